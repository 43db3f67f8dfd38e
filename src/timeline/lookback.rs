//! What happened beside what was to be expected, seen from each day on which something happened.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::clock::{Asked, Clock};
use super::crew::{Alone, Crew};
use super::error::TimelineError;
use super::outlook::{Fan, IssueOutlook, Waiting};
use super::plan::{Plan, issue_place};
use super::regime::{Regime, preset};
use crate::engine::Model;
use crate::model::presets::Presets;
use crate::model::timeline::{Happening, HistoryEntry, State, Timeline};
use crate::model::{Catalogue, Meaning, Role, Scenario, Value};

/// Where an issue was going, seen from a day in the past.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueLookback {
    /// What was to be expected.
    pub outlook: IssueOutlook,
    /// Whether it was closed already.
    pub was_closed: bool,
    /// The day on which it then closed; `None`: not up to the last line of the history.
    pub closed_on: Option<Date>,
    /// Chance that was to be given to its being closed by that day, or by the last line of the history where it never
    /// was: near 0 it came sooner than expected, near 1 later. `None`: the history ends beyond the months looked ahead.
    pub expected_by_then: Option<f64>,
}

/// What was to be expected on a day in the past, and what came.
#[derive(Clone, Debug, PartialEq)]
pub struct Lookback {
    /// The day.
    pub start: Date,
    /// The first day of each month from then on, and the day after the last.
    pub days: Vec<Date>,
    /// Every issue.
    pub issues: Vec<IssueLookback>,
    /// Chance by day that all are closed.
    pub deal: Vec<f64>,
    /// How long that takes.
    pub waiting: Waiting,
    /// Duty paid over sales of the focus origin, decimal.
    pub rate: Fan,
    /// Sales of the focus origin to the importer, US dollars a year.
    pub exports: Fan,
}

/// What was in force in the past.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// The first line of the history, then the first day of each month to the last line.
    pub days: Vec<Date>,
    /// What was in force on each of them; `None`: no line says.
    pub regimes: Vec<Option<Regime>>,
}

/// What happened beside what was to be expected, seen from each day of the history; empty without a history.
pub fn lookbacks(
    model: &Model,
    presets: &Presets,
    (scenario, timeline): (&Scenario, &Timeline),
    asked: &Asked,
    crew: &mut impl Crew,
) -> Result<Vec<Lookback>, TimelineError> {
    let history = sorted(timeline);
    let mut starts: Vec<Date> = history.iter().map(|entry| entry.date).collect();
    starts.dedup();
    let one = |number: usize| {
        let start = starts.get(number).copied().unwrap_or(timeline.start);
        lookback(
            model,
            presets,
            (scenario, timeline),
            &history,
            (start, asked),
        )
    };
    crew.all(starts.len(), one).into_iter().collect()
}

/// What was in force on the days of the history.
pub fn past(
    model: &Model,
    presets: &Presets,
    scenario: &Scenario,
    timeline: &Timeline,
) -> Result<Past, TimelineError> {
    let history = sorted(timeline);
    let (Some(first), Some(last)) = (history.first(), history.last()) else {
        return Ok(Past {
            days: Vec::new(),
            regimes: Vec::new(),
        });
    };
    let months = (0_i64..).map(|month| first.date.saturating_add(month.months()));
    let days: Vec<Date> = months.take_while(|day| *day <= last.date).collect();
    let mut regimes = Vec::new();
    for day in &days {
        let Some((row, id)) = in_force(&history, *day) else {
            regimes.push(None);
            continue;
        };
        let of = preset(presets, row, id)?;
        let seen = with_levers(model.catalogue(), scenario, &of.scenario, *day);
        let outcome = model.run(&seen).map_err(|cause| TimelineError::Engine {
            ids: vec![of.id.clone()],
            cause: Box::new(cause),
        })?;
        regimes.push(Some(Regime::of(
            model,
            (&seen, &outcome),
            scenario.table.valued,
        )));
    }
    Ok(Past { days, regimes })
}

/// The lines of the history by day, those of one day in their order.
fn sorted(timeline: &Timeline) -> Vec<HistoryEntry> {
    let mut history = timeline.history.clone();
    history.sort_by_key(|entry| entry.date);
    history
}

/// The line and the preset that were in force on a day.
fn in_force(history: &[HistoryEntry], day: Date) -> Option<(&str, &str)> {
    let before = history.iter().rev().filter(|entry| entry.date <= day);
    let mut presets = before.filter_map(|entry| match &entry.what {
        Happening::InForce { preset } => Some((entry.id.as_str(), preset.as_str())),
        _ => None,
    });
    presets.next()
}

