//! Which assumption matters: one at a time between its 10th and 90th percentile, and shares in the variance.

use super::{Subject, Swing, VarianceShare, drawn_chart};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Arrangement, Axis, BarSeries, Bars, CategoryAxis, Cell, Chart, ChartError, Mark, Role, Rule,
    RuleAxis, SpanShape, Spans, Table,
};
use crate::figures::{FigureId, Input};
use crate::model::{ParameterId, Value};
use crate::text::draw_figures::DrawFigureText as T;
use crate::text::number::{self, Unit};
use crate::text::{Text as _, Title};

/// Rows that are drawn; the table has them all.
pub const ROWS: usize = 14;

fn name(input: &Input<'_>, id: ParameterId) -> String {
    let spec = input.model.catalogue().spec(id);
    let title = spec.map(|spec| spec.title.in_language(input.language));
    title.unwrap_or_default().to_owned()
}

/// The assumption's value in words.
fn setting(input: &Input<'_>, id: ParameterId, value: f64) -> String {
    let spec = input.model.catalogue().spec(id);
    spec.map_or_else(String::new, |spec| {
        spec.show(Value::Number(value), input.language)
    })
}

/// Whether the label of an end would lie on the other's: both outcomes are on one side and this one is nearer.
fn hides(swing: &Swing, as_set: f64, end: usize) -> bool {
    let [here, other] = [end, 1 - end].map(|end| swing.outcomes[end] - as_set);
    let is_nearer = here.abs() < other.abs() || (here.abs() <= other.abs() && end == 0);
    here * other >= 0.0 && is_nearer
}

pub(in crate::figures) fn tornado(input: &Input<'_>) -> Result<Chart, ChartError> {
    drawn_chart(input, FigureId::DrawTornado, |subject| {
        let swings: Vec<&Swing> = subject.drawn.swings.iter().take(ROWS).collect();
        let baseline = input.model.baseline();
        let as_set = subject
            .drawn
            .outcome
            .measure
            .value(baseline, &input.scenario.outcome);
        let as_set = as_set.unwrap_or_default();
        let extent = || {
            swings
                .iter()
                .flat_map(|swing| swing.outcomes)
                .chain([as_set])
        };
        let largest = extent().map(f64::abs).fold(0.0, f64::max);
        let (scale_by, unit_words) = number::axis_unit(subject.unit(), largest, input.language);
        let axis = scale::axis(
            unit_words.clone(),
            extent().map(|value| value / scale_by),
            Zero::WhereNear,
        )?;
        let labels = swings.iter().map(|swing| name(input, swing.assumption));
        let mut labels: Vec<String> = labels.collect();
        if labels.is_empty() {
            labels.push(String::new());
        }
        let count = labels.len();
        let categories = CategoryAxis {
            title: String::new(),
            labels,
        };
        let mut chart = Chart::new(
            FigureId::DrawTornado.id(),
            Axis::Quantity(axis),
            Axis::Category(categories),
        );
        let ends = [
            (0, T::LowEnd, Role::Rival(2)),
            (1, T::HighEnd, Role::Rival(0)),
        ];
        for (end, text, role) in ends {
            let span = |swing: &&Swing| Some((as_set / scale_by, swing.outcomes[end] / scale_by));
            let label = |swing: &&Swing| {
                if hides(swing, as_set, end) {
                    String::new()
                } else {
                    setting(input, swing.assumption, swing.ends[end])
                }
            };
            let mut spans = Spans {
                name: text.text(input.language).to_owned(),
                role,
                shape: SpanShape::Bar,
                ends: swings.iter().map(span).collect(),
                labels: swings.iter().map(label).collect(),
            };
            spans.ends.resize(count, None);
            spans.labels.resize(count, String::new());
            chart.marks.push(Mark::Spans(spans));
        }
        chart.marks.push(Mark::Rule(Rule {
            axis: RuleAxis::X,
            at: as_set / scale_by,
            // the subtitle says what it is: beside the line it would lie on the bars' labels
            label: String::new(),
            role: Role::Scenario,
        }));
        chart.title = tornado_title(subject, &swings);
        chart.subtitle = subject.say(
            T::SubtitleTornado,
            &[("unit", unit_words), ("value", subject.words(as_set))],
        );
        chart.table = tornado_table(subject);
        Ok(chart)
    })
}

fn tornado_title(subject: &Subject<'_>, swings: &[&Swing]) -> String {
    let moves =
        |swing: &&&Swing| subject.words(swing.outcomes[0]) != subject.words(swing.outcomes[1]);
    let Some(first) = swings.first().filter(moves) else {
        return subject.say(T::TitleTornadoNone, &[]);
    };
    let [one, other] = first.outcomes;
    let values = [
        ("assumption", name(subject.input, first.assumption)),
        ("low", subject.words(one.min(other))),
        ("high", subject.words(one.max(other))),
    ];
    subject.say(T::TitleTornado, &values)
}

