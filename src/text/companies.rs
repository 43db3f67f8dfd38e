//! Words of the page of companies.

crate::texts! {
    /// Headings, columns, buttons and notes.
    CompaniesText {
        NoCompanies { en: "This baseline has no companies", ko: "이 기준 자료에는 기업이 없습니다" }
        FiguresHeading { en: "Figures", ko: "기업 수치" }
        FiguresNote { en: "Amounts take 2.5bn, shares 25%. An empty share of buyers means the one that is assumed of all companies. Rows overlap (parts of one are sales of another) and are not added up.", ko: "금액은 2.5bn이나 41억 달러, 비율은 25%처럼 적습니다. 구매자 부담을 비워 두면 전체 기업에 대한 가정을 따릅니다. 한 기업의 부품이 다른 기업의 판매이기도 하므로 합산하지 않습니다." }
        Add { en: "Add a company", ko: "기업 추가" }
        ResetAll { en: "Reset companies", ko: "기업 되돌리기" }
        ResetAllNote { en: "Gives every company its figures of {name} again and removes your own", ko: "모든 기업을 {name}의 수치로 되돌리고 직접 추가한 기업을 없앱니다" }
        CommonAssumptions { en: "What is assumed of all companies", ko: "전체 기업에 대한 가정" }
        Full { en: "The table holds {count} companies and is full", ko: "표에 기업 {count}개가 있어 더 넣을 수 없습니다" }
        NewName { en: "New company", ko: "새 기업" }
        CopyName { en: "{company} (copy)", ko: "{company}(사본)" }
        Duplicate { en: "Copy", ko: "복사" }
        DuplicateOf { en: "Copy {company}", ko: "{company} 복사" }
        Remove { en: "Remove", ko: "삭제" }
        RemoveOf { en: "Remove {company}", ko: "{company} 삭제" }
        Restore { en: "Restore", ko: "되돌리기" }
        RestoreOf { en: "Give {company} its figures of {name} again", ko: "{company}{을/를} {name}의 수치로 되돌리기" }
        PutBack { en: "Put {company} back", ko: "{company} 다시 넣기" }
        RemovedRows { en: "Removed:", ko: "삭제한 기업:" }
        ColumnCompany { en: "Company", ko: "기업" }
        ColumnSector { en: "Sector", ko: "업종" }
        NameOf { en: "Name of {company}", ko: "{company} 이름" }
        SectorOf { en: "Sector of {company}", ko: "{company} 업종" }
        FigureOf { en: "{company}: {title}", ko: "{company} {title}" }
        NameEmpty { en: "A company needs a name", ko: "기업 이름이 필요합니다" }
        NameTooLong { en: "A name has at most {count} characters", ko: "이름은 {count}자까지입니다" }
        OwnFigure { en: "your own", ko: "직접 입력" }
        AsForAll { en: "as for all", ko: "전체와 같음" }
        GradeAndYear { en: "{grade}, {year}", ko: "{grade}, {year}" }
        GradeHover { en: "{grade}, {year}. {source} ({address})", ko: "{grade}, {year}. {source} ({address})" }

        ResultsHeading { en: "Results, {years} after the change", ko: "결과, 변경 후 {years}" }
        ResultsNote { en: "A year. Won at {rate} a US dollar, as assumed in the scenario. Distances are from {reference}.", ko: "연간. 원화는 시나리오의 가정인 달러당 {rate}원으로 환산했습니다. 차이는 {reference} 대비입니다." }
        ColumnRate { en: "Duty in force", ko: "적용 관세율" }
        ColumnBill { en: "Duty paid", ko: "관세 납부액" }
        ColumnWon { en: "In won", ko: "원화" }
        ColumnBorne { en: "Added duty borne", ko: "추가 관세 부담" }
        ColumnProfit { en: "Operating profit after", ko: "적용 후 영업이익" }
        ColumnMargin { en: "Margin after", ko: "적용 후 이익률" }

        ReportedHeading { en: "Reported and expected against ours", ko: "발표·전망치와 자체 값" }
        ReportedNote { en: "What Hyundai and Kia booked for duty in 2025 and what houses expected, beside the same formula with figures of 2025. It does not depend on the scenario; dollars at {rate} won, the mean of 2025.", ko: "2025년 현대차와 기아가 반영한 관세 비용과 증권사 전망을, 2025년 수치를 넣은 같은 식의 값과 나란히 둡니다. 시나리오와 무관하며, 달러는 2025년 평균 {rate}원으로 환산했습니다." }
        ColumnOursUsd { en: "Ours in US$", ko: "자체 값(달러)" }
        ColumnPublishedUsd { en: "Published in US$", ko: "발표치(달러)" }
    }
}
