use super::*;
use crate::baseline::Baseline;
use crate::engine::Model;
use crate::model::distribution::DistributionField;
use crate::model::{Kind, Role, Value};

fn catalogue() -> Catalogue {
    Model::new(Baseline::shipped().unwrap()).catalogue().clone()
}

fn spec<'a>(catalogue: &'a Catalogue, key: &str) -> &'a Spec {
    catalogue.spec(catalogue.find_key(key).unwrap()).unwrap()
}

#[test]
fn every_quantity_that_is_assumed_has_a_distribution_around_its_value() {
    let catalogue = catalogue();
    let scenario = Scenario::at_defaults(&catalogue);
    let (mut quantities, mut varying) = (0, 0);
    for (id, spec) in catalogue.of_role(Role::Assumption) {
        let is_quantity = matches!(spec.kind, Kind::Quantity { .. });
        assert_eq!(spec.belief.is_some(), is_quantity, "{}", spec.key);
        let Some(marginal) = Marginal::of(&catalogue, &scenario, id).unwrap() else {
            continue;
        };
        quantities += 1;
        varying += usize::from(!marginal.is_fixed());
        let value = scenario.value(id).number().unwrap();
        let belief = scenario.belief(&catalogue, id).unwrap();
        let Distribution { shape, low, high } = belief.distribution;
        assert!((low..=high).contains(&value), "{}", spec.key);
        for u in [1e-9, 0.1, 0.5, 0.9, 1.0 - 1e-9] {
            let drawn = marginal.quantile(u);
            assert!(
                spec.check(Value::Number(drawn)).is_ok(),
                "{}: {drawn}",
                spec.key
            );
        }
        // the distribution before bounds cut it has the value where its kind puts it
        let width = high - low;
        let near = |other: f64| (other - value).abs() <= 1e-6 * width.max(value.abs());
        match shape {
            Shape::Fixed => assert!(marginal.is_fixed()),
            Shape::Lognormal { .. } => {
                let Form::Lognormal(median, ..) = marginal.form else {
                    panic!("{}", spec.key)
                };
                assert!(near(median), "{}", spec.key);
                assert!(
                    (marginal.cumulative(value) - 0.5).abs() < 0.02,
                    "{}",
                    spec.key
                );
            }
            Shape::Normal { .. } => {
                let Form::Normal(mean, ..) = marginal.form else {
                    panic!("{}", spec.key)
                };
                assert!(near(mean), "{}", spec.key);
                assert!(
                    (marginal.cumulative(value) - 0.5).abs() < 0.02,
                    "{}",
                    spec.key
                );
            }
            Shape::Beta { .. } => assert!(near(marginal.mean()), "{}", spec.key),
            Shape::Triangular => {
                for step in 0..=200 {
                    let other = low + width * f64::from(step) / 200.0;
                    let here = marginal.density(value) * (1.0 + 1e-12);
                    assert!(marginal.density(other) <= here, "{}", spec.key);
                }
            }
            Shape::Uniform => assert!((low..=high).contains(&value)),
        }
    }
    assert!(quantities > 190, "only {quantities}");
    assert!(varying > 180, "only {varying}");
}

#[test]
fn what_is_not_a_belief_stays_fixed() {
    let catalogue = catalogue();
    for key in [
        "horizon",
        "krw_per_usd",
        "ledger.focus_discount_rate",
        "ledger.importer_discount_rate",
        "ledger.years",
        "fund.horizon_years",
    ] {
        let belief = spec(&catalogue, key).belief.as_ref().unwrap();
        assert_eq!(belief.distribution.shape, Shape::Fixed, "{key}");
    }
}

/// One of each kind for one assumption, some of them cut by narrow bounds.
fn several(catalogue: &Catalogue) -> Vec<(&Spec, Distribution, f64)> {
    let sigma = spec(catalogue, "sigma_long_run.plastics");
    let demand = spec(catalogue, "demand_elasticity");
    let share = spec(catalogue, "fund.failure_probability");
    let of = |shape, low, high| Distribution { shape, low, high };
    vec![
        (
            sigma,
            of(Shape::Lognormal { sd_of_log: 0.5 }, 1.0, 40.0),
            5.0,
        ),
        (
            sigma,
            of(Shape::Lognormal { sd_of_log: 0.5 }, 4.0, 6.0),
            5.0,
        ),
        (
            demand,
            of(Shape::Lognormal { sd_of_log: 0.4 }, -5.0, 0.0),
            -1.0,
        ),
        (
            demand,
            of(Shape::Lognormal { sd_of_log: 0.4 }, -1.5, -0.8),
            -1.0,
        ),
        (demand, of(Shape::Normal { sd: 0.3 }, -5.0, 0.0), -0.4),
        (share, of(Shape::Normal { sd: 0.1 }, 0.0, 1.0), 0.0),
        (share, of(Shape::Triangular, 0.0, 0.4), 0.0),
        (share, of(Shape::Triangular, 0.0, 0.4), 0.4),
        (share, of(Shape::Triangular, 0.1, 0.4), 0.2),
        (
            share,
            of(
                Shape::Beta {
                    concentration: 20.0,
                },
                0.0,
                1.0,
            ),
            0.1,
        ),
        (share, of(Shape::Beta { concentration: 3.0 }, 0.0, 0.5), 0.1),
        (share, of(Shape::Uniform, 0.1, 0.3), 0.2),
    ]
}

