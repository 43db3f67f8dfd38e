//! A timeline with its deal, and what is common to all questions about it: chances, regimes, expected sums.

use std::collections::{BTreeSet, HashMap};

use super::crew::Crew;
use super::error::TimelineError;
use super::exact;
use super::plan::{Combination, Plan};
use super::regime::{Ground, Regime};
use super::sampled::{self, PATHS_A_TASK, PathBlock};
use super::tally::Tally;
use crate::engine::Model;
use crate::model::Scenario;
use crate::model::presets::Presets;
use crate::model::table::Valued;
use crate::model::timeline::Timeline;

/// Regimes of one piece of work.
const REGIMES_A_TASK: usize = 32;

/// Months of a year.
pub(super) const MONTHS: f64 = 12.0;

/// How chances are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Exactly where joint states are few enough, else by paths.
    #[default]
    Auto,
    /// Exactly, or not at all.
    Exact,
    /// By paths.
    Sampled,
}

/// How much is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// How chances are found.
    pub method: Method,
    /// Paths that are drawn; the bands of cumulated money need them also where chances are exact.
    pub paths: usize,
    /// Seed of the paths.
    pub seed: u64,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            method: Method::Auto,
            paths: 10_000,
            seed: 1,
        }
    }
}

/// How chances were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From the joint distribution of so many states.
    Exact {
        /// How many joint states there are.
        states: usize,
    },
    /// From so many paths.
    Sampled {
        /// How many were drawn.
        paths: usize,
    },
}

/// A timeline made ready, with the deal that it leads to.
#[derive(Clone, Debug)]
pub struct Clock<'a> {
    pub(super) model: &'a Model,
    pub(super) timeline: Timeline,
    pub(super) plan: Plan,
    pub(super) ground: Ground,
    /// Regimes that have been evaluated.
    known: HashMap<(Combination, usize), Regime>,
}

impl<'a> Clock<'a> {
    /// Makes a timeline ready; the deal is the scenario in view, and its assumptions hold for every regime.
    pub fn new(
        model: &'a Model,
        presets: &Presets,
        scenario: &Scenario,
        timeline: &Timeline,
    ) -> Result<Self, TimelineError> {
        let plan = Plan::new(timeline)?;
        Self::of_plan(model, presets, scenario, (timeline, plan))
    }

    /// The same with a plan that is not quite the timeline's own, such as one that begins in the past.
    pub(super) fn of_plan(
        model: &'a Model,
        presets: &Presets,
        scenario: &Scenario,
        (timeline, plan): (&Timeline, Plan),
    ) -> Result<Self, TimelineError> {
        let ground = Ground::new(model, presets, scenario, (timeline, &plan))?;
        Ok(Self {
            model,
            timeline: timeline.clone(),
            plan,
            ground,
            known: HashMap::new(),
        })
    }

    /// The same with the parties counting in something else than the scenario's bargaining table says.
    #[must_use]
    pub fn valued(mut self, valued: Valued) -> Self {
        self.ground.valued = valued;
        self.known.clear();
        self
    }

    /// The timeline.
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// The timeline made ready.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// How many regimes have been evaluated so far.
    pub fn regimes(&self) -> usize {
        self.known.len()
    }

    /// How chances are found where this is asked.
    pub fn way(&self, asked: &Asked) -> Result<Way, TimelineError> {
        let (states, most) = (exact::states(&self.plan), exact::MOST_STATES);
        match asked.method {
            Method::Exact if states > most => Err(TimelineError::TooManyStates { states, most }),
            Method::Exact => Ok(Way::Exact { states }),
            Method::Auto if states <= exact::FEW_STATES => Ok(Way::Exact { states }),
            _ => Ok(Way::Sampled {
                paths: asked.paths.max(1),
            }),
        }
    }

    /// Draws all paths of a plan.
    pub(super) fn paths(plan: &Plan, asked: &Asked, crew: &mut impl Crew) -> Vec<PathBlock> {
        let paths = asked.paths.max(1);
        let block = |number: usize| {
            let first = number * PATHS_A_TASK;
            sampled::draw(plan, asked.seed, first..(first + PATHS_A_TASK).min(paths))
        };
        crew.all(paths.div_ceil(PATHS_A_TASK), block)
    }

