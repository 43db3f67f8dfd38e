//! The beta distribution on 0 to 1, with the same bits on every system.
//!
//! Distribution function: the continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by
//! Lentz's method. Quantiles: a table of 65 of them, and from its straight line Newton's steps that bisection guards.

use crate::engine::elementary::{exp, ln};

/// Intervals of the table.
const INTERVALS: usize = 64;
/// Most terms of the continued fraction: enough for the largest concentration of the catalogue.
const MOST_TERMS: u32 = 2_000;
/// Most steps to a quantile: bisection alone would have 2⁻⁶⁰ of the interval by then.
const MOST_STEPS: usize = 60;

/// A beta distribution with its table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Beta {
    a: f64,
    b: f64,
    /// The logarithm of the beta function.
    log_of_function: f64,
    /// Quantiles of 0/64, 1/64, … 64/64.
    table: Vec<f64>,
}

impl Beta {
    /// The distribution with these two exponents, both above 0.
    pub(super) fn new(a: f64, b: f64) -> Self {
        let mut beta = Self {
            a,
            b,
            log_of_function: ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b),
            table: Vec::new(),
        };
        let mut table = vec![0.0];
        for step in 1..INTERVALS {
            let low = table.last().copied().unwrap_or(0.0);
            let guess = 0.5 * (low + 1.0);
            table.push(beta.solve(step as f64 / INTERVALS as f64, (low, 1.0), guess));
        }
        table.push(1.0);
        beta.table = table;
        beta
    }

    /// The number below which a share `p` lies.
    pub(super) fn quantile(&self, p: f64) -> f64 {
        if p <= 0.0 {
            return 0.0;
        }
        if p >= 1.0 {
            return 1.0;
        }
        let place = p * INTERVALS as f64;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and 64"
        )]
        let index = (place as usize).min(INTERVALS - 1);
        let (Some(low), Some(high)) = (self.table.get(index), self.table.get(index + 1)) else {
            return 0.5;
        };
        let guess = low + (high - low) * (place - index as f64);
        self.solve(p, (*low, *high), guess)
    }

    /// The quantile between two bounds, from a guess.
    fn solve(&self, p: f64, (mut low, mut high): (f64, f64), guess: f64) -> f64 {
        let mut x = guess;
        for _ in 0..MOST_STEPS {
            let excess = self.cumulative(x) - p;
            if excess > 0.0 {
                high = x;
            } else {
                low = x;
            }
            let newton = x - excess / self.density(x);
            let next = if newton > low && newton < high {
                newton
            } else {
                0.5 * (low + high)
            };
            if (next - x).abs() <= 1e-15 * next {
                return next;
            }
            x = next;
        }
        x
    }

    /// The density.
    pub(super) fn density(&self, x: f64) -> f64 {
        if x <= 0.0 || x >= 1.0 {
            return 0.0;
        }
        exp((self.a - 1.0) * ln(x) + (self.b - 1.0) * ln(1.0 - x) - self.log_of_function)
    }

    /// Mean and variance.
    pub(super) fn moments(&self) -> (f64, f64) {
        let sum = self.a + self.b;
        let mean = self.a / sum;
        (mean, mean * (1.0 - mean) / (sum + 1.0))
    }

    /// The share below a number.
    pub(super) fn cumulative(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= 1.0 {
            return 1.0;
        }
        let (a, b) = (self.a, self.b);
        let front = exp(a * ln(x) + b * ln(1.0 - x) - self.log_of_function);
        if x < (a + 1.0) / (a + b + 2.0) {
            front * fraction(a, b, x) / a
        } else {
            1.0 - front * fraction(b, a, 1.0 - x) / b
        }
    }
}

/// The continued fraction of the incomplete beta function.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut sum = d;
    for term in 1..=MOST_TERMS {
        let m = f64::from(term);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        sum *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        let step = d * c;
        sum *= step;
        if (step - 1.0).abs() < 3e-16 {
            break;
        }
    }
    sum
}

/// The logarithm of the gamma function of a positive number: Stirling's series above 12, reached by Γ(x + 1) = x Γ(x).
fn ln_gamma(x: f64) -> f64 {
    const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;
    let (mut shifted, mut product) = (x, 1.0);
    while shifted < 12.0 {
        product *= shifted;
        shifted += 1.0;
    }
    let inverse = 1.0 / shifted;
    let square = inverse * inverse;
    let series = inverse
        * (1.0 / 12.0
            - square
                * (1.0 / 360.0
                    - square * (1.0 / 1_260.0 - square * (1.0 / 1_680.0 - square / 1_188.0))));
    (shifted - 0.5) * ln(shifted) - shifted + HALF_LN_TWO_PI + series - ln(product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_exponents_give_the_polynomials_of_the_textbook() {
        // I(x; 2, 3) = 6x² − 8x³ + 3x⁴, I(x; 1, 1) = x, I(x; 1, 4) = 1 − (1 − x)⁴
        let (two_three, flat, one_four) = (
            Beta::new(2.0, 3.0),
            Beta::new(1.0, 1.0),
            Beta::new(1.0, 4.0),
        );
        for step in 1..100 {
            let x = f64::from(step) / 100.0;
            let polynomial = x * x * (6.0 - 8.0 * x + 3.0 * x * x);
            assert!((two_three.cumulative(x) - polynomial).abs() < 1e-14);
            assert!((flat.cumulative(x) - x).abs() < 1e-14);
            let power = (1.0 - x) * (1.0 - x);
            assert!((one_four.cumulative(x) - (1.0 - power * power)).abs() < 1e-14);
        }
    }

    #[test]
    fn quantiles_undo_the_distribution_function() {
        for (a, b) in [
            (2.0, 18.0),
            (0.4, 0.6),
            (0.3, 2.0),
            (500.0, 300.0),
            (5.0, 5.0),
        ] {
            let beta = Beta::new(a, b);
            let mut last = 0.0;
            for step in 1..500 {
                let p = f64::from(step) / 500.0;
                let x = beta.quantile(p);
                assert!((beta.cumulative(x) - p).abs() < 1e-12, "{a} {b} {p}");
                assert!(x >= last);
                last = x;
            }
        }
    }

    #[test]
    fn the_gamma_function_is_that_of_factorials_and_of_a_half() {
        assert!((ln_gamma(11.0) - 3_628_800_f64.ln()).abs() < 1e-14);
        assert!((ln_gamma(0.5) - std::f64::consts::PI.sqrt().ln()).abs() < 1e-14);
        assert!(ln_gamma(1.0).abs() < 1e-14);
    }
}
