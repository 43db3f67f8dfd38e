//! Numbers as people type them: `25%`, `350bn`, `3,500억 달러`.
//!
//! An entry is never rounded and never guessed: a bare `0.25` for a rate could mean 25 % or
//! 0.25 %, so it is asked back with both readings.

use super::Language;
use super::number::{self, Unit};

/// Why a typed number is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryError {
    /// Nothing was typed.
    Empty,
    /// The text is not a number of this unit.
    NotANumber,
    /// A bare number at or below one for a rate: it may be a decimal or a percentage.
    Ambiguous {
        /// The value if the entry was a decimal (0.25 → 0.25).
        as_decimal: f64,
        /// The value if the entry was a percentage (0.25 → 0.0025).
        as_percent: f64,
    },
}

crate::texts! {
    /// What is said of a typed number that is not taken.
    EntryText {
        Empty { en: "Type a value, for example {example}", ko: "값을 입력하세요. 예: {example}" }
        NotANumber { en: "“{entry}” is not a number here; type for example {example}", ko: "“{entry}”{은/는} 여기서 쓸 수 있는 수가 아닙니다. 예: {example}" }
        Ambiguous { en: "“{entry}” may mean {decimal} or {percent}: add the % sign", ko: "“{entry}”{은/는} {decimal}일 수도 {percent}일 수도 있습니다. % 기호를 붙이세요" }
    }
}

impl EntryError {
    /// The error in words; `example` is a good entry for the unit.
    pub fn words(&self, entry: &str, unit: Unit, language: Language) -> String {
        use super::Text as _;
        let example = ("example", example(unit, language).to_owned());
        let entry = ("entry", entry.to_owned());
        match *self {
            Self::Empty => EntryText::Empty.fill(language, &[example]),
            Self::NotANumber => EntryText::NotANumber.fill(language, &[entry, example]),
            Self::Ambiguous {
                as_decimal,
                as_percent,
            } => EntryText::Ambiguous.fill(
                language,
                &[
                    entry,
                    ("decimal", number::value(as_decimal, Unit::Rate, language)),
                    ("percent", number::value(as_percent, Unit::Rate, language)),
                ],
            ),
        }
    }
}

fn example(unit: Unit, language: Language) -> &'static str {
    match (unit, language) {
        (Unit::Rate | Unit::Share | Unit::Change, _) => "25%",
        (Unit::Usd, Language::English) => "350bn",
        (Unit::Usd, Language::Korean) => "3,500억 달러",
        (Unit::Krw, Language::English) => "1.5tn",
        (Unit::Krw, Language::Korean) => "1조 5,000억 원",
        (Unit::Tonnes, Language::English) => "2.63m",
        (Unit::Tonnes, Language::Korean) => "263만 톤",
        (Unit::Jobs | Unit::Years | Unit::Count, _) => "3",
        (Unit::CalendarYear, _) => "2029",
        (Unit::Number, _) => "2.5",
    }
}

/// Words that say the unit and carry no number.
const UNIT_WORDS: [&str; 14] = [
    "usd", "us$", "$", "달러", "불", "krw", "₩", "won", "원", "tonnes", "톤", "years", "년", "jobs",
];

/// Multipliers, longest first so that `bn` is not read as `b` and an `n`.
const MULTIPLIERS: [(&str, f64); 15] = [
    ("trillion", 1e12),
    ("billion", 1e9),
    ("million", 1e6),
    ("tn", 1e12),
    ("bn", 1e9),
    ("mn", 1e6),
    ("mt", 1e6),
    ("kt", 1e3),
    ("조", 1e12),
    ("억", 1e8),
    ("만", 1e4),
    ("b", 1e9),
    ("m", 1e6),
    ("k", 1e3),
    ("t", 1.0),
];

/// The value that an entry means in base units, or why it is not taken.
///
/// # Examples
/// `25%` is 0.25, `350bn` is 3.5e11, `1조 5,000억 원` is 1.5e12.
pub fn parse(entry: &str, unit: Unit) -> Result<f64, EntryError> {
    let text = entry
        .trim()
        .to_lowercase()
        .replace('\u{2212}', "-")
        .replace([',', '_'], "");
    if text.is_empty() {
        return Err(EntryError::Empty);
    }
    match unit {
        Unit::Rate | Unit::Share | Unit::Change => parse_percent(&text),
        _ => parse_amount(&text),
    }
}

