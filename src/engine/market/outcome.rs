//! Outcomes of one market: plain data, ratios to the base and US dollars a year.

use super::line::Line;

/// `ln P̂_M` and `ln P̂`: the two unknowns of a market.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LogIndices {
    /// Logarithm of the price index of imports over its base.
    pub imports: f64,
    /// Logarithm of the price index of imports and domestic supply together over its base.
    pub composite: f64,
}

/// Where a supplier stands towards its quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuotaRegime {
    /// No quota.
    #[default]
    Unlimited,
    /// Volume within the quota, no rent.
    InQuota,
    /// Volume equal to the quota, rent between nothing and the difference of the two rates.
    Binding,
    /// Volume beyond a tariff-rate quota; the out-of-quota rate rules the price, the quota volume earns the difference.
    OverQuota,
}

/// What happens to one supplier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SupplierOutcome {
    /// `p̂`, price before duty over base.
    pub producer_price: f64,
    /// `ŵ`, price that the buyer pays (duty and rent included) over base.
    pub buyer_price: f64,
    /// `x̂`, volume over base.
    pub volume: f64,
    /// `r >= 0`: quota rent per unit over the producer price, so that the buyer pays `p (1 + t + r)`.
    pub rent_rate: f64,
    /// Where the supplier stands towards its quota.
    pub regime: QuotaRegime,
    /// Sales before duty in the scenario, USD a year: `M p̂ x̂`.
    pub value: f64,
    /// Change of sales before duty, USD a year: `M (p̂ x̂ − 1)`.
    pub value_change: f64,
    /// Duty paid on the goods in the scenario, USD a year; two rates beyond a tariff-rate quota.
    pub duty_paid: f64,
    /// What the supplier gives up in price on the volume it still sells, USD a year: `(1 − p̂) M x̂`.
    /// Negative when its price rises.
    pub duty_borne_by_supplier: f64,
    /// Exact area behind the supply curve, USD a year: `M (p̂^(1+e) − 1)/(1 + e)`. The rent of a quota is not in it.
    pub supplier_surplus_change: f64,
    /// Rent of the quota, USD a year, for whoever the scenario names: `r M p̂ min(x̂, x̄)`.
    pub quota_rent: f64,
    /// Share of the market (imports and domestic, buyer's prices) in the base.
    pub base_market_share: f64,
    /// The same share in the scenario.
    pub market_share: f64,
    /// Coefficients of the supplier while the market is solved; kept here so that solving allocates nothing.
    pub(super) line: Line,
}

impl Default for SupplierOutcome {
    /// A supplier that nothing happens to: ratios 1, money 0.
    fn default() -> Self {
        Self {
            producer_price: 1.0,
            buyer_price: 1.0,
            volume: 1.0,
            rent_rate: 0.0,
            regime: QuotaRegime::Unlimited,
            value: 0.0,
            value_change: 0.0,
            duty_paid: 0.0,
            duty_borne_by_supplier: 0.0,
            supplier_surplus_change: 0.0,
            quota_rent: 0.0,
            base_market_share: 0.0,
            market_share: 0.0,
            line: Line::default(),
        }
    }
}

/// What happens to the market as a whole.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarketOutcome {
    /// `P̂_M`, price index of imports over base.
    pub import_price_index: f64,
    /// `P̂`, price index of the composite over base.
    pub price_index: f64,
    /// `p̂_D`, price of domestic supply over base (1 without a domestic branch).
    pub domestic_price: f64,
    /// `x̂_D`, domestic volume over base (1 without a domestic branch).
    pub domestic_volume: f64,
    /// Change of domestic sales, USD a year: `D (p̂_D x̂_D − 1)`.
    pub domestic_value_change: f64,
    /// Share of domestic supply in the market in the base.
    pub base_domestic_share: f64,
    /// The same share in the scenario.
    pub domestic_share: f64,
    /// The solved unknowns, to start a neighbouring market from.
    pub log_indices: LogIndices,
    /// Evaluations of the two equations after the first one, over all changes of quota regime.
    pub iterations: usize,
    /// Changes of quota regime.
    pub regime_changes: usize,
    /// Largest error of the two equations; 0 in the linear step.
    pub residual: f64,
    /// `E₀`, base expenditure at buyer's prices, USD a year.
    pub base_expenditure: f64,
    /// Exact area behind the demand curve, USD a year: `E₀ (1 − P̂^(1+ε))/(1 + ε)`.
    pub consumer_surplus_change: f64,
    /// Exact area behind the domestic supply curve, USD a year.
    pub domestic_surplus_change: f64,
    /// Sum of the suppliers' surplus changes, USD a year.
    pub supplier_surplus_change: f64,
    /// Sum of the quota rents, USD a year.
    pub quota_rent: f64,
    /// Duty collected in the base, USD a year.
    pub base_revenue: f64,
    /// Duty collected in the scenario, USD a year.
    pub revenue: f64,
    /// Change of duty collected, USD a year.
    pub revenue_change: f64,
}

impl MarketOutcome {
    /// Change of the world's efficiency, USD a year: buyers, suppliers, domestic producers, treasury and quota holders.
    pub fn world_efficiency_change(&self) -> f64 {
        self.consumer_surplus_change
            + self.supplier_surplus_change
            + self.domestic_surplus_change
            + self.revenue_change
            + self.quota_rent
    }
}
