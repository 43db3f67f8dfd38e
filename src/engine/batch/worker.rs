//! One worker: eight draws of the trade part at once, then the rest of the deal draw by draw on room that is used again.

use std::ops::Range;

use fearless_simd::{Level, Simd, dispatch};

use super::drawn::Charged;
use super::kernel::{self, Market, Shared};
use super::market::Way;
use super::sums::Sums;
use super::{Absent, Batch, Block, DrawError, Failure, Fixed, LANES, Missing};
use crate::engine::deal::Parts;
use crate::engine::elementary::exp_m1_within;
use crate::engine::market::Supplier;
use crate::engine::outcome::{OriginTotals, Totals};
use crate::engine::trade::{Slots, Terms};
use crate::engine::{Method, Model, Outcome};
use crate::model::{RentHolder, Scenario, Value};

/// Room for one worker's computation; made by [`Batch::scratch`], used with the batch that made it.
#[derive(Clone, Debug)]
pub struct Scratch {
    pub(super) level: Level,
    pub(super) scenario: Scenario,
    pub(super) outcome: Option<Outcome>,
    pub(super) terms: Option<Terms>,
    /// Drawn values, a block for each sampled parameter.
    pub(super) rows: Vec<Block>,
    /// Values to swap with them, and sums of what the swaps move.
    pub(super) others: Vec<Block>,
    pub(super) swapped: Vec<Sums>,
    /// Powers of one market's wedges.
    powers: Vec<Block>,
    /// What the draws charge where they differ.
    pub(super) charged: Vec<Charged>,
    pub(super) sums: Sums,
    /// Markets that some lanes could not solve, with one bit a lane.
    pub(super) open: Vec<(usize, u8)>,
    suppliers: Vec<Supplier>,
    /// One block for each measure.
    results: Vec<Block>,
}

impl Scratch {
    /// Computes at another width of vectors than the widest there is.
    #[cfg(test)]
    pub(super) const fn use_level(&mut self, level: Level) {
        self.level = level;
    }

    /// The last block's measures.
    pub(super) fn results(&self) -> &[Block] {
        &self.results
    }
}

impl Batch {
    /// Room for one worker.
    pub fn scratch(&self) -> Scratch {
        let fixed = self.fixed.as_ref();
        let ways = fixed.map_or(&[][..], |fixed| &fixed.ways);
        let wedges = ways.iter().map(|way| match way {
            Way::Blocks(market) => market.wedges.len(),
            Way::Still | Way::Single => 0,
        });
        let outcome = fixed.map(|fixed| fixed.outcome.clone());
        let (origins, sectors) = outcome.as_ref().map_or((0, 0), |outcome| {
            (outcome.origins.len(), outcome.focus_sales.len())
        });
        Scratch {
            level: Level::new(),
            scenario: self.scenario.clone(),
            outcome,
            terms: fixed.map(|fixed| fixed.terms.clone()),
            rows: vec![[0.0; LANES]; self.sampled.len()],
            others: Vec::new(),
            swapped: Vec::new(),
            powers: vec![[0.0; LANES]; wedges.max().unwrap_or(0)],
            charged: vec![Charged::NOTHING; fixed.map_or(0, |fixed| fixed.drawn().count())],
            sums: Sums::new(origins, sectors),
            open: Vec::with_capacity(ways.len()),
            suppliers: Vec::with_capacity(64),
            results: vec![[0.0; LANES]; self.measures.len()],
        }
    }

    /// Evaluates up to eight draws into the room's results.
    pub(super) fn evaluate_block(
        &self,
        model: &Model,
        values: &[&[f64]],
        draws: Range<usize>,
        scratch: &mut Scratch,
        missing: &mut Missing,
    ) {
        let mut refused = self.load(values, draws.clone(), scratch);
        if let Some(fixed) = &self.fixed {
            self.charge(model, fixed, scratch);
            let level = scratch.level;
            dispatch!(level, simd => self.trade(simd, fixed, scratch));
        }
        for (lane, draw) in draws.enumerate() {
            let outcome = match refused[lane].take() {
                Some(cause) => Err(cause),
                None => self.draw(model, lane, scratch),
            };
            match outcome {
                Ok(()) => self.measure(model, (lane, draw), scratch, missing),
                Err(cause) => {
                    (scratch.results.iter_mut()).for_each(|result| result[lane] = 0.0);
                    missing.failures.push(Failure { draw, cause });
                }
            }
        }
    }

