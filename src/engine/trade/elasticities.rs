//! Substitution at a horizon: from the first year to the long run.

use super::{MarketIds, Plan, number};
use crate::engine::elementary;
use crate::model::Scenario;

/// Smallest substitution between imports and domestic supply in the short run (model, section 3).
const LOWEST_SHORT_RUN_SIGMA_DOMESTIC: f64 = 1.2;

impl MarketIds {
    /// `σ_M` and `σ_D` when the part `adjusted` of the adjustment is done.
    pub(super) fn sigmas(self, scenario: &Scenario, adjusted: f64) -> (f64, f64) {
        let short = number(scenario, self.sigma_short_run, 1.0);
        let long = number(scenario, self.sigma_long_run, 1.0);
        let short_domestic = (short / 2.0).max(LOWEST_SHORT_RUN_SIGMA_DOMESTIC);
        (
            adjusted.mul_add(long - short, short),
            adjusted.mul_add(long / 2.0 - short_domestic, short_domestic),
        )
    }
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
