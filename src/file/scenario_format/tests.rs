mod correlations;
mod distributions;
mod firms;
mod properties;
mod red_lines;
mod stars;
mod table;
mod timeline;

use std::sync::LazyLock;

use super::*;
use crate::baseline::Baseline;
use crate::engine::Model;
use crate::file::WriteProblem;
use crate::model::presets::Preset;
use crate::model::{Kind, Role, Value};
use crate::reading::{ProblemKind, Severity};
use crate::text::{Language, Title};

static BASELINE: LazyLock<Baseline> = LazyLock::new(|| Baseline::shipped().unwrap());
static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Model::new(BASELINE.clone()).catalogue().clone());
static PRESETS: LazyLock<Presets> = LazyLock::new(|| {
    let mut deal = Scenario::at_defaults(&CATALOGUE);
    set(&mut deal, CARS, Value::Number(0.15));
    Presets::new(vec![
        Preset {
            id: "nothing".to_owned(),
            scenario: Scenario::at_defaults(&CATALOGUE),
        },
        Preset {
            id: "deal".to_owned(),
            scenario: deal,
        },
    ])
});

const CARS: &str = "duty.KOR.cars_and_parts";

fn format() -> ScenarioFormat<'static> {
    ScenarioFormat {
        baseline: &BASELINE.id,
        catalogue: &CATALOGUE,
        presets: &PRESETS,
    }
}

fn set(scenario: &mut Scenario, key: &str, value: Value) {
    let id = CATALOGUE.find_key(key).unwrap();
    CATALOGUE.spec(id).unwrap().check(value).unwrap();
    scenario.values[id.index()] = value;
}

fn value_of(scenario: &Scenario, key: &str) -> Value {
    scenario.value(CATALOGUE.find_key(key).unwrap())
}

fn on(base: &str) -> Scenario {
    Scenario {
        base: base.to_owned(),
        values: PRESETS.find(base).unwrap().scenario.values.clone(),
        ..Scenario::at_defaults(&CATALOGUE)
    }
}

/// A file with these lines of levers and assumptions.
fn with_lines(levers: &str, assumptions: &str) -> String {
    format!(
        "(\n  format: 1,\n  baseline: \"{}\",\n  levers: {{\n{levers}\n  }},\n  assumptions: {{\n{assumptions}\n  }},\n)\n",
        BASELINE.id
    )
}

#[test]
fn a_fraction_of_a_counted_year_is_refused_by_its_name_and_never_rounded() {
    let counted = CATALOGUE.specs().iter().filter(|spec| spec.is_whole());
    let mut refused = 0;
    for spec in counted {
        let Some(default) = spec.default.number() else {
            panic!("{} is no number", spec.key);
        };
        assert_eq!(spec.check(Value::Number(default)), Ok(()), "{}", spec.key);
        let half = default + 0.5;
        assert_eq!(
            spec.check(Value::Number(half)),
            Err(crate::model::ValueError::NotWhole { value: half }),
            "{}",
            spec.key
        );
        refused += 1;
    }
    assert_eq!(refused, 14);
}

#[test]
fn a_scenario_is_written_as_a_person_would_read_it() {
    let mut scenario = on("deal");
    scenario.name = Title::new("Our offer", "Our offer");
    scenario.story = Title::new("A story", "이야기");
    scenario.notes = "First line\nsecond \"line\"# here".to_owned();
    scenario.date = crate::text::days::parse("2026-07-24");
    scenario.sources = vec!["MOU".to_owned()];
    set(
        &mut scenario,
        "duty.JPN.cars_and_parts.rule",
        Value::Choice(1),
    );
    set(&mut scenario, CARS, Value::Number(0.1));
    set(&mut scenario, "horizon", Value::Number(3.0));
    let day = crate::text::days::parse("2026-01-01").unwrap();
    set(&mut scenario, "duties_on", Value::Day(day));
    let text = format().text_of(&scenario);
    let body = text.split_once("\n(\n").unwrap().1;
    assert_eq!(
        body,
        r###"  format: 1,
  model: "1.0",
  baseline: "us-korea-2024",
  base: "deal",
  name: "Our offer",
  story: (english: "A story", korean: "이야기"),
  date: "2026-07-24",
  sources: ["MOU"],
  notes: r##"First line
second "line"# here"##,
  levers: {
    "duties_on": "2026-01-01",
    "duty.KOR.cars_and_parts": 0.1,
    "duty.JPN.cars_and_parts.rule": at_least,
  },
  assumptions: {
    "horizon": 3,
  },
)
"###
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.scenario, scenario);
    assert_eq!(parsed.warnings, []);
    assert_eq!(parsed.newer, None);
}

