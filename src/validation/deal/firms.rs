//! Hyundai and Kia: what they booked for duty in 2025, and what houses expected of ten points more.
//!
//! Quarters of 2025: cars that paid, from the reported share of sales (second quarter) or number (third), and from the
//! yearly share of imports (fourth); parts pay from 3 May. In the fourth quarter 25 % counts for two months of three, as
//! stocks carry the old rate for about a month after 1 November. The first quarter paid nothing.

use super::figures::{BUILT_THERE, CAR_UNIT_VALUE, KRW_PER_USD, Maker};
use super::text::{AuthorText as A, QuantityText as Q, ShockText as S, WhyText as W};
use super::{Case, Line, Published, Reference, Unit};
use crate::engine::firms::{Firm, FirmOutcome};

/// Days of the second quarter in which parts paid, of 91.
const PARTS_SHARE_OF_Q2: f64 = 59.0 / 91.0;
/// Share of US sales hit by duty in the second quarter (facts, section 7, medium).
const HIT_IN_Q2: f64 = 0.35;
/// Rates: before and after 1 November 2025.
const RATES: (f64, f64) = (0.25, 0.15);

const QUARTERS: Reference = Reference {
    id: "K28",
    address: "https://koreajoongangdaily.joins.com/news/2026-01-29/business/industry/Hyundai-Motor-operating-profit-slips-20-percent-in-2025-in-wake-of-US-tariffs/2511743",
    published: "2026-01-29",
};
const SECOND_QUARTER: Reference = Reference {
    id: "K29",
    address: "https://biz.chosun.com/en/en-industry/2025/09/15/YSZOCJHPJVCPHBVI5GZXFNUK3M/?outputType=amp",
    published: "2025-09-15",
};
const THIRD_QUARTER: Reference = Reference {
    id: "facts-7",
    address: "https://www.mexc.fm/ms-MY/news/hyundai-reports-2-54-operating-profit-in-q3-down-29-from-the-same-quarter-last-year/148147",
    published: "2025-10-30",
};
const GROUP_HALF: Reference = Reference {
    id: "facts-7",
    address: "https://cm.asiae.co.kr/en/article/2026012709274217134",
    published: "2026-01-27",
};
const GUIDANCE: Reference = Reference {
    id: "K28",
    address: "https://www.koreaherald.com/article/10664930",
    published: "2026-01-28",
};
const MERITZ: Reference = Reference {
    id: "facts-V13",
    address: "https://koreajoongangdaily.joins.com/news/2026-01-27/business/industry/Hyundai-back-in-limbo-as-Trump-threatens-to-restore-25-tariffs-over-parliament-not-living-up-to-deal/2509955",
    published: "2026-01-27",
};
const KB: Reference = Reference {
    id: "facts-V12",
    address: "https://www.nationpress.com/business/hyundai-and-kia-q1-profit-forecast",
    published: "2025-04-23",
};

/// Duty booked in a quarter of 2025, won; `None` when the row was refused.
fn booked(maker: Maker, quarter: usize) -> Option<f64> {
    let year = maker.row();
    let mut row = Firm {
        sales_in_importer: year.sales_in_importer / 4.0,
        dutiable_parts: year.dutiable_parts / 4.0,
        rate: RATES.0,
        ..year
    };
    let mut krw_per_usd = KRW_PER_USD[1];
    match quarter {
        2 => {
            row.share_made_there = 1.0 - HIT_IN_Q2;
            row.dutiable_parts *= PARTS_SHARE_OF_Q2;
        }
        3 => {
            let cars = match maker {
                Maker::Hyundai => 150_000.0,
                Maker::Kia => 142_000.0,
            };
            row.sales_in_importer = cars * CAR_UNIT_VALUE;
            row.share_made_there = 0.0;
        }
        4 => {
            row.share_made_there = BUILT_THERE;
            row.rate = (2.0 * RATES.0 + RATES.1) / 3.0;
            krw_per_usd = KRW_PER_USD[2];
        }
        _ => return Some(0.0),
    }
    let outcome = row.evaluate(0).ok()?;
    Some(outcome.duty_bill * krw_per_usd)
}

fn booked_in_year(maker: Maker) -> Option<f64> {
    (1..=4).map(|quarter| booked(maker, quarter)).sum()
}

/// A full year at a rate, against another rate.
fn full_year(maker: Maker, base_rate: f64, rate: f64) -> Option<FirmOutcome> {
    Firm {
        base_rate,
        rate,
        ..maker.row()
    }
    .evaluate(0)
    .ok()
}

