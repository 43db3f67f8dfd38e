//! What a red line can be drawn on, which limits fit there, and red lines in words.

use super::firm::LONGEST_NAME;
use super::rows::{Row, RowDifference};
use super::{Catalogue, Kind, ParameterId, Role, Spec, Value, ValueError};
use crate::baseline::{Bound, Limit, RedLine};
use crate::text::number::{self, Unit};
use crate::text::red_lines::RedLineText as T;
use crate::text::{Language, Text as _, Title};

/// Most red lines in a scenario.
pub const MOST_RED_LINES: usize = 200;

/// The largest limit on an outcome, in base units: larger than any outcome, and finite.
pub const LARGEST_LIMIT: f64 = 1e18;

impl Row for RedLine {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Everything of a line that matters to a result, as text for the hash of a scenario.
pub(super) fn fingerprint(line: &RedLine) -> String {
    let limit = (line.side, &line.subject, line.bound, &line.limit);
    format!("red_line.{}={limit:?};", line.id)
}

/// An outcome as the document knows it: what it is called and what it is measured in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeName {
    /// Its stable id.
    pub id: String,
    /// Its title.
    pub title: Title,
    /// Its unit.
    pub unit: Unit,
}

/// What a red line limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Subject<'a> {
    /// A lever: a quantity or a choice.
    Lever(ParameterId, &'a Spec),
    /// An outcome, with its position in [`Catalogue::outcomes`].
    Outcome(usize, &'a OutcomeName),
}

impl Catalogue {
    /// What a red line's subject names; `None` for a name of another baseline, an assumption or a day.
    pub fn subject(&self, name: &str) -> Option<Subject<'_>> {
        if let Some(id) = self.find_key(name) {
            let spec = self.spec(id).filter(|spec| is_subject(spec))?;
            return Some(Subject::Lever(id, spec));
        }
        let index = self.find_outcome(name)?;
        Some(Subject::Outcome(index, self.outcomes().get(index)?))
    }

    /// Everything that a red line can be drawn on, levers first.
    pub fn subjects(&self) -> impl Iterator<Item = (&str, Subject<'_>)> {
        let levers = self.of_role(Role::Lever);
        let levers = levers
            .filter(|(_, spec)| is_subject(spec))
            .map(|(id, spec)| (spec.key.as_str(), Subject::Lever(id, spec)));
        let outcomes = self.outcomes().iter().enumerate();
        levers
            .chain(outcomes.map(|(index, name)| (name.id.as_str(), Subject::Outcome(index, name))))
    }

    /// Whether a red line makes sense: its bound and its limit fit its subject. One whose subject this baseline does
    /// not have always does.
    pub fn check_red_line(&self, line: &RedLine) -> Result<(), ValueError> {
        let names = [&line.title.english, &line.title.korean];
        let is_named =
            |name: &&String| !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME;
        if !names.iter().all(is_named) {
            return Err(ValueError::WrongKind);
        }
        match (&line.limit, self.subject(&line.subject)) {
            (Some(limit), Some(subject)) => subject.check(line.bound, limit),
            (None, Some(subject)) if !subject.bounds().contains(&line.bound) => {
                Err(ValueError::WrongKind)
            }
            (Some(Limit::Number(number)), None) if !number.is_finite() => {
                Err(ValueError::NotFinite)
            }
            _ => Ok(()),
        }
    }
}

fn is_subject(spec: &Spec) -> bool {
    spec.role == Role::Lever && spec.kind != Kind::Day
}

