//! The shape of the source: who may import whom, and what must not appear where.
//!
//! Comments and test code are taken out before anything is looked for. There is no list of exceptions:
//! who needs one changes the rule here, in sight of everybody.

#![expect(clippy::expect_used, reason = "a test may stop anywhere")]

use std::fs;
use std::path::{Path, PathBuf};

use entente::baseline::Baseline;

/// What each top-level module may import besides itself, names with spaces between.
const ARROWS: [(&str, &str); 17] = [
    ("text", ""),
    ("reading", "text"),
    ("chart", "text"),
    ("baseline", "reading text"),
    ("model", "baseline text"),
    ("engine", "baseline model text"),
    ("uncertainty", "baseline engine model text"),
    ("inverse", "baseline engine model text"),
    ("timeline", "baseline engine model text uncertainty"),
    ("bargain", "baseline engine inverse model text uncertainty"),
    (
        "figures",
        "bargain baseline chart engine inverse model text timeline uncertainty",
    ),
    (
        "selftest",
        "bargain baseline engine inverse model text timeline uncertainty",
    ),
    ("validation", "baseline engine model text timeline"),
    ("file", "baseline chart engine figures model reading text"),
    (
        "cli",
        "bargain baseline chart engine figures file inverse model reading selftest text timeline uncertainty validation",
    ),
    (
        "app",
        "bargain baseline chart engine figures file inverse model reading selftest text timeline uncertainty validation",
    ),
    ("main", "app cli text"),
];

/// Modules without files, clocks, threads and environment.
const PURE: &str =
    "timeline bargain uncertainty inverse engine model baseline chart figures text reading";

/// Modules that must run any baseline, so that none may name a sector or an origin of the shipped one.
const ANY_BASELINE: &str =
    "timeline bargain uncertainty inverse engine model figures chart app cli";

/// Whether a list of names has a name.
fn has(list: &str, name: &str) -> bool {
    list.split(' ').any(|one| one == name)
}

/// Longest file, in lines.
const LONGEST: usize = 500;

/// A source file without comments and test code.
struct Source {
    /// Below the package's root: `src/engine/duty.rs`.
    path: String,
    /// Names of the modules from the top: `["engine", "duty"]`.
    modules: Vec<String>,
    lines: Vec<(usize, String)>,
}

impl Source {
    fn top(&self) -> &str {
        self.modules.first().map_or("", String::as_str)
    }

    fn places(&self, is_wrong: impl Fn(&str) -> bool) -> impl Iterator<Item = String> {
        let wrong = self.lines.iter().filter(move |(_, line)| is_wrong(line));
        wrong.map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim()))
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
    into.sort();
}

fn files_of(folders: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in folders {
        rust_files(&root().join(folder), &mut files);
    }
    assert!(files.len() > 5, "the source has moved");
    files
}

fn shown(path: &Path) -> String {
    let below = path.strip_prefix(root()).expect("below the root");
    below.to_string_lossy().replace('\\', "/")
}

/// The program's source, without files that are compiled for tests only.
fn sources() -> Vec<Source> {
    let files = files_of(&["src"]);
    let texts: Vec<(String, String)> = files
        .iter()
        .map(|path| (shown(path), fs::read_to_string(path).expect("UTF-8")))
        .collect();
    let test_only: Vec<Vec<String>> = texts
        .iter()
        .flat_map(|(path, text)| test_modules(&modules_of(path), text))
        .collect();
    texts
        .iter()
        .map(|(path, text)| Source {
            path: path.clone(),
            modules: modules_of(path),
            lines: code(text),
        })
        .filter(|source| {
            !test_only
                .iter()
                .any(|test| source.modules.starts_with(test))
        })
        .collect()
}

fn modules_of(path: &str) -> Vec<String> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let parts = inner
        .split('/')
        .filter(|part| *part != "mod" && *part != "lib");
    parts.map(str::to_owned).collect()
}

/// Modules in files of their own that are declared under `#[cfg(test)]`.
fn test_modules(parent: &[String], text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            let declaration = lines.next().unwrap_or_default().trim();
            let name = declaration
                .trim_start_matches("pub")
                .trim_start_matches("(super)");
            if let Some(name) = name
                .trim()
                .strip_prefix("mod ")
                .and_then(|n| n.strip_suffix(';'))
            {
                found.push([parent, &[name.to_owned()]].concat());
            }
        }
    }
    found
}

/// Lines of code with their numbers: no comments, nothing from an inline `#[cfg(test)] mod` on.
fn code(text: &str) -> Vec<(usize, String)> {
    let lines: Vec<&str> = text.lines().collect();
    let tests = lines.windows(2).position(|pair| {
        pair[0].trim() == "#[cfg(test)]" && pair[1].contains("mod ") && pair[1].ends_with('{')
    });
    let lines = lines
        .into_iter()
        .take(tests.unwrap_or(usize::MAX))
        .enumerate();
    lines
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, without_comment(line).to_owned()))
        .collect()
}

