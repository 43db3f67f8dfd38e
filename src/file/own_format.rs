//! The layout of the program's own files, settings and recovery journal: RON, version word first.
//!
//! Only the program writes them; what users write is read with all its problems at once, in words.

use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Serialize, de::DeserializeOwned};

/// Deeper nesting than any of these files has, and far from what the stack bears.
const DEEPEST_NESTING: usize = 32;

fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(DEEPEST_NESTING)
}

/// The place from which a file makes no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Damage {
    /// Line, from 1.
    pub(super) line: usize,
    /// Column, from 1.
    pub(super) column: usize,
}

/// Reads one of the program's own files.
pub(super) fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Damage> {
    options().from_bytes(bytes).map_err(|error| Damage {
        line: error.span.start.line,
        column: error.span.start.col,
    })
}

/// Lays out one of the program's own files; strings keep their line breaks, as raw strings.
pub(super) fn to_text<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let layout = PrettyConfig::new()
        .escape_strings(false)
        .new_line("\n")
        .indentor("  ");
    let mut text = options().to_string_pretty(value, layout)?;
    text.push('\n');
    Ok(text)
}
