//! The bargaining table of a scenario: what a package can move and how far, what no deal is, and how the parties value.

use super::rows::{self, Row, RowDifference, RowEdit};
use super::{Catalogue, Kind, ParameterId, Role, Spec, ValueError};
use crate::baseline::Baseline;
use crate::text::bargain::TableText as T;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _};

/// Most rows of a table: a search over more levers says little in the time that a reader waits.
pub const MOST_TABLE_ROWS: usize = 40;

/// In what the parties value a package.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Valued {
    /// Present value over the ledger's years.
    #[default]
    Npv,
    /// The year that the ledger shows.
    Year,
}

impl Valued {
    /// Both, in the order of the screen.
    pub const ALL: [Self; 2] = [Self::Npv, Self::Year];

    /// The word in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Npv => "npv",
            Self::Year => "year",
        }
    }

    /// Its name.
    pub const fn title(self) -> T {
        match self {
            Self::Npv => T::Npv,
            Self::Year => T::Year,
        }
    }
}

/// One lever on the table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Key of the lever: a quantity.
    pub id: String,
    /// The smallest value that a package gives it, in its base unit.
    pub low: f64,
    /// The largest; more than the smallest.
    pub high: f64,
}

impl Row for TableRow {
    fn id(&self) -> &str {
        &self.id
    }
}

/// What lies on the bargaining table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Id of the preset that stands for no deal; one that is not there stands for the base year as it was.
    pub no_deal: String,
    /// In what the parties value a package.
    pub valued: Valued,
    /// The levers that packages move, in the order of the catalogue.
    pub rows: Vec<TableRow>,
}

/// One change of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableEdit {
    /// Another preset stands for no deal.
    NoDeal(String),
    /// The parties value in something else.
    Valued(Valued),
    /// A row is added, changed or removed, or all of them are replaced.
    Row(RowEdit<TableRow>),
}

/// One thing about a table that is not the same in two scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum TableChange {
    /// What no deal is: before and after.
    NoDeal(String, String),
    /// In what the parties value: before and after.
    Valued(Valued, Valued),
    /// A row.
    Row(RowDifference<TableRow>),
}

impl Table {
    /// Everything that differs and can be taken back by itself.
    pub(super) fn changes(before: &Self, after: &Self) -> Vec<TableChange> {
        let no_deal = (before.no_deal != after.no_deal)
            .then(|| TableChange::NoDeal(before.no_deal.clone(), after.no_deal.clone()));
        let valued = (before.valued != after.valued)
            .then_some(TableChange::Valued(before.valued, after.valued));
        let rows = rows::differences(&before.rows, &after.rows);
        (no_deal.into_iter())
            .chain(valued)
            .chain(rows.into_iter().map(TableChange::Row))
            .collect()
    }

    /// The baseline's own table, as far as the catalogue has its levers; empty where the baseline says nothing.
    pub(super) fn of_baseline(baseline: &Baseline, catalogue: &Catalogue) -> Self {
        let Some(data) = &baseline.table else {
            return Self::default();
        };
        let rows = data.rows.iter().map(|term| TableRow {
            id: term.key.clone(),
            low: term.low.value,
            high: term.high.value,
        });
        let mut table = Self {
            no_deal: data.no_deal.clone(),
            valued: Valued::default(),
            rows: rows
                .filter(|row| catalogue.check_table_row(row).is_ok())
                .collect(),
        };
        catalogue.order_table(&mut table.rows);
        table
    }
}

impl TableChange {
    /// The edit that takes this one change back.
    pub fn taken_back(&self) -> TableEdit {
        match self {
            Self::NoDeal(before, _) => TableEdit::NoDeal(before.clone()),
            Self::Valued(before, _) => TableEdit::Valued(*before),
            Self::Row(difference) => TableEdit::Row(difference.taken_back()),
        }
    }

    /// Everything of it that matters to a result, as text for the hash of a scenario.
    pub(super) fn fingerprint(&self) -> String {
        match self {
            Self::NoDeal(_, after) => format!("table.no_deal={after};"),
            Self::Valued(_, after) => format!("table.valued={};", after.word()),
            Self::Row(row) => {
                let range = row.after.as_ref().map(|row| (row.low, row.high));
                format!("table.{}={range:?};", row.id())
            }
        }
    }

    /// What changed, from what to what; a preset is called by its id, which is also its file's name.
    pub fn words(&self, catalogue: &Catalogue, language: Language) -> String {
        let ends = |before: String, after: String| [("before", before), ("after", after)];
        match self {
            Self::NoDeal(before, after) => {
                let name = |id: &String| match id.as_str() {
                    "" => T::BaseYear.text(language).to_owned(),
                    id => id.to_owned(),
                };
                T::ChangeNoDeal.fill(language, &ends(name(before), name(after)))
            }
            Self::Valued(before, after) => {
                let name = |valued: &Valued| valued.title().text(language).to_owned();
                T::ChangeValued.fill(language, &ends(name(before), name(after)))
            }
            Self::Row(difference) => row_words(catalogue, difference, language),
        }
    }
}

