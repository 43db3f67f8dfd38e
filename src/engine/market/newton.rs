//! The two equations of a market, their Jacobian, and Newton's method with a guard.
//!
//! ```text
//! F_m = c_m + ln[1 + Σ θ_i (e^((1−σ_M)(ln ŵ_i − c_m)) − 1)]/(1 − σ_M) − m          c_m = Σ θ_i ln ŵ_i
//! F_u = ln P̂_j + ln[1 + α_k (e^|(1−σ_D)(m − ln p̂_D)| − 1)]/(1 − σ_D) − u            j, k: the branch of the smaller and
//!                                                                                     of the larger power
//! ```
//!
//! The centre `c_m` is the geometric mean. Around it the sum in the brackets is never negative (Jensen), and neither is
//! the excess of the larger branch over the smaller, so the logarithms keep their digits however far prices are from
//! the base; with `e^x − 1` and `ln(1 + x)` small changes keep theirs too, and no change gives exactly 0.

use super::line::Line;
use super::{Base, LogIndices, Market, MarketError, SupplierOutcome, price_response};
use crate::engine::elementary;

/// Residual at which a market counts as solved without another look.
const TARGET: f64 = 1e-13;
/// Residual that rounding leaves: above it one more step still brings the unknowns nearer, where the equations are flat.
const ROUNDING: f64 = 1e-15;
/// Residual that is promised; accepted when rounding keeps the target out of reach.
const TOLERANCE: f64 = 1e-12;
/// Newton needs three to eight steps on plausible markets; this bound is for implausible ones.
const MAX_ITERATIONS: usize = 100;
/// Full steps before the guard sets in.
///
/// Among substitutes the equations are concave and Newton's full steps approach the solution from one side, even where
/// the residual grows for a moment: a guard from the start slows it down tenfold around kinks of a large σ.
const FULL_STEPS: usize = 20;
/// Halvings of one guarded step before the method gives up.
const MAX_HALVINGS: usize = 40;
/// A determinant below this means that the price level is not determined.
pub(super) const SINGULAR: f64 = 1e-14;

/// Coefficients of the nest, the same for every pull.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nest {
    /// `σ_M`.
    pub(super) sigma_origins: f64,
    /// `σ_D`.
    pub(super) sigma_domestic: f64,
    /// `∂K/∂m = σ_M − σ_D`.
    pub(super) pull_of_imports: f64,
    /// `∂K/∂u = σ_D + ε`.
    pub(super) pull_of_composite: f64,
    /// α.
    pub(super) import_share: f64,
    /// `d ln p̂_D/du`.
    pub(super) domestic_slope: f64,
}

impl Nest {
    pub(super) fn new(market: &Market<'_>, base: &Base) -> Self {
        let pull_of_composite = market.sigma_domestic_import + market.demand_elasticity;
        Self {
            sigma_origins: market.sigma_among_origins,
            sigma_domestic: market.sigma_domestic_import,
            pull_of_imports: market.sigma_among_origins - market.sigma_domestic_import,
            pull_of_composite,
            import_share: base.import_share,
            domestic_slope: pull_of_composite
                * price_response(
                    market.domestic_supply_elasticity,
                    market.sigma_domestic_import,
                ),
        }
    }

    /// `K`, how far the market pulls a supplier's demand up at an unchanged buyer's price.
    pub(super) fn pull(&self, at: LogIndices) -> f64 {
        self.pull_of_imports * at.imports + self.pull_of_composite * at.composite
    }

    /// Domestic price at a point, in the scale of the point.
    pub(super) fn domestic_price(&self, at: LogIndices) -> f64 {
        self.domestic_slope * at.composite
    }
}

/// The equations at one point.
#[derive(Debug, Clone, Copy)]
struct Evaluation {
    at: LogIndices,
    /// `(F_m, F_u)`.
    errors: (f64, f64),
    /// `Σ s_i d ln ŵ_i/dK`, with `s_i` the shares in imports at this point.
    mean_slope: f64,
    /// Share of imports in the market at this point.
    import_share: f64,
}

impl Evaluation {
    fn residual(&self) -> f64 {
        let (imports, composite) = self.errors;
        if imports.is_nan() || composite.is_nan() {
            // `max` would hide it
            return f64::NAN;
        }
        imports.abs().max(composite.abs())
    }
}

/// The geometric mean of buyers' prices as a line in the pull.
#[derive(Debug, Clone, Copy)]
struct Centre {
    intercept: f64,
    slope: f64,
    /// `ln P̂_M` less the centre, which no pull changes when all lines have one slope; `None` otherwise.
    constant_gap: Option<f64>,
}

