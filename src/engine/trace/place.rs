//! Parts of the model by name, with what each leaves out.

use crate::text::Title;
use crate::text::trace::PlaceText as P;

/// The part of the model that computes a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// Markets of the importer added up.
    #[default]
    Trade,
    /// One market.
    Market,
    /// The duty in force.
    Duty,
    /// The focus economy behind its border.
    Economy,
    /// The fund.
    Fund,
    /// The market behind a tariff-rate quota.
    Rice,
    /// The market with a health rule.
    Beef,
    /// A good that was not let in.
    Ban,
    /// Rules beside duties.
    Rules,
    /// Money of the alliance.
    Security,
    /// Companies.
    Firms,
    /// Both parties' accounts.
    Ledger,
}

impl Place {
    /// The name of its page in the program's documentation.
    pub const fn module(self) -> &'static str {
        match self {
            Self::Trade => "entente::engine::outcome",
            Self::Market => "entente::engine::market",
            Self::Duty => "entente::engine::duty",
            Self::Economy => "entente::engine::economy",
            Self::Fund => "entente::engine::fund",
            Self::Rice => "entente::engine::farm::rice",
            Self::Beef => "entente::engine::farm::beef",
            Self::Ban => "entente::engine::farm::ban",
            Self::Rules => "entente::engine::rules",
            Self::Security => "entente::engine::security",
            Self::Firms => "entente::engine::firms",
            Self::Ledger => "entente::engine::ledger",
        }
    }

    /// What it leaves out.
    pub fn omitted(self) -> Title {
        Title::of(match self {
            Self::Trade | Self::Market => P::Market,
            Self::Duty => P::Duty,
            Self::Economy => P::Economy,
            Self::Fund => P::Fund,
            Self::Rice => P::Rice,
            Self::Beef => P::Beef,
            Self::Ban => P::Ban,
            Self::Rules => P::Rules,
            Self::Security => P::Security,
            Self::Firms => P::Firms,
            Self::Ledger => P::Ledger,
        })
    }
}
