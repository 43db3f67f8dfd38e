//! One market in eight draws at once.
//!
//! With one pass-through b for all suppliers of a market, `ln ŵ_i = b ln T̂_i + c K`, `c = (1 − b)/σ_M`: the import
//! index has a constant distance from the suppliers' mean, `ln P̂_M = m₀ + m₁ u` is a straight line in `u = ln P̂`, and
//! one equation in one unknown is left (see [`crate::engine::market`] for the two that it comes from):
//!
//! ```text
//! d_i = ln T̂_i − t̄          t̄ = Σ θ_i ln T̂_i          G = ln[1 + Σ θ_i (e^((1−σ_M) b d_i) − 1)]/(1 − σ_M)
//! m₀ = (b t̄ + G)/(1 − c (σ_M − σ_D))                    m₁ = c (σ_D + ε)/(1 − c (σ_M − σ_D))
//! f(u) = g u + ln[1 + α (e^((1−σ_D) w) − 1)]/(1 − σ_D) − u = 0        w = m₀ + (m₁ − g) u        g = d ln p̂_D/du
//! ```
//!
//! The start solves the equation with the logarithm's series to its fourth term, then Halley's step, of third order and
//! free of further exponentials, is taken until a step is so small that what it leaves is below rounding. Sales follow
//! from the powers that the index has used already: `p̂_i x̂_i = e^(K + (1−σ_M)(c K + b t̄)) · e^((1−σ_M) b d_i)/T̂_i`.
//!
//! Every lane is computed alone and frozen when it is solved; a lane that is not goes to the general solver.

#![expect(
    clippy::inline_always,
    clippy::needless_range_loop,
    reason = "the lanes of several blocks run side by side, and only what is in line is laid out for the width at hand"
)]

use super::drawn::Charged;
use super::market::MarketPlan;
use super::sums::Sums;
use super::{Block, LANES, suppliers};
use crate::engine::elementary::{exp_m1_within, ln_1p_within};
use crate::engine::trade::sigmas_at;

/// Looks at the equation before a lane is left to the general solver; one is usual, two are enough.
const LOOKS: usize = 8;
/// Largest last step in `u`, and in the exponent: with both, Halley's step leaves less than 1e-14.
const LAST_STEP: f64 = 1e-4;
const LAST_TURN: f64 = 1e-5;
/// A flatter equation does not fix the price level.
const FLATTEST: f64 = 1e-10;

/// What all markets of a block share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shared {
    /// ε.
    pub(super) demand: Block,
    /// `e_D`.
    pub(super) domestic_supply: Block,
    /// The part of the adjustment that is done.
    pub(super) adjusted: Block,
    /// Whether demand is ε = −1 in every draw.
    pub(super) is_unit_demand: bool,
}

/// A market, and room for its suppliers.
pub(super) struct Market<'a> {
    pub(super) plan: &'a MarketPlan,
    /// One block for each wedge.
    pub(super) powers: &'a mut [Block],
    /// What the draws charge on suppliers whose duties differ.
    pub(super) charged: &'a mut [Charged],
}

/// Coefficients of one market, a lane a draw.
pub(super) struct Nest {
    pub(super) sigma: Block,
    pub(super) sigma_domestic: Block,
    pub(super) pass_through: Block,
    /// `c`.
    pub(super) slope: Block,
    /// `σ_D + ε`.
    pub(super) pull: Block,
    /// `g`.
    domestic_slope: Block,
    /// Whether the inputs are within the equations' domain: 1 or 0.
    sound: Block,
}

pub(super) const ZERO: Block = [0.0; LANES];

