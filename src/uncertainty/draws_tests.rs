use super::*;
use crate::baseline::Baseline;
use crate::engine::Model;
use crate::model::{CorrelationRow, Correlations};
use crate::model::{DistributionRow, Shape};
use crate::model::{Edit, Value, rows::RowEdit};

fn model() -> Model {
    Model::new(Baseline::shipped().unwrap())
}

fn inputs(model: &Model, seed: u64, count: usize) -> Inputs {
    let scenario = Scenario::at_defaults(model.catalogue());
    let mut draws = Draws::new(seed, Stream::First);
    Inputs::new(&mut draws, model.catalogue(), &scenario, count).unwrap()
}

/// FNV-1a over the bits of every value.
fn checksum(inputs: &Inputs, count: usize) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for id in inputs.ids() {
        for value in inputs.row(*id).unwrap().iter().take(count) {
            for byte in value.to_bits().to_le_bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        }
    }
    hash
}

#[test]
fn the_bits_are_these_in_debug_and_release_on_every_system() {
    let inputs = inputs(&model(), 20_261_122, 64);
    assert_eq!(format!("{:016x}", checksum(&inputs, 64)), CHECKSUM);
}

/// Of all values of 64 draws at the shipped defaults; changes with any default distribution.
const CHECKSUM: &str = "194c4f2da931fee7";

#[test]
fn the_first_draws_of_a_longer_run_are_a_shorter_run() {
    let model = model();
    let (short, long) = (inputs(&model, 3, 50), inputs(&model, 3, 400));
    assert_eq!(short.ids(), long.ids());
    assert_eq!(checksum(&short, 50), checksum(&long, 50));
    let scenario = Scenario::at_defaults(model.catalogue());
    let mut draws = Draws::new(3, Stream::First);
    let mut grown = Inputs::default();
    for count in [1, 17, 400] {
        grown
            .update(&mut draws, model.catalogue(), &scenario, count)
            .unwrap();
    }
    assert_eq!(checksum(&grown, 400), checksum(&long, 400));
}

#[test]
fn any_order_and_subset_of_assumptions_has_the_same_draws() {
    let model = model();
    let catalogue = model.catalogue();
    let all = inputs(&model, 5, 100);
    let recipes = Recipes::new(catalogue, &[]);
    let mut draws = Draws::new(5, Stream::First);
    for id in all.ids().iter().rev().step_by(7) {
        let spec = catalogue.spec(*id).unwrap();
        let marginal = Marginal::new(
            spec,
            &spec.belief.as_ref().unwrap().distribution,
            spec.default.number().unwrap(),
        );
        let marginal = marginal.unwrap();
        let row: Vec<f64> = draws
            .uniforms(&recipes.of(catalogue, *id, spec), 0..100)
            .iter()
            .map(|u| marginal.quantile(*u))
            .collect();
        assert_eq!(row.as_slice(), &all.row(*id).unwrap()[..], "{}", spec.key);
    }
}

#[test]
fn a_change_touches_only_its_own_row() {
    let model = model();
    let catalogue = model.catalogue();
    let mut scenario = Scenario::at_defaults(catalogue);
    let mut draws = Draws::new(11, Stream::First);
    let mut inputs = Inputs::new(&mut draws, catalogue, &scenario, 60).unwrap();
    let before = inputs.clone();
    assert_eq!(inputs.update(&mut draws, catalogue, &scenario, 60), Ok(0));
    let id = catalogue.find_key("fund.cash_yield").unwrap();
    let value = Value::Number(0.1);
    Edit::Set { id, value }
        .apply(catalogue, &mut scenario)
        .unwrap();
    assert_eq!(inputs.update(&mut draws, catalogue, &scenario, 60), Ok(1));
    // an assumption that was fixed begins to vary: a row is added, no other moves
    let horizon = catalogue.find_key("horizon").unwrap();
    let distribution = Distribution {
        shape: Shape::Uniform,
        low: 1.0,
        high: 7.0,
    };
    let key = "horizon".to_owned();
    Edit::Distributions(RowEdit::Put(DistributionRow { key, distribution }))
        .apply(catalogue, &mut scenario)
        .unwrap();
    assert_eq!(inputs.update(&mut draws, catalogue, &scenario, 60), Ok(1));
    assert_eq!(inputs.ids().len(), before.ids().len() + 1);
    for other in before.ids() {
        let is_same = inputs.row(*other) == before.row(*other);
        assert_eq!(is_same, *other != id);
    }
    assert!(inputs.row(horizon).is_some());
    // held fixed: its row goes
    let distribution = Distribution::fixed(0.0, 0.5);
    let key = "fund.cash_yield".to_owned();
    Edit::Distributions(RowEdit::Put(DistributionRow { key, distribution }))
        .apply(catalogue, &mut scenario)
        .unwrap();
    inputs.update(&mut draws, catalogue, &scenario, 60).unwrap();
    assert!(inputs.row(id).is_none());
}

