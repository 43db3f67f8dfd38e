//! What is in force on a day.

use jiff::civil::date;

use super::super::{Alone, TimelineError};
use super::*;
use crate::engine::Measure;
use crate::model::timeline::{Given, Setting};
use crate::model::{Meaning, Value};

/// The rate of a scenario on a day, by a run of the model and nothing of the clock.
fn rate_on(scenario: &Scenario, day: Date) -> f64 {
    let (model, _) = shipped();
    let mut scenario = scenario.clone();
    let id = model.catalogue().find(Meaning::DutiesOn).expect("a day");
    scenario.values[id.index()] = Value::Day(day);
    let outcome = model.run(&scenario).expect("an outcome");
    Measure::EffectiveRate
        .value(model.baseline(), &outcome)
        .expect("a rate")
}

/// The surcharge of 150 days ends on 24 July 2026, whatever is negotiated.
#[test]
fn a_layer_with_a_last_day_is_gone_the_day_after() {
    let mut timeline = timeline(4, vec![issue("a", 0.0)], Vec::new(), Vec::new());
    timeline.start = date(2026, 6, 1);
    timeline.from = "court-bridge-2026".to_owned();
    let mut clock = clock("november-2025-mou", &timeline);
    let outlook = clock.outlook(&EXACT, &mut Alone).expect("an outlook");
    let bridge = preset("court-bridge-2026");
    let mou = preset("november-2025-mou");
    assert!(std::ptr::eq(bridge, preset("court-bridge-2026")) && mou != bridge);
    for (day, rate) in outlook.days.iter().zip(&outlook.rate.mean) {
        near(*rate, rate_on(&with_levers_of(bridge, mou), *day));
    }
    assert!(
        outlook.rate.mean[2] < outlook.rate.mean[1] - 0.02,
        "{:?}",
        outlook.rate.mean
    );
    let (model, _) = shipped();
    let baseline = model.baseline();
    let group = baseline.group_index("other").expect("a group");
    let layers = clock
        .layers((baseline.focus, group), &EXACT, &mut Alone)
        .expect("layers");
    let [surcharge] = layers.as_slice() else {
        panic!("{layers:?}");
    };
    assert_eq!(surcharge.authority, "section_122");
    assert_eq!(surcharge.last_day, Some(date(2026, 7, 24)));
    assert_eq!(surcharge.chance, [1.0, 1.0, 0.0, 0.0, 0.0]);
}

/// A scenario's levers with another's assumptions.
fn with_levers_of(levers: &Scenario, assumptions: &Scenario) -> Scenario {
    let (model, _) = shipped();
    let mut with = assumptions.clone();
    for (id, _) in model.catalogue().of_role(crate::model::Role::Lever) {
        with.values[id.index()] = levers.value(id);
    }
    with
}

/// The deal's text says 1 November 2025; agreed in July 2025 it is in force in August.
#[test]
fn what_is_agreed_is_in_force_from_then_on() {
    let mut sure = issue("a", 1.0);
    sure.covers = vec!["duty.KOR".to_owned()];
    let mut timeline = timeline(2, vec![sure], Vec::new(), Vec::new());
    timeline.start = date(2025, 7, 1);
    timeline.from = "summer-2025-squeeze".to_owned();
    let outlook = clock("november-2025-mou", &timeline).outlook(&EXACT, &mut Alone);
    let outlook = outlook.expect("an outlook");
    let (before, after) = (outlook.now.rate, outlook.rate.mean[1]);
    let (model, _) = shipped();
    let mut expected = with_levers_of(preset("summer-2025-squeeze"), preset("november-2025-mou"));
    for (id, spec) in model.catalogue().of_role(crate::model::Role::Lever) {
        if spec.key.starts_with("duty.KOR") {
            let is_first = matches!(spec.meaning, Meaning::GroupFirstDay { .. });
            let deal = preset("november-2025-mou").value(id);
            expected.values[id.index()] = if is_first { Value::Absent } else { deal };
        }
    }
    near(after, rate_on(&expected, date(2025, 8, 1)));
    assert!((before - after).abs() > 0.01, "{before} {after}");
}

#[test]
fn the_more_specific_pattern_decides() {
    let mut all = issue("all", 0.0);
    all.covers = vec!["duty".to_owned()];
    let mut steel = issue("steel", 1.0);
    steel.covers = vec!["duty.KOR.steel".to_owned()];
    let mut timeline = timeline(1, vec![all, steel], Vec::new(), Vec::new());
    timeline.from = "walk-away".to_owned();
    let clock = clock("korus-2024", &timeline);
    let mut sheet = clock.ground.sheet();
    let closed = clock.plan.combination(clock.plan.start.stepped(1));
    clock.ground.write(closed, 0, &mut sheet);
    let (model, _) = shipped();
    let value = |key: &str| {
        sheet
            .value(model.catalogue().find_key(key).expect(key))
            .number()
    };
    assert_eq!(value("duty.KOR.steel"), Some(0.0));
    let cars = model
        .catalogue()
        .find_key("duty.KOR.cars_and_parts")
        .expect("a lever");
    assert_eq!(
        value("duty.KOR.cars_and_parts"),
        preset("walk-away").value(cars).number()
    );
}

#[test]
fn an_event_sets_levers_while_its_condition_holds() {
    let mut open = issue("a", 0.0);
    open.covers = vec!["duty.KOR".to_owned()];
    let mut event = hazard("snap_back", 1.0);
    event.while_issue = Some(("a".to_owned(), State::Words));
    let key = "duty.KOR.cars_and_parts".to_owned();
    let value = Given::Number(0.25);
    event.effect = vec![
        Setting::Lever { key, value },
        Setting::Overlay("won-1450".to_owned()),
        Setting::Preset {
            id: "walk-away".to_owned(),
            covers: vec!["duty.KOR.other".to_owned()],
        },
    ];
    let timeline = timeline(1, vec![open], Vec::new(), vec![event.clone()]);
    let clock = clock("november-2025-mou", &timeline);
    let (model, _) = shipped();
    let mut sheet = clock.ground.sheet();
    let mut value = |joint, key: &str| {
        clock
            .ground
            .write(clock.plan.combination(joint), 0, &mut sheet);
        sheet
            .value(model.catalogue().find_key(key).expect(key))
            .number()
    };
    let happened = clock.plan.start.with_event(0);
    assert_eq!(value(happened, "duty.KOR.cars_and_parts"), Some(0.25));
    assert_eq!(value(happened, "krw_per_usd"), Some(1450.0));
    assert_eq!(value(happened, "duty.KOR.other"), Some(0.25));
    // once the issue is closed the deal counts again
    assert_eq!(
        value(happened.stepped(0), "duty.KOR.cars_and_parts"),
        Some(0.15)
    );
    for bad in ["duty.KOR.nothing", "duty.KOR.steel"] {
        let mut wrong = event.clone();
        let value = Given::Number(99.0);
        wrong.effect = vec![Setting::Lever {
            key: bad.to_owned(),
            value,
        }];
        let mut timeline = timeline.clone();
        timeline.events = vec![wrong];
        let (model, presets) = shipped();
        let error = Clock::new(model, presets, preset("korus-2024"), &timeline);
        assert!(
            matches!(error, Err(TimelineError::BadSetting { .. })),
            "{bad}"
        );
    }
}