impl Centre {
    /// Finds the centre and weighs every line against it.
    fn weigh(nest: &Nest, outcome: &mut [SupplierOutcome]) -> Self {
        let mut intercept = 0.0;
        let mut slope = 0.0;
        let mut common = None;
        let mut is_common = true;
        for line in outcome.iter().map(|supplier| &supplier.line) {
            intercept += line.share * line.intercept;
            slope += line.share * line.slope;
            if line.share > 0.0 {
                let first: u64 = *common.get_or_insert_with(|| line.slope.to_bits());
                is_common &= first == line.slope.to_bits();
            }
        }
        let exponent = 1.0 - nest.sigma_origins;
        let mut excess = 0.0;
        for line in outcome.iter_mut().map(|supplier| &mut supplier.line) {
            let distance = line.intercept - intercept;
            line.weight = if line.share == 0.0 || distance == 0.0 {
                0.0
            } else {
                elementary::exp_m1(exponent * distance)
            };
            excess += line.share * line.weight;
        }
        let mut centre = Self {
            intercept,
            slope,
            constant_gap: None,
        };
        if let Some(bits) = common.filter(|_| is_common) {
            centre.slope = f64::from_bits(bits);
            centre.constant_gap = Some(log_per(excess, exponent));
        }
        centre
    }

    fn at(&self, pull: f64) -> f64 {
        self.intercept + self.slope * pull
    }
}

/// `e^((1−σ_M)(ln ŵ_i − c_m)) − 1` of the lines at one pull, one exponential for each run of equal slopes.
struct Powers {
    centre_slope: f64,
    exponent_rate: f64,
    slope: f64,
    factor: f64,
}

impl Powers {
    fn new(nest: &Nest, centre: Centre, pull: f64) -> Self {
        Self {
            centre_slope: centre.slope,
            exponent_rate: (1.0 - nest.sigma_origins) * pull,
            slope: centre.slope,
            factor: 0.0,
        }
    }

    fn excess(&mut self, line: &Line) -> f64 {
        if line.slope.to_bits() != self.slope.to_bits() {
            self.slope = line.slope;
            self.factor = elementary::exp_m1(self.exponent_rate * (line.slope - self.centre_slope));
        }
        line.weight + self.factor + line.weight * self.factor
    }
}

/// A solved pair of equations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settled {
    pub(super) at: LogIndices,
    pub(super) residual: f64,
    pub(super) iterations: usize,
    /// Determinant of the Jacobian at the solution.
    pub(super) determinant: f64,
    centre: Centre,
}

impl Settled {
    /// Volumes over base at the solution, from quantities that the index has used already.
    pub(super) fn volumes(&self, nest: &Nest) -> Volumes {
        let pull = nest.pull(self.at);
        let common = pull + (1.0 - nest.sigma_origins) * self.centre.at(pull);
        Volumes {
            powers: Powers::new(nest, self.centre, pull),
            sigma: nest.sigma_origins,
            pull,
            common_factor: elementary::exp(common),
        }
    }
}

/// Below this the subtraction of 1 has cost a power too many digits to be used again.
const SMALLEST_POWER: f64 = 0.25;

/// See [`Settled::volumes`].
pub(super) struct Volumes {
    powers: Powers,
    sigma: f64,
    pull: f64,
    common_factor: f64,
}

impl Volumes {
    /// `x̂` of a supplier whose quota does not bind, from `x̂ ŵ = ŵ^(1−σ_M) e^K`.
    pub(super) fn of(&mut self, line: &Line, buyer_price: f64) -> f64 {
        let power = 1.0 + self.powers.excess(line);
        if power < SMALLEST_POWER {
            elementary::exp(self.pull - self.sigma * line.buyer_price(self.pull))
        } else {
            power * self.common_factor / buyer_price
        }
    }
}

fn evaluate(
    nest: &Nest,
    centre: Centre,
    outcome: &[SupplierOutcome],
    at: LogIndices,
) -> Evaluation {
    let pull = nest.pull(at);
    let (gap, mean_slope) = match centre.constant_gap {
        Some(gap) => (gap, centre.slope),
        None => import_gap(nest, centre, outcome, pull),
    };
    let (composite, import_share) = evaluate_composite(nest, at);
    Evaluation {
        at,
        errors: (centre.at(pull) + gap - at.imports, composite - at.composite),
        mean_slope,
        import_share,
    }
}

/// `ln P̂_M` less the centre, and `Σ s_i d ln ŵ_i/dK`.
fn import_gap(nest: &Nest, centre: Centre, outcome: &[SupplierOutcome], pull: f64) -> (f64, f64) {
    let mut powers = Powers::new(nest, centre, pull);
    let mut excess = 0.0;
    let mut sloped = 0.0;
    for line in outcome.iter().map(|supplier| &supplier.line) {
        let part = powers.excess(line);
        excess += line.share * part;
        sloped += line.share * line.slope * (1.0 + part);
    }
    (
        log_per(excess, 1.0 - nest.sigma_origins),
        sloped / (1.0 + excess),
    )
}

/// `ln(1 + excess)/exponent`; with an exponent of 0 there is no excess over the geometric mean.
fn log_per(excess: f64, exponent: f64) -> f64 {
    if excess == 0.0 {
        0.0
    } else {
        elementary::ln_1p(excess) / exponent
    }
}

