//! Exports of the focus origin: level, change, and the years after the change.

use super::economy::{PathAbout, last_year};
use super::evaluated::{PathPoint, relative};
use super::rows::{Row, RowChart, bar_chart};
use super::uncertainty::{DrawnYear, bands_of, with_standing};
use super::{FigureId, Input};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Axis, Cell, Chart, ChartError, Column, Line, LineShape, Mark, Range, Role, Rule, RuleAxis,
    Table,
};
use crate::text::Text;
use crate::text::draw_figures::DrawFigureText;
use crate::text::figures::FigureText as F;
use crate::text::number::{self, Unit};

/// Smallest relative change that a title speaks of.
pub(super) const NOTHING: f64 = 5e-7;

/// Sales by sector: level in the scenario and in the reference.
fn sales_rows(input: &Input<'_>) -> Vec<Row> {
    let baseline = input.model.baseline();
    let sales = input.scenario.outcome.focus_sales.iter();
    let reference = input.reference.outcome.focus_sales.iter();
    (baseline.sectors.iter().zip(sales).zip(reference))
        .map(|((sector, value), reference)| {
            Row::new(sector.title.in_language(input.language), *value, *reference)
        })
        .collect()
}

/// Sales by sector: change since the base year.
pub(super) fn change_rows(input: &Input<'_>) -> Vec<Row> {
    let baseline = input.model.baseline();
    let base = baseline.sectors.iter().map(|sector| {
        sector
            .imports
            .get(baseline.focus)
            .map_or(0.0, |figure| figure.value)
    });
    (sales_rows(input).into_iter().zip(base))
        .map(|(row, base)| Row {
            value: row.value - base,
            reference: row.reference - base,
            ..row
        })
        .collect()
}

/// The row whose value is furthest from zero.
pub(super) fn largest(rows: &[Row]) -> Option<&Row> {
    rows.iter()
        .max_by(|a, b| a.value.abs().total_cmp(&b.value.abs()))
}

pub(super) fn level(input: &Input<'_>) -> Result<Chart, ChartError> {
    let totals = &input.scenario.outcome.totals;
    let change = relative(totals.exports, totals.base_exports);
    let changes = change_rows(input);
    let sector = changes
        .iter()
        .max_by(|a, b| (a.value * change.signum()).total_cmp(&(b.value * change.signum())))
        .map_or_else(String::new, |row| row.label.clone());
    let text = if change.abs() < NOTHING {
        F::ExportsSame
    } else if change < 0.0 {
        F::ExportsFall
    } else {
        F::ExportsRise
    };
    let title = input.say(
        text,
        &[
            (
                "percent",
                number::value(change.abs(), Unit::Change, input.language),
            ),
            (
                "value",
                number::value(totals.exports, Unit::Usd, input.language),
            ),
            ("sector", sector),
        ],
    );
    let about = RowChart {
        id: FigureId::Exports.id(),
        title,
        subtitle: F::ExportsSubtitle,
        unit: Unit::Usd,
        role: Role::Scenario,
        is_change: false,
        is_sum: true,
    };
    bar_chart(input, about, &sales_rows(input))
}

pub(super) fn change(input: &Input<'_>) -> Result<Chart, ChartError> {
    let rows = change_rows(input);
    let title = match largest(&rows) {
        Some(row) if row.value != 0.0 => input.say(
            F::ChangeFinding,
            &[
                ("sector", row.label.clone()),
                (
                    "change",
                    number::signed(row.value, Unit::Usd, input.language),
                ),
            ],
        ),
        _ => input.say(F::ChangeNone, &[]),
    };
    let about = RowChart {
        id: FigureId::ExportsChange.id(),
        title,
        subtitle: F::ChangeSubtitle,
        unit: Unit::Usd,
        role: Role::BySign,
        is_change: true,
        is_sum: true,
    };
    bar_chart(input, about, &rows)
}

pub(super) fn path(input: &Input<'_>) -> Result<Chart, ChartError> {
    let about = PathAbout {
        id: FigureId::ExportsPath.id(),
        unit: Unit::Change,
        none: F::PathNone,
        finding: F::PathFinding,
        subtitle: F::PathSubtitle,
        smallest: NOTHING,
        measure: |point| point.exports_change,
        years: drawn_changes(input),
    };
    path_chart(input, &about)
}

