//! Where an outcome comes from, on the command line.

use crate::terminal::{done, entente, json};

const MOU: &str = "november-2025-mou";

#[test]
fn a_line_of_the_ledger_is_explained_with_formula_terms_inputs_and_sources() {
    let line = "ledger.focus.export_value_added";
    let text = done(&["explain", MOU, line]);
    for part in [
        "sum over sectors ([sales in the base year] × ([volume over base] − 1) × (1 − [",
        "Σ(M · (x − 1) · (1 − δ) · v)",
        "Passenger vehicles\tM\tsales in the base year",
        "won a dollar)",
        "https://",
        "entente::engine::ledger",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    let korean = done(&["explain", MOU, line, "--lang", "ko"]);
    assert!(
        korean.contains("품목 전체 합계 ([기준 연도 판매액]"),
        "{korean}"
    );
}

#[test]
fn the_machine_format_has_every_digit_and_what_the_formula_gives() {
    let object = json(&["explain", MOU, "fund_npv.focus", "--format", "json"]);
    let number = |name: &str| object[name].as_f64().unwrap();
    let (value, recomputed) = (number("value"), number("recomputed"));
    assert!((value - recomputed).abs() <= 1e-9 * value.abs());
    let inputs = object["inputs"].as_array().unwrap();
    assert!(inputs.iter().any(|key| key == "fund.cash_yield"));
    let changed = object["changed"].as_array().unwrap();
    assert!(changed.iter().any(|key| key == "fund.total"));
    assert!(!object["rows"].as_array().unwrap().is_empty());
}

#[test]
fn an_unknown_outcome_is_refused_with_the_one_that_was_meant() {
    let answer = entente(&["explain", "korus-2024", "exprots"]);
    assert_eq!(answer.code, 2);
    assert!(
        answer.err.contains("perhaps exports was meant"),
        "{}",
        answer.err
    );
}
