//! `shapley`: what each of a scenario's moves did to an outcome.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::super::arguments::{ShapleyArguments, TableFormat};
use super::super::error::CliError;
use super::super::input::Workspace;
use super::super::outcomes::{baseline_identity, exact_number, header, identity, shown_value};
use super::super::output::{Streams, number, table};
use super::super::pictures::{Made, Wanted};
use crate::chart::{Cell, Table};
use crate::engine::{MODEL_VERSION, Measure};
use crate::figures::Input;
use crate::figures::moves::moves;
use crate::inverse::words::Speaker;
use crate::inverse::{Grouping, Part, Waterfall, WaterfallError};
use crate::model::Value;
use crate::text::command_line::HeadText as H;
use crate::text::inverse::MoveText as M;
use crate::text::number as format;
use crate::text::{Language, Title};

/// Most changes of a move that the table for people lists.
const MOST_CHANGES: usize = 8;

pub(in crate::cli) fn run(
    arguments: &ShapleyArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    Wanted::beside(&arguments.pictured)?;
    let workspace = Workspace::load(baseline, streams)?;
    let measure = workspace.measure(&arguments.outcome)?;
    let against = &arguments.against;
    let mut named = workspace.open_overlaid(against, streams)?;
    let reference = workspace.reference(against.reference.as_deref(), streams)?;
    let horizon = workspace.set_horizon(&mut named.scenario, against.horizon.as_deref())?;
    let model = &workspace.model;
    let found = Waterfall::new(model, &reference.scenario, &named.scenario, measure);
    let waterfall = (found.as_ref()).map_err(|error| no_waterfall(&workspace, error))?;
    let speaker = Speaker {
        model,
        language: streams.language,
    };
    match arguments.layout.format {
        TableFormat::Json => {
            let object = json!({
                "scenario": identity(&workspace, &named, streams.language),
                "reference": identity(&workspace, &reference, streams.language),
                "model_version": MODEL_VERSION,
                "baseline": baseline_identity(model.baseline()),
                "horizon": number(horizon),
                "outcome": measure.id(model.baseline()),
                "outcome_title": speaker.outcome(measure),
                "outcome_unit": measure.unit().code(),
                "before": number(waterfall.before),
                "after": number(waterfall.after),
                "grouping": grouping(waterfall.grouping),
                "parts": waterfall.parts.iter().map(|part| object(&workspace, part, streams)).collect::<Vec<Json>>(),
                "remainder": number(waterfall.remainder),
            });
            streams.json(&object)?;
        }
        TableFormat::Csv => streams.data(&exact(waterfall, streams).to_csv())?,
        TableFormat::Table => {
            let head = header(&workspace, &[&named, &reference], horizon, streams);
            let outcome = format!("{}: {}", streams.say(H::Outcome), speaker.outcome(measure));
            let rule = speaker.grouping(waterfall.grouping);
            let rule = format!("{}: {rule}", streams.say(H::Rule));
            let body = readable(&workspace, (waterfall, measure), streams).to_aligned();
            streams.data(&format!("{head}{outcome}\n{rule}\n\n{body}"))?;
        }
    }
    let made = Made {
        workspace: &workspace,
        scenario: &named,
        reference: &reference,
        horizon,
    };
    let chart = |input: &Input<'_>| moves(input, measure, &found).map(Some);
    made.picture(&arguments.pictured, chart, streams)?;
    Ok(crate::cli::DONE)
}

fn no_waterfall(workspace: &Workspace, error: &WaterfallError) -> CliError {
    let words = |language| {
        let model = &workspace.model;
        Speaker { model, language }.waterfall_error(error)
    };
    CliError::NoOutcome {
        scenario: Title::of(M::Mixture),
        cause: Title::new(words(Language::English), words(Language::Korean)),
    }
}

const fn grouping(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Single => "single",
        Grouping::Origins => "origins",
        Grouping::Sections => "sections",
    }
}

fn object(workspace: &Workspace, part: &Part, streams: &Streams<'_>) -> Json {
    let catalogue = workspace.model.catalogue();
    let changes = part.changes.iter().filter_map(|change| {
        let spec = catalogue.spec(change.id)?;
        let plain = |value: Value| match value {
            Value::Number(amount) => number(amount),
            other => Json::from(spec.show(other, streams.language)),
        };
        Some(json!({
            "key": spec.key,
            "before": plain(change.before),
            "after": plain(change.after),
        }))
    });
    json!({
        "title": part.title.in_language(streams.language),
        "value": number(part.value),
        "changes": changes.collect::<Vec<Json>>(),
    })
}

/// The moves, what rounding leaves, and both ends, every digit.
fn exact(waterfall: &Waterfall, streams: &Streams<'_>) -> Table {
    let titles = ["part", "title", "value"].map(str::to_owned);
    let row = |kind: &str, title: &str, value: f64| {
        vec![
            Cell::text(kind),
            Cell::text(title),
            exact_number(Some(value)),
        ]
    };
    let mut rows = vec![row("before", &streams.say(H::Reference), waterfall.before)];
    let parts = waterfall.parts.iter();
    rows.extend(
        parts.map(|part| row("move", part.title.in_language(streams.language), part.value)),
    );
    rows.push(row(
        "remainder",
        &streams.say(M::Remainder),
        waterfall.remainder,
    ));
    rows.push(row("after", &streams.say(H::Scenario), waterfall.after));
    table(&titles, rows)
}

fn readable(
    workspace: &Workspace,
    (waterfall, measure): (&Waterfall, Measure),
    streams: &Streams<'_>,
) -> Table {
    let language = streams.language;
    let titles = [streams.say(H::Move), streams.say(H::Change)];
    let change =
        |value: f64| Cell::number(value, format::difference(value, measure.unit(), language));
    let level = |value: f64| Cell::number(value, shown_value(measure, value, language));
    let mut rows = vec![vec![
        Cell::text(streams.say(H::Reference)),
        level(waterfall.before),
    ]];
    for part in &waterfall.parts {
        let title = part.title.in_language(language);
        rows.push(vec![Cell::text(title), change(part.value)]);
        if part.changes.len() > MOST_CHANGES {
            let count = super::super::input::counted(part.changes.len());
            let words = streams.fill(M::ManyChanges, &[("count", count)]);
            rows.push(vec![Cell::text(format!("  {words}")), Cell::text("")]);
            continue;
        }
        for one in &part.changes {
            let words = one.words(workspace.model.catalogue(), language);
            rows.push(vec![Cell::text(format!("  {words}")), Cell::text("")]);
        }
    }
    let remainder = Cell::number(waterfall.remainder, format::small(waterfall.remainder));
    rows.push(vec![Cell::text(streams.say(M::Remainder)), remainder]);
    rows.push(vec![
        Cell::text(streams.say(H::Scenario)),
        level(waterfall.after),
    ]);
    table(&titles, rows)
}
