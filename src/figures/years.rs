//! Lines over calendar years: the shape that charts of the fund share.

use super::Input;
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Align, Axis, Cell, Chart, ChartError, Column, Line, LineShape, Mark, Note, Point, Points,
    Range, Role, Rule, RuleAxis, Table,
};
use crate::text::Text;
use crate::text::figures::FigureText as F;
use crate::text::fund_figures::FundFigureText as W;
use crate::text::number::{self, Unit};

/// A value a calendar year, in base units.
pub(super) type Series = Vec<(u16, f64)>;

/// One measure in the scenario and in the reference; an empty series is not drawn.
#[derive(Clone, Debug)]
pub(super) struct YearLine {
    pub(super) label: String,
    pub(super) role: Role,
    pub(super) scenario: Series,
    pub(super) reference: Series,
}

/// What a chart over years says and what stands out in it.
#[derive(Clone, Debug)]
pub(super) struct YearChart<T> {
    pub(super) id: &'static str,
    pub(super) title: String,
    /// A template with `{unit}` and `{against}`.
    pub(super) subtitle: T,
    pub(super) unit: Unit,
    pub(super) standouts: Standouts,
}

/// Points, years and levels that stand out.
#[derive(Clone, Debug, Default)]
pub(super) struct Standouts {
    /// A year with its value and a text.
    pub(super) point: Option<(u16, f64, String)>,
    /// A year with its text.
    pub(super) year: Option<(u16, String)>,
    /// A value that is no part of any series, with its text.
    pub(super) level: Option<(f64, String)>,
}

/// Lines over the years, the reference's behind the scenario's.
pub(super) fn year_chart<T: Text>(
    input: &Input<'_>,
    about: YearChart<T>,
    lines: &[YearLine],
) -> Result<Chart, ChartError> {
    let values = || {
        let of = |line: &YearLine| [line.scenario.clone(), line.reference.clone()].concat();
        lines.iter().flat_map(of)
    };
    let level = about.standouts.level.iter().map(|(value, _)| *value);
    let all: Vec<f64> = values().map(|(_, value)| value).chain(level).collect();
    let largest = all.iter().map(|value| value.abs()).fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(about.unit, largest, input.language);
    let axis = scale::axis(
        unit_words.clone(),
        all.iter().map(|value| value / scale_by),
        Zero::Always,
    )?;
    let first = values().map(|(year, _)| year).min().unwrap_or_default();
    let last = values().map(|(year, _)| year).max().unwrap_or_default();
    let years = scale::years("", i32::from(first), i32::from(last.max(first + 1)))?;
    let mut chart = Chart::new(about.id, Axis::Quantity(years), Axis::Quantity(axis));
    let inside = |year: u16| (first..=last).contains(&year);
    let Standouts { point, year, level } = about.standouts;
    chart.marks.extend(level.map(|(value, label)| {
        Mark::Rule(Rule {
            axis: RuleAxis::Y,
            at: value / scale_by,
            label,
            role: Role::Neutral,
        })
    }));
    let year = year.filter(|(year, _)| inside(*year));
    chart.marks.extend(year.map(|(year, label)| {
        Mark::Rule(Rule {
            axis: RuleAxis::X,
            at: f64::from(year),
            label,
            role: Role::Neutral,
        })
    }));
    chart.marks.extend(reference_lines(input, lines, scale_by));
    let drawn = lines.iter().filter(|line| !line.scenario.is_empty());
    chart
        .marks
        .extend(drawn.map(|line| mark(line.label.clone(), line.role, &line.scenario, scale_by)));
    let point = point.filter(|(year, ..)| inside(*year));
    chart.marks.extend(point.map(|(year, value, label)| {
        let at = vec![Point {
            x: f64::from(year),
            y: value / scale_by,
            label,
        }];
        Mark::Points(Points {
            name: String::new(),
            role: Role::Scenario,
            at,
        })
    }));
    chart.title = about.title;
    chart.subtitle = input.say(
        about.subtitle,
        &[("unit", unit_words), ("against", against(input, lines))],
    );
    chart.table = table(input, lines, about.unit);
    input.finish(chart)
}

