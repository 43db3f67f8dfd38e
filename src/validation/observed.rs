//! What was observed in 2025, under duties weighted with the days that they were in force.

use super::duties::{CARS, SUMMER};
use super::duties_2025::{ALL_2025, CARS_2025, QUARTER_2025};
use super::quantity::Quantity as Q;
use super::{AT_ONCE, Case, FIRST_YEAR, Published, Reference, Span};
use crate::text::validation::{AuthorText as A, QuantityText as T, ShockText as S, WhyText as W};

/// Observations.
pub(super) const CASES: &[Case] = &[
    Case {
        id: "OBS1.cars",
        author: A::Observed,
        source: Reference {
            id: "K14",
            address: "https://menafn.com/1110601706/South-Koreas-Auto-Exports-Surge-to-Record-USD72B",
        },
        shock: S::Cars2025,
        duties: CARS_2025,
        instead_of: &[],
        stated: &[],
        quantity: Q::SalesOf(T::KoreanCars, "KOR", CARS),
        published: Published::figure(-0.132),
        span: Span::At(FIRST_YEAR),
        why: W::FirstYear,
    },
    Case {
        id: "OBS2.exports",
        author: A::Observed,
        source: Reference {
            id: "K15",
            address: "https://www.koreaherald.com/article/10677751",
        },
        shock: S::All2025,
        duties: ALL_2025,
        instead_of: &[],
        stated: &[],
        quantity: Q::Exports,
        published: Published::figure(-0.059),
        span: Span::At(FIRST_YEAR),
        why: W::ObservedImports,
    },
    Case {
        id: "OBS3.rate",
        author: A::Observed,
        source: Reference {
            id: "W01",
            address: "https://biz.chosun.com/en/en-industry/2025/09/21/7AZ77522I5AQRPAROEQK3AWPKY/?outputType=amp",
        },
        shock: S::Quarter2025,
        duties: QUARTER_2025,
        instead_of: &[],
        stated: &[],
        quantity: Q::EffectiveRate,
        published: Published::figure(0.100),
        span: Span::At(AT_ONCE),
        why: W::QuarterRate,
    },
    Case {
        id: "OBS4.rate",
        author: A::Observed,
        source: Reference {
            id: "W02",
            address: "https://www.opportimes.com/en/tariffs-charged-at-us-customs-top-10-exporters",
        },
        shock: S::Summer,
        duties: SUMMER,
        instead_of: &[],
        stated: &[],
        quantity: Q::EffectiveRate,
        published: Published::figure(0.124),
        span: Span::At(AT_ONCE),
        why: W::JuneRate,
    },
    Case {
        id: "OBS5.duty",
        author: A::Observed,
        source: Reference {
            id: "W01",
            address: "https://biz.chosun.com/en/en-industry/2025/09/21/7AZ77522I5AQRPAROEQK3AWPKY/?outputType=amp",
        },
        shock: S::Quarter2025,
        duties: QUARTER_2025,
        instead_of: &[],
        stated: &[],
        quantity: Q::QuarterlyDuty,
        published: Published::figure(3.3e9),
        span: Span::At(AT_ONCE),
        why: W::QuarterRate,
    },
];