#[test]
fn one_changed_lever_is_one_changed_line() {
    let before = on("deal");
    for spec in CATALOGUE.specs().iter().step_by(37) {
        let mut after = before.clone();
        let changed = other_value(&spec.kind, value_of(&before, &spec.key));
        set(&mut after, &spec.key, changed);
        let (before, after) = (format().text_of(&before), format().text_of(&after));
        let new: Vec<&str> = after
            .lines()
            .filter(|line| !before.contains(line))
            .collect();
        assert_eq!(new.len(), 1, "{}", spec.key);
        assert_eq!(after.lines().count(), before.lines().count() + 1);
    }
}

fn other_value(kind: &Kind, now: Value) -> Value {
    match kind {
        Kind::Quantity { range, .. } => {
            let ends = [Value::Number(*range.start()), Value::Number(*range.end())];
            ends.into_iter().find(|end| *end != now).unwrap()
        }
        Kind::Choice(_) => Value::Choice(u8::from(now == Value::Choice(0))),
        Kind::Day => Value::Day(crate::text::days::parse("2027-12-31").unwrap()),
    }
}

#[test]
fn the_base_preset_fills_what_the_file_leaves_out() {
    let text = format!(
        "(format: 1, baseline: \"{}\", base: \"deal\", levers: {{\"duty.KOR.steel\": 0.5}})",
        BASELINE.id
    );
    let scenario = format().parse(text.as_bytes()).unwrap().scenario;
    assert_eq!(value_of(&scenario, CARS), Value::Number(0.15));
    assert_eq!(value_of(&scenario, "duty.KOR.steel"), Value::Number(0.5));
    assert_eq!(value_of(&scenario, "duty.JPN.steel"), Value::Number(0.0));
}

#[test]
fn a_lever_given_back_its_default_is_written_against_the_base() {
    let mut scenario = on("deal");
    set(&mut scenario, CARS, Value::Number(0.0));
    let text = format().text_of(&scenario);
    assert!(
        text.contains("    \"duty.KOR.cars_and_parts\": 0,\n"),
        "{text}"
    );
    assert_eq!(format().parse(text.as_bytes()).unwrap().scenario, scenario);
}

