//! `seek`: where one or two levers give an outcome a wanted value.

use std::path::Path;

use serde_json::{Map as JsonMap, Value as Json, json};

use super::super::arguments::{SeekArguments, TableFormat};
use super::super::error::CliError;
use super::super::input::{Named, Workspace};
use super::super::outcomes::{baseline_identity, exact_number, header, identity};
use super::super::output::{Streams, number, table};
use super::super::pictures::{Made, Wanted};
use super::{key, levers, target};
use crate::chart::{Cell, Table};
use crate::engine::MODEL_VERSION;
use crate::figures::Input;
use crate::figures::backwards::lever_curve;
use crate::inverse::seek::{Answer, Found, Goal, Place, Question, Why};
use crate::inverse::words::{Speaker, exact};

pub(in crate::cli) fn run(
    arguments: &SeekArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    Wanted::beside(&arguments.pictured)?;
    let workspace = Workspace::load(baseline, streams)?;
    let measure = workspace.measure(&arguments.outcome)?;
    let goal = match &arguments.target {
        Some(text) => Goal::Value(target(text, measure.unit())?),
        None if arguments.minimize => Goal::Smallest,
        None => Goal::Largest,
    };
    let levers = levers(&workspace, &arguments.lever, &[1, 2])?;
    let mut named = workspace.open(&arguments.scenario, streams)?;
    let horizon = workspace.set_horizon(&mut named.scenario, arguments.horizon.as_deref())?;
    let question = Question {
        scenario: named.scenario.clone(),
        measure,
        goal,
        levers,
    };
    let answer = question.answer(&workspace.model);
    let told = Told {
        workspace: &workspace,
        named: &named,
        question: &question,
        answer: &answer,
    };
    match arguments.layout.format {
        TableFormat::Json => streams.json(&told.json(horizon, streams))?,
        TableFormat::Csv => streams.data(&told.rows().to_csv())?,
        TableFormat::Table => {
            let head = header(&workspace, &[&named], horizon, streams);
            let speaker = told.speaker(streams);
            let lines = speaker.answer(&question, &answer).join("\n");
            let body = told.readable(streams);
            let body = if body.rows.is_empty() {
                String::new()
            } else {
                format!("\n{}", body.to_aligned())
            };
            streams.data(&format!("{head}\n{lines}\n{body}"))?;
        }
    }
    if arguments.pictured.picture.is_some() {
        let reference = workspace.reference(None, streams)?;
        let made = Made {
            workspace: &workspace,
            scenario: &named,
            reference: &reference,
            horizon,
        };
        let chart = |input: &Input<'_>| lever_curve(input, &question, &answer);
        made.picture(&arguments.pictured, chart, streams)?;
    }
    Ok(crate::cli::DONE)
}

/// A question with its answer, and where both come from.
struct Told<'a> {
    workspace: &'a Workspace,
    named: &'a Named,
    question: &'a Question,
    answer: &'a Answer,
}

