//! Where the numbers of the market with a health rule come from.

use super::draft::{Draft, Scene, counted};
use super::{Place, Row, Term};
use crate::baseline::BeefData;
use crate::engine::Measure;
use crate::engine::measure::BeefMeasure as M;
use crate::model::{BeefOriginParameter, BeefParameter as B, Meaning};
use crate::text::number::Unit;
use crate::text::trace::{SolvedText as W, TermText as T};

fn data<'a>(s: &Scene<'a>) -> Option<&'a BeefData> {
    s.baseline().farm.as_ref()?.beef.as_ref()
}

fn own(s: &Scene<'_>, symbol: &str, parameter: B) -> Option<Term> {
    s.parameter(symbol, Meaning::Beef(parameter))
}

fn duty(origin: usize) -> Meaning {
    let parameter = BeefOriginParameter::Duty;
    Meaning::BeefOrigin { origin, parameter }
}

/// Every exporter: base sales, volume and duty, and what is sold now.
fn origins(s: &Scene<'_>) -> Vec<Row> {
    let Some(data) = data(s) else {
        return Vec::new();
    };
    let solved = s.outcome.farm.as_ref().and_then(|farm| farm.beef.as_ref());
    let row = |(at, origin): (usize, &crate::baseline::BeefOriginData)| {
        let now = solved.and_then(|beef| beef.origins.get(at)).copied();
        let now = now.unwrap_or_default();
        let mut terms = vec![
            s.figure("M", T::BaseSales, Unit::Usd, origin.value),
            s.figure("V", T::BaseVolume, Unit::Tonnes, origin.volume),
            s.figure("c", T::BaseDuty, Unit::Rate, origin.duty),
            counted("X", T::SalesNow, Unit::Usd, now.sales),
            counted("v", T::VolumeNow, Unit::Tonnes, now.volume),
        ];
        terms.extend(s.parameter("t", duty(at)));
        Row {
            title: origin.title.clone(),
            terms,
        }
    };
    data.origins.iter().enumerate().map(row).collect()
}

fn home_value(s: &Scene<'_>) -> Option<Term> {
    Some(s.figure("D", T::HomeSales, Unit::Usd, data(s)?.market.domestic_value))
}

fn home_volume(s: &Scene<'_>) -> Option<Term> {
    let figure = data(s)?.market.domestic_volume;
    Some(s.figure("H", T::HomeVolume, Unit::Tonnes, figure))
}

/// The market as it is solved, with all that it is solved from.
fn solved(s: &Scene<'_>, how: W) -> Draft {
    Draft::solved(Place::Beef, how)
        .with(home_value(s))
        .with(home_volume(s))
        .with(s.decide(B::ALL.iter().copied().map(Meaning::Beef)))
        .over(T::Exporters, origins(s))
}

pub(super) fn measure(s: &Scene<'_>, measure: M) -> Draft {
    let price = || s.measure("g", Measure::Beef(M::PriceChange));
    match measure {
        M::PriceChange | M::BuyersPriceChange => solved(s, W::Beef),
        M::FarmIncome => Draft::of(Place::Beef, "D · ((1 + g)^(1 + e) − 1) / (1 + e)")
            .with(home_value(s))
            .with([price()])
            .with(own(s, "e", B::SupplyElasticity)),
        M::Buyers => {
            let elasticity = s.number(Meaning::Beef(B::DemandElasticity));
            let area = if (1.0 + elasticity).abs() < 1e-12 {
                "ln(1 + P)"
            } else {
                "((1 + P)^(1 + ε) − 1) / (1 + ε)"
            };
            Draft::of(Place::Beef, format!("−(D + Σ(M · (1 + c))) · {area}"))
                .with(home_value(s))
                .with([s.measure("P", Measure::Beef(M::BuyersPriceChange))])
                .with(own(s, "ε", B::DemandElasticity))
                .over(T::Exporters, origins(s))
        }
        M::SelfSufficiency => {
            let home = "H · (1 + g)^e";
            Draft::of(Place::Beef, format!("{home} / ({home} + Σ(v))"))
                .with(home_volume(s))
                .with([price()])
                .with(own(s, "e", B::SupplyElasticity))
                .over(T::Exporters, origins(s))
        }
        M::SalesImporter | M::VolumeImporter => {
            solved(s, W::BeefSales).with([s.measure("", Measure::Beef(M::PriceChange))])
        }
        M::SalesChangeImporter => Draft::of(Place::Beef, "X − M")
            .with([s.measure("X", Measure::Beef(M::SalesImporter))])
            .with(partner_sales(s)),
    }
}

fn partner_sales(s: &Scene<'_>) -> Option<Term> {
    let data = data(s)?;
    let figure = data.origins.get(data.partner)?.value;
    Some(s.figure("M", T::BaseSales, Unit::Usd, figure))
}

pub(super) fn treasury(s: &Scene<'_>) -> Draft {
    Draft::of(Place::Beef, "Σ(X · t − M · c)")
        .with([s.measure("", Measure::Beef(M::PriceChange))])
        .over(T::Exporters, origins(s))
}

pub(super) fn exporters(s: &Scene<'_>) -> Draft {
    Draft::of(Place::Beef, "G · (1 − b) / (1 − b + b · σ)")
        .with([s.measure("G", Measure::Beef(M::SalesChangeImporter))])
        .with(own(s, "b", B::BorderPassThrough))
        .with(own(s, "σ", B::Sigma))
}
