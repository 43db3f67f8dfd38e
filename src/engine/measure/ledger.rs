//! Lines and sums of the ledger as measures.

use crate::baseline::Baseline;
use crate::engine::Outcome;
use crate::engine::ledger::{Channel, Party};
use crate::text::Title;
use crate::text::ledger::{ChannelNote, LedgerLineText};

/// One line of the ledger, or a party's sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LedgerMeasure {
    /// Whose.
    pub party: Party,
    /// Through what; `None` is the sum over all channels.
    pub channel: Option<Channel>,
    /// Whether it is the present value and not the year shown.
    pub is_present_value: bool,
}

impl LedgerMeasure {
    /// Every line that a baseline can have, sums first.
    pub fn all(baseline: &Baseline) -> Vec<Self> {
        let mut all = Vec::new();
        for is_present_value in [false, true] {
            for party in Party::ALL {
                let channels = Channel::ALL
                    .into_iter()
                    .filter(|channel| channel.has_line(party, baseline));
                let channels = std::iter::once(None).chain(channels.map(Some));
                all.extend(channels.map(|channel| Self {
                    party,
                    channel,
                    is_present_value,
                }));
            }
        }
        all
    }

    /// Stable id: `ledger.focus`, `ledger_npv.importer.fund`.
    pub fn id(self) -> String {
        let head = if self.is_present_value {
            "ledger_npv"
        } else {
            "ledger"
        };
        let party = match self.party {
            Party::Focus => "focus",
            Party::Importer => "importer",
        };
        match self.channel {
            None => format!("{head}.{party}"),
            Some(channel) => format!("{head}.{party}.{}", channel.id()),
        }
    }

    pub(super) fn title(self, names: &[(&str, &Title)]) -> Title {
        let wanted = match self.party {
            Party::Focus => "focus",
            Party::Importer => "importer",
        };
        let empty = Title::default();
        let party = names.iter().find(|(name, _)| *name == wanted);
        let party = party.map_or(&empty, |(_, title)| title);
        let channel = self.channel.map_or_else(Title::default, Channel::title);
        let text = match (self.channel, self.is_present_value) {
            (Some(_), false) => LedgerLineText::Line,
            (Some(_), true) => LedgerLineText::LineValue,
            (None, false) => LedgerLineText::Sum,
            (None, true) => LedgerLineText::SumValue,
        };
        Title::filled(text, &[("party", party), ("channel", &channel)])
    }

    /// A line that does not count, or that nobody entered, is nothing.
    pub(super) fn value(self, outcome: &Outcome) -> f64 {
        let (yearly, value) = match self.channel {
            None => {
                let balance = outcome.ledger.balance(self.party);
                (balance.usd_a_year, balance.npv_usd)
            }
            Some(channel) => outcome
                .ledger
                .line(self.party, channel)
                .map_or((0.0, 0.0), |line| (line.usd_a_year, line.npv_usd)),
        };
        if self.is_present_value { value } else { yearly }
    }
}

/// What a reader should know of a line; empty where there is nothing to say.
pub fn channel_note(channel: Channel) -> Title {
    match channel {
        Channel::ExportValueAdded => Title::of(ChannelNote::ExportValueAdded),
        Channel::ExporterMargin => Title::of(ChannelNote::ExporterMargin),
        _ => Title::default(),
    }
}
