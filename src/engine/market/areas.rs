//! Money of one market: duty, rent, and the totals over suppliers.

use super::{Base, Market, MarketError, MarketOutcome, QuotaRegime, Supplier, SupplierOutcome};

/// What a mode finds out about one supplier before money is counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratios {
    pub(super) producer_price: f64,
    pub(super) buyer_price: f64,
    pub(super) volume: f64,
    /// Rent over the producer price when the quota binds; ignored in the other regimes.
    pub(super) binding_rent: f64,
}

/// Fills the outcome of a supplier but for its surplus, which the modes measure differently.
pub(super) fn fill_money(supplier: &Supplier, ratios: Ratios, outcome: &mut SupplierOutcome) {
    let regime = outcome.line.regime;
    let span = supplier
        .quota
        .and_then(|quota| quota.out_of_quota_rate)
        .map_or(f64::INFINITY, |outer| outer - supplier.rate);
    let rent_rate = match regime {
        QuotaRegime::Unlimited | QuotaRegime::InQuota => 0.0,
        QuotaRegime::Binding => ratios.binding_rent.clamp(0.0, span),
        QuotaRegime::OverQuota => span,
    };
    let limit = supplier
        .quota
        .map_or(f64::INFINITY, |quota| quota.volume_ratio);
    // beyond the quota every unit pays the outer rate, that is the inner rate and the span
    let (inside, beyond) = if regime == QuotaRegime::OverQuota {
        (limit, (ratios.volume - limit).max(0.0))
    } else {
        (ratios.volume, 0.0)
    };
    let unit = supplier.base_value * ratios.producer_price;
    outcome.producer_price = ratios.producer_price;
    outcome.buyer_price = ratios.buyer_price;
    outcome.volume = ratios.volume;
    outcome.rent_rate = rent_rate;
    outcome.regime = regime;
    outcome.value = unit * ratios.volume;
    outcome.value_change = supplier.base_value * (ratios.producer_price * ratios.volume - 1.0);
    outcome.duty_paid = if beyond > 0.0 {
        unit * (inside * supplier.rate + beyond * (supplier.rate + span))
    } else {
        outcome.value * supplier.rate
    };
    outcome.duty_borne_by_supplier =
        supplier.base_value * (1.0 - ratios.producer_price) * ratios.volume;
    outcome.quota_rent = if rent_rate > 0.0 {
        rent_rate * unit * inside
    } else {
        0.0
    };
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
