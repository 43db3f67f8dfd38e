//! One chart description for screen and paper.
//!
//! A [`Chart`] says what is to be seen: a finding, two axes with their ticks resolved, marks in
//! data coordinates, a foot and a table. It is plain data: no colour, no pixel, no closure. Two
//! painters read it: the window, and [`scene`], which lays it out at fixed positions for
//! [`svg`], [`png`] and [`pdf`]. Colours are chosen by [`Role`] in [`theme`] alone.
//!
//! ```text
//! figures ─> Chart ─┬─> the window's plot
//!                   ├─> scene::lay_out ─> Scene ─┬─> svg ─> png
//!                   │                            └─> pdf
//!                   └─> table ─> CSV, TSV, plain text
//! ```
//!
//! Units: data coordinates are whatever the axis title says; positions in a scene are pixels of
//! 1/96 inch, y downwards. Every number that enters is finite, or [`Chart::check`] names it.
//! Left out: interaction (hover, zoom), which belongs to the window; trade, which belongs to the
//! caller.

mod axis;
mod check;
pub mod font;
mod mark;
pub mod pdf;
pub mod png;
#[cfg(test)]
pub(crate) mod samples;
pub mod scale;
pub mod scene;
mod stamp;
pub mod svg;
pub mod table;
pub mod theme;
mod words;

pub use axis::{Axis, CategoryAxis, QuantityAxis, Range, Tick};
pub use check::{ChartError, Problem};
pub use mark::{
    Align, Arrangement, Band, BandPoint, BarSeries, Bars, Contour, Dots, Dumbbell, Dumbbells, Heat,
    Line, LineShape, Mark, Note, Point, Points, Role, Rule, RuleAxis, SpanShape, Spans,
};
pub use stamp::Stamp;
pub use table::{Cell, Column, Table};

/// A chart: what it says, its axes, its marks, its foot, and the same numbers as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Stable name for files and the command line: ASCII, lower case, words joined by `-`.
    pub id: String,
    /// The finding, in words, in the reader's language.
    pub title: String,
    /// Measure, unit and years.
    pub subtitle: String,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis. A category axis here makes the bars lie down.
    pub y: Axis,
    /// What is drawn, first mark at the bottom.
    pub marks: Vec<Mark>,
    /// Where the numbers come from.
    pub source_line: String,
    /// Which scenario and reference, program version, hash and data year.
    pub scenario_line: String,
    /// The chart in one or two sentences, for a screen reader.
    pub description: String,
    /// The numbers behind the marks.
    pub table: Table,
}

impl Chart {
    /// A chart without marks; texts are filled in by the caller.
    pub fn new(id: impl Into<String>, x: Axis, y: Axis) -> Self {
        Self {
            id: id.into(),
            title: String::new(),
            subtitle: String::new(),
            x,
            y,
            marks: Vec::new(),
            source_line: String::new(),
            scenario_line: String::new(),
            description: String::new(),
            table: Table::default(),
        }
    }

    /// The labels of the category axis, whichever axis that is; empty when both measure.
    pub fn categories(&self) -> &[String] {
        match (&self.x, &self.y) {
            (Axis::Category(axis), _) | (_, Axis::Category(axis)) => &axis.labels,
            _ => &[],
        }
    }

    /// Whether bars lie down: the category axis is the vertical one, first category on top.
    pub const fn lies_down(&self) -> bool {
        matches!(self.y, Axis::Category(_))
    }
}
