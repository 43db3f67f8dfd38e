//! Charts of talks in time: chances by date, what is in force, what waiting costs, what happened.
//!
//! All of them are made from [`Talks`], which is computed once for a scenario and its reference; without it they say so.

mod bars;
mod compared;
mod layers;
mod lines;
#[cfg(test)]
mod tests;

use crate::chart::{Axis, Chart, ChartError, Column, QuantityAxis, Range, Tick};
use crate::engine::Model;
use crate::figures::years::absent_chart;
use crate::figures::{FigureId, Input};
use crate::model::rows;
use crate::model::timeline::Timeline;
use crate::model::{Presets, Scenario};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::timeline_figures::TimelineFigureText as T;
use crate::timeline::{
    Asked, Clock, Crew, Delay, LayerInTime, LinkCut, Lookback, Outlook, Past, ThreatCost,
    TimelineError, lookbacks, past,
};
use jiff::civil::Date;

pub(super) use bars::{delay, links};
pub(super) use compared::{graphs, history};
pub(super) use layers::layers;
pub(super) use lines::{deal, exports, money_focus, money_importer, rate, threat};

/// What the clock says of a scenario and of its reference.
#[derive(Clone, Debug)]
pub struct Talks {
    /// The scenario.
    pub scenario: Told,
    /// The reference; `None` where its clock says nothing.
    pub reference: Option<Outlook>,
}

/// What the clock says of one scenario.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its timeline.
    pub timeline: Timeline,
    /// Chances and paths.
    pub outlook: Outlook,
    /// What waiting costs; empty until it is computed.
    pub costs: Costs,
    /// Layers of duty on the group that is looked at.
    pub layers: Vec<LayerInTime>,
    /// The group: index of the baseline.
    pub group: usize,
    /// What was to be expected, seen from each day of the history; empty until it is computed.
    pub lookbacks: Vec<Lookback>,
    /// What was in force.
    pub past: Option<Past>,
}

/// What waiting costs.
#[derive(Clone, Debug, Default)]
pub struct Costs {
    /// What one month's standstill costs.
    pub delays: Vec<Delay>,
    /// What each link holds up.
    pub cuts: Vec<LinkCut>,
    /// What each threat costs.
    pub threats: Vec<ThreatCost>,
}

/// What a clock is made from.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The shipped scenarios, some of which the timeline names.
    pub presets: &'a Presets,
    /// The scenario, which is the deal as well.
    pub scenario: &'a Scenario,
    /// What it is compared with.
    pub reference: &'a Scenario,
    /// Group whose layers of duty are looked at, an index of the baseline.
    pub group: usize,
    /// How much is computed.
    pub asked: Asked,
}

impl Request<'_> {
    /// Chances, paths and layers of the scenario, and the outlook of the reference: what is shown first.
    pub fn first(&self, model: &Model, crew: &mut impl Crew) -> Result<Talks, TimelineError> {
        let timeline = Timeline::clone(&self.scenario.timeline);
        let mut clock = Clock::new(model, self.presets, self.scenario, &timeline)?;
        let outlook = clock.outlook(&self.asked, crew)?;
        let place = (model.baseline().focus, self.group);
        let layers = clock.layers(place, &self.asked, crew)?;
        let past = past(model, self.presets, self.scenario, &timeline).ok();
        let theirs = &self.reference.timeline;
        let reference = Clock::new(model, self.presets, self.reference, theirs);
        let reference = reference.and_then(|mut clock| clock.outlook(&self.asked, crew));
        Ok(Talks {
            scenario: Told {
                timeline,
                outlook,
                costs: Costs::default(),
                layers,
                group: self.group,
                lookbacks: Vec::new(),
                past,
            },
            reference: reference.ok(),
        })
    }

    /// What waiting costs.
    pub fn costs(&self, model: &Model, crew: &mut impl Crew) -> Result<Costs, TimelineError> {
        let timeline = &self.scenario.timeline;
        let mut clock = Clock::new(model, self.presets, self.scenario, timeline)?;
        Ok(Costs {
            delays: clock.delays(&self.asked, crew)?,
            cuts: clock.links_to_cut(&self.asked, crew)?,
            threats: clock.threats(&self.asked, crew)?,
        })
    }

    /// What was to be expected in the past.
    pub fn back(
        &self,
        model: &Model,
        crew: &mut impl Crew,
    ) -> Result<Vec<Lookback>, TimelineError> {
        let of = (self.scenario, &*self.scenario.timeline);
        lookbacks(model, self.presets, of, &self.asked, crew)
    }

    /// Everything in one go: for the command line, where nobody waits for first steps.
    pub fn all(&self, model: &Model, crew: &mut impl Crew) -> Result<Talks, TimelineError> {
        let mut talks = self.first(model, crew)?;
        talks.scenario.costs = self.costs(model, crew)?;
        talks.scenario.lookbacks = self.back(model, crew)?;
        Ok(talks)
    }
}

