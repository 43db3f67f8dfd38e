//! Words of the rules beside duties; `{item}` is the group under the value-content rule.

crate::texts! {
    /// Titles of the rules' levers and assumptions.
    RulesTitle {
        ContentThreshold { en: "{item}: value content needed for the preference", ko: "{item} 특혜 부가가치 기준" }
        StandardCap { en: "Cars built to {importer} standards, cap a maker", ko: "{importer} 안전기준 차량의 제조사별 상한" }
        ClaimScope { en: "Investors' claims against the state (ISDS): scope", ko: "투자자·국가 분쟁(ISDS) 대상 범위" }
        PlatformStrictness { en: "Rules on online platforms: strictness", ko: "온라인 플랫폼 규제 강도" }
        MapOpenness { en: "Export of map data: openness", ko: "지도 데이터 반출 허용 정도" }
        MedianContent { en: "{item}: value content of the median export", ko: "{item} 수출의 중간 부가가치 비율" }
        ContentSpread { en: "{item}: spread of value content", ko: "{item} 부가가치 비율의 퍼짐" }
        CapMakers { en: "Cars built to {importer} standards: makers that ship", ko: "{importer} 안전기준 차량을 보내는 제조사 수" }
        CapWanted { en: "Cars built to {importer} standards: wanted a maker and year", ko: "{importer} 안전기준 차량의 제조사별 희망 대수" }
        CapCost { en: "Cars built to {importer} standards: cost of one beyond the cap", ko: "{importer} 안전기준 차량의 상한 초과 대당 비용" }
        ClaimsAYear { en: "Investors' claims a year", ko: "연간 투자자 분쟁 건수" }
        ClaimAward { en: "Investors' claims: award when lost", ko: "투자자 분쟁 패소 배상액" }
        ClaimChance { en: "Investors' claims: chance of losing", ko: "투자자 분쟁 패소 확률" }
        PlatformSales { en: "Sales of {importer} platforms in {focus}", ko: "{focus} 내 {importer} 플랫폼 매출" }
        PlatformCostShare { en: "Cost of the strictest platform rules", ko: "가장 강한 플랫폼 규제의 비용" }
        PlatformHomePart { en: "Part of that cost that firms of {focus} gain", ko: "그 비용 중 {focus} 기업이 얻는 비율" }
        MapPartnerGain { en: "Open map data: worth to {importer} firms", ko: "지도 반출이 {importer} 기업에 주는 가치" }
        MapHomeGain { en: "Open map data: worth in {focus}", ko: "지도 반출이 {focus}에 주는 가치" }
    }
}

crate::texts! {
    /// What each means.
    RulesNote {
        ContentThreshold { en: "Share of value by build-up; the higher it is, the fewer exports claim the preference and the more pay the normal duty. 35 % in the agreement, 75 % is an upper end from memory", ko: "집적법 기준 부가가치 비율. 높을수록 특혜를 받는 수출이 줄고 정상 관세를 냅니다. 협정은 35%, 75%는 기억에 따른 상한" }
        StandardCap { en: "Cars a year and maker let in by the partner's own standard; 25,000 at first, 50,000 since 2018, none in the text of 2025", ko: "상대국 안전기준만으로 들어올 수 있는 제조사별 연간 대수. 처음 2만 5천, 2018년부터 5만, 2025년 문안은 상한 없음" }
        ClaimScope { en: "0 ends such claims, 1 is as it is, 2 is twice as wide", ko: "0이면 제도를 없애고, 1은 지금, 2는 두 배 범위" }
        PlatformStrictness { en: "0 % no such rules, 100 % the bill as drafted; low grade", ko: "0%면 규제 없음, 100%면 발의안 그대로. 신뢰도 낮음" }
        MapOpenness { en: "0 % kept in the country, 100 % exported freely; low grade", ko: "0%면 국내 보관, 100%면 자유 반출. 신뢰도 낮음" }
        MedianContent { en: "Own judgement", ko: "자체 판단" }
        ContentSpread { en: "Scale of the logistic curve of value content; own judgement", ko: "부가가치 비율 로지스틱 곡선의 폭. 자체 판단" }
        CapMakers { en: "Number; own judgement", ko: "개수. 자체 판단" }
        CapWanted { en: "Mean number of cars; below 10,000 a maker in 2017", ko: "평균 대수. 2017년에는 제조사별 1만 대 미만" }
        CapCost { en: "US dollars a car, cost or lost margin; own judgement", ko: "대당 비용이나 잃는 이윤(미국 달러). 자체 판단" }
        ClaimsAYear { en: "Number a year; from memory", ko: "연간 건수. 기억에 따른 값" }
        ClaimAward { en: "US dollars with interest and costs", ko: "이자와 비용을 더한 미국 달러" }
        ClaimChance { en: "Own judgement", ko: "자체 판단" }
        PlatformSales { en: "US dollars a year; from memory", ko: "연간 미국 달러. 기억에 따른 값" }
        PlatformCostShare { en: "Share of sales; own judgement", ko: "매출 대비 비율. 자체 판단" }
        PlatformHomePart { en: "Own judgement", ko: "자체 판단" }
        MapPartnerGain { en: "US dollars a year; own judgement", ko: "연간 미국 달러. 자체 판단" }
        MapHomeGain { en: "US dollars a year, gains of users less losses of map firms; own judgement", ko: "연간 미국 달러. 이용자 이득에서 지도 기업 손실을 뺀 값. 자체 판단" }
    }
}
