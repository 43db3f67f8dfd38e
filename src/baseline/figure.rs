//! A number of the baseline with its origin: every figure says where it comes from.

use crate::text::{Language, Text as _, Title};
use crate::texts;

/// How well a figure is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Read in a file or on a page.
    Sourced,
    /// Computed from sourced figures, or chosen between them; the source says how.
    Derived,
    /// Recalled and not looked up: check it before anything rests on it.
    FromMemory,
}

texts! {
    /// The grades in words.
    GradeText {
        Sourced { en: "sourced", ko: "출처 확인" }
        Derived { en: "derived", ko: "계산값" }
        FromMemory { en: "from memory", ko: "기억에 의존" }
    }
}

impl Grade {
    /// All grades, the best first.
    pub const ALL: [Self; 3] = [Self::Sourced, Self::Derived, Self::FromMemory];

    /// The word of a baseline file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sourced => "sourced",
            Self::Derived => "derived",
            Self::FromMemory => "from_memory",
        }
    }

    /// The grade in the reader's language.
    pub fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Sourced => GradeText::Sourced,
            Self::Derived => GradeText::Derived,
            Self::FromMemory => GradeText::FromMemory,
        }
        .text(language)
    }
}

/// Which of [`Baseline::sources`](super::Baseline::sources) a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceIndex(pub u16);

/// A finite number with its source, year and grade. The unit is the field's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The number.
    pub value: f64,
    /// Where it comes from.
    pub source: SourceIndex,
    /// The year that it describes.
    pub year: u16,
    /// How well it is known.
    pub grade: Grade,
}

impl Figure {
    /// The same figure in a unit that is `factor` times smaller.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        Self {
            value: self.value * factor,
            ..self
        }
    }
}

/// A place where figures come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id within the baseline.
    pub id: String,
    /// What it is; for derived figures also how they were made. Both languages say the same where the file has one.
    pub title: Title,
    /// A web address.
    pub address: String,
    /// The day it was read, as `2026-11-22`.
    pub accessed: String,
}

/// A group of tariff lines that deal texts speak of as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id within the baseline.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// What is in it and what is not.
    pub note: Title,
}

/// A country, or a group of countries, that sells to the importer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Its id within the baseline.
    pub id: String,
    /// Its name.
    pub title: Title,
    /// The free-trade preference it has with the importer, such as `KORUS`.
    pub preference: Option<String>,
}
