//! An outcome by years after the change: bands of 50, 80 and 95 % of the draws, and twenty draws one by one.

use super::spread::{Fan, QUANTILES};
use super::{Subject, drawn_chart};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Align, Axis, Band, BandPoint, Cell, Chart, ChartError, Line, LineShape, Mark, Note, Range,
    Role, Rule, RuleAxis, Table,
};
use crate::figures::years::absent_chart;
use crate::figures::{FigureId, Input};
use crate::text::Text as _;
use crate::text::draw_figures::DrawFigureText as T;
use crate::text::figures::FigureText as F;
use crate::text::number::{self, Unit};

/// Lines of the ensemble.
const LINES: usize = 20;

/// One year as it is drawn.
struct Year {
    years: f64,
    scenario: Fan,
    reference: Fan,
}

fn years(subject: &Subject<'_>) -> Vec<Year> {
    (subject.drawn.years.iter())
        .map(|year| Year {
            years: year.years,
            scenario: Fan::of(&year.scenario).unwrap_or_default(),
            reference: Fan::of(&year.reference).unwrap_or_default(),
        })
        .collect()
}

/// An empty chart over the years, and what its vertical axis divides by.
fn frame(
    subject: &Subject<'_>,
    figure: FigureId,
    years: &[Year],
    values: &[f64],
) -> Result<(Chart, f64, String), ChartError> {
    let language = subject.input.language;
    let largest = values.iter().map(|value| value.abs()).fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(subject.unit(), largest, language);
    let zero = if subject.drawn.outcome.measure.is_change() {
        Zero::Always
    } else {
        Zero::WhereNear
    };
    let upright = scale::axis(
        unit_words.clone(),
        values.iter().map(|value| value / scale_by),
        zero,
    )?;
    let first = years.first().map_or(0.0, |year| year.years);
    let last = years.last().map_or(1.0, |year| year.years);
    let level = scale::within(
        F::PathAxis.text(language),
        Range::new(first, last.max(first + 1.0))?,
    );
    let mut chart = Chart::new(figure.id(), Axis::Quantity(level), Axis::Quantity(upright));
    let horizon = subject.input.scenario.outcome.horizon;
    chart.marks.push(Mark::Rule(Rule {
        axis: RuleAxis::X,
        at: horizon.clamp(first, last.max(first + 1.0)),
        label: subject.input.when(),
        role: Role::Neutral,
    }));
    chart.title = subject.range_title(&subject.drawn.outcome.scenario);
    Ok((chart, scale_by, unit_words))
}

/// How many draws each year has: fewer than the year that is shown, which is drawn most.
fn draws_of(subject: &Subject<'_>) -> (&'static str, String) {
    let years = subject.drawn.years.first();
    let draws = years.map_or(0, |year| year.scenario.len());
    ("draws", number::plain(draws as f64, 0))
}

