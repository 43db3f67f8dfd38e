//! What a published figure measures, and how ours is computed from an outcome.

use super::Missing;
use crate::engine::{Model, Outcome};
use crate::model::{Meaning, Scenario};
use crate::text::number::Unit;
use crate::text::validation::QuantityText as Q;

/// Quarters of a year.
const QUARTERS: f64 = 4.0;

/// What is measured; sectors, markets and origins are ids of the shipped baseline.
#[derive(Clone, Copy, Debug)]
pub(super) enum Quantity {
    /// Sales of the focus origin to the importer, relative change.
    Exports,
    /// The same in US dollars.
    ExportsUsd,
    /// The same in won.
    ExportsKrw,
    /// Sales of one origin in some sectors, relative change.
    SalesOf(Q, &'static str, &'static [&'static str]),
    /// Sales of the focus origin in some sectors, change in US dollars.
    FocusSalesUsd(Q, &'static [&'static str]),
    /// The same as a share of all its sales in the base year.
    Contribution(Q, &'static [&'static str]),
    /// Value added in the focus economy over its GDP, change.
    GdpShare,
    /// Value added in the focus economy, change in won.
    ValueAddedKrw,
    /// Welfare of the focus origin, change in won.
    WelfareKrw,
    /// Welfare of the focus origin, change in US dollars.
    WelfareUsd,
    /// Jobs in the focus economy, change.
    Jobs,
    /// Price index of a market, relative change.
    MarketPrice(Q, &'static str),
    /// Output of the importer's own producers in a market, relative change of volume.
    DomesticVolume(Q, &'static str),
    /// Duty revenue from some sectors, change in US dollars.
    Revenue(Q, &'static [&'static str]),
    /// Duty paid over sales of the focus origin.
    EffectiveRate,
    /// Duty on the focus origin's goods in a quarter, US dollars.
    QuarterlyDuty,
}

impl Quantity {
    /// What it is called.
    pub(super) const fn text(self) -> Q {
        match self {
            Self::Exports => Q::Exports,
            Self::ExportsUsd => Q::ExportsUsd,
            Self::ExportsKrw => Q::ExportsKrw,
            Self::GdpShare => Q::GdpShare,
            Self::ValueAddedKrw => Q::ValueAdded,
            Self::WelfareKrw | Self::WelfareUsd => Q::Welfare,
            Self::Jobs => Q::Jobs,
            Self::EffectiveRate => Q::EffectiveRate,
            Self::QuarterlyDuty => Q::QuarterlyDuty,
            Self::SalesOf(text, ..)
            | Self::FocusSalesUsd(text, _)
            | Self::Contribution(text, _)
            | Self::MarketPrice(text, _)
            | Self::DomesticVolume(text, _)
            | Self::Revenue(text, _) => text,
        }
    }

    /// Its unit.
    pub(super) const fn unit(self) -> Unit {
        match self {
            Self::Exports
            | Self::SalesOf(..)
            | Self::Contribution(..)
            | Self::GdpShare
            | Self::MarketPrice(..)
            | Self::DomesticVolume(..) => Unit::Change,
            Self::ExportsUsd
            | Self::FocusSalesUsd(..)
            | Self::WelfareUsd
            | Self::Revenue(..)
            | Self::QuarterlyDuty => Unit::Usd,
            Self::ExportsKrw | Self::ValueAddedKrw | Self::WelfareKrw => Unit::Krw,
            Self::Jobs => Unit::Jobs,
            Self::EffectiveRate => Unit::Rate,
        }
    }

    /// Its value in an outcome, in base units.
    pub(super) fn value(
        self,
        model: &Model,
        scenario: &Scenario,
        outcome: &Outcome,
    ) -> Result<f64, Missing> {
        let totals = &outcome.totals;
        let krw_per_usd = scenario
            .number(model.catalogue(), Meaning::ExchangeRate)
            .ok_or(Missing::Parameter("krw_per_usd"));
        let focus = model.baseline().focus;
        Ok(match self {
            Self::Exports => totals.exports / totals.base_exports - 1.0,
            Self::ExportsUsd => totals.exports - totals.base_exports,
            Self::ExportsKrw => (totals.exports - totals.base_exports) * krw_per_usd?,
            Self::SalesOf(_, id, sectors) => {
                let origin = model.baseline().origin_index(id);
                let sums = sales(model, outcome, origin.ok_or(Missing::Origin(id))?, sectors)?;
                sums.change / sums.base
            }
            Self::FocusSalesUsd(_, sectors) => sales(model, outcome, focus, sectors)?.change,
            Self::Contribution(_, sectors) => {
                sales(model, outcome, focus, sectors)?.change / totals.base_exports
            }
            Self::GdpShare => totals.gdp_share_change,
            Self::ValueAddedKrw => totals.value_added_change * krw_per_usd?,
            Self::WelfareKrw => totals.focus_welfare_change * krw_per_usd?,
            Self::WelfareUsd => totals.focus_welfare_change,
            Self::Jobs => totals.jobs_change,
            Self::MarketPrice(_, id) => outcome.markets[market(model, id)?].price_index - 1.0,
            Self::DomesticVolume(_, id) => {
                outcome.markets[market(model, id)?].domestic_volume - 1.0
            }
            Self::Revenue(_, sectors) => {
                let mut change = 0.0;
                for origin in 0..model.baseline().origins.len() {
                    change += sales(model, outcome, origin, sectors)?.duty_change;
                }
                change
            }
            Self::EffectiveRate => outcome.origins[focus].effective_rate(),
            Self::QuarterlyDuty => totals.duty_paid / QUARTERS,
        })
    }
}

fn market(model: &Model, id: &'static str) -> Result<usize, Missing> {
    model.baseline().market_index(id).ok_or(Missing::Market(id))
}

/// Sums over some sectors of one origin, US dollars a year.
struct Sales {
    base: f64,
    change: f64,
    duty_change: f64,
}

fn sales(
    model: &Model,
    outcome: &Outcome,
    origin: usize,
    sectors: &[&'static str],
) -> Result<Sales, Missing> {
    let baseline = model.baseline();
    let mut sums = Sales {
        base: 0.0,
        change: 0.0,
        duty_change: 0.0,
    };
    for id in sectors {
        let index = baseline.sector_index(id).ok_or(Missing::Sector(id))?;
        let sector = &baseline.sectors[index];
        let base = sector.imports[origin].value;
        let cell = model.cell(index, origin);
        let supplier = &outcome.suppliers[cell];
        sums.base += base;
        sums.change += supplier.value_change;
        sums.duty_change += supplier.duty_paid - base * outcome.base_rates[cell];
    }
    Ok(sums)
}
