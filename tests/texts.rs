//! Every text that a user reads: both languages complete, drawable, and free of typing habits.

#![expect(clippy::expect_used, reason = "a test may stop anywhere")]

mod scenarios;

use std::fs;
use std::path::Path;

use entente::chart::font::{Fonts, Weight};
use entente::engine::Measure;
use entente::text::{Title, placeholders};
use entente::validation;
use scenarios::{shipped, three_kingdoms};

/// Longest text that counts as a label and not as a sentence, in characters.
const LABEL: usize = 40;

/// A text in both languages with the place where it stands.
struct Pair {
    place: String,
    english: String,
    korean: String,
}

impl Pair {
    fn of(place: String, title: &Title) -> Self {
        Self {
            place,
            english: title.english.clone(),
            korean: title.korean.clone(),
        }
    }

    fn both(&self) -> [&str; 2] {
        [&self.english, &self.korean]
    }
}

/// All pairs of the tables of texts, read from the source so that no table can be forgotten.
fn tables() -> Vec<Pair> {
    let mut pairs = Vec::new();
    collect(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut pairs,
    );
    assert!(pairs.len() > 300, "only {} texts found", pairs.len());
    pairs
}

fn collect(folder: &Path, pairs: &mut Vec<Pair>) {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the source is there")
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, pairs);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).expect("UTF-8");
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            for table in source.split("texts! {").skip(1) {
                let title = table
                    .lines()
                    .find(|line| line.ends_with(" {"))
                    .unwrap_or_default();
                let place = format!("{name} {}", title.trim().trim_end_matches(" {"));
                pairs.extend(pairs_of(&place, table));
            }
        }
    }
}

/// `Key { en: "…", ko: "…" }` one after the other.
fn pairs_of(place: &str, table: &str) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut rest = table;
    while let Some((before, after)) = rest.split_once("en: \"") {
        let key = before
            .rsplit(|c: char| !c.is_alphanumeric())
            .find(|word| !word.is_empty());
        let (english, after) = literal(after);
        let Some((_, after)) = after.split_once("ko: \"") else {
            break;
        };
        let (korean, after) = literal(after);
        pairs.push(Pair {
            place: format!("{place} {}", key.unwrap_or_default()),
            english,
            korean,
        });
        rest = after;
    }
    pairs
}

/// A string literal up to its closing quote, and what follows.
fn literal(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, text.split_at(at + 1).1),
            '\\' => match characters.next() {
                Some((_, 'n')) => value.push('\n'),
                Some((_, 'u')) => {
                    let code: String = characters
                        .by_ref()
                        .map(|(_, c)| c)
                        .skip(1)
                        .take_while(|c| *c != '}')
                        .collect();
                    let code = u32::from_str_radix(&code, 16).expect("a code point");
                    value.push(char::from_u32(code).expect("a character"));
                }
                Some((_, other)) => value.push(other),
                None => break,
            },
            other => value.push(other),
        }
    }
    (value, "")
}

/// Texts that are filled in with a baseline's names: parameters, measures, published figures.
fn filled() -> Vec<Pair> {
    let mut pairs = Vec::new();
    for model in [shipped(), three_kingdoms()] {
        for spec in model.catalogue().specs() {
            pairs.push(Pair::of(format!("title of {}", spec.key), &spec.title));
            pairs.push(Pair::of(format!("note of {}", spec.key), &spec.note));
        }
        for measure in Measure::all(model.baseline()) {
            let title = measure.title(model.baseline());
            pairs.push(Pair::of(measure.id(model.baseline()), &title));
        }
    }
    for line in validation::run(shipped()) {
        for title in [&line.author, &line.shock, &line.quantity, &line.why] {
            pairs.push(Pair::of(line.id.to_owned(), title));
        }
    }
    pairs
}

/// Names of the baseline itself.
fn of_baselines() -> Vec<Pair> {
    let baseline = shipped().baseline();
    let sectors = baseline.sectors.iter().map(|s| (&s.id, &s.title));
    let markets = baseline.markets.iter().map(|m| (&m.id, &m.title));
    let origins = baseline.origins.iter().map(|o| (&o.id, &o.title));
    let groups = baseline.groups.iter().map(|g| (&g.id, &g.title));
    let titles = sectors.chain(markets).chain(origins).chain(groups);
    let notes = baseline
        .groups
        .iter()
        .map(|g| Pair::of(format!("note of {}", g.id), &g.note));
    let titles = titles.map(|(id, title)| Pair::of(id.clone(), title));
    titles.chain(notes).collect()
}

fn everything() -> Vec<Pair> {
    let mut all = tables();
    all.extend(filled());
    all.extend(of_baselines());
    all
}

