//! Writing: data to one stream, words to the other, and tables in three formats.

use std::io::Write;
use std::path::Path;

use serde_json::Value as Json;

use super::error::CliError;
use crate::chart::{Cell, Column, Table};
use crate::file::{Expected, write};
use crate::text::command_line::FindingText;
use crate::text::{Language, Text};

/// Where data and words go, and in which language.
pub(super) struct Streams<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
    pub(super) language: Language,
}

impl Streams<'_> {
    /// Writes data as they are.
    pub(super) fn data(&mut self, text: &str) -> Result<(), CliError> {
        self.out
            .write_all(text.as_bytes())
            .and_then(|()| self.out.flush())
            .map_err(CliError::Output)
    }

    /// Writes bytes to a file and says so, or to standard output for `-`.
    pub(super) fn deliver(&mut self, path: &Path, bytes: &[u8]) -> Result<(), CliError> {
        if path.as_os_str() == "-" {
            let written = self.out.write_all(bytes).and_then(|()| self.out.flush());
            return written.map_err(CliError::Output);
        }
        write(path, bytes, Expected::Anything).map_err(CliError::NotWritten)?;
        let shown = crate::file::words::shown_path(path);
        let count = super::input::counted(bytes.len());
        let line = self.fill(FindingText::Written, &[("path", shown), ("bytes", count)]);
        self.words(&line);
        Ok(())
    }

    /// Writes one JSON value and ends the line.
    pub(super) fn json(&mut self, value: &Json) -> Result<(), CliError> {
        let text = format!("{value:#}\n");
        self.data(&text)
    }

    /// Writes a line of words. Nobody is left to tell where even that fails.
    pub(super) fn words(&mut self, line: &str) {
        let _unheard = writeln!(self.err, "{line}");
    }

    /// Writes words over the line that a terminal shows last.
    pub(super) fn over(&mut self, line: &str) {
        // back to the start of the line, and cleared to its end
        let _unheard = write!(self.err, "\r\u{1b}[K{line}").and_then(|()| self.err.flush());
    }

    /// A text in the reader's language.
    pub(super) fn say(&self, text: impl Text) -> String {
        text.text(self.language).to_owned()
    }

    /// A template in the reader's language, filled in.
    pub(super) fn fill(&self, text: impl Text, values: &[(&str, String)]) -> String {
        text.fill(self.language, values)
    }
}

/// A table with the titles of its columns.
pub(super) fn table(titles: &[String], rows: Vec<Vec<Cell>>) -> Table {
    Table {
        columns: titles.iter().map(Column::new).collect(),
        rows,
    }
}

/// A finite number as JSON; zero has no sign.
pub(super) fn number(value: f64) -> Json {
    Json::from(value + 0.0)
}

/// A name that cannot be mistaken for something else: what is invisible is written as its code.
pub(super) fn shown(name: &str) -> String {
    crate::reading::escaped(name)
}
