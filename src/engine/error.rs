//! Why a scenario has no outcome.

use super::market::{MarketError, MarketField};
use crate::baseline::Baseline;
use crate::text::engine::EngineText as T;
use crate::text::{Language, Text as _, number};

/// A market that could not be solved, named.
#[derive(Clone, Debug, PartialEq)]
pub struct EngineError {
    /// Index of the market in the baseline.
    pub market: usize,
    /// What went wrong, with the inputs.
    pub cause: MarketError,
}

impl EngineError {
    /// The market by its title, what is wrong, and what to look at.
    pub fn words(&self, baseline: &Baseline, language: Language) -> String {
        let title = baseline
            .markets
            .get(self.market)
            .map(|market| &market.title);
        let market = title.map_or_else(String::new, |title| title.in_language(language).to_owned());
        let cause = self.cause.words(language);
        T::InMarket.fill(language, &[("market", market), ("cause", cause)])
    }
}

impl MarketError {
    /// What is wrong with the market and what to look at.
    pub fn words(&self, language: Language) -> String {
        let plain = |value: f64| format!("{value}");
        match self {
            Self::InvalidInput { field, value, .. } => {
                let input = field.words(language).to_owned();
                T::InvalidInput.fill(language, &[("input", input), ("value", plain(*value))])
            }
            Self::WrongOutcomeLength { .. } => T::Internal.text(language).to_owned(),
            Self::QuotaOutOfReach { volume_ratio, .. } => {
                let volume = number::value(*volume_ratio, number::Unit::Share, language);
                T::QuotaOutOfReach.fill(language, &[("volume", volume)])
            }
            Self::Indeterminate { .. } => T::Indeterminate.text(language).to_owned(),
            Self::NotConverged {
                residual,
                iterations,
                ..
            } => T::NotConverged.fill(
                language,
                &[
                    ("iterations", iterations.to_string()),
                    ("residual", format!("{residual:.1e}")),
                ],
            ),
            Self::QuotasNotSettled { changes, .. } => {
                T::QuotasNotSettled.fill(language, &[("changes", changes.to_string())])
            }
            Self::NotFinite { .. } => T::NotFinite.text(language).to_owned(),
        }
    }
}

impl MarketField {
    /// The input's name.
    pub fn words(self, language: Language) -> &'static str {
        let text = match self {
            Self::BaseValue => T::BaseValue,
            Self::BaseRate => T::BaseRate,
            Self::Rate => T::Rate,
            Self::ExportSupplyElasticity => T::ExportSupplyElasticity,
            Self::QuotaVolume => T::QuotaVolume,
            Self::OutOfQuotaRate => T::OutOfQuotaRate,
            Self::DomesticValue => T::DomesticValue,
            Self::DomesticSupplyElasticity => T::DomesticSupplyElasticity,
            Self::SigmaAmongOrigins => T::SigmaAmongOrigins,
            Self::SigmaDomesticImport => T::SigmaDomesticImport,
            Self::DemandElasticity => T::DemandElasticity,
        };
        text.text(language)
    }
}

impl std::fmt::Display for EngineError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "market {}: {:?}", self.market, self.cause)
    }
}

impl std::error::Error for EngineError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_the_market_and_the_input_in_words() {
        let baseline = Baseline::shipped().unwrap();
        let error = EngineError {
            market: baseline.market_index("machinery").unwrap(),
            cause: MarketError::InvalidInput {
                field: MarketField::Rate,
                supplier: Some(1),
                value: -2.0,
            },
        };
        assert_eq!(
            error.words(&baseline, Language::English),
            "the market “Machinery” cannot be solved: the duty cannot be -2"
        );
        assert_eq!(
            error.words(&baseline, Language::Korean),
            "“일반기계” 시장을 풀 수 없습니다: 관세율은 -2일 수 없습니다"
        );
    }
}
