//! What can go wrong with a batch, as data.

use std::fmt;

use crate::engine::EngineError;
use crate::model::{ParameterId, ValueError};

/// Why a draw has no outcome.
#[derive(Clone, Debug, PartialEq)]
pub enum DrawError {
    /// A drawn value that its parameter cannot take.
    Unfit {
        /// The parameter.
        parameter: ParameterId,
        /// What is wrong with the value.
        cause: ValueError,
    },
    /// The model has no answer for the drawn values.
    Engine(EngineError),
}

impl From<EngineError> for DrawError {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

/// Why a batch cannot be planned or evaluated at all: the caller's mistake, never the user's.
#[derive(Clone, Debug, PartialEq)]
pub enum BatchError {
    /// A sampled parameter is no quantity of the catalogue.
    NoQuantity {
        /// The parameter.
        parameter: ParameterId,
    },
    /// Not one row of values for each sampled parameter.
    WrongRows {
        /// Sampled parameters.
        expected: usize,
        /// Rows given.
        found: usize,
    },
    /// A row of values ends before the last draw that is asked for.
    TooFewDraws {
        /// End of the range.
        needed: usize,
        /// Length of the shortest row.
        found: usize,
    },
    /// The output has not one element for each measure and draw.
    WrongOutput {
        /// Elements needed.
        expected: usize,
        /// Elements given.
        found: usize,
    },
}

impl fmt::Display for BatchError {
    /// One line for a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoQuantity { parameter } => {
                write!(f, "parameter {} is no quantity", parameter.index())
            }
            Self::WrongRows { expected, found } => {
                write!(f, "{found} rows of values for {expected} parameters")
            }
            Self::TooFewDraws { needed, found } => {
                write!(f, "{found} draws where {needed} are asked for")
            }
            Self::WrongOutput { expected, found } => {
                write!(f, "room for {found} results, {expected} are computed")
            }
        }
    }
}

impl std::error::Error for BatchError {}