    /// Copies the drawn values, the last draw's into the lanes beyond it; says which lanes hold a value that does not fit.
    pub(super) fn load(
        &self,
        values: &[&[f64]],
        draws: Range<usize>,
        scratch: &mut Scratch,
    ) -> [Option<DrawError>; LANES] {
        let mut refused = [const { None }; LANES];
        let parameters = self.limits.iter().enumerate();
        for (((at, limits), row), block) in parameters.zip(values).zip(&mut scratch.rows) {
            let drawn = row.get(draws.clone()).unwrap_or_default();
            *block = Block::try_from(drawn).unwrap_or_else(|_| {
                let last = drawn.last().copied().unwrap_or_default();
                std::array::from_fn(|lane| drawn.get(lane).copied().unwrap_or(last))
            });
            if limits.hold(block) {
                continue;
            }
            let (Some(id), Some(spec)) = (self.sampled.get(at), self.specs.get(at)) else {
                continue;
            };
            for (value, refused) in block.iter_mut().zip(&mut refused) {
                if let Err(cause) = spec.check(Value::Number(*value)) {
                    let parameter = *id;
                    refused.get_or_insert(DrawError::Unfit { parameter, cause });
                    *value = self.scenario.value(*id).number().unwrap_or_default();
                }
            }
        }
        refused
    }

    /// Every market that blocks can solve.
    #[expect(
        clippy::inline_always,
        reason = "only what is in line is laid out for the width at hand"
    )]
    #[inline(always)]
    pub(super) fn trade<S: Simd>(&self, _: S, fixed: &Fixed, scratch: &mut Scratch) {
        let [demand, domestic_supply, years] = fixed.shared;
        let years = years.block(&scratch.rows);
        let own = self.sampled_horizon.and_then(|row| scratch.rows.get(row));
        let horizon = own.copied().unwrap_or([self.horizon; LANES]);
        let demand = demand.block(&scratch.rows);
        let mut shared = Shared {
            demand,
            domestic_supply: domestic_supply.block(&scratch.rows),
            adjusted: [0.0; LANES],
            is_unit_demand: demand.iter().all(|elasticity| 1.0 + *elasticity == 0.0),
        };
        for (adjusted, (horizon, years)) in
            shared.adjusted.iter_mut().zip(horizon.iter().zip(&years))
        {
            *adjusted = -exp_m1_within(-horizon / years);
        }
        scratch.sums.clear();
        scratch.open.clear();
        for way in &fixed.ways {
            let Way::Blocks(plan) = way else { continue };
            let charged = scratch.charged.get_mut(plan.drawn_rows.clone());
            let market = Market {
                plan,
                powers: &mut scratch.powers,
                charged: charged.unwrap_or_default(),
            };
            let open = kernel::solve(market, &shared, &scratch.rows, &mut scratch.sums);
            if open != 0 {
                scratch.open.push((plan.market, open));
            }
        }
    }

    /// The horizon of one lane, years.
    pub(super) fn horizon_of(&self, scratch: &Scratch, lane: usize) -> f64 {
        let own = self.sampled_horizon.and_then(|row| scratch.rows.get(row));
        own.map_or(self.horizon, |row| row[lane])
    }

    /// One draw's outcome, from the block's sums on.
    fn draw(&self, model: &Model, lane: usize, scratch: &mut Scratch) -> Result<(), DrawError> {
        let horizon = self.horizon_of(scratch, lane);
        let is_open = scratch
            .open
            .iter()
            .any(|(_, lanes)| lanes & (1 << lane) != 0);
        match &self.fixed {
            Some(fixed) if !is_open => self.put(scratch, lane, fixed.late.iter().copied()),
            Some(_) | None => self.put(scratch, lane, 0..self.sampled.len()),
        }
        let Some(fixed) = &self.fixed else {
            let outcome = model.run_at(&scratch.scenario, horizon, Method::Exact)?;
            scratch.outcome = Some(outcome);
            return Ok(());
        };
        fixed.complete(model, (lane, horizon), fixed.parts, scratch)
    }

    /// Writes one lane of the results.
    fn measure(
        &self,
        model: &Model,
        (lane, draw): (usize, usize),
        scratch: &mut Scratch,
        missing: &mut Missing,
    ) {
        let Some(outcome) = &scratch.outcome else {
            return;
        };
        let slots = self.measures.iter().zip(&mut scratch.results);
        for (measure, (of, result)) in slots.enumerate() {
            let value = of.value(&model.baseline, outcome);
            let value = value.filter(|value| value.is_finite());
            result[lane] = value.unwrap_or(0.0);
            if value.is_none() {
                missing.absent.push(Absent { measure, draw });
            }
        }
    }
}

