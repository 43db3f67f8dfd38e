//! What is to be expected: chances by date, months until, and paths of duties, exports and both parties' money.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::clock::{Asked, Clock, MONTHS, Way, running};
use super::crew::Crew;
use super::error::TimelineError;
use super::plan::{Combination, PlannedIssue};
use super::regime::Regime;
use super::sampled::PathBlock;
use super::tally::{Day, Tally};
use crate::model::timeline::{Event, Issue};
use crate::uncertainty::summary::BANDS;

/// How long something takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waiting {
    /// Chance that it has come by the last day.
    pub chance: f64,
    /// The first month by whose end it has come with a chance of one half or more; `None`: not within the timeline.
    pub median: Option<usize>,
    /// Months without it to be expected within the timeline: at most its length, which is what never coming counts as.
    pub months_without: f64,
}

impl Waiting {
    /// From the chance by day that it has come; nothing ever for an empty list.
    pub fn of(by_day: &[f64]) -> Self {
        let months = by_day.len().saturating_sub(1);
        // sums of many small numbers may miss one half by their last digit
        let half = by_day.iter().position(|chance| *chance >= 0.5 - 1e-12);
        Self {
            chance: by_day.last().copied().unwrap_or_default(),
            median: half,
            months_without: by_day.iter().take(months).map(|chance| 1.0 - chance).sum(),
        }
    }
}

/// One quantity by day: its mean, its median, and the bands that hold 50, 80 and 95 in 100.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fan {
    /// Mean.
    pub mean: Vec<f64>,
    /// Half of all futures lie at or below it.
    pub median: Vec<f64>,
    /// Lower and upper end of each band, in the order of [`BANDS`]; each is the value of some future and not a mixture.
    pub bands: [Vec<(f64, f64)>; BANDS.len()],
}

impl Fan {
    /// Adds a day: its mean, and values with their chances.
    fn push(&mut self, mean: f64, mut values: Vec<(f64, f64)>) {
        values.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        let whole: f64 = values.iter().map(|(_, chance)| chance).sum();
        let at = |share: f64| {
            let wanted = share * whole - 1e-12;
            let mut sum = 0.0;
            let found = values.iter().find(|(_, chance)| {
                sum += chance;
                sum >= wanted
            });
            found
                .or_else(|| values.last())
                .map_or(0.0, |(value, _)| *value)
        };
        self.mean.push(mean);
        self.median.push(at(0.5));
        for (band, share) in self.bands.iter_mut().zip(BANDS) {
            band.push((at(0.5 * (1.0 - share)), at(0.5 * (1.0 + share))));
        }
    }
}

/// One issue.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueOutlook {
    /// Its id.
    pub id: String,
    /// Chance by day that it stands at each state.
    pub states: Vec<[f64; 4]>,
    /// Chance by day that it is closed: at the state from which on it is in force, or beyond.
    pub closed: Vec<f64>,
    /// How long that takes.
    pub waiting: Waiting,
}

/// One event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventOutlook {
    /// Its id.
    pub id: String,
    /// Chance by day that it has happened.
    pub happened: Vec<f64>,
    /// Chance by day that it stands as a threat in the month that begins.
    pub standing: Vec<f64>,
}

/// What is to be expected.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The first day of each month, and the day after the last month.
    pub days: Vec<Date>,
    /// How chances were found.
    pub way: Way,
    /// Paths behind the bands of cumulated money.
    pub paths: usize,
    /// How many regimes were evaluated for it.
    pub regimes: usize,
    /// The issues, in the order of the timeline.
    pub issues: Vec<IssueOutlook>,
    /// The events, in the order of the timeline.
    pub events: Vec<EventOutlook>,
    /// Chance by day that all issues are closed.
    pub deal: Vec<f64>,
    /// How long that takes.
    pub waiting: Waiting,
    /// Duty paid over sales of the focus origin, decimal.
    pub rate: Fan,
    /// Sales of the focus origin to the importer, US dollars a year.
    pub exports: Fan,
    /// Balance of both parties' ledger since the base year, US dollars a month; focus country first.
    pub balance: [Fan; 2],
    /// The same added up from the first day to each day, US dollars.
    pub cumulated: [Fan; 2],
    /// What both parties would have gained more up to each day had the whole deal been in force from the first, US
    /// dollars: what waiting costs. Negative where the deal is worse for the party than what is in force without it.
    pub waited: [Vec<f64>; 2],
    /// What is in force on the first day.
    pub now: Regime,
    /// The whole deal on the first day, with no event.
    pub deal_now: Regime,
}

