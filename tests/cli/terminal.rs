//! Running commands within a test, and reading what they print.

use std::ffi::OsString;
use std::path::Path;

use entente::file::{Expected, write};
use serde_json::Value;

pub(crate) const OTHER_WORLD: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/baselines/three-kingdoms.ron"
);

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs a command within the test, in English unless the arguments say otherwise.
pub(crate) fn entente(args: &[&str]) -> Ran {
    let english = ["entente", "--lang", "en"];
    let language = if args.contains(&"--lang") { 1 } else { 3 };
    let args = english[..language].iter().chain(args).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = entente::cli::run(args, &mut out, &mut err);
    Ran {
        code,
        out: String::from_utf8(out).unwrap(),
        err: String::from_utf8(err).unwrap(),
    }
}

/// The same, when it must succeed.
pub(crate) fn done(args: &[&str]) -> String {
    let ran = entente(args);
    assert_eq!(ran.code, 0, "{args:?}: {}", ran.err);
    ran.out
}

/// The one JSON value of an output.
pub(crate) fn json(args: &[&str]) -> Value {
    serde_json::from_str(&done(args)).unwrap_or_else(|error| panic!("{args:?}: {error}"))
}

/// Rows and fields after RFC 4180.
pub(crate) fn csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut characters) = (false, text.chars().peekable());
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            other => field.push(other),
        }
    }
    assert!(!quoted && field.is_empty() && row.is_empty(), "not closed");
    rows
}

pub(crate) fn path(folder: &tempfile::TempDir, name: &str) -> String {
    folder.path().join(name).to_string_lossy().into_owned()
}

/// Writes a file of a test.
pub(crate) fn save(path: &str, text: &str) {
    write(Path::new(path), text.as_bytes(), Expected::Anything).unwrap();
}
