//! What an evaluation returns: plain numbers, every change positive when the named party gains.

use super::deal::{FarmOfDeal, FirmOfDeal, RulesOfDeal, SecurityOfDeal};
use super::fund::FundOfDeal;
use super::ledger::Ledger;
use super::market::{MarketOutcome, SupplierOutcome};

/// Everything computed for one scenario at one horizon.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Years after the change.
    pub horizon: f64,
    /// Rate of the base year by cell, decimal, as the scenario reads duties.
    pub base_rates: Vec<f64>,
    /// Rate in force by cell, decimal, before buyers react; beyond a quota where there is one.
    pub rates: Vec<f64>,
    /// Solved suppliers by cell ([`super::Model::cell`]).
    pub suppliers: Vec<SupplierOutcome>,
    /// Solved markets in the order of the baseline.
    pub markets: Vec<MarketOutcome>,
    /// Sums by origin, in the order of the baseline.
    pub origins: Vec<OriginTotals>,
    /// Sales of the focus origin by sector, USD a year, rents that its exporters keep included.
    pub focus_sales: Vec<f64>,
    /// Sums over everything.
    pub totals: Totals,
    /// The fund; `None` for a baseline without figures for one.
    pub fund: Option<FundOfDeal>,
    /// Farm markets of the focus origin; `None` for a baseline without any.
    pub farm: Option<FarmOfDeal>,
    /// Rules beside duties; `None` for a baseline without any.
    pub rules: Option<RulesOfDeal>,
    /// Money of the alliance; `None` for a baseline without any.
    pub security: Option<SecurityOfDeal>,
    /// Companies, in the order of the scenario's; no part of the ledger, which counts their trade already.
    pub firms: Vec<FirmOfDeal>,
    /// Both parties' accounts.
    pub ledger: Ledger,
}

impl Outcome {
    /// The year that the ledger shows, counted from 1: the horizon in whole years, the first at the earliest.
    pub const fn year_shown(&self) -> u16 {
        super::deal::year_shown(self.horizon)
    }
}

/// Sums over the sectors of one origin, USD a year; sales hold the rents that its exporters keep.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OriginTotals {
    /// Sales to the importer in the base year, before duty.
    pub base_value: f64,
    /// Sales to the importer in the scenario, before duty.
    pub value: f64,
    /// Change of sales.
    pub value_change: f64,
    /// Duty paid in the base year.
    pub base_duty: f64,
    /// Duty paid in the scenario.
    pub duty_paid: f64,
    /// Rate in force weighted with the focus origin's base sales: comparable across origins.
    pub comparable_rate: f64,
}

impl OriginTotals {
    /// Duty paid over sales, after buyers have reacted.
    pub fn effective_rate(&self) -> f64 {
        if self.value > 0.0 {
            self.duty_paid / self.value
        } else {
            0.0
        }
    }
}

/// Sums over everything, USD a year unless a field says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Totals {
    /// Sales of the focus origin to the importer in the base year.
    pub base_exports: f64,
    /// The same in the scenario, rents of its exporters included.
    pub exports: f64,
    /// Duty on the focus origin's goods in the scenario.
    pub duty_paid: f64,
    /// Additional duty on the volume still sold, borne by exporters through lower prices.
    pub duty_borne_by_exporters: f64,
    /// Additional duty on the volume still sold, borne by buyers through higher prices.
    pub duty_borne_by_buyers: f64,
    /// Rate in force on the focus origin's base sales, decimal, before buyers react.
    pub rate_before_substitution: f64,
    /// Change of the focus origin's producer surplus.
    pub exporter_surplus_change: f64,
    /// Change of all origins' producer surplus, the focus origin's included.
    pub all_exporters_surplus_change: f64,
    /// Quota rent that the focus origin's exporters keep.
    pub focus_rent: f64,
    /// Quota rent that stays with the importer's firms or treasury.
    pub importer_rent: f64,
    /// Quota rent, whoever keeps it.
    pub quota_rent: f64,
    /// Welfare of the focus origin: producer surplus and the rents of its exporters.
    pub focus_welfare_change: f64,
    /// Consumer surplus of the importer's buyers.
    pub consumer_surplus_change: f64,
    /// Surplus of the importer's own producers.
    pub domestic_surplus_change: f64,
    /// Sales of the importer's own producers, change.
    pub domestic_sales_change: f64,
    /// Duty revenue in the scenario.
    pub duty_revenue: f64,
    /// Change of duty revenue.
    pub duty_revenue_change: f64,
    /// Welfare of the importer: consumers, producers, revenue and rents kept at home.
    pub importer_welfare_change: f64,
    /// Price index of all markets, relative change, weighted with base spending.
    pub price_change: f64,
    /// Efficiency of the world: all parties together.
    pub world_efficiency_change: f64,
    /// Value added in the focus economy.
    pub value_added_change: f64,
    /// The same as a share of its GDP, decimal.
    pub gdp_share_change: f64,
    /// Jobs in the focus economy that hang on the sales.
    pub jobs_change: f64,
}
