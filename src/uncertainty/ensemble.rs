//! An outcome along the years after the change: some draws as lines, all of them as bands.

use super::draws::Inputs;
use super::error::UncertaintyError;
use super::evaluation::{Evaluation, Outcomes};
use super::summary::Summary;
use crate::engine::{Measure, Model};
use crate::model::Scenario;

/// Lines of an ensemble where the caller has no wish of its own.
pub const LINES: usize = 20;

/// The work of an ensemble: one evaluation a year.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What is to be computed, in the order of the years.
    pub evaluations: Vec<Evaluation>,
    years: Vec<f64>,
}

/// An outcome along the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Ensemble {
    /// Years after the change, rising.
    pub years: Vec<f64>,
    /// For each of the first draws its values by year, in base units; `None` where there is none.
    pub lines: Vec<Vec<Option<f64>>>,
    /// What is said of all draws, by year; `None` where no draw has a value.
    pub bands: Vec<Option<Summary>>,
}

impl Plan {
    /// Plans a scenario's draws at each of these horizons. A horizon that is itself uncertain stands still here.
    pub fn new(
        model: &Model,
        scenario: &Scenario,
        (inputs, years): (&Inputs, &[f64]),
        measures: &[Measure],
    ) -> Result<Self, UncertaintyError> {
        let one = |year: &f64| Evaluation::of_inputs(model, (scenario, *year), inputs, measures);
        Ok(Self {
            evaluations: years.iter().map(one).collect::<Result<_, _>>()?,
            years: years.to_vec(),
        })
    }

    /// The ensemble of a measure, by its position, from the outcomes of each year.
    pub fn ensemble(&self, outcomes: &[Outcomes], measure: usize, lines: usize) -> Ensemble {
        let line = |draw| outcomes.iter().map(|of| of.value(measure, draw)).collect();
        let draws = outcomes.first().map_or(0, Outcomes::draws);
        Ensemble {
            years: self.years.clone(),
            lines: (0..lines.min(draws)).map(line).collect(),
            bands: outcomes
                .iter()
                .map(|of| Summary::of(of.present(measure)))
                .collect(),
        }
    }

    /// The ensemble of the first measure, without threads.
    pub fn all(&self, model: &Model, lines: usize) -> Result<Ensemble, UncertaintyError> {
        let mut outcomes = Vec::with_capacity(self.evaluations.len());
        for evaluation in &self.evaluations {
            outcomes.extend(evaluation.all(model)?);
        }
        Ok(self.ensemble(&outcomes, 0, lines))
    }
}

#[cfg(test)]
#[path = "ensemble_tests.rs"]
mod tests;
