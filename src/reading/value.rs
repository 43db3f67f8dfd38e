//! One value of a document: a slice of its text that is parsed when somebody asks what it means.

use std::ops::RangeInclusive;

use super::document::Document;
use super::fields::{Entry, Fields};
use super::problem::{Expected, Place, ProblemKind};
use super::problems::Problems;
use super::slices;

/// The longest text that a value may hold, in characters; notes of a scenario are the longest there are.
const TEXT_CAP: usize = 20_000;

/// The longest id, in characters.
const ID_CAP: usize = 64;

/// One value of a [`Document`].
///
/// Each reader returns `None` after recording why, so that reading goes on and finds the rest.
#[derive(Debug, Clone, Copy)]
pub struct Value<'d> {
    document: &'d Document<'d>,
    ron: &'d str,
}

impl<'d> Value<'d> {
    pub(super) fn new(document: &'d Document<'d>, ron: &'d str) -> Self {
        Self {
            document,
            ron: slices::trimmed(ron),
        }
    }

    /// Line and column at which the value begins.
    pub fn place(&self) -> Place {
        self.document.place_of(self.ron)
    }

    /// The value as it stands in the text.
    pub fn ron(&self) -> &'d str {
        self.ron
    }

    /// A finite number within `range`; negative zero becomes zero.
    ///
    /// Records [`ProblemKind::WrongKind`], [`ProblemKind::NotFinite`] or [`ProblemKind::OutOfRange`].
    pub fn number(&self, range: RangeInclusive<f64>, problems: &mut Problems) -> Option<f64> {
        let Some(number) = slices::parsed::<f64>(self.ron) else {
            return self.refuse(
                ProblemKind::WrongKind {
                    expected: Expected::Number,
                },
                problems,
            );
        };
        if !number.is_finite() {
            return self.refuse(ProblemKind::NotFinite, problems);
        }
        if !range.contains(&number) {
            let kind = ProblemKind::OutOfRange {
                low: *range.start(),
                high: *range.end(),
            };
            return self.refuse(kind, problems);
        }
        Some(number + 0.0)
    }

    /// A whole number within `range`.
    ///
    /// Records what [`Value::number`] records, and [`ProblemKind::WrongKind`] for a fraction.
    pub fn whole(&self, range: RangeInclusive<u32>, problems: &mut Problems) -> Option<u32> {
        self.number(
            f64::from(*range.start())..=f64::from(*range.end()),
            problems,
        )?;
        match slices::parsed::<u32>(self.ron) {
            Some(whole) => Some(whole),
            None => self.refuse(
                ProblemKind::WrongKind {
                    expected: Expected::Whole,
                },
                problems,
            ),
        }
    }

    /// `true` or `false`.
    pub fn truth(&self, problems: &mut Problems) -> Option<bool> {
        match slices::parsed::<bool>(self.ron) {
            Some(truth) => Some(truth),
            None => self.refuse(
                ProblemKind::WrongKind {
                    expected: Expected::Truth,
                },
                problems,
            ),
        }
    }

    /// A text in quotation marks, of at most 20,000 characters.
    pub fn text(&self, problems: &mut Problems) -> Option<String> {
        let Some(text) = slices::parsed::<String>(self.ron) else {
            return self.refuse(
                ProblemKind::WrongKind {
                    expected: Expected::Text,
                },
                problems,
            );
        };
        let characters = text.chars().count();
        if characters > TEXT_CAP {
            return self.refuse(
                ProblemKind::TooLong {
                    characters,
                    cap: TEXT_CAP,
                },
                problems,
            );
        }
        Some(text)
    }

    /// A text that can be an id: 1 to 64 of `A–Z a–z 0–9 _ -`.
    pub fn id(&self, problems: &mut Problems) -> Option<String> {
        let text = self.text(problems)?;
        let fits = (1..=ID_CAP).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
        if fits {
            Some(text)
        } else {
            self.refuse(ProblemKind::BadId { cap: ID_CAP }, problems)
        }
    }

    /// The index of a bare word, such as `sourced`, in `allowed`.
    ///
    /// Records [`ProblemKind::Unknown`] with the allowed words.
    pub fn choice(&self, allowed: &[&str], problems: &mut Problems) -> Option<usize> {
        let (index, body) = self.variant(allowed, problems)?;
        match body {
            None => Some(index),
            Some(_) => self.refuse(
                ProblemKind::WrongKind {
                    expected: Expected::Word,
                },
                problems,
            ),
        }
    }

    /// The index of the name in `allowed`, and what stands in brackets behind it: `Quota(…)`.
    ///
    /// Records [`ProblemKind::Unknown`] with the allowed names.
    pub fn variant(
        &self,
        allowed: &[&str],
        problems: &mut Problems,
    ) -> Option<(usize, Option<Self>)> {
        let (name, rest) = self.name_and_rest();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            return self.refuse(
                ProblemKind::WrongKind {
                    expected: Expected::Word,
                },
                problems,
            );
        }
        let Some(index) = allowed.iter().position(|word| *word == name) else {
            return self.refuse(ProblemKind::unknown(allowed.iter()), problems);
        };
        let body = Self::new(self.document, rest);
        Some((index, (!body.ron.is_empty()).then_some(body)))
    }

    /// `None` for the word `None`, the inside of `Some(…)`, and otherwise the value itself.
    pub fn optional(&self) -> Option<Self> {
        let (name, rest) = self.name_and_rest();
        match name {
            "None" => None,
            "Some" => {
                let inside = slices::items(slices::trimmed(rest));
                let inside = inside.and_then(|items| items.first().copied());
                Some(inside.map_or(*self, |ron| Self::new(self.document, ron)))
            }
            _ => Some(*self),
        }
    }

    /// The fields of a struct `(a: 1, b: 2)`, whose names must be among `allowed`.
    ///
    /// Records [`ProblemKind::WrongKind`], [`ProblemKind::Unknown`] and [`ProblemKind::Duplicate`].
    pub fn fields(&self, allowed: &[&str], problems: &mut Problems) -> Fields<'d> {
        let parts = if self.ron.starts_with('(') {
            slices::pairs(self.ron)
        } else {
            None
        };
        if parts.is_none() {
            self.refuse::<()>(
                ProblemKind::WrongKind {
                    expected: Expected::Struct,
                },
                problems,
            );
        }
        let named = parts.map(|parts| {
            parts
                .into_iter()
                .map(|(name, value)| {
                    self.entry(name.trim_start_matches("r#").to_owned(), name, value)
                })
                .collect()
        });
        Fields::new(*self, named, allowed, problems)
    }

    /// The entries of a map `{"a": 1, "b": 2}` with ids for keys, in the order of the text.
    ///
    /// Records [`ProblemKind::WrongKind`], [`ProblemKind::BadId`] and [`ProblemKind::Duplicate`];
    /// such entries are left out.
    pub fn entries(&self, problems: &mut Problems) -> Vec<Entry<'d>> {
        self.entries_keyed_by(Self::id, problems)
    }

    /// The entries of a map with any texts for keys, in the order of the text.
    ///
    /// Records [`ProblemKind::WrongKind`], [`ProblemKind::TooLong`] and
    /// [`ProblemKind::Duplicate`]; such entries are left out.
    pub fn text_entries(&self, problems: &mut Problems) -> Vec<Entry<'d>> {
        self.entries_keyed_by(Self::text, problems)
    }

    fn entries_keyed_by(
        &self,
        read_key: fn(&Self, &mut Problems) -> Option<String>,
        problems: &mut Problems,
    ) -> Vec<Entry<'d>> {
        let parts = if self.ron.starts_with('{') {
            slices::pairs(self.ron)
        } else {
            None
        };
        let Some(parts) = parts else {
            self.refuse::<()>(
                ProblemKind::WrongKind {
                    expected: Expected::Map,
                },
                problems,
            );
            return Vec::new();
        };
        let entries = parts.into_iter().filter_map(|(key, value)| {
            let name = read_key(&Self::new(self.document, key), problems)?;
            Some(self.entry(name, key, value))
        });
        let entries = entries.collect();
        super::fields::unique(entries, problems)
    }

    /// The items of a list `[1, 2]` or of a tuple `(1, 2)`.
    ///
    /// Records [`ProblemKind::WrongKind`] and returns no items when it is neither.
    pub fn items(&self, problems: &mut Problems) -> Option<Vec<Self>> {
        let parts = if self.ron.starts_with(['[', '(']) {
            slices::items(self.ron)
        } else {
            None
        };
        match parts {
            Some(parts) => Some(
                parts
                    .into_iter()
                    .map(|ron| Self::new(self.document, ron))
                    .collect(),
            ),
            None => self.refuse(
                ProblemKind::WrongKind {
                    expected: Expected::List,
                },
                problems,
            ),
        }
    }

    /// Records a problem with this value; `None`, so that a reader can end on it.
    pub fn refuse<T>(&self, kind: ProblemKind, problems: &mut Problems) -> Option<T> {
        problems.error(self.place_for(problems), self.ron, kind);
        None
    }

    /// Records a warning about this value.
    pub fn warn(&self, kind: ProblemKind, problems: &mut Problems) {
        problems.warning(self.place_for(problems), self.ron, kind);
    }

    /// Records that something is missing in this value, under the path that `problems` has.
    pub fn lacks(&self, problems: &mut Problems) {
        problems.error(self.place_for(problems), "", ProblemKind::Missing);
    }

    /// The place for the list of `problems`, while it still grows.
    pub fn place_for(&self, problems: &Problems) -> Place {
        // Counting columns takes time, and a hostile file has a hundred thousand problems to count for.
        if problems.is_full() {
            Place::START
        } else {
            self.place()
        }
    }

    /// The bare word that the value begins with, empty when there is none, and what follows it.
    fn name_and_rest(&self) -> (&'d str, &'d str) {
        let end = self.ron.find(|c: char| !(c.is_alphanumeric() || c == '_'));
        self.ron.split_at(end.unwrap_or(self.ron.len()))
    }

    fn entry(&self, key: String, key_ron: &'d str, value: &'d str) -> Entry<'d> {
        Entry {
            key,
            key_value: Self::new(self.document, key_ron),
            value: Self::new(self.document, value),
        }
    }
}
