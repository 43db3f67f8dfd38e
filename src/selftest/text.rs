//! Words of the self-test.

use crate::text::Title;

crate::texts! {
    /// What each worked example is.
    ExampleTitle {
        SeveralImporters {
            en: "GSIM: four countries, the US and the EU drop their duties on each other",
            ko: "GSIM: 4개국, 미국과 EU가 서로 관세를 없앨 때",
        }
        LargeCountry {
            en: "A large country's duty (straight curves)",
            ko: "대국의 관세(직선 수요·공급)",
        }
        OneSupplier {
            en: "The best duty against one supplier of constant elasticity, by goal seek on the exact market",
            ko: "탄력성이 일정한 단일 공급국에 대한 최적 관세, 정확해에서 목표 찾기",
        }
        FourSuppliers {
            en: "CES demand over four suppliers, three of them pay duty",
            ko: "공급자 넷의 CES 수요, 셋이 관세 부담",
        }
        KorusFloor {
            en: "The 15 % all-in floor on top of KORUS",
            ko: "KORUS 위의 15% 일괄 하한",
        }
        ReciprocalRate {
            en: "The \"reciprocal\" rate of April 2025",
            ko: "2025년 4월의 ‘상호관세’ 산식",
        }
        EffectiveRate {
            en: "Effective rates as weighted averages",
            ko: "가중평균으로 본 실효관세율",
        }
        ImportQuota {
            en: "An import quota in a small country (straight curves)",
            ko: "소국의 수입쿼터(직선 수요·공급)",
        }
        RiceQuota {
            en: "Korea's tariff-rate quota for rice",
            ko: "한국의 쌀 저율관세할당",
        }
        DutySchedules {
            en: "Duties that fall in equal yearly cuts",
            ko: "해마다 균등하게 인하되는 관세",
        }
        Waterfall {
            en: "Waterfalls: a preference with a shortfall, and a promote",
            ko: "분배 순서: 미달분이 이월되는 우선배당과 성과보수",
        }
        Readings {
            en: "50:50 until recouped, then 90:10, in its two readings",
            ko: "‘회수까지 5대5, 그 뒤 9대1’의 두 해석",
        }
        AdjustedWinner {
            en: "Adjusted Winner: ten issues of the Panama Canal talks",
            ko: "조정 승자(Adjusted Winner): 파나마 운하 협상의 쟁점 10개",
        }
        Ishigami {
            en: "Sobol indices of the Ishigami function",
            ko: "이시가미 함수의 소볼 지수",
        }
    }
}