/// A chart by year, or one that says that its draws are on their way: they arrive after those of the year that is shown.
fn years_chart(
    input: &Input<'_>,
    figure: FigureId,
    make: impl FnOnce(&Subject<'_>) -> Result<Chart, ChartError>,
) -> Result<Chart, ChartError> {
    if input.drawn.is_some_and(|drawn| drawn.years.is_empty()) {
        let words = (input.say(T::NoYears, &[]), input.say(T::NoYearsNote, &[]));
        return absent_chart(input, figure.id(), words);
    }
    drawn_chart(input, figure, make)
}

/// The line of the medians of one side.
fn median(years: &[Year], of: fn(&Year) -> &Fan, scale_by: f64) -> Vec<[f64; 2]> {
    let point = |year: &Year| [year.years, of(year).median() / scale_by];
    years.iter().map(point).collect()
}

fn medians(subject: &Subject<'_>, years: &[Year], scale_by: f64) -> Vec<Mark> {
    let input = subject.input;
    let line = |name: String, role, points| {
        Mark::Line(Line {
            label: input.say(T::Median, &[("name", name)]),
            role,
            shape: LineShape::Straight,
            points,
            with_markers: false,
        })
    };
    let own = input.scenario.name.in_language(input.language).to_owned();
    let reference = median(years, |year| &year.reference, scale_by);
    let scenario = median(years, |year| &year.scenario, scale_by);
    let mut lines = Vec::new();
    if reference != scenario {
        lines.push(line(input.reference_name(), Role::Reference, reference));
    }
    lines.push(line(own, Role::Scenario, scenario));
    lines
}

pub(in crate::figures) fn band(input: &Input<'_>) -> Result<Chart, ChartError> {
    years_chart(input, FigureId::DrawBand, |subject| {
        let years = years(subject);
        let mut values: Vec<f64> = Vec::new();
        for year in &years {
            let [outermost, ..] = year.scenario.bands();
            values.extend(outermost);
            values.push(year.reference.median());
        }
        let (mut chart, scale_by, unit) = frame(subject, FigureId::DrawBand, &years, &values)?;
        let spreads = years.iter().map(|year| (year.years, &year.scenario));
        chart
            .marks
            .extend(bands(input, spreads, |value| value / scale_by));
        chart.marks.extend(medians(subject, &years, scale_by));
        chart.subtitle = subject.say(T::Subtitle, &[("unit", unit), draws_of(subject)]);
        chart.table = band_table(subject, &years);
        Ok(chart)
    })
}

fn band_table(subject: &Subject<'_>, years: &[Year]) -> Table {
    let language = subject.input.language;
    let mut columns = vec![subject.column(T::ColumnYears)];
    columns.extend(QUANTILES.map(|quantile| {
        let percent = number::value(quantile, Unit::Share, language);
        subject.column_of(T::ColumnQuantileOf, &[("percent", percent)])
    }));
    columns.push(subject.column(T::ColumnReferenceMedian));
    let row = |year: &Year| {
        let mut cells = vec![Cell::number(year.years, number::plain(year.years, 0))];
        cells.extend(year.scenario.all().map(|value| subject.cell(value)));
        cells.push(subject.cell(year.reference.median()));
        cells
    };
    Table {
        columns,
        rows: years.iter().map(row).collect(),
    }
}

pub(in crate::figures) fn ensemble(input: &Input<'_>) -> Result<Chart, ChartError> {
    years_chart(input, FigureId::DrawEnsemble, |subject| {
        let years = years(subject);
        let of_draw = |draw: usize| -> Vec<[f64; 2]> {
            (subject.drawn.years.iter())
                .filter_map(|year| Some([year.years, *year.scenario.get(draw)?]))
                .collect()
        };
        let lines: Vec<Vec<[f64; 2]>> = (0..LINES).map(of_draw).collect();
        let mut values: Vec<f64> = lines.iter().flatten().map(|[_, value]| *value).collect();
        values.extend(years.iter().map(|year| year.reference.median()));
        values.extend(years.iter().map(|year| year.scenario.median()));
        let (mut chart, scale_by, unit) = frame(subject, FigureId::DrawEnsemble, &years, &values)?;
        for line in &lines {
            chart.marks.push(Mark::Line(Line {
                label: String::new(),
                role: Role::Uncertain,
                shape: LineShape::Straight,
                points: (line.iter())
                    .map(|[years, value]| [*years, value / scale_by])
                    .collect(),
                with_markers: false,
            }));
        }
        chart.marks.extend(medians(subject, &years, scale_by));
        chart.title = subject.say(T::TitleEnsemble, &[]);
        chart.subtitle = subject.say(T::SubtitleEnsemble, &[("unit", unit), draws_of(subject)]);
        let mut columns = vec![subject.column(T::ColumnYears)];
        columns.extend((1..=LINES).map(|number| {
            let number = [("number", number.to_string())];
            subject.column_of(T::ColumnDraw, &number)
        }));
        let rows = subject.drawn.years.iter().map(|year| {
            let mut cells = vec![Cell::number(year.years, number::plain(year.years, 0))];
            let value = |draw: usize| year.scenario.get(draw).map(|value| subject.cell(*value));
            cells.extend((0..LINES).map(|draw| value(draw).unwrap_or_default()));
            cells
        });
        chart.table = Table {
            rows: rows.collect(),
            columns,
        };
        Ok(chart)
    })
}

/// Bands that hold 50, 80 and 95 % of the draws, the widest at the bottom.
fn bands<'a>(
    input: &Input<'_>,
    years: impl Iterator<Item = (f64, &'a Fan)> + Clone,
    scaled: impl Fn(f64) -> f64,
) -> Vec<Mark> {
    let band = |place: usize| {
        let point = |(years, fan): (f64, &Fan)| {
            let [low, high] = fan.bands()[place];
            BandPoint {
                x: years,
                low: scaled(low),
                high: scaled(high),
            }
        };
        Mark::Band(Band {
            label: String::new(),
            role: Role::Uncertain,
            points: years.clone().map(point).collect(),
        })
    };
    let mut marks: Vec<Mark> = [0, 1, 2].map(band).into();
    // each name in the part that belongs to its band alone, at the wide end
    let Some((last, fan)) = years.last() else {
        return marks;
    };
    let [[_, outer_high], [low, high], [inner_low, inner_high]] = fan.bands();
    let places = [
        (T::Band95, outer_high, high),
        (T::Band80, low, inner_low),
        (T::Band50, inner_high, fan.median()),
    ];
    let notes = places.map(|(text, outer, inner)| {
        Mark::Note(Note {
            x: last,
            y: scaled(f64::midpoint(outer, inner)),
            text: text.text(input.language).to_owned(),
            align: Align::End,
            role: Role::Uncertain,
        })
    });
    marks.extend(notes);
    marks
}

/// The bands of an outcome by year, each value changed by the caller, and the outermost values of them all.
pub(in crate::figures) fn bands_of(
    input: &Input<'_>,
    years: &[super::DrawnYear],
    scaled: impl Fn(f64) -> f64,
) -> (Vec<Mark>, Vec<f64>) {
    let fans: Vec<(f64, Fan)> = (years.iter())
        .filter_map(|year| Some((year.years, Fan::of(&year.scenario)?)))
        .collect();
    let outermost = |(_, fan): &(f64, Fan)| fan.bands()[0].map(&scaled);
    let extent = fans.iter().flat_map(outermost).collect();
    let years = fans.iter().map(|(years, fan)| (*years, fan));
    (bands(input, years, &scaled), extent)
}