fn row_words(
    catalogue: &Catalogue,
    difference: &RowDifference<TableRow>,
    language: Language,
) -> String {
    let spec = catalogue.table_lever(difference.id()).map(|(_, spec)| spec);
    let title = spec.map_or_else(
        || difference.id().to_owned(),
        |spec| spec.title.in_language(language).to_owned(),
    );
    let title = ("title", title);
    let range = |row: &TableRow| range_words(row, spec.map_or(Unit::Number, Spec::unit), language);
    match (&difference.before, &difference.after) {
        (Some(before), Some(after)) => {
            let ends = [title, ("before", range(before)), ("after", range(after))];
            T::ChangeRange.fill(language, &ends)
        }
        (None, Some(after)) => T::ChangeAdded.fill(language, &[title, ("after", range(after))]),
        (_, None) => T::ChangeRemoved.fill(language, &[title]),
    }
}

/// A row's range: `0% to 25%`.
pub fn range_words(row: &TableRow, unit: Unit, language: Language) -> String {
    let end = |value: f64| number::value(value, unit, language);
    T::Range.fill(language, &[("low", end(row.low)), ("high", end(row.high))])
}

impl Catalogue {
    /// Whether a table can be changed so: each row fits, and there is room for one more.
    pub(super) fn check_table_edit(
        &self,
        table: &Table,
        edit: &TableEdit,
    ) -> Result<(), ValueError> {
        match edit {
            TableEdit::NoDeal(_) | TableEdit::Valued(_) | TableEdit::Row(RowEdit::Remove(_)) => {
                Ok(())
            }
            TableEdit::Row(RowEdit::Put(row)) => {
                let is_new = rows::find(&table.rows, &row.id).is_none();
                rows::has_room(is_new, table.rows.len(), MOST_TABLE_ROWS)?;
                self.check_table_row(row)
            }
            TableEdit::Row(RowEdit::Reset(rows)) => {
                rows.iter().try_for_each(|row| self.check_table_row(row))
            }
        }
    }

    /// Changes a table; the rows stay in the order of the catalogue.
    pub fn change_table(&self, table: &mut Table, edit: TableEdit) {
        match edit {
            TableEdit::NoDeal(id) => table.no_deal = id,
            TableEdit::Valued(valued) => table.valued = valued,
            TableEdit::Row(edit) => {
                rows::apply(&mut table.rows, edit, &[]);
                self.order_table(&mut table.rows);
            }
        }
    }

    /// The quantity among the levers that a row of the table moves.
    pub fn table_lever(&self, key: &str) -> Option<(ParameterId, &Spec)> {
        let id = self.find_key(key)?;
        let spec = self.spec(id)?;
        let is_quantity = matches!(spec.kind, Kind::Quantity { .. });
        (spec.role == Role::Lever && is_quantity).then_some((id, spec))
    }

    /// Whether a row fits: a quantity among the levers, its range not empty and inside that of the lever.
    pub fn check_table_row(&self, row: &TableRow) -> Result<(), ValueError> {
        let (_, spec) = self.table_lever(&row.id).ok_or(ValueError::WrongKind)?;
        let Kind::Quantity { range, .. } = &spec.kind else {
            return Err(ValueError::WrongKind);
        };
        let (low, high) = (*range.start(), *range.end());
        for value in [row.low, row.high] {
            if !value.is_finite() {
                return Err(ValueError::NotFinite);
            }
            if !range.contains(&value) {
                return Err(ValueError::OutOfRange { value, low, high });
            }
        }
        if row.low < row.high {
            Ok(())
        } else {
            let (value, low) = (row.high, row.low);
            Err(ValueError::OutOfRange { value, low, high })
        }
    }

    /// Puts rows into the order of the catalogue.
    pub(super) fn order_table(&self, rows: &mut [TableRow]) {
        rows.sort_by_key(|row| self.find_key(&row.id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scenario;

    #[test]
    fn the_shipped_table_keeps_every_row_of_the_baseline_in_catalogue_order() {
        let baseline = Baseline::shipped().unwrap();
        let catalogue = Catalogue::new(&baseline);
        let data = baseline.table.as_ref().unwrap();
        let table = Scenario::at_defaults(&catalogue).table;
        assert_eq!(table.rows.len(), data.rows.len());
        assert_eq!(table.no_deal, "walk-away");
        assert_eq!(table.valued, Valued::Npv);
        let places: Vec<_> = (table.rows.iter())
            .map(|row| catalogue.find_key(&row.id).unwrap())
            .collect();
        assert!(places.is_sorted());
    }

    #[test]
    fn a_row_takes_a_quantity_of_a_lever_and_a_range_inside_its_own() {
        let catalogue = Catalogue::new(&Baseline::shipped().unwrap());
        let row = |id: &str, low: f64, high: f64| {
            catalogue.check_table_row(&TableRow {
                id: id.to_owned(),
                low,
                high,
            })
        };
        assert_eq!(row("duty.KOR.steel", 0.0, 0.5), Ok(()));
        assert_eq!(
            row("krw_per_usd", 1300.0, 1400.0),
            Err(ValueError::WrongKind)
        );
        assert_eq!(
            row("duty.KOR.steel.rule", 0.0, 1.0),
            Err(ValueError::WrongKind)
        );
        assert_eq!(row("nothing", 0.0, 1.0), Err(ValueError::WrongKind));
        assert_eq!(
            row("duty.KOR.steel", 0.0, f64::NAN),
            Err(ValueError::NotFinite)
        );
        assert!(matches!(
            row("duty.KOR.steel", 0.0, 7.0),
            Err(ValueError::OutOfRange { value, .. }) if value > 6.9
        ));
        assert!(row("duty.KOR.steel", 0.25, 0.25).is_err());
    }
}
