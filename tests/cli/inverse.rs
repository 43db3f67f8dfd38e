//! Questions asked backwards, from a terminal: answers, parts that make a whole, moves that add up.

use crate::terminal::{csv, done, entente, json, path};

const LEVERS: [&str; 4] = [
    "--lever",
    "duty.KOR.cars_and_parts=0:0.25",
    "--lever",
    "duty.KOR.steel",
];

#[test]
fn seek_finds_the_position_that_a_run_confirms() {
    let args = [
        "seek",
        "november-2025-mou",
        "--outcome",
        "exports",
        "--target",
        "140bn",
        "--lever",
        "duty.KOR.cars_and_parts=0:60%",
        "--format",
        "json",
    ];
    let object = json(&args);
    let found = object["found"].as_str().unwrap();
    let place = &object["places"][0];
    let [low, high] = [0, 1].map(|end| object["range"][end].as_f64().unwrap());
    if found == "solutions" {
        assert!(place["miss"].as_f64().unwrap().abs() <= 1e-9 * (high - low));
    } else {
        assert_eq!(found, "not_reachable");
        assert!(object["why"].is_string());
    }
    let at = place["levers"]["duty.KOR.cars_and_parts"].as_f64().unwrap();
    let lever = format!("duty.KOR.cars_and_parts={at}:{at}:1");
    let swept = csv(&done(&["sweep", "november-2025-mou", "--lever", &lever]));
    let exports: f64 = swept[1][1].parse().unwrap();
    let value = place["value"].as_f64().unwrap();
    assert!((exports - value).abs() <= 1e-9 * value, "{exports} {value}");
}

#[test]
fn what_cannot_be_reached_is_an_answer_and_no_error() {
    let seek = |target: &str, lever: &str, format: &str| {
        let args = [
            "seek",
            "korus-2024",
            "--outcome",
            "exports",
            "--target",
            target,
            "--lever",
            lever,
            "--format",
            format,
        ];
        entente(&args)
    };
    let ran = seek("900bn", "duty.KOR.steel", "table");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out.contains("Not reachable: US$900 bn. The nearest is"),
        "{}",
        ran.out
    );
    let ran = seek("900bn", "fund.cash", "table");
    assert!(ran.out.contains("does not depend on"), "{}", ran.out);
    let rows = csv(&seek("-2e9", "duty.KOR.steel", "csv").out);
    assert_eq!(rows[1][0], "not_reachable");
    let ran = seek("a lot", "duty.KOR.steel", "csv");
    assert!(ran.code == 2 && ran.err.contains("--target"), "{}", ran.err);
    let ran = seek("1bn", "duty.KOR.steel.rule", "csv");
    assert!(
        ran.code == 2 && ran.err.contains("takes a word"),
        "{}",
        ran.err
    );
    let ran = seek("1bn", "duty.KOR.steel=0.1:0.1", "csv");
    assert!(ran.code == 2 && ran.err.contains("no room"), "{}", ran.err);
    let ran = entente(&[
        "seek",
        "korus-2024",
        "--outcome",
        "exports",
        "--lever",
        "horizon",
    ]);
    assert_eq!(ran.code, 2, "{}", ran.out);
}

#[test]
fn the_best_position_says_where_it_stands_at_an_end() {
    let args = [
        "seek",
        "korus-2024",
        "--outcome",
        "exports",
        "--minimize",
        "--lever",
        "duty.KOR.steel=0:0.5",
        "--format",
        "json",
    ];
    let object = json(&args);
    assert_eq!(object["found"], "best");
    assert_eq!(object["at_bound"][0], "duty.KOR.steel");
    assert_eq!(
        object["places"][0]["levers"]["duty.KOR.steel"].as_f64(),
        Some(0.5)
    );
}

/// The parts of a table that is cut into three, one after another.
fn joined(args: &[&str]) -> String {
    let part = |number: usize| {
        let shard = format!("{number}/3");
        done(&[args, &["--shard", &shard]].concat())
    };
    (1..=3).map(part).collect()
}

#[test]
fn parts_of_a_sweep_and_of_a_map_are_the_whole_byte_for_byte() {
    let sweep = [
        "sweep",
        "korus-2024",
        "--lever",
        "duty.KOR.steel=0:0.5:0.05",
    ];
    let whole = done(&sweep);
    assert_eq!(joined(&sweep), whole);
    assert_eq!(done(&[&sweep[..], &["--threads", "1"]].concat()), whole);
    assert_eq!(done(&[&sweep[..], &["--threads", "7"]].concat()), whole);
    let mut map = vec!["map", "november-2025-mou", "--outcome", "exports"];
    map.extend(LEVERS);
    map.extend(["--points", "12x9", "--format", "csv"]);
    let whole = done(&map);
    assert_eq!(csv(&whole).len(), 1 + 12 * 9);
    assert_eq!(joined(&map), whole);
    assert_eq!(done(&[&map[..], &["--threads", "3"]].concat()), whole);
    let ran = entente(&[
        "map",
        "korus-2024",
        "--outcome",
        "exports",
        "--shard",
        "1/2",
    ]);
    assert_eq!(ran.code, 2);
    let ran = entente(&[&sweep[..], &["--shard", "4/3"]].concat());
    assert!(ran.code == 2 && ran.err.contains("I/N"), "{}", ran.err);
}