#[test]
fn an_unknown_lever_is_a_warning_and_is_written_back() {
    let text = with_lines(
        "    \"duty.KOR.cars_and_part\": 0.1, \"future.total\": Deep(a: [1, 2], // why\n b: \"x//y\") /* c */,",
        "\"new\": 5 // five\n",
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    let words: Vec<String> = parsed
        .warnings
        .iter()
        .map(|warning| warning.words(Language::English))
        .collect();
    assert_eq!(parsed.warnings.len(), 3, "{words:?}");
    assert!(
        words[0].contains("Is “duty.KOR.cars_and_parts” meant?"),
        "{words:?}"
    );
    let again = format().text_of(&parsed.scenario);
    let reparsed = format().parse(again.as_bytes()).unwrap();
    assert_eq!(reparsed.scenario, parsed.scenario);
    assert_eq!(format().text_of(&reparsed.scenario), again);
    assert!(
        again.contains("\"future.total\": Deep(a: [1, 2], // why\n b: \"x//y\")"),
        "{again}"
    );
    let (levers, assumptions) = again.split_once("assumptions").unwrap();
    assert!(
        levers.contains("future.total") && assumptions.contains("\"new\": 5"),
        "{again}"
    );
}

#[test]
fn out_of_range_names_the_lever_and_the_range_in_both_languages() {
    let text = with_lines("    \"duty.KOR.cars_and_parts\": 15,", "");
    let problems = format().parse(text.as_bytes()).unwrap_err();
    let title = &CATALOGUE
        .spec(CATALOGUE.find_key(CARS).unwrap())
        .unwrap()
        .title;
    for language in Language::ALL {
        let words = problems[0].words(language);
        for part in [
            title.in_language(language),
            CARS,
            "15",
            "0",
            "2",
            "200%",
            "5",
            "32",
        ] {
            assert!(words.contains(part), "{part} in {words}");
        }
    }
}

#[test]
fn what_is_no_number_is_told_with_what_is_allowed() {
    let text = with_lines(
        "    \"duty.KOR.steel\": NaN,",
        "    \"demand_elasticity\": x,",
    );
    let problems = format().parse(text.as_bytes()).unwrap_err();
    let words: Vec<String> = problems
        .iter()
        .map(|problem| problem.words(Language::English))
        .collect();
    assert!(
        words[0].ends_with("Allowed: 0 to 2 (0% to 200%)"),
        "{words:?}"
    );
    assert!(words[1].ends_with("Allowed: -5 to 0"), "{words:?}");
}

#[test]
fn all_problems_come_at_once_and_in_order() {
    use ProblemKind as K;

    let text = with_lines(
        "    \"duty.KOR.cars_and_parts\": 15,\n    \"duty.KOR.steel\": NaN,\n    \"duty.KOR.steel\": 0.1,\n    \"horizon\": 3,",
        "    \"horizon\": 1e999,\n    \"floor_order\": sideways,\n    \"duties_on\": \"2026-13-01\",",
    );
    let problems = format().parse(text.as_bytes()).unwrap_err();
    let found: Vec<(usize, &ProblemKind)> = problems
        .iter()
        .map(|problem| (problem.problem.place.line, &problem.problem.kind))
        .collect();
    assert!(
        matches!(
            found.as_slice(),
            [
                (5, K::OutOfRange { .. }),
                (6, K::NotFinite),
                (7, K::Duplicate { .. }),
                (8, K::Misplaced { .. }),
                (11, K::NotFinite),
                (12, K::Unknown { .. }),
                (13, K::Misplaced { .. }),
            ]
        ),
        "{found:#?}"
    );
}

#[test]
fn a_newer_file_is_opened_for_reading_and_never_saved_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.ron");
    let newer = with_lines("    \"duty.KOR.steel\": 0.5,", "")
        .replace("format: 1", "format: 2, colour: red, story: [1, 2]");
    write(&path, newer.as_bytes(), Expected::Absent).unwrap();
    let opened = format().open(&path).unwrap();
    assert_eq!(opened.parsed.newer, Some(2));
    assert_eq!(opened.parsed.warnings.len(), 1);
    assert_eq!(
        opened.parsed.warnings[0].problem.severity,
        Severity::Warning
    );
    assert_eq!(
        value_of(&opened.parsed.scenario, "duty.KOR.steel"),
        Value::Number(0.5)
    );
    for expected in [Expected::Anything, Expected::Unchanged(opened.fingerprint)] {
        let error = format().save(&path, &on("deal"), expected).unwrap_err();
        assert!(
            matches!(error, ScenarioFileError::NewerOnDisk { found: 2, .. }),
            "{error:?}"
        );
        assert_eq!(error.lines(Language::English).len(), 1);
    }
    let error = format().canonicalise(&path).unwrap_err();
    assert!(matches!(error, ScenarioFileError::NewerOnDisk { .. }));
    assert_eq!(std::fs::read(&path).unwrap(), newer.as_bytes());
}

#[test]
fn a_newer_file_with_a_value_that_means_nothing_here_is_not_opened() {
    let newer =
        with_lines("    \"duty.KOR.steel\": Percent(50),", "").replace("format: 1", "format: 2");
    let problems = format().parse(newer.as_bytes()).unwrap_err();
    assert!(matches!(
        problems[0].problem.kind,
        ProblemKind::NewerVersion { found: 2, .. }
    ));
    assert_eq!(problems.len(), 2);
}

#[test]
fn a_file_for_another_baseline_is_told() {
    let text = with_lines("", "").replace(&BASELINE.id, "three-kingdoms");
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert!(
        matches!(&parsed.warnings[0].problem.kind, ProblemKind::OtherBaseline { loaded } if *loaded == BASELINE.id)
    );
}

#[test]
fn line_ends_of_another_system_change_nothing() {
    let mut scenario = on("deal");
    scenario.notes = "one\ntwo".to_owned();
    let text = format().text_of(&scenario).replace('\n', "\r\n");
    assert_eq!(format().parse(text.as_bytes()).unwrap().scenario, scenario);
    let marked = format!("\u{feff}{text}");
    assert_eq!(
        format().parse(marked.as_bytes()).unwrap().scenario,
        scenario
    );
}

