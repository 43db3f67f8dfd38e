//! Where the numbers of goods that were not let in come from.

use super::draft::{Draft, Scene};
use super::{FarmMarket, Place, Term};
use crate::engine::Measure;
use crate::engine::measure::OpeningMeasure as M;
use crate::model::{BannedParameter as N, Meaning};
use crate::text::number::Unit;
use crate::text::trace::{SolvedText as W, TermText as T};

/// Every parameter of the good, as what decides.
fn inputs(s: &Scene<'_>, good: usize) -> Vec<Term> {
    let all = N::ALL
        .iter()
        .filter(|parameter| **parameter != N::PartnerMargin);
    let mut terms = s.decide(all.map(|parameter| Meaning::Banned {
        good,
        parameter: *parameter,
    }));
    terms.extend(s.decide([Meaning::AdjustmentYears]));
    terms.extend(price(s, good, ""));
    terms.extend(production(s, good, ""));
    terms
}

fn data<'a>(s: &Scene<'a>, good: usize) -> Option<&'a crate::baseline::BannedData> {
    s.baseline().farm.as_ref()?.banned.get(good)
}

fn price(s: &Scene<'_>, good: usize, symbol: &str) -> Option<Term> {
    let figure = data(s, good)?.market.domestic_price;
    Some(s.figure(symbol, T::HomePrice, Unit::Usd, figure))
}

fn production(s: &Scene<'_>, good: usize, symbol: &str) -> Option<Term> {
    let figure = data(s, good)?.market.production;
    Some(s.figure(symbol, T::HomeProduction, Unit::Tonnes, figure))
}

pub(super) fn measure(s: &Scene<'_>, good: usize, measure: M) -> Draft {
    let own = |symbol, parameter| s.parameter(symbol, Meaning::Banned { good, parameter });
    let growth = || {
        let change = s.measure("g", Measure::Opening(good, M::PriceChange));
        std::iter::once(change).chain(own("e", N::SupplyElasticity))
    };
    match measure {
        M::PriceChange => Draft::solved(Place::Ban, W::Opening).with(inputs(s, good)),
        M::OutputValueChange => Draft::of(Place::Ban, "(1 + g)^(1 + e) − 1").with(growth()),
        M::FarmIncome => Draft::of(Place::Ban, "P · S · ((1 + g)^(1 + e) − 1) / (1 + e)")
            .with(price(s, good, "P"))
            .with(production(s, good, "S"))
            .with(growth()),
        M::Buyers => Draft::solved(Place::Ban, W::OpeningBuyers)
            .with([s.measure("", Measure::Opening(good, M::PriceChange))])
            .with(inputs(s, good)),
        M::ExporterSales => Draft::solved(Place::Ban, W::OpeningSales)
            .with([s.measure("", Measure::Opening(good, M::PriceChange))])
            .with(inputs(s, good)),
        M::SelfSufficiency => {
            let home = "S · (1 + g)^e";
            Draft::of(Place::Ban, format!("{home} / ({home} + X / L)"))
                .with(production(s, good, "S"))
                .with(growth())
                .with([s.measure("X", Measure::Opening(good, M::ExporterSales))])
                .with(own("L", N::LandedPrice))
        }
    }
}

pub(super) fn treasury(s: &Scene<'_>, good: usize) -> Draft {
    let parameter = N::Duty;
    Draft::of(Place::Ban, "X · t")
        .with([s.measure("X", Measure::Opening(good, M::ExporterSales))])
        .with(s.parameter("t", Meaning::Banned { good, parameter }))
}

pub(super) fn exporters(s: &Scene<'_>, good: usize) -> Draft {
    let parameter = N::PartnerMargin;
    Draft::of(Place::Ban, "X · m")
        .with([s.measure("X", Measure::Opening(good, M::ExporterSales))])
        .with(s.parameter("m", Meaning::Banned { good, parameter }))
}

/// The measure of a farm market that a line of the ledger adds up.
pub(super) const fn of_market(market: FarmMarket, income: bool) -> Measure {
    use crate::engine::measure::{BeefMeasure, RiceMeasure};
    match (market, income) {
        (FarmMarket::Rice, true) => Measure::Rice(RiceMeasure::FarmIncome),
        (FarmMarket::Rice, false) => Measure::Rice(RiceMeasure::Buyers),
        (FarmMarket::Beef, true) => Measure::Beef(BeefMeasure::FarmIncome),
        (FarmMarket::Beef, false) => Measure::Beef(BeefMeasure::Buyers),
        (FarmMarket::Banned(good), true) => Measure::Opening(good, M::FarmIncome),
        (FarmMarket::Banned(good), false) => Measure::Opening(good, M::Buyers),
    }
}