impl Fixed {
    /// An outcome from one lane of the sums on, for the scenario of the room as it stands; computes some parts of the deal
    /// and leaves the others as they are.
    pub(super) fn complete(
        &self,
        model: &Model,
        (lane, horizon): (usize, f64),
        parts: Parts,
        scratch: &mut Scratch,
    ) -> Result<(), DrawError> {
        let Some(outcome) = &mut scratch.outcome else {
            return Ok(());
        };
        outcome.horizon = horizon;
        for (drawn, charged) in self.drawn().zip(&scratch.charged) {
            if let Some(rate) = outcome.rates.get_mut(drawn.cell) {
                *rate = charged.rate[lane];
            }
        }
        self.write_sums(model, lane, &scratch.sums, outcome);
        let singles = self.ways.iter().enumerate();
        let singles = singles.filter(|(_, way)| matches!(way, Way::Single));
        let open = scratch
            .open
            .iter()
            .filter(|(_, lanes)| lanes & (1 << lane) != 0);
        let mut markets = singles
            .map(|(market, _)| market)
            .chain(open.map(|(market, _)| *market))
            .peekable();
        if markets.peek().is_some() {
            let scenario = &scratch.scenario;
            let plan = &model.plan;
            let terms = match scratch.terms.take() {
                Some(mut terms) => {
                    plan.move_duties(scenario, &self.moved_duties, &mut terms);
                    plan.terms_at(scenario, horizon, terms)
                }
                None => plan.terms(scenario, horizon, Method::Exact),
            };
            for market in markets {
                let mut slots = Slots {
                    suppliers: &mut scratch.suppliers,
                    base_rates: &mut outcome.base_rates,
                    rates: &mut outcome.rates,
                    outcomes: &mut outcome.suppliers,
                };
                let baseline = &model.baseline;
                let solved = model
                    .plan
                    .solve(baseline, scenario, &terms, market, &mut slots)?;
                let price = solved.price_index - 1.0;
                let totals = &mut outcome.totals;
                totals.price_change += solved.base_expenditure * price;
                totals.consumer_surplus_change += solved.consumer_surplus_change;
                totals.domestic_surplus_change += solved.domestic_surplus_change;
                totals.domestic_sales_change += solved.domestic_value_change;
                totals.duty_revenue_change += solved.revenue_change;
                add_cells(model, scenario, market, outcome);
            }
            scratch.terms = Some(terms);
        }
        self.finish(model, &scratch.scenario, outcome);
        if parts.has(Parts::ALL) {
            model
                .deal
                .complete_parts(model, &scratch.scenario, parts, outcome)?;
        }
        Ok(())
    }

