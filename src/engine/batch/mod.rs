//! Many draws of one scenario: the whole model for thousands of values of what is not known, at once.
//!
//! [`Model::batch`] plans what no draw changes; [`Batch::evaluate`] then computes any range of draws. A draw's result is
//! a function of its values alone: it does not depend on which other draws are computed with it, nor on the worker.
//! The caller keeps one [`Scratch`] a worker, so that a draw allocates as little as can be.
//!
//! Signs and units are those of the measures. Only finite numbers are written: a draw that fails, and a measure that has
//! no value in a draw, hold zero and stand in [`Missing`].

mod error;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use error::{BatchError, DrawError};

use super::{Method, Model, Outcome};
use crate::baseline::Baseline;
use crate::engine::Measure;
use crate::model::{Kind, Meaning, ParameterId, Scenario, Value};

/// A scenario, the parameters that vary and the measures that are asked for.
#[derive(Clone, Debug)]
pub struct Batch {
    scenario: Scenario,
    horizon: f64,
    sampled: Vec<ParameterId>,
    /// Which of the sampled parameters is the horizon itself, where one is.
    sampled_horizon: Option<usize>,
    measures: Vec<Measure>,
}

/// Room for one worker's computation; made by [`Batch::scratch`], used with the batch that made it.
#[derive(Clone, Debug)]
pub struct Scratch {
    scenario: Scenario,
}

/// A draw that has no outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// Number of the draw.
    pub draw: usize,
    /// Why.
    pub cause: DrawError,
}

/// A measure that has no value in a draw, such as the year of what never happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent {
    /// Position among the batch's measures.
    pub measure: usize,
    /// Number of the draw.
    pub draw: usize,
}

/// What a range of draws has no numbers for; zeros stand in their places.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Missing {
    /// Draws without an outcome, rising.
    pub failures: Vec<Failure>,
    /// Measures without a value in draws that have an outcome, by rising draw.
    pub absent: Vec<Absent>,
}

impl Model {
    /// Plans the evaluation of many draws of a scenario at a horizon.
    ///
    /// `sampled` are the quantities that differ from draw to draw; all others are the scenario's. Where the horizon is
    /// one of them, each draw has its own.
    pub fn batch(
        &self,
        scenario: &Scenario,
        horizon: f64,
        sampled: &[ParameterId],
        measures: &[Measure],
    ) -> Result<Batch, BatchError> {
        for id in sampled {
            let is_quantity = self
                .catalogue()
                .spec(*id)
                .is_some_and(|spec| matches!(spec.kind, Kind::Quantity { .. }));
            if !is_quantity {
                return Err(BatchError::NoQuantity { parameter: *id });
            }
        }
        let own_horizon = self.catalogue().find(Meaning::Horizon);
        Ok(Batch {
            scenario: scenario.clone(),
            horizon,
            sampled: sampled.to_vec(),
            sampled_horizon: sampled.iter().position(|id| Some(*id) == own_horizon),
            measures: measures.to_vec(),
        })
    }
}

impl Batch {
    /// The measures, in the order of the output.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// The parameters that vary, in the order of the input.
    pub fn sampled(&self) -> &[ParameterId] {
        &self.sampled
    }

    /// Room for one worker.
    pub fn scratch(&self) -> Scratch {
        Scratch {
            scenario: self.scenario.clone(),
        }
    }

    /// Evaluates a range of draws.
    ///
    /// `values` has one slice for each sampled parameter, and draw `d` takes the element `d` of each. `out` has one row
    /// for each measure, one element for each draw of the range: measure m of draw d stands at
    /// `m · draws.len() + d − draws.start`.
    pub fn evaluate(
        &self,
        model: &Model,
        values: &[&[f64]],
        draws: Range<usize>,
        scratch: &mut Scratch,
        out: &mut [f64],
    ) -> Result<Missing, BatchError> {
        self.check_shape(values, &draws, out.len())?;
        let mut missing = Missing::default();
        let count = draws.len();
        for (at, draw) in draws.enumerate() {
            let outcome = self.outcome(model, values, draw, scratch);
            let mut write = |measure: usize, value: f64| {
                if let Some(slot) = out.get_mut(measure * count + at) {
                    *slot = value;
                }
            };
            match outcome {
                Ok(outcome) => {
                    for (measure, of) in self.measures.iter().enumerate() {
                        let value = finite(*of, model.baseline(), &outcome);
                        write(measure, value.unwrap_or(0.0));
                        let absent = value.is_none().then_some(Absent { measure, draw });
                        missing.absent.extend(absent);
                    }
                }
                Err(cause) => {
                    (0..self.measures.len()).for_each(|measure| write(measure, 0.0));
                    missing.failures.push(Failure { draw, cause });
                }
            }
        }
        Ok(missing)
    }

    fn outcome(
        &self,
        model: &Model,
        values: &[&[f64]],
        draw: usize,
        scratch: &mut Scratch,
    ) -> Result<Outcome, DrawError> {
        for (id, row) in self.sampled.iter().zip(values) {
            let value = row.get(draw).copied().unwrap_or(f64::NAN);
            if !value.is_finite() {
                return Err(DrawError::NotFinite { parameter: *id });
            }
            if let Some(slot) = scratch.scenario.values.get_mut(id.index()) {
                *slot = Value::Number(value);
            }
        }
        let own = self.sampled_horizon.and_then(|row| values.get(row));
        let horizon = own.and_then(|row| row.get(draw).copied());
        let horizon = horizon.unwrap_or(self.horizon);
        Ok(model.run_at(&scratch.scenario, horizon, Method::Exact)?)
    }

    fn check_shape(
        &self,
        values: &[&[f64]],
        draws: &Range<usize>,
        out: usize,
    ) -> Result<(), BatchError> {
        let expected = self.sampled.len();
        if values.len() != expected {
            let found = values.len();
            return Err(BatchError::WrongRows { expected, found });
        }
        let needed = draws.end;
        let shortest = values.iter().map(|row| row.len()).min();
        if let Some(found) = shortest.filter(|found| *found < needed) {
            return Err(BatchError::TooFewDraws { needed, found });
        }
        let expected = self.measures.len() * draws.len();
        if out != expected {
            let found = out;
            return Err(BatchError::WrongOutput { expected, found });
        }
        Ok(())
    }
}

/// A measure's value; none where it is not finite.
fn finite(measure: Measure, baseline: &Baseline, outcome: &Outcome) -> Option<f64> {
    let value = measure.value(baseline, outcome);
    value.filter(|value| value.is_finite())
}
