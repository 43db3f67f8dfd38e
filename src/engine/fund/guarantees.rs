//! Guarantees: fees, expected payments and what is recovered, year by year.
//!
//! Guarantees are given as projects are selected. In each of the `term` years that follow, `p / term` of the amount is
//! paid and the fee is earned on what was outstanding at the beginning of the year; afterwards the guarantee ends.

use super::Cents;
use super::calls::issued_to_date;
use super::terms::{FundTerms, Mix};

/// One year of all guarantees.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Guarantees {
    /// Given out and not ended or paid at the end of the year.
    pub(super) outstanding: Cents,
    pub(super) fees: Cents,
    pub(super) payouts: Cents,
    pub(super) recoveries: Cents,
}

/// Every year of the horizon, the start year first.
pub(super) fn schedule(terms: &FundTerms, mix: Mix) -> Vec<Guarantees> {
    let years = usize::from(terms.horizon_years) + 1;
    let mut schedule = vec![Guarantees::default(); years];
    if mix.guarantees == Cents::ZERO {
        return schedule;
    }
    let term = usize::from(terms.guarantee_term_years);
    let yearly_payout = terms.guarantee_call_probability / f64::from(terms.guarantee_term_years);
    let mut issued_before = Cents::ZERO;
    for (year, index) in (0_u16..=terms.horizon_years).zip(0_usize..) {
        let issued_by_now = issued_to_date(terms, mix, year);
        let issued = issued_by_now - issued_before;
        issued_before = issued_by_now;
        if issued == Cents::ZERO {
            continue;
        }
        let payout = issued.share(yearly_payout);
        let mut outstanding = issued;
        for (age, entry) in schedule.iter_mut().skip(index).take(term + 1).enumerate() {
            if age > 0 {
                let paid = payout.min(outstanding);
                entry.fees += outstanding.share(terms.guarantee_fee);
                entry.payouts += paid;
                entry.recoveries += paid.share(terms.guarantee_recovery);
                outstanding -= paid;
            }
            if age < term {
                entry.outstanding += outstanding;
            }
        }
    }
    schedule
}
