//! Words on where a scenario and its values come from: cautions, stars, dates.

use crate::text::{Language, Text as _};
use crate::texts;

texts! {
    /// What stands beside a scenario or a value that needs a word on its origin.
    ProvenanceText {
        CautionBadge { en: "Caution about its source", ko: "출처에 주의하세요" }
        CautionHeading { en: "Caution", ko: "주의" }
        CautionSpoken { en: "Caution. {caution}", ko: "주의. {caution}" }
        ShowDetails { en: "Press to see it all in the scenario's details", ko: "누르면 시나리오 정보에서 전체를 볼 수 있습니다" }
        StarAssumption { en: "An assumption, without a source: {reason}", ko: "가정이며 출처가 없습니다: {reason}" }
        StarMemory { en: "From memory, not checked: {reason}", ko: "기억에 의존하며 확인하지 않았습니다: {reason}" }
        StarOf { en: "Star on {lever}. {note}", ko: "별표, {lever}. {note}" }
        StarLine { en: "{lever}, {value}. {note}", ko: "{lever}, {value}. {note}" }
        StarLeaves { en: "The star leaves when the value is moved", ko: "값을 움직이면 별표가 사라집니다" }
        RestsOn { en: "Rests on {count} values without a source", ko: "출처 없는 값 {count}개에 의존" }
        RestsOnOne { en: "Rests on one value without a source", ko: "출처 없는 값 1개에 의존" }
        StarLegend { en: "* an assumption or from memory; the reason stands beside the lever", ko: "* 가정이거나 기억에 의존한 값. 이유는 해당 항목 옆에 있습니다" }
        DescribesDay { en: "Day that it describes: {day}", ko: "나타내는 날짜: {day}" }
        DescribesNoDay { en: "Describes no day", ko: "특정한 날짜 없음" }
        NotRead { en: "not read", ko: "읽지 않음" }
        SourcesHeading { en: "Sources", ko: "출처" }
    }
}

/// The day a source was read, or words where it was not: a baseline writes those in English.
pub fn accessed(day: &str, language: Language) -> &str {
    if day.starts_with(|c: char| c.is_ascii_digit()) {
        day
    } else {
        ProvenanceText::NotRead.text(language)
    }
}

texts! {
    /// What the range and default of a lever or an assumption rest on.
    RestsOnText {
        Sources { en: "Rests on: {sources}", ko: "근거: {sources}" }
        OwnJudgement { en: "Own judgement: no published figure stands behind range and default", ko: "자체 판단: 범위와 기본값의 근거로 삼은 공개 수치가 없습니다" }
    }
}
