//! Scales: from the values to be shown to a range and ticks that read well.
//!
//! Tick steps are 1, 2 or 5 times a power of ten. A scale of changes always holds zero. Ticks are
//! whole multiples of the step (computed as `k * step`, so that no rounding piles up), and their
//! labels come from `text::number`. Values are in the unit that the axis title names (billions of
//! dollars, per cent), not in base units.

use super::{ChartError, QuantityAxis, Range, Tick};
use crate::text::number;

/// About how many ticks an axis should have.
const WANTED_TICKS: f64 = 6.0;

/// Room beyond the outermost value, as a share of the span.
const HEADROOM: f64 = 0.04;

/// Whether an axis must hold zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zero {
    /// Always: bars, changes, and whatever is compared by length.
    #[default]
    Always,
    /// Only where the values come near it.
    WhereNear,
}

/// An axis for these values: range, nice ticks, labels.
///
/// No values at all give the range 0 to 1. An error names the first value that is not finite.
pub fn axis(
    title: impl Into<String>,
    values: impl IntoIterator<Item = f64>,
    zero: Zero,
) -> Result<QuantityAxis, ChartError> {
    let (low, high) = extent(values, zero)?;
    let step = nice_step(high - low, WANTED_TICKS);
    let room = (high - low) * HEADROOM;
    let lower = if low.abs() > 0.0 {
        outward(low - room, -step)
    } else {
        0.0
    };
    let upper = if high.abs() > 0.0 {
        outward(high + room, step)
    } else {
        0.0
    };
    Ok(within(title, Range::new(lower, upper)?))
}

/// An axis that spans exactly this range, with nice ticks inside it.
pub fn within(title: impl Into<String>, range: Range) -> QuantityAxis {
    let step = nice_step(range.span(), WANTED_TICKS);
    QuantityAxis {
        title: title.into(),
        range,
        ticks: ticks(range, step, |at| {
            // a bare zero, so that the zero line stands out
            number::tick(at, if at.abs() > 0.0 { step } else { 1.0 })
        }),
    }
}

/// An axis of calendar years or years since a start: whole steps, no thousands mark.
///
/// An error when the last year is not after the first.
pub fn years(
    title: impl Into<String>,
    first: i32,
    last_inclusive: i32,
) -> Result<QuantityAxis, ChartError> {
    let range = Range::new(f64::from(first), f64::from(last_inclusive))?;
    let step = nice_step(range.span(), WANTED_TICKS).max(1.0);
    Ok(QuantityAxis {
        title: title.into(),
        range,
        ticks: ticks(range, step, |at| format!("{at:.0}")),
    })
}

/// The step of 1, 2 or 5 times a power of ten that cuts `span` into about `wanted` pieces.
///
/// Positive and finite for any positive finite span.
pub fn nice_step(span: f64, wanted: f64) -> f64 {
    let rough = (span / wanted).max(f64::MIN_POSITIVE * 1e16);
    let exponent = rough.log10().floor();
    let magnitude = 10f64.powf(exponent);
    let leading = rough / magnitude;
    let nice = if leading < 1.5 {
        1.0
    } else if leading < 3.5 {
        2.0
    } else if leading < 7.5 {
        5.0
    } else {
        10.0
    };
    // through decimal text, so that 0.1 is the number 0.1 whatever `powf` gave
    format!("{nice}e{exponent}")
        .parse()
        .unwrap_or(nice * magnitude)
}

/// The multiples of `step` inside the range.
fn ticks(range: Range, step: f64, label: impl Fn(f64) -> String) -> Vec<Tick> {
    let slack = step * 1e-9;
    let first = ((range.low() - slack) / step).ceil();
    let last = ((range.high() + slack) / step).floor();
    let mut ticks = Vec::new();
    let mut k = first;
    while k <= last {
        // adding zero turns the negative zero into zero
        let at = (multiple(k, step) + 0.0).clamp(range.low(), range.high());
        ticks.push(Tick {
            at,
            label: label(at),
        });
        k += 1.0;
    }
    ticks
}

/// `k * step` without the last digit's noise: for a step below one, divides by its inverse.
fn multiple(k: f64, step: f64) -> f64 {
    if step < 1.0 {
        k / (1.0 / step).round().max(1.0)
    } else {
        k * step
    }
}

/// The next multiple of half a step beyond `end`, in the direction of the step's sign.
fn outward(end: f64, step: f64) -> f64 {
    let half = step / 2.0;
    (end / half).ceil() * half + 0.0
}

