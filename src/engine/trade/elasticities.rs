//! Substitution at a horizon: from the first year to the long run.

use super::{MarketIds, Plan, choice, number};
use crate::engine::elementary;
use crate::model::{ParameterId, Scenario};

/// Smallest substitution between imports and domestic supply in the short run (model, section 3).
const LOWEST_SHORT_RUN_SIGMA_DOMESTIC: f64 = 1.2;

impl MarketIds {
    /// `σ_M` and `σ_D` when the part `adjusted` of the adjustment is done.
    pub(super) fn sigmas(self, scenario: &Scenario, adjusted: f64) -> (f64, f64) {
        let short = number(scenario, self.sigma_short_run, 1.0);
        let long = number(scenario, self.sigma_long_run, 1.0);
        sigmas_at(short, long, adjusted)
    }
}

/// `σ_M` and `σ_D` from the first year's and the long run's when the part `adjusted` of the way is done.
#[expect(
    clippy::inline_always,
    reason = "only what is in line is laid out for the width at hand"
)]
#[inline(always)]
pub(in crate::engine) fn sigmas_at(short: f64, long: f64, adjusted: f64) -> (f64, f64) {
    let short_domestic = (short / 2.0).max(LOWEST_SHORT_RUN_SIGMA_DOMESTIC);
    (
        short + adjusted * (long - short),
        short_domestic + adjusted * (long / 2.0 - short_domestic),
    )
}

impl Plan {
    /// The part of the adjustment that is done at a horizon, 0 to 1.
    pub(super) fn adjusted(&self, scenario: &Scenario, horizon: f64) -> f64 {
        let adjustment = number(scenario, self.globals.adjustment_years, 3.0);
        -elementary::exp_m1(-horizon / adjustment)
    }

    /// The share of a duty change that reaches the buyers of one market, as the scenario reads it.
    pub(in crate::engine) fn market_pass_through(&self, scenario: &Scenario, market: usize) -> f64 {
        let ids = self.markets.get(market);
        ids.map_or(1.0, |ids| self.pass_through(scenario, ids))
    }

    /// Substitution among origins and between imports and domestic supply in one market at a horizon.
    pub(in crate::engine) fn sigmas(
        &self,
        scenario: &Scenario,
        market: usize,
        horizon: f64,
    ) -> Option<(f64, f64)> {
        let ids = self.markets.get(market)?;
        Some(ids.sigmas(scenario, self.adjusted(scenario, horizon)))
    }
}

/// A number of one market as a scenario reads it: the parameter that it is, and its value.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct Read {
    /// `None` where a reading or the catalogue leaves no choice.
    pub(in crate::engine) id: Option<ParameterId>,
    pub(in crate::engine) value: f64,
}

impl Read {
    /// A parameter, or a value in its place.
    pub(in crate::engine) fn of(
        scenario: &Scenario,
        id: Option<ParameterId>,
        otherwise: f64,
    ) -> Self {
        Self {
            id,
            value: number(scenario, id, otherwise),
        }
    }
}

/// What one market is solved with.
#[derive(Clone, Copy, Debug)]
pub(in crate::engine) struct MarketNumbers {
    pub(in crate::engine) pass_through: Read,
    pub(in crate::engine) sigma_short_run: Read,
    pub(in crate::engine) sigma_long_run: Read,
}

impl Plan {
    /// What each market is solved with, in their order.
    pub(in crate::engine) fn market_numbers(
        &self,
        scenario: &Scenario,
    ) -> impl Iterator<Item = MarketNumbers> {
        let is_parameter = choice(scenario, self.globals.pass_through_reading) == 0;
        self.markets.iter().map(move |ids| MarketNumbers {
            pass_through: Read {
                id: ids.pass_through.filter(|_| is_parameter),
                value: self.pass_through(scenario, ids),
            },
            sigma_short_run: Read::of(scenario, ids.sigma_short_run, 1.0),
            sigma_long_run: Read::of(scenario, ids.sigma_long_run, 1.0),
        })
    }

    /// What all markets are solved with: demand, domestic supply, and years of adjustment.
    pub(in crate::engine) fn shared_numbers(&self, scenario: &Scenario) -> [Read; 3] {
        [
            Read::of(scenario, self.globals.demand_elasticity, -1.0),
            Read::of(scenario, self.globals.domestic_supply_elasticity, 3.0),
            Read::of(scenario, self.globals.adjustment_years, 3.0),
        ]
    }
}
