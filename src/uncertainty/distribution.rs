//! Distributions as functions: from a share of all cases to the value of an assumption, and back.
//!
//! Values are in the unit of the assumption. Everything that a draw goes through is portable: the same share gives the
//! same bits on every system. Bounds cut by inversion: with `F` the distribution function, a draw `u` becomes
//! `F⁻¹(F(low) + u (F(high) − F(low)))`, so that nothing piles up at a bound.

use super::beta::Beta;
use super::normal;
use crate::engine::elementary::{exp, ln};
use crate::model::distribution::{Distribution, DistributionError, Shape};
use crate::model::{Catalogue, ParameterId, Scenario, Spec};

/// Below this exponent, or mass between bounds, a distribution is as good as its value.
const NEGLIGIBLE: f64 = 1e-9;

/// The distribution of one assumption around its value, ready to be drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Marginal {
    form: Form,
    low: f64,
    high: f64,
    is_whole: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Form {
    Fixed(f64),
    /// Median and signed standard deviation of the logarithm: negative for the mirror image.
    Lognormal(f64, f64, Cut),
    Normal(f64, f64, Cut),
    Triangular(f64),
    Beta(Box<Beta>),
    Uniform,
}

/// The part of a standard normal that bounds leave: the share below it, and its own share.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Cut {
    below: f64,
    share: f64,
    low: f64,
    high: f64,
}

impl Cut {
    fn between(low: f64, high: f64) -> Option<Self> {
        let below = normal::cumulative(low);
        let share = normal::cumulative(high) - below;
        (share > NEGLIGIBLE).then_some(Self {
            below,
            share,
            low,
            high,
        })
    }

    fn quantile(self, u: f64) -> f64 {
        normal::quantile(self.below + u * self.share)
    }

    fn cumulative(self, z: f64) -> f64 {
        ((normal::cumulative(z) - self.below) / self.share).clamp(0.0, 1.0)
    }

    fn density(self, z: f64) -> f64 {
        normal::density(z) / self.share
    }

    /// Mean and variance of what is left.
    fn moments(self) -> (f64, f64) {
        let edge = |z: f64, power: f64| {
            if z.is_finite() {
                power * normal::density(z)
            } else {
                0.0
            }
        };
        let mean = (edge(self.low, 1.0) - edge(self.high, 1.0)) / self.share;
        let spread = (edge(self.low, self.low) - edge(self.high, self.high)) / self.share;
        (mean, (1.0 + spread - mean * mean).max(0.0))
    }

    /// Mean of `e^(s z)` over what is left.
    fn exponential_mean(self, s: f64) -> f64 {
        let share = normal::cumulative(self.high - s) - normal::cumulative(self.low - s);
        exp(0.5 * s * s) * share / self.share
    }
}

impl Marginal {
    /// The distribution of an assumption around a value.
    ///
    /// Fails where the distribution is impossible for the parameter.
    pub fn new(
        spec: &Spec,
        distribution: &Distribution,
        value: f64,
    ) -> Result<Self, DistributionError> {
        spec.check_distribution(distribution)?;
        let distribution = distribution.reaching(value);
        Ok(Self {
            form: Form::of(&distribution, value),
            low: distribution.low,
            high: distribution.high,
            is_whole: spec.is_whole(),
        })
    }

    /// The distribution of an assumption in a scenario; `None` for what has none.
    pub fn of(
        catalogue: &Catalogue,
        scenario: &Scenario,
        id: ParameterId,
    ) -> Result<Option<Self>, DistributionError> {
        let (Some(spec), Some(belief), Some(value)) = (
            catalogue.spec(id),
            scenario.belief(catalogue, id),
            scenario.value(id).number(),
        ) else {
            return Ok(None);
        };
        Self::new(spec, &belief.distribution, value).map(Some)
    }

    /// Whether every draw is the value.
    pub const fn is_fixed(&self) -> bool {
        matches!(self.form, Form::Fixed(_))
    }

    /// The value below which a share `u` of all cases lies, in the unit of the assumption; `u` above 0 and below 1.
    pub fn quantile(&self, u: f64) -> f64 {
        let (low, high) = (self.low, self.high);
        let value = match &self.form {
            Form::Fixed(value) => return *value,
            Form::Lognormal(median, sd, cut) => median * exp(sd * cut.quantile(u)),
            Form::Normal(mean, sd, cut) => mean + sd * cut.quantile(u),
            Form::Triangular(mode) => {
                let width = high - low;
                if u * width < mode - low {
                    low + (u * width * (mode - low)).sqrt()
                } else {
                    high - ((1.0 - u) * width * (high - mode)).sqrt()
                }
            }
            Form::Beta(beta) => low + (high - low) * beta.quantile(u),
            Form::Uniform => low + (high - low) * u,
        };
        // only a rounding error can be outside
        let value = value.clamp(low, high);
        if self.is_whole { value.round() } else { value }
    }

