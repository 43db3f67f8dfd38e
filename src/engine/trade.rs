//! All markets of the importer: from levers to rates in force to solved markets.
//!
//! A market has one domestic supply and one or more sectors; each origin of each sector is a
//! supplier in one nest, so pickups compete with cars although their duty differs. Elasticities
//! move from their short-run to their long-run value with the horizon n and the adjustment time τ:
//!
//! ```text
//! σ_M(n) = σ_SR + (σ_LR − σ_SR)(1 − e^(−n/τ))      σ_D: max(1.2, σ_SR/2) → σ_LR/2
//! e = b σ_M / (1 − b)       b = border pass-through in the small-supplier limit; b = 1 → e = ∞
//! ```

mod duties;
mod elasticities;
mod idle;
mod layers;

use duties::CellCharge;
pub(super) use duties::{Duties, MovedDuties};
pub(super) use elasticities::{MarketNumbers, Read, sigmas_at};
pub use idle::Idle;
pub(super) use layers::{LayerOf, RateInputs};

use jiff::civil::Date;

use super::EngineError;
use super::duty::{BaseDuty, CollectedRate};
use super::market::{self, Market, MarketOutcome, Quota, Supplier, SupplierOutcome};
use super::rules::share_with_content;
use crate::baseline::Baseline;
use crate::model::{Catalogue, Meaning, ParameterId, QuotaKind, RulesParameter, Scenario};

/// Pass-through where buyers and exporters bear half of a duty each.
const EVEN_PASS_THROUGH: f64 = 0.5;

/// How markets are solved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Newton to a residual of 1e-12.
    #[default]
    Exact,
    /// One linearised step, for comparison.
    LinearStep,
}

/// One sector of one origin.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) sector: usize,
    pub(super) origin: usize,
    group: Option<usize>,
    pub(super) base_value: f64,
    base: BaseDuty<CollectedRate>,
    own_rate: Option<ParameterId>,
    /// Other groups whose duty part of the sector pays: (group, share of this origin's imports).
    shared: Vec<(usize, f64)>,
    in_quota_group: bool,
    /// Whether the value-content rule decides who claims the preference.
    under_content_rule: bool,
}

/// The parameters of one origin's duty layer on one group.
#[derive(Clone, Copy, Debug)]
struct LayerIds {
    rate: Option<ParameterId>,
    rule: Option<ParameterId>,
    first_day: Option<ParameterId>,
    last_day: Option<ParameterId>,
}

/// The parameters of one market.
#[derive(Clone, Copy, Debug)]
struct MarketIds {
    pass_through: Option<ParameterId>,
    sigma_short_run: Option<ParameterId>,
    sigma_long_run: Option<ParameterId>,
}

/// Tables of one baseline and catalogue that no scenario changes.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) cells: Vec<Cell>,
    /// First cell of each market; one more entry at the end.
    pub(super) market_starts: Vec<usize>,
    /// Position of a cell by sector and origin.
    positions: Vec<usize>,
    layers: Vec<LayerIds>,
    markets: Vec<MarketIds>,
    quotas: Vec<Option<(ParameterId, ParameterId)>>,
    group_volumes: Vec<f64>,
    groups: usize,
    origins: usize,
    globals: Globals,
}

/// The parameters that all markets share.
#[derive(Clone, Copy, Debug)]
struct Globals {
    duties_on: Option<ParameterId>,
    adjustment_years: Option<ParameterId>,
    floor_order: Option<ParameterId>,
    pass_through_reading: Option<ParameterId>,
    duty_reading: Option<ParameterId>,
    collected_share: Option<ParameterId>,
    demand_elasticity: Option<ParameterId>,
    domestic_supply_elasticity: Option<ParameterId>,
    content: Option<ContentIds>,
}

/// The value-content rule: its threshold in the base, and its parameters.
#[derive(Clone, Copy, Debug)]
struct ContentIds {
    base_threshold: f64,
    threshold: ParameterId,
    median: ParameterId,
    spread: ParameterId,
}

impl ContentIds {
    fn new(baseline: &Baseline, catalogue: &Catalogue) -> Option<Self> {
        let find = |parameter| catalogue.find(Meaning::Rules(parameter));
        Some(Self {
            base_threshold: baseline.rules.as_ref()?.terms.content_threshold.value,
            threshold: find(RulesParameter::ContentThreshold)?,
            median: find(RulesParameter::MedianContent)?,
            spread: find(RulesParameter::ContentSpread)?,
        })
    }

