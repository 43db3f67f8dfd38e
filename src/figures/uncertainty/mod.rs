//! Charts of what is not certain: one outcome over many draws.
//!
//! All of them are made from [`Drawn`]: the values of one outcome in every draw of the scenario and, with the same draws,
//! of its reference. Without draws they say so. A title says "unclear" where the range that holds 8 of 10 draws spans
//! zero.

mod computed;
mod importance;
mod likelihood;
mod paths;
mod spread;

use std::sync::Arc;

use super::years::absent_chart;
use super::{FigureId, Input};
use crate::chart::{Chart, ChartError};
use crate::engine::Measure;
use crate::model::ParameterId;
use crate::text::draw_figures::DrawFigureText as T;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _, Title};
use crate::uncertainty::chance::Chance;

pub use computed::{BASE_POINTS, Evaluate, MOST_OF_A_YEAR, Request};
pub use importance::ROWS;
pub(super) use importance::{indices, tornado};
pub use likelihood::scale_of;
pub(super) use likelihood::{curve, dots, lead};
pub(super) use paths::bands_of;
pub(super) use paths::{band, ensemble};
pub use spread::{QUANTILES, Spread};

/// One outcome in every draw, with what is known of its order.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnOutcome {
    /// The outcome.
    pub measure: Measure,
    /// The seed of the draws.
    pub seed: u64,
    /// The scenario.
    pub scenario: Spread,
    /// The reference.
    pub reference: Spread,
    /// Scenario minus reference, draw by draw.
    pub differences: Spread,
    /// Draws in which both are the same, bit for bit.
    same: usize,
}

/// Whose draws these are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Of the scenario that is shown, all that were asked for.
    #[default]
    Complete,
    /// Of the scenario that is shown, the first of so many.
    Refining(usize),
    /// Of an earlier state of it, of so many.
    Stale(usize),
}

/// What charts of draws are made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The outcome.
    pub outcome: Arc<DrawnOutcome>,
    /// The value whose crossing is asked for, in the unit of the outcome.
    pub threshold: f64,
    /// Whose draws these are.
    pub standing: Standing,
    /// The same outcome at years after the change, rising; empty where it was not asked for.
    pub years: Arc<[DrawnYear]>,
    /// Sales of the focus origin at years after the change, USD a year; empty where they were not asked for.
    pub export_years: Arc<[DrawnYear]>,
    /// What each assumption moves on its own, the largest first.
    pub swings: Arc<[Swing]>,
    /// Shares of the variance, the largest first.
    pub shares: Arc<[VarianceShare]>,
    /// Base points of the shares.
    pub base_points: usize,
}

impl Drawn {
    /// `4096, seed 1`: the draws that a chart shows and their seed; `None` where it shows none.
    pub fn making(&self, figure: FigureId) -> Option<String> {
        let of_years = |years: &[DrawnYear]| years.first().map(|year| year.scenario.len());
        let count = match figure {
            FigureId::DrawDots | FigureId::DrawCurve | FigureId::DrawLead => self.outcome.draws(),
            FigureId::DrawBand | FigureId::DrawEnsemble => of_years(&self.years)?,
            FigureId::ExportsPath => of_years(&self.export_years)?,
            FigureId::DrawIndices => self.base_points,
            _ => return None,
        };
        Some(format!("{count}, seed {}", self.outcome.seed))
    }
}

/// An outcome in the draws of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnYear {
    /// Years after the change.
    pub years: f64,
    /// The scenario, draw by draw.
    pub scenario: Vec<f64>,
    /// The reference, draw by draw.
    pub reference: Vec<f64>,
}

/// What one assumption moves on its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    /// The assumption.
    pub assumption: ParameterId,
    /// Its 10th and its 90th percentile.
    pub ends: [f64; 2],
    /// The outcome at both.
    pub outcomes: [f64; 2],
}

/// The share of one assumption in the variance of an outcome, with the half-widths of 95 % intervals.
#[derive(Clone, Debug, PartialEq)]
pub struct VarianceShare {
    /// The assumption, or what several that have a common cause are called together.
    pub title: Title,
    /// The assumption, or the first of those.
    pub assumption: ParameterId,
    /// On its own, and the half-width.
    pub own: [f64; 2],
    /// With all that it acts on together with others, and the half-width.
    pub total: [f64; 2],
}

impl DrawnOutcome {
    /// Sorts the draws of a scenario and its reference; a draw that one of them has no value in is left out. `None`
    /// without any.
    pub fn new(
        (measure, seed): (Measure, u64),
        [scenario, reference]: [&[f64]; 2],
    ) -> Option<Self> {
        let pairs = || {
            let pairs = scenario.iter().copied().zip(reference.iter().copied());
            pairs.filter(|(scenario, reference)| scenario.is_finite() && reference.is_finite())
        };
        let spreads = Self {
            measure,
            seed,
            scenario: Spread::of(pairs().map(|(scenario, _)| scenario)),
            reference: Spread::of(pairs().map(|(_, reference)| reference)),
            differences: Spread::of(pairs().map(|(scenario, reference)| scenario - reference)),
            same: pairs()
                .filter(|(scenario, reference)| scenario.to_bits() == reference.to_bits())
                .count(),
        };
        (spreads.draws() > 0).then_some(spreads)
    }

    /// How many draws there are.
    pub fn draws(&self) -> usize {
        self.scenario.rising().len()
    }

