//! Where the sums of trade come from.

use super::draft::{Draft, Scene, stepped};
use super::trade_rows::{Column as C, any_quota, markets, row, sectors};
use super::{Place, Step, Term};
use crate::engine::Measure;
use crate::model::Meaning;
use crate::text::number::Unit;
use crate::text::trace::TermText as T;

/// Sales: `M p x`, and the rents that exporters keep where there is a quota.
fn sales(s: &Scene<'_>) -> (&'static str, &'static [C]) {
    if any_quota(s) {
        const COLUMNS: [C; 4] = [C::Base, C::Price, C::Volume, C::KeptRent];
        ("M · p · x + q", &COLUMNS)
    } else {
        const COLUMNS: [C; 3] = [C::Base, C::Price, C::Volume];
        ("M · p · x", &COLUMNS)
    }
}

/// Rents of a quota, whoever keeps them: none without one.
fn quotas(s: &Scene<'_>) -> Vec<Term> {
    let groups = 0..s.baseline().groups.len();
    s.decide(groups.map(|group| Meaning::QuotaMeasure { group }))
}

pub(super) fn exports(s: &Scene<'_>) -> Draft {
    let (one, columns) = sales(s);
    let rows = sectors(s, s.baseline().focus, columns);
    Draft::of(Place::Trade, format!("Σ({one})"))
        .over(T::Sectors, rows)
        .with(quotas(s))
}

pub(super) fn exports_of(s: &Scene<'_>, sector: usize) -> Draft {
    let (one, columns) = sales(s);
    let row = row(s, (sector, s.baseline().focus), columns);
    Draft::of(Place::Trade, one).with(row.terms)
}

pub(super) fn sales_change(s: &Scene<'_>, origin: usize) -> Draft {
    let columns = [C::Base, C::Price, C::Volume];
    Draft::of(Place::Trade, "Σ(M · (p · x − 1))")
        .over(T::Sectors, sectors(s, origin, &columns))
        .with(quotas(s))
}

pub(super) fn domestic_sales(s: &Scene<'_>) -> Draft {
    Draft::of(Place::Trade, "Σ(D · (p · x − 1))").over(T::Markets, domestic(s))
}

/// Domestic supply, its price and its volume in every market that has one.
fn domestic(s: &Scene<'_>) -> Vec<super::Row> {
    let mut rows = markets(s, |market, of| {
        let data = s.baseline().markets.get(market);
        let Some(supply) = data.and_then(|data| data.domestic_supply) else {
            return Vec::new();
        };
        let step = Step::Market(market);
        let ratio = |symbol, text: T, value| stepped(symbol, text, (Unit::Number, value), step);
        vec![
            s.figure("D", T::DomesticSupply, Unit::Usd, supply),
            ratio("p", T::DomesticPrice, of.domestic_price),
            ratio("x", T::DomesticVolume, of.domestic_volume),
        ]
    });
    rows.retain(|row| !row.terms.is_empty());
    rows
}

pub(super) fn duty_paid(s: &Scene<'_>) -> Draft {
    let focus = s.baseline().focus;
    let draft = if any_quota(s) {
        let rows = sectors(s, focus, &[C::Duty, C::Rate]);
        Draft::of(Place::Trade, "Σ(T)").over(T::Sectors, rows)
    } else {
        let columns = [C::Base, C::Price, C::Volume, C::Rate];
        Draft::of(Place::Trade, "Σ(M · p · x · t)").over(T::Sectors, sectors(s, focus, &columns))
    };
    draft.with(quotas(s))
}

pub(super) fn borne_by_exporters(s: &Scene<'_>) -> Draft {
    let columns = [C::Base, C::Price, C::Volume];
    Draft::of(Place::Trade, "Σ(M · (1 − p) · x)")
        .over(T::Sectors, sectors(s, s.baseline().focus, &columns))
}

pub(super) fn borne_by_buyers(s: &Scene<'_>) -> Draft {
    let columns = [C::Duty, C::Base, C::Volume, C::Collected, C::Rate];
    Draft::of(Place::Trade, "Σ(T − M · x · c) − B")
        .with([s.measure("B", Measure::DutyBorneByExporters)])
        .over(T::Sectors, sectors(s, s.baseline().focus, &columns))
}

pub(super) fn rate_before(s: &Scene<'_>) -> Draft {
    let rows = sectors(s, s.baseline().focus, &[C::Base, C::Rate]);
    Draft::of(Place::Trade, "Σ(M · t) / Σ(M)").over(T::Sectors, rows)
}

pub(super) fn effective_rate(s: &Scene<'_>) -> Draft {
    Draft::of(Place::Trade, "T / X").with([
        s.measure("T", Measure::DutyPaid),
        s.measure("X", Measure::Exports),
    ])
}

pub(super) fn rate_gap(s: &Scene<'_>, rival: usize) -> Draft {
    let focus = s.baseline().focus;
    let mut rows = Vec::new();
    for (sector, data) in s.baseline().sectors.iter().enumerate() {
        let base = data.imports.get(focus).map_or(0.0, |figure| figure.value);
        if base == 0.0 {
            continue;
        }
        let mut both = row(s, (sector, focus), &[C::Base, C::Rate]);
        let cell = s.model.cell(sector, rival);
        let rate = s.outcome.rates.get(cell).copied().unwrap_or_default();
        let origin = rival;
        let step = Step::Rate { sector, origin };
        let term = stepped("s", T::RivalRate, (Unit::Rate, rate), step);
        both.terms.push(term);
        rows.push(both);
    }
    Draft::of(Place::Trade, "Σ(M · (t − s)) / Σ(M)").over(T::Sectors, rows)
}

