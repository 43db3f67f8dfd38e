//! Values of many draws in order.

use crate::uncertainty::quantile::{estimate_of_rising, quantile_of_rising, quantiles};
use crate::uncertainty::summary::Estimate;

/// Values in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    rising: Vec<f64>,
}

/// Quantiles between which 50, 80 and 95 % of the draws lie, with the median in the middle.
pub const QUANTILES: [f64; 7] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

impl Spread {
    /// Sorts values; those that are not finite are left out.
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut rising: Vec<f64> = (values.into_iter())
            .filter(|value| value.is_finite())
            .collect();
        rising.sort_unstable_by(f64::total_cmp);
        Self { rising }
    }

    /// The values, rising.
    pub fn rising(&self) -> &[f64] {
        &self.rising
    }

    /// How many values are below one.
    pub fn count_below(&self, value: f64) -> usize {
        self.rising.partition_point(|one| *one < value)
    }

    /// How many values are below one or equal to it.
    pub fn count_up_to(&self, value: f64) -> usize {
        self.rising.partition_point(|one| *one <= value)
    }

    /// The quantile of a probability between 0 and 1; zero without values.
    pub fn at(&self, probability: f64) -> f64 {
        quantile_of_rising(&self.rising, probability).unwrap_or_default()
    }

    /// The range that leaves out the same share of draws at both ends.
    pub fn middle(&self, share: f64) -> (f64, f64) {
        let out = (1.0 - share) / 2.0;
        (self.at(out), self.at(1.0 - out))
    }

    /// Whether the range of 8 in 10 draws has values of both signs.
    pub fn is_unclear(&self) -> bool {
        let (low, high) = self.middle(0.8);
        low < 0.0 && high > 0.0
    }

    /// The Monte Carlo error of a quantile: half the width of the interval that holds the true one in 19 of 20 samples;
    /// zero without values.
    pub fn error(&self, probability: f64) -> f64 {
        estimate_of_rising(&self.rising, probability).map_or(0.0, Estimate::error)
    }

    /// Equally likely values.
    pub fn equally_likely(&self, count: u16) -> Vec<f64> {
        let place = |number: u16| (f64::from(number) + 0.5) / f64::from(count.max(1));
        (0..count).map(|number| self.at(place(number))).collect()
    }
}

/// Quantiles of one year, for a chart over the years.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Fan([f64; QUANTILES.len()]);

impl Fan {
    /// Of values in any order; `None` where none is finite.
    pub(super) fn of(values: &[f64]) -> Option<Self> {
        let finite = values.iter().copied().filter(|value| value.is_finite());
        quantiles(finite.collect(), QUANTILES).map(Self)
    }

    /// In the order of [`QUANTILES`].
    pub(super) const fn all(&self) -> [f64; QUANTILES.len()] {
        self.0
    }

    /// The median.
    pub(super) const fn median(&self) -> f64 {
        self.0[3]
    }

    /// The ends of the bands that hold 50, 80 and 95 % of the draws, the widest first.
    pub(super) const fn bands(&self) -> [[f64; 2]; 3] {
        let [q025, q10, q25, _, q75, q90, q975] = self.0;
        [[q025, q975], [q10, q90], [q25, q75]]
    }
}
