//! Figures and references: the leaves of a baseline file.

use std::ops::RangeInclusive;

use crate::baseline::{Figure, Grade, SourceIndex};
use crate::reading::{ProblemKind, Problems, Value};

/// The ids that references can name; `None` where the list itself could not be read.
#[derive(Debug)]
pub(in crate::baseline) struct Names {
    pub(super) sources: Option<Vec<String>>,
    pub(super) origins: Option<Vec<String>>,
    pub(super) groups: Option<Vec<String>>,
}

/// Money in billions, up to a hundred times the world's yearly product.
pub(super) const MONEY_BN: RangeInclusive<f64> = 0.0..=1e7;

/// Duty rates as decimals, up to 1,000 %.
pub(super) const RATE: RangeInclusive<f64> = 0.0..=10.0;

/// Shares of a whole.
pub(super) const SHARE: RangeInclusive<f64> = 0.0..=1.0;

/// Elasticities of substitution; below 0.1 a market no longer answers to prices.
pub(super) const SIGMA: RangeInclusive<f64> = 0.1..=100.0;

/// US dollars in a billion.
pub(super) const BILLION: f64 = 1e9;

/// A figure `(value, "source", year, grade)` whose value lies within `range`.
pub(in crate::baseline) fn figure(
    value: Value<'_>,
    range: RangeInclusive<f64>,
    names: &Names,
    p: &mut Problems,
) -> Option<Figure> {
    let items = value.items(p)?;
    let &[number, source, when, grade] = items.as_slice() else {
        let kind = ProblemKind::WrongCount {
            expected: 4,
            found: items.len(),
        };
        return value.refuse(kind, p);
    };
    let number = number.number(range, p);
    let source = reference(source, names.sources.as_ref(), p);
    let when = year(when, p);
    let grade = grade.choice(&Grade::ALL.map(Grade::word), p);
    Some(Figure {
        value: number?,
        source: SourceIndex(u16::try_from(source?).ok()?),
        year: when?,
        grade: Grade::ALL.get(grade?).copied()?,
    })
}

/// A figure in billions, turned into whole units.
pub(super) fn money_bn(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<Figure> {
    figure(value, MONEY_BN, names, p).map(|figure| figure.scaled(BILLION))
}

/// A calendar year.
pub(super) fn year(value: Value<'_>, p: &mut Problems) -> Option<u16> {
    let year = value.whole(1900..=2200, p)?;
    u16::try_from(year).ok()
}

/// The index of a name in a list of names.
pub(super) fn reference(
    value: Value<'_>,
    names: Option<&Vec<String>>,
    p: &mut Problems,
) -> Option<usize> {
    let name = value.text(p)?;
    // A list that could not be read has been reported; its every use would only repeat that.
    let names = names?;
    match names.iter().position(|known| *known == name) {
        Some(index) => Some(index),
        None => value.refuse(ProblemKind::unknown(names.iter()), p),
    }
}

/// A map from every origin to something; an unknown or a missing origin is a problem.
pub(super) fn by_origin<'d, T>(
    value: Value<'d>,
    names: &Names,
    p: &mut Problems,
    mut read: impl FnMut(Value<'d>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    let entries = value.entries(p);
    let origins = names.origins.as_ref()?;
    for entry in &entries {
        if !origins.contains(&entry.key) {
            let kind = ProblemKind::unknown(origins.iter());
            entry.key_value.refuse::<()>(kind, p);
        }
    }
    let mut parts = Vec::with_capacity(origins.len());
    for origin in origins {
        let entry = entries.iter().find(|entry| entry.key == *origin);
        p.inside(origin, |p| match entry {
            Some(entry) => parts.extend(read(entry.value, p)),
            None => value.lacks(p),
        });
    }
    (parts.len() == origins.len()).then_some(parts)
}
