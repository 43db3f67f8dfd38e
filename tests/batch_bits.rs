//! The very bits of a batch: the same in both profiles, on every system, at every width of vectors.
//!
//! `UPDATE_GOLDEN=1 cargo test --test batch_bits` writes the checksums anew; that a checksum changes means that the last
//! bits of a measure do, which users of a stored seed see.

#![expect(clippy::expect_used, reason = "a test may stop anywhere")]

mod scenarios;

use std::fmt::Write as _;
use std::path::PathBuf;

use entente::engine::{Measure, Model};
use entente::file::shipped::presets;
use entente::file::{Expected, write};
use entente::model::{Kind, Meaning, ParameterId, Role, Scenario};
use scenarios::{Draws, shipped};

/// Nothing moved, a quota, everything on the table, and duties without a deal.
const SCENARIOS: [&str; 4] = [
    "korus-2024",
    "quota-deal-2018",
    "november-2025-mou",
    "walk-away",
];

/// Draws of each scenario.
const DRAWS: usize = 200;

/// The hash of some bytes, put on top of another: Fowler, Noll and Vo's, 64 bits.
fn hashed(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The hash of nothing.
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// Every quantity that is an assumption, with draws that depend on its key and on nothing else.
fn drawn(model: &Model, scenario: &Scenario) -> (Vec<ParameterId>, Vec<Vec<f64>>) {
    let assumptions = model.catalogue().of_role(Role::Assumption);
    let drawn = assumptions.filter_map(|(id, spec)| {
        let Kind::Quantity { range, .. } = &spec.kind else {
            return None;
        };
        if spec.meaning == Meaning::Horizon {
            return None;
        }
        let mut draws = Draws(hashed(START, spec.key.as_bytes()));
        let (low, high) = (*range.start(), *range.end());
        let centre = scenario.value(id).number().unwrap_or(low);
        let mut one = || {
            let moved = (centre * (1.0 + (draws.unit() - 0.5) * 0.5)).clamp(low, high);
            if spec.is_whole() {
                moved.round()
            } else {
                moved
            }
        };
        Some((id, (0..DRAWS).map(|_| one()).collect()))
    });
    drawn.unzip()
}

/// A line for each measure: the hash of its bits in all draws of these scenarios.
fn checksums() -> String {
    let model = shipped();
    let presets = presets(model.baseline(), model.catalogue()).expect("the presets read");
    let measures = Measure::all(model.baseline());
    let mut hashes = vec![START; measures.len()];
    for id in SCENARIOS {
        let preset = presets.find(id).expect("a preset");
        let (ids, rows) = drawn(model, &preset.scenario);
        let values: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
        let batch = model.batch(&preset.scenario, 3.0, &ids, &measures);
        let batch = batch.expect("planned");
        let mut out = vec![f64::NAN; measures.len() * DRAWS];
        batch
            .evaluate(model, &values, 0..DRAWS, &mut batch.scratch(), &mut out)
            .expect("a right shape");
        for (hash, row) in hashes.iter_mut().zip(out.chunks(DRAWS)) {
            for value in row {
                // 0 and −0 are one number to a reader
                *hash = hashed(*hash, &(value + 0.0).to_bits().to_le_bytes());
            }
        }
    }
    let mut text = "outcome,checksum\n".to_owned();
    for (measure, hash) in measures.iter().zip(hashes) {
        let id = measure.id(model.baseline());
        writeln!(text, "{id},{hash:016x}").expect("text grows");
    }
    text
}

#[test]
fn every_measure_has_the_stored_bits_in_every_draw() {
    let now = checksums();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/batch_bits.csv");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        write(&path, now.as_bytes(), Expected::Anything).expect("written");
    }
    let stored = std::fs::read_to_string(&path).expect("the golden file");
    let changed: Vec<&str> = now
        .lines()
        .filter(|line| !stored.lines().any(|other| other == *line))
        .collect();
    assert!(changed.is_empty(), "other bits than stored: {changed:#?}");
    assert_eq!(now.lines().count(), stored.lines().count());
}
