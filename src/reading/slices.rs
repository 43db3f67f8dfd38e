//! Cutting a RON value into the slices of text of its parts.
//!
//! The text is known to be well-formed: ron has read it whole. What is left is to find the commas and
//! colons of one level, which takes one walk over its bytes; ron's own way to slices
//! (`ron::value::RawValue`) reads every value twice on every level.

use serde::Deserialize;

use super::document::DEPTH_LIMIT;

/// ron's options for every document of the program.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_recursion_limit(DEPTH_LIMIT)
}

/// Parses `ron` as one `T`, nothing left over.
pub(super) fn parsed<'a, T: Deserialize<'a>>(ron: &'a str) -> Option<T> {
    options().from_str(ron).ok()
}

/// The named fields of a struct `(a: 1, b: 2)` or the entries of a map `{"a": 1}`.
///
/// `None` when a part has no colon, as in a tuple.
pub(super) fn pairs(ron: &str) -> Option<Vec<(&str, &str)>> {
    let parts = parts(ron);
    parts
        .into_iter()
        .map(|(key, value)| Some((key?, value)))
        .collect()
}

/// The items of a list `[1, 2]` or a tuple `(1, 2)`; `None` when a part has a colon.
pub(super) fn items(ron: &str) -> Option<Vec<&str>> {
    let parts = parts(ron);
    let items = parts
        .into_iter()
        .map(|(key, value)| key.is_none().then_some(value));
    items.collect()
}

/// `ron` without the blanks around it and without the comments before it.
pub(super) fn trimmed(ron: &str) -> &str {
    let mut rest = ron.trim_start();
    while let Some(end) = comment_end(rest.as_bytes(), 0) {
        rest = rest.get(end..).unwrap_or_default().trim_start();
    }
    rest.trim_end()
}

/// What stands between the commas of the outermost brackets, cut in two at its first colon.
fn parts(ron: &str) -> Vec<(Option<&str>, &str)> {
    let bytes = ron.as_bytes();
    let mut parts = Vec::new();
    let (mut depth, mut start, mut colon) = (0_usize, 1, None);
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' if depth > 0 => depth -= 1,
            b':' if depth == 0 && colon.is_none() => colon = Some(at),
            b',' | b')' | b']' | b'}' if depth == 0 => {
                let value = trimmed(
                    ron.get(colon.map_or(start, |c| c + 1)..at)
                        .unwrap_or_default(),
                );
                let key = colon.and_then(|colon| ron.get(start..colon)).map(trimmed);
                // Nothing stands between the last comma and the bracket.
                if key.is_some() || !value.is_empty() {
                    parts.push((key, value));
                }
                if *byte != b',' {
                    return parts;
                }
                (start, colon) = (at + 1, None);
            }
            _ => {}
        }
        at = literal_end(bytes, at).unwrap_or(at + 1);
    }
    parts
}

/// Where the text, character or comment that begins at `at` ends; `None` when none begins there.
fn literal_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at)? {
        b'"' => Some(quoted_end(bytes, at + 1, b'"')),
        b'\'' => Some(quoted_end(bytes, at + 1, b'\'')),
        b'r' => raw_text_end(bytes, at),
        b'/' => comment_end(bytes, at),
        _ => None,
    }
}

/// The end of a text whose characters begin at `at`; a backslash guards what follows it.
fn quoted_end(bytes: &[u8], mut at: usize, quote: u8) -> usize {
    // A character can be the quote itself only behind a backslash, so texts and characters end alike.
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            _ if *byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The end of a raw text `r#"…"#` at `at`; `None` for a name such as `rate` or `r#type`.
fn raw_text_end(bytes: &[u8], at: usize) -> Option<usize> {
    let in_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | 0x80..);
    let before = at.checked_sub(1).and_then(|before| bytes.get(before));
    // In `br"…"` the letter before belongs to the text as well.
    if before.is_some_and(|byte| in_name(byte) && *byte != b'b') {
        return None;
    }
    let signs = bytes
        .get(at + 1..)?
        .iter()
        .take_while(|byte| **byte == b'#')
        .count();
    let mut end = at + 1 + signs;
    if bytes.get(end)? != &b'"' {
        return None;
    }
    loop {
        end += 1;
        let closing = bytes.get(end)? == &b'"';
        let behind = bytes.get(end + 1..end + 1 + signs);
        if closing && behind.is_some_and(|signs| signs.iter().all(|byte| *byte == b'#')) {
            return Some(end + 1 + signs);
        }
    }
}

/// The end of the comment at `at`; `None` when no comment begins there.
fn comment_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    if rest.starts_with(b"//") {
        let line = rest.iter().position(|byte| *byte == b'\n');
        return Some(line.map_or(bytes.len(), |line| at + line + 1));
    }
    if !rest.starts_with(b"/*") {
        return None;
    }
    let (mut end, mut depth) = (at + 2, 1_usize);
    while depth > 0 {
        match bytes.get(end..end + 2) {
            Some(b"/*") => (end, depth) = (end + 2, depth + 1),
            Some(b"*/") => (end, depth) = (end + 2, depth - 1),
            Some(_) => end += 1,
            None => return Some(bytes.len()),
        }
    }
    Some(end)
}
