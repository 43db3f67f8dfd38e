use super::*;
use crate::model::distribution::{Distribution, DistributionRow, Shape};
use crate::model::rows::RowEdit;
use crate::model::{Edit, diff};
use crate::text::Language;

/// A file with these entries of distributions.
fn with_distributions(entries: &str) -> String {
    with_lines("", "").replace(
        "\n)\n",
        &format!("\n  distributions: {{\n{entries}\n  }},\n)\n"),
    )
}

fn edit(scenario: &mut Scenario, edit: RowEdit<DistributionRow>) {
    Edit::Distributions(edit)
        .apply(&CATALOGUE, scenario)
        .unwrap();
}

fn put(key: &str, shape: Shape, low: f64, high: f64) -> RowEdit<DistributionRow> {
    RowEdit::Put(DistributionRow {
        key: key.to_owned(),
        distribution: Distribution { shape, low, high },
    })
}

#[test]
fn only_what_differs_is_written_one_line_each() {
    let mut scenario = on("deal");
    assert!(!format().text_of(&scenario).contains("distributions"));
    let beta = Shape::Beta {
        concentration: 12.0,
    };
    let lognormal = Shape::Lognormal { sd_of_log: 0.5 };
    edit(
        &mut scenario,
        put("fund.failure_probability", beta, 0.0, 0.5),
    );
    edit(
        &mut scenario,
        put("sigma_long_run.plastics", lognormal, 1.0, 40.0),
    );
    edit(
        &mut scenario,
        put("demand_elasticity", Shape::Triangular, -2.0, -0.5),
    );
    edit(
        &mut scenario,
        put("fund.cash_yield", Shape::Fixed, 0.0, 0.5),
    );
    let text = format().text_of(&scenario);
    let section = text.split_once("  distributions: {\n").unwrap().1;
    assert_eq!(
        section,
        r#"    "demand_elasticity": triangular(low: -2, high: -0.5),
    "sigma_long_run.plastics": lognormal(sd_of_log: 0.5),
    "fund.cash_yield": fixed,
    "fund.failure_probability": beta(concentration: 12, high: 0.5),
  },
)
"#
    );
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.scenario, scenario);
    assert!(parsed.warnings.is_empty());
}

#[test]
fn every_impossible_number_is_listed_and_nothing_is_read() {
    let problems = words_of(&with_distributions(
        r#"    "fund.cash_yield": normal,
    "fund.failure_probability": beta(concentration: -3),
    "fund.funding_cost": uniform(low: 0.1, high: 0.05),
    "demand_elasticity": gaussian(sd: 1),
    "sigma_long_run.plastics": lognormal(sd: 0.3),"#,
    ));
    for (place, part) in problems
        .iter()
        .zip(["sd", "concentration", "0.05", "gaussian", "sd"])
    {
        assert!(place.contains(part), "{place} {part}");
    }
    assert!(problems.len() >= 5, "{problems:#?}");
}

/// The problems of a text in words.
fn words_of(text: &str) -> Vec<String> {
    let problems = format().parse(text.as_bytes()).unwrap_err();
    let words = problems.iter();
    words
        .map(|problem| problem.words(Language::English))
        .collect()
}

#[test]
fn an_unknown_assumption_is_kept_with_a_warning() {
    let text = with_distributions(r#"    "fund.cash_yeild": normal(sd: 0.02),"#);
    let parsed = format().parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.warnings.len(), 1);
    let words = parsed.warnings[0].words(Language::English);
    assert!(words.contains("fund.cash_yield"), "{words}");
    assert!(
        format()
            .text_of(&parsed.scenario)
            .contains(r#""fund.cash_yeild": normal(sd: 0.02),"#)
    );
}

#[test]
fn a_change_is_hashed_named_and_taken_back() {
    let before = on("deal");
    let mut after = before.clone();
    edit(&mut after, put("fund.cash_yield", Shape::Fixed, 0.0, 0.5));
    assert_ne!(before.short_hash(&CATALOGUE), after.short_hash(&CATALOGUE));
    assert!(after.has_other_figures(&before));
    let label = diff::step_label(&CATALOGUE, &before, &after);
    assert!(
        label
            .english
            .ends_with("triangular, 5% to 18% → held fixed"),
        "{}",
        label.english
    );
    assert!(
        label.korean.ends_with("삼각, 5%~18% → 고정"),
        "{}",
        label.korean
    );
    let changes = diff::changes(&before, &after);
    let [change] = changes.as_slice() else {
        panic!("{changes:?}")
    };
    change.taken_back().apply(&CATALOGUE, &mut after).unwrap();
    assert_eq!(after, before);
}

#[test]
fn impossible_distributions_and_those_of_levers_are_refused() {
    let mut scenario = on("deal");
    let untouched = scenario.clone();
    for (key, shape, low, high) in [
        ("fund.cash_yield", Shape::Normal { sd: 0.0 }, 0.0, 0.5),
        ("fund.cash_yield", Shape::Uniform, -0.1, 0.5),
        ("fund.cash_yield", Shape::Uniform, 0.3, 0.2),
        ("fund.total", Shape::Uniform, 0.0, 1e9),
        ("fund.recoupment_counts", Shape::Fixed, 0.0, 1.0),
    ] {
        let refused = Edit::Distributions(put(key, shape, low, high));
        assert!(refused.apply(&CATALOGUE, &mut scenario).is_err(), "{key}");
    }
    assert_eq!(scenario, untouched);
}