#[test]
fn a_map_knows_its_line_and_where_both_scenarios_stand() {
    let mut args = vec!["map", "november-2025-mou", "--reference", "walk-away"];
    args.extend(["--outcome", "exports", "--points", "15x15"]);
    args.extend(["--lever", "duty.KOR.cars_and_parts=0:1"]);
    args.extend(["--lever", "duty.KOR.steel"]);
    args.extend(["--format", "json"]);
    let object = json(&args);
    assert_eq!(object["values"].as_array().unwrap().len(), 225);
    assert_eq!(object["scenario_at"][0].as_f64(), Some(0.15));
    assert!(!object["zero_lines"].as_array().unwrap().is_empty());
    for line in object["zero_lines"].as_array().unwrap() {
        for point in line.as_array().unwrap() {
            let across = point[0].as_f64().unwrap();
            assert!((0.0..=1.0).contains(&across));
        }
    }
    args.truncate(args.len() - 2);
    let words = done(&[&args[..], &["--lang", "ko"]].concat());
    assert!(words.contains('선'), "{words}");
}

#[test]
fn moves_add_up_in_every_format() {
    let args = ["shapley", "november-2025-mou", "exports"];
    let object = json(&[&args[..], &["--format", "json"]].concat());
    let number = |key: &str| object[key].as_f64().unwrap();
    let parts = object["parts"].as_array().unwrap();
    let told: f64 = parts
        .iter()
        .map(|part| part["value"].as_f64().unwrap())
        .sum();
    let change = number("after") - number("before");
    assert!((told - change).abs() <= 1e-9 * number("before"));
    let rows = csv(&done(&[&args[..], &["--format", "csv"]].concat()));
    assert_eq!(rows.len(), parts.len() + 4);
    let table = done(&args);
    assert!(table.contains("Left by rounding"), "{table}");
    let folder = tempfile::tempdir().unwrap();
    let out = path(&folder, "map.csv");
    let mut map = vec!["map", "korus-2024", "--outcome", "exports"];
    map.extend(LEVERS);
    map.extend(["--points", "3x3", "--format", "csv", "--out", &out]);
    assert_eq!(done(&map), "");
    assert_eq!(csv(&std::fs::read_to_string(&out).unwrap()).len(), 10);
}

#[test]
fn answers_are_drawn_and_the_manifest_lists_them() {
    let folder = tempfile::tempdir().unwrap();
    let out = path(&folder, "pictures");
    let drawn = ["--picture", "svg,png,csv", "--folder", &out, "--manifest"];
    let mut map = vec!["map", "november-2025-mou", "--outcome", "exports"];
    map.extend(LEVERS);
    map.extend(["--points", "12x12", "--format", "json"]);
    let seek = ["seek", "korus-2024", "--outcome", "exports", "--minimize"];
    let seek = [&seek[..], &LEVERS[..2]].concat();
    let shapley = vec!["shapley", "november-2025-mou", "ledger.focus"];
    for (args, chart) in [
        (&map, "november-2025-mou-break-even"),
        (&seek, "korus-2024-lever-curve"),
        (&shapley, "november-2025-mou-moves"),
    ] {
        let plain = done(args);
        let words = done(&[&args[..], &drawn[..]].concat());
        assert_eq!(plain, words, "the picture changes no word");
        let manifest = std::fs::read_to_string(path(&folder, "pictures/manifest.json")).unwrap();
        for ending in ["svg", "png", "csv"] {
            let name = format!("{chart}.{ending}");
            assert!(manifest.contains(&name), "{manifest}");
            let bytes = std::fs::read(path(&folder, &format!("pictures/{name}"))).unwrap();
            assert!(bytes.len() > 200, "{name}");
        }
    }
    let svg = path(&folder, "pictures/november-2025-mou-break-even.svg");
    let svg = std::fs::read_to_string(svg).unwrap();
    for words in ["Break-even", "November 2025 MOU", "KORUS"] {
        assert!(svg.contains(words), "no {words} on the map");
    }
    let export = [
        "export",
        "november-2025-mou",
        "--chart",
        "moves-focus,moves-importer",
    ];
    done(&[&export[..], &["--out", &out, "--manifest"]].concat());
    let manifest = std::fs::read_to_string(path(&folder, "pictures/manifest.json")).unwrap();
    assert!(
        manifest.contains("november-2025-mou-moves-importer.svg"),
        "{manifest}"
    );
    for wrong in [&["--picture", "gif"][..], &["--manifest"][..]] {
        let ran = entente(&[&shapley[..], wrong].concat());
        assert!(ran.code == 2 && ran.err.contains("svg"), "{}", ran.err);
    }
}
