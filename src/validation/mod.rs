//! Published figures beside ours, misses included.
//!
//! Each case is a shock that somebody published a result for, put into our own model with the shipped
//! assumptions and nothing else changed. A case states the figure as it was published, ours, the
//! difference, and in words why the two may differ. No assumption is chosen to make a case fit: they
//! come from the baseline, and a miss stays in the list.
//!
//! Rule for the horizon, the same for all cases: what was observed or forecast for a year is set
//! against year 1, a monthly figure against year 0; what a study calls the long run against year 7;
//! a simulation that names no horizon against year 3. Every line also holds ours at years 0, 1, 3 and 7.
//!
//! Farm markets, security, firms and the fund stand in [`deal`], with figures of their own.
//!
//! Left out are published figures that one importer's markets cannot answer: output and prices of a
//! whole economy, exports to all countries, confidence and financial channels, customs receipts of
//! all partners in a year of changing rates. Where a forecast holds such channels, its line says so.

mod cars;
pub mod deal;
mod duties;
mod duties_2025;
mod economy;
mod observed;
mod quantity;
mod shock;
mod simulations;
pub mod sources;
#[cfg(test)]
mod tests;
pub mod threat;

use crate::engine::{EngineError, Method, Model};
use crate::model::{Scenario, ValueError};
use crate::text::number::Unit;
use crate::text::validation::{AuthorText, MissingText, ShockText, SourceText, WhyText};
use crate::text::{Language, Text as _, Title};
use quantity::Quantity;
use shock::Duty;

/// The horizons that every line shows beside its own, years.
pub const NAMED_HORIZONS: [f64; 4] = [0.0, 1.0, 3.0, 7.0];

/// Horizon of a figure for one month or quarter, years.
const AT_ONCE: f64 = 0.0;
/// Horizon of a figure that was observed or forecast for a year, years.
const FIRST_YEAR: f64 = 1.0;
/// Horizon of the second year of a forecast, years.
const SECOND_YEAR: f64 = 2.0;
/// Horizon of a simulation that names none, years.
const UNSTATED: f64 = 3.0;
/// Horizon of what a study calls the long run, years.
const LONG_RUN: f64 = 7.0;

/// Where a published figure was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Short id.
    pub id: &'static str,
    /// A web address, or where the figure stood when its page was not recorded; empty where it is the project's own.
    pub address: &'static str,
    /// When it was published, as far as the page says: a year, a month or a day; empty where it does not say.
    pub published: &'static str,
}

impl Reference {
    /// Address and date in words; empty where the figure is the project's own.
    pub fn words(&self, language: Language) -> String {
        if self.address.is_empty() {
            return String::new();
        }
        let text = if self.published.is_empty() {
            SourceText::Undated
        } else {
            SourceText::Dated
        };
        let values = [
            ("address", self.address.to_owned()),
            ("published", self.published.to_owned()),
            ("read", sources::READ_ON.to_owned()),
        ];
        text.fill(language, &values)
    }
}

/// A published figure or range, in the base units of its line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Published {
    /// The lower end.
    pub low: f64,
    /// The upper end; equal to the lower where one figure was published.
    pub high: f64,
}

