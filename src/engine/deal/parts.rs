//! Sets of the deal's parts: which are asked for, and which a quantity moves.

use crate::engine::Measure;
use crate::model::{LedgerParameter as L, Meaning};

/// A set of parts of the deal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::engine) struct Parts(u8);

impl Parts {
    pub(in crate::engine) const NONE: Self = Self(0);
    pub(in crate::engine) const FUND: Self = Self(1);
    pub(in crate::engine) const FARM: Self = Self(2);
    pub(in crate::engine) const RULES: Self = Self(4);
    pub(in crate::engine) const SECURITY: Self = Self(8);
    pub(in crate::engine) const FIRMS: Self = Self(16);
    pub(in crate::engine) const LEDGER: Self = Self(32);
    pub(in crate::engine) const ALL: Self = Self(63);

    /// Whether any of `other` is among them.
    pub(in crate::engine) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Those of either.
    #[must_use]
    pub(in crate::engine) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of both.
    #[must_use]
    pub(in crate::engine) const fn among(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What has to be computed to answer a measure.
    pub(in crate::engine) const fn behind(measure: Measure) -> Self {
        match measure {
            Measure::Fund(_) => Self::FUND,
            Measure::Rice(_) | Measure::Beef(_) | Measure::Opening(..) => Self::FARM,
            Measure::Rules(_) => Self::RULES,
            Measure::Security(_) => Self::SECURITY,
            Measure::Firm(..) => Self::FIRMS,
            // every part hands in lines, companies none
            Measure::Ledger(_) | Measure::Value(_) => Self(Self::ALL.0 & !Self::FIRMS.0),
            _ => Self::NONE,
        }
    }

    /// The parts that read a parameter themselves; companies and the ledger read trade besides.
    pub(in crate::engine) const fn reading(meaning: Meaning) -> Self {
        match meaning {
            // an added duty is read as collected, and with it the relief that the fund buys
            Meaning::Fund(_)
            | Meaning::Ledger(L::FocusDiscountRate | L::ImporterDiscountRate)
            | Meaning::CollectedShare => Self::FUND,
            Meaning::Rice(_)
            | Meaning::RiceShare { .. }
            | Meaning::Beef(_)
            | Meaning::BeefOrigin { .. }
            | Meaning::Banned { .. }
            | Meaning::AdjustmentYears => Self::FARM,
            Meaning::Rules(_) => Self::RULES,
            Meaning::Security(_)
            | Meaning::ExchangeRate
            | Meaning::Horizon
            | Meaning::Ledger(L::Years) => Self::SECURITY,
            _ => Self::NONE,
        }
    }
}
