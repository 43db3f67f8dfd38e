use proptest::prelude::*;

use super::*;

fn yearly(amounts: &[f64]) -> Vec<CashFlow> {
    annual(amounts, PaidAt::StartOfYear)
}

fn assert_close(ours: f64, expected: f64, tolerance: f64) {
    assert!(
        (ours - expected).abs() <= tolerance,
        "{ours} against {expected}"
    );
}

/// A spreadsheet manual's example of NPV, first flow at the end of year 1: 1,188.44 at 10 %.
#[test]
fn present_value_at_the_end_of_years_meets_the_published_example() {
    let flows = annual(&[-10_000.0, 3_000.0, 4_200.0, 6_800.0], PaidAt::EndOfYear);
    assert_close(npv(0.1, &flows).unwrap(), 1_188.44, 0.005);
}

/// The same manual's second example: 40,000 paid today, five receipts at 8 %: 1,922.06.
#[test]
fn present_value_at_the_start_of_years_meets_the_published_example() {
    let flows = yearly(&[-40_000.0, 8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0]);
    assert_close(npv(0.08, &flows).unwrap(), 1_922.06, 0.005);
}

/// A series valued by factors is the series valued as flows, to the last bit.
#[test]
fn factors_value_a_series_as_npv_does() {
    let amounts: Vec<f64> = (0..30_u8).map(|year| f64::from(year).sin() * 1e9).collect();
    for rate in [0.0, 0.04, 0.045, 0.2] {
        let flows = annual(&amounts, PaidAt::EndOfYear);
        let factors = discount_factors(rate, 30);
        let values = amounts.iter().zip(&factors);
        let sum = values.fold(0.0, |sum, (amount, factor)| sum + amount * factor);
        assert_eq!(npv(rate, &flows).map(f64::to_bits), Some(sum.to_bits()));
    }
}

/// Published with one decimal: −2.1 % after four years and 8.7 % after five; the digits are the roots' own.
#[test]
fn rate_of_return_meets_published_examples() {
    let four = yearly(&[-70_000.0, 12_000.0, 15_000.0, 18_000.0, 21_000.0]);
    assert_close(
        internal_rate_of_return(&four).unwrap(),
        -0.021_244_848_3,
        1e-9,
    );
    let mut five = four;
    five.push(CashFlow {
        time: 5.0,
        amount: 26_000.0,
    });
    assert_close(
        internal_rate_of_return(&five).unwrap(),
        0.086_630_948_0,
        1e-9,
    );
}

/// Published example with dates (XIRR): 0.373362535, on days 0, 60, 303, 411 and 456 of 365-day years.
#[test]
fn rate_of_return_between_dates_meets_the_published_example() {
    let flows: Vec<CashFlow> = [
        (0.0, -10_000.0),
        (60.0, 2_750.0),
        (303.0, 4_250.0),
        (411.0, 3_250.0),
        (456.0, 2_750.0),
    ]
    .map(|(day, amount)| CashFlow {
        time: day / 365.0,
        amount,
    })
    .to_vec();
    assert_close(
        internal_rate_of_return(&flows).unwrap(),
        0.373_362_535,
        1e-8,
    );
}

/// −100 · 1.1^5 comes back after five years.
#[test]
fn single_receipt_gives_its_growth_rate() {
    let flows = [
        CashFlow {
            time: 0.0,
            amount: -100.0,
        },
        CashFlow {
            time: 5.0,
            amount: 161.051,
        },
    ];
    assert_close(internal_rate_of_return(&flows).unwrap(), 0.1, 1e-14);
}

#[test]
fn flows_of_one_sign_have_no_rate() {
    for flows in [
        yearly(&[1.0, 2.0]),
        yearly(&[-1.0, 0.0]),
        yearly(&[0.0, 0.0]),
        Vec::new(),
        // paid and received at one time
        vec![
            CashFlow {
                time: 0.0,
                amount: 1.0,
            },
            CashFlow {
                time: 0.0,
                amount: -1.0,
            },
        ],
    ] {
        assert_eq!(internal_rate_of_return(&flows), Err(NoRate::NoSignChange));
    }
}

/// The textbook case (1 − 1.1 v)(1 − 1.2 v): roots at 10 % and 20 %; and three roots at 0, 100 and 200 %.
#[test]
fn several_roots_are_all_named() {
    for (amounts, expected) in [
        (vec![-100.0, 230.0, -132.0], vec![0.1, 0.2]),
        (
            vec![-1_000.0, 6_000.0, -11_000.0, 6_000.0],
            vec![0.0, 1.0, 2.0],
        ),
    ] {
        let Err(NoRate::SeveralRoots { rates }) = internal_rate_of_return(&yearly(&amounts)) else {
            panic!("expected several roots");
        };
        assert_eq!(rates.len(), expected.len());
        for (ours, expected) in rates.iter().zip(&expected) {
            assert_close(*ours, *expected, 1e-12);
        }
    }
}

/// −1 + 2 v − v² touches zero at v = 1 and crosses nowhere: one rate. −1 + v − v² never reaches zero.
#[test]
fn touching_root_counts_once_and_a_miss_is_named() {
    assert_close(
        internal_rate_of_return(&yearly(&[-1.0, 2.0, -1.0])).unwrap(),
        0.0,
        1e-7,
    );
    assert_eq!(
        internal_rate_of_return(&yearly(&[-1.0, 1.0, -1.0])),
        Err(NoRate::NoRoot)
    );
}

