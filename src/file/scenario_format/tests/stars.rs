//! Stars and cautions in files.

use super::*;
use crate::model::{Star, StarKind};

/// Base of the tests: a preset with cars at 15 % from memory.
fn starred() -> Presets {
    let mut deal = PRESETS.find("deal").unwrap().scenario.clone();
    deal.caution = Title::new("Mind this", "주의");
    deal.stars = vec![star(&deal, CARS, StarKind::Memory)];
    let scenario = Scenario::at_defaults(&CATALOGUE);
    let id = "nothing".to_owned();
    let nothing = Preset { id, scenario };
    let id = "deal".to_owned();
    Presets::new(vec![nothing, Preset { id, scenario: deal }])
}

fn star(scenario: &Scenario, key: &str, kind: StarKind) -> Star {
    Star {
        key: key.to_owned(),
        of: CATALOGUE.find_key(key).map(|id| (id, scenario.value(id))),
        kind,
        reason: Title::new("Nobody said so", "출처가 없습니다"),
    }
}

fn with(presets: &Presets) -> ScenarioFormat<'_> {
    ScenarioFormat {
        presets,
        ..format()
    }
}

fn on_deal(presets: &Presets) -> Scenario {
    Scenario {
        base: "deal".to_owned(),
        ..presets.find("deal").unwrap().scenario.clone()
    }
}

fn back(format: &ScenarioFormat<'_>, scenario: &Scenario) -> ParsedScenario {
    format.parse(format.text_of(scenario).as_bytes()).unwrap()
}

#[test]
fn stars_and_cautions_of_the_base_are_not_said_again() {
    let presets = starred();
    let format = with(&presets);
    let scenario = on_deal(&presets);
    let text = format.text_of(&scenario);
    assert!(
        !text.contains("stars") && !text.contains("caution"),
        "{text}"
    );
    assert_eq!(back(&format, &scenario).scenario, scenario);
}

#[test]
fn own_stars_are_written_with_kind_and_reason_and_read_back() {
    let presets = starred();
    let format = with(&presets);
    let mut scenario = on_deal(&presets);
    scenario.caution = Title::new("Other", "다른 주의");
    set(&mut scenario, "duty.KOR.steel", Value::Number(0.5));
    let own = star(&scenario, "duty.KOR.steel", StarKind::Assumption);
    scenario.stars.push(own);
    let text = format.text_of(&scenario);
    let line =
        "\"duty.KOR.steel\": assumption(english: \"Nobody said so\", korean: \"출처가 없습니다\"),";
    assert!(text.contains(line), "{text}");
    assert!(text.contains("caution: (english: \"Other\""), "{text}");
    assert_eq!(back(&format, &scenario).scenario, scenario);
}

#[test]
fn a_star_of_the_base_can_be_taken_off() {
    let presets = starred();
    let format = with(&presets);
    let mut scenario = on_deal(&presets);
    scenario.stars.clear();
    assert!(
        format
            .text_of(&scenario)
            .contains(&format!("\"{CARS}\": None"))
    );
    assert_eq!(back(&format, &scenario).scenario.stars, []);
}

#[test]
fn a_moved_lever_is_saved_without_the_star_of_its_old_value() {
    let presets = starred();
    let format = with(&presets);
    let mut scenario = on_deal(&presets);
    scenario
        .stars
        .push(star(&scenario, "duty.KOR.steel", StarKind::Memory));
    set(&mut scenario, "duty.KOR.steel", Value::Number(0.5));
    set(&mut scenario, CARS, Value::Number(0.2));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("moved.ron");
    format.save(&path, &scenario, Expected::Absent).unwrap();
    let opened = format.open(&path).unwrap().parsed.scenario;
    assert_eq!(opened.held_stars().count(), 0);
    // the value of the base brings its star back
    set(&mut scenario, CARS, Value::Number(0.15));
    assert_eq!(back(&format, &scenario).scenario.held_stars().count(), 1);
}

#[test]
fn a_star_of_an_unknown_lever_is_a_warning_and_kept() {
    let text = format!(
        "(format: 1, baseline: \"{}\", stars: {{\"fund.cosh\": memory(english: \"a\", korean: \"b\")}})",
        BASELINE.id
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    let nearest = Some("fund.cash".to_owned());
    let kinds: Vec<_> = (parsed.warnings.iter())
        .map(|warning| (warning.problem.severity, warning.problem.kind.clone()))
        .collect();
    let warning = (Severity::Warning, ProblemKind::UnknownKept { nearest });
    assert_eq!(kinds, [warning]);
    assert_eq!(parsed.scenario.held_stars().count(), 0);
    assert!(
        format()
            .text_of(&parsed.scenario)
            .contains("\"fund.cosh\": memory(")
    );
}

#[test]
fn a_star_without_a_reason_or_of_another_kind_is_refused() {
    for wrong in [
        "memory",
        "rumour(english: \"a\", korean: \"b\")",
        "memory(english: \"a\")",
        "0.15",
    ] {
        let text = format!(
            "(format: 1, baseline: \"{}\", stars: {{\"{CARS}\": {wrong}}})",
            BASELINE.id
        );
        let problems = format().parse(text.as_bytes()).unwrap_err();
        assert_eq!(problems.len(), 1, "{wrong}: {problems:?}");
    }
}

#[test]
fn a_date_of_the_base_can_be_taken_off() {
    let mut presets = starred();
    let mut dated = on_deal(&presets);
    dated.date = crate::text::days::parse("2025-11-14");
    presets.push(Preset {
        id: "dated".to_owned(),
        scenario: dated.clone(),
    });
    let scenario = Scenario {
        base: "dated".to_owned(),
        date: None,
        ..dated
    };
    assert_eq!(back(&with(&presets), &scenario).scenario.date, None);
}
