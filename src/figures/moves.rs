//! What each of a scenario's moves did to an outcome: floating bars from the reference to the scenario.

use super::{FigureId, Input};
use crate::chart::scale::{self, Zero};
use crate::chart::{
    Axis, CategoryAxis, Cell, Chart, ChartError, Column, Mark, Role, SpanShape, Spans, Table,
};
use crate::engine::Measure;
use crate::engine::ledger::Party;
use crate::engine::measure::LedgerMeasure;
use crate::inverse::words::Speaker;
use crate::inverse::{Part, Waterfall, WaterfallError};
use crate::text::Text as _;
use crate::text::inverse::{BackwardsText as B, MoveText as T};
use crate::text::number;

/// Name of the chart of an outcome of the user's choice.
pub const MOVES: &str = "moves";

/// A move that does less than this part of the largest is not drawn; the table has it.
const NOTHING: f64 = 1e-6;

/// A party's balance of the whole deal, the year shown.
pub(super) const fn balance(party: Party) -> Measure {
    Measure::Ledger(LedgerMeasure {
        party,
        channel: None,
        is_present_value: false,
    })
}

pub(super) fn focus(input: &Input<'_>) -> Result<Chart, ChartError> {
    of_party(input, FigureId::MovesFocus, Party::Focus)
}

pub(super) fn importer(input: &Input<'_>) -> Result<Chart, ChartError> {
    of_party(input, FigureId::MovesImporter, Party::Importer)
}

fn of_party(input: &Input<'_>, figure: FigureId, party: Party) -> Result<Chart, ChartError> {
    let measure = balance(party);
    let (reference, scenario) = (&input.reference.scenario, &input.scenario.scenario);
    let waterfall = Waterfall::new(input.model, reference, scenario, measure);
    let chart = moves(input, measure, &waterfall)?;
    Ok(Chart {
        id: figure.id().to_owned(),
        ..chart
    })
}

/// What each move did to an outcome, from the reference's value to the scenario's.
pub fn moves(
    input: &Input<'_>,
    measure: Measure,
    waterfall: &Result<Waterfall, WaterfallError>,
) -> Result<Chart, ChartError> {
    let (language, unit) = (input.language, measure.unit());
    let all_parts: &[Part] = waterfall.as_ref().map_or(&[], |found| &found.parts);
    let parts = effective(all_parts);
    let mut reached = vec![0.0];
    let mut sum = 0.0;
    for part in &parts {
        sum += part.value;
        reached.push(sum);
    }
    let total = waterfall
        .as_ref()
        .map_or(0.0, |found| found.after - found.before);
    let extent = || reached.iter().copied().chain([total]);
    let largest = extent().map(f64::abs).fold(0.0, f64::max);
    let (by, words) = number::axis_unit(unit, largest, language);
    let axis = scale::axis(
        words.clone(),
        extent().map(|value| value / by),
        Zero::Always,
    )?;
    let titles = parts.iter().map(|part| part.title.in_language(language));
    let all = T::Together.text(language);
    let categories = CategoryAxis {
        title: String::new(),
        labels: titles.chain([all]).map(str::to_owned).collect(),
    };
    let mut chart = Chart::new(MOVES, Axis::Quantity(axis), Axis::Category(categories));
    let label = |value: f64| number::difference(value, unit, language);
    let steps = reached.windows(2).map(|pair| match pair {
        [from, to] => Some((from / by, to / by)),
        _ => None,
    });
    let told = parts.iter().map(|part| label(part.value));
    chart.marks.push(bars(
        Role::BySign,
        steps.chain([None]),
        told.chain([String::new()]),
    ));
    let nothing = std::iter::repeat_n((None, String::new()), parts.len());
    let (none, empty): (Vec<_>, Vec<_>) = nothing.unzip();
    chart.marks.push(bars(
        Role::Scenario,
        none.into_iter().chain([Some((0.0, total / by))]),
        empty.into_iter().chain([label(total)]),
    ));
    let speaker = Speaker {
        model: input.model,
        language,
    };
    chart.title = title(&speaker, measure, waterfall);
    let outcome = ("outcome", speaker.outcome(measure));
    let rule = waterfall.as_ref().ok().map(|found| found.grouping);
    let rule = rule.map_or("", |rule| speaker.grouping(rule)).to_owned();
    let reference = ("against", input.reference_name());
    let values = [outcome, reference, ("unit", words), ("rule", rule)];
    chart.subtitle = T::Subtitle.fill(language, &values);
    let idle = all_parts.len() - parts.len();
    if idle > 0 {
        let count = number::plain(idle as f64, 0);
        let values = [("text", chart.subtitle), ("count", count)];
        chart.subtitle = T::Idle.fill(language, &values);
    }
    chart.table = table(input, measure, all_parts);
    input.finish(chart)
}

/// The parts that are drawn.
fn effective(parts: &[Part]) -> Vec<&Part> {
    let sizes = parts.iter().map(|part| part.value.abs());
    let largest = sizes.fold(0.0, f64::max);
    let does_something = |part: &&Part| part.value.abs() > NOTHING * largest;
    parts.iter().filter(does_something).collect()
}

/// Floating bars, one a category or none.
fn bars(
    role: Role,
    ends: impl Iterator<Item = Option<(f64, f64)>>,
    labels: impl Iterator<Item = String>,
) -> Mark {
    Mark::Spans(Spans {
        name: String::new(),
        role,
        shape: SpanShape::Bar,
        ends: ends.collect(),
        labels: labels.collect(),
    })
}

fn title(
    speaker: &Speaker<'_>,
    measure: Measure,
    waterfall: &Result<Waterfall, WaterfallError>,
) -> String {
    let (language, unit) = (speaker.language, measure.unit());
    let outcome = ("outcome", speaker.outcome(measure));
    let found = match waterfall {
        Ok(found) => found,
        Err(error) => return speaker.waterfall_error(error),
    };
    let size = |part: &&Part| part.value.abs();
    let most = (found.parts.iter()).max_by(|a, b| size(a).total_cmp(&size(b)));
    match most {
        None => T::NothingMoved.fill(language, &[outcome]),
        Some(part) if part.value.abs() <= 0.0 => T::NoneMatters.fill(language, &[outcome]),
        Some(part) => {
            let difference = |value: f64| number::difference(value, unit, language);
            let values = [
                outcome,
                ("move", part.title.in_language(language).to_owned()),
                ("value", difference(part.value)),
                ("total", difference(found.after - found.before)),
            ];
            T::Finding.fill(language, &values)
        }
    }
}

fn table(input: &Input<'_>, measure: Measure, parts: &[Part]) -> Table {
    let (language, unit) = (input.language, measure.unit());
    let catalogue = input.model.catalogue();
    let row = |part: &Part| {
        let words = match part.changes.as_slice() {
            [] => String::new(),
            [only] => only.words(catalogue, language),
            several => {
                let count = number::plain(several.len() as f64, 0);
                T::ManyChanges.fill(language, &[("count", count)])
            }
        };
        vec![
            Cell::text(part.title.in_language(language)),
            Cell::text(words),
            Cell::number(part.value, number::difference(part.value, unit, language)),
        ]
    };
    let change = format!("{} [{}]", B::Difference.text(language), unit.code());
    Table {
        columns: vec![
            Column::new(T::ColumnMove.text(language)),
            Column::new(T::ColumnChanges.text(language)),
            Column::new(change),
        ],
        rows: parts.iter().map(row).collect(),
    }
}
