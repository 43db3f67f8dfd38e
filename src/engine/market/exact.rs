//! The exact solution: Newton inside, changes of quota regime outside, exact areas at the end.

use super::areas::{Ratios, fill_money, total};
use super::line::{Line, Scale, change_regimes};
use super::newton::{Nest, SINGULAR, Settled, settle};
use super::{
    Base, LogIndices, Market, MarketError, MarketOutcome, QuotaRegime, Supplier, SupplierOutcome,
};
use crate::engine::elementary;

/// Solves a market exactly.
///
/// `outcome` has one entry for each supplier, in their order, and is overwritten. `start` is a neighbouring solution to
/// start from; it is ignored when no duty changes, and it can move the last bit of a result, so leave it out where the
/// same bits are promised.
///
/// No change of duty gives exactly no change of anything. An empty market is a market in which nothing changes.
/// The residual of the two equations is at most 1e-12, or the market is a [`MarketError`].
pub fn solve(
    market: &Market<'_>,
    start: Option<LogIndices>,
    outcome: &mut [SupplierOutcome],
) -> Result<MarketOutcome, MarketError> {
    let base = market.base(outcome.len())?;
    let nest = Nest::new(market, &base);
    let changed = lay_lines(market, &base, outcome);
    let start = start.filter(|_| changed).unwrap_or_default();
    let (settled, regime_changes) = settle_quotas(market, &nest, outcome, start)?;
    // a fixed volume that meets a fixed demand clears at every price level
    if changed && settled.determinant.abs() < SINGULAR {
        return Err(MarketError::Indeterminate {
            inputs: market.inputs(),
            determinant: settled.determinant,
        });
    }
    let mut whole = market_outcome(market, &base, &nest, &settled);
    whole.regime_changes = regime_changes;
    fill_suppliers(market, &nest, &settled, outcome);
    total(market, &base, outcome, whole)
}

/// Writes the suppliers' lines; true when any duty differs from its base.
fn lay_lines(market: &Market<'_>, base: &Base, outcome: &mut [SupplierOutcome]) -> bool {
    let sigma = market.sigma_among_origins;
    let per_import = if base.imports_at_buyer_prices > 0.0 {
        base.imports_at_buyer_prices.recip()
    } else {
        0.0
    };
    let mut changed = false;
    for (supplier, result) in market.suppliers.iter().zip(outcome) {
        if supplier.base_value == 0.0 {
            *result = SupplierOutcome::default();
            continue;
        }
        // every other field is written once the market is solved
        let share = supplier.base_value * (1.0 + supplier.base_rate) * per_import;
        result.line.lay(supplier, share, sigma, Scale::Logarithm);
        result.base_market_share = share * base.import_share;
        changed |= result.line.wedge != 0.0;
    }
    changed
}

/// Alternates between the two equations and the regimes of the quotas until both fit.
///
/// Binding a quota raises its good's price and, among substitutes, every other supplier's demand, so the moves run one
/// way (in quota, binding, over quota) and end after at most two for each quota. Where demand is so elastic that
/// suppliers are complements, moves can oppose each other: after that many rounds one supplier moves at a time.
fn settle_quotas(
    market: &Market<'_>,
    nest: &Nest,
    outcome: &mut [SupplierOutcome],
    start: LogIndices,
) -> Result<(Settled, usize), MarketError> {
    let sigma = nest.sigma_origins;
    let mut settled = settle(market, nest, outcome, start)?;
    let quotas = market
        .suppliers
        .iter()
        .filter(|supplier| supplier.quota.is_some())
        .count();
    if quotas == 0 {
        return Ok((settled, 0));
    }
    let together = 2 * quotas + 2;
    let mut changes = 0;
    for round in 0..together * (quotas + 2) {
        let lines = outcome.iter_mut().map(|supplier| &mut supplier.line);
        let moved = change_regimes(lines, nest.pull(settled.at), sigma, round >= together);
        if moved == 0 {
            return Ok((settled, changes));
        }
        changes += moved;
        let iterations = settled.iterations;
        settled = settle(market, nest, outcome, settled.at)?;
        settled.iterations += iterations;
    }
    Err(MarketError::QuotasNotSettled {
        inputs: market.inputs(),
        changes,
    })
}

