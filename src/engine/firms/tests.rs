//! One row by hand, nothing moved, and directions.

use super::*;
use proptest::prelude::*;

fn maker() -> Firm {
    Firm {
        sales_in_importer: 25e9,
        share_made_there: 0.4,
        dutiable_parts: 2e9,
        operating_profit: 8e9,
        revenue: 130e9,
        base_rate: 0.0,
        rate: 0.15,
        border_pass_through: 0.25,
        import_volume_change: -0.1,
        contribution_margin: 0.15,
    }
}

#[test]
fn a_row_by_hand() {
    let outcome = maker().evaluate(0).expect("evaluated");
    // imports 15 bn, 1.5 bn lost, 2 bn parts: 15.5 bn dutiable
    assert!((outcome.dutiable_value - 15.5e9).abs() < 1e-3);
    assert!((outcome.duty_bill - 2.325e9).abs() < 1e-3);
    assert!((outcome.duty_borne - 1.743_75e9).abs() < 1e-3);
    assert!((outcome.volume_effect + 0.225e9).abs() < 1e-3);
    assert!((outcome.operating_profit - (8e9 - 1.968_75e9)).abs() < 1e-3);
    let revenue = 130e9 + 0.581_25e9 - 1.5e9;
    let margin = outcome.margin.expect("revenue");
    assert!((margin - outcome.operating_profit / revenue).abs() < 1e-15);
    assert!((outcome.base_margin - 8.0 / 130.0).abs() < 1e-15);
    let relative = outcome.relative_change.expect("profit");
    assert!((relative + 1.968_75 / 8.0).abs() < 1e-15);
}

#[test]
fn nothing_moved_changes_nothing_to_the_last_bit() {
    let mut firm = maker();
    firm.rate = 0.0;
    firm.import_volume_change = 0.0;
    let outcome = firm.evaluate(0).expect("evaluated");
    assert!(outcome.operating_profit_change == 0.0 && outcome.duty_bill == 0.0);
    assert_eq!(outcome.operating_profit.to_bits(), 8e9_f64.to_bits());
    assert_eq!(outcome.margin, Some(outcome.base_margin));
}

#[test]
fn loss_maker_has_no_relative_change() {
    let mut firm = maker();
    firm.operating_profit = -1e9;
    let outcome = firm.evaluate(0).expect("evaluated");
    assert_eq!(outcome.relative_change, None);
    assert!(outcome.margin.is_some_and(|margin| margin < 0.0));
}

#[test]
fn an_error_names_the_row_of_an_impossible_input() {
    let mut bad = maker();
    bad.share_made_there = 1.2;
    let error = bad.evaluate(1).expect_err("more than all");
    assert_eq!((error.input, error.index), ("share_made_there", Some(1)));
}

proptest! {
    #[test]
    fn profit_falls_with_the_duty_and_rises_with_local_production(
        rate in 0.0..0.5, more in 0.0..0.5, made in 0.0..=1.0, further in 0.0..1.0, b in 0.0..=1.0
    ) {
        let profit = |rate: f64, share_made_there: f64| {
            let mut firm = maker();
            firm.rate = rate;
            firm.share_made_there = share_made_there;
            firm.border_pass_through = b;
            firm.import_volume_change = 0.0;
            firm.evaluate(0).expect("evaluated").operating_profit
        };
        prop_assert!(profit(rate + more, made) <= profit(rate, made));
        prop_assert!(profit(rate, made + (1.0 - made) * further) >= profit(rate, made));
    }
}
