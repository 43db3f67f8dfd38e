//! Paths that are drawn: one history of the future each.
//!
//! Every decision has a draw of its own, a function of seed, path, the row's id and the month, so that any subset of
//! paths, on any worker, has the same bits; a link that is cut, or an event that is left out, changes no other draw; and
//! two graphs of the same issues are compared on the same luck.

use std::ops::Range;

use super::joint::Joint;
use super::plan::Plan;
use crate::uncertainty::generator;

/// Paths of one task where the caller has no wish of its own.
pub const PATHS_A_TASK: usize = 1_000;

/// What each month's draw is told apart by: an odd number near 2⁶⁴ divided by the golden ratio.
const MONTH_STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// Some paths: where everything stands on each day of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathBlock {
    /// Which paths.
    pub paths: Range<usize>,
    /// One joint state for each path and day, path after path.
    pub joints: Vec<Joint>,
}

/// Draws a range of paths.
pub fn draw(plan: &Plan, seed: u64, paths: Range<usize>) -> PathBlock {
    let points = plan.days.len();
    let mut joints = Vec::with_capacity(points * paths.len());
    for path in paths.clone() {
        let mut joint = plan.start;
        joints.push(joint);
        for month in 0..plan.months() {
            joint = next(plan, joint, month, |hash| is_below(seed, path, hash, month));
            joints.push(joint);
        }
    }
    PathBlock { paths, joints }
}

/// The uniform number of a row in a month of a path.
fn is_below(seed: u64, path: usize, hash: u64, month: usize) -> f64 {
    // two months share a block of the generator, which gives two numbers
    let pair = (month / 2) as u64 + 1;
    let numbered = hash ^ pair.wrapping_mul(MONTH_STEP);
    let [even, odd] = generator::uniforms(seed, path as u64, numbered);
    if month.is_multiple_of(2) { even } else { odd }
}

/// Where everything stands a month later; `uniform` is the draw of a row.
fn next(plan: &Plan, old: Joint, month: usize, uniform: impl Fn(u64) -> f64) -> Joint {
    let mut events = old;
    for (event, of) in plan.events.iter().enumerate() {
        let chance = plan.event_chance(event, month, old);
        if chance > 0.0 && uniform(of.hash) < chance {
            events = events.with_event(event);
        }
    }
    let mut new = events;
    for (issue, of) in plan.issues.iter().enumerate() {
        let chance = plan.issue_chance(issue, month, events);
        if chance > 0.0 && uniform(of.hash) < chance {
            new = new.stepped(issue);
        }
    }
    new
}