    /// The sums of one lane; what other markets add comes on top, and [`Self::finish`] closes the accounts.
    fn write_sums(&self, model: &Model, lane: usize, sums: &Sums, outcome: &mut Outcome) {
        let base = &self.outcome;
        let focus = model.baseline.focus;
        for ((origin, base), change) in
            (outcome.origins.iter_mut().zip(&base.origins)).zip(&sums.origin_change)
        {
            *origin = OriginTotals {
                value_change: change[lane],
                value: base.base_value + change[lane],
                ..*base
            };
        }
        for (sector, base) in model.economy.base_sales().iter().enumerate() {
            let cell = model.plan.cell(sector, focus);
            if let (Some(sales), Some(supplier), Some(change), Some(volume)) = (
                outcome.focus_sales.get_mut(sector),
                outcome.suppliers.get_mut(cell),
                sums.sales_change.get(sector),
                sums.volume.get(sector),
            ) {
                *sales = base + change[lane];
                supplier.volume = volume[lane];
            }
        }
        outcome.totals = Totals {
            base_exports: base.totals.base_exports,
            rate_before_substitution: base.totals.rate_before_substitution,
            duty_paid: sums.focus_duty_change[lane],
            duty_borne_by_exporters: sums.borne_by_exporters[lane],
            duty_borne_by_buyers: sums.borne_by_buyers[lane],
            exporter_surplus_change: sums.focus_surplus[lane],
            all_exporters_surplus_change: sums.all_surplus[lane],
            consumer_surplus_change: sums.consumer_surplus[lane],
            domestic_surplus_change: sums.domestic_surplus[lane],
            domestic_sales_change: sums.domestic_sales[lane],
            duty_revenue_change: sums.revenue_change[lane],
            price_change: sums.spending_on_change[lane],
            ..Totals::default()
        };
    }

    /// Closes the accounts of trade and of the focus economy.
    fn finish(&self, model: &Model, scenario: &Scenario, outcome: &mut Outcome) {
        let focus = model.baseline.focus;
        let totals = &mut outcome.totals;
        totals.exports = outcome.focus_sales.iter().sum();
        let base_duty = outcome.origins.get(focus).map_or(0.0, |of| of.base_duty);
        totals.duty_paid += base_duty;
        if let Some(origin) = outcome.origins.get_mut(focus) {
            origin.duty_paid = totals.duty_paid;
        }
        totals.duty_revenue = self.base_revenue + totals.duty_revenue_change;
        totals.price_change = if self.spending > 0.0 {
            totals.price_change / self.spending
        } else {
            0.0
        };
        totals.focus_welfare_change = totals.exporter_surplus_change + totals.focus_rent;
        totals.importer_welfare_change = totals.importer_rent
            + totals.consumer_surplus_change
            + totals.domestic_surplus_change
            + totals.duty_revenue_change;
        totals.world_efficiency_change = totals.consumer_surplus_change
            + totals.all_exporters_surplus_change
            + totals.domestic_surplus_change
            + totals.duty_revenue_change
            + totals.quota_rent;
        if self.duties_vary && self.rates_asked {
            model.economy.add_rates(&model.plan, outcome);
        }
        (model.economy).add_focus_economy(&model.baseline, scenario, outcome);
    }
}

/// Adds the suppliers of a market that was solved alone.
fn add_cells(model: &Model, scenario: &Scenario, market: usize, outcome: &mut Outcome) {
    let (baseline, plan) = (&model.baseline, &model.plan);
    let totals = &mut outcome.totals;
    for at in plan.market_starts[market]..plan.market_starts[market + 1] {
        let (cell, supplier) = (&plan.cells[at], &outcome.suppliers[at]);
        let sums = &mut outcome.origins[cell.origin];
        sums.value += supplier.value_change;
        sums.value_change += supplier.value_change;
        totals.quota_rent += supplier.quota_rent;
        totals.all_exporters_surplus_change += supplier.supplier_surplus_change;
        if cell.origin != baseline.focus {
            continue;
        }
        let mut change = supplier.value_change;
        let group = baseline.sectors[cell.sector].group;
        match model.economy.rent_holder(scenario, group) {
            RentHolder::Exporters => {
                change += supplier.quota_rent;
                sums.value += supplier.quota_rent;
                sums.value_change += supplier.quota_rent;
                totals.focus_rent += supplier.quota_rent;
            }
            RentHolder::Importers | RentHolder::Treasury => {
                totals.importer_rent += supplier.quota_rent;
            }
        }
        outcome.focus_sales[cell.sector] = cell.base_value + change;
        let base_rate = outcome.base_rates[at];
        let at_base_price = cell.base_value * supplier.volume * base_rate;
        let borne = supplier.duty_borne_by_supplier;
        totals.duty_paid += supplier.duty_paid - cell.base_value * base_rate;
        totals.duty_borne_by_exporters += borne;
        totals.duty_borne_by_buyers += supplier.duty_paid - at_base_price - borne;
        totals.exporter_surplus_change += supplier.supplier_surplus_change;
    }
}
