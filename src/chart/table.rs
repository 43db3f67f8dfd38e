//! The numbers of a chart as text: CSV for files, TSV for the clipboard, aligned for the terminal.
//!
//! Numbers keep every digit in CSV and TSV and are rounded as on the chart in the aligned form.
//! A text that a spreadsheet would run as a formula is put behind an apostrophe.

use super::font::visible;
use std::fmt::Write as _;

/// A table: named columns, rows of cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns, each with its unit in the title.
    pub columns: Vec<Column>,
    /// The rows; each has one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Title with unit, in the reader's language.
    pub title: String,
}

impl Column {
    /// A column with this title.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
        }
    }
}

/// One cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing known.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number {
        /// The value with full precision, finite.
        value: f64,
        /// The value as shown to people.
        shown: String,
    },
}

impl Cell {
    /// A cell with words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A cell with a number and how people read it.
    pub fn number(value: f64, shown: impl Into<String>) -> Self {
        Self::Number {
            value,
            shown: shown.into(),
        }
    }

    /// The cell for a machine: words made harmless, numbers with every digit.
    fn exact(&self) -> String {
        match self {
            Self::Text(text) => harmless(text),
            Self::Number { value, .. } if value.is_finite() => format!("{}", value + 0.0),
            Self::Empty | Self::Number { .. } => String::new(),
        }
    }

    /// The cell for people.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => "–".to_owned(),
            Self::Text(text) => visible(text),
            Self::Number { shown, .. } => shown.clone(),
        }
    }
}

impl Table {
    /// Comma-separated values after RFC 4180: UTF-8, CRLF, quotes where needed.
    pub fn to_csv(&self) -> String {
        let head: Vec<String> = (self.columns.iter())
            .map(|column| quoted(harmless(&column.title)))
            .collect();
        format!("{}\r\n{}", head.join(","), self.to_csv_rows())
    }

    /// The rows of [`Table::to_csv`] without its head: to be put after another part of the same table.
    pub fn to_csv_rows(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            let fields: Vec<String> = row.iter().map(|cell| quoted(cell.exact())).collect();
            text.push_str(&fields.join(","));
            text.push_str("\r\n");
        }
        text
    }

    /// Tab-separated values for the clipboard: tabs and line breaks within a text become spaces.
    pub fn to_tsv(&self) -> String {
        let head = self.columns.iter().map(|column| harmless(&column.title));
        let mut lines = vec![head.map(|field| one_line(&field)).collect::<Vec<_>>()];
        let of_row = |row: &Vec<Cell>| row.iter().map(|cell| one_line(&cell.exact())).collect();
        lines.extend(self.rows.iter().map(of_row));
        lines.iter().map(|line| line.join("\t") + "\n").collect()
    }

    /// Columns aligned with spaces for a fixed-width font: words to the left, numbers to the right.
    ///
    /// Hangul, kana and Han characters count as two places.
    pub fn to_aligned(&self) -> String {
        let heads: Vec<String> = self.columns.iter().map(|c| visible(&c.title)).collect();
        let rows: Vec<Vec<String>> = (self.rows.iter())
            .map(|row| row.iter().map(Cell::shown).collect())
            .collect();
        let widths: Vec<usize> = (heads.iter().enumerate())
            .map(|(c, head)| {
                let cells = rows.iter().filter_map(|row| row.get(c));
                cells
                    .map(|cell| places(cell))
                    .fold(places(head), usize::max)
            })
            .collect();
        let to_right: Vec<bool> = (0..heads.len())
            .map(|c| (self.rows.iter()).any(|row| matches!(row.get(c), Some(Cell::Number { .. }))))
            .collect();
        let mut text = String::new();
        for cells in std::iter::once(&heads).chain(&rows) {
            let mut line = String::new();
            for (c, cell) in cells.iter().enumerate() {
                let gap = widths
                    .get(c)
                    .map_or(0, |width| width.saturating_sub(places(cell)));
                let (before, after) = if to_right.get(c) == Some(&true) {
                    (gap, 0)
                } else {
                    (0, gap)
                };
                // writing into a String cannot fail
                let _written = write!(line, "{:before$}{cell}{:after$}  ", "", "");
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// A text that no spreadsheet takes for a formula.
fn harmless(text: &str) -> String {
    let starts_badly = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if starts_badly {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text without tabs and line breaks.
fn one_line(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

/// How many places of a fixed-width font the text takes.
pub(crate) fn places(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// Whether a character takes two places: Hangul, kana, Han and full-width forms.
const fn is_wide(c: char) -> bool {
    matches!(c as u32,
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF
        | 0xFE30..=0xFE4F | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x20000..=0x3FFFD)
}

/// A field in quotes where it needs them.
fn quoted(field: String) -> String {
    if field.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Table {
        Table {
            columns: vec![
                Column::new("부문"),
                Column::new("US$ bn, 2024"),
                Column::new("=note"),
            ],
            rows: vec![
                vec![
                    Cell::text("자동차"),
                    Cell::number(-0.1 + -0.2, "−0.3"),
                    Cell::text("=HYPERLINK(\"x\")"),
                ],
                vec![
                    Cell::text("Steel, \"flat\""),
                    Cell::number(12.0, "12.0"),
                    Cell::Empty,
                ],
            ],
        }
    }

    #[test]
    fn csv_keeps_digits_and_disarms_formulas() {
        assert_eq!(
            sample().to_csv(),
            "부문,\"US$ bn, 2024\",'=note\r\n\
             자동차,-0.30000000000000004,\"'=HYPERLINK(\"\"x\"\")\"\r\n\
             \"Steel, \"\"flat\"\"\",12,\r\n"
        );
    }

    #[test]
    fn tsv_stays_on_its_line() {
        let table = Table {
            columns: vec![Column::new("a"), Column::new("b")],
            rows: vec![vec![Cell::text("x\ty\nz"), Cell::number(-0.0, "0")]],
        };
        assert_eq!(table.to_tsv(), "a\tb\nx y z\t0\n");
    }

    #[test]
    fn aligned_columns_count_hangul_as_two_places() {
        assert_eq!(
            sample().to_aligned(),
            "부문           US$ bn, 2024  =note\n\
             자동차                 −0.3  =HYPERLINK(\"x\")\n\
             Steel, \"flat\"          12.0  –\n"
        );
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let table = Table {
            columns: vec![Column::new("a")],
            rows: vec![vec![Cell::text("x\u{1b}[31m\u{202e}y")]],
        };
        assert_eq!(table.to_aligned(), "a\nx\\u{1b}[31m\\u{202e}y\n");
    }

    #[test]
    fn what_is_not_finite_never_reaches_a_file() {
        let table = Table {
            columns: vec![Column::new("a")],
            rows: vec![vec![Cell::number(f64::NAN, "?")]],
        };
        assert_eq!(table.to_csv(), "a\r\n\r\n");
    }
}
