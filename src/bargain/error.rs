//! Why there is no bargaining table.

use std::fmt;

use crate::engine::EngineError;
use crate::engine::batch::BatchError;

/// Why packages cannot be valued.
#[derive(Clone, Debug, PartialEq)]
pub enum BargainError {
    /// No row is on the table: none is given, or the scenario has a value for none of them.
    NoRows,
    /// The no-deal scenario has no outcome, so that nothing can be compared with it.
    NoDeal(EngineError),
    /// A measure of value has none in the no-deal scenario.
    NoValue,
    /// The packages could not be planned or evaluated.
    Batch(BatchError),
}

impl From<BatchError> for BargainError {
    fn from(error: BatchError) -> Self {
        Self::Batch(error)
    }
}

impl fmt::Display for BargainError {
    /// One line for a log; people are told by `words::Speaker::error`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRows => f.write_str("no quantity is on the table"),
            Self::NoDeal(error) => write!(f, "no deal: {error}"),
            Self::NoValue => f.write_str("no deal has no value"),
            Self::Batch(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for BargainError {}