/// The composite's index as the nest gives it, and the share of imports in it.
fn evaluate_composite(nest: &Nest, at: LogIndices) -> (f64, f64) {
    let imports = nest.import_share;
    if imports >= 1.0 {
        return (at.imports, 1.0);
    }
    let exponent = 1.0 - nest.sigma_domestic;
    let domestic_price = nest.domestic_price(at);
    if exponent == 0.0 {
        return (
            imports * at.imports + (1.0 - imports) * domestic_price,
            imports,
        );
    }
    let gap = exponent * (at.imports - domestic_price);
    if gap >= 0.0 {
        let power = elementary::exp_m1(gap);
        let excess = imports * power;
        let share = imports * (1.0 + power) / (1.0 + excess);
        (domestic_price + elementary::ln_1p(excess) / exponent, share)
    } else {
        let excess = (1.0 - imports) * elementary::exp_m1(-gap);
        (
            at.imports + elementary::ln_1p(excess) / exponent,
            imports / (1.0 + excess),
        )
    }
}

/// Derivatives of the two equations; the first word is the equation, the second the unknown.
struct Jacobian {
    imports_by_imports: f64,
    imports_by_composite: f64,
    composite_by_imports: f64,
    composite_by_composite: f64,
}

impl Jacobian {
    fn at(nest: &Nest, here: &Evaluation) -> Self {
        Self {
            imports_by_imports: nest.pull_of_imports * here.mean_slope - 1.0,
            imports_by_composite: nest.pull_of_composite * here.mean_slope,
            composite_by_imports: here.import_share,
            composite_by_composite: (1.0 - here.import_share) * nest.domestic_slope - 1.0,
        }
    }

    fn determinant(&self) -> f64 {
        self.imports_by_imports * self.composite_by_composite
            - self.imports_by_composite * self.composite_by_imports
    }

    /// Newton's step, or the determinant when it vanishes.
    fn step(&self, (error_imports, error_composite): (f64, f64)) -> Result<LogIndices, f64> {
        let determinant = self.determinant();
        if determinant.is_nan() || determinant.abs() < SINGULAR {
            return Err(determinant);
        }
        Ok(LogIndices {
            imports: (self.imports_by_composite * error_composite
                - self.composite_by_composite * error_imports)
                / determinant,
            composite: (self.composite_by_imports * error_imports
                - self.imports_by_imports * error_composite)
                / determinant,
        })
    }
}

/// Solves the two equations for the lines as they stand.
pub(super) fn settle(
    market: &Market<'_>,
    nest: &Nest,
    outcome: &mut [SupplierOutcome],
    start: LogIndices,
) -> Result<Settled, MarketError> {
    let centre = Centre::weigh(nest, outcome);
    let outcome = &*outcome;
    let evaluate_at = |at| evaluate(nest, centre, outcome, at);
    let mut here = evaluate_at(start);
    let mut iterations = 0;
    while here.residual().is_nan() || here.residual() > TARGET {
        let step = Jacobian::at(nest, &here)
            .step(here.errors)
            .map_err(|determinant| {
                if determinant.is_finite() {
                    MarketError::Indeterminate {
                        inputs: market.inputs(),
                        determinant,
                    }
                } else {
                    MarketError::NotFinite {
                        inputs: market.inputs(),
                    }
                }
            })?;
        let better = descend(evaluate_at, &here, step, &mut iterations);
        if let Some(there) = better {
            here = there;
        }
        if here.residual() <= TOLERANCE && iterations >= FULL_STEPS {
            break;
        }
        if better.is_none() || iterations >= MAX_ITERATIONS {
            return Err(MarketError::NotConverged {
                inputs: market.inputs(),
                residual: here.residual(),
                iterations,
                last: here.at,
            });
        }
    }
    let here = polished(nest, here, evaluate_at);
    Ok(Settled {
        at: here.at,
        residual: here.residual(),
        iterations,
        determinant: Jacobian::at(nest, &here).determinant(),
        centre,
    })
}

/// One more full step, where rounding has left it something to do and it does no harm.
fn polished(
    nest: &Nest,
    here: Evaluation,
    evaluate_at: impl Fn(LogIndices) -> Evaluation,
) -> Evaluation {
    if here.residual() <= ROUNDING {
        return here;
    }
    let Ok(step) = Jacobian::at(nest, &here).step(here.errors) else {
        return here;
    };
    let there = evaluate_at(LogIndices {
        imports: here.at.imports + step.imports,
        composite: here.at.composite + step.composite,
    });
    if there.residual() < here.residual() {
        there
    } else {
        here
    }
}

/// Walks along a step: the whole of it, or from [`FULL_STEPS`] on as much as brings the equations closer to zero.
fn descend(
    evaluate_at: impl Fn(LogIndices) -> Evaluation,
    here: &Evaluation,
    step: LogIndices,
    iterations: &mut usize,
) -> Option<Evaluation> {
    let ceiling = if *iterations < FULL_STEPS {
        f64::INFINITY
    } else {
        here.residual()
    };
    let mut length = 1.0;
    for _ in 0..=MAX_HALVINGS {
        let there = evaluate_at(LogIndices {
            imports: here.at.imports + length * step.imports,
            composite: here.at.composite + length * step.composite,
        });
        *iterations += 1;
        if there.residual() < ceiling {
            return Some(there);
        }
        length *= 0.5;
    }
    None
}
