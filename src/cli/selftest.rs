//! `selftest`: worked examples against ours, then published figures beside ours.
//!
//! The examples have exact answers, and one that is off fails the command. The published figures
//! are other people's estimates: their lines are printed with the misses, and fail nothing.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::arguments::{SelftestArguments, TableFormat};
use super::error::CliError;
use super::input::{Workspace, counted};
use super::output::{Streams, number, table};
use crate::chart::Cell;
use crate::engine::MODEL_VERSION;
use crate::selftest::{self, Check};
use crate::text::command_line::{FindingText, HeadText as H};
use crate::text::number::{self as format, Unit};
use crate::text::{Language, Title};
use crate::validation::{self, Line};

/// Heads of both tables: stable names for machines.
const HEADS: [(&str, H); 7] = [
    ("example", H::Example),
    ("quantity", H::Quantity),
    ("published", H::Published),
    ("ours", H::Ours),
    ("difference", H::Difference),
    ("tolerance", H::Tolerance),
    ("passed", H::Pass),
];

pub(super) fn run(
    arguments: &SelftestArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let workspace = Workspace::load(baseline, streams)?;
    let checks = selftest::run();
    let lines = validation::run(&workspace.model);
    let failed = checks.iter().filter(|check| !check.passed()).count();
    match arguments.layout.format {
        TableFormat::Json => {
            let language = streams.language;
            let object = json!({
                "model_version": MODEL_VERSION,
                "passed": checks.len() - failed,
                "failed": failed,
                "checks": checks.iter().map(|c| check_json(c, language)).collect::<Vec<_>>(),
                "validation": lines.iter().map(|l| line_json(l, language)).collect::<Vec<_>>(),
            });
            streams.json(&object)?;
        }
        TableFormat::Csv => {
            let titles = HEADS.map(|(id, _)| id.to_owned());
            let mut rows: Vec<Vec<Cell>> = (checks.iter())
                .map(|check| check_cells(check, streams))
                .collect();
            rows.extend(lines.iter().map(|line| line_cells(line, streams.language)));
            streams.data(&table(&titles, rows).to_csv())?;
        }
        TableFormat::Table => {
            let text = readable(&checks, &lines, streams);
            streams.data(&text)?;
        }
    }
    let count = ("count", counted(checks.len()));
    if failed == 0 {
        let line = streams.fill(FindingText::SelftestPassed, &[count]);
        streams.words(&line);
        return Ok(super::DONE);
    }
    let values = [count, ("failed", counted(failed))];
    let line = streams.fill(FindingText::SelftestFailed, &values);
    streams.words(&line);
    Ok(super::CHECK_FAILED)
}

fn readable(checks: &[Check], lines: &[Line], streams: &Streams<'_>) -> String {
    let heads = HEADS.map(|(_, head)| streams.say(head));
    let rows = checks.iter().map(|check| check_cells(check, streams));
    let examples = table(&heads, rows.collect()).to_aligned();
    let [_, quantity, published, ours, difference, ..] = heads;
    let heads = [streams.say(H::Id), quantity, published, ours, difference];
    let rows = lines
        .iter()
        .map(|line| line_readable(line, streams.language));
    let published = table(&heads, rows.collect()).to_aligned();
    let notes = notes(lines, streams.language);
    format!("{examples}\n{published}\n{notes}")
}

fn check_cells(check: &Check, streams: &Streams<'_>) -> Vec<Cell> {
    let plain = |value: f64| Cell::number(value, six_digits(value));
    let passed = if check.passed() { H::Yes } else { H::No };
    vec![
        Cell::text(check.example),
        Cell::text(check.quantity.in_language(streams.language)),
        plain(check.published),
        check.ours.map_or(Cell::Empty, plain),
        check.difference().map_or(Cell::Empty, |difference| {
            Cell::number(difference, format::small(difference))
        }),
        Cell::number(check.tolerance, format::small(check.tolerance)),
        Cell::text(streams.say(passed)),
    ]
}

fn check_json(check: &Check, language: Language) -> Json {
    json!({
        "example": check.example,
        "title": Title::of(check.title).in_language(language),
        "quantity": check.quantity.in_language(language),
        "published": number(check.published),
        "ours": check.ours.map(number),
        "difference": check.difference().map(number),
        "tolerance": number(check.tolerance),
        "passed": check.passed(),
    })
}

/// A published figure for machines: the nearer end of a range; nothing passes or fails.
fn line_cells(line: &Line, language: Language) -> Vec<Cell> {
    let exact = |value: f64| Cell::number(value, String::new());
    let miss = line.miss();
    let ours = line.ours.as_ref().ok().copied();
    let nearer = ours
        .zip(miss)
        .map_or(line.published.low, |(ours, miss)| ours - miss);
    vec![
        Cell::text(line.id),
        Cell::text(line.quantity.in_language(language)),
        exact(nearer),
        ours.map_or(Cell::Empty, exact),
        miss.map_or(Cell::Empty, exact),
        Cell::Empty,
        Cell::Empty,
    ]
}

fn line_readable(line: &Line, language: Language) -> Vec<Cell> {
    let shown = |value: f64| shown_value(value, line.unit, language);
    let (low, high) = (line.published.low, line.published.high);
    let published = if low.to_bits() == high.to_bits() {
        shown(low)
    } else {
        use crate::text::Text as _;
        H::RangeOf.fill(language, &[("low", shown(low)), ("high", shown(high))])
    };
    let what = format!(
        "{}: {}",
        line.author.in_language(language),
        line.quantity.in_language(language)
    );
    let ours = match &line.ours {
        Ok(ours) => Cell::number(*ours, shown(*ours)),
        Err(missing) => Cell::text(missing.words(language)),
    };
    vec![
        Cell::text(line.id),
        Cell::text(what),
        Cell::number(low, published),
        ours,
        line.miss().map_or(Cell::Empty, |miss| {
            Cell::number(miss, format::difference(miss, line.unit, language))
        }),
    ]
}

/// Shock and reason of every published figure, under its id.
fn notes(lines: &[Line], language: Language) -> String {
    let notes = lines.iter().map(|line| {
        let shock = line.shock.in_language(language);
        let why = line.why.in_language(language);
        format!(
            "{}: {shock}\n    {why}\n    {}\n",
            line.id,
            line.source.words(language)
        )
    });
    notes.collect()
}

fn line_json(line: &Line, language: Language) -> Json {
    let ours = line.ours.as_ref();
    json!({
        "id": line.id,
        "author": line.author.in_language(language),
        "source": line.source.address,
        "source_published": line.source.published,
        "source_read": validation::sources::READ_ON,
        "shock": line.shock.in_language(language),
        "quantity": line.quantity.in_language(language),
        "unit": line.unit.code(),
        "published_low": number(line.published.low),
        "published_high": number(line.published.high),
        "horizon": number(line.horizon),
        "ours": ours.ok().copied().map(number),
        "missing": ours.err().map(|missing| missing.words(language)),
        "miss": line.miss().map(number),
        "why": line.why.in_language(language),
    })
}

fn shown_value(value: f64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Change => format::signed(value, unit, language),
        unit => format::value(value, unit, language),
    }
}

/// Enough digits to see what the tolerance judges.
fn six_digits(value: f64) -> String {
    let decimals = if value.abs() >= 1e5 { 0 } else { 6 };
    format::plain(value, decimals)
}
