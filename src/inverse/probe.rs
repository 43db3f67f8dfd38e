//! One scenario with some of its levers moved, and what an outcome is there.

use super::Lever;
use crate::engine::{EngineError, Measure, Method, Model, Outcome};
use crate::model::{Meaning, Scenario, Value};

/// Why an outcome has no number at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Gap {
    /// The scenario has an outcome, and this part of it has no value: money that is never recouped has no year.
    NoValue,
    /// The model has no outcome.
    Engine(EngineError),
}

/// A number, or why there is none; always finite.
pub type Reading = Result<f64, Gap>;

/// A scenario whose levers are moved again and again.
#[derive(Clone, Debug)]
pub struct Probe<'a> {
    model: &'a Model,
    scenario: Scenario,
    levers: Vec<Lever>,
    measure: Measure,
}

impl<'a> Probe<'a> {
    /// A scenario, what is moved in it and what is asked of it.
    pub fn new(model: &'a Model, scenario: &Scenario, levers: &[Lever], measure: Measure) -> Self {
        Self {
            model,
            scenario: scenario.clone(),
            levers: levers.to_vec(),
            measure,
        }
    }

    /// The outcome asked for with the levers at these values, one a lever.
    ///
    /// What belongs to trade is answered by trade alone, at a part of the cost. The horizon is the scenario's own, also
    /// where it is one of the levers.
    pub fn at(&mut self, values: &[f64]) -> Reading {
        let outcome = if self.measure.is_of_trade() {
            self.put(values);
            let horizon = horizon(self.model, &self.scenario);
            self.model.trade(&self.scenario, horizon, Method::Exact)
        } else {
            self.outcome(values)
        }
        .map_err(Gap::Engine)?;
        let value = self.measure.value(self.model.baseline(), &outcome);
        value.filter(|value| value.is_finite()).ok_or(Gap::NoValue)
    }

    /// Everything with the levers at these values.
    pub fn outcome(&mut self, values: &[f64]) -> Result<Outcome, EngineError> {
        self.put(values);
        self.model.run(&self.scenario)
    }

    /// The horizon of the scenario as its levers stand.
    pub fn horizon(&self) -> f64 {
        horizon(self.model, &self.scenario)
    }

    fn put(&mut self, values: &[f64]) {
        for (lever, value) in self.levers.iter().zip(values) {
            if let Some(slot) = self.scenario.values.get_mut(lever.id.index()) {
                *slot = Value::Number(*value);
            }
        }
    }
}

/// The horizon that a scenario states, years.
pub(super) fn horizon(model: &Model, scenario: &Scenario) -> f64 {
    scenario
        .number(model.catalogue(), Meaning::Horizon)
        .unwrap_or(1.0)
}

/// A scenario as it is seen beside another: at that one's horizon.
pub(super) fn at_horizon_of(model: &Model, scenario: &Scenario, other: &Scenario) -> Scenario {
    let mut seen = scenario.clone();
    if let Some(id) = model.catalogue().find(Meaning::Horizon)
        && let Some(slot) = seen.values.get_mut(id.index())
    {
        *slot = other.value(id);
    }
    seen
}
