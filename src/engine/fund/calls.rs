//! Capital calls: how much of the commitment leaves the investor in which year.
//!
//! ```text
//! call = min(ceiling, selected so far − called so far, profile so far − called so far, what the currency bears)
//! ```
//!
//! The selection is of the whole commitment at its pace, until the deadline; equity, loans and guarantees are selected in
//! the same proportion, and of what is called equity has its part of equity and loans (each rounded down, to date).
//! The last limit applies only with the deferral right: the outflow at which the pressure on the currency is what is
//! tolerated, less the guarantees paid in the year. What was put off is called later, as the other limits allow.
//! Everything is in whole cents.

use super::guarantees::Guarantees;
use super::terms::{CallProfile, FundTerms, Mix};
use super::{Cents, CurrencyPressure};

/// One year's calls.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) equity: Cents,
    pub(super) loans: Cents,
    /// What would have been called in this year without the deferral right.
    pub(super) deferred: Cents,
}

/// Part of the commitment selected in the years up to and including one, counted from the start.
pub(super) fn selected(terms: &FundTerms, total: Cents, year: u16) -> Cents {
    let years_of_selection = terms
        .selection_deadline
        .saturating_sub(terms.start_year)
        .min(year.saturating_add(1));
    Cents::from_usd(terms.selection_pace * f64::from(years_of_selection)).min(total)
}

/// What the profile would have called by the end of a year.
fn profile(terms: &FundTerms, funded: Cents, year: u16) -> Cents {
    let years = u32::from(terms.call_years);
    let so_far = (u32::from(year) + 1).min(years);
    match terms.call_profile {
        CallProfile::AsFastAsCeiling => funded,
        CallProfile::Even => funded.in_proportion(so_far, years),
        CallProfile::Rising => funded.in_proportion(so_far * (so_far + 1), years * (years + 1)),
    }
}

/// The largest outflow whose pressure on the currency is tolerated; `None` when there is no such limit.
fn bearable(terms: &FundTerms, pressure: &CurrencyPressure) -> Option<Cents> {
    let limit = pressure.inflow_capacity + terms.tolerated_pressure / pressure.change_per_usd;
    (terms.deferral_right && limit.is_finite()).then(|| Cents::from_usd(limit))
}

/// Calls of every year of the horizon.
pub(super) fn schedule(
    terms: &FundTerms,
    mix: Mix,
    pressure: &CurrencyPressure,
    guarantees: &[Guarantees],
) -> Vec<Call> {
    let total = mix.total();
    let funded = mix.funded();
    let ceiling = Cents::from_usd(terms.annual_call_ceiling);
    let bearable = bearable(terms, pressure);
    let (mut called, mut equity_called) = (Cents::ZERO, Cents::ZERO);
    let mut calls = Vec::with_capacity(guarantees.len());
    for (year, guarantee) in (0_u16..).zip(guarantees) {
        // the calls follow the selection of the whole commitment in the same proportion
        let chosen = ratio(funded, selected(terms, total, year), total);
        let target = profile(terms, funded, year).min(chosen);
        let wanted = (target - called).or_nothing().min(ceiling);
        let call = bearable.map_or(wanted, |limit| {
            wanted.min((limit - guarantee.payouts).or_nothing())
        });
        called += call;
        let equity = ratio(mix.equity, called, funded) - equity_called;
        equity_called += equity;
        calls.push(Call {
            equity,
            loans: call - equity,
            deferred: wanted - call,
        });
    }
    calls
}

/// `amount · part / whole` rounded down, exact when the part is the whole; nothing of nothing.
fn ratio(amount: Cents, part: Cents, whole: Cents) -> Cents {
    if whole <= Cents::ZERO || part == Cents::ZERO {
        return Cents::ZERO;
    }
    // the case of every year but the first few, and it needs no wide division
    if part == whole {
        return amount;
    }
    let scaled = i128::from(amount.cents()) * i128::from(part.cents()) / i128::from(whole.cents());
    Cents::new(i64::try_from(scaled).unwrap_or(i64::MAX))
}

/// A part of the guarantees that is given out with the selection.
pub(super) fn issued_to_date(terms: &FundTerms, mix: Mix, year: u16) -> Cents {
    let total = mix.total();
    ratio(mix.guarantees, selected(terms, total, year), total)
}
