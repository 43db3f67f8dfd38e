//! What was observed in 2025, under duties weighted with the days that they were in force.

use super::duties::{CARS, SUMMER};
use super::duties_2025::{ALL_2025, CARS_2025, QUARTER_2025};
use super::quantity::Quantity as Q;
use super::sources::{CAR_EXPORTS_2025, DUTIES_OF_JUNE, DUTIES_OF_QUARTER, IMPORTS_2025};
use super::{AT_ONCE, Case, FIRST_YEAR, Published, Span};
use crate::text::validation::{AuthorText as A, QuantityText as T, ShockText as S, WhyText as W};

/// Observations.
pub(super) const CASES: &[Case] = &[
    Case {
        id: "OBS1.cars",
        author: A::Observed,
        source: CAR_EXPORTS_2025,
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
        source: IMPORTS_2025,
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
        source: DUTIES_OF_QUARTER,
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
        source: DUTIES_OF_JUNE,
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
        source: DUTIES_OF_QUARTER,
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
