use super::*;
use crate::baseline::Baseline;
use crate::model::{Role, ValueError};

fn model() -> Model {
    Model::new(Baseline::shipped().expect("the shipped baseline reads"))
}

#[test]
fn a_wrong_shape_is_refused_and_not_read() {
    let model = model();
    let scenario = Scenario::at_defaults(model.catalogue());
    let (id, _) = model
        .catalogue()
        .of_role(Role::Assumption)
        .find(|(_, spec)| matches!(spec.kind, Kind::Quantity { .. }))
        .expect("an assumption");
    let batch = model
        .batch(&scenario, 1.0, &[id], &[Measure::Exports])
        .expect("planned");
    let mut scratch = batch.scratch();
    let row = [2.0, 3.0];
    let mut try_it = |values: &[&[f64]], draws, room| {
        let mut out = vec![0.0; room];
        batch.evaluate(&model, values, draws, &mut scratch, &mut out)
    };
    let (expected, found) = (1, 0);
    let refused = try_it(&[], 0..2, 2);
    assert_eq!(refused, Err(BatchError::WrongRows { expected, found }));
    let (needed, found) = (3, 2);
    let refused = try_it(&[&row], 0..3, 3);
    assert_eq!(refused, Err(BatchError::TooFewDraws { needed, found }));
    let (expected, found) = (2, 1);
    let refused = try_it(&[&row], 0..2, 1);
    assert_eq!(refused, Err(BatchError::WrongOutput { expected, found }));
    assert!(try_it(&[&row], 1..2, 1).is_ok());
}

#[test]
fn a_choice_cannot_be_sampled() {
    let model = model();
    let scenario = Scenario::at_defaults(model.catalogue());
    let parameter = model
        .catalogue()
        .find(Meaning::FloorOrder)
        .expect("in the catalogue");
    let refused = model.batch(&scenario, 1.0, &[parameter], &[]);
    assert_eq!(refused.err(), Some(BatchError::NoQuantity { parameter }));
}

#[test]
fn a_draw_that_fails_is_named_and_the_others_stand() {
    let model = model();
    let scenario = Scenario::at_defaults(model.catalogue());
    let find = |meaning| model.catalogue().find(meaning).expect("in the catalogue");
    let sampled = [
        find(Meaning::AdjustmentYears),
        find(Meaning::DemandElasticity),
    ];
    let batch = model
        .batch(&scenario, 1.0, &sampled, &[Measure::Exports])
        .expect("planned");
    let (years, elasticity) = ([3.0, f64::NAN, 3.0, 3.0], [-1.0, -1.0, 0.5, -2.0]);
    let mut out = [f64::NAN; 4];
    let missing = batch
        .evaluate(
            &model,
            &[&years, &elasticity],
            0..4,
            &mut batch.scratch(),
            &mut out,
        )
        .expect("a right shape");
    let failed: Vec<usize> = missing
        .failures
        .iter()
        .map(|failure| failure.draw)
        .collect();
    assert_eq!(failed, [1, 2]);
    let causes: Vec<&DrawError> = missing.failures.iter().map(|f| &f.cause).collect();
    assert_eq!(
        causes,
        [
            &DrawError::Unfit {
                parameter: sampled[0],
                cause: ValueError::NotFinite,
            },
            &DrawError::Unfit {
                parameter: sampled[1],
                cause: ValueError::OutOfRange {
                    value: 0.5,
                    low: -5.0,
                    high: 0.0,
                },
            },
        ]
    );
    assert!(out.iter().all(|value| value.is_finite()));
    assert!(out[0] > 0.0 && out[3] > 0.0 && out[1] == 0.0 && out[2] == 0.0);
}
