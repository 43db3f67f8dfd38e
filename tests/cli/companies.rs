//! Companies that a scenario has added, in what commands print.

use crate::terminal::{done, json, path, save};

#[test]
fn a_company_of_the_user_s_own_is_checked_run_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(&folder, "own.ron");
    let own = "(format: 1, baseline: \"us-korea-2024\", base: \"november-2025-mou\", levers: {}, assumptions: {}, firms: {\n\
        \"kia\": (share_made_there: 0.8),\n\
        \"own_1\": (title: \"Hanon Systems\", sector: \"auto_parts\", sales: 1000000000, share_made_there: 0.2, parts: 0,\n\
        operating_profit: 100000000, revenue: 7000000000),\n})";
    save(&file, own);
    done(&["check", &file]);
    let run = json(&["run", &file, "--format", "json"]);
    let outcomes = run["outcomes"].as_array().unwrap();
    let bill = outcomes
        .iter()
        .find(|outcome| outcome["id"] == "firm_duty_bill.own_1")
        .expect("a row of the company");
    assert!(bill["value"].as_f64().unwrap() > 5e7, "{bill}");
    assert!(
        bill["reference"].is_null(),
        "the reference has no such company"
    );
    let compared = json(&["compare", "november-2025-mou", &file, "--format", "json"]);
    let firms = compared["firms"].as_array().unwrap();
    assert_eq!(firms[0]["key"], "firm.kia.share_made_there");
    assert_eq!(firms[0]["values"].to_string(), "[0.41,0.8]");
    let listed = json(&["list", "companies", "--format", "json"]);
    assert_eq!(listed["companies"].as_array().unwrap().len(), 35);
}
