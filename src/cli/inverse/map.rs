//! `map`: an outcome over two levers, and the line along which it breaks even.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::super::arguments::{MapArguments, TableFormat};
use super::super::error::CliError;
use super::super::grid;
use super::super::input::{Named, Workspace};
use super::super::outcomes::{baseline_identity, exact_number, header, identity};
use super::super::output::{Streams, number, table};
use super::super::parts::Work;
use super::super::pictures::{Made, Wanted};
use super::{key, levers, target};
use crate::chart::{Cell, Table};
use crate::engine::MODEL_VERSION;
use crate::figures::Input;
use crate::figures::backwards::break_even;
use crate::inverse::sweep::Shard;
use crate::inverse::words::{Speaker, exact};
use crate::inverse::{Compared, Lever, Map, MapPoint};
use crate::text::Title;
use crate::text::command_line::{CommandError as T, FindingText, HeadText as H};

/// Values of a lever, from and to.
const POINTS: (usize, usize) = (2, 1000);

pub(in crate::cli) fn run(
    arguments: &MapArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let work = Work::new(&arguments.share)?;
    let format = arguments.layout.format;
    let is_pictured = arguments.pictured.picture.is_some();
    if !work.shard.is_whole() && (format != TableFormat::Csv || is_pictured) {
        return Err(CliError::Grid(T::ShardNeedsCsv, Vec::new()));
    }
    Wanted::beside(&arguments.pictured)?;
    let points = points(&arguments.points)?;
    let workspace = Workspace::load(baseline, streams)?;
    let model = &workspace.model;
    let measure = workspace.measure(&arguments.outcome)?;
    let levers = levers(&workspace, &arguments.lever, &[2])?;
    let &[across, up] = levers.as_slice() else {
        return Err(CliError::bad_value(
            "--lever",
            &levers.len().to_string(),
            "2",
        ));
    };
    let against = &arguments.against;
    let mut named = workspace.open_overlaid(against, streams)?;
    let horizon = workspace.set_horizon(&mut named.scenario, against.horizon.as_deref())?;
    let reference = match &arguments.target {
        Some(_) => None,
        None => Some(workspace.reference(against.reference.as_deref(), streams)?),
    };
    let compared = match (&arguments.target, &reference) {
        (Some(text), _) => Compared::Target(target(text, measure.unit())?),
        (None, Some(reference)) => Compared::Reference(Box::new(reference.scenario.clone())),
        (None, None) => Compared::Target(0.0),
    };
    let map = Map::new(&named.scenario, (measure, compared), [across, up], points);
    if map.points() > grid::MOST_POINTS {
        return Err(grid::too_many(map.points()));
    }
    let found = work.results(map.points(), streams, |range| map.evaluate(model, range));
    if let Some((gap, count)) = Map::gaps(&found) {
        let speaker = Speaker {
            model,
            language: streams.language,
        };
        let count = super::super::input::counted(count);
        let values = [("count", count), ("cause", speaker.gap(gap))];
        let line = streams.fill(FindingText::PointsWithout, &values);
        streams.words(&line);
    }
    let told = Told {
        workspace: &workspace,
        named: &named,
        reference: reference.as_ref(),
        map: &map,
        found: &found,
    };
    let text = told.text(format, (horizon, work.shard), streams);
    streams.deliver(&arguments.out, text.as_bytes())?;
    if arguments.pictured.picture.is_some() {
        let against = match reference {
            Some(reference) => reference,
            None => workspace.reference(None, streams)?,
        };
        let made = Made {
            workspace: &workspace,
            scenario: &named,
            reference: &against,
            horizon,
        };
        let chart = |input: &Input<'_>| break_even(input, &map, &found).map(Some);
        made.picture(&arguments.pictured, chart, streams)?;
    }
    Ok(crate::cli::DONE)
}

/// The numbers of `NxM`.
fn points(text: &str) -> Result<[usize; 2], CliError> {
    let one = |text: &str| {
        let number = text.trim().parse().ok();
        number.filter(|number| (POINTS.0..=POINTS.1).contains(number))
    };
    let both = text.split_once(['x', 'X', '×']);
    let both = both.and_then(|(across, up)| Some([one(across)?, one(up)?]));
    both.ok_or_else(|| {
        let same = |value: usize| Title::new(value.to_string(), value.to_string());
        let ends = [("low", &same(POINTS.0)), ("high", &same(POINTS.1))];
        CliError::BadValue {
            option: "--points",
            value: text.to_owned(),
            allowed: Title::filled(T::AllowedPoints, &ends),
        }
    })
}

/// A map with its points, and where it comes from.
struct Told<'a> {
    workspace: &'a Workspace,
    named: &'a Named,
    reference: Option<&'a Named>,
    map: &'a Map,
    found: &'a [MapPoint],
}

