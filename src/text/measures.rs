//! Titles of the outcomes; parties are named as the baseline names them.

crate::texts! {
    /// One title a measure.
    MeasureText {
        Exports { en: "{focus}: exports to {the importer}", ko: "{focus}의 대{importer} 수출" }
        ExportsOfSector { en: "{focus}: exports to {the importer}, {sector}", ko: "{focus}의 대{importer} 수출, {sector}" }
        SalesChange { en: "{origin}: sales to {the importer}, change", ko: "{origin}의 대{importer} 판매 변화" }
        DomesticSalesChange { en: "{importer}: own producers' sales, change", ko: "{importer} 자국 생산자 판매 변화" }
        DutyPaid { en: "Duty on goods from {focus}", ko: "{focus}산 관세 납부액" }
        DutyBorneByExporters { en: "Added duty borne by exporters of {focus}", ko: "추가 관세 중 {focus} 수출자 부담" }
        DutyBorneByBuyers { en: "Added duty borne by {importer} buyers", ko: "추가 관세 중 {importer} 구매자 부담" }
        RateBeforeSubstitution { en: "Duty rate on {focus}, before buyers react", ko: "{focus}산 관세율(구매 전환 전)" }
        EffectiveRate { en: "Effective duty rate on {focus}, after buyers react", ko: "{focus}산 실효 관세율(구매 전환 후)" }
        RateGap { en: "Duty gap of {focus} against {the origin}", ko: "{origin} 대비 {focus} 관세 격차" }
        PriceChange { en: "{importer}: buyers' prices", ko: "{importer} 구매자 가격" }
        DutyRevenueChange { en: "{importer}: duty revenue, change", ko: "{importer} 관세 수입 변화" }
        ConsumerSurplusChange { en: "{importer}: buyers' surplus, change", ko: "{importer} 구매자 잉여 변화" }
        DomesticSurplusChange { en: "{importer}: own producers' surplus, change", ko: "{importer} 자국 생산자 잉여 변화" }
        ImporterWelfareChange { en: "{importer}: welfare, change", ko: "{importer} 후생 변화" }
        ExporterSurplusChange { en: "{focus}: exporters' surplus, change", ko: "{focus} 수출자 잉여 변화" }
        QuotaRent { en: "Quota rent", ko: "쿼터 지대" }
        FocusWelfareChange { en: "{focus}: exporters' welfare, change", ko: "{focus} 수출자 후생 변화" }
        WorldEfficiencyChange { en: "World efficiency, change", ko: "세계 효율 변화" }
        ValueAddedChange { en: "{focus}: value added, change", ko: "{focus} 부가가치 변화" }
        GdpShareChange { en: "{focus}: value added over GDP, change", ko: "{focus} GDP 대비 부가가치 변화" }
        JobsChange { en: "{focus}: jobs, change", ko: "{focus} 일자리 변화" }
    }
}

crate::texts! {
    /// Titles of the outcomes of the fund.
    FundMeasureText {
        EquityShare { en: "Fund: part paid in as equity", ko: "펀드: 지분 비율" }
        LoanShare { en: "Fund: part that is lent", ko: "펀드: 대출 비율" }
        GuaranteeShare { en: "Fund: part that is guaranteed", ko: "펀드: 보증 비율" }
        Called { en: "Fund: called from {focus}", ko: "펀드: {focus} 납입 총액" }
        CallsPeak { en: "Fund: largest calls in a year", ko: "펀드: 연간 최대 납입액" }
        CallsPeakYear { en: "Fund: year of the largest calls", ko: "펀드: 최대 납입 연도" }
        Deferred { en: "Fund: put off under currency stress", ko: "펀드: 외환 불안으로 미룬 금액" }
        Distributions { en: "Fund: distributions of the projects", ko: "펀드: 사업 배당 합계" }
        DistributionsFocus { en: "Fund: distributions to {focus}", ko: "펀드: {focus} 몫 배당" }
        DistributionsImporter { en: "Fund: distributions to {the importer}", ko: "펀드: {importer} 몫 배당" }
        PeakExposure { en: "Fund: largest exposure of {focus}", ko: "펀드: {focus} 최대 노출액" }
        PeakExposureYear { en: "Fund: year of the largest exposure", ko: "펀드: 최대 노출 연도" }
        RecoupedYear { en: "Fund: year in which {focus} has its money back", ko: "펀드: {focus} 투자금 회수 연도" }
        SplitChangedYear { en: "Fund: year in which the split changes", ko: "펀드: 배분율 전환 연도" }
        UnrecoupedAtReview { en: "Fund: not recouped at the review", ko: "펀드: 재검토 때 미회수액" }
        UnrecoupedProbability { en: "Fund: probability that the principal is not recouped by the review", ko: "펀드: 재검토 때까지 원금을 회수하지 못할 확률" }
        ExpectedLoss { en: "Fund: expected loss", ko: "펀드: 예상 손실" }
        NetFocus { en: "Fund: net receipts of {focus}", ko: "펀드: {focus} 순수취액" }
        NetImporter { en: "Fund: net receipts of {the importer}", ko: "펀드: {importer} 순수취액" }
        NpvFocus { en: "Fund: present value for {focus}", ko: "펀드: {focus} 순현재가치" }
        NpvImporter { en: "Fund: present value for {the importer}", ko: "펀드: {importer} 순현재가치" }
        RateOfReturn { en: "Fund: rate of return of {focus}", ko: "펀드: {focus} 내부수익률" }
        RateOfHost { en: "Fund: rate that the money costs {the importer}", ko: "펀드: {importer} 자금 비용 이율" }
        FundingInterest { en: "Fund: cost of carry of {focus}", ko: "펀드: {focus} 자금 보유 비용" }
        ShareOfReserves { en: "Fund: largest outflow of a year over reserves of {focus}", ko: "펀드: {focus} 외환보유액 대비 연간 최대 유출" }
        ShareOfReserveIncome { en: "Fund: largest outflow of a year over income from reserves", ko: "펀드: 외환 운용 수익 대비 연간 최대 유출" }
        ShareOfGdp { en: "Fund: largest outflow of a year over GDP of {focus}", ko: "펀드: {focus} GDP 대비 연간 최대 유출" }
        SwapDrawn { en: "Fund: most drawn from the swap line in a year", ko: "펀드: 통화스와프 연간 최대 인출액" }
        CurrencyPressure { en: "Fund: largest rise of the dollar in a year", ko: "펀드: 연간 최대 환율 상승" }
        PricePerPoint { en: "Fund: cost to {focus} per percentage point off the duty", ko: "펀드: 관세 1%p 인하당 {focus} 비용" }
    }
}

