//! The command line: the same model, the same charts and the same bytes as the window, no display.
//!
//! Data go to standard output and words to standard error, both handed in as writers. Exit codes:
//! 0 done (that a goal is out of reach is an answer), 1 a check or the self-test failed, 2 arguments or input cannot be
//! used. A reader that
//! closes the pipe early is no error. Errors carry data and become words here, in the language of
//! `--lang` or of the system.

mod arguments;
mod asked;
mod bargain;
mod charts;
mod check;
mod clock;
mod compare;
mod definitions;
mod distributions;
mod drawn;
mod error;
mod explain;
mod grid;
mod input;
mod inverse;
mod list;
mod outcome_draws;
mod outcomes;
mod output;
mod parts;
mod pictures;
mod progress;
mod red_lines;
mod selftest;
mod sensitivity;
mod sweep;
mod threads;
mod timeline;
mod whole_number;
mod without_value;
mod workers;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{CommandFactory as _, Parser as _};

use crate::file::shipped::FILES;
use crate::text::Language;
use arguments::{Arguments, Command, Everywhere};
use error::CliError;
use output::Streams;

/// Exit code: everything that was asked for is done.
const DONE: u8 = 0;
/// Exit code: a file that was checked has errors, or a worked example is off.
const CHECK_FAILED: u8 = 1;
/// Exit code: arguments or input cannot be used.
const BAD_INPUT: u8 = 2;

/// What the window is to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowRequest {
    /// Scenario files, in the order of their tabs.
    pub files: Vec<PathBuf>,
    /// The language, where one was asked for.
    pub language: Option<Language>,
    /// The baseline file, where one was asked for.
    pub baseline: Option<PathBuf>,
}

/// What the window is to open, if the arguments ask for the window; the first is the program.
///
/// `None` for a command, for `--help` and for arguments with an error: [`run`] answers those.
pub fn window_request(args: impl IntoIterator<Item = OsString>) -> Option<WindowRequest> {
    let arguments = Arguments::try_parse_from(args).ok()?;
    if arguments.command.is_some() || arguments.files.iter().any(|file| is_unknown_word(file)) {
        return None;
    }
    let language = match &arguments.everywhere.lang {
        Some(code) => Some(of_code(code).ok()?),
        None => None,
    };
    Some(WindowRequest {
        files: arguments.files,
        language,
        baseline: arguments.everywhere.baseline,
    })
}

/// Runs a command and returns the exit code; the first argument is the program.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let language = language_of(&args);
    let mut streams = Streams { out, err, language };
    let result = parsed(&args).and_then(|arguments| match arguments {
        Parsed::Help(text) => streams.data(&text).map(|()| DONE),
        Parsed::Arguments(arguments) => dispatch(*arguments, &mut streams),
    });
    match result {
        Ok(code) => code,
        Err(CliError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => DONE,
        Err(error) => {
            for line in error.lines(language) {
                streams.words(&line);
            }
            BAD_INPUT
        }
    }
}

/// What the arguments ask for.
enum Parsed {
    /// Help or the version, to be printed.
    Help(String),
    /// Something to be done.
    Arguments(Box<Arguments>),
}

fn parsed(args: &[OsString]) -> Result<Parsed, CliError> {
    use clap::error::ErrorKind;
    match Arguments::try_parse_from(args) {
        Ok(arguments) => Ok(Parsed::Arguments(Box::new(arguments))),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                Ok(Parsed::Help(error.render().to_string()))
            }
            _ => Err(CliError::Arguments(Box::new(error))),
        },
    }
}

fn dispatch(arguments: Arguments, streams: &mut Streams<'_>) -> Result<u8, CliError> {
    let Arguments {
        files,
        everywhere,
        command,
    } = arguments;
    let Everywhere { lang, baseline } = everywhere;
    if let Some(code) = &lang {
        of_code(code)?;
    }
    let Some(command) = command else {
        if let Some(word) = files.iter().find(|file| is_unknown_word(file)) {
            return Err(CliError::UnknownCommand {
                value: word.display().to_string(),
                commands: command_names(),
            });
        }
        return Err(CliError::NoWindow {
            commands: command_names(),
        });
    };
    if let Some(file) = files.first() {
        return Err(CliError::FilesBeforeCommand {
            value: file.display().to_string(),
        });
    }
    let baseline = baseline.as_deref();
    match command {
        Command::Run(arguments) => outcomes::run(&arguments, baseline, streams),
        Command::Compare(arguments) => compare::run(&arguments, baseline, streams),
        Command::Definitions(arguments) => definitions::run(&arguments, baseline, streams),
        Command::Explain(arguments) => explain::run(&arguments, baseline, streams),
        Command::Tornado(arguments) => sensitivity::tornado(&arguments, baseline, streams),
        Command::Sobol(arguments) => sensitivity::sobol(&arguments, baseline, streams),
        Command::Export(arguments) => charts::run(&arguments, baseline, streams),
        Command::Check(arguments) => check::check(&arguments, baseline, streams),
        Command::Format(arguments) => check::format(&arguments, baseline, streams),
        Command::List(arguments) => list::run(&arguments, baseline, streams),
        Command::Sweep(arguments) => sweep::run(&arguments, baseline, streams),
        Command::Seek(arguments) => inverse::seek(&arguments, baseline, streams),
        Command::Map(arguments) => inverse::map(&arguments, baseline, streams),
        Command::Shapley(arguments) => inverse::shapley(&arguments, baseline, streams),
        Command::Bargain(arguments) => bargain::bargain(&arguments, baseline, streams),
        Command::Trade(arguments) => bargain::trade(&arguments, baseline, streams),
        Command::Clock(arguments) => clock::run(&arguments, baseline, streams),
        Command::Selftest(arguments) => selftest::run(&arguments, baseline, streams),
    }
}

/// Whether this is a word that names no file and no shipped scenario: a command mistyped.
fn is_unknown_word(name: &Path) -> bool {
    let is_meant_as_path = name.components().count() > 1 || name.extension().is_some();
    let is_shipped = FILES.iter().any(|(id, _)| name.as_os_str() == *id);
    !is_meant_as_path && !is_shipped && !name.exists()
}

fn command_names() -> String {
    let command = Arguments::command();
    let names: Vec<&str> = command
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    names.join(", ")
}

/// The language of a `--lang`; a code that is none is an error.
fn of_code(code: &str) -> Result<Language, CliError> {
    let known = Language::ALL.into_iter().find(|l| l.code() == code);
    known.ok_or_else(|| CliError::bad_value("--lang", code, "en, ko"))
}

/// The language of all words: that of `--lang` wherever it stands, else the system's, else English.
///
/// Read apart from the arguments, so that an error about the arguments has its language too.
fn language_of(args: &[OsString]) -> Language {
    let mut asked = None;
    let mut texts = args.iter().filter_map(|arg| arg.to_str());
    while let Some(text) = texts.next() {
        if text == "--lang" {
            asked = texts.next();
        } else if let Some(code) = text.strip_prefix("--lang=") {
            asked = Some(code);
        }
    }
    asked
        .and_then(|code| of_code(code).ok())
        .or_else(|| Language::of_code(&sys_locale::get_locale()?))
        .unwrap_or_default()
}
