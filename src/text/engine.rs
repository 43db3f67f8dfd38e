//! What is said when a market has no answer.

crate::texts! {
    /// One sentence a cause; `{market}` is the market's name, what to do stands last.
    EngineText {
        InvalidInput { en: "{market}: a value of this market cannot be {value}; check its assumptions and duties", ko: "{market}: 이 시장의 값이 {value}일 수 없습니다. 가정과 관세를 확인하세요" }
        QuotaOutOfReach { en: "{market}: no price meets a quota of {percent} of the base volume with pass-through this low; raise the quota or the pass-through", ko: "{market}: 전가율이 이렇게 낮으면 기준 물량의 {percent} 쿼터를 맞추는 가격이 없습니다. 쿼터나 전가율을 높이세요" }
        Indeterminate { en: "{market}: nothing fixes the price level, because neither demand nor supply reacts to prices; set a demand elasticity below zero", ko: "{market}: 수요도 공급도 가격에 반응하지 않아 가격 수준이 정해지지 않습니다. 수요 탄력성을 0보다 낮추세요" }
        NotConverged { en: "{market}: the prices could not be found (error {residual} after {steps} steps); move its assumptions towards their defaults", ko: "{market}: 가격을 찾지 못했습니다({steps}단계 뒤 오차 {residual}). 가정을 기본값 쪽으로 옮기세요" }
        QuotasNotSettled { en: "{market}: the quotas did not settle; move the quota away from the base volume", ko: "{market}: 쿼터 상태가 정해지지 않았습니다. 쿼터를 기준 물량에서 멀리 옮기세요" }
        FundOutOfRange { en: "Fund: {input} cannot be {value}; it must lie between {low} and {high}", ko: "펀드: {input} 값이 {value}일 수 없습니다. {low}에서 {high} 사이여야 합니다" }
        ImpossibleInput { en: "{input} cannot be {value}; move it towards its default", ko: "{input} 값이 {value}일 수 없습니다. 기본값 쪽으로 옮기세요" }
        FarmBaseAboveCeiling { en: "Farm goods beyond the quota would already have been cheaper than home goods ({ceiling} against {price} a tonne); raise the world price", ko: "쿼터를 넘는 농산물이 이미 국산보다 쌉니다(톤당 {ceiling} 대 {price}). 국제 가격을 높이세요" }
        FarmUnsolved { en: "No price clears a farm market; move its elasticities towards their defaults", ko: "농산물 시장의 가격을 찾지 못했습니다. 탄력성을 기본값 쪽으로 옮기세요" }
        NotFinite { en: "{market}: the amounts are too large to compute; check the data and the duties", ko: "{market}: 금액이 너무 커서 계산할 수 없습니다. 자료와 관세를 확인하세요" }
    }
}
