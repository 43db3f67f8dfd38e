//! Where the numbers of the market behind a tariff-rate quota come from.

use super::draft::{Draft, Scene, counted};
use super::{Place, Row, Term};
use crate::baseline::RiceData;
use crate::engine::Measure;
use crate::engine::farm::rice::RiceOutcome;
use crate::engine::measure::RiceMeasure as M;
use crate::model::{Meaning, RiceParameter as R, RiceShareParameter as S};
use crate::text::number::Unit;
use crate::text::trace::{SolvedText as W, TermText as T};

fn data<'a>(s: &Scene<'a>) -> Option<&'a RiceData> {
    s.baseline().farm.as_ref()?.rice.as_ref()
}

fn outcome<'a>(s: &Scene<'a>) -> Option<&'a RiceOutcome> {
    s.outcome.farm.as_ref()?.rice.as_ref()
}

fn own(s: &Scene<'_>, symbol: &str, parameter: R) -> Option<Term> {
    s.parameter(symbol, Meaning::Rice(parameter))
}

fn of_share(s: &Scene<'_>, symbol: &str, share: usize, parameter: S) -> Option<Term> {
    s.parameter(symbol, Meaning::RiceShare { share, parameter })
}

/// Price of the base year and now.
fn prices(s: &Scene<'_>) -> Vec<Term> {
    let base = data(s).map(|data| {
        let figure = data.market.domestic_price;
        s.figure("B", T::HomePrice, Unit::Usd, figure)
    });
    let now = s.measure("P", Measure::Rice(M::Price));
    std::iter::once(now).chain(base).collect()
}

fn home(s: &Scene<'_>) -> Option<Term> {
    let figure = data(s)?.market.production;
    Some(s.figure("S", T::HomeProduction, Unit::Tonnes, figure))
}

fn base_duty(s: &Scene<'_>) -> Option<Term> {
    let figure = data(s)?.market.in_quota_duty;
    Some(s.figure("c", T::BaseDuty, Unit::Rate, figure))
}

/// One share: its offer, what it ships now, and what it shipped in the base year.
fn share(s: &Scene<'_>, at: usize) -> Row {
    let Some(data) = data(s) else {
        return Row::default();
    };
    let Some(of) = data.shares.get(at) else {
        return Row::default();
    };
    let market = &data.market;
    let now = outcome(s).and_then(|rice| rice.shares.get(at));
    let volume = now.map_or(0.0, |share| share.volume);
    let offer = of_share(s, "w", at, S::OfferPrice);
    let offered = offer
        .as_ref()
        .and_then(|term| term.value)
        .unwrap_or_default();
    let landed = offered * (1.0 + market.in_quota_duty.value);
    let filled = landed <= market.domestic_price.value;
    let mut terms: Vec<Term> = offer.into_iter().collect();
    terms.push(counted("v", T::VolumeNow, Unit::Tonnes, volume));
    if filled {
        terms.push(s.figure("q", T::BaseQuota, Unit::Tonnes, of.quota));
    } else {
        terms.push(counted("q", T::BaseQuotaUnfilled, Unit::Tonnes, 0.0));
    }
    terms.extend(of_share(s, "", at, S::Quota));
    Row {
        title: of.title.clone(),
        terms,
    }
}

fn shares(s: &Scene<'_>) -> Vec<Row> {
    let count = data(s).map_or(0, |data| data.shares.len());
    (0..count).map(|at| share(s, at)).collect()
}

fn partner(s: &Scene<'_>) -> Vec<Term> {
    data(s).map_or_else(Vec::new, |data| share(s, data.partner).terms)
}

/// The market as it is cleared, with all that it is cleared from.
fn solved(s: &Scene<'_>, how: W) -> Draft {
    let figures = data(s).into_iter().flat_map(|data| {
        let market = &data.market;
        [
            s.figure("B", T::HomePrice, Unit::Usd, market.domestic_price),
            s.figure("c", T::BaseDuty, Unit::Rate, market.in_quota_duty),
            s.figure("C", T::BaseDutyBeyond, Unit::Rate, market.out_of_quota_duty),
        ]
    });
    let all = R::ALL.iter().copied();
    let deciding = all.filter(|one| !matches!(one, R::PartnerMargin | R::ExporterRentShare));
    Draft::solved(Place::Rice, how)
        .with(home(s))
        .with(figures)
        .with(s.decide(deciding.map(Meaning::Rice)))
        .over(T::Shares, shares(s))
}

