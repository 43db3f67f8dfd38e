//! Numbers as people read them: the one place that turns a quantity into text.
//!
//! Values come in base units (decimals for rates, whole US dollars, whole won, tonnes) and leave
//! in the reader's words: `15%`, `US$12.3 bn`, `123억 달러`. A minus is the sign U+2212. Machine
//! formats (CSV, JSON, RON) do not come through here: they keep every digit.

use super::Language;

/// What a quantity is measured in; decides how it is shown, typed and stepped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A duty or interest rate, decimal; shown in per cent, differences in percentage points.
    Rate,
    /// A share of a whole, decimal 0..=1; shown in per cent, differences in percentage points.
    Share,
    /// A relative change, decimal; shown in per cent with its sign.
    Change,
    /// US dollars, whole.
    Usd,
    /// Korean won, whole.
    Krw,
    /// Full-time jobs.
    Jobs,
    /// Tonnes a year.
    Tonnes,
    /// Years.
    Years,
    /// A year of the calendar.
    CalendarYear,
    /// Things that are counted: days, cars, makers.
    Count,
    /// A pure number such as an elasticity.
    Number,
}

impl Unit {
    /// A stable name for machine formats.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rate => "rate",
            Self::Share => "share",
            Self::Change => "change",
            Self::Usd => "usd",
            Self::Krw => "krw",
            Self::Jobs => "jobs",
            Self::Tonnes => "tonnes_per_year",
            Self::Years => "years",
            Self::CalendarYear => "calendar_year",
            Self::Count => "count",
            Self::Number => "number",
        }
    }
}

/// A number with at most `decimals` decimals, grouped by thousands, U+2212 for minus.
pub fn plain(value: f64, decimals: usize) -> String {
    let rounded = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let mut grouped = String::with_capacity(rounded.len() + 4);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !fraction.is_empty() {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    let is_zero = grouped.chars().all(|c| matches!(c, '0' | '.' | ','));
    if value < 0.0 && !is_zero {
        format!("\u{2212}{grouped}")
    } else {
        grouped
    }
}

/// Decimals that show about three digits of a magnitude: 12.3, 1.23, 123.
fn three_digits(magnitude: f64) -> usize {
    if magnitude >= 99.95 {
        0
    } else if magnitude >= 9.995 {
        1
    } else {
        2
    }
}

/// Decimals of a percentage: whole where it is whole, else one, two below one per cent.
fn percent_decimals(percent: f64) -> usize {
    let near_whole = (percent - percent.round()).abs() < 5e-7;
    let near_tenth = (percent * 10.0 - (percent * 10.0).round()).abs() < 5e-6;
    if near_whole {
        0
    } else if near_tenth || percent.abs() >= 1.0 {
        1
    } else {
        2
    }
}

/// A value in its unit, in the reader's words.
pub fn value(value: f64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Rate | Unit::Share | Unit::Change => {
            let percent = value * 100.0;
            format!("{}%", plain(percent, percent_decimals(percent)))
        }
        Unit::Usd | Unit::Krw => money(value, unit, language),
        Unit::Jobs => counted(three_significant(value), language, "jobs", "명"),
        Unit::Tonnes => tonnes(value, language),
        Unit::Years => match language {
            Language::English if (value - 1.0).abs() < 1e-9 => "1 year".to_owned(),
            Language::English => format!("{} years", plain(value, years_decimals(value))),
            Language::Korean => format!("{}년", plain(value, years_decimals(value))),
        },
        Unit::CalendarYear => match language {
            Language::English => format!("{value:.0}"),
            Language::Korean => format!("{value:.0}년"),
        },
        Unit::Count => plain(value, years_decimals(value)),
        Unit::Number => plain(value, 2),
    }
}

fn years_decimals(years: f64) -> usize {
    usize::from((years - years.round()).abs() > 1e-9)
}

/// A value with its sign always shown; an exact or rounded zero has none.
pub fn signed(value_: f64, unit: Unit, language: Language) -> String {
    with_sign(value_, value(value_, unit, language))
}

/// The distance between two values of a unit: percentage points between rates, else signed.
pub fn difference(change: f64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Rate | Unit::Share | Unit::Change => {
            let points = change * 100.0;
            let digits = plain(points, percent_decimals(points));
            let word = match language {
                Language::English => " pp",
                Language::Korean => "%p",
            };
            with_sign(change, format!("{digits}{word}"))
        }
        Unit::CalendarYear => signed(change, Unit::Years, language),
        _ => signed(change, unit, language),
    }
}

fn with_sign(value: f64, text: String) -> String {
    let has_digit_above_zero = text.chars().any(|c| ('1'..='9').contains(&c));
    if value > 0.0 && has_digit_above_zero {
        format!("+{text}")
    } else {
        text
    }
}

