//! What is in force: levers of the start, of the deal and of events put together, and what the full model makes of them.
//!
//! A regime is a combination (which issues are closed, which events' effects last) on a stretch of days on which no layer
//! of duty begins or ends. It is seen at the horizon of the scenario in view, as if it had come to stay: what the months
//! add up is the rate at which each regime earns and costs, and not an adjustment that is still under way.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::error::TimelineError;
use super::plan::{Combination, Plan};
use crate::engine::ledger::Party;
use crate::engine::measure::LedgerMeasure;
use crate::engine::{Measure, Model, Outcome, finance};
use crate::model::presets::{Preset, Presets};
use crate::model::table::Valued;
use crate::model::timeline::{Event, Given, Setting, Timeline, covered_parts};
use crate::model::{Catalogue, Kind, LedgerParameter, Meaning, ParameterId, Role, Scenario, Value};
use crate::text::days;

/// What one regime comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Regime {
    /// Duty paid over sales of the focus origin after buyers have reacted, decimal.
    pub rate: f64,
    /// Sales of the focus origin to the importer, US dollars a year.
    pub exports: f64,
    /// Balance of the ledger of the focus country and of the importer since the base year, US dollars a year: the equal
    /// yearly amount that has the ledger's present value ([`Valued::Npv`]), or the year that the ledger shows.
    pub balance: [f64; 2],
    /// Value added in the focus economy, change since the base year, US dollars a year.
    pub value_added: f64,
    /// The same as a share of its GDP, decimal.
    pub gdp_share: f64,
}

impl Regime {
    pub(super) fn of(
        model: &Model,
        (scenario, outcome): (&Scenario, &Outcome),
        valued: Valued,
    ) -> Self {
        let value = |measure: Measure| measure.value(model.baseline(), outcome).unwrap_or_default();
        let number = |of| scenario.number(model.catalogue(), Meaning::Ledger(of));
        let balance = |party, discount_rate| {
            let is_present_value = valued == Valued::Npv;
            let sum = value(Measure::Ledger(LedgerMeasure {
                party,
                channel: None,
                is_present_value,
            }));
            let rate = number(discount_rate).unwrap_or_default();
            let years = whole(number(LedgerParameter::Years).unwrap_or(1.0));
            let a_year = finance::annuity(rate, years).filter(|_| is_present_value);
            sum * a_year.unwrap_or(1.0)
        };
        Self {
            rate: value(Measure::EffectiveRate),
            exports: value(Measure::Exports),
            balance: [
                balance(Party::Focus, LedgerParameter::FocusDiscountRate),
                balance(Party::Importer, LedgerParameter::ImporterDiscountRate),
            ],
            value_added: value(Measure::ValueAddedChange),
            gdp_share: value(Measure::GdpShareChange),
        }
    }

    /// The sum of regimes with weights.
    pub(super) fn weighted<'a>(all: impl IntoIterator<Item = (&'a Self, f64)>) -> Self {
        let mut sum = Self::default();
        for (regime, weight) in all {
            sum.rate += weight * regime.rate;
            sum.exports += weight * regime.exports;
            for (sum, value) in sum.balance.iter_mut().zip(regime.balance) {
                *sum += weight * value;
            }
            sum.value_added += weight * regime.value_added;
            sum.gdp_share += weight * regime.gdp_share;
        }
        sum
    }
}

/// A number of years, whole by the catalogue.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates"
)]
const fn whole(years: f64) -> u16 {
    years as u16
}

/// A lever that is not the same in all regimes.
#[derive(Clone, Debug)]
struct Moving {
    id: ParameterId,
    start: Value,
    deal: Value,
    /// The issue that decides on it.
    issue: Option<usize>,
}

/// What regimes are put together from.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The start, on which the moving levers are set.
    scenario: Scenario,
    moving: Vec<Moving>,
    /// What each event sets, in its order.
    effects: Vec<Vec<(ParameterId, Value)>>,
    duties_on: Option<ParameterId>,
    /// The first of our days in each stretch.
    stretches: Vec<Date>,
    /// The stretch of each point in time.
    stretch_of: Vec<usize>,
    issues: Vec<String>,
    events: Vec<String>,
    /// In what the parties count.
    pub(super) valued: Valued,
}

