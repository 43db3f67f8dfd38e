//! The root of a falling function: Newton's method inside a shrinking bracket.

/// Steps that bisection alone would need to reach the last bit of any bracket used here.
const MOST_STEPS: usize = 200;
/// First distance tried when an end of the bracket is not known, and how often it is doubled.
const FIRST_REACH: f64 = 0.25;
const MOST_DOUBLINGS: usize = 8;

/// The point where `excess` falls through zero, between `low` and `high`.
///
/// `excess` returns a falling function's value and slope. An infinite end is replaced by a finite one found by
/// doubling. `Err` holds the last point and value when the function does not change its sign.
pub(super) fn falling_root(
    excess: impl Fn(f64) -> (f64, f64),
    low: f64,
    high: f64,
) -> Result<f64, (f64, f64)> {
    let mut at = 0.0_f64.clamp(low, high);
    let (mut value, mut slope) = excess(at);
    if value == 0.0 {
        return Ok(at);
    }
    let rising = value > 0.0;
    let (mut low, mut high) = if rising {
        (at, bracket_end(&excess, at, high, 1.0)?)
    } else {
        (bracket_end(&excess, at, low, -1.0)?, at)
    };
    for _ in 0..MOST_STEPS {
        let newton = at - value / slope;
        let next = if newton > low && newton < high {
            newton
        } else {
            0.5 * (low + high)
        };
        if next.to_bits() == at.to_bits() {
            return Ok(at);
        }
        let step = (next - at).abs();
        at = next;
        (value, slope) = excess(at);
        if value > 0.0 {
            low = at;
        } else if value < 0.0 {
            high = at;
        } else {
            return if value == 0.0 {
                Ok(at)
            } else {
                Err((at, value))
            };
        }
        if step <= f64::EPSILON * at.abs().max(f64::MIN_POSITIVE) {
            return Ok(at);
        }
    }
    Ok(at)
}

/// A finite end of the bracket on the side of `sign`, where the function has the sign that closes it.
fn bracket_end(
    excess: &impl Fn(f64) -> (f64, f64),
    from: f64,
    end: f64,
    sign: f64,
) -> Result<f64, (f64, f64)> {
    let closes = |point: f64| {
        let (value, _) = excess(point);
        (value * sign <= 0.0, value)
    };
    if end.is_finite() {
        let (closed, value) = closes(end);
        return if closed { Ok(end) } else { Err((end, value)) };
    }
    let mut reach = FIRST_REACH;
    for _ in 0..MOST_DOUBLINGS {
        if closes(from + sign * reach).0 {
            return Ok(from + sign * reach);
        }
        reach *= 2.0;
    }
    let point = from + sign * reach;
    Err((point, closes(point).1))
}

#[cfg(test)]
mod tests {
    use super::falling_root;

    #[test]
    fn root_of_a_straight_line_takes_the_start_or_one_step() {
        let line = |zero: f64| move |x: f64| (zero - x, -1.0);
        assert_eq!(falling_root(line(0.0), -1.0, 1.0), Ok(0.0));
        assert_eq!(falling_root(line(0.5), -1.0, 1.0), Ok(0.5));
        let found = falling_root(line(-7.25), f64::NEG_INFINITY, f64::INFINITY).unwrap();
        assert!((found + 7.25).abs() < 1e-15);
    }

    #[test]
    fn steep_and_flat_functions_are_solved_inside_the_bracket() {
        // exp(−x) − 0.5 and 1 − exp(x)·3: closed forms ln 2 and −ln 3
        let flat = falling_root(
            |x| ((-x).exp() - 0.5, -(-x).exp()),
            f64::NEG_INFINITY,
            f64::INFINITY,
        );
        assert!((flat.unwrap() - std::f64::consts::LN_2).abs() < 1e-15);
        let steep = falling_root(|x| (1.0 - 3.0 * x.exp(), -3.0 * x.exp()), -60.0, 60.0);
        assert!((steep.unwrap() + 3.0_f64.ln()).abs() < 1e-15);
    }

    #[test]
    fn function_without_a_root_returns_where_it_was() {
        let (at, value) = falling_root(|_| (1.0, 0.0), -1.0, 2.0).unwrap_err();
        assert!((at - 2.0).abs() < 1e-15 && value > 0.0);
        assert!(falling_root(|_| (-1.0, 0.0), f64::NEG_INFINITY, 2.0).is_err());
    }
}
