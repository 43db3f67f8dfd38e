//! Every number opens: the formula that is shown gives the number, and its inputs are those that move it.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may stop anywhere"
)]

mod scenarios;

use std::collections::{BTreeSet, HashSet};

use entente::engine::measure::LedgerMeasure;
use entente::engine::trace::{Origin, Reach, Subject, Trace};
use entente::engine::{Measure, Model, Outcome};
use entente::file::shipped::presets;
use entente::model::{Kind, ParameterId, Scenario, Spec, Value};
use entente::text::Language;
use scenarios::{Draws, shipped, three_kingdoms};

/// Largest difference from the outcome, relative to the larger of the number and of what it adds up.
const TOLERANCE: f64 = 1e-9;

/// The size of what a formula adds up: a sum that cancels has the accuracy of its parts.
fn size(trace: &Trace, value: f64) -> f64 {
    let usd = |term: &&entente::engine::trace::Term| term.unit == trace.unit;
    let parts = trace.all_terms().filter(usd);
    let largest = parts.filter_map(|term| term.value).map(f64::abs);
    largest.fold(value.abs(), f64::max).max(1e-3)
}

/// Opens a number and everything behind it.
fn open_all(model: &Model, scenario: &Scenario, outcome: &Outcome) -> Vec<Trace> {
    let mut seen = HashSet::new();
    let all = Measure::all(model.baseline());
    let mut open: Vec<Subject> = all.into_iter().map(Subject::Measure).collect();
    let mut traces = Vec::new();
    while let Some(subject) = open.pop() {
        if !seen.insert(subject) {
            continue;
        }
        let trace = Trace::of(model, scenario, outcome, subject);
        for term in trace.all_terms() {
            if let Origin::Subject(next) = term.origin {
                open.push(next);
            }
        }
        traces.push(trace);
    }
    traces
}

#[track_caller]
fn holds(trace: &Trace, of: &str) {
    let name = format!("{of}: {}", trace.title.english);
    assert_eq!(trace.unexplained(), Vec::<String>::new(), "{name}");
    let Some(formula) = &trace.formula else {
        assert!(
            trace.solved.is_some(),
            "{name} has neither formula nor words"
        );
        return;
    };
    let Some(value) = trace.value else { return };
    let recomputed = trace.recomputed();
    let recomputed = recomputed.expect(&name);
    let error = (recomputed - value).abs() / size(trace, value);
    assert!(
        error <= TOLERANCE,
        "{name}: {} gives {recomputed} and not {value}, off by {error:e}",
        formula.symbols()
    );
}

#[test]
fn the_formula_that_is_shown_gives_the_number_in_every_shipped_scenario() {
    let model = shipped();
    let presets = presets(model.baseline(), model.catalogue()).unwrap();
    for preset in presets.iter() {
        let outcome = model.run(&preset.scenario).unwrap();
        for trace in open_all(model, &preset.scenario, &outcome) {
            holds(&trace, &preset.id);
        }
    }
}

#[test]
fn the_formula_that_is_shown_gives_the_number_whatever_is_moved() {
    for (model, seeds) in [(three_kingdoms(), 0..60), (shipped(), 60..66)] {
        let mut solved = 0;
        for seed in seeds {
            let scenario = Draws(seed).scenario(model.catalogue());
            let Ok(outcome) = model.run(&scenario) else {
                continue;
            };
            solved += 1;
            for trace in open_all(model, &scenario, &outcome) {
                holds(&trace, &format!("seed {seed}"));
            }
        }
        assert!(solved > 1, "few scenarios have an outcome: {solved}");
    }
}

/// Another value of a parameter.
fn moved(spec: &Spec, value: Value) -> Option<Value> {
    let other = match &spec.kind {
        Kind::Quantity { range, .. } => {
            let (low, high) = (*range.start(), *range.end());
            let now = value.number().unwrap_or(low);
            let end = if now - low > high - now { low } else { high };
            Value::Number(0.5 * (now + end))
        }
        Kind::Choice(choices) => {
            let next = (value.choice() + 1) % choices.len();
            Value::Choice(u8::try_from(next).unwrap())
        }
        Kind::Day => Value::Day(jiff::civil::date(2027, 1, 1)),
    };
    spec.check(other).is_ok().then_some(other)
}

fn lines(model: &Model) -> Vec<LedgerMeasure> {
    LedgerMeasure::all(model.baseline())
}

#[test]
fn every_parameter_that_moves_a_line_of_the_ledger_is_behind_it() {
    let model = shipped();
    let presets = presets(model.baseline(), model.catalogue()).unwrap();
    let scenario = &presets.find("november-2025-mou").unwrap().scenario;
    let outcome = model.run(scenario).unwrap();
    let lines = lines(model);
    let behind: Vec<BTreeSet<ParameterId>> = lines
        .iter()
        .map(|line| {
            let subject = Subject::Measure(Measure::Ledger(*line));
            Reach::of(model, scenario, &outcome, subject).parameters
        })
        .collect();
    let values = |outcome: &Outcome| -> Vec<Option<u64>> {
        let value = |line: &LedgerMeasure| {
            let value = Measure::Ledger(*line).value(model.baseline(), outcome);
            value.map(|value| (value + 0.0).to_bits())
        };
        lines.iter().map(value).collect()
    };
    let before = values(&outcome);
    let mut missing = Vec::new();
    for (index, spec) in (0_u16..).zip(model.catalogue().specs()) {
        let id = ParameterId(index);
        let Some(other) = moved(spec, scenario.value(id)) else {
            continue;
        };
        let mut changed = scenario.clone();
        changed.values[id.index()] = other;
        let Ok(outcome) = model.run(&changed) else {
            continue;
        };
        let after = values(&outcome);
        for (at, line) in lines.iter().enumerate() {
            if before[at] != after[at] && !behind[at].contains(&id) {
                missing.push(format!("{} moves {}", spec.key, line.id()));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "{} are not behind:\n{}",
        missing.len(),
        missing.join("\n")
    );
}

#[test]
fn every_line_of_the_ledger_leads_to_a_source_and_to_words_in_both_languages() {
    let model = shipped();
    let presets = presets(model.baseline(), model.catalogue()).unwrap();
    let scenario = &presets.find("november-2025-mou").unwrap().scenario;
    let outcome = model.run(scenario).unwrap();
    for line in lines(model) {
        let subject = Subject::Measure(Measure::Ledger(line));
        let trace = Trace::of(model, scenario, &outcome, subject);
        let words = Language::ALL.map(|language| trace.formula_in_words(language));
        let words = words.map(|words| words.expect("a formula"));
        assert_ne!(words[0], words[1], "{}", line.id());
        assert!(!words[1].contains('{'), "{}", words[1]);
        let reach = Reach::of(model, scenario, &outcome, subject);
        let has_source = reach.figures.iter().any(|(source, ..)| {
            let source = model.baseline().source(*source);
            source.is_some_and(|source| !source.address.is_empty() && !source.accessed.is_empty())
        });
        let is_own_judgement = reach.figures.is_empty() && !reach.parameters.is_empty();
        assert!(
            has_source || is_own_judgement,
            "{} has no source",
            line.id()
        );
    }
}
