//! Words on the charts of companies.

crate::texts! {
    /// Titles that state the finding, subtitles and labels.
    FirmFigureText {
        NameDuty { en: "Duty by company", ko: "기업별 관세" }
        NameProfit { en: "Operating profit by company", ko: "기업별 영업이익" }
        NameMargin { en: "Operating margin by company", ko: "기업별 영업이익률" }
        ColumnCompany { en: "Company", ko: "기업" }
        NoCompany { en: "No company in the table", ko: "표에 기업 없음" }
        NoCompanyRow { en: "None", ko: "없음" }
        Bill { en: "Duty paid", ko: "관세 납부액" }
        Borne { en: "Added duty that the company bears", ko: "기업이 부담하는 추가 관세" }
        Before { en: "Before the scenario's duties", ko: "시나리오 관세 적용 전" }
        After { en: "After", ko: "적용 후" }
        DutyFinding { en: "{company} pays most: {bill} of duty a year, and bears {borne} of what is added", ko: "{company} 관세 납부액 최대: 연 {bill}, 추가 관세 중 {borne} 부담" }
        DutyNone { en: "No company pays a duty", ko: "관세를 내는 기업 없음" }
        DutySubtitle { en: "Duty a year by company, {unit}, {when}; rows overlap and are not to be added up; tick: {reference}", ko: "기업별 연간 관세, {unit}, {when}. 기업 간 중복이 있어 합산 불가. 눈금: {reference}" }
        ProfitFinding { en: "Operating profit moves most at {company}: {change} a year, {relative}", ko: "영업이익 변화 최대는 {company}: 연 {change}({relative})" }
        ProfitFindingAlone { en: "Operating profit moves most at {company}: {change} a year", ko: "영업이익 변화 최대는 {company}: 연 {change}" }
        ProfitNone { en: "No company's operating profit changes", ko: "영업이익이 변하는 기업 없음" }
        ProfitSubtitle { en: "Operating profit a year by company, {unit}, {when}; tick: {reference}", ko: "기업별 연간 영업이익, {unit}, {when}. 눈금: {reference}" }
        MarginFinding { en: "Operating margin moves most at {company}: {before} before, {after} after", ko: "영업이익률 변화 최대는 {company}: 적용 전 {before}, 적용 후 {after}" }
        MarginNone { en: "No company's operating margin changes", ko: "영업이익률이 변하는 기업 없음" }
        MarginSubtitle { en: "Operating profit over revenue by company, %, {when}; tick: {reference}", ko: "기업별 매출 대비 영업이익, %, {when}. 눈금: {reference}" }
    }
}