impl Told<'_> {
    /// The map in a format; of a part of the grid, the first alone has the head of the table.
    fn text(
        &self,
        format: TableFormat,
        (horizon, shard): (f64, Shard),
        streams: &Streams<'_>,
    ) -> String {
        match format {
            TableFormat::Json => format!("{:#}\n", self.json(horizon, streams)),
            TableFormat::Csv => {
                let rows = self.rows(shard.range(self.map.points()).start);
                if shard.is_first() {
                    rows.to_csv()
                } else {
                    rows.to_csv_rows()
                }
            }
            TableFormat::Table => self.lines(horizon, streams),
        }
    }

    fn keys(&self) -> [&str; 2] {
        self.map
            .levers()
            .each_ref()
            .map(|lever| key(self.workspace, lever))
    }

    /// Where a scenario stands, in the order of the levers.
    fn stands(&self, named: &Named) -> Vec<Json> {
        let of = |lever: &Lever| lever.present(&named.scenario).map_or(Json::Null, number);
        self.map.levers().iter().map(of).collect()
    }

    fn json(&self, horizon: f64, streams: &Streams<'_>) -> Json {
        let (map, baseline) = (self.map, self.workspace.model.baseline());
        let reading = |point: &MapPoint| point.value.as_ref().ok().copied().map(number);
        let levers = map
            .levers()
            .iter()
            .zip(map.values())
            .map(|(lever, values)| {
                json!({
                    "key": key(self.workspace, lever),
                    "values": values.iter().copied().map(number).collect::<Vec<Json>>(),
                })
            });
        let lines = map.zero_lines(self.found).into_iter().map(|line| {
            let points = line
                .into_iter()
                .map(|[across, up]| json!([number(across), number(up)]));
            Json::Array(points.collect())
        });
        let target = match map.compared() {
            Compared::Target(target) => Some(number(*target)),
            Compared::Reference(_) => None,
        };
        json!({
            "scenario": identity(self.workspace, self.named, streams.language),
            "reference": self.reference.map(|named| identity(self.workspace, named, streams.language)),
            "target": target,
            "model_version": MODEL_VERSION,
            "baseline": baseline_identity(baseline),
            "horizon": number(horizon),
            "outcome": map.measure().id(baseline),
            "outcome_unit": map.measure().unit().code(),
            "levers": levers.collect::<Vec<Json>>(),
            "order": "the first lever runs fastest",
            "values": self.found.iter().map(reading).collect::<Vec<_>>(),
            "differences": self.found.iter().map(|point| point.difference().map(number)).collect::<Vec<_>>(),
            "zero_lines": lines.collect::<Vec<Json>>(),
            "scenario_at": self.stands(self.named),
            "reference_at": self.reference.map(|named| self.stands(named)),
        })
    }

    /// One row a point from a point on, every digit.
    fn rows(&self, first: usize) -> Table {
        let baseline = self.workspace.model.baseline();
        let keys = self.keys().map(str::to_owned);
        let heads = [self.map.measure().id(baseline), "difference".to_owned()];
        let titles: Vec<String> = keys.into_iter().chain(heads).collect();
        let row = |(point, found): (usize, &MapPoint)| {
            let at = self.map.place(point).map(Some);
            let measured = [found.value.as_ref().ok().copied(), found.difference()];
            let numbers = at.into_iter().chain(measured);
            numbers.map(exact_number).collect()
        };
        let rows = (first..).zip(self.found).map(row).collect();
        table(&titles, rows)
    }

    /// The line for people, with how much of the grid is on which side.
    fn lines(&self, horizon: f64, streams: &Streams<'_>) -> String {
        let (map, language) = (self.map, streams.language);
        let speaker = Speaker {
            model: &self.workspace.model,
            language,
        };
        let scenarios: Vec<&Named> = std::iter::once(self.named).chain(self.reference).collect();
        let mut text = header(self.workspace, &scenarios, horizon, streams);
        let mut told = vec![(H::Outcome, speaker.outcome(map.measure()))];
        if let Compared::Target(target) = map.compared() {
            let target = exact(*target, map.measure().unit(), language);
            told.push((H::Target, target));
        }
        let differences = || self.found.iter().map(MapPoint::difference);
        let above = differences().flatten().filter(|by| *by > 0.0).count();
        let below = differences().flatten().filter(|by| *by < 0.0).count();
        let without = differences().filter(Option::is_none).count();
        let counts = [above, below, without].map(super::super::input::counted);
        told.push((H::Points, counts.join(", ")));
        for (head, value) in told {
            text.extend([&streams.say(head), ": ", &value, "\n"]);
        }
        text.push('\n');
        let lines = map.zero_lines(self.found);
        if lines.is_empty() {
            return text + &streams.say(FindingText::NoZeroLine) + "\n";
        }
        let mut titles = vec![streams.say(H::LineNumber)];
        titles.extend(map.levers().each_ref().map(|lever| speaker.lever(lever)));
        let rows = lines.iter().zip(1..).flat_map(|(line, number)| {
            line.iter().map(move |place| {
                let levers = map.levers().iter().zip(place);
                let at =
                    levers.map(|(lever, at)| Cell::number(*at, speaker.lever_value(lever, *at)));
                std::iter::once(Cell::text(number.to_string()))
                    .chain(at)
                    .collect()
            })
        });
        text + &table(&titles, rows.collect()).to_aligned()
    }
}
