use std::sync::LazyLock;

use super::*;
use crate::baseline::{Baseline, Party};
use crate::model::rows::RowEdit;
use crate::model::{Edit, Role};
use crate::text::{Language, Title, days};

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(Baseline::shipped().unwrap()));

fn put(scenario: &mut Scenario, key: &str, value: Value) {
    let id = MODEL.catalogue().find_key(key).unwrap();
    let edit = Edit::Set { id, value };
    edit.apply(MODEL.catalogue(), scenario).unwrap();
}

fn line(subject: &str, bound: Bound, limit: Option<Limit>) -> RedLine {
    RedLine {
        id: "own_1".to_owned(),
        side: Party::Focus,
        title: Title::new("A line", "선"),
        subject: subject.to_owned(),
        bound,
        limit,
        stated: None,
    }
}

/// How the defaults, with one lever moved, stand to one line.
fn judged(line: RedLine, moved: Option<(&str, Value)>) -> Verdict {
    let mut scenario = Scenario::at_defaults(MODEL.catalogue());
    if let Some((key, value)) = moved {
        put(&mut scenario, key, value);
    }
    let outcome = MODEL.run(&scenario).unwrap();
    let constraints = Constraints::new(&MODEL, &[line]);
    let mut verdicts = constraints.verdicts(&MODEL, &scenario, Some(&outcome));
    verdicts.next().unwrap()
}

const CARS: &str = "duty.KOR.cars_and_parts";
const CAP: &str = "rules.standard_cap";

#[test]
fn a_quantity_is_kept_at_its_limit_and_crossed_beyond_by_the_distance() {
    let at = |value: f64| Some((CARS, Value::Number(value)));
    let number = |limit: f64| Some(Limit::Number(limit));
    let kept = |margin: f64| Verdict::Kept {
        margin: Some(margin),
    };
    let crossed = |by: f64| Verdict::Crossed { by: Some(by) };
    for (bound, limit, value, expected) in [
        (Bound::AtMost, 0.25, 0.25, kept(0.0)),
        (Bound::AtMost, 0.25, 0.125, kept(0.125)),
        (Bound::AtMost, 0.25, 0.5, crossed(0.25)),
        (Bound::AtLeast, 0.25, 0.25, kept(0.0)),
        (Bound::AtLeast, 0.25, 0.5, kept(0.25)),
        (Bound::AtLeast, 0.25, 0.125, crossed(0.125)),
        (Bound::Exactly, 0.25, 0.25, kept(0.0)),
        (Bound::Exactly, 0.25, 0.5, crossed(0.25)),
        (Bound::Exactly, 0.25, 0.125, crossed(0.125)),
    ] {
        let verdict = judged(line(CARS, bound, number(limit)), at(value));
        assert_eq!(verdict, expected, "{bound:?} {limit} at {value}");
        let slack = verdict.slack().unwrap();
        assert!(slack.is_sign_positive() || verdict.is_crossed());
    }
}

#[test]
fn a_waived_line_and_one_on_an_unknown_subject_are_not_crossed() {
    let high = Some((CARS, Value::Number(2.0)));
    assert_eq!(
        judged(line(CARS, Bound::AtMost, None), high),
        Verdict::Waived
    );
    let unknown = line("duty.MOON.cheese", Bound::AtMost, Some(Limit::Number(0.0)));
    assert_eq!(judged(unknown, high), Verdict::NotApplicable);
}

#[test]
fn words_are_kept_or_crossed_without_a_distance() {
    let on = || {
        line(
            "fund.deferral_right",
            Bound::Exactly,
            Some(Limit::Word("on".to_owned())),
        )
    };
    assert_eq!(judged(on(), None), Verdict::Kept { margin: None });
    let off = Some(("fund.deferral_right", Value::Choice(0)));
    assert_eq!(judged(on(), off), Verdict::Crossed { by: None });
}

#[test]
fn a_cap_that_is_not_set_is_above_every_number() {
    let unset = Some((CAP, Value::Absent));
    let number = || Some(Limit::Number(50_000.0));
    let none = || Some(Limit::Word(Limit::UNSET.to_owned()));
    assert_eq!(
        judged(line(CAP, Bound::AtLeast, number()), unset),
        Verdict::Kept { margin: None }
    );
    assert_eq!(
        judged(line(CAP, Bound::AtMost, number()), unset),
        Verdict::Crossed { by: None }
    );
    assert_eq!(
        judged(line(CAP, Bound::Exactly, none()), unset),
        Verdict::Kept { margin: None }
    );
    assert_eq!(
        judged(line(CAP, Bound::Exactly, none()), None),
        Verdict::Crossed { by: None }
    );
}

