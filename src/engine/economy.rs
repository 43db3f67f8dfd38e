//! Adding up: from solved markets to both parties' accounts, and the focus economy behind its border.
//!
//! ```text
//! value added = Σ_s Δsales_s (1 − δ) v_s       jobs = Σ_s Δsales_s · won per dollar · (1 − δ) j_s
//! ```
//!
//! δ is the share of lost sales resold elsewhere, v and j are average inducement coefficients of
//! input-output tables: averages, not the response of the marginal plant. GDP share is against the
//! nominal GDP of the base year. Left out: income effects, the exchange rate, retaliation.

use super::Outcome;
use super::ledger::Ledger;
use super::outcome::{OriginTotals, Totals};
use super::trade::{Plan, TradeOutcome};
use crate::baseline::Baseline;
use crate::model::{Catalogue, Meaning, ParameterId, RentHolder, Scenario};

/// Parameters of the focus economy and of who keeps quota rents.
#[derive(Clone, Debug)]
pub(super) struct Economy {
    resold_share: Option<ParameterId>,
    krw_per_usd: Option<ParameterId>,
    rent_holders: Vec<Option<ParameterId>>,
    focus: usize,
    /// Base sales of the focus origin by sector, USD a year.
    focus_sales: Vec<f64>,
    /// Value added for each dollar of exports, and jobs for each billion won of them, by sector.
    coefficients: Vec<(f64, f64)>,
}

impl Economy {
    pub(super) fn new(baseline: &Baseline, catalogue: &Catalogue) -> Self {
        let rent = |group| catalogue.find(Meaning::QuotaRent { group });
        Self {
            resold_share: catalogue.find(Meaning::ResoldShare),
            krw_per_usd: catalogue.find(Meaning::ExchangeRate),
            rent_holders: (0..baseline.groups.len()).map(rent).collect(),
            focus: baseline.focus,
            focus_sales: baseline
                .sectors
                .iter()
                .map(|sector| sector.imports.get(baseline.focus).map_or(0.0, |f| f.value))
                .collect(),
            coefficients: (baseline.sectors.iter())
                .map(|sector| {
                    let value_added = sector.value_added_per_export.value;
                    (value_added, sector.jobs_per_krw_bn.value)
                })
                .collect(),
        }
    }

    /// Who keeps the rent of a group's quota.
    pub(super) fn rent_holder(&self, scenario: &Scenario, group: Option<usize>) -> RentHolder {
        let id = group.and_then(|group| self.rent_holders.get(group).copied().flatten());
        let choice = id.map_or(0, |id| scenario.value(id).choice());
        RentHolder::ALL.get(choice).copied().unwrap_or_default()
    }

    /// Base sales of the focus origin by sector, USD a year.
    pub(super) fn base_sales(&self) -> &[f64] {
        &self.focus_sales
    }

    /// Adds up solved markets.
    pub(super) fn outcome(
        &self,
        baseline: &Baseline,
        plan: &Plan,
        scenario: &Scenario,
        trade: TradeOutcome,
    ) -> Outcome {
        let mut outcome = Outcome {
            horizon: trade.horizon,
            origins: vec![OriginTotals::default(); baseline.origins.len()],
            focus_sales: vec![0.0; baseline.sectors.len()],
            totals: Totals::default(),
            fund: None,
            farm: None,
            rules: None,
            security: None,
            firms: Vec::new(),
            ledger: Ledger::default(),
            base_rates: trade.base_rates,
            rates: trade.rates,
            suppliers: trade.suppliers,
            markets: trade.markets,
        };
        self.add_suppliers(baseline, plan, scenario, &mut outcome);
        add_markets(&mut outcome);
        self.add_focus_economy(baseline, scenario, &mut outcome);
        outcome
    }