impl Clock<'_> {
    /// What is to be expected.
    pub fn outlook(
        &mut self,
        asked: &Asked,
        crew: &mut impl Crew,
    ) -> Result<Outlook, TimelineError> {
        let way = self.way(asked)?;
        let blocks = Self::paths(&self.plan, asked, crew);
        let tally = match way {
            Way::Exact { .. } => Tally::exact(&self.plan, None)?,
            Way::Sampled { .. } => Tally::sampled(&self.plan, &blocks, None),
        };
        let of_paths = match way {
            Way::Exact { .. } => Tally::sampled(&self.plan, &blocks, None),
            Way::Sampled { .. } => tally.clone(),
        };
        self.learn(&[&tally, &of_paths], crew)?;
        let whole = self.whole_deal();
        let points = 0..self.plan.days.len();
        let stretches: BTreeSet<_> = points
            .map(|point| (whole, self.ground.stretch(point)))
            .collect();
        self.evaluate(stretches, crew)?;
        let expected = self.expected(&tally);
        let waited = self.waited(&expected, whole);
        let cumulated = self.cumulated_fans(&self.cumulated(&tally), &blocks, crew);
        let (rate, exports, balance) = self.fans(&tally, &expected);
        let start = self.plan.combination(self.plan.start);
        let deal = tally.closed();
        Ok(Outlook {
            days: self.plan.days.clone(),
            way,
            paths: blocks.iter().map(|block| block.paths.len()).sum(),
            regimes: self.regimes(),
            issues: self.issue_outlooks(&tally),
            events: self.event_outlooks(&tally),
            waiting: Waiting::of(&deal),
            deal,
            rate,
            exports,
            balance,
            cumulated,
            waited,
            now: self.regime(start, 0),
            deal_now: self.regime(whole, 0),
        })
    }

    /// All issues closed, no event.
    fn whole_deal(&self) -> Combination {
        let issues = 0..self.plan.issues.len();
        Combination(issues.fold(0, |bits, issue| bits | 1 << issue))
    }

    fn waited(&self, expected: &[Regime], whole: Combination) -> [Vec<f64>; 2] {
        [0, 1].map(|party: usize| {
            let of = |regime: &Regime| regime.balance.get(party).copied().unwrap_or_default();
            let gaps = expected.iter().enumerate();
            let gaps = gaps.map(|(point, regime)| of(&self.regime(whole, point)) - of(regime));
            running(gaps.map(|gap| gap / MONTHS))
        })
    }

    pub(super) fn issue_outlooks(&self, tally: &Tally) -> Vec<IssueOutlook> {
        let issues = self.timeline.issues.iter().zip(&self.plan.issues);
        let of = |(place, (row, issue)): (usize, (&Issue, &PlannedIssue))| {
            let closed = tally.reached(place, issue.closed_from);
            let states = tally.days.iter();
            let states = states.map(|day| day.states.get(place).copied().unwrap_or_default());
            IssueOutlook {
                id: row.id.clone(),
                states: states.collect(),
                waiting: Waiting::of(&closed),
                closed,
            }
        };
        issues.enumerate().map(of).collect()
    }

    fn event_outlooks(&self, tally: &Tally) -> Vec<EventOutlook> {
        let of = |place: usize, sums: fn(&Day) -> &Vec<f64>| {
            let days = tally.days.iter();
            days.map(|day| sums(day).get(place).copied().unwrap_or_default())
                .collect()
        };
        let events = self.timeline.events.iter().enumerate();
        let outlook = |(place, row): (usize, &Event)| EventOutlook {
            id: row.id.clone(),
            happened: of(place, |day| &day.events),
            standing: of(place, |day| &day.standing),
        };
        events.map(outlook).collect()
    }

    /// Duties, exports and the month's balances.
    pub(super) fn fans(&self, tally: &Tally, expected: &[Regime]) -> (Fan, Fan, [Fan; 2]) {
        let (mut rate, mut exports) = (Fan::default(), Fan::default());
        let mut balance = [Fan::default(), Fan::default()];
        for ((point, day), mean) in tally.days.iter().enumerate().zip(expected) {
            let all = day.combinations.iter();
            let all = all.map(|(combination, chance)| (self.regime(*combination, point), *chance));
            let all: Vec<(Regime, f64)> = all.collect();
            let of = |value: fn(&Regime) -> f64| {
                let pairs = all.iter().map(|(regime, chance)| (value(regime), *chance));
                (value(mean), pairs.collect::<Vec<_>>())
            };
            let (mean_of, values) = of(|regime| regime.rate);
            rate.push(mean_of, values);
            let (mean_of, values) = of(|regime| regime.exports);
            exports.push(mean_of, values);
            let of_party = [
                of(|regime| regime.balance[0] / MONTHS),
                of(|regime| regime.balance[1] / MONTHS),
            ];
            for (fan, (mean_of, values)) in balance.iter_mut().zip(of_party) {
                fan.push(mean_of, values);
            }
        }
        (rate, exports, balance)
    }

    /// Cumulated money: means as expected, bands from paths.
    fn cumulated_fans(
        &self,
        means: &[Vec<f64>; 2],
        blocks: &[PathBlock],
        crew: &mut impl Crew,
    ) -> [Fan; 2] {
        let points = self.plan.days.len();
        let of_block = |number: usize| blocks.get(number).map(|block| self.sums(block));
        let sums: Vec<Vec<[f64; 2]>> = crew
            .all(blocks.len(), of_block)
            .into_iter()
            .flatten()
            .collect();
        let one = |number: usize| {
            let (point, party) = (number / 2, number % 2);
            let columns = sums
                .iter()
                .flat_map(|block| block.iter().skip(point).step_by(points));
            let values = columns.map(|pair| (pair.get(party).copied().unwrap_or_default(), 1.0));
            let mean = means.get(party).and_then(|means| means.get(point));
            let mut fan = Fan::default();
            fan.push(mean.copied().unwrap_or_default(), values.collect());
            fan
        };
        let days = crew.all(2 * points, one);
        [0, 1].map(|party: usize| {
            let mut whole = Fan::default();
            for day in days.iter().skip(party).step_by(2) {
                whole.mean.extend(&day.mean);
                whole.median.extend(&day.median);
                for (band, of_day) in whole.bands.iter_mut().zip(&day.bands) {
                    band.extend(of_day);
                }
            }
            whole
        })
    }

    /// What both parties have gained up to each day of each path.
    fn sums(&self, block: &PathBlock) -> Vec<[f64; 2]> {
        let points = self.plan.days.len();
        let mut out = Vec::with_capacity(block.joints.len());
        for path in block.joints.chunks_exact(points) {
            let mut sum = [0.0; 2];
            let mut last = None;
            for (point, joint) in path.iter().enumerate() {
                out.push(sum);
                let key = (self.plan.combination(*joint), self.ground.stretch(point));
                // most months are like the one before
                let balance = match last {
                    Some((known, balance)) if known == key => balance,
                    _ => self.regime(key.0, point).balance,
                };
                last = Some((key, balance));
                for (sum, value) in sum.iter_mut().zip(balance) {
                    *sum += value / MONTHS;
                }
            }
        }
        out
    }
}
