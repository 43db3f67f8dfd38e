//! Distributions in a scenario file: only those that differ from the base, one assumption a line.
//!
//! ```text
//!   distributions: {
//!     "sigma_long_run.plastics": lognormal(sd_of_log: 0.5),               between the parameter's own bounds
//!     "fund.failure_probability": beta(concentration: 12, high: 0.5),
//!     "demand_elasticity": triangular(low: -2, high: -0.5),
//!     "fund.cash_yield": fixed,                                            held at its value
//!     "krw_per_usd": None,                                                 the default again
//!   },
//! ```
//!
//! An assumption that this version does not know is kept as it stands, with a warning.

use super::read::keep_unknown;
use super::text;
use crate::model::distribution::{
    Distribution, DistributionRow, MOST_DISTRIBUTIONS, Shape, spread_range,
};
use crate::model::rows::{self, RowEdit};
use crate::model::{Catalogue, Kind, Scenario, Spec, UnknownEntry};
use crate::reading::{Entry, Fields, ProblemKind, Problems, Value};

/// The section's name.
pub(super) const SECTION: &str = "distributions";

/// The section's text; `None` where nothing differs.
pub(super) fn text_of(
    catalogue: &Catalogue,
    (base, rows): (&[DistributionRow], &[DistributionRow]),
    unknown: &[UnknownEntry],
) -> Option<String> {
    let mut differences = rows::differences(base, rows);
    differences.sort_by_key(|difference| catalogue.find_key(difference.id()));
    let mut section = String::new();
    for difference in differences {
        let value = match &difference.after {
            None => "None".to_owned(),
            Some(row) => value(catalogue, row),
        };
        text::entry(&mut section, difference.id(), &value);
    }
    text::unknown(&mut section, unknown, SECTION);
    (!section.is_empty()).then(|| format!("{{\n{section}  }}"))
}

/// The kind with its spread, and the bounds that are not the parameter's own.
fn value(catalogue: &Catalogue, row: &DistributionRow) -> String {
    let Distribution { shape, low, high } = row.distribution;
    let spec = catalogue
        .find_key(&row.key)
        .and_then(|id| catalogue.spec(id));
    let own = spec.and_then(bounds);
    let mut fields = Vec::new();
    if let (Some(field), Some(spread)) = (shape.spread_field(), shape.spread()) {
        fields.push(format!("{field}: {spread}"));
    }
    let is_own = |bound: f64, of: fn((f64, f64)) -> f64| own.map(of) == Some(bound);
    if !is_own(low, |(low, _)| low) {
        fields.push(format!("low: {low}"));
    }
    if !is_own(high, |(_, high)| high) {
        fields.push(format!("high: {high}"));
    }
    if fields.is_empty() {
        return shape.word().to_owned();
    }
    format!("{}({})", shape.word(), fields.join(", "))
}

/// Reads the section into a scenario that has the distributions of its base.
pub(super) fn read(
    catalogue: &Catalogue,
    fields: &Fields<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    fields.optional(SECTION, problems, |section, problems| {
        for entry in section.text_entries(problems) {
            problems.inside(&entry.key, |p| {
                if let Some(edit) = edit(catalogue, &entry, scenario, p) {
                    rows::apply(&mut scenario.distributions, edit, &[]);
                }
            });
        }
        let count = scenario.distributions.len();
        if count > MOST_DISTRIBUTIONS {
            let (low, high) = (0.0, MOST_DISTRIBUTIONS as f64);
            let place = section.place_for(problems);
            let kind = ProblemKind::OutOfRange { low, high };
            problems.error(place, &count.to_string(), kind);
        }
        Some(())
    });
}

/// What an entry does; `None` where it is kept as it stands, or has a problem.
fn edit(
    catalogue: &Catalogue,
    entry: &Entry<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) -> Option<RowEdit<DistributionRow>> {
    let spec = catalogue
        .find_key(&entry.key)
        .and_then(|id| catalogue.spec(id));
    let Some((spec, own)) = spec
        .filter(|spec| spec.belief.is_some())
        .and_then(|spec| Some((spec, bounds(spec)?)))
    else {
        let known = catalogue.believed().map(|(_, spec, _)| spec.key.as_str());
        keep_unknown(entry, SECTION, known, (scenario, problems));
        return None;
    };
    let Some(written) = entry.value.optional() else {
        return Some(RowEdit::Remove(entry.key.clone()));
    };
    let distribution = distribution(spec, own, written, problems)?;
    let key = entry.key.clone();
    Some(RowEdit::Put(DistributionRow { key, distribution }))
}

fn distribution(
    spec: &Spec,
    own: (f64, f64),
    written: Value<'_>,
    problems: &mut Problems,
) -> Option<Distribution> {
    let (index, inside) = written.variant(&Shape::WORDS, problems)?;
    let kind = Shape::ALL.get(index).copied()?;
    let spread_field = kind.spread_field();
    let names: Vec<&str> = spread_field.into_iter().chain(["low", "high"]).collect();
    let Some(inside) = inside else {
        if let Some(name) = spread_field {
            problems.inside(name, |p| written.lacks(p));
            return None;
        }
        let (low, high) = own;
        return Some(Distribution {
            shape: kind,
            low,
            high,
        });
    };
    let fields = inside.fields(&names, problems);
    let errors = problems.errors();
    let range = |(low, high): (f64, f64)| low..=high;
    let shape = match (spread_field, spread_range(kind, spec)) {
        (Some(name), Some(allowed)) => fields
            .required(name, problems, |v, p| v.number(range(allowed), p))
            .map(|spread| kind.with_spread(spread)),
        _ => Some(kind),
    };
    let low = fields.optional("low", problems, |v, p| v.number(range(own), p));
    let low = low.flatten().unwrap_or(own.0);
    let high = fields.optional("high", problems, |v, p| v.number(range((low, own.1)), p));
    let high = high.flatten().unwrap_or(own.1);
    let read = Distribution {
        shape: shape?,
        low,
        high,
    };
    (problems.errors() == errors).then_some(read)
}

/// The range of a quantity.
fn bounds(spec: &Spec) -> Option<(f64, f64)> {
    match &spec.kind {
        Kind::Quantity { range, .. } => Some((*range.start(), *range.end())),
        Kind::Choice(_) | Kind::Day => None,
    }
}
