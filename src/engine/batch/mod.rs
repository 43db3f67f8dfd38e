//! Many draws of one scenario: the whole model for thousands of values of what is not known, at once.
//!
//! [`Model::batch`] plans what no draw changes; [`Batch::evaluate`] then computes any range of draws. A draw's result is
//! a function of its values alone: it does not depend on which other draws are computed with it, nor on the worker.
//! The caller keeps one [`Scratch`] a worker, so that a draw allocates as little as can be.
//!
//! Signs and units are those of the measures. Only finite numbers are written: a draw that fails, and a measure that has
//! no value in a draw, hold zero and stand in [`Missing`].

mod beside;
mod drawn;
mod error;
mod kernel;
mod market;
mod sums;
mod suppliers;
#[cfg(test)]
mod tests;
mod worker;

use std::ops::Range;

pub use beside::Swaps;
pub use error::{BatchError, DrawError};
pub use worker::Scratch;

use super::deal::Parts;
use super::trade::{MovedDuties, Read, Terms};
use super::{Measure, Method, Model, Outcome};
use crate::model::{Kind, Meaning, ParameterId, Scenario, Spec};
use market::{Ground, Input, Way};

/// Draws that are computed side by side.
const LANES: usize = 8;

/// One number in each of them.
type Block = [f64; LANES];

/// A scenario, the parameters that vary and the measures that are asked for.
#[derive(Clone, Debug)]
pub struct Batch {
    scenario: Scenario,
    horizon: f64,
    sampled: Vec<ParameterId>,
    /// What each of them can be.
    specs: Vec<Spec>,
    limits: Vec<Limits>,
    measures: Vec<Measure>,
    /// Which of the sampled parameters is the horizon itself, where one is.
    sampled_horizon: Option<usize>,
    /// What no draw changes; `None` where the scenario itself has no outcome, so that each draw starts from nothing.
    fixed: Option<Fixed>,
}

/// Within what every value of a parameter fits, as far as two comparisons tell.
#[derive(Clone, Copy, Debug)]
struct Limits {
    low: f64,
    high: f64,
}

impl Limits {
    fn of(spec: &Spec) -> Self {
        let range = match &spec.kind {
            // a number that has to be whole is looked at more closely
            Kind::Quantity { range, .. } if !spec.is_whole() => Some(range),
            Kind::Quantity { .. } | Kind::Choice(_) | Kind::Day => None,
        };
        Self {
            low: range.map_or(f64::INFINITY, |range| *range.start()),
            high: range.map_or(f64::NEG_INFINITY, |range| *range.end()),
        }
    }

    fn hold(self, block: &Block) -> bool {
        let range = self.low..=self.high;
        block
            .iter()
            .fold(true, |all, value| all & range.contains(value))
    }
}

/// What no draw changes.
#[derive(Clone, Debug)]
struct Fixed {
    /// The scenario's own outcome, of which a draw writes what it moves.
    outcome: Outcome,
    ways: Vec<Way>,
    /// Demand elasticity, domestic supply elasticity, years of adjustment.
    shared: [Input; 3],
    /// Sampled parameters that something reads beside the markets that blocks solve, by position.
    late: Vec<usize>,
    /// Whether duties differ between draws, and what of them.
    duties_vary: bool,
    moved_duties: MovedDuties,
    /// What a market is solved with where blocks cannot, and what its duties are.
    terms: Terms,
    /// Whether a measure asks for rates in force on average.
    rates_asked: bool,
    /// Parts of the deal that each draw computes.
    parts: Parts,
    /// Duty revenue of the base, all markets, USD a year.
    base_revenue: f64,
    /// Base spending, all markets, USD a year.
    spending: f64,
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
        let mut specs = Vec::with_capacity(sampled.len());
        for id in sampled {
            let spec = self.catalogue().spec(*id);
            let is_quantity = |spec: &&Spec| matches!(spec.kind, Kind::Quantity { .. });
            let spec = spec.filter(is_quantity);
            let parameter = *id;
            specs.push(spec.ok_or(BatchError::NoQuantity { parameter })?.clone());
        }
        let own_horizon = self.catalogue().find(Meaning::Horizon);
        Ok(Batch {
            scenario: scenario.clone(),
            horizon,
            sampled: sampled.to_vec(),
            limits: specs.iter().map(Limits::of).collect(),
            specs,
            measures: measures.to_vec(),
            sampled_horizon: sampled.iter().position(|id| Some(*id) == own_horizon),
            fixed: Fixed::new(self, scenario, horizon, (sampled, measures)),
        })
    }
}

