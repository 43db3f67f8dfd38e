//! Checks of several importers; the published case is in the self-test.
#![expect(
    clippy::float_cmp,
    reason = "no change of duty is promised to be exactly no change"
)]

use super::*;
use crate::engine::market::{Market, Supplier, SupplierOutcome, solve};

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    assert!(
        (found - expected).abs() <= tolerance,
        "found {found}, expected {expected}"
    );
}

/// Three exporters into one importer without domestic branch are the market of one importer with both σ equal.
#[test]
fn one_importer_is_the_single_market() {
    let values = [40.0, 35.0, 25.0];
    let base_rates = [0.1, 0.0, 0.02];
    let rates = [0.1, 0.3, 0.0];
    let supply = [2.0, f64::INFINITY, 0.0];
    for sigma in [4.0, 1.0] {
        let trade = TradeMatrix {
            importers: 1,
            base_values: &values,
            base_rates: &base_rates,
            rates: &rates,
            sigma,
            demand_elasticities: &[-1.3],
            supply_elasticities: &supply,
        };
        let outcome = trade.solve().unwrap();
        let suppliers: Vec<Supplier> = (0..3)
            .map(|index| Supplier {
                base_value: values[index],
                base_rate: base_rates[index],
                rate: rates[index],
                export_supply_elasticity: supply[index],
                quota: None,
            })
            .collect();
        let market = Market {
            suppliers: &suppliers,
            domestic_value: 0.0,
            domestic_supply_elasticity: 1.0,
            sigma_among_origins: sigma,
            sigma_domestic_import: sigma,
            demand_elasticity: -1.3,
        };
        let mut lines = vec![SupplierOutcome::default(); 3];
        let whole = solve(&market, None, &mut lines).unwrap();
        close(
            outcome.composite_price_change[0],
            whole.price_index - 1.0,
            1e-12,
        );
        close(
            outcome.consumer_surplus_change[0],
            whole.consumer_surplus_change,
            1e-10,
        );
        close(outcome.revenue_change[0], whole.revenue_change, 1e-10);
        for (index, line) in lines.iter().enumerate() {
            close(
                outcome.producer_price_change[index],
                line.producer_price - 1.0,
                1e-12,
            );
            close(outcome.volume_change[index], line.volume - 1.0, 1e-12);
            close(
                outcome.producer_surplus_change[index],
                line.supplier_surplus_change,
                1e-10,
            );
        }
    }
}

#[test]
fn no_change_of_duty_changes_nothing_at_all() {
    let rates = [0.1, 0.2, 0.3, 0.0];
    let trade = TradeMatrix {
        importers: 2,
        base_values: &[10.0, 20.0, 0.0, 5.0],
        base_rates: &rates,
        rates: &rates,
        sigma: 5.0,
        demand_elasticities: &[-1.25, -0.5],
        supply_elasticities: &[1.5, 0.0],
    };
    for outcome in [trade.solve().unwrap(), trade.solve_linear().unwrap()] {
        assert_eq!(outcome.residual, 0.0);
        assert_eq!(outcome.iterations, 0);
        for changes in [
            &outcome.producer_price_change,
            &outcome.volume_change,
            &outcome.consumer_surplus_change,
            &outcome.revenue_change,
            &outcome.producer_surplus_change,
        ] {
            assert!(changes.iter().all(|&change| change == 0.0));
        }
    }
}

#[test]
fn shapes_and_inputs_are_checked() {
    let mut trade = TradeMatrix {
        importers: 2,
        base_values: &[10.0, 20.0],
        base_rates: &[0.0, 0.0],
        rates: &[0.0, 0.1],
        sigma: 5.0,
        demand_elasticities: &[-1.0, -1.0],
        supply_elasticities: &[1.5],
    };
    assert!(trade.solve().is_ok());
    trade.sigma = f64::NAN;
    assert!(matches!(
        trade.solve(),
        Err(TradeError::InvalidInput {
            field: TradeField::Sigma,
            ..
        })
    ));
    trade.sigma = 5.0;
    trade.demand_elasticities = &[-1.0];
    assert_eq!(trade.solve_linear(), Err(TradeError::Shape));
}
