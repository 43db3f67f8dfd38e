//! What each party gives for the whole deal.

use crate::engine::Outcome;
use crate::engine::ledger::Party;
use crate::text::Title;
use crate::text::ledger::LedgerLineText;

/// A party's value of a deal: Σ weight × line of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ValueMeasure {
    /// Whose.
    pub party: Party,
    /// Whether it is the present value and not the year shown.
    pub is_present_value: bool,
}

impl ValueMeasure {
    /// Every value, those a year first.
    pub const ALL: [Self; 4] = [
        Self::new(Party::Focus, false),
        Self::new(Party::Importer, false),
        Self::new(Party::Focus, true),
        Self::new(Party::Importer, true),
    ];

    /// A party's value.
    pub const fn new(party: Party, is_present_value: bool) -> Self {
        Self {
            party,
            is_present_value,
        }
    }

    /// Stable id.
    pub const fn id(self) -> &'static str {
        match (self.party, self.is_present_value) {
            (Party::Focus, false) => "value.focus",
            (Party::Importer, false) => "value.importer",
            (Party::Focus, true) => "value_npv.focus",
            (Party::Importer, true) => "value_npv.importer",
        }
    }

    pub(super) fn title(self, names: &[(&str, &Title)]) -> Title {
        let empty = Title::default();
        let party = names.iter().find(|(name, _)| *name == self.party.word());
        let party = party.map_or(&empty, |(_, title)| title);
        let text = if self.is_present_value {
            LedgerLineText::ValueValue
        } else {
            LedgerLineText::Value
        };
        Title::filled(text, &[("party", party)])
    }

    pub(super) const fn value(self, outcome: &Outcome) -> f64 {
        let value = outcome.ledger.value(self.party);
        if self.is_present_value {
            value.npv_usd
        } else {
            value.usd_a_year
        }
    }
}
