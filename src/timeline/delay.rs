//! What waiting costs, and for whom: one month's standstill, and one link cut.

use super::clock::{Asked, Clock, last};
use super::crew::Crew;
use super::error::TimelineError;
use super::outlook::Waiting;
use super::plan::Plan;
use super::tally::Tally;

/// What one month costs in which an issue, or all, stand still, everything else as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Delay {
    /// Id of the issue; `None`: all of them.
    pub issue: Option<String>,
    /// What both parties gain less by the last day, US dollars; negative: the party gains by it.
    pub cost: [f64; 2],
    /// Months without the whole deal that come on top, within the timeline.
    pub months: f64,
    /// What it takes from the chance that the whole deal is there by the last day.
    pub chance: f64,
}

/// What one link holds up.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkCut {
    /// Id of the link.
    pub id: String,
    /// Chance by day that all issues are closed, without the link.
    pub deal: Vec<f64>,
    /// How long that takes without the link.
    pub waiting: Waiting,
    /// Months without the whole deal that cutting it saves, within the timeline.
    pub months_saved: f64,
    /// What both parties gain more by the last day, US dollars.
    pub gain: [f64; 2],
}

impl Clock<'_> {
    /// What a month's standstill costs: of all issues first, then of each that can still move.
    pub fn delays(
        &mut self,
        asked: &Asked,
        crew: &mut impl Crew,
    ) -> Result<Vec<Delay>, TimelineError> {
        let plan = &self.plan;
        let moving = (0..plan.issues.len()).filter(|issue| plan.start.level(*issue) < 3);
        let held: Vec<Option<usize>> = std::iter::once(None).chain(moving.map(Some)).collect();
        let variants = held.iter().map(|issue| plan.held_for_a_month(*issue));
        let (base, others) = self.beside(asked, variants.collect(), crew)?;
        let delays = held.iter().zip(&others).map(|(issue, other)| {
            let row = issue.and_then(|issue| self.timeline.issues.get(issue));
            Delay {
                issue: row.map(|row| row.id.clone()),
                cost: [0, 1].map(|party: usize| base.gain(party) - other.gain(party)),
                months: other.waiting.months_without - base.waiting.months_without,
                chance: base.waiting.chance - other.waiting.chance,
            }
        });
        Ok(delays.collect())
    }

    /// What each link holds up, the one that costs the most months first.
    pub fn links_to_cut(
        &mut self,
        asked: &Asked,
        crew: &mut impl Crew,
    ) -> Result<Vec<LinkCut>, TimelineError> {
        let variants = (0..self.timeline.links.len()).map(|link| self.plan.without_link(link));
        let (base, others) = self.beside(asked, variants.collect(), crew)?;
        let links = self.timeline.links.iter().zip(others);
        let cuts = links.map(|(link, other)| LinkCut {
            id: link.id.clone(),
            months_saved: base.waiting.months_without - other.waiting.months_without,
            gain: [0, 1].map(|party: usize| other.gain(party) - base.gain(party)),
            waiting: other.waiting,
            deal: other.deal,
        });
        let mut cuts: Vec<LinkCut> = cuts.collect();
        cuts.sort_by(|a, b| b.months_saved.total_cmp(&a.months_saved));
        Ok(cuts)
    }

    /// What the plan comes to, and what variants of it do.
    pub(super) fn beside(
        &mut self,
        asked: &Asked,
        variants: Vec<Plan>,
        crew: &mut impl Crew,
    ) -> Result<(Sums, Vec<Sums>), TimelineError> {
        let plans = std::iter::once(self.plan.clone()).chain(variants);
        let plans: Vec<(Plan, Option<usize>)> = plans.map(|plan| (plan, None)).collect();
        let tallies = self.tallies(asked, &plans, crew)?;
        let all: Vec<&Tally> = tallies.iter().collect();
        self.learn(&all, crew)?;
        let mut sums = tallies.iter().map(|tally| self.sums_of(tally));
        let base = sums.next().unwrap_or_default();
        Ok((base, sums.collect()))
    }

    pub(super) fn sums_of(&self, tally: &Tally) -> Sums {
        let deal = tally.closed();
        Sums {
            waiting: Waiting::of(&deal),
            deal,
            cumulated: self.cumulated(tally),
        }
    }
}

/// What a plan comes to in few numbers.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    pub(super) deal: Vec<f64>,
    pub(super) waiting: Waiting,
    pub(super) cumulated: [Vec<f64>; 2],
}

impl Default for Sums {
    fn default() -> Self {
        Self {
            deal: Vec::new(),
            waiting: Waiting::of(&[]),
            cumulated: [Vec::new(), Vec::new()],
        }
    }
}

impl Sums {
    /// What a party has gained by the last day.
    pub(super) fn gain(&self, party: usize) -> f64 {
        self.cumulated.get(party).map_or(0.0, |sums| last(sums))
    }
}
