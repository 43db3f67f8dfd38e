use super::*;
use crate::baseline::Baseline;
use crate::model::{Edit, Meaning, Value};

fn inside(estimate: Estimate, truth: f64) -> bool {
    // the interval is for 19 of 20; a test has no right to be that unlucky
    let middle = estimate.value;
    (truth - middle).abs() <= 1.6 * estimate.error() + 1e-9
}

#[test]
fn indices_of_a_sum_are_the_shares_of_its_variances() {
    let count = 4_096;
    let column = |name: &str, part: usize| -> Vec<f64> {
        let of = hash(name);
        (0..count).map(|draw| uniforms(3, draw, of)[part]).collect()
    };
    let columns = [
        [column("x", 0), column("x", 1)],
        [column("y", 0), column("y", 1)],
    ];
    let value = |x: f64, y: f64| 3.0 * x + y;
    let pairs = |x: &[f64], y: &[f64]| -> Vec<f64> {
        x.iter().zip(y).map(|(x, y)| value(*x, *y)).collect()
    };
    let [[xa, xb], [ya, yb]] = &columns;
    let (a, b) = (pairs(xa, ya), pairs(xb, yb));
    let found = indices((&a, &b), &[pairs(xb, ya), pairs(xa, yb), a.clone()], 1);
    for (index, truth) in found.iter().zip([0.9, 0.1, 0.0]) {
        assert!(inside(index.first, truth), "{index:?} {truth}");
        assert!(inside(index.total, truth), "{index:?} {truth}");
    }
    // what does nothing explains exactly nothing
    assert!(found[2].first.value.abs() <= 0.0 && found[2].total.error() <= 0.0);
}

#[test]
fn what_explains_exports_is_substitution_and_not_the_fund() {
    let model = Model::new(Baseline::shipped().unwrap());
    let catalogue = model.catalogue();
    let mut scenario = Scenario::at_defaults(catalogue);
    let (origin, group) = (model.baseline().focus, 0);
    let id = catalogue
        .find(Meaning::GroupRate { origin, group })
        .unwrap();
    let value = Value::Number(0.25);
    Edit::Set { id, value }
        .apply(catalogue, &mut scenario)
        .unwrap();
    let plan = Plan::new(&model, (&scenario, 1.0), Measure::Exports, (7, 16)).unwrap();
    let indices = plan.all(&model).unwrap();
    assert_eq!(indices.count, 16);
    let of = |key: &str| {
        let found = indices
            .groups
            .iter()
            .find(|(group, _)| group.key(catalogue) == key);
        found.unwrap().1
    };
    assert!(of("sigma").total.value > 0.02);
    assert!(of("fund.cash_yield").total.value.abs() <= 0.0);
    let (group, _) = &indices.groups[0];
    assert!(!group.title(catalogue).korean.is_empty());
    // bit for bit those of a sheet of its own for each group
    let sample = |stream| {
        let mut draws = Draws::new(7, stream);
        Inputs::new(&mut draws, catalogue, &scenario, 16).unwrap()
    };
    let (a, b) = (sample(Stream::First), sample(Stream::Second));
    let mixed = plan.groups.iter().map(|group| {
        let row = |id: &ParameterId| {
            let from = if group.members.contains(id) { &b } else { &a };
            std::sync::Arc::clone(from.row(*id).unwrap())
        };
        Sheet::new(a.ids().iter().map(row).collect(), 16)
    });
    let both = [&a, &b].map(|inputs| Sheet::new(inputs.rows(), 16));
    let sheets = both.into_iter().chain(mixed).collect();
    let of = (&scenario, 1.0);
    let plain = Evaluation::new(&model, of, (a.ids(), sheets), &[Measure::Exports]).unwrap();
    let plain = plain.all(&model).unwrap();
    assert_eq!(plan.indices(&plain).unwrap(), indices);
}
