//! What differs between two scenarios, in words.

use super::red_lines::change_words;
use super::rows::{self, RowDifference};
use super::{Catalogue, Edit, Firm, ParameterId, Scenario, Value};
use crate::baseline::RedLine;
use crate::text::parameters::ParameterText;
use crate::text::{Language, Text as _, Title};

/// One parameter that differs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Which parameter.
    pub id: ParameterId,
    /// Its value in the first scenario.
    pub before: Value,
    /// Its value in the second.
    pub after: Value,
}

/// One thing that differs: a parameter, or a row of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A parameter of the catalogue.
    Parameter(Difference),
    /// A company.
    Firm(RowDifference<Firm>),
    /// A red line.
    RedLine(RowDifference<RedLine>),
}

/// The parameters that differ, in catalogue order.
pub fn differences(before: &Scenario, after: &Scenario) -> Vec<Difference> {
    after
        .changed_from(before)
        .map(|id| Difference {
            id,
            before: before.value(id),
            after: after.value(id),
        })
        .collect()
}

/// Everything that differs and can be taken back by itself: parameters in catalogue order, then rows of tables.
pub fn changes(before: &Scenario, after: &Scenario) -> Vec<Change> {
    let parameters = differences(before, after).into_iter();
    let firms = rows::differences(&before.firms, &after.firms).into_iter();
    let red_lines = rows::differences(&before.red_lines, &after.red_lines).into_iter();
    parameters
        .map(Change::Parameter)
        .chain(firms.map(Change::Firm))
        .chain(red_lines.map(Change::RedLine))
        .collect()
}

impl Difference {
    /// `Cars and parts, Korea: duty 15% → 10%`.
    pub fn words(&self, catalogue: &Catalogue, language: Language) -> String {
        let Some(spec) = catalogue.spec(self.id) else {
            return String::new();
        };
        ParameterText::DiffOne.fill(
            language,
            &[
                ("title", spec.title.in_language(language).to_owned()),
                ("before", spec.show(self.before, language)),
                ("after", spec.show(self.after, language)),
            ],
        )
    }
}

impl Change {
    /// What changed, from what to what.
    pub fn words(&self, catalogue: &Catalogue, language: Language) -> String {
        match self {
            Self::Parameter(difference) => difference.words(catalogue, language),
            Self::Firm(difference) => difference.words(catalogue, language),
            Self::RedLine(difference) => change_words(catalogue, difference, language),
        }
    }

    /// The edit that takes this one change back.
    pub fn taken_back(&self) -> Edit {
        match self {
            Self::Parameter(difference) => Edit::Reset {
                id: difference.id,
                to: difference.before,
            },
            Self::Firm(difference) => Edit::Firms(difference.taken_back()),
            Self::RedLine(difference) => Edit::RedLines(difference.taken_back()),
        }
    }

    /// The parameter that changed; `None` for a row of a table.
    pub const fn parameter(&self) -> Option<ParameterId> {
        match self {
            Self::Parameter(difference) => Some(difference.id),
            Self::Firm(_) | Self::RedLine(_) => None,
        }
    }
}

/// The name of an undo step: the one thing that changed, or how many did.
pub fn step_label(catalogue: &Catalogue, before: &Scenario, after: &Scenario) -> Title {
    Title {
        english: label(catalogue, before, after, Language::English),
        korean: label(catalogue, before, after, Language::Korean),
    }
}

fn label(catalogue: &Catalogue, before: &Scenario, after: &Scenario, language: Language) -> String {
    let changed = changes(before, after);
    match changed.as_slice() {
        [] if before.name != after.name => ParameterText::DiffName.fill(
            language,
            &[("after", after.name.in_language(language).to_owned())],
        ),
        [] if before.notes != after.notes => ParameterText::DiffNotes.text(language).to_owned(),
        [] => ParameterText::DiffNothing.text(language).to_owned(),
        [one] => one.words(catalogue, language),
        [first, ..] => ParameterText::DiffMany.fill(
            language,
            &[
                ("count", changed.len().to_string()),
                ("first", first.words(catalogue, language)),
            ],
        ),
    }
}
