//! Chances against closed forms.

use jiff::civil::date;

use super::super::exact;
use super::super::plan::Plan;
use super::super::sampled::draw;
use super::super::tally::Tally;
use super::super::{TimelineError, Waiting};
use super::*;

/// P(T ≤ t) = 1 − (1 − p)ᵗ, and the sum of what is left of it: (1 − (1 − p)ⁿ)/p months.
#[test]
fn one_issue_waits_geometrically() {
    let p = 0.15;
    let tally = tally(&timeline(36, vec![issue("a", p)], Vec::new(), Vec::new()));
    all_near(&tally.closed(), |t| 1.0 - (1.0 - p).powi(t));
    let waiting = Waiting::of(&tally.closed());
    near(waiting.months_without, (1.0 - 0.85_f64.powi(36)) / p);
    // 0.85⁴ = 0.522, 0.85⁵ = 0.444
    assert_eq!(waiting.median, Some(5));
}

/// Closed on paper, p to words and q to paper: P(T ≤ t) = 1 − (p (1 − q)ᵗ − q (1 − p)ᵗ)/(p − q).
#[test]
fn two_steps_of_one_issue_follow_each_other() {
    let (p, q) = (0.3, 0.1);
    let mut stepping = issue("a", p);
    stepping.monthly_chances = [p, q, 0.5];
    stepping.in_force_from = State::Paper;
    let tally = tally(&timeline(24, vec![stepping], Vec::new(), Vec::new()));
    all_near(&tally.closed(), |t| series(p, q, t));
}

fn series(p: f64, q: f64, t: i32) -> f64 {
    let after = |chance: f64| (1.0 - chance).powi(t);
    1.0 - (p * after(q) - q * after(p)) / (p - q)
}

#[test]
fn two_issues_in_series_take_the_sum_of_two_waits() {
    let (p, q) = (0.3, 0.1);
    let links = vec![link("a", "b", LinkKind::Before)];
    let tally = tally(&timeline(
        24,
        vec![issue("a", p), issue("b", q)],
        links,
        Vec::new(),
    ));
    all_near(&tally.closed(), |t| series(p, q, t));
    all_near(&tally.reached(0, 1), |t| 1.0 - (1.0 - p).powi(t));
}

/// The order of the rows is not the order of the links.
#[test]
fn the_order_of_rows_changes_nothing() {
    let (p, q) = (0.3, 0.1);
    let links = vec![link("a", "b", LinkKind::Before)];
    let tally = tally(&timeline(
        24,
        vec![issue("b", q), issue("a", p)],
        links,
        Vec::new(),
    ));
    all_near(&tally.closed(), |t| series(p, q, t));
}

#[test]
fn two_issues_side_by_side_take_the_longer_of_two_waits() {
    let (p, q) = (0.3, 0.1);
    let tally = tally(&timeline(
        24,
        vec![issue("a", p), issue("b", q)],
        Vec::new(),
        Vec::new(),
    ));
    let came = |chance: f64, t: i32| 1.0 - (1.0 - chance).powi(t);
    all_near(&tally.closed(), |t| came(p, t) * came(q, t));
}

/// P(b open at t) = Σₖ p (1 − p)ᵏ⁻¹ (1 − f q)ᵏ (1 − q)ᵗ⁻ᵏ + (1 − p)ᵗ (1 − f q)ᵗ, k the month in which a closes.
#[test]
fn a_condition_slows_until_it_is_met() {
    let (p, q, f) = (0.2, 0.4, 0.25);
    let links = vec![link("a", "b", LinkKind::Conditional { factor: f })];
    let tally = tally(&timeline(
        12,
        vec![issue("a", p), issue("b", q)],
        links,
        Vec::new(),
    ));
    all_near(&tally.reached(1, 1), |t| {
        let before = |k: i32| (1.0 - p).powi(k) * (1.0 - f * q).powi(k);
        let met =
            |k: i32| p * (1.0 - p).powi(k - 1) * (1.0 - f * q).powi(k) * (1.0 - q).powi(t - k);
        1.0 - (1..=t).map(met).sum::<f64>() - before(t)
    });
}

