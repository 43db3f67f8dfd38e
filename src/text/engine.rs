//! Words for scenarios without an outcome.

crate::texts! {
    /// Why a market has no answer, and what to look at.
    EngineText {
        InMarket { en: "the market “{market}” cannot be solved: {cause}", ko: "“{market}” 시장을 풀 수 없습니다: {cause}" }
        InvalidInput { en: "{input} cannot be {value}", ko: "{input}{은/는} {value}일 수 없습니다" }
        QuotaOutOfReach {
            en: "no price meets a quota of {volume} of the base volume; raise the quota or remove it",
            ko: "기준 물량의 {volume}인 쿼터를 맞추는 가격이 없습니다. 쿼터를 늘리거나 없애세요",
        }
        Indeterminate {
            en: "neither demand nor supply reacts to prices, so that no price level follows; check the elasticities",
            ko: "수요도 공급도 가격에 반응하지 않아 가격 수준이 정해지지 않습니다. 탄력성을 확인하세요",
        }
        NotConverged {
            en: "no solution within {iterations} steps, remaining error {residual}; duties or elasticities are extreme",
            ko: "{iterations}단계 안에 풀리지 않았습니다(남은 오차 {residual}). 관세나 탄력성이 극단적입니다",
        }
        QuotasNotSettled {
            en: "the quotas did not settle after {changes} attempts",
            ko: "쿼터 상태가 {changes}번의 시도에도 정해지지 않았습니다",
        }
        NotFinite {
            en: "a result is too large to be a number; duties or elasticities are extreme",
            ko: "결과가 수로 나타낼 수 없을 만큼 큽니다. 관세나 탄력성이 극단적입니다",
        }
        Internal { en: "the program handed over lists of different lengths", ko: "프로그램이 길이가 다른 목록을 넘겼습니다" }
        BaseValue { en: "the base value", ko: "기준 수입액" }
        BaseRate { en: "the duty of the base year", ko: "기준 연도 관세율" }
        Rate { en: "the duty", ko: "관세율" }
        ExportSupplyElasticity { en: "the supply elasticity", ko: "수출 공급 탄력성" }
        QuotaVolume { en: "the quota's volume", ko: "쿼터 물량" }
        OutOfQuotaRate { en: "the duty beyond the quota", ko: "쿼터 초과 관세율" }
        DomesticValue { en: "the domestic supply", ko: "국내 공급액" }
        DomesticSupplyElasticity { en: "the elasticity of domestic supply", ko: "국내 공급 탄력성" }
        SigmaAmongOrigins { en: "the substitution among origins", ko: "원산지 간 대체탄력성" }
        SigmaDomesticImport { en: "the substitution between imports and domestic goods", ko: "수입·국산 간 대체탄력성" }
        DemandElasticity { en: "the demand elasticity", ko: "수요 탄력성" }
    }
}
