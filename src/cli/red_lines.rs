//! Red lines on the command line: which are crossed, by how much, and whose they are.

use serde_json::{Value as Json, json};

use super::input::{Named, Workspace};
use super::outcomes::exact_number;
use super::output::{Streams, number, table};
use crate::baseline::{Baseline, Limit, RedLine};
use crate::chart::{Cell, Table};
use crate::engine::red_lines::{Constraints, Judged, later_words, party_name};
use crate::engine::{Model, Outcome};
use crate::model::red_lines::{Subject, limit_words};
use crate::model::{Scenario, Value};
use crate::text::red_lines::RedLineText as T;
use crate::text::{Language, days};

/// One line in a machine format.
pub(super) fn json(one: &Judged<'_>, baseline: &Baseline, language: Language) -> Json {
    let line = one.line;
    json!({
        "id": line.id,
        "side": line.side.word(),
        "party": party_name(baseline, line.side, language),
        "title": line.title.in_language(language),
        "subject": line.subject,
        "unit": one.unit().code(),
        "bound": line.bound.word(),
        "limit": line.limit.as_ref().map(limit_json),
        "value": one.value.map_or(Json::Null, |value| value_json(one, value)),
        "verdict": one.verdict.word(),
        "slack": one.verdict.slack().map(number),
    })
}

fn limit_json(limit: &Limit) -> Json {
    match limit {
        Limit::Number(value) => number(*value),
        Limit::Word(word) => Json::from(word.clone()),
    }
}

fn value_json(one: &Judged<'_>, value: Value) -> Json {
    match one.subject {
        Some(Subject::Lever(_, spec)) => super::compare::machine_value(spec, value),
        _ => value.number().map_or(Json::Null, number),
    }
}

/// A red line as a row of numbers.
#[derive(Debug)]
pub(super) struct ExactRow<'a, 'b> {
    one: &'b Judged<'a>,
    reference: Option<f64>,
}

/// Every line of a scenario, with how the reference stands to the same line.
pub(super) fn exact<'a, 'b>(
    model: &Model,
    (scenario, judged): (&Scenario, &'b [Judged<'a>]),
    (reference, outcome): (&Scenario, &Outcome),
) -> Vec<ExactRow<'a, 'b>> {
    let constraints = Constraints::new(model, &scenario.red_lines);
    let verdicts = constraints.verdicts(model, reference, Some(outcome));
    let rows = judged.iter().zip(verdicts);
    rows.map(|(one, verdict)| ExactRow {
        one,
        reference: verdict.slack(),
    })
    .collect()
}

impl ExactRow<'_, '_> {
    /// The columns of `run`: value and reference are the margin that is left, below zero by how much the line is
    /// crossed; empty where that is no number.
    pub(super) fn cells(&self, language: Language) -> Vec<Cell> {
        let slack = self.one.verdict.slack();
        let change = slack.zip(self.reference).map(|(now, before)| now - before);
        vec![
            Cell::text(format!("red_line.{}", self.one.line.id)),
            Cell::text(self.one.line.title.in_language(language)),
            Cell::text(self.one.unit().code()),
            exact_number(slack),
            exact_number(self.reference),
            exact_number(change),
        ]
    }
}

