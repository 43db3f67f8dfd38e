use super::*;
use crate::uncertainty::generator::{hash, uniforms};
use crate::uncertainty::normal;

fn drawn(seed: u64, count: usize) -> Vec<f64> {
    let of = hash("a test");
    (0..count as u64)
        .map(|draw| normal::quantile(uniforms(seed, draw, of)[0]))
        .collect()
}

#[test]
fn selection_finds_what_sorting_finds() {
    for count in [1, 2, 3, 19, 50, 1_001] {
        let values = drawn(4, count);
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        let summary = Summary::of(values).unwrap();
        let expected = |share: f64| {
            let at = share * (count - 1) as f64;
            let low = at.floor();
            let index = (0..count).find(|index| *index as f64 >= low).unwrap();
            let next = sorted[(index + 1).min(count - 1)];
            sorted[index] + (at - low) * (next - sorted[index])
        };
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{count}: {a} {b}");
        near(summary.p10.value, expected(0.1));
        near(summary.p50.value, expected(0.5));
        near(summary.p90.value, expected(0.9));
        near(summary.bands[2].low.value, expected(0.025));
        near(summary.bands[2].high.value, expected(0.975));
        for (dot, value) in summary.dots.iter().enumerate() {
            near(*value, expected((dot as f64 + 0.5) / 50.0));
        }
        near(summary.curve[0].0, sorted[0]);
        near(summary.curve[CURVE_STEPS].0, sorted[count - 1]);
        assert!(summary.curve.windows(2).all(|pair| pair[0].0 <= pair[1].0));
        assert!(summary.p10.low <= summary.p10.value && summary.p10.value <= summary.p10.high);
    }
    assert_eq!(Summary::of(Vec::new()), None);
}

#[test]
fn equal_values_have_no_spread_at_all() {
    let summary = Summary::of(vec![0.1; 777]).unwrap();
    assert!(summary.sd <= 0.0 && (summary.mean.value - 0.1).abs() <= 0.0);
    assert!(summary.mean.error() <= 0.0);
}

#[test]
fn intervals_hold_the_true_quantile_in_nineteen_of_twenty_seeds() {
    let seeds = 400;
    for share in [0.025, 0.1, 0.5, 0.9] {
        let truth = normal::quantile(share);
        let mut held = 0;
        for seed in 0..seeds {
            let summary = Summary::of(drawn(seed, 1_000)).unwrap();
            let estimate = match share {
                0.025 => summary.bands[2].low,
                0.1 => summary.p10,
                0.5 => summary.p50,
                _ => summary.p90,
            };
            held += usize::from((estimate.low..=estimate.high).contains(&truth));
        }
        // 380 expected; four standard deviations are 17
        assert!((363..=399).contains(&held), "{share}: {held} of {seeds}");
    }
}

#[test]
fn the_error_of_the_mean_holds_it_as_often() {
    let held = (0..400)
        .filter(|seed| {
            let mean = Summary::of(drawn(*seed, 500)).unwrap().mean;
            (mean.low..=mean.high).contains(&0.0)
        })
        .count();
    assert!((363..=397).contains(&held), "{held}");
}