    /// What the scenario's rule leaves of the claims of the base; one where the rule has not moved.
    fn kept(self, scenario: &Scenario) -> f64 {
        let threshold = number(scenario, Some(self.threshold), self.base_threshold);
        let median = number(scenario, Some(self.median), 0.5);
        let spread = number(scenario, Some(self.spread), 1.0);
        share_with_content(threshold, median, spread)
            / share_with_content(self.base_threshold, median, spread)
    }
}

/// What all markets of one scenario have in common.
#[derive(Clone, Debug)]
pub(super) struct Terms {
    adjusted: f64,
    demand_elasticity: f64,
    domestic_supply: f64,
    duties: Duties,
    method: Method,
}

/// Where one market's answer goes: lists over all cells, and a list of suppliers to be used again.
#[derive(Debug)]
pub(super) struct Slots<'a> {
    pub(super) suppliers: &'a mut Vec<Supplier>,
    pub(super) base_rates: &'a mut [f64],
    pub(super) rates: &'a mut [f64],
    pub(super) outcomes: &'a mut [SupplierOutcome],
}

/// Solved markets, before anything is added up.
#[derive(Clone, Debug)]
pub(super) struct TradeOutcome {
    pub(super) horizon: f64,
    pub(super) base_rates: Vec<f64>,
    pub(super) rates: Vec<f64>,
    pub(super) suppliers: Vec<SupplierOutcome>,
    pub(super) markets: Vec<MarketOutcome>,
}

fn number(scenario: &Scenario, id: Option<ParameterId>, otherwise: f64) -> f64 {
    id.and_then(|id| scenario.value(id).number())
        .unwrap_or(otherwise)
}

fn choice(scenario: &Scenario, id: Option<ParameterId>) -> usize {
    id.map_or(0, |id| scenario.value(id).choice())
}

fn day(scenario: &Scenario, id: Option<ParameterId>) -> Option<Date> {
    scenario.value(id?).day()
}

impl Plan {
    pub(super) fn new(baseline: &Baseline, catalogue: &Catalogue) -> Self {
        let (groups, origins) = (baseline.groups.len(), baseline.origins.len());
        let mut cells = Vec::new();
        let mut market_starts = vec![0];
        let mut positions = vec![0; baseline.sectors.len() * origins];
        for market in 0..baseline.markets.len() {
            for (sector, data) in baseline.sectors.iter().enumerate() {
                if data.market != market {
                    continue;
                }
                for origin in 0..origins {
                    positions[sector * origins + origin] = cells.len();
                    cells.push(cell(baseline, catalogue, sector, origin));
                }
            }
            market_starts.push(cells.len());
        }
        let layers = (0..origins * groups)
            .map(|at| {
                let (origin, group) = (at / groups, at % groups);
                LayerIds {
                    rate: catalogue.find(Meaning::GroupRate { origin, group }),
                    rule: catalogue.find(Meaning::GroupRule { origin, group }),
                    first_day: catalogue.find(Meaning::GroupFirstDay { origin, group }),
                    last_day: catalogue.find(Meaning::GroupLastDay { origin, group }),
                }
            })
            .collect();
        let markets = (0..baseline.markets.len())
            .map(|market| MarketIds {
                pass_through: catalogue.find(Meaning::BorderPassThrough { market }),
                sigma_short_run: catalogue.find(Meaning::SigmaShortRun { market }),
                sigma_long_run: catalogue.find(Meaning::SigmaLongRun { market }),
            })
            .collect();
        let quotas = (0..groups)
            .map(|group| {
                catalogue
                    .find(Meaning::QuotaMeasure { group })
                    .zip(catalogue.find(Meaning::QuotaVolume { group }))
            })
            .collect();
        let globals = Globals {
            duties_on: catalogue.find(Meaning::DutiesOn),
            adjustment_years: catalogue.find(Meaning::AdjustmentYears),
            floor_order: catalogue.find(Meaning::FloorOrder),
            pass_through_reading: catalogue.find(Meaning::PassThroughReading),
            duty_reading: catalogue.find(Meaning::DutyReading),
            collected_share: catalogue.find(Meaning::CollectedShare),
            demand_elasticity: catalogue.find(Meaning::DemandElasticity),
            domestic_supply_elasticity: catalogue.find(Meaning::DomesticSupplyElasticity),
            content: ContentIds::new(baseline, catalogue),
        };
        let group_volumes = (0..groups)
            .map(|group| crate::model::catalogue::group_volume(baseline, group))
            .collect();
        Self {
            cells,
            market_starts,
            positions,
            layers,
            markets,
            quotas,
            group_volumes,
            groups,
            origins,
            globals,
        }
    }

