//! What goal seek finds on functions whose answers are known.

use super::{Answer, EXACTNESS, Found, Goal, Span, Why, one_lever, two_levers};
use crate::engine::linear_market::{Country, Curve, TwoCountries};
use crate::inverse::{Gap, Reading};

const fn span(low: f64, high: f64) -> Span {
    Span {
        low,
        high,
        is_whole: false,
        present: None,
    }
}

fn seek(of: impl Fn(f64) -> f64, span: Span, goal: Goal) -> Answer {
    let mut reading = |at: f64| -> Reading { Ok(of(at)) };
    one_lever(&mut reading, span, goal)
}

fn positions(answer: &Answer) -> Vec<f64> {
    match &answer.found {
        Found::Solutions(solutions) => solutions.iter().map(|one| one.place.at[0]).collect(),
        other => panic!("{other:?}"),
    }
}

/// E3 of the worked examples: home demand 100 − 20 P and supply 20 + 20 P, foreign supply of exports −40 + 40 P.
fn large_country() -> TwoCountries {
    let curve = |intercept, slope| Curve { intercept, slope };
    TwoCountries {
        importer: Country {
            demand: curve(100.0, -20.0),
            supply: curve(20.0, 20.0),
        },
        export_supply: curve(-40.0, 40.0),
    }
}

/// Welfare of the importer in the linear market of E3 at a duty per unit.
fn importer_welfare(duty: f64) -> Reading {
    let outcome = large_country().with_duty(duty);
    outcome
        .map(|outcome| outcome.importer_change())
        .map_err(|_no_trade| Gap::NoValue)
}

#[test]
fn the_optimal_tariff_of_a_large_country_is_a_third_and_gains_five_thirds() {
    let answer = one_lever(&mut importer_welfare, span(0.0, 1.0), Goal::Largest);
    let Found::Best { solution, at_bound } = &answer.found else {
        panic!("{answer:?}");
    };
    assert!((solution.place.at[0] - 1.0 / 3.0).abs() < 1e-7);
    assert!((solution.place.value - 5.0 / 3.0).abs() < 1e-12);
    assert!(at_bound.is_empty());
    // the prohibitive duty is 1: a range beyond it has a gap, and the same answer
    let answer = one_lever(&mut importer_welfare, span(0.0, 2.0), Goal::Largest);
    let Found::Best { solution, .. } = &answer.found else {
        panic!("{answer:?}");
    };
    assert!((solution.place.at[0] - 1.0 / 3.0).abs() < 1e-7);
    assert_eq!(answer.missing.len(), 1);
    assert!(answer.missing[0].low > 1.0 && answer.missing[0].high >= 2.0);
}

#[test]
fn both_duties_that_gain_as_much_are_found() {
    // the gain is 10 t − 15 t², as t = 1/3 and a gain of 5/3 fix it: 1.25 at 1/2 and at 1/6
    let answer = one_lever(&mut importer_welfare, span(0.0, 1.0), Goal::Value(1.25));
    let found = positions(&answer);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!((found[0] - 1.0 / 6.0).abs() < 1e-9 && (found[1] - 0.5).abs() < 1e-9);
}

#[test]
fn a_touch_between_two_points_of_the_scan_is_found() {
    let answer = seek(
        |x| (x - 0.123_456).powi(2),
        span(0.0, 1.0),
        Goal::Value(0.0),
    );
    let found = positions(&answer);
    assert_eq!(found.len(), 1);
    assert!((found[0] - 0.123_456).abs() < 1e-4);
    // two crossings inside one step of the scan
    let answer = seek(
        |x| (x - 0.123_456).powi(2) - 1e-6,
        span(0.0, 1.0),
        Goal::Value(0.0),
    );
    let found = positions(&answer);
    assert_eq!(found.len(), 2);
    assert!((found[0] - 0.122_456).abs() < 1e-7 && (found[1] - 0.124_456).abs() < 1e-7);
}

#[test]
fn a_level_stretch_has_both_its_ends() {
    let cap = |x: f64| x.clamp(0.31, 0.67);
    let answer = seek(cap, span(0.0, 1.0), Goal::Value(0.67));
    let Found::Solutions(solutions) = &answer.found else {
        panic!("{answer:?}");
    };
    assert_eq!(solutions.len(), 1);
    assert!((solutions[0].place.at[0] - 0.67).abs() < 1e-8);
    assert_eq!(solutions[0].until, Some(1.0));
}

#[test]
fn a_value_out_of_reach_says_the_nearest_and_why() {
    let why = |answer: &Answer| match &answer.found {
        Found::NotReachable { nearest, why, .. } => (nearest.at[0], nearest.value, *why),
        other => panic!("{other:?}"),
    };
    let (at, value, reason) = why(&seek(|x| 2.0 * x, span(0.0, 1.0), Goal::Value(3.0)));
    assert!((at - 1.0).abs() < 1e-12 && (value - 2.0).abs() < 1e-12);
    assert_eq!(reason, Why::Bound);
    let hill = |x: f64| 1.0 - (x - 0.4).powi(2);
    let (at, value, reason) = why(&seek(hill, span(0.0, 1.0), Goal::Value(1.5)));
    assert!((at - 0.4).abs() < 1e-6 && (value - 1.0).abs() < 1e-9);
    assert_eq!(reason, Why::Turns);
    let jump = |x: f64| if x < 0.37 { 0.0 } else { 1.0 + x };
    let (at, value, reason) = why(&seek(jump, span(0.0, 1.0), Goal::Value(0.4)));
    assert!((at - 0.37).abs() < 1e-9 && value.abs() < 1e-12);
    assert_eq!(reason, Why::Jumps);
}

