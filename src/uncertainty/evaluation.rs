//! Many draws to outcomes, in tasks that any number of workers can share.
//!
//! An [`Evaluation`] says what is to be computed, [`Evaluation::tasks`] cuts it into ranges of draws,
//! [`Evaluation::compute`] does one, and `Outcomes::place` puts the block where it belongs. Which worker does which
//! task, and in what order, changes no bit: threads stay with the caller.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::draws::Inputs;
use super::error::UncertaintyError;
use crate::engine::batch::{Batch, Failure, Missing, Scratch, Swaps};
use crate::engine::{Measure, Model};
use crate::model::{ParameterId, Scenario};

/// Draws of one task where the caller has no wish of its own: small enough to stop soon, large enough to pay.
pub const DRAWS_A_TASK: usize = 256;

/// Draws that the engine computes side by side.
const BLOCK: usize = 8;

/// Values of the parameters that vary: one row each, in the order of the evaluation.
#[derive(Clone, Debug)]
pub struct Sheet {
    rows: Vec<Arc<[f64]>>,
    draws: usize,
}

impl Sheet {
    /// A sheet of rows that are at least `draws` long.
    pub const fn new(rows: Vec<Arc<[f64]>>, draws: usize) -> Self {
        Self { rows, draws }
    }
}

/// A range of draws of one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which sheet.
    pub sheet: usize,
    /// Which draws.
    pub draws: Range<usize>,
}

/// What a task has found.
#[derive(Clone, Debug)]
pub struct Block {
    draws: Range<usize>,
    /// By sheet.
    found: Vec<(usize, Vec<f64>, Missing)>,
}

/// A scenario, the measures that are asked for, and sheets of values to evaluate.
#[derive(Clone, Debug)]
pub struct Evaluation {
    batch: Batch,
    sheets: Vec<Sheet>,
    /// Groups of parameters that the first sheet is evaluated with from the second, a sheet each.
    swaps: Option<Swaps>,
}

impl Evaluation {
    /// Plans the evaluation of sheets whose rows are the values of `ids`, at a horizon in years.
    pub fn new(
        model: &Model,
        (scenario, horizon): (&Scenario, f64),
        (ids, sheets): (&[ParameterId], Vec<Sheet>),
        measures: &[Measure],
    ) -> Result<Self, UncertaintyError> {
        let batch = model.batch(scenario, horizon, ids, measures)?;
        Ok(Self {
            batch,
            sheets,
            swaps: None,
        })
    }

    /// Plans the evaluation of two sheets and, for each group of parameters, of the first sheet with that group's values
    /// from the second: outcomes of both, then of the groups.
    ///
    /// What a group does not move is not computed again; the numbers are the same as those of a sheet of its own.
    pub fn with_swaps<'a>(
        model: &Model,
        (scenario, horizon): (&Scenario, f64),
        (ids, pair): (&[ParameterId], [Sheet; 2]),
        groups: impl IntoIterator<Item = &'a [ParameterId]>,
        measures: &[Measure],
    ) -> Result<Self, UncertaintyError> {
        let batch = model.batch(scenario, horizon, ids, measures)?;
        Ok(Self {
            swaps: Some(batch.swaps(model, groups)),
            batch,
            sheets: pair.into(),
        })
    }

    /// Plans the evaluation of a scenario's draws.
    pub fn of_inputs(
        model: &Model,
        (scenario, horizon): (&Scenario, f64),
        inputs: &Inputs,
        measures: &[Measure],
    ) -> Result<Self, UncertaintyError> {
        let sheet = Sheet::new(inputs.rows(), inputs.count());
        let of = (inputs.ids(), vec![sheet]);
        Self::new(model, (scenario, horizon), of, measures)
    }

    /// All work, in tasks of at most so many draws; a draw with swaps counts as often as it is evaluated.
    pub fn tasks(&self, draws_a_task: usize) -> Vec<Task> {
        let of_sheet = |(sheet, of): (usize, &Sheet)| {
            let all = of.draws;
            let swaps = self.swaps.as_ref().filter(|_| sheet == 0);
            let times = swaps.map_or(1, |swaps| swaps.len() + 1);
            let step = (draws_a_task / times).max(1);
            // whole blocks, where there are swaps
            let step = if times > 1 {
                step.next_multiple_of(BLOCK)
            } else {
                step
            };
            (0..all).step_by(step).map(move |first| Task {
                sheet,
                draws: first..(first + step).min(all),
            })
        };
        self.sheets.iter().enumerate().flat_map(of_sheet).collect()
    }

    /// Room for one worker.
    pub fn scratch(&self) -> Scratch {
        self.batch.scratch()
    }

    /// Does one task.
    pub fn compute(
        &self,
        model: &Model,
        task: Task,
        scratch: &mut Scratch,
    ) -> Result<Block, UncertaintyError> {
        let rows = |sheet: usize| -> Vec<&[f64]> {
            let sheet = self.sheets.get(sheet);
            let rows = sheet.map_or(&[] as &[Arc<[f64]>], |sheet| sheet.rows.as_slice());
            rows.iter().map(AsRef::as_ref).collect()
        };
        let of_sheet = self.batch.measures().len() * task.draws.len();
        let draws = task.draws.clone();
        let Some(swaps) = self.swaps.as_ref().filter(|_| task.sheet == 0) else {
            let mut values = vec![0.0; of_sheet];
            let rows = rows(task.sheet);
            let missing = (self.batch).evaluate(model, &rows, draws, scratch, &mut values)?;
            return Ok(Block {
                draws: task.draws,
                found: vec![(task.sheet, values, missing)],
            });
        };
        let mut values = vec![0.0; of_sheet * (swaps.len() + 1)];
        let pair = (rows(0), rows(1));
        let pair = (pair.0.as_slice(), pair.1.as_slice());
        let room = (scratch, values.as_mut_slice());
        let missing = (self.batch).evaluate_beside(model, pair, swaps, draws, room)?;
        let places = std::iter::once(0).chain(self.sheets.len()..);
        let found = places.zip(values.chunks(of_sheet.max(1))).zip(missing);
        let found = found.map(|((sheet, values), missing)| (sheet, values.to_vec(), missing));
        Ok(Block {
            draws: task.draws,
            found: found.collect(),
        })
    }

    /// Empty outcomes of every sheet, to place blocks in.
    pub fn outcomes(&self) -> Vec<Outcomes> {
        let empty = |draws: usize| Outcomes::new(self.batch.measures(), draws);
        let swaps = self.swaps.as_ref().map_or(0, Swaps::len);
        let draws = self.sheets.iter().map(|sheet| sheet.draws);
        let beside = draws.clone().take(1).cycle().take(swaps);
        draws.chain(beside).map(empty).collect()
    }

    /// Everything, one task after the other.
    pub fn all(&self, model: &Model) -> Result<Vec<Outcomes>, UncertaintyError> {
        let mut outcomes = self.outcomes();
        let mut scratch = self.scratch();
        for task in self.tasks(DRAWS_A_TASK) {
            let block = self.compute(model, task, &mut scratch)?;
            place(&mut outcomes, block);
        }
        Ok(outcomes)
    }
}

