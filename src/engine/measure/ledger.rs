//! Lines and sums of the ledger as measures.

use crate::baseline::Baseline;
use crate::engine::Outcome;
use crate::engine::ledger::{Channel, Party};
use crate::text::Title;
use crate::text::ledger::{ChannelNote, ChannelText, LedgerLineText};

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
                    .filter(|channel| has_line(baseline, party, *channel));
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
        let channel = self.channel.map_or_else(Title::default, channel_title);
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

/// The name of a channel.
pub fn channel_title(channel: Channel) -> Title {
    Title::of(match channel {
        Channel::ExportValueAdded => ChannelText::ExportValueAdded,
        Channel::ExporterMargin => ChannelText::ExporterMargin,
        Channel::QuotaRent => ChannelText::QuotaRent,
        Channel::DutyRevenue => ChannelText::DutyRevenue,
        Channel::BuyersCost => ChannelText::BuyersCost,
        Channel::DomesticProducers => ChannelText::DomesticProducers,
        Channel::RulesOfOrigin => ChannelText::RulesOfOrigin,
        Channel::Fund => ChannelText::Fund,
        Channel::FarmIncome => ChannelText::FarmIncome,
        Channel::FarmBuyers => ChannelText::FarmBuyers,
        Channel::FarmTreasury => ChannelText::FarmTreasury,
        Channel::FarmExports => ChannelText::FarmExports,
        Channel::CostSharing => ChannelText::CostSharing,
        Channel::Defence => ChannelText::Defence,
        Channel::Arms => ChannelText::Arms,
        Channel::Energy => ChannelText::Energy,
        Channel::SupportPledge => ChannelText::SupportPledge,
        Channel::HostSpending => ChannelText::HostSpending,
        Channel::StandardCap => ChannelText::StandardCap,
        Channel::InvestorClaims => ChannelText::InvestorClaims,
        Channel::PlatformRules => ChannelText::PlatformRules,
        Channel::MapData => ChannelText::MapData,
        Channel::Currency => ChannelText::Currency,
    })
}

/// What a reader should know of a line; empty where there is nothing to say.
pub fn channel_note(channel: Channel) -> Title {
    match channel {
        Channel::ExportValueAdded => Title::of(ChannelNote::ExportValueAdded),
        Channel::ExporterMargin => Title::of(ChannelNote::ExporterMargin),
        _ => Title::default(),
    }
}

/// Whether a party has a line of a channel with the parts that a baseline has.
fn has_line(baseline: &Baseline, party: Party, channel: Channel) -> bool {
    let is_focus = party == Party::Focus;
    match channel {
        Channel::ExportValueAdded | Channel::ExporterMargin => is_focus,
        Channel::QuotaRent => true,
        Channel::DutyRevenue | Channel::BuyersCost | Channel::DomesticProducers => !is_focus,
        // counted in trade, where the duty is
        Channel::RulesOfOrigin => false,
        Channel::Fund => baseline.fund.is_some(),
        Channel::Currency => is_focus && baseline.fund.is_some(),
        Channel::FarmIncome | Channel::FarmBuyers | Channel::FarmTreasury => {
            is_focus && baseline.farm.is_some()
        }
        Channel::FarmExports => !is_focus && baseline.farm.is_some(),
        Channel::CostSharing
        | Channel::Defence
        | Channel::Arms
        | Channel::Energy
        | Channel::SupportPledge => baseline.security.is_some(),
        Channel::HostSpending => is_focus && baseline.security.is_some(),
        Channel::StandardCap => !is_focus && baseline.rules.is_some(),
        Channel::InvestorClaims | Channel::PlatformRules | Channel::MapData => {
            baseline.rules.is_some()
        }
    }
}
