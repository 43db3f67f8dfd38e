//! `check` and `format`: what is wrong with files, and files in the one layout.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::arguments::{CheckArguments, FilesArguments, TableFormat};
use super::error::CliError;
use super::input::Workspace;
use super::output::{Streams, table};
use crate::baseline::{Baseline, RedLine};
use crate::chart::Cell;
use crate::engine::Model;
use crate::file::scenario_format::ScenarioProblem;
use crate::file::words::shown_path;
use crate::file::{ReadError, Written, read};
use crate::reading::{Document, Problem, Problems, Severity};
use crate::text::command_line::FindingText as F;
use crate::text::red_lines::RedLineText;
use crate::text::{Language, Text as _};

/// One problem of a file, in words.
struct Finding {
    severity: Severity,
    line: usize,
    column: usize,
    words: String,
}

/// What a file is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    Scenario,
    Baseline,
}

/// A file and what was found in it.
struct Checked {
    path: String,
    kind: FileKind,
    /// What was found, or why the file was not read.
    findings: Result<Vec<Finding>, ReadError>,
}

pub(super) fn check(
    arguments: &CheckArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let workspace = Workspace::load(baseline, streams)?;
    let checked: Vec<Checked> = (arguments.files.iter())
        .map(|path| Checked::new(&workspace, path, streams.language))
        .collect();
    match arguments.layout.format {
        TableFormat::Table => print(&checked, streams)?,
        TableFormat::Json => {
            let files: Vec<Json> = (checked.iter())
                .map(|file| file.json(streams.language))
                .collect();
            streams.json(&json!({ "files": files }))?;
        }
        TableFormat::Csv => {
            let titles = ["file", "severity", "line", "column", "problem"].map(str::to_owned);
            let rows = checked.iter().flat_map(|file| file.rows(streams.language));
            streams.data(&table(&titles, rows.collect()).to_csv())?;
        }
    }
    if checked.iter().any(|file| file.findings.is_err()) {
        return Ok(super::BAD_INPUT);
    }
    let failed = checked.iter().any(|file| file.count(Severity::Error) > 0);
    Ok(if failed {
        super::CHECK_FAILED
    } else {
        super::DONE
    })
}

/// Problems go to the words, one line a file to the data.
fn print(checked: &[Checked], streams: &mut Streams<'_>) -> Result<(), CliError> {
    for file in checked {
        let path = || ("path", file.path.clone());
        match &file.findings {
            Err(error) => streams.words(&error.words(streams.language)),
            Ok(findings) => {
                for finding in findings {
                    let text = match finding.severity {
                        Severity::Error => F::Error,
                        Severity::Warning => F::Warning,
                    };
                    let problem = ("problem", finding.words.clone());
                    let line = streams.fill(text, &[path(), problem]);
                    streams.words(&line);
                }
                let line = if findings.is_empty() {
                    streams.fill(F::InOrder, &[path()])
                } else {
                    let errors = ("errors", file.count(Severity::Error).to_string());
                    let warnings = ("warnings", file.count(Severity::Warning).to_string());
                    streams.fill(F::Found, &[path(), errors, warnings])
                };
                streams.data(&format!("{line}\n"))?;
            }
        }
    }
    Ok(())
}

impl Checked {
    fn new(workspace: &Workspace, path: &Path, language: Language) -> Self {
        let shown = shown_path(path);
        match read(path) {
            Err(error) => Self {
                path: shown,
                kind: FileKind::Scenario,
                findings: Err(error),
            },
            Ok(file) => {
                let kind = FileKind::of(&file.bytes);
                let findings = match kind {
                    FileKind::Baseline => baseline_findings(&file.bytes, language),
                    FileKind::Scenario => scenario_findings(workspace, &file.bytes, language),
                };
                Self {
                    path: shown,
                    kind,
                    findings: Ok(findings),
                }
            }
        }
    }

    fn count(&self, severity: Severity) -> usize {
        let findings = self.findings.as_deref().unwrap_or_default();
        let of_severity = |finding: &&Finding| finding.severity == severity;
        findings.iter().filter(of_severity).count()
    }

    fn json(&self, language: Language) -> Json {
        let kind = match self.kind {
            FileKind::Scenario => "scenario",
            FileKind::Baseline => "baseline",
        };
        match &self.findings {
            Err(error) => json!({ "file": self.path, "not_read": error.words(language) }),
            Ok(findings) => {
                let problems: Vec<Json> = findings.iter().map(Finding::json).collect();
                json!({ "file": self.path, "kind": kind, "problems": problems })
            }
        }
    }

