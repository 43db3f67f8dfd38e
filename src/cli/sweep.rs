//! `sweep`: a scenario over a grid of one or two levers, one row a point.

use std::path::Path;

use super::arguments::SweepArguments;
use super::error::CliError;
use super::grid::{self, Axis};
use super::input::{Named, Workspace};
use super::outcomes::exact_number;
use super::output::{Streams, table};
use crate::engine::Measure;
use crate::file::{Expected, write};
use crate::model::{Edit, Value, ValueError};
use crate::text::Title;
use crate::text::command_line::{CommandError as T, FindingText};

/// Most levers of a grid.
const MOST_LEVERS: usize = 2;

pub(super) fn run(
    arguments: &SweepArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let workspace = Workspace::load(baseline, streams)?;
    let axes = axes(&workspace, &arguments.lever)?;
    let mut named = workspace.open(&arguments.scenario, streams)?;
    let years = arguments.horizon.as_deref();
    workspace.set_horizon(&mut named.scenario, years)?;
    let text = rows(&workspace, &axes, &mut named)?;
    if arguments.out.as_os_str() == "-" {
        streams.data(&text)?;
    } else {
        write(&arguments.out, text.as_bytes(), Expected::Anything).map_err(CliError::NotWritten)?;
        let path = crate::file::words::shown_path(&arguments.out);
        let bytes = super::input::counted(text.len());
        let line = streams.fill(FindingText::Written, &[("path", path), ("bytes", bytes)]);
        streams.words(&line);
    }
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

/// The grid's rows as CSV, the last lever running fastest.
fn rows(workspace: &Workspace, axes: &[Axis], named: &mut Named) -> Result<String, CliError> {
    let baseline = workspace.model.baseline();
    let keys = axes.iter().map(|axis| axis.key.clone());
    let ids = Measure::HEADLINES.map(|measure| measure.id(baseline));
    let titles: Vec<String> = keys.chain(ids).collect();
    let count: usize = axes.iter().map(|axis| axis.values.len()).product();
    let mut rows = Vec::with_capacity(count);
    for point in 0..count {
        let values = values_at(axes, point);
        for (axis, value) in axes.iter().zip(&values) {
            let set = Edit::Set {
                id: axis.id,
                value: Value::Number(*value),
            };
            let refused = |_unfit: ValueError| {
                CliError::bad_value("--lever", &format!("{}={value}", axis.key), &axis.key)
            };
            set.apply(workspace.model.catalogue(), &mut named.scenario)
                .map_err(refused)?;
        }
        // the horizon may be one of the levers
        let horizon = workspace.set_horizon(&mut named.scenario, None)?;
        let outcome = workspace.outcome(named, horizon)?;
        let measured = Measure::HEADLINES.map(|measure| measure.value(baseline, &outcome));
        let numbers = values.into_iter().map(Some).chain(measured);
        rows.push(numbers.map(exact_number).collect());
    }
    Ok(table(&titles, rows).to_csv())
}

/// The values of one point of the grid.
fn values_at(axes: &[Axis], point: usize) -> Vec<f64> {
    let mut rest = point;
    let mut values: Vec<f64> = (axes.iter().rev())
        .filter_map(|axis| {
            let count = axis.values.len().max(1);
            let value = axis.values.get(rest % count).copied();
            rest /= count;
            value
        })
        .collect();
    values.reverse();
    values
}
