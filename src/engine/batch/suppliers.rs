//! Suppliers of one market in eight draws: from the powers of their distances to sales and duty.

#![expect(
    clippy::inline_always,
    clippy::needless_range_loop,
    reason = "the lanes of several blocks run side by side, and only what is in line is laid out for the width at hand"
)]

use super::drawn::Charged;
use super::kernel::{Nest, Solved, ZERO};
use super::market::MarketPlan;
use super::sums::Sums;
use super::{Block, LANES};
use crate::engine::elementary::{exp_both_within, exp_within, ln_1p_within};

/// What suppliers of a market have in common, a lane a draw.
struct Level {
    /// Growth of sales at the mean change of duty.
    sales: Block,
    /// Logarithm of the volume without a change of duty.
    volume: Block,
    /// Surplus for each dollar of growing sales.
    surplus: Block,
}

impl Level {
    #[inline(always)]
    fn new(nest: &Nest, solved: &Solved, mean_log: &Block) -> Self {
        let mut level = Self {
            sales: ZERO,
            volume: ZERO,
            surplus: ZERO,
        };
        for l in 0..LANES {
            let (sigma, b) = (nest.sigma[l], nest.pass_through[l]);
            let pull = (sigma - nest.sigma_domestic[l]) * solved.imports[l]
                + nest.pull[l] * solved.composite[l];
            let at_pull = nest.slope[l] * pull;
            level.sales[l] = exp_within(pull + (1.0 - sigma) * (at_pull + b * mean_log[l]));
            level.volume[l] = pull - sigma * at_pull;
            // 1/(1 + e) with e = b σ/(1 − b)
            level.surplus[l] = (1.0 - b) / (1.0 - b + b * sigma);
        }
        level
    }

    /// From the powers of a supplier's distance and of its duty to the growth of its sales.
    #[inline(always)]
    fn growth(&self, solved: &Solved, power: &Block, inverse: &Block) -> Block {
        let mut growth = ZERO;
        for l in 0..LANES {
            let change = self.sales[l] * power[l] * inverse[l] - 1.0;
            growth[l] = if solved.sound[l] > 0.5 { change } else { 0.0 };
        }
        growth
    }
}

/// The mean of `ln T̂`, weighted with shares in imports; writes the logarithms of duties that differ between draws.
#[inline(always)]
pub(super) fn mean_log(plan: &MarketPlan, charged: &mut [Charged]) -> Block {
    let mut mean = [plan.mean_log; LANES];
    for (cell, of) in plan.drawn.iter().zip(charged.iter_mut()) {
        let (rate, base_rate, share) = (of.rate, cell.base_rate, cell.share);
        let (mut log, mut inverse) = (ZERO, ZERO);
        for l in 0..LANES {
            let change = (rate[l] - base_rate) / (1.0 + base_rate);
            log[l] = ln_1p_within(change);
            inverse[l] = (1.0 + change).recip();
        }
        for l in 0..LANES {
            mean[l] += share * log[l];
        }
        (of.log, of.inverse) = (log, inverse);
    }
    mean
}

/// Powers of the suppliers' distances from the mean; returns `Σ θ_i (e^((1−σ_M) b d_i) − 1)`.
#[inline(always)]
pub(super) fn raise(
    plan: &MarketPlan,
    nest: &Nest,
    mean_log: &Block,
    powers: &mut [Block],
    charged: &mut [Charged],
) -> Block {
    let (mut excess, mut per_distance) = (ZERO, ZERO);
    for l in 0..LANES {
        per_distance[l] = (1.0 - nest.sigma[l]) * nest.pass_through[l];
    }
    for (wedge, power) in plan.wedges.iter().zip(powers.iter_mut()) {
        // numbers of their own first: what stands in memory is not laid side by side
        let (log, share) = (wedge.log, wedge.share);
        let (mut whole, mut less_one) = (ZERO, ZERO);
        for l in 0..LANES {
            (whole[l], less_one[l]) = exp_both_within(per_distance[l] * (log - mean_log[l]));
        }
        for l in 0..LANES {
            excess[l] += share * less_one[l];
        }
        *power = whole;
    }
    for (cell, of) in plan.drawn.iter().zip(charged.iter_mut()) {
        let (log, share) = (of.log, cell.share);
        let (mut whole, mut less_one) = (ZERO, ZERO);
        for l in 0..LANES {
            (whole[l], less_one[l]) = exp_both_within(per_distance[l] * (log[l] - mean_log[l]));
        }
        for l in 0..LANES {
            excess[l] += share * less_one[l];
        }
        of.power = whole;
    }
    excess
}

/// Sums over suppliers of one market.
struct Totals {
    sales: Block,
    /// Duty on growing sales.
    duty: Block,
    /// Duty on base sales at the rates in force less that of the base; of all, and of the focus origin.
    added_duty: Block,
    focus_added_duty: Block,
    focus_sales: Block,
    focus_duty: Block,
    by_exporters: Block,
    by_buyers: Block,
}

/// One sector of the focus origin.
struct Goods {
    sector: usize,
    value: f64,
    base_rate: f64,
    rate: Block,
    log: Block,
}

impl Totals {
    #[inline(always)]
    const fn new(plan: &MarketPlan) -> Self {
        Self {
            sales: ZERO,
            duty: ZERO,
            added_duty: [plan.added_duty; LANES],
            focus_added_duty: [plan.focus_added_duty; LANES],
            focus_sales: ZERO,
            focus_duty: ZERO,
            by_exporters: ZERO,
            by_buyers: ZERO,
        }
    }

