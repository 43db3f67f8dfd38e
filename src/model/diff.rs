//! What differs between two scenarios, in words.

use super::{Catalogue, ParameterId, Scenario, Value};
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

/// The name of an undo step: the one thing that changed, or how many did.
pub fn step_label(catalogue: &Catalogue, before: &Scenario, after: &Scenario) -> Title {
    Title {
        english: label(catalogue, before, after, Language::English),
        korean: label(catalogue, before, after, Language::Korean),
    }
}

fn label(catalogue: &Catalogue, before: &Scenario, after: &Scenario, language: Language) -> String {
    let changed = differences(before, after);
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
