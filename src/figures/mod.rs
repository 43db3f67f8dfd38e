//! Named charts: from outcomes to chart descriptions, in words of one language.
//!
//! A chart is made once for each outcome, never for each frame, and is the same for screen, paper
//! and command line. Titles state the finding; the reference stands in every chart.

mod evaluated;
mod exports;
mod focus;
mod fund;
mod importer;
mod parties;
mod rows;
mod years;

use crate::baseline::Baseline;
use crate::chart::{Chart, ChartError, Stamp};
use crate::engine::Model;
use crate::text::figures::FigureText as F;
use crate::text::fund_figures::FundFigureText as W;
use crate::text::{Language, Text, number};

pub use evaluated::{Evaluated, PATH_YEARS, PathPoint};

/// The charts of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureId {
    /// Exports of the focus origin by sector, level.
    Exports,
    /// Their change since the base year.
    ExportsChange,
    /// Exports over the years after the change.
    ExportsPath,
    /// Change of sales by origin and of the importer's producers.
    LostShare,
    /// Added duty by who bears it.
    DutyIncidence,
    /// Rates in force of the focus origin and its rivals by group.
    RateGap,
    /// Price index by market.
    BuyerPrices,
    /// Duty revenue by origin.
    DutyRevenue,
    /// Surplus of every party.
    Welfare,
    /// Value added by sector.
    ValueAdded,
    /// Jobs by sector.
    Jobs,
    /// The fund's calls and payments by year.
    FundCalls,
    /// Money of the fund that is out, by year.
    FundExposure,
    /// The fund's net flows of both sides by year.
    FundFlows,
    /// The fund's outflow over GDP and reserves by year.
    FundBurden,
    /// The fund's outflow over income from reserves by year.
    FundReserveIncome,
    /// What the fund is worth to both sides.
    FundValue,
    /// What a definition moves in the fund.
    FundReadings,
}

impl FigureId {
    /// All charts, in the order of the pages.
    pub const ALL: [Self; 18] = [
        Self::Exports,
        Self::ExportsChange,
        Self::ExportsPath,
        Self::LostShare,
        Self::DutyIncidence,
        Self::RateGap,
        Self::BuyerPrices,
        Self::DutyRevenue,
        Self::Welfare,
        Self::ValueAdded,
        Self::Jobs,
        Self::FundCalls,
        Self::FundExposure,
        Self::FundFlows,
        Self::FundBurden,
        Self::FundReserveIncome,
        Self::FundValue,
        Self::FundReadings,
    ];

    /// The charts of trade.
    pub const TRADE: [Self; 11] = [
        Self::Exports,
        Self::ExportsChange,
        Self::ExportsPath,
        Self::LostShare,
        Self::DutyIncidence,
        Self::RateGap,
        Self::BuyerPrices,
        Self::DutyRevenue,
        Self::Welfare,
        Self::ValueAdded,
        Self::Jobs,
    ];

    /// The charts of the fund.
    pub const FUND: [Self; 7] = [
        Self::FundValue,
        Self::FundCalls,
        Self::FundExposure,
        Self::FundFlows,
        Self::FundReserveIncome,
        Self::FundBurden,
        Self::FundReadings,
    ];

    /// The four charts of the overview.
    pub const OVERVIEW: [Self; 4] = [
        Self::ExportsChange,
        Self::RateGap,
        Self::Welfare,
        Self::ExportsPath,
    ];

    /// Whether a baseline has what the chart is about: one without figures for a fund has no charts of one.
    pub fn suits(self, baseline: &Baseline) -> bool {
        !Self::FUND.contains(&self) || baseline.fund.is_some()
    }

