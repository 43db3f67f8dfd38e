//! Where a number comes from: formula, the terms of the formula with their values, and the sources behind them.
//!
//! ```text
//! Subject ─ Draft (formula, terms, rows) ─ Trace ─┬─ recomputed: the formula on the terms
//!                                                 └─ Reach: every parameter, figure and source behind it
//! ```
//!
//! The formula that is shown is the formula that is computed ([`Formula`]), and a test sets it against the outcome. What
//! has no closed formula (a market's prices, a rate of return) says so and lists what it is solved from. A new measure
//! without a trace does not compile: the choices here have no wildcard.

mod beef;
mod draft;
mod farm;
mod firms;
mod formula;
mod fund;
mod ledger;
mod ledger_value;
mod market;
mod openings;
mod place;
mod rate;
mod reach;
mod rice;
mod rules;
mod security;
mod subject;
mod trade;
mod trade_rows;
pub mod words;

pub use formula::Formula;
pub use place::Place;
pub use reach::Reach;
pub use subject::{FarmMarket, FundStep, Step, Subject};

use super::measure::Absence;
use super::{Model, Outcome};
use crate::baseline::Figure;
use crate::model::{ParameterId, Scenario};
use crate::text::number::Unit;
use crate::text::trace::TermText;
use crate::text::{Language, Text as _, Title};
use draft::{Draft, Scene};
use formula::Values;

/// Where a term's value comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// A lever or an assumption of the scenario.
    Parameter(ParameterId),
    /// A figure of the baseline, with source, year and grade.
    Figure(Figure),
    /// Computed; opens in turn.
    Subject(Subject),
    /// Counted on the spot: a year's number, a share of one.
    Counted,
}

/// One term.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Its symbol in the formula; empty where it decides without standing in it.
    pub symbol: String,
    /// What it is.
    pub title: Title,
    /// The unit of the value.
    pub unit: Unit,
    /// Its value now, in base units; `None` for words and days.
    pub value: Option<f64>,
    /// Where the value comes from.
    pub origin: Origin,
}

/// One of the things that a formula sums over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// A sector, a market, a year, a channel.
    pub title: Title,
    /// Its terms.
    pub terms: Vec<Term>,
}

/// Where one number comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The number.
    pub subject: Subject,
    /// Its title.
    pub title: Title,
    /// The unit of the value.
    pub unit: Unit,
    /// Whether the value is a gain or a change, shown with its sign.
    pub is_change: bool,
    /// The value; `None` where there is none.
    pub value: Option<f64>,
    /// Why there is no value, where that is known.
    pub absence: Option<Absence>,
    /// What a reader should know beside the formula; empty where there is nothing to say.
    pub note: Title,
    /// The formula; `None` for what is solved.
    pub formula: Option<Formula>,
    /// What is done where there is no closed formula.
    pub solved: Option<Title>,
    /// Terms that are the same for all rows.
    pub terms: Vec<Term>,
    /// What the formula sums over: "sectors".
    pub rows_of: Title,
    /// The rows.
    pub rows: Vec<Row>,
    /// Where in the model it is computed, and what that leaves out.
    pub place: Place,
}

impl Trace {
    /// The trace of a number of an outcome.
    pub fn of(model: &Model, scenario: &Scenario, outcome: &Outcome, subject: Subject) -> Self {
        let scene = Scene {
            model,
            scenario,
            outcome,
        };
        let draft = subject.draft(&scene);
        let (unit, is_change) = subject.unit();
        Self {
            subject,
            title: subject.title(model.baseline()),
            unit,
            is_change,
            value: subject.value(&scene),
            absence: match subject {
                Subject::Measure(measure) => measure.absence(model.baseline(), outcome),
                Subject::Step(_) => None,
            },
            note: match subject {
                Subject::Measure(measure) => measure.note(),
                Subject::Step(_) => Title::default(),
            },
            formula: draft.formula.as_deref().and_then(Formula::read),
            solved: draft.solved,
            terms: draft.terms,
            rows_of: draft.rows_of,
            rows: draft.rows,
            place: draft.place,
        }
    }

    /// The number that the shown formula gives on the shown terms; `None` for what is solved.
    pub fn recomputed(&self) -> Option<f64> {
        self.formula.as_ref()?.value(self)
    }

    /// The formula in words of one language.
    pub fn formula_in_words(&self, language: Language) -> Option<String> {
        let title = |symbol: &str| {
            let mut terms = self.all_terms().filter(|term| term.symbol == symbol);
            let first = terms.next()?;
            // in rows that each have a name of their own for it
            let is_one = terms.all(|term| term.title == first.title);
            let each = TermText::OfEach.text(language);
            let title = first.title.in_language(language);
            Some(if is_one { title } else { each }.to_owned())
        };
        let rows = self.rows_of.in_language(language);
        Some(self.formula.as_ref()?.words(language, rows, title))
    }

    /// Symbols of the formula that no term explains; none in a sound trace.
    pub fn unexplained(&self) -> Vec<String> {
        let Some(formula) = &self.formula else {
            return Vec::new();
        };
        let is_known = |symbol: &str| self.all_terms().any(|term| term.symbol == symbol);
        // a sum over nothing needs no terms
        let is_open = |symbol: &&str| !is_known(symbol) && !self.rows.is_empty();
        formula.used().filter(is_open).map(str::to_owned).collect()
    }

    /// Terms of the formula, then those of every row.
    pub fn all_terms(&self) -> impl Iterator<Item = &Term> {
        let of_rows = self.rows.iter().flat_map(|row| &row.terms);
        self.terms.iter().chain(of_rows)
    }
}

impl Values for Trace {
    fn number(&self, symbol: &str, row: Option<usize>) -> Option<f64> {
        let named = |terms: &[Term]| {
            let term = terms.iter().find(|term| term.symbol == symbol)?;
            term.value
        };
        let of_row = row.and_then(|row| self.rows.get(row));
        of_row
            .and_then(|row| named(&row.terms))
            .or_else(|| named(&self.terms))
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }
}

impl Subject {
    fn draft(self, scene: &Scene<'_>) -> Draft {
        match self {
            Self::Measure(measure) => draft::of_measure(scene, measure),
            Self::Step(step) => draft::of_step(scene, step),
        }
    }
}