/// Whole tonnes, none rounded away: 132,304 t, 13만 2,304톤.
fn tonnes(value: f64, language: Language) -> String {
    let whole = value.abs().round();
    let (tens, rest) = ((whole / 1e4).floor(), whole % 1e4);
    let digits = match language {
        Language::English => return format!("{} t", plain(value, 0)),
        Language::Korean if whole < 99_500.0 => return format!("{} 톤", plain(value, 0)),
        Language::Korean if rest > 0.0 => format!("{}만 {} 톤", plain(tens, 0), plain(rest, 0)),
        Language::Korean => format!("{}만 톤", plain(tens, 0)),
    };
    if value < 0.0 {
        format!("\u{2212}{digits}")
    } else {
        digits
    }
}

fn counted(value: f64, language: Language, english: &str, korean: &str) -> String {
    match language {
        Language::English => format!("{} {english}", plain(value, 0)),
        Language::Korean if value.abs() >= 99_500.0 => {
            let ten_thousands = value / 1e4;
            let decimals = three_digits(ten_thousands.abs()).min(1);
            format!("{}만 {korean}", plain(ten_thousands, decimals))
        }
        Language::Korean => format!("{} {korean}", plain(value, 0)),
    }
}

/// A count to three significant digits, for what is estimated and not counted: 138,912 is 139,000.
fn three_significant(value: f64) -> f64 {
    let step = 10f64.powf(value.abs().log10().floor() - 2.0);
    if step > 1.0 {
        (value / step).round() * step
    } else {
        value
    }
}

