//! Properties of the fund: what comes in is paid out to the cent, calls stay under ceiling and commitment.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot set itself up has failed"
)]

use entente::engine::finance::{CashFlow, NoRate, npv};
use entente::engine::fund::terms::INPUTS;
use entente::engine::fund::waterfall::{Room, Tier, distribute};
use entente::engine::fund::{
    Cents, Counted, CurrencyPressure, EconomyScale, Fates, FundOutcome, FundTerms, FundYear,
    Pooling, evaluate,
};
use proptest::prelude::*;

fn scale() -> EconomyScale {
    EconomyScale {
        reserves: 428.05e9,
        reserve_income: 15e9,
        gdp: 1_872.7e9,
        pressure: CurrencyPressure::default(),
    }
}

/// Terms with every input anywhere in its range.
fn any_terms() -> impl Strategy<Value = FundTerms> {
    prop::collection::vec(0.0..=1.0_f64, INPUTS.len()).prop_map(|positions| {
        let mut terms = FundTerms::default();
        for (input, position) in INPUTS.iter().zip(positions) {
            let (low, high) = input.kind.range();
            (input.write)(&mut terms, low + position * (high - low));
        }
        terms
    })
}

fn run(terms: &FundTerms, fates: Fates<'_>) -> FundOutcome {
    evaluate(terms, &scale(), fates).expect("inputs are in their ranges")
}

/// Both pools and both readings of the same terms.
fn definitions(terms: FundTerms) -> impl Iterator<Item = FundTerms> {
    [Pooling::Pooled, Pooling::ProjectByProject]
        .into_iter()
        .flat_map(move |pooling| {
            [Counted::InvestorReceipts, Counted::TotalDistributions].map(|recoupment_counts| {
                FundTerms {
                    pooling,
                    recoupment_counts,
                    ..terms
                }
            })
        })
}

/// The investor's dated flows, put together from its years alone: calls leave after the notice.
fn investor_flows(terms: &FundTerms, outcome: &FundOutcome) -> Vec<CashFlow> {
    const PARTS: f64 = 1_048_576.0;
    let notice = (f64::from(terms.notice_business_days) / 261.0 * PARTS).round() / PARTS;
    (0_u16..)
        .zip(&outcome.years)
        .flat_map(|(year, one)| {
            let time = f64::from(year);
            let called = (one.equity_called + one.loans_called).usd();
            [
                (time, one.investor_net.usd() + called),
                (time + notice, -called),
            ]
        })
        .map(|(time, amount)| CashFlow { time, amount })
        .collect()
}