    fn rows(&self, language: Language) -> Vec<Vec<Cell>> {
        let number = |value: usize| Cell::number(value as f64, value.to_string());
        match &self.findings {
            Err(error) => vec![vec![
                Cell::text(&self.path),
                Cell::text("error"),
                Cell::Empty,
                Cell::Empty,
                Cell::text(error.words(language)),
            ]],
            Ok(findings) => (findings.iter())
                .map(|finding| {
                    vec![
                        Cell::text(&self.path),
                        Cell::text(finding.severity_word()),
                        number(finding.line),
                        number(finding.column),
                        Cell::text(&finding.words),
                    ]
                })
                .collect(),
        }
    }
}

impl Finding {
    const fn severity_word(&self) -> &'static str {
        match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }

    fn json(&self) -> Json {
        json!({
            "severity": self.severity_word(),
            "line": self.line,
            "column": self.column,
            "words": self.words,
        })
    }

    fn of_problem(problem: &Problem, words: String) -> Self {
        Self {
            severity: problem.severity,
            line: problem.place.line,
            column: problem.place.column,
            words,
        }
    }
}

impl FileKind {
    /// A file with markets is a baseline; anything else is read as a scenario.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let Ok(document) = Document::from_bytes(bytes) else {
            let mentions_markets = String::from_utf8_lossy(bytes).contains("markets:");
            return if mentions_markets {
                Self::Baseline
            } else {
                Self::Scenario
            };
        };
        let mut unheard = Problems::new();
        let names = ["markets", "origins", "totals_usd_bn"];
        let fields = document.root().fields(&names, &mut unheard);
        let has = |name: &str| {
            let found = fields.optional(name, &mut Problems::new(), |_, _| Some(()));
            matches!(found, Some(Some(())))
        };
        if has("markets") || has("origins") {
            Self::Baseline
        } else {
            Self::Scenario
        }
    }
}

fn baseline_findings(bytes: &[u8], language: Language) -> Vec<Finding> {
    let (problems, lines) = match Baseline::parse(bytes) {
        Ok((baseline, warnings)) => (warnings, red_line_findings(baseline, bytes, language)),
        Err(problems) => (problems, Vec::new()),
    };
    (problems.iter())
        .map(|problem| Finding::of_problem(problem, problem.words(language)))
        .chain(lines)
        .collect()
}

/// Red lines on levers or outcomes that the baseline does not have, or with limits that do not fit them.
fn red_line_findings(baseline: Baseline, bytes: &[u8], language: Language) -> Vec<Finding> {
    let model = Model::new(baseline);
    let catalogue = model.catalogue();
    let text = String::from_utf8_lossy(bytes);
    let line_of = |line: &RedLine| {
        let key = format!("\"{}\": (", line.id);
        let found = text
            .lines()
            .position(|row| row.trim_start().starts_with(&key));
        found.map_or(1, |index| index + 1)
    };
    let misfit = |line: &RedLine| {
        let is_known = catalogue.subject(&line.subject).is_some();
        if is_known && catalogue.check_red_line(line).is_ok() {
            return None;
        }
        let text = if is_known {
            RedLineText::MisfitFound
        } else {
            RedLineText::UnknownFound
        };
        let values = [("id", line.id.clone()), ("subject", line.subject.clone())];
        Some(Finding {
            severity: Severity::Warning,
            line: line_of(line),
            column: 1,
            words: text.fill(language, &values),
        })
    };
    catalogue.red_lines().iter().filter_map(misfit).collect()
}

fn scenario_findings(workspace: &Workspace, bytes: &[u8], language: Language) -> Vec<Finding> {
    let problems: Vec<ScenarioProblem> = match workspace.format().parse(bytes) {
        Ok(parsed) => parsed.warnings,
        Err(problems) => problems,
    };
    (problems.iter())
        .map(|found| Finding::of_problem(&found.problem, found.words(language)))
        .collect()
}

pub(super) fn format(
    arguments: &FilesArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let workspace = Workspace::load(baseline, streams)?;
    let mut code = super::DONE;
    for path in &arguments.files {
        match workspace.format().canonicalise(path) {
            Ok(written) => {
                let text = match written {
                    Written::New(_) => F::Rewritten,
                    Written::Unchanged(_) => F::Unchanged,
                };
                let line = streams.fill(text, &[("path", shown_path(path))]);
                streams.words(&line);
            }
            // the other files are rewritten all the same
            Err(error) => {
                for line in error.lines(streams.language) {
                    streams.words(&line);
                }
                code = super::BAD_INPUT;
            }
        }
    }
    Ok(code)
}