/// Cuts a comment at the end of a line; `//` within quotes is an address.
fn without_comment(line: &str) -> &str {
    line.match_indices("//")
        .map(|(at, _)| line.split_at(at).0)
        .find(|before| before.matches('"').count() % 2 == 0)
        .unwrap_or(line)
}

/// The identifiers of a line.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

/// Top-level modules that a source imports, by `crate::`, by `entente::` or by enough of `super::`.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let is_top = |name: &str| ARROWS.iter().any(|(module, _)| *module == name);
    let up = "super::".repeat(source.modules.len().max(1));
    let mut found = Vec::new();
    for (number, line) in &source.lines {
        for start in ["crate::", "entente::", up.as_str()] {
            for (at, _) in line.match_indices(start) {
                let (before, rest) = (line.split_at(at).0, line.split_at(at + start.len()).1);
                if before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
                    continue;
                }
                let group = rest
                    .strip_prefix('{')
                    .and_then(|rest| rest.split('}').next());
                let names = group.unwrap_or_else(|| words(rest).next().unwrap_or_default());
                let names = names.split(',').filter_map(|name| words(name).next());
                found.extend(
                    names
                        .filter(|name| is_top(name))
                        .map(|name| (*number, name.to_owned())),
                );
            }
        }
    }
    found
}

#[track_caller]
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}:\n{}", found.join("\n"));
}

#[test]
fn modules_import_only_along_the_arrows() {
    let mut wrong = Vec::new();
    for source in sources() {
        let top = source.top();
        if top.is_empty() {
            continue; // lib.rs lists the modules
        }
        let allowed = ARROWS.iter().find(|(module, _)| *module == top);
        let Some((_, allowed)) = allowed else {
            wrong.push(format!(
                "{}: module {top} has no line in the table",
                source.path
            ));
            continue;
        };
        wrong.extend(source.places(|line| line.ends_with("crate::{")));
        for (number, name) in imports(&source) {
            if name != top && !has(allowed, &name) {
                wrong.push(format!("{}:{number}: {top} imports {name}", source.path));
            }
        }
    }
    none(&wrong, "an arrow points the wrong way");
}

#[test]
fn the_scan_sees_every_way_to_import() {
    let source = |modules: &[&str], line: &str| Source {
        path: String::new(),
        modules: modules.iter().map(|&module| module.to_owned()).collect(),
        lines: vec![(1, line.to_owned())],
    };
    for (modules, line, expected) in [
        (
            &["chart", "svg"][..],
            "use crate::engine::Model;",
            &["engine"][..],
        ),
        (
            &["chart", "svg"],
            "use crate::{app, text::Title};",
            &["app", "text"],
        ),
        (
            &["chart", "svg"],
            "use super::super::file::write;",
            &["file"],
        ),
        (&["chart"], "fn f(m: &super::engine::Model) {}", &["engine"]),
        (&["chart", "svg"], "use super::engine;", &[]),
        (&["main"], "entente::cli::run();", &["cli"]),
        (&["chart"], "use crate::texts;", &[]),
    ] {
        let found: Vec<String> = imports(&source(modules, line))
            .into_iter()
            .map(|(_, n)| n)
            .collect();
        assert_eq!(found, expected, "{line}");
    }
}

/// Lines that are wrong, in the modules whose top folder or file is asked for.
fn places(module: impl Fn(&str) -> bool, is_wrong: impl Fn(&str) -> bool) -> Vec<String> {
    (sources().into_iter())
        .filter(|source| module(source.top()))
        .flat_map(|source| source.places(&is_wrong).collect::<Vec<_>>())
        .collect()
}

#[test]
fn only_the_window_names_its_toolkit() {
    let toolkit = |line: &str| {
        words(line).any(|word| word.starts_with("egui") || word == "eframe" || word == "rfd")
    };
    let wrong = places(|top| !matches!(top, "app" | "main"), toolkit);
    none(&wrong, "the toolkit is named outside the window");
}

#[test]
fn pure_modules_know_no_file_clock_thread_or_environment() {
    let outer = [
        "std::fs",
        "std::time",
        "std::thread",
        "std::env",
        "std::net",
        "std::process",
    ];
    let is_wrong = |line: &str| outer.iter().any(|name| line.contains(name));
    let wrong = places(|top| has(PURE, top), is_wrong);
    none(&wrong, "a pure module reaches outside");
}