#[test]
fn an_outcome_that_does_not_move_is_independent() {
    let answer = seek(|_| 7.0, span(0.0, 1.0), Goal::Value(7.0));
    assert_eq!(answer.found, Found::Independent { value: 7.0 });
    let mut level = |_: [f64; 2]| -> Reading { Ok(-3.0) };
    let answer = two_levers(&mut level, [span(0.0, 1.0); 2], Goal::Largest);
    assert_eq!(answer.found, Found::Independent { value: -3.0 });
}

#[test]
fn whole_numbers_are_hit_or_the_nearest_is_said() {
    let years = Span {
        low: 1.0,
        high: 40.0,
        is_whole: true,
        present: Some(3.0),
    };
    let answer = seek(|x| x * x, years, Goal::Value(49.0));
    assert_eq!(positions(&answer), [7.0]);
    let answer = seek(|x| x * x, years, Goal::Value(50.0));
    let Found::NotReachable { nearest, why, .. } = &answer.found else {
        panic!("{answer:?}");
    };
    assert_eq!((nearest.at[0], *why), (7.0, Why::BetweenWholeNumbers));
}

#[test]
fn two_levers_take_the_smallest_move() {
    let here = |low, high, present| Span {
        low,
        high,
        is_whole: false,
        present: Some(present),
    };
    // in shares of the ranges the line is u + v = 1, and the levers stand at (0.2, 0.4)
    let mut plane = |[x, y]: [f64; 2]| -> Reading { Ok(x / 10.0 + y / 100.0) };
    let spans = [here(0.0, 10.0, 2.0), here(0.0, 100.0, 40.0)];
    let answer = two_levers(&mut plane, spans, Goal::Value(1.0));
    let Found::Solutions(solutions) = &answer.found else {
        panic!("{answer:?}");
    };
    let only = &solutions[0];
    assert!((only.place.value - 1.0).abs() <= 2.0 * EXACTNESS);
    let distance = only.distance.unwrap();
    assert!((distance - 0.4 / 2_f64.sqrt()).abs() < 1e-4, "{distance}");
    assert!(answer.evaluations < 700, "{}", answer.evaluations);
    // a circle around (0.5, 0.5) seen from its inside near one side
    let mut bowl = |[x, y]: [f64; 2]| -> Reading { Ok((x - 0.5).hypot(y - 0.5)) };
    let spans = [here(0.0, 1.0, 0.6), here(0.0, 1.0, 0.5)];
    let answer = two_levers(&mut bowl, spans, Goal::Value(0.3));
    let Found::Solutions(solutions) = &answer.found else {
        panic!("{answer:?}");
    };
    assert!((solutions[0].distance.unwrap() - 0.2).abs() < 1e-3);
    assert!((solutions[0].place.value - 0.3).abs() < 1e-9);
}

#[test]
fn two_levers_find_the_top_of_a_hill_and_its_corner() {
    let mut hill = |[x, y]: [f64; 2]| -> Reading {
        Ok(1.0 - (x - 0.3).powi(2) - 2.0 * (y - 0.8).powi(2) - 0.5 * (x - 0.3) * (y - 0.8))
    };
    let answer = two_levers(&mut hill, [span(0.0, 1.0); 2], Goal::Largest);
    let Found::Best { solution, .. } = &answer.found else {
        panic!("{answer:?}");
    };
    assert!((solution.place.at[0] - 0.3).abs() < 1e-3);
    assert!((solution.place.value - 1.0).abs() < 1e-7);
    let mut slope = |[x, y]: [f64; 2]| -> Reading { Ok(x - y) };
    let answer = two_levers(&mut slope, [span(0.0, 1.0); 2], Goal::Smallest);
    let Found::Best { solution, at_bound } = &answer.found else {
        panic!("{answer:?}");
    };
    assert_eq!(solution.place.at, [0.0, 1.0]);
    assert_eq!(at_bound, &[0, 1]);
}

#[test]
fn a_whole_lever_beside_a_free_one_is_solved_for() {
    let years = Span {
        low: 1.0,
        high: 5.0,
        is_whole: true,
        present: Some(2.0),
    };
    let share = Span {
        low: 0.0,
        high: 1.0,
        is_whole: false,
        present: Some(0.5),
    };
    let mut product = |[n, s]: [f64; 2]| -> Reading { Ok(n * s) };
    let answer = two_levers(&mut product, [years, share], Goal::Value(1.5));
    let Found::Solutions(solutions) = &answer.found else {
        panic!("{answer:?}");
    };
    let [n, s] = solutions[0].place.at.as_slice() else {
        panic!("{answer:?}");
    };
    assert_eq!((*n, n.fract()), (2.0_f64.max(*n), 0.0));
    assert!((n * s - 1.5).abs() < 1e-8);
    // (2, 0.75) moves by 0.25, (3, 0.5) by 0.25 too, (4, 0.375) by more
    assert!((solutions[0].distance.unwrap() - 0.25).abs() < 1e-6);
}
