//! Which measures a chart shows, so that each of its numbers leads to where it comes from.
//!
//! ```text
//! FigureId ─ measures ─ the window about one number ─ its sources
//! ```
//!
//! The choice has no wildcard: a new chart does not compile before it is said what it shows.

use super::FigureId;
use super::moves::balance;
use crate::baseline::Baseline;
use crate::engine::Measure;
use crate::engine::ledger::{Channel, Party};
use crate::engine::measure::{
    BeefMeasure, FirmMeasure, FundMeasure, LedgerMeasure, OpeningMeasure, RiceMeasure,
    RulesMeasure, SecurityMeasure,
};

/// A channel of both ledgers, or both sums, in the year shown.
fn both(channel: Option<Channel>) -> [Measure; 2] {
    Party::ALL.map(|party| {
        Measure::Ledger(LedgerMeasure {
            party,
            channel,
            is_present_value: false,
        })
    })
}

/// The channels that rules of the deal hand lines to.
const OF_RULES: [Channel; 5] = [
    Channel::RulesOfOrigin,
    Channel::StandardCap,
    Channel::InvestorClaims,
    Channel::PlatformRules,
    Channel::MapData,
];

fn of_channels(channels: &[Channel]) -> Vec<Measure> {
    let lines = channels.iter().map(|channel| both(Some(*channel)));
    lines.flatten().collect()
}

/// A party's sum, then its lines.
fn ledger(party: Party, is_present_value: bool) -> Vec<Measure> {
    let channels = std::iter::once(None).chain(Channel::ALL.map(Some));
    let line = |channel| LedgerMeasure {
        party,
        channel,
        is_present_value,
    };
    channels.map(line).map(Measure::Ledger).collect()
}

/// The same questions of every company of the baseline.
fn of_firms(baseline: &Baseline, asked: &[FirmMeasure]) -> Vec<Measure> {
    let firms = 0..baseline.firms.len();
    let of = |firm| asked.iter().map(move |one| Measure::Firm(firm, *one));
    firms.flat_map(of).collect()
}

/// The same question of every good that was not let in.
fn of_banned(baseline: &Baseline, asked: OpeningMeasure) -> Vec<Measure> {
    let goods = baseline.farm.as_ref().map_or(0, |farm| farm.banned.len());
    (0..goods)
        .map(|good| Measure::Opening(good, asked))
        .collect()
}

const INCIDENCE: [Measure; 3] = [
    Measure::DutyBorneByExporters,
    Measure::DutyBorneByBuyers,
    Measure::DutyPaid,
];

const PROFIT: [FirmMeasure; 2] = [FirmMeasure::Profit, FirmMeasure::ProfitChange];

fn of_fund(asked: &[FundMeasure]) -> Vec<Measure> {
    asked.iter().copied().map(Measure::Fund).collect()
}

impl FigureId {
    /// The measures that the chart shows, in its order, as far as the baseline has them; `drawn` is the outcome that
    /// charts of draws are made of. None where a chart rests on no measure.
    pub fn measures(self, baseline: &Baseline, drawn: Measure) -> Vec<Measure> {
        let all = Measure::all(baseline);
        let mut shown = match self {
            Self::Exports | Self::ExportsChange => {
                let sectors = (0..baseline.sectors.len()).map(Measure::ExportsOfSector);
                std::iter::once(Measure::Exports).chain(sectors).collect()
            }
            Self::ExportsPath | Self::ClockExports => vec![Measure::Exports],
            Self::LostShare => {
                let origins = (0..baseline.origins.len()).map(Measure::SalesChange);
                let home = [Measure::Exports, Measure::DomesticSalesChange];
                home.into_iter().chain(origins).collect()
            }
            Self::DutyIncidence => INCIDENCE.to_vec(),
            Self::RateGap => {
                let gaps = baseline.rivals.iter().copied().map(Measure::RateGap);
                let own = std::iter::once(Measure::RateBeforeSubstitution);
                own.chain(gaps).collect()
            }
            Self::BuyerPrices => vec![Measure::PriceChange],
            Self::DutyRevenue => vec![Measure::DutyRevenueChange, Measure::DutyPaid],
            Self::Welfare => WELFARE.to_vec(),
            Self::ValueAdded => vec![Measure::ValueAddedChange],
            Self::GdpPath => vec![Measure::GdpShareChange, Measure::ValueAddedChange],
            Self::Jobs | Self::JobsPath => vec![Measure::JobsChange],
            Self::Diversion => both(Some(Channel::ExportValueAdded)).to_vec(),
            Self::FundCalls
            | Self::FundExposure
            | Self::FundFlows
            | Self::FundBurden
            | Self::FundReserveIncome
            | Self::FundValue
            | Self::FundReadings
            | Self::WonOutflow
            | Self::WonPressure => self.of_the_fund(),
            Self::FarmIncome
            | Self::FarmPrices
            | Self::FarmSurplus
            | Self::FarmHomeShare
            | Self::RiceImports
            | Self::RiceRents
            | Self::BeefSales => self.of_farms(baseline),
            Self::RulesBalance => of_channels(&OF_RULES),
            Self::MovesFocus => vec![balance(Party::Focus)],
            Self::MovesImporter => vec![balance(Party::Importer)],
            Self::ContentRule => vec![Measure::Rules(RulesMeasure::QualifyingShare)],
            Self::StandardCap => vec![Measure::Rules(RulesMeasure::CarsBeyondCap)],
            Self::InvestorClaims => vec![Measure::Rules(RulesMeasure::ClaimsCost)],
            Self::SecurityBalance => of_channels(&SECURITY),
            Self::CostSharing => vec![Measure::Security(SecurityMeasure::CostSharing)],
            Self::DefencePath => vec![Measure::Security(SecurityMeasure::Defence)],
            Self::Bills => BILLS.map(Measure::Security).to_vec(),
            Self::FirmsDuty => of_firms(baseline, &[FirmMeasure::DutyBill, FirmMeasure::DutyBorne]),
            Self::FirmsProfit => of_firms(baseline, &PROFIT),
            Self::FirmsMargin => of_firms(baseline, &[FirmMeasure::Margin]),
            Self::LedgerFocus => ledger(Party::Focus, false),
            Self::LedgerImporter => ledger(Party::Importer, false),
            Self::LedgerFocusValue => ledger(Party::Focus, true),
            Self::LedgerImporterValue => ledger(Party::Importer, true),
            Self::Definitions => both(None).to_vec(),
            Self::ClockRate => vec![Measure::EffectiveRate],
            Self::ClockMoneyFocus => both(None).first().copied().into_iter().collect(),
            Self::ClockMoneyImporter => both(None).last().copied().into_iter().collect(),
            // limits are stated by people, each with its own source, and chances are nobody's outcome
            Self::RedLines
            | Self::ClockDeal
            | Self::ClockDelay
            | Self::ClockLinks
            | Self::ClockLayers
            | Self::ClockThreat
            | Self::ClockHistory
            | Self::ClockGraphs => Vec::new(),
            Self::DrawBand
            | Self::DrawDots
            | Self::DrawCurve
            | Self::DrawEnsemble
            | Self::DrawLead
            | Self::DrawTornado
            | Self::DrawIndices => vec![drawn],
        };
        shown.retain(|measure| all.contains(measure));
        shown
    }

