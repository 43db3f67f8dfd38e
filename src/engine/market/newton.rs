//! The two equations of a market, their Jacobian, and Newton's method with a guard.
//!
//! ```text
//! F_m = ln[1 + Σ θ_i (ŵ_i^(1−σ_M) − 1)]/(1 − σ_M) − m          (σ_M = 1: Σ θ_i ln ŵ_i − m)
//! F_u = ln[1 + α (e^((1−σ_D) m) − 1) + (1−α)(p̂_D^(1−σ_D) − 1)]/(1 − σ_D) − u
//! ```
//!
//! Written with `e^x − 1` and `ln(1 + x)`, so that no change gives exactly 0 and small changes keep all digits.

use super::line::Line;
use super::{Base, LogIndices, Market, MarketError, SupplierOutcome, price_response};

/// Residual at which a market counts as solved without another look.
const TARGET: f64 = 1e-13;
/// Residual that is promised; accepted when rounding keeps the target out of reach.
const TOLERANCE: f64 = 1e-12;
/// Newton needs three to six steps on plausible markets; this bound is for implausible ones.
const MAX_ITERATIONS: usize = 60;
/// Halvings of one step before the method gives up.
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
        self.errors.0.abs().max(self.errors.1.abs())
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
}

/// Remembers `e^(rate · slope · K) − 1` for the slope last asked for: neighbours usually share it.
struct SharedFactor {
    exponent_rate: f64,
    slope: f64,
    factor: f64,
}

impl SharedFactor {
    fn new(exponent_rate: f64) -> Self {
        Self {
            exponent_rate,
            slope: 0.0,
            factor: 0.0,
        }
    }

    fn at(&mut self, slope: f64) -> f64 {
        if slope.to_bits() != self.slope.to_bits() {
            self.slope = slope;
            self.factor = (self.exponent_rate * slope).exp_m1();
        }
        self.factor
    }
}

/// `ŵ_i^(1−σ_M) − 1` of the lines at one pull, one exponential for each run of equal slopes.
pub(super) struct Powers(SharedFactor);

impl Powers {
    pub(super) fn new(nest: &Nest, pull: f64) -> Self {
        Self(SharedFactor::new((1.0 - nest.sigma_origins) * pull))
    }

    pub(super) fn excess(&mut self, line: &Line) -> f64 {
        let factor = self.0.at(line.slope);
        line.weight + factor + line.weight * factor
    }
}

fn evaluate(nest: &Nest, outcome: &[SupplierOutcome], at: LogIndices) -> Evaluation {
    let pull = nest.pull(at);
    let exponent = 1.0 - nest.sigma_origins;
    let (index, mean_slope) = if exponent == 0.0 {
        let mut index = 0.0;
        let mut mean_slope = 0.0;
        for line in outcome.iter().map(|supplier| &supplier.line) {
            index += line.share * line.buyer_price(pull);
            mean_slope += line.share * line.slope;
        }
        (index, mean_slope)
    } else {
        let mut powers = Powers::new(nest, pull);
        let mut excess = 0.0;
        let mut sloped = 0.0;
        for line in outcome.iter().map(|supplier| &supplier.line) {
            let part = powers.excess(line);
            excess += line.share * part;
            sloped += line.share * line.slope * (1.0 + part);
        }
        (excess.ln_1p() / exponent, sloped / (1.0 + excess))
    };
    let (composite, import_share) = evaluate_composite(nest, at);
    Evaluation {
        at,
        errors: (index - at.imports, composite - at.composite),
        mean_slope,
        import_share,
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
        let index = imports * at.imports + (1.0 - imports) * domestic_price;
        return (index, imports);
    }
    let foreign = (exponent * at.imports).exp_m1();
    let domestic = (exponent * domestic_price).exp_m1();
    let excess = imports * foreign + (1.0 - imports) * domestic;
    let share = imports * (1.0 + foreign) / (1.0 + excess);
    (excess.ln_1p() / exponent, share)
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
    outcome: &[SupplierOutcome],
    start: LogIndices,
) -> Result<Settled, MarketError> {
    let mut here = evaluate(nest, outcome, start);
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
        let better = descend(nest, outcome, &here, step, &mut iterations);
        if let Some(there) = better {
            here = there;
        } else if here.residual() <= TOLERANCE {
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
    Ok(Settled {
        at: here.at,
        residual: here.residual(),
        iterations,
        determinant: Jacobian::at(nest, &here).determinant(),
    })
}

/// Walks along a step, halving it until the equations are closer to zero.
fn descend(
    nest: &Nest,
    outcome: &[SupplierOutcome],
    here: &Evaluation,
    step: LogIndices,
    iterations: &mut usize,
) -> Option<Evaluation> {
    let mut length = 1.0;
    for _ in 0..=MAX_HALVINGS {
        let at = LogIndices {
            imports: here.at.imports + length * step.imports,
            composite: here.at.composite + length * step.composite,
        };
        let there = evaluate(nest, outcome, at);
        *iterations += 1;
        if there.residual() < here.residual() {
            return Some(there);
        }
        length *= 0.5;
    }
    None
}
