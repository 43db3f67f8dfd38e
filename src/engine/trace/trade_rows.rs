//! Rows of the sums of trade: sectors of an origin, and markets.

use super::draft::{Scene, counted, stepped};
use super::{Row, Step, Term};
use crate::engine::Measure;
use crate::engine::market::SupplierOutcome;
use crate::model::{Meaning, QuotaKind, RentHolder};
use crate::text::number::Unit;
use crate::text::trace::TermText as T;

/// A term of a sector's row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// `M`: sales in the base year.
    Base,
    /// `p`: producer price over base.
    Price,
    /// `x`: volume over base.
    Volume,
    /// `t`: rate in force.
    Rate,
    /// `c`: rate collected in the base year.
    Collected,
    /// `T`: duty paid.
    Duty,
    /// `q`: rent of the quota.
    Rent,
    /// `q`: the part of it that the exporters keep.
    KeptRent,
    /// `b` and `g`: what the supply elasticity is made from.
    Supply,
    /// `v`: value added a dollar.
    ValueAdded,
    /// `j`: jobs a billion won.
    Jobs,
    /// `X`: sales in the scenario.
    Sales,
}

/// Whether a group of the focus origin is under a quota.
fn has_quota(s: &Scene<'_>, group: Option<usize>) -> bool {
    let id = group.and_then(|group| s.model.catalogue().find(Meaning::QuotaMeasure { group }));
    let choice = id.map_or(0, |id| s.scenario.value(id).choice());
    QuotaKind::ALL.get(choice).copied().unwrap_or_default() != QuotaKind::None
}

/// Whether any group is under a quota.
pub(super) fn any_quota(s: &Scene<'_>) -> bool {
    (0..s.baseline().groups.len()).any(|group| has_quota(s, Some(group)))
}

/// The rent of a sector's quota, and the part of it that exporters keep.
fn rents(s: &Scene<'_>, sector: usize, supplier: &SupplierOutcome) -> (f64, f64) {
    let group = s.baseline().sectors.get(sector).and_then(|of| of.group);
    let id = group.and_then(|group| s.model.catalogue().find(Meaning::QuotaRent { group }));
    let choice = id.map_or(0, |id| s.scenario.value(id).choice());
    let holder = RentHolder::ALL.get(choice).copied().unwrap_or_default();
    let kept = match holder {
        RentHolder::Exporters => supplier.quota_rent,
        RentHolder::Importers | RentHolder::Treasury => 0.0,
    };
    (supplier.quota_rent, kept)
}

/// One sector of one origin.
pub(super) fn row(s: &Scene<'_>, (sector, origin): (usize, usize), columns: &[Column]) -> Row {
    let Some(data) = s.baseline().sectors.get(sector) else {
        return Row::default();
    };
    let mut terms = Vec::with_capacity(columns.len() + 1);
    for column in columns {
        terms_of(s, (sector, origin), *column, &mut terms);
    }
    Row {
        title: data.title.clone(),
        terms,
    }
}

