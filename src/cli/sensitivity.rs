//! `tornado` and `sobol`: which assumption matters for one outcome.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::arguments::{SensitivityArguments, TableFormat};
use super::error::CliError;
use super::input::{Named, Workspace};
use super::outcome_draws::{estimate, no_draws, size};
use super::outcomes::{exact_number, header, identity, shown_number, shown_value};
use super::output::{Streams, number, table};
use super::workers::Run;
use crate::chart::{Cell, Table};
use crate::engine::{MODEL_VERSION, Measure};
use crate::text::command_line::HeadText as H;
use crate::text::{Language, number as format};
use crate::uncertainty::UncertaintyError;
use crate::uncertainty::sobol::{self, Indices};
use crate::uncertainty::summary::Estimate;
use crate::uncertainty::tornado::{self, Tornado};

/// Base samples of indices where none are asked for.
const BASE_SAMPLES: usize = 1_024;

/// What a sensitivity is asked of.
struct Question {
    workspace: Workspace,
    named: Named,
    horizon: f64,
    measure: Measure,
    run: Run,
}

impl Question {
    fn of(
        arguments: &SensitivityArguments,
        baseline: Option<&Path>,
        streams: &mut Streams<'_>,
    ) -> Result<Self, CliError> {
        let run = Run::of(&arguments.drawing)?;
        let workspace = Workspace::load(baseline, streams)?;
        let mut named = workspace.open(&arguments.scenario, streams)?;
        let horizon = workspace.set_horizon(&mut named.scenario, arguments.horizon.as_deref())?;
        let measure = workspace.measure(&arguments.outcome)?;
        Ok(Self {
            workspace,
            named,
            horizon,
            measure,
            run,
        })
    }

    fn failed(&self, error: &UncertaintyError) -> CliError {
        no_draws(&self.workspace, &self.named, error)
    }

    /// What every machine format begins with.
    fn json(&self, language: Language) -> Json {
        let baseline = self.workspace.model.baseline();
        json!({
            "scenario": identity(&self.workspace, &self.named, language),
            "model_version": MODEL_VERSION,
            "baseline": super::outcomes::baseline_identity(baseline),
            "horizon": number(self.horizon),
            "outcome": {
                "id": self.measure.id(baseline),
                "title": self.measure.title(baseline).in_language(language),
                "unit": self.measure.unit().code(),
            },
        })
    }

    /// What stands above a table for people.
    fn head(&self, streams: &Streams<'_>) -> String {
        let head = header(&self.workspace, &[&self.named], self.horizon, streams);
        let title = self.measure.title(self.workspace.model.baseline());
        let title = title.in_language(streams.language);
        format!("{head}{}: {title}\n", streams.say(H::Outcome))
    }
}

/// `tornado`: the outcome at P10 and P90 of each assumption, the largest swing first.
pub(super) fn tornado(
    arguments: &SensitivityArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let question = Question::of(arguments, baseline, streams)?;
    let model = &question.workspace.model;
    let of = (&question.named.scenario, question.horizon);
    let plan = tornado::Plan::new(model, of, &[question.measure]);
    let plan = plan.map_err(|error| question.failed(&error))?;
    let found = (question.run).evaluate(model, &[&plan.evaluation], streams);
    let found = found.map_err(|error| question.failed(&error))?;
    let Some(outcomes) = found.first().and_then(|sheets| sheets.first()) else {
        return Err(question.failed(&UncertaintyError::NoOutcome));
    };
    let tornado = plan.tornado(outcomes, 0);
    match arguments.layout.format {
        TableFormat::Json => {
            let mut object = question.json(streams.language);
            object["centre"] = tornado.centre.map_or(Json::Null, number);
            object["bars"] = bars_json(&question, &tornado, streams.language);
            streams.json(&object)?;
        }
        TableFormat::Csv => streams.data(&bars_exact(&question, &tornado, streams).to_csv())?,
        TableFormat::Table => {
            let body = bars_readable(&question, &tornado, streams).to_aligned();
            streams.data(&format!("{}\n{body}", question.head(streams)))?;
        }
    }
    Ok(super::DONE)
}

fn bars_json(question: &Question, tornado: &Tornado, language: Language) -> Json {
    let catalogue = question.workspace.model.catalogue();
    let bars = tornado.bars.iter().filter_map(|bar| {
        let spec = catalogue.spec(bar.id)?;
        let [low, high] = bar.outcomes.map(|outcome| outcome.map(number));
        let [p10, p90] = bar.inputs.map(number);
        Some(json!({
            "key": spec.key,
            "title": spec.title.in_language(language),
            "unit": spec.unit().code(),
            "p10": p10,
            "p90": p90,
            "outcome_at_p10": low,
            "outcome_at_p90": high,
            "swing": number(bar.swing()),
        }))
    });
    bars.collect()
}

fn bars_exact(question: &Question, tornado: &Tornado, streams: &Streams<'_>) -> Table {
    let catalogue = question.workspace.model.catalogue();
    let titles = [
        "key",
        "title",
        "unit",
        "p10",
        "p90",
        "outcome_at_p10",
        "outcome_at_p90",
        "swing",
    ];
    let rows = tornado.bars.iter().filter_map(|bar| {
        let spec = catalogue.spec(bar.id)?;
        let [p10, p90] = bar.inputs;
        let [low, high] = bar.outcomes;
        let mut row = vec![
            Cell::text(&spec.key),
            Cell::text(spec.title.in_language(streams.language)),
            Cell::text(spec.unit().code()),
        ];
        row.extend([Some(p10), Some(p90), low, high, Some(bar.swing())].map(exact_number));
        Some(row)
    });
    table(&titles.map(str::to_owned), rows.collect())
}

