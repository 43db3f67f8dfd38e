//! What commands print: outcomes, lists, grids, checks.

use std::fs;

use serde_json::Value;

use crate::terminal::{csv, done, entente, json, path};

#[test]
fn run_prints_one_json_object_with_every_outcome() {
    let object = json(&["run", "november-2025-mou", "--format", "json"]);
    let keys: Vec<&String> = object.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "scenario",
            "reference",
            "model_version",
            "baseline",
            "horizon",
            "outcomes",
            "red_lines"
        ]
    );
    assert_eq!(object["scenario"]["preset"], "november-2025-mou");
    assert_eq!(object["reference"]["preset"], "korus-2024");
    assert_eq!(object["baseline"]["id"], "us-korea-2024");
    let outcomes = object["outcomes"].as_array().unwrap();
    let ids: Vec<String> = (outcomes.iter())
        .map(|outcome| {
            let text = |key: &str| outcome[key].as_str().unwrap().to_owned();
            format!("{} {}", text("id"), text("unit"))
        })
        .collect();
    let golden = include_str!("../golden/outcome_ids.txt");
    assert_eq!(ids, golden.lines().collect::<Vec<_>>());
    for outcome in outcomes {
        let number = |key: &str| {
            let value = &outcome[key];
            assert!(value.is_number() || value.is_null(), "{outcome}");
            value.as_f64()
        };
        // a year in which money that was never called is recouped: null, and so is its distance
        let distance = number("value").zip(number("reference"));
        let change = distance.map(|(value, reference)| value - reference);
        assert_eq!(change.is_some(), number("change").is_some(), "{outcome}");
        if let Some((change, found)) = change.zip(number("change")) {
            assert!((change - found).abs() <= 1e-9 * change.abs(), "{outcome}");
        }
        assert!(!outcome["title"].as_str().unwrap().is_empty());
    }
}

#[test]
fn numbers_are_the_same_in_json_and_csv() {
    let object = json(&["run", "walk-away", "--format", "json"]);
    let rows = csv(&done(&["run", "walk-away", "--format", "csv"]));
    assert_eq!(
        rows[0],
        [
            "id",
            "title",
            "unit",
            "value",
            "reference",
            "change",
            "absence",
            "reference_absence"
        ]
    );
    let outcomes = object["outcomes"].as_array().unwrap();
    let lines = object["red_lines"].as_array().unwrap();
    assert_eq!(rows.len(), outcomes.len() + lines.len() + 1);
    let slacks = rows[outcomes.len() + 1..].iter().zip(lines);
    for (row, line) in slacks {
        assert_eq!(row[0], format!("red_line.{}", line["id"].as_str().unwrap()));
        let number = |text: &str| text.parse::<f64>().ok();
        let (ours, theirs) = (number(&row[3]), line["slack"].as_f64());
        assert_eq!(ours.is_some(), theirs.is_some());
        let difference = ours.unwrap_or_default() - theirs.unwrap_or_default();
        let size = theirs.unwrap_or_default().abs();
        assert!(difference.abs() <= f64::EPSILON * size, "{line}");
    }
    for (row, outcome) in rows[1..].iter().zip(outcomes) {
        for (field, key) in row[6..].iter().zip(["absence", "reference_absence"]) {
            assert_eq!(
                field,
                outcome[key].as_str().unwrap_or_default(),
                "{outcome}"
            );
        }
        let is_told =
            [(3, 6), (4, 7)].map(|(value, why)| row[value].is_empty() != row[why].is_empty());
        assert_eq!(is_told, [true, true], "{outcome}");
        for (field, key) in row[3..].iter().zip(["value", "reference", "change"]) {
            if field.is_empty() {
                assert!(outcome[key].is_null(), "{outcome}");
                continue;
            }
            let number: f64 = field.parse().unwrap();
            // the reader of JSON may miss the last bit, the writer does not
            let difference = number - outcome[key].as_f64().unwrap();
            assert!(difference.abs() <= f64::EPSILON * number.abs(), "{outcome}");
        }
    }
}