crate::texts! {
    /// What a figure measures; the names in braces are filled in.
    Quantity {
        WinnerPoints { en: "points of {party}, of 100", ko: "{party}의 점수, 100점 중" }
        WinnerShare { en: "part of issue {number} that the United States has", ko: "쟁점 {number} 가운데 미국의 몫" }
        WinnerIssue { en: "issue that is divided, by its number", ko: "나누는 쟁점의 번호" }
        FirstOrderIndex { en: "first-order index of {input}", ko: "{input}의 1차 지수" }
        TotalIndex { en: "total index of {input}", ko: "{input}의 총지수" }
        LinearWorldPrice { en: "producer price of {country}, linear mode, published", ko: "{country} 생산자가격, 선형, 발표치" }
        LinearWorldPriceExact { en: "producer price of {country}, linear mode", ko: "{country} 생산자가격, 선형" }
        ExactWorldPrice { en: "producer price of {country}, exact", ko: "{country} 생산자가격, 정확해" }
        Output { en: "output of {country}, %", ko: "{country} 생산량, %" }
        Flow { en: "volume from {country} to {buyer}, %", ko: "{country}→{buyer} 물량, %" }
        TradeAfter { en: "sales from {country} to {buyer}", ko: "{country}→{buyer} 판매액" }
        Composite { en: "composite price in {country}, %", ko: "{country} 복합가격, %" }
        ProducerSurplus { en: "producer surplus of {country}", ko: "{country} 생산자잉여" }
        ConsumerSurplus { en: "consumer surplus of {country}", ko: "{country} 소비자잉여" }
        Revenue { en: "duty revenue of {country}", ko: "{country} 관세수입" }
        Net { en: "net gain of {country}", ko: "{country} 순이익" }
        WorldNet { en: "net gain of the world", ko: "세계 순이익" }
        FreePrice { en: "price under free trade", ko: "자유무역 가격" }
        FreeVolume { en: "trade under free trade", ko: "자유무역 교역량" }
        WorldPrice { en: "price in the exporting country", ko: "수출국 가격" }
        HomePrice { en: "price in the importing country", ko: "수입국 가격" }
        Volume { en: "volume traded", ko: "교역량" }
        HomeDemandFree { en: "demand at home under free trade", ko: "자유무역 국내 수요" }
        HomeDemand { en: "demand at home under the duty", ko: "관세 후 국내 수요" }
        ForeignDemandFree { en: "demand abroad under free trade", ko: "자유무역 해외 수요" }
        ForeignDemand { en: "demand abroad under the duty", ko: "관세 후 해외 수요" }
        ConsumerChange { en: "change of consumer surplus", ko: "소비자잉여 변화" }
        ProducerChange { en: "change of producer surplus", ko: "생산자잉여 변화" }
        DutyRevenue { en: "duty revenue", ko: "관세수입" }
        HomeGain { en: "gain of the importing country", ko: "수입국 이익" }
        ForeignGain { en: "gain of the exporting country", ko: "수출국 이익" }
        WorldGain { en: "gain of both countries", ko: "두 나라 이익" }
        OptimalDuty { en: "best duty for the importing country", ko: "수입국 최적 관세" }
        OptimalGain { en: "gain at the best duty", ko: "최적 관세의 이익" }
        OptimalRate { en: "best duty for the importing country, constant elasticities", ko: "수입국 최적 관세, 탄력성 일정" }
        OptimalRateGain { en: "gain at the best duty, constant elasticities", ko: "최적 관세의 이익, 탄력성 일정" }
        ProducerPrice { en: "producer price of supplier {number}, %", ko: "공급자 {number} 생산자가격, %" }
        BuyerPrice { en: "buyer's price of supplier {number}, %", ko: "공급자 {number} 구매자가격, %" }
        SupplierVolume { en: "volume of supplier {number}, %", ko: "공급자 {number} 물량, %" }
        SupplierRevenue { en: "sales of supplier {number}, %", ko: "공급자 {number} 매출, %" }
        PriceIndex { en: "price index, %", ko: "물가지수, %" }
        LinearSupplierVolume { en: "volume of supplier {number}, one linear step, %", ko: "공급자 {number} 물량, 선형 1단계, %" }
        LinearPriceIndex { en: "price index, one linear step, %", ko: "물가지수, 선형 1단계, %" }
        ReciprocalRate { en: "rate by the formula", ko: "산식에 따른 세율" }
        ReciprocalHalved { en: "half of it", ko: "그 절반" }
        AverageOfThree { en: "three goods", ko: "품목 셋" }
        YaleExpires { en: "eight partners, temporary duties expire, per cent", ko: "상대 8곳, 한시 관세 종료, %" }
        YaleExpiresPublished { en: "eight partners, temporary duties expire, as published, per cent", ko: "상대 8곳, 한시 관세 종료, 발표치, %" }
        YaleExtended { en: "eight partners, temporary duties extended, per cent", ko: "상대 8곳, 한시 관세 연장, %" }
        YaleExtendedPublished { en: "eight partners, temporary duties extended, as published, per cent", ko: "상대 8곳, 한시 관세 연장, 발표치, %" }
        QuotaPrice { en: "price under the quota", ko: "쿼터하 가격" }
        QuotaDemand { en: "demand under the quota", ko: "쿼터하 수요" }
        QuotaSupply { en: "supply under the quota", ko: "쿼터하 공급" }
        QuotaRent { en: "quota rent", ko: "쿼터 지대" }
        AutarkyPrice { en: "price without trade", ko: "무역이 없을 때 가격" }
        AutarkyVolume { en: "quantity without trade", ko: "무역이 없을 때 거래량" }
        CountryQuotaSum { en: "country quotas and the open part, tonnes", ko: "국별 쿼터와 글로벌 쿼터의 합, 톤" }
        RentPerTonne { en: "rent per tonne, USD", ko: "톤당 지대, 달러" }
        RentMillion { en: "rent of the full quota, USD m", ko: "쿼터 전량의 지대, 백만 달러" }
        UsRentMillion { en: "rent of the US share, USD m", ko: "미국 몫의 지대, 백만 달러" }
        DutyMillion { en: "duty on the full quota, USD m", ko: "쿼터 전량의 관세, 백만 달러" }
        InvestorOf150 { en: "investor's part of 150", ko: "150 중 투자자 몫" }
        OtherOf150 { en: "other party's part of 150", ko: "150 중 상대방 몫" }
        InvestorOf80 { en: "investor's part of 80 in the first year", ko: "첫해 80 중 투자자 몫" }
        OtherOf80 { en: "other party's part of 80 in the first year", ko: "첫해 80 중 상대방 몫" }
        InvestorOf130 { en: "investor's part of 130 in the second year", ko: "둘째 해 130 중 투자자 몫" }
        OtherOf130 { en: "other party's part of 130 in the second year", ko: "둘째 해 130 중 상대방 몫" }
        PromoteShare { en: "promote that leaves 60 % to 90 % of the equity", ko: "지분 90%에 60%를 남기는 성과보수율" }
        PromotePerMillion { en: "promote on a million", ko: "백만당 성과보수" }
        CoInvestmentPerMillion { en: "sponsor's tenth of the rest of a million", ko: "백만당 잔여분 중 운용사 지분 10% 몫" }
        ByReceiptsInvestor { en: "to the investor, until its own receipts reach 100", ko: "투자자 몫, 자기 수령액이 100이 될 때까지" }
        ByReceiptsHost { en: "to the other side, same reading", ko: "상대국 몫, 같은 해석" }
        ByReceiptsRate { en: "investor's rate of return, same reading", ko: "투자자 내부수익률, 같은 해석" }
        ByReceiptsFund { en: "to the investor from ten calls of 20, until its own receipts reach 200", ko: "20씩 열 번 납입, 자기 수령액이 200이 될 때까지의 투자자 몫" }
        ByDistributionsInvestor { en: "to the investor, until 100 are distributed to both", ko: "투자자 몫, 양측 분배액이 100이 될 때까지" }
        ByDistributionsHost { en: "to the other side, that reading", ko: "상대국 몫, 그 해석" }
        ByDistributionsRate { en: "investor's rate of return, that reading", ko: "투자자 내부수익률, 그 해석" }
        ByDistributionsFund { en: "to the investor from ten calls of 20, until 200 are distributed to both", ko: "20씩 열 번 납입, 양측 분배액이 200이 될 때까지의 투자자 몫" }
        FundTotal { en: "distributions from ten calls of 20", ko: "20씩 열 번 납입한 기금의 총분배액" }
        MarketRentPerTonne { en: "rent per tonne in the market that clears, USD", ko: "균형 시장의 톤당 지대, 달러" }
        MarketRentMillion { en: "rent of the full quota in the market that clears, USD m", ko: "균형 시장의 쿼터 전량 지대, 백만 달러" }
        MarketUsRentMillion { en: "rent of the US share in the market that clears, USD m", ko: "균형 시장의 미국 몫 지대, 백만 달러" }
        MarketDutyMillion { en: "duty on the full quota in the market that clears, USD m", ko: "균형 시장의 쿼터 전량 관세, 백만 달러" }
        OverQuotaImports { en: "imports beyond the quota, tonnes", ko: "쿼터 초과 수입, 톤" }
        BeefRate { en: "beef, 40 % in fifteen cuts, year 7, %", ko: "쇠고기 40%를 15회 균등 인하, 7년 차, %" }
        PopcornRate { en: "popcorn, 630 % in seven cuts, year {number}, %", ko: "팝콘용 옥수수 630%를 7회 균등 인하, {number}년 차, %" }
        FloorAddOn { en: "what the floor adds, taken after KORUS", ko: "KORUS 뒤에 적용한 하한의 추가분" }
        FloorAddOnBefore { en: "what the floor adds, taken before KORUS", ko: "KORUS 앞에 적용한 하한의 추가분" }
        CarTotal { en: "total duty on cars", ko: "승용차 총관세" }
        CarTotalBefore { en: "total duty on cars, floor before KORUS (share of claims: ours)", ko: "승용차 총관세, 하한을 KORUS 앞에 적용(활용률: 자체 자료)" }
    }
}

impl Quantity {
    /// The quantity of one country.
    pub(super) fn of(self, country: &Title) -> Title {
        Title::filled(self, &[("country", country)])
    }

    /// The quantity of a flow.
    pub(super) fn between(self, country: &Title, buyer: &Title) -> Title {
        Title::filled(self, &[("country", country), ("buyer", buyer)])
    }

    /// The quantity of a numbered supplier, counted from 1.
    pub(super) fn numbered(self, index: usize) -> Title {
        let number = (index + 1).to_string();
        Title::filled(self, &[("number", &Title::new(number.clone(), number))])
    }

    /// The quantity as it stands.
    pub(super) fn plain(self) -> Title {
        Title::of(self)
    }
}
