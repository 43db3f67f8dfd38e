//! Why a command did not run, as data, and in words at the edge.

use std::io;
use std::path::PathBuf;

use clap::error::{ContextKind, ErrorKind};

use super::output::shown;
use crate::chart::ChartError;
use crate::file::scenario_format::ScenarioFileError;
use crate::file::shipped::BrokenPreset;
use crate::file::words::shown_path;
use crate::file::{ReadError, WriteError};
use crate::reading::Problem;
use crate::text::command_line::CommandError as T;
use crate::text::{Language, Text as _, Title};

/// Why a command did not run.
#[derive(Debug)]
pub(super) enum CliError {
    /// The arguments are not those of the program.
    Arguments(Box<clap::Error>),
    /// An option has a value that it does not take.
    BadValue {
        option: &'static str,
        value: String,
        /// What it takes; the same words in both languages where they are data.
        allowed: Title,
    },
    /// Files stand before a command.
    FilesBeforeCommand { value: String },
    /// Something about the levers of a sweep: its words and their values.
    Grid(T, Vec<(&'static str, Title)>),
    /// No outcome has this id; the one that was perhaps meant.
    UnknownOutcome { value: String, near: Option<String> },
    /// Two options that exclude each other.
    ScaleAndDpi,
    /// Too few or too many scenarios to compare.
    CompareCount { given: usize },
    /// Neither a file nor a preset.
    NoSuchScenario { value: String, presets: Vec<String> },
    /// A baseline stands where a scenario is wanted.
    BaselineGiven { value: String },
    /// Without a command, a word that is neither a file nor a preset.
    UnknownCommand { value: String, commands: String },
    /// A file could not be read.
    NotRead(ReadError),
    /// A file could not be written.
    NotWritten(WriteError),
    /// A scenario file could not be opened or rewritten.
    Scenario(ScenarioFileError),
    /// The baseline has problems.
    Baseline {
        path: PathBuf,
        problems: Vec<Problem>,
    },
    /// A shipped scenario has problems.
    Preset(BrokenPreset),
    /// A scenario has no outcome, for a reason in words.
    NoOutcome { scenario: Title, cause: Title },
    /// A chart could not be made.
    NoChart { id: String, cause: ChartError },
    /// The result could not be written to its stream.
    Output(io::Error),
    /// The window was asked for, and there is none.
    NoWindow { commands: String },
}

impl CliError {
    /// An option with a value that it does not take, allowed values in the words of no language.
    pub(super) fn bad_value(option: &'static str, value: &str, allowed: &str) -> Self {
        Self::BadValue {
            option,
            value: value.to_owned(),
            allowed: Title::new(allowed, allowed),
        }
    }

    /// The error in words: one line, and one more for each problem of a file.
    pub(super) fn lines(&self, language: Language) -> Vec<String> {
        let one = |text: T, values: &[(&str, String)]| vec![text.fill(language, values)];
        match self {
            Self::Arguments(error) => vec![argument_words(error, language)],
            Self::BadValue {
                option,
                value,
                allowed,
            } => one(
                T::BadValue,
                &[
                    ("option", (*option).to_owned()),
                    ("value", shown(value)),
                    ("allowed", allowed.in_language(language).to_owned()),
                ],
            ),
            Self::FilesBeforeCommand { value } => {
                one(T::FilesBeforeCommand, &[("value", shown(value))])
            }
            Self::Grid(text, values) => {
                let in_language = |title: &Title| title.in_language(language).to_owned();
                let values: Vec<(&str, String)> = (values.iter())
                    .map(|(name, title)| (*name, in_language(title)))
                    .collect();
                one(*text, &values)
            }
            Self::UnknownOutcome { value, near: None } => {
                one(T::UnknownOutcome, &[("value", shown(value))])
            }
            Self::UnknownOutcome {
                value,
                near: Some(near),
            } => one(
                T::UnknownOutcomeNear,
                &[("value", shown(value)), ("near", near.clone())],
            ),
            Self::ScaleAndDpi => one(T::ScaleAndDpi, &[]),
            Self::CompareCount { given } => {
                let bounds = super::compare::ALLOWED;
                let low = ("low", bounds.start().to_string());
                let high = ("high", bounds.end().to_string());
                one(
                    T::TooFewToCompare,
                    &[low, high, ("value", given.to_string())],
                )
            }
            Self::NoSuchScenario { value, presets } => one(
                T::NoSuchScenario,
                &[("value", shown(value)), ("allowed", presets.join(", "))],
            ),
            Self::BaselineGiven { value } => one(T::BaselineGiven, &[("value", shown(value))]),
            Self::UnknownCommand { value, commands } => one(
                T::UnknownCommand,
                &[("value", shown(value)), ("commands", commands.clone())],
            ),
            Self::NotRead(error) => vec![error.words(language)],
            Self::NotWritten(error) => vec![error.words(language)],
            Self::Scenario(error) => error.lines(language),
            Self::Baseline { path, problems } => {
                let count = ("count", problems.len().to_string());
                let mut lines = one(T::BrokenBaseline, &[count, ("path", shown_path(path))]);
                lines.extend(problems.iter().map(|problem| problem.words(language)));
                lines
            }
            Self::Preset(broken) => broken.lines(language),
            Self::NoOutcome { scenario, cause } => one(
                T::NoOutcome,
                &[
                    ("scenario", shown(scenario.in_language(language))),
                    ("cause", cause.in_language(language).to_owned()),
                ],
            ),
            Self::NoChart { id, cause } => {
                let cause = ("cause", cause.words(language));
                one(T::NoChart, &[("id", id.clone()), cause])
            }
            Self::Output(error) => one(T::NoOutput, &[("message", error.to_string())]),
            Self::NoWindow { commands } => one(T::NoWindow, &[("commands", commands.clone())]),
        }
    }
}

/// What is wrong with the arguments; clap's own words stand only for what has no data.
fn argument_words(error: &clap::Error, language: Language) -> String {
    let context = |kind| error.get(kind).map(|value| shown(&value.to_string()));
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let near = context(ContextKind::SuggestedArg);
            let text = if near.is_some() {
                T::UnknownArgumentNear
            } else {
                T::UnknownArgument
            };
            let near = near.unwrap_or_default();
            text.fill(language, &[("value", argument), ("near", near)])
        }
        ErrorKind::MissingRequiredArgument => {
            T::MissingArgument.fill(language, &[("option", argument)])
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            T::MissingValue.fill(language, &[("option", argument)])
        }
        ErrorKind::InvalidValue => {
            let allowed = context(ContextKind::ValidValue).unwrap_or_default();
            let values = [("option", argument), ("value", value), ("allowed", allowed)];
            T::BadValue.fill(language, &values)
        }
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg).unwrap_or_else(|| argument.clone());
            T::RepeatedArgument.fill(language, &[("option", argument), ("other", other)])
        }
        _ => {
            let rendered = error.render().to_string();
            let first = rendered.lines().next().unwrap_or_default();
            let message = first.trim_start_matches("error: ").to_owned();
            T::Arguments.fill(language, &[("message", shown(&message))])
        }
    }
}
