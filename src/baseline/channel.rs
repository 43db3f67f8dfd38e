//! Parties and channels: who can gain, through what, how surely it is known, and what the other party's side is.

use super::{Baseline, Party};
use crate::text::Title;
use crate::text::ledger::ChannelText;

/// How surely a channel's money is known: the worst grade of what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Sourced amounts and terms.
    High,
    /// A model on sourced data with assumed elasticities.
    Medium,
    /// Own judgement or memory decides the size.
    Low,
}

/// What the other party's line of a channel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mirror {
    /// The same number with the other sign.
    Transfer,
    /// A number of its own, computed from what that party gains.
    OwnLine,
    /// None.
    None,
}

/// A way in which the deal moves money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Value added of the change of export volume, at base prices, less what is resold elsewhere.
    ExportValueAdded,
    /// Price that exporters give up on what they still sell, with the sign turned.
    ExporterMargin,
    /// Rent of quotas on exports.
    QuotaRent,
    /// Duty revenue of the importer.
    DutyRevenue,
    /// Surplus of the importer's buyers.
    BuyersCost,
    /// Surplus of the importer's own producers.
    DomesticProducers,
    /// Duty lost or won through rules of origin, the part that exporters bear.
    RulesOfOrigin,
    /// The fund: net flows of each side.
    Fund,
    /// Income of farms.
    FarmIncome,
    /// Surplus of buyers of farm goods.
    FarmBuyers,
    /// Duties and rents on farm imports.
    FarmTreasury,
    /// What exporters of farm goods earn beyond cost.
    FarmExports,
    /// Cost-sharing.
    CostSharing,
    /// Defence spending of the focus country.
    Defence,
    /// Arms bought.
    Arms,
    /// Energy bought.
    Energy,
    /// Support pledged for the partner's forces.
    SupportPledge,
    /// What money of the alliance brings to the economy where it is spent.
    HostSpending,
    /// The cap on cars of the partner's standard.
    StandardCap,
    /// Investors' claims against the state.
    InvestorClaims,
    /// Rules on platforms.
    PlatformRules,
    /// Export of map data.
    MapData,
    /// Cost of a weaker currency.
    Currency,
}

impl Channel {
    /// All channels, in the order of the ledger.
    pub const ALL: [Self; 23] = [
        Self::ExportValueAdded,
        Self::ExporterMargin,
        Self::QuotaRent,
        Self::DutyRevenue,
        Self::BuyersCost,
        Self::DomesticProducers,
        Self::RulesOfOrigin,
        Self::Fund,
        Self::FarmIncome,
        Self::FarmBuyers,
        Self::FarmTreasury,
        Self::FarmExports,
        Self::CostSharing,
        Self::Defence,
        Self::Arms,
        Self::Energy,
        Self::SupportPledge,
        Self::HostSpending,
        Self::StandardCap,
        Self::InvestorClaims,
        Self::PlatformRules,
        Self::MapData,
        Self::Currency,
    ];

