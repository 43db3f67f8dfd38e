//! What can be wrong with a document: data first, words in the reader's language at the edge.

use super::nearest::nearest;
use crate::text::problems::{ExpectedText, ProblemText, SyntaxText};
use crate::text::{Language, Text as _, escaped, number};

/// How many characters of a value or a name are shown.
const SHOWN: usize = 60;

/// How many allowed names are shown; the rest is counted.
const NAMES_SHOWN: usize = 40;

/// A place in a text, both numbers from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The first place of every text.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// Whether a document with this problem can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// It cannot.
    Error,
    /// It can, and the user should know.
    Warning,
}

/// One problem with a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// The names of the fields that lead there, the outermost first.
    pub field: Vec<String>,
    /// The value as it stands in the text, escaped and shortened; empty when there is none.
    pub value: String,
    /// What is wrong with it.
    pub kind: ProblemKind,
    /// Whether the document can be used all the same.
    pub severity: Severity,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// The text is not RON.
    Syntax(SyntaxFault),
    /// The document has more bytes than are read.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The largest size that is read.
        cap: usize,
    },
    /// The bytes are not UTF-8.
    NotText {
        /// The first byte that does not belong.
        byte: u8,
    },
    /// Brackets are nested too deep.
    TooDeep {
        /// The deepest nesting that is read.
        limit: usize,
    },
    /// The document comes from a newer version of the program.
    NewerVersion {
        /// The format version of the document.
        found: u32,
        /// The newest format version that is known.
        newest: u32,
    },
    /// The value is of another kind than asked for.
    WrongKind {
        /// The kind that is asked for.
        expected: Expected,
    },
    /// A number that is infinite, not a number, or too large to be held.
    NotFinite,
    /// A number outside its range; an infinite bound is no bound.
    OutOfRange {
        /// The smallest allowed value.
        low: f64,
        /// The largest allowed value.
        high: f64,
    },
    /// A name was used before.
    Duplicate {
        /// Where it stands for the first time.
        first: Place,
    },
    /// A name that means nothing here.
    Unknown {
        /// The names that do.
        allowed: Vec<String>,
    },
    /// Something that must be there is not.
    Missing,
    /// A list of the wrong length.
    WrongCount {
        /// The right length.
        expected: usize,
        /// The length that was found.
        found: usize,
    },
    /// A text that is too long.
    TooLong {
        /// Its length in characters.
        characters: usize,
        /// The largest length that is read.
        cap: usize,
    },
    /// A text that cannot be an id.
    BadId {
        /// The largest length of an id in characters.
        cap: usize,
    },
    /// Parts that do not add up to the declared total.
    DoesNotAddUp {
        /// What the parts add up to.
        sum: f64,
        /// The largest allowed distance from the total.
        tolerance: f64,
    },
    /// A text that must say something and is empty.
    Empty,
    /// A market or a sector in which no origin sells anything.
    NothingSold,
    /// A part that is larger than its whole.
    MoreThanWhole {
        /// The part, as the document has it.
        part: f64,
        /// The field of the whole.
        name: &'static str,
        /// The whole, as the document has it.
        whole: f64,
    },
    /// Something declared that nothing uses.
    Unused,
    /// A name that means nothing to this version; the line is kept as it stands.
    UnknownKept {
        /// A known name that looks much like it.
        nearest: Option<String>,
    },
    /// A known name in the wrong part of the document.
    Misplaced {
        /// The part where it belongs.
        belongs: String,
    },
    /// The document was made for another baseline than the one that is loaded.
    OtherBaseline {
        /// The id of the loaded baseline.
        loaded: String,
    },
    /// There are more problems than are listed.
    More {
        /// How many are listed.
        cap: usize,
    },
}

impl ProblemKind {
    /// [`ProblemKind::Unknown`] with the allowed names.
    pub fn unknown<S: ToString>(allowed: impl Iterator<Item = S>) -> Self {
        Self::Unknown {
            allowed: allowed.map(|name| name.to_string()).collect(),
        }
    }
}

/// The kinds of value that a document can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A number.
    Number,
    /// A number without decimals.
    Whole,
    /// `true` or `false`.
    Truth,
    /// A text in quotation marks.
    Text,
    /// A bare word.
    Word,
    /// Named fields in round brackets.
    Struct,
    /// Keys and values in curly brackets.
    Map,
    /// Values in square or round brackets.
    List,
    /// A day of the calendar, as a text.
    Day,
}

/// Where the grammar of RON is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxFault {
    /// The text ends in the middle.
    End,
    /// A comma is missing before this place.
    Comma,
    /// A colon is missing before this place.
    Colon,
    /// A bracket is not closed.
    Bracket(char),
    /// A character that cannot stand here.
    Character(char),
    /// A broken number.
    Number,
    /// A text with a wrong escape or without its closing mark.
    Text,
    /// A name is missing or broken.
    Name,
    /// A comment that is never closed.
    Comment,
    /// Something follows the end of the document.
    Trailing,
    /// Anything else.
    Other,
}

