//! Axes: a range with resolved ticks, or a list of categories.

use super::check::ChartError;

/// One axis of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Axis {
    /// Measures a quantity.
    Quantity(QuantityAxis),
    /// Lists categories at the positions 0, 1, 2, ….
    Category(CategoryAxis),
}

impl Axis {
    /// The title of the axis: the unit in words; may be empty.
    pub fn title(&self) -> &str {
        match self {
            Self::Quantity(axis) => &axis.title,
            Self::Category(axis) => &axis.title,
        }
    }

    /// The range in data coordinates: half a place beyond the first and last category.
    pub fn range(&self) -> Range {
        match self {
            Self::Quantity(axis) => axis.range,
            Self::Category(axis) => Range {
                low: -0.5,
                high: axis.labels.len().max(1) as f64 - 0.5,
            },
        }
    }

    /// The ticks, resolved: of a category axis, one tick a category.
    pub fn ticks(&self) -> Vec<Tick> {
        match self {
            Self::Quantity(axis) => axis.ticks.clone(),
            Self::Category(axis) => (axis.labels.iter().enumerate())
                .map(|(place, label)| Tick {
                    at: place as f64,
                    label: label.clone(),
                })
                .collect(),
        }
    }
}

/// An axis that measures.
#[derive(Clone, Debug, PartialEq)]
pub struct QuantityAxis {
    /// Unit in words ("change in exports, US$ billion"); may be empty when the subtitle says it.
    pub title: String,
    /// What the axis spans.
    pub range: Range,
    /// Where grid lines stand and how they read; all inside `range`, rising.
    pub ticks: Vec<Tick>,
}

/// An axis that lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CategoryAxis {
    /// What is listed; usually empty.
    pub title: String,
    /// One label a category, in order of reading (left to right, top to bottom).
    pub labels: Vec<String>,
}

/// A position on an axis with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Position in data coordinates.
    pub at: f64,
    /// Text beside it.
    pub label: String,
}

/// A finite interval with `low < high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    low: f64,
    high: f64,
}

impl Range {
    /// The interval from `low` to `high`.
    ///
    /// An error when either end is not finite, when `low >= high`, or when the span overflows.
    pub fn new(low: f64, high: f64) -> Result<Self, ChartError> {
        if low < high && (high - low).is_finite() {
            Ok(Self { low, high })
        } else {
            Err(ChartError::EmptyRange { low, high })
        }
    }

    /// The lower end.
    pub const fn low(self) -> f64 {
        self.low
    }

    /// The upper end.
    pub const fn high(self) -> f64 {
        self.high
    }

    /// `high - low`, positive.
    pub const fn span(self) -> f64 {
        self.high - self.low
    }

    /// Whether the value lies in the interval, ends included.
    pub const fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Where the value lies: 0 at the lower end, 1 at the upper, not limited to 0..=1.
    pub fn fraction(self, value: f64) -> f64 {
        (value - self.low) / self.span()
    }
}
