//! Closed forms, the quota's corners, and what must hold for any numbers.

use super::*;
use proptest::prelude::*;

/// The quota of 2020 with one offer price: partner second.
fn shares(offer_price: f64) -> Vec<QuotaShare> {
    [157_195.0, 132_304.0, 55_112.0, 28_494.0, 15_595.0, 20_000.0]
        .map(|volume| QuotaShare {
            base_volume: volume,
            volume,
            offer_price,
        })
        .to_vec()
}

fn market(shares: &[QuotaShare]) -> RiceMarket<'_> {
    RiceMarket {
        shares,
        base_in_quota_rate: 0.05,
        in_quota_rate: 0.05,
        base_out_of_quota_rate: 5.13,
        out_of_quota_rate: 5.13,
        world_price: 1000.0,
        domestic_price: 2500.0,
        production: 3_585_000.0,
        demand_elasticity: -0.2,
        supply_elasticity: 0.2,
        competing_share: 1.0,
        exporter_rent_share: 0.0,
    }
}

#[track_caller]
fn close(found: f64, expected: f64) {
    let scale = expected.abs().max(1.0);
    assert!(
        (found - expected).abs() <= 1e-12 * scale,
        "found {found}, expected {expected}"
    );
}

#[test]
fn nothing_moved_changes_nothing_to_the_last_bit() {
    let shares = shares(1000.0);
    let outcome = market(&shares).solve().expect("solved");
    for change in [
        outcome.price_change,
        outcome.production_change,
        outcome.farm_sales_change,
        outcome.farm_income_change,
        outcome.consumer_surplus_change,
        outcome.treasury_change,
        outcome.exporter_rent_change,
        outcome.over_quota_imports,
        outcome.shares[1].sales_change,
    ] {
        assert_eq!(change.to_bits(), 0.0_f64.to_bits(), "{outcome:?}");
    }
    close(outcome.price, 2500.0);
    close(
        outcome.self_sufficiency,
        3_585_000.0 / (3_585_000.0 + 408_700.0),
    );
}

#[test]
fn rent_of_the_constructed_case_is_the_gap_to_the_landed_price() {
    let shares = shares(1000.0);
    let outcome = market(&shares).solve().expect("solved");
    close(outcome.shares[1].rent_per_tonne, 1450.0);
    close(outcome.rent, 592_615_000.0);
    close(outcome.shares[1].rent, 191_840_800.0);
    let duty: f64 = outcome.shares.iter().map(|share| share.duty_paid).sum();
    close(duty, 20_435_000.0);
}

#[test]
fn price_with_unit_elastic_demand_and_fixed_supply_is_a_ratio() {
    // D₀ P₀/P = S₀ + K, so P/P₀ = D₀/(S₀ + K)
    let mut shares = shares(1000.0);
    shares[1].volume += 300_000.0;
    let outcome = RiceMarket {
        demand_elasticity: -1.0,
        supply_elasticity: 0.0,
        ..market(&shares)
    }
    .solve()
    .expect("solved");
    close(outcome.price, 2500.0 * 3_993_700.0 / 4_293_700.0);
    close(outcome.production_change, 0.0);
    close(
        outcome.farm_income_change,
        3_585_000.0 * (outcome.price - 2500.0),
    );
}

#[test]
fn price_with_unit_elasticities_solves_a_quadratic() {
    // D₀/p − S₀ p = K: p = (−K + √(K² + 4 S₀ D₀))/(2 S₀)
    let mut shares = shares(1000.0);
    shares[0].volume = 800_000.0;
    let outcome = RiceMarket {
        demand_elasticity: -1.0,
        supply_elasticity: 1.0,
        ..market(&shares)
    }
    .solve()
    .expect("solved");
    let (made, bought) = (3_585_000.0_f64, 3_993_700.0);
    let quota = 408_700.0 - 157_195.0 + 800_000.0;
    let p = (-quota + (quota * quota + 4.0 * made * bought).sqrt()) / (2.0 * made);
    close(outcome.price, 2500.0 * p);
    close(
        outcome.farm_income_change,
        2500.0 * made * (p * p - 1.0) / 2.0,
    );
    close(outcome.consumer_surplus_change, -2500.0 * bought * p.ln());
}

