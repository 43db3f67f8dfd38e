//! The model: from a baseline and a scenario to outcomes. Pure: no file, clock, screen or thread.
//!
//! The order of the stages, and nothing more:
//!
//! ```text
//! levers ─ duty::rate_in_force ─ trade (one market after the other) ─ economy ─ deal ─ Outcome
//! ```

pub mod batch;
pub mod deal;
pub mod definitions;
pub mod duty;
pub mod duty_reading;
mod economy;
pub mod effective_rate;
pub mod elementary;
mod error;
pub mod farm;
pub mod finance;
pub mod firms;
pub mod fund;
mod input;
pub mod ledger;
pub mod linear_market;
pub mod market;
pub mod measure;
mod outcome;
pub mod red_lines;
pub mod rules;
pub mod security;
pub mod several_importers;
pub mod trace;
mod trade;

use crate::baseline::Baseline;
use crate::model::red_lines::OutcomeName;
use crate::model::{Catalogue, Meaning, Scenario};

use economy::Economy;
pub use error::EngineError;
pub use input::{InputError, Part};
pub use measure::Measure;
pub use outcome::{OriginTotals, Outcome, Totals};
pub use trade::{Idle, Method};

/// Version of the equations; grows when a number changes for the same scenario and baseline.
pub const MODEL_VERSION: &str = "1.0";

/// A baseline made ready to be evaluated for any scenario of its catalogue.
#[derive(Clone, Debug)]
pub struct Model {
    baseline: Baseline,
    catalogue: Catalogue,
    plan: trade::Plan,
    economy: Economy,
    deal: deal::Deal,
}

impl Model {
    /// Makes the catalogue and the tables that every evaluation uses.
    pub fn new(baseline: Baseline) -> Self {
        let outcomes = Measure::all(&baseline)
            .into_iter()
            .map(|measure| OutcomeName {
                id: measure.id(&baseline),
                title: measure.title(&baseline),
                unit: measure.unit(),
            });
        let catalogue = Catalogue::new(&baseline).with_outcomes(outcomes.collect());
        let plan = trade::Plan::new(&baseline, &catalogue);
        let economy = Economy::new(&baseline, &catalogue);
        let deal = deal::Deal::new(&baseline, &catalogue);
        Self {
            baseline,
            catalogue,
            plan,
            economy,
            deal,
        }
    }

    /// The data the model stands on.
    pub const fn baseline(&self) -> &Baseline {
        &self.baseline
    }

    /// The levers and assumptions.
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Everything for one scenario at the horizon that it states.
    pub fn run(&self, scenario: &Scenario) -> Result<Outcome, EngineError> {
        let horizon = scenario
            .number(&self.catalogue, Meaning::Horizon)
            .unwrap_or(1.0);
        self.run_at(scenario, horizon, Method::Exact)
    }

    /// Everything for one scenario at a horizon of the caller's, exact or by one linear step.
    pub fn run_at(
        &self,
        scenario: &Scenario,
        horizon: f64,
        method: Method,
    ) -> Result<Outcome, EngineError> {
        let mut outcome = self.trade(scenario, horizon, method)?;
        self.deal.complete(self, scenario, &mut outcome)?;
        Ok(outcome)
    }

    /// Markets and the economy behind the border alone, for what asks of nothing else: the deal's other parts are left
    /// out, and the ledger is empty.
    pub fn trade(
        &self,
        scenario: &Scenario,
        horizon: f64,
        method: Method,
    ) -> Result<Outcome, EngineError> {
        let trade = self
            .plan
            .evaluate(&self.baseline, scenario, horizon, method)?;
        Ok(self
            .economy
            .outcome(&self.baseline, &self.plan, scenario, trade))
    }

    /// Why a lever moves no outcome as a scenario stands; `None` where it may move one.
    pub fn idle(&self, scenario: &Scenario, meaning: Meaning) -> Option<Idle> {
        self.plan.idle(scenario, meaning, self.baseline.focus)
    }

    /// What the two readings of "recouped" move in a scenario's fund, and what interest in it moves; `None` without a
    /// fund in the baseline or with terms out of their range.
    pub fn fund_readings(&self, scenario: &Scenario) -> Option<[fund::ReadingDifference; 2]> {
        self.deal.fund.as_ref()?.readings(scenario).ok()
    }

    /// Position of a sector and origin in [`Outcome::suppliers`].
    pub fn cell(&self, sector: usize, origin: usize) -> usize {
        self.plan.cell(sector, origin)
    }
}