/// The bars that move the outcome at all.
fn bars_readable(question: &Question, tornado: &Tornado, streams: &Streams<'_>) -> Table {
    let catalogue = question.workspace.model.catalogue();
    let (measure, language) = (question.measure, streams.language);
    let titles = [H::Assumption, H::P10, H::P90, H::AtP10, H::AtP90, H::Swing];
    let moving = tornado.bars.iter().filter(|bar| bar.swing() > 0.0);
    let rows = moving.filter_map(|bar| {
        let spec = catalogue.spec(bar.id)?;
        let input = |value: f64| Cell::number(value, format::value(value, spec.unit(), language));
        let [p10, p90] = bar.inputs.map(input);
        let [low, high] = bar
            .outcomes
            .map(|outcome| shown_number(outcome, |value| shown_value(measure, value, language)));
        let swing = size(bar.swing(), measure.unit(), language);
        let title = Cell::text(spec.title.in_language(language));
        Some(vec![
            title,
            p10,
            p90,
            low,
            high,
            Cell::number(bar.swing(), swing),
        ])
    });
    table(&titles.map(|head| streams.say(head)), rows.collect())
}

/// `sobol`: the part of the outcome's variance that each assumption explains.
pub(super) fn sobol(
    arguments: &SensitivityArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let question = Question::of(arguments, baseline, streams)?;
    let model = &question.workspace.model;
    let of = (&question.named.scenario, question.horizon);
    let run = question.run;
    let size = (run.seed, run.draws.unwrap_or(BASE_SAMPLES));
    let plan = sobol::Plan::new(model, of, question.measure, size);
    let plan = plan.map_err(|error| question.failed(&error))?;
    let found = run.evaluate(model, &[&plan.evaluation], streams);
    let found = found.map_err(|error| question.failed(&error))?;
    let sheets = found.first().map_or(&[] as &[_], Vec::as_slice);
    let indices = plan.indices(sheets);
    let indices = indices.map_err(|error| question.failed(&error))?;
    match arguments.layout.format {
        TableFormat::Json => {
            let mut object = question.json(streams.language);
            object["base_samples"] = Json::from(size.1);
            object["seed"] = Json::from(size.0);
            object["samples_with_outcome"] = Json::from(indices.count);
            object["sd"] = number(indices.sd);
            object["indices"] = indices_json(&question, &indices, streams.language);
            streams.json(&object)?;
        }
        TableFormat::Csv => streams.data(&indices_exact(&question, &indices, streams).to_csv())?,
        TableFormat::Table => {
            let values = [
                ("count", super::input::counted(indices.count)),
                ("seed", size.0.to_string()),
            ];
            let line = streams.fill(H::SobolLine, &values);
            let body = indices_readable(&question, &indices, streams).to_aligned();
            streams.data(&format!("{}{line}\n\n{body}", question.head(streams)))?;
        }
    }
    Ok(super::DONE)
}

fn indices_json(question: &Question, indices: &Indices, language: Language) -> Json {
    let catalogue = question.workspace.model.catalogue();
    let groups = indices.groups.iter().map(|(group, index)| {
        let members = group.members.iter().filter_map(|id| catalogue.spec(*id));
        let members: Vec<&str> = members.map(|spec| spec.key.as_str()).collect();
        json!({
            "key": group.key(catalogue),
            "title": group.title(catalogue).in_language(language),
            "members": members,
            "first_order": estimate(index.first),
            "total": estimate(index.total),
        })
    });
    groups.collect()
}

fn indices_exact(question: &Question, indices: &Indices, streams: &Streams<'_>) -> Table {
    let catalogue = question.workspace.model.catalogue();
    let titles = [
        "key",
        "title",
        "members",
        "first_order",
        "first_order_low",
        "first_order_high",
        "total",
        "total_low",
        "total_high",
    ];
    let rows = indices.groups.iter().map(|(group, index)| {
        let count = group.members.len() as f64;
        let mut row = vec![
            Cell::text(group.key(catalogue)),
            Cell::text(group.title(catalogue).in_language(streams.language)),
        ];
        let of = |estimate: Estimate| [estimate.value, estimate.low, estimate.high];
        let numbers = [of(index.first), of(index.total)].concat();
        row.extend(
            std::iter::once(count)
                .chain(numbers)
                .map(|value| exact_number(Some(value))),
        );
        row
    });
    table(&titles.map(str::to_owned), rows.collect())
}

/// The groups that explain anything at all.
fn indices_readable(question: &Question, indices: &Indices, streams: &Streams<'_>) -> Table {
    let catalogue = question.workspace.model.catalogue();
    let titles = [
        H::Assumption,
        H::FirstOrder,
        H::Error,
        H::TotalIndex,
        H::Error,
    ];
    let rows = indices
        .groups
        .iter()
        .filter(|(_, index)| index.total.value > 0.0);
    let rows = rows.map(|(group, index)| {
        let pair = |estimate: Estimate| {
            let error = estimate.error();
            [
                Cell::number(estimate.value, format::plain(estimate.value, 3)),
                Cell::number(error, format!("±{}", format::plain(error, 3))),
            ]
        };
        let mut row = vec![Cell::text(
            group.title(catalogue).in_language(streams.language),
        )];
        row.extend(pair(index.first));
        row.extend(pair(index.total));
        row
    });
    table(&titles.map(|head| streams.say(head)), rows.collect())
}
