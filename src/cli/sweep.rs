//! `sweep`: a scenario over a grid of one or two levers, one row a point.

use std::path::Path;

use super::arguments::SweepArguments;
use super::error::CliError;
use super::grid::{self, Axis};
use super::input::{Named, Workspace};
use super::outcomes::exact_number;
use super::output::{Streams, table};
use super::parts::Work;
use crate::chart::Cell;
use crate::engine::{EngineError, Measure, Model};
use crate::inverse::sweep::place;
use crate::inverse::{Lever, Probe};
use crate::model::{Spec, Value};
use crate::text::Title;
use crate::text::command_line::CommandError as T;

/// Most levers of a grid.
const MOST_LEVERS: usize = 2;

pub(super) fn run(
    arguments: &SweepArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let work = Work::new(&arguments.share)?;
    let workspace = Workspace::load(baseline, streams)?;
    let axes = axes(&workspace, &arguments.lever)?;
    let mut named = workspace.open(&arguments.scenario, streams)?;
    let years = arguments.horizon.as_deref();
    workspace.set_horizon(&mut named.scenario, years)?;
    let text = rows(&workspace, &axes, (&named, work), streams)?;
    streams.deliver(&arguments.out, text.as_bytes())?;
    Ok(super::DONE)
}

fn axes(workspace: &Workspace, texts: &[String]) -> Result<Vec<Axis>, CliError> {
    if texts.len() > MOST_LEVERS {
        return Err(CliError::bad_value(
            "--lever",
            &texts.len().to_string(),
            "1, 2",
        ));
    }
    let axes = (texts.iter())
        .map(|text| grid::axis(workspace.model.catalogue(), text))
        .collect::<Result<Vec<_>, _>>()?;
    if let [one, other] = axes.as_slice()
        && one.id == other.id
    {
        let value = ("value", Title::new(one.key.clone(), one.key.clone()));
        return Err(CliError::Grid(T::TwiceTheSameLever, vec![value]));
    }
    let points = axes.iter().map(|axis| axis.values.len()).product();
    if points > grid::MOST_POINTS {
        return Err(grid::too_many(points));
    }
    Ok(axes)
}

/// The rows of this part of the grid as CSV, the last lever running fastest; the first part has the head.
fn rows(
    workspace: &Workspace,
    axes: &[Axis],
    (named, work): (&Named, Work),
    streams: &mut Streams<'_>,
) -> Result<String, CliError> {
    let (model, baseline) = (&workspace.model, workspace.model.baseline());
    let levers = levers(model, axes)?;
    let keys = axes.iter().map(|axis| axis.key.clone());
    let ids = Measure::HEADLINES.map(|measure| measure.id(baseline));
    let titles: Vec<String> = keys.chain(ids).collect();
    let count: usize = axes.iter().map(|axis| axis.values.len()).product();
    let results = work.results(count, streams, |range| {
        let mut probe = Probe::new(model, &named.scenario, &levers, Measure::Exports);
        let row = |point: usize| {
            let values = place(axes.iter().map(|axis| axis.values.as_slice()), point);
            let outcome = probe.outcome(&values)?;
            let measured = Measure::HEADLINES.map(|measure| measure.value(baseline, &outcome));
            let numbers = values.into_iter().map(Some).chain(measured);
            Ok(numbers.map(exact_number).collect::<Vec<Cell>>())
        };
        range.map(row).collect()
    });
    let rows = results.into_iter().collect::<Result<Vec<_>, EngineError>>();
    let rows = rows.map_err(|error| workspace.no_outcome(named, &error))?;
    let table = table(&titles, rows);
    Ok(if work.shard.is_first() {
        table.to_csv()
    } else {
        table.to_csv_rows()
    })
}

/// The levers of the axes, each with values that it takes.
fn levers(model: &Model, axes: &[Axis]) -> Result<Vec<Lever>, CliError> {
    let lever = |axis: &Axis| {
        let spec = model.catalogue().spec(axis.id);
        for value in &axis.values {
            let fits = spec.is_some_and(|spec| spec.check(Value::Number(*value)).is_ok());
            if !fits {
                let written = format!("{}={value}", axis.key);
                return Err(CliError::bad_value("--lever", &written, &axis.key));
            }
        }
        let first = axis.values.first().copied().unwrap_or_default();
        let last = axis.values.last().copied().unwrap_or_default();
        // a grid may have one value alone, which a lever that is looked for has not
        Ok(Lever {
            id: axis.id,
            low: first,
            high: last,
            is_whole: spec.is_some_and(Spec::is_whole),
        })
    };
    axes.iter().map(lever).collect()
}
