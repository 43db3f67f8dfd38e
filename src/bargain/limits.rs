//! Red lines as limits on packages.
//!
//! A line on a lever that is on the table narrows the row; a line on an outcome is checked after the evaluation. What
//! is not on the table no package can change: a line that the scenario crosses there binds nothing and is named apart
//! ([`Limits::settled`]).

use crate::baseline::{Bound, Limit, Party, RedLine};
use crate::engine::red_lines::Constraints;
use crate::engine::{Measure, Model};
use crate::inverse::Lever;
use crate::model::red_lines::Subject;
use crate::model::{Scenario, Value};

/// What a line limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum On {
    /// A row of the table, by its position.
    Row(usize),
    /// An outcome.
    Outcome(Measure),
}

/// A red line that packages have to keep.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Its position among the red lines of the scenario.
    pub position: usize,
    /// Whose it is.
    pub side: Party,
    /// What it limits.
    pub on: On,
    /// On which side of the limit the subject may stand.
    pub bound: Bound,
    /// The limit as it is stated, in the base unit of its subject.
    pub limit: f64,
    /// How far it is relaxed, in the base unit of its subject; zero or more.
    pub relaxed: f64,
    /// What a relaxation is measured by: the range of the row, or the limit on an outcome. Above zero.
    pub scale: f64,
}

impl Line {
    /// Lowest and highest value that keeps the line; infinite where there is no end.
    pub(super) const fn allowed(&self) -> [f64; 2] {
        let (below, above) = (self.limit - self.relaxed, self.limit + self.relaxed);
        match self.bound {
            Bound::AtMost => [f64::NEG_INFINITY, above],
            Bound::AtLeast => [below, f64::INFINITY],
            Bound::Exactly => [below, above],
        }
    }

    /// How far beyond the limit a value stands, in shares of the scale; zero where it keeps the line.
    pub fn shortfall(&self, value: f64) -> f64 {
        let [low, high] = self.allowed();
        (low - value).max(value - high).max(0.0) / self.scale
    }
}

/// All red lines of a scenario, as a search sees them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    lines: Vec<Line>,
    settled: Vec<usize>,
}

/// Nothing is left of a row: lines exclude each other or the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// Position of the row.
    pub row: usize,
}

impl Limits {
    /// Sorts the red lines of a scenario into those that packages have to keep and those that no row moves.
    pub(super) fn new(model: &Model, scenario: &Scenario, rows: &[Lever]) -> Self {
        let constraints = Constraints::new(model, &scenario.red_lines);
        let outcome = model.run(scenario).ok();
        let measures = Measure::all(model.baseline());
        let mut limits = Self::default();
        let pairs = scenario.red_lines.iter().zip(constraints.as_slice());
        for (index, (line, constraint)) in pairs.enumerate() {
            let subject = model.catalogue().subject(&line.subject);
            let on = match subject {
                Some(Subject::Outcome(measure, _)) => {
                    measures.get(measure).map(|m| On::Outcome(*m))
                }
                Some(Subject::Lever(..)) => row_behind(model, scenario, rows, |moved| {
                    constraint.value(model, moved, None)
                })
                .map(On::Row),
                None => None,
            };
            if let (Some(on), Some(Limit::Number(limit))) = (on, &line.limit) {
                limits.lines.push(made(index, line, (on, *limit), rows));
            } else if (constraint.verdict(model, scenario, outcome.as_ref())).is_crossed() {
                limits.settled.push(index);
            }
        }
        limits
    }

    /// The lines that packages have to keep.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Positions of the red lines that the scenario crosses with what is not on the table: no package changes that.
    pub fn settled(&self) -> &[usize] {
        &self.settled
    }

    /// The same with one line moved outwards by so much more, by its position in [`Limits::lines`].
    pub(super) fn relax(&mut self, line: usize, by: f64) {
        if let Some(line) = self.lines.get_mut(line) {
            line.relaxed += by;
        }
    }

    /// The rows as far as the lines leave them; a pinned row has one value as both ends.
    pub(super) fn space(&self, rows: &[Lever]) -> Result<Vec<Lever>, Excluded> {
        let narrowed = rows.iter().enumerate().map(|(row, lever)| {
            let [mut low, mut high] = [lever.low, lever.high];
            for line in self.lines.iter().filter(|line| line.on == On::Row(row)) {
                let [least, most] = line.allowed();
                low = low.max(least);
                high = high.min(most);
            }
            if lever.is_whole {
                (low, high) = (low.ceil(), high.floor());
            }
            let narrowed = Lever {
                low,
                high,
                ..*lever
            };
            (low <= high).then_some(narrowed).ok_or(Excluded { row })
        });
        narrowed.collect()
    }

    /// The outcomes that lines limit.
    pub(super) fn outcomes(&self) -> impl Iterator<Item = (&Line, Measure)> {
        self.lines.iter().filter_map(|line| match line.on {
            On::Outcome(measure) => Some((line, measure)),
            On::Row(_) => None,
        })
    }
}

fn made(index: usize, line: &RedLine, (on, limit): (On, f64), rows: &[Lever]) -> Line {
    let scale = match on {
        On::Row(row) => rows.get(row).map_or(1.0, Lever::span),
        On::Outcome(_) => limit.abs(),
    };
    Line {
        position: index,
        side: line.side,
        on,
        bound: line.bound,
        limit,
        relaxed: 0.0,
        scale: if scale > 0.0 { scale } else { 1.0 },
    }
}

/// The row that moves the subject of a line: its own lever, or one that the lever follows.
fn row_behind(
    model: &Model,
    scenario: &Scenario,
    rows: &[Lever],
    value: impl Fn(&Scenario) -> Option<Value>,
) -> Option<usize> {
    let mut moved = scenario.clone();
    rows.iter().position(|row| {
        let own = scenario.value(row.id);
        let mut at = |end: f64| {
            if let Some(slot) = moved.values.get_mut(row.id.index()) {
                *slot = Value::Number(end);
            }
            value(&moved)
        };
        let is_moved = at(row.low) != at(row.high);
        if let Some(slot) = moved.values.get_mut(row.id.index()) {
            *slot = own;
        }
        is_moved && model.catalogue().spec(row.id).is_some()
    })
}
