//! Questions asked backwards of the shipped scenarios: round trips, maps against single runs, moves that add up.

#![expect(clippy::expect_used, reason = "a test may stop anywhere")]

use std::time::Instant;

use entente::baseline::Baseline;
use entente::engine::{Measure, Model};
use entente::file::shipped;
use entente::inverse::seek::{EXACTNESS, Found, Goal, Question};
use entente::inverse::words::Speaker;
use entente::inverse::{Compared, Grouping, Lever, Map, Probe, Waterfall};
use entente::model::{Meaning, Scenario, Value};
use entente::text::Language;

fn model() -> Model {
    Model::new(Baseline::shipped().expect("the shipped baseline"))
}

fn preset(model: &Model, id: &str) -> Scenario {
    let presets = shipped::presets(model.baseline(), model.catalogue()).expect("presets");
    presets.find(id).expect("a preset").scenario.clone()
}

fn lever(model: &Model, key: &str) -> Lever {
    let id = model.catalogue().find_key(key).expect(key);
    Lever::of(model.catalogue(), id).expect("a quantity")
}

fn measure(model: &Model, id: &str) -> Measure {
    let baseline = model.baseline();
    let all = Measure::all(baseline);
    *all.iter().find(|one| one.id(baseline) == id).expect(id)
}

const PAIRS: [(&str, &str); 6] = [
    ("exports", "duty.KOR.cars_and_parts"),
    ("importer_welfare_change", "duty.KOR.steel"),
    ("price_change", "demand_elasticity"),
    ("ledger_npv.focus", "fund.cash"),
    ("ledger_npv.importer", "duty.KOR.chips"),
    ("jobs_change", "resold_share"),
];

/// Pairs of outcome and lever that the shipped baseline has.
fn pairs(model: &Model) -> Vec<(Measure, Lever)> {
    let baseline = model.baseline();
    let all = Measure::all(baseline);
    let found = PAIRS.iter().filter_map(|(outcome, key)| {
        let measure = all.iter().find(|one| one.id(baseline) == *outcome)?;
        let id = model.catalogue().find_key(key)?;
        Some((*measure, Lever::of(model.catalogue(), id).ok()?))
    });
    found.collect()
}

#[test]
fn an_outcome_that_a_known_position_gives_leads_back_to_it() {
    let model = model();
    let scenario = preset(&model, "november-2025-mou");
    let pairs = pairs(&model);
    assert!(pairs.len() >= 4, "{pairs:?}");
    for (measure, lever) in pairs {
        let known = lever.value_at(0.37);
        let wanted = Probe::new(&model, &scenario, &[lever], measure).at(&[known]);
        let wanted = wanted.expect("a value");
        let question = Question {
            scenario: scenario.clone(),
            measure,
            goal: Goal::Value(wanted),
            levers: vec![lever],
        };
        let answer = question.answer(&model);
        let key = &model.catalogue().spec(lever.id).expect("a lever").key;
        let Found::Solutions(solutions) = &answer.found else {
            panic!("{key}: {:?}", answer.found);
        };
        let (low, high) = answer.range.expect("a range");
        for solution in solutions {
            let miss = (solution.place.value - wanted).abs();
            assert!(miss <= EXACTNESS * (high - low), "{key}: {miss}");
        }
        let away = |at: f64| (at - known).abs() / lever.span();
        let leads_back = solutions.iter().any(|solution| {
            let at = solution.place.at[0];
            away(at) < 1e-6
                || solution
                    .until
                    .is_some_and(|end| (at..=end).contains(&known))
        });
        assert!(leads_back, "{key}: {known} is not among {solutions:?}");
    }
}

