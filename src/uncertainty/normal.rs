//! The standard normal distribution, with the same bits on every system.
//!
//! Quantile: Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988), relative error about 1e-16. Distribution
//! function: Hart's rational approximation as given by West, "Better approximations to cumulative normal functions"
//! (2005), absolute error about 1e-15.

use crate::engine::elementary::{exp, ln};

/// √(2π).
const ROOT_OF_TWO_PI: f64 = 2.506_628_274_631_000_7;

const CENTRE_TOP: [f64; 8] = [
    3.387_132_872_796_366_5,
    133.141_667_891_784_38,
    1_971.590_950_306_551_3,
    13_731.693_765_509_46,
    45_921.953_931_549_87,
    67_265.770_927_008_7,
    33_430.575_583_588_13,
    2_509.080_928_730_122_7,
];
const CENTRE_BOTTOM: [f64; 8] = [
    1.0,
    42.313_330_701_600_91,
    687.187_007_492_057_9,
    5_394.196_021_424_751,
    21_213.794_301_586_597,
    39_307.895_800_092_71,
    28_729.085_735_721_943,
    5_226.495_278_852_854,
];
const MIDDLE_TOP: [f64; 8] = [
    1.423_437_110_749_683_5,
    4.630_337_846_156_546,
    5.769_497_221_460_691,
    3.647_848_324_763_204_5,
    1.270_458_252_452_368_4,
    0.241_780_725_177_450_6,
    0.022_723_844_989_269_184,
    0.000_774_545_014_278_341_4,
];
const MIDDLE_BOTTOM: [f64; 8] = [
    1.0,
    2.053_191_626_637_759,
    1.676_384_830_183_803_8,
    0.689_767_334_985_1,
    0.148_103_976_427_480_08,
    0.015_198_666_563_616_457,
    0.000_547_593_808_499_534_5,
    1.050_750_071_644_416_9e-9,
];
const TAIL_TOP: [f64; 8] = [
    6.657_904_643_501_103,
    5.463_784_911_164_114,
    1.784_826_539_917_291_3,
    0.296_560_571_828_504_87,
    0.026_532_189_526_576_124,
    0.001_242_660_947_388_078_4,
    2.711_555_568_743_487_6e-5,
    2.010_334_399_292_288_1e-7,
];
const TAIL_BOTTOM: [f64; 8] = [
    1.0,
    0.599_832_206_555_888,
    0.136_929_880_922_735_8,
    0.014_875_361_290_850_615,
    0.000_786_869_131_145_613_3,
    1.846_318_317_510_054_8e-5,
    1.421_511_758_316_446e-7,
    2.044_263_103_389_939_7e-15,
];
const HART_TOP: [f64; 7] = [
    220.206_867_912_376,
    221.213_596_169_931,
    112.079_291_497_871,
    33.912_866_078_383,
    6.373_962_203_531_65,
    0.700_383_064_443_688,
    0.035_262_496_599_891_1,
];
const HART_BOTTOM: [f64; 8] = [
    440.413_735_824_752,
    793.826_512_519_948,
    637.333_633_378_831,
    296.564_248_779_674,
    86.780_732_202_946_1,
    16.064_177_579_207,
    1.755_667_163_182_64,
    0.088_388_347_648_318_4,
];

/// A polynomial, lowest power first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients
        .iter()
        .rev()
        .fold(0.0, |sum, coefficient| sum * x + coefficient)
}

/// The number below which a share `p` of a standard normal lies; minus infinity at 0, infinity at 1.
pub fn quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * polynomial(&CENTRE_TOP, r) / polynomial(&CENTRE_BOTTOM, r);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let magnitude = if tail > 0.0 {
        let r = (-ln(tail)).sqrt();
        if r <= 5.0 {
            let r = r - 1.6;
            polynomial(&MIDDLE_TOP, r) / polynomial(&MIDDLE_BOTTOM, r)
        } else {
            let r = r - 5.0;
            polynomial(&TAIL_TOP, r) / polynomial(&TAIL_BOTTOM, r)
        }
    } else {
        f64::INFINITY
    };
    if q < 0.0 { -magnitude } else { magnitude }
}

/// The share of a standard normal that lies below a number.
pub fn cumulative(x: f64) -> f64 {
    let z = x.abs();
    let tail = if z > 37.0 {
        0.0
    } else {
        let density = exp(-0.5 * z * z);
        if z < 7.071_067_811_865_47 {
            density * polynomial(&HART_TOP, z) / polynomial(&HART_BOTTOM, z)
        } else {
            let fraction = z + 1.0 / (z + 2.0 / (z + 3.0 / (z + 4.0 / (z + 0.65))));
            density / (fraction * ROOT_OF_TWO_PI)
        }
    };
    if x > 0.0 { 1.0 - tail } else { tail }
}

/// The density of a standard normal.
pub fn density(x: f64) -> f64 {
    exp(-0.5 * x * x) / ROOT_OF_TWO_PI
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_the_published_ones() {
        // Wichura's own three test values, one for each of the branches
        for (p, z) in [
            (0.25, -0.674_489_750_196_081_7),
            (0.001, -3.090_232_306_167_814),
            (1e-20, -9.262_340_089_798_408),
            (0.975, 1.959_963_984_540_054),
            (0.5, 0.0),
        ] {
            assert!((quantile(p) - z).abs() <= 1e-14 * z.abs(), "{p}");
        }
        assert!(quantile(0.0) < -1e300);
        assert!(quantile(1.0) > 1e300);
    }

    #[test]
    fn the_distribution_function_undoes_the_quantile() {
        for step in 1..2_000 {
            let p = f64::from(step) / 2_000.0;
            assert!((cumulative(quantile(p)) - p).abs() < 2e-15, "{p}");
        }
        assert!((cumulative(-8.0) / 6.220_960_574_271_785e-16 - 1.0).abs() < 1e-5);
        assert!(cumulative(-40.0).abs() <= 0.0);
        assert!(cumulative(40.0) >= 1.0);
    }

    #[test]
    fn the_density_is_the_slope() {
        for step in -30..=30 {
            let x = f64::from(step) / 10.0;
            let slope = (cumulative(x + 1e-5) - cumulative(x - 1e-5)) / 2e-5;
            assert!((slope - density(x)).abs() < 1e-9);
        }
    }
}
