//! From the outcomes of the parts to entries of the ledger.
//!
//! Every function takes what a part has computed and returns entries whose sum is that part's sum, for each party.

use super::{Amount, Channel, Entry, Mirror, Party};
use crate::engine::farm::ban::BanOutcome;
use crate::engine::farm::beef::BeefOutcome;
use crate::engine::farm::rice::RiceOutcome;
use crate::engine::fund::FundOutcome;
use crate::engine::rules::{CapOutcome, ClaimsOutcome, ContentOutcome, DigitalOutcome};
use crate::engine::security::SecurityFlow;
use crate::engine::{Model, Outcome};
use crate::model::{Meaning, Scenario};

const fn level(party: Party, channel: Channel, usd_a_year: f64) -> Entry {
    Entry {
        party,
        channel,
        amount: Amount::Level(usd_a_year),
    }
}

/// Both lines of a transfer, from the focus country's gain.
///
/// A channel that is no transfer gets the focus country's line alone.
fn both(channel: Channel, focus_gain: f64) -> Vec<Entry> {
    let mut entries = vec![level(Party::Focus, channel, focus_gain)];
    if channel.mirror() == Mirror::Transfer {
        entries.push(level(Party::Importer, channel, 0.0 - focus_gain));
    }
    entries
}

/// The trade model's changes, split so that nothing is counted twice; USD a year.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct TradeParts {
    /// `Σ M (x̂ − 1) (1 − δ) v` over the focus country's sectors: value added of the change of volume at base prices.
    ///
    /// With [`Self::exporter_margin`] it differs from [`crate::engine::Totals::value_added_change`], which counts the
    /// price given up at the average coefficient of value added; here all of it is lost margin.
    pub export_value_added: f64,
    /// `−Σ (1 − p̂) M x̂`: price given up on what is still sold.
    pub exporter_margin: f64,
    /// Quota rents that exporters keep.
    pub exporter_rents: f64,
    /// Quota rents that stay with the importer.
    pub importer_rents: f64,
    /// Change of duty revenue.
    pub duty_revenue: f64,
    /// Change of the buyers' surplus.
    pub buyers: f64,
    /// Change of the importer's producers' surplus.
    pub domestic_producers: f64,
}

impl TradeParts {
    /// Splits an outcome of the trade model.
    pub fn of(model: &Model, scenario: &Scenario, outcome: &Outcome) -> Self {
        let baseline = model.baseline();
        let totals = &outcome.totals;
        let resold = scenario
            .number(model.catalogue(), Meaning::ResoldShare)
            .unwrap_or_default();
        let mut export_value_added = 0.0;
        for (index, sector) in baseline.sectors.iter().enumerate() {
            let base = sector
                .imports
                .get(baseline.focus)
                .map_or(0.0, |figure| figure.value);
            let cell = model.cell(index, baseline.focus);
            let volume = outcome
                .suppliers
                .get(cell)
                .map_or(0.0, |supplier| supplier.volume - 1.0);
            export_value_added +=
                base * volume * (1.0 - resold) * sector.value_added_per_export.value;
        }
        let no_rent = totals.quota_rent == 0.0;
        let exporter_rents = if no_rent {
            0.0
        } else {
            totals.focus_welfare_change - totals.exporter_surplus_change
        };
        Self {
            export_value_added,
            exporter_margin: 0.0 - totals.duty_borne_by_exporters,
            exporter_rents,
            importer_rents: totals.quota_rent - exporter_rents,
            duty_revenue: totals.duty_revenue_change,
            buyers: totals.consumer_surplus_change,
            domestic_producers: totals.domestic_surplus_change,
        }
    }

    /// Entries of both parties.
    pub fn entries(&self) -> Vec<Entry> {
        vec![
            level(
                Party::Focus,
                Channel::ExportValueAdded,
                self.export_value_added,
            ),
            level(Party::Focus, Channel::ExporterMargin, self.exporter_margin),
            level(Party::Focus, Channel::QuotaRent, self.exporter_rents),
            level(Party::Importer, Channel::QuotaRent, self.importer_rents),
            level(Party::Importer, Channel::DutyRevenue, self.duty_revenue),
            level(Party::Importer, Channel::BuyersCost, self.buyers),
            level(
                Party::Importer,
                Channel::DomesticProducers,
                self.domestic_producers,
            ),
        ]
    }
}

/// The fund: net flows of the year shown, counted from year 1, and each side's own present value.
pub fn fund(outcome: &FundOutcome, year: u16) -> Vec<Entry> {
    let shown = usize::from(year)
        .checked_sub(1)
        .and_then(|index| outcome.years.get(index));
    let entry = |party, usd_a_year, npv_usd| Entry {
        party,
        channel: Channel::Fund,
        amount: Amount::Valued {
            usd_a_year,
            npv_usd,
        },
    };
    vec![
        entry(
            Party::Focus,
            shown.map_or(0.0, |year| year.investor_net.usd()),
            outcome.investor.value,
        ),
        entry(
            Party::Importer,
            shown.map_or(0.0, |year| year.host_net.usd()),
            outcome.host.value,
        ),
    ]
}