#[test]
fn a_scenario_that_would_not_read_back_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let id = CATALOGUE.find_key(CARS).unwrap();
    for broken in [f64::NAN, f64::INFINITY, 17.0] {
        let mut scenario = on("deal");
        scenario.values[id.index()] = Value::Number(broken);
        let error = format()
            .save(&path, &scenario, Expected::Absent)
            .unwrap_err();
        let ScenarioFileError::Unsavable { problems, .. } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(problems.len(), 1);
        assert_eq!(error.lines(Language::Korean).len(), 2);
    }
    let mut scenario = on("deal");
    scenario.notes = "x".repeat(30_000);
    format()
        .save(&path, &scenario, Expected::Absent)
        .unwrap_err();
    assert!(!path.exists());
}

#[test]
fn rewriting_a_file_settles_after_the_first_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let untidy = with_lines(
        "\"duty.KOR.steel\":0.50,\"duty.KOR.cars_and_parts\":15e-2",
        "",
    );
    write(&path, untidy.as_bytes(), Expected::Absent).unwrap();
    assert!(matches!(
        format().canonicalise(&path).unwrap(),
        Written::New(_)
    ));
    let tidy = std::fs::read_to_string(&path).unwrap();
    assert!(
        tidy.contains("\"duty.KOR.cars_and_parts\": 0.15,\n    \"duty.KOR.steel\": 0.5,\n"),
        "{tidy}"
    );
    assert!(matches!(
        format().canonicalise(&path).unwrap(),
        Written::Unchanged(_)
    ));
}

#[test]
fn a_broken_file_is_not_rewritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let broken = with_lines("\"duty.KOR.steel\": 50", "");
    write(&path, broken.as_bytes(), Expected::Absent).unwrap();
    let error = format().canonicalise(&path).unwrap_err();
    assert!(matches!(error, ScenarioFileError::Broken { .. }));
    let lines = error.lines(Language::English);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].ends_with("a.ron"), "{lines:?}");
    assert_eq!(std::fs::read(&path).unwrap(), broken.as_bytes());
}

#[test]
fn errors_of_the_disk_come_through() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none/a.ron");
    assert!(matches!(
        format().open(&path).unwrap_err(),
        ScenarioFileError::NotRead(_)
    ));
    let path = folder.path().join("a.ron");
    format().save(&path, &on("deal"), Expected::Absent).unwrap();
    let error = format()
        .save(&path, &on("nothing"), Expected::Absent)
        .unwrap_err();
    assert!(
        matches!(&error, ScenarioFileError::NotWritten(write) if matches!(write.problem, WriteProblem::ChangedOnDisk)),
        "{error:?}"
    );
}

#[test]
fn levers_and_assumptions_are_never_mixed() {
    for (name, role) in text::SECTIONS {
        let mut scenario = on("nothing");
        for spec in CATALOGUE.specs() {
            let value = other_value(&spec.kind, spec.default);
            set(&mut scenario, &spec.key, value);
        }
        let text = format().text_of(&scenario);
        let section = text.split_once(&format!("  {name}: {{\n")).unwrap().1;
        let section = section.split_once("\n  },").unwrap().0;
        assert_eq!(
            section.lines().count(),
            CATALOGUE.of_role(role).count(),
            "{name}"
        );
        assert!(role == Role::Lever || section.contains("\"horizon\""));
    }
}

/// Files of released versions open for ever: never change this file, add one for a new format.
#[test]
fn a_file_of_the_first_format_still_means_the_same() {
    let text = include_str!("../../../tests/released/scenario-format-1.ron");
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.warnings, []);
    let scenario = &parsed.scenario;
    let day = |text| Value::Day(crate::text::days::parse(text).unwrap());
    for (key, value) in [
        ("duties_on", day("2026-07-24")),
        (CARS, Value::Number(0.15)),
        ("duty.KOR.cars_and_parts.rule", Value::Choice(1)),
        ("duty.KOR.cars_and_parts.authority", Value::Choice(2)),
        ("duty.KOR.cars_and_parts.first_day", day("2025-11-01")),
        ("quota.KOR.steel", Value::Choice(1)),
        ("quota.KOR.steel.volume", Value::Number(1_500_000.0)),
        ("quota.KOR.steel.rent", Value::Choice(1)),
        ("horizon", Value::Number(3.0)),
        ("floor_order", Value::Choice(1)),
    ] {
        assert_eq!(value_of(scenario, key), value, "{key}");
    }
    let root = Scenario::at_defaults(&CATALOGUE);
    assert_eq!(scenario.changed_from(&root).count(), 10);
    assert_eq!(scenario.name, Title::new("Kept for ever", "영원히 보관"));
    assert_eq!(scenario.notes, "First line\nsecond line");
}