#[test]
fn low_outer_duty_caps_the_price_and_lets_imports_in() {
    let shares = shares(1000.0);
    let outcome = RiceMarket {
        out_of_quota_rate: 1.13,
        ..market(&shares)
    }
    .solve()
    .expect("solved");
    close(outcome.price, 2130.0);
    assert!(outcome.over_quota_imports > 0.0);
    close(outcome.over_quota_duty, 1130.0 * outcome.over_quota_imports);
    let demand = 3_993_700.0 * (2130.0_f64 / 2500.0).powf(-0.2);
    close(
        outcome.over_quota_imports,
        demand - outcome.production - 408_700.0,
    );
}

#[test]
fn quota_that_floods_the_market_is_filled_only_in_part() {
    let mut shares = shares(1000.0);
    shares[1].volume = 50_000_000.0;
    let outcome = market(&shares).solve().expect("solved");
    close(outcome.price, 1050.0);
    assert!(outcome.shares[1].fill_rate < 1.0);
    assert!(outcome.rent.abs() < 1e-3, "{}", outcome.rent);
}

#[test]
fn origins_of_one_offer_price_fill_the_same_part_in_any_order() {
    let mut shares = shares(2200.0);
    shares[1].volume = 3e6;
    shares[4].volume = 2e6;
    let outcome = market(&shares).solve().expect("solved");
    let fill = outcome.shares[0].fill_rate;
    assert!(fill > 0.0 && fill < 1.0, "{outcome:?}");
    for share in &outcome.shares {
        close(share.fill_rate, fill);
    }
    shares.reverse();
    let turned = market(&shares).solve().expect("solved");
    close(turned.price, outcome.price);
    close(turned.shares[4].volume, outcome.shares[1].volume);
}

#[test]
fn dear_offer_is_not_taken_up_and_a_cheap_one_is() {
    let mut shares = shares(1000.0);
    shares[4].offer_price = 2600.0;
    let outcome = market(&shares).solve().expect("solved");
    close(outcome.shares[4].volume, 0.0);
    close(outcome.shares[1].fill_rate, 1.0);
    close(outcome.price, 2500.0);
}

#[test]
fn a_share_within_the_total_takes_from_the_others() {
    let mut shares = shares(1000.0);
    set_within_total(&mut shares, 1, 132_304.0);
    assert!(
        shares
            .iter()
            .all(|share| share.volume.to_bits() == share.base_volume.to_bits())
    );
    set_within_total(&mut shares, 1, 200_000.0);
    close(shares.iter().map(|share| share.volume).sum(), 408_700.0);
    let outcome = market(&shares).solve().expect("solved");
    assert!(outcome.price_change.abs() < 1e-14);
    close(outcome.shares[1].sales_change, 67_696_000.0);
    set_within_total(&mut shares, 1, 500_000.0);
    assert!(shares[0].volume == 0.0);
    close(shares[1].volume, 500_000.0);
    set_within_total(&mut shares, 99, 1.0);
}

#[test]
fn goods_that_do_not_compete_move_no_price() {
    let mut shares = shares(1000.0);
    shares[1].volume *= 2.0;
    let outcome = RiceMarket {
        competing_share: 0.0,
        ..market(&shares)
    }
    .solve()
    .expect("solved");
    assert!(outcome.price_change == 0.0 && outcome.rent == 0.0);
    close(outcome.shares[1].sales, 264_608_000.0);
}

#[test]
fn exporters_share_of_the_rent_leaves_the_treasury() {
    let mut shares = shares(1000.0);
    shares[1].volume += 50_000.0;
    let at = |exporter_rent_share: f64| {
        RiceMarket {
            exporter_rent_share,
            ..market(&shares)
        }
        .solve()
        .expect("solved")
    };
    let (none, half) = (at(0.0), at(0.5));
    close(
        none.treasury_change,
        half.treasury_change + half.exporter_rent_change,
    );
    assert!(none.exporter_rent_change == 0.0 && half.exporter_rent_change != 0.0);
}

