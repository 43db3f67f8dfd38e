//! A scenario and its reference on the same draws: outcomes × draws for each, and what is said of the difference.
//!
//! Both take their draws from one [`Draws`], and the reference has the scenario's distributions around its own values:
//! what is not known is the same in both, so a difference shows only the policy. Where two scenarios are the same, the
//! difference is exactly zero in every draw.

use super::chance::{Chance, Standing};
use super::draws::{Draws, Inputs};
use super::error::UncertaintyError;
use super::evaluation::{Evaluation, Outcomes};
use super::summary::Summary;
use crate::engine::{Measure, Model};
use crate::model::Scenario;

/// The work of a comparison: one evaluation for each of the two.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The scenario.
    pub scenario: Evaluation,
    /// What it is compared with.
    pub reference: Evaluation,
}

/// Outcomes of a scenario and of its reference, draw by draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// Of the scenario.
    pub scenario: Outcomes,
    /// Of the reference.
    pub reference: Outcomes,
}

/// How a scenario stands to its reference in one outcome, over all draws that have the outcome in both.
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    /// Scenario less reference.
    pub difference: Summary,
    /// How often the scenario has more than the reference; more is a gain to the named party where the outcome is a
    /// change.
    pub higher: Chance,
    /// Whether the middle 80 % of the differences has one sign.
    pub standing: Standing,
}

/// The reference with the distributions and correlations of the scenario that is compared with it.
#[must_use]
pub fn believed_alike(reference: &Scenario, scenario: &Scenario) -> Scenario {
    Scenario {
        distributions: scenario.distributions.clone(),
        correlations: scenario.correlations.clone(),
        ..reference.clone()
    }
}

impl Comparison {
    /// Plans the first `count` draws of a scenario and its reference, both at one horizon in years.
    pub fn new(
        model: &Model,
        draws: &mut Draws,
        (scenario, reference): (&Scenario, &Scenario),
        (horizon, count): (f64, usize),
        measures: &[Measure],
    ) -> Result<Self, UncertaintyError> {
        let mut last = Inputs::default();
        let mut one = |of: &Scenario| {
            let mut inputs = Inputs::default();
            inputs.update_beside(draws, (model.catalogue(), of), count, &last)?;
            last = inputs;
            Evaluation::of_inputs(model, (of, horizon), &last, measures)
        };
        Ok(Self {
            scenario: one(scenario)?,
            reference: one(&believed_alike(reference, scenario))?,
        })
    }

    /// Everything, without threads.
    pub fn all(&self, model: &Model) -> Result<Sample, UncertaintyError> {
        let one = |evaluation: &Evaluation| {
            let mut outcomes = evaluation.all(model)?.into_iter();
            outcomes.next().ok_or(UncertaintyError::NoOutcome)
        };
        Ok(Sample {
            scenario: one(&self.scenario)?,
            reference: one(&self.reference)?,
        })
    }
}

impl Sample {
    /// What is said of a measure of the scenario, by the measure's position; `None` where no draw has a value.
    pub fn summary(&self, measure: usize) -> Option<Summary> {
        Summary::of(self.scenario.present(measure))
    }

    /// Scenario less reference, by rising draw, where both have a value.
    pub fn differences(&self, measure: usize) -> Vec<f64> {
        self.scenario.differences(&self.reference, measure)
    }

    /// How the scenario stands to its reference; `None` where no draw has a value in both.
    pub fn against(&self, measure: usize) -> Option<Against> {
        let differences = self.differences(measure);
        let higher = Chance::above(&differences, 0.0);
        let difference = Summary::of(differences)?;
        Some(Against {
            higher,
            standing: Standing::of(&difference),
            difference,
        })
    }
}

#[cfg(test)]
#[path = "sample_tests.rs"]
mod tests;
