//! Options that take a whole number between two bounds.

use std::fmt::Display;
use std::str::FromStr;

use super::error::CliError;
use crate::text::Title;
use crate::text::command_line::CommandError as T;

/// The number that an option is given, both bounds allowed, or what it takes.
pub(super) fn whole_number<N: FromStr + PartialOrd + Display>(
    option: &'static str,
    text: &str,
    (low, high): (N, N),
) -> Result<N, CliError> {
    let number = text.trim().parse::<N>().ok();
    let number = number.filter(|number| (&low..=&high).contains(&number));
    let plain = |number: &N| Title::new(number.to_string(), number.to_string());
    number.ok_or_else(|| CliError::BadValue {
        option,
        value: text.to_owned(),
        allowed: Title::filled(
            T::AllowedWhole,
            &[("low", &plain(&low)), ("high", &plain(&high))],
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn both_bounds_are_allowed_and_spaces_around() {
        let read = |text: &str| whole_number("--draws", text, (2, 1_000_u32)).ok();
        assert_eq!(read("2"), Some(2));
        assert_eq!(read(" 1000 "), Some(1000));
        for text in ["1", "1001", "-2", "2.5", "many", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_allowed_is_said_in_both_languages() {
        let lines = |language| {
            let found = whole_number("--draws", "1", (2_u64, 1_000_000));
            found.map_or_else(|error| error.lines(language).join("\n"), |_| String::new())
        };
        let english = lines(Language::English);
        assert!(
            english.contains("a whole number from 2 to 1000000"),
            "{english}"
        );
        let korean = lines(Language::Korean);
        assert!(
            korean.contains("1000000") && korean.contains("정수"),
            "{korean}"
        );
    }
}