/// Both open: each moves with half its chance, independently; then the other with its whole.
#[test]
fn issues_that_slow_each_other_move_at_once() {
    let (a, b) = (0.3, 0.2);
    let half = LinkKind::Conditional { factor: 0.5 };
    let links = vec![link("a", "b", half), link("b", "a", half)];
    let tally = tally(&timeline(
        10,
        vec![issue("a", a), issue("b", b)],
        links,
        Vec::new(),
    ));
    let (mut none, mut only_a, mut only_b, mut both) = (1.0, 0.0, 0.0, 0.0);
    for (month, found) in tally.closed().into_iter().enumerate() {
        assert!(
            (found - both).abs() < 1e-14,
            "month {month}: {found} is not {both}"
        );
        let (x, y) = (0.5 * a, 0.5 * b);
        both += none * x * y + only_a * b + only_b * a;
        only_a = only_a * (1.0 - b) + none * x * (1.0 - y);
        only_b = only_b * (1.0 - a) + none * y * (1.0 - x);
        none *= (1.0 - x) * (1.0 - y);
    }
}

#[test]
fn an_event_comes_by_its_hazard_and_only_in_its_window() {
    let h = 0.1;
    let mut event = hazard("e", h);
    event.when = When::Hazard {
        from: Some(date(2026, 3, 1)),
        to: Some(date(2026, 8, 31)),
        monthly: h,
    };
    let tally = tally(&timeline(
        12,
        vec![issue("a", 0.0)],
        Vec::new(),
        vec![event],
    ));
    let happened: Vec<f64> = tally.days.iter().map(|day| day.events[0]).collect();
    // the months that begin on 1 March to 1 August are the third to the eighth
    all_near(&happened, |t| 1.0 - (1.0 - h).powi(t.clamp(2, 8) - 2));
}

#[test]
fn an_event_of_one_day_comes_with_its_chance_on_that_day() {
    let mut event = hazard("e", 0.0);
    event.when = When::On {
        day: date(2026, 4, 15),
        probability: 0.3,
    };
    let tally = tally(&timeline(
        12,
        vec![issue("a", 0.0)],
        Vec::new(),
        vec![event],
    ));
    let happened: Vec<f64> = tally.days.iter().map(|day| day.events[0]).collect();
    all_near(&happened, |t| if t >= 4 { 0.3 } else { 0.0 });
}

/// While a is open, h a month: h Σ ((1 − h)(1 − p))ᵏ. One that waits for another: the sum of two waits.
#[test]
fn an_event_waits_for_what_it_names() {
    let (p, h, g) = (0.2, 0.1, 0.25);
    let mut first = hazard("first", h);
    first.while_issue = Some(("a".to_owned(), State::Words));
    let lasting = hazard("lasting", h);
    let mut second = hazard("second", g);
    second.after = Some("lasting".to_owned());
    let events = vec![second, first, lasting];
    let tally = tally(&timeline(12, vec![issue("a", p)], Vec::new(), events));
    let of = |event: usize| {
        tally
            .days
            .iter()
            .map(|day| day.events[event])
            .collect::<Vec<f64>>()
    };
    all_near(&of(1), |t| {
        (0..t).map(|k| h * ((1.0 - h) * (1.0 - p)).powi(k)).sum()
    });
    all_near(&of(0), |t| series(h, g, t));
}

/// An event in month one halves the chance from that month on.
#[test]
fn an_event_slows_from_the_month_in_which_it_comes() {
    let (p, h) = (0.4, 0.2);
    let mut event = hazard("e", h);
    event.slows = vec![("a".to_owned(), 0.5)];
    let tally = tally(&timeline(6, vec![issue("a", p)], Vec::new(), vec![event]));
    all_near(&tally.closed(), |t| {
        let came = |k: i32| {
            h * (1.0 - h).powi(k - 1) * (1.0 - p).powi(k - 1) * (1.0 - 0.5 * p).powi(t - k + 1)
        };
        1.0 - (1..=t).map(came).sum::<f64>() - (1.0 - h).powi(t) * (1.0 - p).powi(t)
    });
}

#[test]
fn links_that_wait_in_a_circle_are_an_error_that_names_them() {
    let issues = vec![issue("a", 0.5), issue("b", 0.5)];
    let links = vec![
        link("a", "b", LinkKind::Before),
        link("b", "a", LinkKind::Before),
    ];
    let error = Plan::new(&timeline(6, issues.clone(), links, Vec::new())).expect_err("a circle");
    let TimelineError::Cycle { places } = &error else {
        panic!("{error}");
    };
    let names: Vec<&str> = places.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(names, ["a", "b"]);
    // words before paper, both ways, is no circle
    let mut there = link("a", "b", LinkKind::Before);
    there.second_state = State::Paper;
    let mut back = link("b", "a", LinkKind::Before);
    back.second_state = State::Paper;
    assert!(Plan::new(&timeline(6, issues, vec![there, back], Vec::new())).is_ok());
}