pub(super) fn lines() -> Vec<Line> {
    let mut lines = reported();
    lines.extend(expected());
    lines
}

fn reported() -> Vec<Line> {
    let (hyundai, kia) = (Maker::Hyundai, Maker::Kia);
    let case = |id, quantity, source, low, high| Case {
        id,
        author: A::Makers,
        source,
        shock: S::Duties2025,
        quantity,
        unit: Unit::Krw,
        published: Published::range(low, high),
        horizon: 0.0,
        why: W::UnitValue,
    };
    let group = booked_in_year(hyundai)
        .zip(booked_in_year(kia))
        .map(|(hyundai, kia)| hyundai + kia);
    vec![
        case(
            "HYUNDAI.q2",
            Q::HyundaiQ2,
            SECOND_QUARTER,
            0.828e12,
            0.828e12,
        )
        .line(booked(hyundai, 2)),
        case("HYUNDAI.q3", Q::HyundaiQ3, THIRD_QUARTER, 1.8e12, 1.8e12).line(booked(hyundai, 3)),
        case("HYUNDAI.q4", Q::HyundaiQ4, QUARTERS, 1.46e12, 1.46e12).line(booked(hyundai, 4)),
        case("HYUNDAI.2025", Q::HyundaiYear, QUARTERS, 4.11e12, 4.11e12)
            .line(booked_in_year(hyundai)),
        case("KIA.q2", Q::KiaQ2, SECOND_QUARTER, 0.786e12, 0.786e12).line(booked(kia, 2)),
        case("KIA.q3", Q::KiaQ3, GROUP_HALF, 1.186e12, 1.23e12).line(booked(kia, 3)),
        case("KIA.2025", Q::KiaYear, QUARTERS, 2.9e12, 3.1e12).line(booked_in_year(kia)),
        case("GROUP.2025", Q::GroupYear, QUARTERS, 7.2e12, 7.2e12).line(group),
    ]
}

fn expected() -> Vec<Line> {
    let (hyundai, kia) = (Maker::Hyundai, Maker::Kia);
    let case = |id, author, source, shock, quantity, published, why| Case {
        id,
        author,
        source,
        shock,
        quantity,
        unit: Unit::Krw,
        published: Published::figure(published),
        horizon: 0.0,
        why,
    };
    let ten_more = |maker| full_year(maker, RATES.1, RATES.0);
    let won = |outcome: Option<FirmOutcome>, krw_per_usd: f64| {
        outcome.map(|outcome| outcome.duty_borne * krw_per_usd)
    };
    let relative = |outcome: Option<FirmOutcome>| outcome?.relative_change;
    let meritz = |id, quantity, published| {
        case(
            id,
            A::Meritz,
            MERITZ,
            S::TenMore,
            quantity,
            published,
            W::UnitValue,
        )
    };
    let of_profit = |id, quantity, published| Case {
        unit: Unit::Change,
        why: W::ProfitBase,
        ..meritz(id, quantity, published)
    };
    let kb = |id, quantity, published| {
        case(
            id,
            A::Kb,
            KB,
            S::FullYear,
            quantity,
            published,
            W::KbResponse,
        )
    };
    let profit = |maker| {
        full_year(maker, 0.0, RATES.0)
            .map(|outcome| outcome.operating_profit_change * KRW_PER_USD[1])
    };
    vec![
        meritz("MERITZ.hyundai", Q::HyundaiCost, 3.1e12)
            .line(won(ten_more(hyundai), KRW_PER_USD[2])),
        meritz("MERITZ.kia", Q::KiaCost, 2.2e12).line(won(ten_more(kia), KRW_PER_USD[2])),
        of_profit("MERITZ.hyundai_profit", Q::HyundaiProfitShare, -0.23)
            .line(relative(ten_more(hyundai))),
        of_profit("MERITZ.kia_profit", Q::KiaProfitShare, -0.21).line(relative(ten_more(kia))),
        kb("KB25.hyundai", Q::HyundaiProfit, -3.4e12).line(profit(hyundai)),
        kb("KB25.kia", Q::KiaProfit, -2.3e12).line(profit(kia)),
        case(
            "KIA.guidance",
            A::Makers,
            GUIDANCE,
            S::Year2026,
            Q::KiaCost,
            3.3e12,
            W::Guidance,
        )
        .line(won(full_year(kia, 0.0, RATES.1), KRW_PER_USD[2])),
    ]
}
