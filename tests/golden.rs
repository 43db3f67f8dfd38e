//! Golden figures: the headline outcomes of every shipped scenario, and the stable ids.
//!
//! A change of a number is a change that users see: `UPDATE_GOLDEN=1 cargo test golden` writes the
//! files anew, and the changelog says why.

#![expect(clippy::unwrap_used, reason = "a test may end at its first surprise")]

use std::fmt::Write as _;
use std::path::PathBuf;

use entente::baseline::Baseline;
use entente::engine::{Measure, Model};
use entente::file::{Expected, make_folder, shipped, write};
use entente::model::presets::OPENING;

/// Largest relative difference from a golden figure.
const TOLERANCE: f64 = 1e-9;

fn model() -> Model {
    Model::new(Baseline::shipped().unwrap())
}

fn path_of(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

/// The golden text of a name; written anew first where that was asked for.
fn golden(name: &str, now: &str) -> String {
    let path = path_of(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        make_folder(path.parent().unwrap()).unwrap();
        write(&path, now.as_bytes(), Expected::Anything).unwrap();
    }
    std::fs::read_to_string(&path).unwrap()
}

/// The headlines of trade.
fn headlines() -> String {
    figures(|_, _| true, &Measure::HEADLINES)
}

/// What the other parts of the deal come to, without the single lines of the ledger.
fn parts() -> String {
    let all = Measure::all(model().baseline());
    figures(
        |measure, id| match measure {
            Measure::Ledger(_) => !id.contains("focus.") && !id.contains("importer."),
            Measure::Fund(_)
            | Measure::Rice(_)
            | Measure::Beef(_)
            | Measure::Rules(_)
            | Measure::Security(_)
            | Measure::Value(_) => true,
            _ => false,
        },
        &all,
    )
}

/// The values of measures in every shipped scenario; one that is not defined is an empty cell.
fn figures(is_wanted: impl Fn(Measure, &str) -> bool, measures: &[Measure]) -> String {
    let model = model();
    let presets = shipped::presets(model.baseline(), model.catalogue()).unwrap();
    let mut text = "scenario,outcome,value\n".to_owned();
    for preset in presets.iter() {
        let outcome = model.run(&preset.scenario).unwrap();
        for measure in measures {
            let id = measure.id(model.baseline());
            if !is_wanted(*measure, &id) {
                continue;
            }
            let value = measure.value(model.baseline(), &outcome);
            let value = value.map_or_else(String::new, |value| (value + 0.0).to_string());
            writeln!(text, "{},{id},{value}", preset.id).unwrap();
        }
    }
    text
}

/// The headlines of the opening scenario under every overlay.
fn overlaid() -> String {
    let model = model();
    let presets = shipped::presets(model.baseline(), model.catalogue()).unwrap();
    let opening = &presets.find(OPENING).unwrap().scenario;
    let mut text = "overlay,outcome,value\n".to_owned();
    for overlay in presets.overlays() {
        let scenario = overlay.applied_to(model.catalogue(), opening);
        let outcome = model.run(&scenario).unwrap();
        for measure in Measure::HEADLINES {
            let value = measure.value(model.baseline(), &outcome);
            let value = value.map_or_else(String::new, |value| (value + 0.0).to_string());
            let id = measure.id(model.baseline());
            writeln!(text, "{},{id},{value}", overlay.id).unwrap();
        }
    }
    text
}

#[test]
fn golden_headlines_are_those_of_the_opening_scenario_under_every_overlay() {
    compare("overlays.csv", &overlaid());
}

#[test]
fn golden_headlines_are_those_of_every_shipped_scenario() {
    compare("headlines.csv", &headlines());
}

#[test]
fn golden_figures_of_the_other_parts_are_those_of_every_shipped_scenario() {
    compare("parts.csv", &parts());
}

fn compare(name: &str, now: &str) {
    let golden = golden(name, now);
    let rows = |text: &str| -> Vec<(String, String)> {
        let rows = text
            .lines()
            .skip(1)
            .map(|row| row.rsplit_once(',').unwrap());
        rows.map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect()
    };
    let (now, golden) = (rows(now), rows(&golden));
    let keys = |rows: &[(String, String)]| rows.iter().map(|row| row.0.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&now), keys(&golden));
    let off: Vec<String> = (now.iter().zip(&golden))
        .filter(
            |((_, now), (_, golden))| match (now.parse::<f64>(), golden.parse::<f64>()) {
                (Ok(now), Ok(golden)) => (now - golden).abs() > TOLERANCE * golden.abs(),
                _ => now != golden,
            },
        )
        .map(|((key, now), (_, golden))| format!("{key}: {golden} is now {now}"))
        .collect();
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn golden_ids_of_outcomes_are_stable() {
    let model = model();
    let mut now = String::new();
    for measure in Measure::all(model.baseline()) {
        let unit = measure.unit().code();
        writeln!(now, "{} {unit}", measure.id(model.baseline())).unwrap();
    }
    assert_eq!(now, golden("outcome_ids.txt", &now));
}
