//! What a trace is made from: a scenario with its outcome, and a draft that the parts of the deal fill in.

use super::{Origin, Place, Row, Step, Subject, Term};
use crate::baseline::{Baseline, Figure};
use crate::engine::{Measure, Model, Outcome};
use crate::model::{Meaning, Scenario};
use crate::text::number::Unit;
use crate::text::trace::{SolvedText, TermText as T};
use crate::text::{Text, Title};

/// A scenario and its outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scene<'a> {
    pub(super) model: &'a Model,
    pub(super) scenario: &'a Scenario,
    pub(super) outcome: &'a Outcome,
}

/// A trace without its number.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) formula: Option<String>,
    pub(super) solved: Option<Title>,
    pub(super) terms: Vec<Term>,
    pub(super) rows_of: Title,
    pub(super) rows: Vec<Row>,
    pub(super) place: Place,
}

impl Draft {
    /// A number that a formula gives.
    pub(super) fn of(place: Place, formula: impl Into<String>) -> Self {
        Self {
            formula: Some(formula.into()),
            place,
            ..Self::default()
        }
    }

    /// A number that is solved.
    pub(super) fn solved(place: Place, how: SolvedText) -> Self {
        Self {
            solved: Some(Title::of(how)),
            place,
            ..Self::default()
        }
    }

    /// Adds terms.
    pub(super) fn with(mut self, terms: impl IntoIterator<Item = Term>) -> Self {
        self.terms.extend(terms);
        self
    }

    /// Sums over rows.
    pub(super) fn over(mut self, of: T, rows: Vec<Row>) -> Self {
        self.rows_of = Title::of(of);
        self.rows = rows;
        self
    }
}

impl<'a> Scene<'a> {
    pub(super) const fn baseline(&self) -> &'a Baseline {
        self.model.baseline()
    }

    /// The value of a parameter; words by their position.
    pub(super) fn number(&self, meaning: Meaning) -> f64 {
        if meaning == Meaning::Horizon {
            // what was evaluated: a compared scenario is seen at the horizon of the one it is compared with
            return self.outcome.horizon;
        }
        let catalogue = self.model.catalogue();
        let number = self.scenario.number(catalogue, meaning);
        number.unwrap_or_else(|| self.scenario.choice(catalogue, meaning) as f64)
    }

    /// A parameter in the formula; none where the baseline has no such parameter.
    pub(super) fn parameter(&self, symbol: &str, meaning: Meaning) -> Option<Term> {
        let catalogue = self.model.catalogue();
        let id = catalogue.find(meaning)?;
        let spec = catalogue.spec(id)?;
        let value = match meaning {
            Meaning::Horizon => Some(self.outcome.horizon),
            _ => self.scenario.value(id).number(),
        };
        Some(Term {
            symbol: symbol.to_owned(),
            title: spec.title.clone(),
            unit: spec.unit(),
            value,
            origin: Origin::Parameter(id),
        })
    }

    /// The same of whole years, as they are counted.
    pub(super) fn whole_years(&self, symbol: &str, meaning: Meaning) -> Option<Term> {
        let mut term = self.parameter(symbol, meaning)?;
        term.value = term.value.map(f64::round);
        Some(term)
    }

    /// Parameters that decide without standing in the formula.
    pub(super) fn decide(&self, meanings: impl IntoIterator<Item = Meaning>) -> Vec<Term> {
        let terms = meanings.into_iter();
        terms
            .filter_map(|meaning| self.parameter("", meaning))
            .collect()
    }

    /// A figure of the baseline.
    #[expect(
        clippy::unused_self,
        reason = "reads as the other terms do where a list of them stands"
    )]
    pub(super) fn figure(
        &self,
        symbol: &str,
        title: impl Into<Title>,
        unit: Unit,
        figure: Figure,
    ) -> Term {
        Term {
            symbol: symbol.to_owned(),
            title: title.into(),
            unit,
            value: Some(figure.value),
            origin: Origin::Figure(figure),
        }
    }

    /// Another measure.
    pub(super) fn measure(&self, symbol: &str, measure: Measure) -> Term {
        Term {
            symbol: symbol.to_owned(),
            title: measure.title(self.baseline()),
            unit: measure.unit(),
            value: measure.value(self.baseline(), self.outcome),
            origin: Origin::Subject(Subject::Measure(measure)),
        }
    }
}

