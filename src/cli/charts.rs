//! `export`: charts as files, the same bytes as the window's.

use std::path::Path;

use super::arguments::ExportArguments;
use super::drawn::drawn;
use super::error::CliError;
use super::input::{Named, Workspace};
use super::output::Streams;
use super::pictures::{Made, Wanted, no_chart, parts};
use crate::figures::{FigureId, Input, Talks, timeline};
use crate::text::{Language, Title};
use crate::timeline::{Alone, Asked, TimelineError};

pub(super) fn run(
    arguments: &ExportArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let mut figures = figures(&arguments.chart)?;
    let wanted = Wanted::new(("--format", &arguments.format), &arguments.sizes)?;
    let workspace = Workspace::load(baseline, streams)?;
    if figures == FigureId::ALL {
        let baseline = workspace.model.baseline();
        let has_draws = arguments.drawing.draws.is_some();
        let suits = |figure: &FigureId| figure.suits(baseline) && (has_draws || !figure.is_drawn());
        figures.retain(suits);
    }
    let against = &arguments.against;
    let mut scenario = workspace.open_overlaid(against, streams)?;
    let reference = workspace.reference(against.reference.as_deref(), streams)?;
    let horizon = workspace.set_horizon(&mut scenario.scenario, against.horizon.as_deref())?;
    let made = Made {
        workspace: &workspace,
        scenario: &scenario,
        reference: &reference,
        horizon,
    };
    let [evaluated, reference_evaluated] = made.evaluated()?;
    let drawn = drawn(
        arguments,
        (&workspace, &figures),
        (&scenario, &reference, horizon),
        streams,
    )?;
    let talks = talks((&workspace, &figures), (&scenario, &reference))?;
    let input = Input {
        model: &workspace.model,
        scenario: &evaluated,
        reference: &reference_evaluated,
        language: streams.language,
        drawn: drawn.as_ref(),
        talks: talks.as_ref(),
    };
    let charts = figures.iter().map(|figure| {
        let chart = figure.chart(&input);
        let chart = chart.map_err(|cause| no_chart(figure.id(), cause))?;
        Ok((chart, input.stamp_of(*figure)))
    });
    let charts = charts.collect::<Result<Vec<_>, CliError>>()?;
    wanted.write((&input, &charts), &made, &arguments.out, streams)?;
    Ok(super::DONE)
}

/// What charts of talks in time are made from; `None` where none of them is wanted.
fn talks(
    (workspace, figures): (&Workspace, &[FigureId]),
    (scenario, reference): (&Named, &Named),
) -> Result<Option<Talks>, CliError> {
    if !figures.iter().any(|figure| figure.is_of_talks()) {
        return Ok(None);
    }
    let request = timeline::Request {
        presets: &workspace.presets,
        scenario: &scenario.scenario,
        reference: &reference.scenario,
        group: 0,
        asked: Asked::default(),
    };
    match request.all(&workspace.model, &mut Alone) {
        Ok(talks) => Ok(Some(talks)),
        Err(TimelineError::NoIssues) => Ok(None),
        Err(cause) => {
            let words = |language| cause.words(workspace.model.baseline(), language);
            Err(CliError::NoOutcome {
                scenario: scenario.scenario.name.clone(),
                cause: Title::new(words(Language::English), words(Language::Korean)),
            })
        }
    }
}

fn figures(text: &str) -> Result<Vec<FigureId>, CliError> {
    if text == "all" {
        return Ok(FigureId::ALL.to_vec());
    }
    let ids = FigureId::ALL.map(FigureId::id).join(", ");
    parts(text)
        .map(|id| {
            FigureId::of_id(id)
                .ok_or_else(|| CliError::bad_value("--chart", id, &format!("all, {ids}")))
        })
        .collect()
}