impl Fixed {
    fn new(
        model: &Model,
        scenario: &Scenario,
        horizon: f64,
        (sampled, measures): (&[ParameterId], &[Measure]),
    ) -> Option<Self> {
        let outcome = model.run_at(scenario, horizon, Method::Exact).ok()?;
        let plan = &model.plan;
        let ground = Ground {
            baseline: &model.baseline,
            plan,
            scenario,
            sampled,
        };
        let shared = plan.shared_numbers(scenario);
        let duties_vary = plan
            .cells
            .iter()
            .any(|cell| plan.is_charged_by(scenario, cell, sampled));
        let asked = (measures.iter()).fold(Parts::NONE, |all, of| all.with(Parts::behind(*of)));
        let moved = moved(model, sampled, duties_vary);
        let ways = ground.ways();
        Some(Self {
            late: late(&ways, sampled.len()),
            ways,
            shared: shared.map(|read: Read| Input::new(read, sampled)),
            duties_vary,
            moved_duties: plan.moved_duties(sampled),
            terms: plan.terms(scenario, horizon, Method::Exact),
            rates_asked: (measures.iter())
                .any(|of| matches!(of, Measure::RateBeforeSubstitution | Measure::RateGap(_))),
            parts: asked.among(moved),
            base_revenue: outcome.markets.iter().map(|m| m.base_revenue).sum(),
            spending: outcome.markets.iter().map(|m| m.base_expenditure).sum(),
            outcome,
        })
    }
}

/// All rows but those that nobody reads after the blocks: elasticities of single markets.
fn late(ways: &[Way], rows: usize) -> Vec<usize> {
    let mut is_late = vec![true; rows];
    for way in ways {
        match way {
            Way::Blocks(market) => {
                for input in market.inputs() {
                    if let Input::Row(row) = input
                        && let Some(of_row) = is_late.get_mut(row)
                    {
                        *of_row = false;
                    }
                }
            }
            Way::Single => return (0..rows).collect(),
            Way::Still => {}
        }
    }
    let all = is_late.into_iter().enumerate();
    all.filter_map(|(row, is_late)| is_late.then_some(row))
        .collect()
}

/// The parts of the deal that some parameters move.
fn moved(model: &Model, parameters: &[ParameterId], duties_vary: bool) -> Parts {
    // companies and the ledger stand on trade, and the fund buys relief from a duty
    let mut moved = Parts::FIRMS.with(Parts::LEDGER);
    if duties_vary {
        moved = moved.with(Parts::FUND);
    }
    for id in parameters {
        let meaning = model.catalogue.spec(*id).map(|spec| spec.meaning);
        moved = moved.with(meaning.map_or(Parts::ALL, Parts::reading));
    }
    moved
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
        for first in (0..count).step_by(LANES) {
            let lanes = LANES.min(count - first);
            let from = draws.start + first;
            self.evaluate_block(model, values, from..from + lanes, scratch, &mut missing);
            for (row, result) in out.chunks_exact_mut(count).zip(scratch.results()) {
                if let (Some(into), Some(result)) =
                    (row.get_mut(first..first + lanes), result.get(..lanes))
                {
                    into.copy_from_slice(result);
                }
            }
        }
        Ok(missing)
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
