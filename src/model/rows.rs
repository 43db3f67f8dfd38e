//! Rows of the document: tables that the user edits and extends, beside the parameters of the catalogue.
//!
//! A table's order is a function of what is in it: shipped rows as the baseline has them, then the user's own by the
//! length of their id and the id, so that `own_2` stands before `own_10`. A scenario that was saved and opened again,
//! or a row that was removed and restored, is therefore the same scenario.

use super::ValueError;

/// A row of a table: known by its id, which is unique in the table.
pub trait Row: Clone + PartialEq {
    /// Its id in files.
    fn id(&self) -> &str;
}

/// One change of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum RowEdit<R> {
    /// Adds a row, or replaces the one with its id.
    Put(R),
    /// Removes the row with this id; one that is not there is no error.
    Remove(String),
    /// Replaces all rows, as a reset of the table does.
    Reset(Vec<R>),
}

/// A row that is not the same in two tables; one of the two is there.
#[derive(Clone, Debug, PartialEq)]
pub struct RowDifference<R> {
    /// The row in the first table; `None` where it was added.
    pub before: Option<R>,
    /// The row in the second; `None` where it was removed.
    pub after: Option<R>,
}

impl<R: Row> RowDifference<R> {
    /// The id of the row.
    pub fn id(&self) -> &str {
        self.before
            .as_ref()
            .or(self.after.as_ref())
            .map_or("", R::id)
    }

    /// The edit that makes the second table's row that of the first again.
    pub fn taken_back(&self) -> RowEdit<R> {
        match &self.before {
            Some(row) => RowEdit::Put(row.clone()),
            None => RowEdit::Remove(self.id().to_owned()),
        }
    }
}

/// The row with an id.
pub fn find<'a, R: Row>(rows: &'a [R], id: &str) -> Option<&'a R> {
    rows.iter().find(|row| row.id() == id)
}

/// Applies a change; `shipped` are the rows of the baseline, in their order.
pub fn apply<R: Row>(rows: &mut Vec<R>, edit: RowEdit<R>, shipped: &[R]) {
    match edit {
        RowEdit::Put(row) => {
            if let Some(old) = rows.iter_mut().find(|old| old.id() == row.id()) {
                *old = row;
            } else {
                rows.push(row);
                order(rows, shipped);
            }
        }
        RowEdit::Remove(id) => rows.retain(|row| row.id() != id),
        RowEdit::Reset(all) => *rows = all,
    }
}

/// Puts rows into their one order.
pub fn order<R: Row>(rows: &mut [R], shipped: &[R]) {
    let place = |row: &R| {
        let place = shipped.iter().position(|other| other.id() == row.id());
        (
            place.unwrap_or(usize::MAX),
            row.id().len(),
            row.id().to_owned(),
        )
    };
    rows.sort_by_cached_key(place);
}

/// The rows that differ, in the order of the second table, removed ones last.
pub fn differences<R: Row>(before: &[R], after: &[R]) -> Vec<RowDifference<R>> {
    let changed = after.iter().filter_map(|row| {
        let old = find(before, row.id());
        (old != Some(row)).then(|| RowDifference {
            before: old.cloned(),
            after: Some(row.clone()),
        })
    });
    let removed = before.iter().filter(|row| find(after, row.id()).is_none());
    let removed = removed.map(|row| RowDifference {
        before: Some(row.clone()),
        after: None,
    });
    changed.chain(removed).collect()
}

/// An id that no row has: `own_1`, `own_2`, …
pub fn free_id<R: Row>(rows: &[R]) -> String {
    let number = |row: &R| row.id().strip_prefix(OWN)?.parse::<u32>().ok();
    let highest = rows.iter().filter_map(number).max().unwrap_or_default();
    format!("{OWN}{}", highest.saturating_add(1))
}

/// Whether one more row fits into a table.
pub(super) const fn has_room(is_new: bool, rows: usize, most: usize) -> Result<(), ValueError> {
    if is_new && rows >= most {
        let most = most as f64;
        return Err(ValueError::OutOfRange {
            value: most + 1.0,
            low: 0.0,
            high: most,
        });
    }
    Ok(())
}

/// What ids of the user's own rows begin with.
const OWN: &str = "own_";

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Named(&'static str, u8);

    impl Row for Named {
        fn id(&self) -> &str {
            self.0
        }
    }

    const SHIPPED: [Named; 2] = [Named("zinc", 1), Named("gold", 2)];

    #[test]
    fn a_row_that_was_removed_and_restored_stands_where_it_stood() {
        let mut rows = SHIPPED.to_vec();
        for id in ["own_10", "own_2"] {
            apply(&mut rows, RowEdit::Put(Named(id, 3)), &SHIPPED);
        }
        let before = rows.clone();
        assert_eq!(
            before.iter().map(Row::id).collect::<Vec<_>>(),
            ["zinc", "gold", "own_2", "own_10"]
        );
        apply(&mut rows, RowEdit::Remove("zinc".to_owned()), &SHIPPED);
        assert_eq!(rows.len(), 3);
        apply(&mut rows, RowEdit::Put(Named("zinc", 1)), &SHIPPED);
        assert_eq!(rows, before);
        assert_eq!(free_id(&rows), "own_11");
    }

    #[test]
    fn every_difference_can_be_taken_back_by_itself() {
        let after = vec![Named("zinc", 9), Named("own_1", 4)];
        let differences = differences(&SHIPPED, &after);
        assert_eq!(differences.len(), 3);
        let mut rows = after;
        for difference in &differences {
            apply(&mut rows, difference.taken_back(), &SHIPPED);
        }
        assert_eq!(rows, SHIPPED);
        assert!(super::differences(&rows, &SHIPPED).is_empty());
    }
}
