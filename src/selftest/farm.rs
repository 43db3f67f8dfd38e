//! E15 and E16: Korea's rice quota in a market that clears, and duties that fall in equal yearly cuts.

use super::text::{ExampleTitle, Quantity};
use super::{Check, ROUNDED, Sheet, computed, constructed, read};
use crate::engine::farm::rice::{QuotaShare, RiceMarket};
use crate::engine::farm::staging::Staging;

/// China, United States, Vietnam, Thailand, Australia (read), and the part open to all (graded medium), tonnes a year.
const SHARES: [f64; 6] = [157_195.0, 132_304.0, 55_112.0, 28_494.0, 15_595.0, 20_000.0];
/// The United States among them.
const US: usize = 1;
/// Constructed: world price, USD a tonne, for every origin.
const WORLD_PRICE: f64 = 1000.0;

/// E15: the quota in a market with demand and supply, at the constructed prices.
pub(super) fn rice_market() -> Vec<Check> {
    let shares = SHARES.map(|volume| QuotaShare {
        base_volume: volume,
        volume,
        offer_price: WORLD_PRICE,
    });
    let market = RiceMarket {
        shares: &shares,
        base_in_quota_rate: 0.05,
        in_quota_rate: 0.05,
        base_out_of_quota_rate: 5.13,
        out_of_quota_rate: 5.13,
        world_price: WORLD_PRICE,
        domestic_price: 2500.0,
        production: 3_585_000.0,
        demand_elasticity: -0.2,
        supply_elasticity: 0.2,
        competing_share: 1.0,
        exporter_rent_share: 0.0,
    };
    let outcome = market.solve().ok();
    let us = outcome
        .as_ref()
        .and_then(|outcome| outcome.shares.get(US).copied());
    let duty = outcome
        .as_ref()
        .map(|outcome| outcome.shares.iter().map(|share| share.duty_paid).sum());
    let rounded = |value: f64| super::Expected {
        tolerance: ROUNDED,
        ..constructed(value)
    };
    let rows = [
        (
            Quantity::MarketRentPerTonne,
            constructed(1450.0),
            us.map(|share| share.rent_per_tonne),
        ),
        (
            Quantity::MarketRentMillion,
            constructed(592.615),
            outcome.as_ref().map(|outcome| outcome.rent / 1e6),
        ),
        (
            Quantity::MarketUsRentMillion,
            rounded(191.8408),
            us.map(|share| share.rent / 1e6),
        ),
        (
            Quantity::MarketDutyMillion,
            constructed(20.435),
            duty.map(|duty: f64| duty / 1e6),
        ),
        (
            Quantity::OverQuotaImports,
            read(0.0),
            outcome.as_ref().map(|outcome| outcome.over_quota_imports),
        ),
    ];
    let mut sheet = Sheet::new("E15", ExampleTitle::RiceQuota);
    for (quantity, expected, ours) in rows {
        sheet.check(quantity.plain(), expected, ours);
    }
    sheet.checks
}

/// E16, read: the duty on US beef, 40 % in fifteen equal cuts; the seventh year's as printed.
const BEEF: Staging = Staging {
    base_rate: 0.40,
    first_year: 1,
    cuts: 15,
};
/// E16, read: popcorn, staging category F: 630 % in seven equal cuts.
const POPCORN: Staging = Staging {
    base_rate: 6.30,
    first_year: 1,
    cuts: 7,
};
/// E16, read: the printed duties of its seven years, per cent.
const POPCORN_RATES: [(i16, f64); 7] = [
    (1, 540.0),
    (2, 450.0),
    (3, 360.0),
    (4, 270.0),
    (5, 180.0),
    (6, 90.0),
    (7, 0.0),
];

/// E16: two schedules of the agreement, in per cent.
pub(super) fn schedules() -> Vec<Check> {
    let mut sheet = Sheet::new("E16", ExampleTitle::DutySchedules);
    sheet.check(
        Quantity::BeefRate.plain(),
        read(21.3333),
        Some(100.0 * BEEF.rate(7)),
    );
    for (index, (year, rate)) in POPCORN_RATES.into_iter().enumerate() {
        sheet.check(
            Quantity::PopcornRate.numbered(index),
            computed(rate),
            Some(100.0 * POPCORN.rate(year)),
        );
    }
    sheet.checks
}
