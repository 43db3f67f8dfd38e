//! The duty that is best for an importer who buys everything from one country, by goal seek on the exact market.
//!
//! With a constant elasticity e of the supply of exports and a constant elasticity ε of demand, the best duty is `1/e` of
//! the price before duty, whatever ε is (R. C. Feenstra, *Advanced International Trade*, chapter on import tariffs,
//! from memory: the best tariff is the inverse of the elasticity of foreign export supply). With `L = ln(1 + 1/e)`, `ln x̂ = ε L/(1 − ε/e)` and
//! `ln P̂ = L/(1 − ε/e)`, the gain over free trade is `V [e⁻¹ e^(−L) e^((1+ε) ln P̂) − (e^((1+ε) ln P̂) − 1)/(1 + ε)]`.

use super::text::{ExampleTitle, Quantity};
use super::textbook::best;
use super::{Check, Sheet, constructed};
use crate::engine::market::{Market, Supplier, SupplierOutcome, solve};
use crate::inverse::Gap;

/// Constructed: base sales.
const BASE_VALUE: f64 = 100.0;
/// Constructed.
const SUPPLY: f64 = 3.0;
/// Constructed.
const DEMAND: f64 = -2.0;
/// Constructed: with one supplier it plays no part.
const SIGMA: f64 = 5.0;
/// Highest duty that is looked at.
const HIGHEST: f64 = 2.0;

/// The buyers' and the treasury's gain from a duty.
fn gain(rate: f64) -> Result<f64, Gap> {
    let suppliers = [Supplier {
        base_value: BASE_VALUE,
        base_rate: 0.0,
        rate,
        export_supply_elasticity: SUPPLY,
        quota: None,
    }];
    let market = Market {
        suppliers: &suppliers,
        domestic_value: 0.0,
        domestic_supply_elasticity: 0.0,
        sigma_among_origins: SIGMA,
        sigma_domestic_import: SIGMA,
        demand_elasticity: DEMAND,
    };
    let solved = solve(&market, None, &mut [SupplierOutcome::default()]);
    let solved = solved.map_err(|_unsolved| Gap::NoValue)?;
    Ok(solved.consumer_surplus_change + solved.revenue_change)
}

/// The best duty and the gain from it, against their closed forms.
pub(super) fn checks() -> Vec<Check> {
    let log = (1.0 / SUPPLY).ln_1p();
    let price = log / (1.0 - DEMAND / SUPPLY);
    let power = (1.0 + DEMAND) * price;
    let revenue = (power - log).exp() / SUPPLY;
    let closed = BASE_VALUE * (revenue - power.exp_m1() / (1.0 + DEMAND));
    let found = best(&mut gain, HIGHEST);
    let mut sheet = Sheet::new("E3", ExampleTitle::OneSupplier);
    let duty = found.as_ref().and_then(|best| best.at.first().copied());
    sheet.check(
        Quantity::OptimalRate.plain(),
        constructed(1.0 / SUPPLY),
        duty,
    );
    let value = found.map(|best| best.value);
    sheet.check(
        Quantity::OptimalRateGain.plain(),
        constructed(closed),
        value,
    );
    sheet.checks
}
