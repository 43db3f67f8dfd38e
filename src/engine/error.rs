//! Why a scenario has no outcome.

use super::farm::FarmError;
use super::fund::OutOfRange;
use super::input::InputError;
use super::market::MarketError;
use crate::baseline::Baseline;
use crate::text::engine::EngineText;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _};

/// What could not be computed, and why.
#[derive(Clone, Debug, PartialEq)]
pub enum EngineError {
    /// A market of the importer.
    Market {
        /// Index of the market in the baseline.
        market: usize,
        /// What went wrong, with the inputs.
        cause: MarketError,
    },
    /// The fund has an input outside its range.
    Fund(OutOfRange),
    /// A farm market.
    Farm(FarmError),
    /// Another part of the deal has an input that no equation can use.
    Part(InputError),
}

impl EngineError {
    /// What happened, where, and what to do.
    pub fn words(&self, baseline: &Baseline, language: Language) -> String {
        match self {
            Self::Market { market, cause } => market_words(baseline, (*market, cause), language),
            Self::Fund(error) => {
                let values = [
                    ("input", error.key.to_owned()),
                    ("value", error.value.to_string()),
                    ("low", error.low.to_string()),
                    ("high", error.high.to_string()),
                ];
                EngineText::FundOutOfRange.fill(language, &values)
            }
            Self::Farm(error) => farm_words(error, language),
            Self::Part(error) => input_words(error, language),
        }
    }
}

fn input_words(error: &InputError, language: Language) -> String {
    let input = match error.index {
        Some(index) => format!("{}[{index}]", error.input),
        None => error.input.to_owned(),
    };
    let values = [("input", input), ("value", error.value.to_string())];
    EngineText::ImpossibleInput.fill(language, &values)
}

fn farm_words(error: &FarmError, language: Language) -> String {
    match error {
        FarmError::Input(error) => input_words(error, language),
        FarmError::BaseAboveCeiling {
            domestic_price,
            ceiling,
        } => {
            let usd = |price: f64| number::value(price, Unit::Usd, language);
            let values = [("price", usd(*domestic_price)), ("ceiling", usd(*ceiling))];
            EngineText::FarmBaseAboveCeiling.fill(language, &values)
        }
        FarmError::NoPrice { .. } | FarmError::Market(_) | FarmError::NotFinite => {
            EngineText::FarmUnsolved.text(language).to_owned()
        }
    }
}

fn market_words(
    baseline: &Baseline,
    (market, cause): (usize, &MarketError),
    language: Language,
) -> String {
    let title = baseline.markets.get(market).map(|market| &market.title);
    let market = title.map_or_else(String::new, |title| title.in_language(language).to_owned());
    let mut values = vec![("market", market)];
    let text = match cause {
        MarketError::InvalidInput { value, .. } => {
            values.push(("value", value.to_string()));
            EngineText::InvalidInput
        }
        MarketError::QuotaOutOfReach { volume_ratio, .. } => {
            let percent = number::value(*volume_ratio, Unit::Share, language);
            values.push(("percent", percent));
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

impl From<OutOfRange> for EngineError {
    fn from(error: OutOfRange) -> Self {
        Self::Fund(error)
    }
}

impl From<FarmError> for EngineError {
    fn from(error: FarmError) -> Self {
        Self::Farm(error)
    }
}

impl From<InputError> for EngineError {
    fn from(error: InputError) -> Self {
        Self::Part(error)
    }
}

impl std::fmt::Display for EngineError {
    /// One line for a log; people are told by [`EngineError::words`].
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Market { market, cause } => write!(f, "market {market}: {cause}"),
            Self::Fund(error) => {
                let (low, high) = (error.low, error.high);
                let (key, value) = (error.key, error.value);
                write!(f, "fund: {key} cannot be {value}, only {low} to {high}")
            }
            Self::Farm(error) => error.fmt(f),
            Self::Part(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EngineError {}
