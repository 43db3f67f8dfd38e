//! Questions about companies.

use super::Absence;
use super::table::measure_table;
use crate::engine::firms::FirmOutcome;
use crate::text::Title;

measure_table! {
    /// One question about a company.
    FirmMeasure of FirmOutcome, crate::text::firm::FirmMeasureText;
    /// Duty paid, USD a year.
    DutyBill "firm_duty_bill" Usd LEVEL = |o| Some(o.duty_bill);
    /// Added duty that it bears, USD a year.
    DutyBorne "firm_duty_borne" Usd LEVEL = |o| Some(o.duty_borne);
    /// Change of operating profit, USD a year.
    ProfitChange "firm_profit_change" Usd CHANGE = |o| Some(o.operating_profit_change);
    /// Operating profit after, USD a year.
    Profit "firm_profit" Usd LEVEL = |o| Some(o.operating_profit);
    /// Operating profit over revenue after; `None` when no revenue is left.
    Margin "firm_margin" Share LEVEL = |o| o.margin;
}

impl FirmMeasure {
    /// The answer for one company in base units; `None` where there is none.
    pub fn of(self, outcome: &FirmOutcome) -> Option<f64> {
        self.value(outcome)
    }

    /// Why there is no answer for one company; `None` where there is one.
    pub fn absence(self, outcome: &FirmOutcome) -> Option<Absence> {
        self.value(outcome).is_none().then_some(match self {
            Self::Margin => Absence::NoRevenue,
            _ => Absence::NoPart,
        })
    }

    /// The title for a company by its name.
    pub fn about(self, company: &Title) -> Title {
        self.title(&[("item", company)])
    }
}