    /// Adds the growth of some base sales, and the duty on it, to an origin's.
    #[inline(always)]
    fn add(&mut self, growth: &Block, (value, duty): (f64, &Block), of_origin: &mut Block) {
        let mut sum = *of_origin;
        for l in 0..LANES {
            let change = value * growth[l];
            sum[l] += change;
            self.sales[l] += change;
            self.duty[l] += duty[l] * growth[l];
        }
        *of_origin = sum;
    }

    /// Adds one sector of the focus origin.
    #[inline(always)]
    fn add_focus(
        &mut self,
        goods: &Goods,
        growth: &Block,
        (nest, solved, level): (&Nest, &Solved, &Level),
        sums: &mut Sums,
    ) {
        let (Some(into_change), Some(into_volume)) = (
            sums.sales_change.get_mut(goods.sector),
            sums.volume.get_mut(goods.sector),
        ) else {
            return;
        };
        let (value, base_rate, rate) = (goods.value, goods.base_rate, goods.rate);
        let mut volume = ZERO;
        for l in 0..LANES {
            let of_duty = nest.sigma[l] * nest.pass_through[l] * goods.log[l];
            let ratio = exp_within(level.volume[l] - of_duty);
            volume[l] = if solved.sound[l] > 0.5 { ratio } else { 1.0 };
        }
        let mut change = ZERO;
        for l in 0..LANES {
            change[l] = value * growth[l];
            self.focus_sales[l] += change[l];
            self.focus_duty[l] += rate[l] * change[l];
            // where a lane is not solved there is neither growth nor added duty
            let borne = value * (volume[l] - 1.0 - growth[l]);
            let added = value * (rate[l] * growth[l] - base_rate * (volume[l] - 1.0));
            self.by_exporters[l] += borne;
            self.by_buyers[l] += added - borne;
        }
        *into_change = change;
        *into_volume = volume;
    }

    /// Puts the market's sums on those of all markets.
    #[inline(always)]
    fn close(&self, solved: &Solved, surplus: &Block, sums: &mut Sums) {
        for l in 0..LANES {
            let sound = solved.sound[l];
            let of_focus = sound * self.focus_added_duty[l];
            sums.borne_by_exporters[l] += self.by_exporters[l];
            sums.borne_by_buyers[l] += self.by_buyers[l] + of_focus;
            let surplus = if sound > 0.5 { surplus[l] } else { 0.0 };
            sums.revenue_change[l] += self.duty[l] + sound * self.added_duty[l];
            sums.focus_duty_change[l] += self.focus_duty[l] + of_focus;
            sums.all_surplus[l] += self.sales[l] * surplus;
            sums.focus_surplus[l] += self.focus_sales[l] * surplus;
        }
    }
}

/// Adds up suppliers: sales by origin, and of the focus origin by sector.
#[inline(always)]
pub(super) fn add(
    plan: &MarketPlan,
    (nest, solved, mean_log): (&Nest, &Solved, &Block),
    powers: &mut [Block],
    charged: &[Charged],
    sums: &mut Sums,
) {
    let level = Level::new(nest, solved, mean_log);
    let mut totals = Totals::new(plan);
    // powers become growth of sales
    for (wedge, power) in plan.wedges.iter().zip(powers.iter_mut()) {
        let of = *power;
        *power = level.growth(solved, &of, &[wedge.inverse; LANES]);
    }
    for lot in &plan.lots {
        let (Some(growth), Some(of_origin)) = (
            powers.get(lot.wedge),
            sums.origin_change.get_mut(lot.origin),
        ) else {
            continue;
        };
        let growth = *growth;
        totals.add(&growth, (lot.value, &[lot.duty; LANES]), of_origin);
    }
    for cell in &plan.focus {
        let (Some(wedge), Some(growth)) = (plan.wedges.get(cell.wedge), powers.get(cell.wedge))
        else {
            continue;
        };
        let goods = Goods {
            sector: cell.sector,
            value: cell.value,
            base_rate: cell.base_rate,
            rate: [cell.rate; LANES],
            log: [wedge.log; LANES],
        };
        let growth = *growth;
        totals.add_focus(&goods, &growth, (nest, solved, &level), sums);
    }
    for (cell, of) in plan.drawn.iter().zip(charged) {
        let of = *of;
        let (value, base_rate) = (cell.value, cell.base_rate);
        let growth = level.growth(solved, &of.power, &of.inverse);
        let mut duty = ZERO;
        for l in 0..LANES {
            duty[l] = value * of.rate[l];
            let added = value * (of.rate[l] - base_rate);
            totals.added_duty[l] += added;
            if cell.focus_sector.is_some() {
                totals.focus_added_duty[l] += added;
            }
        }
        if let Some(of_origin) = sums.origin_change.get_mut(cell.origin) {
            totals.add(&growth, (value, &duty), of_origin);
        }
        if let Some(sector) = cell.focus_sector {
            let goods = Goods {
                sector,
                value,
                base_rate,
                rate: of.rate,
                log: of.log,
            };
            totals.add_focus(&goods, &growth, (nest, solved, &level), sums);
        }
    }
    totals.close(solved, &level.surplus, sums);
}
