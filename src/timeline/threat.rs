//! What a threat costs even if it is never carried out.
//!
//! Two things are counted, and nothing else. *Orders*: buyers and exporters place orders some months ahead, and sell for
//! those months as if the duty were its expected one; of the value added that would be lost if the threat were carried
//! out, they lose the share that is its chance within those months. No duty is paid on a threat, so that nothing else of
//! the ledger moves. *Delay*: what the threat does to the talks' speed, in dollars of both parties.
//! Investment that is put off, prices of shares and hedging are left out: the number is a lower bound by its making.

use std::collections::BTreeSet;

use super::clock::{Asked, Clock, MONTHS, running};
use super::crew::Crew;
use super::error::TimelineError;
use super::tally::Tally;

/// What a threat costs even if it is never carried out, by day since the first.
#[derive(Clone, Debug, PartialEq)]
pub struct ThreatCost {
    /// Id of the event.
    pub id: String,
    /// Chance by day that it stands in the month that begins.
    pub standing: Vec<f64>,
    /// Chance by day that it would be carried out within the months that orders are placed ahead, as far as it stands.
    pub feared: Vec<f64>,
    /// Value added that the focus economy has lost through orders, US dollars up to each day; negative is a loss.
    pub orders: Vec<f64>,
    /// The same as a share of its yearly output, decimal, in each full or begun year of the timeline.
    pub orders_share_by_year: Vec<f64>,
    /// What both parties have lost or won through the talks' speed, US dollars up to each day; negative is a loss.
    pub delay: [Vec<f64>; 2],
    /// Months without the whole deal that the threat adds within the timeline; negative: it hurries the talks.
    pub months: f64,
}

impl Clock<'_> {
    /// What each threat of the timeline costs even if it is never carried out.
    pub fn threats(
        &mut self,
        asked: &Asked,
        crew: &mut impl Crew,
    ) -> Result<Vec<ThreatCost>, TimelineError> {
        let threats = self.plan.events.iter().enumerate();
        let threats: Vec<usize> = threats
            .filter(|(_, event)| event.is_threat)
            .map(|(place, _)| place)
            .collect();
        let variants = threats.iter().flat_map(|threat| {
            let standing = self.plan.never_carried_out(*threat);
            [
                (standing, Some(*threat)),
                (self.plan.without_event(*threat), None),
            ]
        });
        let variants: Vec<_> = variants.collect();
        let tallies = self.tallies(asked, &variants, crew)?;
        let all: Vec<&Tally> = tallies.iter().collect();
        self.learn(&all, crew)?;
        let mut costs = Vec::new();
        for (threat, pair) in threats.iter().zip(tallies.chunks_exact(2)) {
            if let [standing, without] = pair {
                costs.push(self.threat(*threat, standing, without, crew)?);
            }
        }
        Ok(costs)
    }

    fn threat(
        &mut self,
        threat: usize,
        standing: &Tally,
        without: &Tally,
        crew: &mut impl Crew,
    ) -> Result<ThreatCost, TimelineError> {
        let days = standing.days.iter().enumerate();
        let carried = days.flat_map(|(point, day)| {
            let stretch = self.ground.stretch(point);
            let watched = day.watched.iter();
            watched.map(move |(combination, _)| (combination.with_event(threat), stretch))
        });
        let carried: BTreeSet<_> = carried.collect();
        self.evaluate(carried, crew)?;
        let ahead = usize::from(self.timeline.ordered_ahead);
        let chance = |point: usize| {
            let event = self.plan.events.get(threat);
            event.map_or(0.0, |event| event.chance_within(point, ahead))
        };
        let (mut feared, mut orders, mut shares) = (Vec::new(), Vec::new(), Vec::new());
        for (point, day) in standing.days.iter().enumerate() {
            let (mut value, mut share) = (0.0, 0.0);
            for (combination, weight) in &day.watched {
                let now = self.regime(*combination, point);
                let then = self.regime(combination.with_event(threat), point);
                let feared = weight * chance(point);
                value += feared * (then.value_added - now.value_added);
                share += feared * (then.gdp_share - now.gdp_share);
            }
            let stands: f64 = day.standing.get(threat).copied().unwrap_or_default();
            feared.push(stands * chance(point));
            orders.push(value / MONTHS);
            shares.push(share / MONTHS);
        }
        // the last day begins no month of the timeline
        shares.pop();
        let (with, without) = (self.sums_of(standing), self.sums_of(without));
        let delay = [0, 1].map(|party: usize| {
            let series = |sums: &[Vec<f64>; 2]| sums.get(party).cloned().unwrap_or_default();
            let pairs = series(&with.cumulated)
                .into_iter()
                .zip(series(&without.cumulated));
            pairs.map(|(with, without)| with - without).collect()
        });
        Ok(ThreatCost {
            id: self
                .timeline
                .events
                .get(threat)
                .map_or_else(String::new, |row| row.id.clone()),
            standing: standing
                .days
                .iter()
                .map(|day| day.standing.get(threat).copied().unwrap_or_default())
                .collect(),
            feared,
            orders: running(orders),
            orders_share_by_year: shares.chunks(12).map(|year| year.iter().sum()).collect(),
            delay,
            months: with.waiting.months_without - without.waiting.months_without,
        })
    }
}
