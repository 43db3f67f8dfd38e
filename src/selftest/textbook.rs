//! E3 and E15: textbook markets with straight curves, and Korea's rice quota.

use super::text::{ExampleTitle, Quantity};
use super::{Check, Expected, Sheet, computed, constructed, read};
use crate::engine::linear_market::{Country, Curve, DutyOutcome, ImportQuota, TwoCountries};
use crate::inverse::seek::{Goal, Place, Span, one_lever};
use crate::inverse::{Gap, Reading};

/// E3, read: home demand and supply, foreign supply of exports and its own demand.
const HOME: Country = Country {
    demand: Curve {
        intercept: 100.0,
        slope: -20.0,
    },
    supply: Curve {
        intercept: 20.0,
        slope: 20.0,
    },
};
/// E3, read: `XS = −40 + 40 P`, from `D* = 80 − 20 P` and `S* = 40 + 20 P`.
const FOREIGN: Country = Country {
    demand: Curve {
        intercept: 80.0,
        slope: -20.0,
    },
    supply: Curve {
        intercept: 40.0,
        slope: 20.0,
    },
};
/// E3, read: duty per unit.
const DUTY: f64 = 0.5;

/// E3: what a large country's duty does, and the duty that is best for it.
pub(super) fn large_country() -> Vec<Check> {
    let pair = TwoCountries {
        importer: HOME,
        export_supply: FOREIGN.supply.less(FOREIGN.demand),
    };
    let mut sheet = Sheet::new("E3", ExampleTitle::LargeCountry);
    check_quantities(&mut sheet, pair);
    check_gains(&mut sheet, pair);
    sheet.checks
}

fn check_quantities(sheet: &mut Sheet, pair: TwoCountries) {
    let free = pair.free_trade_price().ok();
    let under = pair.with_duty(DUTY).ok();
    let home_price = under.map(|under| under.importer_price);
    let world_price = under.map(|under| under.exporter_price);
    let on = |curve: Curve, price: Option<f64>| price.map(|price| curve.quantity(price));
    for (quantity, expected, ours) in [
        (Quantity::FreePrice, 1.5, free),
        (Quantity::FreeVolume, 20.0, on(pair.export_supply, free)),
        (Quantity::WorldPrice, 1.25, world_price),
        (Quantity::HomePrice, 1.75, home_price),
        (Quantity::Volume, 10.0, under.map(|under| under.volume)),
        (Quantity::HomeDemandFree, 70.0, on(HOME.demand, free)),
        (Quantity::HomeDemand, 65.0, on(HOME.demand, home_price)),
        (Quantity::ForeignDemandFree, 50.0, on(FOREIGN.demand, free)),
        (
            Quantity::ForeignDemand,
            55.0,
            on(FOREIGN.demand, world_price),
        ),
    ] {
        sheet.check(quantity.plain(), read(expected), ours);
    }
}

fn check_gains(sheet: &mut Sheet, pair: TwoCountries) {
    let under = pair.with_duty(DUTY).ok();
    let best = optimal_duty(pair);
    let gain = |of: fn(&DutyOutcome) -> f64| under.as_ref().map(of);
    for (quantity, expected, ours) in [
        (
            Quantity::ConsumerChange,
            -16.875,
            gain(|under| under.consumer_surplus_change),
        ),
        (
            Quantity::ProducerChange,
            13.125,
            gain(|under| under.producer_surplus_change),
        ),
        (Quantity::DutyRevenue, 5.0, gain(|under| under.revenue)),
        (Quantity::HomeGain, 1.25, gain(DutyOutcome::importer_change)),
        (
            Quantity::ForeignGain,
            -3.75,
            gain(|under| under.exporter_change),
        ),
        (Quantity::WorldGain, -2.5, gain(DutyOutcome::world_change)),
        (
            Quantity::OptimalDuty,
            1.0 / 3.0,
            best.as_ref().and_then(|best| best.at.first().copied()),
        ),
        (
            Quantity::OptimalGain,
            5.0 / 3.0,
            best.as_ref().map(|best| best.value),
        ),
    ] {
        sheet.check(quantity.plain(), computed(expected), ours);
    }
}

/// The duty per unit that is best for the importer, and its gain, as goal seek finds them between no duty and the
/// prohibitive one.
fn optimal_duty(pair: TwoCountries) -> Option<Place> {
    let mut gain = |duty: f64| {
        let under = pair.with_duty(duty).map_err(|_no_price| Gap::NoValue)?;
        Ok(under.importer_change())
    };
    best(&mut gain, pair.prohibitive_duty().ok()?)
}

