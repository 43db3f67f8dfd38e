//! What no draw changes about a market that no quota limits.
//!
//! Suppliers with one change of duty have one buyer's price, so a market keeps each change once (a *wedge*) and sums of
//! base sales by wedge and origin (a *lot*).

use std::ops::Range;

use super::drawn::DrawnCell;
use super::{Block, LANES};
use crate::baseline::Baseline;
use crate::engine::elementary;
use crate::engine::market::Supplier;
use crate::engine::trade::{MarketNumbers, Plan, Read};
use crate::model::{ParameterId, Scenario};

/// A number that is the same in every draw, or a row of drawn values.
#[derive(Clone, Copy, Debug)]
pub(super) enum Input {
    Fixed(f64),
    Row(usize),
}

impl Input {
    pub(super) fn new(read: Read, sampled: &[ParameterId]) -> Self {
        let row = sampled.iter().position(|id| Some(*id) == read.id);
        row.map_or(Self::Fixed(read.value), Self::Row)
    }

    #[expect(
        clippy::inline_always,
        reason = "only what is in line is laid out for the width at hand"
    )]
    #[inline(always)]
    pub(super) fn block(self, rows: &[Block]) -> Block {
        match self {
            Self::Fixed(value) => [value; LANES],
            Self::Row(row) => rows.get(row).copied().unwrap_or([f64::NAN; LANES]),
        }
    }
}

/// One change of duty among a market's suppliers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wedge {
    /// `ln T̂`.
    pub(super) log: f64,
    /// `1/T̂`.
    pub(super) inverse: f64,
    /// Share in imports at buyers' prices of those who pay it.
    pub(super) share: f64,
}

/// Base sales of one origin behind one wedge, of all sectors of a market.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lot {
    pub(super) wedge: usize,
    pub(super) origin: usize,
    /// Base sales, USD a year.
    pub(super) value: f64,
    /// Duty on them at the scenario's rates, USD a year.
    pub(super) duty: f64,
}

/// One sector of the focus origin.
#[derive(Clone, Copy, Debug)]
pub(super) struct FocusCell {
    pub(super) wedge: usize,
    pub(super) sector: usize,
    pub(super) value: f64,
    pub(super) base_rate: f64,
    pub(super) rate: f64,
}

/// A market that blocks can solve.
#[derive(Clone, Debug)]
pub(super) struct MarketPlan {
    pub(super) market: usize,
    pub(super) pass_through: Input,
    pub(super) sigma_short_run: Input,
    pub(super) sigma_long_run: Input,
    /// Base domestic shipments, USD a year.
    pub(super) domestic: f64,
    /// Base expenditure at buyers' prices, USD a year.
    pub(super) expenditure: f64,
    /// Share of imports in it.
    pub(super) import_share: f64,
    /// Sum of `ln T̂` weighted with shares in imports: their mean, without the suppliers whose duty differs.
    pub(super) mean_log: f64,
    /// Duty on base sales at the scenario's rates less that of the base, USD a year.
    pub(super) added_duty: f64,
    /// The same of the focus origin.
    pub(super) focus_added_duty: f64,
    pub(super) wedges: Vec<Wedge>,
    pub(super) lots: Vec<Lot>,
    pub(super) focus: Vec<FocusCell>,
    /// Suppliers whose duty differs between draws; they are in none of the above.
    pub(super) drawn: Vec<DrawnCell>,
    /// Their rows among those of all markets.
    pub(super) drawn_rows: Range<usize>,
}

/// How a market is solved in every draw.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// No duty changes in any draw, so nothing does.
    Still,
    /// By blocks of draws.
    Blocks(Box<MarketPlan>),
    /// Draw by draw: a quota can bind.
    Single,
}

/// What a market is planned from.
pub(super) struct Ground<'a> {
    pub(super) baseline: &'a Baseline,
    pub(super) plan: &'a Plan,
    pub(super) scenario: &'a Scenario,
    pub(super) sampled: &'a [ParameterId],
}

