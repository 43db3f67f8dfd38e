//! The section on the bargaining table.

use super::figures::{self, Names};
use crate::baseline::{TableData, TableTerm};
use crate::reading::{Entry, ProblemKind, Problems, Value};

/// Magnitude of any end of a range, in base units: no quantity of a deal is larger.
const LARGEST: f64 = 1e18;

/// The table; every row must be readable.
pub(super) fn read(value: Value<'_>, names: &Names, p: &mut Problems) -> Option<TableData> {
    let fields = value.fields(&["no_deal", "rows"], p);
    let no_deal = fields.required("no_deal", p, |v, p| v.text(p));
    let rows = fields.required("rows", p, |v, p| {
        let entries = v.text_entries(p);
        let rows: Vec<TableTerm> = entries
            .iter()
            .filter_map(|entry| p.inside(&entry.key, |p| row(entry, names, p)))
            .collect();
        (rows.len() == entries.len()).then_some(rows)
    });
    Some(TableData {
        no_deal: no_deal?,
        rows: rows?,
    })
}

/// `"fund.cash": (low: (…), high: (…))`, the low end below the high one.
fn row(entry: &Entry<'_>, names: &Names, p: &mut Problems) -> Option<TableTerm> {
    let fields = entry.value.fields(&["low", "high"], p);
    let low = fields.required("low", p, |v, p| {
        figures::figure(v, -LARGEST..=LARGEST, names, p)
    });
    let high = fields.required("high", p, |v, p| {
        figures::figure(v, -LARGEST..=LARGEST, names, p)
    });
    let (low, high) = (low?, high?);
    if low.value >= high.value {
        let (low, high) = (low.value, LARGEST);
        let place = entry.value.place_for(p);
        let found = entry.value.ron().to_owned();
        p.error(place, &found, ProblemKind::OutOfRange { low, high });
        return None;
    }
    Some(TableTerm {
        key: entry.key.clone(),
        low,
        high,
    })
}
