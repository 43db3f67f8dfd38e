//! A ban that stays, a closed form, and directions.

use super::*;
use proptest::prelude::*;

const APPLES: BannedMarket = BannedMarket {
    openness: 1.0,
    rate: 0.0,
    years_open: 5.0,
    adjustment_years: 3.0,
    landed_price: 3_255.0,
    domestic_price: 4_435.0,
    production: 460_000.0,
    parity_share: 0.5,
    sigma_domestic_import: 2.368,
    demand_elasticity: -0.8,
    supply_elasticity: 0.3,
};

#[test]
fn a_ban_that_stays_changes_nothing_to_the_last_bit() {
    for market in [
        BannedMarket {
            openness: 0.0,
            ..APPLES
        },
        BannedMarket {
            years_open: 0.0,
            ..APPLES
        },
        BannedMarket {
            parity_share: 0.0,
            ..APPLES
        },
    ] {
        let outcome = market.solve().expect("solved");
        for change in [
            outcome.price_change,
            outcome.production_change,
            outcome.farm_sales_change,
            outcome.farm_income_change,
            outcome.consumer_surplus_change,
            outcome.treasury_change,
            outcome.imports,
        ] {
            assert_eq!(change.to_bits(), 0.0_f64.to_bits(), "{outcome:?}");
        }
        assert!((outcome.self_sufficiency - 1.0).abs() < 1e-15);
    }
}

#[test]
fn spending_at_unit_elasticity_is_split_by_the_price_index() {
    // ε = −1 and fixed supply: all spending stays E, home gets E/(1 + a (w/p)^(1−σ)), so with σ = 2
    // p x̂ = p = 1/(1 + a p/w): a p²/w + p − 1 = 0
    let market = BannedMarket {
        demand_elasticity: -1.0,
        supply_elasticity: 0.0,
        sigma_domestic_import: 2.0,
        ..APPLES
    };
    let outcome = market.solve().expect("solved");
    let a = 1.0 - (-5.0_f64 / 3.0).exp();
    let w: f64 = 3_255.0 / 4_435.0;
    let p = (-1.0 + (1.0 + 4.0 * a / w).sqrt()) / (2.0 * a / w);
    assert!((outcome.price_change + 1.0 - p).abs() < 1e-12);
    assert!((outcome.output_value_change + 1.0 - p).abs() < 1e-12);
    let base = 4_435.0 * 460_000.0;
    assert!((outcome.exporter_sales - base * (1.0 - p)).abs() < 1e-3);
    assert!((outcome.farm_income_change - base * (p - 1.0)).abs() < 1e-3);
}

#[test]
fn duty_on_what_comes_in_is_collected() {
    let outcome = BannedMarket {
        rate: 0.45,
        ..APPLES
    }
    .solve()
    .expect("solved");
    assert!((outcome.treasury_change - 0.45 * outcome.exporter_sales).abs() < 1e-6);
    let free = APPLES.solve().expect("solved");
    assert!(outcome.exporter_sales < free.exporter_sales);
    assert!(outcome.farm_income_change > free.farm_income_change);
}

#[test]
fn impossible_inputs_are_named() {
    for (market, name) in [
        (
            BannedMarket {
                sigma_domestic_import: 1.0,
                ..APPLES
            },
            "sigma_domestic_import",
        ),
        (
            BannedMarket {
                parity_share: 1.0,
                ..APPLES
            },
            "parity_share",
        ),
        (
            BannedMarket {
                landed_price: 0.0,
                ..APPLES
            },
            "landed_price",
        ),
    ] {
        let error = market.solve().expect_err(name);
        assert!(error.to_string().contains(name), "{error}");
    }
}

proptest! {
    #[test]
    fn a_wider_opening_never_helps_growers_when_fruit_are_substitutes(
        less in 0.0..1.0, openness in 0.0..=1.0, years in 0.0..15.0, price in 1_000.0..9_000.0,
        share in 0.05..0.9, sigma in 1.3..8.0, epsilon in -1.3..0.0, supply in 0.0..2.0,
    ) {
        let at = |openness: f64| {
            BannedMarket {
                openness,
                years_open: years,
                landed_price: price,
                parity_share: share,
                sigma_domestic_import: sigma,
                demand_elasticity: epsilon,
                supply_elasticity: supply,
                ..APPLES
            }
            .solve()
            .expect("solved")
        };
        let (narrow, wide) = (at(openness * less), at(openness));
        prop_assert!(wide.farm_income_change <= narrow.farm_income_change + 1e-3);
        // not the amount: with stiff demand a new variety can serve the same want with fewer units
        let share = |outcome: BanOutcome| {
            let home = APPLES.domestic_price * APPLES.production + outcome.farm_sales_change;
            outcome.exporter_sales / (outcome.exporter_sales + home)
        };
        prop_assert!(share(wide) >= share(narrow) - 1e-12);
        prop_assert!(wide.consumer_surplus_change >= narrow.consumer_surplus_change - 1e-3);
        prop_assert!((0.0..=1.0).contains(&wide.self_sufficiency));
        // production lies on the supply curve
        let p = wide.price_change.ln_1p();
        prop_assert!(((supply * p).exp_m1() - wide.production_change).abs() < 1e-10);
    }
}