/// Whether the one comes no later than the other; never is last.
fn no_later(one: Option<u16>, other: Option<u16>) -> bool {
    one.unwrap_or(u16::MAX) <= other.unwrap_or(u16::MAX)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn flows_are_worth_nothing_at_their_rate_of_return(terms in any_terms()) {
        let outcome = run(&terms, Fates::Expected);
        let flows = investor_flows(&terms, &outcome);
        let value = npv(terms.investor_discount_rate, &flows).expect("finite");
        let size: f64 = flows.iter().map(|flow| flow.amount.abs()).sum();
        prop_assert!((value - outcome.investor.value).abs() <= 1e-12 * size.max(1.0));
        let rates = match outcome.investor.rate_of_return() {
            Ok(rate) => vec![rate],
            Err(NoRate::SeveralRoots { rates }) => rates,
            Err(_) => Vec::new(),
        };
        // a rate nearer to -1 is a root that nobody means, and a present value at it outgrows any number
        for rate in rates.into_iter().filter(|rate| *rate > -0.999) {
            let value = npv(rate, &flows).expect("finite");
            // of the size of the present values themselves, which are huge at a rate near -1
            let size: f64 = flows
                .iter()
                .filter_map(|flow| npv(rate, &[CashFlow { amount: flow.amount.abs(), ..*flow }]))
                .sum();
            // 1 + rate is known to an ulp of 1, and each of up to 52 years multiplies by it
            let rounding = 1e-10 + 1e-13 / (1.0 + rate);
            prop_assert!(value.abs() <= rounding * size, "{value} of {size} at {rate}");
        }
    }

    #[test]
    fn recouped_year_is_the_first_without_anything_to_recoup_and_none_only_if_never(
        terms in any_terms(),
        generous: bool,
    ) {
        let terms = if generous {
            FundTerms { cash_yield: 0.4, failure_probability: 0.0, build_lag_years: 1, ..terms }
        } else {
            terms
        };
        let outcome = run(&terms, Fates::Expected);
        let called = |year: &FundYear| year.equity_called + year.loans_called > Cents::ZERO;
        let last = outcome.years.iter().rposition(called).unwrap_or(0);
        let equity: Cents = outcome.years.iter().map(|year| year.equity_called).sum();
        let first = outcome
            .years
            .iter()
            .skip(last)
            .find(|year| equity > Cents::ZERO && year.unrecouped == Cents::ZERO);
        prop_assert_eq!(outcome.recouped_year, first.map(|year| year.year));
        if let Some(left) = outcome.unrecouped_at_review {
            let review = terms.start_year + terms.review_after_years;
            let at_review = outcome.years.iter().find(|year| year.year == review);
            prop_assert_eq!(Some(left), at_review.map(|year| year.unrecouped));
        }
    }

    #[test]
    fn shares_of_the_mix_add_up_to_one_after_any_sequence_of_edits(
        edits in prop::collection::vec((0..4_u8, 0.0..=1.0_f64), 0..40),
    ) {
        let mut terms = FundTerms::default();
        for (which, number) in edits {
            match which {
                0 => terms.equity_share = number,
                1 => terms.loan_share_of_rest = number,
                2 => terms.commitment = number * 550e9,
                _ => terms = terms.with_cash_part(number * 550e9),
            }
            let shares = terms.shares();
            prop_assert!(shares.iter().all(|share| (-1e-16..=1.0).contains(share)), "{shares:?}");
            prop_assert!((shares.iter().sum::<f64>() - 1.0).abs() <= 2.3e-16, "{shares:?}");
            let mix = terms.mix();
            prop_assert_eq!(mix.total(), Cents::from_usd(terms.commitment));
            prop_assert!(mix.equity >= Cents::ZERO && mix.loans >= Cents::ZERO);
            prop_assert!(mix.guarantees >= Cents::ZERO);
        }
    }

    #[test]
    fn more_cash_from_projects_never_recoups_later(terms in any_terms(), more in 0.0..=1.0_f64) {
        let richer = FundTerms {
            cash_yield: terms.cash_yield + more * (0.5 - terms.cash_yield),
            ..terms
        };
        for (poor, rich) in definitions(terms).zip(definitions(richer)) {
            let (poor, rich) = (run(&poor, Fates::Expected), run(&rich, Fates::Expected));
            prop_assert!(no_later(rich.recouped_year, poor.recouped_year));
            prop_assert!(no_later(rich.split_changed_year, poor.split_changed_year));
            prop_assert!(rich.distributions >= poor.distributions);
        }
    }

    #[test]
    fn a_higher_ceiling_never_calls_later(terms in any_terms(), more in 0.0..=1.0_f64) {
        let ceiling = terms.annual_call_ceiling;
        let higher = FundTerms {
            annual_call_ceiling: ceiling + more * (350e9 - ceiling),
            ..terms
        };
        let (slow, fast) = (run(&terms, Fates::Expected), run(&higher, Fates::Expected));
        for (slow, fast) in slow.years.iter().zip(&fast.years) {
            prop_assert!(fast.called_to_date >= slow.called_to_date);
        }
    }

    #[test]
    fn waterfall_pays_out_exactly_what_came_in_in_every_year(
        terms in any_terms(),
        fates in prop::collection::vec(0.0..=1.0_f64, 0..12),
    ) {
        let mut came_in: Option<Vec<Cents>> = None;
        for terms in definitions(terms) {
            let outcome = run(&terms, Fates::Drawn(&fates));
            for year in &outcome.years {
                prop_assert_eq!(
                    year.distributions,
                    year.investor_distributions + year.host_distributions
                );
                prop_assert!(year.investor_distributions >= Cents::ZERO);
                prop_assert!(year.host_distributions >= Cents::ZERO);
            }
            // definitions split the cash and do not change it
            let cash: Vec<Cents> = outcome.years.iter().map(|year| year.distributions).collect();
            prop_assert_eq!(came_in.get_or_insert_with(|| cash.clone()), &cash);
        }
    }

    #[test]
    fn calls_stay_under_ceiling_and_commitment(terms in any_terms()) {
        let outcome = run(&terms, Fates::Expected);
        let ceiling = Cents::from_usd(terms.annual_call_ceiling);
        let mut called = Cents::ZERO;
        for year in &outcome.years {
            let call = year.equity_called + year.loans_called;
            called += call;
            prop_assert!(year.equity_called >= Cents::ZERO && year.loans_called >= Cents::ZERO);
            prop_assert!(call <= ceiling);
            prop_assert_eq!(year.called_to_date, called);
        }
        prop_assert!(called <= outcome.mix.funded());
        prop_assert_eq!(outcome.called, called);
        prop_assert_eq!(outcome.mix.total(), Cents::from_usd(terms.commitment));
        let equity: Cents = outcome.years.iter().map(|year| year.equity_called).sum();
        prop_assert!(equity <= outcome.mix.equity);
    }

    #[test]
    fn every_number_is_finite_and_the_books_balance(terms in any_terms()) {
        let outcome = run(&terms, Fates::Expected);
        let mut exposure = Cents::ZERO;
        for year in &outcome.years {
            for share in [
                year.share_of_reserves,
                year.share_of_reserve_income,
                year.share_of_gdp,
                year.currency_change,
            ] {
                prop_assert!(share.is_finite() && share >= 0.0);
            }
            exposure -= year.investor_net;
            prop_assert_eq!(year.exposure, exposure);
            // what one side gets of loans and guarantees the other pays; equity goes to projects
            prop_assert_eq!(
                year.investor_net + year.host_net,
                year.distributions - year.equity_called
            );
        }
        for side in [&outcome.investor, &outcome.host] {
            prop_assert!(side.value.is_finite());
            match side.rate_of_return() {
                Ok(rate) => prop_assert!(rate.is_finite() && rate > -1.0),
                Err(NoRate::SeveralRoots { rates }) => prop_assert!(rates.len() > 1),
                Err(reason) => prop_assert_ne!(reason, NoRate::NotFinite),
            }
        }
        prop_assert!(outcome.expected_loss >= Cents::ZERO);
        prop_assert!(outcome.peak_exposure >= Cents::ZERO);
    }

    #[test]
    fn larger_share_never_pays_the_investor_less(terms in any_terms(), more in 0.0..=1.0_f64) {
        let after = terms.investor_share_after_recoupment;
        let larger = FundTerms {
            investor_share_after_recoupment: after + more * (1.0 - after),
            ..terms
        };
        prop_assert!(
            run(&larger, Fates::Expected).investor_distributions
                >= run(&terms, Fates::Expected).investor_distributions
        );
    }

    #[test]
    fn tiers_lose_no_cent(
        cash in 0..10_000_000_000_000_i64,
        tiers in prop::collection::vec((0..3_u8, 0..5_000_000_000_000_i64, 0.0..=1.0_f64), 0..6),
    ) {
        let tiers: Vec<Tier> = tiers
            .into_iter()
            .map(|(kind, room, investor_share)| Tier {
                room: match kind {
                    0 => Room::Distributed(Cents::new(room)),
                    1 => Room::ReceivedByInvestor(Cents::new(room)),
                    _ => Room::Unlimited,
                },
                investor_share,
            })
            .collect();
        let split = distribute(Cents::new(cash), &tiers);
        prop_assert_eq!(split.total(), Cents::new(cash));
        prop_assert!(split.investor >= Cents::ZERO);
        prop_assert!(split.other >= Cents::ZERO && split.left >= Cents::ZERO);
    }
}
