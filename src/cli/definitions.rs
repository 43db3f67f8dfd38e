//! `definitions`: what every other setting of each definition would move, for both parties.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::arguments::{DefinitionsArguments, TableFormat};
use super::error::CliError;
use super::input::Workspace;
use super::outcomes::{
    baseline_identity, exact_number, header, identity, shown_number, shown_value,
};
use super::output::{Streams, number, table};
use crate::chart::{Cell, Table};
use crate::engine::MODEL_VERSION;
use crate::engine::definitions::{Definition, Setting, definitions};
use crate::engine::ledger::Party;
use crate::model::{Kind, Spec, Value};
use crate::text::command_line::HeadText as H;
use crate::text::definition_figures::DefinitionFigureText as W;
use crate::text::number::{self as format, Unit};

pub(super) fn run(
    arguments: &DefinitionsArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let workspace = Workspace::load(baseline, streams)?;
    let mut named = workspace.open(&arguments.scenario, streams)?;
    let horizon = workspace.set_horizon(&mut named.scenario, arguments.horizon.as_deref())?;
    let found = definitions(&workspace.model, &named.scenario, horizon)
        .map_err(|error| workspace.no_outcome(&named, &error))?;
    match arguments.layout.format {
        TableFormat::Json => {
            let definitions: Vec<Json> = (found.iter())
                .filter_map(|definition| object(&workspace, definition, streams))
                .collect();
            let object = json!({
                "scenario": identity(&workspace, &named, streams.language),
                "model_version": MODEL_VERSION,
                "baseline": baseline_identity(workspace.model.baseline()),
                "horizon": number(horizon),
                "definitions": definitions,
            });
            streams.json(&object)?;
        }
        TableFormat::Csv => streams.data(&exact(&workspace, &found).to_csv())?,
        TableFormat::Table => {
            let head = header(&workspace, &[&named], horizon, streams);
            let body = readable(&workspace, &found, streams);
            streams.data(&format!("{head}\n{}", body.to_aligned()))?;
        }
    }
    Ok(super::DONE)
}

/// The word of a setting in files.
fn key(spec: &Spec, choice: u8) -> &'static str {
    match &spec.kind {
        Kind::Choice(words) => words
            .get(usize::from(choice))
            .map_or("", |choice| choice.key),
        Kind::Quantity { .. } | Kind::Day => "",
    }
}

/// USD a year and present value of both parties, in the order of [`Party::ALL`].
fn amounts(setting: &Setting) -> [f64; 4] {
    let [focus, importer] = Party::ALL.map(|party| setting.of(party));
    [
        focus.usd_a_year,
        focus.npv_usd,
        importer.usd_a_year,
        importer.npv_usd,
    ]
}

const AMOUNTS: [&str; 4] = [
    "focus_usd_a_year",
    "focus_npv_usd",
    "importer_usd_a_year",
    "importer_npv_usd",
];

fn object(workspace: &Workspace, definition: &Definition, streams: &Streams<'_>) -> Option<Json> {
    let (baseline, language) = (workspace.model.baseline(), streams.language);
    let spec = workspace.model.catalogue().spec(definition.id)?;
    let shown = |choice| spec.show(Value::Choice(choice), language);
    let others = definition.others.iter().map(|setting| {
        let mut object = json!({
            "setting": key(spec, setting.choice),
            "title": shown(setting.choice),
            "outcome_change": setting.about.map(number),
        });
        for (name, amount) in AMOUNTS.into_iter().zip(amounts(setting)) {
            object[name] = number(amount);
        }
        object
    });
    let others: Vec<Json> = others.collect();
    Some(json!({
        "key": spec.key,
        "title": spec.title.in_language(language),
        "setting": key(spec, definition.current),
        "setting_title": shown(definition.current),
        "outcome": definition.about.id(baseline),
        "outcome_unit": definition.about.unit().code(),
        "outcome_value": definition.value.map(number),
        "others": others,
    }))
}

/// One row a setting, every digit.
fn exact(workspace: &Workspace, found: &[Definition]) -> Table {
    let heads = ["definition", "setting", "other"]
        .into_iter()
        .chain(AMOUNTS)
        .chain(["outcome", "outcome_value", "outcome_change"]);
    let titles: Vec<String> = heads.map(str::to_owned).collect();
    let mut rows = Vec::new();
    for definition in found {
        let Some(spec) = workspace.model.catalogue().spec(definition.id) else {
            continue;
        };
        rows.extend(definition.others.iter().map(|setting| {
            let words = [
                spec.key.as_str(),
                key(spec, definition.current),
                key(spec, setting.choice),
            ];
            let moved = amounts(setting).map(|amount| exact_number(Some(amount)));
            let about = definition.about.id(workspace.model.baseline());
            (words.into_iter().map(Cell::text))
                .chain(moved)
                .chain([
                    Cell::text(about),
                    exact_number(definition.value),
                    exact_number(setting.about),
                ])
                .collect()
        }));
    }
    table(&titles, rows)
}

/// Each definition with its setting as a heading, its other settings below.
fn readable(workspace: &Workspace, found: &[Definition], streams: &Streams<'_>) -> Table {
    let (baseline, language) = (workspace.model.baseline(), streams.language);
    let focus = baseline.origins.get(baseline.focus);
    let focus = focus.map_or("", |origin| origin.title.in_language(language));
    let importer = baseline.importer.in_language(language);
    let mut titles = vec![streams.say(W::ColumnDefinition)];
    for party in [focus, importer] {
        let party = [("party", party.to_owned())];
        titles.push(streams.fill(W::ColumnAYear, &party));
        titles.push(streams.fill(W::ColumnNpv, &party));
    }
    titles.extend([streams.say(H::Outcome), streams.say(H::Change)]);
    let mut rows = Vec::new();
    for definition in found {
        let Some(spec) = workspace.model.catalogue().spec(definition.id) else {
            continue;
        };
        let about = definition.about;
        let values = [
            ("title", spec.title.in_language(language).to_owned()),
            (
                "setting",
                spec.show(Value::Choice(definition.current), language),
            ),
        ];
        let value = definition.value;
        let value = value.map_or_else(|| "–".to_owned(), |v| shown_value(about, v, language));
        let title = about.title(baseline).in_language(language).to_owned();
        let outcome = streams.fill(W::AsSet, &[("title", title), ("setting", value)]);
        let mut heading = vec![Cell::text(streams.fill(W::AsSet, &values))];
        heading.resize(titles.len() - 2, Cell::text(""));
        heading.extend([Cell::text(outcome), Cell::text("")]);
        rows.push(heading);
        for setting in &definition.others {
            let title = spec.show(Value::Choice(setting.choice), language);
            let mut row = vec![Cell::text(format!("  {title}"))];
            row.extend(
                amounts(setting).map(|amount| {
                    Cell::number(amount, format::signed(amount, Unit::Usd, language))
                }),
            );
            row.push(Cell::text(""));
            row.push(shown_number(setting.about, |change| {
                format::difference(change, about.unit(), language)
            }));
            rows.push(row);
        }
    }
    table(&titles, rows)
}
