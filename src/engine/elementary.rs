//! Exponentials and logarithms with the same bits on every system and at every vector width.
//!
//! The functions of a platform's library differ in the last bit from one system to the next, and draws that anyone can
//! repeat must not. These are plain additions, multiplications and divisions, each rounded as IEEE 754 says, without
//! fused steps and without tables, so that a compiler can lay eight of them side by side:
//!
//! ```text
//! e^x      = 2^k · e^r           k = round(x / ln 2), |r| ≤ ln 2 / 2, e^r − 1 by its series to r¹³
//! ln x     = k ln 2 + ln m       m in [√½, √2), ln m = ln((1 + s)/(1 − s)), s = (m − 1)/(m + 1), by fdlibm's polynomial
//! ```
//!
//! Errors: below 1 ulp but for `exp_m1` of arguments beyond ±0.35, where it is below 2 ulp; `exp_m1` and `ln_1p` keep
//! their relative precision near 0, and 0 gives exactly 0. Source of the logarithm's reduction and coefficients:
//! fdlibm, Sun Microsystems (1993), as published for use by anyone.

#![expect(
    clippy::inline_always,
    reason = "only what is in line is laid out side by side, for the width at hand"
)]

#[cfg(test)]
mod tests;

/// Added and taken away again, it rounds to a whole number that then stands in the lowest bits.
const ROUNDER: f64 = 6_755_399_441_055_744.0;
/// ln 2 in two parts; the first has so few digits that a product with any exponent is exact.
const LN_2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN_2_LOW: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);
/// Beyond it a power of two no longer fits one exponent.
const LARGEST: f64 = 708.0;
/// Bits of √½.
const ROOT_OF_HALF: u64 = 0x3fe6_a09e_667f_3bcd;
/// Bits of 1.
const ONE: u64 = 0x3ff0_0000_0000_0000;
/// Coefficients of fdlibm's logarithm, from s² to s¹⁴.
const LN: [f64; 7] = [
    f64::from_bits(0x3fe5_5555_5555_5593),
    f64::from_bits(0x3fd9_9999_9997_fa04),
    f64::from_bits(0x3fd2_4924_9422_9359),
    f64::from_bits(0x3fcc_71c5_1d8e_78af),
    f64::from_bits(0x3fc7_4664_96cb_03de),
    f64::from_bits(0x3fc3_9a09_d078_c69f),
    f64::from_bits(0x3fc2_f112_df3e_5244),
];

/// `e^r − 1` and `2^k` for `x = k ln 2 + r`.
#[inline(always)]
fn reduced(x: f64) -> (f64, f64) {
    let shifted = x * std::f64::consts::LOG2_E + ROUNDER;
    let whole = shifted - ROUNDER;
    let r = (x - whole * LN_2_HIGH) - whole * LN_2_LOW;
    let r2 = r * r;
    let r4 = r2 * r2;
    let lowest = (1.0 / 2.0 + r * (1.0 / 6.0)) + r2 * (1.0 / 24.0 + r * (1.0 / 120.0));
    let middle =
        (1.0 / 720.0 + r * (1.0 / 5_040.0)) + r2 * (1.0 / 40_320.0 + r * (1.0 / 362_880.0));
    let highest = (1.0 / 3_628_800.0 + r * (1.0 / 39_916_800.0))
        + r2 * (1.0 / 479_001_600.0 + r * (1.0 / 6_227_020_800.0));
    let growth = r + r2 * (lowest + r4 * (middle + r4 * highest));
    let scale = f64::from_bits((shifted.to_bits() << 52).wrapping_add(ONE));
    (growth, scale)
}

/// `e^x` for arguments between −708 and 708; those beyond are taken for the nearest of them.
///
/// For many arguments side by side: it has no branches. Elsewhere use [`exp`].
#[inline(always)]
pub fn exp_within(x: f64) -> f64 {
    let (growth, scale) = reduced(x.clamp(-LARGEST, LARGEST));
    scale + scale * growth
}

/// `e^x` and `e^x − 1` from one reduction, for arguments between −708 and 708; those beyond are taken for the nearest.
#[inline(always)]
pub fn exp_both_within(x: f64) -> (f64, f64) {
    let (growth, scale) = reduced(x.clamp(-LARGEST, LARGEST));
    let grown = scale * growth;
    (scale + grown, (scale - 1.0) + grown)
}

/// `e^x − 1` for arguments between −708 and 708; those beyond are taken for the nearest of them.
#[inline(always)]
pub fn exp_m1_within(x: f64) -> f64 {
    let (growth, scale) = reduced(x.clamp(-LARGEST, LARGEST));
    (scale - 1.0) + scale * growth
}