    /// Measures of the charts about the fund; empty for others.
    fn of_the_fund(self) -> Vec<Measure> {
        use FundMeasure as M;
        if self == Self::FundCalls {
            of_fund(&[M::Called, M::CallsPeak, M::Deferred])
        } else if self == Self::FundExposure {
            of_fund(&[M::PeakExposure])
        } else if self == Self::FundFlows {
            of_fund(&[M::NetFocus, M::NetImporter])
        } else if self == Self::FundBurden {
            of_fund(&[M::ShareOfGdp, M::ShareOfReserves])
        } else if self == Self::FundReserveIncome {
            of_fund(&[M::ShareOfReserveIncome])
        } else if self == Self::FundValue || self == Self::FundReadings {
            of_fund(&[M::NpvFocus, M::NpvImporter])
        } else {
            of_fund(&[M::CurrencyPressure, M::ShareOfReserveIncome])
        }
    }

    /// Measures of the charts about farm markets; empty for others.
    fn of_farms(self, baseline: &Baseline) -> Vec<Measure> {
        use {BeefMeasure as B, OpeningMeasure as O, RiceMeasure as R};

        let of = |rice: &[RiceMeasure], beef: &[BeefMeasure]| -> Vec<Measure> {
            let rice = rice.iter().copied().map(Measure::Rice);
            rice.chain(beef.iter().copied().map(Measure::Beef))
                .collect()
        };
        let with = |mut measures: Vec<Measure>, asked| {
            measures.extend(of_banned(baseline, asked));
            measures
        };
        if self == Self::FarmIncome {
            with(of(&[R::FarmIncome], &[B::FarmIncome]), O::FarmIncome)
        } else if self == Self::FarmPrices {
            with(of(&[R::PriceChange], &[B::PriceChange]), O::PriceChange)
        } else if self == Self::FarmSurplus {
            of_channels(&FARM)
        } else if self == Self::FarmHomeShare {
            let home = of(&[R::SelfSufficiency], &[B::SelfSufficiency]);
            with(home, O::SelfSufficiency)
        } else if self == Self::RiceImports {
            of(&[R::SalesImporter, R::BeyondQuota], &[])
        } else if self == Self::RiceRents {
            of(&[R::Rent, R::RentImporter], &[])
        } else {
            of(&[], &[B::SalesImporter, B::SalesChangeImporter])
        }
    }
}

/// The parties' surpluses, in the order of the chart.
const WELFARE: [Measure; 8] = [
    Measure::ExporterSurplusChange,
    Measure::QuotaRent,
    Measure::FocusWelfareChange,
    Measure::ConsumerSurplusChange,
    Measure::DomesticSurplusChange,
    Measure::DutyRevenueChange,
    Measure::ImporterWelfareChange,
    Measure::WorldEfficiencyChange,
];

/// The channels of security and energy.
const SECURITY: [Channel; 6] = [
    Channel::CostSharing,
    Channel::Defence,
    Channel::Arms,
    Channel::Energy,
    Channel::SupportPledge,
    Channel::HostSpending,
];

/// The channels of farm markets.
const FARM: [Channel; 4] = [
    Channel::FarmIncome,
    Channel::FarmBuyers,
    Channel::FarmTreasury,
    Channel::FarmExports,
];

/// What is billed.
const BILLS: [SecurityMeasure; 3] = [
    SecurityMeasure::Arms,
    SecurityMeasure::Energy,
    SecurityMeasure::Support,
];
