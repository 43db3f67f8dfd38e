//! `explain`: where one number of a scenario comes from.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::arguments::{ExplainArguments, ExplainFormat};
use super::error::CliError;
use super::input::Workspace;
use super::outcomes::identity;
use super::output::{Streams, number};
use crate::engine::MODEL_VERSION;
use crate::engine::measure::Absence;
use crate::engine::trace::{Formula, Origin, Reach, Subject, Term, Trace};
use crate::model::Scenario;
use crate::text::Language;

pub(super) fn run(
    arguments: &ExplainArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let workspace = Workspace::load(baseline, streams)?;
    let mut named = workspace.open(&arguments.scenario, streams)?;
    let horizon = workspace.set_horizon(&mut named.scenario, arguments.horizon.as_deref())?;
    let subject = Subject::Measure(workspace.measure(&arguments.outcome)?);
    let outcome = workspace.outcome(&named, horizon)?;
    let (model, scenario) = (&workspace.model, &named.scenario);
    let trace = Trace::of(model, scenario, &outcome, subject);
    let reach = Reach::of(model, scenario, &outcome, subject);
    let language = streams.language;
    match arguments.format {
        ExplainFormat::Table => {
            streams.data(&trace.to_text(model, scenario, (&reach, language)))?;
        }
        ExplainFormat::Json => {
            let mut object = describe(&workspace, scenario, (&trace, &reach, language));
            object["id"] = Json::from(arguments.outcome.as_str());
            object["scenario"] = identity(&workspace, &named, language);
            object["horizon"] = number(horizon);
            streams.json(&object)?;
        }
    }
    Ok(super::DONE)
}

fn describe(
    workspace: &Workspace,
    scenario: &Scenario,
    (trace, reach, language): (&Trace, &Reach, Language),
) -> Json {
    let model = &workspace.model;
    let baseline = model.baseline();
    let terms = |terms: &[Term]| -> Vec<Json> {
        let one = |term| term_json(workspace, scenario, (term, language));
        terms.iter().map(one).collect()
    };
    let rows = trace.rows.iter().map(|row| {
        json!({
            "title": row.title.in_language(language),
            "terms": terms(&row.terms),
        })
    });
    let keys = reach.parameters.iter();
    let keys = keys.filter_map(|id| model.catalogue().spec(*id));
    let changed = reach.changed(model, scenario);
    let changed = changed.iter();
    let changed = changed.filter_map(|id| model.catalogue().spec(*id));
    let sources = reach
        .figures
        .iter()
        .filter_map(|(index, year, grade, count)| {
            let source = baseline.source(*index)?;
            Some(json!({
                "id": source.id,
                "title": source.title.in_language(language),
                "address": source.address,
                "accessed": source.accessed,
                "year": year,
                "grade": grade.word(),
                "figures": count,
            }))
        });
    json!({
        "title": trace.title.in_language(language),
        "unit": trace.unit.code(),
        "value": trace.value.map(number),
        "absence": trace.absence.map(Absence::id),
        "reason": trace.absence.map(|absence| absence.words().in_language(language).to_owned()),
        "note": trace.note.in_language(language),
        "formula": trace.formula.as_ref().map(Formula::symbols),
        "formula_in_words": trace.formula_in_words(language),
        "recomputed": trace.recomputed().map(number),
        "solved": trace.solved.as_ref().map(|how| how.in_language(language)),
        "terms": terms(&trace.terms),
        "rows_of": trace.rows_of.in_language(language),
        "rows": rows.collect::<Vec<Json>>(),
        "inputs": keys.map(|spec| spec.key.as_str()).collect::<Vec<&str>>(),
        "changed": changed.map(|spec| spec.key.as_str()).collect::<Vec<&str>>(),
        "sources": sources.collect::<Vec<Json>>(),
        "scenario_sources": scenario.sources,
        "left_out": trace.place.omitted().in_language(language),
        "computed_in": trace.place.module(),
        "model_version": MODEL_VERSION,
    })
}

fn term_json(
    workspace: &Workspace,
    scenario: &Scenario,
    (term, language): (&Term, Language),
) -> Json {
    let model = &workspace.model;
    let baseline = model.baseline();
    let mut object = json!({
        "symbol": term.symbol,
        "title": term.title.in_language(language),
        "unit": term.unit.code(),
        "value": term.value.map(number),
        "shown": term.shown(model, scenario, language),
        "whence": term.whence(model, scenario, language),
    });
    match term.origin {
        Origin::Parameter(id) => {
            let spec = model.catalogue().spec(id);
            object["parameter"] = Json::from(spec.map(|spec| spec.key.as_str()));
        }
        Origin::Figure(figure) => {
            let source = baseline.source(figure.source);
            object["source"] = Json::from(source.map(|source| source.id.as_str()));
            object["year"] = Json::from(figure.year);
            object["grade"] = Json::from(figure.grade.word());
        }
        Origin::Subject(Subject::Measure(measure)) => {
            object["outcome"] = Json::from(measure.id(baseline));
        }
        Origin::Subject(Subject::Step(_)) | Origin::Counted => {}
    }
    object
}