/// Smallest and largest value, widened to hold zero and to have an extent.
fn extent(values: impl IntoIterator<Item = f64>, zero: Zero) -> Result<(f64, f64), ChartError> {
    let mut low = f64::INFINITY;
    let mut high = f64::NEG_INFINITY;
    for (place, value) in values.into_iter().enumerate() {
        if !value.is_finite() {
            return Err(ChartError::NotFinite { place });
        }
        low = low.min(value);
        high = high.max(value);
    }
    if low > high {
        return Ok((0.0, 1.0));
    }
    let near = low.min(-high).abs() <= (high - low) || low * high <= 0.0;
    if zero == Zero::Always || near {
        low = low.min(0.0);
        high = high.max(0.0);
    }
    if high - low < f64::EPSILON * high.abs().max(low.abs())
        || high - low < f64::MIN_POSITIVE * 1e20
    {
        let pad = (high.abs() * 0.1).max(0.5);
        return Ok((
            if zero == Zero::Always { low } else { low - pad },
            high + pad,
        ));
    }
    Ok((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(axis: &QuantityAxis) -> Vec<&str> {
        axis.ticks.iter().map(|t| t.label.as_str()).collect()
    }

    #[test]
    fn steps_are_one_two_or_five() {
        for (span, step) in [
            (1.0, 0.2),
            (0.55, 0.1),
            (10.0, 2.0),
            (26.0, 5.0),
            (3.0e9, 5.0e8),
            (0.000_7, 0.000_1),
        ] {
            assert!((nice_step(span, 6.0) - step).abs() < step * 1e-12, "{span}");
        }
    }

    #[test]
    fn changes_hold_zero() -> Result<(), ChartError> {
        let axis = axis("US$ bn", [-3.2, -1.0, -0.4], Zero::Always)?;
        assert!(axis.range.contains(0.0));
        assert_eq!(
            labels(&axis),
            ["−3.5", "−3.0", "−2.5", "−2.0", "−1.5", "−1.0", "−0.5", "0"]
        );
        Ok(())
    }

    #[test]
    fn levels_far_from_zero_may_leave_it_out() -> Result<(), ChartError> {
        let far = axis("index", [101.0, 104.0], Zero::WhereNear)?;
        assert!(!far.range.contains(0.0));
        let near = axis("index", [1.0, 104.0], Zero::WhereNear)?;
        assert!(near.range.contains(0.0));
        Ok(())
    }

    #[test]
    fn one_value_and_no_value_have_an_extent() -> Result<(), ChartError> {
        for values in [vec![], vec![0.0], vec![5.0], vec![-2.0]] {
            for zero in [Zero::Always, Zero::WhereNear] {
                let axis = axis("", values.iter().copied(), zero)?;
                assert!(axis.ticks.len() >= 2, "{values:?} {zero:?} {axis:?}");
            }
        }
        Ok(())
    }

    #[test]
    fn values_that_are_not_finite_are_refused() {
        let found = axis("", [1.0, f64::NAN], Zero::Always);
        assert_eq!(found, Err(ChartError::NotFinite { place: 1 }));
    }

    #[test]
    fn years_have_no_thousands_mark() -> Result<(), ChartError> {
        let axis = years("", 2024, 2034)?;
        assert_eq!(
            labels(&axis),
            ["2024", "2026", "2028", "2030", "2032", "2034"]
        );
        Ok(())
    }

    proptest! {
        #[test]
        fn ticks_lie_inside_the_range_and_rise(
            values in prop::collection::vec(-1e12..1e12f64, 0..20),
            power in -12i32..3,
        ) {
            let scaled: Vec<f64> = values.iter().map(|v| v * 10f64.powi(power)).collect();
            let axis = axis("", scaled.iter().copied(), Zero::Always).expect("finite");
            prop_assert!(axis.ticks.len() >= 2 && axis.ticks.len() <= 14, "{axis:?}");
            for value in scaled {
                prop_assert!(axis.range.contains(value));
            }
            for tick in &axis.ticks {
                prop_assert!(axis.range.contains(tick.at));
            }
            for pair in axis.ticks.windows(2) {
                prop_assert!(pair[0].at < pair[1].at);
                prop_assert!(pair[0].label != pair[1].label || axis.range.span() < 1e-4, "{axis:?}");
            }
        }
    }
}
