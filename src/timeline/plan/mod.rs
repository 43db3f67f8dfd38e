//! A timeline made ready: names become places, days become months, links and events become what a chance is
//! multiplied by.
//!
//! Months are half open: month m (from 1) begins on day m − 1 and ends before day m of [`Plan::days`]. Everything in a
//! month is decided from where things stood at its first day: events first, then all issues at once, so that what an
//! event does to an issue begins in the month in which it happens.

mod events;
mod order;
mod waiting;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::error::{Rows, TimelineError};
use super::joint::Joint;
use crate::model::timeline::{
    self as rows, Issue, MOST_EVENTS, MOST_ISSUES, MOST_LINKS, MOST_MONTHS, State, Timeline,
};
use crate::uncertainty::generator;

pub use events::PlannedEvent;

/// What multiplies an issue's chance while another is not there yet.
#[derive(Clone, Copy, Debug)]
struct Hold {
    /// The link's place in the timeline.
    link: usize,
    first: usize,
    first_level: usize,
    /// The lowest state of the issue itself that the hold keeps it from.
    second_level: usize,
    factor: f64,
}

/// What multiplies an issue's chance because of an event.
#[derive(Clone, Copy, Debug)]
struct Slowing {
    event: usize,
    factor: f64,
}

/// An issue made ready.
#[derive(Clone, Debug)]
pub struct PlannedIssue {
    /// What its draws are numbered with.
    pub hash: u64,
    /// The state, as a number, from which on it is closed.
    pub closed_from: usize,
    chances: [f64; 3],
    holds: Vec<Hold>,
    slowed: Vec<Slowing>,
}

/// A timeline made ready.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The first day, then the first day of each following month: one more than months.
    pub days: Vec<Date>,
    /// The issues, in the order of the timeline.
    pub issues: Vec<PlannedIssue>,
    /// The events, in the order of the timeline.
    pub events: Vec<PlannedEvent>,
    /// Where everything stands on the first day.
    pub start: Joint,
    /// Events, those that wait for another before it.
    event_order: Vec<usize>,
    /// Issues that move together, those that wait for others before them.
    blocks: Vec<Vec<usize>>,
    /// Issues that do not move in the first month.
    held_first_month: Vec<bool>,
}

impl Plan {
    /// Makes a timeline ready.
    pub fn new(timeline: &Timeline) -> Result<Self, TimelineError> {
        check(timeline)?;
        let months = i64::from(timeline.months);
        let days_of = |months: i64| {
            let days = (0..=months).map(|month| timeline.start.saturating_add(month.months()));
            days.collect::<Vec<Date>>()
        };
        let days = days_of(months);
        let mut issues: Vec<PlannedIssue> = timeline.issues.iter().map(planned).collect();
        let place = |row: &str, id: &str| issue_place(timeline, row, id);
        for (place_of_link, link) in timeline.links.iter().enumerate() {
            let first = place(&link.id, &link.first)?;
            let second = place(&link.id, &link.second)?;
            if let Some(issue) = issues.get_mut(second) {
                issue.holds.push(Hold {
                    link: place_of_link,
                    first,
                    first_level: link.first_state.steps(),
                    second_level: link.second_state.steps(),
                    factor: link.kind.factor(),
                });
            }
        }
        waiting::check(timeline)?;
        // orders look beyond the last month
        let ahead = days_of(months + i64::from(timeline.ordered_ahead));
        let events = events::planned(timeline, &ahead)?;
        for (place_of_event, event) in timeline.events.iter().enumerate() {
            for (id, factor) in &event.slows {
                let issue = place(&event.id, id)?;
                if let Some(issue) = issues.get_mut(issue) {
                    issue.slowed.push(Slowing {
                        event: place_of_event,
                        factor: *factor,
                    });
                }
            }
        }
        let event_order = order::of_events(timeline, &events)?;
        let blocks = order::of_issues(&issues, &events);
        let levels = timeline.issues.iter().map(|issue| issue.state.steps());
        let start = levels
            .enumerate()
            .fold(Joint::default(), |joint, (issue, level)| {
                joint.with_level(issue, level)
            });
        Ok(Self {
            days,
            held_first_month: vec![false; issues.len()],
            issues,
            events,
            start,
            event_order,
            blocks,
        })
    }

    /// How many months it looks ahead.
    pub fn months(&self) -> usize {
        self.days.len().saturating_sub(1)
    }

    /// The same with one issue, or all, held where they are for the first month.
    #[must_use]
    pub fn held_for_a_month(&self, issue: Option<usize>) -> Self {
        let mut plan = self.clone();
        for (place, held) in plan.held_first_month.iter_mut().enumerate() {
            *held |= issue.is_none_or(|issue| issue == place);
        }
        plan
    }

    /// The same with an event that is never carried out, although it may stand as a threat.
    #[must_use]
    pub fn never_carried_out(&self, event: usize) -> Self {
        let mut plan = self.clone();
        if let Some(event) = plan.events.get_mut(event) {
            event.chances.fill(0.0);
        }
        plan
    }

    /// The same without an event: it neither happens nor stands as a threat.
    #[must_use]
    pub fn without_event(&self, event: usize) -> Self {
        let mut plan = self.never_carried_out(event);
        if let Some(event) = plan.events.get_mut(event) {
            event.is_threat = false;
        }
        plan
    }

    /// The same without a link, by its place in the timeline.
    #[must_use]
    pub fn without_link(&self, link: usize) -> Self {
        let mut plan = self.clone();
        for issue in &mut plan.issues {
            issue.holds.retain(|hold| hold.link != link);
        }
        plan
    }

    /// Events, those that wait for another before it.
    pub(super) fn event_order(&self) -> &[usize] {
        &self.event_order
    }

