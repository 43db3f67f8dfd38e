//! How an outcome answers to one quantity: a line over its range, and where scenario and reference stand on it.

use super::{Evaluated, Input};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Axis, Cell, Chart, ChartError, Column, Line, LineShape, Mark, Point, Points, Range, Role, Rule,
    RuleAxis, Table,
};
use crate::text::Text;
use crate::text::figures::FigureText as F;
use crate::text::number::{self, Unit};

/// Steps of a line over its range.
const STEPS: u16 = 20;

/// What such a chart says.
#[derive(Clone, Debug)]
pub(super) struct CurveChart<T> {
    pub(super) id: &'static str,
    pub(super) title: String,
    /// A template with `{unit}`.
    pub(super) subtitle: T,
    /// Name of the quantity below the line.
    pub(super) over: String,
    pub(super) over_unit: Unit,
    /// Its range.
    pub(super) range: (f64, f64),
    pub(super) unit: Unit,
    /// What the scenario's line stands for.
    pub(super) role: Role,
}

/// The outcome at a value of the quantity, and the value where an evaluation stands.
pub(super) struct Measures<'a> {
    pub(super) outcome: &'a dyn Fn(&Evaluated, f64) -> f64,
    /// `None` where it has no value, such as no cap.
    pub(super) place: &'a dyn Fn(&Evaluated) -> Option<f64>,
}

fn samples((low, high): (f64, f64)) -> impl Iterator<Item = f64> {
    (0..=STEPS).map(move |step| low + (high - low) * f64::from(step) / f64::from(STEPS))
}

/// One line a side over the range, with a point where it stands.
pub(super) fn curve_chart<T: Text>(
    input: &Input<'_>,
    about: CurveChart<T>,
    measures: &Measures<'_>,
) -> Result<Chart, ChartError> {
    let sides = [
        (input.reference, Role::Reference),
        (input.scenario, about.role),
    ];
    let (low, high) = about.range;
    let standing = |side: &Evaluated| (measures.place)(side).map(|at| at.clamp(low, high));
    let of = |side: &Evaluated, at: f64| (measures.outcome)(side, at);
    let values: Vec<f64> = (sides.iter())
        .flat_map(|(side, _)| samples(about.range).map(|at| of(side, at)))
        .collect();
    let largest = values.iter().map(|value| value.abs()).fold(0.0, f64::max);
    let (scale_by, unit_words) = number::axis_unit(about.unit, largest, input.language);
    let (over_by, over_words) = number::axis_unit(about.over_unit, high.abs(), input.language);
    let name = if over_words.is_empty() {
        about.over.clone()
    } else {
        format!("{}, {over_words}", about.over)
    };
    let scaled = values.iter().map(|value| value / scale_by);
    let upright = scale::axis(unit_words.clone(), scaled, Zero::Always)?;
    let level = scale::within(name, Range::new(low / over_by, high / over_by)?);
    let mut chart = Chart::new(about.id, Axis::Quantity(level), Axis::Quantity(upright));
    let same = |at: f64| of(input.reference, at).to_bits() == of(input.scenario, at).to_bits();
    let is_one_line = samples(about.range).all(same);
    for (side, role) in sides {
        // two equal lines would say the same thing twice
        if is_one_line && role == Role::Reference {
            continue;
        }
        let point = |at: f64| [at / over_by, of(side, at) / scale_by];
        chart.marks.push(Mark::Line(Line {
            label: side.name.in_language(input.language).to_owned(),
            role,
            shape: LineShape::Straight,
            points: samples(about.range).map(point).collect(),
            with_markers: false,
        }));
    }
    for (side, role) in sides {
        let Some(at) = standing(side) else { continue };
        let value = of(side, at);
        let is_reference = role == Role::Reference;
        if !is_reference {
            chart.marks.push(Mark::Rule(Rule {
                axis: RuleAxis::X,
                at: at / over_by,
                label: number::value(value, about.unit, input.language),
                role: Role::Neutral,
            }));
        }
        let point = Point {
            x: at / over_by,
            y: value / scale_by,
            label: String::new(),
        };
        chart.marks.push(Mark::Points(Points {
            name: side.name.in_language(input.language).to_owned(),
            role: if is_reference { role } else { Role::Scenario },
            at: vec![point],
        }));
    }
    chart.title = about.title;
    chart.subtitle = input.say(about.subtitle, &[("unit", unit_words)]);
    chart.table = table(
        input,
        (&about.over, about.over_unit, about.range),
        about.unit,
        &of,
    );
    input.finish(chart)
}

fn table(
    input: &Input<'_>,
    (over, over_unit, range): (&str, Unit, (f64, f64)),
    unit: Unit,
    of: &dyn Fn(&Evaluated, f64) -> f64,
) -> Table {
    let language = input.language;
    let column = |text: F| Column::new(format!("{} [{}]", text.text(language), unit.code()));
    let row = |at: f64| {
        let (before, after) = (of(input.reference, at), of(input.scenario, at));
        let cell = |value: f64| Cell::number(value, number::value(value, unit, language));
        let distance = after - before;
        vec![
            Cell::number(at, number::value(at, over_unit, language)),
            cell(before),
            cell(after),
            Cell::number(distance, number::difference(distance, unit, language)),
        ]
    };
    Table {
        columns: vec![
            Column::new(format!("{over} [{}]", over_unit.code())),
            column(F::ColumnReference),
            column(F::ColumnValue),
            column(F::ColumnDistance),
        ],
        rows: samples(range).map(row).collect(),
    }
}
