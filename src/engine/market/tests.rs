//! Formula tables of one market; the arithmetic of each expected value stands beside it.
#![expect(
    clippy::float_cmp,
    reason = "no change of duty is promised to be exactly no change"
)]

use super::*;

fn supplier(base_value: f64, rate: f64, export_supply_elasticity: f64) -> Supplier {
    Supplier {
        base_value,
        base_rate: 0.0,
        rate,
        export_supply_elasticity,
        quota: None,
    }
}

fn market(suppliers: &[Supplier]) -> Market<'_> {
    Market {
        suppliers,
        domestic_value: 300.0,
        domestic_supply_elasticity: 3.0,
        sigma_among_origins: 4.0,
        sigma_domestic_import: 2.0,
        demand_elasticity: -1.0,
    }
}

fn solved(market: &Market<'_>) -> (MarketOutcome, Vec<SupplierOutcome>) {
    let mut outcome = vec![SupplierOutcome::default(); market.suppliers.len()];
    let whole = solve(market, None, &mut outcome).unwrap();
    (whole, outcome)
}

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "found {found}, expected {expected}"
    );
}

/// A Cobb–Douglas market with suppliers of fixed prices: w = 1.2 and 1, θ = ½, so the import index is √1.2.
#[test]
fn unit_elasticity_is_the_geometric_mean() {
    let suppliers = [
        supplier(50.0, 0.2, f64::INFINITY),
        supplier(50.0, 0.0, f64::INFINITY),
    ];
    let mut case = market(&suppliers);
    case.domestic_value = 0.0;
    case.sigma_among_origins = 1.0;
    let (whole, lines) = solved(&case);
    close(whole.import_price_index, 1.2_f64.sqrt(), 1e-14);
    // x̂ = (ŵ/P̂_M)^(−1) P̂^(−1) = 1/ŵ: expenditure is fixed
    close(lines[0].volume, 1.0 / 1.2, 1e-14);
    close(lines[1].volume, 1.0, 1e-14);
    // ΔCS = −100 ln √1.2
    close(whole.consumer_surplus_change, -50.0 * 1.2_f64.ln(), 1e-11);
}

#[test]
fn near_unit_elasticities_join_the_exact_limits() {
    let suppliers = [supplier(60.0, 0.4, 2.0), supplier(40.0, 0.0, 6.0)];
    let mut limit = market(&suppliers);
    limit.sigma_among_origins = 1.0;
    limit.sigma_domestic_import = 1.0;
    let mut near = limit;
    near.sigma_among_origins = 1.0 + 1e-9;
    near.sigma_domestic_import = 1.0 - 1e-9;
    near.demand_elasticity = -1.0 + 1e-9;
    let (at_limit, limit_lines) = solved(&limit);
    let (nearby, near_lines) = solved(&near);
    close(nearby.price_index, at_limit.price_index, 1e-8);
    close(near_lines[0].volume, limit_lines[0].volume, 1e-8);
    close(
        nearby.consumer_surplus_change,
        at_limit.consumer_surplus_change,
        1e-6,
    );
}

#[test]
fn no_change_of_duty_changes_nothing_at_all() {
    let mut suppliers = [
        supplier(120.0, 0.07, 3.0),
        supplier(80.0, 0.0, f64::INFINITY),
        supplier(0.0, 0.5, 1.0),
        supplier(33.0, 0.1, 0.0),
    ];
    suppliers[0].base_rate = 0.07;
    suppliers[3].base_rate = 0.1;
    suppliers[1].quota = Some(Quota {
        volume_ratio: 1.0,
        out_of_quota_rate: None,
    });
    let start = LogIndices {
        imports: 0.1,
        composite: 0.2,
    };
    let case = market(&suppliers);
    let mut lines = vec![SupplierOutcome::default(); 4];
    let whole = solve(&case, Some(start), &mut lines).unwrap();
    assert_eq!(whole.residual, 0.0);
    assert_eq!(whole.iterations, 0);
    assert_eq!(whole.price_index, 1.0);
    assert_eq!(whole.revenue_change, 0.0);
    assert_eq!(whole.world_efficiency_change(), 0.0);
    for line in &lines {
        assert_eq!(
            (line.producer_price, line.buyer_price, line.volume),
            (1.0, 1.0, 1.0)
        );
        assert_eq!(line.value_change, 0.0);
        assert_eq!(line.supplier_surplus_change, 0.0);
        assert_eq!(line.quota_rent, 0.0);
    }
}

#[test]
fn supplier_without_base_value_takes_no_part() {
    let with = [supplier(70.0, 0.25, 4.0), supplier(0.0, 2.0, 4.0)];
    let (whole, lines) = solved(&market(&with));
    let (alone, _) = solved(&market(&with[..1]));
    assert_eq!(whole.price_index, alone.price_index);
    assert_eq!(lines[1].value, 0.0);
    assert_eq!(lines[1].duty_paid, 0.0);
    assert_eq!(lines[1].volume, 1.0);
}

