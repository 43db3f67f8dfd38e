//! `bargain`: the frontier, whether there is a zone of agreement, the four solutions, and the red lines in the way.

use std::path::Path;

use super::super::arguments::{BargainArguments, TableFormat};
use super::super::error::CliError;
use super::super::output::Streams;
use super::super::pictures::Wanted;
use super::super::whole_number::whole_number;
use super::Table;
use super::told::Told;
use crate::bargain::relaxation::{Binding, Creation, PACKAGES, binding, creation};
use crate::bargain::{Frontier, RowDivision, Settings, Values, search};
use crate::chart::{Chart, ChartError};
use crate::figures::Input;
use crate::figures::bargain::{Place, Plane, plane};
use crate::model::Scenario;

/// Fewest and most packages that the command takes.
const ALLOWED: (usize, usize) = (100, 10_000_000);

/// Everything that was found.
pub(super) struct Result {
    pub(super) settings: Settings,
    pub(super) frontier: Frontier,
    /// What the scenario as it stands is worth.
    pub(super) here: Option<Values>,
    /// The rows divided by Adjusted Winner, with where the scenario stands as the start.
    pub(super) division: Option<RowDivision>,
    /// Red lines that bind at the Nash point.
    pub(super) binding: Vec<Binding>,
    /// What would make a zone, where there is none.
    pub(super) creation: Option<Creation>,
}

impl Result {
    /// The frontier alone.
    const fn of(settings: Settings, frontier: Frontier) -> Self {
        Self {
            settings,
            frontier,
            here: None,
            division: None,
            binding: Vec::new(),
            creation: None,
        }
    }
}

pub(in crate::cli) fn run(
    arguments: &BargainArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> std::result::Result<u8, CliError> {
    Wanted::beside(&arguments.pictured)?;
    let settings = Settings {
        packages: whole_number("--packages", &arguments.packages, ALLOWED)?,
        seed: whole_number("--seed", &arguments.seed, (0, u64::MAX))?,
    };
    let table = Table::of(&arguments.table, baseline, streams)?;
    // points alone need no more than the search
    let is_whole = arguments.layout.format != TableFormat::Csv;
    let result = found(&table, (settings, is_whole), streams)?;
    let told = Told {
        table: &table,
        result: &result,
    };
    match arguments.layout.format {
        TableFormat::Json => streams.json(&told.json(streams.language))?,
        TableFormat::Csv => streams.data(&told.points().to_csv())?,
        TableFormat::Table => streams.data(&told.lines(streams))?,
    }
    let chart = |input: &Input<'_>| in_plane(&table, &result, input);
    table.picture(&arguments.pictured, chart, streams)?;
    Ok(crate::cli::DONE)
}

/// The plane of both parties' values, with the shipped scenarios in it.
fn in_plane(
    table: &Table,
    result: &Result,
    input: &Input<'_>,
) -> std::result::Result<Chart, ChartError> {
    let ground = &table.ground;
    let value = |of: &Scenario| ground.value_of(table.model(), of).ok().flatten();
    let presets = &table.workspace.presets;
    let places = presets.iter().filter_map(|preset| {
        Some(Place {
            name: presets.shown_name(&preset.scenario, None),
            values: value(&preset.scenario)?,
        })
    });
    let places: Vec<Place> = places.collect();
    let drawn = Plane {
        ground,
        frontier: &result.frontier,
        present: value(ground.scenario()),
        presets: &places,
        open: &[],
    };
    plane(input, &drawn)
}

fn found(
    table: &Table,
    (settings, is_whole): (Settings, bool),
    streams: &mut Streams<'_>,
) -> std::result::Result<Result, CliError> {
    let ground = &table.ground;
    let frontier = table.work(settings.packages, streams, |value| {
        search::frontier(ground, settings, value)
    })?;
    if !is_whole {
        return Ok(Result::of(settings, frontier));
    }
    let here = ground
        .value_of(table.model(), ground.scenario())
        .ok()
        .flatten();
    let division = table.work(settings.packages, streams, |value| {
        RowDivision::at(ground, ground.present(), value)
    })?;
    let nash = frontier
        .agreement
        .and_then(|found| frontier.points.get(found.nash));
    let (mut bound, mut made) = (Vec::new(), None);
    if let Some(nash) = nash {
        bound = table.work(settings.packages, streams, |value| {
            binding(ground, &nash.package, value)
        })?;
    } else {
        let expected = PACKAGES * 4 * ground.limits().lines().len();
        made = Some(table.work(expected, streams, |value| {
            let packages = PACKAGES.min(settings.packages);
            let of_each = Settings {
                packages,
                ..settings
            };
            creation(ground, of_each, value)
        })?);
    }
    Ok(Result {
        here,
        division,
        binding: bound,
        creation: made,
        ..Result::of(settings, frontier)
    })
}
