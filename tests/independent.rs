//! The program against a second implementation: other language, other method, no shared code.
//!
//! `tests/independent/market.py` solves the same markets by bracketing excess demand in levels. 500 markets from a fixed
//! seed, half of them with quotas, must agree to 1e-9 in every index, price, volume and rent.

#![expect(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking, and reports its worst case or why it was skipped"
)]

mod markets;

use std::io::Write as _;
use std::process::{Command, Stdio};

use entente::engine::market::{MarketOutcome, SupplierOutcome, solve};
use markets::{Draws, OwnedMarket};
use serde_json::{Value, json};

const MARKETS: usize = 500;
/// Largest difference, relative to the figure where it is above 1.
const TOLERANCE: f64 = 1e-9;
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/independent/market.py");

fn elasticity(value: f64) -> Value {
    if value.is_infinite() {
        json!("inf")
    } else {
        json!(value)
    }
}

fn case(market: &OwnedMarket) -> Value {
    let suppliers: Vec<Value> = market
        .suppliers
        .iter()
        .map(|one| {
            json!({
                "base_value": one.base_value,
                "base_rate": one.base_rate,
                "rate": one.rate,
                "supply": elasticity(one.export_supply_elasticity),
                "quota": one.quota.map(|quota| json!({
                    "ratio": quota.volume_ratio,
                    "out_rate": quota.out_of_quota_rate,
                })),
            })
        })
        .collect();
    json!({
        "suppliers": suppliers,
        "domestic_value": market.domestic_value,
        "domestic_supply": elasticity(market.domestic_supply_elasticity),
        "sigma_m": market.sigma_among_origins,
        "sigma_d": market.sigma_domestic_import,
        "epsilon": market.demand_elasticity,
    })
}

/// Runs the script, `None` when there is no Python to run it with.
fn python(arguments: &[&str], input: String) -> Option<String> {
    let spawned = Command::new("python3")
        .arg(SCRIPT)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = match spawned {
        Ok(child) => child,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            assert!(
                std::env::var_os("CI").is_none(),
                "python3 must be there in continuous integration"
            );
            println!("skipped: python3 is not installed");
            return None;
        }
        Err(error) => panic!("python3: {error}"),
    };
    let mut stdin = child.stdin.take().unwrap();
    // from a thread of its own, or two full pipes would wait for each other
    let writer = std::thread::Builder::new()
        .name("cases".to_owned())
        .spawn(move || stdin.write_all(input.as_bytes()))
        .unwrap();
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "the script failed: {text}");
    Some(text)
}

/// Largest difference between the two, with the name of the figure.
fn largest_difference(
    whole: &MarketOutcome,
    lines: &[SupplierOutcome],
    other: &Value,
) -> (f64, String) {
    let mut largest = (0.0, String::new());
    let mut compare = |name: String, ours: f64, theirs: &Value| {
        let theirs = theirs.as_f64().unwrap();
        let difference = (ours - theirs).abs() / theirs.abs().max(1.0);
        assert!(difference.is_finite(), "{name}: {ours} and {theirs}");
        if difference > largest.0 {
            largest = (difference, format!("{name}: ours {ours}, theirs {theirs}"));
        }
    };
    let figures = [
        ("import_index", whole.import_price_index),
        ("index", whole.price_index),
        ("domestic_price", whole.domestic_price),
        ("domestic_volume", whole.domestic_volume),
    ];
    for (name, ours) in figures {
        compare(name.to_owned(), ours, &other[name]);
    }
    let theirs = other["suppliers"].as_array().unwrap();
    assert_eq!(theirs.len(), lines.len());
    for (index, (line, theirs)) in lines.iter().zip(theirs).enumerate() {
        if theirs.is_null() {
            assert!(line.value.abs() <= f64::MIN_POSITIVE);
            continue;
        }
        let figures = [
            ("producer price", line.producer_price),
            ("buyer's price", line.buyer_price),
            ("volume", line.volume),
            ("rent rate", line.rent_rate),
        ];
        for (place, (name, ours)) in figures.into_iter().enumerate() {
            compare(format!("{name} of {index}"), ours, &theirs[place]);
        }
    }
    largest
}

#[test]
fn second_implementation_agrees_on_500_random_markets() {
    let mut draws = Draws(19_500_625);
    let cases: Vec<OwnedMarket> = (0..MARKETS)
        .map(|index| draws.market(index % 2 == 1))
        .collect();
    let input: Vec<String> = cases
        .iter()
        .map(|market| case(market).to_string())
        .collect();
    let Some(text) = python(&[], input.join("\n")) else {
        return;
    };
    let answers: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), MARKETS);
    let mut worst = 0.0_f64;
    for (index, (market, answer)) in cases.iter().zip(&answers).enumerate() {
        let mut lines = market.room();
        let whole = solve(&market.borrow(), None, &mut lines).unwrap();
        let (difference, where_) = largest_difference(&whole, &lines, answer);
        assert!(
            difference <= TOLERANCE,
            "market {index}, {where_}: {market:?}"
        );
        worst = worst.max(difference);
    }
    println!("{MARKETS} markets, largest difference {worst:e}");
}

#[test]
fn second_implementation_knows_its_hand_worked_cases() {
    if let Some(text) = python(&["--check"], String::new()) {
        assert!(text.lines().count() >= 8 && !text.contains("OFF"), "{text}");
    }
}
