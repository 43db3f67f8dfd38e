//! Broken scenario files: each is refused as a whole, and every problem has its place and words.
//!
//! The first line of each file of `tests/broken/scenario` says what is wrong with it; the table
//! says where the program must find it, and as what.

#![expect(clippy::unwrap_used, reason = "a test may end at its first surprise")]

use std::fs;
use std::path::PathBuf;

use entente::baseline::Baseline;
use entente::file::scenario_format::{ScenarioFormat, ScenarioProblem};
use entente::model::presets::{Preset, ROOT};
use entente::model::{Catalogue, Presets, Scenario};
use entente::reading::{ProblemKind, Severity};
use entente::text::Language;

#[path = "broken_files/expected.rs"]
mod expected;

struct Reader {
    baseline: Baseline,
    catalogue: Catalogue,
    presets: Presets,
}

impl Reader {
    fn new() -> Self {
        let baseline = Baseline::shipped().unwrap();
        let catalogue = Catalogue::new(&baseline);
        let root = Preset {
            id: ROOT.to_owned(),
            scenario: Scenario::at_defaults(&catalogue),
        };
        Self {
            baseline,
            catalogue,
            presets: Presets::new(vec![root]),
        }
    }

    fn format(&self) -> ScenarioFormat<'_> {
        ScenarioFormat {
            baseline: &self.baseline.id,
            catalogue: &self.catalogue,
            presets: &self.presets,
        }
    }
}

/// All broken files by name, sorted.
fn broken_files() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/broken/scenario");
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// `9:31 OutOfRange`, warnings with a question mark.
fn in_short(problem: &ScenarioProblem) -> String {
    let kind = format!("{:?}", problem.problem.kind);
    let name = kind.split([' ', '{', '(']).next().unwrap();
    // of a broken grammar it matters what is broken
    let name = match &problem.problem.kind {
        ProblemKind::Syntax(fault) => format!("Syntax {fault:?}"),
        ProblemKind::WrongKind { expected } => format!("WrongKind {expected:?}"),
        _ => name.to_owned(),
    };
    let mark = match problem.problem.severity {
        Severity::Error => "",
        Severity::Warning => "?",
    };
    let place = problem.problem.place;
    format!("{}:{} {name}{mark}", place.line, place.column)
}

#[test]
fn every_broken_file_is_refused_with_its_problems_in_their_places() {
    let reader = Reader::new();
    let found: Vec<(String, Vec<String>)> = broken_files()
        .into_iter()
        .map(|(name, bytes)| {
            let problems = reader.format().parse(&bytes).expect_err(&name);
            (name, problems.iter().map(in_short).collect())
        })
        .collect();
    assert!(found.len() >= 40, "{}", found.len());
    let wanted: Vec<(String, Vec<String>)> = expected::PROBLEMS
        .iter()
        .map(|(name, problems)| {
            let problems = problems.iter().map(|problem| (*problem).to_owned());
            ((*name).to_owned(), problems.collect())
        })
        .collect();
    for (found, wanted) in found.iter().zip(&wanted) {
        assert_eq!(found, wanted);
    }
    assert_eq!(found.len(), wanted.len());
}

#[test]
fn every_problem_has_words_in_both_languages() {
    let reader = Reader::new();
    for (name, bytes) in broken_files() {
        let lines = String::from_utf8_lossy(&bytes).lines().count().max(1);
        for problem in reader.format().parse(&bytes).unwrap_err() {
            assert!(
                problem.problem.place.line <= lines + 1,
                "{name}: {problem:?}"
            );
            let [english, korean] = Language::ALL.map(|language| problem.words(language));
            assert_ne!(english, korean, "{name}");
            for words in [&english, &korean] {
                let left_open = words.contains("{value}") || words.contains("{message}");
                assert!(!left_open, "{name}: {words}");
                let hidden = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
                assert!(!words.contains(hidden), "{name}: {words:?}");
                assert!(words.len() < 2_000, "{name}: {words}");
            }
            if let Some(parameter) = &problem.parameter {
                assert!(english.contains(&parameter.title.english), "{english}");
                assert!(korean.contains(&parameter.title.korean), "{korean}");
            }
        }
    }
}

#[test]
fn every_file_says_what_is_wrong_with_it() {
    for (name, bytes) in broken_files() {
        // three files cannot: no bytes, and two encodings that are not ours
        if ["empty", "utf-16", "not-utf-8"].contains(&name.as_str()) {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let first = text.trim_start_matches('\u{feff}').lines().next().unwrap();
        assert!(first.starts_with("// "), "{name}: {first}");
        assert!(first.trim_end().ends_with('.'), "{name}: {first}");
    }
}

#[test]
fn two_mebibytes_are_refused_before_they_are_parsed() {
    let reader = Reader::new();
    let text = format!("// {}\n(format: 1)\n", "a".repeat(2 << 20));
    let problems = reader.format().parse(text.as_bytes()).unwrap_err();
    assert_eq!(problems.len(), 1);
    let kind = &problems[0].problem.kind;
    assert!(
        matches!(kind, ProblemKind::TooLarge { bytes, .. } if *bytes == text.len()),
        "{kind:?}"
    );
}

#[test]
fn a_mebibyte_of_problems_is_told_in_a_screenful() {
    let reader = Reader::new();
    let lines = "\"duty.KOR.stel\": NaN,\n\"x\": 1,\n".repeat(30_000);
    let text = format!("(format: 1, baseline: \"us-korea-2024\", levers: {{\n{lines}}})");
    assert!(text.len() < 1 << 20);
    let problems = reader.format().parse(text.as_bytes()).unwrap_err();
    assert!((100..=201).contains(&problems.len()), "{}", problems.len());
}
