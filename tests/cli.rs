//! The program as a user of a terminal has it: exit codes, streams, formats, files.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may end at its first surprise"
)]

#[path = "cli/bargain.rs"]
mod bargain;
#[path = "cli/clock.rs"]
mod clock;
#[path = "cli/companies.rs"]
mod companies;
#[path = "cli/draws.rs"]
mod draws;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/inverse.rs"]
mod inverse;
#[path = "cli/outcomes.rs"]
mod outcomes;
#[path = "cli/terminal.rs"]
mod terminal;

use std::ffi::OsString;
use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use terminal::{done, entente};

/// Arguments that are refused, and words of the refusal.
const REFUSED: [(&str, &str); 18] = [
    (
        "run korus-2024 --horizon 99",
        "--horizon: “99” cannot be used here; allowed: a number from 0 to 15",
    ),
    (
        "run korus-2024 --horizon NaN",
        "allowed: a number from 0 to 15",
    ),
    (
        "run korus-2025",
        "“korus-2025” is neither a file nor a shipped scenario; shipped are: korus-2024,",
    ),
    (
        "run korus-2024 --overlay won-1",
        "--overlay: “won-1” cannot be used here; allowed: chips-phase-2, section-301, won-1450,",
    ),
    ("run no/such/file.ron", "there is no such file or folder"),
    (
        "run korus-2024 --format xml",
        "“xml” cannot be used here; allowed: table, json, csv",
    ),
    ("run korus-2024 --fromat csv", "perhaps --format was meant"),
    ("run", "<FILE|PRESET> is missing"),
    (
        "list leavers",
        "“leavers” cannot be used here; allowed: levers,",
    ),
    (
        "export korus-2024 --out x --chart nope",
        "--chart: “nope” cannot be used here; allowed: all, exports-by-sector,",
    ),
    (
        "export korus-2024 --out x --format gif",
        "allowed: png, svg, pdf, csv",
    ),
    (
        "export korus-2024 --out x --size big",
        "allowed: WIDTHxHEIGHT in pixels",
    ),
    (
        "export korus-2024 --out x --size 10x800",
        "a whole number from 320 to 8192",
    ),
    (
        "sweep korus-2024 --lever duty.KOR.steel=0:3:1",
        "3 is outside what Steel, South Korea: duty (duty.KOR.steel) allows, 0 to 2",
    ),
    (
        "sweep korus-2024 --lever horizon=0:5:1 --lever horizon=0:5:1",
        "“horizon” is swept twice",
    ),
    ("korus-2024.ron run korus-2024", "stands before a command"),
    ("frobnicate", "neither a command nor a file; commands: run,"),
    (
        "run tests/baselines/three-kingdoms.ron",
        "is a baseline, not a scenario; put --baseline before it",
    ),
];

#[test]
fn bad_arguments_name_option_value_and_what_is_allowed() {
    for (line, words) in REFUSED {
        let args: Vec<&str> = line.split(' ').collect();
        let ran = entente(&args);
        assert_eq!(ran.code, 2, "{args:?}: {}", ran.out);
        assert!(ran.out.is_empty(), "{args:?}: {}", ran.out);
        assert!(ran.err.contains(words), "{args:?}: {}", ran.err);
        let mut korean = vec!["--lang", "ko"];
        korean.extend(&args);
        let ran = entente(&korean);
        let hangul = ran.err.chars().any(|c| ('가'..='힣').contains(&c));
        assert!(ran.code == 2 && hangul, "{args:?}: {}", ran.err);
        for word in ["ParseFloat", "ErrorKind", "Os {", "{"] {
            assert!(!ran.err.contains(word), "{args:?}: {}", ran.err);
        }
    }
    let ran = entente(&["--lang", "fr", "list"]);
    assert!(ran.code == 2 && ran.err.contains("en, ko"), "{}", ran.err);
}

#[test]
fn help_and_version_go_to_standard_output() {
    for args in [&["--help"][..], &["run", "--help"], &["--version"]] {
        let ran = entente(args);
        assert!(
            ran.code == 0 && ran.err.is_empty() && !ran.out.is_empty(),
            "{ran:?}"
        );
    }
    assert!(done(&["--help"]).contains("selftest"));
}

#[test]
fn the_window_is_asked_for_by_naming_no_command() {
    let request = |args: &[&str]| {
        let args = ["entente"].iter().chain(args).map(OsString::from);
        entente::cli::window_request(args)
    };
    let opened = request(&["a.ron", "b.ron", "--lang", "ko"]).unwrap();
    assert_eq!(opened.files, [Path::new("a.ron"), Path::new("b.ron")]);
    assert_eq!(opened.language, Some(entente::text::Language::Korean));
    assert!(request(&[]).is_some() && request(&["korus-2024"]).is_some());
    for args in [
        &["list"][..],
        &["--help"],
        &["--lang", "fr"],
        &["--nonsense"],
        &["frobnicate"],
        &["a.ron", "frobnicate"],
    ] {
        assert!(request(args).is_none(), "{args:?}");
    }
}

#[test]
fn the_program_itself_has_these_streams_and_exit_codes() {
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
        command.env("LC_ALL", "C").env_remove("LANG");
        command
    };
    let ran = program()
        .args(["run", "korus-2024", "--format", "json"])
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(0));
    serde_json::from_slice::<Value>(&ran.stdout).unwrap();
    assert!(ran.stderr.is_empty());
    let ran = program().args(["run", "nothing"]).output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(ran.stdout.is_empty());
    assert!(String::from_utf8_lossy(&ran.stderr).contains("neither a file"));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_entente"))
        .args(["list", "levers", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // far more than a pipe holds is on its way; the reader leaves before it
    drop(child.stdout.take());
    let mut words = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut words)
        .unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0), "{words}");
    assert_eq!(words, "");
}
