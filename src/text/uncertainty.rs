//! Words of draws: correlations, chances and what is said of many outcomes.

crate::texts! {
    /// What is correlated with what.
    CorrelationText {
        SigmaInAMarket { en: "short-run and long-run substitution of one market", ko: "한 시장의 단기·장기 대체탄력성" }
        SigmaAcrossMarkets { en: "substitution of any two markets", ko: "서로 다른 두 시장의 대체탄력성" }
        PassThrough { en: "border pass-through of any two markets", ko: "서로 다른 두 시장의 국경 가격 전가율" }
        RicePrices { en: "prices of rice of any two origins", ko: "서로 다른 두 원산지의 쌀 가격" }
        Pair { en: "{first}, with {second}", ko: "{first}{과/와} {second}" }
        Change { en: "Correlation of {between}: {before} → {after}", ko: "{between}의 상관: {before} → {after}" }
        AllSigma { en: "Substitution in all markets", ko: "모든 시장의 대체탄력성" }
        AllPassThrough { en: "Border pass-through in all markets", ko: "모든 시장의 국경 가격 전가율" }
        AllRicePrices { en: "Prices of rice of all origins", ko: "모든 원산지의 쌀 가격" }
    }
}

crate::texts! {
    /// Chances, standings and what went wrong.
    UncertaintyText {
        Never { en: "in no draw", ko: "한 번도 없음" }
        Rarely { en: "less than 1 in 20", ko: "20번 중 1번 미만" }
        InTwenty { en: "{times} in 20", ko: "20번 중 {times}번" }
        NearlyAlways { en: "more than 19 in 20", ko: "20번 중 19번 초과" }
        Always { en: "in every draw", ko: "모든 추출에서" }
        Same { en: "same", ko: "같음" }
        Higher { en: "higher", ko: "높음" }
        Lower { en: "lower", ko: "낮음" }
        Unclear { en: "unclear", ko: "불분명" }
        Spread { en: "the spread", ko: "퍼짐 정도" }
        Low { en: "the smallest value", ko: "최솟값" }
        High { en: "the largest value", ko: "최댓값" }
        Impossible { en: "Distribution of “{title}”: {field} cannot be {value}, only {low} to {high}", ko: "‘{title}’ 분포: {field}{은/는} {value}일 수 없습니다. {low}~{high}만 가능합니다" }
        NotPlanned { en: "The draws cannot be computed: {cause}", ko: "추출을 계산할 수 없습니다: {cause}" }
        NoDraw { en: "No draw has this outcome", ko: "이 결과가 있는 추출이 없습니다" }
    }
}
