//! Words of red lines.

crate::texts! {
    /// Limits, what crossing them means, and what was done to them.
    RedLineText {
        AtMost { en: "at most {limit}", ko: "{limit} 이하" }
        AtLeast { en: "at least {limit}", ko: "{limit} 이상" }
        Exactly { en: "only {limit}", ko: "{limit}만 가능" }
        Waived { en: "waived", ko: "철회함" }
        ChangeLimit { en: "Red line “{title}”: {before} → {after}", ko: "레드라인 ‘{title}’: {before} → {after}" }
        ChangeName { en: "Red line “{title}” renamed “{after}”", ko: "레드라인 ‘{title}’ 이름 변경: ‘{after}’" }
        ChangeAdded { en: "Red line “{title}” added: {after}", ko: "레드라인 ‘{title}’ 추가: {after}" }
        ChangeRemoved { en: "Red line “{title}” removed", ko: "레드라인 ‘{title}’ 삭제" }
        ChangeOther { en: "Red line “{title}” changed", ko: "레드라인 ‘{title}’ 변경" }
    }
}