/// What is drawn, for the parts of this folder.
struct Subject<'a> {
    input: &'a Input<'a>,
    talks: &'a Talks,
}

impl Subject<'_> {
    fn told(&self) -> &Told {
        &self.talks.scenario
    }

    fn say(&self, text: T, own: &[(&'static str, String)]) -> String {
        self.input.say(text, own)
    }

    /// The name of an issue.
    fn issue(&self, id: &str) -> String {
        let row = rows::find(&self.told().timeline.issues, id);
        row.map_or_else(
            || id.to_owned(),
            |row| row.title.in_language(self.input.language).to_owned(),
        )
    }

    fn percent(&self, chance: f64) -> String {
        number::value(chance, Unit::Share, self.input.language)
    }

    fn signed_usd(&self, value: f64) -> String {
        number::signed(value, Unit::Usd, self.input.language)
    }

    fn column(&self, text: T, unit: Unit) -> Column {
        let unit = ("unit", unit.code().to_owned());
        Column::new(text.fill(self.input.language, &[unit]))
    }
}

/// `2026-03`.
fn month(day: Date) -> String {
    format!("{}-{:02}", day.year(), day.month())
}

/// An axis of months: places count from the first day.
fn months(days: &[Date]) -> Result<QuantityAxis, ChartError> {
    let last = days.len().saturating_sub(1).max(1);
    let step = [1, 2, 3, 6, 12, 24]
        .into_iter()
        .find(|step| last <= step * 8)
        .unwrap_or(36);
    let ticks = days.iter().enumerate().step_by(step);
    Ok(QuantityAxis {
        title: String::new(),
        range: Range::new(0.0, last as f64)?,
        ticks: ticks
            .map(|(at, day)| Tick {
                at: at as f64,
                label: month(*day),
            })
            .collect(),
    })
}

/// Where a day stands on an axis of months; `None` beyond its ends.
fn place(days: &[Date], day: Date) -> Option<f64> {
    let after = days.iter().position(|one| *one > day)?;
    let before = after.checked_sub(1)?;
    let (low, high) = (*days.get(before)?, *days.get(after)?);
    let span = f64::from((high - low).get_days().max(1));
    Some(before as f64 + f64::from((day - low).get_days()) / span)
}

/// The chart of a figure, or one that says that there is no clock.
fn chart(
    input: &Input<'_>,
    figure: FigureId,
    make: impl FnOnce(&Subject<'_>) -> Result<Option<Chart>, ChartError>,
) -> Result<Chart, ChartError> {
    let missing = || {
        let words = (input.say(T::Missing, &[]), input.say(T::MissingNote, &[]));
        absent_chart(input, figure.id(), words)
    };
    let Some(talks) = input.talks else {
        return missing();
    };
    match make(&Subject { input, talks })? {
        Some(chart) => input.finish(chart),
        None => missing(),
    }
}

/// An empty a chart over months.
fn over_months(figure: FigureId, days: &[Date], y: QuantityAxis) -> Result<Chart, ChartError> {
    let x = months(days)?;
    Ok(Chart::new(
        figure.id(),
        Axis::Quantity(x),
        Axis::Quantity(y),
    ))
}