#[test]
fn quantile_cumulative_density_mean_and_sd_agree() {
    let catalogue = catalogue();
    for (spec, distribution, value) in several(&catalogue) {
        let marginal = Marginal::new(spec, &distribution, value).unwrap();
        let (mut sum, mut squares) = (0.0, 0.0);
        let count = 20_000;
        let mut last = f64::NEG_INFINITY;
        for step in 0..count {
            let u = (f64::from(step) + 0.5) / f64::from(count);
            let x = marginal.quantile(u);
            assert!((distribution.low..=distribution.high).contains(&x));
            assert!(x >= last, "{distribution:?}");
            assert!(
                (marginal.cumulative(x) - u).abs() < 1e-9,
                "{distribution:?} {u}"
            );
            sum += x;
            squares += x * x;
            last = x;
        }
        let mean = sum / f64::from(count);
        let sd = (squares / f64::from(count) - mean * mean).sqrt();
        assert!(
            (marginal.mean() - mean).abs() < 2e-3 * sd,
            "{distribution:?}"
        );
        assert!((marginal.sd() / sd - 1.0).abs() < 5e-3, "{distribution:?}");
        let inside = marginal.quantile(0.3);
        let step = 1e-5 * sd;
        let slope = (marginal.cumulative(inside + step) - marginal.cumulative(inside - step))
            / (2.0 * step);
        assert!(
            (marginal.density(inside) / slope - 1.0).abs() < 1e-5,
            "{distribution:?}"
        );
    }
}

#[test]
fn bounds_cut_and_nothing_piles_up_at_them() {
    let catalogue = catalogue();
    let share = spec(&catalogue, "fund.failure_probability");
    let shape = Shape::Normal { sd: 0.2 };
    let cut = Distribution {
        shape,
        low: 0.0,
        high: 1.0,
    };
    let marginal = Marginal::new(share, &cut, 0.1).unwrap();
    let drawn: Vec<f64> = (1..10_000)
        .map(|step| marginal.quantile(f64::from(step) / 10_000.0))
        .collect();
    assert_eq!(drawn.iter().filter(|x| **x <= 0.0 || **x >= 1.0).count(), 0);
    assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn a_value_beyond_the_bounds_stretches_them() {
    let catalogue = catalogue();
    let share = spec(&catalogue, "fund.failure_probability");
    let ends = Distribution {
        shape: Shape::Triangular,
        low: 0.05,
        high: 0.2,
    };
    let marginal = Marginal::new(share, &ends, 0.5).unwrap();
    assert!((marginal.quantile(1.0 - 1e-12) - 0.5).abs() < 1e-6);
    let at_zero = Shape::Lognormal { sd_of_log: 0.3 };
    let zero = Distribution {
        shape: at_zero,
        low: 0.0,
        high: 1.0,
    };
    assert!(Marginal::new(share, &zero, 0.0).unwrap().is_fixed());
}

#[test]
fn whole_years_are_drawn_whole() {
    let catalogue = catalogue();
    let lag = spec(&catalogue, "fund.build_lag_years");
    let belief = lag.belief.as_ref().unwrap();
    let marginal = Marginal::new(lag, &belief.distribution, 3.0).unwrap();
    for step in 1..100 {
        assert!(marginal.quantile(f64::from(step) / 100.0).fract().abs() <= 0.0);
    }
}

#[test]
fn impossible_numbers_are_refused_with_their_place_and_range() {
    let catalogue = catalogue();
    let share = spec(&catalogue, "fund.failure_probability");
    let refused = |shape, low, high| {
        Marginal::new(share, &Distribution { shape, low, high }, 0.1).unwrap_err()
    };
    let error = refused(Shape::Normal { sd: -0.1 }, 0.0, 1.0);
    assert_eq!(error.key, "fund.failure_probability");
    assert_eq!(
        (error.field, error.value),
        (DistributionField::Spread, -0.1)
    );
    assert!((error.high - 1.0).abs() <= 0.0);
    let error = refused(Shape::Uniform, 0.0, 1.5);
    assert_eq!(
        (error.field, error.value, error.high),
        (DistributionField::High, 1.5, 1.0)
    );
    let error = refused(Shape::Uniform, f64::NAN, 1.0);
    assert_eq!(error.field, DistributionField::Low);
    let horizon = catalogue.find_key("duties_on").unwrap();
    let lever = catalogue.spec(horizon).unwrap();
    assert!(
        lever
            .check_distribution(&Distribution::fixed(0.0, 1.0))
            .is_err()
    );
}