    /// The share of all cases below a value; whole years are not rounded here.
    pub fn cumulative(&self, value: f64) -> f64 {
        let (low, high) = (self.low, self.high);
        if let Form::Fixed(only) = self.form {
            return if value < only { 0.0 } else { 1.0 };
        }
        if value <= low {
            return 0.0;
        }
        if value >= high {
            return 1.0;
        }
        let width = high - low;
        match &self.form {
            Form::Fixed(_) => 0.0,
            Form::Lognormal(median, sd, cut) => cut.cumulative(
                ln_ratio(value, *median).map_or_else(|| edge_of(*median), |log| log / sd),
            ),
            Form::Normal(mean, sd, cut) => cut.cumulative((value - mean) / sd),
            Form::Triangular(mode) if value < *mode => {
                (value - low) * (value - low) / (width * (mode - low))
            }
            Form::Triangular(mode) => {
                1.0 - (high - value) * (high - value) / (width * (high - mode))
            }
            Form::Beta(beta) => beta.cumulative((value - low) / width),
            Form::Uniform => (value - low) / width,
        }
    }

    /// The density at a value, in cases per unit of the assumption; 0 outside the bounds and where the value is fixed.
    pub fn density(&self, value: f64) -> f64 {
        let (low, high) = (self.low, self.high);
        if value < low || value > high {
            return 0.0;
        }
        let width = high - low;
        match &self.form {
            Form::Fixed(_) => 0.0,
            Form::Lognormal(median, sd, cut) => ln_ratio(value, *median)
                .map_or(0.0, |log| cut.density(log / sd) / (sd.abs() * value.abs())),
            Form::Normal(mean, sd, cut) => cut.density((value - mean) / sd) / sd,
            Form::Triangular(mode) if value < *mode => 2.0 * (value - low) / (width * (mode - low)),
            Form::Triangular(mode) if high > *mode => {
                2.0 * (high - value) / (width * (high - mode))
            }
            Form::Triangular(_) => 2.0 / width,
            Form::Beta(beta) => beta.density((value - low) / width) / width,
            Form::Uniform => 1.0 / width,
        }
    }

    /// Mean, in the unit of the assumption; whole years are not rounded here.
    pub fn mean(&self) -> f64 {
        self.moments().0
    }

    /// Standard deviation, in the unit of the assumption; whole years are not rounded here.
    pub fn sd(&self) -> f64 {
        self.moments().1.max(0.0).sqrt()
    }

    /// Mean and variance.
    fn moments(&self) -> (f64, f64) {
        let (low, high) = (self.low, self.high);
        let width = high - low;
        match &self.form {
            Form::Fixed(value) => (*value, 0.0),
            Form::Lognormal(median, sd, cut) => {
                let mean = cut.exponential_mean(*sd);
                let square = cut.exponential_mean(2.0 * sd);
                (median * mean, median * median * (square - mean * mean))
            }
            Form::Normal(mean, sd, cut) => {
                let (shift, variance) = cut.moments();
                (mean + sd * shift, sd * sd * variance)
            }
            Form::Triangular(mode) => {
                let products = low * high + low * mode + high * mode;
                let squares = low * low + high * high + mode * mode;
                ((low + mode + high) / 3.0, (squares - products) / 18.0)
            }
            Form::Beta(beta) => {
                let (mean, variance) = beta.moments();
                (low + width * mean, width * width * variance)
            }
            Form::Uniform => (0.5 * (low + high), width * width / 12.0),
        }
    }
}

impl Form {
    fn of(distribution: &Distribution, value: f64) -> Self {
        let Distribution { shape, low, high } = *distribution;
        let width = high - low;
        let form = match shape {
            _ if width <= 0.0 => None,
            Shape::Fixed => None,
            Shape::Lognormal { sd_of_log } => {
                // the mirror image falls where the logarithm rises
                let sd = if value < 0.0 { -sd_of_log } else { sd_of_log };
                let low_z = ln_ratio(low, value).map_or(f64::NEG_INFINITY, |log| log / sd);
                let high_z = ln_ratio(high, value).map_or(f64::INFINITY, |log| log / sd);
                let cut = (value != 0.0).then(|| Cut::between(low_z, high_z));
                cut.flatten().map(|cut| Self::Lognormal(value, sd, cut))
            }
            Shape::Normal { sd } => Cut::between((low - value) / sd, (high - value) / sd)
                .map(|cut| Self::Normal(value, sd, cut)),
            Shape::Triangular => Some(Self::Triangular(value)),
            Shape::Beta { concentration } => {
                let a = concentration * (value - low) / width;
                let b = concentration * (high - value) / width;
                (a > NEGLIGIBLE.sqrt() && b > NEGLIGIBLE.sqrt())
                    .then(|| Self::Beta(Box::new(Beta::new(a, b))))
            }
            Shape::Uniform => Some(Self::Uniform),
        };
        form.unwrap_or(Self::Fixed(value))
    }
}

/// The logarithm of a ratio; `None` where the two have not the same sign.
fn ln_ratio(value: f64, median: f64) -> Option<f64> {
    let ratio = value / median;
    (ratio > 0.0 && ratio.is_finite()).then(|| ln(ratio))
}

/// Where a value of the other sign lies: below everything for a positive median, above everything for a negative one.
const fn edge_of(median: f64) -> f64 {
    if median > 0.0 {
        f64::NEG_INFINITY
    } else {
        f64::INFINITY
    }
}

#[cfg(test)]
#[path = "distribution_tests.rs"]
mod tests;