#[test]
fn two_levers_reach_what_both_together_give() {
    let model = model();
    let scenario = preset(&model, "november-2025-mou");
    let levers = [
        lever(&model, "duty.KOR.cars_and_parts"),
        lever(&model, "duty.KOR.steel"),
    ];
    let known = levers.map(|lever| lever.value_at(0.2));
    let wanted = Probe::new(&model, &scenario, &levers, Measure::Exports).at(&known);
    let wanted = wanted.expect("a value");
    let question = Question {
        scenario,
        measure: Measure::Exports,
        goal: Goal::Value(wanted),
        levers: levers.to_vec(),
    };
    let answer = question.answer(&model);
    let Found::Solutions(solutions) = &answer.found else {
        panic!("{:?}", answer.found);
    };
    let (low, high) = answer.range.expect("a range");
    let found = &solutions[0];
    assert!((found.place.value - wanted).abs() <= EXACTNESS * (high - low));
    let present = question.present();
    let away = |at: &[f64]| {
        let moved = levers
            .iter()
            .zip(at)
            .zip(&present)
            .map(|((lever, at), here)| (at - here.expect("a value")) / lever.span());
        moved.map(|by| by * by).sum::<f64>().sqrt()
    };
    let distance = found.distance.expect("both levers have a value");
    assert!((away(&found.place.at) - distance).abs() < 1e-9);
    assert!(distance <= away(&known) + 1e-6, "a shorter move is known");
    assert!(answer.evaluations <= 700, "{}", answer.evaluations);
}

#[test]
fn an_outcome_of_another_part_does_not_depend_on_a_duty() {
    let model = model();
    let lever = lever(&model, "duty.JPN.steel");
    let question = Question {
        scenario: preset(&model, "november-2025-mou"),
        measure: measure(&model, "fund_called"),
        goal: Goal::Value(1.0),
        levers: vec![lever],
    };
    let answer = question.answer(&model);
    assert!(
        matches!(answer.found, Found::Independent { .. }),
        "{answer:?}"
    );
    for language in Language::ALL {
        let speaker = Speaker {
            model: &model,
            language,
        };
        let words = speaker.answer(&question, &answer).join("\n");
        assert!(!words.contains('{') && !words.is_empty(), "{words}");
    }
}

#[test]
fn a_map_has_at_every_point_what_a_run_has_and_a_line_of_zeros() {
    let model = model();
    let scenario = preset(&model, "november-2025-mou");
    let levers = [
        lever(&model, "duty.KOR.cars_and_parts"),
        lever(&model, "duty.KOR.steel"),
    ];
    let reference = preset(&model, "november-2025-mou");
    let compared = Compared::Reference(Box::new(reference));
    let map = Map::new(&scenario, (Measure::Exports, compared), levers, [9, 7]);
    let whole = map.evaluate(&model, 0..map.points());
    let parts: Vec<_> = [0..5, 5..40, 40..63]
        .into_iter()
        .flat_map(|range| map.evaluate(&model, range))
        .collect();
    assert_eq!(whole, parts);
    let here = model.run(&scenario).expect("an outcome");
    let here = Measure::Exports
        .value(model.baseline(), &here)
        .expect("a value");
    for point in [0, 17, 62] {
        let mut moved = scenario.clone();
        for (lever, value) in levers.iter().zip(map.place(point)) {
            moved.values[lever.id.index()] = Value::Number(value);
        }
        let run = model.run(&moved).expect("an outcome");
        let run = Measure::Exports
            .value(model.baseline(), &run)
            .expect("a value");
        let value = whole[point].value.clone().expect("a value");
        assert_eq!(value.to_bits(), run.to_bits());
        let difference = whole[point].difference().expect("both");
        assert!((difference - (run - here)).abs() <= 1e-12 * here);
    }
    // the scenario is its own reference: the line goes through where it stands
    let lines = map.zero_lines(&whole);
    assert_eq!(lines.len(), 1);
    let stands = levers.map(|lever| lever.present(&scenario).expect("a value"));
    let shares = |at: [f64; 2]| [levers[0].share_of(at[0]), levers[1].share_of(at[1])];
    let nearest = lines[0].iter().map(|at| {
        let (a, b) = (shares(*at), shares(stands));
        (a[0] - b[0]).hypot(a[1] - b[1])
    });
    assert!(nearest.fold(f64::INFINITY, f64::min) < 0.1);
}

