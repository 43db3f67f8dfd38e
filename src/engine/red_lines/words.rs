//! Red lines with their verdicts in words, for tables and panels.

use super::{Constraints, Verdict};
use crate::baseline::{Baseline, Bound, Party, RedLine};
use crate::engine::{Model, Outcome};
use crate::model::red_lines::Subject;
use crate::model::{ParameterId, Scenario, Value};
use crate::text::number::{self, Unit};
use crate::text::red_lines::RedLineText as T;
use crate::text::{Language, Text as _, days};

/// A red line of a scenario and how the scenario stands to it.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// The line.
    pub line: &'a RedLine,
    /// What it limits; `None` where the baseline has no such lever or outcome.
    pub subject: Option<Subject<'a>>,
    /// Where its subject stands; `None` where it has no value.
    pub value: Option<Value>,
    /// Whether it is kept.
    pub verdict: Verdict,
    /// The lever that it limits; `None` for an outcome.
    pub lever: Option<ParameterId>,
}

/// Every red line of a scenario, in its order.
pub fn judged<'a>(
    model: &'a Model,
    scenario: &'a Scenario,
    outcome: Option<&Outcome>,
) -> Vec<Judged<'a>> {
    let constraints = Constraints::new(model, &scenario.red_lines);
    let pairs = scenario.red_lines.iter().zip(constraints.as_slice());
    pairs
        .map(|(line, constraint)| Judged {
            line,
            subject: model.catalogue().subject(&line.subject),
            value: constraint.value(model, scenario, outcome),
            verdict: constraint.verdict(model, scenario, outcome),
            lever: constraint.lever(),
        })
        .collect()
}

/// The name of a party.
pub fn party_name(baseline: &Baseline, party: Party, language: Language) -> &str {
    let focus = baseline.origins.get(baseline.focus);
    match party {
        Party::Focus => focus.map_or("", |origin| origin.title.in_language(language)),
        Party::Importer => baseline.importer.in_language(language),
    }
}

/// That lines were stated after the day of the scenario, in words; `None` where none was, or the scenario has no day.
pub fn later_words(scenario: &Scenario, language: Language) -> Option<String> {
    let day = scenario.date?;
    let stated = (scenario.red_lines.iter()).filter_map(|line| line.stated.as_ref());
    let later = stated.filter(|stated| stated.date > day).count();
    let values = [
        ("count", later.to_string()),
        ("all", scenario.red_lines.len().to_string()),
        ("date", days::iso(day)),
    ];
    (later > 0).then(|| T::StatedLater.fill(language, &values))
}

impl Judged<'_> {
    /// The unit of the subject; a pure number for words and for what is not known.
    pub fn unit(&self) -> Unit {
        self.subject.map_or(Unit::Number, Subject::unit)
    }

    /// The name of the subject, or its key where the baseline has none.
    pub fn subject_words(&self, language: Language) -> &str {
        self.subject.map_or(self.line.subject.as_str(), |subject| {
            subject.title().in_language(language)
        })
    }

    /// Where the subject stands, or a dash.
    pub fn value_words(&self, language: Language) -> String {
        match (self.value, self.subject) {
            (Some(value), Some(Subject::Lever(_, spec))) => spec.show(value, language),
            (Some(Value::Number(value)), _) => number::value(value, self.unit(), language),
            _ => "–".to_owned(),
        }
    }

    /// `crossed by 10 pp`, `kept, 5 pp left`, `waived`.
    pub fn verdict_words(&self, language: Language) -> String {
        let distance = |by: f64| {
            let words = number::difference(by, self.unit(), language);
            words.trim_start_matches('+').to_owned()
        };
        match self.verdict {
            Verdict::Kept { margin: Some(left) } if left > 0.0 => {
                T::KeptBy.fill(language, &[("left", distance(left))])
            }
            Verdict::Kept { margin: Some(_) } => T::AtLimit.text(language).to_owned(),
            Verdict::Kept { margin: None } => T::Kept.text(language).to_owned(),
            Verdict::Crossed { by: Some(by) } if self.line.bound == Bound::AtLeast => {
                T::CrossedBelow.fill(language, &[("by", distance(by))])
            }
            Verdict::Crossed { by: Some(by) } => {
                T::CrossedBy.fill(language, &[("by", distance(by))])
            }
            Verdict::Crossed { by: None } => T::Crossed.text(language).to_owned(),
            Verdict::Waived => T::Waived.text(language).to_owned(),
            Verdict::NotApplicable => T::NotApplicable.text(language).to_owned(),
        }
    }
}
