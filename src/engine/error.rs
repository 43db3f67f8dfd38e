//! Why a scenario has no outcome.

use super::market::MarketError;
use crate::baseline::Baseline;
use crate::text::engine::EngineText;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _};

/// A market that could not be solved, named.
#[derive(Clone, Debug, PartialEq)]
pub struct EngineError {
    /// Index of the market in the baseline.
    pub market: usize,
    /// What went wrong, with the inputs.
    pub cause: MarketError,
}

impl EngineError {
    /// What happened, in which market, and what to do.
    pub fn words(&self, baseline: &Baseline, language: Language) -> String {
        let title = baseline
            .markets
            .get(self.market)
            .map(|market| &market.title);
        let market = title.map_or_else(String::new, |title| title.in_language(language).to_owned());
        let mut values = vec![("market", market)];
        let text = match &self.cause {
            MarketError::InvalidInput { value, .. } => {
                values.push(("value", value.to_string()));
                EngineText::InvalidInput
            }
            MarketError::QuotaOutOfReach { volume_ratio, .. } => {
                values.push((
                    "percent",
                    number::value(*volume_ratio, Unit::Share, language),
                ));
                EngineText::QuotaOutOfReach
            }
            MarketError::Indeterminate { .. } => EngineText::Indeterminate,
            MarketError::NotConverged {
                residual,
                iterations,
                ..
            } => {
                values.push(("residual", format!("{residual:.1e}")));
                values.push(("steps", iterations.to_string()));
                EngineText::NotConverged
            }
            MarketError::QuotasNotSettled { .. } => EngineText::QuotasNotSettled,
            MarketError::WrongOutcomeLength { .. } | MarketError::NotFinite { .. } => {
                EngineText::NotFinite
            }
        };
        text.fill(language, &values)
    }
}

impl std::fmt::Display for EngineError {
    /// One line for a log; people are told by [`EngineError::words`].
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "market {}: {}", self.market, self.cause)
    }
}

impl std::error::Error for EngineError {}
