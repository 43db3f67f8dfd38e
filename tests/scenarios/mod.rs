//! Models and random scenarios for the tests of the whole engine.

#![expect(
    unreachable_pub,
    reason = "each test file takes what it needs of this module"
)]
#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test file takes what it needs of this module"
)]
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may stop here"
)]

use std::sync::LazyLock;

use entente::baseline::Baseline;
use entente::engine::Model;
use entente::model::{Catalogue, Edit, Kind, Meaning, ParameterId, Role, Scenario, Spec, Value};
use jiff::ToSpan as _;
use jiff::civil::date;

/// An invented world with two markets, three origins and a quota.
pub const THREE_KINGDOMS: &[u8] = include_bytes!("../baselines/three-kingdoms.ron");

/// The model of the shipped baseline.
pub fn shipped() -> &'static Model {
    static MODEL: LazyLock<Model> =
        LazyLock::new(|| Model::new(Baseline::shipped().expect("the shipped baseline reads")));
    &MODEL
}

/// The model of the invented world.
pub fn three_kingdoms() -> &'static Model {
    static MODEL: LazyLock<Model> = LazyLock::new(|| {
        let (baseline, _) = Baseline::parse(THREE_KINGDOMS).expect("the small baseline reads");
        Model::new(baseline)
    });
    &MODEL
}

/// Sets one parameter to a value that must fit.
#[track_caller]
pub fn set(model: &Model, scenario: &mut Scenario, meaning: Meaning, value: Value) {
    let id = model.catalogue().find(meaning).expect("in the catalogue");
    let edit = Edit::Set { id, value };
    edit.apply(model.catalogue(), scenario)
        .expect("a value that fits");
}

/// Random choices from one seed (`SplitMix64`).
#[derive(Clone, Debug)]
pub struct Draws(pub u64);

impl Draws {
    /// The next 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in 0..1.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of the first `count` numbers.
    pub fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.bits() % count as u64).unwrap()
    }

    /// A value that a parameter can take: whole where it is counted.
    pub fn value_of(&mut self, spec: &Spec) -> Value {
        match self.value(&spec.kind) {
            Value::Number(number) if spec.is_whole() => Value::Number(number.round()),
            value => value,
        }
    }

    /// A value of a kind; the ends of a range come up often.
    fn value(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::Quantity { optional: true, .. } | Kind::Day if self.unit() < 0.3 => Value::Absent,
            Kind::Quantity { range, .. } => {
                let (low, high) = (*range.start(), *range.end());
                Value::Number(match self.below(10) {
                    0 => low,
                    1 => high,
                    _ => low + (high - low) * self.unit(),
                })
            }
            Kind::Choice(choices) => {
                Value::Choice(u8::try_from(self.below(choices.len())).unwrap())
            }
            Kind::Day => {
                let days = i32::try_from(self.below(730)).unwrap();
                Value::Day(date(2025, 1, 1).saturating_add(days.days()))
            }
        }
    }

    /// A change of one parameter.
    pub fn edit(&mut self, catalogue: &Catalogue) -> Edit {
        let index = self.below(catalogue.specs().len());
        let id = ParameterId(u16::try_from(index).unwrap());
        let value = self.value_of(&catalogue.specs()[index]);
        Edit::Set { id, value }
    }

    /// Moves a share of the parameters of a role.
    pub fn move_some(&mut self, catalogue: &Catalogue, scenario: &mut Scenario, of: (Role, f64)) {
        for (id, spec) in catalogue.of_role(of.0) {
            if self.unit() < of.1 {
                let value = self.value_of(spec);
                let edit = Edit::Set { id, value };
                edit.apply(catalogue, scenario).expect("a value that fits");
            }
        }
    }

    /// Duties moved, assumptions moved a little or a lot.
    pub fn scenario(&mut self, catalogue: &Catalogue) -> Scenario {
        let mut scenario = Scenario::at_defaults(catalogue);
        let levers = [0.02, 0.3, 1.0][self.below(3)];
        let assumptions = [0.0, 0.1, 1.0][self.below(3)];
        self.move_some(catalogue, &mut scenario, (Role::Lever, levers));
        self.move_some(catalogue, &mut scenario, (Role::Assumption, assumptions));
        scenario
    }
}
