//! E4: CES demand over four suppliers with equal shares, three of whom come to pay duty.
//!
//! Inputs read: `σ = 5`, supply elasticities 10, 10, 10 and 2, duties of 20, 15, 10 and 0 %. The demand elasticity of
//! the industry is not published; −1 is assumed, as in the computed outputs. There is no domestic branch.

use super::text::{ExampleTitle, Quantity};
use super::{Check, Sheet, computed};
use crate::engine::market::{
    Market, MarketError, MarketOutcome, Supplier, SupplierOutcome, solve, solve_linear_step,
};

const SUPPLIERS: usize = 4;
/// Read.
const DUTIES: [f64; SUPPLIERS] = [0.2, 0.15, 0.1, 0.0];
/// Read.
const SUPPLY: [f64; SUPPLIERS] = [10.0, 10.0, 10.0, 2.0];
/// Read: equal shares of 0.25.
const BASE_VALUE: f64 = 25.0;
/// Read.
const SIGMA: f64 = 5.0;
/// Assumed.
const DEMAND: f64 = -1.0;

/// Computed, per cent.
const PRODUCER_PRICES: [f64; SUPPLIERS] = [-3.290_944, -1.909_199, -0.444_942, 6.026_933];
/// Computed, per cent.
const BUYER_PRICES: [f64; SUPPLIERS] = [16.050_867, 12.804_421, 9.510_564, 6.026_933];
/// Computed, per cent.
const VOLUMES: [f64; SUPPLIERS] = [-28.439_816, -17.532_506, -4.361_376, 12.417_106];
/// Computed, per cent.
const SALES: [f64; SUPPLIERS] = [-30.794_822, -19.106_974, -4.786_912, 19.192_41];
/// Computed, per cent.
const PRICE_INDEX: f64 = 10.784_334;
/// Computed, one linear step, per cent.
const LINEAR_VOLUMES: [f64; SUPPLIERS] = [-36.231_884, -19.565_217, -2.898_551, 13.043_478];
/// Computed, one linear step, per cent.
const LINEAR_PRICE_INDEX: f64 = 11.413_043;

type Solved = Result<(MarketOutcome, [SupplierOutcome; SUPPLIERS]), MarketError>;

fn solved(
    method: impl Fn(&Market<'_>, &mut [SupplierOutcome]) -> Result<MarketOutcome, MarketError>,
) -> Solved {
    let suppliers: [Supplier; SUPPLIERS] = std::array::from_fn(|index| Supplier {
        base_value: BASE_VALUE,
        base_rate: 0.0,
        rate: DUTIES[index],
        export_supply_elasticity: SUPPLY[index],
        quota: None,
    });
    let market = Market {
        suppliers: &suppliers,
        domestic_value: 0.0,
        domestic_supply_elasticity: 0.0,
        sigma_among_origins: SIGMA,
        sigma_domestic_import: SIGMA,
        demand_elasticity: DEMAND,
    };
    let mut lines = [SupplierOutcome::default(); SUPPLIERS];
    let whole = method(&market, &mut lines)?;
    Ok((whole, lines))
}

pub(super) fn checks() -> Vec<Check> {
    let exact = solved(|market, lines| solve(market, None, lines)).ok();
    let linear = solved(solve_linear_step).ok();
    let mut sheet = Sheet::new("E4", ExampleTitle::FourSuppliers);
    let line = |solution: &Option<(MarketOutcome, [SupplierOutcome; SUPPLIERS])>, index: usize| {
        solution.as_ref().map(|(_, lines)| lines[index])
    };
    let percent = |ratio: f64| 100.0 * (ratio - 1.0);
    for index in 0..SUPPLIERS {
        let exact = line(&exact, index);
        let lines = [
            (
                Quantity::ProducerPrice,
                PRODUCER_PRICES,
                exact.map(|line| percent(line.producer_price)),
            ),
            (
                Quantity::BuyerPrice,
                BUYER_PRICES,
                exact.map(|line| percent(line.buyer_price)),
            ),
            (
                Quantity::SupplierVolume,
                VOLUMES,
                exact.map(|line| percent(line.volume)),
            ),
            (
                Quantity::SupplierRevenue,
                SALES,
                exact.map(|line| percent(line.value / BASE_VALUE)),
            ),
            (
                Quantity::LinearSupplierVolume,
                LINEAR_VOLUMES,
                line(&linear, index).map(|line| percent(line.volume)),
            ),
        ];
        for (quantity, expected, ours) in lines {
            sheet.check(quantity.numbered(index), computed(expected[index]), ours);
        }
    }
    let index_of = |solution: &Option<(MarketOutcome, [SupplierOutcome; SUPPLIERS])>| {
        solution
            .as_ref()
            .map(|(whole, _)| percent(whole.price_index))
    };
    sheet.check(
        Quantity::PriceIndex.plain(),
        computed(PRICE_INDEX),
        index_of(&exact),
    );
    sheet.check(
        Quantity::LinearPriceIndex.plain(),
        computed(LINEAR_PRICE_INDEX),
        index_of(&linear),
    );
    sheet.checks
}