    /// Position of a sector and origin among the cells.
    pub(super) fn cell(&self, sector: usize, origin: usize) -> usize {
        self.positions[sector * self.origins + origin]
    }

    /// Sector, origin and base value of every cell, in the order of the outcomes.
    pub(super) fn cells(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        (self.cells.iter()).map(|cell| (cell.sector, cell.origin, cell.base_value))
    }

    /// The share of a duty change that reaches a market's buyers.
    fn pass_through(&self, scenario: &Scenario, market: &MarketIds) -> f64 {
        match choice(scenario, self.globals.pass_through_reading) {
            0 => number(scenario, market.pass_through, 1.0),
            1 => 1.0,
            _ => EVEN_PASS_THROUGH,
        }
    }

    /// Solves every market for a scenario.
    pub(super) fn evaluate(
        &self,
        baseline: &Baseline,
        scenario: &Scenario,
        horizon: f64,
        method: Method,
    ) -> Result<TradeOutcome, EngineError> {
        let terms = self.terms(scenario, horizon, method);
        let mut outcome = TradeOutcome {
            horizon,
            base_rates: vec![0.0; self.cells.len()],
            rates: vec![0.0; self.cells.len()],
            suppliers: vec![SupplierOutcome::default(); self.cells.len()],
            markets: Vec::with_capacity(self.markets.len()),
        };
        let mut suppliers = Vec::with_capacity(64);
        for market in 0..self.markets.len() {
            let mut slots = Slots {
                suppliers: &mut suppliers,
                base_rates: &mut outcome.base_rates,
                rates: &mut outcome.rates,
                outcomes: &mut outcome.suppliers,
            };
            let solved = self.solve(baseline, scenario, &terms, market, &mut slots)?;
            outcome.markets.push(solved);
        }
        Ok(outcome)
    }

    /// What all markets of a scenario have in common.
    pub(super) fn terms(&self, scenario: &Scenario, horizon: f64, method: Method) -> Terms {
        Terms {
            adjusted: self.adjusted(scenario, horizon),
            demand_elasticity: number(scenario, self.globals.demand_elasticity, -1.0),
            domestic_supply: number(scenario, self.globals.domestic_supply_elasticity, 3.0),
            duties: self.duties(scenario),
            method,
        }
    }

    /// The same terms with another scenario's elasticities, where both charge the same duties.
    pub(super) fn terms_at(&self, scenario: &Scenario, horizon: f64, terms: Terms) -> Terms {
        Terms {
            adjusted: self.adjusted(scenario, horizon),
            demand_elasticity: number(scenario, self.globals.demand_elasticity, -1.0),
            domestic_supply: number(scenario, self.globals.domestic_supply_elasticity, 3.0),
            ..terms
        }
    }

    /// Solves one market into the slots of its cells.
    pub(super) fn solve(
        &self,
        baseline: &Baseline,
        scenario: &Scenario,
        terms: &Terms,
        index: usize,
        slots: &mut Slots<'_>,
    ) -> Result<MarketOutcome, EngineError> {
        let ids = &self.markets[index];
        let cells = self.market_starts[index]..self.market_starts[index + 1];
        let (sigma, sigma_domestic) = ids.sigmas(scenario, terms.adjusted);
        let supply = supply_elasticity(self.pass_through(scenario, ids), sigma);
        slots.suppliers.clear();
        for at in cells.clone() {
            let supplier = self.supplier(scenario, &self.cells[at], &terms.duties, supply);
            slots.base_rates[at] = supplier.base_rate;
            slots.rates[at] = rate_on_base_volume(&supplier);
            slots.suppliers.push(supplier);
        }
        let market = Market {
            suppliers: slots.suppliers,
            domestic_value: baseline.markets[index]
                .domestic_supply
                .map_or(0.0, |f| f.value),
            domestic_supply_elasticity: terms.domestic_supply,
            sigma_among_origins: sigma,
            sigma_domestic_import: sigma_domestic,
            demand_elasticity: terms.demand_elasticity,
        };
        let outcomes = &mut slots.outcomes[cells];
        let solved = match terms.method {
            Method::Exact => market::solve(&market, None, outcomes),
            Method::LinearStep => market::solve_linear_step(&market, outcomes),
        };
        solved.map_err(|cause| EngineError::Market {
            market: index,
            cause,
        })
    }