/// Whether the reference has a line, in words.
fn against(input: &Input<'_>, lines: &[YearLine]) -> String {
    let text = if lines.iter().all(|line| line.reference.is_empty()) {
        W::AgainstNothing
    } else {
        W::AgainstLines
    };
    input.say(text, &[])
}

fn mark(label: String, role: Role, series: &Series, scale_by: f64) -> Mark {
    let points = series.iter();
    Mark::Line(Line {
        label,
        role,
        shape: LineShape::Straight,
        points: points
            .map(|(year, value)| [f64::from(*year), value / scale_by])
            .collect(),
        with_markers: false,
    })
}

/// The reference's lines, named after what they measure where there are several.
fn reference_lines(input: &Input<'_>, lines: &[YearLine], scale_by: f64) -> Vec<Mark> {
    let (name, is_alone) = (input.reference_name(), lines.len() == 1);
    let drawn = lines.iter().filter(|line| !line.reference.is_empty());
    drawn
        .map(|line| {
            let label = if is_alone {
                name.clone()
            } else {
                input.say(W::ReferenceOf, &[("item", line.label.clone())])
            };
            mark(label, Role::Reference, &line.reference, scale_by)
        })
        .collect()
}

/// One row a year; a year that a side does not have stays empty.
fn table(input: &Input<'_>, lines: &[YearLine], unit: Unit) -> Table {
    let language = input.language;
    let column = |line: &YearLine, part: F| {
        let item = ("item", line.label.clone());
        let part = ("column", part.text(language).to_owned());
        let unit = ("unit", unit.code().to_owned());
        Column::new(W::ColumnOf.fill(language, &[item, part, unit]))
    };
    let mut columns = vec![Column::new(W::ColumnYear.text(language))];
    let parts = [F::ColumnReference, F::ColumnValue, F::ColumnDistance];
    for line in lines {
        columns.extend(parts.map(|part| column(line, part)));
    }
    let mut years: Vec<u16> = (lines.iter())
        .flat_map(|line| line.scenario.iter().chain(&line.reference))
        .map(|(year, _)| *year)
        .collect();
    years.sort_unstable();
    years.dedup();
    let of = |series: &Series, year: u16| {
        let found = series.iter().find(|(of, _)| *of == year);
        found.map(|(_, value)| *value)
    };
    let cell = |value: Option<f64>, words: fn(f64, Unit, crate::text::Language) -> String| {
        value.map_or_else(Cell::default, |value| {
            Cell::number(value, words(value, unit, language))
        })
    };
    let row = |year: u16| {
        let mut cells = vec![Cell::number(f64::from(year), year.to_string())];
        for line in lines {
            let (reference, value) = (of(&line.reference, year), of(&line.scenario, year));
            let distance = reference.zip(value).map(|(before, after)| after - before);
            cells.push(cell(reference, number::value));
            cells.push(cell(value, number::value));
            cells.push(cell(distance, number::difference));
        }
        cells
    };
    Table {
        columns,
        rows: years.into_iter().map(row).collect(),
    }
}

/// A chart of something that neither the scenario nor the reference has: it says so.
pub(super) fn absent_chart(
    input: &Input<'_>,
    id: &'static str,
    (title, subtitle): (String, String),
) -> Result<Chart, ChartError> {
    let range = Range::new(0.0, 1.0)?;
    let bare = || {
        let mut axis = scale::within("", range);
        axis.ticks.clear();
        Axis::Quantity(axis)
    };
    let mut chart = Chart::new(id, bare(), bare());
    chart.marks = vec![Mark::Note(Note {
        x: 0.5,
        y: 0.5,
        text: title.clone(),
        align: Align::Middle,
        role: Role::Neutral,
    })];
    chart.table = Table {
        columns: vec![Column::new(F::ColumnItem.text(input.language))],
        rows: vec![vec![Cell::text(title.clone())]],
    };
    chart.title = title;
    chart.subtitle = subtitle;
    input.finish(chart)
}
