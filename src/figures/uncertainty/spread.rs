//! Values of many draws in order, and how often something is so.

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

    /// The quantile of a probability between 0 and 1, between two values by their distance; zero without values.
    pub fn at(&self, probability: f64) -> f64 {
        let Some(last) = self.rising.len().checked_sub(1) else {
            return 0.0;
        };
        let place = probability.clamp(0.0, 1.0) * last as f64;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between zero and the number of values"
        )]
        let below = (place.floor() as usize).min(last);
        let low = self.rising.get(below).copied().unwrap_or_default();
        let high = self.rising.get(below + 1).copied().unwrap_or(low);
        low + (high - low) * (place - below as f64)
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

    /// The Monte Carlo error of a quantile: half the distance between the quantiles one standard error of the
    /// probability below and above.
    pub fn error(&self, probability: f64) -> f64 {
        let count = self.rising.len().max(1) as f64;
        let step = (probability * (1.0 - probability) / count).sqrt();
        (self.at(probability + step) - self.at(probability - step)) / 2.0
    }

    /// Equally likely values.
    pub fn equally_likely(&self, count: u16) -> Vec<f64> {
        let place = |number: u16| (f64::from(number) + 0.5) / f64::from(count.max(1));
        (0..count).map(|number| self.at(place(number))).collect()
    }
}

/// How often something was so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// The share of the draws, 0 to 1.
    pub share: f64,
    /// Its standard error; between 0 and 1 draws in so many it is that of half a draw.
    pub error: f64,
}

impl Chance {
    /// So many of so many draws.
    pub fn of(so: usize, all: usize) -> Self {
        let all = all.max(1) as f64;
        let share = so as f64 / all;
        // a share of zero or one is not known exactly either: half a draw more or less could be so
        let inside = share.clamp(0.5 / all, 1.0 - 0.5 / all);
        Self {
            share,
            error: (inside * (1.0 - inside) / all).sqrt(),
        }
    }
}