/// Where goal seek finds the largest value between zero and a bound.
pub(super) fn best(of: &mut dyn FnMut(f64) -> Reading, high: f64) -> Option<Place> {
    let span = Span {
        low: 0.0,
        high,
        is_whole: false,
        present: None,
    };
    let answer = one_lever(of, span, Goal::Largest);
    answer.position(&[]).cloned()
}

/// E15, read: a small country's demand and supply.
const QUOTA_COUNTRY: Country = Country {
    demand: Curve {
        intercept: 400.0,
        slope: -10.0,
    },
    supply: Curve {
        intercept: 50.0,
        slope: 5.0,
    },
};

/// E15: an absolute quota of 50 at a world price of 10.
pub(super) fn import_quota() -> Vec<Check> {
    let quota = ImportQuota {
        volume: 50.0,
        in_quota_rate: 0.0,
        out_of_quota_rate: None,
        world_price: 10.0,
    };
    let outcome = quota.in_country(QUOTA_COUNTRY).ok();
    let autarky = QUOTA_COUNTRY.autarky_price().ok();
    let rows: [(Quantity, Expected, Option<f64>); 8] = [
        (
            Quantity::QuotaPrice,
            read(20.0),
            outcome.map(|outcome| outcome.price),
        ),
        (
            Quantity::QuotaDemand,
            read(200.0),
            outcome.map(|outcome| outcome.demand),
        ),
        (
            Quantity::QuotaSupply,
            read(150.0),
            outcome.map(|outcome| outcome.supply),
        ),
        (
            Quantity::QuotaRent,
            read(500.0),
            outcome.map(|outcome| outcome.rent),
        ),
        (
            Quantity::ConsumerChange,
            read(-2500.0),
            outcome.map(|outcome| outcome.consumer_surplus_change),
        ),
        (
            Quantity::ProducerChange,
            read(1250.0),
            outcome.map(|outcome| outcome.producer_surplus_change),
        ),
        (Quantity::AutarkyPrice, read(23.3333), autarky),
        (
            Quantity::AutarkyVolume,
            read(166.6667),
            autarky.map(|price| QUOTA_COUNTRY.demand.quantity(price)),
        ),
    ];
    let mut sheet = Sheet::new("E15", ExampleTitle::ImportQuota);
    for (quantity, expected, ours) in rows {
        sheet.check(quantity.plain(), expected, ours);
    }
    sheet.checks
}

/// Korea's rice quota, tonnes a year. Read.
const RICE_QUOTA: f64 = 408_700.0;
/// The share of the United States, tonnes a year. Read.
const US_RICE_QUOTA: f64 = 132_304.0;
/// China, United States, Vietnam, Thailand, Australia (read), and the part open to all (graded medium).
const RICE_SHARES: [f64; 6] = [
    157_195.0,
    US_RICE_QUOTA,
    55_112.0,
    28_494.0,
    15_595.0,
    20_000.0,
];
/// Read.
const RICE_IN_QUOTA_RATE: f64 = 0.05;
/// Read.
const RICE_OUT_OF_QUOTA_RATE: f64 = 5.13;
/// Constructed: world and domestic price, USD a tonne.
const RICE_PRICES: (f64, f64) = (1000.0, 2500.0);

/// E15: rent and duty of the rice quota at constructed prices.
pub(super) fn rice_quota() -> Vec<Check> {
    let quota = |volume: f64| ImportQuota {
        volume,
        in_quota_rate: RICE_IN_QUOTA_RATE,
        out_of_quota_rate: Some(RICE_OUT_OF_QUOTA_RATE),
        world_price: RICE_PRICES.0,
    };
    let whole = quota(RICE_QUOTA).at_price(RICE_PRICES.1);
    let us = quota(US_RICE_QUOTA).at_price(RICE_PRICES.1);
    let rounded = |value: f64| Expected {
        tolerance: super::ROUNDED,
        ..constructed(value)
    };
    let rows = [
        (
            Quantity::CountryQuotaSum,
            read(RICE_QUOTA),
            RICE_SHARES.iter().sum(),
        ),
        (
            Quantity::RentPerTonne,
            constructed(1450.0),
            whole.rent_per_unit,
        ),
        (
            Quantity::RentMillion,
            constructed(592.615),
            whole.rent / 1e6,
        ),
        (Quantity::UsRentMillion, rounded(191.8408), us.rent / 1e6),
        (
            Quantity::DutyMillion,
            constructed(20.435),
            whole.in_quota_duty / 1e6,
        ),
    ];
    let mut sheet = Sheet::new("E15", ExampleTitle::RiceQuota);
    for (quantity, expected, ours) in rows {
        sheet.check(quantity.plain(), expected, Some(ours));
    }
    sheet.checks
}