impl Ground {
    /// Puts together what regimes are made from; the deal is `scenario`.
    pub fn new(
        model: &Model,
        presets: &Presets,
        scenario: &Scenario,
        (timeline, plan): (&Timeline, &Plan),
    ) -> Result<Self, TimelineError> {
        let catalogue = model.catalogue();
        let from = preset(presets, "", &timeline.from)?;
        let mut start = scenario.clone();
        let mut moving = Vec::new();
        for (id, spec) in catalogue.of_role(Role::Lever) {
            let (mut deal, before) = (scenario.value(id), from.scenario.value(id));
            let issue = decider(timeline, &spec.key);
            if issue.is_some() && is_first_day(spec.meaning) {
                // the layers of a deal begin when it comes into force
                deal = Value::Absent;
            }
            if let Some(slot) = start.values.get_mut(id.index()) {
                *slot = before;
            }
            if issue.is_some() && deal != before {
                let start = before;
                moving.push(Moving {
                    id,
                    start,
                    deal,
                    issue,
                });
            }
        }
        let effects = timeline.events.iter();
        let effects = effects.map(|event| effect(catalogue, presets, event));
        let effects = effects.collect::<Result<Vec<_>, TimelineError>>()?;
        for (id, _) in effects.iter().flatten() {
            if !moving.iter().any(|of| of.id == *id) {
                let start = start.value(*id);
                moving.push(Moving {
                    id: *id,
                    start,
                    deal: start,
                    issue: None,
                });
            }
        }
        let edges = edges(catalogue, &start, &moving, &effects);
        let (stretches, stretch_of) = stretches(&plan.days, &edges);
        Ok(Self {
            scenario: start,
            moving,
            effects,
            duties_on: catalogue.find(Meaning::DutiesOn),
            stretches,
            stretch_of,
            issues: timeline.issues.iter().map(|row| row.id.clone()).collect(),
            events: timeline.events.iter().map(|row| row.id.clone()).collect(),
            valued: scenario.table.valued,
        })
    }

    /// The stretch of days that a point in time belongs to.
    pub fn stretch(&self, point: usize) -> usize {
        self.stretch_of.get(point).copied().unwrap_or_default()
    }

    /// A scenario to write regimes into.
    pub fn sheet(&self) -> Scenario {
        self.scenario.clone()
    }

    /// Writes what is in force into a scenario that came from [`Ground::sheet`].
    pub fn write(&self, combination: Combination, stretch: usize, sheet: &mut Scenario) {
        let mut set = |id: ParameterId, value: Value| {
            if let Some(slot) = sheet.values.get_mut(id.index()) {
                *slot = value;
            }
        };
        for of in &self.moving {
            let is_closed = of.issue.is_some_and(|issue| combination.is_closed(issue));
            set(of.id, if is_closed { of.deal } else { of.start });
        }
        for (event, effect) in self.effects.iter().enumerate() {
            if combination.has_event(event) {
                for (id, value) in effect {
                    set(*id, *value);
                }
            }
        }
        if let (Some(id), Some(day)) = (self.duties_on, self.stretches.get(stretch)) {
            set(id, Value::Day(*day));
        }
    }

    /// What a regime comes to.
    pub fn evaluate(
        &self,
        model: &Model,
        (combination, stretch): (Combination, usize),
        sheet: &mut Scenario,
    ) -> Result<Regime, TimelineError> {
        self.write(combination, stretch, sheet);
        let outcome = model.run(sheet);
        let outcome = outcome.map_err(|cause| {
            let issues = self.issues.iter().enumerate();
            let closed = issues.filter(|(place, _)| combination.is_closed(*place));
            let events = self.events.iter().enumerate();
            let lasting = events.filter(|(place, _)| combination.has_event(*place));
            let ids = closed.chain(lasting).map(|(_, id)| id.clone()).collect();
            let cause = Box::new(cause);
            TimelineError::Engine { ids, cause }
        })?;
        Ok(Regime::of(model, (sheet, &outcome), self.valued))
    }
}

/// The issue that decides on a lever: that whose patterns fit with the most parts, of equal ones the first.
fn decider(timeline: &Timeline, key: &str) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (place, issue) in timeline.issues.iter().enumerate() {
        if let Some(parts) = covered_parts(&issue.covers, key)
            && best.is_none_or(|(_, most)| parts > most)
        {
            best = Some((place, parts));
        }
    }
    best.map(|(place, _)| place)
}

const fn is_first_day(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::GroupFirstDay { .. })
}