    pub(super) fn supplier(
        &self,
        scenario: &Scenario,
        cell: &Cell,
        duties: &Duties,
        supply: f64,
    ) -> Supplier {
        let charge = CellCharge {
            plan: self,
            scenario,
            cell,
            duties,
        };
        let rates = duties.reading.compare(&cell.base, &charge);
        let (in_quota_rate, rate) = (rates.without_layers(), rates.in_force());
        let mut supplier = Supplier {
            base_value: cell.base_value,
            base_rate: rates.base(),
            rate,
            export_supply_elasticity: supply,
            quota: None,
        };
        if let Some((measure, volume_ratio)) = self.quota(scenario, cell) {
            supplier.rate = in_quota_rate;
            let out_of_quota_rate =
                (measure == QuotaKind::TariffRate).then_some(rate.max(in_quota_rate));
            supplier.quota = Some(Quota {
                volume_ratio,
                out_of_quota_rate,
            });
        }
        supplier
    }

    /// The quota on a cell: its kind and its volume over the base volume.
    fn quota(&self, scenario: &Scenario, cell: &Cell) -> Option<(QuotaKind, f64)> {
        let group = cell.group.filter(|_| cell.in_quota_group)?;
        let (measure, volume) = self.quotas[group]?;
        let kind = *QuotaKind::ALL.get(scenario.value(measure).choice())?;
        let ratio = number(scenario, Some(volume), 0.0) / self.group_volumes[group];
        (kind != QuotaKind::None).then_some((kind, ratio))
    }
}

fn cell(baseline: &Baseline, catalogue: &Catalogue, sector: usize, origin: usize) -> Cell {
    let data = &baseline.sectors[sector];
    Cell {
        sector,
        origin,
        group: data.group,
        base_value: data.imports[origin].value,
        base: BaseDuty {
            rate: CollectedRate(data.collected_rate[origin].value),
            mfn_rate: data.mfn_rate.value,
            has_preference: baseline.origins[origin].preference.is_some(),
        },
        own_rate: catalogue.find(Meaning::SectorRate { origin, sector }),
        shared: data
            .also_in_group
            .iter()
            .map(|shared| (shared.group, shared.share[origin].value))
            .filter(|(_, share)| *share > 0.0)
            .collect(),
        in_quota_group: origin == baseline.focus && data.focus_volume.is_some(),
        under_content_rule: origin == baseline.focus
            && data.group.is_some()
            && data.group == baseline.rules.as_ref().map(|rules| rules.content_group),
    }
}

/// The rate that the base volume would pay: under a tariff-rate quota the part within it pays the
/// in-quota rate and the rest the other, so that a rate which nothing pays counts nothing.
fn rate_on_base_volume(supplier: &Supplier) -> f64 {
    let Some(Quota {
        volume_ratio,
        out_of_quota_rate: Some(beyond),
    }) = supplier.quota
    else {
        return supplier.rate;
    };
    let within = volume_ratio.min(1.0);
    within * supplier.rate + (1.0 - within) * beyond
}

/// `e = b σ / (1 − b)`: the supply elasticity that passes the share b of a duty on to the buyer.
fn supply_elasticity(pass_through: f64, sigma: f64) -> f64 {
    if pass_through >= 1.0 {
        f64::INFINITY
    } else {
        pass_through * sigma / (1.0 - pass_through)
    }
}

#[cfg(test)]
mod tests {
    use super::{rate_on_base_volume, supply_elasticity};
    use crate::engine::market::{Quota, Supplier};

    #[test]
    fn a_quota_that_holds_the_base_volume_hides_the_rate_beyond_it() {
        let at = |volume_ratio, out_of_quota_rate| {
            let quota = Some(Quota {
                volume_ratio,
                out_of_quota_rate,
            });
            let (base_value, base_rate, rate) = (1.0, 0.02, 0.02);
            let export_supply_elasticity = 10.0;
            let supplier = Supplier {
                base_value,
                base_rate,
                rate,
                export_supply_elasticity,
                quota,
            };
            rate_on_base_volume(&supplier)
        };
        // Whole base volume inside; a quarter beyond: 0.75 · 0.02 + 0.25 · 0.5 = 0.14.
        assert!((at(1.0, Some(2.0)) - 0.02).abs() < 1e-15);
        assert!((at(0.75, Some(0.5)) - 0.14).abs() < 1e-15);
        assert!((at(0.5, None) - 0.02).abs() < 1e-15);
    }

    #[test]
    fn pass_through_fixes_the_supply_elasticity() {
        // b = e/(e + σ): with σ = 2.53 and b = 0.9, e = 0.9 · 2.53 / 0.1 = 22.77.
        assert!((supply_elasticity(0.9, 2.53) - 22.77).abs() < 1e-12);
        assert!(supply_elasticity(1.0, 2.53).is_infinite());
        assert_eq!(supply_elasticity(0.0, 2.53).to_bits(), 0.0_f64.to_bits());
    }
}
