//! What can be wrong with a chart, found before anything is drawn.

use super::{Arrangement, Axis, Bars, Cell, Chart, Mark, Range, RuleAxis};
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
    /// A picture in which nothing of the plot would be left beside its texts.
    NoPlace {
        /// Width of the picture, pixels.
        width: f64,
        /// Height of the picture, pixels.
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
            Self::NoPlace { width, height } => {
                write!(f, "no room for the chart in {width} × {height} pixels")
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
    /// A value of this mark lies outside its axis: it would be drawn beyond the plot.
    OutsideAxis {
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
            } else if self.reaches_outside(mark) {
                problems.push(Problem::OutsideAxis { mark: place });
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

    fn reaches_outside(&self, mark: &Mark) -> bool {
        let reaches = |axis: RuleAxis, range: Range| {
            let slack = range.span() * 1e-9;
            (self.values_of(mark, axis).into_iter())
                .any(|v| v < range.low() - slack || v > range.high() + slack)
        };
        reaches(RuleAxis::X, self.x.range()) || reaches(RuleAxis::Y, self.y.range())
    }

    /// Every position that the marks take on an axis: what its scale must hold.
    ///
    /// Made for `scale::axis(title, chart.values(RuleAxis::X), …)`; bars count with their zero,
    /// stacks with their sums. Notes and fields follow the axes and are left out.
    pub fn values(&self, axis: RuleAxis) -> Vec<f64> {
        (self.marks.iter())
            .flat_map(|mark| self.values_of(mark, axis))
            .collect()
    }

    fn values_of(&self, mark: &Mark, axis: RuleAxis) -> Vec<f64> {
        let measures = match axis {
            RuleAxis::X => self.lies_down(),
            RuleAxis::Y => !self.lies_down(),
        };
        let mut values = Vec::new();
        match mark {
            Mark::Bars(_) | Mark::Dumbbells(_) | Mark::Spans(_) if !measures => {}
            Mark::Bars(bars) => {
                values.push(0.0);
                match bars.arrangement {
                    Arrangement::Grouped => collect_numbers(mark, &mut values),
                    Arrangement::Stacked => collect_sums(bars, &mut values),
                }
            }
            Mark::Dumbbells(_) | Mark::Spans(_) => collect_numbers(mark, &mut values),
            Mark::Line(line) => {
                let place = usize::from(axis == RuleAxis::Y);
                values.extend(line.points.iter().filter_map(|point| point.get(place)));
            }
            Mark::Band(band) if axis == RuleAxis::X => {
                values.extend(band.points.iter().map(|point| point.x));
            }
            Mark::Band(band) => {
                values.extend(band.points.iter().flat_map(|p| [p.low, p.high]));
            }
            Mark::Points(points) => values.extend(points.at.iter().map(|point| match axis {
                RuleAxis::X => point.x,
                RuleAxis::Y => point.y,
            })),
            Mark::Rule(rule) if rule.axis == axis => values.push(rule.at),
            Mark::Dots(dots) if axis == RuleAxis::X => {
                values.extend(&dots.values);
                values.extend(dots.threshold);
            }
            Mark::Rule(_) | Mark::Dots(_) | Mark::Note(_) | Mark::Heat(_) => {}
        }
        values
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
                    let graded = series.low_grade.len();
                    must(or_none(count, graded), graded);
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

/// Both ends of every stack, and its references.
fn collect_sums(bars: &Bars, values: &mut Vec<f64>) {
    let longest = bars.series.iter().map(|s| s.values.len()).max();
    for category in 0..longest.unwrap_or(0) {
        let parts = (bars.series.iter())
            .filter_map(|series| series.values.get(category).copied().flatten());
        let (above, below): (Vec<f64>, Vec<f64>) = parts.partition(|part| *part >= 0.0);
        values.extend([above.iter().sum::<f64>(), below.iter().sum()]);
    }
    for series in &bars.series {
        values.extend(series.reference.iter().flatten());
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

    #[test]
    fn a_value_beyond_its_axis_is_a_problem_and_a_new_scale_cures_it() {
        let mut chart = samples::stacked_shares();
        if let Some(Mark::Bars(bars)) = chart.marks.first_mut() {
            bars.series[0].values[0] = Some(11.0);
        }
        let outside = Problem::OutsideAxis { mark: 0 };
        assert_eq!(chart.check(), Err(ChartError::Unsound(vec![outside])));
        let values = chart.values(RuleAxis::X);
        let zero = crate::chart::scale::Zero::Always;
        chart.x = Axis::Quantity(crate::chart::scale::axis("", values, zero).expect("finite"));
        assert_eq!(chart.check(), Ok(()));
    }
}