    /// Issues that move together, those that wait for others before them.
    pub(super) fn blocks(&self) -> &[Vec<usize>] {
        &self.blocks
    }

    /// Chance that an event happens in a month (from 0), as everything stands.
    ///
    /// `joint` has the states of the month's first day, of the event itself and of all that it waits for.
    pub(super) fn event_chance(&self, event: usize, month: usize, joint: Joint) -> f64 {
        let Some(of) = self.events.get(event) else {
            return 0.0;
        };
        if joint.has_happened(event) || !of.is_possible(joint) {
            return 0.0;
        }
        of.chances.get(month).copied().unwrap_or(0.0)
    }

    /// Chance that an issue makes a step in a month (from 0), as everything stands.
    ///
    /// `joint` has the states of issues on the month's first day, and events as they are after those of the month.
    pub(super) fn issue_chance(&self, issue: usize, month: usize, joint: Joint) -> f64 {
        let is_held = month == 0 && self.held_first_month.get(issue).copied().unwrap_or(false);
        let Some(of) = self.issues.get(issue).filter(|_| !is_held) else {
            return 0.0;
        };
        let level = joint.level(issue);
        let Some(chance) = of.chances.get(level).copied() else {
            return 0.0;
        };
        let holds = of.holds.iter().filter(|hold| {
            level + 1 >= hold.second_level && joint.level(hold.first) < hold.first_level
        });
        let held = holds.fold(chance, |chance, hold| chance * hold.factor);
        let slowed = of.slowed.iter().filter(|slowing| {
            let event = self.events.get(slowing.event);
            event.is_some_and(|event| event.weighs(slowing.event, month, joint))
        });
        slowed
            .fold(held, |chance, slowing| chance * slowing.factor)
            .min(1.0)
    }

    /// Whether an issue is closed.
    pub(super) fn is_closed(&self, issue: usize, joint: Joint) -> bool {
        let of = self.issues.get(issue);
        of.is_some_and(|of| joint.level(issue) >= of.closed_from)
    }

    /// Which issues are closed, a bit each, and which events' effects last, a bit each above them.
    pub(super) fn combination(&self, joint: Joint) -> Combination {
        let closed = (0..self.issues.len()).filter(|issue| self.is_closed(*issue, joint));
        let closed = closed.fold(0_u64, |bits, issue| bits | 1 << issue);
        let events = self.events.iter().enumerate();
        let lasting = events.filter(|(place, event)| {
            event.has_effect && joint.has_happened(*place) && event.lasts(joint)
        });
        let lasting = lasting.fold(0_u64, |bits, (place, _)| bits | 1 << place);
        Combination(closed | lasting << MOST_ISSUES)
    }
}

/// Which issues are closed and which events' effects last: what decides on the levers in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Combination(pub u64);

impl Combination {
    /// Whether an issue is closed.
    pub const fn is_closed(self, issue: usize) -> bool {
        (self.0 >> issue) & 1 == 1
    }

    /// Whether an event's effect lasts.
    pub const fn has_event(self, event: usize) -> bool {
        (self.0 >> (MOST_ISSUES + event)) & 1 == 1
    }

    /// The same with an event's effect.
    #[must_use]
    pub const fn with_event(self, event: usize) -> Self {
        Self(self.0 | 1 << (MOST_ISSUES + event))
    }
}

fn planned(issue: &Issue) -> PlannedIssue {
    PlannedIssue {
        hash: generator::hash(&format!("issue.{}", issue.id)),
        closed_from: issue.in_force_from.steps(),
        chances: issue.monthly_chances,
        holds: Vec::new(),
        slowed: Vec::new(),
    }
}

/// The place of an issue that a row names.
pub(super) fn issue_place(
    timeline: &Timeline,
    row: &str,
    id: &str,
) -> Result<usize, TimelineError> {
    let place = timeline.issues.iter().position(|issue| issue.id == id);
    place.ok_or_else(|| TimelineError::UnknownIssue {
        row: row.to_owned(),
        id: id.to_owned(),
    })
}

/// Whether rows make sense by themselves, and are not too many.
fn check(timeline: &Timeline) -> Result<(), TimelineError> {
    if timeline.issues.is_empty() {
        return Err(TimelineError::NoIssues);
    }
    if rows::check_months(timeline).is_err() {
        let (months, most) = (timeline.months, MOST_MONTHS);
        return Err(TimelineError::Months { months, most });
    }
    for (rows, count, most) in [
        (Rows::Issues, timeline.issues.len(), MOST_ISSUES),
        (Rows::Events, timeline.events.len(), MOST_EVENTS),
        (Rows::Links, timeline.links.len(), MOST_LINKS),
    ] {
        if count > most {
            return Err(TimelineError::TooMany { rows, most });
        }
    }
    let issues = timeline.issues.iter();
    let issues = issues.map(|issue| (&issue.id, rows::check_issue(issue).is_ok()));
    let links = timeline.links.iter();
    let links = links.map(|link| (&link.id, rows::check_link(link).is_ok()));
    let events = timeline.events.iter();
    let events = events.map(|event| (&event.id, rows::check_event(event).is_ok()));
    let tables = [
        issues.collect::<Vec<_>>(),
        links.collect(),
        events.collect(),
    ];
    for table in &tables {
        for (place, (id, is_possible)) in table.iter().enumerate() {
            if table.iter().skip(place + 1).any(|(other, _)| other == id) {
                return Err(TimelineError::Twice { id: (*id).clone() });
            }
            if !is_possible {
                return Err(TimelineError::Impossible { row: (*id).clone() });
            }
        }
    }
    Ok(())
}

/// The state with a number of steps.
pub(super) fn state(level: usize) -> State {
    State::ALL.get(level).copied().unwrap_or(State::Law)
}