impl Nest {
    #[inline(always)]
    fn new(plan: &MarketPlan, shared: &Shared, rows: &[Block]) -> Self {
        let short = plan.sigma_short_run.block(rows);
        let long = plan.sigma_long_run.block(rows);
        let mut nest = Self {
            sigma: ZERO,
            sigma_domestic: ZERO,
            pass_through: plan.pass_through.block(rows),
            slope: ZERO,
            pull: ZERO,
            domestic_slope: ZERO,
            sound: ZERO,
        };
        for l in 0..LANES {
            let (sigma, sigma_domestic) = sigmas_at(short[l], long[l], shared.adjusted[l]);
            let (b, demand, supply) = (
                nest.pass_through[l],
                shared.demand[l],
                shared.domestic_supply[l],
            );
            #[expect(
                clippy::needless_bitwise_bool,
                clippy::manual_range_contains,
                reason = "lanes take no branches"
            )]
            let is_sound = (sigma > 0.0)
                & (sigma_domestic > 0.0)
                & (b >= 0.0)
                & (b <= 1.0)
                & (demand <= 0.0)
                & (supply >= 0.0);
            nest.sigma[l] = sigma;
            nest.sigma_domestic[l] = sigma_domestic;
            nest.slope[l] = (1.0 - b) / sigma;
            nest.pull[l] = sigma_domestic + demand;
            nest.domestic_slope[l] = nest.pull[l] / (supply + sigma_domestic);
            nest.sound[l] = f64::from(u8::from(is_sound));
        }
        nest
    }
}

/// The solved unknown, and whether each lane is solved: 1 or 0.
pub(super) struct Solved {
    pub(super) imports: Block,
    pub(super) composite: Block,
    pub(super) sound: Block,
}

/// The equation in `u`.
struct Equation {
    /// `m₀` and `m₁`.
    level: Block,
    slope: Block,
    /// α.
    share: f64,
    /// `1 − σ_D`.
    exponent: Block,
    domestic_slope: Block,
}

impl Equation {
    #[inline(always)]
    fn new(plan: &MarketPlan, nest: &Nest, mean_log: &Block, excess: &Block) -> Self {
        let mut equation = Self {
            level: ZERO,
            slope: ZERO,
            share: plan.import_share,
            exponent: ZERO,
            domestic_slope: nest.domestic_slope,
        };
        for l in 0..LANES {
            let (sigma, sigma_domestic) = (nest.sigma[l], nest.sigma_domestic[l]);
            let exponent = 1.0 - sigma;
            let gap = ln_1p_within(excess[l]) / exponent;
            // around the mean there is no excess when σ_M = 1
            let gap = if exponent == 0.0 { 0.0 } else { gap };
            let response = 1.0 / (1.0 - nest.slope[l] * (sigma - sigma_domestic));
            equation.level[l] = (nest.pass_through[l] * mean_log[l] + gap) * response;
            equation.slope[l] = nest.slope[l] * nest.pull[l] * response;
            equation.exponent[l] = 1.0 - sigma_domestic;
        }
        equation
    }

    /// Solves with the series of the logarithm instead of it.
    #[inline(always)]
    fn start(&self) -> Block {
        let share = self.share;
        let second = share * (1.0 - share);
        let third = second * (1.0 - 2.0 * share);
        let fourth = second * (1.0 - 6.0 * second);
        let mut start = ZERO;
        for l in 0..LANES {
            let (level, exponent, g) = (self.level[l], self.exponent[l], self.domestic_slope[l]);
            let turn = self.slope[l] - g;
            let mut u = -share * level / (g - 1.0 + share * turn);
            for _ in 0..2 {
                let w = level + turn * u;
                let y = exponent * w;
                let log =
                    w * (share + y * (second / 2.0 + y * (third / 6.0 + y * (fourth / 24.0))));
                let weight = share + y * (second + y * (third / 2.0 + y * (fourth / 6.0)));
                u -= (g * u + log - u) / (g - 1.0 + turn * weight);
            }
            start[l] = u;
        }
        start
    }

    #[inline(always)]
    fn solve(&self, nest: &Nest) -> Solved {
        let mut u = self.start();
        let mut done = ZERO;
        for _ in 0..LOOKS {
            for l in 0..LANES {
                let (step, is_last) = self.step(l, u[l]);
                let is_open = done[l] == 0.0;
                u[l] = if is_open { u[l] + step } else { u[l] };
                done[l] = if is_open & is_last { 1.0 } else { done[l] };
            }
            if done.iter().all(|lane| *lane > 0.5) {
                break;
            }
        }
        let mut solved = Solved {
            imports: ZERO,
            composite: ZERO,
            sound: ZERO,
        };
        for l in 0..LANES {
            let is_sound = done[l] > 0.5 && nest.sound[l] > 0.5 && u[l].is_finite();
            let u = if is_sound { u[l] } else { 0.0 };
            let level = if is_sound { self.level[l] } else { 0.0 };
            solved.composite[l] = u;
            solved.imports[l] = level + self.slope[l] * u;
            solved.sound[l] = f64::from(u8::from(is_sound));
        }
        solved
    }

