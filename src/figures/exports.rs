//! Exports of the focus origin: level, change, and the years after the change.

use super::evaluated::{PATH_YEARS, relative};
use super::rows::{Row, RowChart, bar_chart};
use super::{FigureId, Input};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Axis, Cell, Chart, ChartError, Column, Line, LineShape, Mark, Range, Role, Rule, RuleAxis,
    Table,
};
use crate::text::Text as _;
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
    let line = |evaluated: &super::Evaluated, role, label: String| {
        Mark::Line(Line {
            label,
            role,
            shape: LineShape::Straight,
            points: evaluated
                .path
                .iter()
                .map(|p| [p.years, p.exports_change * 100.0])
                .collect(),
            with_markers: true,
        })
    };
    let both = [input.reference, input.scenario];
    let extent = both
        .iter()
        .flat_map(|e| e.path.iter().map(|p| p.exports_change * 100.0));
    let last_year = PATH_YEARS.iter().copied().fold(0.0, f64::max);
    let years = scale::within(
        F::PathAxis.text(input.language),
        Range::new(0.0, last_year)?,
    );
    let change = scale::axis("%", extent, Zero::Always)?;
    let mut chart = Chart::new(
        FigureId::ExportsPath.id(),
        Axis::Quantity(years),
        Axis::Quantity(change),
    );
    let reference = input.reference.name.in_language(input.language).to_owned();
    let name = input.scenario.name.in_language(input.language).to_owned();
    let horizon = Mark::Rule(Rule {
        axis: RuleAxis::X,
        at: input.scenario.outcome.horizon.min(last_year),
        label: input.when(),
        role: Role::Neutral,
    });
    chart.marks = vec![
        horizon,
        line(input.reference, Role::Reference, reference),
        line(input.scenario, Role::Scenario, name),
    ];
    let at = |years: f64| {
        let points = &input.scenario.path;
        points
            .iter()
            .find(|p| (p.years - years).abs() < 1e-9)
            .map_or(0.0, |p| p.exports_change)
    };
    let (first, last) = (at(1.0), at(last_year));
    let percent = |value: f64| number::signed(value, Unit::Change, input.language);
    chart.title = if first.abs().max(last.abs()) < NOTHING {
        input.say(F::PathNone, &[])
    } else {
        let values = [
            ("first", percent(first)),
            ("last", percent(last)),
            ("years", number::plain(last_year, 0)),
        ];
        input.say(F::PathFinding, &values)
    };
    chart.subtitle = input.say(F::PathSubtitle, &[]);
    chart.table = path_table(input);
    input.finish(chart)
}

fn path_table(input: &Input<'_>) -> Table {
    let language = input.language;
    let cell = |value: f64| Cell::number(value, number::signed(value, Unit::Change, language));
    let rows = (input.reference.path.iter().zip(&input.scenario.path))
        .map(|(reference, scenario)| {
            vec![
                Cell::number(scenario.years, number::plain(scenario.years, 0)),
                cell(reference.exports_change),
                cell(scenario.exports_change),
                cell(scenario.exports_change - reference.exports_change),
            ]
        })
        .collect();
    let columns = [
        F::ColumnYears,
        F::ColumnReference,
        F::ColumnValue,
        F::ColumnDistance,
    ];
    Table {
        columns: columns
            .map(|text| {
                let unit = if text == F::ColumnYears {
                    Unit::Years
                } else {
                    Unit::Change
                };
                Column::new(format!("{} [{}]", text.text(language), unit.code()))
            })
            .into(),
        rows,
    }
}
