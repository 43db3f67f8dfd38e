//! Internal rate of return: the one rate at which the flows are worth nothing, or the reason why there is none.
//!
//! With `s = −ln(1 + r)` the present value is a sum of exponentials, `f(s) = Σ aᵢ e^(s tᵢ)`. Two facts make the count
//! of its roots certain:
//!
//! * Descartes' rule holds for real exponents: no more roots than sign changes of the amounts in order of time.
//!   With a pivot p between two amounts of different sign, `d/ds [e^(−s p) f(s)]` has amounts `aᵢ (tᵢ − p)` and thus one
//!   sign change fewer; between two of its roots `e^(−s p) f(s)` is monotone and has at most one root.
//! * At a root at which the balance (the running sum of present values) has one sign until the last flow, there is no
//!   other root (a *pure investment*: Teichroew, Robichek and Montalbano, 1965; in this form Laguerre's rule for the
//!   partial sums of a Dirichlet series). This settles most cases without isolating every root.

use super::{CashFlow, series::Series};
use crate::engine::elementary;

/// Why flows have no single internal rate of return.
#[derive(Debug, Clone, PartialEq)]
pub enum NoRate {
    /// Nothing is paid, or nothing is received.
    NoSignChange,
    /// Money is paid and received in an order that no rate balances.
    NoRoot,
    /// Several rates balance the flows; none of them is *the* return.
    SeveralRoots {
        /// All of them, rising.
        rates: Vec<f64>,
    },
    /// A flow is not a finite number.
    NotFinite,
}

/// Smallest growth factor `1 + r` that counts as a rate: less than a trillionth of the money comes back a year.
/// Two flows a few days apart can add a root out there (`r = −1 + 1e-27`) that nobody means.
const LOWEST_FACTOR: f64 = 1e-12;
/// Relative size below which a turning point of the value counts as a root (a double root).
const TOUCHES: f64 = 1e-13;
/// Doublings of the step that look for a change of sign; 2^200 years are more than any flow needs.
const WIDEST: usize = 200;
/// Steps of the bracketed Newton iteration; it halves at worst, and 200 halvings exhaust every double.
const STEPS: usize = 200;

/// The rate at which the flows are worth nothing, a decimal a year, above −1; exact to about 1e-14.
///
/// Zero flows are left out, flows at one time are added up. The order of the slice does not matter.
pub fn internal_rate_of_return(flows: &[CashFlow]) -> Result<f64, NoRate> {
    let series = Series::new(flows)?;
    let changes = series.sign_changes();
    if changes == 0 {
        return Err(NoRate::NoSignChange);
    }
    if let Some(root) = only_root(&series)
        && (changes == 1 || series.is_pure(root))
    {
        return rate(root).ok_or(NoRate::NoRoot);
    }
    let mut rates: Vec<f64> = all_roots(&series).into_iter().filter_map(rate).collect();
    rates.sort_by(f64::total_cmp);
    match rates.as_slice() {
        [] => Err(NoRate::NoRoot),
        [rate] => Ok(*rate),
        _ => Err(NoRate::SeveralRoots { rates }),
    }
}

/// The rate of a root; `None` where it is not above [`LOWEST_FACTOR`] or not finite.
fn rate(root: f64) -> Option<f64> {
    let rate = elementary::exp_m1(-root);
    (rate.is_finite() && 1.0 + rate > LOWEST_FACTOR).then_some(rate)
}

/// A root by expanding a bracket from `s = 0`, when the two ends of the axis have different signs.
fn only_root(series: &Series) -> Option<f64> {
    let (first, last) = series.ends()?;
    if !first.differs(last) {
        return None;
    }
    let start = series.sum_at(0.0).value;
    if start.abs() <= 0.0 {
        return Some(0.0);
    }
    let up = (start < 0.0) != (last.amount < 0.0);
    outward(series, 0.0, if up { Side::Up } else { Side::Down })
}

#[derive(Clone, Copy)]
enum Side {
    Down,
    Up,
}

/// The root between a point and infinity, when the sign changes on the way.
fn outward(series: &Series, from: f64, side: Side) -> Option<f64> {
    let (first, last) = series.ends()?;
    let negative = series.sum_at(from).value < 0.0;
    let direction = match side {
        Side::Up => 1.0,
        Side::Down => -1.0,
    };
    let mut step = 0.25 / (last.time - first.time);
    let mut inner = from;
    for _ in 0..WIDEST {
        let outer = from + direction * step;
        if (series.sum_at(outer).value < 0.0) != negative {
            return Some(between(series, inner.min(outer), inner.max(outer)));
        }
        inner = outer;
        step *= 2.0;
    }
    None
}

/// The root in a bracket: Newton's steps, halving where they leave the bracket or gain too little.
fn between(series: &Series, low: f64, high: f64) -> f64 {
    let (mut low, mut high) = (low, high);
    let low_negative = series.sum_at(low).value < 0.0;
    let mut s = 0.5 * (low + high);
    let mut width = high - low;
    for _ in 0..STEPS {
        let here = series.sum_at(s);
        // below this the sign is rounding, and no step is better than another
        if here.value.abs() <= f64::EPSILON * here.size {
            return s;
        }
        if (here.value < 0.0) == low_negative {
            low = s;
        } else {
            high = s;
        }
        let newton = s - here.value / here.slope;
        let halved = 0.5 * (low + high);
        let next = if newton > low && newton < high && (newton - s).abs() < 0.5 * width {
            newton
        } else {
            halved
        };
        width = (next - s).abs();
        if width <= f64::EPSILON * s.abs() || width < f64::MIN_POSITIVE {
            return next;
        }
        s = next;
    }
    s
}

/// Every root, rising in `s`, by isolating those of a derivative with one sign change fewer.
fn all_roots(series: &Series) -> Vec<f64> {
    let Some(pivot) = series.first_change() else {
        return Vec::new();
    };
    if series.sign_changes() == 1 {
        return only_root(series).into_iter().collect();
    }
    let turning = series.turning(pivot);
    let turns = all_roots(&turning);
    let signs: Vec<i8> = turns.iter().map(|turn| sign_at(series, *turn)).collect();
    let mut roots = Vec::new();
    let (Some((first_turn, last_turn)), Some((first_sign, last_sign)), Some((first, last))) =
        (ends(&turns), ends(&signs), series.ends())
    else {
        // monotone: a root when the two ends differ
        return only_root(series).into_iter().collect();
    };
    if first_sign * sign(first.amount) < 0 {
        roots.extend(outward(series, first_turn, Side::Down));
    }
    for (index, (turn, sign)) in turns.iter().zip(&signs).enumerate() {
        if *sign == 0 {
            roots.push(*turn);
        }
        if let (Some(next), Some(next_sign)) = (turns.get(index + 1), signs.get(index + 1))
            && sign * next_sign < 0
        {
            roots.push(between(series, *turn, *next));
        }
    }
    if last_sign * sign(last.amount) < 0 {
        roots.extend(outward(series, last_turn, Side::Up));
    }
    roots
}

fn ends<T: Copy>(list: &[T]) -> Option<(T, T)> {
    list.first().copied().zip(list.last().copied())
}

fn sign(value: f64) -> i8 {
    i8::from(value > 0.0) - i8::from(value < 0.0)
}

/// Sign of the value, 0 where it is rounding.
fn sign_at(series: &Series, s: f64) -> i8 {
    let here = series.sum_at(s);
    if here.value.abs() <= TOUCHES * here.size {
        0
    } else {
        sign(here.value)
    }
}