    /// Halley's step at a point of one lane, and whether it is the last one needed.
    #[inline(always)]
    fn step(&self, l: usize, u: f64) -> (f64, bool) {
        let (exponent, g, share) = (self.exponent[l], self.domestic_slope[l], self.share);
        let turn = self.slope[l] - g;
        let w = self.level[l] + turn * u;
        let y = exponent * w;
        // from the branch with the smaller power, so that nothing cancels
        let is_up = y >= 0.0;
        let power = exp_m1_within(y.abs());
        let excess = if is_up { share } else { 1.0 - share } * power;
        let scale = 1.0 / (1.0 + excess);
        let own = if is_up { share * (1.0 + power) } else { share };
        let weight = own * scale;
        let branch = if is_up {
            g * u
        } else {
            self.level[l] + self.slope[l] * u
        };
        let log = ln_1p_within(excess) / exponent;
        let composite = if exponent == 0.0 {
            g * u + share * w
        } else {
            branch + log
        };
        let error = composite - u;
        let slope = g - 1.0 + weight * turn;
        let curve = weight * (1.0 - weight) * exponent * turn * turn;
        let step = -error * slope / (slope * slope - 0.5 * error * curve);
        let is_last = (step.abs() <= LAST_STEP)
            & ((exponent * turn * step).abs() <= LAST_TURN)
            & (turn.abs() <= 4.0 * slope.abs())
            & (slope.abs() > FLATTEST);
        (step, is_last)
    }
}

/// Solves a market in a block and adds it up; returns which lanes it could not solve, one bit each.
#[inline(always)]
pub(super) fn solve(market: Market<'_>, shared: &Shared, rows: &[Block], sums: &mut Sums) -> u8 {
    let nest = Nest::new(market.plan, shared, rows);
    let Market {
        plan,
        powers,
        charged,
    } = market;
    let mean_log = suppliers::mean_log(plan, charged);
    let excess = suppliers::raise(plan, &nest, &mean_log, powers, charged);
    let equation = Equation::new(plan, &nest, &mean_log, &excess);
    let solved = equation.solve(&nest);
    add_market(plan, shared, &nest, &solved, sums);
    suppliers::add(plan, (&nest, &solved, &mean_log), powers, charged, sums);
    let mut open = 0;
    for l in 0..LANES {
        if solved.sound[l] == 0.0 {
            open |= 1 << l;
        }
    }
    open
}

/// Buyers and domestic producers.
#[inline(always)]
fn add_market(plan: &MarketPlan, shared: &Shared, nest: &Nest, solved: &Solved, sums: &mut Sums) {
    for l in 0..LANES {
        let u = solved.composite[l];
        let rise = exp_m1_within(u);
        sums.spending_on_change[l] += plan.expenditure * rise;
        let area = if shared.is_unit_demand {
            u
        } else {
            let power = 1.0 + shared.demand[l];
            let area = exp_m1_within(power * u) / power;
            if power == 0.0 { u } else { area }
        };
        sums.consumer_surplus[l] -= plan.expenditure * area;
    }
    if plan.domestic > 0.0 {
        for l in 0..LANES {
            let u = solved.composite[l];
            let price = nest.domestic_slope[l] * u;
            let volume = nest.pull[l] * u - nest.sigma_domestic[l] * price;
            let growth = plan.domestic * exp_m1_within(price + volume);
            let growth = if solved.sound[l] > 0.5 { growth } else { 0.0 };
            sums.domestic_sales[l] += growth;
            let surplus = growth / (1.0 + shared.domestic_supply[l]);
            sums.domestic_surplus[l] += if solved.sound[l] > 0.5 { surplus } else { 0.0 };
        }
    }
}
