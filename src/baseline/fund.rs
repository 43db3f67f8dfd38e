//! What a fund is measured against in the economy that pays in.

use super::figure::Figure;

/// Figures of the investment fund; a baseline without them has no fund.
#[derive(Debug, Clone, PartialEq)]
pub struct FundData {
    /// Foreign exchange reserves of the focus origin, US dollars.
    pub reserves: Figure,
    /// Income from the reserves, US dollars a year.
    pub reserve_income: Figure,
    /// Dollars a year that can leave without pressure on the currency.
    pub inflow_capacity: Figure,
    /// Rise of the dollar's price for each billion dollars a year beyond that, decimal.
    pub currency_change_per_usd_bn: Figure,
    /// The tariff group whose relief the fund is the price for, an index into [`Baseline::groups`](super::Baseline::groups).
    pub duty_group: usize,
    /// The duty on that group if there were no deal, decimal.
    pub duty_without_deal: Figure,
}

impl FundData {
    /// All figures of the section.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        [
            &self.reserves,
            &self.reserve_income,
            &self.inflow_capacity,
            &self.currency_change_per_usd_bn,
            &self.duty_without_deal,
        ]
        .into_iter()
    }
}
