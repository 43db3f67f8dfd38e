//! A scenario with everything that charts and tables ask of it.

use crate::engine::fund::{Cents, FundOfDeal};
use crate::engine::{EngineError, Method, Model, Outcome};
use crate::model::{Meaning, Scenario};
use crate::text::Title;

/// Years after the change at which the path is evaluated; 1, 3 and 7 are the named horizons.
pub const PATH_YEARS: [f64; 8] = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0];

/// One year of the path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PathPoint {
    /// Years after the change.
    pub years: f64,
    /// Sales of the focus origin, relative change since the base year.
    pub exports_change: f64,
    /// Value added in the focus economy over GDP, change.
    pub gdp_share_change: f64,
    /// Jobs, change.
    pub jobs_change: f64,
}

/// A scenario and its outcomes.
#[derive(Clone, Debug)]
pub struct Evaluated {
    /// The name it is shown by.
    pub name: Title,
    /// First digits of the scenario's content hash.
    pub hash: String,
    /// The scenario itself.
    pub scenario: Scenario,
    /// The outcome at the chosen horizon.
    pub outcome: Outcome,
    /// Its trade by one linearised step, for comparison.
    pub linear: Outcome,
    /// The years after the change.
    pub path: Vec<PathPoint>,
}

impl Evaluated {
    /// Evaluates a scenario at its own horizon.
    pub fn new(model: &Model, scenario: &Scenario) -> Result<Self, EngineError> {
        let horizon = scenario
            .number(model.catalogue(), Meaning::Horizon)
            .unwrap_or(1.0);
        Self::at(model, scenario, horizon)
    }

    /// Whether the scenario promises a fund.
    pub fn has_fund(&self) -> bool {
        self.fund().is_some()
    }

    /// The fund; `None` where nothing is promised.
    pub(super) fn fund(&self) -> Option<&FundOfDeal> {
        let fund = self.outcome.fund.as_ref();
        fund.filter(|fund| fund.outcome.mix.total() > Cents::ZERO)
    }

    /// Evaluates a scenario at a horizon of the caller's: a reference is seen at the horizon of
    /// the scenario that it is compared with.
    pub fn at(model: &Model, scenario: &Scenario, horizon: f64) -> Result<Self, EngineError> {
        let outcome = model.run_at(scenario, horizon, Method::Exact)?;
        let path = PATH_YEARS
            .into_iter()
            .map(|years| {
                // most horizons are years of the path: what is solved is not solved again
                let totals = if years.to_bits() == horizon.to_bits() {
                    outcome.totals
                } else {
                    model.trade(scenario, years, Method::Exact)?.totals
                };
                Ok(PathPoint {
                    years,
                    exports_change: relative(totals.exports, totals.base_exports),
                    gdp_share_change: totals.gdp_share_change,
                    jobs_change: totals.jobs_change,
                })
            })
            .collect::<Result<Vec<_>, EngineError>>()?;
        Ok(Self {
            name: scenario.name.clone(),
            hash: scenario.short_hash(model.catalogue()),
            scenario: scenario.clone(),
            outcome,
            linear: model.trade(scenario, horizon, Method::LinearStep)?,
            path,
        })
    }

    /// The same under the name that it is shown by, which its file can decide.
    #[must_use]
    pub fn shown_as(self, name: Title) -> Self {
        Self { name, ..self }
    }
}

/// `value / base − 1`; zero where there is no base.
pub(super) fn relative(value: f64, base: f64) -> f64 {
    if base > 0.0 { value / base - 1.0 } else { 0.0 }
}