impl<'a> Subject<'a> {
    /// The name on screen.
    pub const fn title(self) -> &'a Title {
        match self {
            Self::Lever(_, spec) => &spec.title,
            Self::Outcome(_, name) => &name.title,
        }
    }

    /// The unit of its quantity; a pure number for choices.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Lever(_, spec) => spec.unit(),
            Self::Outcome(_, name) => name.unit,
        }
    }

    /// The bounds that make sense: words are what they are or not.
    pub const fn bounds(self) -> &'static [Bound] {
        match self {
            Self::Lever(_, spec) => match &spec.kind {
                Kind::Quantity { .. } => &Bound::ALL,
                Kind::Choice(_) | Kind::Day => &[Bound::Exactly],
            },
            Self::Outcome(..) => &[Bound::AtMost, Bound::AtLeast],
        }
    }

    /// The smallest and the largest number that a limit can be.
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Lever(_, spec) => match &spec.kind {
                Kind::Quantity { range, .. } => (*range.start(), *range.end()),
                Kind::Choice(_) | Kind::Day => (0.0, 0.0),
            },
            Self::Outcome(..) => (-LARGEST_LIMIT, LARGEST_LIMIT),
        }
    }

    /// The words that a limit can be, as they stand in files.
    pub fn words(self) -> Vec<&'static str> {
        match self {
            Self::Lever(_, spec) => match &spec.kind {
                Kind::Choice(choices) => choices.iter().map(|choice| choice.key).collect(),
                Kind::Quantity { optional: true, .. } => vec![Limit::UNSET],
                Kind::Quantity { .. } | Kind::Day => Vec::new(),
            },
            Self::Outcome(..) => Vec::new(),
        }
    }

    /// Whether a limit fits the subject and the bound, or why not.
    pub fn check(self, bound: Bound, limit: &Limit) -> Result<(), ValueError> {
        if !self.bounds().contains(&bound) {
            return Err(ValueError::WrongKind);
        }
        let is_choice =
            matches!(self, Self::Lever(_, spec) if matches!(spec.kind, Kind::Choice(_)));
        match limit {
            Limit::Number(_) if is_choice => Err(ValueError::WrongKind),
            Limit::Number(value) if !value.is_finite() => Err(ValueError::NotFinite),
            Limit::Number(value) => {
                let (low, high) = self.range();
                if (low..=high).contains(value) {
                    Ok(())
                } else {
                    let value = *value;
                    Err(ValueError::OutOfRange { value, low, high })
                }
            }
            Limit::Word(word)
                if bound == Bound::Exactly && self.words().contains(&word.as_str()) =>
            {
                Ok(())
            }
            Limit::Word(_) => Err(ValueError::WrongKind),
        }
    }

    /// The value of a lever that a word stands for.
    pub fn value_of(self, word: &str) -> Option<Value> {
        let Self::Lever(_, spec) = self else {
            return None;
        };
        match &spec.kind {
            Kind::Choice(choices) => {
                let index = choices.iter().position(|choice| choice.key == word)?;
                u8::try_from(index).ok().map(Value::Choice)
            }
            Kind::Quantity { optional: true, .. } if word == Limit::UNSET => Some(Value::Absent),
            Kind::Quantity { .. } | Kind::Day => None,
        }
    }

    /// A limit in the reader's words, without its bound.
    pub fn show(self, limit: &Limit, language: Language) -> String {
        match (self, limit) {
            (_, Limit::Number(value)) => number::value(*value, self.unit(), language),
            (Self::Lever(_, spec), Limit::Word(word)) => self
                .value_of(word)
                .map_or_else(|| word.clone(), |value| spec.show(value, language)),
            (Self::Outcome(..), Limit::Word(word)) => word.clone(),
        }
    }
}

/// A limit with its bound: `at most US$20 bn`; `waived` where there is none.
pub fn limit_words(catalogue: &Catalogue, line: &RedLine, language: Language) -> String {
    let Some(limit) = &line.limit else {
        return T::Waived.text(language).to_owned();
    };
    let shown = match (catalogue.subject(&line.subject), limit) {
        (Some(subject), limit) => subject.show(limit, language),
        (None, Limit::Number(value)) => number::value(*value, Unit::Number, language),
        (None, Limit::Word(word)) => word.clone(),
    };
    let text = match line.bound {
        Bound::AtMost => T::AtMost,
        Bound::AtLeast => T::AtLeast,
        Bound::Exactly => T::Exactly,
    };
    text.fill(language, &[("limit", shown)])
}

/// What a change of a red line did: `Red line “Cash a year”: at most US$20 bn → at most US$25 bn`.
pub fn change_words(
    catalogue: &Catalogue,
    change: &RowDifference<RedLine>,
    language: Language,
) -> String {
    let title = |line: &RedLine| ("title", line.title.in_language(language).to_owned());
    let limit = |line: &RedLine| limit_words(catalogue, line, language);
    match (&change.before, &change.after) {
        (Some(before), Some(after)) if before.title != after.title => {
            let after = ("after", after.title.in_language(language).to_owned());
            T::ChangeName.fill(language, &[title(before), after])
        }
        (Some(before), Some(after)) if limit(before) != limit(after) => {
            let ends = [
                title(after),
                ("before", limit(before)),
                ("after", limit(after)),
            ];
            T::ChangeLimit.fill(language, &ends)
        }
        (Some(_), Some(after)) => T::ChangeOther.fill(language, &[title(after)]),
        (None, Some(after)) => {
            T::ChangeAdded.fill(language, &[title(after), ("after", limit(after))])
        }
        (Some(before), None) => T::ChangeRemoved.fill(language, &[title(before)]),
        (None, None) => String::new(),
    }
}
