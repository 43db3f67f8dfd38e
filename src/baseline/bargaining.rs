//! What is on the table by default: which levers a package can move, how far, and what happens without a deal.

use super::figure::Figure;

/// What lies on the bargaining table before the user changes it.
#[derive(Debug, Clone, PartialEq)]
pub struct TableData {
    /// Id of the preset that stands for no deal.
    pub no_deal: String,
    /// The levers that packages move, in the order of the file.
    pub rows: Vec<TableTerm>,
}

/// How far one lever can be moved at the table.
#[derive(Debug, Clone, PartialEq)]
pub struct TableTerm {
    /// Key of the lever; it may be one that this baseline does not have.
    pub key: String,
    /// The smallest value that was offered, asked or in force, in the lever's base unit.
    pub low: Figure,
    /// The largest.
    pub high: Figure,
}

impl TableData {
    /// All figures of the table.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.rows.iter().flat_map(|row| [&row.low, &row.high])
    }
}
