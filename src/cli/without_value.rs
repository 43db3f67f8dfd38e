//! Why some outcomes have no value: for people below their table, for machines beside the empty cell.

use crate::chart::Cell;
use crate::engine::measure::Absence;
use crate::text::absences::AbsenceLine;
use crate::text::{Language, Text as _, Title};

/// An outcome without a value.
pub(super) struct Without {
    /// The outcome.
    pub(super) title: Title,
    /// The scenarios, where it is not the one that everything is about.
    pub(super) scenarios: Option<String>,
    /// Why.
    pub(super) absence: Absence,
}

/// Each on a line of its own, and an empty line; nothing where all outcomes have a value.
pub(super) fn told(all: impl Iterator<Item = Without>, language: Language) -> String {
    let line = |without: Without| {
        let mut values = vec![
            ("title", without.title.in_language(language).to_owned()),
            (
                "reason",
                without.absence.words().in_language(language).to_owned(),
            ),
        ];
        let text = match without.scenarios {
            None => AbsenceLine::Of,
            Some(names) => {
                values.push(("scenarios", names));
                AbsenceLine::OfScenarios
            }
        };
        format!("  {}\n", text.fill(language, &values))
    };
    let lines: String = all.map(line).collect();
    if lines.is_empty() {
        return lines;
    }
    format!("{}\n{lines}\n", AbsenceLine::Heading.text(language))
}

/// The stable name of a reason, or an empty cell where there is a value.
pub(super) fn cell(absence: Option<Absence>) -> Cell {
    absence.map_or(Cell::Empty, |absence| Cell::text(absence.id()))
}
