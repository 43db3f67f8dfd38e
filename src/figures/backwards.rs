//! Charts of questions asked backwards: the field of two levers with its break-even line, and an outcome over one lever.

use super::Input;
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Axis, Cell, Chart, ChartError, Column, Contour, Heat, Line, LineShape, Mark, Point, Points,
    Range, Role, Rule, RuleAxis, Table,
};
use crate::inverse::seek::{Answer, Goal, Question};
use crate::inverse::words::{Speaker, exact};
use crate::inverse::{Compared, Lever, Map, MapPoint};
use crate::model::{Scenario, Spec};
use crate::text::Text as _;
use crate::text::inverse::BackwardsText as T;
use crate::text::number::{self, Unit};

/// Name of the chart of two levers.
pub const BREAK_EVEN: &str = "break-even";
/// Name of the chart of one lever.
pub const LEVER_CURVE: &str = "lever-curve";

impl Input<'_> {
    fn speaker(&self) -> Speaker<'_> {
        Speaker {
            model: self.model,
            language: self.language,
        }
    }

    fn unit_of(&self, lever: &Lever) -> Unit {
        let spec = self.model.catalogue().spec(lever.id);
        spec.map_or(Unit::Number, Spec::unit)
    }

    /// What the axis of a lever divides by, and the axis.
    fn lever_axis(&self, lever: &Lever) -> Result<(f64, Axis), ChartError> {
        let by = axis_scale(self, lever);
        let (_, words) = number::axis_unit(self.unit_of(lever), largest(lever), self.language);
        let name = self.speaker().lever(lever);
        let title = if words.is_empty() {
            name
        } else {
            format!("{name}, {words}")
        };
        let range = Range::new(lever.low / by, lever.high / by)?;
        Ok((by, Axis::Quantity(scale::within(title, range))))
    }
}

fn largest(lever: &Lever) -> f64 {
    lever.low.abs().max(lever.high.abs())
}

/// What the axis of a lever divides its values by.
pub fn axis_scale(input: &Input<'_>, lever: &Lever) -> f64 {
    number::axis_unit(input.unit_of(lever), largest(lever), input.language).0
}

/// An outcome over two levers against its reference or a target, with the line along which both are equal.
pub fn break_even(input: &Input<'_>, map: &Map, points: &[MapPoint]) -> Result<Chart, ChartError> {
    let (speaker, language) = (input.speaker(), input.language);
    let [across, up] = map.levers();
    let ((by_x, x), (by_y, y)) = (input.lever_axis(across)?, input.lever_axis(up)?);
    let mut chart = Chart::new(BREAK_EVEN, x, y);
    let unit = map.measure().unit();
    let differences: Vec<Option<f64>> = points.iter().map(MapPoint::difference).collect();
    let known = || differences.iter().flatten().copied();
    let (low, high) = (known().fold(0.0, f64::min), known().fold(0.0, f64::max));
    let shown = |value: f64| number::difference(value, unit, language);
    chart.marks.push(Mark::Heat(Heat {
        rows: map.rows(),
        columns: map.columns(),
        // a place without a value has the colour of neither side; the subtitle says how many there are
        values: differences.iter().map(|by| by.unwrap_or(0.0)).collect(),
        middle: 0.0,
        contours: vec![Contour {
            level: 0.0,
            label: T::BreakEvenLine.text(language).to_owned(),
        }],
        key_labels: [shown(low), shown(high)],
    }));
    let mut stand = |scenario: &Scenario, name: String, role: Role| {
        let places = map.levers().each_ref().map(|lever| {
            let at = lever.present(scenario)?;
            (lever.low..=lever.high).contains(&at).then_some(at)
        });
        if let [Some(x), Some(y)] = places {
            let at = Point {
                x: x / by_x,
                y: y / by_y,
                label: name.clone(),
            };
            chart.marks.push(Mark::Points(Points {
                name,
                role,
                at: vec![at],
            }));
        }
    };
    stand(
        &input.reference.scenario,
        input.reference_name(),
        Role::Reference,
    );
    let name = input.scenario.name.in_language(language).to_owned();
    stand(&input.scenario.scenario, name, Role::Scenario);
    let outcome = ("outcome", speaker.outcome(map.measure()));
    let against = match map.compared() {
        Compared::Target(target) => exact(*target, unit, language),
        Compared::Reference(_) => input.reference_name(),
    };
    let levels = ("against", against);
    let both = [
        ("first", speaker.lever(across)),
        ("second", speaker.lever(up)),
    ];
    let title = match (low < 0.0, high > 0.0) {
        (true, true) => T::MapCrosses,
        (false, true) => T::MapAbove,
        (true, false) => T::MapBelow,
        (false, false) => T::MapEqual,
    };
    let [first, second] = both.clone();
    chart.title = title.fill(language, &[outcome.clone(), levels.clone(), first, second]);
    let [first, second] = both;
    let subtitle = [outcome, levels, first, second];
    chart.subtitle = T::MapSubtitle.fill(language, &subtitle);
    let missing = differences.iter().filter(|by| by.is_none()).count();
    if missing > 0 {
        let count = ("count", number::plain(missing as f64, 0));
        let words = T::MapMissing.fill(language, &[count]);
        chart.subtitle = T::Remark.fill(
            language,
            &[("text", chart.subtitle.clone()), ("remark", words)],
        );
    }
    chart.table = map_table(input, map, points);
    input.finish(chart)
}

