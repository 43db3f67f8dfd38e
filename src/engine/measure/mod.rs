//! The questions a user asks of an outcome: stable id, title, unit and value.
//!
//! A measure is what tables, machine formats, goals and sensitivities speak of. Ids are stable
//! across versions; parts after a dot are ids of the baseline.

mod absence;
mod alliance;
mod direction;
mod farm;
mod firm;
mod fund;
mod ledger;
mod table;
mod value;

pub use absence::Absence;
pub use alliance::{RulesMeasure, SecurityMeasure};
pub use farm::{BeefMeasure, OpeningMeasure, RiceMeasure};
pub use firm::FirmMeasure;
pub use fund::FundMeasure;
pub use ledger::{LedgerMeasure, channel_note};
pub use value::ValueMeasure;

use super::Outcome;
use crate::baseline::{BannedData, Baseline};
use crate::text::Title;
use crate::text::ledger::ChannelNote;
use crate::text::measures::MeasureText as M;
use crate::text::number::Unit;

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Sales of the focus origin to the importer, USD a year.
    Exports,
    /// The same for one sector.
    ExportsOfSector(usize),
    /// Sales of another origin to the importer, change, USD a year.
    SalesChange(usize),
    /// Sales of the importer's own producers, change, USD a year.
    DomesticSalesChange,
    /// Duty on the focus origin's goods, USD a year.
    DutyPaid,
    /// Additional duty that exporters bear, USD a year.
    DutyBorneByExporters,
    /// Additional duty that buyers bear, USD a year.
    DutyBorneByBuyers,
    /// Rate in force on the focus origin's base sales, before buyers react.
    RateBeforeSubstitution,
    /// Duty paid over sales, after buyers have reacted.
    EffectiveRate,
    /// Rate of the focus origin minus that of a rival, on the focus origin's goods.
    RateGap(usize),
    /// Price index of the importer's markets, relative change.
    PriceChange,
    /// Duty revenue of the importer from all origins, change, USD a year.
    DutyRevenueChange,
    /// Consumer surplus of the importer, change, USD a year.
    ConsumerSurplusChange,
    /// Producer surplus of the importer, change, USD a year.
    DomesticSurplusChange,
    /// Welfare of the importer, change, USD a year.
    ImporterWelfareChange,
    /// Producer surplus of the focus origin's exporters, change, USD a year.
    ExporterSurplusChange,
    /// Rent of quotas, USD a year.
    QuotaRent,
    /// Welfare of the focus origin, change, USD a year.
    FocusWelfareChange,
    /// Efficiency of the world, change, USD a year.
    WorldEfficiencyChange,
    /// Value added in the focus economy, change, USD a year.
    ValueAddedChange,
    /// The same over GDP.
    GdpShareChange,
    /// Jobs in the focus economy, change.
    JobsChange,
    /// A question about the fund.
    Fund(FundMeasure),
    /// A question about the market behind a tariff-rate quota.
    Rice(RiceMeasure),
    /// A question about the market with a health rule.
    Beef(BeefMeasure),
    /// A question about a good that was not let in, by its index.
    Opening(usize, OpeningMeasure),
    /// A question about the rules beside duties.
    Rules(RulesMeasure),
    /// A question about the alliance.
    Security(SecurityMeasure),
    /// A question about a company that the baseline ships, by its index there.
    Firm(usize, FirmMeasure),
    /// A line or a sum of the ledger.
    Ledger(LedgerMeasure),
    /// What a party gives for the whole deal: the sum of its lines, each times its weight.
    Value(ValueMeasure),
}

impl Measure {
    /// The measures that summarise both parties, in the order of the screen.
    pub const HEADLINES: [Self; 14] = [
        Self::Exports,
        Self::RateBeforeSubstitution,
        Self::EffectiveRate,
        Self::DutyPaid,
        Self::DutyBorneByExporters,
        Self::ValueAddedChange,
        Self::GdpShareChange,
        Self::JobsChange,
        Self::FocusWelfareChange,
        Self::PriceChange,
        Self::DutyRevenueChange,
        Self::ConsumerSurplusChange,
        Self::DomesticSurplusChange,
        Self::ImporterWelfareChange,
    ];

