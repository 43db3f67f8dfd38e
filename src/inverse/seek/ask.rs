//! What both searches share: the span of a lever, counted evaluations, and what a value is measured by.

use super::{Answer, EXACTNESS, Found, Goal, Missing, Place, one, two};
use crate::inverse::{Gap, Reading};

/// Values of an outcome that differ by less than this share of their size are the same.
const SAME: f64 = 1e-12;

/// One lever as a search sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Lowest value.
    pub low: f64,
    /// Highest value, above `low`.
    pub high: f64,
    /// Whether only whole numbers are values.
    pub is_whole: bool,
    /// Where it stands, which may be outside the span; `None` where it has no value.
    pub present: Option<f64>,
}

impl Span {
    /// Highest less lowest value.
    pub(super) const fn width(&self) -> f64 {
        self.high - self.low
    }

    /// Whether a value is an end.
    pub(super) fn is_end(&self, value: f64) -> bool {
        (value - self.low).abs() <= EXACTNESS * self.width()
            || (self.high - value).abs() <= EXACTNESS * self.width()
    }
}

/// Seeks with one lever; `of` is the outcome at a value of it.
pub fn one_lever(of: &mut dyn FnMut(f64) -> Reading, span: Span, goal: Goal) -> Answer {
    one::seek(of, span, goal)
}

/// Seeks with two levers; `of` is the outcome at their values.
pub fn two_levers(of: &mut dyn FnMut([f64; 2]) -> Reading, spans: [Span; 2], goal: Goal) -> Answer {
    two::seek(of, spans, goal)
}

/// How far from what is wanted a value is: zero at it, less is better for the largest and the smallest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    pub(super) goal: Goal,
    /// Difference from the target at which a position is a solution.
    pub(super) tolerance: f64,
}

impl Aim {
    /// An aim with the tolerance that a range of the outcome gives.
    pub(super) fn new(goal: Goal, (low, high): (f64, f64)) -> Self {
        Self {
            goal,
            tolerance: EXACTNESS * (high - low),
        }
    }

    /// The value less the target; of the largest, the negative value; of the smallest, the value.
    pub(super) fn miss(&self, value: f64) -> f64 {
        match self.goal {
            Goal::Value(target) => value - target,
            Goal::Largest => -value,
            Goal::Smallest => value,
        }
    }

    pub(super) fn is_met(&self, value: f64) -> bool {
        matches!(self.goal, Goal::Value(_)) && self.miss(value).abs() <= self.tolerance
    }

    /// What a search makes small, of a miss that is known.
    pub(super) const fn badness_of_miss(&self, miss: f64) -> f64 {
        match self.goal {
            Goal::Value(_) => miss.abs(),
            Goal::Largest | Goal::Smallest => miss,
        }
    }

    /// What a search makes small.
    pub(super) fn badness(&self, value: f64) -> f64 {
        self.badness_of_miss(self.miss(value))
    }
}

/// Lowest and highest of some values.
pub(super) fn range(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |range, value| {
        let (low, high) = range.unwrap_or((value, value));
        Some((value.min(low), value.max(high)))
    })
}

/// Whether an outcome is one and the same over a range of it.
pub(super) fn is_level((low, high): (f64, f64)) -> bool {
    high - low <= SAME * low.abs().max(high.abs())
}

/// The answer where nothing has a value, or everything the same.
pub(super) fn without_search(
    range: Option<(f64, f64)>,
    missing: Vec<Missing>,
    evaluations: usize,
) -> Answer {
    let found = match (range, missing.first()) {
        (Some((low, _)), _) => Found::Independent { value: low },
        (None, Some(first)) => Found::NoValue(first.gap.clone()),
        (None, None) => Found::NoValue(Gap::NoValue),
    };
    Answer {
        found,
        range,
        missing,
        curve: Vec::new(),
        evaluations,
    }
}

/// The levers of a place that stand at an end.
pub(super) fn at_bound(spans: &[Span], place: &Place) -> Vec<usize> {
    let pairs = spans.iter().zip(&place.at).enumerate();
    pairs
        .filter(|(_, (span, at))| span.is_end(**at))
        .map(|(lever, _)| lever)
        .collect()
}