#[test]
fn a_scenario_against_itself_changes_nothing() {
    let args = [
        "run",
        "walk-away",
        "--reference",
        "walk-away",
        "--format",
        "json",
    ];
    for outcome in json(&args)["outcomes"].as_array().unwrap() {
        let expected = outcome["value"].as_f64().map(|_| 0.0);
        assert_eq!(outcome["change"].as_f64(), expected, "{outcome}");
    }
}

#[test]
fn the_horizon_of_the_command_line_is_that_of_both() {
    let at = |years: &str| json(&["run", "walk-away", "--horizon", years, "--format", "json"]);
    let exports = |object: &Value| object["outcomes"][0]["value"].as_f64().unwrap();
    let (first, seventh) = (at("1"), at("7"));
    assert_eq!(seventh["horizon"].as_f64(), Some(7.0));
    assert!(exports(&seventh) < exports(&first));
    let reference = |object: &Value| object["outcomes"][0]["reference"].as_f64();
    assert_eq!(
        reference(&first),
        reference(&seventh),
        "nothing moved in the base year"
    );
}

#[test]
fn tables_are_in_the_language_that_was_asked_for() {
    let english = done(&["run", "november-2025-mou"]);
    assert!(english.contains("South Korea: exports to the United States"));
    let korean = done(&["run", "november-2025-mou", "--lang", "ko"]);
    assert!(korean.contains("한국의 대미국 수출"));
    assert!(korean.contains("2025년 11월 MOU"));
}

#[test]
fn compare_lists_the_levers_that_differ_and_no_other() {
    let args = [
        "compare",
        "november-2025-mou",
        "eu-parity",
        "--format",
        "json",
    ];
    let object = json(&args);
    let keys: Vec<&str> = (object["levers"].as_array().unwrap().iter())
        .map(|lever| lever["key"].as_str().unwrap())
        .collect();
    assert_eq!(
        keys,
        [
            "quota.KOR.steel",
            "duty.KOR.chips",
            "duty.KOR.chips.rule",
            "duty.KOR.chips.authority",
            "duty.KOR.chips.first_day",
            "fund.total",
            "fund.cash",
        ]
    );
    assert_eq!(
        object["levers"][0]["values"],
        serde_json::json!(["none", "tariff_rate"])
    );
    for outcome in object["outcomes"].as_array().unwrap() {
        assert_eq!(outcome["values"].as_array().unwrap().len(), 2);
        let expected = outcome["values"][0].as_f64().map(|_| 0.0);
        assert_eq!(outcome["changes"][0].as_f64(), expected);
    }
    let rows = csv(&done(&[
        "compare",
        "november-2025-mou",
        "eu-parity",
        "--format",
        "csv",
    ]));
    assert!(rows.iter().all(|row| row.len() == 8));
    let words = done(&["compare", "november-2025-mou", "eu-parity"]);
    assert!(words.contains("tariff-rate quota"), "{words}");
}

#[test]
fn compare_says_why_an_outcome_has_no_value() {
    let args = ["compare", "korus-2024", "walk-away", "november-2025-mou"];
    let with = |more: &[&'static str]| [&args[..], more].concat();
    let object = json(&with(&["--format", "json"]));
    let outcomes = object["outcomes"].as_array().unwrap();
    let outcome_of = |id: &str| outcomes.iter().find(|outcome| outcome["id"] == id).unwrap();
    let recouped = outcome_of("fund_recouped_year");
    assert_eq!(recouped["absences"][0], recouped["absences"][1]);
    assert!(recouped["absences"][0].is_string(), "{recouped}");
    for outcome in outcomes {
        for column in 0..3 {
            let has_value = outcome["values"][column].is_number();
            assert_eq!(
                outcome["absences"][column].is_null(),
                has_value,
                "{outcome}"
            );
        }
    }
    let rows = csv(&done(&with(&["--format", "csv"])));
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let row = rows
        .iter()
        .find(|row| row[1] == "fund_recouped_year")
        .unwrap();
    assert_eq!(row[4], "");
    assert_eq!(row[7], recouped["absences"][0].as_str().unwrap());
    let words = done(&args);
    let title = recouped["title"].as_str().unwrap();
    let line = format!("– {title} (KORUS 2024, Walk away): ");
    assert!(words.contains(&line), "{line}");
}

#[test]
fn compare_takes_two_to_seven() {
    for count in [1, 8] {
        let mut args = vec!["compare"];
        args.extend(std::iter::repeat_n("korus-2024", count));
        let ran = entente(&args);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("2 to 7"), "{}", ran.err);
    }
    done(&["compare", "korus-2024", "korus-2024"]);
}

