//! Markets against `market.py`, which brackets excess demand in levels.

use entente::engine::market::{MarketOutcome, SupplierOutcome, solve};
use serde_json::{Value, json};

use crate::agreement::{TOLERANCE, python};
use crate::markets::{Draws, OwnedMarket};

const MARKETS: usize = 500;

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
    let Some(text) = python("market.py", &[], input.join("\n")) else {
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
    if let Some(text) = python("market.py", &["--check"], String::new()) {
        assert!(text.lines().count() >= 8 && !text.contains("OFF"), "{text}");
    }
}
