//! Inputs of the deal's parts, checked against their range; an input outside it is an error that names it.

use std::fmt;

/// The part of the deal that an input belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// [`super::farm::rice`]
    Rice,
    /// [`super::farm::beef`]
    Beef,
    /// [`super::farm::ban`]
    Ban,
    /// [`super::rules`]
    Rules,
    /// [`super::security`]
    Security,
    /// [`super::firms`]
    Firms,
    /// [`super::ledger`]
    Ledger,
}

/// An input that no equation can use.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InputError {
    /// The part of the deal.
    pub part: Part,
    /// Name of the field of the part's input.
    pub input: &'static str,
    /// Its position where the input is a list.
    pub index: Option<usize>,
    /// The value.
    pub value: f64,
}

impl fmt::Display for InputError {
    /// One line for a log; the window and the command line make their own words from the data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (part, input, value) = (self.part, self.input, self.value);
        match self.index {
            Some(index) => write!(f, "{part:?}: {input} of {index} cannot be {value}"),
            None => write!(f, "{part:?}: {input} cannot be {value}"),
        }
    }
}

impl std::error::Error for InputError {}

/// What an equation accepts; narrower ranges for people are the catalogue's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Domain {
    /// Above 0, finite.
    Positive,
    /// 0 or more, finite.
    NonNegative,
    /// 0 or less, finite.
    NonPositive,
    /// 0 to 1.
    Share,
    /// Above −1, finite.
    Rate,
    /// −1 or more, finite: a relative change of what cannot fall below nothing.
    Change,
    /// Any finite number.
    Finite,
}

impl Domain {
    fn holds(self, value: f64) -> bool {
        match self {
            Self::Share => (0.0..=1.0).contains(&value),
            _ if !value.is_finite() => false,
            Self::Positive => value > 0.0,
            Self::NonNegative => value >= 0.0,
            Self::NonPositive => value <= 0.0,
            Self::Rate => value > -1.0,
            Self::Change => value >= -1.0,
            Self::Finite => true,
        }
    }
}

impl Part {
    /// The first input outside its domain.
    pub(super) fn check(
        self,
        index: Option<usize>,
        inputs: &[(&'static str, f64, Domain)],
    ) -> Result<(), InputError> {
        match inputs
            .iter()
            .find(|(_, value, domain)| !domain.holds(*value))
        {
            None => Ok(()),
            Some((input, value, _)) => Err(self.refuse(input, index, *value)),
        }
    }

    /// The error for one input.
    pub(super) const fn refuse(
        self,
        input: &'static str,
        index: Option<usize>,
        value: f64,
    ) -> InputError {
        InputError {
            part: self,
            input,
            index,
            value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_domain_refuses_what_is_outside_it() {
        for (domain, inside, outside) in [
            (Domain::Positive, 1e-300, 0.0),
            (Domain::NonNegative, 0.0, -1e-300),
            (Domain::NonPositive, -3.0, 0.1),
            (Domain::Share, 1.0, 1.1),
            (Domain::Rate, -0.9, -1.0),
            (Domain::Change, -1.0, -1.1),
            (Domain::Finite, -9.0, f64::INFINITY),
        ] {
            assert!(Part::Rice.check(None, &[("x", inside, domain)]).is_ok());
            for value in [outside, f64::NAN] {
                let refused = Part::Rice.check(Some(2), &[("x", value, domain)]);
                let error = refused.expect_err("outside");
                assert_eq!((error.input, error.index), ("x", Some(2)));
                assert!(error.to_string().contains("x of 2 cannot be"));
            }
        }
    }
}
