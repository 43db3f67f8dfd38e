//! What can be said of the values of one outcome: quantiles, mean and spread, each with its Monte Carlo error.
//!
//! Quantiles are found by selection and not by sorting. Between two neighbours they are interpolated: of n values in
//! order, the quantile p stands at (n − 1) p. The error of a quantile is the interval between two order statistics that
//! holds the true quantile in 19 of 20 samples: their ranks are n p ± 1.96 √(n p (1 − p)), by the binomial distribution,
//! whatever the distribution of the outcome. It says how much another seed would move the number, and nothing of how
//! good the distributions are.

use std::collections::BTreeSet;

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
        let ends = BANDS.map(|share| (0.5 * (1.0 - share), 0.5 * (1.0 + share)));
        let dots: Vec<f64> = (0..DOTS)
            .map(|dot| (dot as f64 + 0.5) / DOTS as f64)
            .collect();
        let steps = (0..=CURVE_STEPS).map(|step| step as f64 / CURVE_STEPS as f64);
        let steps: Vec<f64> = steps.collect();
        let with_error = [0.1, 0.5, 0.9];
        let with_error =
            (with_error.into_iter()).chain(ends.iter().flat_map(|(low, high)| [*low, *high]));
        let selected = Selected::new(values, &dots, &steps, with_error);
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

/// The quantile p of values, without its error; `None` where there are none.
pub fn quantile(values: Vec<f64>, p: f64) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    Some(Selected::new(values, &[p], &[], std::iter::empty()).quantile(p))
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

/// Values in which certain ranks stand in their place.
struct Selected {
    values: Vec<f64>,
}

impl Selected {
    fn new(
        mut values: Vec<f64>,
        dots: &[f64],
        steps: &[f64],
        with_error: impl Iterator<Item = f64>,
    ) -> Self {
        let count = values.len();
        let mut ranks = BTreeSet::new();
        for share in dots.iter().chain(steps) {
            let (low, _) = place(count, *share);
            ranks.extend([low, (low + 1).min(count - 1)]);
        }
        for share in with_error {
            let (low, _) = place(count, share);
            let (from, to) = error_ranks(count, share);
            ranks.extend([low, (low + 1).min(count - 1), from, to]);
        }
        let ranks: Vec<usize> = ranks.into_iter().collect();
        select(&mut values, 0, &ranks);
        Self { values }
    }

    fn at(&self, rank: usize) -> f64 {
        self.values.get(rank).copied().unwrap_or(0.0)
    }

    fn quantile(&self, share: f64) -> f64 {
        let (low, part) = place(self.values.len(), share);
        let from = self.at(low);
        if part > 0.0 {
            from + part * (self.at(low + 1) - from)
        } else {
            from
        }
    }

    fn estimate(&self, share: f64) -> Estimate {
        let (from, to) = error_ranks(self.values.len(), share);
        Estimate {
            value: self.quantile(share),
            low: self.at(from),
            high: self.at(to),
        }
    }
}

/// Rank below the quantile, and how far it is on the way to the next.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place among the values"
)]
fn place(count: usize, share: f64) -> (usize, f64) {
    let at = share.clamp(0.0, 1.0) * (count - 1) as f64;
    (at as usize, at.fract())
}

/// Ranks between which the true quantile lies in 19 of 20 samples.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "ranks within the values"
)]
fn error_ranks(count: usize, share: f64) -> (usize, usize) {
    let expected = count as f64 * share;
    let half = NINETEEN_IN_TWENTY * (expected * (1.0 - share)).max(0.0).sqrt();
    let last = count - 1;
    let from = (expected - half).floor().max(1.0) as usize - 1;
    let to = (expected + half).ceil().max(0.0) as usize;
    (from.min(last), to.min(last))
}

/// Puts the values of these ranks, rising, in their place; `first` is the rank of the first value.
fn select(values: &mut [f64], first: usize, ranks: &[usize]) {
    let middle = ranks.len() / 2;
    let Some(rank) = ranks.get(middle) else {
        return;
    };
    let at = rank - first;
    if at >= values.len() {
        return;
    }
    let (lower, _, upper) = values.select_nth_unstable_by(at, f64::total_cmp);
    let (left, right) = ranks.split_at(middle);
    select(lower, first, left);
    select(upper, rank + 1, right.get(1..).unwrap_or_default());
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