/// What the measures of volumes rest on: the market.
fn cleared(s: &Scene<'_>) -> Vec<Term> {
    let mut terms = vec![s.measure("", Measure::Rice(M::Price))];
    terms.extend(s.decide([Meaning::Rice(R::QuotaSource)]));
    terms
}

pub(super) fn measure(s: &Scene<'_>, measure: M) -> Draft {
    let of = |formula: &str| Draft::of(Place::Rice, formula);
    match measure {
        M::Price => solved(s, W::Rice),
        M::BeyondQuota => solved(s, W::RiceBeyond),
        M::PriceChange => of("P / B − 1").with(prices(s)),
        M::Production => {
            of("S · (P / B)^e")
                .with(home(s))
                .with(prices(s))
                .with(own(s, "e", R::SupplyElasticity))
        }
        M::FarmIncome => of("B · S · ((P / B)^(1 + e) − 1) / (1 + e)")
            .with(home(s))
            .with(prices(s))
            .with(own(s, "e", R::SupplyElasticity)),
        M::Buyers => buyers(s),
        M::SelfSufficiency => of("H / (H + Σ(v) + o)")
            .with([
                s.measure("H", Measure::Rice(M::Production)),
                s.measure("o", Measure::Rice(M::BeyondQuota)),
            ])
            .with(cleared(s))
            .over(T::Shares, shares(s)),
        M::Rent => of("Σ(k · max(0, P − w · (1 + t)) · v)")
            .with(rent_terms(s))
            .over(T::Shares, shares(s)),
        M::RentImporter => of("k · max(0, P − w · (1 + t)) · v")
            .with(rent_terms(s))
            .with(partner(s)),
        M::SalesImporter => of("w · v").with(partner(s)).with(cleared(s)),
        M::SalesChangeImporter => of("w · (v − q)").with(partner(s)).with(cleared(s)),
    }
}

fn buyers(s: &Scene<'_>) -> Draft {
    let elasticity = s.number(Meaning::Rice(R::DemandElasticity));
    let area = if (1.0 + elasticity).abs() < 1e-12 {
        "ln(P / B)"
    } else {
        "((P / B)^(1 + η) − 1) / (1 + η)"
    };
    Draft::of(Place::Rice, format!("−B · (S + k · Σ(q)) · {area}"))
        .with(home(s))
        .with(prices(s))
        .with(own(s, "η", R::DemandElasticity))
        .with(own(s, "k", R::CompetingShare))
        .over(T::Shares, shares(s))
}

fn rent_terms(s: &Scene<'_>) -> Vec<Term> {
    let mut terms = prices(s);
    terms.extend(own(s, "k", R::CompetingShare));
    terms.extend(own(s, "t", R::InQuotaDuty));
    terms.extend(s.decide([Meaning::Rice(R::QuotaSource)]));
    terms
}

pub(super) fn treasury(s: &Scene<'_>) -> Draft {
    let rent_now = "max(0, P − w · (1 + t)) · v";
    let rent_before = "max(0, B − w · (1 + c)) · q";
    let formula = format!(
        "Σ(w · t · v − w · c · q + (1 − z) · k · ({rent_now} − {rent_before})) + o · W · d"
    );
    Draft::of(Place::Rice, formula)
        .with(rent_terms(s))
        .with(base_duty(s))
        .with(own(s, "z", R::ExporterRentShare))
        .with([s.measure("o", Measure::Rice(M::BeyondQuota))])
        .with(own(s, "W", R::WorldPrice))
        .with(own(s, "d", R::OutOfQuotaDuty))
        .over(T::Shares, shares(s))
}

pub(super) fn exporters(s: &Scene<'_>) -> Draft {
    let rent_now = "max(0, P − w · (1 + t)) · v";
    let rent_before = "max(0, B − w · (1 + c)) · q";
    let formula = format!("G · m + z · k · ({rent_now} − {rent_before})");
    Draft::of(Place::Rice, formula)
        .with([s.measure("G", Measure::Rice(M::SalesChangeImporter))])
        .with(own(s, "m", R::PartnerMargin))
        .with(own(s, "z", R::ExporterRentShare))
        .with(rent_terms(s))
        .with(base_duty(s))
        .with(partner(s))
}