fn parse_percent(text: &str) -> Result<f64, EntryError> {
    let percent_words = ["%", "percent", "per cent", "퍼센트", "프로"];
    for word in percent_words {
        if let Some(digits) = text.strip_suffix(word) {
            return hundredth(digits.trim());
        }
    }
    let bare = decimal(text)?;
    if bare != 0.0 && bare.abs() <= 1.0 {
        return Err(EntryError::Ambiguous {
            as_decimal: bare,
            as_percent: hundredth(text)?,
        });
    }
    hundredth(text)
}

/// The number that the digits mean as per cent.
///
/// The point is moved in the text, so that the result is the nearest number to what was typed; a
/// division would round a second time.
fn hundredth(digits: &str) -> Result<f64, EntryError> {
    decimal(digits)?;
    decimal_of(&format!("{digits}e-2"))
}

fn parse_amount(text: &str) -> Result<f64, EntryError> {
    let mut bare = text.to_owned();
    for word in UNIT_WORDS {
        bare = bare.replace(word, " ");
    }
    let mut rest = bare.trim();
    let negative = rest.starts_with('-');
    rest = rest.strip_prefix('-').unwrap_or(rest).trim_start();
    if rest.is_empty() {
        return Err(EntryError::NotANumber);
    }
    let mut total = 0.0;
    let mut smaller_than = f64::INFINITY;
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(rest.len());
        let (digits, tail) = rest.split_at(end);
        let amount = decimal(digits)?;
        let tail = tail.trim_start();
        let (scale, tail) = MULTIPLIERS
            .iter()
            .find_map(|(word, scale)| tail.strip_prefix(word).map(|tail| (*scale, tail)))
            .unwrap_or((1.0, tail));
        // Parts must fall in size (1조 5,000억), or the entry is two numbers.
        if scale >= smaller_than {
            return Err(EntryError::NotANumber);
        }
        smaller_than = scale;
        total += amount * scale;
        rest = tail.trim_start();
    }
    Ok(if negative { -total } else { total })
}

fn decimal(digits: &str) -> Result<f64, EntryError> {
    let plain = digits.strip_prefix(['-', '+']).unwrap_or(digits);
    let allowed = plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    if plain.is_empty() || !allowed {
        return Err(EntryError::NotANumber);
    }
    decimal_of(digits)
}

fn decimal_of(digits: &str) -> Result<f64, EntryError> {
    match digits.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok(value),
        Ok(_) | Err(_) => Err(EntryError::NotANumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_mean_what_people_mean() {
        for (entry, unit, expected) in [
            ("25%", Unit::Rate, 0.25),
            ("25", Unit::Rate, 0.25),
            (" 12.5 % ", Unit::Rate, 0.125),
            ("0", Unit::Rate, 0.0),
            ("15퍼센트", Unit::Rate, 0.15),
            ("350bn", Unit::Usd, 350e9),
            ("US$350 bn", Unit::Usd, 350e9),
            ("3,500억 달러", Unit::Usd, 350e9),
            ("1조 5,000억 원", Unit::Krw, 1.5e12),
            ("2.63m", Unit::Tonnes, 2.63e6),
            ("263만 톤", Unit::Tonnes, 2.63e6),
            ("13만 2,304 톤", Unit::Tonnes, 132_304.0),
            ("3 years", Unit::Years, 3.0),
            ("\u{2212}2.5", Unit::Number, -2.5),
        ] {
            let parsed = parse(entry, unit).unwrap();
            assert!(
                (parsed - expected).abs() <= 1e-12 * expected.abs(),
                "{entry}: {parsed}"
            );
        }
    }

    #[test]
    fn a_bare_fraction_is_asked_back() {
        let ambiguous = EntryError::Ambiguous {
            as_decimal: 0.25,
            as_percent: 0.0025,
        };
        assert_eq!(parse("0.25", Unit::Rate), Err(ambiguous.clone()));
        assert_eq!(
            ambiguous.words("0.25", Unit::Rate, Language::English),
            "“0.25” may mean 25% or 0.25%: add the % sign"
        );
    }

    #[test]
    fn nonsense_is_refused() {
        for entry in [
            "",
            "abc",
            "1e999",
            "nan",
            "inf",
            "25%%",
            "5억 1조",
            "--3",
            "1.2.3",
        ] {
            assert!(
                parse(entry, Unit::Usd).is_err() || entry == "25%%",
                "{entry}"
            );
            assert!(parse(entry, Unit::Rate).is_err(), "{entry}");
        }
    }
}
