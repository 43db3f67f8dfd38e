use super::*;
use crate::model::correlation::CorrelationRow;

const PAIR: &str = "fund.cash_yield & fund.failure_probability";

fn with_correlations(entries: &str) -> String {
    let text = format().text_of(&on("nothing"));
    let cut = text.trim_end().strip_suffix(')').unwrap();
    format!("{cut}  correlations: {{\n{entries}\n  }},\n)\n")
}

fn key() -> String {
    let id = |key| CATALOGUE.find_key(key).unwrap();
    let (first, second) = PAIR.split_once(" & ").unwrap();
    CATALOGUE.pair_key(id(first), id(second))
}

#[test]
fn correlations_are_written_one_a_line_and_read_back() {
    let mut scenario = on("nothing");
    assert!(!format().text_of(&scenario).contains("correlations"));
    let row = |key: &str, coefficient| CorrelationRow {
        key: key.to_owned(),
        coefficient,
    };
    scenario.correlations = vec![row("rice_prices", 0.25), row(&key(), -0.4)];
    let text = format().text_of(&scenario);
    let section = text.split_once("  correlations: {\n").unwrap().1;
    let expected = format!(
        "    \"rice_prices\": 0.25,\n    \"{}\": -0.4,\n  }},\n",
        key()
    );
    assert!(section.starts_with(&expected), "{section}");
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.scenario, scenario);
    assert_eq!(parsed.warnings, []);
}

#[test]
fn a_pair_in_the_other_order_is_the_same_pair_and_none_is_as_stated() {
    let key = key();
    let (first, second) = key.split_once(" & ").unwrap();
    let text = with_correlations(&format!(
        "    \"{second} & {first}\": 0.5,\n    \"rice_prices\": None,"
    ));
    let parsed = format().parse(text.as_bytes()).unwrap();
    let rows: Vec<_> = (parsed.scenario.correlations.iter())
        .map(|row| (row.key.as_str(), row.coefficient))
        .collect();
    assert_eq!(rows, [(key.as_str(), 0.5)]);
}

#[test]
fn what_cannot_hold_together_is_said_of_the_row_that_goes_too_far_with_its_range() {
    let text = with_correlations(
        "    \"fund.cash_yield & fund.failure_probability\": -0.8,\n    \
         \"krw_per_usd & fund.cash_yield\": 0.7,",
    );
    let problems = format().parse(text.as_bytes()).unwrap_err();
    let [problem] = problems.as_slice() else {
        panic!("{problems:?}");
    };
    let words = problem.words(Language::English);
    // rows stand by the length of their key: 0.7 first, and √(1 − 0.7²) is left
    assert!(words.contains("-0.71 to 0.71"), "{words}");
    assert!(words.contains("fund.cash_yield"), "{words}");
    for wrong in ["\"rice_prices\": -0.1,", "\"rice_prices\": 1.5,"] {
        let problems = format().parse(with_correlations(wrong).as_bytes());
        assert!(problems.is_err(), "{wrong}");
    }
}

#[test]
fn an_unknown_pair_is_kept_with_a_warning() {
    let line = "    \"fund.cash_yield & fund.cash_yeild\": 0.5,";
    let parsed = format().parse(with_correlations(line).as_bytes()).unwrap();
    assert_eq!(parsed.warnings.len(), 1);
    assert_eq!(parsed.scenario.correlations, []);
    assert!(format().text_of(&parsed.scenario).contains(line));
}
