//! Names of the baseline's figures on the fund, farm goods, rules, the alliance and companies.

crate::texts! {
    /// One name a figure; `{market}`, `{origin}` and `{lever}` come from the baseline.
    DealFigureText {
        LowestOffer { en: "On the table: {lever}, lowest", ko: "협상 대상: {lever}, 최솟값" }
        HighestOffer { en: "On the table: {lever}, highest", ko: "협상 대상: {lever}, 최댓값" }
        Reserves { en: "Fund: foreign exchange reserves", ko: "투자: 외환보유액" }
        ReserveIncome { en: "Fund: income from reserves", ko: "투자: 보유액 운용 수익" }
        InflowCapacity { en: "Fund: dollars a year without currency stress", ko: "투자: 외환 부담 없는 연간 유출" }
        CurrencyChange { en: "Fund: rise of the dollar per billion beyond that", ko: "투자: 초과 10억 달러당 환율 상승" }
        DutyWithoutDeal { en: "Fund: duty if there were no deal", ko: "투자: 합의가 없을 때의 관세" }
        FirmSales { en: "{company}: sales at customs value", ko: "{company}: 통관가 기준 판매액" }
        FirmMadeThere { en: "{company}: share made in the importing country", ko: "{company}: 수입국 현지 생산 비율" }
        FirmParts { en: "{company}: parts imported for plants there", ko: "{company}: 현지 공장용 수입 부품" }
        FirmProfit { en: "{company}: operating profit", ko: "{company}: 영업이익" }
        FirmRevenue { en: "{company}: revenue", ko: "{company}: 매출" }
        Rice { en: "Rice", ko: "쌀" }
        Beef { en: "Beef", ko: "쇠고기" }
        Production { en: "{market}: home production", ko: "{market}: 국내 생산" }
        DomesticPrice { en: "{market}: home price a tonne", ko: "{market}: 국내 가격(톤당)" }
        WorldPrice { en: "{market}: world price a tonne", ko: "{market}: 국제 가격(톤당)" }
        LandedPrice { en: "{market}: landed price a tonne", ko: "{market}: 도착 가격(톤당)" }
        InQuotaDuty { en: "{market}: duty within the quota", ko: "{market}: 쿼터 내 관세" }
        OutOfQuotaDuty { en: "{market}: duty beyond the quota", ko: "{market}: 쿼터 외 관세" }
        Demand { en: "{market}: demand elasticity", ko: "{market}: 수요 탄력성" }
        Supply { en: "{market}: supply elasticity", ko: "{market}: 공급 탄력성" }
        Sigma { en: "{market}: substitution among origins", ko: "{market}: 원산지 간 대체탄력성" }
        Duty { en: "{market}: duty", ko: "{market}: 관세" }
        Quota { en: "{market}: quota of {the origin}", ko: "{market}: {origin} 쿼터" }
        OfferPrice { en: "{market}: border price of {the origin} a tonne", ko: "{market}: {origin} 국경 가격(톤당)" }
        DomesticValue { en: "{market}: home sales", ko: "{market}: 국내 판매액" }
        DomesticVolume { en: "{market}: home volume", ko: "{market}: 국내 물량" }
        ShutOut { en: "{market}: part of the herd shut out", ko: "{market}: 수입이 막힌 사육 비중" }
        OriginValue { en: "{market}: sales of {the origin}", ko: "{market}: {origin} 판매액" }
        OriginVolume { en: "{market}: volume of {the origin}", ko: "{market}: {origin} 물량" }
        OriginDuty { en: "{market}: duty on {the origin}", ko: "{market}: {origin} 관세" }
        ContentThreshold { en: "Rules: value content for the preference", ko: "규범: 특혜를 위한 부가가치 기준" }
        StandardCap { en: "Rules: cars a maker under the importer's standard", ko: "규범: 수입국 기준 인정 대수(업체당)" }
        ClaimAward { en: "Rules: award of a lost investor claim", ko: "규범: 투자 분쟁 패소 배상액" }
        PlatformSales { en: "Rules: sales of the importer's platforms", ko: "규범: 수입국 플랫폼의 매출" }
        CostSharing { en: "Alliance: cost-sharing of the first year", ko: "동맹: 첫해 방위비 분담금" }
        CostCeiling { en: "Alliance: ceiling of its yearly rise", ko: "동맹: 분담금 연간 인상 상한" }
        DefenceShare { en: "Alliance: defence spending over GDP", ko: "동맹: GDP 대비 국방비" }
    }
}
