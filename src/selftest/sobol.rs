//! E18: Sobol indices of the Ishigami function, whose exact values are known.

use super::text::{ExampleTitle, Quantity};
use super::{Check, Expected, Sheet, Tag};
use crate::text::Title;
use crate::uncertainty::generator::{hash, uniforms};
use crate::uncertainty::sobol::indices;

/// E18, read: f = sin x + A sin² y + B z⁴ sin x, all three uniform between −π and π.
const A: f64 = 7.0;
/// E18, read.
const B: f64 = 0.1;
/// E18, read: indices by themselves, of x, y and z.
const FIRST: [f64; 3] = [0.313_905_191, 0.442_411_145, 0.0];
/// E18, read: with what they do together.
const TOTAL: [f64; 3] = [0.557_588_855, 0.442_411_145, 0.243_683_664];
/// Base samples; ours, as is the seed.
const SAMPLES: u64 = 16_384;
const SEED: u64 = 18;
/// About three Monte Carlo errors of that many samples.
const SAMPLED: f64 = 0.03;

fn ishigami([x, y, z]: [f64; 3]) -> f64 {
    x.sin() + A * y.sin() * y.sin() + B * z * z * z * z * x.sin()
}

/// E18: both kinds of index of all three inputs.
pub(super) fn checks() -> Vec<Check> {
    let names = ["x", "y", "z"];
    let point = |draw: u64, part: usize| {
        names.map(|name| {
            let u = uniforms(SEED, draw, hash(name));
            let u = u.get(part).copied().unwrap_or(0.5);
            std::f64::consts::PI * (2.0 * u - 1.0)
        })
    };
    let values = |at: &dyn Fn(u64) -> [f64; 3]| -> Vec<f64> {
        (0..SAMPLES).map(|draw| ishigami(at(draw))).collect()
    };
    let a = values(&|draw| point(draw, 0));
    let b = values(&|draw| point(draw, 1));
    let mixed = [0, 1, 2].map(|taken: usize| {
        values(&|draw| {
            let mut mixed = point(draw, 0);
            if let (Some(slot), Some(other)) =
                (mixed.get_mut(taken), point(draw, 1).get(taken).copied())
            {
                *slot = other;
            }
            mixed
        })
    });
    let found = indices((&a, &b), &mixed, SEED);
    let mut sheet = Sheet::new("E18", ExampleTitle::Ishigami);
    let expected = |value| Expected {
        value,
        tolerance: SAMPLED,
        tag: Tag::Read,
    };
    for (((name, index), first), total) in names.iter().zip(&found).zip(FIRST).zip(TOTAL) {
        let of = [("input", &Title::new(*name, *name))];
        let quantity = Title::filled(Quantity::FirstOrderIndex, &of);
        sheet.check(quantity, expected(first), Some(index.first.value));
        let quantity = Title::filled(Quantity::TotalIndex, &of);
        sheet.check(quantity, expected(total), Some(index.total.value));
    }
    sheet.checks
}
