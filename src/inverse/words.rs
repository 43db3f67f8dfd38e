//! Answers in words, for tables and dialogs.

use super::seek::{Answer, Found, Goal, Place, Question, Solution, Why};
use super::{Gap, Grouping, Lever, WaterfallError};
use crate::engine::{Measure, Model};
use crate::model::Spec;
use crate::text::inverse::{InverseText as T, MoveText as M};
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _};

/// Digits of a value that is an answer: the reader types it elsewhere.
const DIGITS: usize = 6;

/// Speaks of one model in one language.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// The model whose levers and outcomes are named.
    pub model: &'a Model,
    /// The language.
    pub language: Language,
}

impl Speaker<'_> {
    /// The name of a lever.
    pub fn lever(&self, lever: &Lever) -> String {
        let spec = self.model.catalogue().spec(lever.id);
        let title = spec.map(|spec| spec.title.in_language(self.language));
        title.unwrap_or_default().to_owned()
    }

    /// A value of a lever, with more digits than a table has: it is there to be typed.
    pub fn lever_value(&self, lever: &Lever, value: f64) -> String {
        let unit = (self.model.catalogue().spec(lever.id)).map_or(Unit::Number, Spec::unit);
        exact(value, unit, self.language)
    }

    /// Why there is no value.
    pub fn gap(&self, gap: &Gap) -> String {
        match gap {
            Gap::NoValue => T::HasNoValue.text(self.language).to_owned(),
            Gap::Engine(error) => error.words(self.model.baseline(), self.language),
        }
    }

    /// Why there is no waterfall.
    pub fn waterfall_error(&self, error: &WaterfallError) -> String {
        let moves: Vec<&str> = (error.moved.iter())
            .map(|title| title.in_language(self.language))
            .collect();
        let moves = if moves.is_empty() {
            M::NoMove.text(self.language).to_owned()
        } else {
            moves.join("; ")
        };
        let values = [("moves", moves), ("cause", self.gap(&error.gap))];
        M::NoMixture.fill(self.language, &values)
    }

    /// How the moves of a waterfall were put together.
    pub fn grouping(&self, grouping: Grouping) -> &'static str {
        match grouping {
            Grouping::Single => M::RuleSingle,
            Grouping::Origins => M::RuleOrigins,
            Grouping::Sections => M::RuleSections,
        }
        .text(self.language)
    }

    /// The name of an outcome.
    pub fn outcome(&self, measure: Measure) -> String {
        let title = measure.title(self.model.baseline());
        title.in_language(self.language).to_owned()
    }

    /// What was asked for: the target, or the largest.
    pub fn goal(&self, question: &Question) -> String {
        match question.goal {
            Goal::Value(target) => exact(target, question.measure.unit(), self.language),
            Goal::Largest => T::TargetLargest.text(self.language).to_owned(),
            Goal::Smallest => T::TargetSmallest.text(self.language).to_owned(),
        }
    }

    /// The answer: what was found first, then what has to be known about it, a sentence a line.
    pub fn answer(&self, question: &Question, answer: &Answer) -> Vec<String> {
        let mut lines = vec![self.found(question, answer)];
        lines.extend(self.remarks(question, answer));
        lines
    }

    fn found(&self, question: &Question, answer: &Answer) -> String {
        let outcome = || ("outcome", self.outcome(question.measure));
        let told = |value: f64| {
            let text = exact(value, question.measure.unit(), self.language);
            ("value", text)
        };
        let place = |place: &Place| ("place", self.place(question, &place.at));
        match &answer.found {
            Found::Solutions(solutions) => self.solutions(question, solutions),
            Found::Best { solution, .. } => {
                let text = if question.goal == Goal::Largest {
                    T::Largest
                } else {
                    T::Smallest
                };
                let at = ("place", self.solution(question, solution));
                text.fill(self.language, &[outcome(), told(solution.place.value), at])
            }
            Found::NotReachable { nearest, .. } => {
                let target = ("target", self.goal(question));
                let values = [target, told(nearest.value), place(nearest)];
                T::NotReachable.fill(self.language, &values)
            }
            Found::Independent { value } => {
                let names = question.levers.iter().map(|lever| self.lever(lever));
                let levers = ("levers", self.list(names));
                T::Independent.fill(self.language, &[outcome(), levers, told(*value)])
            }
            Found::NoValue(gap) => {
                T::NoValue.fill(self.language, &[outcome(), ("cause", self.gap(gap))])
            }
        }
    }

    fn solutions(&self, question: &Question, solutions: &[Solution]) -> String {
        let target = self.goal(question);
        let mut values = vec![
            ("outcome", self.outcome(question.measure)),
            ("value", target),
        ];
        let text = match solutions {
            [only] => {
                values.push(("place", self.solution(question, only)));
                match only.distance {
                    Some(distance) if distance <= 0.0 => T::ReachedHere,
                    Some(distance) if question.levers.len() > 1 => {
                        let share = number::value(distance, Unit::Share, self.language);
                        values.push(("distance", share));
                        T::ReachedNearest
                    }
                    _ => T::Reached,
                }
            }
            several => {
                let places = several.iter().map(|one| self.solution(question, one));
                let places = places.reduce(|list, place| {
                    T::Next.fill(self.language, &[("list", list), ("place", place)])
                });
                values.push(("count", several.len().to_string()));
                values.push(("places", places.unwrap_or_default()));
                T::ReachedMore
            }
        };
        text.fill(self.language, &values)
    }

    fn solution(&self, question: &Question, solution: &Solution) -> String {
        match (question.levers.first(), solution.until) {
            (Some(lever), Some(until)) => {
                let low = solution.place.at.first().copied().unwrap_or_default();
                let values = [
                    ("lever", self.lever(lever)),
                    ("low", self.lever_value(lever, low)),
                    ("high", self.lever_value(lever, until)),
                ];
                T::FromTo.fill(self.language, &values)
            }
            _ => self.place(question, &solution.place.at),
        }
    }

    fn place(&self, question: &Question, at: &[f64]) -> String {
        let one = |(lever, value): (&Lever, &f64)| {
            let shown = self.lever_value(lever, *value);
            T::Equals.fill(
                self.language,
                &[("lever", self.lever(lever)), ("value", shown)],
            )
        };
        self.list(question.levers.iter().zip(at).map(one))
    }

    fn list(&self, words: impl Iterator<Item = String>) -> String {
        let both =
            |first, second| T::Both.fill(self.language, &[("first", first), ("second", second)]);
        words.reduce(both).unwrap_or_default()
    }

    fn remarks(&self, question: &Question, answer: &Answer) -> Vec<String> {
        let names = |levers: &[usize]| {
            let found = levers.iter().filter_map(|at| question.levers.get(*at));
            vec![("levers", self.list(found.map(|lever| self.lever(lever))))]
        };
        let say = |text: T| text.text(self.language).to_owned();
        let mut lines = Vec::new();
        match &answer.found {
            Found::NotReachable { why, at_bound, .. } => lines.push(match why {
                Why::Bound => T::WhyBound.fill(self.language, &names(at_bound)),
                Why::Turns => say(T::WhyTurns),
                Why::Jumps => say(T::WhyJumps),
                Why::BetweenWholeNumbers => say(T::WhyWhole),
                Why::Gap => say(T::WhyGap),
            }),
            Found::Best { at_bound, .. } if !at_bound.is_empty() => {
                lines.push(T::AtBound.fill(self.language, &names(at_bound)));
            }
            _ => {}
        }
        let whole = question.levers.iter().filter(|lever| lever.is_whole);
        lines.extend(
            whole.map(|lever| T::WholeNumbers.fill(self.language, &[("lever", self.lever(lever))])),
        );
        if !matches!(answer.found, Found::NoValue(_)) {
            lines.extend(self.missing(question, answer));
        }
        lines
    }

    fn missing(&self, question: &Question, answer: &Answer) -> Vec<String> {
        let one = |missing: &super::seek::Missing| {
            let cause = ("cause", self.gap(&missing.gap));
            let [lever] = question.levers.as_slice() else {
                return T::MissingSomewhere.fill(self.language, &[cause]);
            };
            let values = [
                ("lever", self.lever(lever)),
                ("low", self.lever_value(lever, missing.low)),
                ("high", self.lever_value(lever, missing.high)),
                cause,
            ];
            T::Missing.fill(self.language, &values)
        };
        answer.missing.iter().map(one).collect()
    }
}

/// A value with six significant digits in its unit, where the usual words round to three.
pub fn exact(value: f64, unit: Unit, language: Language) -> String {
    number::precise(value, unit, DIGITS, language)
}
