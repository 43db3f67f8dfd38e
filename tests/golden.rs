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

fn headlines() -> String {
    let model = model();
    let presets = shipped::presets(model.baseline(), model.catalogue()).unwrap();
    let mut text = "scenario,outcome,value\n".to_owned();
    for preset in presets.iter() {
        let outcome = model.run(&preset.scenario).unwrap();
        for measure in Measure::HEADLINES {
            let value = measure.value(model.baseline(), &outcome).unwrap() + 0.0;
            let id = measure.id(model.baseline());
            writeln!(text, "{},{id},{value}", preset.id).unwrap();
        }
    }
    text
}

#[test]
fn golden_headlines_are_those_of_every_shipped_scenario() {
    let now = headlines();
    let golden = golden("headlines.csv", &now);
    let rows = |text: &str| -> Vec<(String, String)> {
        let rows = text
            .lines()
            .skip(1)
            .map(|row| row.rsplit_once(',').unwrap());
        rows.map(|(key, value)| (key.to_owned(), value.to_owned()))
            .collect()
    };
    let (now, golden) = (rows(&now), rows(&golden));
    let keys = |rows: &[(String, String)]| rows.iter().map(|row| row.0.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&now), keys(&golden));
    let off: Vec<String> = (now.iter().zip(&golden))
        .filter(|((_, now), (_, golden))| {
            let (now, golden): (f64, f64) = (now.parse().unwrap(), golden.parse().unwrap());
            (now - golden).abs() > TOLERANCE * golden.abs()
        })
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
