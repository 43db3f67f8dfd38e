//! Runs the declared checks of `checks.ron` on the shipped scenarios.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop anywhere"
)]

mod scenarios;

use std::collections::BTreeMap;

use entente::engine::{Measure, Method, Model};
use entente::file::shipped::presets;
use entente::model::{Edit, Kind, Meaning, Presets, Scenario, Value};
use scenarios::{set, shipped};
use serde::Deserialize;

/// Years after the change at which every check is run.
const HORIZONS: [f64; 3] = [0.0, 1.0, 7.0];

#[derive(Debug, Deserialize)]
struct Check {
    claim: String,
    scenarios: Vec<Chosen>,
    measures: Vec<String>,
    expect: Vec<Predicate>,
}

#[derive(Debug, Deserialize)]
enum Chosen {
    Preset(String),
    AllPresetsBut(Vec<String>),
    Changed {
        base: String,
        values: BTreeMap<String, Given>,
    },
    EachGroup {
        base: String,
        origin: String,
        rates: Vec<f64>,
    },
}

#[derive(Debug, Deserialize)]
enum Given {
    Number(f64),
    Word(String),
}

#[derive(Debug, Deserialize)]
enum Predicate {
    Above(f64),
    Below(f64),
    AtLeast(f64),
    Within(f64, f64),
    Exactly(f64),
    RisesAlong,
    FallsAlong,
    NeverRisesAlong,
    NeverFallsAlong,
    RisesOverTime,
    FallsOverTime,
    SteadyOverTime,
    BelowMeasure(String),
    SameAs(Chosen),
    BelowThat(Chosen),
    AboveThat(Chosen),
}

/// A scenario with a name for the report, and the values of all measures at each horizon.
struct Solved {
    name: String,
    values: Vec<BTreeMap<String, f64>>,
}

struct Bench {
    model: &'static Model,
    presets: Presets,
}

impl Bench {
    fn new() -> Self {
        let model = shipped();
        let presets = presets(model.baseline(), model.catalogue());
        Self {
            model,
            presets: presets.expect("the shipped scenarios read"),
        }
    }

    /// Ladders of scenarios: one in the order they are named, or one a group.
    fn ladders(&self, chosen: &[Chosen]) -> Vec<Vec<Solved>> {
        let mut plain = Vec::new();
        let mut ladders = Vec::new();
        for one in chosen {
            match one {
                Chosen::Preset(id) => plain.push(self.solve(id, &self.preset(id))),
                Chosen::AllPresetsBut(spared) => {
                    // no order between them
                    let all = self
                        .presets
                        .iter()
                        .filter(|preset| !spared.contains(&preset.id));
                    ladders.extend(all.map(|p| vec![self.solve(&p.id, &p.scenario)]));
                }
                Chosen::Changed { base, values } => {
                    let scenario = self.changed(base, values);
                    plain.push(self.solve(&format!("{base} with {values:?}"), &scenario));
                }
                Chosen::EachGroup {
                    base,
                    origin,
                    rates,
                } => {
                    let groups = 0..self.model.baseline().groups.len();
                    ladders.extend(groups.map(|group| self.ladder(base, (origin, group), rates)));
                }
            }
        }
        if !plain.is_empty() {
            ladders.push(plain);
        }
        ladders
    }

    fn preset(&self, id: &str) -> Scenario {
        let preset = self.presets.find(id);
        let scenario = preset.map(|preset| preset.scenario.clone());
        scenario.unwrap_or_else(|| panic!("no preset {id}"))
    }

    fn changed(&self, base: &str, values: &BTreeMap<String, Given>) -> Scenario {
        let catalogue = self.model.catalogue();
        let mut scenario = self.preset(base);
        for (key, given) in values {
            let mut found = 0;
            for (index, spec) in catalogue.specs().iter().enumerate() {
                if !matches(key, &spec.key) {
                    continue;
                }
                found += 1;
                let value = match (given, &spec.kind) {
                    (Given::Number(number), _) => Value::Number(*number),
                    (Given::Word(word), Kind::Choice(choices)) => {
                        let at = choices.iter().position(|choice| choice.key == word);
                        let at = at.unwrap_or_else(|| panic!("{key} has no word {word}"));
                        Value::Choice(u8::try_from(at).expect("few words"))
                    }
                    (Given::Word(word), _) => panic!("{key} takes no word such as {word}"),
                };
                let id = entente::model::ParameterId(u16::try_from(index).expect("few parameters"));
                let edit = Edit::Set { id, value };
                edit.apply(catalogue, &mut scenario)
                    .expect("a value that fits");
            }
            assert!(found > 0, "no parameter {key}");
        }
        scenario
    }

