//! Draws, tornado and indices on the command line.

use crate::terminal::{csv, done, entente, json, path};

#[test]
fn draws_add_quantiles_with_their_error_and_the_chance_against_the_reference() {
    let args = ["run", "walk-away", "--draws", "40", "--seed", "7"];
    let object = json(&[&args[..], &["--format", "json"]].concat());
    assert_eq!(object["draws"]["count"], 40);
    assert_eq!(object["draws"]["seed"], 7);
    assert_eq!(object["draws"]["generator"], "philox4x32-10");
    let exports = &object["outcomes"][0];
    assert_eq!(exports["id"], "exports");
    let of = &exports["draws"];
    let quantile = |name: &str| of[name]["value"].as_f64().unwrap();
    assert!(quantile("p10") < quantile("p50") && quantile("p50") < quantile("p90"));
    assert!(of["p50"]["low"].as_f64().unwrap() <= quantile("p50"));
    assert_eq!(of["standing"], "lower");
    assert_eq!(of["chance_above_reference"]["in_twenty"], "in no draw");
    let rows = csv(&done(&[&args[..], &["--format", "csv"]].concat()));
    let column = |name: &str| rows[0].iter().position(|title| title == name).unwrap();
    let cell: f64 = rows[1][column("p50")].parse().unwrap();
    assert!((cell / quantile("p50") - 1.0).abs() < 1e-15);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let table = done(&[&args[..], &["--lang", "ko"]].concat());
    assert!(table.contains("추출: 40회, 시드 7"), "{table}");
}

#[test]
fn threads_change_no_digit() {
    let run = |threads| {
        let args = [
            "run",
            "walk-away",
            "--draws",
            "600",
            "--format",
            "csv",
            "--quiet",
        ];
        done(&[&args[..], &["--threads", threads]].concat())
    };
    let one = run("1");
    assert_eq!(one, run("2"));
    assert_eq!(one, run("8"));
    let folder = tempfile::tempdir().unwrap();
    let chart = |threads| {
        let out = path(&folder, threads);
        let what = ["--chart", "draws-tornado,draws-band", "--format", "csv"];
        let draws = ["--draws", "300", "--threads", threads, "--out", &out];
        done(&[&["export", "walk-away"][..], &what, &draws].concat());
        ["draws-tornado", "draws-band"].map(|figure| {
            let name = format!("walk-away-{figure}.csv");
            std::fs::read_to_string(folder.path().join(threads).join(name)).unwrap()
        })
    };
    assert_eq!(chart("1"), chart("3"));
}

#[test]
fn a_scenario_against_itself_is_the_same_in_every_draw() {
    let args = [
        "run",
        "walk-away",
        "--reference",
        "walk-away",
        "--draws",
        "20",
    ];
    let object = json(&[&args[..], &["--format", "json"]].concat());
    for outcome in object["outcomes"].as_array().unwrap() {
        if let Some(standing) = outcome["draws"]["standing"].as_str() {
            assert_eq!(standing, "same", "{outcome}");
        }
    }
}

#[test]
fn the_tornado_is_sorted_by_swing() {
    let object = json(&["tornado", "walk-away", "exports", "--format", "json"]);
    let bars = object["bars"].as_array().unwrap();
    let swing = |index: usize| bars[index]["swing"].as_f64().unwrap();
    assert!(swing(0) > 0.0);
    assert!((1..bars.len()).all(|index| swing(index) <= swing(index - 1)));
    let centre = object["centre"].as_f64().unwrap();
    let run = json(&["run", "walk-away", "--format", "json"]);
    let value = run["outcomes"][0]["value"].as_f64().unwrap();
    assert!((centre - value).abs() <= 1e-9 * value);
    let text = done(&["tornado", "walk-away", "exports"]);
    assert!(text.contains("Outcome at P10"), "{text}");
}

#[test]
fn indices_have_errors_and_families() {
    let args = ["sobol", "walk-away", "exports", "--draws", "16"];
    let object = json(&[&args[..], &["--format", "json"]].concat());
    let indices = object["indices"].as_array().unwrap();
    let sigma = indices
        .iter()
        .find(|index| index["key"] == "sigma")
        .unwrap();
    assert!(sigma["members"].as_array().unwrap().len() > 50);
    assert!(sigma["total"]["high"].as_f64() > sigma["total"]["low"].as_f64());
    let rows = csv(&done(&[&args[..], &["--format", "csv"]].concat()));
    assert_eq!(rows.len(), indices.len() + 1);
}

#[test]
fn distributions_are_listed_with_their_basis() {
    let object = json(&["list", "distributions", "--format", "json"]);
    let all = object["distributions"].as_array().unwrap();
    assert!(all.len() > 190);
    let of = |key: &str| all.iter().find(|row| row["key"] == key).unwrap();
    assert_eq!(of("sigma_long_run.plastics")["basis"], "derived");
    assert_eq!(of("fund.cash_yield")["basis"], "own_judgement");
    assert_eq!(of("horizon")["kind"], "fixed");
}

#[test]
fn impossible_numbers_of_a_run_are_refused() {
    for (args, words) in [
        (["--draws", "1"], "a whole number from 2 to 1000000"),
        (
            ["--seed", "one"],
            "a whole number from 0 to 18446744073709551615",
        ),
        (["--threads", "0"], "a whole number from 1 to 1024"),
    ] {
        let export = ["export", "walk-away", "--out", "never-made"];
        for command in [&["run", "walk-away"][..], &export] {
            let ran = entente(&[command, &args].concat());
            assert_eq!(ran.code, 2, "{args:?}");
            assert!(ran.err.contains(words), "{}", ran.err);
            assert!(ran.out.is_empty());
        }
    }
    let chart = [
        "--chart",
        "draws-band",
        "--draws",
        "1000001",
        "--lang",
        "ko",
    ];
    let args = [&["export", "walk-away", "--out", "never-made"][..], &chart];
    let ran = entente(&args.concat());
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("2~1000000 사이의 정수"), "{}", ran.err);
}
