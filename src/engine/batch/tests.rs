use fearless_simd::{Level, Simd};

use super::*;
use crate::baseline::Baseline;
use crate::model::{Role, Value, ValueError};

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

/// The widths of vectors that this machine has, the narrowest that it is built for among them.
fn levels() -> Vec<Level> {
    let widest = Level::new();
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    let narrower = [
        widest.as_sse2().map(Simd::level),
        widest.as_sse4_2().map(Simd::level),
        widest.as_avx2().map(Simd::level),
    ];
    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
    let narrower: [Option<Level>; 0] = [];
    let mut levels = vec![Level::baseline(), widest];
    levels.extend(narrower.into_iter().flatten());
    levels
}

/// Duties of every origin; elasticities and the focus origin's duties differ from draw to draw.
fn drawn_duties(model: &Model) -> (Scenario, Vec<ParameterId>, Vec<Vec<f64>>) {
    const DRAWS: u32 = 24;
    let mut scenario = Scenario::at_defaults(model.catalogue());
    let mut ids = Vec::new();
    for role in [Role::Lever, Role::Assumption] {
        for (id, spec) in model.catalogue().of_role(role) {
            let is_duty = matches!(spec.meaning, Meaning::GroupRate { .. });
            if is_duty {
                scenario.values[id.index()] = Value::Number(0.15);
            }
            let is_own = matches!(spec.meaning, Meaning::GroupRate { origin, .. } if origin == model.baseline().focus);
            let is_counted = spec.is_whole() || !matches!(spec.kind, Kind::Quantity { .. });
            if is_own || (role == Role::Assumption && !is_counted) {
                ids.push((id, spec));
            }
        }
    }
    let row = |(at, (id, spec)): (u32, &(ParameterId, &Spec))| {
        let Kind::Quantity { range, .. } = &spec.kind else {
            return Vec::new();
        };
        let centre = scenario
            .value(*id)
            .number()
            .unwrap_or_else(|| *range.start());
        // some order that repeats in no other row
        let moved = |draw: u32| f64::from((draw * 7 + at * 13) % 29) / 29.0 - 0.5;
        (0..DRAWS)
            .map(|draw| (centre * (1.0 + 0.5 * moved(draw))).clamp(*range.start(), *range.end()))
            .collect()
    };
    let rows = (0..).zip(&ids).map(row).collect();
    (scenario, ids.into_iter().map(|(id, _)| id).collect(), rows)
}

#[test]
fn every_width_of_vectors_gives_the_same_bits() {
    let model = model();
    let (scenario, ids, rows) = drawn_duties(&model);
    let values: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    let measures = Measure::all(model.baseline());
    let count = rows[0].len();
    let batch = model
        .batch(&scenario, 3.0, &ids, &measures)
        .expect("planned");
    let bits = levels().into_iter().map(|level| {
        let mut out = vec![f64::NAN; measures.len() * count];
        let mut scratch = batch.scratch();
        scratch.use_level(level);
        let missing = batch.evaluate(&model, &values, 0..count, &mut scratch, &mut out);
        assert_eq!(missing.expect("a right shape").failures, []);
        out.into_iter().map(f64::to_bits).collect::<Vec<u64>>()
    });
    let bits: Vec<Vec<u64>> = bits.collect();
    assert!(bits.iter().all(|other| *other == bits[0]));
    let exports = &bits[0][..count];
    assert!(
        exports.iter().any(|other| *other != exports[0]),
        "nothing was drawn"
    );
}