#[test]
fn empty_market_changes_nothing() {
    let mut case = market(&[]);
    case.domestic_value = 0.0;
    let (whole, _) = solved(&case);
    assert_eq!(whole.price_index, 1.0);
    assert_eq!(whole.world_efficiency_change(), 0.0);
    let (domestic_only, _) = solved(&market(&[]));
    assert_eq!(domestic_only.domestic_share, 1.0);
}

/// A supplier who always ships the same volume bears the whole duty: the buyer's price does not move.
#[test]
fn fixed_supply_bears_the_whole_duty() {
    let suppliers = [supplier(100.0, 0.25, 0.0)];
    let mut case = market(&suppliers);
    case.domestic_value = 0.0;
    let (whole, lines) = solved(&case);
    close(whole.price_index, 1.0, 1e-14);
    close(lines[0].producer_price, 0.8, 1e-14);
    // duty 0.25 · 80 = 20 = what the supplier gives up
    close(lines[0].duty_paid, 20.0, 1e-12);
    close(lines[0].duty_borne_by_supplier, 20.0, 1e-12);
    close(lines[0].supplier_surplus_change, -20.0, 1e-12);
    close(whole.world_efficiency_change(), 0.0, 1e-12);
}

/// One supplier, no domestic branch, ε = −2, p̂ = 1: quota at 0.81 needs ŵ = 0.81^(−1/2) = 1/0.9.
#[test]
fn absolute_quota_earns_the_gap_to_the_demand_curve() {
    let mut suppliers = [supplier(100.0, 0.0, f64::INFINITY)];
    suppliers[0].quota = Some(Quota {
        volume_ratio: 0.81,
        out_of_quota_rate: None,
    });
    let mut case = market(&suppliers);
    case.domestic_value = 0.0;
    case.demand_elasticity = -2.0;
    let (whole, lines) = solved(&case);
    assert_eq!(lines[0].regime, QuotaRegime::Binding);
    close(lines[0].volume, 0.81, 1e-15);
    close(lines[0].buyer_price, 1.0 / 0.9, 1e-13);
    close(lines[0].rent_rate, 1.0 / 0.9 - 1.0, 1e-13);
    // rent = (1/0.9 − 1) · 81 = 9
    close(lines[0].quota_rent, 9.0, 1e-11);
    // ΔCS = −100 (P^(−1) − 1)/(−1) = −100 (1 − 0.9) = −10
    close(whole.consumer_surplus_change, -10.0, 1e-11);
    assert_eq!(whole.revenue, 0.0);
}

/// The same market with 20 % beyond the quota: at ŵ = 1.2 demand is 1/1.44 = 0.694, below 0.81, so the quota binds
/// at a rent of 1/0.9 − 1 = 0.111; with 5 % beyond, demand is 1/1.1025 = 0.907, over quota.
#[test]
fn tariff_rate_quota_passes_through_its_three_regimes() {
    let mut suppliers = [supplier(100.0, 0.0, f64::INFINITY)];
    let regimes = |suppliers: &mut [Supplier; 1], volume_ratio, outer| {
        suppliers[0].quota = Some(Quota {
            volume_ratio,
            out_of_quota_rate: Some(outer),
        });
        let mut case = market(suppliers);
        case.domestic_value = 0.0;
        case.demand_elasticity = -2.0;
        solved(&case)
    };
    let (_, lines) = regimes(&mut suppliers, 1.2, 0.2);
    assert_eq!(lines[0].regime, QuotaRegime::InQuota);
    let (_, lines) = regimes(&mut suppliers, 0.81, 0.2);
    assert_eq!(lines[0].regime, QuotaRegime::Binding);
    close(lines[0].rent_rate, 1.0 / 0.9 - 1.0, 1e-13);
    let (whole, lines) = regimes(&mut suppliers, 0.81, 0.05);
    assert_eq!(lines[0].regime, QuotaRegime::OverQuota);
    close(lines[0].volume, 1.0 / 1.1025, 1e-13);
    // duty only on what is beyond 81, rent on the 81
    close(whole.revenue, 0.05 * (100.0 / 1.1025 - 81.0), 1e-11);
    close(whole.quota_rent, 0.05 * 81.0, 1e-11);
    let (_, lines) = regimes(&mut suppliers, 0.0, 0.05);
    assert_eq!(lines[0].regime, QuotaRegime::OverQuota);
    assert_eq!(lines[0].quota_rent, 0.0);
}

