//! E6: the 15 % all-in floor on top of KORUS, in both orders, and the total on cars (E6b, E6c).

use super::text::{ExampleTitle, Quantity};
use super::{Check, Expected, Sheet, Tag, computed, read};
use crate::engine::duty::{
    BaseDuty, CollectedRate, DutyLayer, FloorOrder, RateInForce, rate_in_force,
};
use crate::model::Rule;

/// E6, read.
const FLOOR: f64 = 0.15;
/// E6, read: MFN rate and share of trade that claims KORUS.
const GOOD: (f64, f64) = (0.05, 0.9);
/// MFN rate on cars, and what the United States collected on Korean cars in 2024: 0.007 % (S01).
const CARS: (f64, f64) = (0.025, 0.000_07);
/// The published total on cars in the wrong order rests on a share of KORUS claims that is not published with it; ours
/// is one less collected over MFN, 99.7 %. Each point of that share moves the total by 0.025 points.
const OTHER_CLAIMS: f64 = 1e-3;

/// What the floor makes of a base duty, and what it adds.
fn under_floor(mfn_rate: f64, collected: f64, order: FloorOrder) -> (f64, f64) {
    let base = BaseDuty {
        rate: CollectedRate(collected),
        mfn_rate,
        has_preference: true,
    };
    let layer = DutyLayer {
        rate: FLOOR,
        rule: Rule::AtLeast,
        first_day: None,
        last_day: None,
    };
    let RateInForce(total) = rate_in_force(&base, Some(&layer), order);
    (total, total - collected)
}

pub(super) fn checks() -> Vec<Check> {
    let (mfn_rate, claimed) = GOOD;
    let good = |order| under_floor(mfn_rate, (1.0 - claimed) * mfn_rate, order);
    let cars = |order| under_floor(CARS.0, CARS.1, order);
    let rows = [
        (
            "E6",
            Quantity::FloorAddOn,
            read(0.145),
            good(FloorOrder::AfterPreference).1,
        ),
        (
            "E6",
            Quantity::FloorAddOnBefore,
            computed(0.1),
            good(FloorOrder::BeforePreference).1,
        ),
        (
            "E6b",
            Quantity::CarTotal,
            read(0.15),
            cars(FloorOrder::AfterPreference).0,
        ),
        (
            "E6c",
            Quantity::CarTotalBefore,
            Expected {
                value: 0.1256,
                tolerance: OTHER_CLAIMS,
                tag: Tag::Read,
            },
            cars(FloorOrder::BeforePreference).0,
        ),
    ];
    let mut checks = Vec::with_capacity(rows.len());
    for (example, quantity, expected, ours) in rows {
        let mut sheet = Sheet::new(example, ExampleTitle::KorusFloor);
        sheet.check(quantity.plain(), expected, Some(ours));
        checks.append(&mut sheet.checks);
    }
    checks
}
