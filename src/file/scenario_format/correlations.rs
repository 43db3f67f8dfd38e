//! Correlations in a scenario file: only those that differ from the base, one a line.
//!
//! ```text
//!   correlations: {
//!     "sigma_across_markets": 0.5,                            of a group: 0 to 1
//!     "fund.cash_yield & fund.failure_probability": -0.4,     of two assumptions: -1 to 1
//!     "rice_prices": None,                                    as stated again
//!   },
//! ```
//!
//! Coefficients that no numbers could have together are a problem of the first row that goes too far. A key that this
//! version does not know is kept as it stands, with a warning.

use super::read::keep_unknown;
use super::text;
use crate::model::correlation::{Between, Common, CorrelationRow, MOST_CORRELATIONS};
use crate::model::rows::{self, RowEdit};
use crate::model::{Catalogue, Scenario, UnknownEntry, ValueError};
use crate::reading::{Entry, Fields, ProblemKind, Problems};

/// The section's name.
pub(super) const SECTION: &str = "correlations";

/// The section's text; `None` where nothing differs.
pub(super) fn text_of(
    (base, rows): (&[CorrelationRow], &[CorrelationRow]),
    unknown: &[UnknownEntry],
) -> Option<String> {
    let mut section = String::new();
    for difference in rows::differences(base, rows) {
        let value = (difference.after.as_ref())
            .map_or_else(|| "None".to_owned(), |row| format!("{}", row.coefficient));
        text::entry(&mut section, difference.id(), &value);
    }
    text::unknown(&mut section, unknown, SECTION);
    (!section.is_empty()).then(|| format!("{{\n{section}  }}"))
}

/// Reads the section into a scenario that has the correlations of its base.
pub(super) fn read(
    catalogue: &Catalogue,
    fields: &Fields<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    fields.optional(SECTION, problems, |section, problems| {
        let entries = section.text_entries(problems);
        let errors = problems.errors();
        for entry in &entries {
            problems.inside(&entry.key, |p| {
                if let Some(edit) = edit(catalogue, entry, scenario, p) {
                    rows::apply(&mut scenario.correlations, edit, &[]);
                }
            });
        }
        let count = scenario.correlations.len();
        if count > MOST_CORRELATIONS {
            let (low, high) = (0.0, MOST_CORRELATIONS as f64);
            let kind = ProblemKind::OutOfRange { low, high };
            let place = section.place_for(problems);
            problems.error(place, &count.to_string(), kind);
        } else if problems.errors() == errors {
            check_together(catalogue, &entries, scenario, problems);
        }
        Some(())
    });
}

/// Says which row goes too far.
fn check_together(
    catalogue: &Catalogue,
    entries: &[Entry<'_>],
    scenario: &Scenario,
    problems: &mut Problems,
) {
    let Err((key, ValueError::OutOfRange { low, high, .. })) =
        catalogue.check_correlation_rows(&scenario.correlations)
    else {
        return;
    };
    // rows of the base may be what does not go with those of the file
    let own = entries
        .iter()
        .find(|entry| canonical(catalogue, &entry.key) == key);
    if let Some(entry) = own.or_else(|| entries.first()) {
        problems.inside(&entry.key, |problems| {
            let kind = ProblemKind::OutOfRange { low, high };
            problems.error(entry.value.place(), entry.value.ron(), kind);
        });
    }
}

/// The key as this program writes it.
fn canonical(catalogue: &Catalogue, key: &str) -> String {
    match catalogue.correlated(key) {
        Some(Between::Pair([first, second])) => catalogue.pair_key(first, second),
        Some(Between::Common(_)) | None => key.to_owned(),
    }
}

/// What an entry does; `None` where it is kept as it stands, or has a problem.
fn edit(
    catalogue: &Catalogue,
    entry: &Entry<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) -> Option<RowEdit<CorrelationRow>> {
    let Some(between) = catalogue.correlated(&entry.key) else {
        let known = Common::ALL.into_iter().map(Common::key);
        keep_unknown(entry, SECTION, known, (scenario, problems));
        return None;
    };
    let key = canonical(catalogue, &entry.key);
    let Some(written) = entry.value.optional() else {
        return Some(RowEdit::Remove(key));
    };
    let (low, high) = between.limits();
    let coefficient = written.number(low..=high, problems)?;
    Some(RowEdit::Put(CorrelationRow { key, coefficient }))
}