/// A value of a step on the way.
pub(super) fn stepped(
    symbol: &str,
    title: impl Into<Title>,
    (unit, value): (Unit, f64),
    step: Step,
) -> Term {
    Term {
        symbol: symbol.to_owned(),
        title: title.into(),
        unit,
        value: Some(value),
        origin: Origin::Subject(Subject::Step(step)),
    }
}

/// A value counted on the spot.
pub(super) fn counted(symbol: &str, title: impl Into<Title>, unit: Unit, value: f64) -> Term {
    Term {
        symbol: symbol.to_owned(),
        title: title.into(),
        unit,
        value: Some(value),
        origin: Origin::Counted,
    }
}

/// A step without a number of its own that decides: opens to its inputs.
pub(super) fn behind(title: impl Into<Title>, step: Step) -> Term {
    Term {
        symbol: String::new(),
        title: title.into(),
        unit: Unit::Number,
        value: None,
        origin: Origin::Subject(Subject::Step(step)),
    }
}

impl<X: Text> From<X> for Title {
    fn from(text: X) -> Self {
        Self::of(text)
    }
}

/// The draft of a measure; a measure that is not named here does not compile.
pub(super) fn of_measure(scene: &Scene<'_>, measure: Measure) -> Draft {
    use super::{beef, firms, fund, ledger, openings, rice, rules, security, trade};
    match measure {
        Measure::Exports => trade::exports(scene),
        Measure::ExportsOfSector(sector) => trade::exports_of(scene, sector),
        Measure::SalesChange(origin) => trade::sales_change(scene, origin),
        Measure::DomesticSalesChange => trade::domestic_sales(scene),
        Measure::DutyPaid => trade::duty_paid(scene),
        Measure::DutyBorneByExporters => trade::borne_by_exporters(scene),
        Measure::DutyBorneByBuyers => trade::borne_by_buyers(scene),
        Measure::RateBeforeSubstitution => trade::rate_before(scene),
        Measure::EffectiveRate => trade::effective_rate(scene),
        Measure::RateGap(rival) => trade::rate_gap(scene, rival),
        Measure::PriceChange => trade::price_change(scene),
        Measure::DutyRevenueChange => trade::revenue(scene),
        Measure::ConsumerSurplusChange => trade::buyers(scene),
        Measure::DomesticSurplusChange => trade::producers(scene),
        Measure::ImporterWelfareChange => trade::importer_welfare(scene),
        Measure::ExporterSurplusChange => trade::exporter_surplus(scene),
        Measure::QuotaRent => trade::quota_rent(scene),
        Measure::FocusWelfareChange => trade::focus_welfare(scene),
        Measure::WorldEfficiencyChange => trade::world_efficiency(scene),
        Measure::ValueAddedChange => trade::value_added(scene),
        Measure::GdpShareChange => trade::gdp_share(scene),
        Measure::JobsChange => trade::jobs(scene),
        Measure::Fund(of) => fund::measure(scene, of),
        Measure::Rice(of) => rice::measure(scene, of),
        Measure::Beef(of) => beef::measure(scene, of),
        Measure::Opening(good, of) => openings::measure(scene, good, of),
        Measure::Rules(of) => rules::measure(scene, of),
        Measure::Security(of) => security::measure(scene, of),
        Measure::Firm(firm, of) => firms::measure(scene, firm, of),
        Measure::Ledger(of) => ledger::measure(scene, of),
        Measure::Value(of) => ledger::value(scene, of),
    }
}

/// The draft of a step on the way.
pub(super) fn of_step(scene: &Scene<'_>, step: Step) -> Draft {
    use super::{farm, fund, market, rate};
    match step {
        Step::Rate { sector, origin } => rate::draft(scene, sector, origin),
        Step::Market(market) => market::draft(scene, market),
        Step::Fund(of) => fund::step(scene, of),
        Step::Treasury(market) => farm::treasury(scene, market),
        Step::Exporters(market) => farm::exporters(scene, market),
    }
}
