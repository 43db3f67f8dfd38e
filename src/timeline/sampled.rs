//! Paths that are drawn: one history of the future each.
//!
//! Every decision has a draw of its own, a function of seed, path, the row's id and the month, so that any subset of
//! paths, on any worker, has the same bits; a link that is cut, or an event that is left out, changes no other draw; and
//! two graphs of the same issues are compared on the same luck.

use std::ops::Range;

use super::joint::Joint;
use super::plan::Plan;
use crate::model::timeline::{MOST_EVENTS, MOST_ISSUES};
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
        let mut luck = Luck::new(seed, path);
        let mut joint = plan.start;
        joints.push(joint);
        for month in 0..plan.months() {
            joint = next(plan, joint, month, &mut luck);
            joints.push(joint);
        }
    }
    PathBlock { paths, joints }
}

/// The uniform numbers of one path. Two months share a block of the generator, which gives two numbers: the second is
/// kept until it is asked for.
struct Luck {
    seed: u64,
    path: u64,
    /// For each row, the number of the last block, from 1, and its two numbers.
    blocks: [(u64, [f64; 2]); MOST_ISSUES + MOST_EVENTS],
}

impl Luck {
    const fn new(seed: u64, path: usize) -> Self {
        Self {
            seed,
            path: path as u64,
            blocks: [(0, [0.0; 2]); MOST_ISSUES + MOST_EVENTS],
        }
    }

    /// The number of a row in a month.
    fn uniform(&mut self, (row, hash): (usize, u64), month: usize) -> f64 {
        let wanted = (month / 2) as u64 + 1;
        let Some((known, pair)) = self.blocks.get_mut(row) else {
            return 1.0;
        };
        if *known != wanted {
            let numbered = hash ^ wanted.wrapping_mul(MONTH_STEP);
            (*known, *pair) = (wanted, generator::uniforms(self.seed, self.path, numbered));
        }
        let [even, odd] = *pair;
        if month.is_multiple_of(2) { even } else { odd }
    }
}

/// Where everything stands a month later.
fn next(plan: &Plan, old: Joint, month: usize, luck: &mut Luck) -> Joint {
    let mut events = old;
    for (event, of) in plan.events.iter().enumerate() {
        let chance = plan.event_chance(event, month, old);
        if chance > 0.0 && luck.uniform((MOST_ISSUES + event, of.hash), month) < chance {
            events = events.with_event(event);
        }
    }
    let mut new = events;
    for (issue, of) in plan.issues.iter().enumerate() {
        let chance = plan.issue_chance(issue, month, events);
        if chance > 0.0 && luck.uniform((issue, of.hash), month) < chance {
            new = new.stepped(issue);
        }
    }
    new
}