#[test]
fn a_reference_is_seen_at_the_horizon_of_each_point() {
    let model = model();
    let scenario = preset(&model, "november-2025-mou");
    let levers = [
        lever(&model, "horizon"),
        lever(&model, "duty.KOR.cars_and_parts"),
    ];
    let compared = Compared::Reference(Box::new(preset(&model, "walk-away")));
    let map = Map::new(&scenario, (Measure::Exports, compared), levers, [3, 2]);
    let found = map.evaluate(&model, 0..map.points());
    let horizon = model.catalogue().find(Meaning::Horizon).expect("a horizon");
    for (point, found) in found.iter().enumerate() {
        let mut reference = preset(&model, "walk-away");
        reference.values[horizon.index()] = Value::Number(map.place(point)[0]);
        let run = model.run(&reference).expect("an outcome");
        let run = Measure::Exports
            .value(model.baseline(), &run)
            .expect("a value");
        let compared = found.compared.clone().expect("a value");
        assert_eq!(compared.to_bits(), run.to_bits());
    }
}

#[test]
fn the_moves_add_up_to_the_whole_whatever_their_order() {
    let model = model();
    for (from, to) in [
        ("korus-2024", "november-2025-mou"),
        ("walk-away", "eu-parity"),
        ("november-2025-mou", "walk-away"),
    ] {
        let (reference, scenario) = (preset(&model, from), preset(&model, to));
        for measure in [Measure::Exports, measure(&model, "ledger_npv.focus")] {
            let there = Waterfall::new(&model, &reference, &scenario, measure).expect("moves");
            let told: f64 = there.parts.iter().map(|part| part.value).sum();
            let size = there.before.abs().max(there.after.abs()).max(1.0);
            assert!((there.before + told - there.after).abs() <= 1e-9 * size);
            assert!(there.remainder.abs() <= 1e-9 * size);
            let back = Waterfall::new(&model, &scenario, &reference, measure).expect("moves");
            for (part, other) in there.parts.iter().zip(&back.parts) {
                assert_eq!(part.title, other.title);
            }
        }
    }
}

#[test]
fn one_move_is_the_whole_and_none_is_nothing() {
    let model = model();
    let reference = preset(&model, "november-2025-mou");
    let none = Waterfall::new(&model, &reference, &reference, Measure::Exports).expect("moves");
    assert!(none.parts.is_empty() && none.remainder.abs() <= 0.0);
    let mut scenario = reference.clone();
    let lever = lever(&model, "duty.KOR.steel");
    scenario.values[lever.id.index()] = Value::Number(0.1);
    let one = Waterfall::new(&model, &reference, &scenario, Measure::Exports).expect("moves");
    assert_eq!(one.grouping, Grouping::Single);
    assert_eq!(one.parts.len(), 1);
    assert!((one.parts[0].value - (one.after - one.before)).abs() <= 0.0);
}

#[test]
#[ignore = "speed, for a release build"]
#[expect(clippy::print_stderr, reason = "times are what is asked for")]
fn speed() {
    let model = model();
    let scenario = preset(&model, "november-2025-mou");
    let levers = [
        lever(&model, "duty.KOR.cars_and_parts"),
        lever(&model, "duty.KOR.steel"),
    ];
    let npv = measure(&model, "ledger_npv.focus");
    for outcome in [Measure::Exports, npv] {
        for count in [1, 2] {
            let question = Question {
                scenario: scenario.clone(),
                measure: outcome,
                goal: Goal::Value(0.5e11),
                levers: levers[..count].to_vec(),
            };
            let start = Instant::now();
            let answer = question.answer(&model);
            eprintln!(
                "{count} {:?} {} {:?}",
                start.elapsed(),
                answer.evaluations,
                answer.found
            );
        }
        let map = Map::new(
            &scenario,
            (outcome, Compared::Target(0.0)),
            levers,
            [100, 100],
        );
        let start = Instant::now();
        map.evaluate(&model, 0..map.points());
        eprintln!("map {:?}", start.elapsed());
    }
}
