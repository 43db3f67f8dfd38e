//! Farm markets against `farm.py`, which bisects prices in levels and integrates areas.

use entente::engine::farm::ban::BannedMarket;
use entente::engine::farm::beef::{BeefMarket, BeefOrigin};
use entente::engine::farm::rice::{QuotaShare, RiceMarket};
use serde_json::{Value, json};

use crate::agreement::{Answer, case, compare, edgy, one_of};
use crate::markets::Draws;

const CASES: usize = 300;

fn quota_share(draws: &mut Draws) -> (QuotaShare, Value) {
    let base_volume = edgy(draws, 0.0, 160_000.0);
    let volume = match draws.uniform() {
        dice if dice < 0.4 => base_volume,
        _ => edgy(draws, 0.0, 408_700.0),
    };
    case!(QuotaShare {
        base_volume,
        volume,
        offer_price: edgy(draws, 500.0, 1_100.0),
    })
}

fn rice(draws: &mut Draws) -> Answer {
    let count = one_of(draws, &[1, 2, 3, 6]);
    let (mut shares, mut listed) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let (share, json) = quota_share(draws);
        shares.push(share);
        listed.push(json);
    }
    let same = draws.chance(0.2);
    let input = RiceMarket {
        shares: &shares,
        base_in_quota_rate: 0.05,
        in_quota_rate: if draws.chance(0.6) {
            0.05
        } else {
            edgy(draws, 0.0, 0.5)
        },
        base_out_of_quota_rate: 5.13,
        out_of_quota_rate: if same { 5.13 } else { edgy(draws, 0.0, 5.13) },
        world_price: edgy(draws, 700.0, 1_100.0),
        domestic_price: edgy(draws, 800.0, 2_500.0),
        production: edgy(draws, 1e6, 4e6),
        demand_elasticity: edgy(draws, -0.4, -0.1),
        supply_elasticity: edgy(draws, 0.1, 0.4),
        competing_share: edgy(draws, 0.0, 1.0),
        exporter_rent_share: edgy(draws, 0.0, 1.0),
    };
    let case = json!({
        "part": "rice", "shares": listed,
        "base_in_quota_rate": input.base_in_quota_rate, "in_quota_rate": input.in_quota_rate,
        "base_out_of_quota_rate": input.base_out_of_quota_rate, "out_of_quota_rate": input.out_of_quota_rate,
        "world_price": input.world_price, "domestic_price": input.domestic_price, "production": input.production,
        "demand_elasticity": input.demand_elasticity, "supply_elasticity": input.supply_elasticity,
        "competing_share": input.competing_share, "exporter_rent_share": input.exporter_rent_share,
    });
    let s0 = input.production;
    let found = input
        .solve()
        .unwrap_or_else(|error| panic!("{error}: {case}"));
    let volumes: Vec<f64> = found.shares.iter().map(|one| one.volume / s0).collect();
    let fills: Vec<f64> = found.shares.iter().map(|one| one.fill_rate).collect();
    let money: Vec<[f64; 5]> = found
        .shares
        .iter()
        .map(|one| {
            [
                one.sales,
                one.sales_change,
                one.rent,
                one.exporter_rent_change,
                one.duty_paid,
            ]
        })
        .collect();
    let ours = json!({
        "ratios": [
            found.price / input.domestic_price, found.price_change, found.production / s0,
            found.production_change / s0, found.self_sufficiency, found.base_self_sufficiency,
            found.over_quota_imports / s0, volumes, fills,
        ],
        "money": [
            found.over_quota_duty, found.farm_sales_change, found.farm_income_change,
            found.consumer_surplus_change, found.treasury_change, found.exporter_rent_change, found.rent, money,
        ],
    });
    Answer {
        case,
        ours,
        scale: input.domestic_price * s0,
    }
}

fn beef_origin(draws: &mut Draws) -> (BeefOrigin, Value) {
    let base_rate = edgy(draws, 0.0, 0.4);
    case!(BeefOrigin {
        base_value: edgy(draws, 0.0, 3e9),
        base_volume: edgy(draws, 1e3, 3e5),
        base_rate,
        rate: if draws.chance(0.4) {
            base_rate
        } else {
            edgy(draws, 0.0, 0.4)
        },
        shut_out_share: edgy(draws, 0.0, 0.3),
        rule_kept: edgy(draws, 0.0, 1.0),
    })
}

