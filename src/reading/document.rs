//! A text that is known to be well-formed RON, with an index of its lines.

use serde::Deserialize as _;
use serde::de::IgnoredAny;

use super::problem::{Place, Problem, ProblemKind, Severity, SyntaxFault, shortened};
use super::slices;
use super::value::Value;

/// The largest document that is read, in bytes: 1 MiB, checked before anything is parsed.
pub const SIZE_CAP: usize = 1 << 20;

/// How many levels of brackets a document may nest. Our own formats need eight.
pub const DEPTH_LIMIT: usize = 24;

/// A well-formed RON document.
///
/// Only the grammar has been checked; what the values mean is for the reader of each format.
#[derive(Debug)]
pub struct Document<'a> {
    text: &'a str,
    /// Byte offset at which each line begins.
    line_starts: Vec<usize>,
}

impl<'a> Document<'a> {
    /// Checks size and encoding of `bytes`, strips one byte order mark and reads the rest.
    ///
    /// Errors: [`ProblemKind::TooLarge`], [`ProblemKind::NotText`] and those of [`Document::new`].
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, Problem> {
        if bytes.len() > SIZE_CAP {
            return Err(too_large(bytes.len()));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::new(text.strip_prefix('\u{feff}').unwrap_or(text)),
            Err(error) => {
                let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let valid = String::from_utf8_lossy(valid);
                let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
                let kind = ProblemKind::NotText { byte };
                Err(problem(end_of(&valid), String::new(), kind))
            }
        }
    }

    /// Checks the grammar of `text`.
    ///
    /// Errors: [`ProblemKind::Syntax`] at the first place where the text is not RON,
    /// [`ProblemKind::TooDeep`] beyond [`DEPTH_LIMIT`], [`ProblemKind::TooLarge`] beyond [`SIZE_CAP`].
    pub fn new(text: &'a str) -> Result<Self, Problem> {
        if text.len() > SIZE_CAP {
            return Err(too_large(text.len()));
        }
        let options = slices::options();
        let checked =
            ron::de::Deserializer::from_str_with_options(text, &options).and_then(|mut parser| {
                IgnoredAny::deserialize(&mut parser)
                    .and_then(|_| parser.end())
                    .map_err(|error| parser.span_error(error))
            });
        match checked {
            Ok(()) => Ok(Self {
                text,
                line_starts: line_starts(text),
            }),
            Err(error) => Err(syntax_problem(text, &error)),
        }
    }

    /// The outermost value.
    pub fn root(&self) -> Value<'_> {
        // ron skips attributes such as `#![enable(implicit_some)]` before the value.
        let parser = ron::de::Deserializer::from_str_with_options(self.text, &slices::options());
        let value = parser.map_or(self.text, |parser| parser.remainder());
        Value::new(self, value)
    }

    /// Line and column at which a slice of this document begins.
    pub(super) fn place_of(&self, slice: &str) -> Place {
        let offset = slice
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr());
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self
            .line_starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        let before = self.text.get(start..offset).unwrap_or_default();
        Place {
            line,
            column: 1 + before.chars().count(),
        }
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0)
        .chain(text.match_indices('\n').map(|(offset, _)| offset + 1))
        .collect()
}

fn too_large(bytes: usize) -> Problem {
    let kind = ProblemKind::TooLarge {
        bytes,
        cap: SIZE_CAP,
    };
    problem(Place::START, String::new(), kind)
}

/// The place just behind `text`.
fn end_of(text: &str) -> Place {
    let line = 1 + text.matches('\n').count();
    let column = 1 + text.chars().rev().take_while(|c| *c != '\n').count();
    Place { line, column }
}

fn syntax_problem(text: &str, error: &ron::error::SpannedError) -> Problem {
    let place = Place {
        line: error.span.end.line,
        column: error.span.end.col,
    };
    let kind = if error.code == ron::Error::ExceededRecursionLimit {
        ProblemKind::TooDeep { limit: DEPTH_LIMIT }
    } else {
        ProblemKind::Syntax(SyntaxFault::from(&error.code))
    };
    let line = text
        .lines()
        .nth(place.line.saturating_sub(1))
        .unwrap_or_default();
    let rest: String = line.chars().skip(place.column.saturating_sub(1)).collect();
    problem(place, shortened(&rest), kind)
}

fn problem(place: Place, value: String, kind: ProblemKind) -> Problem {
    Problem {
        place,
        field: Vec::new(),
        value,
        kind,
        severity: Severity::Error,
    }
}
