//! Golden figures over 1,000 draws of one shipped scenario: what a user's own run of the same seed must give.
//!
//! `UPDATE_GOLDEN=1 cargo test --test draws` writes them anew, and the changelog says why.

#![expect(clippy::unwrap_used, reason = "a test may end at its first surprise")]

use std::fmt::Write as _;
use std::path::PathBuf;

use entente::baseline::Baseline;
use entente::engine::{Measure, Model};
use entente::file::{Expected, shipped, write};
use entente::uncertainty::draws::{Draws, Stream};
use entente::uncertainty::sample::Comparison;

/// Largest relative difference from a golden figure.
const TOLERANCE: f64 = 1e-9;
const SEED: u64 = 1;
const DRAWS: usize = 1_000;

fn figures() -> String {
    let model = Model::new(Baseline::shipped().unwrap());
    let presets = shipped::presets(model.baseline(), model.catalogue()).unwrap();
    let scenario = &presets.find("walk-away").unwrap().scenario;
    let reference = &presets.root().unwrap().scenario;
    let mut draws = Draws::new(SEED, Stream::First);
    let pair = (scenario, reference);
    let plan = Comparison::new(&model, &mut draws, pair, (1.0, DRAWS), &Measure::HEADLINES);
    let sample = plan.unwrap().all(&model).unwrap();
    assert_eq!(sample.scenario.failures().count(), 0);
    let mut text = String::from("id,p10,p50,p90,mean,draws above the reference\n");
    for (position, measure) in Measure::HEADLINES.iter().enumerate() {
        let id = measure.id(model.baseline());
        let summary = sample.summary(position).unwrap();
        let (p10, p50, p90) = (summary.p10.value, summary.p50.value, summary.p90.value);
        let mean = summary.mean.value;
        let above = sample.against(position).unwrap().higher.hits;
        writeln!(text, "{id},{p10},{p50},{p90},{mean},{above}").unwrap();
    }
    text
}

#[test]
fn a_thousand_draws_give_the_golden_figures() {
    let now = figures();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/draws.csv");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        write(&path, now.as_bytes(), Expected::Anything).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert_eq!(golden.lines().count(), now.lines().count());
    for (expected, found) in golden.lines().zip(now.lines()) {
        for (expected_cell, found_cell) in expected.split(',').zip(found.split(',')) {
            match (expected_cell.parse::<f64>(), found_cell.parse::<f64>()) {
                (Ok(a), Ok(b)) => {
                    assert!((a - b).abs() <= TOLERANCE * a.abs(), "{expected}\n{found}");
                }
                _ => assert_eq!(expected_cell, found_cell),
            }
        }
    }
}
