//! The fund's weight on the economy and the won.

use super::text::{AuthorText as A, QuantityText as Q, ShockText as S, WhyText as W};
use super::{Case, Line, Published, Reference, Unit};
use crate::engine::fund::{
    CurrencyPressure, EconomyScale, Fates, FundOutcome, FundTerms, evaluate,
};

/// Everything that is promised, USD (facts, section 2, sourced).
const COMMITMENT: f64 = 350e9;
/// Nominal GDP of 2024, USD (K01, sourced).
const GDP: f64 = 1_874.6e9;
/// Reserves at the end of August 2025, against which the press set the fund, USD (facts, section 2, sourced).
const RESERVES: f64 = 416.29e9;
/// Income from the reserves, USD a year (K05, sourced); in no line here.
const RESERVE_INCOME: f64 = 15e9;
/// Ceiling of a year's calls, USD (facts, section 2, sourced).
const CEILING: f64 = 20e9;

/// The whole fund in cash, called over so many years.
fn called_over(years: f64) -> Option<FundOutcome> {
    let terms = FundTerms {
        commitment: COMMITMENT,
        equity_share: 1.0,
        annual_call_ceiling: COMMITMENT / years,
        selection_pace: COMMITMENT,
        selection_deadline: 2060,
        deferral_right: false,
        ..FundTerms::default()
    };
    let scale = EconomyScale {
        reserves: RESERVES,
        reserve_income: RESERVE_INCOME,
        gdp: GDP,
        pressure: CurrencyPressure::default(),
    };
    evaluate(&terms, &scale, Fates::Expected).ok()
}

pub(super) fn lines() -> Vec<Line> {
    let case = |id, (author, source), shock, (quantity, unit), published, why| Case {
        id,
        author,
        source,
        shock,
        quantity,
        unit,
        published,
        horizon: 0.0,
        why,
    };
    let ratio = Reference {
        id: "facts-0-A6",
        address: "Korea JoongAng Daily (page not recorded)",
        published: "2025-10-28",
    };
    let reserves = Reference {
        id: "facts-2",
        address: "https://cm.asiae.co.kr/en/article/2025093008034147044",
        published: "2025-09-30",
    };
    let citi = Reference {
        id: "facts-V18",
        address: "https://reportify.ai/news/1181819589210935296",
        published: "2025-10-30",
    };
    let spot = Reference {
        id: "facts-V19",
        address: "https://particle.news/story/south-korean-won-tests-1480-as-bok-cites-resident-outflows",
        published: "2026-01-14",
    };
    let at_ceiling = CurrencyPressure::default().change(CEILING);
    vec![
        case(
            "FUND.gdp_share",
            (A::JoongAng, ratio),
            S::FundInThreeYears,
            (Q::FundOverGdp, Unit::Share),
            Published::figure(0.065),
            W::GdpOfTheRatio,
        )
        .line(called_over(3.0).map(|fund| fund.largest(|year| year.share_of_gdp))),
        case(
            "FUND.reserves",
            (A::Press, reserves),
            S::FundAtOnce,
            (Q::FundOverReserves, Unit::Share),
            Published::figure(0.84),
            W::SameDivision,
        )
        .line(called_over(1.0).map(|fund| fund.largest(|year| year.share_of_reserves))),
        case(
            "WON.forecast",
            (A::Citi, citi),
            S::TwentyAYear,
            (Q::DollarPrice, Unit::Change),
            Published::figure(1450.0 / 1430.0 - 1.0),
            W::SlopeFromHere,
        )
        .line(Some(at_ceiling)),
        case(
            "WON.spot",
            (A::Spot, spot),
            S::TwentyAYear,
            (Q::DollarPrice, Unit::Change),
            Published::range(1470.0 / 1430.0 - 1.0, 1480.0 / 1430.0 - 1.0),
            W::OtherOutflows,
        )
        .line(Some(at_ceiling)),
    ]
}