/// Puts a block into the outcomes of its sheets.
pub fn place(outcomes: &mut [Outcomes], block: Block) {
    for (sheet, values, missing) in block.found {
        if let Some(of_sheet) = outcomes.get_mut(sheet) {
            of_sheet.place(&block.draws, &values, missing);
        }
    }
}

/// Outcomes of many draws: a row for each measure, in base units.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcomes {
    measures: Vec<Measure>,
    draws: usize,
    values: Vec<f64>,
    /// Draws that have been computed.
    done: usize,
    failed: BTreeMap<usize, Failure>,
    /// Draws in which a measure has no value, by the measure's position.
    absent: BTreeMap<usize, Vec<bool>>,
}

impl Outcomes {
    fn new(measures: &[Measure], draws: usize) -> Self {
        Self {
            measures: measures.to_vec(),
            draws,
            values: vec![0.0; measures.len() * draws],
            done: 0,
            failed: BTreeMap::new(),
            absent: BTreeMap::new(),
        }
    }

    fn place(&mut self, draws: &Range<usize>, values: &[f64], missing: Missing) {
        let Range { start, end } = *draws;
        let width = end - start;
        for (measure, row) in values.chunks_exact(width.max(1)).enumerate() {
            let first = measure * self.draws + start;
            if let Some(room) = self.values.get_mut(first..first + width) {
                room.copy_from_slice(row);
            }
        }
        self.done += width;
        for failure in missing.failures {
            self.failed.insert(failure.draw, failure);
        }
        for absent in missing.absent {
            let draws = self.absent.entry(absent.measure);
            let draws = draws.or_insert_with(|| vec![false; self.draws]);
            if let Some(slot) = draws.get_mut(absent.draw) {
                *slot = true;
            }
        }
    }

    /// The measures, in the order of positions.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// How many draws there are.
    pub const fn draws(&self) -> usize {
        self.draws
    }

    /// Draws without an outcome, with the reason, rising.
    pub fn failures(&self) -> impl Iterator<Item = &Failure> {
        self.failed.values()
    }

    /// The value of a measure, by its position, in a draw; `None` where it has none.
    pub fn value(&self, measure: usize, draw: usize) -> Option<f64> {
        if draw >= self.draws || self.failed.contains_key(&draw) {
            return None;
        }
        let absent = self.absent.get(&measure);
        if absent.is_some_and(|draws| draws.get(draw).copied().unwrap_or(false)) {
            return None;
        }
        self.values.get(measure * self.draws + draw).copied()
    }

    /// All values of a measure that there are, by rising draw.
    pub fn present(&self, measure: usize) -> Vec<f64> {
        (0..self.draws)
            .filter_map(|draw| self.value(measure, draw))
            .collect()
    }

    /// Values less those of other outcomes of the same draws, where both have one.
    pub fn differences(&self, other: &Self, measure: usize) -> Vec<f64> {
        let of = |draw| Some(self.value(measure, draw)? - other.value(measure, draw)?);
        (0..self.draws.min(other.draws)).filter_map(of).collect()
    }
}