impl From<&ron::Error> for SyntaxFault {
    fn from(error: &ron::Error) -> Self {
        use ron::Error as E;
        match error {
            E::Eof => Self::End,
            E::ExpectedComma => Self::Comma,
            E::ExpectedMapColon => Self::Colon,
            E::ExpectedStructLikeEnd | E::ExpectedOptionEnd | E::ExpectedAttributeEnd => {
                Self::Bracket(')')
            }
            E::ExpectedArrayEnd => Self::Bracket(']'),
            E::ExpectedMapEnd => Self::Bracket('}'),
            E::UnexpectedChar(character) => Self::Character(*character),
            E::ExpectedFloat
            | E::FloatUnderscore
            | E::ExpectedInteger
            | E::IntegerOutOfBounds
            | E::InvalidIntegerDigit { .. }
            | E::UnderscoreAtBeginning => Self::Number,
            E::ExpectedString | E::ExpectedStringEnd | E::InvalidEscape(_) | E::ExpectedChar => {
                Self::Text
            }
            E::ExpectedIdentifier | E::InvalidIdentifier(_) | E::SuggestRawIdentifier(_) => {
                Self::Name
            }
            E::UnclosedBlockComment | E::UnclosedLineComment => Self::Comment,
            E::TrailingCharacters => Self::Trailing,
            _ => Self::Other,
        }
    }
}

impl Problem {
    /// The problem in words: line, column, field, value, and what is allowed.
    pub fn words(&self, language: Language) -> String {
        let mut values = vec![
            ("line", self.place.line.to_string()),
            ("column", self.place.column.to_string()),
            ("message", self.message(language)),
        ];
        if self.field.is_empty() {
            ProblemText::At.fill(language, &values)
        } else {
            values.push(("field", self.field.join(" › ")));
            ProblemText::AtField.fill(language, &values)
        }
    }

    /// What is wrong, without the place.
    pub fn message(&self, language: Language) -> String {
        let value = self.kind.shown(&self.value);
        let (text, mut values) = self.kind.template(value, language);
        values.push(("value", value.to_owned()));
        text.fill(language, &values)
    }
}

impl ProblemKind {
    /// The value as the words show it: names without their quotation marks.
    fn shown<'a>(&self, value: &'a str) -> &'a str {
        let name = value
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        match self {
            Self::Unknown { .. } | Self::Duplicate { .. } | Self::BadId { .. } | Self::Unused => {
                name.unwrap_or(value)
            }
            _ => value,
        }
    }

    fn template(
        &self,
        value: &str,
        language: Language,
    ) -> (ProblemText, Vec<(&'static str, String)>) {
        match self {
            Self::Syntax(fault) if value.is_empty() => (
                ProblemText::SyntaxAtEnd,
                vec![("fault", fault.words(language))],
            ),
            Self::Syntax(fault) => (ProblemText::Syntax, vec![("fault", fault.words(language))]),
            Self::TooLarge { bytes, cap } => (
                ProblemText::TooLarge,
                vec![("bytes", count(*bytes)), ("cap", count(*cap))],
            ),
            Self::NotText { byte } => (
                ProblemText::NotText,
                vec![("byte", format!("0x{byte:02X}"))],
            ),
            Self::TooDeep { limit } => (ProblemText::TooDeep, vec![("limit", limit.to_string())]),
            Self::NewerVersion { found, newest } => (
                ProblemText::NewerVersion,
                vec![("found", found.to_string()), ("newest", newest.to_string())],
            ),
            Self::WrongKind { expected } => {
                let expected = expected.words(language);
                (
                    ProblemText::WrongKind,
                    vec![("expected", expected.to_owned())],
                )
            }
            Self::NotFinite => (ProblemText::NotFinite, Vec::new()),
            Self::OutOfRange { low, high } => out_of_range(*low, *high),
            Self::Duplicate { first } => (
                ProblemText::Duplicate,
                vec![
                    ("line", first.line.to_string()),
                    ("column", first.column.to_string()),
                ],
            ),
            Self::Unknown { allowed } => unknown(value, allowed),
            Self::Missing => (ProblemText::Missing, Vec::new()),
            Self::WrongCount { expected, found } => (
                ProblemText::WrongCount,
                vec![
                    ("expected", expected.to_string()),
                    ("found", found.to_string()),
                ],
            ),
            Self::TooLong { characters, cap } => (
                ProblemText::TooLong,
                vec![("characters", count(*characters)), ("cap", count(*cap))],
            ),
            Self::BadId { cap } => (ProblemText::BadId, vec![("cap", cap.to_string())]),
            Self::DoesNotAddUp { sum, tolerance } => (
                ProblemText::DoesNotAddUp,
                vec![
                    ("sum", ((sum * 1e4).round() / 1e4).to_string()),
                    ("tolerance", tolerance.to_string()),
                ],
            ),
            Self::Empty => (ProblemText::Empty, Vec::new()),
            Self::NothingSold => (ProblemText::NothingSold, Vec::new()),
            Self::MoreThanWhole { part, name, whole } => more_than_whole((*part, *whole), name),
            Self::Unused => (ProblemText::Unused, Vec::new()),
            Self::UnknownKept { nearest: None } => (ProblemText::UnknownKept, Vec::new()),
            Self::UnknownKept {
                nearest: Some(nearest),
            } => (
                ProblemText::UnknownKeptNearest,
                vec![("nearest", nearest.clone())],
            ),
            Self::Misplaced { belongs } => {
                (ProblemText::Misplaced, vec![("belongs", belongs.clone())])
            }
            Self::OtherBaseline { loaded } => {
                (ProblemText::OtherBaseline, vec![("loaded", loaded.clone())])
            }
            Self::More { cap } => (ProblemText::More, vec![("cap", cap.to_string())]),
        }
    }
}