    /// Chances of variants of the plan, each with a threat whose states are to be told apart.
    pub(super) fn tallies(
        &self,
        asked: &Asked,
        variants: &[(Plan, Option<usize>)],
        crew: &mut impl Crew,
    ) -> Result<Vec<Tally>, TimelineError> {
        match self.way(asked)? {
            Way::Exact { .. } => {
                let one = |number: usize| {
                    let variant = variants.get(number);
                    variant.map(|(plan, watched)| Tally::exact(plan, *watched))
                };
                crew.all(variants.len(), one)
                    .into_iter()
                    .flatten()
                    .collect()
            }
            Way::Sampled { .. } => {
                let one = |(plan, watched): &(Plan, Option<usize>)| {
                    let blocks = Self::paths(plan, asked, crew);
                    Tally::sampled(plan, &blocks, *watched)
                };
                Ok(variants.iter().map(one).collect())
            }
        }
    }

    /// Evaluates the regimes of these tallies that are not known yet.
    pub(super) fn learn(
        &mut self,
        tallies: &[&Tally],
        crew: &mut impl Crew,
    ) -> Result<(), TimelineError> {
        let keys = tallies.iter().flat_map(|tally| {
            let days = tally.days.iter().enumerate();
            days.flat_map(|(point, day)| {
                let stretch = self.ground.stretch(point);
                let present = day.combinations.iter();
                present.map(move |(combination, _)| (*combination, stretch))
            })
        });
        let keys: BTreeSet<(Combination, usize)> = keys.collect();
        self.evaluate(keys, crew)
    }

    /// Evaluates regimes that are not known yet.
    pub(super) fn evaluate(
        &mut self,
        keys: BTreeSet<(Combination, usize)>,
        crew: &mut impl Crew,
    ) -> Result<(), TimelineError> {
        let unknown = keys.into_iter().filter(|key| !self.known.contains_key(key));
        let unknown: Vec<_> = unknown.collect();
        let tasks: Vec<_> = unknown.chunks(REGIMES_A_TASK).collect();
        let (ground, model) = (&self.ground, self.model);
        let found = crew.all(tasks.len(), |number| {
            let mut sheet = ground.sheet();
            let keys = tasks.get(number).copied().unwrap_or_default().iter();
            keys.map(|key| Ok((*key, ground.evaluate(model, *key, &mut sheet)?)))
                .collect::<Result<Vec<_>, TimelineError>>()
        });
        for block in found {
            self.known.extend(block?);
        }
        Ok(())
    }

    /// A regime that has been evaluated, on a day; nothing for one that has not.
    pub(super) fn regime(&self, combination: Combination, point: usize) -> Regime {
        let key = (combination, self.ground.stretch(point));
        self.known.get(&key).copied().unwrap_or_default()
    }

    /// What is expected of each day, a year; its regimes must be known.
    pub(super) fn expected(&self, tally: &Tally) -> Vec<Regime> {
        let regimes = tally.days.iter().enumerate().map(|(point, day)| {
            let all = day.combinations.iter();
            let all = all.map(|(combination, chance)| (self.regime(*combination, point), *chance));
            let all: Vec<(Regime, f64)> = all.collect();
            Regime::weighted(all.iter().map(|(regime, chance)| (regime, *chance)))
        });
        regimes.collect()
    }

    /// What both parties are expected to have gained up to each day since the base year's terms, US dollars.
    pub(super) fn cumulated(&self, tally: &Tally) -> [Vec<f64>; 2] {
        let expected = self.expected(tally);
        [0, 1].map(|party: usize| {
            let months = expected.iter().map(move |regime| {
                let balance = regime.balance.get(party).copied().unwrap_or_default();
                balance / MONTHS
            });
            running(months)
        })
    }
}

/// Running sums before each number: the last number is in none of them.
pub(super) fn running(months: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let before = |month: f64| {
        let before = sum;
        sum += month;
        before
    };
    months.into_iter().map(before).collect()
}

/// The number at the end of a series.
pub(super) fn last(series: &[f64]) -> f64 {
    series.last().copied().unwrap_or_default()
}