    fn ladder(&self, base: &str, of: (&str, usize), rates: &[f64]) -> Vec<Solved> {
        let (origin, group) = of;
        let baseline = self.model.baseline();
        let index = baseline.origin_index(origin).expect("an origin");
        let meaning = Meaning::GroupRate {
            origin: index,
            group,
        };
        let one = |rate: &f64| {
            let mut scenario = self.preset(base);
            set(self.model, &mut scenario, meaning, Value::Number(*rate));
            let name = format!("{base}, {origin} {} at {rate}", baseline.groups[group].id);
            self.solve(&name, &scenario)
        };
        rates.iter().map(one).collect()
    }

    fn solve(&self, name: &str, scenario: &Scenario) -> Solved {
        let baseline = self.model.baseline();
        let at = |years: f64| {
            let outcome = self.model.run_at(scenario, years, Method::Exact);
            let outcome = outcome.unwrap_or_else(|error| panic!("{name}: {error}"));
            let measures = Measure::all(baseline).into_iter();
            let pairs =
                measures.filter_map(|one| Some((one.id(baseline), one.value(baseline, &outcome)?)));
            pairs.collect()
        };
        Solved {
            name: name.to_owned(),
            values: HORIZONS.into_iter().map(at).collect(),
        }
    }

    fn one(&self, chosen: &Chosen) -> Solved {
        let mut ladders = self.ladders(std::slice::from_ref(chosen));
        let mut only = ladders.pop().unwrap_or_default();
        assert!(
            ladders.is_empty() && only.len() == 1,
            "{chosen:?} is not one scenario"
        );
        only.remove(0)
    }
}

/// Whether a key or a measure is meant by a pattern, whole or by its beginning.
fn matches(pattern: &str, key: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(pattern == key, |start| key.starts_with(start))
}

/// What is wrong with one measure in one ladder.
fn faults(bench: &Bench, ladder: &[Solved], measure: &str, predicate: &Predicate) -> Vec<String> {
    let value = |solved: &Solved, horizon: usize| solved.values[horizon][measure];
    // A move by less than rounding is none; the order of two sums can cost their last digits.
    let slack =
        |a: f64, b: f64| 1e-12 * a.abs().max(b.abs()) + if a.abs() > 1e3 { 1e-3 } else { 0.0 };
    let steps = |horizon: usize, is_right: &dyn Fn(f64, f64) -> bool| -> Vec<String> {
        assert!(ladder.len() > 1, "a single scenario has no next one");
        let wrong = ladder
            .windows(2)
            .filter(|pair| !is_right(value(&pair[0], horizon), value(&pair[1], horizon)));
        let shown = wrong.map(|pair| {
            let (a, b) = (value(&pair[0], horizon), value(&pair[1], horizon));
            format!("{}: {a}, then {}: {b}", pair[0].name, pair[1].name)
        });
        shown.collect()
    };
    let each = |horizon: usize, is_right: &dyn Fn(f64) -> bool| -> Vec<String> {
        let wrong = ladder
            .iter()
            .filter(|solved| !is_right(value(solved, horizon)));
        wrong
            .map(|solved| format!("{}: {}", solved.name, value(solved, horizon)))
            .collect()
    };
    let over_time = |is_right: &dyn Fn(f64, f64) -> bool| -> Vec<String> {
        let changes = |solved: &&Solved| {
            (1..HORIZONS.len()).all(|h| is_right(value(solved, h - 1), value(solved, h)))
        };
        let wrong = ladder.iter().filter(|solved| !changes(solved));
        wrong
            .map(|solved| format!("{} over time", solved.name))
            .collect()
    };
    let mut found = Vec::new();
    for (horizon, years) in HORIZONS.into_iter().enumerate() {
        let mut wrong = match predicate {
            Predicate::Above(bound) => each(horizon, &|v| v > *bound),
            Predicate::Below(bound) => each(horizon, &|v| v < *bound),
            Predicate::AtLeast(bound) => each(horizon, &|v| v >= *bound - slack(v, *bound)),
            Predicate::Within(low, high) => each(horizon, &|v| (*low..=*high).contains(&v)),
            Predicate::Exactly(exact) => each(horizon, &|v| (v - exact).abs().to_bits() == 0),
            Predicate::RisesAlong => steps(horizon, &|a, b| b > a),
            Predicate::FallsAlong => steps(horizon, &|a, b| b < a),
            Predicate::NeverRisesAlong => steps(horizon, &|a, b| b <= a + slack(a, b)),
            Predicate::NeverFallsAlong => steps(horizon, &|a, b| b >= a - slack(a, b)),
            Predicate::RisesOverTime if horizon == 0 => over_time(&|a, b| b > a),
            Predicate::FallsOverTime if horizon == 0 => over_time(&|a, b| b < a),
            Predicate::SteadyOverTime if horizon == 0 => {
                over_time(&|a, b| a.to_bits() == b.to_bits())
            }
            // looked at once, not at each horizon
            Predicate::RisesOverTime | Predicate::FallsOverTime | Predicate::SteadyOverTime => {
                Vec::new()
            }
            Predicate::BelowMeasure(other) => {
                let wrong = ladder
                    .iter()
                    .filter(|s| value(s, horizon) >= s.values[horizon][other]);
                wrong
                    .map(|s| format!("{}: not below {other}", s.name))
                    .collect()
            }
            Predicate::SameAs(other) => {
                let other = value(&bench.one(other), horizon);
                each(horizon, &|v| v.to_bits() == other.to_bits())
            }
            Predicate::BelowThat(other) => {
                let other = value(&bench.one(other), horizon);
                each(horizon, &|v| v < other)
            }
            Predicate::AboveThat(other) => {
                let other = value(&bench.one(other), horizon);
                each(horizon, &|v| v > other)
            }
        };
        for fault in &mut wrong {
            *fault = format!("year {years}, {measure}: {fault}");
        }
        found.append(&mut wrong);
    }
    found
}

