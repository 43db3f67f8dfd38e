//! Charts of what is not certain: one outcome over many draws.
//!
//! All of them are made from [`Drawn`]: the values of one outcome in every draw of the scenario and, with the same draws,
//! of its reference. Without draws they say so. A title says "unclear" where the range that holds 8 of 10 draws spans
//! zero.

mod importance;
mod likelihood;
mod paths;
mod spread;

use super::years::absent_chart;
use super::{FigureId, Input};
use crate::chart::{Chart, ChartError};
use crate::engine::Measure;
use crate::model::ParameterId;
use crate::text::draw_figures::DrawFigureText as T;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _};

pub(super) use importance::{indices, tornado};
pub use likelihood::odds;
pub(super) use likelihood::{curve, dots, lead};
pub(super) use paths::{band, ensemble};
pub use spread::{Chance, Spread};

/// One outcome in many draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The outcome.
    pub measure: Measure,
    /// The seed of the draws.
    pub seed: u64,
    /// The value whose crossing is asked for, in the unit of the outcome.
    pub threshold: f64,
    /// Scenario and reference in each draw that has both, in the order of the draws.
    pub pairs: Vec<[f64; 2]>,
    /// The same at years after the change, rising; empty where it was not asked for.
    pub years: Vec<DrawnYear>,
    /// What each assumption moves on its own, the largest first.
    pub swings: Vec<Swing>,
    /// Shares of the variance, the largest first.
    pub shares: Vec<VarianceShare>,
    /// Base points of the shares.
    pub base_points: usize,
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VarianceShare {
    /// The assumption.
    pub assumption: ParameterId,
    /// On its own, and the half-width.
    pub own: [f64; 2],
    /// With all that it acts on together with others, and the half-width.
    pub total: [f64; 2],
}

impl Drawn {
    /// The values of the scenario.
    pub fn scenario(&self) -> Spread {
        Spread::of(self.pairs.iter().map(|[scenario, _]| *scenario))
    }

    /// The values of the reference.
    pub fn reference(&self) -> Spread {
        Spread::of(self.pairs.iter().map(|[_, reference]| *reference))
    }

    /// Scenario minus reference, draw by draw.
    pub fn differences(&self) -> Spread {
        let difference = |[scenario, reference]: &[f64; 2]| scenario - reference;
        Spread::of(self.pairs.iter().map(difference))
    }

    /// How many draws are worse than the threshold for whom the outcome speaks of.
    pub fn worse(&self) -> Chance {
        let rise_is_gain = self.measure.rise_is_gain();
        let is_worse = |value: f64| {
            if rise_is_gain {
                value < self.threshold
            } else {
                value > self.threshold
            }
        };
        let worse = self.pairs.iter().filter(|[value, _]| is_worse(*value));
        Chance::of(worse.count(), self.pairs.len())
    }

    /// How many draws of the scenario are better than the same draws of the reference.
    pub fn better(&self) -> Chance {
        let sign = if self.measure.rise_is_gain() {
            1.0
        } else {
            -1.0
        };
        let is_better = |[scenario, reference]: &&[f64; 2]| (scenario - reference) * sign > 0.0;
        Chance::of(
            self.pairs.iter().filter(is_better).count(),
            self.pairs.len(),
        )
    }

    /// Whether scenario and reference agree in every draw.
    pub fn is_same(&self) -> bool {
        let agree = |[scenario, reference]: &[f64; 2]| scenario.to_bits() == reference.to_bits();
        self.pairs.iter().all(agree)
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

impl<'a> Subject<'a> {
    fn words(&self, value: f64) -> String {
        value_words(self.drawn.measure, value, self.input.language)
    }

    const fn unit(&self) -> Unit {
        self.drawn.measure.unit()
    }

    /// Template values that every text here can use.
    fn values(&self, unit: &str) -> Vec<(&'static str, String)> {
        vec![
            ("title", self.title.clone()),
            ("unit", unit.to_owned()),
            ("draws", number::plain(self.drawn.pairs.len() as f64, 0)),
            ("seed", self.drawn.seed.to_string()),
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
    let Some(drawn) = input.drawn.filter(|drawn| drawn.pairs.len() > 1) else {
        let words = (input.say(T::NoDraws, &[]), input.say(T::NoDrawsNote, &[]));
        return absent_chart(input, figure.id(), words);
    };
    let title = drawn.measure.title(input.model.baseline());
    let title = title.in_language(input.language).to_owned();
    make(&Subject {
        input,
        drawn,
        title,
    })
}
