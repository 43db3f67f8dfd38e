//! The data year: who sold what to the importer, at which duty, before anything is changed.
//!
//! A baseline is read once from a file ([`Baseline::parse`]) and never changed. Nothing else in the
//! program knows a sector, a market or a country by name: all of them are indices into its lists, so
//! that a file with other sectors and other origins runs as well.
//! Money is in US dollars (won where a field says so), rates and shares are decimals.
//!
//! Sectors and markets stand in the order of what the focus origin sells, the largest first, and not
//! in the order of the file: shuffling a file's rows changes no digit of any result.

mod bargaining;
mod channel;
mod farm;
mod figure;
mod firm;
mod fund;
mod parameter_sources;
mod reader;
mod red_line;
mod section;
mod table_terms;
pub mod timeline;
mod trade;

#[cfg(test)]
mod tests;

pub use crate::text::Title;
pub use bargaining::{TableData, TableTerm};
pub use channel::{Channel, Confidence, Mirror};
pub use farm::{
    BannedData, BannedFigures, BeefData, BeefFigures, BeefOriginData, FarmData, RiceData,
    RiceFigures, RiceShare,
};
pub use figure::{Figure, Grade, GradeText, Group, Origin, Source, SourceIndex};
pub use firm::{FirmData, FirmFigures};
pub use fund::FundData;
pub use parameter_sources::{ParameterSources, RestsOn};
pub use reader::FORMAT_VERSION;
pub(crate) use reader::timeline as timeline_rows;
pub use red_line::{Bound, Limit, Party, RedLine, Stated};
pub use table_terms::{RulesData, RulesFigures, SecurityData};
pub use trade::{Economy, EconomyYear, MarketData, Sector, SharedGroup};

use crate::reading::Problem;

/// The shipped baseline, as bytes of a file.
pub const SHIPPED: &[u8] = include_bytes!("../../assets/baseline/us-korea-2024.ron");

/// One importer's trade in one year, with what is needed to say what a duty does to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    /// The baseline's id; scenario files name it.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// The year of the trade figures.
    pub year: u16,
    /// The country that sets the duties.
    pub importer: Title,
    /// The origin under negotiation, an index into [`origins`](Self::origins).
    pub focus: usize,
    /// Origins that the focus origin's duties are compared with, indices into [`origins`](Self::origins).
    pub rivals: Vec<usize>,
    /// All origins, in the order of the file.
    pub origins: Vec<Origin>,
    /// All tariff groups, in the order of the file.
    pub groups: Vec<Group>,
    /// All markets, by what the focus origin sells in them, the largest first.
    pub markets: Vec<MarketData>,
    /// All sectors, by what the focus origin sells in them, the largest first.
    pub sectors: Vec<Sector>,
    /// The economy of the focus origin.
    pub economy: Economy,
    /// What a fund is measured against; `None`: there is no fund to speak of.
    pub fund: Option<FundData>,
    /// Farm markets of the focus origin; `None`: none is on the table.
    pub farm: Option<FarmData>,
    /// Rules beside duties; `None`: none is on the table.
    pub rules: Option<RulesData>,
    /// Money of the alliance; `None`: there is none.
    pub security: Option<SecurityData>,
    /// Companies that pay the duties, in the order of the file; empty: there is no table of them.
    pub firms: Vec<FirmData>,
    /// The part of an added duty that customs collect, 0 to 1; `None`: nobody knows.
    pub collected_share: Option<Figure>,
    /// What the parties have said that they will not do, in the order of the file.
    pub red_lines: Vec<RedLine>,
    /// What lies on the bargaining table by default; `None`: nothing does.
    pub table: Option<TableData>,
    /// Talks in time: issues, what holds them up, what may happen and what did; `None`: the file does not say.
    pub timeline: Option<timeline::Timeline>,
    /// What levers and assumptions rest on, in the order of the file; empty: the file does not say.
    pub parameter_sources: Vec<ParameterSources>,
    /// All sources, in the order of the file.
    pub sources: Vec<Source>,
}

