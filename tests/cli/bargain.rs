//! The bargaining table from a terminal: the frontier, its zone and solutions, and what to trade for what.

use crate::terminal::{csv, done, entente, json};

const DEAL: &str = "november-2025-mou";
const RULES: [&str; 4] = ["nash", "kalai_smorodinsky", "egalitarian", "utilitarian"];

fn bargain(more: &[&str]) -> Vec<&'static str> {
    let mut args = vec!["bargain", DEAL, "--packages", "300", "--quiet"];
    args.extend(
        more.iter()
            .map(|word| -> &'static str { word.to_string().leak() }),
    );
    args
}

#[test]
fn a_package_of_the_frontier_is_worth_what_a_run_says() {
    let object = json(&bargain(&["--format", "json"]));
    let frontier = object["frontier"].as_array().unwrap();
    assert!(frontier.len() > 20 && frontier.len() <= 200);
    assert_eq!(object["packages"], 300);
    let number = |value: &serde_json::Value, party: &str| value[party].as_f64().unwrap();
    for pair in frontier.windows(2) {
        let [one, next] = [0, 1].map(|at: usize| &pair[at]["values"]);
        assert!(number(one, "focus") < number(next, "focus"));
        assert!(number(one, "importer") > number(next, "importer"));
    }
    for point in frontier {
        for party in ["focus", "importer"] {
            let gain = number(&point["values"], party) - number(&object["no_deal_values"], party);
            assert!((number(&point["gains"], party) - gain).abs() < 100.0);
        }
    }
    let has_zone = object["zone"].is_object();
    for rule in RULES {
        assert_eq!(object["solutions"][rule].is_object(), has_zone, "{rule}");
    }
    assert_eq!(object["creation"].is_object(), !has_zone);
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_any_number_of_threads() {
    let one = done(&bargain(&["--format", "csv", "--threads", "1"]));
    for threads in ["2", "8"] {
        assert_eq!(
            done(&bargain(&["--format", "csv", "--threads", threads])),
            one
        );
    }
    let rows = csv(&one);
    assert_eq!(
        rows[0][..5],
        [
            "focus",
            "importer",
            "gain_focus",
            "gain_importer",
            "chosen_by"
        ]
    );
    assert!(rows[0].contains(&"duty.KOR.cars_and_parts".to_owned()));
    let chosen: Vec<&str> = rows[1..]
        .iter()
        .flat_map(|row| row[4].split_whitespace())
        .collect();
    assert!(
        chosen.len() == RULES.len() || chosen.is_empty(),
        "{chosen:?}"
    );
}

#[test]
fn no_deal_can_be_any_scenario_and_without_a_zone_the_answer_says_what_is_missing() {
    // whichever weights are stated: against free trade or against walking away there is none
    let mut without = 0;
    for no_deal in ["korus-2024", "walk-away"] {
        let object = json(&bargain(&["--no-deal", no_deal, "--format", "json"]));
        assert_eq!(object["no_deal"]["preset"], no_deal);
        if object["zone"].is_object() {
            continue;
        }
        without += 1;
        assert!(object["solutions"]["nash"].is_null());
        assert!(object["creation"]["missing"].as_f64().unwrap() > 0.0);
        for relaxation in object["creation"]["relaxations"].as_array().unwrap() {
            assert!(relaxation["size"].as_f64().unwrap() > 0.0);
            assert!(relaxation["gains"]["focus"].as_f64().unwrap() >= 0.0);
        }
        for (language, words) in [
            ("en", "There is no zone of agreement"),
            ("ko", "합의 가능 영역이 없습니다"),
        ] {
            let text = done(&bargain(&["--no-deal", no_deal, "--lang", language]));
            assert!(text.contains(words) && !text.contains('{'), "{text}");
        }
    }
    assert!(without > 0);
}

#[test]
fn trade_tells_what_steps_are_worth_and_swaps_in_words() {
    let object = json(&["trade", DEAL, "--quiet", "--format", "json"]);
    let rows = object["rows"].as_array().unwrap();
    let rates = object["rates"].as_array().unwrap();
    assert_eq!(rates.len(), rows.len() * (rows.len() - 1));
    let swaps = object["swaps_for_focus"].as_array().unwrap();
    for swap in swaps {
        assert!(swap["gains"]["focus"].as_f64().unwrap() > 0.0);
        assert!(swap["gains"]["importer"].as_f64().unwrap() >= 0.0);
    }
    let table = csv(&done(&["trade", DEAL, "--quiet", "--format", "csv"]));
    assert_eq!(table.len(), rates.len() + 1);
    for language in ["en", "ko"] {
        let text = done(&["trade", DEAL, "--quiet", "--lang", language]);
        assert!(!text.contains('{'), "{text}");
        assert!(text.lines().count() > rows.len() + 6);
        let rates = if language == "en" {
            "is worth as much as any one of:"
        } else {
            "가치가 같은 것:"
        };
        assert_eq!(text.matches(rates).count(), 2, "{text}");
    }
}

#[test]
fn what_cannot_be_bargained_over_is_refused_in_words() {
    for (args, words) in [
        (
            "bargain korus-2024 --packages 5",
            "a whole number from 100 to 10000000",
        ),
        (
            "bargain korus-2024 --seed x",
            "--seed: “x” cannot be used here",
        ),
        (
            "bargain korus-2024 --no-deal nowhere",
            "neither a file nor a shipped scenario",
        ),
        (
            "trade korus-2024 --threads 0",
            "--threads: “0” cannot be used here",
        ),
    ] {
        let args: Vec<&str> = args.split(' ').collect();
        let ran = entente(&args);
        assert_eq!(ran.code, 2, "{args:?}");
        assert!(ran.err.contains(words), "{}", ran.err);
    }
    let other = crate::terminal::OTHER_WORLD;
    let args = ["--baseline", other];
    let scenarios = done(&[&args[..], &["list", "scenarios", "--format", "csv"]].concat());
    let id = csv(&scenarios)[1][0].clone();
    let ran = entente(&[&args[..], &["bargain", &id]].concat());
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Nothing is on the table"), "{}", ran.err);
}

#[test]
fn the_plane_and_the_worth_of_rows_are_written_as_charts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let picture = ["--picture", "svg", "--folder", path];
    done(&bargain(&[&["--format", "csv"][..], &picture].concat()));
    done(&[&["trade", DEAL, "--quiet"][..], &picture].concat());
    for (chart, words) in [("plane", "frontier"), ("rows", "+1 pp")] {
        let file = folder.path().join(format!("{DEAL}-bargain-{chart}.svg"));
        let text = std::fs::read_to_string(file).unwrap();
        assert!(text.contains(words), "{chart}");
    }
}
