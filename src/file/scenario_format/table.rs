//! The bargaining table in a scenario file: only what differs from the base.
//!
//! ```text
//!   table: (
//!     no_deal: "korus-2024",                              the preset that stands for no deal
//!     valued: year,                                       npv or year
//!     rows: {
//!       "fund.cash": (high: 250000000000),                another end of its range
//!       "security.arms": None,                            taken off the table
//!       "security.defence_share": (low: 0.023, high: 0.05),
//!     },
//!   ),
//! ```
//!
//! A lever that this version does not know is kept as it stands, and so is a preset; both with a warning.

use super::ScenarioFormat;
use super::read::keep_unknown;
use super::text;
use crate::model::rows::{self, RowEdit};
use crate::model::table::{MOST_TABLE_ROWS, Table, TableEdit, TableRow, Valued};
use crate::model::{Catalogue, Kind, Role, Scenario, Spec, UnknownEntry};
use crate::reading::{Entry, Fields, ProblemKind, Problems, Value, nearest};

/// The section's name.
pub(super) const SECTION: &str = "table";

/// Fields of the section.
const FIELDS: [&str; 3] = ["no_deal", "valued", "rows"];

/// The section's text; `None` where nothing differs.
pub(super) fn text_of((base, table): (&Table, &Table), unknown: &[UnknownEntry]) -> Option<String> {
    let mut section = String::new();
    let mut field = |name: &str, value: &str| {
        for part in ["    ", name, ": ", value, ",\n"] {
            section.push_str(part);
        }
    };
    if table.no_deal != base.no_deal {
        field("no_deal", &text::quoted(&table.no_deal));
    }
    if table.valued != base.valued {
        field("valued", table.valued.word());
    }
    let mut inside = String::new();
    for difference in rows::differences(&base.rows, &table.rows) {
        let value = match &difference.after {
            None => "None".to_owned(),
            Some(row) => ends(row, difference.before.as_ref()),
        };
        text::entry_at(&mut inside, 6, (difference.id(), &value));
    }
    for line in unknown.iter().filter(|line| line.section == SECTION) {
        text::entry_at(&mut inside, 6, (&line.key, &line.text));
    }
    if !inside.is_empty() {
        field("rows", &format!("{{\n{inside}    }}"));
    }
    (!section.is_empty()).then(|| format!("(\n{section}  )"))
}

/// The ends that differ from the row of the base; both where it has none.
fn ends(row: &TableRow, base: Option<&TableRow>) -> String {
    let differs = |end: fn(&TableRow) -> f64| {
        base.is_none_or(|base| end(base).to_bits() != end(row).to_bits())
    };
    let mut ends = Vec::new();
    if differs(|row| row.low) {
        ends.push(format!("low: {}", row.low));
    }
    if differs(|row| row.high) {
        ends.push(format!("high: {}", row.high));
    }
    format!("({})", ends.join(", "))
}

/// Reads the section into a scenario that has the table of its base.
pub(super) fn read(
    format: &ScenarioFormat<'_>,
    fields: &Fields<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    fields.optional(SECTION, problems, |section, problems| {
        let fields = section.fields(&FIELDS, problems);
        let no_deal = fields.optional("no_deal", problems, |v, p| no_deal(format, v, p));
        if let Some(id) = no_deal.flatten() {
            scenario.table.no_deal = id;
        }
        let valued = fields.optional("valued", problems, |v, p| {
            let index = v.choice(&Valued::ALL.map(Valued::word), p)?;
            Valued::ALL.get(index).copied()
        });
        if let Some(valued) = valued.flatten() {
            scenario.table.valued = valued;
        }
        fields.optional("rows", problems, |value, p| {
            rows_of(format.catalogue, value, scenario, p);
            Some(())
        });
        Some(())
    });
}

/// The id of a preset; one that is not there is kept, with a warning.
fn no_deal(format: &ScenarioFormat<'_>, value: Value<'_>, p: &mut Problems) -> Option<String> {
    let id = value.text(p)?;
    if !id.is_empty() && format.presets.find(&id).is_none() {
        let known = format.presets.iter().map(|preset| preset.id.as_str());
        let nearest = nearest(&id, known).map(str::to_owned);
        value.warn(ProblemKind::UnknownKept { nearest }, p);
    }
    Some(id)
}

fn rows_of(
    catalogue: &Catalogue,
    section: Value<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    for entry in section.text_entries(problems) {
        problems.inside(&entry.key, |p| {
            if let Some(edit) = edit(catalogue, &entry, scenario, p) {
                catalogue.change_table(&mut scenario.table, TableEdit::Row(edit));
            }
        });
    }
    let count = scenario.table.rows.len();
    if count > MOST_TABLE_ROWS {
        let (low, high) = (0.0, MOST_TABLE_ROWS as f64);
        let place = section.place_for(problems);
        let kind = ProblemKind::OutOfRange { low, high };
        problems.error(place, &count.to_string(), kind);
    }
}

/// What an entry does; `None` where it is kept as it stands, or has a problem.
fn edit(
    catalogue: &Catalogue,
    entry: &Entry<'_>,
    scenario: &mut Scenario,
    problems: &mut Problems,
) -> Option<RowEdit<TableRow>> {
    let Some((_, spec)) = catalogue.table_lever(&entry.key) else {
        let levers = catalogue.of_role(Role::Lever).map(|(_, spec)| spec);
        let known = levers.filter(|spec| matches!(spec.kind, Kind::Quantity { .. }));
        let known = known.map(|spec| spec.key.as_str());
        keep_unknown(entry, SECTION, known, (scenario, problems));
        return None;
    };
    let Some(written) = entry.value.optional() else {
        return Some(RowEdit::Remove(entry.key.clone()));
    };
    let base = rows::find(&scenario.table.rows, &entry.key).cloned();
    row(spec, written, base.as_ref(), problems).map(RowEdit::Put)
}

/// What the file says, and the rest as in the base; a row that the base does not have must say both ends.
fn row(
    spec: &Spec,
    written: Value<'_>,
    base: Option<&TableRow>,
    p: &mut Problems,
) -> Option<TableRow> {
    let Kind::Quantity { range, .. } = &spec.kind else {
        return None;
    };
    let fields = written.fields(&["low", "high"], p);
    let end = |name: &str, base: Option<f64>, from: f64, p: &mut Problems| match base {
        Some(base) if fields.present(name).is_none() => Some(base),
        _ => fields.required(name, p, |v, p| v.number(from..=*range.end(), p)),
    };
    let low = end("low", base.map(|row| row.low), *range.start(), p);
    let high = end("high", base.map(|row| row.high), *range.start(), p);
    let row = TableRow {
        id: spec.key.clone(),
        low: low?,
        high: high?,
    };
    if row.low >= row.high {
        // blame the end that the file gives, and say what it can be
        let (name, low, high) = match fields.present("high") {
            Some(_) => ("high", row.low, *range.end()),
            None => ("low", *range.start(), row.high),
        };
        let place = fields.present(name).unwrap_or(written);
        let kind = ProblemKind::OutOfRange { low, high };
        return p.inside(name, |p| place.refuse(kind, p));
    }
    Some(row)
}
