//! The joint distribution of all issues and events, month by month, with no draw.
//!
//! All states are kept in one array, the state's number in mixed radix: an issue has the digits from where it stands on
//! the first day to *in law*, an event two. A month is one pass over the array for each event and each block of issues.
//! Whoever reads another passes first ([`Plan`]'s order), so that each sees the others as they stood on the month's
//! first day; and because nothing ever steps back, a pass from the last number to the first moves nothing twice.

use super::error::TimelineError;
use super::joint::Joint;
use super::plan::Plan;

/// Most joint states that are computed exactly where nobody asks for it: more cost more than paths do.
pub const FEW_STATES: usize = 1 << 16;

/// Most joint states that are computed exactly.
pub const MOST_STATES: usize = 1 << 19;

/// The joint distribution at one point in time.
#[derive(Clone, Debug)]
pub struct Exact<'a> {
    plan: &'a Plan,
    /// The joint state of each number.
    joints: Vec<Joint>,
    /// How much further one step of an issue is in the array; zero where it has none left.
    issue_steps: Vec<usize>,
    /// The same of an event.
    event_steps: Vec<usize>,
    chances: Vec<f64>,
    month: usize,
}

/// How many joint states a plan has.
pub fn states(plan: &Plan) -> usize {
    let issues = (0..plan.issues.len()).map(|issue| 4 - plan.start.level(issue));
    let events = (0..plan.events.len()).map(|event| digits_of_event(plan, event));
    let count = |product: usize, digits: usize| product.saturating_mul(digits);
    events.fold(issues.fold(1, count), count)
}

/// Two for an event that may happen, one where it has or never can.
fn digits_of_event(plan: &Plan, event: usize) -> usize {
    let can = (plan.events.get(event)).is_some_and(|of| {
        let mut chances = of.chances.iter().take(plan.months());
        chances.any(|chance| *chance > 0.0)
    });
    if can && !plan.start.has_happened(event) {
        2
    } else {
        1
    }
}

impl<'a> Exact<'a> {
    /// The distribution on the first day: everything stands where it stands.
    pub fn new(plan: &'a Plan) -> Result<Self, TimelineError> {
        let count = states(plan);
        if count > MOST_STATES {
            return Err(TimelineError::TooManyStates {
                states: count,
                most: MOST_STATES,
            });
        }
        let mut joints = vec![plan.start];
        let mut issue_steps = Vec::new();
        for issue in 0..plan.issues.len() {
            let more = 3 - plan.start.level(issue);
            issue_steps.push(if more > 0 { joints.len() } else { 0 });
            spread(&mut joints, more, |joint| joint.stepped(issue));
        }
        let mut event_steps = Vec::new();
        for event in 0..plan.events.len() {
            let more = digits_of_event(plan, event) - 1;
            event_steps.push(if more > 0 { joints.len() } else { 0 });
            spread(&mut joints, more, |joint| joint.with_event(event));
        }
        let mut chances = vec![0.0; joints.len()];
        if let Some(first) = chances.first_mut() {
            *first = 1.0;
        }
        Ok(Self {
            plan,
            joints,
            issue_steps,
            event_steps,
            chances,
            month: 0,
        })
    }

    /// Every joint state that has a chance, with its number and its chance.
    pub fn present(&self) -> impl Iterator<Item = (usize, Joint, f64)> {
        let all = self.joints.iter().zip(&self.chances).enumerate();
        all.filter(|(_, (_, chance))| **chance > 0.0)
            .map(|(number, (joint, chance))| (number, *joint, *chance))
    }

    /// How many joint states there are, with a chance or without.
    pub const fn states(&self) -> usize {
        self.joints.len()
    }

    /// One month on.
    pub fn advance(&mut self) {
        for event in self.plan.event_order() {
            self.pass_event(*event);
        }
        for block in self.plan.blocks() {
            match block.as_slice() {
                [issue] => self.pass_issue(*issue),
                several => self.pass_block(several),
            }
        }
        self.month += 1;
    }

    fn pass_event(&mut self, event: usize) {
        let (plan, month) = (self.plan, self.month);
        let step = self.event_steps.get(event).copied().unwrap_or_default();
        self.pass(step, |joint| plan.event_chance(event, month, joint));
    }

    fn pass_issue(&mut self, issue: usize) {
        let (plan, month) = (self.plan, self.month);
        let step = self.issue_steps.get(issue).copied().unwrap_or_default();
        self.pass(step, |joint| plan.issue_chance(issue, month, joint));
    }

    /// Moves a part of every state's chance one step on, the last state first.
    fn pass(&mut self, step: usize, chance: impl Fn(Joint) -> f64) {
        if step == 0 {
            return;
        }
        for number in (0..self.joints.len()).rev() {
            let (Some(joint), Some(here)) = (self.joints.get(number), self.chances.get_mut(number))
            else {
                continue;
            };
            if *here <= 0.0 {
                continue;
            }
            let moved = *here * chance(*joint);
            if moved > 0.0 {
                *here -= moved;
                if let Some(there) = self.chances.get_mut(number + step) {
                    *there += moved;
                }
            }
        }
    }

    /// Issues that read each other: every set of them that can make a step at once.
    fn pass_block(&mut self, block: &[usize]) {
        let mut movers: Vec<(usize, f64)> = Vec::with_capacity(block.len());
        for number in (0..self.joints.len()).rev() {
            let here = self.chances.get(number).copied().unwrap_or_default();
            let Some(joint) = self.joints.get(number).filter(|_| here > 0.0) else {
                continue;
            };
            movers.clear();
            movers.extend(block.iter().filter_map(|issue| {
                let step = self.issue_steps.get(*issue).copied()?;
                let chance = self.plan.issue_chance(*issue, self.month, *joint);
                (step > 0 && chance > 0.0).then_some((step, chance))
            }));
            if movers.is_empty() {
                continue;
            }
            if let Some(slot) = self.chances.get_mut(number) {
                *slot = 0.0;
            }
            for set in 0..1_usize << movers.len() {
                let (to, part) = moved(&movers, set);
                if let Some(slot) = self.chances.get_mut(number + to) {
                    *slot += here * part;
                }
            }
        }
    }
}

/// How far a set of movers (a bit each) goes, and the chance that just these move.
fn moved(movers: &[(usize, f64)], set: usize) -> (usize, f64) {
    let numbered = movers.iter().enumerate();
    numbered.fold((0, 1.0), |(to, part), (place, (step, chance))| {
        if set >> place & 1 == 1 {
            (to + step, part * chance)
        } else {
            (to, part * (1.0 - chance))
        }
    })
}

/// Puts copies of all states behind them, each one step on from the last copy.
fn spread(joints: &mut Vec<Joint>, more: usize, step: impl Fn(Joint) -> Joint) {
    let mut last: Vec<Joint> = joints.clone();
    for _ in 0..more {
        for joint in &mut last {
            *joint = step(*joint);
        }
        joints.extend(&last);
    }
}
