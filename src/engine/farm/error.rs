//! Why a farm market has no outcome.

use std::fmt;

use crate::engine::input::InputError;
use crate::engine::market::MarketError;

/// A farm market that could not be solved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FarmError {
    /// An input is outside its range.
    Input(InputError),
    /// In the base year goods beyond the quota would already have been cheaper than home goods.
    BaseAboveCeiling {
        /// Price of the home good in the base year, USD a tonne.
        domestic_price: f64,
        /// World price with the base duty beyond the quota, USD a tonne.
        ceiling: f64,
    },
    /// No price clears the market.
    NoPrice {
        /// Demand less supply, tonnes, at the last price tried.
        excess_demand: f64,
        /// Logarithm of that price over the base price.
        log_price: f64,
    },
    /// The market of several origins has no solution.
    Market(MarketError),
    /// A result is not a finite number.
    NotFinite,
}

impl From<InputError> for FarmError {
    fn from(error: InputError) -> Self {
        Self::Input(error)
    }
}

impl From<MarketError> for FarmError {
    fn from(error: MarketError) -> Self {
        Self::Market(error)
    }
}

impl fmt::Display for FarmError {
    /// One line for a log; the window and the command line make their own words from the data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => error.fmt(f),
            Self::BaseAboveCeiling {
                domestic_price,
                ceiling,
            } => write!(
                f,
                "base price {domestic_price} is above the price of imports beyond the quota, {ceiling}"
            ),
            Self::NoPrice {
                excess_demand,
                log_price,
            } => write!(
                f,
                "no price clears the market: excess demand {excess_demand} at log price {log_price}"
            ),
            Self::Market(error) => error.fmt(f),
            Self::NotFinite => write!(f, "a result is not finite"),
        }
    }
}

impl std::error::Error for FarmError {}
