//! Draws for `export`: what charts of what is not certain are made from.

use super::arguments::ExportArguments;
use super::error::CliError;
use super::input::{Named, Workspace};
use crate::figures::uncertainty::Request;
use crate::figures::{Drawn, FigureId};
use crate::text::{Language, Title};

/// Draws where no number was given.
const COUNT: usize = 10_000;

/// Numbers of draws that can be asked for.
const COUNTS: std::ops::RangeInclusive<usize> = 2..=1_000_000;

/// Draws what these charts need; `None` where none of them shows draws.
pub(super) fn drawn(
    arguments: &ExportArguments,
    (workspace, figures): (&Workspace, &[FigureId]),
    (scenario, reference, horizon): (&Named, &Named, f64),
) -> Result<Option<Drawn>, CliError> {
    let is_asked = arguments.draws.is_some();
    if !is_asked && !figures.iter().any(|figure| figure.is_drawn()) {
        return Ok(None);
    }
    let request = Request {
        scenario: &scenario.scenario,
        reference: &reference.scenario,
        horizon,
        measure: workspace.measure(&arguments.outcome)?,
        seed: seed(&arguments.seed)?,
        count: count(arguments.draws.as_deref())?,
        threshold: arguments.threshold.as_deref().map(threshold).transpose()?,
    };
    let catalogue = workspace.model.catalogue();
    let drawn = Drawn::computed(&workspace.model, &request, figures);
    drawn.map(Some).map_err(|error| {
        let words = |language| error.words(catalogue, language);
        CliError::NoOutcome {
            scenario: scenario.title.clone(),
            cause: Title::new(words(Language::English), words(Language::Korean)),
        }
    })
}

fn seed(text: &str) -> Result<u64, CliError> {
    let allowed = || CliError::bad_value("--seed", text, "0 to 18446744073709551615");
    text.trim().parse().map_err(|_not_a_number| allowed())
}

fn count(text: Option<&str>) -> Result<usize, CliError> {
    let Some(text) = text else { return Ok(COUNT) };
    let found = text.trim().parse().ok();
    let found = found.filter(|count| COUNTS.contains(count));
    found.ok_or_else(|| CliError::bad_value("--draws", text, "2 to 1000000"))
}

fn threshold(text: &str) -> Result<f64, CliError> {
    let found = text.trim().parse().ok();
    let found = found.filter(|value: &f64| value.is_finite());
    found.ok_or_else(|| CliError::bad_value("--threshold", text, "-1e12"))
}
