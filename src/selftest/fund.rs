//! E13 and E14: waterfalls with a preference and a promote, and the two readings of "until it is recouped".

use super::text::{ExampleTitle, Quantity};
use super::{Check, Expected, Sheet, Tag, constructed, read};
use crate::engine::fund::waterfall::{Band, Preference, promote_for, promoted};
use crate::engine::fund::{
    Cents, Counted, CurrencyPressure, EconomyScale, Fates, FundOutcome, FundTerms, Recovered,
    evaluate,
};

/// E13 a: 1,000 invested; 10 % a year to the investor, up to 13 % split 80:20, the rest 50:50. That the bands are filled
/// by cash to both, and that what is unpaid is carried without interest, is the reading that gives the figures. We know
/// the case without its page, so it counts as constructed.
fn preference() -> Preference {
    let bands = vec![
        Band {
            up_to: 0.1,
            investor_share: 1.0,
        },
        Band {
            up_to: 0.13,
            investor_share: 0.8,
        },
    ];
    Preference::new(Cents::from_usd(1000.0), bands, 0.5)
}

/// E13 c, read: investors hold 90 % of the equity and are to get 60 % of the cash above the preference.
const PROMOTE_EQUITY: (f64, f64) = (0.6, 0.9);

/// E13: a preference in two years, and a promote of a third.
pub(super) fn waterfall() -> Vec<Check> {
    let mut sheet = Sheet::new("E13", ExampleTitle::Waterfall);
    let alone = preference().year(Cents::from_usd(150.0));
    let mut two_years = preference();
    let first = two_years.year(Cents::from_usd(80.0));
    let second = two_years.year(Cents::from_usd(130.0));
    for (investor, other, split, figures) in [
        (
            Quantity::InvestorOf150,
            Quantity::OtherOf150,
            alone,
            (134.0, 16.0),
        ),
        (
            Quantity::InvestorOf80,
            Quantity::OtherOf80,
            first,
            (80.0, 0.0),
        ),
        (
            Quantity::InvestorOf130,
            Quantity::OtherOf130,
            second,
            (128.0, 2.0),
        ),
    ] {
        sheet.check(
            investor.plain(),
            constructed(figures.0),
            Some(split.investor.usd()),
        );
        sheet.check(
            other.plain(),
            constructed(figures.1),
            Some(split.other.usd()),
        );
    }
    let promote = promote_for(PROMOTE_EQUITY.0, PROMOTE_EQUITY.1);
    let split =
        promote.map(|promote| promoted(Cents::from_usd(1e6), promote, 1.0 - PROMOTE_EQUITY.1));
    sheet.check(Quantity::PromoteShare.plain(), read(1.0 / 3.0), promote);
    sheet.check(
        Quantity::PromotePerMillion.plain(),
        read(333_333.33),
        split.map(|split| split.promote.usd()),
    );
    sheet.check(
        Quantity::CoInvestmentPerMillion.plain(),
        read(66_666.67),
        split.map(|split| split.co_investment.usd()),
    );
    sheet.checks
}

/// One billion: the amounts of E14 are in billions of dollars here.
const BILLION: f64 = 1e9;
/// The rates of return are given with seven decimals.
const SEVEN_DECIMALS: f64 = 1e-7;

/// E14, constructed: 100 invested, 20 a year for 20 years; all equity, no failures, no notice, principal alone.
fn one_project() -> FundTerms {
    FundTerms {
        commitment: 100.0 * BILLION,
        equity_share: 1.0,
        annual_call_ceiling: 100.0 * BILLION,
        selection_pace: 200.0 * BILLION,
        notice_business_days: 0,
        deferral_right: false,
        recoupment_covers: Recovered::Principal,
        investor_share_before_recoupment: 0.5,
        investor_share_after_recoupment: 0.1,
        build_lag_years: 1,
        cash_yield: 0.2,
        project_life_years: 20,
        failure_probability: 0.0,
        horizon_years: 20,
        ..FundTerms::default()
    }
}

/// E14, constructed: 20 called in each of ten years, 8 % a year from the year after the call to year 30.
fn ten_calls() -> FundTerms {
    FundTerms {
        commitment: 200.0 * BILLION,
        annual_call_ceiling: 20.0 * BILLION,
        cash_yield: 0.08,
        project_life_years: 30,
        horizon_years: 30,
        ..one_project()
    }
}

/// The checked figures are flows between the sides; no share of an economy enters them.
fn outcome(terms: FundTerms, recoupment_counts: Counted) -> Option<FundOutcome> {
    let unit = EconomyScale {
        reserves: BILLION,
        reserve_income: BILLION,
        gdp: BILLION,
        pressure: CurrencyPressure::default(),
    };
    let terms = FundTerms {
        recoupment_counts,
        ..terms
    };
    evaluate(&terms, &unit, Fates::Expected).ok()
}

/// E14: what each reading pays, on one project and on a fund of ten calls.
pub(super) fn readings() -> Vec<Check> {
    let mut sheet = Sheet::new("E14", ExampleTitle::Readings);
    let rate = |value| Expected {
        value,
        tolerance: SEVEN_DECIMALS,
        tag: Tag::Constructed,
    };
    let billions = |amount: Cents| amount.usd() / BILLION;
    for (counts, quantities, (investor, host, rate_of_return), of_fund) in [
        (
            Counted::InvestorReceipts,
            [
                Quantity::ByReceiptsInvestor,
                Quantity::ByReceiptsHost,
                Quantity::ByReceiptsRate,
                Quantity::ByReceiptsFund,
            ],
            (120.0, 280.0, 0.026_837_9),
            200.8,
        ),
        (
            Counted::TotalDistributions,
            [
                Quantity::ByDistributionsInvestor,
                Quantity::ByDistributionsHost,
                Quantity::ByDistributionsRate,
                Quantity::ByDistributionsFund,
            ],
            (80.0, 320.0, -0.030_253_1),
            120.8,
        ),
    ] {
        let one = outcome(one_project(), counts);
        let fund = outcome(ten_calls(), counts);
        let [to_investor, to_host, return_of_investor, of_ten_calls] = quantities;
        sheet.check(
            to_investor.plain(),
            constructed(investor),
            one.as_ref().map(|one| billions(one.investor_distributions)),
        );
        sheet.check(
            to_host.plain(),
            constructed(host),
            one.as_ref().map(|one| billions(one.host_distributions)),
        );
        sheet.check(
            return_of_investor.plain(),
            rate(rate_of_return),
            one.and_then(|one| one.investor.rate_of_return().ok()),
        );
        sheet.check(
            of_ten_calls.plain(),
            constructed(of_fund),
            fund.as_ref()
                .map(|fund| billions(fund.investor_distributions)),
        );
    }
    sheet.check(
        Quantity::FundTotal.plain(),
        constructed(408.0),
        outcome(ten_calls(), Counted::InvestorReceipts).map(|fund| billions(fund.distributions)),
    );
    sheet.checks
}