    /// Every measure of a baseline, in a fixed order.
    pub fn all(baseline: &Baseline) -> Vec<Self> {
        let mut all = vec![Self::Exports];
        all.extend((0..baseline.sectors.len()).map(Self::ExportsOfSector));
        let others = (0..baseline.origins.len()).filter(|origin| *origin != baseline.focus);
        all.extend(others.map(Self::SalesChange));
        all.extend([
            Self::DomesticSalesChange,
            Self::DutyPaid,
            Self::DutyBorneByExporters,
            Self::DutyBorneByBuyers,
            Self::RateBeforeSubstitution,
            Self::EffectiveRate,
        ]);
        all.extend(baseline.rivals.iter().copied().map(Self::RateGap));
        all.extend([
            Self::PriceChange,
            Self::DutyRevenueChange,
            Self::ConsumerSurplusChange,
            Self::DomesticSurplusChange,
            Self::ImporterWelfareChange,
            Self::ExporterSurplusChange,
            Self::QuotaRent,
            Self::FocusWelfareChange,
            Self::WorldEfficiencyChange,
            Self::ValueAddedChange,
            Self::GdpShareChange,
            Self::JobsChange,
        ]);
        all.extend(Self::of_parts(baseline));
        all
    }

    /// The measures of the parts that a baseline has beside trade, and of the ledger.
    fn of_parts(baseline: &Baseline) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        if baseline.fund.is_some() {
            parts.extend(FundMeasure::ALL.iter().copied().map(Self::Fund));
        }
        if let Some(farm) = &baseline.farm {
            if farm.rice.is_some() {
                parts.extend(RiceMeasure::ALL.iter().copied().map(Self::Rice));
            }
            if farm.beef.is_some() {
                parts.extend(BeefMeasure::ALL.iter().copied().map(Self::Beef));
            }
            for good in 0..farm.banned.len() {
                let of_good = OpeningMeasure::ALL.iter().copied();
                parts.extend(of_good.map(|measure| Self::Opening(good, measure)));
            }
        }
        if baseline.rules.is_some() {
            parts.extend(RulesMeasure::ALL.iter().copied().map(Self::Rules));
        }
        if baseline.security.is_some() {
            parts.extend(SecurityMeasure::ALL.iter().copied().map(Self::Security));
        }
        for firm in 0..baseline.firms.len() {
            let of_firm = FirmMeasure::ALL.iter().copied();
            parts.extend(of_firm.map(|measure| Self::Firm(firm, measure)));
        }
        parts.extend(LedgerMeasure::all(baseline).into_iter().map(Self::Ledger));
        parts.extend(ValueMeasure::ALL.into_iter().map(Self::Value));
        parts
    }

    /// Stable id: `exports.passenger_vehicles`.
    pub fn id(self, baseline: &Baseline) -> String {
        let origin = |index: usize| baseline.origins.get(index).map_or("", |o| o.id.as_str());
        let sector = |index: usize| baseline.sectors.get(index).map_or("", |s| s.id.as_str());
        match self {
            Self::ExportsOfSector(index) => format!("exports.{}", sector(index)),
            Self::SalesChange(index) => format!("sales_change.{}", origin(index)),
            Self::RateGap(index) => format!("rate_gap.{}", origin(index)),
            Self::Exports => "exports".to_owned(),
            Self::DomesticSalesChange => "domestic_sales_change".to_owned(),
            Self::DutyPaid => "duty_paid".to_owned(),
            Self::DutyBorneByExporters => "duty_borne_by_exporters".to_owned(),
            Self::DutyBorneByBuyers => "duty_borne_by_buyers".to_owned(),
            Self::RateBeforeSubstitution => "rate_before_substitution".to_owned(),
            Self::EffectiveRate => "effective_rate".to_owned(),
            Self::PriceChange => "price_change".to_owned(),
            Self::DutyRevenueChange => "duty_revenue_change".to_owned(),
            Self::ConsumerSurplusChange => "consumer_surplus_change".to_owned(),
            Self::DomesticSurplusChange => "domestic_surplus_change".to_owned(),
            Self::ImporterWelfareChange => "importer_welfare_change".to_owned(),
            Self::ExporterSurplusChange => "exporter_surplus_change".to_owned(),
            Self::QuotaRent => "quota_rent".to_owned(),
            Self::FocusWelfareChange => "focus_welfare_change".to_owned(),
            Self::WorldEfficiencyChange => "world_efficiency_change".to_owned(),
            Self::ValueAddedChange => "value_added_change".to_owned(),
            Self::GdpShareChange => "gdp_share_change".to_owned(),
            Self::JobsChange => "jobs_change".to_owned(),
            Self::Fund(measure) => measure.id().to_owned(),
            Self::Rice(measure) => measure.id().to_owned(),
            Self::Beef(measure) => measure.id().to_owned(),
            Self::Opening(good, measure) => {
                let good = banned(baseline, good).map_or("", |good| good.id.as_str());
                format!("{}.{good}", measure.id())
            }
            Self::Rules(measure) => measure.id().to_owned(),
            Self::Security(measure) => measure.id().to_owned(),
            Self::Firm(firm, measure) => {
                let firm = baseline.firms.get(firm).map_or("", |firm| firm.id.as_str());
                format!("{}.{firm}", measure.id())
            }
            Self::Ledger(measure) => measure.id(),
            Self::Value(measure) => measure.id().to_owned(),
        }
    }

    /// Title in words, parties named as the baseline names them.
    pub fn title(self, baseline: &Baseline) -> Title {
        let origin = |index: usize| baseline.origins.get(index).map(|o| &o.title);
        let empty = Title::default();
        let focus = origin(baseline.focus).unwrap_or(&empty);
        let parties = [("focus", focus), ("importer", &baseline.importer)];
        let with = |text: M, name: &'static str, title: Option<&Title>| {
            let named = [parties[0], parties[1], (name, title.unwrap_or(&empty))];
            Title::filled(text, &named)
        };
        let text = match self {
            Self::ExportsOfSector(index) => {
                let sector = baseline.sectors.get(index).map(|s| &s.title);
                return with(M::ExportsOfSector, "sector", sector);
            }
            Self::SalesChange(index) => return with(M::SalesChange, "origin", origin(index)),
            Self::RateGap(index) => return with(M::RateGap, "origin", origin(index)),
            Self::Fund(measure) => return measure.title(&parties),
            Self::Rice(measure) => return measure.title(&parties),
            Self::Beef(measure) => return measure.title(&parties),
            Self::Opening(good, measure) => {
                let item = banned(baseline, good).map_or(&empty, |good| &good.title);
                return measure.title(&[parties[0], parties[1], ("item", item)]);
            }
            Self::Rules(measure) => {
                let group = baseline.rules.as_ref().map(|rules| rules.content_group);
                let group = group.and_then(|group| baseline.groups.get(group));
                let item = group.map_or(&empty, |group| &group.title);
                return measure.title(&[parties[0], parties[1], ("item", item)]);
            }
            Self::Security(measure) => return measure.title(&parties),
            Self::Firm(firm, measure) => {
                let item = baseline.firms.get(firm).map_or(&empty, |firm| &firm.title);
                return measure.title(&[parties[0], parties[1], ("item", item)]);
            }
            Self::Ledger(measure) => return measure.title(&parties),
            Self::Value(measure) => return measure.title(&parties),
            Self::Exports => M::Exports,
            Self::DomesticSalesChange => M::DomesticSalesChange,
            Self::DutyPaid => M::DutyPaid,
            Self::DutyBorneByExporters => M::DutyBorneByExporters,
            Self::DutyBorneByBuyers => M::DutyBorneByBuyers,
            Self::RateBeforeSubstitution => M::RateBeforeSubstitution,
            Self::EffectiveRate => M::EffectiveRate,
            Self::PriceChange => M::PriceChange,
            Self::DutyRevenueChange => M::DutyRevenueChange,
            Self::ConsumerSurplusChange => M::ConsumerSurplusChange,
            Self::DomesticSurplusChange => M::DomesticSurplusChange,
            Self::ImporterWelfareChange => M::ImporterWelfareChange,
            Self::ExporterSurplusChange => M::ExporterSurplusChange,
            Self::QuotaRent => M::QuotaRent,
            Self::FocusWelfareChange => M::FocusWelfareChange,
            Self::WorldEfficiencyChange => M::WorldEfficiencyChange,
            Self::ValueAddedChange => M::ValueAddedChange,
            Self::GdpShareChange => M::GdpShareChange,
            Self::JobsChange => M::JobsChange,
        };
        Title::filled(text, &parties)
    }

    /// What a reader should know beside the title; empty where there is nothing to say.
    pub fn note(self) -> Title {
        match self {
            Self::ValueAddedChange => Title::of(ChannelNote::ValueAddedMeasure),
            Self::Ledger(line) => line.channel.map_or_else(Title::default, channel_note),
            Self::Value(_) => Title::of(ChannelNote::ValueMeasure),
            _ => Title::default(),
        }
    }

    /// The unit of the value.
    pub const fn unit(self) -> Unit {
        match self {
            Self::RateBeforeSubstitution | Self::EffectiveRate | Self::RateGap(_) => Unit::Rate,
            Self::PriceChange | Self::GdpShareChange => Unit::Change,
            Self::JobsChange => Unit::Jobs,
            Self::Fund(measure) => measure.unit(),
            Self::Rice(measure) => measure.unit(),
            Self::Beef(measure) => measure.unit(),
            Self::Opening(_, measure) => measure.unit(),
            Self::Rules(measure) => measure.unit(),
            Self::Security(measure) => measure.unit(),
            Self::Firm(_, measure) => measure.unit(),
            _ => Unit::Usd,
        }
    }

    /// Whether the value is a change since the base year, shown with its sign.
    pub const fn is_change(self) -> bool {
        match self {
            Self::Exports
            | Self::ExportsOfSector(_)
            | Self::DutyPaid
            | Self::RateBeforeSubstitution
            | Self::EffectiveRate
            | Self::QuotaRent => false,
            Self::Fund(measure) => measure.is_change(),
            Self::Rice(measure) => measure.is_change(),
            Self::Beef(measure) => measure.is_change(),
            Self::Opening(_, measure) => measure.is_change(),
            Self::Rules(measure) => measure.is_change(),
            Self::Security(measure) => measure.is_change(),
            Self::Firm(_, measure) => measure.is_change(),
            _ => true,
        }
    }

    /// Whether markets and the economy behind the border answer it alone, as [`super::Model::trade`] evaluates them.
    pub const fn is_of_trade(self) -> bool {
        !matches!(
            self,
            Self::Fund(_)
                | Self::Rice(_)
                | Self::Beef(_)
                | Self::Opening(..)
                | Self::Rules(_)
                | Self::Security(_)
                | Self::Firm(..)
                | Self::Ledger(_)
                | Self::Value(_)
        )
    }

    /// The value in base units; `None` where there is none: money that is never recouped has no year.
    ///
    /// An index of another baseline gives zero.
    pub fn value(self, baseline: &Baseline, outcome: &Outcome) -> Option<f64> {
        match self {
            Self::Fund(measure) => measure.value(outcome),
            Self::Rice(measure) => measure.value(outcome),
            Self::Beef(measure) => measure.value(outcome),
            Self::Opening(good, measure) => measure.value(outcome.farm.as_ref()?.banned.get(good)?),
            Self::Rules(measure) => measure.value(outcome),
            Self::Security(measure) => measure.value(outcome),
            Self::Firm(firm, measure) => {
                let mut firms = outcome.firms.iter();
                let found = firms.find(|of| of.shipped == Some(firm))?;
                measure.value(&found.outcome)
            }
            Self::Ledger(measure) => Some(measure.value(outcome)),
            Self::Value(measure) => Some(measure.value(outcome)),
            trade => Some(trade.trade_value(baseline, outcome)),
        }
    }

    fn trade_value(self, baseline: &Baseline, outcome: &Outcome) -> f64 {
        let totals = &outcome.totals;
        let origin = |index: usize| outcome.origins.get(index).copied().unwrap_or_default();
        match self {
            Self::Exports => totals.exports,
            Self::ExportsOfSector(index) => {
                outcome.focus_sales.get(index).copied().unwrap_or_default()
            }
            Self::SalesChange(index) => origin(index).value_change,
            Self::DomesticSalesChange => totals.domestic_sales_change,
            Self::DutyPaid => totals.duty_paid,
            Self::DutyBorneByExporters => totals.duty_borne_by_exporters,
            Self::DutyBorneByBuyers => totals.duty_borne_by_buyers,
            Self::RateBeforeSubstitution => totals.rate_before_substitution,
            Self::EffectiveRate => origin(baseline.focus).effective_rate(),
            Self::RateGap(index) => {
                origin(baseline.focus).comparable_rate - origin(index).comparable_rate
            }
            Self::PriceChange => totals.price_change,
            Self::DutyRevenueChange => totals.duty_revenue_change,
            Self::ConsumerSurplusChange => totals.consumer_surplus_change,
            Self::DomesticSurplusChange => totals.domestic_surplus_change,
            Self::ImporterWelfareChange => totals.importer_welfare_change,
            Self::ExporterSurplusChange => totals.exporter_surplus_change,
            Self::QuotaRent => totals.quota_rent,
            Self::FocusWelfareChange => totals.focus_welfare_change,
            Self::WorldEfficiencyChange => totals.world_efficiency_change,
            Self::ValueAddedChange => totals.value_added_change,
            Self::GdpShareChange => totals.gdp_share_change,
            Self::JobsChange => totals.jobs_change,
            // answered above
            Self::Fund(_)
            | Self::Rice(_)
            | Self::Beef(_)
            | Self::Opening(..)
            | Self::Rules(_)
            | Self::Security(_)
            | Self::Firm(..)
            | Self::Ledger(_)
            | Self::Value(_) => 0.0,
        }
    }
}

/// A good that is not let in, by its index.
fn banned(baseline: &Baseline, good: usize) -> Option<&BannedData> {
    baseline.farm.as_ref()?.banned.get(good)
}
