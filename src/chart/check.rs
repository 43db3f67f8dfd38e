//! What can be wrong with a chart, found before anything is drawn.

use super::{Axis, Cell, Chart, Mark};
use std::fmt;

/// Why a chart, or a file made from it, cannot be had.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartError {
    /// A range without extent, or with an end that is not finite.
    EmptyRange {
        /// The lower end as given.
        low: f64,
        /// The upper end as given.
        high: f64,
    },
    /// A value handed to a scale that is not finite; its place in the list.
    NotFinite {
        /// Place in the list, from 0.
        place: usize,
    },
    /// The chart contradicts itself; all problems at once.
    Unsound(Vec<Problem>),
    /// A picture of no size, or of more pixels than can be drawn.
    PictureSize {
        /// Width asked for, pixels.
        width: f64,
        /// Height asked for, pixels.
        height: f64,
    },
    /// An embedded font cannot be read: the program was built wrongly.
    Font,
    /// The picture could not be encoded; the cause in the words of the encoder.
    Encoding(String),
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyRange { low, high } => write!(f, "no range from {low} to {high}"),
            Self::NotFinite { place } => write!(f, "value {place} is not a finite number"),
            Self::Unsound(problems) => {
                let all: Vec<String> = problems.iter().map(|p| format!("{p:?}")).collect();
                write!(f, "the chart contradicts itself: {}", all.join("; "))
            }
            Self::PictureSize { width, height } => {
                write!(f, "no picture of {width} × {height} pixels")
            }
            Self::Font => f.write_str("the embedded font cannot be read"),
            Self::Encoding(cause) => write!(f, "the picture cannot be encoded: {cause}"),
        }
    }
}

impl std::error::Error for ChartError {}

/// One contradiction within a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A number of this mark is not finite.
    MarkNotFinite {
        /// Place of the mark in `marks`.
        mark: usize,
    },
    /// A tick is not finite or outside its axis.
    TickOutside {
        /// Its label.
        label: String,
    },
    /// A list of this mark has another length than it must have.
    Length {
        /// Place of the mark in `marks`.
        mark: usize,
        /// The length it must have.
        expected: usize,
        /// The length it has.
        found: usize,
    },
    /// This mark needs one category axis, and there is none; or both axes list.
    Categories {
        /// Place of the mark in `marks`.
        mark: usize,
    },
    /// A number of the table is not finite.
    CellNotFinite {
        /// Row, from 0.
        row: usize,
        /// Column, from 0.
        column: usize,
    },
    /// A row of the table has another length than there are columns.
    RowLength {
        /// Row, from 0.
        row: usize,
    },
}

impl Chart {
    /// All contradictions of the chart at once; `Ok` when it can be drawn.
    pub fn check(&self) -> Result<(), ChartError> {
        let mut problems = Vec::new();
        for axis in [&self.x, &self.y] {
            check_ticks(axis, &mut problems);
        }
        for (place, mark) in self.marks.iter().enumerate() {
            let mut numbers = Vec::new();
            collect_numbers(mark, &mut numbers);
            if numbers.iter().any(|n| !n.is_finite()) {
                problems.push(Problem::MarkNotFinite { mark: place });
            }
            self.check_lengths(place, mark, &mut problems);
        }
        self.check_table(&mut problems);
        if problems.is_empty() {
            Ok(())
        } else {
            Err(ChartError::Unsound(problems))
        }
    }

