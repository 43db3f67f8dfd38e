//! What a distribution or many paths come to on each day: chances of states, of closing, of events, of regimes.

use std::collections::{BTreeMap, HashMap};

use super::error::TimelineError;
use super::exact::Exact;
use super::joint::Joint;
use super::plan::{Combination, Plan};
use super::sampled::PathBlock;

/// Chances on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// For each issue, the chance that it stands at each state.
    pub states: Vec<[f64; 4]>,
    /// Chance that all issues are closed.
    pub closed: f64,
    /// For each event, the chance that it has happened.
    pub events: Vec<f64>,
    /// For each event, the chance that it stands as a threat in the month that begins; zero on the last day.
    pub standing: Vec<f64>,
    /// Every combination with a chance, rising.
    pub combinations: Vec<(Combination, f64)>,
    /// Of these, what falls on states in which the watched threat stands.
    pub watched: Vec<(Combination, f64)>,
}

/// Chances on every day, the first to the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// One a day of the plan.
    pub days: Vec<Day>,
}

impl Tally {
    /// From the exact joint distribution; `watched` is a threat whose states are to be told apart.
    pub fn exact(plan: &Plan, watched: Option<usize>) -> Result<Self, TimelineError> {
        let mut exact = Exact::new(plan)?;
        // a state's combination is the same on every day
        let mut numbers: Vec<Option<u32>> = vec![None; exact.states()];
        let mut count = Count::new(plan, watched);
        let mut days = Vec::with_capacity(plan.days.len());
        for point in 0..plan.days.len() {
            for (state, joint, chance) in exact.present() {
                let number = match numbers.get(state).copied().flatten() {
                    Some(number) => number,
                    None => count.number(plan.combination(joint)),
                };
                if let Some(slot) = numbers.get_mut(state) {
                    *slot = Some(number);
                }
                count.add(point, joint, number, chance);
            }
            days.push(count.day(1.0));
            if point < plan.months() {
                exact.advance();
            }
        }
        Ok(Self { days })
    }

    /// From paths, all of one plan, in the order of their numbers.
    pub fn sampled(plan: &Plan, blocks: &[PathBlock], watched: Option<usize>) -> Self {
        let points = plan.days.len();
        let paths: usize = blocks.iter().map(|block| block.paths.len()).sum();
        let weight = 1.0 / paths.max(1) as f64;
        let mut count = Count::new(plan, watched);
        let mut numbers: Vec<u32> = Vec::with_capacity(paths * points);
        for path in blocks
            .iter()
            .flat_map(|block| block.joints.chunks_exact(points))
        {
            let mut last = None;
            for joint in path {
                // most months are like the one before
                let number = match last {
                    Some((before, number)) if before == *joint => number,
                    _ => count.number(plan.combination(*joint)),
                };
                last = Some((*joint, number));
                numbers.push(number);
            }
        }
        let days = (0..points).map(|point| {
            let mut numbers = numbers.iter().skip(point).step_by(points);
            for block in blocks {
                for joint in block.joints.iter().skip(point).step_by(points) {
                    let number = numbers.next().copied().unwrap_or_default();
                    count.add(point, *joint, number, 1.0);
                }
            }
            count.day(weight)
        });
        let days = days.collect();
        Self { days }
    }

    /// Chance by day that an issue is at a state or beyond it.
    pub fn reached(&self, issue: usize, level: usize) -> Vec<f64> {
        let of_day = |day: &Day| {
            let states = day.states.get(issue).copied().unwrap_or_default();
            states.iter().skip(level).sum()
        };
        self.days.iter().map(of_day).collect()
    }

    /// Chance by day that all issues are closed.
    pub fn closed(&self) -> Vec<f64> {
        self.days.iter().map(|day| day.closed).collect()
    }
}

/// Sums of one day, kept from day to day so that nothing is found anew.
struct Count<'a> {
    plan: &'a Plan,
    watched: Option<usize>,
    numbers: HashMap<Combination, u32>,
    combinations: Vec<Combination>,
    sums: Vec<f64>,
    watched_sums: Vec<f64>,
    states: Vec<[f64; 4]>,
    closed: f64,
    events: Vec<f64>,
    standing: Vec<f64>,
}

impl<'a> Count<'a> {
    fn new(plan: &'a Plan, watched: Option<usize>) -> Self {
        Self {
            plan,
            watched,
            numbers: HashMap::new(),
            combinations: Vec::new(),
            sums: Vec::new(),
            watched_sums: Vec::new(),
            states: vec![[0.0; 4]; plan.issues.len()],
            closed: 0.0,
            events: vec![0.0; plan.events.len()],
            standing: vec![0.0; plan.events.len()],
        }
    }

    fn number(&mut self, combination: Combination) -> u32 {
        let next = u32::try_from(self.combinations.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(combination).or_insert(next);
        if number == next {
            self.combinations.push(combination);
            self.sums.push(0.0);
            self.watched_sums.push(0.0);
        }
        number
    }

    fn add(&mut self, point: usize, joint: Joint, number: u32, weight: f64) {
        for (issue, states) in self.states.iter_mut().enumerate() {
            if let Some(slot) = states.get_mut(joint.level(issue)) {
                *slot += weight;
            }
        }
        let plan = self.plan;
        if (0..plan.issues.len()).all(|issue| plan.is_closed(issue, joint)) {
            self.closed += weight;
        }
        let number = number as usize;
        if let Some(slot) = self.sums.get_mut(number) {
            *slot += weight;
        }
        for (place, event) in plan.events.iter().enumerate() {
            if joint.has_happened(place) {
                if let Some(slot) = self.events.get_mut(place) {
                    *slot += weight;
                }
            } else if event.is_threat && event.is_standing(place, point, joint) {
                if let Some(slot) = self.standing.get_mut(place) {
                    *slot += weight;
                }
                if self.watched == Some(place)
                    && let Some(slot) = self.watched_sums.get_mut(number)
                {
                    *slot += weight;
                }
            }
        }
    }

    /// The day's chances; the sums begin anew.
    fn day(&mut self, scale: f64) -> Day {
        let scaled = |sums: &mut Vec<f64>| {
            let out = sums.iter().map(|sum| sum * scale).collect::<Vec<f64>>();
            sums.fill(0.0);
            out
        };
        let sorted = |sums: Vec<f64>, combinations: &[Combination]| {
            let pairs = combinations.iter().copied().zip(sums);
            let present: BTreeMap<Combination, f64> = pairs.filter(|(_, sum)| *sum > 0.0).collect();
            present.into_iter().collect::<Vec<_>>()
        };
        let states = self
            .states
            .iter()
            .map(|states| states.map(|sum| sum * scale));
        let day = Day {
            states: states.collect(),
            closed: self.closed * scale,
            events: scaled(&mut self.events),
            standing: scaled(&mut self.standing),
            combinations: sorted(scaled(&mut self.sums), &self.combinations),
            watched: sorted(scaled(&mut self.watched_sums), &self.combinations),
        };
        self.states.fill([0.0; 4]);
        self.closed = 0.0;
        day
    }
}