#[test]
fn impossible_inputs_are_named() {
    let shares = shares(1000.0);
    let base = market(&shares);
    let error = RiceMarket {
        demand_elasticity: 0.1,
        ..base
    }
    .solve()
    .expect_err("demand rises with the price");
    assert!(error.to_string().contains("demand_elasticity"));
    let error = RiceMarket {
        base_out_of_quota_rate: 0.5,
        ..base
    }
    .solve()
    .expect_err("base above the ceiling");
    assert!(matches!(error, FarmError::BaseAboveCeiling { .. }));
    // without a quota, a ceiling or any reaction to prices nothing clears a lost quota
    let mut none = shares.clone();
    for share in &mut none {
        share.volume = 0.0;
    }
    let stiff = RiceMarket {
        shares: &none,
        demand_elasticity: 0.0,
        supply_elasticity: 0.0,
        ..base
    };
    let outcome = stiff.solve().expect("imports beyond the quota clear it");
    close(outcome.price, 6130.0);
}

fn any_market() -> impl Strategy<Value = (Vec<QuotaShare>, RiceMarket<'static>)> {
    let share =
        (0.0..300_000.0, 0.0..600_000.0, 400.0..1_200.0).prop_map(|(base, volume, offer)| {
            QuotaShare {
                base_volume: base,
                volume,
                offer_price: offer,
            }
        });
    let numbers = (
        (0.0..0.5, 0.0..6.0, 700.0..1_100.0),
        (800.0..2_600.0, 5e5..5e6),
        (-1.5..0.0, 0.0..1.5, 0.0..=1.0),
    );
    (prop::collection::vec(share, 0..7), numbers).prop_map(|(shares, (rates, base, beliefs))| {
        let market = RiceMarket {
            shares: &[],
            base_in_quota_rate: 0.05,
            in_quota_rate: rates.0,
            base_out_of_quota_rate: 5.13,
            out_of_quota_rate: rates.1,
            world_price: rates.2,
            domestic_price: base.0,
            production: base.1,
            demand_elasticity: beliefs.0,
            supply_elasticity: beliefs.1,
            competing_share: beliefs.2,
            exporter_rent_share: 0.0,
        };
        (shares, market)
    })
}

proptest! {
    #[test]
    fn imports_fit_the_quota_rents_are_not_negative_and_the_market_clears(
        (shares, market) in any_market()
    ) {
        let market = RiceMarket { shares: &shares, ..market };
        let outcome = match market.solve() {
            Ok(outcome) => outcome,
            Err(FarmError::NoPrice { .. }) => return Ok(()),
            Err(error) => panic!("{error}"),
        };
        let mut imports = outcome.over_quota_imports;
        let mut base = 0.0;
        for (share, now) in shares.iter().zip(&outcome.shares) {
            prop_assert!(now.volume >= 0.0 && now.volume <= share.volume);
            prop_assert!((0.0..=1.0).contains(&now.fill_rate) && now.rent >= 0.0);
            imports += market.competing_share * now.volume;
            if share.offer_price * 1.05 <= market.domestic_price {
                base += market.competing_share * share.base_volume;
            }
        }
        prop_assert!(outcome.over_quota_imports >= 0.0);
        let ratio = outcome.price / market.domestic_price;
        let demand = (market.production + base) * ratio.powf(market.demand_elasticity);
        let gap = demand - outcome.production - imports;
        prop_assert!(gap.abs() <= 1e-8 * demand.max(1.0), "gap {} of {}", gap, demand);
    }

    #[test]
    fn a_larger_share_never_raises_the_price(
        (shares, market) in any_market(), at in 0_usize..7, more in 1.0..500_000.0
    ) {
        prop_assume!(at < shares.len());
        let mut larger = shares.clone();
        larger[at].volume += more;
        let with = |shares: &[QuotaShare]| RiceMarket { shares, ..market }.solve();
        if let (Ok(before), Ok(after)) = (with(&shares), with(&larger)) {
            let slack = 1e-12 * before.price;
            prop_assert!(after.price <= before.price + slack);
            prop_assert!(after.farm_income_change <= before.farm_income_change + 1e-3);
            prop_assert!(after.consumer_surplus_change >= before.consumer_surplus_change - 1e-3);
        }
    }
}