#[track_caller]
fn none(wrong: impl IntoIterator<Item = String>, rule: &str) {
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

/// The letters of a template outside its placeholders.
fn letters(template: &str) -> String {
    let mut outside = String::new();
    let mut is_inside = false;
    for character in template.chars() {
        match character {
            '{' => is_inside = true,
            '}' => is_inside = false,
            other if !is_inside && other.is_alphabetic() => outside.push(other),
            _ => {}
        }
    }
    outside
}

fn is_hangul(character: char) -> bool {
    matches!(character, '가'..='힣' | 'ㄱ'..='ㅣ')
}

#[test]
fn both_languages_fill_in_the_same_values() {
    let wrong = tables().into_iter().filter_map(|pair| {
        let (english, korean) = (placeholders(&pair.english), placeholders(&pair.korean));
        (english != korean).then(|| format!("{}: {english:?} but {korean:?}", pair.place))
    });
    none(wrong, "a value is lost in one language");
}

#[test]
fn filled_texts_have_no_gap_left() {
    let gaps = |pair: &Pair| pair.both().iter().any(|text| text.contains(['{', '}']));
    let wrong = filled().into_iter().filter(gaps).map(|pair| pair.place);
    none(wrong, "a placeholder has no value");
}

/// The button that offers the other language speaks it, for the reader who needs it.
const IN_THE_OTHER_LANGUAGE: &str = "commands.rs CommandText NextLanguage";

#[test]
fn korean_texts_are_korean() {
    let texts = everything().into_iter();
    let wrong = texts
        .filter(|pair| pair.place != IN_THE_OTHER_LANGUAGE)
        .filter_map(|pair| {
            let letters = letters(&pair.korean);
            // a name that is the same in both languages, such as a file format
            let is_name = pair.korean == pair.english && pair.korean.chars().count() < LABEL;
            let is_right = letters.is_empty() || letters.chars().any(is_hangul) || is_name;
            (!is_right).then(|| format!("{}: {}", pair.place, pair.korean))
        });
    none(wrong, "a Korean text without Hangul");
}

#[test]
fn english_texts_have_no_hangul_but_names() {
    let texts = everything().into_iter();
    let wrong = texts
        .filter(|pair| pair.place != IN_THE_OTHER_LANGUAGE)
        .filter_map(|pair| {
            let has = pair.english.chars().any(is_hangul);
            has.then(|| format!("{}: {}", pair.place, pair.english))
        });
    none(wrong, "an English text with Hangul");
}

#[test]
fn every_character_has_a_glyph_in_both_fonts() {
    let fonts = Fonts::open().expect("the fonts open");
    let mut wrong = Vec::new();
    for pair in everything() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let text = pair.both().concat().replace('\n', "");
            let glyphs = fonts.glyphs(&text, weight).into_iter();
            let missing = glyphs.filter(|glyph| glyph.id == 0);
            let shown = missing.map(|glyph| text.get(glyph.start..glyph.end).unwrap_or_default());
            wrong.extend(shown.map(|c| format!("{}: {c:?} in {weight:?}", pair.place)));
        }
    }
    none(wrong, "a character would be drawn as a box");
}

#[test]
fn texts_are_typed_with_care() {
    let mut wrong = Vec::new();
    for pair in everything() {
        for text in pair.both() {
            // advice and notes are sentences, however short
            let is_sentence =
                pair.place.contains("AdviceText") || pair.place.starts_with("note of");
            let is_label = text.chars().count() < LABEL && !text.contains(". ") && !is_sentence;
            let faults = [
                (text.trim().is_empty(), "empty"),
                (text.contains("..."), "three dots, use …"),
                (text.contains("  "), "two spaces"),
                (text.starts_with(' '), "a space in front"),
                (
                    text.contains(" ,") || text.contains(" ."),
                    "a space before a sign",
                ),
                (is_label && text.ends_with('.'), "a full stop after a label"),
            ];
            let found = faults.into_iter().filter(|(is_wrong, _)| *is_wrong);
            wrong.extend(found.map(|(_, fault)| format!("{}: {fault}: {text}", pair.place)));
        }
    }
    none(wrong, "a text is typed carelessly");
}

#[test]
fn particles_after_a_value_follow_its_sound() {
    let particles = ["은", "는", "이", "가", "을", "를", "과", "와", "으로", "로"];
    let wrong = tables().into_iter().filter_map(|pair| {
        let is_fixed = pair.korean.split('}').skip(1).any(|after| {
            let word: String = after.chars().take_while(|c| is_hangul(*c)).collect();
            particles.contains(&word.as_str())
        });
        // `{을/를}` ends in a brace too: what follows it is a new word, never a particle
        is_fixed.then(|| format!("{}: {}", pair.place, pair.korean))
    });
    none(wrong, "write the particle as {을/를}");
}

#[test]
fn the_scan_reads_literals_as_the_compiler_does() {
    let table =
        r#" T { One { en: "a \"b\" \u{2212}1", ko: "가 {x}" } Two { en: "c", ko: "나", } }"#;
    let pairs = pairs_of("file.rs T", table);
    let texts: Vec<[&str; 2]> = pairs.iter().map(Pair::both).collect();
    assert_eq!(texts, [["a \"b\" −1", "가 {x}"], ["c", "나"]]);
    assert_eq!(pairs[1].place, "file.rs T Two");
}

#[test]
fn every_shipped_source_has_a_title_in_korean() {
    let is_korean = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    let sources = shipped().baseline().sources.iter();
    let lacking = sources.filter(|source| !is_korean(&source.title.korean));
    none(
        lacking.map(|source| source.id.clone()),
        "a shipped source has a Korean title",
    );
    let other = three_kingdoms().baseline().sources.iter();
    for source in other {
        // a file of one's own may name it once
        assert_eq!(source.title.english, source.title.korean);
    }
}
