//! What a party has said that it will not do: a limit on one lever or on one outcome.

use jiff::civil::Date;

use super::Title;
use super::figure::{Grade, SourceIndex};

/// A party of the deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Party {
    /// The focus country of the baseline: exporter in the trade model, importer on farm markets, investor of the fund.
    Focus,
    /// The importer of the trade model: exporter on farm markets, host of the fund.
    Importer,
}

impl Party {
    /// Both, in the order of the screen.
    pub const ALL: [Self; 2] = [Self::Focus, Self::Importer];

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Focus => Self::Importer,
            Self::Importer => Self::Focus,
        }
    }

    /// The word in files and ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Focus => "focus",
            Self::Importer => "importer",
        }
    }
}

/// On which side of its limit a subject may stand; exactly at the limit is always allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// At the limit or below it.
    AtMost,
    /// At the limit or above it.
    AtLeast,
    /// At the limit and nowhere else: words, and quantities that must not be set.
    Exactly,
}

impl Bound {
    /// All, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::AtMost, Self::AtLeast, Self::Exactly];

    /// The word in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::AtMost => "at_most",
            Self::AtLeast => "at_least",
            Self::Exactly => "exactly",
        }
    }
}

/// What a red line allows its subject to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Limit {
    /// A quantity in the base unit of the subject.
    Number(f64),
    /// The key of a choice's word, or [`Limit::UNSET`] for a quantity that must not be set.
    Word(String),
}

impl Limit {
    /// The word for a quantity that must not be set.
    pub const UNSET: &'static str = "none";

    /// The number, if it is one.
    pub const fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Word(_) => None,
        }
    }
}

/// A limit as a party stated it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// The limit that was stated, whatever the document has in its place.
    pub limit: Limit,
    /// Where it was reported.
    pub source: SourceIndex,
    /// The day it was stated.
    pub date: Date,
    /// How well it is known.
    pub grade: Grade,
}

/// A limit that a party will not let the deal cross.
#[derive(Debug, Clone, PartialEq)]
pub struct RedLine {
    /// Its id, stable in files.
    pub id: String,
    /// Whose it is.
    pub side: Party,
    /// What it says.
    pub title: Title,
    /// Key of the lever or id of the outcome that it limits; it may be one that this baseline does not have.
    pub subject: String,
    /// On which side of the limit the subject may stand.
    pub bound: Bound,
    /// The limit; `None` while the line is waived.
    pub limit: Option<Limit>,
    /// Who stated it; `None` for a line of the user's own.
    pub stated: Option<Stated>,
}
