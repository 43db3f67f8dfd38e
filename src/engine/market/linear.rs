//! One linearised step from the base, to show beside the exact answer.
//!
//! Every logarithm of a ratio is replaced by the proportional change, as in GSIM, so prices and volumes are linear in
//! the duty changes. Areas are trapezoids between the linear curves. At 20 % on one of four suppliers it overstates the
//! fall in volume by 27 % (worked example E4, σ = 5); volumes can fall below zero, which is
//! part of what the comparison shows.

use super::areas::{Ratios, fill_money, total};
use super::line::{Scale, change_regimes};
use super::newton::{Nest, SINGULAR};
use super::{Base, LogIndices, Market, MarketError, MarketOutcome, QuotaRegime, SupplierOutcome};

/// Solves the linearised market, with the same outcomes as [`super::solve`].
///
/// `log_indices` are then proportional changes of the two indices. Quotas follow the same regimes, measured in
/// proportional changes.
pub fn solve_linear_step(
    market: &Market<'_>,
    outcome: &mut [SupplierOutcome],
) -> Result<MarketOutcome, MarketError> {
    let base = market.base(outcome.len())?;
    let nest = Nest::new(market, &base);
    // no duty changed: the base stands, even where the equations would not fix the price level
    let (at, regime_changes) = if lay_lines(market, &base, outcome) {
        settle_quotas(market, &nest, outcome)?
    } else {
        (LogIndices::default(), 0)
    };
    let mut whole = market_outcome(market, &base, &nest, at);
    whole.regime_changes = regime_changes;
    fill_suppliers(market, &nest, at, outcome);
    total(market, &base, outcome, whole)
}

/// Writes the suppliers' lines; true when any duty differs from its base or any quota could bind.
fn lay_lines(market: &Market<'_>, base: &Base, outcome: &mut [SupplierOutcome]) -> bool {
    let mut changed = false;
    for (supplier, result) in market.suppliers.iter().zip(outcome) {
        if supplier.base_value == 0.0 {
            *result = SupplierOutcome::default();
            continue;
        }
        let share = supplier.base_value * (1.0 + supplier.base_rate) / base.imports_at_buyer_prices;
        result.line.lay(
            supplier,
            share,
            market.sigma_among_origins,
            Scale::Proportion,
        );
        result.base_market_share = share * base.import_share;
        changed |= result.line.wedge != 0.0 || supplier.quota.is_some();
    }
    changed
}

/// The two linear equations: `m = Σ θ (a + c K)`, `u = α m + (1 − α) g u`.
fn indices(
    market: &Market<'_>,
    nest: &Nest,
    outcome: &[SupplierOutcome],
) -> Result<LogIndices, MarketError> {
    let mut intercept = 0.0;
    let mut slope = 0.0;
    for line in outcome.iter().map(|supplier| &supplier.line) {
        intercept += line.share * line.intercept;
        slope += line.share * line.slope;
    }
    let own_composite = 1.0 - (1.0 - nest.import_share) * nest.domestic_slope;
    let determinant = (1.0 - nest.pull_of_imports * slope) * own_composite
        - nest.pull_of_composite * slope * nest.import_share;
    if determinant.is_nan() || determinant.abs() < SINGULAR {
        return Err(MarketError::Indeterminate {
            inputs: market.inputs(),
            determinant,
        });
    }
    Ok(LogIndices {
        imports: intercept * own_composite / determinant,
        composite: intercept * nest.import_share / determinant,
    })
}

fn settle_quotas(
    market: &Market<'_>,
    nest: &Nest,
    outcome: &mut [SupplierOutcome],
) -> Result<(LogIndices, usize), MarketError> {
    let quotas = market
        .suppliers
        .iter()
        .filter(|supplier| supplier.quota.is_some())
        .count();
    let together = 2 * quotas + 2;
    let mut changes = 0;
    for round in 0..together * (quotas + 2) {
        let at = indices(market, nest, outcome)?;
        let lines = outcome.iter_mut().map(|supplier| &mut supplier.line);
        let moved = change_regimes(lines, nest.pull(at), nest.sigma_origins, round >= together);
        if moved == 0 {
            return Ok((at, changes));
        }
        changes += moved;
    }
    Err(MarketError::QuotasNotSettled {
        inputs: market.inputs(),
        changes,
    })
}

/// `domestic_share` holds domestic sales at buyer's prices until the shares are normalised.
fn market_outcome(market: &Market<'_>, base: &Base, nest: &Nest, at: LogIndices) -> MarketOutcome {
    let domestic = market.domestic_value;
    let (price_change, volume_change) = if domestic > 0.0 {
        let price = nest.domestic_price(at);
        (
            price,
            nest.pull_of_composite * at.composite - nest.sigma_domestic * price,
        )
    } else {
        (0.0, 0.0)
    };
    let growth = (1.0 + price_change) * (1.0 + volume_change) - 1.0;
    let composite = at.composite;
    MarketOutcome {
        import_price_index: 1.0 + at.imports,
        price_index: 1.0 + composite,
        domestic_price: 1.0 + price_change,
        domestic_volume: 1.0 + volume_change,
        domestic_value_change: domestic * growth,
        base_domestic_share: if domestic > 0.0 {
            1.0 - base.import_share
        } else {
            0.0
        },
        domestic_share: domestic * (1.0 + growth),
        log_indices: at,
        iterations: 0,
        regime_changes: 0,
        residual: 0.0,
        base_expenditure: base.expenditure,
        consumer_surplus_change: -base.expenditure
            * composite
            * (1.0 + 0.5 * market.demand_elasticity * composite),
        domestic_surplus_change: trapezoid(domestic, price_change, volume_change),
        supplier_surplus_change: 0.0,
        quota_rent: 0.0,
        base_revenue: 0.0,
        revenue: 0.0,
        revenue_change: 0.0,
    }
}

/// Area between two prices behind a linear supply curve.
fn trapezoid(base_value: f64, price_change: f64, volume_change: f64) -> f64 {
    base_value * price_change * (1.0 + 0.5 * volume_change)
}

fn fill_suppliers(
    market: &Market<'_>,
    nest: &Nest,
    at: LogIndices,
    outcome: &mut [SupplierOutcome],
) {
    let pull = nest.pull(at);
    let sigma = nest.sigma_origins;
    for (supplier, result) in market.suppliers.iter().zip(outcome) {
        if supplier.base_value == 0.0 {
            continue;
        }
        let line = &result.line;
        let price = line.producer_price(pull, sigma);
        let buyer_price = line.buyer_price(pull);
        let volume = if line.regime == QuotaRegime::Binding {
            line.limit
        } else {
            pull - sigma * buyer_price
        };
        let ratios = Ratios {
            producer_price: 1.0 + price,
            buyer_price: 1.0 + buyer_price,
            volume: 1.0 + volume,
            // the buyer's price rises by the duty change and by the rent over the base duty factor
            binding_rent: (1.0 + supplier.base_rate) * (buyer_price - price)
                - (supplier.rate - supplier.base_rate),
        };
        fill_money(supplier, ratios, result);
        result.supplier_surplus_change = trapezoid(supplier.base_value, price, volume);
        result.market_share =
            supplier.base_value * (1.0 + supplier.base_rate) * ratios.buyer_price * ratios.volume;
    }
}
