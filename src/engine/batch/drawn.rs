//! Duties that differ from draw to draw: what each draw charges on the suppliers that a sampled quantity reaches.

use super::market::Way;
use super::{Batch, Block, Fixed, LANES, Scratch};
use crate::engine::Model;

/// A supplier whose duty differs between draws.
#[derive(Clone, Copy, Debug)]
pub(super) struct DrawnCell {
    /// Position among the cells of trade.
    pub(super) cell: usize,
    pub(super) origin: usize,
    /// The sector, where the origin is the focus.
    pub(super) focus_sector: Option<usize>,
    /// Base sales, USD a year.
    pub(super) value: f64,
    /// Share in the market's imports at buyers' prices.
    pub(super) share: f64,
    pub(super) base_rate: f64,
}

/// What eight draws charge on one of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Charged {
    pub(super) rate: Block,
    /// `ln T̂`.
    pub(super) log: Block,
    /// `1/T̂`.
    pub(super) inverse: Block,
    /// Power of the distance from the mean; later the growth of sales.
    pub(super) power: Block,
}

impl Charged {
    /// Nothing charged yet.
    pub(super) const NOTHING: Self = Self {
        rate: [0.0; LANES],
        log: [0.0; LANES],
        inverse: [1.0; LANES],
        power: [0.0; LANES],
    };
}

impl Fixed {
    /// Every supplier whose duty differs between draws, in the order of their rows.
    pub(super) fn drawn(&self) -> impl Iterator<Item = &DrawnCell> {
        let blocks = self.ways.iter().filter_map(|way| match way {
            Way::Blocks(market) => Some(&market.drawn),
            Way::Still | Way::Single => None,
        });
        blocks.flatten()
    }
}

impl Batch {
    /// Writes what each draw of a block charges.
    pub(super) fn charge(&self, model: &Model, fixed: &Fixed, scratch: &mut Scratch) {
        if scratch.charged.is_empty() {
            return;
        }
        for lane in 0..LANES {
            self.put(scratch, lane, fixed.late.iter().copied());
            // a draw that failed has lost them
            let terms = scratch.terms.get_or_insert_with(|| fixed.terms.clone());
            let (plan, scenario) = (&model.plan, &scratch.scenario);
            plan.move_duties(scenario, &fixed.moved_duties, terms);
            for (drawn, charged) in fixed.drawn().zip(&mut scratch.charged) {
                charged.rate[lane] = plan.rate(scenario, drawn.cell, terms);
            }
        }
    }
}
