//! Closed forms, nothing moved, and directions.

use super::*;
use proptest::prelude::*;

const CARS: ContentRule = ContentRule {
    base_threshold: 0.35,
    threshold: 0.35,
    median_content: 0.70,
    content_spread: 0.08,
    exports: 36.9e9,
    base_preference_use: 0.95,
    preferential_rate: 0.0,
    mfn_rate: 0.025,
    border_pass_through: 0.5,
};
const CAP: StandardCap = StandardCap {
    base_cap: Some(50_000.0),
    cap: Some(50_000.0),
    makers: 3.0,
    mean_wanted: 10_000.0,
    cost_per_car: 3_000.0,
};
const CLAIMS: InvestorClaims = InvestorClaims {
    claims_a_year: 0.3,
    award: 70e6,
    chance_of_losing: 0.5,
    base_scope: 1.0,
    scope: 1.0,
};
const DIGITAL: DigitalRules = DigitalRules {
    base_strictness: 0.0,
    strictness: 0.0,
    partner_sales: 9e9,
    cost_share: 0.02,
    home_part: 0.3,
    base_map_openness: 0.0,
    map_openness: 0.0,
    map_partner_gain: 2e8,
    map_home_gain: -1e8,
};

#[test]
fn nothing_moved_changes_nothing_to_the_last_bit() {
    let content = CARS.evaluate().expect("evaluated");
    let cap = CAP.evaluate().expect("evaluated");
    let claims = CLAIMS.evaluate().expect("evaluated");
    let digital = DIGITAL.evaluate().expect("evaluated");
    for change in [
        content.duty_change,
        content.exporter_change,
        content.partner_change,
        cap.cars_beyond_change,
        cap.partner_change,
        claims.state_change,
        claims.partner_change,
        digital.platforms.partner,
        digital.platforms.home,
        digital.maps.partner,
        digital.maps.home,
    ] {
        assert!(change == 0.0);
    }
    assert_eq!(content.preference_use.to_bits(), 0.95_f64.to_bits());
    assert_eq!(cap.partner_change.to_bits(), 0.0_f64.to_bits());
    assert_eq!(claims.state_change.to_bits(), 0.0_f64.to_bits());
}

#[test]
fn half_of_exports_qualify_at_the_median_and_the_rest_pays_mfn() {
    let rule = ContentRule {
        threshold: 0.70,
        ..CARS
    };
    let outcome = rule.evaluate().expect("evaluated");
    assert!((outcome.qualifying_share - 0.5).abs() < 1e-15);
    let at_base = 1.0 / (1.0 + (-0.35_f64 / 0.08).exp());
    let claimed = 0.95 * 0.5 / at_base;
    assert!((outcome.preference_use - claimed).abs() < 1e-15);
    assert!((outcome.average_rate - 0.025 * (1.0 - claimed)).abs() < 1e-15);
    let duty = 36.9e9 * (0.95 - claimed) * 0.025;
    assert!((outcome.duty_change - duty).abs() < 1e-3);
    assert!((outcome.exporter_change + 0.5 * duty).abs() < 1e-3);
    assert!((outcome.exporter_change + outcome.partner_change).abs() < 1e-15);
}

#[test]
fn lifting_a_cap_is_worth_the_chance_that_a_maker_outgrows_it() {
    let lifted = StandardCap { cap: None, ..CAP }
        .evaluate()
        .expect("evaluated");
    let expected = 3.0 * 10_000.0 * (-5.0_f64).exp();
    assert!((lifted.cars_beyond_change + expected).abs() < 1e-9);
    assert!((lifted.partner_change - 3_000.0 * expected).abs() < 1e-6);
    let tighter = StandardCap {
        cap: Some(25_000.0),
        ..CAP
    };
    assert!(tighter.evaluate().expect("evaluated").partner_change < 0.0);
    // no cap at all lets every car in
    let shut = StandardCap {
        cap: Some(0.0),
        ..CAP
    };
    assert!((shut.evaluate().expect("evaluated").cars_beyond - 30_000.0).abs() < 1e-9);
}

#[test]
fn claims_cost_their_number_times_award_times_chance_times_scope() {
    let wider = InvestorClaims {
        scope: 2.0,
        ..CLAIMS
    };
    let outcome = wider.evaluate().expect("evaluated");
    assert!((outcome.expected_cost - 21e6).abs() < 1e-6);
    assert!((outcome.state_change + 10.5e6).abs() < 1e-6);
    assert!((outcome.partner_change - 10.5e6).abs() < 1e-6);
}

#[test]
fn platform_and_map_rules_are_lines_of_money() {
    let outcome = DigitalRules {
        strictness: 1.0,
        map_openness: 0.5,
        ..DIGITAL
    }
    .evaluate()
    .expect("evaluated");
    assert!((outcome.platforms.partner + 180e6).abs() < 1e-6);
    assert!((outcome.platforms.home - 54e6).abs() < 1e-6);
    assert!((outcome.maps.partner - 100e6).abs() < 1e-6);
    assert!((outcome.maps.home + 50e6).abs() < 1e-6);
}

#[test]
fn impossible_inputs_are_named() {
    let error = ContentRule {
        content_spread: 0.0,
        ..CARS
    };
    assert_eq!(
        error.evaluate().expect_err("no spread").input,
        "content_spread"
    );
    let error = StandardCap {
        cap: Some(f64::NAN),
        ..CAP
    };
    assert_eq!(error.evaluate().expect_err("not a number").input, "cap");
    let error = InvestorClaims {
        chance_of_losing: 1.5,
        ..CLAIMS
    };
    assert!(error.evaluate().is_err());
    let error = DigitalRules {
        strictness: 2.0,
        ..DIGITAL
    };
    assert!(error.evaluate().is_err());
}

proptest! {
    #[test]
    fn fewer_exports_qualify_the_higher_the_threshold(
        low in 0.0..=1.0, more in 0.0..1.0, median in 0.3..0.9, spread in 0.01..0.3
    ) {
        let rule = ContentRule { median_content: median, content_spread: spread, ..CARS };
        let high = low + (1.0 - low) * more;
        prop_assert!(rule.share(high) <= rule.share(low));
        let at = |threshold| ContentRule { threshold, ..rule }.evaluate().expect("evaluated");
        prop_assert!(at(high).duty_change >= at(low).duty_change);
        prop_assert!(at(high).exporter_change <= at(low).exporter_change);
    }
}