fn map_table(input: &Input<'_>, map: &Map, points: &[MapPoint]) -> Table {
    let (speaker, unit) = (input.speaker(), map.measure().unit());
    let lever = |lever: &Lever| {
        let code = input.unit_of(lever).code();
        Column::new(format!("{} [{code}]", speaker.lever(lever)))
    };
    let outcome = format!("{} [{}]", speaker.outcome(map.measure()), unit.code());
    let difference = format!("{} [{}]", T::Difference.text(input.language), unit.code());
    let cell = |value: Option<f64>| {
        value.map_or_else(
            || Cell::text(""),
            |value| Cell::number(value, number::value(value, unit, input.language)),
        )
    };
    let row = |(at, point): (usize, &MapPoint)| {
        let place = map.levers().iter().zip(map.place(at));
        let mut row: Vec<Cell> = place
            .map(|(lever, at)| Cell::number(at, speaker.lever_value(lever, at)))
            .collect();
        row.push(cell(point.value.as_ref().ok().copied()));
        row.push(cell(point.difference()));
        row
    };
    let [across, up] = map.levers();
    Table {
        columns: vec![
            lever(across),
            lever(up),
            Column::new(outcome),
            Column::new(difference),
        ],
        rows: points.iter().enumerate().map(row).collect(),
    }
}

/// An outcome over one lever, as goal seek scanned it, with the target and what was found.
pub fn lever_curve(
    input: &Input<'_>,
    question: &Question,
    answer: &Answer,
) -> Result<Option<Chart>, ChartError> {
    let (speaker, language) = (input.speaker(), input.language);
    let Some(lever) = question.levers.first().filter(|_| !answer.curve.is_empty()) else {
        return Ok(None);
    };
    let (by_x, x) = input.lever_axis(lever)?;
    let unit = question.measure.unit();
    let target = match question.goal {
        Goal::Value(target) => Some(target),
        Goal::Largest | Goal::Smallest => None,
    };
    let values = || answer.curve.iter().filter_map(|(_, value)| *value);
    let largest = values().chain(target).map(f64::abs).fold(0.0, f64::max);
    let (by_y, words) = number::axis_unit(unit, largest, language);
    let scaled = values().chain(target).map(|value| value / by_y);
    let y = scale::axis(words.clone(), scaled, Zero::WhereNear)?;
    let mut chart = Chart::new(LEVER_CURVE, x, Axis::Quantity(y));
    let known = answer.curve.iter();
    let line = known.filter_map(|(at, value)| Some([at / by_x, (*value)? / by_y]));
    let name = input.scenario.name.in_language(language).to_owned();
    chart.marks.push(Mark::Line(Line {
        label: name,
        role: Role::Scenario,
        shape: LineShape::Straight,
        points: line.collect(),
        with_markers: lever.is_whole,
    }));
    if let Some(target) = target {
        chart.marks.push(Mark::Rule(Rule {
            axis: RuleAxis::Y,
            at: target / by_y,
            label: T::Target.text(language).to_owned(),
            role: Role::Neutral,
        }));
    }
    if let Some(place) = answer.position(&question.present())
        && let Some(at) = place.at.first()
    {
        // in the key: beside the point, the line of the target would strike it through
        let value = ("value", speaker.lever_value(lever, *at));
        let at = Point {
            x: at / by_x,
            y: place.value / by_y,
            label: String::new(),
        };
        chart.marks.push(Mark::Points(Points {
            name: T::AnswerAt.fill(language, &[value]),
            role: Role::Gain,
            at: vec![at],
        }));
    }
    chart.title = speaker.answer(question, answer).swap_remove(0);
    let subtitle = [
        ("outcome", speaker.outcome(question.measure)),
        ("first", speaker.lever(lever)),
        ("unit", words),
    ];
    chart.subtitle = T::CurveSubtitle.fill(language, &subtitle);
    let outcome = format!("{} [{}]", speaker.outcome(question.measure), unit.code());
    let over = format!("{} [{}]", speaker.lever(lever), input.unit_of(lever).code());
    let row = |(at, value): &(f64, Option<f64>)| {
        let value = value.map_or_else(
            || Cell::text(""),
            |value| Cell::number(value, number::value(value, unit, language)),
        );
        vec![Cell::number(*at, speaker.lever_value(lever, *at)), value]
    };
    chart.table = Table {
        columns: vec![Column::new(over), Column::new(outcome)],
        rows: answer.curve.iter().map(row).collect(),
    };
    input.finish(chart).map(Some)
}
