//! Words on the charts of rules, security and energy.

crate::texts! {
    /// Titles that state the finding, subtitles and labels.
    AllianceFigureText {
        NameRulesBalance { en: "Rules: both sides a year", ko: "규범: 양측의 연간 손익" }
        NameContentRule { en: "Value-content rule", ko: "부가가치 기준" }
        NameStandardCap { en: "Cap on cars of the partner's standard", ko: "상대국 기준 차량 상한" }
        NameClaims { en: "Investors' claims", ko: "투자자 분쟁" }
        NameSecurityBalance { en: "Security and energy: both sides a year", ko: "안보·에너지: 양측의 연간 손익" }
        NameCostSharing { en: "Path of cost-sharing", ko: "방위비 분담금 경로" }
        NameDefence { en: "Defence spending to the target", ko: "목표까지의 국방비" }
        NameBills { en: "Arms, energy and support: bill and cost", ko: "무기·에너지·지원: 총액과 비용" }

        GradedItem { en: "{item} ({grade})", ko: "{item} ({grade})" }
        GradeHigh { en: "high confidence", ko: "신뢰도 높음" }
        GradeMedium { en: "medium confidence", ko: "신뢰도 중간" }
        GradeLow { en: "low confidence", ko: "신뢰도 낮음" }

        RulesFinding { en: "Rules: {focus} {focus_sum}, {the importer} {importer_sum} in the year shown, all of low confidence", ko: "규범: 해당 연도 {focus} {focus_sum}, {importer} {importer_sum}, 모두 신뢰도 낮음" }
        RulesNone { en: "No rule beside duties moves money", ko: "관세 밖의 규범으로 움직이는 금액 없음" }
        SecurityFinding { en: "Security and energy: {focus} {focus_sum}, {the importer} {importer_sum} in the year shown", ko: "안보·에너지: 해당 연도 {focus} {focus_sum}, {importer} {importer_sum}" }
        SecurityNone { en: "Security and energy move no money in the year shown", ko: "해당 연도 안보·에너지로 움직이는 금액 없음" }
        BalanceSubtitle { en: "Gain or loss of each side, {unit} a year, {when}; hatched: low confidence; tick: {reference}", ko: "양측의 이익과 손실, 연간 {unit}, {when}. 빗금: 신뢰도 낮음. 눈금: {reference}" }
        BalanceSubtitleOff { en: "Gain or loss of each side, {unit} a year, {when}; items of low confidence are switched off; tick: {reference}", ko: "양측의 이익과 손실, 연간 {unit}, {when}. 신뢰도 낮은 항목은 꺼 둠. 눈금: {reference}" }

        ContentFinding { en: "At {threshold}, {share} of exports qualify; the rule moves duty by {duty} and exports by {exports} a year", ko: "기준 {threshold}에서 수출의 {share} 충족, 연간 관세 {duty}, 수출 {exports}" }
        ContentUsual { en: "At {threshold}, {share} of exports qualify; the rule adds no duty", ko: "기준 {threshold}에서 수출의 {share} 충족, 늘어나는 관세 없음" }
        ContentSubtitle { en: "Share of exports that meets the rule, {unit}; shape by own judgement, low confidence; grey: {reference}", ko: "기준을 충족하는 수출 비율, {unit}. 곡선은 자체 판단, 신뢰도 낮음. 회색: {reference}" }
        ContentAxis { en: "Value content needed for the preference", ko: "특혜에 필요한 부가가치 비율" }

        CapFinding { en: "A cap of {cap} a maker keeps out {cars} cars a year; {importer} makers {gain} against the base", ko: "제조사별 상한 {cap}대에서 연 {cars}대 제한, {importer} 제조사 기준 대비 {gain}" }
        CapUsual { en: "A cap of {cap} a maker keeps out {cars} cars a year, as in the base", ko: "제조사별 상한 {cap}대에서 연 {cars}대 제한, 기준과 같음" }
        CapLifted { en: "No cap: {importer} makers {gain} a year against the base", ko: "상한 없음: {importer} 제조사 기준 대비 연 {gain}" }
        CapSubtitle { en: "Cars that would be shipped beyond the cap, a year, all makers; low confidence; grey: {reference}", ko: "상한을 넘었을 연간 대수, 제조사 합계. 신뢰도 낮음. 회색: {reference}" }
        CapAxis { en: "Cap, cars a year and maker", ko: "상한, 제조사별 연간 대수" }

        ClaimsFinding { en: "Investors' claims at scope {scope} cost {focus} an expected {cost} a year", ko: "범위 {scope}에서 투자자 분쟁의 {focus} 기대 비용 연 {cost}" }
        ClaimsSubtitle { en: "Claims a year × award × chance of losing × scope, {unit}; low confidence; grey: {reference}", ko: "연간 건수 × 배상액 × 패소 확률 × 범위, {unit}. 신뢰도 낮음. 회색: {reference}" }
        ClaimsAxis { en: "Scope: 0 none, 1 as it is, 2 twice as wide", ko: "범위: 0 없음, 1 지금, 2 두 배" }

        SharingFinding { en: "{focus} pays {amount} in {first} and {then} in {last}; {most} were prices to rise at the ceiling", ko: "{focus} {first}년 {amount}, {last}년 {then} 부담. 물가가 상한만큼 오르면 {most}" }
        SharingFixed { en: "{focus} pays {amount} in every year from {first} to {last}", ko: "{focus} {first}~{last}년 매년 {amount} 부담" }
        SharingSubtitle { en: "Cost-sharing, {unit}, high confidence; inflation is an assumption; grey: {reference}", ko: "방위비 분담금, {unit}, 신뢰도 높음. 물가 상승률은 가정. 회색: {reference}" }
        SharingLine { en: "Cost-sharing", ko: "분담금" }
        SharingAtCeiling { en: "at the ceiling", ko: "인상 상한" }

        DefenceFinding { en: "From {base} to {target} of GDP in {years} years: a gap of {gap} at first, {added} a year added by {last}", ko: "GDP의 {base}에서 {target}까지 {years}년: 첫해 부족분 {gap}, {last}년 연 {added} 추가" }
        DefenceNone { en: "Defence spending stays at {base} of GDP", ko: "국방비는 GDP의 {base} 그대로" }
        DefenceSubtitle { en: "Spending above the base, and what is missing to the target, {unit} a year; share high, growth of GDP own judgement; grey: {reference}", ko: "기준보다 늘어난 국방비와 목표까지 부족분, 연간 {unit}. 비율 신뢰도 높음, GDP 성장률 자체 판단. 회색: {reference}" }
        DefenceAdded { en: "Added", ko: "추가분" }
        DefenceMissing { en: "Missing to the target", ko: "목표까지 부족분" }

        BillsFinding { en: "Bills of {gross} in the year shown cost {focus} {net} and bring {the importer} {gain}: low confidence", ko: "해당 연도 총액 {gross}의 {focus} 비용 {net}, {importer} 이익 {gain}: 신뢰도 낮음" }
        BillsOff { en: "Bills of {gross} in the year shown; what they cost is of low confidence and switched off", ko: "해당 연도 총액 {gross}, 실제 비용은 신뢰도 낮아 꺼 둠" }
        BillsNone { en: "No arms, energy or support are pledged for the year shown", ko: "해당 연도 무기·에너지·지원 약속 없음" }
        BillsSubtitle { en: "Paid or gained, {unit} a year, {when}; cost = price over the alternative; arms within a growing defence budget are counted there; hatched: low confidence; tick: {reference}", ko: "지급 또는 이익, 연간 {unit}, {when}. 비용 = 대안 대비 가격 차. 늘어난 국방비로 산 무기는 그쪽에서 셈. 빗금: 신뢰도 낮음. 눈금: {reference}" }
        BillGross { en: "Bill", ko: "총액" }
        BillNet { en: "Cost to {focus}", ko: "{focus} 비용" }
        BillGain { en: "Gain of {the importer}", ko: "{importer} 이익" }

        NoAlliance { en: "This baseline has no money of an alliance", ko: "이 기준 자료에는 동맹 관련 금액이 없음" }
        NoAllianceSubtitle { en: "Nothing to show", ko: "보여 줄 내용 없음" }
    }
}
