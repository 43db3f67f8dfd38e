//! Red lines: which of them a scenario crosses and by how much.
//!
//! Lines are made into [`Constraint`]s once; judging one then looks up a number and compares it, so that a search can
//! ask ten thousand scenarios. All distances are in the base unit of the line's subject and finite.

mod words;

use super::{Measure, Model, Outcome};
use crate::baseline::{Bound, Limit, RedLine};
use crate::model::red_lines::Subject;
use crate::model::{Meaning, ParameterId, RulesParameter, Scenario, Spec, Value};

pub use words::{Judged, judged, later_words, party_name};

/// How a scenario stands to one red line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// The line holds; exactly at the limit it does.
    Kept {
        /// How far the subject may still move, zero or more; `None` where that is no number.
        margin: Option<f64>,
    },
    /// The line is crossed.
    Crossed {
        /// How far beyond the limit the subject stands, above zero; `None` where that is no number.
        by: Option<f64>,
    },
    /// Nobody holds to it.
    Waived,
    /// The baseline has no such lever or outcome, or it has no value in this scenario.
    NotApplicable,
}

impl Verdict {
    /// Whether the line is crossed.
    pub const fn is_crossed(self) -> bool {
        matches!(self, Self::Crossed { .. })
    }

    /// A stable word for machine formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kept { .. } => "kept",
            Self::Crossed { .. } => "crossed",
            Self::Waived => "waived",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// One number for a search: the margin that is left, or less than zero by how much the line is crossed.
    pub fn slack(self) -> Option<f64> {
        match self {
            Self::Kept { margin } => margin,
            Self::Crossed { by } => by.map(|by| -by),
            Self::Waived | Self::NotApplicable => None,
        }
    }
}

/// One red line made ready to be judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constraint {
    subject: Option<Target>,
    bound: Bound,
    /// `None` while the line is waived.
    wanted: Option<Value>,
}

/// Where the subject's value is found.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Target {
    Lever {
        id: ParameterId,
        /// What counts in place of a value that is not set.
        unset: Unset,
    },
    Outcome(Measure),
}

/// What a quantity that is not set means.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Unset {
    /// It follows another parameter.
    Follows(ParameterId),
    /// There is no upper end.
    Unlimited,
    /// It has no value.
    Nothing,
}

/// Every red line of a scenario, ready to be judged, in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct Constraints {
    list: Vec<Constraint>,
}

impl Constraints {
    /// Finds the subjects of the lines in a model.
    pub fn new(model: &Model, lines: &[RedLine]) -> Self {
        let measures = Measure::all(model.baseline());
        let constraint = |line: &RedLine| {
            let subject = model.catalogue().subject(&line.subject);
            Constraint {
                subject: subject.and_then(|subject| match subject {
                    Subject::Lever(id, spec) => {
                        let unset = unset(model, spec);
                        Some(Target::Lever { id, unset })
                    }
                    Subject::Outcome(index, _) => measures.get(index).copied().map(Target::Outcome),
                }),
                bound: line.bound,
                wanted: line.limit.as_ref().map(|limit| match limit {
                    Limit::Number(number) => Value::Number(*number),
                    Limit::Word(word) => subject
                        .and_then(|subject| subject.value_of(word))
                        .unwrap_or(Value::Absent),
                }),
            }
        };
        Self {
            list: lines.iter().map(constraint).collect(),
        }
    }

    /// The constraints, in the order of the lines.
    pub fn as_slice(&self) -> &[Constraint] {
        &self.list
    }

    /// How a scenario stands to each line; without an outcome, lines on outcomes are not applicable.
    pub fn verdicts<'a>(
        &'a self,
        model: &'a Model,
        scenario: &'a Scenario,
        outcome: Option<&'a Outcome>,
    ) -> impl Iterator<Item = Verdict> + use<'a> {
        let list = self.list.iter();
        list.map(move |constraint| constraint.verdict(model, scenario, outcome))
    }

    /// How many lines a scenario crosses.
    pub fn crossed(&self, model: &Model, scenario: &Scenario, outcome: Option<&Outcome>) -> usize {
        let verdicts = self.verdicts(model, scenario, outcome);
        verdicts.filter(|verdict| verdict.is_crossed()).count()
    }
}

impl Constraint {
    /// How a scenario with its outcome stands to the line.
    pub fn verdict(
        &self,
        model: &Model,
        scenario: &Scenario,
        outcome: Option<&Outcome>,
    ) -> Verdict {
        let Some(wanted) = self.wanted else {
            return Verdict::Waived;
        };
        match (self.value(model, scenario, outcome), wanted) {
            (None, _) => Verdict::NotApplicable,
            (Some(Value::Number(value)), Value::Number(limit)) => self.compared(value, limit),
            (Some(value), wanted) if value == wanted => Verdict::Kept { margin: None },
            // a quantity without an upper end
            (Some(Value::Absent), Value::Number(_)) if self.bound == Bound::AtLeast => {
                Verdict::Kept { margin: None }
            }
            _ => Verdict::Crossed { by: None },
        }
    }

    /// The value of the subject; [`Value::Absent`] where it has no upper end, `None` where it has no value at all.
    pub fn value(
        &self,
        model: &Model,
        scenario: &Scenario,
        outcome: Option<&Outcome>,
    ) -> Option<Value> {
        match self.subject? {
            Target::Outcome(measure) => {
                measure.value(model.baseline(), outcome?).map(Value::Number)
            }
            Target::Lever { id, unset } => match (scenario.value(id), unset) {
                (Value::Absent, Unset::Follows(other)) => {
                    Some(scenario.value(other)).filter(|value| *value != Value::Absent)
                }
                (Value::Absent, Unset::Nothing) => None,
                (value, _) => Some(value),
            },
        }
    }

    /// The lever that the line limits; `None` for an outcome.
    pub const fn lever(&self) -> Option<ParameterId> {
        match self.subject {
            Some(Target::Lever { id, .. }) => Some(id),
            Some(Target::Outcome(_)) | None => None,
        }
    }

    fn compared(&self, value: f64, limit: f64) -> Verdict {
        let above = value - limit;
        let room = match self.bound {
            Bound::AtMost => -above,
            Bound::AtLeast => above,
            Bound::Exactly => -above.abs(),
        };
        if room < 0.0 {
            Verdict::Crossed { by: Some(-room) }
        } else {
            // never a negative zero
            Verdict::Kept {
                margin: Some(room + 0.0),
            }
        }
    }
}

fn unset(model: &Model, spec: &Spec) -> Unset {
    match spec.meaning {
        Meaning::SectorRate { origin, sector } => {
            let group = model.baseline().sectors.get(sector).and_then(|of| of.group);
            let group = group.and_then(|group| {
                let meaning = Meaning::GroupRate { origin, group };
                model.catalogue().find(meaning)
            });
            group.map_or(Unset::Nothing, Unset::Follows)
        }
        Meaning::Rules(RulesParameter::StandardCap) => Unset::Unlimited,
        _ => Unset::Nothing,
    }
}

#[cfg(test)]
mod tests;
