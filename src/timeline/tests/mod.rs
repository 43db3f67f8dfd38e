//! Closed forms, regimes and costs. Rows are made here, so that every number of a test stands in the test.

mod chances;
mod costs;
mod crews;
mod past;
mod regimes;

use std::sync::OnceLock;

use jiff::civil::{Date, date};

use super::plan::Plan;
use super::tally::Tally;
use super::{Asked, Clock, Method};
use crate::baseline::Baseline;
use crate::engine::Model;
use crate::file::shipped::presets;
use crate::model::Scenario;
use crate::model::presets::Presets;
use crate::model::timeline::{Event, Issue, Link, LinkKind, State, Timeline, When};
use crate::text::Title;

/// A title of a test's row.
fn title(id: &str) -> Title {
    Title::new(id, id)
}

/// An issue that is open and closed once it is agreed in words.
fn issue(id: &str, chance: f64) -> Issue {
    Issue {
        id: id.to_owned(),
        title: title(id),
        state: State::Open,
        monthly_chances: [chance, 0.0, 0.0],
        covers: Vec::new(),
        in_force_from: State::Words,
        footing: None,
    }
}

/// A link from words to words.
fn link(first: &str, second: &str, kind: LinkKind) -> Link {
    Link {
        id: format!("{first}_{second}"),
        title: title("link"),
        kind,
        first: first.to_owned(),
        first_state: State::Words,
        second: second.to_owned(),
        second_state: State::Words,
        footing: None,
    }
}

/// An event with a chance in every month.
fn hazard(id: &str, monthly: f64) -> Event {
    Event {
        id: id.to_owned(),
        title: title(id),
        when: When::Hazard {
            from: None,
            to: None,
            monthly,
        },
        while_issue: None,
        after: None,
        effect: Vec::new(),
        slows: Vec::new(),
        is_threat: false,
        footing: None,
    }
}

const START: Date = date(2026, 1, 1);

fn timeline(months: u16, issues: Vec<Issue>, links: Vec<Link>, events: Vec<Event>) -> Timeline {
    Timeline {
        start: START,
        months,
        issues,
        links,
        events,
        ..Timeline::default()
    }
}

fn tally(timeline: &Timeline) -> Tally {
    let plan = Plan::new(timeline).expect("a plan");
    Tally::exact(&plan, None).expect("few states")
}

#[track_caller]
fn near(found: f64, expected: f64) {
    let error = (found - expected).abs();
    assert!(
        error <= 1e-12 * expected.abs().max(1.0),
        "{found} is not {expected}"
    );
}

#[track_caller]
fn all_near(found: &[f64], expected: impl Fn(i32) -> f64) {
    for (found, month) in found.iter().zip(0..) {
        let expected = expected(month);
        let error = (found - expected).abs();
        assert!(error <= 1e-12, "month {month}: {found} is not {expected}");
    }
}

/// The shipped model and presets, made once.
fn shipped() -> &'static (Model, Presets) {
    static SHIPPED: OnceLock<(Model, Presets)> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let model = Model::new(Baseline::shipped().expect("the shipped baseline reads"));
        let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
        (model, presets)
    })
}

fn preset(id: &str) -> &'static Scenario {
    let (_, presets) = shipped();
    &presets.find(id).expect("a preset").scenario
}

fn clock(deal: &str, timeline: &Timeline) -> Clock<'static> {
    let (model, presets) = shipped();
    Clock::new(model, presets, preset(deal), timeline).expect("a clock")
}

const EXACT: Asked = Asked {
    method: Method::Exact,
    paths: 200,
    seed: 1,
};