/// Why a line has no figure of ours.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// The baseline has no such origin.
    Origin(&'static str),
    /// The baseline has no such group.
    Group(&'static str),
    /// The baseline has no such sector.
    Sector(&'static str),
    /// The baseline has no such market.
    Market(&'static str),
    /// The catalogue has no such parameter.
    Parameter(&'static str),
    /// A value does not fit its parameter.
    Refused(ValueError),
    /// A market had no solution.
    Unsolved(EngineError),
    /// The result is not a finite number.
    NotFinite,
}

impl Missing {
    /// The reason in words.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Origin(id)
            | Self::Group(id)
            | Self::Sector(id)
            | Self::Market(id)
            | Self::Parameter(id) => {
                MissingText::NotInBaseline.fill(language, &[("id", (*id).to_owned())])
            }
            Self::Refused(_) => MissingText::Refused.text(language).to_owned(),
            Self::Unsolved(_) | Self::NotFinite => MissingText::Unsolved.text(language).to_owned(),
        }
    }
}

/// One published figure beside ours.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Stable id: the study and what it measures.
    pub id: &'static str,
    /// Who published it.
    pub author: Title,
    /// Where it was read.
    pub source: Reference,
    /// The shock in words, as we put it into the model.
    pub shock: Title,
    /// What is measured.
    pub quantity: Title,
    /// Unit of all figures of the line.
    pub unit: Unit,
    /// The published figure.
    pub published: Published,
    /// Years after the change at which ours is taken; years summed from 1 on where [`Self::is_sum`].
    pub horizon: f64,
    /// Whether figures are summed over the years from 1 to the horizon.
    pub is_sum: bool,
    /// Ours, or why there is none.
    pub ours: Result<f64, Missing>,
    /// Ours at [`NAMED_HORIZONS`]; empty for sums and where there is none.
    pub at_named_horizons: Vec<f64>,
    /// Why the two may differ.
    pub why: Title,
}

impl Line {
    /// Ours less published, from the nearer end of a range; zero inside it.
    pub fn miss(&self) -> Option<f64> {
        let ours = *self.ours.as_ref().ok()?;
        let Published { low, high } = self.published;
        Some(ours - ours.clamp(low, high))
    }
}

/// A published figure and the way to ours, as data.
#[derive(Clone, Copy, Debug)]
struct Case {
    id: &'static str,
    author: AuthorText,
    source: Reference,
    shock: ShockText,
    duties: &'static [Duty],
    /// What the duties are compared with; nothing changed where empty.
    instead_of: &'static [Duty],
    /// Assumptions that the study states, by catalogue key.
    stated: &'static [(&'static str, f64)],
    quantity: Quantity,
    published: Published,
    span: Span,
    why: WhyText,
}

/// When a figure of ours is taken.
#[derive(Clone, Copy, Debug)]
enum Span {
    /// So many years after the change.
    At(f64),
    /// Summed over the years from 1.
    SumOf(u8),
}

impl Published {
    const fn figure(value: f64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    const fn range(low: f64, high: f64) -> Self {
        Self { low, high }
    }
}

impl Case {
    fn line(&self, model: &Model) -> Line {
        let (horizon, is_sum) = match self.span {
            Span::At(years) => (years, false),
            Span::SumOf(years) => (f64::from(years), true),
        };
        let named = || NAMED_HORIZONS.map(|years| self.at(model, years));
        let named = if is_sum { Vec::new() } else { named().into() };
        Line {
            id: self.id,
            author: Title::of(self.author),
            source: self.source,
            shock: Title::of(self.shock),
            quantity: Title::of(self.quantity.text()),
            unit: self.quantity.unit(),
            published: self.published,
            horizon,
            is_sum,
            ours: self.ours(model),
            at_named_horizons: named.into_iter().flatten().collect(),
            why: Title::of(self.why),
        }
    }

    fn ours(&self, model: &Model) -> Result<f64, Missing> {
        match self.span {
            Span::At(years) => self.at(model, years),
            Span::SumOf(years) => (1..=years)
                .map(|year| self.at(model, f64::from(year)))
                .sum(),
        }
    }

    fn at(&self, model: &Model, years: f64) -> Result<f64, Missing> {
        let with = shock::scenario(model, self.duties, self.stated)?;
        let mut value = self.value(model, &with, years)?;
        if !self.instead_of.is_empty() {
            let without = shock::scenario(model, self.instead_of, self.stated)?;
            value -= self.value(model, &without, years)?;
        }
        Some(value)
            .filter(|value| value.is_finite())
            .ok_or(Missing::NotFinite)
    }

    fn value(&self, model: &Model, scenario: &Scenario, years: f64) -> Result<f64, Missing> {
        let outcome = model
            .run_at(scenario, years, Method::Exact)
            .map_err(Missing::Unsolved)?;
        self.quantity.value(model, scenario, &outcome)
    }
}

/// Every published figure that the model can answer, beside ours.
///
/// The cases on trade speak of the shipped baseline; with another one their lines say what it lacks. The other parts of
/// the deal bring their own figures and stand below.
pub fn run(model: &Model) -> Vec<Line> {
    let cases = simulations::CASES
        .iter()
        .chain(economy::CASES)
        .chain(cars::CASES)
        .chain(observed::CASES);
    let mut lines: Vec<Line> = cases.map(|case| case.line(model)).collect();
    lines.extend(deal::run());
    lines
}