/// A scenario's assumptions with another's levers, on a day.
fn with_levers(catalogue: &Catalogue, seen: &Scenario, levers: &Scenario, day: Date) -> Scenario {
    let mut with = seen.clone();
    for (id, spec) in catalogue.of_role(Role::Lever) {
        if let Some(slot) = with.values.get_mut(id.index()) {
            let is_day = spec.meaning == Meaning::DutiesOn;
            *slot = if is_day {
                Value::Day(day)
            } else {
                levers.value(id)
            };
        }
    }
    with
}

fn lookback(
    model: &Model,
    presets: &Presets,
    (scenario, timeline): (&Scenario, &Timeline),
    history: &[HistoryEntry],
    (start, asked): (Date, &Asked),
) -> Result<Lookback, TimelineError> {
    let (then, plan) = as_of(timeline, history, start)?;
    let mut clock = Clock::of_plan(model, presets, scenario, (&then, plan))?;
    let variants = [(clock.plan.clone(), None)];
    let tallies = clock.tallies(asked, &variants, &mut Alone)?;
    let all: Vec<_> = tallies.iter().collect();
    clock.learn(&all, &mut Alone)?;
    let end = history.last().map_or(start, |entry| entry.date);
    let Some(tally) = tallies.first() else {
        return Err(TimelineError::NoIssues);
    };
    let outlooks = clock.issue_outlooks(tally).into_iter().enumerate();
    let issues = outlooks.map(|(place, outlook)| {
        let was_closed = clock.plan.is_closed(place, clock.plan.start);
        let closed_on = closing_day(timeline, history, (place, start));
        let until = closed_on.unwrap_or(end);
        let expected_by_then = chance_by(&clock.plan.days, &outlook.closed, until);
        IssueLookback {
            outlook,
            was_closed,
            closed_on: closed_on.filter(|_| !was_closed),
            expected_by_then: expected_by_then.filter(|_| !was_closed),
        }
    });
    let issues = issues.collect();
    let deal = tally.closed();
    let (rate, exports, _) = clock.fans(tally, &clock.expected(tally));
    Ok(Lookback {
        start,
        days: clock.plan.days.clone(),
        issues,
        waiting: Waiting::of(&deal),
        deal,
        rate,
        exports,
    })
}

/// The timeline as it stood on a day of its history.
fn as_of(
    timeline: &Timeline,
    history: &[HistoryEntry],
    start: Date,
) -> Result<(Timeline, Plan), TimelineError> {
    let mut then = timeline.clone();
    then.start = start;
    for issue in &mut then.issues {
        issue.state = State::Open;
    }
    if let Some((_, preset)) = in_force(history, start) {
        preset.clone_into(&mut then.from);
    }
    let mut events = Vec::new();
    for entry in history.iter().filter(|entry| entry.date <= start) {
        match &entry.what {
            Happening::Reached { issue, state } => {
                let place = issue_place(timeline, &entry.id, issue)?;
                if let Some(issue) = then.issues.get_mut(place) {
                    issue.state = *state;
                }
            }
            Happening::Happened { event } => {
                let place = timeline.events.iter().position(|row| row.id == *event);
                events.push(place.ok_or_else(|| TimelineError::UnknownEvent {
                    row: entry.id.clone(),
                    id: event.clone(),
                })?);
            }
            Happening::InForce { .. } => {}
        }
    }
    let mut plan = Plan::new(&then)?;
    for event in events {
        plan.start = plan.start.with_event(event);
    }
    Ok((then, plan))
}

/// The first day after `start` on which an issue stood at the state that closes it.
fn closing_day(
    timeline: &Timeline,
    history: &[HistoryEntry],
    (place, start): (usize, Date),
) -> Option<Date> {
    let issue = timeline.issues.get(place)?;
    let mut after = history.iter().filter(|entry| entry.date > start);
    let found = after.find(|entry| {
        matches!(&entry.what, Happening::Reached { issue: id, state }
            if *id == issue.id && *state >= issue.in_force_from)
    });
    found.map(|entry| entry.date)
}

/// The chance of the first of our days on or after a day; `None` beyond the last.
fn chance_by(days: &[Date], chances: &[f64], day: Date) -> Option<f64> {
    let point = days.iter().position(|of| *of >= day)?;
    chances.get(point).copied()
}
