//! Scenario files: a [`Scenario`] as a text that a person can read, mail and compare line by line.
//!
//! ```text
//! (
//!   format: 1,                          the format's version
//!   model: "1.0",                       the model of the program that wrote the file
//!   baseline: "us-korea-2024",          the data it was written for
//!   base: "korus-2024",                 the preset it differs from; none means all defaults
//!   name: "Our offer",
//!   caution: (english: "…", korean: "…"),  what to know about where it comes from
//!   notes: "…",
//!   stars: {
//!     "fund.cash": memory(english: "…", korean: "…"),  a value without a source, and why it was taken
//!   },
//!   levers: {
//!     "duty.KOR.cars_and_parts": 0.15,  one changed lever, one line, in catalogue order
//!   },
//!   assumptions: {
//!   },
//!   firms: {
//!     "kia": (share_made_there: 0.8),   a shipped company: what differs; None removes it
//!     "own_1": (title: "…", sector: "auto_parts", sales: …, …),
//!   },
//!   red_lines: {
//!     "cash_a_year": (limit: 25000000000),   a shipped line: what differs; None removes it
//!   },
//!   timeline: (start: "2018-03-08", links: {…}),   talks in time: what differs, a row a line
//!   distributions: {
//!     "fund.cash_yield": triangular(low: 0.02, high: 0.2),   an assumption's own distribution; None: the default
//!   },
//!   correlations: {
//!     "sigma_across_markets": 0.5,          of a group, or of a pair "key & key"; None: as stated
//!   },
//!   table: (                            the bargaining table: what differs
//!     no_deal: "korus-2024",
//!     valued: year,
//!     rows: {
//!       "fund.cash": (high: 250000000000),   how far packages move a lever; None takes it off the table
//!     },
//!   ),
//! )
//! ```
//!
//! Only what differs from the base is written, the layout is fixed, and reading what was written
//! gives the same scenario: [`ScenarioFormat::save`] checks that before it touches a file. A file
//! with a problem is not read at all; all its problems come with line, column and the lever's
//! title. A lever that this version does not know is a warning, kept and written back. A file of
//! a newer format is opened for reading only, and never saved over.
//!
//! Left out: comments of a file, which are lost when it is saved (its first lines say so).

mod correlations;
mod distributions;
mod firms;
mod overlay;
mod problem;
mod read;
mod red_lines;
mod stars;
mod table;
mod text;
mod timeline;

pub use problem::{ScenarioFileError, ScenarioProblem};

use std::path::Path;

use super::{Expected, Fingerprint, Written, read as read_file, write};
use crate::model::{Catalogue, Overlay, Presets, Scenario};

/// The newest format of scenario files that this program reads and the one it writes.
pub const FORMAT_VERSION: u32 = 1;

/// What the format needs to know to read and write scenarios of one baseline.
#[derive(Clone, Copy, Debug)]
pub struct ScenarioFormat<'a> {
    /// The id of the baseline.
    pub baseline: &'a str,
    /// The parameters of the baseline.
    pub catalogue: &'a Catalogue,
    /// The scenarios that a file may be written against.
    pub presets: &'a Presets,
}

/// A scenario as a text tells it.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedScenario {
    /// The scenario, complete.
    pub scenario: Scenario,
    /// What the user should know all the same.
    pub warnings: Vec<ScenarioProblem>,
    /// The format version of a file from a newer program: it is for reading only.
    pub newer: Option<u32>,
}

/// A scenario that was read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedScenario {
    /// What the file says.
    pub parsed: ParsedScenario,
    /// The [`Expected::Unchanged`] of the next save.
    pub fingerprint: Fingerprint,
}

impl ScenarioFormat<'_> {
    /// Reads a scenario from the bytes of a file: whole, or all its problems.
    pub fn parse(&self, bytes: &[u8]) -> Result<ParsedScenario, Vec<ScenarioProblem>> {
        read::parse(self, bytes)
    }

    /// Reads an overlay: a file of the same format without a base, of which only the listed levers and assumptions count,
    /// also those that are listed with their defaults. Comes with what the user should know all the same.
    pub fn parse_overlay(
        &self,
        id: &str,
        bytes: &[u8],
    ) -> Result<(Overlay, Vec<ScenarioProblem>), Vec<ScenarioProblem>> {
        overlay::parse(self, id, bytes)
    }

    /// The file's text for a scenario: always the same for the same scenario.
    pub fn text_of(&self, scenario: &Scenario) -> String {
        text::text_of(self, scenario)
    }

    /// Opens a scenario file.
    pub fn open(&self, path: &Path) -> Result<OpenedScenario, ScenarioFileError> {
        let file = read_file(path).map_err(ScenarioFileError::NotRead)?;
        let parsed = self
            .parse(&file.bytes)
            .map_err(|problems| ScenarioFileError::Broken {
                path: path.to_owned(),
                problems,
            })?;
        Ok(OpenedScenario {
            parsed,
            fingerprint: file.fingerprint,
        })
    }

    /// Saves a scenario, unless the text would not read back as the same scenario.
    ///
    /// A file that a newer version has written is never replaced, not even on demand.
    pub fn save(
        &self,
        path: &Path,
        scenario: &Scenario,
        expected: Expected,
    ) -> Result<Written, ScenarioFileError> {
        let text = self.text_of(scenario);
        let base = self.presets.base_of(scenario, self.catalogue);
        match self.parse(text.as_bytes()) {
            Ok(parsed) if parsed.scenario == stars::as_kept(scenario, &base) => {}
            unlike => {
                return Err(ScenarioFileError::Unsavable {
                    path: path.to_owned(),
                    problems: unlike.err().unwrap_or_default(),
                });
            }
        }
        if expected != Expected::Absent
            && let Ok(there) = read_file(path)
            && let Some(found) = read::newer_version_of(&there.bytes)
        {
            return Err(ScenarioFileError::NewerOnDisk {
                path: path.to_owned(),
                found,
            });
        }
        write(path, text.as_bytes(), expected).map_err(ScenarioFileError::NotWritten)
    }

    /// Rewrites a scenario file in the canonical layout; one that has it already is not touched.
    pub fn canonicalise(&self, path: &Path) -> Result<Written, ScenarioFileError> {
        let opened = self.open(path)?;
        let expected = Expected::Unchanged(opened.fingerprint);
        self.save(path, &opened.parsed.scenario, expected)
    }
}

#[cfg(test)]
mod tests;
