//! Words: every text that a user reads, in English and in Korean.
//!
//! A table of texts is made by [`texts!`](crate::texts): a key with one language missing does not
//! compile. Templates have `{name}` for a value, `{the name}` for a country with its article where it
//! has one, and `{은/는}` for a Korean particle that depends on the sound before it; nothing is glued
//! together outside a template.

pub mod absences;
pub mod alliance_figures;
pub mod app;
pub mod articles;
pub mod bargain;
pub mod charts;
pub mod choices;
pub mod clock;
pub mod command_line;
pub mod commands;
pub mod companies;
pub mod days;
pub mod deal_figures;
pub mod definition_figures;
pub mod definitions;
pub mod distributions;
pub mod draw_figures;
pub mod economy_figures;
pub mod engine;
pub mod farm;
pub mod farm_figures;
pub mod figures;
pub mod files;
pub mod firm;
pub mod firm_figures;
pub mod fund;
pub mod fund_figures;
mod hidden;
pub mod inverse;
pub mod ledger;
pub mod ledger_figures;
pub mod measures;
pub mod messages;
pub mod number;
pub mod number_entry;
pub mod packages;
pub mod panels;
pub mod parameters;
pub mod particles;
pub mod problems;
pub mod provenance;
pub mod red_lines;
pub mod rules;
pub mod sampling;
pub mod sections;
pub mod security;
pub mod timeline;
pub mod timeline_figures;
pub mod timeline_page;
pub mod trace;
pub mod uncertainty;
pub mod validation;
pub mod weights;

pub use hidden::escaped;
use std::fmt;

/// The languages of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, British spelling.
    #[default]
    English,
    /// Korean.
    Korean,
}

impl Language {
    /// Both languages, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::English, Self::Korean];

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Korean => "한국어",
        }
    }

    /// The two-letter code used on the command line and in settings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
        }
    }

    /// The language of a two-letter code or of a system locale such as `ko_KR.UTF-8`.
    pub fn of_code(code: &str) -> Option<Self> {
        match code.get(..2)? {
            "en" => Some(Self::English),
            "ko" => Some(Self::Korean),
            _ => None,
        }
    }
}

/// A text that data brings along: a sector's name, a preset's story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// The English text.
    pub english: String,
    /// The Korean text.
    pub korean: String,
}

impl Title {
    /// Both languages at once.
    pub fn new(english: impl Into<String>, korean: impl Into<String>) -> Self {
        Self {
            english: english.into(),
            korean: korean.into(),
        }
    }

    /// A title made from the program's own text.
    pub fn of(text: impl Text) -> Self {
        Self::new(text.text(Language::English), text.text(Language::Korean))
    }

    /// A title made from a template and the titles to fill in.
    pub fn filled(template: impl Text, values: &[(&str, &Self)]) -> Self {
        let one = |language| {
            let values: Vec<(&str, String)> = values
                .iter()
                .map(|(name, title)| (*name, title.in_language(language).to_owned()))
                .collect();
            fill(template.text(language), &values)
        };
        Self {
            english: one(Language::English),
            korean: one(Language::Korean),
        }
    }

    /// The text in one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => &self.english,
            Language::Korean => &self.korean,
        }
    }
}

/// A key of a table of texts.
pub trait Text: Copy + fmt::Debug {
    /// The text, or the template, in one language.
    fn text(self, language: Language) -> &'static str;

    /// The template with its values filled in.
    fn fill(self, language: Language, values: &[(&str, String)]) -> String {
        fill(self.text(language), values)
    }
}

/// Fills `{name}` and `{the name}` from `values` and resolves `{은/는}` by the sound before it.
///
/// A name without a value is left standing, braces and all, so that a test finds it.
pub fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((closed, open)) = name.split_once('/') {
            let particle = particles::choose(&filled, closed, open);
            filled.push_str(particle);
        } else if let Some((_, value)) = values.iter().find(|(key, _)| *key == bare(name)) {
            if name == bare(name) {
                filled.push_str(value);
            } else {
                filled.push_str(&articles::with_article(value));
            }
        } else {
            filled.push('{');
            filled.push_str(name);
            filled.push('}');
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

/// The name of a value, without the mark that asks for its article.
fn bare(name: &str) -> &str {
    name.strip_prefix("the ").unwrap_or(name)
}

/// Makes a table of texts: an enum whose every key has both languages, or it does not compile.
#[macro_export]
macro_rules! texts {
    ($(#[$meta:meta])* $table:ident { $($key:ident { en: $en:literal, ko: $ko:literal $(,)? })* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $table {
            $(#[doc = concat!("`", $en, "`")] $key),*
        }
        impl $table {
            /// Every key of the table, in order.
            pub const ALL: &'static [Self] = &[$(Self::$key),*];
        }
        impl $crate::text::Text for $table {
            fn text(self, language: $crate::text::Language) -> &'static str {
                match (self, language) {
                    $((Self::$key, $crate::text::Language::English) => $en,
                      (Self::$key, $crate::text::Language::Korean) => $ko),*
                }
            }
        }
    };
}

/// The placeholders of a template, sorted, particles and articles left out; for tests of tables.
pub fn placeholders(template: &str) -> Vec<&str> {
    let mut names: Vec<&str> = template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}').map(|(name, _)| bare(name)))
        .filter(|name| !name.contains('/'))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_particles_are_filled_in() {
        let values = [
            ("lever", "자동차 관세".to_owned()),
            ("value", "15%".to_owned()),
        ];
        assert_eq!(
            fill("{lever}{을/를} {value}{으로/로}", &values),
            "자동차 관세를 15%로"
        );
    }

    #[test]
    fn a_country_has_its_article_where_the_template_asks_for_it() {
        let sold = |origin: &str| fill("Sales of {the origin}", &[("origin", origin.to_owned())]);
        assert_eq!(sold("United States"), "Sales of the United States");
        assert_eq!(sold("Thailand"), "Sales of Thailand");
        assert_eq!(placeholders("{the origin}, {origin}"), ["origin"]);
    }

    #[test]
    fn a_name_without_a_value_stays_visible() {
        assert_eq!(fill("{a} and {b}", &[("a", "x".to_owned())]), "x and {b}");
        assert_eq!(placeholders("{b}{은/는} {a} {b}"), ["a", "b"]);
    }
}
