//! Which assumption matters, one at a time: each goes from its P10 to its P90 while all others stay at their values.
//!
//! What two assumptions do together is left out; the indices of [`super::sobol`] count it.

use std::sync::Arc;

use super::distribution::Marginal;
use super::error::UncertaintyError;
use super::evaluation::{Evaluation, Outcomes, Sheet};
use crate::engine::{Measure, Model};
use crate::model::{ParameterId, Scenario};

/// Share of all cases below the lower end; the upper end is its mirror image.
const LOW: f64 = 0.1;

/// One assumption with the outcomes at its two ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// The assumption.
    pub id: ParameterId,
    /// Its P10 and its P90, in its own unit.
    pub inputs: [f64; 2],
    /// The outcome at each, in the unit of the outcome; `None` where there is none.
    pub outcomes: [Option<f64>; 2],
}

impl Bar {
    /// How far the outcome moves, never negative; 0 where it has no value at an end.
    pub fn swing(&self) -> f64 {
        match self.outcomes {
            [Some(low), Some(high)] => (high - low).abs(),
            _ => 0.0,
        }
    }
}

/// Every assumption of a scenario by its swing.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    /// The outcome with every assumption at its value.
    pub centre: Option<f64>,
    /// The assumptions that vary, the largest swing first; in catalogue order where swings are equal.
    pub bars: Vec<Bar>,
}

/// The work of a tornado.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What is to be computed: one sheet.
    pub evaluation: Evaluation,
    inputs: Vec<(ParameterId, [f64; 2])>,
}

impl Plan {
    /// Plans two evaluations for each assumption that varies, and one with all at their values.
    pub fn new(
        model: &Model,
        (scenario, horizon): (&Scenario, f64),
        measures: &[Measure],
    ) -> Result<Self, UncertaintyError> {
        let catalogue = model.catalogue();
        let (mut inputs, mut centres) = (Vec::new(), Vec::new());
        for (id, _, _) in catalogue.believed() {
            let Some(marginal) = Marginal::of(catalogue, scenario, id)? else {
                continue;
            };
            if marginal.is_fixed() {
                continue;
            }
            let ends = [LOW, 1.0 - LOW].map(|share| marginal.quantile(share));
            inputs.push((id, ends));
            centres.push(scenario.value(id).number().unwrap_or_default());
        }
        let draws = 2 * inputs.len() + 1;
        let rows = inputs.iter().zip(&centres).enumerate();
        let rows = rows.map(|(index, ((_, ends), centre))| {
            let mut row = vec![*centre; draws];
            for (slot, end) in row.iter_mut().skip(1 + 2 * index).zip(ends) {
                *slot = *end;
            }
            Arc::from(row)
        });
        let sheet = Sheet::new(rows.collect(), draws);
        let ids: Vec<ParameterId> = inputs.iter().map(|(id, _)| *id).collect();
        let evaluation =
            Evaluation::new(model, (scenario, horizon), (&ids, vec![sheet]), measures)?;
        Ok(Self { evaluation, inputs })
    }

    /// The tornado of a measure, by its position, from the outcomes of the evaluation.
    pub fn tornado(&self, outcomes: &Outcomes, measure: usize) -> Tornado {
        let bar = |(index, (id, inputs)): (usize, &(ParameterId, [f64; 2]))| Bar {
            id: *id,
            inputs: *inputs,
            outcomes: [1, 2].map(|end| outcomes.value(measure, 2 * index + end)),
        };
        let mut bars: Vec<Bar> = self.inputs.iter().enumerate().map(bar).collect();
        bars.sort_by(|a, b| b.swing().total_cmp(&a.swing()));
        Tornado {
            centre: outcomes.value(measure, 0),
            bars,
        }
    }

    /// The tornado of the first measure, without threads.
    pub fn all(&self, model: &Model) -> Result<Tornado, UncertaintyError> {
        let outcomes = self.evaluation.all(model)?;
        let outcomes = outcomes.first().ok_or(UncertaintyError::NoOutcome)?;
        Ok(self.tornado(outcomes, 0))
    }
}

#[cfg(test)]
#[path = "tornado_tests.rs"]
mod tests;