    fn check_lengths(&self, place: usize, mark: &Mark, problems: &mut Vec<Problem>) {
        let count = self.categories().len();
        let mut must = |expected: usize, found: usize| {
            if expected != found {
                problems.push(Problem::Length {
                    mark: place,
                    expected,
                    found,
                });
            }
        };
        let by_category = match mark {
            Mark::Bars(bars) => {
                for series in &bars.series {
                    must(count, series.values.len());
                    must(or_none(count, series.labels.len()), series.labels.len());
                    must(
                        or_none(count, series.reference.len()),
                        series.reference.len(),
                    );
                }
                true
            }
            Mark::Dumbbells(dumbbells) => {
                must(count, dumbbells.pairs.len());
                true
            }
            Mark::Spans(spans) => {
                must(count, spans.ends.len());
                let labels = spans.labels.len();
                must(or_none(count, labels), labels);
                true
            }
            Mark::Heat(heat) => {
                must(heat.rows * heat.columns, heat.values.len());
                must(heat.rows.max(2), heat.rows);
                must(heat.columns.max(2), heat.columns);
                false
            }
            _ => false,
        };
        let axes_listing = [&self.x, &self.y]
            .iter()
            .filter(|axis| matches!(axis, Axis::Category(_)))
            .count();
        if by_category && axes_listing != 1 {
            problems.push(Problem::Categories { mark: place });
        }
    }

    fn check_table(&self, problems: &mut Vec<Problem>) {
        for (row, cells) in self.table.rows.iter().enumerate() {
            if cells.len() != self.table.columns.len() {
                problems.push(Problem::RowLength { row });
            }
            for (column, cell) in cells.iter().enumerate() {
                if matches!(cell, Cell::Number { value, .. } if !value.is_finite()) {
                    problems.push(Problem::CellNotFinite { row, column });
                }
            }
        }
    }
}

/// The length an optional list must have: none at all is right too.
const fn or_none(expected: usize, found: usize) -> usize {
    if found == 0 { 0 } else { expected }
}

fn check_ticks(axis: &Axis, problems: &mut Vec<Problem>) {
    if let Axis::Quantity(quantity) = axis {
        for tick in &quantity.ticks {
            if !quantity.range.contains(tick.at) {
                problems.push(Problem::TickOutside {
                    label: tick.label.clone(),
                });
            }
        }
    }
}

/// Every number that a mark would draw.
fn collect_numbers(mark: &Mark, numbers: &mut Vec<f64>) {
    match mark {
        Mark::Bars(bars) => {
            for series in &bars.series {
                numbers.extend(series.values.iter().chain(&series.reference).flatten());
            }
        }
        Mark::Dumbbells(dumbbells) => {
            for pair in dumbbells.pairs.iter().flatten() {
                numbers.extend([pair.start, pair.end]);
            }
        }
        Mark::Spans(spans) => {
            for (start, end) in spans.ends.iter().flatten() {
                numbers.extend([start, end]);
            }
        }
        Mark::Line(line) => numbers.extend(line.points.iter().flatten()),
        Mark::Band(band) => {
            for point in &band.points {
                numbers.extend([point.x, point.low, point.high]);
            }
        }
        Mark::Points(points) => {
            for point in &points.at {
                numbers.extend([point.x, point.y]);
            }
        }
        Mark::Rule(rule) => numbers.push(rule.at),
        Mark::Note(note) => numbers.extend([note.x, note.y]),
        Mark::Heat(heat) => {
            numbers.extend(&heat.values);
            numbers.push(heat.middle);
            numbers.extend(heat.contours.iter().map(|contour| contour.level));
        }
        Mark::Dots(dots) => {
            numbers.extend(&dots.values);
            numbers.extend(dots.threshold);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::samples;

    #[test]
    fn sound_charts_pass() {
        for chart in samples::all() {
            assert_eq!(chart.check(), Ok(()), "{}", chart.id);
        }
    }

    #[test]
    fn all_problems_are_listed_at_once() {
        let mut chart = samples::sector_bars();
        if let Some(Mark::Bars(bars)) = chart.marks.first_mut() {
            bars.series[0].values[1] = Some(f64::NAN);
            bars.series[0].labels.pop();
        }
        if let Axis::Quantity(axis) = &mut chart.x {
            axis.ticks[0].at = f64::INFINITY;
            axis.ticks[0].label = "far".to_owned();
        }
        let found = chart.check();
        assert_eq!(
            found,
            Err(ChartError::Unsound(vec![
                Problem::TickOutside {
                    label: "far".to_owned()
                },
                Problem::MarkNotFinite { mark: 0 },
                Problem::Length {
                    mark: 0,
                    expected: 6,
                    found: 5
                },
            ]))
        );
    }
}
