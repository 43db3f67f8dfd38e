//! What must hold in every market, whatever the numbers.

#![expect(
    clippy::float_cmp,
    reason = "no change of duty is promised to be exactly no change"
)]
#![expect(
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and reports its worst case"
)]

mod markets;

use entente::engine::market::{
    LogIndices, MarketOutcome, QuotaRegime, Supplier, SupplierOutcome, solve,
};
use markets::{Draws, OwnedMarket};
use proptest::prelude::*;

fn solved(market: &OwnedMarket) -> (MarketOutcome, Vec<SupplierOutcome>) {
    let mut lines = market.room();
    let whole = solve(&market.borrow(), None, &mut lines)
        .unwrap_or_else(|error| panic!("{error}: {market:?}"));
    (whole, lines)
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    let scale = expected.abs().max(1.0);
    assert!(
        (found - expected).abs() <= tolerance * scale,
        "found {found}, expected {expected}"
    );
}

/// The promise of the solver, over duties from 0 to 200 % and plausible elasticities.
#[test]
fn newton_needs_at_most_ten_steps() {
    let mut draws = Draws(20_250_402);
    let mut worst = (0, 0.0_f64);
    for _ in 0..50_000 {
        let market = draws.market(false);
        let (whole, _) = solved(&market);
        assert!(whole.residual <= 1e-12, "{market:?}");
        worst = (worst.0.max(whole.iterations), worst.1.max(whole.residual));
    }
    assert!(worst.0 <= 10, "{} steps", worst.0);
    println!("most steps {}, largest residual {:e}", worst.0, worst.1);
}

#[test]
fn quotas_settle_in_at_most_two_changes_each() {
    let mut draws = Draws(20_180_501);
    let mut worst = (0, 0, 0.0_f64);
    for _ in 0..50_000 {
        let market = draws.market(true);
        let (whole, _) = solved(&market);
        let quotas = market
            .suppliers
            .iter()
            .filter(|supplier| supplier.quota.is_some())
            .count();
        assert!(whole.residual <= 1e-12, "{market:?}");
        assert!(whole.regime_changes <= 4 * quotas, "{market:?}");
        assert!(
            whole.iterations <= 10 * (1 + whole.regime_changes),
            "{} steps, {} changes: {market:?}",
            whole.iterations,
            whole.regime_changes
        );
        worst = (
            worst.0.max(whole.iterations),
            worst.1.max(whole.regime_changes),
            worst.2.max(whole.residual),
        );
    }
    println!(
        "most steps {}, most changes {}, largest residual {:e}",
        worst.0, worst.1, worst.2
    );
}

/// The equations of the model in levels and powers, as they are written there, without a logarithm.
fn check_levels(market: &OwnedMarket, whole: &MarketOutcome, lines: &[SupplierOutcome]) {
    let spent = |one: &Supplier| one.base_value * (1.0 + one.base_rate);
    let total: f64 = market.suppliers.iter().map(spent).sum();
    let sigma = market.sigma_among_origins;
    let pull = (whole.import_price_index / whole.price_index).powf(-market.sigma_domestic_import)
        * whole.price_index.powf(market.demand_elasticity);
    let mut index = 0.0;
    for (one, line) in market.suppliers.iter().zip(lines) {
        if one.base_value == 0.0 {
            continue;
        }
        index += if sigma == 1.0 {
            spent(one) / total * line.buyer_price.ln()
        } else {
            spent(one) / total * line.buyer_price.powf(1.0 - sigma)
        };
        let demand = (line.buyer_price / whole.import_price_index).powf(-sigma) * pull;
        close(line.volume, demand, 1e-9);
        if one.export_supply_elasticity.is_infinite() {
            assert_eq!(line.producer_price, 1.0);
        } else {
            let supply = line.producer_price.powf(one.export_supply_elasticity);
            close(line.volume, supply, 1e-9);
        }
        let factor = (1.0 + one.rate + line.rent_rate) / (1.0 + one.base_rate);
        close(line.buyer_price, line.producer_price * factor, 1e-9);
    }
    if total > 0.0 {
        let index = if sigma == 1.0 {
            index.exp()
        } else {
            index.powf(1.0 / (1.0 - sigma))
        };
        close(whole.import_price_index, index, 1e-10);
    }
}