impl SyntaxFault {
    fn words(&self, language: Language) -> String {
        let (text, sign) = match self {
            Self::End => (SyntaxText::End, None),
            Self::Comma => (SyntaxText::Comma, None),
            Self::Colon => (SyntaxText::Colon, None),
            Self::Bracket(sign) => (SyntaxText::Bracket, Some(*sign)),
            Self::Character(sign) => (SyntaxText::Character, Some(*sign)),
            Self::Number => (SyntaxText::Number, None),
            Self::Text => (SyntaxText::Text, None),
            Self::Name => (SyntaxText::Name, None),
            Self::Comment => (SyntaxText::Comment, None),
            Self::Trailing => (SyntaxText::Trailing, None),
            Self::Other => (SyntaxText::Other, None),
        };
        let sign = sign
            .map(|sign| escaped(&sign.to_string()))
            .unwrap_or_default();
        text.fill(language, &[("sign", sign)])
    }
}

impl Expected {
    fn words(self, language: Language) -> &'static str {
        let text = match self {
            Self::Number => ExpectedText::Number,
            Self::Whole => ExpectedText::Whole,
            Self::Truth => ExpectedText::Truth,
            Self::Text => ExpectedText::Text,
            Self::Word => ExpectedText::Word,
            Self::Struct => ExpectedText::Struct,
            Self::Map => ExpectedText::Map,
            Self::List => ExpectedText::List,
            Self::Day => ExpectedText::Day,
        };
        text.text(language)
    }
}

fn out_of_range(low: f64, high: f64) -> (ProblemText, Vec<(&'static str, String)>) {
    let text = match (low.is_finite(), high.is_finite()) {
        (true, true) => ProblemText::OutOfRange,
        (true, false) => ProblemText::BelowRange,
        (false, _) => ProblemText::AboveRange,
    };
    (
        text,
        vec![("low", low.to_string()), ("high", high.to_string())],
    )
}

fn more_than_whole(
    (part, whole): (f64, f64),
    name: &str,
) -> (ProblemText, Vec<(&'static str, String)>) {
    let values = vec![
        ("part", part.to_string()),
        ("name", name.to_owned()),
        ("whole", whole.to_string()),
    ];
    (ProblemText::MoreThanWhole, values)
}

fn unknown(value: &str, allowed: &[String]) -> (ProblemText, Vec<(&'static str, String)>) {
    if allowed.is_empty() {
        return (ProblemText::NothingAllowed, Vec::new());
    }
    let mut values = vec![("allowed", listed(allowed))];
    match nearest(value, allowed.iter().map(String::as_str)) {
        Some(near) => {
            values.push(("near", shortened(near)));
            (ProblemText::UnknownButNear, values)
        }
        None => (ProblemText::Unknown, values),
    }
}

fn count(number: usize) -> String {
    number::plain(number as f64, 0)
}

fn listed(names: &[String]) -> String {
    let shown: Vec<String> = names
        .iter()
        .take(NAMES_SHOWN)
        .map(|name| shortened(name))
        .collect();
    let rest = names.len().saturating_sub(NAMES_SHOWN);
    let tail = if rest > 0 {
        format!(", … (+{rest})")
    } else {
        String::new()
    };
    format!("{}{tail}", shown.join(", "))
}

/// `text` on one line, escaped, at most 60 characters before an ellipsis.
pub(super) fn shortened(text: &str) -> String {
    // Taken first, so that a value of a megabyte is not walked through for the sake of sixty characters.
    let start: String = text.chars().take(4 * SHOWN).collect();
    let line = start.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = escaped(&line);
    if start.len() == text.len() && line.chars().count() <= SHOWN {
        return line;
    }
    let cut: String = line.chars().take(SHOWN).collect();
    format!("{cut}…")
}