/// Everything about the market that does not need the suppliers one by one.
///
/// `domestic_share` holds domestic sales at buyer's prices until the shares are normalised.
fn market_outcome(
    market: &Market<'_>,
    base: &Base,
    nest: &Nest,
    settled: &Settled,
) -> MarketOutcome {
    let at = settled.at;
    let domestic = market.domestic_value;
    let (domestic_price, domestic_volume) = if domestic > 0.0 {
        let log_price = nest.domestic_price(at);
        let log_volume = nest.pull_of_composite * at.composite - nest.sigma_domestic * log_price;
        (elementary::exp(log_price), elementary::exp(log_volume))
    } else {
        (1.0, 1.0)
    };
    let domestic_growth = domestic_price * domestic_volume - 1.0;
    MarketOutcome {
        import_price_index: elementary::exp(at.imports),
        price_index: elementary::exp(at.composite),
        domestic_price,
        domestic_volume,
        domestic_value_change: domestic * domestic_growth,
        base_domestic_share: if domestic > 0.0 {
            1.0 - base.import_share
        } else {
            0.0
        },
        domestic_share: domestic * (1.0 + domestic_growth),
        log_indices: at,
        iterations: settled.iterations,
        regime_changes: 0,
        residual: settled.residual,
        base_expenditure: base.expenditure,
        consumer_surplus_change: -base.expenditure
            * area_over_price(at.composite, market.demand_elasticity),
        domestic_surplus_change: area_behind_supply(
            domestic,
            domestic_growth,
            market.domestic_supply_elasticity,
        ),
        supplier_surplus_change: 0.0,
        quota_rent: 0.0,
        base_revenue: 0.0,
        revenue: 0.0,
        revenue_change: 0.0,
    }
}

/// `(P̂^(1+ε) − 1)/(1 + ε)` from `u = ln P̂`, with all digits near `ε = −1`.
///
/// The textbook form loses six digits there; `u · φ((1+ε)u)` with `φ(y) = (e^y − 1)/y` does not.
pub(crate) fn area_over_price(log_price: f64, demand_elasticity: f64) -> f64 {
    let power = 1.0 + demand_elasticity;
    if power == 0.0 {
        log_price
    } else {
        elementary::exp_m1(power * log_price) / power
    }
}

/// `M (p̂^(1+e) − 1)/(1 + e)`; on the supply curve `p̂^(1+e)` is the growth of sales `p̂ x̂`.
pub(crate) fn area_behind_supply(base_value: f64, sales_growth: f64, elasticity: f64) -> f64 {
    if elasticity.is_infinite() {
        0.0
    } else {
        base_value * sales_growth / (1.0 + elasticity)
    }
}

fn fill_suppliers(
    market: &Market<'_>,
    nest: &Nest,
    settled: &Settled,
    outcome: &mut [SupplierOutcome],
) {
    let pull = nest.pull(settled.at);
    let mut volumes = settled.volumes(nest);
    for (supplier, result) in market.suppliers.iter().zip(outcome) {
        if supplier.base_value == 0.0 {
            continue;
        }
        let line = &result.line;
        let ratios = if line.regime == QuotaRegime::Binding {
            binding_ratios(supplier, line, pull)
        } else {
            let producer_price = elementary::exp(line.producer_price(pull, nest.sigma_origins));
            let buyer_price = producer_price * duty_factor(supplier, line);
            Ratios {
                producer_price,
                buyer_price,
                volume: volumes.of(line, buyer_price),
                binding_rent: 0.0,
            }
        };
        fill_money(supplier, ratios, result);
        result.supplier_surplus_change = area_behind_supply(
            supplier.base_value,
            ratios.producer_price * ratios.volume - 1.0,
            supplier.export_supply_elasticity,
        );
        result.market_share =
            supplier.base_value * (1.0 + supplier.base_rate) * ratios.buyer_price * ratios.volume;
    }
}

/// `T̂` of the rate that rules the price in the supplier's regime.
fn duty_factor(supplier: &Supplier, line: &Line) -> f64 {
    match supplier.quota.and_then(|quota| quota.out_of_quota_rate) {
        Some(outer) if line.regime == QuotaRegime::OverQuota => {
            (1.0 + outer) / (1.0 + supplier.base_rate)
        }
        _ => line.inner_factor,
    }
}

fn binding_ratios(supplier: &Supplier, line: &Line, pull: f64) -> Ratios {
    let producer_price = elementary::exp(line.producer_price(pull, 1.0));
    let buyer_price = elementary::exp(line.buyer_price(pull));
    Ratios {
        producer_price,
        buyer_price,
        volume: elementary::exp(line.limit),
        binding_rent: (1.0 + supplier.base_rate) * buyer_price / producer_price
            - (1.0 + supplier.rate),
    }
}
