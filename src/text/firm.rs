//! Words of companies; `{importer}` is the country that sets the duties.

crate::texts! {
    /// Titles of a company's figures.
    FirmTitle {
        Sales { en: "Sales in {the importer}", ko: "{importer} 판매액" }
        ShareMadeThere { en: "Share made in {the importer}", ko: "{importer} 현지 생산 비율" }
        Parts { en: "Parts imported into {the importer}", ko: "{importer}{으로/로} 들여오는 부품" }
        OperatingProfit { en: "Operating profit before", ko: "변경 전 영업이익" }
        Revenue { en: "Revenue before", ko: "변경 전 매출" }
        PassThrough { en: "Share of an added duty that buyers bear", ko: "추가 관세 중 구매자 부담 비율" }
    }
}

crate::texts! {
    /// What each means.
    FirmNote {
        Sales { en: "US dollars a year at customs value, on which duty is levied: not the price in the shop", ko: "관세를 매기는 통관가 기준 연간 금액입니다. 소비자 가격이 아닙니다" }
        ShareMadeThere { en: "What is made there pays no duty; its imported parts do", ko: "현지에서 만든 것은 관세를 내지 않지만, 들여온 부품은 냅니다" }
        Parts { en: "A year, for plants there; they pay the duty of the company's sector", ko: "현지 공장용 부품의 연간 금액이며, 기업이 속한 업종의 관세를 냅니다" }
        OperatingProfit { en: "A year, before the duties of the scenario", ko: "시나리오의 관세를 적용하기 전 연간 금액" }
        Revenue { en: "A year, before the duties of the scenario", ko: "시나리오의 관세를 적용하기 전 연간 금액" }
        PassThrough { en: "Leave it empty to take what is assumed of all companies", ko: "비워 두면 전체 기업에 대한 가정을 따릅니다" }
    }
}

crate::texts! {
    /// Titles of what is assumed of all companies.
    FirmsTitle {
        PassThrough { en: "Companies: share of an added duty that buyers bear", ko: "기업의 추가 관세 중 구매자 부담 비율" }
        ContributionMargin { en: "Companies: profit lost with a dollar of lost sales", ko: "기업 판매 1달러 감소당 이익 감소" }
        VolumeResponse { en: "Companies: how far sales follow those of their sector", ko: "기업 판매가 업종 물량 변화를 따르는 정도" }
    }
}

crate::texts! {
    /// What each means.
    FirmsNote {
        PassThrough { en: "Makers of cars held their prices in 2025, so none by default; a company can have its own; own judgement", ko: "2025년 자동차 업체는 가격을 유지했으므로 기본값은 0입니다. 기업마다 따로 정할 수 있습니다. 자체 판단" }
        ContributionMargin { en: "What is left of a dollar of sales after the cost of making it; own judgement", ko: "판매 1달러에서 제조 비용을 뺀 나머지. 자체 판단" }
        VolumeResponse { en: "100 %: a company's imports change as its sector's exports do in the market; 0 %: it keeps its volume; own judgement", ko: "100%면 시장에서 업종 수출이 변하는 만큼 기업의 수입도 변하고, 0%면 물량을 유지합니다. 자체 판단" }
    }
}

crate::texts! {
    /// Titles of a company's outcomes; `{item}` is the company.
    FirmMeasureText {
        DutyBill { en: "{item}: duty paid", ko: "{item} 관세 납부액" }
        DutyBorne { en: "{item}: added duty that it bears", ko: "{item} 추가 관세 부담액" }
        ProfitChange { en: "{item}: operating profit, change", ko: "{item} 영업이익 변화" }
        Profit { en: "{item}: operating profit after", ko: "{item} 변경 후 영업이익" }
        Margin { en: "{item}: operating margin after", ko: "{item} 변경 후 영업이익률" }
    }
}

crate::texts! {
    /// Companies as rows of the document.
    FirmText {
        Sector { en: "Sector", ko: "업종" }
        DiffFigure { en: "{company}: {title} {before} → {after}", ko: "{company} {title} {before} → {after}" }
        DiffMany { en: "{company}: {count} figures changed, first: {first}", ko: "{company} 수치 {count}개 변경, 첫째: {first}" }
        DiffName { en: "Company renamed: {before} → {after}", ko: "기업 이름 변경: {before} → {after}" }
        DiffAdded { en: "Company added: {company}", ko: "기업 추가: {company}" }
        DiffRemoved { en: "Company removed: {company}", ko: "기업 삭제: {company}" }
        SalesBeyondRevenue { en: "{company}: {sales_title} ({sales}) is more than {revenue_title} ({revenue}); one of the two cannot be right, and its margins mean nothing until it is mended", ko: "{company}: {sales_title}({sales})이 {revenue_title}({revenue})보다 큽니다. 둘 중 하나는 맞지 않으므로, 고치기 전에는 이익률에 의미가 없습니다" }
        FileTitle { en: "{company}: {title}", ko: "{company} {title}" }
    }
}
