//! What assumptions have in common: a Gaussian copula of a few common causes.
//!
//! With `c` the standard normal number of a cause and `e` the assumption's own,
//!
//! ```text
//! z = Σ l_k c_k + √(1 − Σ l_k²) e          u = Φ(z)
//! ```
//!
//! so two assumptions that share causes have the correlation `Σ l_k m_k` of their normal scores. A correlation matrix
//! that is made in this way is positive definite whatever the loadings, and no draw of an assumption depends on which
//! others there are. Every coefficient is own judgement, and said to be so: no source states any.

use super::generator::hash;
use crate::model::{Catalogue, Meaning, ParameterId, RiceParameter, RiceShareParameter, Spec};
use crate::text::uncertainty::CorrelationText as T;

/// Part of the variance that all elasticities of substitution share: estimates of one method err together.
const SHARED_BY_ALL_SIGMA: f64 = 0.3;
/// Part that the short and the long run of one market share besides.
const SHARED_IN_A_MARKET: f64 = 0.3;
/// Part that pass-through at the border shares over markets: one exchange rate, one habit of pricing.
const SHARED_BY_PASS_THROUGH: f64 = 0.5;
/// Part that the prices of rice of all origins share.
const SHARED_BY_RICE_PRICES: f64 = 0.6;

/// A common cause with its part in an assumption.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cause {
    /// Hash of the cause's name, as the generator takes it.
    pub hash: u64,
    /// The coefficient `l` of the cause's normal score.
    pub loading: f64,
}

/// A correlation in words, for lists.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Statement {
    /// Between what.
    pub between: T,
    /// The correlation of the normal scores, 0 to 1; own judgement.
    pub coefficient: f64,
}

/// Every correlation that is stated.
pub const STATEMENTS: [Statement; 4] = [
    Statement {
        between: T::SigmaInAMarket,
        coefficient: SHARED_BY_ALL_SIGMA + SHARED_IN_A_MARKET,
    },
    Statement {
        between: T::SigmaAcrossMarkets,
        coefficient: SHARED_BY_ALL_SIGMA,
    },
    Statement {
        between: T::PassThrough,
        coefficient: SHARED_BY_PASS_THROUGH,
    },
    Statement {
        between: T::RicePrices,
        coefficient: SHARED_BY_RICE_PRICES,
    },
];

/// Assumptions that have a common cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Elasticities of substitution in all markets, at once and in the long run.
    Sigma,
    /// Pass-through at the border in all markets.
    PassThrough,
    /// Prices of rice of all origins.
    RicePrices,
}

impl Family {
    /// Its name.
    pub const fn title(self) -> T {
        match self {
            Self::Sigma => T::AllSigma,
            Self::PassThrough => T::AllPassThrough,
            Self::RicePrices => T::AllRicePrices,
        }
    }

    /// Its id in machine formats.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sigma => "sigma",
            Self::PassThrough => "border_pass_through",
            Self::RicePrices => "rice_prices",
        }
    }
}

/// The family of an assumption; `None` where it moves by itself.
pub const fn family(spec: &Spec) -> Option<Family> {
    match spec.meaning {
        Meaning::SigmaShortRun { .. } | Meaning::SigmaLongRun { .. } => Some(Family::Sigma),
        Meaning::BorderPassThrough { .. } => Some(Family::PassThrough),
        Meaning::Rice(RiceParameter::WorldPrice)
        | Meaning::RiceShare {
            parameter: RiceShareParameter::OfferPrice,
            ..
        } => Some(Family::RicePrices),
        _ => None,
    }
}

/// The causes of an assumption; none where it moves by itself.
pub fn causes(spec: &Spec) -> Vec<Cause> {
    let cause = |name: &str, part: f64| Cause {
        hash: hash(name),
        loading: part.sqrt(),
    };
    match family(spec) {
        Some(Family::Sigma) => {
            let market = spec.key.split_once('.').map_or("", |(_, market)| market);
            vec![
                cause("cause.sigma", SHARED_BY_ALL_SIGMA),
                cause(&format!("cause.sigma.{market}"), SHARED_IN_A_MARKET),
            ]
        }
        Some(Family::PassThrough) => {
            vec![cause("cause.border_pass_through", SHARED_BY_PASS_THROUGH)]
        }
        Some(Family::RicePrices) => vec![cause("cause.rice_price", SHARED_BY_RICE_PRICES)],
        None => Vec::new(),
    }
}

/// The correlation of the normal scores of two assumptions.
pub fn coefficient(catalogue: &Catalogue, first: ParameterId, second: ParameterId) -> f64 {
    if first == second {
        return 1.0;
    }
    let of = |id| catalogue.spec(id).map_or_else(Vec::new, causes);
    let others = of(second);
    let shared = |cause: &Cause| {
        let same = others.iter().find(|other| other.hash == cause.hash);
        same.map_or(0.0, |other| cause.loading * other.loading)
    };
    of(first).iter().map(shared).sum()
}