#[test]
fn numbers_that_are_not_finite_are_refused() {
    assert_eq!(
        internal_rate_of_return(&yearly(&[-1.0, f64::NAN])),
        Err(NoRate::NotFinite)
    );
    assert_eq!(npv(-1.0, &yearly(&[1.0])), None);
    assert_eq!(npv(f64::NAN, &yearly(&[1.0])), None);
}

/// 100,000 over 360 months at 6 % a year: 599.55 a month, in every mortgage table.
#[test]
fn level_payment_meets_the_mortgage_table() {
    assert_close(1e5 * annuity(0.06 / 12.0, 360).unwrap(), 599.55, 0.005);
    assert_close(annuity(0.0, 8).unwrap(), 0.125, 1e-15);
    assert_close(annuity(1e-12, 8).unwrap(), 0.125, 1e-11);
    assert_eq!(annuity(0.05, 0), None);
}

/// A loan's payments are worth the loan at the loan's own rate.
#[test]
fn payments_of_a_loan_are_worth_the_loan() {
    let payment = annuity(0.043, 17).unwrap();
    let mut amounts = vec![-1.0];
    amounts.resize(18, payment);
    let flows = yearly(&amounts);
    assert_close(npv(0.043, &flows).unwrap(), 0.0, 1e-14);
    assert_close(internal_rate_of_return(&flows).unwrap(), 0.043, 1e-14);
}

proptest! {
    #[test]
    fn value_at_the_rate_of_return_is_zero(
        amounts in prop::collection::vec(-1e11..1e11_f64, 2..40),
        delay in 0.0..1.0_f64,
    ) {
        let mut flows = yearly(&amounts);
        for flow in flows.iter_mut().step_by(3) {
            flow.time += delay;
        }
        let rates = match internal_rate_of_return(&flows) {
            Ok(rate) => vec![rate],
            Err(NoRate::SeveralRoots { rates }) => rates,
            Err(_) => Vec::new(),
        };
        for rate in rates {
            prop_assert!(rate.is_finite() && rate > -1.0);
            // near −1 the value of late flows is beyond the numbers
            let Some(value) = npv(rate, &flows) else { continue };
            let log = rate.ln_1p();
            let size: f64 = flows
                .iter()
                .map(|flow| (flow.amount * (-log * flow.time).exp()).abs())
                .sum();
            // a rate near −1 is itself rounded: 1 + r has an error of ε/2
            let rounding = 41.0 * f64::EPSILON / (1.0 + rate);
            prop_assert!(value.abs() <= (1e-12 + rounding) * size);
        }
    }

    /// Roots placed by hand are all found: the product of (1 − (1 + r) v) over three rates.
    #[test]
    fn every_root_that_was_built_in_is_found(
        first in -0.5..0.0_f64, gap in 0.05..0.5_f64, second_gap in 0.05..0.5_f64,
    ) {
        let rates = [first, first + gap, first + gap + second_gap];
        let mut amounts = vec![-1.0];
        for rate in rates {
            let mut next = vec![0.0; amounts.len() + 1];
            for (power, amount) in amounts.iter().enumerate() {
                next[power] += amount;
                next[power + 1] -= amount * (1.0 + rate);
            }
            amounts = next;
        }
        let Err(NoRate::SeveralRoots { rates: found }) =
            internal_rate_of_return(&yearly(&amounts))
        else {
            return Err(TestCaseError::fail("three roots expected"));
        };
        prop_assert_eq!(found.len(), 3);
        for (ours, expected) in found.iter().zip(rates) {
            prop_assert!((ours - expected).abs() < 1e-9);
        }
    }

    #[test]
    fn investment_with_receipts_afterwards_has_one_exact_rate(
        rate in -0.4..0.6_f64,
        calls in prop::collection::vec(1.0..5.0_f64, 1..10),
        years in 1_u16..30,
        notice in 0.0..0.9_f64,
    ) {
        // receipts of one size that repay the calls at the given rate, beginning beside the last calls
        let paid: Vec<CashFlow> = calls
            .iter()
            .enumerate()
            .map(|(year, call)| CashFlow { time: year as f64 + notice, amount: -call })
            .collect();
        let mut receipts: Vec<CashFlow> = (0..years)
            .map(|year| CashFlow { time: f64::from(year) + 2.0, amount: 1.0 })
            .collect();
        let scale = -npv(rate, &paid).unwrap() / npv(rate, &receipts).unwrap();
        for receipt in &mut receipts {
            receipt.amount *= scale;
        }
        let mut flows = paid;
        flows.extend(receipts);
        if let Ok(ours) = internal_rate_of_return(&flows) {
            prop_assert!((ours - rate).abs() <= 1e-12 * (1.0 + rate.abs()) * 10.0, "{} {}", ours, rate);
        } else {
            // several roots must contain it
            let Err(NoRate::SeveralRoots { rates }) = internal_rate_of_return(&flows) else {
                return Err(TestCaseError::fail("a root was built in"));
            };
            prop_assert!(rates.iter().any(|found| (found - rate).abs() < 1e-8));
        }
    }
}
