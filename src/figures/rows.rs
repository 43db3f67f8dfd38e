//! Bars by row: the shape that most charts here share.

use super::Input;
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Arrangement, Axis, BarSeries, Bars, CategoryAxis, Cell, Chart, ChartError, Column, Mark, Role,
    Table,
};
use crate::text::figures::FigureText as F;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text};

/// Rows drawn one by one; the rest is added up in a last row. The table has them all.
const DRAWN_ROWS: usize = 14;

/// One bar: a label, its value and the reference's, in base units.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) value: f64,
    pub(super) reference: f64,
    /// Whether it is known with low confidence.
    pub(super) is_low_grade: bool,
}

impl Row {
    pub(super) fn new(label: impl Into<String>, value: f64, reference: f64) -> Self {
        Self {
            label: label.into(),
            value,
            reference,
            is_low_grade: false,
        }
    }

    /// The same row, marked where it is known with low confidence.
    pub(super) fn graded(self, is_low_grade: bool) -> Self {
        Self {
            is_low_grade,
            ..self
        }
    }

    pub(super) fn size(&self) -> f64 {
        self.value.abs().max(self.reference.abs())
    }
}

/// What a bar chart by row says and how it counts.
#[derive(Clone, Debug)]
pub(super) struct RowChart<T> {
    pub(super) id: &'static str,
    pub(super) title: String,
    /// A template with `{unit}`.
    pub(super) subtitle: T,
    pub(super) unit: Unit,
    pub(super) role: Role,
    /// Whether labels carry their sign.
    pub(super) is_change: bool,
    /// Whether rows may be added up and sorted; parties are neither.
    pub(super) is_sum: bool,
}

/// The rows of largest size first, and one row for what is left.
fn drawn(input: &Input<'_>, rows: &[Row]) -> Vec<Row> {
    let mut sorted: Vec<Row> = rows.to_vec();
    sorted.sort_by(|a, b| b.size().total_cmp(&a.size()));
    if sorted.len() <= DRAWN_ROWS + 1 {
        return sorted;
    }
    let rest = sorted.split_off(DRAWN_ROWS);
    let label = F::OtherSectors.fill(input.language, &[("count", rest.len().to_string())]);
    let value = rest.iter().map(|row| row.value).sum();
    let reference = rest.iter().map(|row| row.reference).sum();
    sorted.push(Row::new(label, value, reference));
    sorted
}

/// A chart of lying bars, one a row, with the reference as a tick.
pub(super) fn bar_chart<T: Text>(
    input: &Input<'_>,
    about: RowChart<T>,
    rows: &[Row],
) -> Result<Chart, ChartError> {
    let shown = if about.is_sum {
        drawn(input, rows)
    } else {
        rows.to_vec()
    };
    let largest = shown.iter().map(Row::size).fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(about.unit, largest, input.language);
    let scaled = |value: f64| value / scale_by;
    let extent = shown
        .iter()
        .flat_map(|row| [scaled(row.value), scaled(row.reference)]);
    let axis = scale::axis(unit_words.clone(), extent, Zero::Always)?;
    let labels = shown.iter().map(|row| row.label.clone()).collect();
    let mut chart = Chart::new(
        about.id,
        Axis::Quantity(axis),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels,
        }),
    );
    let name = input.scenario.name.in_language(input.language).to_owned();
    let reference = input.reference.name.in_language(input.language).to_owned();
    let bar_labels = shown
        .iter()
        .map(|row| bar_label(row.value, (about.unit, about.is_change), input.language))
        .collect();
    let series = BarSeries::new(
        name,
        about.role,
        shown.iter().map(|row| Some(scaled(row.value))).collect(),
    )
    .labelled(bar_labels)
    .graded(shown.iter().map(|row| row.is_low_grade).collect())
    .against(
        reference,
        shown
            .iter()
            .map(|row| Some(scaled(row.reference)))
            .collect(),
    );
    chart.marks = vec![Mark::Bars(Bars {
        series: vec![series],
        arrangement: Arrangement::Grouped,
    })];
    chart.title = about.title;
    chart.subtitle = input.say(about.subtitle, &[("unit", unit_words)]);
    chart.table = table(input, rows, about.unit);
    input.finish(chart)
}

/// A value in words, with its sign where it is a change.
fn bar_label(value: f64, (unit, is_change): (Unit, bool), language: Language) -> String {
    if is_change {
        number::signed(value, unit, language)
    } else {
        number::value(value, unit, language)
    }
}

/// Reference, value and distance of every row, in base units with their words.
pub(super) fn table(input: &Input<'_>, rows: &[Row], unit: Unit) -> Table {
    let language = input.language;
    let column = |text: F| Column::new(format!("{} [{}]", text.text(language), unit.code()));
    let columns = vec![
        Column::new(F::ColumnItem.text(language)),
        column(F::ColumnReference),
        column(F::ColumnValue),
        column(F::ColumnDistance),
    ];
    let rows = rows
        .iter()
        .map(|row| {
            let distance = row.value - row.reference;
            vec![
                Cell::text(row.label.clone()),
                Cell::number(row.reference, number::value(row.reference, unit, language)),
                Cell::number(row.value, number::value(row.value, unit, language)),
                Cell::number(distance, number::difference(distance, unit, language)),
            ]
        })
        .collect();
    Table { columns, rows }
}

/// The first rows of a table as one sentence, for a screen reader.
pub(super) fn spoken(table: &Table) -> String {
    let sentence = |row: &Vec<Cell>| row.iter().map(Cell::shown).collect::<Vec<_>>().join(", ");
    table
        .rows
        .iter()
        .take(6)
        .map(sentence)
        .collect::<Vec<_>>()
        .join("; ")
}