/// What people read: how many are crossed, and each crossed one.
pub(super) fn readable(
    judged: &[Judged<'_>],
    baseline: &Baseline,
    streams: &Streams<'_>,
) -> String {
    let language = streams.language;
    if judged.is_empty() {
        return format!("{}\n", streams.say(T::NoLines));
    }
    let crossed: Vec<&Judged<'_>> = judged
        .iter()
        .filter(|one| one.verdict.is_crossed())
        .collect();
    let counts = [
        ("crossed", crossed.len().to_string()),
        ("all", judged.len().to_string()),
    ];
    let head = streams.fill(T::CountCrossed, &counts);
    if crossed.is_empty() {
        return format!("{head}\n");
    }
    let titles = [T::ColumnSide, T::ColumnLine, T::ColumnNow, T::ColumnVerdict];
    let rows = crossed.into_iter().map(|one| {
        vec![
            Cell::text(party_name(baseline, one.line.side, language)),
            Cell::text(one.line.title.in_language(language)),
            Cell::text(one.value_words(language)),
            Cell::text(one.verdict_words(language)),
        ]
    });
    let body = table(&titles.map(|head| streams.say(head)), rows.collect());
    format!("{head}\n{}", body.to_aligned())
}

/// That lines were stated after the day of a scenario, on a line of its own; empty where none was.
pub(super) fn later(named: &Named, streams: &Streams<'_>) -> String {
    let words = later_words(&named.scenario, streams.language);
    words.map_or_else(String::new, |words| {
        format!("{}: {words}\n", named.name(streams))
    })
}

/// The lines that at least one of several scenarios crosses, side by side.
pub(super) fn side_by_side(
    (names, columns): (&[String], &[Vec<Judged<'_>>]),
    baseline: &Baseline,
    streams: &Streams<'_>,
) -> Option<Table> {
    let language = streams.language;
    let mut titles = vec![streams.say(T::ColumnSide), streams.say(T::ColumnLine)];
    titles.extend(names.iter().cloned());
    let rows: Vec<Vec<Cell>> = lines_of(columns)
        .into_iter()
        .filter(|line| {
            let mut found = columns.iter().filter_map(|column| find(column, line));
            found.any(|one| one.verdict.is_crossed())
        })
        .map(|line| {
            let mut row = vec![
                Cell::text(party_name(baseline, line.side, language)),
                Cell::text(line.title.in_language(language)),
            ];
            row.extend(columns.iter().map(|column| {
                let found = find(column, line);
                Cell::text(found.map_or_else(|| "–".to_owned(), |one| one.verdict_words(language)))
            }));
            row
        })
        .collect();
    (!rows.is_empty()).then(|| table(&titles, rows))
}

/// Every line of several scenarios once, in the order of the first that has it.
pub(super) fn lines_of<'a>(columns: &[Vec<Judged<'a>>]) -> Vec<&'a RedLine> {
    let mut lines: Vec<&RedLine> = Vec::new();
    for one in columns.iter().flatten() {
        if !lines.iter().any(|line| line.id == one.line.id) {
            lines.push(one.line);
        }
    }
    lines
}

/// How a scenario stands to a line of another one, by its id.
pub(super) fn find<'a, 'b>(column: &'b [Judged<'a>], line: &RedLine) -> Option<&'b Judged<'a>> {
    column.iter().find(|one| one.line.id == line.id)
}

/// The baseline's red lines for `list red-lines`: for machines, then for people.
pub(super) fn listed(workspace: &Workspace, language: Language) -> [Vec<Vec<Cell>>; 2] {
    let (baseline, catalogue) = (workspace.model.baseline(), workspace.model.catalogue());
    let rows = |is_exact: bool| {
        let row = |line: &RedLine| {
            let subject = catalogue.subject(&line.subject);
            let limit = match &line.limit {
                Some(Limit::Number(value)) if is_exact => Cell::number(*value, String::new()),
                Some(Limit::Word(word)) if is_exact => Cell::text(word),
                _ if is_exact => Cell::Empty,
                _ => Cell::text(limit_words(catalogue, line, language)),
            };
            let stated = line.stated.as_ref();
            let source = stated.and_then(|stated| baseline.source(stated.source));
            let mut cells = vec![
                Cell::text(&line.id),
                Cell::text(party_name(baseline, line.side, language)),
                Cell::text(line.title.in_language(language)),
                Cell::text(&line.subject),
                limit,
                stated.map_or(Cell::Empty, |stated| Cell::text(days::iso(stated.date))),
                stated.map_or(Cell::Empty, |stated| {
                    Cell::text(if is_exact {
                        stated.grade.word()
                    } else {
                        stated.grade.in_language(language)
                    })
                }),
                source.map_or(Cell::Empty, |source| Cell::text(&source.id)),
            ];
            if is_exact {
                cells.push(Cell::text(line.bound.word()));
                cells.push(subject.map_or(Cell::Empty, |of| Cell::text(of.unit().code())));
                cells.push(source.map_or(Cell::Empty, |source| Cell::text(&source.address)));
            }
            cells
        };
        catalogue.red_lines().iter().map(row).collect()
    };
    [rows(true), rows(false)]
}
