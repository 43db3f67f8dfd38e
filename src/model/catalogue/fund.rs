//! The investment fund, where the baseline has figures for one.

use super::Builder;
use crate::model::{FundParameter as F, Meaning};

impl Builder<'_> {
    /// Levers or assumptions of the fund.
    pub(super) fn fund(&mut self) {
        let Some(data) = self.baseline.fund.clone() else {
            return;
        };
        self.table(
            ("fund", ""),
            None,
            Meaning::Fund,
            |parameter| match parameter {
                F::Reserves => Some(data.reserves),
                F::ReserveIncome => Some(data.reserve_income),
                F::InflowCapacity => Some(data.inflow_capacity),
                F::CurrencyChangePerBillion => Some(data.currency_change_per_usd_bn),
                F::DutyWithoutDeal => Some(data.duty_without_deal),
                _ => None,
            },
        );
    }
}
