//! Paths as people type and paste them.

use std::path::{Path, PathBuf};

/// The ending of scenario files, without the dot.
pub const EXTENSION: &str = "ron";

/// The path that a text means, relative ones against `folder`; `None` for an empty text.
///
/// Takes quotation marks off, as file managers paste them, `file://` with its percent codes, and
/// `~/` for the home folder.
pub fn parse(text: &str, folder: &Path, home: Option<&Path>) -> Option<PathBuf> {
    let text = text.trim();
    let bare = ['"', '\'']
        .iter()
        .find_map(|mark| text.strip_prefix(*mark)?.strip_suffix(*mark));
    let text = bare.unwrap_or(text);
    if text.is_empty() {
        return None;
    }
    if let Some(address) = text.strip_prefix("file://") {
        return Some(PathBuf::from(decoded(address)));
    }
    if let (Some(rest), Some(home)) = (text.strip_prefix("~/"), home) {
        return Some(home.join(rest));
    }
    Some(folder.join(text))
}

/// A text with `%41` for `A`; what is no code stays as it is.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code = (*first == b'%').then(|| tail.get(..2)).flatten();
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = tail.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The path with the ending of scenario files, if it has none.
pub fn with_extension(path: PathBuf) -> PathBuf {
    if path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(EXTENSION))
    {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(EXTENSION);
    path.with_file_name(name)
}

/// A file name for a scenario's name: what no file system minds.
pub fn file_name_for(name: &str) -> String {
    let kept: String = name
        .chars()
        .filter(|c| !matches!(c, '(' | ')'))
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '.') {
                c
            } else {
                '-'
            }
        })
        .collect();
    let kept = kept.trim_matches([' ', '.', '-']);
    let name = if kept.is_empty() { "scenario" } else { kept };
    format!("{name}.{EXTENSION}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_paths_are_understood() {
        let folder = Path::new("/docs");
        let home = Some(Path::new("/home/a"));
        let means = |text: &str| parse(text, folder, home);
        assert_eq!(means("  "), None);
        assert_eq!(means("a.ron"), Some(PathBuf::from("/docs/a.ron")));
        assert_eq!(means("\"/x/a b.ron\""), Some(PathBuf::from("/x/a b.ron")));
        assert_eq!(means("~/a.ron"), Some(PathBuf::from("/home/a/a.ron")));
        assert_eq!(
            means("file:///x/%ED%95%9C%20a.ron"),
            Some(PathBuf::from("/x/한 a.ron"))
        );
        assert_eq!(
            means("file:///x/100%.ron"),
            Some(PathBuf::from("/x/100%.ron"))
        );
    }

    #[test]
    fn the_ending_is_added_once() {
        assert_eq!(with_extension(PathBuf::from("/a/b")), Path::new("/a/b.ron"));
        assert_eq!(
            with_extension(PathBuf::from("/a/b.RON")),
            Path::new("/a/b.RON")
        );
        assert_eq!(
            with_extension(PathBuf::from("/a/v1.2")),
            Path::new("/a/v1.2.ron")
        );
    }

    #[test]
    fn any_name_gives_a_file_name() {
        assert_eq!(file_name_for("Cars 15%: offer"), "Cars 15-- offer.ron");
        assert_eq!(file_name_for("../.."), "scenario.ron");
        assert_eq!(file_name_for("우리 안"), "우리 안.ron");
    }
}