    /// Stable name for files and the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Exports => "exports-by-sector",
            Self::ExportsChange => "exports-change",
            Self::ExportsPath => "exports-path",
            Self::LostShare => "lost-share",
            Self::DutyIncidence => "duty-incidence",
            Self::RateGap => "rate-gap",
            Self::BuyerPrices => "buyer-prices",
            Self::DutyRevenue => "duty-revenue",
            Self::Welfare => "welfare",
            Self::ValueAdded => "value-added",
            Self::Jobs => "jobs",
            Self::FundCalls => "fund-calls",
            Self::FundExposure => "fund-exposure",
            Self::FundFlows => "fund-flows",
            Self::FundBurden => "fund-burden",
            Self::FundReserveIncome => "fund-reserve-income",
            Self::FundValue => "fund-value",
            Self::FundReadings => "fund-readings",
        }
    }

    /// The chart with a stable name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.id() == id)
    }

    /// What the chart is about, for lists and menus.
    pub fn name(self, language: Language) -> &'static str {
        match self {
            Self::Exports => F::NameExports.text(language),
            Self::ExportsChange => F::NameExportsChange.text(language),
            Self::ExportsPath => F::NameExportsPath.text(language),
            Self::LostShare => F::NameLostShare.text(language),
            Self::DutyIncidence => F::NameDutyIncidence.text(language),
            Self::RateGap => F::NameRateGap.text(language),
            Self::BuyerPrices => F::NameBuyerPrices.text(language),
            Self::DutyRevenue => F::NameDutyRevenue.text(language),
            Self::Welfare => F::NameWelfare.text(language),
            Self::ValueAdded => F::NameValueAdded.text(language),
            Self::Jobs => F::NameJobs.text(language),
            Self::FundCalls => W::NameCalls.text(language),
            Self::FundExposure => W::NameExposure.text(language),
            Self::FundFlows => W::NameFlows.text(language),
            Self::FundBurden => W::NameBurden.text(language),
            Self::FundReserveIncome => W::NameReserveIncome.text(language),
            Self::FundValue => W::NameValue.text(language),
            Self::FundReadings => W::NameReadings.text(language),
        }
    }

    /// The chart for a scenario and its reference.
    pub fn chart(self, input: &Input<'_>) -> Result<Chart, ChartError> {
        match self {
            Self::Exports => exports::level(input),
            Self::ExportsChange => exports::change(input),
            Self::ExportsPath => exports::path(input),
            Self::LostShare => parties::lost_share(input),
            Self::DutyIncidence => parties::duty_incidence(input),
            Self::RateGap => parties::rate_gap(input),
            Self::BuyerPrices => importer::prices(input),
            Self::DutyRevenue => importer::revenue(input),
            Self::Welfare => importer::welfare(input),
            Self::ValueAdded => focus::value_added(input),
            Self::Jobs => focus::jobs(input),
            Self::FundCalls => fund::calls(input),
            Self::FundExposure => fund::exposure(input),
            Self::FundFlows => fund::flows(input),
            Self::FundBurden => fund::burden(input),
            Self::FundReserveIncome => fund::reserve_income(input),
            Self::FundValue => fund::value(input),
            Self::FundReadings => fund::readings(input),
        }
    }
}

/// What every chart is made from.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The model that made the outcomes.
    pub model: &'a Model,
    /// The scenario that is being looked at.
    pub scenario: &'a Evaluated,
    /// What it is compared with, at the same horizon.
    pub reference: &'a Evaluated,
    /// The language of all words.
    pub language: Language,
}

impl Input<'_> {
    /// Every chart that suits the baseline, in the order of [`FigureId::ALL`].
    pub fn all(&self) -> Result<Vec<Chart>, ChartError> {
        FigureId::ALL
            .into_iter()
            .filter(|figure| figure.suits(self.model.baseline()))
            .map(|figure| figure.chart(self))
            .collect()
    }

    /// What an exported file says about its making.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            program: format!(
                "Entente {}, model {}",
                env!("CARGO_PKG_VERSION"),
                crate::engine::MODEL_VERSION
            ),
            scenario: self.scenario.name.in_language(self.language).to_owned(),
            scenario_hash: self.scenario.hash.clone(),
            reference: self.reference.name.in_language(self.language).to_owned(),
            baseline_year: self.model.baseline().year.to_string(),
        }
    }

    fn focus(&self) -> String {
        let baseline = self.model.baseline();
        let title = baseline
            .origins
            .get(baseline.focus)
            .map(|origin| &origin.title);
        title.map_or_else(String::new, |title| {
            title.in_language(self.language).to_owned()
        })
    }

    fn importer(&self) -> String {
        self.model
            .baseline()
            .importer
            .in_language(self.language)
            .to_owned()
    }

    fn reference_name(&self) -> String {
        self.reference.name.in_language(self.language).to_owned()
    }

    fn year(&self) -> String {
        self.model.baseline().year.to_string()
    }

    /// `year 3`.
    fn when(&self) -> String {
        let horizon = self.scenario.outcome.horizon;
        let years = number::plain(horizon, usize::from(horizon.fract().abs() > 0.0));
        F::When.fill(self.language, &[("years", years)])
    }

    /// The values that most templates fill in.
    fn values(&self) -> Vec<(&'static str, String)> {
        vec![
            ("focus", self.focus()),
            ("importer", self.importer()),
            ("year", self.year()),
            ("when", self.when()),
            ("reference", self.reference_name()),
        ]
    }

    /// A template filled with the usual values and some of its own.
    fn say(&self, text: impl Text, own: &[(&'static str, String)]) -> String {
        let mut values = self.values();
        values.extend_from_slice(own);
        text.fill(self.language, &values)
    }

    /// Source line, scenario line and description; every chart ends here.
    fn finish(&self, mut chart: Chart) -> Result<Chart, ChartError> {
        let data = self
            .model
            .baseline()
            .title
            .in_language(self.language)
            .to_owned();
        chart.source_line = self.say(F::SourceLine, &[("data", data)]);
        let name = self.scenario.name.in_language(self.language).to_owned();
        chart.scenario_line = self.say(
            F::ScenarioLine,
            &[
                ("name", name),
                ("hash", self.scenario.hash.clone()),
                ("model", crate::engine::MODEL_VERSION.to_owned()),
            ],
        );
        let rows = rows::spoken(&chart.table);
        let own = [
            ("title", chart.title.clone()),
            ("subtitle", chart.subtitle.clone()),
            ("rows", rows),
        ];
        chart.description = F::Description.fill(self.language, &own);
        chart.check()?;
        Ok(chart)
    }
}

#[cfg(test)]
mod tests;
