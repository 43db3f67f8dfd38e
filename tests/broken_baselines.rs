//! Broken baseline files: each is refused with line, column, field and what is allowed, in words.
//!
//! What a user reads for each file of `tests/broken/baseline` stands in the snapshot.

use std::fmt::Write as _;
use std::path::Path;

use entente::baseline::{Baseline, SHIPPED};
use entente::reading::{Problem, ProblemKind, SIZE_CAP, Severity};
use entente::text::Language;
use proptest::prelude::*;

const OTHER_WORLD: &str = include_str!("baselines/three-kingdoms.ron");

fn broken_files() -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/baseline");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((name, std::fs::read(entry.path())?));
    }
    files.sort();
    Ok(files)
}

fn problems_of(bytes: &[u8]) -> Vec<Problem> {
    match Baseline::parse(bytes) {
        Ok((_, warnings)) => warnings,
        Err(problems) => {
            assert!(
                problems
                    .iter()
                    .any(|problem| problem.severity == Severity::Error)
            );
            problems
        }
    }
}

/// Each problem points into its text and says something in both languages.
fn check_words(problems: &[Problem], bytes: &[u8]) {
    let lines = bytes.split(|byte| *byte == b'\n').count();
    for problem in problems {
        assert!((1..=lines).contains(&problem.place.line), "{problem:?}");
        assert!(problem.place.column >= 1);
        let [english, korean] = Language::ALL.map(|language| problem.words(language));
        assert_ne!(english, korean);
        for words in [english, korean] {
            let unfilled = ["{message}", "{value}", "{allowed}", "{fault}"];
            assert!(!unfilled.iter().any(|name| words.contains(name)), "{words}");
            assert!(!words.chars().any(char::is_control), "{words:?}");
        }
    }
}

#[test]
fn every_broken_file_is_refused_in_words() {
    let files = broken_files().unwrap();
    assert!(files.len() >= 40);
    let mut told = String::new();
    for (name, bytes) in files {
        let problems = Baseline::parse(&bytes).expect_err(&name);
        writeln!(told, "{name}").unwrap();
        check_words(&problems, &bytes);
        for problem in problems {
            for language in Language::ALL {
                writeln!(told, "    {}", problem.words(language)).unwrap();
            }
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_file_above_the_cap_is_not_even_parsed() {
    let large = format!("{}{OTHER_WORLD}", " ".repeat(2 << 20));
    let problems = Baseline::parse(large.as_bytes()).unwrap_err();
    let kind = ProblemKind::TooLarge {
        bytes: large.len(),
        cap: SIZE_CAP,
    };
    assert_eq!(
        problems.into_iter().map(|p| p.kind).collect::<Vec<_>>(),
        [kind]
    );
}

#[test]
fn one_byte_order_mark_is_stripped() {
    let marked = format!("\u{feff}{OTHER_WORLD}");
    assert_eq!(
        Baseline::parse(marked.as_bytes()).unwrap().0,
        Baseline::parse(OTHER_WORLD.as_bytes()).unwrap().0
    );
}

#[test]
fn line_ends_of_another_system_change_nothing() {
    let text = OTHER_WORLD.replace('\n', "\r\n");
    assert_eq!(
        Baseline::parse(text.as_bytes()).unwrap().0,
        Baseline::parse(OTHER_WORLD.as_bytes()).unwrap().0
    );
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let end = OTHER_WORLD.trim_end().len();
    for length in (0..end).step_by(7) {
        let cut = &OTHER_WORLD.as_bytes()[..length];
        let problems = Baseline::parse(cut).unwrap_err();
        check_words(&problems, cut);
    }
}

/// Pieces that stress a reader when they land anywhere in a file.
const PIECES: [&str; 16] = [
    "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "/*", "//", "NaN", "-1e999", "r#\"", "\\",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check_words(&problems_of(&bytes), &bytes);
    }

    #[test]
    fn pieces_of_grammar_never_panic(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)) {
        let text = pieces.concat();
        check_words(&problems_of(text.as_bytes()), text.as_bytes());
    }

    #[test]
    fn a_piece_put_anywhere_never_panics(
        at in 0..OTHER_WORLD.len(),
        removed in 0_usize..40,
        piece in prop::sample::select(&PIECES[..]),
    ) {
        let mut bytes = OTHER_WORLD.as_bytes().to_vec();
        let end = (at + removed).min(bytes.len());
        bytes.splice(at..end, piece.bytes());
        check_words(&problems_of(&bytes), &bytes);
    }

    #[test]
    fn numbers_out_of_place_are_never_accepted(
        line in 0_usize..1900,
        number in prop::sample::select(&["NaN", "inf", "-inf", "1e999", "-0.5"][..]),
    ) {
        // Every first number of a figure in the shipped file has a range that none of these is in.
        let text = std::str::from_utf8(SHIPPED).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let line = line % lines.len();
        let changed = lines[line].split_once(": (").and_then(|(name, rest)| {
            let (old, tail) = rest.split_once(", \"")?;
            // an elasticity of demand is negative by its nature, and a profit can be
            let can_be_a_loss = name.trim() == "operating_profit_usd_bn";
            let is_negative = can_be_a_loss || old.parse::<f64>().ok()? < 0.0;
            if is_negative && number == "-0.5" {
                return None;
            }
            Some(format!("{name}: ({number}, \"{tail}"))
        });
        if let Some(changed) = changed {
            let mut lines = lines;
            lines[line] = &changed;
            let problems = Baseline::parse(lines.join("\n").as_bytes()).unwrap_err();
            prop_assert!(problems.iter().any(|problem| problem.place.line == line + 1));
        }
    }
}
