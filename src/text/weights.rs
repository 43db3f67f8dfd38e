//! Words of the weights: what a dollar of each line counts for its party, and why.

crate::texts! {
    /// Title and note of every weight.
    WeightText {
        Title { en: "Weight, {party}: {channel}", ko: "{party} 가중치: {channel}" }
        Note { en: "What a dollar of this line counts for the party at the table; 1 is neutral. A preference, not a belief. {reason}", ko: "협상에서 이 항목의 1달러가 그 당사자에게 갖는 무게입니다. 1이면 중립이며, 믿음이 아니라 선호입니다. {reason}" }
    }
}

crate::texts! {
    /// Why each default is what it is.
    WeightReason {
        FocusExportValueAdded { en: "Work and industry hang on exports, and a plant that closes does not come back. Own judgement", ko: "일자리와 산업이 수출에 달려 있고, 문 닫은 공장은 돌아오지 않습니다. 자체 판단" }
        FocusExporterMargin { en: "Profit of exporters, taken at what it is. Own judgement", ko: "수출 기업의 이익이므로 금액 그대로 봅니다. 자체 판단" }
        FocusQuotaRent { en: "Goes to the few firms that hold licences. Own judgement", ko: "수출 물량을 배정받은 몇몇 기업에 돌아갑니다. 자체 판단" }
        FocusFund { en: "Public money at its present value: every dollar counts one. Own judgement", ko: "공공 자금의 현재가치이므로 1달러를 1달러로 봅니다. 자체 판단" }
        FocusFarmIncome { en: "Rice and beef were ruled out in writing: farms are few, organised and defended by every party. Own judgement", ko: "쌀과 쇠고기는 문서로 배제했습니다. 농가는 수가 적지만 조직되어 있고 모든 정당이 지킵니다. 자체 판단" }
        FocusFarmBuyers { en: "A little for every household, hardly heard in the talks. Own judgement", ko: "가구마다 조금씩이라 협상에서 거의 목소리가 없습니다. 자체 판단" }
        FocusFarmTreasury { en: "A small part of the budget. Own judgement", ko: "예산에서 작은 몫입니다. 자체 판단" }
        FocusCostSharing { en: "Paid every year in the open and voted by the Assembly. Own judgement", ko: "해마다 공개로 내고 국회 비준을 받습니다. 자체 판단" }
        FocusDefence { en: "Much of it is what Seoul wants for its own defence anyway. Own judgement", ko: "상당 부분은 한국이 스스로 하려던 국방 투자입니다. 자체 판단" }
        FocusArms { en: "The price stands in the ledger, the use of the arms does not. Own judgement", ko: "손익표에는 값만 있고 무기의 쓸모는 없습니다. 자체 판단" }
        FocusEnergy { en: "A second supplier is worth something beyond its price. Own judgement", ko: "공급처를 늘리는 일은 가격 이상의 값어치가 있습니다. 자체 판단" }
        FocusSupportPledge { en: "Counted as it is paid. Own judgement", ko: "내는 대로 셉니다. 자체 판단" }
        FocusHostSpending { en: "Income at home, counted as it comes. Own judgement", ko: "국내 소득이므로 들어오는 대로 셉니다. 자체 판단" }
        FocusInvestorClaims { en: "Losing to an investor is a loss of face as well as money. Own judgement", ko: "투자자에게 지면 돈뿐 아니라 체면도 잃습니다. 자체 판단" }
        FocusPlatformRules { en: "The right to set rules at home counts beyond what they bring. Own judgement", ko: "국내 규제를 스스로 정할 권리는 그 이익 이상으로 여깁니다. 자체 판단" }
        FocusMapData { en: "Held back for security since long before the talks. Own judgement", ko: "협상 훨씬 전부터 안보를 이유로 막아 온 일입니다. 자체 판단" }
        FocusCurrency { en: "A weak won reaches every price, and 1997 is remembered. Own judgement", ko: "원화 약세는 모든 물가에 닿고, 1997년의 기억이 있습니다. 자체 판단" }
        ImporterQuotaRent { en: "Goes to the few firms that hold licences. Own judgement", ko: "수입 물량을 배정받은 몇몇 기업에 돌아갑니다. 자체 판단" }
        ImporterDutyRevenue { en: "Announced month by month as a success of its own. Own judgement", ko: "달마다 그 자체가 성과로 발표됩니다. 자체 판단" }
        ImporterBuyersCost { en: "Spread thinly over households and firms, and played down in public. Own judgement", ko: "가계와 기업에 얇게 퍼지고, 공식적으로는 낮춰 말합니다. 자체 판단" }
        ImporterDomesticProducers { en: "Making more at home is the stated aim of the duties. Own judgement", ko: "국내 생산을 늘리는 것이 관세의 공언된 목적입니다. 자체 판단" }
        ImporterFund { en: "Plants paid for from abroad are the headline of the deal. Own judgement", ko: "외국 돈으로 짓는 공장이 합의의 머리기사입니다. 자체 판단" }
        ImporterFarmExports { en: "Farm states are organised and decide elections. Own judgement", ko: "농업 주는 조직되어 있고 선거를 가릅니다. 자체 판단" }
        ImporterCostSharing { en: "A theme of every campaign since 2016. Own judgement", ko: "2016년 이후 선거마다 나오는 주제입니다. 자체 판단" }
        ImporterDefence { en: "Relief for its own forces, counted as it is. Own judgement", ko: "미군의 부담을 덜어 주는 만큼 셉니다. 자체 판단" }
        ImporterArms { en: "Orders for factories in many districts. Own judgement", ko: "여러 지역구 공장에 돌아가는 주문입니다. 자체 판단" }
        ImporterEnergy { en: "Gas sales are a stated aim of their own. Own judgement", ko: "가스 수출은 그 자체로 공언된 목표입니다. 자체 판단" }
        ImporterSupportPledge { en: "A sum that can be shown. Own judgement", ko: "내세울 수 있는 금액입니다. 자체 판단" }
        ImporterStandardCap { en: "Small in dollars, first on the list of the car makers. Own judgement", ko: "금액은 작지만 자동차 업계 요구의 첫째 줄입니다. 자체 판단" }
        ImporterInvestorClaims { en: "Money of its investors, counted as it is. Own judgement", ko: "자국 투자자의 돈이므로 금액 그대로 봅니다. 자체 판단" }
        ImporterPlatformRules { en: "The firms are large, few and close to those who negotiate. Own judgement", ko: "기업이 크고 적으며 협상 당국과 가깝습니다. 자체 판단" }
        ImporterMapData { en: "A grievance of many years, of one firm above all. Own judgement", ko: "주로 한 기업이 오래 제기해 온 불만입니다. 자체 판단" }
    }
}