fn terms_of(
    s: &Scene<'_>,
    (sector, origin): (usize, usize),
    column: Column,
    terms: &mut Vec<Term>,
) {
    let Some(data) = s.baseline().sectors.get(sector) else {
        return;
    };
    let cell = s.model.cell(sector, origin);
    let supplier = s.outcome.suppliers.get(cell).copied().unwrap_or_default();
    let market = Step::Market(data.market);
    let ratio = |symbol, text: T, value| stepped(symbol, text, (Unit::Number, value), market);
    let money = |symbol, text: T, value| stepped(symbol, text, (Unit::Usd, value), market);
    let held = |terms: &mut Vec<Term>| {
        if let Some(group) = data.group.filter(|_| origin == s.baseline().focus) {
            let all = [
                Meaning::QuotaMeasure { group },
                Meaning::QuotaVolume { group },
                Meaning::QuotaRent { group },
            ];
            let shown = if has_quota(s, Some(group)) { 3 } else { 1 };
            terms.extend(s.decide(all.into_iter().take(shown)));
        }
    };
    match column {
        Column::Base => terms.extend(
            (data.imports.get(origin)).map(|of| s.figure("M", T::BaseSales, Unit::Usd, *of)),
        ),
        Column::Price => terms.push(ratio("p", T::ProducerPrice, supplier.producer_price)),
        Column::Volume => terms.push(ratio("x", T::Volume, supplier.volume)),
        Column::Rate => {
            let rate = s.outcome.rates.get(cell).copied().unwrap_or_default();
            let step = Step::Rate { sector, origin };
            terms.push(stepped("t", T::RateInForce, (Unit::Rate, rate), step));
        }
        Column::Collected => terms.extend(base_rate(s, (sector, origin))),
        Column::Duty => {
            terms.push(money("T", T::DutyPaid, supplier.duty_paid));
        }
        Column::Rent => {
            terms.push(money("q", T::QuotaRent, rents(s, sector, &supplier).0));
            held(terms);
        }
        Column::KeptRent => {
            terms.push(money("q", T::KeptRent, rents(s, sector, &supplier).1));
            held(terms);
        }
        Column::Supply => {
            let market = data.market;
            terms.extend(pass_through(s, market));
            let sigmas = s.model.plan.sigmas(s.scenario, market, s.outcome.horizon);
            let (among, _) = sigmas.unwrap_or_default();
            terms.push(ratio("g", T::SigmaAmong, among));
        }
        Column::ValueAdded => {
            let figure = data.value_added_per_export;
            terms.push(s.figure("v", T::ValueAddedPart, Unit::Share, figure));
        }
        Column::Jobs => {
            let figure = data.jobs_per_krw_bn;
            terms.push(s.figure("j", T::JobsPerBillion, Unit::Number, figure));
        }
        Column::Sales => terms.push(Term {
            title: T::SalesNow.into(),
            ..s.measure("X", Measure::ExportsOfSector(sector))
        }),
    }
}

/// The duty of the base year: what was collected, or what the scenario reads in its place.
pub(super) fn base_rate(s: &Scene<'_>, (sector, origin): (usize, usize)) -> Vec<Term> {
    let Some(data) = s.baseline().sectors.get(sector) else {
        return Vec::new();
    };
    let cell = s.model.cell(sector, origin);
    let read = s.outcome.base_rates.get(cell).copied().unwrap_or_default();
    match data.collected_rate.get(origin) {
        Some(figure) if figure.value.to_bits() == read.to_bits() => {
            vec![s.figure("c", T::Collected, Unit::Rate, *figure)]
        }
        figure => {
            let mut terms = vec![counted("c", T::BaseAsRead, Unit::Rate, read)];
            terms.extend(figure.map(|of| s.figure("", T::Collected, Unit::Rate, *of)));
            terms.push(s.figure("", T::Mfn, Unit::Rate, data.mfn_rate));
            terms.extend(s.decide([Meaning::DutyReading]));
            terms
        }
    }
}

/// The share of a duty change that reaches buyers: the market's, or what one reading puts in its place.
pub(super) fn pass_through(s: &Scene<'_>, market: usize) -> Vec<Term> {
    let own = s.parameter("b", Meaning::BorderPassThrough { market });
    let read = s.model.plan.market_pass_through(s.scenario, market);
    let is_own = own.as_ref().and_then(|term| term.value) == Some(read);
    let mut terms: Vec<Term> = own
        .map(|term| Term {
            symbol: if is_own { term.symbol } else { String::new() },
            ..term
        })
        .into_iter()
        .collect();
    if !is_own {
        terms.push(counted("b", T::PassThroughAsRead, Unit::Share, read));
    }
    terms.extend(s.decide([Meaning::PassThroughReading]));
    terms
}

/// Every sector that an origin sells.
pub(super) fn sectors(s: &Scene<'_>, origin: usize, columns: &[Column]) -> Vec<Row> {
    let sells = |sector: &usize| {
        let data = s.baseline().sectors.get(*sector);
        let base = data.and_then(|data| data.imports.get(origin));
        base.is_some_and(|figure| figure.value != 0.0)
    };
    let all = (0..s.baseline().sectors.len()).filter(sells);
    all.map(|sector| row(s, (sector, origin), columns))
        .collect()
}

/// Every market of the importer, with terms of each.
pub(super) fn markets(
    s: &Scene<'_>,
    terms: impl Fn(usize, &crate::engine::market::MarketOutcome) -> Vec<Term>,
) -> Vec<Row> {
    let all = s.baseline().markets.iter().zip(&s.outcome.markets);
    all.enumerate()
        .map(|(market, (data, outcome))| Row {
            title: data.title.clone(),
            terms: terms(market, outcome),
        })
        .collect()
}
