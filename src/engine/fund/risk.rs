//! How likely it is that the principal is not recouped by the review.
//!
//! The fund is so many independent projects of the same size, each with a part of every call, and each fails with the
//! failure probability. Then `works` of them is binomial, the fund's receipts rise with it, and one number separates
//! what is recouped in time from what is not:
//!
//! ```text
//! P(not recouped) = P(working < k*),   k* = fewest working projects that recoup by the review
//! ```
//!
//! Recouped means, as elsewhere, by the investor's own receipts, with interest where recoupment covers it. Failures that
//! come together (one market, one buyer) make both tails fatter than this; that is left out.

use super::calls::Call;
use super::projects::{Fates, Vintage};
use super::recoupment::RecoupmentAccount;
use super::{Cents, FundTerms, FundYear, Recovered};
use crate::engine::elementary;

/// The probability for a fund of these terms and years; `None` without equity, or where the review lies beyond the
/// horizon.
pub(super) fn unrecouped_probability(terms: &FundTerms, years: &[FundYear]) -> Option<f64> {
    let counted = usize::from(terms.review_after_years) + 1;
    let counted = years.get(..counted)?;
    if terms.mix().equity <= Cents::ZERO {
        return None;
    }
    let projects = terms.independent_projects.max(1);
    let mut vintages = Vec::with_capacity(counted.len());
    let mut recoups = |working: u16| {
        let part = f64::from(working) / f64::from(projects);
        is_recouped(terms, counted, part, &mut vintages)
    };
    // the fewest that recoup; one more than there are where not even all of them do
    let (mut enough, mut above) = (0, projects + 1);
    while enough < above {
        let middle = u16::midpoint(enough, above);
        if recoups(middle) {
            above = middle;
        } else {
            enough = middle + 1;
        }
    }
    Some(fewer_work(projects, terms.failure_probability, enough))
}

/// Whether the investor has its money back at the end of the last of these years when this part of every project works.
fn is_recouped(
    terms: &FundTerms,
    years: &[FundYear],
    working: f64,
    vintages: &mut Vec<Vintage>,
) -> bool {
    vintages.clear();
    for (index, year) in years.iter().enumerate() {
        let call = Call {
            equity: year.equity_called,
            loans: year.loans_called,
            deferred: year.deferred,
        };
        if call.equity + call.loans > Cents::ZERO {
            vintages.push(Vintage::new(terms, Fates::Alike(working), index, call));
        }
    }
    let mut pools = super::pools(terms.pooling, vintages.len());
    let mut own = RecoupmentAccount::default();
    for (index, year) in years.iter().enumerate() {
        let paid = super::pay_out(terms, &mut pools, vintages, index);
        if terms.recoupment_covers == Recovered::PrincipalAndInterest {
            own.accrue(terms.funding_cost);
        }
        own.call(year.equity_called);
        own.credit(paid.investor);
    }
    own.is_settled()
}

/// Probability that fewer than `enough` of so many independent projects work.
fn fewer_work(projects: u16, failure_probability: f64, enough: u16) -> f64 {
    if enough == 0 {
        return 0.0;
    }
    if enough > projects {
        return 1.0;
    }
    let works = 1.0 - failure_probability;
    if works <= 0.0 {
        return 1.0;
    }
    let mut term = elementary::whole_power(works, i32::from(projects));
    let mut enough_work = term;
    for failed in 1..=projects - enough {
        let left = f64::from(projects - failed + 1) / f64::from(failed);
        term *= left * failure_probability / works;
        enough_work += term;
    }
    (1.0 - enough_work).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::super::tests::SCALE;
    use super::*;
    use crate::engine::fund::evaluate;

    fn risk(terms: &FundTerms) -> Option<f64> {
        let outcome = evaluate(terms, &SCALE, Fates::Expected).expect("terms within their ranges");
        unrecouped_probability(terms, &outcome.years)
    }

    #[test]
    fn binomial_tails_are_the_known_ones() {
        // ten tosses of a fair coin: fewer than five heads in 386 of 1,024 cases
        assert!((fewer_work(10, 0.5, 5) - 386.0 / 1024.0).abs() < 1e-12);
        assert!((fewer_work(10, 0.1, 10) - (1.0 - 0.9_f64.powi(10))).abs() < 1e-12);
        for (failure, enough, share) in
            [(0.3, 0, 0.0), (0.3, 11, 1.0), (0.0, 10, 0.0), (1.0, 1, 1.0)]
        {
            let found = fewer_work(10, failure, enough);
            assert!((found - share).abs() < 1e-15, "{failure} {enough}");
        }
    }

    #[test]
    fn what_the_expected_case_recoups_with_room_to_spare_is_rarely_lost() {
        let terms = FundTerms {
            cash_yield: 0.3,
            recoupment_covers: Recovered::Principal,
            ..FundTerms::default()
        };
        let risk = |terms: &FundTerms| risk(terms).expect("equity");
        assert!(risk(&terms) < 0.01, "{}", risk(&terms));
        // a fund that does not recoup even when everything works
        let poor = FundTerms {
            cash_yield: 0.02,
            ..terms
        };
        assert!(risk(&poor) > 1.0 - 1e-12);
        // certain failure and certain success
        let failing = FundTerms {
            failure_probability: 1.0,
            ..terms
        };
        assert!(risk(&failing) > 1.0 - 1e-12);
    }

    #[test]
    fn more_failures_never_make_it_safer() {
        let mut last = 0.0;
        for step in 0..=10 {
            let terms = FundTerms {
                cash_yield: 0.17,
                recoupment_covers: Recovered::Principal,
                failure_probability: f64::from(step) / 10.0,
                ..FundTerms::default()
            };
            let risk = risk(&terms).expect("equity");
            assert!(risk >= last, "{step}");
            last = risk;
        }
        assert!(last > 1.0 - 1e-12);
    }

    #[test]
    fn no_equity_or_a_review_beyond_the_horizon_has_no_answer() {
        let lent = FundTerms {
            equity_share: 0.0,
            loan_share_of_rest: 1.0,
            ..FundTerms::default()
        };
        let late = FundTerms {
            review_after_years: 40,
            ..FundTerms::default()
        };
        for terms in [lent, late] {
            assert_eq!(risk(&terms), None);
        }
    }
}