    fn add_suppliers(
        &self,
        baseline: &Baseline,
        plan: &Plan,
        scenario: &Scenario,
        outcome: &mut Outcome,
    ) {
        let totals = &mut outcome.totals;
        for (at, (sector, origin, base_value)) in plan.cells().enumerate() {
            let base_rate = outcome.base_rates[at];
            let supplier = &outcome.suppliers[at];
            let sums = &mut outcome.origins[origin];
            sums.base_value += base_value;
            sums.value += base_value + supplier.value_change;
            sums.value_change += supplier.value_change;
            sums.base_duty += base_value * base_rate;
            sums.duty_paid += supplier.duty_paid;
            totals.quota_rent += supplier.quota_rent;
            totals.all_exporters_surplus_change += supplier.supplier_surplus_change;
            if origin != baseline.focus {
                continue;
            }
            let holder = self.rent_holder(scenario, baseline.sectors[sector].group);
            let mut sales = base_value + supplier.value_change;
            match holder {
                RentHolder::Exporters => {
                    // exporters who hold the licences charge the buyers' price
                    sales += supplier.quota_rent;
                    sums.value += supplier.quota_rent;
                    sums.value_change += supplier.quota_rent;
                    totals.focus_rent += supplier.quota_rent;
                }
                RentHolder::Importers | RentHolder::Treasury => {
                    totals.importer_rent += supplier.quota_rent;
                }
            }
            outcome.focus_sales[sector] = sales;
            totals.base_exports += base_value;
            totals.exports += sales;
            totals.duty_paid += supplier.duty_paid;
            let volume_at_base_price = base_value * supplier.volume;
            let added_duty = supplier.duty_paid - volume_at_base_price * base_rate;
            totals.duty_borne_by_exporters += supplier.duty_borne_by_supplier;
            totals.duty_borne_by_buyers += added_duty - supplier.duty_borne_by_supplier;
            totals.exporter_surplus_change += supplier.supplier_surplus_change;
        }
        totals.focus_welfare_change = totals.exporter_surplus_change + totals.focus_rent;
        self.add_rates(plan, outcome);
    }

    /// Rates in force, weighted with what the focus origin sells in the base.
    pub(super) fn add_rates(&self, plan: &Plan, outcome: &mut Outcome) {
        let base_exports = outcome.totals.base_exports;
        outcome.totals.rate_before_substitution = 0.0;
        for origin in &mut outcome.origins {
            origin.comparable_rate = 0.0;
        }
        if base_exports <= 0.0 {
            return;
        }
        for (at, (sector, origin, base_value)) in plan.cells().enumerate() {
            let weight = self.focus_sales.get(sector).copied().unwrap_or_default() / base_exports;
            let rate = outcome.rates[at];
            outcome.origins[origin].comparable_rate += weight * rate;
            if origin == self.focus {
                outcome.totals.rate_before_substitution += base_value * rate;
            }
        }
        outcome.totals.rate_before_substitution /= base_exports;
    }

    /// The focus economy behind its border, from its sales.
    pub(super) fn add_focus_economy(
        &self,
        baseline: &Baseline,
        scenario: &Scenario,
        outcome: &mut Outcome,
    ) {
        let number = |id: Option<ParameterId>| scenario.value(id?).number();
        let kept = 1.0 - number(self.resold_share).unwrap_or(0.0);
        let krw_per_usd =
            number(self.krw_per_usd).unwrap_or(baseline.economy.base.krw_per_usd.value);
        let totals = &mut outcome.totals;
        let of_sectors = self.focus_sales.iter().zip(&self.coefficients);
        for ((base, (value_added, jobs)), sales) in of_sectors.zip(&outcome.focus_sales) {
            let change = (sales - base) * kept;
            totals.value_added_change += change * value_added;
            let change_krw_bn = change * krw_per_usd / 1e9;
            totals.jobs_change += change_krw_bn * jobs;
        }
        totals.gdp_share_change = totals.value_added_change / baseline.economy.base.gdp_usd.value;
    }
}

fn add_markets(outcome: &mut Outcome) {
    let totals = &mut outcome.totals;
    let (mut spending, mut spending_on_change) = (0.0, 0.0);
    for market in &outcome.markets {
        spending += market.base_expenditure;
        spending_on_change += market.base_expenditure * (market.price_index - 1.0);
        totals.consumer_surplus_change += market.consumer_surplus_change;
        totals.domestic_surplus_change += market.domestic_surplus_change;
        totals.domestic_sales_change += market.domestic_value_change;
        totals.duty_revenue += market.revenue;
        totals.duty_revenue_change += market.revenue_change;
        totals.world_efficiency_change += market.world_efficiency_change();
    }
    totals.price_change = if spending > 0.0 {
        spending_on_change / spending
    } else {
        0.0
    };
    totals.importer_welfare_change = totals.importer_rent
        + totals.consumer_surplus_change
        + totals.domestic_surplus_change
        + totals.duty_revenue_change;
}