crate::texts! {
    /// Titles of the outcomes of the market behind a tariff-rate quota.
    RiceMeasureText {
        Price { en: "Rice in {focus}: price a tonne", ko: "{focus} 쌀 가격(톤당)" }
        PriceChange { en: "Rice in {focus}: price, change", ko: "{focus} 쌀 가격 변화" }
        Production { en: "Rice in {focus}: production", ko: "{focus} 쌀 생산량" }
        FarmIncome { en: "Rice in {focus}: farm income, change", ko: "{focus} 쌀 농가 소득 변화" }
        Buyers { en: "Rice in {focus}: buyers' surplus, change", ko: "{focus} 쌀 구매자 잉여 변화" }
        SelfSufficiency { en: "Rice in {focus}: self-sufficiency", ko: "{focus} 쌀 자급률" }
        Rent { en: "Rice in {focus}: rent of the quota", ko: "{focus} 쌀 쿼터 지대" }
        RentImporter { en: "Rice in {focus}: rent of the share of {the importer}", ko: "{focus} 쌀 쿼터 {importer} 몫 지대" }
        SalesImporter { en: "Rice: sales of {the importer} in {focus}", ko: "{importer} 쌀의 {focus} 판매" }
        SalesChangeImporter { en: "Rice: sales of {the importer} in {focus}, change", ko: "{importer} 쌀의 {focus} 판매 변화" }
        BeyondQuota { en: "Rice in {focus}: imports beyond the quota", ko: "{focus} 쌀 쿼터 초과 수입" }
    }
}

crate::texts! {
    /// Titles of the outcomes of the market with a health rule.
    BeefMeasureText {
        PriceChange { en: "Beef in {focus}: home producers' price, change", ko: "{focus} 국산 쇠고기 가격 변화" }
        BuyersPriceChange { en: "Beef in {focus}: buyers' prices, change", ko: "{focus} 쇠고기 구매자 가격 변화" }
        FarmIncome { en: "Beef in {focus}: farm income, change", ko: "{focus} 쇠고기 농가 소득 변화" }
        Buyers { en: "Beef in {focus}: buyers' surplus, change", ko: "{focus} 쇠고기 구매자 잉여 변화" }
        SelfSufficiency { en: "Beef in {focus}: self-sufficiency", ko: "{focus} 쇠고기 자급률" }
        SalesImporter { en: "Beef: sales of {the importer} in {focus}", ko: "{importer} 쇠고기의 {focus} 판매" }
        SalesChangeImporter { en: "Beef: sales of {the importer} in {focus}, change", ko: "{importer} 쇠고기의 {focus} 판매 변화" }
        VolumeImporter { en: "Beef: volume of {the importer} in {focus}", ko: "{importer} 쇠고기의 {focus} 판매량" }
    }
}

crate::texts! {
    /// Titles of the outcomes of a good that was not let in.
    OpeningMeasureText {
        PriceChange { en: "{item} in {focus}: price, change", ko: "{focus} {item} 가격 변화" }
        OutputValueChange { en: "{item} in {focus}: value of production, change", ko: "{focus} {item} 생산액 변화" }
        FarmIncome { en: "{item} in {focus}: farm income, change", ko: "{focus} {item} 농가 소득 변화" }
        Buyers { en: "{item} in {focus}: buyers' surplus, change", ko: "{focus} {item} 구매자 잉여 변화" }
        ExporterSales { en: "{item} in {focus}: sales of {the importer}", ko: "{importer} {item}의 {focus} 판매" }
        SelfSufficiency { en: "{item} in {focus}: self-sufficiency", ko: "{focus} {item} 자급률" }
    }
}

crate::texts! {
    /// Titles of the outcomes of the rules beside duties.
    RulesMeasureText {
        QualifyingShare { en: "{item}: exports of {focus} that meet the content rule", ko: "{focus} {item} 수출 중 원산지 기준 충족 비율" }
        CarsBeyondCap { en: "Cars built to {importer} standards beyond the cap", ko: "상한을 넘는 {importer} 기준 차량" }
        ClaimsCost { en: "Investors' claims: expected cost to {focus}", ko: "투자자 분쟁 {focus} 예상 비용" }
    }
}

crate::texts! {
    /// Titles of the alliance's gross amounts in the year shown.
    SecurityMeasureText {
        CostSharing { en: "Cost-sharing of {focus} above the base", ko: "{focus} 방위비 분담금 증가" }
        Defence { en: "Defence spending of {focus} above the base", ko: "{focus} 국방비 증가" }
        Arms { en: "Arms bought from {the importer} in the year", ko: "그해 {importer} 무기 구매액" }
        Energy { en: "Energy bought from {the importer} in the year", ko: "그해 {importer} 에너지 구매액" }
        Support { en: "Support given to {importer} forces in the year", ko: "그해 {importer} 주둔군 지원액" }
    }
}
