//! The clock, from a terminal.

use crate::terminal::{csv, done, entente, json};

const DEAL: &str = "november-2025-mou";
const FEW: [&str; 2] = ["--paths", "200"];

fn asked<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["clock", DEAL], &FEW[..], more].concat()
}

#[test]
fn every_format_has_the_same_chance_of_a_deal() {
    let object = json(&asked(&[
        "--format",
        "json",
        "--layers",
        "KOR.cars_and_parts",
    ]));
    let outlook = &object["outlook"];
    let chances: Vec<f64> = outlook["deal"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c.as_f64().unwrap())
        .collect();
    let months = object["months"].as_u64().unwrap();
    assert_eq!(chances.len() as u64, months + 1);
    assert!(
        chances.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12),
        "{chances:?}"
    );
    let rows = csv(&done(&asked(&["--format", "csv"])));
    assert_eq!(rows.len(), chances.len() + 1);
    let column = rows[0].iter().position(|title| title == "deal").unwrap();
    for (row, chance) in rows[1..].iter().zip(&chances) {
        let found: f64 = row[column].parse().unwrap();
        assert!((found - chance).abs() <= f64::EPSILON, "{found} {chance}");
    }
    assert!(!object["delays"].as_array().unwrap().is_empty());
    assert!(!object["threats"].as_array().unwrap().is_empty());
    let layers = object["layers"].as_array().unwrap();
    assert!(
        layers
            .iter()
            .any(|layer| layer["authority"] == "section_232"),
        "{layers:?}"
    );
    let published = object["published"].as_array().unwrap();
    assert!(
        published
            .iter()
            .all(|line| line["ours"].as_f64().unwrap() < 0.0),
        "{published:?}"
    );
}

#[test]
fn both_languages_print_and_threads_change_nothing() {
    let english = done(&asked(&["--threads", "1", "--sampled"]));
    assert_eq!(english, done(&asked(&["--threads", "3", "--sampled"])));
    assert!(english.contains("Which link to cut first"), "{english}");
    let korean = done(&asked(&["--lang", "ko", "--sampled"]));
    assert!(
        korean.contains("먼저 끊을 연계") && !korean.contains('{'),
        "{korean}"
    );
}

#[test]
fn another_graph_stands_beside_and_a_link_can_be_cut() {
    let linked = [
        "clock",
        "steel-linked-2018",
        "--paths",
        "200",
        "--format",
        "json",
    ];
    let compare = [&linked[..], &["--compare", "steel-exemption-first-2018"]].concat();
    let object = json(&compare);
    let compared = &object["compared"];
    let end = |deal: &serde_json::Value| deal.as_array().unwrap().last().unwrap().as_f64().unwrap();
    let difference = end(&compared["outlook"]["deal"]) - end(&object["outlook"]["deal"]);
    assert!((end(&compared["deal"]) - difference).abs() < 1e-12);
    let link = object["links"][0]["id"].as_str().unwrap();
    let without = json(&[&linked[..], &["--without", link]].concat());
    let saved = object["links"][0]["months_saved"].as_f64().unwrap();
    let months = |object: &serde_json::Value| {
        object["outlook"]["waiting"]["months_without"]
            .as_f64()
            .unwrap()
    };
    assert!((months(&object) - months(&without) - saved).abs() < 1e-9);
    let ran = entente(&["clock", "steel-linked-2018", "--without", "nothing"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("no link “nothing”"), "{}", ran.err);
    let ran = entente(&["clock", "korus-2024", "--layers", "nowhere"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("KOR"), "{}", ran.err);
}
