//! Why draws could not be computed.

use std::fmt;

use crate::engine::batch::BatchError;
use crate::model::Catalogue;
use crate::model::distribution::{DistributionError, DistributionField};
use crate::text::uncertainty::UncertaintyText as T;
use crate::text::{Language, Text as _};

/// Why draws could not be computed.
#[derive(Clone, Debug, PartialEq)]
pub enum UncertaintyError {
    /// A distribution is impossible.
    Distribution(DistributionError),
    /// The draws could not be planned or evaluated.
    Batch(BatchError),
    /// No draw has this outcome.
    NoOutcome,
}

impl UncertaintyError {
    /// What is wrong, where, and what is allowed.
    pub fn words(&self, catalogue: &Catalogue, language: Language) -> String {
        match self {
            Self::Distribution(error) => {
                let spec = catalogue
                    .find_key(&error.key)
                    .and_then(|id| catalogue.spec(id));
                let title =
                    spec.map_or(error.key.as_str(), |spec| spec.title.in_language(language));
                let field = match error.field {
                    DistributionField::Spread => T::Spread,
                    DistributionField::Low => T::Low,
                    DistributionField::High => T::High,
                };
                let values = [
                    ("title", title.to_owned()),
                    ("field", field.text(language).to_owned()),
                    ("value", error.value.to_string()),
                    ("low", error.low.to_string()),
                    ("high", error.high.to_string()),
                ];
                T::Impossible.fill(language, &values)
            }
            Self::Batch(error) => T::NotPlanned.fill(language, &[("cause", error.to_string())]),
            Self::NoOutcome => T::NoDraw.text(language).to_owned(),
        }
    }
}

impl From<DistributionError> for UncertaintyError {
    fn from(error: DistributionError) -> Self {
        Self::Distribution(error)
    }
}

impl From<BatchError> for UncertaintyError {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}

impl fmt::Display for UncertaintyError {
    /// One line for a log; people are told by [`UncertaintyError::words`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Distribution(error) => write!(
                f,
                "{}: {:?} cannot be {}, only {} to {}",
                error.key, error.field, error.value, error.low, error.high
            ),
            Self::Batch(error) => error.fmt(f),
            Self::NoOutcome => f.write_str("no draw has this outcome"),
        }
    }
}

impl std::error::Error for UncertaintyError {}
