//! How likely: fifty dots, the cumulative curve, and the scenario minus its reference.

use super::spread::QUANTILES;
use super::{Drawn, Spread, Subject, drawn_chart};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Axis, Chart, ChartError, Dots, Line, LineShape, Mark, Range, Role, Rule, RuleAxis, Table,
};
use crate::figures::{FigureId, Input};
use crate::text::draw_figures::DrawFigureText as T;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _};
use crate::uncertainty::chance::Chance;

/// Dots of a quantile dot plot.
const DOTS: u16 = 50;

/// Points of a cumulative curve.
const POINTS: u16 = 200;

pub(in crate::figures) fn dots(input: &Input<'_>) -> Result<Chart, ChartError> {
    drawn_chart(input, FigureId::DrawDots, |subject| {
        let spread = &subject.drawn.outcome.scenario;
        let mut chart = dot_chart(
            subject,
            FigureId::DrawDots,
            (spread, subject.drawn.threshold),
            T::SubtitleDots,
        )?;
        chart.title = worse_title(
            subject,
            subject.drawn.outcome.worse(subject.drawn.threshold),
        );
        chart.table = quantile_table(subject);
        Ok(chart)
    })
}

pub(in crate::figures) fn lead(input: &Input<'_>) -> Result<Chart, ChartError> {
    drawn_chart(input, FigureId::DrawLead, |subject| {
        let drawn = &subject.drawn.outcome;
        let spread = &drawn.differences;
        let mut chart = dot_chart(subject, FigureId::DrawLead, (spread, 0.0), T::SubtitleLead)?;
        let better = drawn.better();
        let values = [
            ("odds", better.in_twenty().words(input.language)),
            (
                "percent",
                number::value(better.share(), Unit::Share, input.language),
            ),
        ];
        let text = match () {
            () if drawn.is_same() => T::TitleLeadSame,
            () if spread.is_unclear() => T::TitleLeadUnclear,
            () => T::TitleLead,
        };
        chart.title = subject.say(text, &values);
        chart.table = quantile_table(subject);
        Ok(chart)
    })
}

/// `Exports worse than US$130 bn: 85%, 17 in 20`; whether the sign is open is said where the threshold is zero.
fn worse_title(subject: &Subject<'_>, worse: Chance) -> String {
    let language = subject.input.language;
    let values = [
        ("threshold", subject.words(subject.drawn.threshold)),
        (
            "percent",
            number::value(worse.share(), Unit::Share, language),
        ),
        ("odds", worse.in_twenty().words(language)),
    ];
    let title = subject.say(T::TitleWorse, &values);
    let spread = &subject.drawn.outcome.scenario;
    if spread.is_unclear() {
        let range = subject.range_title(spread);
        format!("{range}. {title}")
    } else {
        title
    }
}

/// What an axis of values divides by and how it calls its unit.
fn axis_unit(
    values: impl IntoIterator<Item = f64>,
    unit: Unit,
    language: Language,
) -> (f64, String) {
    let largest = values.into_iter().map(f64::abs).fold(0.0, f64::max);
    number::axis_unit(unit, largest, language)
}

/// What a cumulative curve spans: the outermost draws would squeeze all others.
fn curve_extent(drawn: &Drawn) -> Vec<f64> {
    let ends = |spread: &Spread| [spread.at(0.005), spread.at(0.995)];
    let mut extent = vec![drawn.threshold];
    extent.extend(ends(&drawn.outcome.scenario));
    if !is_one_value(&drawn.outcome.reference) {
        extent.extend(ends(&drawn.outcome.reference));
    }
    extent
}

/// Whether every draw has the same value: an upright line, which may stand far from the curve.
fn is_one_value(spread: &Spread) -> bool {
    spread.rising().first() == spread.rising().last()
}

/// What one unit of the horizontal axis of a chart with a threshold is, in the unit of the outcome.
pub fn scale_of(drawn: &Drawn, figure: FigureId, language: Language) -> f64 {
    let unit = drawn.outcome.measure.unit();
    if figure == FigureId::DrawCurve {
        return axis_unit(curve_extent(drawn), unit, language).0;
    }
    let values = drawn.outcome.scenario.equally_likely(DOTS);
    axis_unit(values.into_iter().chain([drawn.threshold]), unit, language).0
}

