//! What can be wrong with a scenario file, with the titles of the levers that it concerns.

use super::{firms, table};
use std::ops::RangeInclusive;
use std::path::PathBuf;

use crate::file::words::shown_path;
use crate::file::{ReadError, WriteError};
use crate::model::{Catalogue, Kind};
use crate::reading::{Expected, Problem, ProblemKind};
use crate::text::files::ScenarioText;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _, Title};

/// One problem with a scenario file.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioProblem {
    /// Place, field, value and kind.
    pub problem: Problem,
    /// The lever or assumption that it concerns.
    pub parameter: Option<ConcernedParameter>,
}

/// The lever or assumption that a problem concerns.
#[derive(Clone, Debug, PartialEq)]
pub struct ConcernedParameter {
    /// Its key in the file.
    pub key: String,
    /// Its name on the screen.
    pub title: Title,
    /// Its unit.
    pub unit: Unit,
    /// The values that a quantity can take; `None` for words and days.
    pub range: Option<RangeInclusive<f64>>,
}

impl ScenarioProblem {
    /// Line, column, the lever by its title, what is wrong and what is allowed.
    pub fn words(&self, language: Language) -> String {
        let Some(parameter) = &self.parameter else {
            return self.problem.words(language);
        };
        let mut values = vec![
            ("line", self.problem.place.line.to_string()),
            ("column", self.problem.place.column.to_string()),
            ("title", parameter.title.in_language(language).to_owned()),
            ("key", parameter.key.clone()),
            ("message", self.problem.message(language)),
        ];
        if let Some(range) = &parameter.range {
            let shown = |bound: &f64| number::value(*bound, parameter.unit, language);
            values.push(("low", range.start().to_string()));
            values.push(("high", range.end().to_string()));
            // the file has decimals, the screen has percent: say the range in both
            values.push(("shown_low", shown(range.start())));
            values.push(("shown_high", shown(range.end())));
        }
        let has_unit = parameter.unit != Unit::Number;
        let text = match (&self.problem.kind, &parameter.range) {
            (ProblemKind::OutOfRange { .. }, Some(_)) if has_unit => {
                ScenarioText::AtParameterInUnits
            }
            (kind, Some(_)) if asks_for_a_number(kind) && has_unit => {
                ScenarioText::AtParameterAllowedInUnits
            }
            (kind, Some(_)) if asks_for_a_number(kind) => ScenarioText::AtParameterAllowed,
            _ => ScenarioText::AtParameter,
        };
        text.fill(language, &values)
    }
}

fn asks_for_a_number(kind: &ProblemKind) -> bool {
    let expected = Expected::Number;
    *kind == ProblemKind::NotFinite || *kind == ProblemKind::WrongKind { expected }
}

/// The problems of a document with the parameters that they concern.
pub(super) fn about(catalogue: &Catalogue, problems: Vec<Problem>) -> Vec<ScenarioProblem> {
    let concerned = |problem: &Problem| {
        let key = problem.field.last()?;
        let (key, title, spec) = match problem.field.as_slice() {
            [section, id, _] if section == firms::SECTION => {
                firms::concerned(catalogue, (id, key))?
            }
            // of an end that is missing, which one it is matters more than the lever
            [section, _, lever, _]
                if section == table::SECTION && problem.kind != ProblemKind::Missing =>
            {
                let (_, spec) = catalogue.table_lever(lever)?;
                (spec.key.clone(), spec.title.clone(), spec)
            }
            _ => {
                let spec = catalogue.spec(catalogue.find_key(key)?)?;
                (spec.key.clone(), spec.title.clone(), spec)
            }
        };
        Some(ConcernedParameter {
            key,
            title,
            unit: spec.unit(),
            range: match &spec.kind {
                Kind::Quantity { range, .. } => Some(range.clone()),
                Kind::Choice(_) | Kind::Day => None,
            },
        })
    };
    problems
        .into_iter()
        .map(|problem| ScenarioProblem {
            parameter: concerned(&problem),
            problem,
        })
        .collect()
}

/// Why a scenario file was not opened or not saved.
#[derive(Debug)]
pub enum ScenarioFileError {
    /// The file could not be read.
    NotRead(ReadError),
    /// The file could not be written; see there what the file is now.
    NotWritten(WriteError),
    /// The file was read and has problems; nothing of it was used.
    Broken {
        /// The file.
        path: PathBuf,
        /// All of them, in the order of the text.
        problems: Vec<ScenarioProblem>,
    },
    /// The file belongs to a newer version of the program, and is not saved over.
    NewerOnDisk {
        /// The file.
        path: PathBuf,
        /// Its format version.
        found: u32,
    },
    /// The scenario's text would not read back as the same scenario; nothing was written.
    Unsavable {
        /// The file that was to be written.
        path: PathBuf,
        /// What reading it back would complain about.
        problems: Vec<ScenarioProblem>,
    },
}

impl ScenarioFileError {
    /// The error in words: one line, and one more for each problem of the file.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let (text, path, problems) = match self {
            Self::NotRead(error) => return vec![error.words(language)],
            Self::NotWritten(error) => return vec![error.words(language)],
            Self::NewerOnDisk { path, found } => {
                let values = [
                    ("path", shown_path(path)),
                    ("found", found.to_string()),
                    ("newest", super::FORMAT_VERSION.to_string()),
                ];
                return vec![ScenarioText::NewerOnDisk.fill(language, &values)];
            }
            Self::Broken { path, problems } => (ScenarioText::Broken, path, problems),
            Self::Unsavable { path, problems } => (ScenarioText::Unsavable, path, problems),
        };
        let values = [
            ("count", problems.len().to_string()),
            ("path", shown_path(path)),
        ];
        let problems = problems.iter().map(|problem| problem.words(language));
        std::iter::once(text.fill(language, &values))
            .chain(problems)
            .collect()
    }
}