#[test]
fn scores_are_correlated_as_stated() {
    let model = model();
    let catalogue = model.catalogue();
    let count = 20_000;
    let mut draws = Draws::new(1, Stream::First);
    let recipes = Recipes::new(catalogue, &[]);
    let correlations = Correlations::of(catalogue, &[]);
    let mut scores = |key: &str| -> Vec<f64> {
        let id = catalogue.find_key(key).unwrap();
        let recipe = recipes.of(catalogue, id, catalogue.spec(id).unwrap());
        let row = draws.uniforms(&recipe, 0..count);
        row.iter().map(|u| normal::quantile(*u)).collect()
    };
    let keys = [
        "sigma_short_run.plastics",
        "sigma_long_run.plastics",
        "sigma_long_run.tyres",
        "border_pass_through.plastics",
        "border_pass_through.tyres",
        "fund.cash_yield",
    ];
    let rows = keys.map(&mut scores);
    let error = 4.0 / (count as f64).sqrt();
    for (first, a) in keys.iter().zip(&rows) {
        let mean = a.iter().sum::<f64>() / count as f64;
        let square = a.iter().map(|z| z * z).sum::<f64>() / count as f64;
        assert!(
            mean.abs() < error && (square - 1.0).abs() < 1.5 * error,
            "{first}"
        );
        for (second, b) in keys.iter().zip(&rows) {
            let found = a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>() / count as f64;
            let id = |key| catalogue.find_key(key).unwrap();
            let stated = correlations.between(catalogue, id(first), id(second));
            assert!(
                (found - stated).abs() < 1.5 * error,
                "{first} {second}: {found}"
            );
        }
    }
    let stated = |a, b| {
        let id = |key| catalogue.find_key(key).unwrap();
        correlations.between(catalogue, id(a), id(b))
    };
    assert!((stated(keys[0], keys[1]) - 0.6).abs() < 1e-12);
    assert!((stated(keys[1], keys[2]) - 0.3).abs() < 1e-12);
    assert!(stated(keys[1], keys[5]).abs() <= 0.0);
}

#[test]
fn the_two_streams_are_independent() {
    let model = model();
    let catalogue = model.catalogue();
    let id = catalogue.find_key("fund.cash_yield").unwrap();
    let recipe = Recipes::new(catalogue, &[]).of(catalogue, id, catalogue.spec(id).unwrap());
    let count = 10_000;
    let [a, b] = [Stream::First, Stream::Second].map(|stream| {
        let mut draws = Draws::new(9, stream);
        draws.uniforms(&recipe, 0..count)
    });
    let product: f64 = a.iter().zip(&b).map(|(x, y)| (x - 0.5) * (y - 0.5)).sum();
    assert!((12.0 * product / count as f64).abs() < 4.0 / (count as f64).sqrt());
}

/// Scores of some assumptions with a scenario's own correlations.
fn scores(catalogue: &Catalogue, rows: &[CorrelationRow], keys: &[&str]) -> Vec<Vec<f64>> {
    let recipes = Recipes::new(catalogue, rows);
    let mut draws = Draws::new(1, Stream::First);
    let mut row = |key: &&str| -> Vec<f64> {
        let id = catalogue.find_key(key).unwrap();
        let recipe = recipes.of(catalogue, id, catalogue.spec(id).unwrap());
        let row = draws.uniforms(&recipe, 0..20_000);
        row.iter().map(|u| normal::quantile(*u)).collect()
    };
    keys.iter().map(&mut row).collect()
}

#[test]
fn pairs_have_the_correlation_that_a_scenario_states_and_all_others_theirs() {
    let model = model();
    let catalogue = model.catalogue();
    let keys = [
        "sigma_long_run.plastics",
        "sigma_long_run.tyres",
        "sigma_short_run.plastics",
        "fund.cash_yield",
        "krw_per_usd",
    ];
    let id = |key: &str| catalogue.find_key(key).unwrap();
    let row = |first: &str, second: &str, coefficient| CorrelationRow {
        key: catalogue.pair_key(id(first), id(second)),
        coefficient,
    };
    let rows = [
        row(keys[0], keys[1], 0.5),
        row(keys[1], keys[3], -0.35),
        row(keys[3], keys[4], 0.5),
    ];
    let correlations = Correlations::of(catalogue, &rows);
    assert!(correlations.is_possible(catalogue));
    let found = scores(catalogue, &rows, &keys);
    for (first, a) in keys.iter().zip(&found) {
        for (second, b) in keys.iter().zip(&found) {
            let product = a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>() / a.len() as f64;
            let stated = correlations.between(catalogue, id(first), id(second));
            assert!(
                (product - stated).abs() < 0.03,
                "{first} {second}: {product}, not {stated}"
            );
        }
    }
    // what is of no pair, or stands before all that it is paired with, draws as before
    let alone = scores(catalogue, &[], &keys);
    let same: Vec<bool> = alone.iter().zip(&found).map(|(a, b)| a == b).collect();
    assert_eq!(same, [true, false, true, false, true]);
}