fn check_quota(one: &Supplier, line: &SupplierOutcome) {
    let Some(quota) = one.quota else {
        assert_eq!(line.regime, QuotaRegime::Unlimited);
        assert_eq!(line.quota_rent, 0.0);
        return;
    };
    if one.base_value == 0.0 {
        return;
    }
    let span = quota
        .out_of_quota_rate
        .map_or(f64::INFINITY, |outer| outer - one.rate);
    assert!(line.rent_rate >= 0.0 && line.rent_rate <= span);
    let inside = line.volume.min(quota.volume_ratio);
    close(
        line.quota_rent,
        line.rent_rate * line.producer_price * inside * one.base_value,
        1e-12,
    );
    match line.regime {
        QuotaRegime::Unlimited => panic!("a quota was overlooked"),
        QuotaRegime::InQuota => {
            assert!(line.volume <= quota.volume_ratio * (1.0 + 1e-9));
            assert_eq!(line.rent_rate, 0.0);
        }
        QuotaRegime::Binding => close(line.volume, quota.volume_ratio, 1e-12),
        QuotaRegime::OverQuota => {
            assert!(line.volume >= quota.volume_ratio * (1.0 - 1e-9));
            assert_eq!(line.rent_rate, span);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_satisfy_the_equations_in_levels(seed: u64, with_quotas: bool) {
        let market = Draws(seed).market(with_quotas);
        let (whole, lines) = solved(&market);
        check_levels(&market, &whole, &lines);
        for (one, line) in market.suppliers.iter().zip(&lines) {
            check_quota(one, line);
        }
    }

    #[test]
    fn no_change_of_duty_changes_nothing_at_all(seed: u64) {
        let mut market = Draws(seed).market(false);
        for supplier in &mut market.suppliers {
            supplier.rate = supplier.base_rate;
        }
        let mut lines = market.room();
        let start = LogIndices { imports: 0.3, composite: -0.2 };
        let whole = solve(&market.borrow(), Some(start), &mut lines).unwrap();
        prop_assert_eq!(whole.residual, 0.0);
        prop_assert_eq!(whole.price_index, 1.0);
        prop_assert_eq!(whole.import_price_index, 1.0);
        prop_assert_eq!(whole.world_efficiency_change(), 0.0);
        prop_assert_eq!(whole.revenue_change, 0.0);
        prop_assert_eq!(whole.domestic_value_change, 0.0);
        for line in &lines {
            prop_assert_eq!(line.volume, 1.0);
            prop_assert_eq!(line.producer_price, 1.0);
            prop_assert_eq!(line.value_change, 0.0);
            prop_assert_eq!(line.supplier_surplus_change, 0.0);
        }
    }

    #[test]
    fn own_duty_up_own_imports_do_not_rise(seed: u64, which: prop::sample::Index, more in 0.0..1.0_f64) {
        let mut market = Draws(seed).market(false);
        let index = which.index(market.suppliers.len());
        let (_, before) = solved(&market);
        market.suppliers[index].rate += more;
        let (_, after) = solved(&market);
        prop_assert!(after[index].volume <= before[index].volume + 1e-11);
    }

    #[test]
    fn shares_sum_to_one(seed: u64, with_quotas: bool) {
        let market = Draws(seed).market(with_quotas);
        let (whole, lines) = solved(&market);
        let base: f64 = lines.iter().map(|line| line.base_market_share).sum();
        let after: f64 = lines.iter().map(|line| line.market_share).sum();
        let empty = market.domestic_value == 0.0
            && market.suppliers.iter().all(|supplier| supplier.base_value == 0.0);
        let expected = if empty { 0.0 } else { 1.0 };
        close(base + whole.base_domestic_share, expected, 1e-12);
        close(after + whole.domestic_share, expected, 1e-12);
    }

    #[test]
    fn scaling_values_scales_money_and_leaves_ratios(seed: u64, scale in 1e-3..1e3_f64) {
        let market = Draws(seed).market(true);
        let mut scaled = market.clone();
        scaled.domestic_value *= scale;
        for supplier in &mut scaled.suppliers {
            supplier.base_value *= scale;
        }
        let (whole, lines) = solved(&market);
        let (whole_scaled, lines_scaled) = solved(&scaled);
        close(whole_scaled.price_index, whole.price_index, 1e-10);
        close(whole_scaled.revenue, scale * whole.revenue, 1e-9);
        close(
            whole_scaled.consumer_surplus_change / whole_scaled.base_expenditure.max(1.0),
            whole.consumer_surplus_change / whole.base_expenditure.max(1.0),
            1e-9,
        );
        for (one, other) in lines.iter().zip(&lines_scaled) {
            close(other.volume, one.volume, 1e-9);
            close(other.quota_rent, scale * one.quota_rent, 1e-8);
        }
    }

    /// With one elasticity for both choices, domestic supply is a supplier like any other, without duty.
    #[test]
    fn equal_elasticities_collapse_to_one_nest(seed: u64) {
        let mut market = Draws(seed).market(true);
        market.sigma_domestic_import = market.sigma_among_origins;
        let (whole, lines) = solved(&market);
        let mut flat = market.clone();
        flat.suppliers.push(Supplier {
            base_value: market.domestic_value,
            base_rate: 0.0,
            rate: 0.0,
            export_supply_elasticity: market.domestic_supply_elasticity,
            quota: None,
        });
        flat.domestic_value = 0.0;
        let (flat_whole, flat_lines) = solved(&flat);
        close(whole.price_index, flat_whole.price_index, 1e-9);
        let per_dollar = whole.base_expenditure.max(1.0).recip();
        close(
            whole.world_efficiency_change() * per_dollar,
            flat_whole.world_efficiency_change() * per_dollar,
            1e-12,
        );
        for (one, other) in lines.iter().zip(&flat_lines) {
            close(one.volume, other.volume, 1e-8);
        }
        if let Some(domestic) = flat_lines.last().filter(|_| market.domestic_value > 0.0) {
            close(whole.domestic_volume, domestic.volume, 1e-8);
        }
    }

    #[test]
    fn elastic_supply_joins_the_infinite_limit(seed: u64) {
        let mut market = Draws(seed).market(false);
        for supplier in &mut market.suppliers {
            supplier.export_supply_elasticity = 1e9;
        }
        let (near, near_lines) = solved(&market);
        for supplier in &mut market.suppliers {
            supplier.export_supply_elasticity = f64::INFINITY;
        }
        let (limit, limit_lines) = solved(&market);
        close(near.price_index, limit.price_index, 1e-6);
        for (one, other) in near_lines.iter().zip(&limit_lines) {
            close(one.volume, other.volume, 1e-6);
        }
    }

    /// Free trade clears every market at cost, so duties and quotas can only lose the world something,
    /// who wins and who loses apart.
    #[test]
    fn world_gains_nothing_from_leaving_free_trade(seed: u64) {
        let mut market = Draws(seed).market(true);
        for supplier in &mut market.suppliers {
            supplier.base_rate = 0.0;
        }
        let (whole, _) = solved(&market);
        prop_assert!(whole.world_efficiency_change() <= 1e-12 * whole.base_expenditure);
    }

    #[test]
    fn revenue_is_value_times_rate(seed: u64) {
        let market = Draws(seed).market(false);
        let (whole, lines) = solved(&market);
        let duty: f64 = market.suppliers.iter().zip(&lines).map(|(one, line)| line.value * one.rate).sum();
        close(whole.revenue, duty, 1e-12);
        close(whole.revenue_change, duty - whole.base_revenue, 1e-12);
    }

    #[test]
    fn start_elsewhere_finds_the_same_answer(seed: u64, imports in -0.5..0.5_f64, composite in -0.5..0.5_f64) {
        let market = Draws(seed).market(true);
        let (whole, lines) = solved(&market);
        let mut again = market.room();
        let start = Some(LogIndices { imports, composite });
        let moved = solve(&market.borrow(), start, &mut again).unwrap();
        close(moved.price_index, whole.price_index, 1e-9);
        for (one, other) in lines.iter().zip(&again) {
            close(one.volume, other.volume, 1e-8);
        }
    }
}
