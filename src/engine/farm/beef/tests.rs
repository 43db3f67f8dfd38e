//! Nothing moved, closed forms of the health rule, and directions.

use super::*;
use proptest::prelude::*;

fn origins() -> Vec<BeefOrigin> {
    let origin = |base_value: f64, base_volume: f64, base_rate: f64| BeefOrigin {
        base_value,
        base_volume,
        base_rate,
        rate: base_rate,
        shut_out_share: 0.0,
        rule_kept: 1.0,
    };
    let mut all = vec![
        origin(2.22e9, 221_629.0, 0.4 * 2.0 / 15.0),
        origin(1.77e9, 202_515.0, 0.4 * 4.0 / 15.0),
        origin(0.17e9, 19_874.0, 0.4 * 5.0 / 15.0),
    ];
    all[0].shut_out_share = 0.19;
    all
}

fn market(origins: &[BeefOrigin]) -> BeefMarket<'_> {
    BeefMarket {
        origins,
        domestic_value: 4.23e9,
        domestic_volume: 321_000.0,
        domestic_supply_elasticity: 0.5,
        sigma_among_origins: 4.737,
        demand_elasticity: -1.7,
        cross_elasticity: 0.15,
        border_pass_through: 0.9,
        acceptance: 0.5,
        boycott_share: 0.0,
    }
}

#[test]
fn nothing_moved_changes_nothing_to_the_last_bit() {
    let origins = origins();
    let outcome = market(&origins).solve().expect("solved");
    for change in [
        outcome.domestic_price_change,
        outcome.domestic_sales_change,
        outcome.farm_income_change,
        outcome.consumer_surplus_change,
        outcome.price_change,
    ] {
        assert!(change == 0.0, "{outcome:?}");
    }
    for now in &outcome.origins {
        assert!(now.sales_change == 0.0 && now.volume_change == 0.0);
        assert!(now.border_price_change == 0.0 && now.supplier_surplus_change == 0.0);
    }
    assert!(outcome.treasury_change == 0.0);
    assert!((outcome.self_sufficiency - outcome.base_self_sufficiency).abs() < 1e-15);
}

#[test]
fn lifted_rule_satisfies_shifted_demand_and_supply() {
    let mut origins = origins();
    origins[0].rule_kept = 0.0;
    let market = market(&origins);
    let outcome = market.solve().expect("solved");
    let added: f64 = 0.19 / 0.81;
    let (supply, demand) = (1.0 + added, 1.0 + 0.5 * added);
    let elasticity = 0.9 * 4.737 / 0.1;
    let (opened, other) = (&outcome.origins[0], &outcome.origins[1]);
    let price = 1.0 + opened.border_price_change;
    // x = μ p^e
    let supplied = supply * price.powf(elasticity);
    assert!((1.0 + opened.volume_change - supplied).abs() < 1e-12);
    // demand of the two origins in one nest: x₁/x₂ = λ (p₁/p₂)^(−σ), with duties as before
    let ratio = (1.0 + opened.volume_change) / (1.0 + other.volume_change);
    let prices = price / (1.0 + other.border_price_change);
    assert!((ratio - demand * prices.powf(-4.737)).abs() < 1e-12);
    // sales are price times volume, and the duty is paid on them
    let sales = 2.22e9 * price * (1.0 + opened.volume_change);
    assert!((opened.sales - sales).abs() < 1e-3);
    assert!((opened.duty_paid - sales * origins[0].rate).abs() < 1e-3);
    assert!(opened.sales_change > 0.0 && other.sales_change < 0.0);
    assert!(outcome.farm_income_change < 0.0 && outcome.consumer_surplus_change > 0.0);
}

#[test]
fn cross_elasticity_is_what_home_demand_answers_with() {
    // at a small fall of all duties, with home supply that keeps its price, ln x_D/ln P_M is the cross-elasticity
    let mut origins = origins();
    for origin in &mut origins {
        origin.rate -= 1e-6;
    }
    let outcome = BeefMarket {
        domestic_supply_elasticity: f64::INFINITY,
        border_pass_through: 1.0,
        ..market(&origins)
    }
    .solve()
    .expect("solved");
    let mut logs = (0.0, 0.0);
    for origin in &origins {
        let spent = origin.base_value * (1.0 + origin.base_rate);
        logs.0 += spent * (-1e-6 / (1.0 + origin.base_rate));
        logs.1 += spent;
    }
    let answer = outcome.domestic_volume_change / (logs.0 / logs.1);
    assert!((answer - 0.15).abs() < 1e-5, "{answer}");
}

#[test]
fn boycott_takes_from_the_origin_and_gives_to_the_others() {
    let mut origins = origins();
    origins[0].rule_kept = 0.0;
    let outcome = BeefMarket {
        boycott_share: 0.3,
        ..market(&origins)
    }
    .solve()
    .expect("solved");
    assert!(outcome.origins[0].sales_change < 0.0);
    assert!(outcome.origins[1].sales_change > 0.0);
}

#[test]
fn impossible_inputs_are_named() {
    let mut origins = origins();
    let error = BeefMarket {
        sigma_among_origins: 1.0,
        ..market(&origins)
    }
    .solve();
    assert!(error.expect_err("σ = 1").to_string().contains("sigma"));
    origins[0].shut_out_share = 1.0;
    origins[0].rule_kept = 0.0;
    let error = market(&origins).solve().expect_err("the whole herd");
    assert!(error.to_string().contains("shut_out_share of 0"));
    let none = BeefMarket {
        origins: &[],
        ..market(&origins)
    };
    assert!(none.solve().is_err());
}

proptest! {
    #[test]
    fn partner_sells_more_the_lower_its_duty_and_the_less_of_the_rule_stays(
        rate in 0.0..0.4, cut in 0.0..1.0, kept in 0.0..1.0, more in 0.0..1.0,
        sigma in 1.5..8.0, cross in 0.0..0.8, b in 0.5..=1.0, acceptance in 0.0..=1.0,
    ) {
        let sales = |rate: f64, kept: f64| {
            let mut origins = origins();
            origins[0].rate = rate;
            origins[0].rule_kept = kept;
            let outcome = BeefMarket {
                sigma_among_origins: sigma,
                cross_elasticity: cross,
                border_pass_through: b,
                acceptance,
                ..market(&origins)
            };
            let outcome = outcome.solve().expect("solved");
            (outcome.origins[0].sales, outcome.farm_income_change, outcome.consumer_surplus_change)
        };
        let (high, low) = (sales(rate, kept), sales(rate * cut, kept * more));
        prop_assert!(low.0 >= high.0 * (1.0 - 1e-12));
        prop_assert!(low.1 <= high.1 + 1.0 && low.2 >= high.2 - 1.0);
    }
}