/// The gains of one farm market, USD a year.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct FarmParts {
    /// Farms of the focus country.
    pub farm_income: f64,
    /// Its buyers.
    pub buyers: f64,
    /// Its treasury.
    pub treasury: f64,
    /// The partner's exporters: margin on what they sell more, or their surplus where the market computes it.
    pub partner_exporters: f64,
}

impl FarmParts {
    /// A market behind a quota: its partner's share, the partner's margin on a dollar sold, and the rents that it keeps.
    ///
    /// Offer prices do not move there, so the margin is an assumption: 0 to 0.4, default 0.15 (own judgement).
    pub fn of_rice(outcome: &RiceOutcome, partner: usize, margin: f64) -> Self {
        let share = outcome.shares.get(partner).copied().unwrap_or_default();
        Self {
            farm_income: outcome.farm_income_change,
            buyers: outcome.consumer_surplus_change,
            treasury: outcome.treasury_change,
            partner_exporters: share.sales_change * margin + share.exporter_rent_change,
        }
    }

    /// A market of several origins: the partner's surplus is computed.
    pub fn of_beef(outcome: &BeefOutcome, partner: usize) -> Self {
        Self {
            farm_income: outcome.farm_income_change,
            buyers: outcome.consumer_surplus_change,
            treasury: outcome.treasury_change,
            partner_exporters: outcome
                .origins
                .get(partner)
                .map_or(0.0, |origin| origin.supplier_surplus_change),
        }
    }

    /// A lifted ban: the partner's margin on a dollar sold, and its share of the imports.
    pub fn of_ban(outcome: &BanOutcome, margin: f64) -> Self {
        Self {
            farm_income: outcome.farm_income_change,
            buyers: outcome.consumer_surplus_change,
            treasury: outcome.treasury_change,
            partner_exporters: outcome.exporter_sales * margin,
        }
    }

    /// Entries of both parties.
    pub fn entries(&self) -> Vec<Entry> {
        vec![
            level(Party::Focus, Channel::FarmIncome, self.farm_income),
            level(Party::Focus, Channel::FarmBuyers, self.buyers),
            level(Party::Focus, Channel::FarmTreasury, self.treasury),
            level(
                Party::Importer,
                Channel::FarmExports,
                self.partner_exporters,
            ),
        ]
    }
}

/// The rules on the table; a part that is not evaluated is left out.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RuleParts {
    /// Value content.
    pub content: Option<ContentOutcome>,
    /// The cap on cars of the partner's standard.
    pub cap: Option<CapOutcome>,
    /// Investors' claims.
    pub claims: Option<ClaimsOutcome>,
    /// Platforms and maps.
    pub digital: Option<DigitalOutcome>,
}

impl RuleParts {
    /// Entries of both parties.
    ///
    /// Leave the content rule out when its preference use already went into the trade model.
    pub fn entries(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        if let Some(content) = self.content {
            entries.extend(both(Channel::RulesOfOrigin, content.exporter_change));
        }
        if let Some(cap) = self.cap {
            entries.push(level(
                Party::Importer,
                Channel::StandardCap,
                cap.partner_change,
            ));
        }
        if let Some(claims) = self.claims {
            entries.extend(both(Channel::InvestorClaims, claims.state_change));
        }
        if let Some(digital) = self.digital {
            entries.extend([
                level(Party::Focus, Channel::PlatformRules, digital.platforms.home),
                level(
                    Party::Importer,
                    Channel::PlatformRules,
                    digital.platforms.partner,
                ),
                level(Party::Focus, Channel::MapData, digital.maps.home),
                level(Party::Importer, Channel::MapData, digital.maps.partner),
            ]);
        }
        entries
    }
}

/// Flows of one channel of the alliance; year 0 of the flows is year 1 of the ledger.
///
/// In a transfer the partner's line is the payer's with the sign turned.
pub fn security(channel: Channel, flows: &[SecurityFlow]) -> Vec<Entry> {
    let entry = |party, channel, of: fn(&SecurityFlow) -> f64| Entry {
        party,
        channel,
        amount: Amount::Years(flows.iter().map(of).collect()),
    };
    let partner: fn(&SecurityFlow) -> f64 = match channel.mirror() {
        Mirror::Transfer => |flow| 0.0 - flow.payer,
        Mirror::OwnLine | Mirror::None => |flow| flow.partner,
    };
    vec![
        entry(Party::Focus, channel, |flow| flow.payer),
        entry(Party::Focus, Channel::HostSpending, |flow| flow.host),
        entry(Party::Importer, channel, partner),
    ]
}

/// The cost of a weaker currency to the focus country, USD a year, the first at the end of year 1.
pub fn currency(cost_by_year: Vec<f64>) -> Entry {
    Entry {
        party: Party::Focus,
        channel: Channel::Currency,
        amount: Amount::Years(cost_by_year.into_iter().map(|cost| 0.0 - cost).collect()),
    }
}