/// A preset by its id; the root where there is none.
pub(super) fn preset<'a>(
    presets: &'a Presets,
    row: &str,
    id: &str,
) -> Result<&'a Preset, TimelineError> {
    let found = if id.is_empty() {
        presets.root()
    } else {
        presets.find(id)
    };
    found.ok_or_else(|| TimelineError::UnknownScenario {
        row: row.to_owned(),
        id: id.to_owned(),
    })
}

/// What an event sets, in its order; what it puts in force begins when it happens.
fn effect(
    catalogue: &Catalogue,
    presets: &Presets,
    event: &Event,
) -> Result<Vec<(ParameterId, Value)>, TimelineError> {
    let mut all = Vec::new();
    let begun = |id: ParameterId, value: Value| {
        let is_day = catalogue
            .spec(id)
            .is_some_and(|spec| is_first_day(spec.meaning));
        (id, if is_day { Value::Absent } else { value })
    };
    let is_the_day = |id: ParameterId| {
        let meaning = catalogue.spec(id).map(|spec| spec.meaning);
        meaning == Some(Meaning::DutiesOn)
    };
    for setting in &event.effect {
        match setting {
            Setting::Lever { key, value } => {
                let bad = || TimelineError::BadSetting {
                    row: event.id.clone(),
                    key: key.clone(),
                };
                let id = catalogue.find_key(key).ok_or_else(bad)?;
                let value = given(catalogue, id, value).ok_or_else(bad)?;
                all.push((id, value));
            }
            Setting::Overlay(id) => {
                let overlay = presets.overlay(id);
                let overlay = overlay.ok_or_else(|| TimelineError::UnknownScenario {
                    row: event.id.clone(),
                    id: id.clone(),
                })?;
                let settings = overlay.settings.iter().filter(|(id, _)| !is_the_day(*id));
                all.extend(settings.map(|(id, value)| begun(*id, *value)));
            }
            Setting::Preset { id, covers } => {
                let from = &preset(presets, &event.id, id)?.scenario;
                let levers = catalogue.of_role(Role::Lever);
                let fitting = levers.filter(|(id, spec)| {
                    covered_parts(covers, &spec.key).is_some() && !is_the_day(*id)
                });
                all.extend(fitting.map(|(id, _)| begun(id, from.value(id))));
            }
        }
    }
    Ok(all)
}

/// A value as a file writes it, for a lever or assumption; `None` where it does not fit.
fn given(catalogue: &Catalogue, id: ParameterId, given: &Given) -> Option<Value> {
    let spec = catalogue.spec(id)?;
    let value = match (given, &spec.kind) {
        (Given::Number(number), _) => Value::Number(*number),
        (Given::Word(word), Kind::Choice(choices)) => {
            let place = choices.iter().position(|choice| choice.key == word)?;
            Value::Choice(u8::try_from(place).ok()?)
        }
        (Given::Word(word), _) if word == "none" => Value::Absent,
        (Given::Word(word), _) => Value::Day(days::parse(word)?),
    };
    spec.check(value).ok()?;
    Some(value)
}

/// The first days of stretches: every day on which some layer may begin, or on which one has ended the day before.
fn edges(
    catalogue: &Catalogue,
    start: &Scenario,
    moving: &[Moving],
    effects: &[Vec<(ParameterId, Value)>],
) -> Vec<Date> {
    let levers = catalogue
        .of_role(Role::Lever)
        .map(|(id, _)| (id, start.value(id)));
    let deals = moving.iter().map(|of| (of.id, of.deal));
    let all = levers.chain(deals).chain(effects.iter().flatten().copied());
    let edges = all.filter_map(|(id, value)| {
        let day = value.day()?;
        match catalogue.spec(id)?.meaning {
            Meaning::GroupFirstDay { .. } => Some(day),
            Meaning::GroupLastDay { .. } => Some(day.saturating_add(1.day())),
            _ => None,
        }
    });
    let edges: BTreeSet<Date> = edges.collect();
    edges.into_iter().collect()
}

/// The first of our days in each stretch, and the stretch of each of our days.
fn stretches(days: &[Date], edges: &[Date]) -> (Vec<Date>, Vec<usize>) {
    let mut firsts: Vec<Date> = Vec::new();
    let mut stretch_of = Vec::with_capacity(days.len());
    let mut last = None;
    for day in days {
        let passed = edges.partition_point(|edge| edge <= day);
        if last != Some(passed) {
            firsts.push(*day);
            last = Some(passed);
        }
        stretch_of.push(firsts.len() - 1);
    }
    (firsts, stretch_of)
}
