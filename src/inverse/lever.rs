//! A quantity that may be moved, and how far.

use crate::model::{Catalogue, Kind, ParameterId, Scenario, Spec};

/// A quantity of the catalogue and the part of its range that is looked at; base units, ends included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lever {
    /// Which one.
    pub id: ParameterId,
    /// Lowest value looked at.
    pub low: f64,
    /// Highest value looked at, above `low`.
    pub high: f64,
    /// Whether only whole numbers are values of it; then both ends are whole.
    pub is_whole: bool,
}

/// Why a parameter cannot be moved so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LeverError {
    /// A word or a day, or no parameter of this catalogue.
    NotAQuantity,
    /// An end outside what the parameter allows.
    OutOfRange {
        /// The end.
        value: f64,
        /// Smallest allowed value.
        low: f64,
        /// Largest allowed value.
        high: f64,
    },
    /// No room between both ends, in whole numbers where only those are allowed.
    Empty {
        /// The end that is given as the lower one.
        low: f64,
        /// The end that is given as the higher one.
        high: f64,
    },
}

impl Lever {
    /// A quantity over its whole allowed range.
    pub fn of(catalogue: &Catalogue, id: ParameterId) -> Result<Self, LeverError> {
        let (low, high) = allowed(catalogue, id)?;
        Self::within(catalogue, id, low, high)
    }

    /// A quantity over a part of its allowed range.
    pub fn within(
        catalogue: &Catalogue,
        id: ParameterId,
        low: f64,
        high: f64,
    ) -> Result<Self, LeverError> {
        let (least, most) = allowed(catalogue, id)?;
        if let Some(value) = [low, high]
            .into_iter()
            .find(|end| !(least..=most).contains(end))
        {
            return Err(LeverError::OutOfRange {
                value,
                low: least,
                high: most,
            });
        }
        let is_whole = catalogue.spec(id).is_some_and(Spec::is_whole);
        let (first, last) = if is_whole {
            (low.ceil(), high.floor())
        } else {
            (low, high)
        };
        if first < last {
            Ok(Self {
                id,
                low: first,
                high: last,
                is_whole,
            })
        } else {
            Err(LeverError::Empty { low, high })
        }
    }

    /// Highest less lowest value, positive.
    pub const fn span(&self) -> f64 {
        self.high - self.low
    }

    /// The value at a share of the way from the lower end, whole where it must be; the ends at 0 and 1.
    pub fn value_at(&self, share: f64) -> f64 {
        let value = self.low + self.span() * share;
        let value = if self.is_whole { value.round() } else { value };
        value.clamp(self.low, self.high)
    }

    /// How far up a value lies: 0 at the lower end, 1 at the upper, not limited to them.
    pub fn share_of(&self, value: f64) -> f64 {
        (value - self.low) / self.span()
    }

    /// Evenly spaced values, both ends included: as many as asked for, at least two; of a quantity in whole numbers
    /// every whole number, however many were asked for.
    pub fn values(&self, asked: usize) -> Vec<f64> {
        let count = self.count(asked);
        let last = (count - 1) as f64;
        (0..count)
            .map(|at| self.value_at(at as f64 / last))
            .collect()
    }

    /// How many values [`Lever::values`] has.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a positive whole span; a float cast saturates"
    )]
    pub fn count(&self, asked: usize) -> usize {
        if self.is_whole {
            self.span() as usize + 1
        } else {
            asked.max(2)
        }
    }

    /// Where a scenario stands; `None` where it has no value, as a sector that follows its group.
    pub fn present(&self, scenario: &Scenario) -> Option<f64> {
        scenario.value(self.id).number()
    }
}

fn allowed(catalogue: &Catalogue, id: ParameterId) -> Result<(f64, f64), LeverError> {
    match catalogue.spec(id).map(|spec| &spec.kind) {
        Some(Kind::Quantity { range, .. }) => Ok((*range.start(), *range.end())),
        _ => Err(LeverError::NotAQuantity),
    }
}
