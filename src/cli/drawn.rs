//! Draws for `export`: what charts of what is not certain are made from.

use super::arguments::ExportArguments;
use super::error::CliError;
use super::input::{Named, Workspace};
use super::outcome_draws::no_draws;
use super::output::Streams;
use super::workers::Run;
use crate::figures::uncertainty::Request;
use crate::figures::{Drawn, FigureId};
use crate::uncertainty::evaluation::Evaluation;

/// Draws where no number was given.
const COUNT: usize = 10_000;

/// Draws what these charts need; `None` where none of them shows draws.
pub(super) fn drawn(
    arguments: &ExportArguments,
    (workspace, figures): (&Workspace, &[FigureId]),
    (scenario, reference, horizon): (&Named, &Named, f64),
    streams: &mut Streams<'_>,
) -> Result<Option<Drawn>, CliError> {
    let run = Run::of(&arguments.drawing)?;
    if run.draws.is_none() && !figures.iter().any(|figure| figure.is_drawn()) {
        return Ok(None);
    }
    let request = Request {
        scenario: &scenario.scenario,
        reference: &reference.scenario,
        horizon,
        measure: workspace.measure(&arguments.outcome)?,
        seed: run.seed,
        count: run.draws.unwrap_or(COUNT),
        threshold: arguments.threshold.as_deref().map(threshold).transpose()?,
    };
    let model = &workspace.model;
    let mut evaluate = |evaluations: &[&Evaluation]| run.evaluate(model, evaluations, streams);
    let drawn = Drawn::computed(model, &request, figures, &mut evaluate);
    let drawn = drawn.map_err(|error| no_draws(workspace, scenario, &error))?;
    Ok(Some(drawn))
}

fn threshold(text: &str) -> Result<f64, CliError> {
    let found = text.trim().parse().ok();
    let found = found.filter(|value: &f64| value.is_finite());
    found.ok_or_else(|| CliError::bad_value("--threshold", text, "-1e12"))
}
