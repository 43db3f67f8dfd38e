//! Goal seek: the position of one or two levers at which an outcome has a wanted value, or is largest or smallest.
//!
//! One lever: the range is scanned, every change of sign is closed in on, stretches where the outcome has the wanted
//! value are found with both ends, and near misses between two points of the scan are looked into. Two levers: of all
//! positions with the wanted value, the one with the smallest move from where the levers stand, a move being measured in
//! the ranges of the levers, `√(Σ (move/range)²)`. What the scan cannot see (an outcome that swings to the value and
//! back between two neighbouring points) is not found.
//!
//! A position is a solution where the outcome differs from the target by at most [`EXACTNESS`] of the range of the
//! outcome over the scan.

mod ask;
mod one;
mod plane;
mod root;
#[cfg(test)]
mod tests;
mod two;

use crate::engine::{Measure, Model};
use crate::inverse::{Gap, Lever, Probe, Reading};
use crate::model::{ParameterId, Scenario};

pub use ask::{Span, one_lever, two_levers};

/// Largest difference from the target at a solution, over the range of the outcome.
pub const EXACTNESS: f64 = 1e-9;

/// What is wanted of an outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// This value, in the unit of the outcome.
    Value(f64),
    /// As much as can be.
    Largest,
    /// As little as can be.
    Smallest,
}

/// A position of the levers, in their order, and the outcome there.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// One value a lever.
    pub at: Vec<f64>,
    /// The outcome.
    pub value: f64,
}

/// A position with the wanted value.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// Where, and the outcome there.
    pub place: Place,
    /// Where a stretch with the same outcome ends that begins at `place`; of one lever alone.
    pub until: Option<f64>,
    /// Length of the move from where the levers stand, in their ranges; `None` where one has no value.
    pub distance: Option<f64>,
}

/// Why a value is not reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The nearest is at an end of the range of a lever.
    Bound,
    /// The outcome turns back before it.
    Turns,
    /// The outcome jumps over it.
    Jumps,
    /// It lies between two whole numbers, and the lever takes no other.
    BetweenWholeNumbers,
    /// The outcome has no value beyond.
    Gap,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Every position found with the wanted value, the lever rising; with two levers the nearest alone.
    Solutions(Vec<Solution>),
    /// The largest or smallest value.
    Best {
        /// Where it is, the lowest position of one lever where several are as good.
        solution: Solution,
        /// The levers, by their position, that stand at an end of their range.
        at_bound: Vec<usize>,
    },
    /// No position has the wanted value.
    NotReachable {
        /// The position where the outcome comes nearest.
        nearest: Place,
        /// Why it comes no nearer.
        why: Why,
        /// The levers, by their position, that stand at an end of their range there.
        at_bound: Vec<usize>,
    },
    /// The outcome is the same wherever the levers are.
    Independent {
        /// The outcome.
        value: f64,
    },
    /// The outcome has no value anywhere.
    NoValue(Gap),
}

/// A part of a lever's range where the outcome has no value.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// Lowest value of the lever that was tried there.
    pub low: f64,
    /// Highest value of the lever that was tried there.
    pub high: f64,
    /// Why.
    pub gap: Gap,
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was found.
    pub found: Found,
    /// Lowest and highest value of the outcome on the scan; `None` where it has none.
    pub range: Option<(f64, f64)>,
    /// Where one lever has no outcome, rising. With two levers: one entry with the whole range of the first.
    pub missing: Vec<Missing>,
    /// The scan of one lever: its values, rising, with the outcome; empty with two levers.
    pub curve: Vec<(f64, Option<f64>)>,
    /// How often the model was evaluated.
    pub evaluations: usize,
}

impl Answer {
    /// The position to move the levers to: the nearest solution, or the best; `None` where nothing was found.
    ///
    /// `present` is where the levers stand; without it, the lowest solution.
    pub fn position(&self, present: &[Option<f64>]) -> Option<&Place> {
        match &self.found {
            Found::Solutions(solutions) => {
                let here = present.first().copied().flatten();
                let away = |solution: &&Solution| {
                    let at = solution.place.at.first().copied().unwrap_or_default();
                    here.map_or(0.0, |here| (at - here).abs())
                };
                let nearest = solutions.iter().min_by(|a, b| away(a).total_cmp(&away(b)));
                nearest.map(|solution| &solution.place)
            }
            Found::Best { solution, .. } => Some(&solution.place),
            Found::NotReachable { .. } | Found::Independent { .. } | Found::NoValue(_) => None,
        }
    }
}

/// A question about one scenario.
#[derive(Clone, Debug)]
pub struct Question {
    /// The scenario whose levers are moved.
    pub scenario: Scenario,
    /// The outcome.
    pub measure: Measure,
    /// What is wanted of it.
    pub goal: Goal,
    /// One or two levers, different ones; more are left where they stand.
    pub levers: Vec<Lever>,
}

impl Question {
    /// The answer; up to about 700 evaluations of the model.
    pub fn answer(&self, model: &Model) -> Answer {
        let mut probe = Probe::new(model, &self.scenario, &self.levers, self.measure);
        let spans = |lever: &Lever| Span {
            low: lever.low,
            high: lever.high,
            is_whole: lever.is_whole,
            present: lever.present(&self.scenario),
        };
        match self.levers.as_slice() {
            [] => {
                let found = match probe.at(&[]) {
                    Ok(value) => Found::Independent { value },
                    Err(gap) => Found::NoValue(gap),
                };
                Answer {
                    found,
                    range: None,
                    missing: Vec::new(),
                    curve: Vec::new(),
                    evaluations: 1,
                }
            }
            [lever] => {
                let mut of = |at: f64| -> Reading { probe.at(&[at]) };
                one_lever(&mut of, spans(lever), self.goal)
            }
            [first, second, ..] => {
                let mut of = |at: [f64; 2]| -> Reading { probe.at(&at) };
                two_levers(&mut of, [spans(first), spans(second)], self.goal)
            }
        }
    }

    /// Where the levers stand.
    pub fn present(&self) -> Vec<Option<f64>> {
        let of = |lever: &Lever| lever.present(&self.scenario);
        self.levers.iter().map(of).collect()
    }

    /// The levers that are asked about.
    pub fn ids(&self) -> impl Iterator<Item = ParameterId> {
        self.levers.iter().map(|lever| lever.id)
    }
}
