//! E7 and E8: the "reciprocal" rate of April 2025, and effective rates as weighted averages.

use super::text::{ExampleTitle, Quantity};
use super::{Check, Expected, Sheet, Tag, computed, computed_and_rounded, read};
use crate::engine::effective_rate::{effective_rate, reciprocal_rate};

/// E7, read: US imports from Korea and deficit with it in 2024, USD bn.
const IMPORTS: f64 = 131.5;
/// E7, read.
const DEFICIT: f64 = 66.0;
/// E7, read: import demand elasticity and pass-through of the formula.
const FORMULA: (f64, f64) = (4.0, 0.25);

/// E7: the formula gives 50 %, of which half was announced.
pub(super) fn reciprocal() -> Vec<Check> {
    let rate = reciprocal_rate(IMPORTS, DEFICIT, FORMULA.0, FORMULA.1);
    let mut sheet = Sheet::new("E7", ExampleTitle::ReciprocalRate);
    sheet.check(Quantity::ReciprocalRate.plain(), read(0.5019), rate);
    sheet.check(
        Quantity::ReciprocalHalved.plain(),
        read(0.25095),
        rate.map(|rate| 0.5 * rate),
    );
    sheet.checks
}

/// E8, read: shares in imports of China, Canada, Mexico, EU, Japan, UK, other partners and the rest, per cent.
const SHARES: [f64; 8] = [13.4, 12.6, 15.7, 18.0, 4.6, 2.0, 9.2, 24.4];
/// E8, read: rates when the temporary duties expire, per cent.
const EXPIRES: [f64; 8] = [19.4, 7.0, 11.2, 6.5, 11.1, 4.9, 9.1, 7.3];
/// E8, read: rates when they are extended, per cent.
const EXTENDED: [f64; 8] = [23.9, 7.1, 11.5, 9.7, 13.4, 7.6, 12.2, 11.0];
/// The printed shares add up to 99.9; the computed totals count the rest as paying nothing.
const MISSING_SHARE: f64 = 0.1;
/// The published totals come from unrounded rates and have one decimal; with rates and shares rounded to 0.1 the
/// average can be off by 0.05 in the total and about as much through the inputs.
const ROUNDED_INPUTS: f64 = 0.1;

/// E8: three goods, and the published totals over eight partners.
pub(super) fn averages() -> Vec<Check> {
    let three = effective_rate([(10.0, 0.5), (5.0, 0.25), (2.0, 0.0)]);
    let published_total = |rates| effective_rate(SHARES.iter().copied().zip(rates));
    let computed_total = |rates| {
        let partners = SHARES.iter().copied().zip(rates);
        effective_rate(partners.chain([(MISSING_SHARE, 0.0)]))
    };
    let published = |value: f64| Expected {
        value,
        tolerance: ROUNDED_INPUTS,
        tag: Tag::Read,
    };
    let rows = [
        (
            Quantity::AverageOfThree,
            computed(0.367_647_058_823_529_44),
            three,
        ),
        (
            Quantity::YaleExpiresPublished,
            published(9.7),
            published_total(EXPIRES),
        ),
        (
            Quantity::YaleExpires,
            computed_and_rounded(9.637),
            computed_total(EXPIRES),
        ),
        (
            Quantity::YaleExtendedPublished,
            published(12.2),
            published_total(EXTENDED),
        ),
        (
            Quantity::YaleExtended,
            computed_and_rounded(12.2235),
            computed_total(EXTENDED),
        ),
    ];
    let mut sheet = Sheet::new("E8", ExampleTitle::EffectiveRate);
    for (quantity, expected, ours) in rows {
        sheet.check(quantity.plain(), expected, ours);
    }
    sheet.checks
}