/// Base spending and price index of every market.
fn spending(s: &Scene<'_>) -> Vec<super::Row> {
    markets(s, |market, of| {
        let step = Step::Market(market);
        vec![
            stepped("E", T::BaseSpending, (Unit::Usd, of.base_expenditure), step),
            stepped("P", T::PriceIndex, (Unit::Number, of.price_index), step),
        ]
    })
}

pub(super) fn price_change(s: &Scene<'_>) -> Draft {
    Draft::of(Place::Trade, "Σ(E · (P − 1)) / Σ(E)").over(T::Markets, spending(s))
}

pub(super) fn revenue(s: &Scene<'_>) -> Draft {
    let rows = markets(s, |market, of| {
        let step = Step::Market(market);
        vec![
            stepped("R", T::Revenue, (Unit::Usd, of.revenue), step),
            stepped("B", T::BaseRevenue, (Unit::Usd, of.base_revenue), step),
        ]
    });
    Draft::of(Place::Trade, "Σ(R − B)").over(T::Markets, rows)
}

pub(super) fn buyers(s: &Scene<'_>) -> Draft {
    let elasticity = s.number(Meaning::DemandElasticity);
    let formula = if (1.0 + elasticity).abs() < 1e-12 {
        "−Σ(E · ln(P))"
    } else {
        "Σ(E · (1 − P^(1 + ε)) / (1 + ε))"
    };
    Draft::of(Place::Trade, formula)
        .with(s.parameter("ε", Meaning::DemandElasticity))
        .over(T::Markets, spending(s))
}

pub(super) fn producers(s: &Scene<'_>) -> Draft {
    Draft::of(Place::Trade, "Σ(D · (p · x − 1) / (1 + e))")
        .with(s.parameter("e", Meaning::DomesticSupplyElasticity))
        .over(T::Markets, domestic(s))
}

pub(super) fn exporter_surplus(s: &Scene<'_>) -> Draft {
    let columns = [C::Base, C::Price, C::Volume, C::Supply];
    Draft::of(
        Place::Trade,
        "Σ(M · (p · x − 1) · (1 − b) / (1 − b + b · g))",
    )
    .over(T::Sectors, sectors(s, s.baseline().focus, &columns))
}

pub(super) fn quota_rent(s: &Scene<'_>) -> Draft {
    let rows = sectors(s, s.baseline().focus, &[C::Rent]);
    Draft::of(Place::Trade, "Σ(q)")
        .over(T::Sectors, rows)
        .with(quotas(s))
}

/// Rents that the exporters keep.
pub(super) fn kept_rents(s: &Scene<'_>) -> Vec<super::Row> {
    sectors(s, s.baseline().focus, &[C::KeptRent])
}

pub(super) fn focus_welfare(s: &Scene<'_>) -> Draft {
    Draft::of(Place::Trade, "S + Σ(q)")
        .with([s.measure("S", Measure::ExporterSurplusChange)])
        .over(T::Sectors, kept_rents(s))
}

pub(super) fn importer_welfare(s: &Scene<'_>) -> Draft {
    Draft::of(Place::Trade, "C + S + R + Q − Σ(q)")
        .with([
            s.measure("C", Measure::ConsumerSurplusChange),
            s.measure("S", Measure::DomesticSurplusChange),
            s.measure("R", Measure::DutyRevenueChange),
            s.measure("Q", Measure::QuotaRent),
        ])
        .over(T::Sectors, kept_rents(s))
}

pub(super) fn world_efficiency(s: &Scene<'_>) -> Draft {
    let rows = markets(s, |market, of| {
        let value = (Unit::Usd, of.supplier_surplus_change);
        vec![stepped("A", T::AllSuppliers, value, Step::Market(market))]
    });
    Draft::of(Place::Trade, "C + S + R + Q + Σ(A)")
        .with([
            s.measure("C", Measure::ConsumerSurplusChange),
            s.measure("S", Measure::DomesticSurplusChange),
            s.measure("R", Measure::DutyRevenueChange),
            s.measure("Q", Measure::QuotaRent),
        ])
        .over(T::Markets, rows)
}

pub(super) fn value_added(s: &Scene<'_>) -> Draft {
    let columns = [C::Sales, C::Base, C::ValueAdded];
    Draft::of(Place::Economy, "Σ((X − M) · (1 − δ) · v)")
        .with(s.parameter("δ", Meaning::ResoldShare))
        .over(T::Sectors, sectors(s, s.baseline().focus, &columns))
}

pub(super) fn gdp_share(s: &Scene<'_>) -> Draft {
    let gdp = s.baseline().economy.base.gdp_usd;
    Draft::of(Place::Economy, "V / Y").with([
        s.measure("V", Measure::ValueAddedChange),
        s.figure("Y", T::Gdp, Unit::Usd, gdp),
    ])
}

pub(super) fn jobs(s: &Scene<'_>) -> Draft {
    let columns = [C::Sales, C::Base, C::Jobs];
    Draft::of(Place::Economy, "Σ((X − M) · K / 10^9 · (1 − δ) · j)")
        .with(s.parameter("K", Meaning::ExchangeRate))
        .with(s.parameter("δ", Meaning::ResoldShare))
        .over(T::Sectors, sectors(s, s.baseline().focus, &columns))
}
