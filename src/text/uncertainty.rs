//! Words of draws: correlations, chances and what is said of many outcomes.

crate::texts! {
    /// What is correlated with what.
    CorrelationText {
        SigmaInAMarket { en: "short-run and long-run substitution of one market", ko: "한 시장의 단기·장기 대체탄력성" }
        SigmaAcrossMarkets { en: "substitution of any two markets", ko: "서로 다른 두 시장의 대체탄력성" }
        PassThrough { en: "border pass-through of any two markets", ko: "서로 다른 두 시장의 국경 가격 전가율" }
        RicePrices { en: "prices of rice of any two origins", ko: "서로 다른 두 원산지의 쌀 가격" }
    }
}
