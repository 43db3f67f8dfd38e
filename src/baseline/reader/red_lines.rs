//! The section on red lines.

use super::figures::{self, Names};
use super::header;
use crate::baseline::{Bound, Grade, Limit, Party, RedLine, SourceIndex, Stated};
use crate::reading::{Entry, Expected, ProblemKind, Problems, Value};
use crate::text::days;

/// Magnitude of any limit, in base units: no quantity of a deal is larger.
const LARGEST: f64 = 1e18;

/// Fields of a red line.
const FIELDS: [&str; 6] = ["side", "title", "subject", "bound", "limit", "stated"];

/// Every red line, in the order of the file; all of them must be readable.
pub(super) fn read(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<Vec<RedLine>> {
    let entries = value.entries(p);
    let lines: Vec<RedLine> = entries
        .iter()
        .filter_map(|entry| p.inside(&entry.key, |p| red_line(entry, names, p)))
        .collect();
    (lines.len() == entries.len()).then_some(lines)
}

fn red_line(entry: &Entry<'_>, names: &Names, p: &mut Problems) -> Option<RedLine> {
    let fields = entry.value.fields(&FIELDS, p);
    let side = fields.required("side", p, |v, p| v.choice(&Party::ALL.map(Party::word), p));
    let title = fields.required("title", p, header::title);
    let subject = fields.required("subject", p, |v, p| v.text(p));
    let bound = fields.required("bound", p, |v, p| v.choice(&Bound::ALL.map(Bound::word), p));
    let limit = fields.required("limit", p, limit);
    let stated = fields.required("stated", p, |v, p| stated(v, names, p));
    let (limit, (source, date, grade)) = (limit?, stated?);
    Some(RedLine {
        id: entry.key.clone(),
        side: *Party::ALL.get(side?)?,
        title: title?,
        subject: subject?,
        bound: *Bound::ALL.get(bound?)?,
        stated: Some(Stated {
            limit: limit.clone(),
            source,
            date,
            grade,
        }),
        limit: Some(limit),
    })
}

/// A number, or the word of a choice in quotation marks.
fn limit(value: Value<'_>, p: &mut Problems) -> Option<Limit> {
    if value.ron().starts_with('"') {
        value.text(p).map(Limit::Word)
    } else {
        value.number(-LARGEST..=LARGEST, p).map(Limit::Number)
    }
}

/// Where and when it was stated: `("source", "2025-11-14", grade)`.
fn stated(
    value: Value<'_>,
    names: &Names,
    p: &mut Problems,
) -> Option<(SourceIndex, jiff::civil::Date, Grade)> {
    let items = value.items(p)?;
    let &[source, date, grade] = items.as_slice() else {
        let (expected, found) = (3, items.len());
        return value.refuse(ProblemKind::WrongCount { expected, found }, p);
    };
    let source = figures::reference(source, names.sources.as_ref(), p);
    let day = date.text(p).and_then(|text| {
        let expected = Expected::Day;
        let kind = ProblemKind::WrongKind { expected };
        days::parse(&text).or_else(|| date.refuse(kind, p))
    });
    let grade = grade.choice(&Grade::ALL.map(Grade::word), p);
    Some((
        SourceIndex(u16::try_from(source?).ok()?),
        day?,
        Grade::ALL.get(grade?).copied()?,
    ))
}
