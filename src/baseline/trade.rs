//! Markets, the sectors in them, and what each origin sells.

use super::figure::Figure;
use crate::text::Title;

/// A market: sectors whose goods compete, with one domestic supply.
#[derive(Debug, Clone, PartialEq)]
pub struct MarketData {
    /// Its id within the baseline.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// What domestic producers sell at home, US dollars a year; `None` when nobody knows.
    pub domestic_supply: Option<Figure>,
    /// Elasticity of substitution among origins in the long run, above zero.
    pub sigma_long_run: Figure,
    /// Standard deviation of the natural logarithm of [`sigma_long_run`](Self::sigma_long_run).
    pub sigma_long_run_sd_of_log: f64,
    /// Elasticity of substitution among origins in the first year, above zero.
    pub sigma_short_run: Figure,
    /// Share of a duty change that reaches the buyer's price at the border, 0 to 1.
    pub border_pass_through: Figure,
}

/// The smallest set of goods with figures of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Sector {
    /// Its id within the baseline.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// Its market, an index into [`Baseline::markets`](super::Baseline::markets).
    pub market: usize,
    /// Its tariff group, an index into [`Baseline::groups`](super::Baseline::groups); `None` carries no duty.
    pub group: Option<usize>,
    /// The importer's rate for origins without preference, decimal.
    pub mfn_rate: Figure,
    /// Imports by origin at customs value, US dollars a year.
    pub imports: Vec<Figure>,
    /// Duty collected as a share of imports by origin, decimal.
    pub collected_rate: Vec<Figure>,
    /// Other groups that part of this sector's trade belongs to.
    pub also_in_group: Vec<SharedGroup>,
    /// Value added in the focus economy per unit of exports, 0 to 1.
    pub value_added_per_export: Figure,
    /// Jobs in the focus economy per billion won of exports.
    pub jobs_per_krw_bn: Figure,
    /// Tonnes that the focus origin sold in the base year; `None` when no quota was ever set in tonnes.
    pub focus_volume: Option<Figure>,
}

impl Sector {
    /// Imports from all origins, US dollars a year.
    pub fn total_imports(&self) -> f64 {
        self.imports.iter().map(|figure| figure.value).sum()
    }
}

/// A group that takes in part of a sector's trade besides the sector's own group.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedGroup {
    /// The other group, an index into [`Baseline::groups`](super::Baseline::groups).
    pub group: usize,
    /// The share of the sector's imports that belongs to it, by origin, 0 to 1.
    pub share: Vec<Figure>,
}

/// The economy of the origin in focus.
#[derive(Debug, Clone, PartialEq)]
pub struct Economy {
    /// The year of the trade figures.
    pub base: EconomyYear,
    /// The latest year with national accounts.
    pub latest: EconomyYear,
}

/// One year of the economy of the origin in focus.
#[derive(Debug, Clone, PartialEq)]
pub struct EconomyYear {
    /// The year.
    pub year: u16,
    /// Nominal gross domestic product, US dollars.
    pub gdp_usd: Figure,
    /// Nominal gross domestic product, won.
    pub gdp_krw: Figure,
    /// Average exchange rate, won for one US dollar.
    pub krw_per_usd: Figure,
    /// Exports of goods to all the world, US dollars.
    pub total_exports_usd: Figure,
    /// Exports of goods to the importer in the exporter's own records, US dollars.
    pub exports_to_importer_usd: Figure,
}

impl EconomyYear {
    /// All figures of the year.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        [
            &self.gdp_usd,
            &self.gdp_krw,
            &self.krw_per_usd,
            &self.total_exports_usd,
            &self.exports_to_importer_usd,
        ]
        .into_iter()
    }
}
