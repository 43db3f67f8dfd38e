//! Farm markets of the focus origin, where the importer of the trade model is the exporter.

use super::Title;
use super::figure::Figure;
use super::section::figure_section;

/// Farm markets that a deal can open; each may be missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FarmData {
    /// A market behind a tariff-rate quota with country shares.
    pub rice: Option<RiceData>,
    /// A market with a duty by origin and a health rule against one of them.
    pub beef: Option<BeefData>,
    /// Goods that are not let in at all.
    pub banned: Vec<BannedData>,
}

impl FarmData {
    /// All figures of the section.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let rice = self.rice.iter().flat_map(|rice| {
            let shares = rice.shares.iter();
            let shares = shares.flat_map(|share| [&share.quota, &share.offer_price]);
            rice.market.figures().chain(shares)
        });
        let beef = self.beef.iter().flat_map(|beef| {
            let origins = beef.origins.iter();
            let origins = origins.flat_map(|origin| [&origin.value, &origin.volume, &origin.duty]);
            beef.market.figures().chain(origins)
        });
        let banned = self.banned.iter().flat_map(|good| good.market.figures());
        rice.chain(beef).chain(banned)
    }
}

/// A market behind a tariff-rate quota.
#[derive(Debug, Clone, PartialEq)]
pub struct RiceData {
    /// Figures of the whole market.
    pub market: RiceFigures,
    /// Whose share is the partner's, an index into the shares.
    pub partner: usize,
    /// Shares of the quota.
    pub shares: Vec<RiceShare>,
}

/// One origin's share of the quota.
#[derive(Debug, Clone, PartialEq)]
pub struct RiceShare {
    /// Its id within the section.
    pub id: String,
    /// Whose it is.
    pub title: Title,
    /// Tonnes a year.
    pub quota: Figure,
    /// Price at the border before duty, US dollars a tonne.
    pub offer_price: Figure,
}

figure_section! {
    /// Figures of the market behind the quota.
    RiceFigures;
    /// Home production, tonnes a year.
    production "production_t" in 1.0..=1e12, times 1.0;
    /// Price of the home good, US dollars a tonne.
    domestic_price "domestic_price_usd_t" in 1e-3..=1e7, times 1.0;
    /// Price before duty of goods beyond the quota, US dollars a tonne.
    world_price "world_price_usd_t" in 1e-3..=1e7, times 1.0;
    /// Duty inside the quota, decimal.
    in_quota_duty "in_quota_duty" in 0.0..=10.0, times 1.0;
    /// Duty beyond the quota, decimal.
    out_of_quota_duty "out_of_quota_duty" in 0.0..=50.0, times 1.0;
    /// Elasticity of demand, 0 or less.
    demand_elasticity "demand_elasticity" in -10.0..=0.0, times 1.0;
    /// Elasticity of home supply.
    supply_elasticity "supply_elasticity" in 0.0..=10.0, times 1.0;
}

/// A market with a duty by origin and a health rule.
#[derive(Debug, Clone, PartialEq)]
pub struct BeefData {
    /// Figures of the whole market.
    pub market: BeefFigures,
    /// Which origin the health rule is against, an index into the origins.
    pub partner: usize,
    /// Exporters.
    pub origins: Vec<BeefOriginData>,
}

/// One exporter.
#[derive(Debug, Clone, PartialEq)]
pub struct BeefOriginData {
    /// Its id within the section.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// Sales before duty, US dollars a year.
    pub value: Figure,
    /// Tonnes a year.
    pub volume: Figure,
    /// Duty of the base year, decimal.
    pub duty: Figure,
}

figure_section! {
    /// Figures of the market with a health rule.
    BeefFigures;
    /// Sales of home producers, US dollars a year.
    domestic_value "domestic_value_usd_bn" in 1e-9..=1e5, times 1e9;
    /// Their volume, tonnes a year.
    domestic_volume "domestic_volume_t" in 0.0..=1e12, times 1.0;
    /// Substitution among origins, above 1.
    sigma "sigma" in 1.01..=100.0, times 1.0;
    /// Elasticity of demand for beef of all origins.
    demand_elasticity "demand_elasticity" in -10.0..=0.0, times 1.0;
    /// Part of the partner's herd that the health rule shuts out.
    shut_out_share "shut_out_share" in 0.0..=0.9, times 1.0;
}

/// A good that is not let in.
#[derive(Debug, Clone, PartialEq)]
pub struct BannedData {
    /// Its id within the section.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// Figures of its market.
    pub market: BannedFigures,
}

figure_section! {
    /// Figures of a market that an import ban protects.
    BannedFigures;
    /// Home production, tonnes a year.
    production "production_t" in 1.0..=1e12, times 1.0;
    /// Price of home goods, US dollars a tonne.
    domestic_price "domestic_price_usd_t" in 1e-3..=1e7, times 1.0;
    /// Price of imports landed before duty, US dollars a tonne.
    landed_price "landed_price_usd_t" in 1e-3..=1e7, times 1.0;
    /// Substitution between home goods and imports, above 1.
    sigma "sigma" in 1.01..=100.0, times 1.0;
    /// Duty that would be charged, decimal.
    duty "duty" in 0.0..=10.0, times 1.0;
}