/// Fifty dots with the threshold among them.
fn dot_chart(
    subject: &Subject<'_>,
    figure: FigureId,
    (spread, threshold): (&Spread, f64),
    subtitle: T,
) -> Result<Chart, ChartError> {
    let language = subject.input.language;
    let values = spread.equally_likely(DOTS);
    let extent = || values.iter().copied().chain([threshold]);
    let (scale_by, unit_words) = axis_unit(extent(), subject.unit(), language);
    let axis = scale::axis(
        unit_words.clone(),
        extent().map(|value| value / scale_by),
        Zero::WhereNear,
    )?;
    let mut upright = scale::within("", Range::new(0.0, 1.0)?);
    upright.ticks.clear();
    let mut chart = Chart::new(figure.id(), Axis::Quantity(axis), Axis::Quantity(upright));
    let (below, above) = if subject.drawn.outcome.measure.rise_is_gain() {
        (Role::Loss, Role::Gain)
    } else {
        (Role::Gain, Role::Loss)
    };
    let label = if figure == FigureId::DrawLead {
        T::ZeroDifference.text(language).to_owned()
    } else {
        T::Threshold.fill(language, &[("value", subject.words(threshold))])
    };
    chart.marks = vec![
        Mark::Dots(Dots {
            values: values.iter().map(|value| value / scale_by).collect(),
            threshold: Some(threshold / scale_by),
            below,
            above,
        }),
        Mark::Rule(Rule {
            axis: RuleAxis::X,
            at: threshold / scale_by,
            label,
            role: Role::Neutral,
        }),
    ];
    chart.subtitle = subject.say(subtitle, &[("unit", unit_words)]);
    Ok(chart)
}

pub(in crate::figures) fn curve(input: &Input<'_>) -> Result<Chart, ChartError> {
    drawn_chart(input, FigureId::DrawCurve, |subject| {
        let language = input.language;
        let drawn = subject.drawn;
        let sides = [
            (
                &drawn.outcome.reference,
                input.reference_name(),
                Role::Reference,
            ),
            (
                &drawn.outcome.scenario,
                input.scenario.name.in_language(language).to_owned(),
                Role::Scenario,
            ),
        ];
        let (scale_by, unit_words) = axis_unit(curve_extent(drawn), subject.unit(), language);
        let axis = scale::axis(
            unit_words.clone(),
            curve_extent(drawn)
                .into_iter()
                .map(|value| value / scale_by),
            Zero::WhereNear,
        )?;
        let upright = scale::within(T::AxisShare.text(language), Range::new(0.0, 100.0)?);
        let mut chart = Chart::new(
            FigureId::DrawCurve.id(),
            Axis::Quantity(axis),
            Axis::Quantity(upright),
        );
        let is_same = drawn.outcome.is_same();
        for (spread, label, role) in &sides {
            // two equal curves would say the same thing twice, and one value has no curve
            let says_nothing = is_same || is_one_value(spread);
            if says_nothing && *role == Role::Reference {
                continue;
            }
            let share = |number: u16| 0.005 + 0.99 * f64::from(number) / f64::from(POINTS);
            let point = |number: u16| {
                let share = share(number);
                [spread.at(share) / scale_by, share * 100.0]
            };
            chart.marks.push(Mark::Line(Line {
                label: label.clone(),
                role: *role,
                shape: LineShape::Straight,
                points: (0..=POINTS).map(point).collect(),
                with_markers: false,
            }));
        }
        chart.marks.push(Mark::Rule(Rule {
            axis: RuleAxis::X,
            at: drawn.threshold / scale_by,
            label: T::Threshold.fill(language, &[("value", subject.words(drawn.threshold))]),
            role: Role::Neutral,
        }));
        chart.title = worse_title(subject, drawn.outcome.worse(drawn.threshold));
        chart.subtitle = subject.say(T::SubtitleCurve, &[("unit", unit_words)]);
        chart.table = quantile_table(subject);
        Ok(chart)
    })
}

/// Quantiles of the scenario, the reference and their difference, each of the first with its Monte Carlo error.
fn quantile_table(subject: &Subject<'_>) -> Table {
    let language = subject.input.language;
    let drawn = &subject.drawn.outcome;
    let (spread, reference, difference) = (&drawn.scenario, &drawn.reference, &drawn.differences);
    let distance = |value: f64| {
        let words = number::difference(value, subject.unit(), language);
        crate::chart::Cell::number(value, words)
    };
    let row = |quantile: f64| {
        let error = spread.error(quantile);
        let error_words = number::value(error, subject.unit(), language);
        vec![
            crate::chart::Cell::number(quantile, number::value(quantile, Unit::Share, language)),
            subject.cell(spread.at(quantile)),
            crate::chart::Cell::number(error, error_words),
            subject.cell(reference.at(quantile)),
            distance(difference.at(quantile)),
        ]
    };
    Table {
        columns: vec![
            subject.column(T::ColumnQuantile),
            subject.column(T::ColumnScenario),
            subject.column(T::ColumnError),
            subject.column(T::ColumnReference),
            subject.column(T::ColumnDifference),
        ],
        rows: QUANTILES.into_iter().map(row).collect(),
    }
}