    /// Its stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::ExportValueAdded => "export_value_added",
            Self::ExporterMargin => "exporter_margin",
            Self::QuotaRent => "quota_rent",
            Self::DutyRevenue => "duty_revenue",
            Self::BuyersCost => "buyers_cost",
            Self::DomesticProducers => "domestic_producers",
            Self::RulesOfOrigin => "rules_of_origin",
            Self::Fund => "fund",
            Self::FarmIncome => "farm_income",
            Self::FarmBuyers => "farm_buyers",
            Self::FarmTreasury => "farm_treasury",
            Self::FarmExports => "farm_exports",
            Self::CostSharing => "cost_sharing",
            Self::Defence => "defence",
            Self::Arms => "arms",
            Self::Energy => "energy",
            Self::SupportPledge => "support_pledge",
            Self::HostSpending => "host_spending",
            Self::StandardCap => "standard_cap",
            Self::InvestorClaims => "investor_claims",
            Self::PlatformRules => "platform_rules",
            Self::MapData => "map_data",
            Self::Currency => "currency",
        }
    }

    /// Its name.
    pub fn title(self) -> Title {
        Title::of(match self {
            Self::ExportValueAdded => ChannelText::ExportValueAdded,
            Self::ExporterMargin => ChannelText::ExporterMargin,
            Self::QuotaRent => ChannelText::QuotaRent,
            Self::DutyRevenue => ChannelText::DutyRevenue,
            Self::BuyersCost => ChannelText::BuyersCost,
            Self::DomesticProducers => ChannelText::DomesticProducers,
            Self::RulesOfOrigin => ChannelText::RulesOfOrigin,
            Self::Fund => ChannelText::Fund,
            Self::FarmIncome => ChannelText::FarmIncome,
            Self::FarmBuyers => ChannelText::FarmBuyers,
            Self::FarmTreasury => ChannelText::FarmTreasury,
            Self::FarmExports => ChannelText::FarmExports,
            Self::CostSharing => ChannelText::CostSharing,
            Self::Defence => ChannelText::Defence,
            Self::Arms => ChannelText::Arms,
            Self::Energy => ChannelText::Energy,
            Self::SupportPledge => ChannelText::SupportPledge,
            Self::HostSpending => ChannelText::HostSpending,
            Self::StandardCap => ChannelText::StandardCap,
            Self::InvestorClaims => ChannelText::InvestorClaims,
            Self::PlatformRules => ChannelText::PlatformRules,
            Self::MapData => ChannelText::MapData,
            Self::Currency => ChannelText::Currency,
        })
    }

    /// How surely the channel's money is known.
    pub const fn confidence(self) -> Confidence {
        match self {
            Self::DutyRevenue | Self::CostSharing | Self::Defence => Confidence::High,
            Self::ExportValueAdded
            | Self::ExporterMargin
            | Self::QuotaRent
            | Self::BuyersCost
            | Self::DomesticProducers
            | Self::Fund
            | Self::FarmIncome
            | Self::FarmBuyers
            | Self::FarmTreasury
            | Self::FarmExports => Confidence::Medium,
            Self::RulesOfOrigin
            | Self::Arms
            | Self::Energy
            | Self::SupportPledge
            | Self::HostSpending
            | Self::StandardCap
            | Self::InvestorClaims
            | Self::PlatformRules
            | Self::MapData
            | Self::Currency => Confidence::Low,
        }
    }

    /// What the other party's line is.
    pub const fn mirror(self) -> Mirror {
        match self {
            Self::RulesOfOrigin
            | Self::CostSharing
            | Self::SupportPledge
            | Self::InvestorClaims => Mirror::Transfer,
            Self::QuotaRent
            | Self::Fund
            | Self::Defence
            | Self::Arms
            | Self::Energy
            | Self::PlatformRules
            | Self::MapData => Mirror::OwnLine,
            Self::ExportValueAdded
            | Self::ExporterMargin
            | Self::DutyRevenue
            | Self::BuyersCost
            | Self::DomesticProducers
            | Self::FarmIncome
            | Self::FarmBuyers
            | Self::FarmTreasury
            | Self::FarmExports
            | Self::HostSpending
            | Self::StandardCap
            | Self::Currency => Mirror::None,
        }
    }

    /// Whether a party has a line of the channel with the parts that a baseline has.
    pub const fn has_line(self, party: Party, baseline: &Baseline) -> bool {
        let is_focus = matches!(party, Party::Focus);
        match self {
            Self::ExportValueAdded | Self::ExporterMargin => is_focus,
            Self::QuotaRent => true,
            Self::DutyRevenue | Self::BuyersCost | Self::DomesticProducers => !is_focus,
            // counted in trade, where the duty is
            Self::RulesOfOrigin => false,
            Self::Fund => baseline.fund.is_some(),
            Self::Currency => is_focus && baseline.fund.is_some(),
            Self::FarmIncome | Self::FarmBuyers | Self::FarmTreasury => {
                is_focus && baseline.farm.is_some()
            }
            Self::FarmExports => !is_focus && baseline.farm.is_some(),
            Self::CostSharing | Self::Defence | Self::Arms | Self::Energy | Self::SupportPledge => {
                baseline.security.is_some()
            }
            Self::HostSpending => is_focus && baseline.security.is_some(),
            Self::StandardCap => !is_focus && baseline.rules.is_some(),
            Self::InvestorClaims | Self::PlatformRules | Self::MapData => baseline.rules.is_some(),
        }
    }

    /// Every line that a baseline can have, by party, in the order of the ledger.
    pub fn lines(baseline: &Baseline) -> impl Iterator<Item = (Party, Self)> {
        let of = |party: Party| Self::ALL.into_iter().map(move |channel| (party, channel));
        let all = Party::ALL.into_iter().flat_map(of);
        all.filter(|(party, channel)| channel.has_line(*party, baseline))
    }
}
