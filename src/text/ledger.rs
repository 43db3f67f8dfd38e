//! Words of the ledger.

crate::texts! {
    /// Titles of what values the ledger.
    LedgerTitle {
        Years { en: "Years counted in present values", ko: "현재가치 계산 기간" }
        FocusDiscountRate { en: "Discount rate of {focus}", ko: "{focus} 할인율" }
        ImporterDiscountRate { en: "Discount rate of the {importer}", ko: "{importer} 할인율" }
        LowGrade { en: "Lines of low grade", ko: "신뢰도 낮은 항목" }
    }
}

crate::texts! {
    /// What each means.
    LedgerNote {
        Years { en: "Whole years from the change", ko: "변경 후 햇수" }
        FocusDiscountRate { en: "A year, for every present value of {focus}, the fund's too; own judgement", ko: "연율. 펀드를 포함해 {focus}의 모든 현재가치에 씁니다. 자체 판단" }
        ImporterDiscountRate { en: "A year, for every present value of the {importer}, the fund's too; own judgement", ko: "연율. 펀드를 포함해 {importer}의 모든 현재가치에 씁니다. 자체 판단" }
        LowGrade { en: "Lines whose size rests on judgement or memory can be left out of both parties' sums as a whole", ko: "판단이나 기억에 따른 항목을 양측 합계에서 통째로 뺄 수 있습니다" }
    }
}

crate::texts! {
    /// The ways in which a deal moves money.
    ChannelText {
        ExportValueAdded { en: "value added of exports", ko: "수출 부가가치" }
        ExporterMargin { en: "exporters' prices", ko: "수출 가격 양보" }
        QuotaRent { en: "quota rents", ko: "쿼터 지대" }
        DutyRevenue { en: "duty revenue", ko: "관세 수입" }
        BuyersCost { en: "buyers", ko: "구매자" }
        DomesticProducers { en: "own producers", ko: "자국 생산자" }
        RulesOfOrigin { en: "rules of origin", ko: "원산지 규정" }
        Fund { en: "fund", ko: "펀드" }
        FarmIncome { en: "farm income", ko: "농가 소득" }
        FarmBuyers { en: "buyers of farm goods", ko: "농산물 구매자" }
        FarmTreasury { en: "duties and rents on farm imports", ko: "농산물 관세·지대" }
        FarmExports { en: "farm exporters", ko: "농산물 수출자" }
        CostSharing { en: "cost-sharing", ko: "방위비 분담금" }
        Defence { en: "defence spending", ko: "국방비" }
        Arms { en: "arms", ko: "무기" }
        Energy { en: "energy", ko: "에너지" }
        SupportPledge { en: "support for forces", ko: "주둔군 지원" }
        HostSpending { en: "spending of the alliance at home", ko: "동맹 지출의 국내 효과" }
        StandardCap { en: "cap on cars", ko: "차량 상한" }
        InvestorClaims { en: "investors' claims", ko: "투자자 분쟁" }
        PlatformRules { en: "platform rules", ko: "플랫폼 규제" }
        MapData { en: "map data", ko: "지도 데이터" }
        Currency { en: "weaker currency", ko: "통화 약세" }
    }
}

crate::texts! {
    /// Titles of the ledger's lines and sums.
    LedgerLineText {
        Line { en: "{party}: {channel}, a year", ko: "{party} {channel}(연간)" }
        LineValue { en: "{party}: {channel}, present value", ko: "{party} {channel}(현재가치)" }
        Sum { en: "{party}: balance of the whole deal, a year", ko: "{party} 합의 전체 손익(연간)" }
        SumValue { en: "{party}: balance of the whole deal, present value", ko: "{party} 합의 전체 손익(현재가치)" }
    }
}
