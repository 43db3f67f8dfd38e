//! Where the numbers of companies come from.

use super::draft::{Draft, Scene, stepped};
use super::trade_rows::base_rate;
use super::{Origin, Place, Step, Term};
use crate::baseline::{Figure, FirmData};
use crate::engine::Measure;
use crate::engine::deal::FirmOfDeal;
use crate::engine::market::QuotaRegime;
use crate::engine::measure::FirmMeasure as M;
use crate::model::{Firm, FirmFigure as F, FirmsParameter as P, Meaning};
use crate::text::number::Unit;
use crate::text::trace::{SolvedText, TermText as T};

/// Goods that pay the duty.
const DUTIABLE: &str = "(S · (1 − l) · (1 + k · (x − 1)) + p)";
/// Imports lost or won.
const LOST_OR_WON: &str = "S · (1 − l) · k · (x − 1)";

/// One company: what the baseline says, what the scenario says, and what comes of it.
#[derive(Clone, Copy)]
struct Company<'a> {
    data: &'a FirmData,
    firm: &'a Firm,
    outcome: &'a FirmOfDeal,
}

pub(super) fn measure(s: &Scene<'_>, index: usize, measure: M) -> Draft {
    let Some(of) = company(s, index) else {
        return Draft::solved(Place::Firms, SolvedText::NoFirm);
    };
    let formula = |text: &str| Draft::of(Place::Firms, text);
    let one = |symbol, of| s.measure(symbol, Measure::Firm(index, of));
    let figure = |symbol, figure| of.figure(s, symbol, figure);
    match measure {
        M::DutyBill => formula(&format!("t · {DUTIABLE}"))
            .with([of.rate(s)])
            .with(of.goods(s))
            .with(figure("p", F::Parts)),
        M::DutyBorne => formula(&format!("(1 − b) · (t − c) · {DUTIABLE}"))
            .with(of.pass_through(s))
            .with([of.rate(s)])
            .with(of.base_rate(s))
            .with(of.goods(s))
            .with(figure("p", F::Parts)),
        M::ProfitChange => formula(&format!("{LOST_OR_WON} · g − B"))
            .with(of.goods(s))
            .with(s.parameter("g", Meaning::Firms(P::ContributionMargin)))
            .with([one("B", M::DutyBorne)]),
        M::Profit => formula("O + a")
            .with(figure("O", F::OperatingProfit))
            .with([one("a", M::ProfitChange)]),
        M::Margin => formula(&format!(
            "O / (R + b · (t − c) · {DUTIABLE} + {LOST_OR_WON})"
        ))
        .with([one("O", M::Profit)])
        .with(figure("R", F::Revenue))
        .with(of.pass_through(s))
        .with([of.rate(s)])
        .with(of.base_rate(s))
        .with(of.goods(s))
        .with(figure("p", F::Parts)),
    }
}

fn company<'a>(s: &Scene<'a>, index: usize) -> Option<Company<'a>> {
    let data = s.baseline().firms.get(index)?;
    let mut outcomes = s.outcome.firms.iter();
    Some(Company {
        data,
        firm: s.scenario.firms.iter().find(|firm| firm.id == data.id)?,
        outcome: outcomes.find(|of| of.shipped == Some(index))?,
    })
}

/// The baseline's figure behind a column of the table.
const fn shipped(data: &FirmData, figure: F) -> Option<Figure> {
    let figures = &data.figures;
    match figure {
        F::Sales => Some(figures.sales),
        F::ShareMadeThere => Some(figures.share_made_there),
        F::Parts => Some(figures.parts),
        F::OperatingProfit => Some(figures.operating_profit),
        F::Revenue => Some(figures.revenue),
        F::PassThrough => None,
    }
}

impl Company<'_> {
    /// A figure of the company: the baseline's, or the scenario's own in its place.
    fn figure(self, s: &Scene<'_>, symbol: &str, figure: F) -> Option<Term> {
        let mut specs = s.model.catalogue().firm_figures();
        let (_, spec) = specs.find(|(of, _)| *of == figure)?;
        let value = self.firm.number(figure)?;
        let of_baseline = shipped(self.data, figure);
        let own = of_baseline.filter(|of| of.value.to_bits() == value.to_bits());
        Some(Term {
            symbol: symbol.to_owned(),
            title: spec.title.clone(),
            unit: spec.unit(),
            value: Some(value),
            origin: own.map_or(Origin::Counted, Origin::Figure),
        })
    }

    /// Sales, the part of them that is imported, and how far it follows the market.
    fn goods(self, s: &Scene<'_>) -> Vec<Term> {
        let sector = self.firm.sector;
        let cell = s.model.cell(sector, s.baseline().focus);
        let supplier = s.outcome.suppliers.get(cell).copied().unwrap_or_default();
        let volume = (supplier.volume - 1.0).max(-1.0) + 1.0;
        let market = s.baseline().sectors.get(sector).map_or(0, |of| of.market);
        let volume = (Unit::Number, volume);
        let mut terms = Vec::new();
        terms.extend(self.figure(s, "S", F::Sales));
        terms.extend(self.figure(s, "l", F::ShareMadeThere));
        terms.extend(s.parameter("k", Meaning::Firms(P::VolumeResponse)));
        terms.push(stepped("x", T::Volume, volume, Step::Market(market)));
        terms
    }

    /// The duty in force on its goods; what they pay on average under a quota.
    fn rate(self, s: &Scene<'_>) -> Term {
        let (sector, origin) = (self.firm.sector, s.baseline().focus);
        let cell = s.model.cell(sector, origin);
        let rate = (Unit::Rate, self.outcome.rate);
        let is_free = s
            .outcome
            .suppliers
            .get(cell)
            .is_none_or(|of| of.regime == QuotaRegime::Unlimited);
        let text = if is_free {
            T::RateInForce
        } else {
            T::RateOnAverage
        };
        stepped("t", text, rate, Step::Rate { sector, origin })
    }

    fn base_rate(self, s: &Scene<'_>) -> Vec<Term> {
        base_rate(s, (self.firm.sector, s.baseline().focus))
    }

    /// The company's own share that buyers bear, or that of all companies.
    fn pass_through(self, s: &Scene<'_>) -> Option<Term> {
        let own = self.figure(s, "b", F::PassThrough);
        own.or_else(|| s.parameter("b", Meaning::Firms(P::PassThrough)))
    }
}