fn beef(draws: &mut Draws) -> Answer {
    let count = one_of(draws, &[1, 2, 4]);
    let (mut origins, mut listed) = (Vec::new(), Vec::new());
    for place in 0..count {
        let (mut origin, mut json) = beef_origin(draws);
        if origin.base_value == 0.0 {
            origin.base_volume = 0.0;
            json["base_volume"] = json!(0.0);
        }
        if place == 0 {
            origin.base_value = origin.base_value.max(1e8);
            json["base_value"] = json!(origin.base_value);
        }
        origins.push(origin);
        listed.push(json);
    }
    let input = BeefMarket {
        origins: &origins,
        domestic_value: edgy(draws, 1e8, 6e9),
        domestic_volume: edgy(draws, 1e4, 4e5),
        domestic_supply_elasticity: edgy(draws, 0.1, 2.0),
        sigma_among_origins: edgy(draws, 2.5, 7.7),
        demand_elasticity: edgy(draws, -1.7, -0.9),
        cross_elasticity: edgy(draws, 0.0, 0.81),
        border_pass_through: edgy(draws, 0.7, 1.0),
        acceptance: edgy(draws, 0.0, 1.0),
        boycott_share: edgy(draws, 0.0, 0.3),
    };
    let case = json!({
        "part": "beef", "origins": listed,
        "domestic_value": input.domestic_value, "domestic_volume": input.domestic_volume,
        "domestic_supply_elasticity": input.domestic_supply_elasticity,
        "sigma_among_origins": input.sigma_among_origins, "demand_elasticity": input.demand_elasticity,
        "cross_elasticity": input.cross_elasticity, "border_pass_through": input.border_pass_through,
        "acceptance": input.acceptance, "boycott_share": input.boycott_share,
    });
    let found = input
        .solve()
        .unwrap_or_else(|error| panic!("{error}: {case}"));
    let volume: f64 = input.domestic_volume
        + origins
            .iter()
            .filter(|one| one.base_value > 0.0)
            .map(|one| one.base_volume)
            .sum::<f64>();
    let (mut numbers, mut volumes, mut money) = (Vec::new(), Vec::new(), Vec::new());
    for (origin, one) in origins.iter().zip(&found.origins) {
        if origin.base_value > 0.0 {
            numbers.push(json!([one.volume_change, one.border_price_change]));
            volumes.push(json!(one.volume / volume));
            money.push(json!([
                one.sales,
                one.sales_change,
                one.duty_paid,
                one.supplier_surplus_change
            ]));
        } else {
            assert!(one.sales == 0.0 && one.duty_paid == 0.0, "{one:?}");
            for list in [&mut numbers, &mut volumes, &mut money] {
                list.push(Value::Null);
            }
        }
    }
    let ours = json!({
        "ratios": [
            found.domestic_price_change, found.domestic_volume_change, found.price_change, found.self_sufficiency,
            found.base_self_sufficiency, numbers, volumes,
        ],
        "money": [
            found.domestic_sales_change, found.farm_income_change, found.consumer_surplus_change,
            found.treasury_change, money,
        ],
    });
    let scale = input.domestic_value + origins.iter().map(|one| one.base_value).sum::<f64>();
    Answer { case, ours, scale }
}

fn ban(draws: &mut Draws) -> Answer {
    let (input, mut case) = case!(BannedMarket {
        openness: edgy(draws, 0.0, 1.0),
        rate: edgy(draws, 0.0, 0.45),
        years_open: edgy(draws, 0.0, 15.0),
        adjustment_years: edgy(draws, 0.5, 10.0),
        landed_price: edgy(draws, 1_000.0, 6_000.0),
        domestic_price: edgy(draws, 2_000.0, 8_000.0),
        production: edgy(draws, 1e4, 1e6),
        parity_share: edgy(draws, 0.2, 0.6),
        sigma_domestic_import: edgy(draws, 1.5, 6.0),
        demand_elasticity: edgy(draws, -1.2, -0.4),
        supply_elasticity: edgy(draws, 0.0, 1.0),
    });
    case["part"] = json!("ban");
    let found = input
        .solve()
        .unwrap_or_else(|error| panic!("{error}: {case}"));
    let ours = json!({
        "ratios": [
            found.price_change, found.production_change, found.output_value_change,
            found.imports / input.production, found.self_sufficiency,
        ],
        "money": [
            found.farm_sales_change, found.farm_income_change, found.consumer_surplus_change,
            found.treasury_change, found.exporter_sales,
        ],
    });
    Answer {
        case,
        ours,
        scale: input.domestic_price * input.production,
    }
}

#[test]
fn second_implementation_agrees_on_random_quota_markets() {
    let mut draws = Draws(408_700);
    let answers: Vec<Answer> = (0..CASES).map(|_| rice(&mut draws)).collect();
    compare("farm.py", "rice", &answers);
}

#[test]
fn second_implementation_agrees_on_random_markets_under_a_health_rule() {
    let mut draws = Draws(221_629);
    let answers: Vec<Answer> = (0..CASES).map(|_| beef(&mut draws)).collect();
    compare("farm.py", "beef", &answers);
}

#[test]
fn second_implementation_agrees_on_random_lifted_bans() {
    let mut draws = Draws(460_000);
    let answers: Vec<Answer> = (0..CASES).map(|_| ban(&mut draws)).collect();
    compare("farm.py", "ban", &answers);
}