/// `ln(1 + f)` of the mantissa's `f`, `2^k` and a correction that is small beside it.
#[inline(always)]
fn ln_of_parts(f: f64, exponent: f64, correction: f64) -> f64 {
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * (LN[1] + w * (LN[3] + w * LN[5]));
    let odd = z * (LN[0] + w * (LN[2] + w * (LN[4] + w * LN[6])));
    let half_square = 0.5 * f * f;
    let small = s * (half_square + (even + odd)) + (exponent * LN_2_LOW + correction);
    exponent * LN_2_HIGH - ((half_square - small) - f)
}

/// Mantissa in [√½, √2) and exponent of a positive normal number.
#[inline(always)]
fn split(x: f64) -> (f64, f64) {
    let bits = x.to_bits();
    let above = bits.wrapping_sub(ROOT_OF_HALF);
    let mantissa = f64::from_bits(bits.wrapping_sub(above & 0xfff0_0000_0000_0000));
    // an arithmetic shift keeps the sign of the exponent; the sum puts it where a rounded number stands
    let exponent = (above.cast_signed() >> 52).cast_unsigned();
    let exponent = f64::from_bits(exponent.wrapping_add(ROUNDER.to_bits())) - ROUNDER;
    (mantissa, exponent)
}

/// `ln x` of positive normal numbers; without meaning for others.
#[inline(always)]
pub fn ln_within(x: f64) -> f64 {
    let (mantissa, exponent) = split(x);
    ln_of_parts(mantissa - 1.0, exponent, 0.0)
}

/// `ln(1 + x)` for x above −1 and finite; without meaning for others.
#[inline(always)]
pub fn ln_1p_within(x: f64) -> f64 {
    let sum = 1.0 + x;
    let (mantissa, exponent) = split(sum);
    // what the sum has lost to rounding, whichever of the two is larger
    let part = sum - 1.0;
    let lost = (1.0 - (sum - part)) + (x - part);
    let reduced = mantissa - 1.0;
    let is_near_zero = exponent == 0.0;
    let f = if is_near_zero { x } else { reduced };
    // lost/sum: two digits are enough beside a rounding error
    let inverse = 1.0 - reduced * (1.0 - reduced * (1.0 - reduced));
    let correction = lost * inverse * (mantissa / sum);
    let correction = if is_near_zero { 0.0 } else { correction };
    ln_of_parts(f, exponent, correction)
}

/// `e^x`: infinite above 709.78, 0 below −745.13.
#[inline]
pub fn exp(x: f64) -> f64 {
    if x.abs() <= LARGEST {
        exp_within(x)
    } else if x.is_nan() {
        x
    } else {
        // in two steps: each half is in range, and only the last rounds into the numbers below the normal ones
        let half = exp_within(0.5 * x);
        half * half
    }
}

/// `e^x − 1`, with all digits near 0.
#[inline]
pub fn exp_m1(x: f64) -> f64 {
    if x == 0.0 {
        // with its sign
        x
    } else if x.abs() <= LARGEST {
        exp_m1_within(x)
    } else {
        exp(x) - 1.0
    }
}

/// `ln x`: −∞ at 0, not a number below it.
#[inline]
pub fn ln(x: f64) -> f64 {
    if (f64::MIN_POSITIVE..f64::INFINITY).contains(&x) {
        ln_within(x)
    } else if x > 0.0 && x < f64::INFINITY {
        // 2^54 lifts what is below the normal numbers among them
        ln_within(x * 18_014_398_509_481_984.0) - 54.0 * std::f64::consts::LN_2
    } else if x == 0.0 {
        f64::NEG_INFINITY
    } else if x > 0.0 {
        x
    } else {
        f64::NAN
    }
}

/// `ln(1 + x)`, with all digits near 0: −∞ at −1, not a number below it.
#[inline]
pub fn ln_1p(x: f64) -> f64 {
    if x == 0.0 {
        // with its sign
        x
    } else if x > -1.0 && x < f64::INFINITY {
        ln_1p_within(x)
    } else {
        ln(1.0 + x)
    }
}

/// `base^exponent`: of any base for small whole exponents, of a base of 0 or more for others.
///
/// By the logarithm: the relative error is that of `exponent · ln base`, some 1e-16 times its size.
#[inline]
pub fn power(base: f64, exponent: f64) -> f64 {
    if exponent.fract() == 0.0 && exponent.abs() <= 64.0 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a whole number between -64 and 64"
        )]
        return whole_power(base, exponent as i32);
    }
    if base - 1.0 == 0.0 {
        1.0
    } else {
        exp(exponent * ln(base))
    }
}

/// `base^exponent` for a whole exponent, by squaring.
#[inline]
pub fn whole_power(base: f64, exponent: i32) -> f64 {
    let mut square = base;
    let mut left = exponent.unsigned_abs();
    let mut product = 1.0;
    while left > 0 {
        if left & 1 == 1 {
            product *= square;
        }
        square *= square;
        left >>= 1;
    }
    if exponent < 0 {
        product.recip()
    } else {
        product
    }
}