#[test]
fn every_list_comes_in_every_format() {
    for topic in [
        "levers",
        "assumptions",
        "charts",
        "outcomes",
        "scenarios",
        "overlays",
        "sources",
    ] {
        let object = json(&["list", topic, "--format", "json"]);
        let entries = object[topic].as_array().unwrap();
        let rows = csv(&done(&["list", topic, "--format", "csv"]));
        assert_eq!(rows.len(), entries.len() + 1, "{topic}");
        assert_eq!(
            done(&["list", topic]).lines().count(),
            entries.len() + 1,
            "{topic}"
        );
        let overview = json(&["list", "--format", "json"]);
        let lists = overview["lists"].as_array().unwrap();
        let counted = lists.iter().find(|list| list["list"] == topic).unwrap();
        assert_eq!(counted["entries"].as_u64(), Some(entries.len() as u64));
    }
}

#[test]
fn a_sweep_has_one_row_a_point_and_agrees_with_run() {
    let levers = [
        "--lever",
        "duty.KOR.steel=0:0.5:0.25",
        "--lever",
        "duty.KOR.chips=0:0.1:0.1",
    ];
    let mut args = vec!["sweep", "korus-2024"];
    args.extend(levers);
    let text = done(&args);
    let rows = csv(&text);
    assert_eq!(rows.len(), 7);
    assert_eq!(
        rows[0][..3],
        ["duty.KOR.steel", "duty.KOR.chips", "exports"]
    );
    let points: Vec<[&str; 2]> = rows[1..].iter().map(|row| [&*row[0], &*row[1]]).collect();
    assert_eq!(
        points,
        [
            ["0", "0"],
            ["0", "0.1"],
            ["0.25", "0"],
            ["0.25", "0.1"],
            ["0.5", "0"],
            ["0.5", "0.1"]
        ]
    );
    let root = json(&["run", "korus-2024", "--format", "json"]);
    let exports = root["outcomes"][0]["value"].as_f64().unwrap();
    assert_eq!(
        rows[1][2].parse::<f64>().unwrap().to_bits(),
        exports.to_bits()
    );
    let folder = tempfile::tempdir().unwrap();
    let out = path(&folder, "grid.csv");
    args.extend(["--out", &out]);
    assert_eq!(done(&args), "");
    assert_eq!(fs::read_to_string(&out).unwrap(), text);
}

#[test]
fn the_selftest_passes_in_every_format() {
    let object = json(&["selftest", "--format", "json"]);
    assert_eq!(object["failed"].as_u64(), Some(0));
    let checks = object["checks"].as_array().unwrap();
    assert_eq!(object["passed"].as_u64(), Some(checks.len() as u64));
    let examples: Vec<&str> = (checks.iter())
        .filter_map(|check| check["example"].as_str())
        .collect();
    for example in ["E1", "E3", "E4", "E7", "E8", "E15"] {
        assert!(examples.contains(&example), "{example}");
    }
    assert!(!object["validation"].as_array().unwrap().is_empty());
    let rows = csv(&done(&["selftest", "--format", "csv"]));
    assert!(rows.len() > checks.len());
    let ran = entente(&["selftest"]);
    assert!(
        ran.err.contains("all within their tolerance"),
        "{}",
        ran.err
    );
}