impl Told<'_> {
    fn speaker(&self, streams: &Streams<'_>) -> Speaker<'_> {
        Speaker {
            model: &self.workspace.model,
            language: streams.language,
        }
    }

    /// What was found, as one word.
    const fn word(&self) -> &'static str {
        match self.answer.found {
            Found::Solutions(_) => "solutions",
            Found::Best { .. } => "best",
            Found::NotReachable { .. } => "not_reachable",
            Found::Independent { .. } => "independent",
            Found::NoValue(_) => "no_value",
        }
    }

    /// Every place that was found, with the end of a stretch.
    fn places(&self) -> Vec<(&Place, Option<f64>, Option<f64>)> {
        match &self.answer.found {
            Found::Solutions(solutions) => (solutions.iter())
                .map(|one| (&one.place, one.until, one.distance))
                .collect(),
            Found::Best { solution, .. } => {
                vec![(&solution.place, solution.until, solution.distance)]
            }
            Found::NotReachable { nearest, .. } => vec![(nearest, None, None)],
            Found::Independent { .. } | Found::NoValue(_) => Vec::new(),
        }
    }

    fn target(&self) -> Option<f64> {
        match self.question.goal {
            Goal::Value(target) => Some(target),
            Goal::Largest | Goal::Smallest => None,
        }
    }

    fn json(&self, horizon: f64, streams: &Streams<'_>) -> Json {
        let (baseline, question) = (self.workspace.model.baseline(), self.question);
        let speaker = self.speaker(streams);
        let lever = |lever| {
            let present = crate::inverse::Lever::present(lever, &question.scenario);
            json!({
                "key": key(self.workspace, lever),
                "title": speaker.lever(lever),
                "low": number(lever.low),
                "high": number(lever.high),
                "whole_numbers": lever.is_whole,
                "present": present.map(number),
            })
        };
        let place = |(place, until, distance): (&Place, Option<f64>, Option<f64>)| {
            let keys = question
                .levers
                .iter()
                .map(|lever| key(self.workspace, lever));
            let at = keys
                .map(str::to_owned)
                .zip(place.at.iter().copied().map(number));
            json!({
                "levers": at.collect::<JsonMap<String, Json>>(),
                "until": until.map(number),
                "value": number(place.value),
                "miss": self.target().map(|target| number(place.value - target)),
                "distance": distance.map(number),
            })
        };
        let missing = self.answer.missing.iter().map(|missing| {
            json!({
                "low": number(missing.low),
                "high": number(missing.high),
                "cause": speaker.gap(&missing.gap),
            })
        });
        let (why, at_bound) = self.why();
        json!({
            "scenario": identity(self.workspace, self.named, streams.language),
            "model_version": MODEL_VERSION,
            "baseline": baseline_identity(baseline),
            "horizon": number(horizon),
            "outcome": question.measure.id(baseline),
            "outcome_title": speaker.outcome(question.measure),
            "outcome_unit": question.measure.unit().code(),
            "goal": match question.goal {
                Goal::Value(_) => "target",
                Goal::Largest => "largest",
                Goal::Smallest => "smallest",
            },
            "target": self.target().map(number),
            "levers": question.levers.iter().map(lever).collect::<Vec<Json>>(),
            "found": self.word(),
            "places": self.places().into_iter().map(place).collect::<Vec<Json>>(),
            "why": why,
            "at_bound": at_bound,
            "range": self.answer.range.map(|(low, high)| json!([number(low), number(high)])),
            "missing": missing.collect::<Vec<Json>>(),
            "evaluations": self.answer.evaluations,
            "words": speaker.answer(question, self.answer),
        })
    }

    fn why(&self) -> (Option<&'static str>, Vec<&str>) {
        let keys = |levers: &[usize]| {
            let found = levers.iter().filter_map(|at| self.question.levers.get(*at));
            found.map(|lever| key(self.workspace, lever)).collect()
        };
        match &self.answer.found {
            Found::NotReachable { why, at_bound, .. } => {
                let word = match why {
                    Why::Bound => "bound",
                    Why::Turns => "turns",
                    Why::Jumps => "jumps",
                    Why::BetweenWholeNumbers => "between_whole_numbers",
                    Why::Gap => "gap",
                };
                (Some(word), keys(at_bound))
            }
            Found::Best { at_bound, .. } => (None, keys(at_bound)),
            _ => (None, Vec::new()),
        }
    }

    /// One row a place, every digit.
    fn rows(&self) -> Table {
        let keys = self
            .question
            .levers
            .iter()
            .map(|lever| key(self.workspace, lever));
        let heads = std::iter::once("found").chain(keys);
        let heads = heads.chain(["until", "value", "miss", "distance"]);
        let titles: Vec<String> = heads.map(str::to_owned).collect();
        let row = |(place, until, distance): (&Place, Option<f64>, Option<f64>)| {
            let at = place.at.iter().map(|value| exact_number(Some(*value)));
            let miss = self.target().map(|target| place.value - target);
            let rest = [until, Some(place.value), miss, distance].map(exact_number);
            std::iter::once(Cell::text(self.word()))
                .chain(at)
                .chain(rest)
                .collect()
        };
        let mut rows: Vec<Vec<Cell>> = self.places().into_iter().map(row).collect();
        if rows.is_empty() {
            let value = match self.answer.found {
                Found::Independent { value } => Some(value),
                _ => None,
            };
            let mut row = vec![Cell::text(self.word())];
            row.extend(self.question.levers.iter().map(|_| exact_number(None)));
            row.extend([None, value, None, None].map(exact_number));
            rows.push(row);
        }
        table(&titles, rows)
    }

    /// One row a place, as people read it, with the position in base units beside it.
    fn readable(&self, streams: &Streams<'_>) -> Table {
        let (speaker, question) = (self.speaker(streams), self.question);
        let unit = question.measure.unit();
        let levers = question.levers.iter().flat_map(|lever| {
            let key = key(self.workspace, lever).to_owned();
            [speaker.lever(lever), key]
        });
        let mut titles: Vec<String> = levers.collect();
        titles.push(speaker.outcome(question.measure));
        let row = |(place, until, _): (&Place, Option<f64>, Option<f64>)| {
            let at = question.levers.iter().zip(&place.at);
            let cells = at.flat_map(|(lever, at)| {
                let shown = speaker.lever_value(lever, *at);
                let shown = until.map_or_else(
                    || shown.clone(),
                    |until| format!("{shown} – {}", speaker.lever_value(lever, until)),
                );
                [Cell::number(*at, shown), Cell::number(*at, at.to_string())]
            });
            let value = Cell::number(place.value, exact(place.value, unit, streams.language));
            cells.chain(std::iter::once(value)).collect()
        };
        let rows = self.places().into_iter().map(row).collect();
        table(&titles, rows)
    }
}
