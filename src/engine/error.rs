//! Why a scenario has no outcome.

use super::market::MarketError;

/// A market that could not be solved, named.
#[derive(Clone, Debug, PartialEq)]
pub struct EngineError {
    /// Index of the market in the baseline.
    pub market: usize,
    /// What went wrong, with the inputs.
    pub cause: MarketError,
}

impl std::fmt::Display for EngineError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "market {}: {:?}", self.market, self.cause)
    }
}

impl std::error::Error for EngineError {}