#[test]
fn names_that_nobody_has_are_errors() {
    let issues = vec![issue("a", 0.5)];
    let links = vec![link("a", "z", LinkKind::Before)];
    let unknown = TimelineError::UnknownIssue {
        row: "a_z".to_owned(),
        id: "z".to_owned(),
    };
    let plan = Plan::new(&timeline(6, issues.clone(), links, Vec::new()));
    assert_eq!(plan.expect_err("no z"), unknown);
    let twice = timeline(6, [issues.clone(), issues].concat(), Vec::new(), Vec::new());
    assert!(matches!(
        Plan::new(&twice),
        Err(TimelineError::Twice { .. })
    ));
    assert!(matches!(
        Plan::new(&timeline(6, Vec::new(), Vec::new(), Vec::new())),
        Err(TimelineError::NoIssues)
    ));
    let mut one = hazard("e", 0.5);
    one.after = Some("f".to_owned());
    let mut other = hazard("f", 0.5);
    other.after = Some("e".to_owned());
    let waiting = timeline(6, vec![issue("a", 0.5)], Vec::new(), vec![one, other]);
    assert!(matches!(
        Plan::new(&waiting),
        Err(TimelineError::EventCycle { .. })
    ));
}

/// Six issues with links, two of them both ways, and four events that hang on each other and on issues.
pub(super) fn tangled() -> Timeline {
    let ids = ["a", "b", "c", "d", "e", "f"];
    let issues = ids.iter().enumerate().map(|(place, id)| {
        let mut issue = issue(id, 0.0);
        issue.monthly_chances = [0.3, 0.2, 0.1].map(|chance: f64| chance + 0.02 * place as f64);
        issue.in_force_from = State::ALL[1 + place % 3];
        issue
    });
    let slow = LinkKind::Conditional { factor: 0.4 };
    let links = vec![
        link("a", "b", LinkKind::Before),
        link("b", "c", slow),
        link("d", "e", slow),
        link("e", "d", LinkKind::Conditional { factor: 2.0 }),
    ];
    let mut threat = hazard("threat", 0.05);
    threat.is_threat = true;
    threat.while_issue = Some(("f".to_owned(), State::Paper));
    threat.slows = vec![("f".to_owned(), 0.5), ("a".to_owned(), 1.5)];
    let mut court = hazard("court", 0.1);
    court.slows = vec![("c".to_owned(), 0.3)];
    let mut reply = hazard("reply", 0.2);
    reply.after = Some("court".to_owned());
    let mut day = hazard("day", 0.0);
    day.when = When::On {
        day: date(2026, 6, 1),
        probability: 0.5,
    };
    let events = vec![threat, court, reply, day];
    timeline(18, issues.collect(), links, events)
}

#[test]
fn chances_add_up_to_one_on_every_day() {
    let tally = tally(&tangled());
    for day in &tally.days {
        for states in &day.states {
            near(states.iter().sum(), 1.0);
        }
        near(day.combinations.iter().map(|(_, chance)| chance).sum(), 1.0);
    }
}

#[test]
fn paths_agree_with_the_exact_distribution() {
    let plan = Plan::new(&tangled()).expect("a plan");
    assert!(exact::states(&plan) <= exact::MOST_STATES);
    let exact = Tally::exact(&plan, Some(0)).expect("few states");
    let paths = 20_000;
    let sampled = Tally::sampled(&plan, &[draw(&plan, 7, 0..paths)], Some(0));
    // 5 standard errors, for some thousand comparisons
    let same = |exact: f64, found: f64, what: &str| {
        let error = 5.0 * (exact * (1.0 - exact) / paths as f64).max(0.0).sqrt() + 1e-9;
        assert!(
            (exact - found).abs() <= error,
            "{what}: {found} is not {exact}"
        );
    };
    for (day, (exact, found)) in exact.days.iter().zip(&sampled.days).enumerate() {
        same(exact.closed, found.closed, &format!("closed, day {day}"));
        for (issue, (exact, found)) in exact.states.iter().zip(&found.states).enumerate() {
            for state in 0..4 {
                let what = format!("issue {issue} in state {state}, day {day}");
                same(exact[state], found[state], &what);
            }
        }
        for (event, (exact, found)) in exact.events.iter().zip(&found.events).enumerate() {
            same(*exact, *found, &format!("event {event}, day {day}"));
        }
        for (event, (exact, found)) in exact.standing.iter().zip(&found.standing).enumerate() {
            same(*exact, *found, &format!("threat {event}, day {day}"));
        }
    }
}
