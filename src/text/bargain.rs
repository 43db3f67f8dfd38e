//! Words of the bargaining table and of what was done to it.

crate::texts! {
    /// The table of a scenario, and changes of it.
    TableText {
        Npv { en: "present value", ko: "현재가치" }
        Year { en: "year shown", ko: "표시 연도" }
        Range { en: "{low} to {high}", ko: "{low}~{high}" }
        BaseYear { en: "the base year as it was", ko: "기준 연도 그대로" }
        ChangeNoDeal { en: "No deal means: {before} → {after}", ko: "협상 결렬 시: {before} → {after}" }
        ChangeValued { en: "Packages valued by: {before} → {after}", ko: "패키지 평가 기준: {before} → {after}" }
        ChangeRange { en: "On the table, {title}: {before} → {after}", ko: "협상 대상 {title}: {before} → {after}" }
        ChangeAdded { en: "Put on the table: {title}, {after}", ko: "협상 대상에 추가: {title}, {after}" }
        ChangeRemoved { en: "Taken off the table: {title}", ko: "협상 대상에서 제외: {title}" }
    }
}
