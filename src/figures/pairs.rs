//! Bars of several series by item: both parties beside each other, a bill beside its cost.

use super::Input;
use super::rows::{self, Row};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Arrangement, Axis, BarSeries, Bars, CategoryAxis, Chart, ChartError, Mark, Role,
};
use crate::text::Text;
use crate::text::economy_figures::EconomyFigureText as W;
use crate::text::number::{self, Unit};

/// One series: one row an item, in the order of the items.
#[derive(Clone, Debug)]
pub(super) struct PairSeries {
    pub(super) name: String,
    pub(super) role: Role,
    pub(super) rows: Vec<Row>,
}

/// What such a chart says.
#[derive(Clone, Debug)]
pub(super) struct PairChart<T> {
    pub(super) id: &'static str,
    pub(super) title: String,
    /// A template with `{unit}`.
    pub(super) subtitle: T,
    pub(super) unit: Unit,
}

/// Lying bars, one a series and item, with the reference as a tick; items are named by the first series.
pub(super) fn pair_chart<T: Text>(
    input: &Input<'_>,
    about: PairChart<T>,
    series: &[PairSeries],
) -> Result<Chart, ChartError> {
    let all = || series.iter().flat_map(|series| &series.rows);
    let largest = all().map(Row::size).fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(about.unit, largest, input.language);
    let extent = all().flat_map(|row| [row.value / scale_by, row.reference / scale_by]);
    let axis = scale::axis(unit_words.clone(), extent, Zero::Always)?;
    let named = series.first().map_or(&[][..], |series| &series.rows);
    let labels: Vec<String> = named.iter().map(|row| row.label.clone()).collect();
    let mut chart = Chart::new(
        about.id,
        Axis::Quantity(axis),
        Axis::Category(CategoryAxis {
            title: String::new(),
            labels,
        }),
    );
    let bars = |series: &PairSeries| {
        let scaled = |of: fn(&Row) -> f64| {
            let rows = series.rows.iter();
            rows.map(|row| Some(of(row) / scale_by)).collect()
        };
        let words = |row: &Row| number::signed(row.value, about.unit, input.language);
        BarSeries::new(series.name.clone(), series.role, scaled(|row| row.value))
            .labelled(series.rows.iter().map(words).collect())
            .graded(series.rows.iter().map(|row| row.is_low_grade).collect())
            .against(input.reference_name(), scaled(|row| row.reference))
    };
    chart.marks = vec![Mark::Bars(Bars {
        series: series.iter().map(bars).collect(),
        arrangement: Arrangement::Grouped,
    })];
    chart.title = about.title;
    chart.subtitle = input.say(about.subtitle, &[("unit", unit_words)]);
    let spelled = |series: &PairSeries| {
        let name = series.name.clone();
        let rows = series.rows.iter().cloned();
        rows.map(|row| {
            let values = [("item", row.label.clone()), ("series", name.clone())];
            let label = input.say(W::ItemOfSeries, &values);
            Row { label, ..row }
        })
        .collect::<Vec<_>>()
    };
    let listed: Vec<Row> = series.iter().flat_map(spelled).collect();
    chart.table = rows::table(input, &listed, about.unit);
    input.finish(chart)
}