impl Baseline {
    /// Reads a baseline file: the baseline and its warnings, or all problems that were found.
    pub fn parse(bytes: &[u8]) -> Result<(Self, Vec<Problem>), Vec<Problem>> {
        reader::parse(bytes)
    }

    /// Reads the shipped baseline. Its file is checked by a test; the caller keeps the result.
    pub fn shipped() -> Result<Self, Vec<Problem>> {
        Self::parse(SHIPPED).map(|(baseline, _)| baseline)
    }

    /// The origin with this id.
    pub fn origin_index(&self, id: &str) -> Option<usize> {
        self.origins.iter().position(|origin| origin.id == id)
    }

    /// The tariff group with this id.
    pub fn group_index(&self, id: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.id == id)
    }

    /// The market with this id.
    pub fn market_index(&self, id: &str) -> Option<usize> {
        self.markets.iter().position(|market| market.id == id)
    }

    /// The sector with this id.
    pub fn sector_index(&self, id: &str) -> Option<usize> {
        self.sectors.iter().position(|sector| sector.id == id)
    }

    /// The sectors of one market, with their indices.
    pub fn sectors_of_market(&self, market: usize) -> impl Iterator<Item = (usize, &Sector)> {
        let sectors = self.sectors.iter().enumerate();
        sectors.filter(move |(_, sector)| sector.market == market)
    }

    /// The sectors of one tariff group, with their indices; shared ones are not among them.
    pub fn sectors_of_group(&self, group: usize) -> impl Iterator<Item = (usize, &Sector)> {
        let sectors = self.sectors.iter().enumerate();
        sectors.filter(move |(_, sector)| sector.group == Some(group))
    }

    /// The source of a figure.
    pub fn source(&self, index: SourceIndex) -> Option<&Source> {
        self.sources.get(usize::from(index.0))
    }

    /// The source with this id.
    pub fn source_index(&self, id: &str) -> Option<SourceIndex> {
        let index = self.sources.iter().position(|source| source.id == id)?;
        u16::try_from(index).ok().map(SourceIndex)
    }

    /// What the range and default of a parameter rest on: the first row that fits its key.
    pub fn rests_on(&self, key: &str) -> Option<&RestsOn> {
        let row = self.parameter_sources.iter().find(|row| row.fits(key));
        row.map(|row| &row.rests_on)
    }

    /// Imports from one origin over all sectors, US dollars a year.
    pub fn imports_from(&self, origin: usize) -> f64 {
        let of_origin = |sector: &Sector| sector.imports.get(origin).map(|figure| figure.value);
        self.sectors.iter().filter_map(of_origin).sum()
    }

    /// Every figure, in no particular order; for lists of sources and for checks.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let markets = self.markets.iter().flat_map(|market| {
            let known = [
                &market.sigma_long_run,
                &market.sigma_short_run,
                &market.border_pass_through,
            ];
            known.into_iter().chain(&market.domestic_supply)
        });
        let sectors = self.sectors.iter().flat_map(|sector| {
            let single = [
                &sector.mfn_rate,
                &sector.value_added_per_export,
                &sector.jobs_per_krw_bn,
            ];
            let shares = sector.also_in_group.iter().flat_map(|shared| &shared.share);
            let rows = sector.imports.iter().chain(&sector.collected_rate);
            single
                .into_iter()
                .chain(&sector.focus_volume)
                .chain(rows)
                .chain(shares)
        });
        let economy = self
            .economy
            .base
            .figures()
            .chain(self.economy.latest.figures());
        let fund = self.fund.iter().flat_map(FundData::figures);
        let farm = self.farm.iter().flat_map(FarmData::figures);
        let rules = self.rules.iter().flat_map(|rules| rules.terms.figures());
        let security = self.security.iter().flat_map(SecurityData::figures);
        let firms = self.firms.iter().flat_map(|firm| firm.figures.figures());
        let table = self.table.iter().flat_map(TableData::figures);
        let trade = markets.chain(sectors).chain(economy);
        let deal = fund.chain(farm).chain(rules).chain(security).chain(table);
        trade.chain(&self.collected_share).chain(deal).chain(firms)
    }
}
