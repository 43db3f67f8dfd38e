//! Words of farm markets; `{item}` is an origin or a good.

crate::texts! {
    /// Titles of the rice market's parameters.
    RiceTitle {
        QuotaSource { en: "Rice: a larger share of {the importer} is", ko: "쌀 {importer} 몫 확대 방식" }
        InQuotaDuty { en: "Rice: duty inside the quota", ko: "쌀 쿼터 내 관세" }
        OutOfQuotaDuty { en: "Rice: duty beyond the quota", ko: "쌀 쿼터 초과 관세" }
        WorldPrice { en: "Rice: world price", ko: "쌀 국제 가격" }
        DemandElasticity { en: "Rice: demand elasticity", ko: "쌀 수요 탄력성" }
        SupplyElasticity { en: "Rice: home supply elasticity", ko: "쌀 국내 공급 탄력성" }
        CompetingShare { en: "Rice: quota imports that compete with home rice", ko: "국내 쌀과 경쟁하는 쿼터 수입 비율" }
        ExporterRentShare { en: "Rice: share of the quota rent that exporters keep", ko: "쌀 쿼터 지대 중 수출자 몫" }
        PartnerMargin { en: "Rice: margin of {the importer} on sales", ko: "쌀 판매에 대한 {importer} 이윤율" }
    }
}

crate::texts! {
    /// What each means.
    RiceNote {
        QuotaSource { en: "Added, the whole quota grows; taken from the others, it keeps its size and the other shares' own levers count nothing", ko: "더하면 전체 쿼터가 커지고, 다른 몫에서 가져오면 전체는 그대로이며 다른 몫의 값은 쓰지 않습니다" }
        InQuotaDuty { en: "Decimal rate on imports within the shares; 5 % since 2015", ko: "쿼터 안 수입에 붙는 세율. 2015년부터 5%" }
        OutOfQuotaDuty { en: "Rate on any amount beyond the quota; 513 % keeps all of it out", ko: "쿼터를 넘는 물량에 붙는 세율. 513%면 수입이 없습니다" }
        WorldPrice { en: "US dollars a tonne before duty, of comparable rice beyond the quota", ko: "쿼터를 넘는 비슷한 쌀의 관세 전 톤당 가격(미국 달러)" }
        DemandElasticity { en: "Per cent of demand per per cent of price; from memory, −0.1 to −0.4", ko: "가격 1%에 대한 수요의 % 변화. 기억에 따른 값으로 −0.1~−0.4" }
        SupplyElasticity { en: "Per cent of home production per per cent of price; from memory, 0.1 to 0.4", ko: "가격 1%에 대한 국내 생산의 % 변화. 기억에 따른 값으로 0.1~0.4" }
        CompetingShare { en: "The rest goes to processing, food aid and feed at its cost; own judgement", ko: "나머지는 가공, 원조, 사료용으로 원가에 쓰입니다. 자체 판단" }
        ExporterRentShare { en: "A state agency buys at tender, so none by default; own judgement", ko: "공공기관이 입찰로 사므로 기본값은 0입니다. 자체 판단" }
        PartnerMargin { en: "What is earned of a dollar sold more; own judgement", ko: "추가 판매 1달러당 남는 몫. 자체 판단" }
    }
}

crate::texts! {
    /// Titles of one share of the rice quota.
    RiceShareTitle {
        Quota { en: "Rice quota: {item}", ko: "쌀 쿼터: {item}" }
        OfferPrice { en: "Rice: offer price, {item}", ko: "쌀 수입 단가: {item}" }
    }
}

crate::texts! {
    /// What each means.
    RiceShareNote {
        Quota { en: "Tonnes a year that may come in at the lower duty", ko: "낮은 세율로 들어올 수 있는 연간 톤수" }
        OfferPrice { en: "US dollars a tonne at the border before duty, from tenders", ko: "입찰에서 나온 관세 전 국경 가격(톤당 미국 달러)" }
    }
}

crate::texts! {
    /// Titles of the beef market's parameters.
    BeefTitle {
        AgeRuleKept { en: "Beef: part of the 30-month rule that stays, {item}", ko: "쇠고기 30개월령 규정 유지 정도: {item}" }
        ShutOutShare { en: "Beef: part of the herd that the rule shuts out, {item}", ko: "30개월령 규정으로 막힌 비율: {item}" }
        Acceptance { en: "Beef: acceptance of older cattle", ko: "30개월 이상 쇠고기 수용 비율" }
        BoycottShare { en: "Beef: buyers who turn away when the rule goes", ko: "규정 폐지 때 등을 돌리는 구매자 비율" }
        Sigma { en: "Beef: substitution among origins", ko: "쇠고기 원산지 간 대체탄력성" }
        DemandElasticity { en: "Beef: demand elasticity", ko: "쇠고기 수요 탄력성" }
        SupplyElasticity { en: "Beef: home supply elasticity", ko: "한우 공급 탄력성" }
        CrossElasticity { en: "Beef: home demand to the price of imports", ko: "수입 쇠고기 가격에 대한 한우 수요 탄력성" }
        BorderPassThrough { en: "Beef: border pass-through", ko: "쇠고기 국경 가격 전가율" }
    }
}

