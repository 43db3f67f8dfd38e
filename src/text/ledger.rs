//! Words of the ledger.

crate::texts! {
    /// Titles of what values the ledger.
    LedgerTitle {
        Years { en: "Years counted in present values", ko: "현재가치 계산 기간" }
        FocusDiscountRate { en: "Discount rate of {focus}", ko: "{focus} 할인율" }
        ImporterDiscountRate { en: "Discount rate of {the importer}", ko: "{importer} 할인율" }
        LowGrade { en: "Lines of low grade", ko: "신뢰도 낮은 항목" }
    }
}

crate::texts! {
    /// What each means.
    LedgerNote {
        Years { en: "Whole years from the change", ko: "변경 후 햇수" }
        FocusDiscountRate { en: "A year, for every present value of {focus}, the fund's too; own judgement", ko: "연율. 펀드를 포함해 {focus}의 모든 현재가치에 씁니다. 자체 판단" }
        ImporterDiscountRate { en: "A year, for every present value of {the importer}, the fund's too; own judgement", ko: "연율. 펀드를 포함해 {importer}의 모든 현재가치에 씁니다. 자체 판단" }
        LowGrade { en: "Lines whose size rests on judgement or memory can be left out of both parties' sums as a whole", ko: "판단이나 기억에 따른 항목을 양측 합계에서 통째로 뺄 수 있습니다" }
    }
}

crate::texts! {
    /// Why lines of trade are not the measure of value added.
    ChannelNote {
        ExportValueAdded { en: "Lost volume at the value added in it. The price that exporters give up stands on a line of its own, “exporters' prices”, in full: a lower price saves no inputs. The measure “value added” takes the change of sales, the cut in price included, times the value added of a dollar of exports, and so counts only a part of that cut; this is why both lines together are lower than it", ko: "줄어든 물량을 그 부가가치로 셉니다. 수출자가 낮춘 가격은 ‘수출 가격 양보’ 항목에 전액 잡습니다. 값을 내려도 투입 비용은 줄지 않기 때문입니다. 지표 ‘부가가치’는 가격 인하까지 포함한 판매액 변화에 수출 1달러당 부가가치를 곱하므로 인하분을 일부만 셉니다. 그래서 두 항목의 합이 그 지표보다 낮습니다" }
        ExporterMargin { en: "The whole duty that exporters bear by cutting their price, without anything saved: it falls on profit in full. The measure “value added” counts only the value-added part of that cut, and so is higher than this line and “value added of exports” together", ko: "수출자가 값을 내려 떠안은 관세 전액입니다. 아끼는 비용이 없어 모두 이윤에서 빠집니다. 지표 ‘부가가치’는 이 인하분 가운데 부가가치 몫만 세므로 이 항목과 ‘수출 부가가치’를 합한 값보다 높습니다" }
        ValueMeasure { en: "Each line of the ledger times what a dollar of it counts for the party, added up. The weights are preferences, not beliefs: own judgement, each with its reason; with the overlay of neutral weights the value is the balance", ko: "손익표의 각 항목에 그 당사자가 매기는 1달러의 무게를 곱해 더한 값입니다. 가중치는 믿음이 아니라 선호이며, 이유를 적은 자체 판단입니다. 중립 가중치를 겹치면 손익 합계와 같아집니다" }
        ValueAddedMeasure { en: "Change of sales, in price and volume, times the value added of a dollar of exports. The ledger counts a cut in price in full, on the line of exporters' prices, and is lower for it", ko: "가격과 물량에 따른 판매액 변화에 수출 1달러당 부가가치를 곱한 값입니다. 양측 손익표는 가격 인하를 ‘수출 가격 양보’ 항목에 전액 세므로 이보다 낮습니다" }
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
        Value { en: "{party}: value of the whole deal by its weights, a year", ko: "{party} 가중치로 본 합의 전체 가치(연간)" }
        ValueValue { en: "{party}: value of the whole deal by its weights, present value", ko: "{party} 가중치로 본 합의 전체 가치(현재가치)" }
        SumValue { en: "{party}: balance of the whole deal, present value", ko: "{party} 합의 전체 손익(현재가치)" }
    }
}
