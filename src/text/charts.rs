//! Words for a chart that cannot be drawn.

use crate::texts;

texts! {
    /// Why there is no picture, and what to do.
    ChartText {
        PictureSize {
            en: "A picture of {width} × {height} pixels cannot be drawn. Choose a size from {smallest} to {largest} pixels a side",
            ko: "{width} × {height} 픽셀 그림은 그릴 수 없습니다. 한 변을 {smallest}~{largest}픽셀 사이에서 정하세요",
        }
        NoPlace {
            en: "A picture of {width} × {height} pixels leaves no room for this chart. Choose a larger size",
            ko: "{width} × {height} 픽셀 그림에는 이 차트가 들어갈 자리가 없습니다. 더 큰 크기를 정하세요",
        }
        Contradiction {
            en: "The chart contradicts itself and is not drawn: {problems}. This is a fault of the program",
            ko: "차트의 내용이 서로 맞지 않아 그리지 않았습니다: {problems}. 프로그램의 오류입니다",
        }
        NotFinite {
            en: "value {place} is not a finite number",
            ko: "{place}번째 값이 유한한 수가 아님",
        }
        EmptyRange { en: "the axis from {low} to {high} has no extent", ko: "축 {low}~{high}의 길이가 없음" }
        MarkNotFinite { en: "a value of mark {mark} is not finite", ko: "표식 {mark}의 값이 유한하지 않음" }
        OutsideAxis { en: "a value of mark {mark} lies beyond its axis", ko: "표식 {mark}의 값이 축을 벗어남" }
        TickOutside { en: "the tick “{label}” lies beyond its axis", ko: "눈금 “{label}”{이/가} 축을 벗어남" }
        Length {
            en: "mark {mark} has {found} values and needs {expected}",
            ko: "표식 {mark}의 값이 {found}개이나 {expected}개가 필요함",
        }
        Categories { en: "mark {mark} needs one axis of categories", ko: "표식 {mark}에 항목 축 하나가 필요함" }
        CellNotFinite {
            en: "row {row}, column {column} of the table is not finite",
            ko: "표의 {row}행 {column}열 값이 유한하지 않음",
        }
        RowLength { en: "row {row} of the table has the wrong length", ko: "표 {row}행의 길이가 맞지 않음" }
        Font {
            en: "The font inside the program cannot be read; the program is damaged. Install it again",
            ko: "프로그램에 든 글꼴을 읽을 수 없습니다. 프로그램이 손상되었으니 다시 설치하세요",
        }
        Encoding { en: "The picture could not be written: {cause}", ko: "그림을 만들지 못했습니다: {cause}" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Text as _, placeholders};

    #[test]
    fn both_languages_name_the_same_values() {
        for key in ChartText::ALL {
            let [english, korean] = Language::ALL.map(|language| placeholders(key.text(language)));
            assert_eq!(english, korean, "{key:?}");
        }
    }
}