impl Ground<'_> {
    /// Every market's way, in their order.
    pub(super) fn ways(&self) -> Vec<Way> {
        let duties = self.plan.duties(self.scenario);
        let numbers = self.plan.market_numbers(self.scenario);
        let mut rows = 0;
        numbers
            .enumerate()
            .map(|(market, numbers)| {
                let cells = self.plan.market_starts[market]..self.plan.market_starts[market + 1];
                let mut is_drawn = cells.clone().map(|at| self.is_drawn(at));
                let suppliers: Vec<Supplier> = cells
                    .map(|at| &self.plan.cells[at])
                    .map(|cell| self.plan.supplier(self.scenario, cell, &duties, 1.0))
                    .collect();
                let traded = || suppliers.iter().filter(|s| s.base_value > 0.0);
                let is_limited = traded().any(|supplier| supplier.quota.is_some());
                if is_limited {
                    Way::Single
                } else if !is_drawn.any(|is_drawn| is_drawn)
                    && traded().all(|s| s.rate.to_bits() == s.base_rate.to_bits())
                {
                    Way::Still
                } else {
                    let mut plan = self.market(market, numbers, &suppliers);
                    plan.drawn_rows = rows..rows + plan.drawn.len();
                    rows = plan.drawn_rows.end;
                    Way::Blocks(Box::new(plan))
                }
            })
            .collect()
    }

    /// Whether a cell's duty differs between draws.
    fn is_drawn(&self, at: usize) -> bool {
        let cell = &self.plan.cells[at];
        self.plan.is_charged_by(self.scenario, cell, self.sampled)
    }

    fn market(&self, market: usize, numbers: MarketNumbers, suppliers: &[Supplier]) -> MarketPlan {
        let domestic = self.baseline.markets[market].domestic_supply;
        let domestic = domestic.map_or(0.0, |figure| figure.value);
        let at_buyer_prices = |s: &Supplier| s.base_value + s.base_value * s.base_rate;
        let imports: f64 = suppliers.iter().map(at_buyer_prices).sum();
        let input = |read| Input::new(read, self.sampled);
        let mut plan = MarketPlan {
            market,
            pass_through: input(numbers.pass_through),
            sigma_short_run: input(numbers.sigma_short_run),
            sigma_long_run: input(numbers.sigma_long_run),
            domestic,
            expenditure: imports + domestic,
            import_share: imports / (imports + domestic),
            mean_log: 0.0,
            added_duty: 0.0,
            focus_added_duty: 0.0,
            wedges: Vec::new(),
            lots: Vec::new(),
            focus: Vec::new(),
            drawn: Vec::new(),
            drawn_rows: 0..0,
        };
        let first = self.plan.market_starts[market];
        for (offset, supplier) in suppliers.iter().enumerate() {
            if supplier.base_value > 0.0 {
                plan.add(
                    self,
                    first + offset,
                    supplier,
                    at_buyer_prices(supplier) / imports,
                );
            }
        }
        plan
    }
}

impl MarketPlan {
    /// What is read of each draw.
    pub(super) const fn inputs(&self) -> [Input; 3] {
        [self.pass_through, self.sigma_short_run, self.sigma_long_run]
    }

    fn add(&mut self, ground: &Ground<'_>, at: usize, supplier: &Supplier, share: f64) {
        let cell = &ground.plan.cells[at];
        if ground.is_drawn(at) {
            self.drawn.push(DrawnCell {
                cell: at,
                origin: cell.origin,
                focus_sector: (cell.origin == ground.baseline.focus).then_some(cell.sector),
                value: supplier.base_value,
                share,
                base_rate: supplier.base_rate,
            });
            return;
        }
        let change = (supplier.rate - supplier.base_rate) / (1.0 + supplier.base_rate);
        let log = elementary::ln_1p(change);
        let same = |wedge: &Wedge| wedge.log.to_bits() == log.to_bits();
        let wedge = self.wedges.iter().position(same).unwrap_or_else(|| {
            self.wedges.push(Wedge {
                log,
                inverse: (1.0 + change).recip(),
                share: 0.0,
            });
            self.wedges.len() - 1
        });
        self.wedges[wedge].share += share;
        self.mean_log += share * log;
        let duty = supplier.base_value * supplier.rate;
        let added = supplier.base_value * (supplier.rate - supplier.base_rate);
        self.added_duty += added;
        let origin = cell.origin;
        let same = |lot: &&mut Lot| lot.wedge == wedge && lot.origin == origin;
        match self.lots.iter_mut().find(same) {
            Some(lot) => {
                lot.value += supplier.base_value;
                lot.duty += duty;
            }
            None => self.lots.push(Lot {
                wedge,
                origin,
                value: supplier.base_value,
                duty,
            }),
        }
        if origin == ground.baseline.focus {
            self.focus_added_duty += added;
            self.focus.push(FocusCell {
                wedge,
                sector: cell.sector,
                value: supplier.base_value,
                base_rate: supplier.base_rate,
                rate: supplier.rate,
            });
        }
    }
}