/// A small distance such as a rounding error: two digits as plain decimals, zero below 1e-9.
pub fn small(value: f64) -> String {
    let magnitude = value.abs();
    if magnitude < 1e-9 {
        return "0".to_owned();
    }
    let places = (0..10u8).find(|places| magnitude * 10f64.powi(i32::from(*places)) >= 9.95);
    let text = plain(value, places.map_or(10, usize::from));
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// Scales of money: size, English and Korean words.
fn scale_of_money(magnitude: f64, language: Language) -> (f64, &'static str) {
    match language {
        Language::English if magnitude >= 0.9995e12 => (1e12, " tn"),
        Language::English if magnitude >= 0.9995e9 => (1e9, " bn"),
        Language::English if magnitude >= 0.9995e6 => (1e6, " m"),
        Language::Korean if magnitude >= 0.9995e12 => (1e12, "조"),
        Language::Korean if magnitude >= 0.9995e8 => (1e8, "억"),
        Language::Korean if magnitude >= 0.9995e4 => (1e4, "만"),
        Language::English | Language::Korean => (1.0, ""),
    }
}

fn money(amount: f64, unit: Unit, language: Language) -> String {
    let (scale, scale_word) = scale_of_money(amount.abs(), language);
    let scaled = amount / scale;
    let whole = (scaled - scaled.round()).abs() < 5e-7;
    let decimals = if whole || scale <= 1.0 {
        0
    } else {
        three_digits(scaled.abs())
    };
    with_currency(&plain(scaled, decimals), scale_word, unit, language)
}

fn with_currency(digits: &str, scale_word: &str, unit: Unit, language: Language) -> String {
    match (unit, language) {
        (Unit::Krw, Language::English) => prefixed("₩", digits, scale_word),
        (_, Language::English) => prefixed("US$", digits, scale_word),
        (Unit::Krw, Language::Korean) => format!("{digits}{scale_word} 원"),
        (_, Language::Korean) => format!("{digits}{scale_word} 달러"),
    }
}

/// The minus stands before the currency sign: −US$3.2 bn.
fn prefixed(currency: &str, digits: &str, scale_word: &str) -> String {
    match digits.strip_prefix('\u{2212}') {
        Some(rest) => format!("\u{2212}{currency}{rest}{scale_word}"),
        None => format!("{currency}{digits}{scale_word}"),
    }
}

/// A value in its unit with a number of significant digits, trailing zeros left out: an answer that is typed elsewhere.
pub fn precise(amount: f64, unit: Unit, digits: usize, language: Language) -> String {
    let trimmed = |scaled: f64| significant(scaled, digits);
    match unit {
        Unit::Rate | Unit::Share | Unit::Change => format!("{}%", trimmed(amount * 100.0)),
        Unit::Usd | Unit::Krw => {
            let (scale, scale_word) = scale_of_money(amount.abs(), language);
            with_currency(&trimmed(amount / scale), scale_word, unit, language)
        }
        Unit::CalendarYear => value(amount, unit, language),
        Unit::Jobs => match language {
            Language::English => format!("{} jobs", trimmed(amount)),
            Language::Korean => format!("{}명", trimmed(amount)),
        },
        Unit::Tonnes => match language {
            Language::English => format!("{} t", trimmed(amount)),
            Language::Korean => format!("{}톤", trimmed(amount)),
        },
        Unit::Years => match language {
            Language::English => format!("{} years", trimmed(amount)),
            Language::Korean => format!("{}년", trimmed(amount)),
        },
        Unit::Count | Unit::Number => trimmed(amount),
    }
}

/// A number with this many significant digits, without zeros at its end.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped between nothing and twelve"
)]
fn significant(scaled: f64, digits: usize) -> String {
    let leading = scaled.abs().max(1e-9).log10().floor();
    let decimals = (digits as f64 - 1.0 - leading).clamp(0.0, 12.0) as usize;
    let text = plain(scaled, decimals);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// What an axis divides by and how it calls its unit: `(1e9, "US$ bn")`, `(1e8, "억 달러")`.
pub fn axis_unit(unit: Unit, largest: f64, language: Language) -> (f64, String) {
    let english = language == Language::English;
    match unit {
        Unit::Rate | Unit::Share | Unit::Change => (0.01, "%".to_owned()),
        Unit::Usd | Unit::Krw => {
            let (scale, word) = scale_of_money(largest.abs(), language);
            let words = match (unit, english) {
                (Unit::Krw, true) => format!("₩{word}"),
                (_, true) => format!("US${word}"),
                (Unit::Krw, false) => format!("{word} 원"),
                (_, false) => format!("{word} 달러"),
            };
            (scale, words.trim().to_owned())
        }
        Unit::Jobs if english => (1.0, "jobs".to_owned()),
        Unit::Jobs => (1.0, "명".to_owned()),
        Unit::Tonnes if english => (1.0, "t".to_owned()),
        Unit::Tonnes => (1.0, "톤".to_owned()),
        Unit::Years if english => (1.0, "years".to_owned()),
        Unit::Years => (1.0, "년".to_owned()),
        Unit::CalendarYear | Unit::Count | Unit::Number => (1.0, String::new()),
    }
}

/// A tick label on an axis that already names its unit; `step` decides the decimals.
pub fn tick(scaled: f64, step: f64) -> String {
    let decimals = (0..6).find(|d| {
        let shifted = step * 10f64.powi(*d);
        (shifted - shifted.round()).abs() < 1e-6 * shifted.abs().max(1.0)
    });
    plain(scaled, usize::try_from(decimals.unwrap_or(6)).unwrap_or(6))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Korean};

    #[test]
    fn values_read_as_people_write_them() {
        for (amount, unit, english, korean) in [
            (0.15, Unit::Rate, "15%", "15%"),
            (0.125, Unit::Rate, "12.5%", "12.5%"),
            (0.0019, Unit::Rate, "0.19%", "0.19%"),
            (12.34e9, Unit::Usd, "US$12.3 bn", "123억 달러"),
            (350e9, Unit::Usd, "US$350 bn", "3,500억 달러"),
            (
                -3.21e9,
                Unit::Usd,
                "\u{2212}US$3.21 bn",
                "\u{2212}32.1억 달러",
            ),
            (2_556.9e12, Unit::Krw, "₩2,557 tn", "2,557조 원"),
            (1_234_567.0, Unit::Jobs, "1,230,000 jobs", "123만 명"),
            (
                -138_912.0,
                Unit::Jobs,
                "\u{2212}139,000 jobs",
                "\u{2212}13.9만 명",
            ),
            (26_347.0, Unit::Jobs, "26,300 jobs", "26,300 명"),
            (532.0, Unit::Jobs, "532 jobs", "532 명"),
            (26_347.0, Unit::Tonnes, "26,347 t", "26,347 톤"),
            (132_304.0, Unit::Tonnes, "132,304 t", "13만 2,304 톤"),
            (2_630_000.0, Unit::Tonnes, "2,630,000 t", "263만 톤"),
            (0.0, Unit::Usd, "US$0", "0 달러"),
            (3.0, Unit::Years, "3 years", "3년"),
            (2029.0, Unit::CalendarYear, "2029", "2029년"),
            (50_000.0, Unit::Count, "50,000", "50,000"),
        ] {
            assert_eq!(value(amount, unit, English), english);
            assert_eq!(value(amount, unit, Korean), korean);
        }
    }

    #[test]
    fn signs_and_differences_are_plain() {
        assert_eq!(signed(0.061, Unit::Change, English), "+6.1%");
        assert_eq!(signed(0.0, Unit::Change, English), "0%");
        assert_eq!(difference(-0.10, Unit::Rate, English), "\u{2212}10 pp");
        assert_eq!(difference(0.025, Unit::Rate, Korean), "+2.5%p");
        assert_eq!(plain(-0.001, 1), "0.0");
    }

    #[test]
    fn small_distances_are_plain_decimals() {
        for (distance, shown) in [
            (0.0, "0"),
            (-0.0, "0"),
            (4e-17, "0"),
            (-1.9e-5, "\u{2212}0.000019"),
            (1e-4, "0.0001"),
            (1e-6, "0.000001"),
            (1e-9, "0.000000001"),
            (0.0499, "0.05"),
            (-3.26, "\u{2212}3.3"),
            (250.0, "250"),
        ] {
            assert_eq!(small(distance), shown);
        }
    }

    #[test]
    fn ticks_have_the_decimals_of_their_step() {
        assert_eq!(tick(0.5, 0.25), "0.50");
        assert_eq!(tick(-10.0, 5.0), "\u{2212}10");
        assert_eq!(
            axis_unit(Unit::Usd, 40e9, English),
            (1e9, "US$ bn".to_owned())
        );
        assert_eq!(
            axis_unit(Unit::Usd, 40e9, Korean),
            (1e8, "억 달러".to_owned())
        );
    }
}