#[test]
fn linear_step_has_the_slope_of_the_exact_answer() {
    let step = 1e-6;
    let mut suppliers = [supplier(60.0, 0.0, 2.0), supplier(40.0, 0.03, 6.0)];
    for one in &mut suppliers {
        one.base_rate = 0.03;
        one.rate = 0.03 + step;
    }
    suppliers[1].rate = 0.03;
    let case = market(&suppliers);
    let (exact, exact_lines) = solved(&case);
    let mut lines = vec![SupplierOutcome::default(); 2];
    let linear = solve_linear_step(&case, &mut lines).unwrap();
    for (one, other) in exact_lines.iter().zip(&lines) {
        close(one.producer_price, other.producer_price, 20.0 * step * step);
        close(one.volume, other.volume, 50.0 * step * step);
        close(
            one.supplier_surplus_change,
            other.supplier_surplus_change,
            1e3 * step * step,
        );
        close(one.market_share, other.market_share, 50.0 * step * step);
    }
    close(
        exact.consumer_surplus_change,
        linear.consumer_surplus_change,
        1e4 * step * step,
    );
    close(
        exact.revenue_change,
        linear.revenue_change,
        1e4 * step * step,
    );
    close(
        exact.domestic_surplus_change,
        linear.domestic_surplus_change,
        1e4 * step * step,
    );
}

#[test]
fn linear_step_puts_quotas_into_the_same_regimes() {
    let mut suppliers = [supplier(60.0, 0.0, 2.0), supplier(40.0, 0.3, 6.0)];
    for (ratio, outer, regime) in [
        (1.5, None, QuotaRegime::InQuota),
        (0.7, None, QuotaRegime::Binding),
        (0.7, Some(0.5), QuotaRegime::Binding),
        (0.7, Some(0.01), QuotaRegime::OverQuota),
    ] {
        suppliers[0].quota = Some(Quota {
            volume_ratio: ratio,
            out_of_quota_rate: outer,
        });
        let case = market(&suppliers);
        let mut lines = vec![SupplierOutcome::default(); 2];
        solve_linear_step(&case, &mut lines).unwrap();
        assert_eq!(lines[0].regime, regime);
        if regime == QuotaRegime::Binding {
            close(lines[0].volume, 0.7, 1e-13);
        }
        assert_eq!(solved(&case).1[0].regime, regime);
    }
}

#[test]
fn inputs_outside_their_meaning_are_named() {
    let good = [supplier(1.0, 0.1, 1.0)];
    let base = market(&good);
    let mut lines = vec![SupplierOutcome::default(); 1];
    let mut field_of = |case: &Market<'_>| match solve(case, None, &mut lines) {
        Err(MarketError::InvalidInput { field, .. }) => Some(field),
        _ => None,
    };
    let mut case = base;
    case.sigma_among_origins = 0.0;
    assert_eq!(field_of(&case), Some(MarketField::SigmaAmongOrigins));
    case = base;
    case.demand_elasticity = 0.1;
    assert_eq!(field_of(&case), Some(MarketField::DemandElasticity));
    case = base;
    case.domestic_value = f64::NAN;
    assert_eq!(field_of(&case), Some(MarketField::DomesticValue));
    for (field, bad) in [
        (MarketField::BaseValue, supplier(-1.0, 0.0, 1.0)),
        (MarketField::Rate, supplier(1.0, -1.0, 1.0)),
        (MarketField::Rate, supplier(1.0, f64::INFINITY, 1.0)),
        (
            MarketField::ExportSupplyElasticity,
            supplier(1.0, 0.0, f64::NAN),
        ),
    ] {
        let bad = [bad];
        assert_eq!(field_of(&market(&bad)), Some(field));
    }
    let mut narrow = good;
    narrow[0].quota = Some(Quota {
        volume_ratio: 1.0,
        out_of_quota_rate: Some(0.05),
    });
    assert_eq!(
        field_of(&market(&narrow)),
        Some(MarketField::OutOfQuotaRate)
    );
}

#[test]
fn quota_that_no_price_can_meet_is_an_error() {
    let mut suppliers = [supplier(100.0, 0.0, 0.0)];
    suppliers[0].quota = Some(Quota {
        volume_ratio: 0.5,
        out_of_quota_rate: None,
    });
    let mut lines = vec![SupplierOutcome::default(); 1];
    assert!(matches!(
        solve(&market(&suppliers), None, &mut lines),
        Err(MarketError::QuotaOutOfReach { supplier: 0, .. })
    ));
}

/// Neither demand nor supply reacts: every common price level is a solution.
#[test]
fn price_level_without_an_anchor_is_an_error() {
    let suppliers = [supplier(60.0, 0.3, 0.0), supplier(40.0, 0.0, 0.0)];
    let mut case = market(&suppliers);
    case.domestic_value = 0.0;
    case.demand_elasticity = 0.0;
    let mut lines = vec![SupplierOutcome::default(); 2];
    assert!(matches!(
        solve(&case, None, &mut lines),
        Err(MarketError::Indeterminate { .. })
    ));
    assert!(matches!(
        solve(&case, None, &mut lines[..1]),
        Err(MarketError::WrongOutcomeLength {
            expected: 2,
            found: 1
        })
    ));
}