#[test]
fn a_sector_without_its_own_rate_stands_where_its_group_stands() {
    let group = Some((CARS, Value::Number(0.5)));
    let of_cars = "duty.KOR.sector.passenger_vehicles";
    let limit = Some(Limit::Number(0.25));
    let verdict = judged(line(of_cars, Bound::AtMost, limit), group);
    assert_eq!(verdict, Verdict::Crossed { by: Some(0.25) });
}

#[test]
fn an_outcome_is_judged_by_its_value() {
    let scenario = Scenario::at_defaults(MODEL.catalogue());
    let outcome = MODEL.run(&scenario).unwrap();
    let limit = Some(Limit::Number(outcome.totals.exports + 1e9));
    let verdict = judged(line("exports", Bound::AtLeast, limit), None);
    let by = verdict.slack().unwrap();
    assert!((by + 1e9).abs() < 1.0, "{by}");
    // nothing is called, so that nothing is recouped and there is no year
    let limit = Some(Limit::Number(2040.0));
    let verdict = judged(line("fund_recouped_year", Bound::AtMost, limit), None);
    assert_eq!(verdict, Verdict::NotApplicable);
}

#[test]
fn every_shipped_line_limits_something_and_its_limit_fits() {
    let lines = MODEL.catalogue().red_lines();
    assert!(lines.len() >= 10);
    let scenario = Scenario::at_defaults(MODEL.catalogue());
    let outcome = MODEL.run(&scenario).unwrap();
    let constraints = Constraints::new(&MODEL, lines);
    let verdicts = constraints.verdicts(&MODEL, &scenario, Some(&outcome));
    for (line, verdict) in lines.iter().zip(verdicts) {
        assert_ne!(verdict, Verdict::NotApplicable, "{}", line.id);
        assert_eq!(
            MODEL.catalogue().check_red_line(line),
            Ok(()),
            "{}",
            line.id
        );
    }
    for party in Party::ALL {
        assert!(lines.iter().any(|line| line.side == party));
    }
}

#[test]
fn levers_and_outcomes_never_share_a_name() {
    let catalogue = MODEL.catalogue();
    for outcome in catalogue.outcomes() {
        assert_eq!(catalogue.find_key(&outcome.id), None, "{}", outcome.id);
    }
    let levers = catalogue.of_role(Role::Lever).count();
    assert!(catalogue.subjects().count() > levers);
}

#[test]
fn a_refused_limit_changes_nothing() {
    let mut scenario = Scenario::at_defaults(MODEL.catalogue());
    let before = scenario.clone();
    for (bound, limit) in [
        (Bound::AtMost, Limit::Number(f64::NAN)),
        (Bound::AtMost, Limit::Number(17.0)),
        (Bound::AtMost, Limit::Word("on".to_owned())),
        (Bound::Exactly, Limit::Word("none".to_owned())),
    ] {
        let put = RowEdit::Put(line(CARS, bound, Some(limit)));
        let refused = Edit::RedLines(put).apply(MODEL.catalogue(), &mut scenario);
        assert!(refused.is_err());
        assert_eq!(scenario, before);
    }
}

#[test]
fn lines_that_were_stated_later_than_the_scenario_are_counted_in_words() {
    let mut scenario = Scenario::at_defaults(MODEL.catalogue());
    // one that was stated in 2025, and one of the user's own, which has no day
    scenario.red_lines.truncate(1);
    scenario.red_lines.push(line(CARS, Bound::AtMost, None));
    scenario.date = None;
    assert_eq!(later_words(&scenario, Language::English), None);
    scenario.date = days::parse("2018-09-24");
    let words = later_words(&scenario, Language::English).unwrap();
    assert!(words.starts_with("1 of 2 red lines"), "{words}");
    let words = later_words(&scenario, Language::Korean).unwrap();
    assert!(words.contains("2018-09-24"), "{words}");
    scenario.date = days::parse("2099-12-31");
    assert_eq!(later_words(&scenario, Language::English), None);
}