crate::texts! {
    /// What each means.
    BeefNote {
        AgeRuleKept { en: "100 % keeps beef of cattle over thirty months out, 0 % lets it in", ko: "100%면 30개월 이상 쇠고기를 막고 0%면 모두 들입니다" }
        ShutOutShare { en: "Of slaughter; from memory", ko: "도축 두수 중 비율. 기억에 따른 값" }
        Acceptance { en: "Share of newly admitted beef that buyers take for the same; own judgement", ko: "새로 들어온 쇠고기를 같은 것으로 여기는 비율. 자체 판단" }
        BoycottShare { en: "Of all beef of that origin; in 2008 sales stopped for weeks. Own judgement", ko: "그 원산지 쇠고기 전체 중 비율. 2008년에는 몇 주간 판매가 멈췄습니다. 자체 판단" }
        Sigma { en: "Per cent of relative purchases per per cent of relative price; the baseline's food row", ko: "상대가격 1%에 대한 상대 구매량의 % 변화. 식품 행의 값" }
        DemandElasticity { en: "Per cent of demand for all beef per per cent of its price", ko: "쇠고기 가격 1%에 대한 전체 수요의 % 변화" }
        SupplyElasticity { en: "Per cent of home output per per cent of its price; from memory", ko: "가격 1%에 대한 국내 생산의 % 변화. 기억에 따른 값" }
        CrossElasticity { en: "Studies find 0 to 0.81; middle of the recent ones", ko: "연구 결과는 0~0.81이며 최근 연구의 중간값입니다" }
        BorderPassThrough { en: "Share of a duty change that reaches the price at the border; own judgement", ko: "관세 변화 중 국경 가격에 옮겨지는 비율. 자체 판단" }
    }
}

crate::texts! {
    /// Titles of one exporter of beef.
    BeefOriginTitle {
        Duty { en: "Beef duty: {item}", ko: "쇠고기 관세: {item}" }
    }
}

crate::texts! {
    /// What each means.
    BeefOriginNote {
        Duty { en: "Rate on beef of this origin; the base year's by default", ko: "이 원산지 쇠고기에 붙는 세율. 기본값은 기준 연도의 세율" }
    }
}

crate::texts! {
    /// Titles of a good that is not let in.
    BannedTitle {
        Opening { en: "{item}: how far the plant quarantine ban is lifted", ko: "{item} 검역 금지를 푸는 정도(시장 개방)" }
        Duty { en: "{item}: duty once opened", ko: "{item} 개방 후 관세" }
        Years { en: "{item}: years since the opening", ko: "{item} 개방 후 경과 연수" }
        ParityShare { en: "{item}: share of imports at equal prices", ko: "{item} 같은 가격일 때 수입 비율" }
        LandedPrice { en: "{item}: landed price of imports", ko: "{item} 수입 가격" }
        Sigma { en: "{item}: substitution between home goods and imports", ko: "{item} 국산·수입 대체탄력성" }
        DemandElasticity { en: "{item}: demand elasticity", ko: "{item} 수요 탄력성" }
        SupplyElasticity { en: "{item}: home supply elasticity", ko: "{item} 국내 공급 탄력성" }
        PartnerMargin { en: "{item}: margin of {the importer} on sales", ko: "{item} 판매에 대한 {importer} 이윤율" }
    }
}

crate::texts! {
    /// What each means.
    BannedNote {
        Opening { en: "0 % keeps the plant-quarantine ban, 100 % lifts it", ko: "0%면 식물검역 금지를 유지하고 100%면 없앱니다" }
        Duty { en: "Rate on what comes in; free under the agreement in its last stage", ko: "들어오는 물량에 붙는 세율. 협정의 마지막 단계에서는 무관세입니다" }
        Years { en: "Trade finds its ways with time; 5, as the published simulation", ko: "교역은 시간이 지나며 늘어납니다. 발표된 모의실험과 같은 5년" }
        ParityShare { en: "Share that buyers would give to imports at equal prices in the end; own judgement", ko: "가격이 같을 때 구매자가 결국 수입에 줄 비율. 자체 판단" }
        LandedPrice { en: "US dollars a tonne before duty", ko: "관세 전 톤당 미국 달러" }
        Sigma { en: "Per cent of relative purchases per per cent of relative price, above one", ko: "상대가격 1%에 대한 상대 구매량의 % 변화. 1보다 큼" }
        DemandElasticity { en: "Per cent of demand per per cent of price; from memory", ko: "가격 1%에 대한 수요의 % 변화. 기억에 따른 값" }
        SupplyElasticity { en: "Per cent of home output per per cent of price; orchards last decades. From memory", ko: "가격 1%에 대한 국내 생산의 % 변화. 과수원은 수십 년 갑니다. 기억에 따른 값" }
        PartnerMargin { en: "What is earned of a dollar sold; own judgement", ko: "판매 1달러당 남는 몫. 자체 판단" }
    }
}
