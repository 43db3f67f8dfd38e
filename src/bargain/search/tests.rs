//! The search on values in closed form.

use super::super::solutions::Rule;
use super::*;
use crate::model::ParameterId;

fn rows(count: usize) -> Vec<Lever> {
    let row = |at: usize| Lever {
        id: ParameterId(u16::try_from(at).unwrap()),
        low: 0.0,
        high: 1.0,
        is_whole: false,
    };
    (0..count).map(row).collect()
}

fn searched(
    space: Vec<Lever>,
    no_deal: Values,
    packages: usize,
    value: impl Fn(&[f64]) -> Option<Found>,
) -> Frontier {
    let start = vec![0.5; space.len()];
    let settings = Settings { seed: 1, packages };
    let mut search = Search::new(space, &start, no_deal, settings);
    while let Some(generation) = search.generation() {
        let found: Vec<Option<Found>> = (0..generation.len())
            .map(|at| value(&generation.package(at)))
            .collect();
        search.absorb(&found);
    }
    assert!((search.progress() - 1.0).abs() < 1e-12);
    search.frontier()
}

const fn worth(values: Values) -> Found {
    Found {
        values,
        shortfall: 0.0,
    }
}

/// First party x, second 2(1 − x²), both less the square of how far two more rows are from a third.
fn curve(package: &[f64]) -> Values {
    let waste: f64 = package[1..]
        .iter()
        .map(|y| (y - 1.0 / 3.0) * (y - 1.0 / 3.0))
        .sum();
    [
        package[0] - waste,
        2.0 * (1.0 - package[0] * package[0]) - waste,
    ]
}

#[test]
fn solutions_of_a_curve_are_found_to_a_thousandth() {
    let frontier = searched(rows(3), [0.0, 0.0], 20_000, |package| {
        Some(worth(curve(package)))
    });
    let found = frontier.agreement.unwrap();
    // the arithmetic stands with the same curve in `solutions`
    for (rule, expected) in [
        (Rule::Nash, [0.577_35, 1.333_33]),
        (Rule::KalaiSmorodinsky, [0.618_03, 1.236_07]),
        (Rule::Egalitarian, [0.780_78, 0.780_78]),
        (Rule::Utilitarian, [0.25, 1.875]),
    ] {
        let point = &frontier.points[found.point(rule)];
        for (found, expected) in point.values.into_iter().zip(expected) {
            let off = (found - expected).abs();
            assert!(off < 1e-3, "{rule:?}: {point:?}, off by {off}");
        }
    }
    assert_eq!(frontier.evaluated, 20_000);
}

#[test]
fn mirrored_parties_have_mirrored_solutions() {
    let here = searched(rows(3), [0.1, 0.3], 20_000, |package| {
        Some(worth(curve(package)))
    });
    let there = searched(rows(3), [0.3, 0.1], 20_000, |package| {
        let [first, second] = curve(package);
        Some(worth([second, first]))
    });
    let (here_found, there_found) = (here.agreement.unwrap(), there.agreement.unwrap());
    for rule in Rule::ALL {
        let one = here.points[here_found.point(rule)].values;
        let other = there.points[there_found.point(rule)].values;
        for party in 0..2 {
            assert!(
                (one[party] - other[1 - party]).abs() < 2e-3,
                "{rule:?}: {one:?} {other:?}"
            );
        }
    }
}

#[test]
fn values_that_are_sums_over_rows_are_split_in_the_order_of_what_they_cost() {
    // item i is worth gives[i] to the first party and takes[i] to the second, which loses what the first is given
    let gives = [4.0, 1.0, 2.0, 3.0];
    let takes = [1.0, 3.0, 2.0, 2.5];
    let value = |package: &[f64]| {
        let sum = |of: [f64; 4]| package.iter().zip(of).map(|(x, of)| x * of).sum::<f64>();
        [sum(gives), 8.5 - sum(takes)]
    };
    let frontier = searched(rows(4), [0.0, 0.0], 10_000, |package| {
        Some(worth(value(package)))
    });
    // what it takes for what it gives: 1/4, 2.5/3, 2/2, 3/1: the frontier's corners are known exactly
    for corner in [[0.0, 8.5], [4.0, 7.5], [7.0, 5.0], [9.0, 3.0], [10.0, 0.0]] {
        let is_corner = |point: &crate::bargain::Point| {
            (0..2).all(|party| (point.values[party] - corner[party]).abs() < 0.06)
        };
        assert!(frontier.points.iter().any(is_corner), "{corner:?}");
    }
    // egalitarian: 4 + 3s = 7.5 − 2.5s, s = 3.5/5.5, value 5.909
    let found = frontier.agreement.unwrap();
    let equal = frontier.points[found.egalitarian].values;
    assert!(
        (equal[0] - 5.909).abs() < 2e-3 && (equal[1] - 5.909).abs() < 2e-3,
        "{equal:?}"
    );
}

#[test]
fn a_package_that_crosses_a_line_never_enters_and_none_at_all_is_an_empty_frontier() {
    // the first party may have at most 0.4
    let at_most = |limit: f64| {
        move |package: &[f64]| {
            let values = curve(package);
            let shortfall = (values[0] - limit).max(0.0);
            Some(Found { values, shortfall })
        }
    };
    let frontier = searched(rows(3), [0.0, 0.0], 10_000, at_most(0.4));
    assert!(frontier.crossing > 0);
    assert!(frontier.points.iter().all(|point| point.values[0] <= 0.4));
    let last = frontier.points.last().unwrap().values;
    assert!(last[0] > 0.399, "{last:?}");
    // up to the line, where a hair more for the first party may cost the second much
    let below = frontier
        .points
        .iter()
        .filter(|point| point.values[0] < 0.395);
    for point in below {
        let [first, second] = point.values;
        assert!(2.0 * (1.0 - first * first) - second < 5e-3, "{point:?}");
    }
    let empty = searched(rows(3), [0.0, 0.0], 3_000, at_most(-10.0));
    assert!(empty.points.is_empty() && empty.agreement.is_none());
    assert_eq!(empty.crossing, empty.evaluated);
}

#[test]
fn packages_without_an_outcome_are_counted_and_passed_over() {
    let frontier = searched(rows(3), [0.0, 0.0], 5_000, |package| {
        (package[1] < 0.9).then(|| worth(curve(package)))
    });
    assert!(frontier.failed > 0);
    assert!(frontier.points.iter().all(|point| point.package[1] < 0.9));
}

#[test]
fn whole_numbers_stay_whole_and_pinned_rows_stay_pinned() {
    let mut space = rows(3);
    space[0] = Lever {
        high: 7.0,
        is_whole: true,
        ..space[0]
    };
    space[1] = Lever {
        low: 0.25,
        high: 0.25,
        ..space[1]
    };
    let frontier = searched(space, [0.0, 0.0], 3_000, |package| {
        Some(worth([
            package[0],
            49.0 - package[0] * package[0] - package[2],
        ]))
    });
    for point in &frontier.points {
        assert!(point.package[0].fract().abs() < 1e-12, "{point:?}");
        assert!((point.package[1] - 0.25).abs() < 1e-12, "{point:?}");
    }
    assert_eq!(frontier.points.len(), 8);
}
