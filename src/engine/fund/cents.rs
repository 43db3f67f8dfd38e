//! Whole cents, so that what a waterfall pays out equals what came in exactly and not nearly.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

/// An amount of money in whole cents of a US dollar; sums saturate far above any fund (9e16 dollars).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(i64);

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// An amount that is given in cents.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// The nearest whole cent to an amount in US dollars; 0 for a number that is not one.
    pub fn from_usd(usd: f64) -> Self {
        Self::nearest(usd * 100.0)
    }

    /// The amount in US dollars.
    pub fn usd(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// The amount in cents.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// A share of the amount, to the nearest cent; the rest is what the subtraction leaves.
    #[must_use]
    pub fn share(self, share: f64) -> Self {
        Self::nearest(self.0 as f64 * share)
    }

    /// The smallest amount of which a share (0 < share <= 1) reaches this one.
    #[must_use]
    pub(super) fn whole_of_share(self, share: f64) -> Self {
        Self::nearest((self.0 as f64 / share).ceil()).max(self)
    }

    /// `self · part / whole`, rounded down; all of it when the whole is nothing.
    #[must_use]
    pub(super) fn in_proportion(self, part: u32, whole: u32) -> Self {
        if whole == 0 {
            return self;
        }
        let scaled = i128::from(self.0) * i128::from(part) / i128::from(whole);
        Self(i64::try_from(scaled).unwrap_or(i64::MAX))
    }

    /// The amount, or nothing when it is negative.
    #[must_use]
    pub fn or_nothing(self) -> Self {
        self.max(Self::ZERO)
    }

    /// The nearest whole number, halves away from zero, as `round` gives it, without a call of the system's library.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a float cast saturates, and makes 0 of what is not a number"
    )]
    fn nearest(cents: f64) -> Self {
        let whole = cents as i64;
        let rest = cents - whole as f64;
        let up = whole.saturating_add(i64::from(rest >= 0.5));
        Self(up.saturating_sub(i64::from(rest <= -0.5)))
    }
}

impl Add for Cents {
    type Output = Self;

    fn add(self, rhs: Self) -> Self {
        Self(self.0.saturating_add(rhs.0))
    }
}

impl Sub for Cents {
    type Output = Self;

    fn sub(self, rhs: Self) -> Self {
        Self(self.0.saturating_sub(rhs.0))
    }
}

impl Neg for Cents {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, rhs: Self) {
        *self = *self + rhs;
    }
}

impl SubAssign for Cents {
    fn sub_assign(&mut self, rhs: Self) {
        *self = *self - rhs;
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Cents;

    #[test]
    fn nearest_cent_is_what_round_gives() {
        let below_half = 0.5_f64.next_down();
        let cents = [
            0.0,
            below_half,
            0.5,
            1.5,
            2.5,
            1e15 + 0.5,
            9.3e18,
            f64::INFINITY,
        ];
        for cents in cents.into_iter().flat_map(|cents| [cents, -cents]) {
            #[expect(clippy::cast_possible_truncation, reason = "a float cast saturates")]
            let rounded = cents.round() as i64;
            assert_eq!(Cents::nearest(cents), Cents::new(rounded), "{cents}");
        }
        assert_eq!(Cents::nearest(f64::NAN), Cents::ZERO);
    }
}