/// Sales in draws of each year as relative changes since the base year; none without draws.
fn drawn_changes(input: &Input<'_>) -> Vec<DrawnYear> {
    let base = input.scenario.outcome.totals.base_exports;
    let change = |values: &Vec<f64>| values.iter().map(|v| relative(*v, base)).collect();
    let years = input
        .drawn
        .map_or(&[] as &[DrawnYear], |drawn| &drawn.export_years);
    (years.iter())
        .map(|year| DrawnYear {
            years: year.years,
            scenario: change(&year.scenario),
            reference: change(&year.reference),
        })
        .collect()
}

/// A measure over the years after the change, in the scenario and in the reference.
pub(super) fn path_chart<T: Text>(
    input: &Input<'_>,
    about: &PathAbout<T>,
) -> Result<Chart, ChartError> {
    let of = about.measure;
    let both = [input.reference, input.scenario];
    let mut all: Vec<f64> = both.iter().flat_map(|e| e.path.iter().map(of)).collect();
    all.extend(bands_of(input, &about.years, |value| value).1);
    let largest = all.iter().map(|value| value.abs()).fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(about.unit, largest, input.language);
    let line = |evaluated: &super::Evaluated, role| {
        let path = evaluated.path.iter();
        Mark::Line(Line {
            label: evaluated.name.in_language(input.language).to_owned(),
            role,
            shape: LineShape::Straight,
            points: path.map(|p| [p.years, of(p) / scale_by]).collect(),
            with_markers: true,
        })
    };
    let last_year = last_year();
    let years = scale::within(
        F::PathAxis.text(input.language),
        Range::new(0.0, last_year)?,
    );
    let extent = all.iter().map(|value| value / scale_by);
    let change = scale::axis(unit_words.clone(), extent, Zero::Always)?;
    let mut chart = Chart::new(about.id, Axis::Quantity(years), Axis::Quantity(change));
    let horizon = Mark::Rule(Rule {
        axis: RuleAxis::X,
        at: input.scenario.outcome.horizon.min(last_year),
        label: input.when(),
        role: Role::Neutral,
    });
    chart.marks = bands_of(input, &about.years, |value| value / scale_by).0;
    chart.marks.extend([
        horizon,
        line(input.reference, Role::Reference),
        line(input.scenario, Role::Scenario),
    ]);
    let at = |years: f64| {
        let mut points = input.scenario.path.iter();
        let found = points.find(|p| (p.years - years).abs() < 1e-9);
        found.map_or(0.0, of)
    };
    let (first, last) = (at(1.0), at(last_year));
    let words = |value: f64| number::signed(value, about.unit, input.language);
    chart.title = if first.abs().max(last.abs()) < about.smallest {
        input.say(about.none, &[])
    } else {
        let values = [
            ("first", words(first)),
            ("last", words(last)),
            ("years", number::plain(last_year, 0)),
        ];
        input.say(about.finding, &values)
    };
    chart.subtitle = input.say(about.subtitle, &[("unit", unit_words)]);
    if let Some(drawn) = input.drawn.filter(|_| !about.years.is_empty()) {
        let draws = about.years.first().map_or(0, |year| year.scenario.len());
        let values = [
            ("subtitle", chart.subtitle),
            ("draws", number::plain(draws as f64, 0)),
            ("seed", drawn.outcome.seed.to_string()),
        ];
        chart.subtitle = DrawFigureText::WithBands.fill(input.language, &values);
        chart.subtitle = with_standing(input, drawn, chart.subtitle);
    }
    chart.table = path_table(input, of, about.unit);
    input.finish(chart)
}

fn path_table(input: &Input<'_>, of: fn(&PathPoint) -> f64, unit: Unit) -> Table {
    let language = input.language;
    let cell = |value: f64| Cell::number(value, number::signed(value, unit, language));
    let rows = (input.reference.path.iter().zip(&input.scenario.path))
        .map(|(reference, scenario)| {
            vec![
                Cell::number(scenario.years, number::plain(scenario.years, 0)),
                cell(of(reference)),
                cell(of(scenario)),
                cell(of(scenario) - of(reference)),
            ]
        })
        .collect();
    let columns = [
        (F::ColumnYears, Unit::Years),
        (F::ColumnReference, unit),
        (F::ColumnValue, unit),
        (F::ColumnDistance, unit),
    ];
    Table {
        columns: columns
            .map(|(text, unit)| Column::new(format!("{} [{}]", text.text(language), unit.code())))
            .into(),
        rows,
    }
}
