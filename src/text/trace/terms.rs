//! Names of the terms of formulas that are neither parameters nor measures.

crate::texts! {
    /// One name a term; what a formula sums over as well.
    TermText {
        Sectors { en: "sectors", ko: "품목" }
        Markets { en: "markets", ko: "시장" }
        Suppliers { en: "suppliers", ko: "공급자" }
        Years { en: "years", ko: "연도" }
        Channels { en: "channels", ko: "손익 항목" }
        Shares { en: "shares of the quota", ko: "쿼터 몫" }
        Exporters { en: "exporters", ko: "수출국" }
        FarmMarkets { en: "farm markets", ko: "농산물 시장" }
        OfEach { en: "value of each", ko: "각 값" }
        SupplierName { en: "{sector}, {origin}", ko: "{sector}, {origin}" }
        YearOf { en: "Year {year}", ko: "{year}년 차" }

        BaseSales { en: "sales in the base year", ko: "기준 연도 판매액" }
        BaseVolume { en: "volume in the base year", ko: "기준 연도 물량" }
        BaseDuty { en: "duty in the base year", ko: "기준 연도 관세" }
        BaseDutyBeyond { en: "duty beyond the quota in the base year", ko: "기준 연도 쿼터 외 관세" }
        SalesNow { en: "sales in the scenario", ko: "시나리오 판매액" }
        VolumeNow { en: "volume in the scenario", ko: "시나리오 물량" }
        ProducerPrice { en: "producer price over base", ko: "생산자 가격(기준 대비 배율)" }
        Volume { en: "volume over base", ko: "물량(기준 대비 배율)" }
        RateInForce { en: "duty in force", ko: "적용 관세율" }
        RateOnAverage { en: "duty paid on average under the quota", ko: "쿼터 아래 평균 관세율" }
        RivalRate { en: "duty in force on the rival", ko: "경쟁국 적용 관세율" }
        Collected { en: "duty collected in the base year", ko: "기준 연도 징수 세율" }
        BaseAfterRule { en: "duty before any layer, as duties are read and under the value-content rule", ko: "추가 관세 전 세율(관세 기준과 부가가치 기준 적용)" }
        BaseAsRead { en: "duty of the base year as duties are read", ko: "관세 기준에 따른 기준 연도 세율" }
        BaseContent { en: "value content needed in the base year", ko: "기준 연도 부가가치 기준" }
        Mfn { en: "normal duty (MFN)", ko: "정상 관세(최혜국)" }
        PreferenceUse { en: "share of trade that claims the preference", ko: "특혜 활용률" }
        SharedPart { en: "part that pays the duty of {group}", ko: "{group} 관세를 내는 비중" }
        SharedRate { en: "duty on the part of {group}", ko: "{group} 부분의 관세율" }
        QuotaRatio { en: "quota over the volume of the base year", ko: "기준 연도 물량 대비 쿼터" }
        DutyPaid { en: "duty paid", ko: "관세 납부액" }
        QuotaRent { en: "rent of the quota", ko: "쿼터 지대" }
        KeptRent { en: "quota rent that exporters keep", ko: "수출자가 갖는 쿼터 지대" }
        SigmaAmong { en: "substitution among origins at this horizon", ko: "이 시점의 원산지 간 대체탄력성" }
        SigmaDomestic { en: "substitution between imports and home goods at this horizon", ko: "이 시점의 수입·국산 대체탄력성" }
        PassThroughAsRead { en: "share of a duty that buyers bear, as it is read", ko: "관세 부담 기준에 따른 구매자 부담 비율" }
        ValueAddedPart { en: "value added per export", ko: "수출 부가가치율" }
        JobsPerBillion { en: "jobs per billion won of exports", ko: "수출 10억 원당 일자리" }
        Gdp { en: "GDP of the base year", ko: "기준 연도 GDP" }
        DomesticSupply { en: "home producers' sales in the base year", ko: "기준 연도 국내 생산자 판매액" }
        DomesticPrice { en: "home producers' price over base", ko: "국내 생산자 가격(기준 대비 배율)" }
        DomesticVolume { en: "home producers' volume over base", ko: "국내 생산자 물량(기준 대비 배율)" }
        BaseSpending { en: "spending in the base year", ko: "기준 연도 지출" }
        PriceIndex { en: "price index over base", ko: "가격지수(기준 대비 배율)" }
        ImportIndex { en: "price index of imports over base", ko: "수입 가격지수(기준 대비 배율)" }
        Revenue { en: "duty revenue", ko: "관세 수입" }
        BaseRevenue { en: "duty revenue in the base year", ko: "기준 연도 관세 수입" }
        AllSuppliers { en: "surplus of all exporters, change", ko: "모든 수출자의 잉여 변화" }

        YearsSinceStart { en: "years since the start", ko: "시작 후 햇수" }
        YearsSinceFirst { en: "years since the first year", ko: "첫해 이후 햇수" }
        YearNumber { en: "year", ko: "햇수" }
        YearShown { en: "year shown", ko: "표시 연도" }
        FlowOfYear { en: "amount of the year", ko: "그해 금액" }
        NoticeYears { en: "notice of a call in years", ko: "납입 통지 기간(년)" }
        Called { en: "called in the year", ko: "그해 납입액" }
        Lent { en: "lent in the year", ko: "그해 대출액" }
        PutOff { en: "put off in the year", ko: "그해 미룬 금액" }
        Distributed { en: "paid out by the projects", ko: "사업 배당" }
        ToInvestor { en: "distributions to the investor", ko: "투자자 몫 배당" }
        ToHost { en: "distributions to the host", ko: "유치국 몫 배당" }
        InvestorNet { en: "net receipts of the investor", ko: "투자자 순수취액" }
        HostNet { en: "net receipts of the host", ko: "유치국 순수취액" }
        Exposure { en: "exposure at the end of the year", ko: "연말 노출액" }
        Unrecouped { en: "left to be recouped", ko: "미회수액" }
        Carry { en: "cost of carry", ko: "자금 보유 비용" }
        GuaranteesPaid { en: "guarantees paid", ko: "보증 지급액" }
        GuaranteesRecovered { en: "recovered of guarantees", ko: "보증 회수액" }
        GuaranteeFees { en: "fees on guarantees", ko: "보증 수수료" }
        LoanInterest { en: "interest on loans", ko: "대출 이자" }
        LoansRepaid { en: "loans repaid", ko: "대출 상환" }

        Rice { en: "Rice", ko: "쌀" }
        Beef { en: "Beef", ko: "쇠고기" }
        HomePrice { en: "home price in the base year, a tonne", ko: "기준 연도 국내 가격(톤당)" }
        HomeProduction { en: "home production in the base year", ko: "기준 연도 국내 생산" }
        HomeSales { en: "home producers' sales in the base year", ko: "기준 연도 국내 판매액" }
        HomeVolume { en: "home producers' volume in the base year", ko: "기준 연도 국내 물량" }
        BaseQuota { en: "quota in the base year", ko: "기준 연도 쿼터" }
        BaseQuotaUnfilled { en: "quota in the base year, too dear to be filled", ko: "기준 연도 쿼터(비싸서 채워지지 않음)" }
        BaseCap { en: "cap in the base year, cars a maker", ko: "기준 연도 상한(제조사별 대수)" }
        BaseCostSharing { en: "cost-sharing of the base", ko: "기준 방위비 분담금" }
        BaseCeiling { en: "ceiling of its yearly rise in the base", ko: "기준 연간 인상 상한" }
        BaseDefence { en: "defence spending over GDP in the base", ko: "기준 GDP 대비 국방비" }
    }
}