    /// How many draws are worse than a threshold for whom the outcome speaks of.
    pub fn worse(&self, threshold: f64) -> Chance {
        let below = self.scenario.count_below(threshold);
        let worse = if self.measure.rise_is_gain() {
            below
        } else {
            self.draws() - self.scenario.count_up_to(threshold)
        };
        Chance::new(worse, self.draws())
    }

    /// How many draws of the scenario are better than the same draws of the reference.
    pub fn better(&self) -> Chance {
        let better = if self.measure.rise_is_gain() {
            self.draws() - self.differences.count_up_to(0.0)
        } else {
            self.differences.count_below(0.0)
        };
        Chance::new(better, self.draws())
    }

    /// Whether scenario and reference agree in every draw.
    pub fn is_same(&self) -> bool {
        self.same == self.draws()
    }

    /// The threshold that is looked at before anyone chooses one: zero where the draws come near it, else about their
    /// median.
    pub fn first_threshold(&self) -> f64 {
        let (low, high) = self.scenario.middle(0.99);
        if low <= 0.0 && high >= 0.0 {
            return 0.0;
        }
        let median = self.scenario.at(0.5);
        let step = 10_f64.powf(median.abs().max(f64::MIN_POSITIVE).log10().floor() - 1.0);
        let rounded = (median / step).round() * step;
        if rounded.is_finite() { rounded } else { median }
    }
}

/// A value of an outcome in words, with its sign where it is a change.
pub(super) fn value_words(measure: Measure, value: f64, language: Language) -> String {
    if matches!(measure, Measure::RateGap(_)) {
        number::difference(value, measure.unit(), language)
    } else if measure.is_change() {
        number::signed(value, measure.unit(), language)
    } else {
        number::value(value, measure.unit(), language)
    }
}

/// What is drawn, for the parts of this folder.
struct Subject<'a> {
    input: &'a Input<'a>,
    drawn: &'a Drawn,
    title: String,
}

impl Subject<'_> {
    fn words(&self, value: f64) -> String {
        value_words(self.drawn.outcome.measure, value, self.input.language)
    }

    fn unit(&self) -> Unit {
        self.drawn.outcome.measure.unit()
    }

    /// Template values that every text here can use.
    fn values(&self, unit: &str) -> Vec<(&'static str, String)> {
        vec![
            ("title", self.title.clone()),
            ("unit", unit.to_owned()),
            ("draws", number::plain(self.drawn.outcome.draws() as f64, 0)),
            ("seed", self.drawn.outcome.seed.to_string()),
        ]
    }

    fn say(&self, text: T, own: &[(&'static str, String)]) -> String {
        let mut values = self.values("");
        values.retain(|(name, _)| own.iter().all(|(other, _)| other != name));
        values.extend_from_slice(own);
        self.input.say(text, &values)
    }

    /// The finding about a spread: its 80 % range, and whether that leaves the sign open.
    fn range_title(&self, spread: &Spread) -> String {
        let (low, high) = spread.middle(0.8);
        let (low_words, high_words) = (self.words(low), self.words(high));
        if low_words == high_words {
            return self.say(T::TitleSame, &[("value", low_words)]);
        }
        let text = if spread.is_unclear() {
            T::TitleUnclear
        } else {
            T::Title
        };
        self.say(text, &[("low", low_words), ("high", high_words)])
    }

    fn column(&self, text: T) -> crate::chart::Column {
        self.column_of(text, &[])
    }

    fn column_of(&self, text: T, own: &[(&'static str, String)]) -> crate::chart::Column {
        let mut values = vec![("unit", self.unit().code().to_owned())];
        values.extend_from_slice(own);
        crate::chart::Column::new(text.fill(self.input.language, &values))
    }

    fn cell(&self, value: f64) -> crate::chart::Cell {
        crate::chart::Cell::number(value, self.words(value))
    }
}

/// The chart of a figure, or one that says that there are no draws.
fn drawn_chart(
    input: &Input<'_>,
    figure: FigureId,
    make: impl FnOnce(&Subject<'_>) -> Result<Chart, ChartError>,
) -> Result<Chart, ChartError> {
    let Some(drawn) = input.drawn.filter(|drawn| drawn.outcome.draws() > 1) else {
        let words = (input.say(T::NoDraws, &[]), input.say(T::NoDrawsNote, &[]));
        return absent_chart(input, figure.id(), words);
    };
    let title = drawn.outcome.measure.title(input.model.baseline());
    let title = title.in_language(input.language).to_owned();
    let mut chart = make(&Subject {
        input,
        drawn,
        title,
    })?;
    chart.subtitle = with_standing(input, drawn, chart.subtitle);
    input.finish(chart)
}

/// A subtitle that says whose draws these are where they are not all of this scenario's.
pub(super) fn with_standing(input: &Input<'_>, drawn: &Drawn, subtitle: String) -> String {
    let draws = number::plain(drawn.outcome.draws() as f64, 0);
    let (text, of) = match drawn.standing {
        Standing::Complete => return subtitle,
        Standing::Refining(of) => (T::Refining, of),
        Standing::Stale(of) => (T::Stale, of),
    };
    let of = number::plain(of as f64, 0);
    let note = text.fill(input.language, &[("draws", draws), ("of", of)]);
    T::WithNote.fill(input.language, &[("subtitle", subtitle), ("note", note)])
}
