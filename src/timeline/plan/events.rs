//! Events made ready: a chance for each month, and whether a threat stands in it.

use jiff::civil::Date;

use super::issue_place;
use crate::model::timeline::{Event, Timeline, When};
use crate::timeline::error::TimelineError;
use crate::timeline::joint::Joint;
use crate::uncertainty::generator;

/// An event made ready.
#[derive(Clone, Debug)]
pub struct PlannedEvent {
    /// What its draws are numbered with.
    pub hash: u64,
    /// Whether it changes what is in force.
    pub has_effect: bool,
    /// Whether it is announced as a threat.
    pub is_threat: bool,
    /// Chance that it happens in each month, given that it has not and can; as many months beyond the timeline's last as
    /// orders are placed ahead.
    pub chances: Vec<f64>,
    /// Whether a threat stands in each month, as long as it is not carried out; kept apart from the chances, because a
    /// threat stands also where it is never carried out.
    stands: Vec<bool>,
    /// It can happen, and lasts, only while this issue is below this state.
    pub(super) while_issue: Option<(usize, usize)>,
    /// It can happen only after this one.
    pub(super) after: Option<usize>,
}

impl PlannedEvent {
    /// Whether what it waits for is there.
    pub(super) fn is_possible(&self, joint: Joint) -> bool {
        self.lasts(joint) && self.after.is_none_or(|event| joint.has_happened(event))
    }

    /// Whether what it did lasts.
    pub(super) fn lasts(&self, joint: Joint) -> bool {
        let condition = self.while_issue;
        condition.is_none_or(|(issue, level)| joint.level(issue) < level)
    }

    /// Whether it stands as a threat in a month (from 0); `place` is its own.
    pub(in crate::timeline) fn is_standing(
        &self,
        place: usize,
        month: usize,
        joint: Joint,
    ) -> bool {
        let stands = self.stands.get(month).copied().unwrap_or(false);
        self.is_threat && stands && !joint.has_happened(place) && self.is_possible(joint)
    }

    /// Whether it weighs on issues in a month: it has happened and lasts, or it stands as a threat.
    pub(super) fn weighs(&self, place: usize, month: usize, joint: Joint) -> bool {
        let has_happened = joint.has_happened(place) && self.lasts(joint);
        has_happened || self.is_standing(place, month, joint)
    }

    /// Chance that it is carried out within some months from a month (from 0) on, if nothing lifts it.
    pub(in crate::timeline) fn chance_within(&self, month: usize, months: usize) -> f64 {
        let ahead = self.chances.iter().skip(month).take(months);
        1.0 - ahead.fold(1.0, |none, chance| none * (1.0 - chance))
    }
}

/// The events of a timeline; `days` are the first days of its months and the day after the last.
pub(super) fn planned(
    timeline: &Timeline,
    days: &[Date],
) -> Result<Vec<PlannedEvent>, TimelineError> {
    let of = |event: &Event| {
        let while_issue = match &event.while_issue {
            Some((id, below)) => Some((issue_place(timeline, &event.id, id)?, below.steps())),
            None => None,
        };
        let after = match &event.after {
            Some(id) => Some(event_place(timeline, &event.id, id)?),
            None => None,
        };
        let months = days.windows(2).filter_map(|pair| match pair {
            [first, next] => Some((*first, *next)),
            _ => None,
        });
        let (chances, stands) = months
            .enumerate()
            .map(|(month, ends)| of_month(&event.when, month, ends))
            .unzip();
        Ok(PlannedEvent {
            hash: generator::hash(&format!("event.{}", event.id)),
            has_effect: !event.effect.is_empty(),
            is_threat: event.is_threat,
            chances,
            stands,
            while_issue,
            after,
        })
    };
    timeline.events.iter().map(of).collect()
}

/// The place of an event that a row names.
fn event_place(timeline: &Timeline, row: &str, id: &str) -> Result<usize, TimelineError> {
    let place = timeline.events.iter().position(|event| event.id == id);
    place.ok_or_else(|| TimelineError::UnknownEvent {
        row: row.to_owned(),
        id: id.to_owned(),
    })
}

/// Chance in a month, and whether a threat stands in it.
///
/// An event of one day belongs to the month at whose end it has happened: it is after the month's first day and at the
/// latest on the next one's, and on the timeline's first day it belongs to the first month. A month counts for a hazard
/// when its first day does.
fn of_month(when: &When, month: usize, (first, next): (Date, Date)) -> (f64, bool) {
    match when {
        When::On { day, probability } => {
            let is_first = month == 0 && *day == first;
            let is_due = is_first || (first < *day && *day <= next);
            let chance = if is_due { *probability } else { 0.0 };
            (chance, is_due || next < *day)
        }
        When::Hazard { from, to, monthly } => {
            let is_in = from.is_none_or(|from| from <= first) && to.is_none_or(|to| first <= to);
            (if is_in { *monthly } else { 0.0 }, is_in)
        }
    }
}
