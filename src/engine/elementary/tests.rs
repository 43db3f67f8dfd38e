#![expect(clippy::float_cmp, reason = "bits are what is promised")]

mod exact;

use super::*;
use exact::{EXPONENTIALS, LOGARITHMS, LOGARITHMS_OF_GROWTH};

/// Steps between two numbers of one sign.
fn steps(left: f64, right: f64) -> u64 {
    assert!(left.is_sign_positive() == right.is_sign_positive() || left == right);
    left.to_bits().abs_diff(right.to_bits())
}

#[test]
fn results_are_the_correctly_rounded_ones_or_a_neighbour() {
    for [x, of_x, less_one] in EXPONENTIALS.map(|row| row.map(f64::from_bits)) {
        assert!(steps(exp(x), of_x) <= 1, "e^{x}");
        assert!(steps(exp_m1(x), less_one) <= 1, "e^{x} - 1");
    }
    for [x, of_x] in LOGARITHMS.map(|row| row.map(f64::from_bits)) {
        assert!(steps(ln(x), of_x) <= 1, "ln {x}");
    }
    for [x, of_x] in LOGARITHMS_OF_GROWTH.map(|row| row.map(f64::from_bits)) {
        assert!(steps(ln_1p(x), of_x) <= 1, "ln(1 + {x})");
    }
}

/// Arguments on a grid that no rounding can move: whole numbers over a power of two.
fn grid(low: i32, high: i32, per_unit: f64) -> impl Iterator<Item = f64> {
    (low..=high).map(move |at| f64::from(at) / per_unit)
}

#[test]
fn no_result_is_two_steps_from_the_platforms() {
    for x in grid(-200_000, 200_000, 16_384.0).chain(grid(-44_000, 44_000, 64.0)) {
        assert!(steps(exp(x), x.exp()) <= 2, "e^{x}");
        assert!(steps(exp_m1(x), x.exp_m1()) <= 2, "e^{x} - 1");
        let y = (1.0 + x.abs()) / 3.0;
        assert!(steps(ln(y), y.ln()) <= 2, "ln {y}");
        let growth = if x < 0.0 { x / 700.0 } else { x };
        assert!(
            steps(ln_1p(growth), growth.ln_1p()) <= 2,
            "ln(1 + {growth})"
        );
    }
}

#[test]
fn small_arguments_keep_their_digits() {
    for power in 1..300 {
        let x = 10.0_f64.powi(-power) * 1.37;
        for x in [x, -x] {
            assert!(steps(exp_m1(x), x.exp_m1()) <= 1, "{x}");
            assert!(steps(ln_1p(x), x.ln_1p()) <= 1, "{x}");
        }
    }
    assert!(exp_m1(-0.0).is_sign_negative() && ln_1p(-0.0).is_sign_negative());
    assert!(exp_m1(0.0) == 0.0 && ln_1p(0.0) == 0.0 && exp(0.0) == 1.0 && ln(1.0) == 0.0);
}

#[test]
fn ends_of_the_range_are_those_of_the_numbers() {
    assert!(exp(710.0) == f64::INFINITY && exp(f64::INFINITY) == f64::INFINITY);
    assert!(exp(-746.0) == 0.0 && exp(f64::NEG_INFINITY) == 0.0);
    assert!(exp(f64::NAN).is_nan() && exp_m1(f64::NAN).is_nan());
    assert!(exp_m1(f64::NEG_INFINITY) == -1.0 && exp_m1(-800.0) == -1.0);
    for x in [709.0, 709.7, -720.0, -740.0, -745.0] {
        assert!(
            (exp(x) - x.exp()).abs() <= 1e-15 * x.exp() + f64::from_bits(1),
            "{x}"
        );
    }
    assert!(ln(0.0) == f64::NEG_INFINITY && ln(f64::INFINITY) == f64::INFINITY);
    assert!(ln(-1.0).is_nan() && ln(f64::NAN).is_nan());
    for x in [
        f64::from_bits(1),
        f64::MIN_POSITIVE / 3.0,
        f64::MIN_POSITIVE,
        f64::MAX,
    ] {
        assert!(steps(ln(x), x.ln()) <= 1, "{x:e}");
    }
    assert!(ln_1p(-1.0) == f64::NEG_INFINITY && ln_1p(-2.0).is_nan());
    assert!(ln_1p(f64::INFINITY) == f64::INFINITY && ln_1p(f64::NAN).is_nan());
    assert!(steps(ln_1p(f64::MAX), f64::MAX.ln_1p()) <= 1);
}

#[test]
fn powers_are_those_of_the_platform_to_a_few_digits() {
    for base in [0.01, 0.7, 1.0, 1.3, 250.0] {
        for exponent in [-4.737, -1.0, 0.0, 0.2, 3.5] {
            let expected = f64::powf(base, exponent);
            assert!((power(base, exponent) / expected - 1.0).abs() < 1e-14);
        }
        for exponent in [-30, -1, 0, 1, 7, 60] {
            let expected = f64::powi(base, exponent);
            assert!((whole_power(base, exponent) / expected - 1.0).abs() < 1e-14);
        }
    }
    assert!(power(0.0, 2.5) == 0.0 && power(0.0, -1.0) == f64::INFINITY);
    assert!(power(-3.0, 2.0) == 9.0 && power(1.0, f64::INFINITY) == 1.0);
}

/// The bits themselves: whoever changes one of them changes every sampled result, on this system or on another.
#[test]
fn bits_are_the_same_on_every_system() {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |value: f64| {
        for byte in value.to_bits().to_le_bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    for x in grid(-100_000, 100_000, 8_192.0).chain(grid(-45_000, 45_000, 64.0)) {
        add(exp(x));
        add(exp_m1(x));
        add(ln(x.abs() + 0.001));
        add(ln_1p(if x < 0.0 { x / 710.0 } else { x }));
    }
    assert_eq!(hash, 0x0c77_28ac_c2fc_e5e5, "{hash:#018x}");
}
