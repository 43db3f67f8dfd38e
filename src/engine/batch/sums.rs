//! What markets add up to, a lane a draw: changes against the base, US dollars a year.

use super::{Block, LANES};

/// Sums over the markets that blocks solve.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    pub(super) consumer_surplus: Block,
    pub(super) domestic_surplus: Block,
    pub(super) domestic_sales: Block,
    /// `Σ E₀ (P̂ − 1)`.
    pub(super) spending_on_change: Block,
    pub(super) revenue_change: Block,
    pub(super) all_surplus: Block,
    pub(super) focus_surplus: Block,
    pub(super) focus_duty_change: Block,
    pub(super) borne_by_exporters: Block,
    pub(super) borne_by_buyers: Block,
    /// Change of sales by origin.
    pub(super) origin_change: Vec<Block>,
    /// Change of the focus origin's sales by sector.
    pub(super) sales_change: Vec<Block>,
    /// `x̂` of the focus origin by sector.
    pub(super) volume: Vec<Block>,
}

const ZERO: Block = [0.0; LANES];

impl Sums {
    pub(super) fn new(origins: usize, sectors: usize) -> Self {
        Self {
            consumer_surplus: ZERO,
            domestic_surplus: ZERO,
            domestic_sales: ZERO,
            spending_on_change: ZERO,
            revenue_change: ZERO,
            all_surplus: ZERO,
            focus_surplus: ZERO,
            focus_duty_change: ZERO,
            borne_by_exporters: ZERO,
            borne_by_buyers: ZERO,
            origin_change: vec![ZERO; origins],
            sales_change: vec![ZERO; sectors],
            volume: vec![[1.0; LANES]; sectors],
        }
    }

    /// How many origins it has room for.
    pub(super) const fn origins(&self) -> usize {
        self.origin_change.len()
    }

    /// How many sectors it has room for.
    pub(super) const fn sectors(&self) -> usize {
        self.sales_change.len()
    }

    /// Nothing added yet.
    pub(super) fn clear(&mut self) {
        for sum in [
            &mut self.consumer_surplus,
            &mut self.domestic_surplus,
            &mut self.domestic_sales,
            &mut self.spending_on_change,
            &mut self.revenue_change,
            &mut self.all_surplus,
            &mut self.focus_surplus,
            &mut self.focus_duty_change,
            &mut self.borne_by_exporters,
            &mut self.borne_by_buyers,
        ] {
            *sum = ZERO;
        }
        self.origin_change.fill(ZERO);
        self.sales_change.fill(ZERO);
        self.volume.fill([1.0; LANES]);
    }
}
