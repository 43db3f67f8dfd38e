//! Money of one market: duty, rent, and the totals over suppliers.

use super::{
    Base, Market, MarketError, MarketOutcome, Quota, QuotaRegime, Supplier, SupplierOutcome,
};

/// What a mode finds out about one supplier before money is counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratios {
    pub(super) producer_price: f64,
    pub(super) buyer_price: f64,
    pub(super) volume: f64,
    /// Rent over the producer price when the quota binds; ignored in the other regimes.
    pub(super) binding_rent: f64,
}

/// Fills the outcome of a supplier but for its surplus and shares, which the modes measure differently.
///
/// In line, so that what was just computed is not written to memory and read back.
#[inline]
pub(super) fn fill_money(supplier: &Supplier, ratios: Ratios, outcome: &mut SupplierOutcome) {
    let value_per_volume = supplier.base_value * ratios.producer_price;
    outcome.producer_price = ratios.producer_price;
    outcome.buyer_price = ratios.buyer_price;
    outcome.volume = ratios.volume;
    outcome.regime = outcome.line.regime;
    outcome.value = value_per_volume * ratios.volume;
    outcome.value_change = supplier.base_value * (ratios.producer_price * ratios.volume - 1.0);
    outcome.duty_paid = outcome.value * supplier.rate;
    outcome.duty_borne_by_supplier =
        supplier.base_value * (1.0 - ratios.producer_price) * ratios.volume;
    outcome.rent_rate = 0.0;
    outcome.quota_rent = 0.0;
    if let Some(quota) = supplier.quota {
        fill_rent(supplier, quota, ratios.binding_rent, outcome);
    }
}

/// Rent of a quota, and the duty beyond it.
fn fill_rent(supplier: &Supplier, quota: Quota, binding_rent: f64, outcome: &mut SupplierOutcome) {
    let span = quota
        .out_of_quota_rate
        .map_or(f64::INFINITY, |outer| outer - supplier.rate);
    let value_per_volume = supplier.base_value * outcome.producer_price;
    match outcome.regime {
        QuotaRegime::Unlimited | QuotaRegime::InQuota => {}
        QuotaRegime::Binding => {
            outcome.rent_rate = binding_rent.clamp(0.0, span);
            outcome.quota_rent = outcome.rent_rate * outcome.value;
        }
        QuotaRegime::OverQuota => {
            // every unit pays the outer rate, on the quota volume the difference is rent and not duty
            outcome.rent_rate = span;
            outcome.quota_rent = span * value_per_volume * quota.volume_ratio;
            let beyond = (outcome.volume - quota.volume_ratio).max(0.0);
            outcome.duty_paid += span * value_per_volume * beyond;
        }
    }
}

/// Adds up the suppliers, normalises the shares and refuses anything that is not finite.
///
/// On entry every supplier's `market_share` and the outcome's `domestic_share` hold values at buyer's prices.
pub(super) fn total(
    market: &Market<'_>,
    base: &Base,
    suppliers: &mut [SupplierOutcome],
    mut outcome: MarketOutcome,
) -> Result<MarketOutcome, MarketError> {
    let expenditure: f64 = suppliers
        .iter()
        .map(|supplier| supplier.market_share)
        .sum::<f64>()
        + outcome.domestic_share;
    let scale = if expenditure == 0.0 {
        0.0
    } else {
        expenditure.recip()
    };
    let mut prices = 0.0;
    for supplier in suppliers {
        supplier.market_share *= scale;
        outcome.supplier_surplus_change += supplier.supplier_surplus_change;
        outcome.quota_rent += supplier.quota_rent;
        outcome.revenue += supplier.duty_paid;
        prices += supplier.buyer_price + supplier.value + supplier.market_share;
    }
    outcome.domestic_share *= scale;
    outcome.base_revenue = base.revenue;
    outcome.revenue_change = outcome.revenue - base.revenue;
    outcome.base_expenditure = base.expenditure;
    let finite = (outcome.world_efficiency_change()
        + outcome.price_index
        + outcome.import_price_index
        + outcome.domestic_value_change
        + outcome.domestic_share
        + prices)
        .is_finite();
    if finite {
        Ok(outcome)
    } else {
        Err(MarketError::NotFinite {
            inputs: market.inputs(),
        })
    }
}
