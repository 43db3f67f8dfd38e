//! Firms and the duty they pay: the yearly bill, the part they bear, and what is left of their profit.
//!
//! ```text
//! imports = sales in the importer · (1 − share made there) · (1 + volume change)      dutiable = imports + parts
//! bill    = dutiable · rate           added duty = dutiable · (rate − base rate)
//! borne   = (1 − b) · added duty      passed on = b · added duty
//! profit  = base profit − borne + margin on the change of imports
//! revenue = base revenue + change of imports + passed on
//! ```
//!
//! Sales are at customs value, on which duty is levied, not at the price in the showroom. Money in US dollars for the
//! period that the sales cover; a positive change is a gain to the firm. The table is data: firms are rows, and the
//! user's own are rows like the others.
//! Left out: stocks shipped ahead of a duty, currency gains, sales won from rivals other than through the volume change,
//! and moves of plants.

use super::input::{Domain, InputError, Part};

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Firm {
    /// Assumption: sales in the importer's country at customs value, USD, `>= 0`: units sold times the unit value of
    /// customs (K24 and DER for car makers).
    pub sales_in_importer: f64,
    /// Lever of the firm: share of those sales made in the importer's country, 0 to 1: 0.41 for the car makers (2024,
    /// K26, derived), 0.8 their own aim for 2030.
    pub share_made_there: f64,
    /// Assumption: parts imported for those plants, USD, `>= 0`: from the exports of parts (K12) by own judgement.
    pub dutiable_parts: f64,
    /// Operating profit in the base, USD, any sign (K28).
    pub operating_profit: f64,
    /// Revenue in the base, USD, above 0 (K28).
    pub revenue: f64,
    /// Duty of the base, decimal, from the baseline.
    pub base_rate: f64,
    /// Lever: duty in force, decimal: the rate of the firm's goods.
    pub rate: f64,
    /// Assumption: b, share of an added duty that the buyer bears, 0 to 1, default 0 for car makers (they held prices in
    /// 2025, K29), 0 to 0.3.
    pub border_pass_through: f64,
    /// Relative change of its imports, −1 or more: the outcome of its market; 0 by itself.
    pub import_volume_change: f64,
    /// Assumption: what a dollar of lost imports takes from profit, 0 to 0.5, default 0.15 (own judgement).
    pub contribution_margin: f64,
}

/// What a duty does to one firm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FirmOutcome {
    /// Goods that pay the duty, USD.
    pub dutiable_value: f64,
    /// Duty paid, USD.
    pub duty_bill: f64,
    /// Duty paid less what the base rate would take from the same goods, USD.
    pub added_duty: f64,
    /// The part of it that the firm bears, USD.
    pub duty_borne: f64,
    /// Change of profit through volume, USD.
    pub volume_effect: f64,
    /// Operating profit after, USD.
    pub operating_profit: f64,
    /// Its change, USD.
    pub operating_profit_change: f64,
    /// Its relative change; `None` without a profit to compare with.
    pub relative_change: Option<f64>,
    /// Operating profit over revenue in the base, decimal.
    pub base_margin: f64,
    /// The same after, decimal; `None` when no revenue is left.
    pub margin: Option<f64>,
}

impl Firm {
    /// Evaluates the row at its place in the table.
    pub fn evaluate(&self, row: usize) -> Result<FirmOutcome, InputError> {
        Part::Firms.check(
            Some(row),
            &[
                (
                    "sales_in_importer",
                    self.sales_in_importer,
                    Domain::NonNegative,
                ),
                ("share_made_there", self.share_made_there, Domain::Share),
                ("dutiable_parts", self.dutiable_parts, Domain::NonNegative),
                ("operating_profit", self.operating_profit, Domain::Finite),
                ("revenue", self.revenue, Domain::Positive),
                ("base_rate", self.base_rate, Domain::Rate),
                ("rate", self.rate, Domain::Rate),
                (
                    "border_pass_through",
                    self.border_pass_through,
                    Domain::Share,
                ),
                (
                    "import_volume_change",
                    self.import_volume_change,
                    Domain::Change,
                ),
                (
                    "contribution_margin",
                    self.contribution_margin,
                    Domain::Share,
                ),
            ],
        )?;
        let base_imports = self.sales_in_importer * (1.0 - self.share_made_there);
        let lost_or_won = base_imports * self.import_volume_change;
        let dutiable_value = base_imports + lost_or_won + self.dutiable_parts;
        let added_duty = dutiable_value * (self.rate - self.base_rate);
        let passed_on = self.border_pass_through * added_duty;
        let duty_borne = added_duty - passed_on;
        let volume_effect = lost_or_won * self.contribution_margin;
        let operating_profit_change = volume_effect - duty_borne;
        let revenue = self.revenue + passed_on + lost_or_won;
        let operating_profit = self.operating_profit + operating_profit_change;
        Ok(FirmOutcome {
            dutiable_value,
            duty_bill: dutiable_value * self.rate,
            added_duty,
            duty_borne,
            volume_effect,
            operating_profit,
            operating_profit_change,
            relative_change: (self.operating_profit > 0.0)
                .then(|| operating_profit_change / self.operating_profit),
            base_margin: self.operating_profit / self.revenue,
            margin: (revenue > 0.0).then(|| operating_profit / revenue),
        })
    }
}

#[cfg(test)]
mod tests;
