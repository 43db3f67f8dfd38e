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
use crate::engine::batch::{Batch, Failure, Missing, Scratch};
use crate::engine::{Measure, Model};
use crate::model::{ParameterId, Scenario};

/// Draws of one task where the caller has no wish of its own: small enough to stop soon, large enough to pay.
pub const DRAWS_A_TASK: usize = 256;

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
    task: Task,
    values: Vec<f64>,
    missing: Missing,
}

/// A scenario, the measures that are asked for, and sheets of values to evaluate.
#[derive(Clone, Debug)]
pub struct Evaluation {
    batch: Batch,
    sheets: Vec<Sheet>,
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
        Ok(Self { batch, sheets })
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

    /// All work, in tasks of at most so many draws.
    pub fn tasks(&self, draws_a_task: usize) -> Vec<Task> {
        let step = draws_a_task.max(1);
        let of_sheet = |(sheet, of): (usize, &Sheet)| {
            let all = of.draws;
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
        let sheet = self.sheets.get(task.sheet);
        let rows = sheet.map_or(&[] as &[Arc<[f64]>], |sheet| sheet.rows.as_slice());
        let rows: Vec<&[f64]> = rows.iter().map(AsRef::as_ref).collect();
        let mut values = vec![0.0; self.batch.measures().len() * task.draws.len()];
        let missing =
            self.batch
                .evaluate(model, &rows, task.draws.clone(), scratch, &mut values)?;
        Ok(Block {
            task,
            values,
            missing,
        })
    }

    /// Empty outcomes of every sheet, to place blocks in.
    pub fn outcomes(&self) -> Vec<Outcomes> {
        let empty = |sheet: &Sheet| Outcomes::new(self.batch.measures(), sheet.draws);
        self.sheets.iter().map(empty).collect()
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

/// Puts a block into the outcomes of its sheet.
pub fn place(outcomes: &mut [Outcomes], block: Block) {
    if let Some(of_sheet) = outcomes.get_mut(block.task.sheet) {
        of_sheet.place(block);
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

    fn place(&mut self, block: Block) {
        let Range { start, end } = block.task.draws;
        let width = end - start;
        for (measure, row) in block.values.chunks_exact(width.max(1)).enumerate() {
            let first = measure * self.draws + start;
            if let Some(room) = self.values.get_mut(first..first + width) {
                room.copy_from_slice(row);
            }
        }
        self.done += width;
        for failure in block.missing.failures {
            self.failed.insert(failure.draw, failure);
        }
        for absent in block.missing.absent {
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
