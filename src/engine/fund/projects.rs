//! Projects: what the money called in a year earns later, as expected values or as drawn fates.
//!
//! One project is one year of calls (a *vintage*). It pays `cash_yield` on its equity for `project_life_years`, beginning
//! `build_lag_years` after the call; the part that fails gives back its recovery once, in the first of these years. A
//! loan grows by its interest until payments begin (a year after the call at the earliest), then the part that
//! works pays a level amount for the loan's term, the first with that year's interest, and the part that
//! fails gives back its recovery once, of the loan with the interest that was added. Every amount is in
//! whole cents, and the last payment takes the cents that rounding left.

use super::Cents;
use super::calls::Call;
use super::terms::FundTerms;
use crate::engine::finance::annuity;

/// How the projects turn out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fates<'a> {
    /// Every project is the average of many: `1 − failure_probability` of it works.
    Expected,
    /// The part of each vintage that works, 0..=1, the start year first; vintages beyond the list are expected values.
    Drawn(&'a [f64]),
    /// The part of every vintage that works, 0..=1.
    Alike(f64),
}

impl Fates<'_> {
    fn working_part(self, terms: &FundTerms, vintage: usize) -> f64 {
        let expected = 1.0 - terms.failure_probability;
        match self {
            Self::Expected => expected,
            Self::Drawn(parts) => parts
                .get(vintage)
                .map_or(expected, |part| part.clamp(0.0, 1.0)),
            Self::Alike(part) => part.clamp(0.0, 1.0),
        }
    }
}

/// The equity of one vintage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Vintage {
    /// Year of the call, counted from the start.
    pub(super) called_in: usize,
    pub(super) equity: Cents,
    pub(super) first_payment: usize,
    pub(super) last_payment: usize,
    /// Cash of each year from the first payment to the last.
    pub(super) yearly: Cents,
    /// What comes back of the part that fails, with the first payment.
    pub(super) recovery: Cents,
    /// Money in failed projects, loans included, that does not come back.
    pub(super) loss: Cents,
}

impl Vintage {
    pub(super) fn new(terms: &FundTerms, fates: Fates<'_>, called_in: usize, call: Call) -> Self {
        let works = fates.working_part(terms, called_in);
        let first_payment = called_in + usize::from(terms.build_lag_years);
        let lost = (1.0 - works) * (1.0 - terms.recovery_on_failure);
        Self {
            called_in,
            equity: call.equity,
            first_payment,
            last_payment: first_payment + usize::from(terms.project_life_years) - 1,
            yearly: call.equity.share(terms.cash_yield * works),
            recovery: call.equity.share((1.0 - works) * terms.recovery_on_failure),
            loss: (call.equity + call.loans).share(lost),
        }
    }
}

/// One year of all loans.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LoanService {
    /// Interest received.
    pub(super) interest: Cents,
    /// Repaid, the interest that was added before included, and recoveries.
    pub(super) repaid: Cents,
}

/// Adds what one vintage's loan pays in each year.
pub(super) fn add_loan_service(
    service: &mut [LoanService],
    terms: &FundTerms,
    fates: Fates<'_>,
    vintage: (usize, Cents),
) {
    let (called_in, mut outstanding) = vintage;
    let works = fates.working_part(terms, called_in);
    let lag = usize::from(terms.build_lag_years).max(1);
    for _ in 1..lag {
        outstanding += outstanding.share(terms.loan_rate);
    }
    let failed = outstanding.share(1.0 - works);
    outstanding -= failed;
    let Some(payment) = annuity(terms.loan_rate, terms.loan_term_years) else {
        return;
    };
    let payment = outstanding.share(payment);
    let term = usize::from(terms.loan_term_years);
    let years = service.iter_mut().skip(called_in + lag).take(term);
    for (age, entry) in years.enumerate() {
        let interest = outstanding.share(terms.loan_rate);
        // the last payment takes the cents that rounding left
        let repaid = if age + 1 == term {
            outstanding
        } else {
            (payment - interest).min(outstanding)
        };
        entry.interest += interest;
        entry.repaid += repaid;
        outstanding -= repaid;
        if age == 0 {
            entry.repaid += failed.share(terms.recovery_on_failure);
        }
    }
}