fn declared() -> Vec<Check> {
    ron::from_str(include_str!("checks.ron")).unwrap_or_else(|error| panic!("checks.ron: {error}"))
}

#[test]
fn every_declared_check_holds() {
    let bench = Bench::new();
    let all: Vec<String> = {
        let baseline = bench.model.baseline();
        Measure::all(baseline)
            .into_iter()
            .map(|one| one.id(baseline))
            .collect()
    };
    let mut failed = Vec::new();
    for check in declared() {
        let ladders = bench.ladders(&check.scenarios);
        assert!(
            !ladders.is_empty() && !check.expect.is_empty(),
            "{}",
            check.claim
        );
        for pattern in &check.measures {
            let meant: Vec<&String> = all.iter().filter(|id| matches(pattern, id)).collect();
            assert!(!meant.is_empty(), "{}: no measure {pattern}", check.claim);
            for (measure, predicate) in meant
                .iter()
                .flat_map(|id| check.expect.iter().map(move |p| (id, p)))
            {
                for ladder in &ladders {
                    let wrong = faults(&bench, ladder, measure, predicate);
                    failed.extend(
                        wrong
                            .into_iter()
                            .map(|w| format!("{} | {predicate:?} | {w}", check.claim)),
                    );
                }
            }
        }
    }
    assert!(
        failed.is_empty(),
        "{} faults:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

#[test]
fn a_check_that_does_not_hold_is_found() {
    let bench = Bench::new();
    let ladders = bench.ladders(&[
        Chosen::Preset("walk-away".to_owned()),
        Chosen::Preset("korus-2024".to_owned()),
    ]);
    let [ladder] = ladders.as_slice() else {
        panic!("one ladder");
    };
    for wrong in [
        Predicate::FallsAlong,
        Predicate::NeverRisesAlong,
        Predicate::Above(1e15),
        Predicate::Below(0.0),
        Predicate::AtLeast(1e15),
        Predicate::Within(0.0, 1.0),
        Predicate::Exactly(0.0),
        Predicate::BelowMeasure("duty_paid".to_owned()),
        Predicate::SameAs(Chosen::Preset("november-2025-mou".to_owned())),
        Predicate::RisesOverTime,
        Predicate::SteadyOverTime,
    ] {
        assert!(
            !faults(&bench, ladder, "exports", &wrong).is_empty(),
            "{wrong:?}"
        );
    }
    for right in [
        Predicate::RisesAlong,
        Predicate::NeverFallsAlong,
        Predicate::Above(0.0),
    ] {
        assert!(
            faults(&bench, ladder, "exports", &right).is_empty(),
            "{right:?}"
        );
    }
}