#[test]
fn what_is_sampled_calls_no_function_that_differs_between_systems() {
    let names = "exp exp2 exp_m1 ln ln_1p log log2 log10 powf powi cbrt hypot sin cos tan sin_cos asin acos atan \
        atan2 sinh cosh tanh asinh acosh atanh gamma ln_gamma";
    let calls = |line: &str| {
        let mut names = names.split_whitespace();
        names.any(|n| line.contains(&format!(".{n}(")) || line.contains(&format!("f64::{n}")))
    };
    assert!(calls("x.exp()") && calls("values.map(f64::ln_1p)") && !calls("x.sqrt()"));
    let sampled = |top: &str| {
        matches!(
            top,
            "timeline" | "engine" | "uncertainty" | "inverse" | "bargain"
        )
    };
    none(
        &places(sampled, calls),
        "engine::elementary has the same bits everywhere",
    );
}

#[test]
fn only_one_module_writes_files() {
    let writers = [
        "fs::write",
        "File::create",
        "OpenOptions",
        "fs::rename",
        "fs::remove_file",
    ];
    let is_wrong = |line: &str| writers.iter().any(|name| line.contains(name));
    let wrong = places(|top| top != "file", is_wrong);
    none(&wrong, "a file is written outside `file`");
}

#[test]
fn colours_stand_in_the_theme_alone() {
    let wrong: Vec<String> = sources()
        .into_iter()
        .filter(|source| source.modules != ["chart", "theme"])
        .flat_map(|source| source.places(has_colour).collect::<Vec<_>>())
        .collect();
    none(&wrong, "a colour outside the theme");
}

/// Whether a line spells out a colour; made from another one, or none at all, is no colour.
fn has_colour(line: &str) -> bool {
    let constants = line.match_indices("Color32::").any(|(at, start)| {
        let name = words(line.split_at(at + start.len()).1)
            .next()
            .unwrap_or_default();
        let is_constant = name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
        is_constant && !matches!(name, "PLACEHOLDER" | "TRANSPARENT")
    });
    let from_numbers = [
        "from_rgb(",
        "from_rgba_unmultiplied(",
        "from_gray(",
        "Rgb::hex(",
        "hex_color!(",
    ]
    .iter()
    .any(|maker| {
        let argument = line.split_once(maker).map(|(_, rest)| rest.trim_start());
        argument.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '"'))
    });
    let in_text = line.match_indices("\"#").any(|(at, start)| {
        let rest = line.split_at(at + start.len()).1;
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        matches!(digits, 3 | 6 | 8)
    });
    constants || from_numbers || in_text
}

#[test]
fn the_scan_sees_every_way_to_write_a_colour() {
    for (line, expected) in [
        ("Color32::RED", true),
        ("Color32::TRANSPARENT", false),
        ("Color32::from_rgb(10, 20, 30)", true),
        (
            "Color32::from_rgb(color.red, color.green, color.blue)",
            false,
        ),
        ("fill=\"#0a0B0c\"", true),
        ("href=\"#clip\"", false),
        ("Rgb::hex(0xffffff)", true),
    ] {
        assert_eq!(has_colour(line), expected, "{line}");
    }
}

#[test]
fn no_sector_or_origin_of_the_shipped_baseline_is_named_in_code() {
    let baseline = Baseline::shipped().expect("the shipped baseline reads");
    let sectors = baseline.sectors.iter().map(|sector| &sector.id);
    let ids: Vec<String> = sectors
        .chain(baseline.origins.iter().map(|origin| &origin.id))
        .chain(baseline.markets.iter().map(|market| &market.id))
        .map(|id| format!("\"{id}\""))
        .collect();
    let is_wrong = |line: &str| ids.iter().any(|id| line.contains(id));
    let wrong = places(|top| has(ANY_BASELINE, top), is_wrong);
    none(&wrong, "code names a sector, market or origin");
}

#[test]
fn no_file_is_longer_than_the_limit() {
    let mut wrong = Vec::new();
    for path in files_of(&["src", "tests", "benches"]) {
        let lines = fs::read_to_string(&path).expect("UTF-8").lines().count();
        if lines >= LONGEST {
            wrong.push(format!("{}: {lines} lines", shown(&path)));
        }
    }
    none(&wrong, "split it into a folder named after a noun");
}

#[test]
fn names_say_what_a_thing_is() {
    let mut wrong = Vec::new();
    for path in files_of(&["src", "tests", "benches"]) {
        let shown = shown(&path);
        let vague = [
            "utils", "util", "helpers", "types", "common", "misc", "manager",
        ];
        if shown
            .trim_end_matches(".rs")
            .split('/')
            .any(|part| vague.contains(&part))
        {
            wrong.push(format!("{shown}: a name that says nothing"));
        }
    }
    for source in sources() {
        wrong.extend(source.places(|line| words(line).any(is_banned)));
        wrong.extend(source.places(|line| line.contains("fn get_")));
    }
    none(&wrong, "a banned name");
}

/// Two meanings in two trades, or none.
fn is_banned(word: &str) -> bool {
    let word = word.to_lowercase();
    word.contains("drawdown") || word.ends_with("manager")
}
