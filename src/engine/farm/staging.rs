//! Duties that fall in equal yearly cuts, as free-trade agreements write them.
//!
//! ```text
//! rate(year) = base · (1 − k/n)     k = year − first year + 1, between 0 and n
//! ```
//!
//! The first cut counts from the agreement's first year. Rates are decimals.

/// A duty and its equal yearly cuts to zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Staging {
    /// The duty before the first cut, decimal.
    pub base_rate: f64,
    /// Calendar year of the first cut.
    pub first_year: i16,
    /// Number of cuts; 0 leaves the duty as it is.
    pub cuts: u16,
}

impl Staging {
    /// The duty in a calendar year.
    pub fn rate(self, year: i16) -> f64 {
        if self.cuts == 0 {
            return self.base_rate;
        }
        let cuts = i32::from(self.cuts);
        let made = (i32::from(year) - i32::from(self.first_year) + 1).clamp(0, cuts);
        self.base_rate * (f64::from(cuts - made) / f64::from(cuts))
    }
}

#[cfg(test)]
mod tests {
    use super::Staging;

    #[test]
    fn fifteen_equal_cuts_reach_zero_in_the_fifteenth_year() {
        let beef = Staging {
            base_rate: 0.40,
            first_year: 2012,
            cuts: 15,
        };
        for (year, rate) in [
            (2011, 0.40),
            (2012, 0.40 * 14.0 / 15.0),
            (2018, 0.213_333_333_333_333_3),
            (2026, 0.0),
            (2040, 0.0),
        ] {
            assert!((beef.rate(year) - rate).abs() < 1e-15, "{year}");
        }
    }

    #[test]
    fn a_duty_without_cuts_stays() {
        let bound = Staging {
            base_rate: 5.13,
            first_year: 2015,
            cuts: 0,
        };
        assert!((bound.rate(2099) - 5.13).abs() < 1e-15);
    }
}