fn tornado_table(subject: &Subject<'_>) -> Table {
    let input = subject.input;
    let row = |swing: &Swing| {
        let setting = |end: usize| {
            let value = swing.ends[end];
            Cell::number(value, setting(input, swing.assumption, value))
        };
        vec![
            Cell::text(name(input, swing.assumption)),
            setting(0),
            setting(1),
            subject.cell(swing.outcomes[0]),
            subject.cell(swing.outcomes[1]),
        ]
    };
    Table {
        columns: [
            T::ColumnAssumption,
            T::ColumnLow,
            T::ColumnHigh,
            T::ColumnAtLow,
            T::ColumnAtHigh,
        ]
        .map(|text| subject.column(text))
        .into(),
        rows: subject.drawn.swings.iter().map(row).collect(),
    }
}

pub(in crate::figures) fn indices(input: &Input<'_>) -> Result<Chart, ChartError> {
    drawn_chart(input, FigureId::DrawIndices, |subject| {
        let language = input.language;
        // two rows an assumption: half as many fit
        let shares: Vec<&VarianceShare> = subject.drawn.shares.iter().take(ROWS / 2).collect();
        let rows: Vec<(T, &Title, [f64; 2])> = (shares.iter())
            .flat_map(|share| {
                [
                    (T::OnItsOwn, &share.title, share.own),
                    (T::InTotal, &share.title, share.total),
                ]
            })
            .collect();
        let ends = |[value, half]: [f64; 2]| ((value - half) * 100.0, (value + half) * 100.0);
        let extent = rows
            .iter()
            .flat_map(|(.., share)| <[f64; 2]>::from(ends(*share)));
        let axis = scale::axis("%", extent.chain([0.0, 100.0]), Zero::Always)?;
        let label = |(text, title, _): &(T, &Title, [f64; 2])| {
            let title = title.in_language(language).to_owned();
            text.fill(language, &[("assumption", title)])
        };
        let mut labels: Vec<String> = rows.iter().map(label).collect();
        if labels.is_empty() {
            labels.push(String::new());
        }
        let count = labels.len();
        let categories = CategoryAxis {
            title: String::new(),
            labels,
        };
        let mut chart = Chart::new(
            FigureId::DrawIndices.id(),
            Axis::Quantity(axis),
            Axis::Category(categories),
        );
        let mut values: Vec<Option<f64>> = rows.iter().map(|row| Some(row.2[0] * 100.0)).collect();
        values.resize(count, None);
        let series = BarSeries::new("", Role::Scenario, values);
        chart.marks.push(Mark::Bars(Bars {
            series: vec![series],
            arrangement: Arrangement::Grouped,
        }));
        let mut whiskers: Vec<Option<(f64, f64)>> =
            rows.iter().map(|row| Some(ends(row.2))).collect();
        whiskers.resize(count, None);
        chart.marks.push(Mark::Spans(Spans {
            name: T::Interval95.text(language).to_owned(),
            role: Role::Neutral,
            shape: SpanShape::Whisker,
            ends: whiskers,
            labels: Vec::new(),
        }));
        chart.title = shares.first().map_or_else(
            || subject.say(T::TitleIndicesNone, &[]),
            |first| {
                let percent = number::value(first.own[0].max(0.0), Unit::Share, language);
                let values = [
                    ("assumption", first.title.in_language(language).to_owned()),
                    ("percent", percent),
                ];
                subject.say(T::TitleIndices, &values)
            },
        );
        let points = number::plain(subject.drawn.base_points as f64, 0);
        chart.subtitle = subject.say(T::SubtitleIndices, &[("draws", points)]);
        chart.table = indices_table(subject);
        Ok(chart)
    })
}

fn indices_table(subject: &Subject<'_>) -> Table {
    let language = subject.input.language;
    let share = |value: f64| Cell::number(value, number::value(value, Unit::Share, language));
    let row = |of: &VarianceShare| {
        vec![
            Cell::text(of.title.in_language(language)),
            share(of.own[0]),
            share(of.own[1]),
            share(of.total[0]),
            share(of.total[1]),
        ]
    };
    Table {
        columns: [
            T::ColumnAssumption,
            T::ColumnOwn,
            T::ColumnOwnError,
            T::ColumnTotal,
            T::ColumnTotalError,
        ]
        .map(|text| subject.column(text))
        .into(),
        rows: subject.drawn.shares.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_ends_on_one_side_the_outer_one_is_labelled() {
        let swing = |outcomes| Swing {
            assumption: ParameterId(0),
            ends: [0.0, 1.0],
            outcomes,
        };
        let labelled = |outcomes| [0, 1].map(|end| !hides(&swing(outcomes), 10.0, end));
        assert_eq!(labelled([8.0, 12.0]), [true, true]);
        assert_eq!(labelled([11.0, 12.0]), [false, true]);
        assert_eq!(labelled([7.0, 9.0]), [true, false]);
        assert_eq!(labelled([10.0, 12.0]), [false, true]);
        assert_eq!(labelled([12.0, 12.0]), [false, true]);
    }
}
