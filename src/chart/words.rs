//! Words: why a chart cannot be drawn, in the user's language.

use super::scene::{LARGEST_SIDE, SMALLEST};
use super::{ChartError, Problem};
use crate::text::charts::ChartText;
use crate::text::{Language, Text as _, escaped, number};

impl ChartError {
    /// What is wrong, and what to do.
    pub fn words(&self, language: Language) -> String {
        let say = |text: ChartText, values: &[(&str, String)]| text.fill(language, values);
        let fault = |problems: String| say(ChartText::Contradiction, &[("problems", problems)]);
        match self {
            Self::PictureSize { width, height } => {
                let values = [
                    ("width", number::plain(*width, 0)),
                    ("height", number::plain(*height, 0)),
                    ("smallest", number::plain(SMALLEST.height, 0)),
                    ("largest", number::plain(LARGEST_SIDE, 0)),
                ];
                say(ChartText::PictureSize, &values)
            }
            Self::NoPlace { width, height } => {
                let values = [
                    ("width", number::plain(*width, 0)),
                    ("height", number::plain(*height, 0)),
                ];
                say(ChartText::NoPlace, &values)
            }
            Self::EmptyRange { low, high } => {
                let values = [("low", low.to_string()), ("high", high.to_string())];
                fault(say(ChartText::EmptyRange, &values))
            }
            Self::NotFinite { place } => {
                let values = [("place", (place + 1).to_string())];
                fault(say(ChartText::NotFinite, &values))
            }
            Self::Unsound(problems) => {
                let all: Vec<String> = problems.iter().map(|p| p.words(language)).collect();
                fault(all.join("; "))
            }
            Self::Font => say(ChartText::Font, &[]),
            Self::Encoding(cause) => say(ChartText::Encoding, &[("cause", escaped(cause))]),
        }
    }
}

impl Problem {
    /// What contradicts what; marks, rows and columns are counted from one.
    pub fn words(&self, language: Language) -> String {
        let counted = |name, place: &usize| (name, (place + 1).to_string());
        let (text, values) = match self {
            Self::MarkNotFinite { mark } => (ChartText::MarkNotFinite, vec![counted("mark", mark)]),
            Self::OutsideAxis { mark } => (ChartText::OutsideAxis, vec![counted("mark", mark)]),
            Self::TickOutside { label } => {
                (ChartText::TickOutside, vec![("label", escaped(label))])
            }
            Self::Length {
                mark,
                expected,
                found,
            } => (
                ChartText::Length,
                vec![
                    counted("mark", mark),
                    ("expected", expected.to_string()),
                    ("found", found.to_string()),
                ],
            ),
            Self::Categories { mark } => (ChartText::Categories, vec![counted("mark", mark)]),
            Self::CellNotFinite { row, column } => (
                ChartText::CellNotFinite,
                vec![counted("row", row), counted("column", column)],
            ),
            Self::RowLength { row } => (ChartText::RowLength, vec![counted("row", row)]),
        };
        text.fill(language, &values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_named_in_both_languages() {
        let error = ChartError::Unsound(vec![
            Problem::OutsideAxis { mark: 0 },
            Problem::TickOutside {
                label: "10".to_owned(),
            },
        ]);
        let english = error.words(Language::English);
        assert!(english.contains("a value of mark 1 lies beyond its axis; the tick “10”"));
        let korean = error.words(Language::Korean);
        assert!(korean.contains("표식 1의 값이 축을 벗어남"), "{korean}");
    }

    #[test]
    fn a_size_that_is_no_size_says_which_are() {
        let error = ChartError::PictureSize {
            width: 10.0,
            height: 20.0,
        };
        let words = error.words(Language::English);
        assert!(
            words.contains("10 × 20") && words.contains("240 to 8,192"),
            "{words}"
        );
    }
}
