//! Words of the choices in the parts of a deal.

crate::texts! {
    /// One choice each.
    ChoiceText {
        Off { en: "off", ko: "끔" }
        On { en: "on", ko: "켬" }
        AsFastAsCeiling { en: "as fast as the ceiling allows", ko: "상한만큼 매년" }
        Even { en: "in even amounts", ko: "균등하게" }
        Rising { en: "in rising amounts", ko: "점점 늘려서" }
        Pooled { en: "all projects together", ko: "모든 사업 통합" }
        ProjectByProject { en: "project by project", ko: "사업별" }
        InvestorReceipts { en: "the investor's own receipts", ko: "투자국이 받은 금액" }
        TotalDistributions { en: "distributions to both", ko: "양측 배당 합계" }
        Principal { en: "the principal", ko: "원금" }
        QuotaAdded { en: "added to the whole quota", ko: "전체 쿼터에 더함" }
        QuotaWithinTotal { en: "taken from the other shares", ko: "다른 몫에서 가져옴" }
        AsAllFirms { en: "as for all companies", ko: "전체 기업과 같음" }
        NoCap { en: "no cap", ko: "상한 없음" }
        Counted { en: "counted", ko: "포함" }
        LeftOut { en: "left out", ko: "제외" }
        PrincipalAndInterest { en: "principal and interest", ko: "원리금" }
    }
}
