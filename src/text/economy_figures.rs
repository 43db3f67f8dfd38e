//! Words on the charts of the economy.

crate::texts! {
    /// Titles that state the finding, subtitles and labels.
    EconomyFigureText {
        NameGdpPath { en: "GDP over the years", ko: "연도별 GDP" }
        NameJobsPath { en: "Jobs over the years", ko: "연도별 일자리" }
        NameDiversion { en: "Sales resold elsewhere", ko: "다른 시장으로 돌린 판매" }
        NameWonOutflow { en: "Currency: dollars that leave", ko: "환율: 나가는 달러" }
        NameWonPressure { en: "Currency: price of the dollar", ko: "환율: 달러 가격" }

        GdpFinding { en: "{focus}: {first} of GDP in year 1, {last} by year {years}", ko: "{focus}: 1년 차 GDP의 {first}, {years}년 차 {last}" }
        GdpNone { en: "{focus}: GDP does not change in any year", ko: "{focus}: GDP는 어느 해에도 변하지 않음" }
        GdpSubtitle { en: "Value added of exports to {the importer} over {focus}'s GDP, {unit}, by years after the change; average coefficients", ko: "{focus} GDP 대비 대{importer} 수출 부가가치, {unit}, 변경 후 연차별, 평균 유발계수" }
        JobsFinding { en: "{focus}: {first} in year 1, {last} by year {years}", ko: "{focus}: 1년 차 일자리 {first}, {years}년 차 {last}" }
        JobsNone { en: "{focus}: no jobs change in any year", ko: "{focus}: 일자리는 어느 해에도 변하지 않음" }
        JobsSubtitle { en: "Jobs that hang on exports to {the importer}, {unit}, by years after the change; average coefficients", ko: "대{importer} 수출에 걸린 일자리, {unit}, 변경 후 연차별, 평균 유발계수" }

        DiversionFinding { en: "{focus}: {change} a year with {share} resold elsewhere; each tenth is worth {step}", ko: "{focus}: {share} 전환 판매 시 연 {change}, 10%마다 {step}" }
        DiversionNone { en: "{focus} loses no sales that could be resold elsewhere", ko: "{focus}{이/가} 다른 시장으로 돌릴 잃은 판매 없음" }
        DiversionSubtitle { en: "Change in value added, {unit} a year, {when}, by the share of lost sales resold elsewhere; an assumption without a source", ko: "부가가치 변화, 연간 {unit}, {when}, 잃은 판매 중 다른 시장으로 돌린 비율별. 출처 없는 가정" }
        DiversionAxis { en: "Share of lost sales resold elsewhere", ko: "잃은 판매 중 다른 시장으로 돌린 비율" }

        OutflowBeyond { en: "Up to {most} leaves in a year ({first}), more than the {capacity} that can leave without pressure", ko: "연간 최대 {most} 유출({first}년), 압력 없이 나갈 수 있는 {capacity} 초과" }
        OutflowWithin { en: "At most {most} leaves in a year ({first}), within the {capacity} that can leave without pressure", ko: "연간 최대 {most} 유출({first}년), 압력 없이 나갈 수 있는 {capacity} 이내" }
        OutflowNone { en: "No fund takes dollars out of {focus}", ko: "펀드로 {focus}에서 나가는 달러 없음" }
        OutflowLine { en: "Calls and guarantees paid", ko: "납입·보증 이행액" }
        OutflowSubtitle { en: "Dollars that leave through the fund, {unit} a year; {against}", ko: "펀드로 나가는 달러, 연간 {unit}. {against}" }
        CapacityRule { en: "inflow capacity, low confidence", ko: "유입 여력, 신뢰도 낮음" }
        NoFundSubtitle { en: "Give the fund a total to see it here", ko: "펀드 총액을 정하면 여기에 나타남" }

        WonFinding { en: "The dollar becomes up to {most} dearer in {focus} in {first}: low confidence", ko: "{focus}에서 달러가 {first}년 최대 {most} 비싸짐: 신뢰도 낮음" }
        WonNone { en: "No pressure on {focus}'s currency: calls stay within {capacity} a year", ko: "{focus} 통화 압력 없음: 납입이 연 {capacity} 이내" }
        WonLine { en: "Price of the dollar, low confidence", ko: "달러 가격, 신뢰도 낮음" }
        WonSubtitle { en: "Rise of the dollar's price in the year, {unit}; {against}", ko: "그해 달러 가격 상승, {unit}. {against}" }
        WonTerms { en: "{slope} % for each US$1 bn a year beyond {capacity}, from one forecast", ko: "연 {capacity} 초과 10억 달러마다 {slope}%, 전망 한 건에서 가져온 값" }
        SubtitleAnd { en: "{subtitle}; {more}", ko: "{subtitle}. {more}" }

        SwitchedOff { en: "{item}: low confidence, switched off", ko: "{item}: 신뢰도 낮음, 꺼 둠" }
        SwitchedOffSubtitle { en: "Count items of low confidence to see it here", ko: "신뢰도 낮은 항목을 셈에 넣으면 여기에 나타남" }
        ItemOfSeries { en: "{item}: {series}", ko: "{item}: {series}" }
    }
}