#[test]
fn definitions_print_the_same_dollars_in_json_csv_and_words() {
    let object = json(&["definitions", "november-2025-mou", "--format", "json"]);
    let rows = csv(&done(&[
        "definitions",
        "november-2025-mou",
        "--format",
        "csv",
    ]));
    let (head, rows) = rows.split_first().unwrap();
    let definitions = object["definitions"].as_array().unwrap();
    assert_eq!(definitions.len(), 5);
    let mut listed = rows.iter();
    for definition in definitions {
        for other in definition["others"].as_array().unwrap() {
            let row = listed.next().expect("a row a setting");
            assert_eq!(definition["key"], row[0].as_str());
            assert_eq!(definition["setting"], row[1].as_str());
            assert_eq!(other["setting"], row[2].as_str());
            for (name, cell) in head.iter().zip(row).skip(3).take(4) {
                let cell: f64 = cell.parse().unwrap();
                // the reader of JSON may miss the last bit, the writer does not
                let difference = other[name].as_f64().unwrap() - cell;
                assert!(difference.abs() <= f64::EPSILON * cell.abs(), "{other}");
            }
        }
    }
    assert_eq!(listed.next(), None);
    for (language, words) in [("en", "distributions to both"), ("ko", "양측 배당 합계")] {
        let text = done(&["--lang", language, "definitions", "november-2025-mou"]);
        assert!(text.contains(words), "{text}");
    }
    let nothing = csv(&done(&["definitions", "korus-2024", "--format", "csv"]));
    for row in &nothing[1..] {
        assert!(row[3..7].iter().all(|amount| amount == "0"), "{row:?}");
    }
}

#[test]
fn crossed_red_lines_are_told_with_their_side_and_distance() {
    let words = done(&["run", "october-2025-gap", "--lang", "en"]);
    let told = words.split_once("red lines crossed").unwrap().1;
    assert!(told.contains("Cash a year"), "{told}");
    assert!(told.contains("crossed by US$5 bn"), "{told}");
    let object = json(&["run", "october-2025-gap", "--format", "json"]);
    let lines = object["red_lines"].as_array().unwrap();
    let of = |id: &str| lines.iter().find(|line| line["id"] == id).unwrap();
    let cash = of("cash_a_year");
    assert_eq!(
        (&cash["verdict"], &cash["side"]),
        (&"crossed".into(), &"focus".into())
    );
    assert_eq!(cash["slack"].as_f64(), Some(-5e9));
    assert_eq!(of("deferral_kept")["slack"], Value::Null);
    let compared = json(&[
        "compare",
        "korus-2024",
        "november-2025-mou",
        "--format",
        "json",
    ]);
    let columns = compared["red_lines"].as_array().unwrap();
    let crossed = |column: &Value| {
        let lines = column.as_array().unwrap().iter();
        lines.filter(|line| line["verdict"] == "crossed").count()
    };
    assert_eq!(columns.iter().map(crossed).collect::<Vec<_>>(), [7, 0]);
}

#[test]
fn every_shipped_red_line_is_listed_with_day_source_and_grade() {
    let listed = json(&["list", "red-lines", "--format", "json"]);
    let lines = listed["red_lines"].as_array().unwrap();
    assert!(lines.len() >= 10);
    for line in lines {
        for key in [
            "side", "title", "subject", "date", "grade", "source", "address", "bound",
        ] {
            assert!(
                line[key].as_str().is_some_and(|text| !text.is_empty()),
                "{line}"
            );
        }
    }
}

#[test]
fn an_overlay_is_laid_over_the_scenario_that_is_run_and_named_with_it() {
    let plain = json(&["run", "november-2025-mou", "--format", "json"]);
    let laid = json(&[
        "run",
        "november-2025-mou",
        "--overlay",
        "chips-phase-2",
        "--overlay",
        "won-1480",
        "--format",
        "json",
    ]);
    let value = |of: &Value, id: &str| {
        let outcomes = of["outcomes"].as_array().unwrap();
        let found = outcomes.iter().find(|outcome| outcome["id"] == id).unwrap();
        found["value"].as_f64().unwrap()
    };
    assert!(value(&laid, "exports.semiconductors") < 0.7 * value(&plain, "exports.semiconductors"));
    let name = laid["scenario"]["name"].to_string();
    assert!(
        name.contains("Chips phase 2 at 100% + Won at 1,480"),
        "{name}"
    );
}
