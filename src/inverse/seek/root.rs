//! Closing in on one number: where a function is zero, and where it is least.

use crate::inverse::{Gap, Reading};

/// A place and the value there.
pub(super) type Pair = (f64, f64);

/// Most evaluations of one search.
const MOST_STEPS: usize = 80;
/// Golden section: `(√5 − 1)/2`.
const SECTION: f64 = 0.618_033_988_749_894_9;

/// Where a function that has different signs at `a` and `b` is zero, within `tolerance`; where it jumps over zero, the
/// last place before or behind the jump, whichever is nearer to zero.
///
/// T. R. Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without
/// using derivatives", *Advances in Engineering Software* 28 (1997).
pub(super) fn zero(
    of: &mut dyn FnMut(f64) -> Reading,
    a: Pair,
    b: Pair,
    tolerance: f64,
) -> Result<Pair, Gap> {
    let (mut newest, mut opposite) = (b, a);
    let mut share = 0.5;
    for _ in 0..MOST_STEPS {
        let at = newest.0 + share * (opposite.0 - newest.0);
        let here = (at, of(at)?);
        let third = if (here.1 < 0.0) == (newest.1 < 0.0) {
            newest
        } else {
            let third = opposite;
            opposite = newest;
            third
        };
        newest = here;
        let best = nearer(newest, opposite);
        let width = (opposite.0 - newest.0).abs();
        let finest = 2.0 * f64::EPSILON * best.0.abs() + f64::MIN_POSITIVE;
        if best.1.abs() <= tolerance || width <= 2.0 * finest {
            return Ok(best);
        }
        share = next_share(newest, opposite, third).clamp(finest / width, 1.0 - finest / width);
    }
    Ok(nearer(newest, opposite))
}

fn nearer(a: Pair, b: Pair) -> Pair {
    if b.1.abs() < a.1.abs() { b } else { a }
}

/// Inverse quadratic interpolation where it is safe, else the middle.
fn next_share((x1, f1): Pair, (x2, f2): Pair, (x3, f3): Pair) -> f64 {
    let xi = (x1 - x2) / (x3 - x2);
    let phi = (f1 - f2) / (f3 - f2);
    let is_safe = phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi;
    if is_safe {
        let first = f1 / (f2 - f1) * f3 / (f2 - f3);
        first + (x3 - x1) / (x2 - x1) * f1 / (f3 - f1) * f2 / (f3 - f2)
    } else {
        0.5
    }
}

/// Where a function is least between two places, by golden section; stops early at a value `is_enough`.
pub(super) fn least(
    of: &mut dyn FnMut(f64) -> Reading,
    (mut low, mut high): (f64, f64),
    steps: usize,
    is_enough: impl Fn(f64) -> bool,
) -> Result<Pair, Gap> {
    let mut at = |x: f64| -> Result<Pair, Gap> { Ok((x, of(x)?)) };
    let mut left = at(high - SECTION * (high - low))?;
    let mut right = at(low + SECTION * (high - low))?;
    for _ in 0..steps {
        if is_enough(left.1) || is_enough(right.1) {
            break;
        }
        if right.1 < left.1 {
            low = left.0;
            left = right;
            right = at(low + SECTION * (high - low))?;
        } else {
            high = right.0;
            right = left;
            left = at(high - SECTION * (high - low))?;
        }
    }
    Ok(if right.1 < left.1 { right } else { left })
}
