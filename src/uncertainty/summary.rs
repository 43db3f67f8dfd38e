//! What can be said of the values of one outcome: quantiles, mean and spread, each with its Monte Carlo error.
//!
//! What a quantile and its error are is said in [`super::quantile`].

use super::quantile::Selected;

/// Half the width of an interval that holds 19 of 20 of a normal distribution, in standard deviations.
pub const NINETEEN_IN_TWENTY: f64 = 1.959_963_984_540_054;

/// Dots of a quantile dot plot.
pub const DOTS: usize = 50;

/// Steps of the cumulative curve.
pub const CURVE_STEPS: usize = 100;

/// Shares of the bands, the narrowest first.
pub const BANDS: [f64; 3] = [0.5, 0.8, 0.95];

/// A number with the interval that holds the true one in 19 of 20 samples.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimate {
    /// The number.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Estimate {
    /// Half the width of the interval: the Monte Carlo error.
    pub fn error(self) -> f64 {
        0.5 * (self.high - self.low)
    }
}

/// The middle part of all values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Share of all values between the two ends.
    pub share: f64,
    /// Lower end.
    pub low: Estimate,
    /// Upper end.
    pub high: Estimate,
}

/// What is said of the values of one outcome; in its base unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many values there are.
    pub count: usize,
    /// Mean.
    pub mean: Estimate,
    /// Standard deviation.
    pub sd: f64,
    /// A tenth of all values is lower.
    pub p10: Estimate,
    /// Half of all values is lower.
    pub p50: Estimate,
    /// A tenth of all values is higher.
    pub p90: Estimate,
    /// The bands of [`BANDS`].
    pub bands: [Band; BANDS.len()],
    /// Values of equal probability, rising: the middles of [`DOTS`] equal parts.
    pub dots: Vec<f64>,
    /// The cumulative curve: value and share of values at most as large, rising from the smallest to the largest.
    pub curve: Vec<(f64, f64)>,
}

impl Summary {
    /// What is said of values; `None` where there are none.
    pub fn of(values: Vec<f64>) -> Option<Self> {
        if values.is_empty() {
            return None;
        }
        let (mean, sd) = moments(&values);
        let count = values.len();
        let half = NINETEEN_IN_TWENTY * sd / (count as f64).sqrt();
        let ends = BANDS.map(|share| [0.5 * (1.0 - share), 0.5 * (1.0 + share)]);
        let dots: Vec<f64> = (0..DOTS)
            .map(|dot| (dot as f64 + 0.5) / DOTS as f64)
            .collect();
        let steps = (0..=CURVE_STEPS).map(|step| step as f64 / CURVE_STEPS as f64);
        let steps: Vec<f64> = steps.collect();
        let ends = ends.into_iter().flatten();
        let with_error: Vec<f64> = [0.1, 0.5, 0.9].into_iter().chain(ends).collect();
        let alone = dots.iter().chain(&steps).copied();
        let selected = Selected::new(values, alone, &with_error)?;
        Some(Self {
            count,
            mean: Estimate {
                value: mean,
                low: mean - half,
                high: mean + half,
            },
            sd,
            p10: selected.estimate(0.1),
            p50: selected.estimate(0.5),
            p90: selected.estimate(0.9),
            bands: [0, 1, 2].map(|index: usize| {
                let share = BANDS.get(index).copied().unwrap_or(1.0);
                Band {
                    share,
                    low: selected.estimate(0.5 * (1.0 - share)),
                    high: selected.estimate(0.5 * (1.0 + share)),
                }
            }),
            dots: dots.iter().map(|share| selected.quantile(*share)).collect(),
            curve: steps
                .iter()
                .map(|share| (selected.quantile(*share), *share))
                .collect(),
        })
    }
}

/// Mean and standard deviation; exact where all values are the same.
pub(super) fn moments(values: &[f64]) -> (f64, f64) {
    let Some(first) = values.first().copied() else {
        return (0.0, 0.0);
    };
    let count = values.len() as f64;
    // distances from the first value lose no digits where all are large and near
    let mean = first + values.iter().map(|value| value - first).sum::<f64>() / count;
    let squares: f64 = values
        .iter()
        .map(|value| (value - mean) * (value - mean))
        .sum();
    let variance = squares / (count - 1.0).max(1.0);
    (mean, variance.sqrt())
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
