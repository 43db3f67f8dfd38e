//! What a parameter is: key, words, allowed values, default, and what these rest on.

use super::{Kind, Meaning, Role, Section, Value, ValueError};
use crate::baseline::Figure;
use crate::model::Belief;
use crate::text::number::{self, Unit};
use crate::text::{Language, Title, days};

/// A parameter: key, words, kind, default and where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec {
    /// Stable name in files and on the command line: `duty.KOR.cars_and_parts`.
    pub key: String,
    /// Lever or assumption.
    pub role: Role,
    /// The part of the deal it belongs to.
    pub section: Section,
    /// What the engine does with it.
    pub meaning: Meaning,
    /// Name on screen.
    pub title: Title,
    /// What it means, its unit and where its default comes from.
    pub note: Title,
    /// Allowed values.
    pub kind: Kind,
    /// What is said where no value is set.
    pub absent: Title,
    /// The value that changes nothing (levers) or that the sources give (assumptions).
    pub default: Value,
    /// Ids of the sources that range and default rest on: the figure's first, where the default is one.
    pub sources: Vec<String>,
    /// Whether the baseline says that range and default are own judgement.
    pub is_own_judgement: bool,
    /// The same in words: titles of the sources, or own judgement; empty where the baseline does not say.
    pub rests_on: Title,
    /// The figure of the baseline that the default is.
    pub figure: Option<Figure>,
    /// What is believed about it by default: every quantity among the assumptions has one, nothing else.
    pub belief: Option<Belief>,
}

impl Spec {
    /// Whether a value fits, or why not. Never rounds, never clamps.
    pub fn check(&self, value: Value) -> Result<(), ValueError> {
        match (&self.kind, value) {
            (Kind::Quantity { range, .. }, Value::Number(number)) => {
                if !number.is_finite() {
                    Err(ValueError::NotFinite)
                } else if range.contains(&number) && self.is_whole() && number.fract() != 0.0 {
                    Err(ValueError::NotWhole { value: number })
                } else if range.contains(&number) {
                    Ok(())
                } else {
                    let (low, high) = (*range.start(), *range.end());
                    Err(ValueError::OutOfRange {
                        value: number,
                        low,
                        high,
                    })
                }
            }
            (Kind::Choice(choices), Value::Choice(index)) if usize::from(index) < choices.len() => {
                Ok(())
            }
            (Kind::Quantity { optional: true, .. } | Kind::Day, Value::Absent)
            | (Kind::Day, Value::Day(_)) => Ok(()),
            _ => Err(ValueError::WrongKind),
        }
    }

    /// Whether the quantity is counted in whole years or days.
    pub const fn is_whole(&self) -> bool {
        self.meaning.is_whole()
    }

    /// The unit of a quantity; a pure number for choices and days.
    pub const fn unit(&self) -> Unit {
        match &self.kind {
            Kind::Quantity { unit, .. } => *unit,
            Kind::Choice(_) | Kind::Day => Unit::Number,
        }
    }

    /// A value in the reader's words.
    pub fn show(&self, value: Value, language: Language) -> String {
        match (value, &self.kind) {
            (Value::Number(number), _) => number::value(number, self.unit(), language),
            (Value::Choice(index), Kind::Choice(choices)) => choices
                .get(usize::from(index))
                .map_or_else(String::new, |choice| {
                    choice.title.in_language(language).to_owned()
                }),
            (Value::Day(day), _) => days::iso(day),
            (Value::Absent | Value::Choice(_), _) => self.absent.in_language(language).to_owned(),
        }
    }
}
