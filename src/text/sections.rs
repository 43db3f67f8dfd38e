//! Headings of the parts of a deal.

crate::texts! {
    /// One heading a part.
    SectionText {
        Tariffs { en: "Duties and quotas", ko: "관세와 쿼터" }
        Fund { en: "Investment fund", ko: "투자 펀드" }
        Farm { en: "Farm goods", ko: "농축산물" }
        Rules { en: "Agreement, rules and digital", ko: "협정·규범·디지털" }
        Security { en: "Security and energy", ko: "안보와 에너지" }
        Firms { en: "Companies", ko: "기업" }
        Definitions { en: "Definitions", ko: "정의" }
        Ledger { en: "Balance of both parties", ko: "양측 손익 계정" }
    }
}
