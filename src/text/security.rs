//! Words of the alliance's money and of energy.

crate::texts! {
    /// Titles of the alliance's levers and assumptions.
    SecurityTitle {
        CostSharing { en: "Cost-sharing of the first year", ko: "방위비 분담금(첫해)" }
        CostSharingIndexed { en: "Cost-sharing follows consumer prices", ko: "방위비 분담금 물가 연동" }
        CostSharingCeiling { en: "Cost-sharing: ceiling of the yearly rise", ko: "방위비 분담금 연간 인상 상한" }
        DefenceShare { en: "Defence spending of {focus} over GDP", ko: "{focus} GDP 대비 국방비" }
        DefenceYears { en: "Defence spending: years until it is reached", ko: "국방비 목표까지 기간" }
        Arms { en: "Arms bought from {the importer}", ko: "{importer} 무기 구매액" }
        ArmsYears { en: "Arms: years of purchases", ko: "무기 구매 기간" }
        Energy { en: "Energy bought from {the importer}", ko: "{importer} 에너지 구매액" }
        EnergyYears { en: "Energy: years of purchases", ko: "에너지 구매 기간" }
        Support { en: "Support for {importer} forces", ko: "주둔 {importer}군 지원 약속" }
        SupportYears { en: "Support for forces: years", ko: "주둔군 지원 기간" }
        SupportCountedElsewhere { en: "Support for forces: part that is paid already", ko: "주둔군 지원 중 이미 내는 부분" }
        Inflation { en: "Inflation of {focus}", ko: "{focus} 물가 상승률" }
        SpentInCountry { en: "Cost-sharing and support: part spent in {focus}", ko: "분담금·지원금 중 {focus} 안에서 쓰는 비율" }
        HostGain { en: "Gain of {focus} from a dollar spent there", ko: "{focus}에서 쓴 1달러당 이득" }
        GdpGrowth { en: "Growth of GDP of {focus} in dollars", ko: "{focus} 달러 기준 GDP 성장률" }
        DefenceHomeShare { en: "Added defence money: part spent in {focus}", ko: "추가 국방비 중 {focus} 내 지출 비율" }
        DefencePartnerShare { en: "Added defence money abroad: part that goes to {the importer}", ko: "추가 국방비 해외 지출 중 {importer} 비율" }
        ArmsMargin { en: "Arms: margin of {the importer}", ko: "무기 판매 {importer} 이윤율" }
        ArmsAdditional { en: "Arms: part not bought anyway", ko: "무기 중 어차피 사지 않았을 부분" }
        ArmsPremium { en: "Arms: price over the best alternative", ko: "무기의 대안 대비 가격 차" }
        ArmsOffset { en: "Arms: part that comes back as orders", ko: "무기 중 절충교역으로 돌아오는 비율" }
        EnergyAdditional { en: "Energy: part not bought anyway", ko: "에너지 중 어차피 사지 않았을 부분" }
        EnergyPremium { en: "Energy: price over the best alternative", ko: "에너지의 대안 대비 가격 차" }
        EnergyMargin { en: "Energy: margin of {the importer}", ko: "에너지 판매 {importer} 이윤율" }
    }
}

crate::texts! {
    /// What each means.
    SecurityNote {
        CostSharing { en: "Won in the first year; 1.52 tn agreed for 2026, 8.3 % above 2025; up to 14 tn was asked, from memory", ko: "첫해 금액(원). 2026년 합의액 1조 5,192억 원은 2025년보다 8.3% 많습니다. 요구액은 14조 원까지(기억에 따른 값)" }
        CostSharingIndexed { en: "Off: the first year's amount in every year", ko: "끄면 매년 첫해 금액 그대로입니다" }
        CostSharingCeiling { en: "A year; 5 % in the agreement", ko: "연율. 협정은 5%" }
        DefenceShare { en: "Share of gross domestic product to be reached; 3.5 % pledged", ko: "도달할 국내총생산 대비 비율. 약속은 3.5%" }
        DefenceYears { en: "The share moves evenly; from memory", ko: "비율은 고르게 움직입니다. 기억에 따른 값" }
        Arms { en: "US dollars in all; 25 bn by 2030 pledged. The cost is the premium, not the bill; where the defence budget grows, its increase pays for arms first and is counted there", ko: "합계 미국 달러. 2030년까지 250억 달러 약속. 비용은 전체 금액이 아니라 가격 차입니다. 국방비가 늘면 그 증가분으로 먼저 사고 그쪽에서 셉니다" }
        ArmsYears { en: "Whole years", ko: "햇수" }
        Energy { en: "US dollars in all; 100 bn promised in July 2025. The cost is the premium, not the bill", ko: "합계 미국 달러. 2025년 7월 1,000억 달러 약속. 비용은 전체 금액이 아니라 가격 차입니다" }
        EnergyYears { en: "Whole years; about four were reported", ko: "햇수. 약 4년으로 보도됐습니다" }
        Support { en: "US dollars in all; 33 bn in the fact sheet, whose period is not stated", ko: "합계 미국 달러. 설명자료의 330억 달러에는 기간이 없습니다" }
        SupportYears { en: "Whole years; own judgement", ko: "햇수. 자체 판단" }
        SupportCountedElsewhere { en: "In cost-sharing, land and relief from charges; own judgement", ko: "분담금, 토지, 공과금 면제로 내는 몫. 자체 판단" }
        Inflation { en: "A year; own judgement", ko: "연율. 자체 판단" }
        SpentInCountry { en: "From memory", ko: "기억에 따른 값" }
        HostGain { en: "Own judgement, low grade", ko: "자체 판단. 신뢰도 낮음" }
        GdpGrowth { en: "A year; own judgement", ko: "연율. 자체 판단" }
        DefenceHomeShare { en: "From memory", ko: "기억에 따른 값" }
        DefencePartnerShare { en: "From memory", ko: "기억에 따른 값" }
        ArmsMargin { en: "Of a dollar sold; own judgement", ko: "판매 1달러당. 자체 판단" }
        ArmsAdditional { en: "Own judgement", ko: "자체 판단" }
        ArmsPremium { en: "Negative where it is cheaper; own judgement", ko: "더 싸면 음수. 자체 판단" }
        ArmsOffset { en: "From memory", ko: "기억에 따른 값" }
        EnergyAdditional { en: "Own judgement", ko: "자체 판단" }
        EnergyPremium { en: "Negative where it is cheaper; own judgement", ko: "더 싸면 음수. 자체 판단" }
        EnergyMargin { en: "Of a dollar sold; own judgement", ko: "판매 1달러당. 자체 판단" }
    }
}
