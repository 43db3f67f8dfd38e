//! Words of the validation of farm markets, security and firms.

crate::texts! {
    /// Who published a figure.
    AuthorText {
        Soon { en: "Soon, Westhoff and Thompson", ko: "순·웨스트호프·톰슨" }
        Son { en: "Son and Lim", ko: "손·임" }
        Usda { en: "USDA, as reported", ko: "미국 농무부(보도)" }
        Quoted { en: "A paper that KREI disputes", ko: "한국농촌경제연구원(KREI)이 반박한 논문" }
        Usmef { en: "US Meat Export Federation", ko: "미국육류수출협회" }
        Krei { en: "KREI", ko: "한국농촌경제연구원(KREI)" }
        Donga { en: "Press, on the ministry's plan", ko: "국방부 계획에 대한 보도" }
        Makers { en: "The makers' reports", ko: "제조사 실적 발표" }
        Meritz { en: "Meritz Securities", ko: "메리츠증권" }
        JoongAng { en: "Korea JoongAng Daily, quoting the Wall Street Journal", ko: "코리아중앙데일리(월스트리트저널 인용)" }
        Press { en: "Press", ko: "보도" }
        Citi { en: "Citi", ko: "씨티" }
        Spot { en: "Observed", ko: "실적" }
        Kb { en: "KB Securities", ko: "KB증권" }
    }
}

crate::texts! {
    /// A shock, as it is put into our model.
    ShockText {
        RiceNow { en: "The rice quota as it is", ko: "현행 쌀 저율관세할당" }
        RiceMore { en: "10,000 t more rice inside the quota", ko: "저율관세할당 쌀 1만 톤 추가" }
        AgeRule { en: "The 30-month rule on US beef is lifted", ko: "미국산 쇠고기 30개월령 제한 철폐" }
        MoreBeef { en: "Beef imports of all origins rise by 20 %", ko: "모든 나라 쇠고기 수입 20% 증가" }
        Apples { en: "Apples are let in", ko: "사과 수입 허용" }
        Defence { en: "Defence spending from 2.42 % to 3.5 % of GDP", ko: "국방비를 GDP의 2.42%에서 3.5%로 인상" }
        Duties2025 { en: "US duties on cars and parts as they were in 2025", ko: "2025년 미국의 자동차·부품 관세" }
        TenMore { en: "US duty on cars and parts 25 % instead of 15 %, a full year", ko: "자동차·부품 관세 15% 대신 25%, 1년" }
        FullYear { en: "US duty on cars and parts 25 % instead of none, a full year", ko: "자동차·부품 무관세 대신 25%, 1년" }
        FundInThreeYears { en: "USD 350 bn in cash, called over three years", ko: "3,500억 달러 현금을 3년에 걸쳐 납입" }
        FundAtOnce { en: "USD 350 bn in cash, called in one year", ko: "3,500억 달러 현금을 1년에 납입" }
        TwentyAYear { en: "USD 20 bn called in a year", ko: "1년에 200억 달러 납입" }
        Year2026 { en: "US duty on cars and parts 15 %, a full year", ko: "자동차·부품 관세 15%, 1년" }
    }
}

crate::texts! {
    /// What a published figure measures.
    QuantityText {
        OverQuotaImports { en: "Rice imports beyond the quota", ko: "쿼터 초과 쌀 수입" }
        TariffEquivalent { en: "Tariff equivalent of the rice quota", ko: "쌀 저율관세할당의 관세 상당치" }
        UsRiceSales { en: "US rice sales inside the quota, a year", ko: "쿼터 내 미국산 쌀 연간 판매액" }
        RicePrice { en: "Farm price of rice, change", ko: "산지 쌀값 변화율" }
        RiceOutput { en: "Rice output, change", ko: "쌀 생산 변화율" }
        UsBeefSales { en: "US beef sales to Korea, change a year", ko: "미국산 쇠고기 연간 대한 판매 변화액" }
        HanwooPrice { en: "Price of Korean beef, change", ko: "한우 가격 변화율" }
        AppleOutput { en: "Value of Korean apple output, change", ko: "국산 사과 생산액 변화율" }
        AppleIncome { en: "Loss from open apples; ours is growers' surplus", ko: "사과 개방 손실. 자체 값은 농가 잉여" }
        DefenceCost { en: "Additional spending a year", ko: "연간 추가 지출" }
        FundOverGdp { en: "Calls of a year over GDP", ko: "GDP 대비 연간 납입액" }
        FundOverReserves { en: "The fund over foreign exchange reserves", ko: "외환보유액 대비 기금" }
        DollarPrice { en: "Price of the dollar in won, change", ko: "원/달러 환율 변화율" }
        HyundaiQ2 { en: "Hyundai, duty booked, Q2 2025", ko: "현대차 관세 비용, 2025년 2분기" }
        HyundaiQ3 { en: "Hyundai, duty booked, Q3 2025", ko: "현대차 관세 비용, 2025년 3분기" }
        HyundaiQ4 { en: "Hyundai, duty booked, Q4 2025", ko: "현대차 관세 비용, 2025년 4분기" }
        HyundaiYear { en: "Hyundai, duty booked, 2025", ko: "현대차 관세 비용, 2025년" }
        KiaQ2 { en: "Kia, duty booked, Q2 2025", ko: "기아 관세 비용, 2025년 2분기" }
        KiaQ3 { en: "Kia, duty booked, Q3 2025", ko: "기아 관세 비용, 2025년 3분기" }
        KiaYear { en: "Kia, duty booked, 2025", ko: "기아 관세 비용, 2025년" }
        GroupYear { en: "Hyundai and Kia, duty booked, 2025", ko: "현대차·기아 관세 비용, 2025년" }
        HyundaiCost { en: "Hyundai, cost a year", ko: "현대차 연간 비용" }
        KiaCost { en: "Kia, cost a year", ko: "기아 연간 비용" }
        HyundaiProfitShare { en: "Hyundai, operating profit, change", ko: "현대차 영업이익 변화율" }
        KiaProfitShare { en: "Kia, operating profit, change", ko: "기아 영업이익 변화율" }
        HyundaiProfit { en: "Hyundai, operating profit, change in won", ko: "현대차 영업이익 변화액" }
        KiaProfit { en: "Kia, operating profit, change in won", ko: "기아 영업이익 변화액" }
    }
}

crate::texts! {
    /// Why a published figure and ours may differ.
    WhyText {
        PriceGap { en: "Only the opening of the paper was read; with 513 % the landed price is three times the home price", ko: "논문의 앞부분만 확인. 513%에서는 수입 가격이 국내 가격의 세 배" }
        Gravity { en: "Theirs is estimated from trade flows, ours is the gap between home price and US tender price at the border in 2024", ko: "발표치는 교역량에서 추정, 자체 값은 2024년 국내 가격과 미국산 입찰 가격의 격차" }
        TenderPrice { en: "Theirs was said in 2019, ours uses tenders of March 2024", ko: "발표치는 2019년 발언, 자체 값은 2024년 3월 입찰 가격" }
        Disputed { en: "Theirs is regression evidence in which imports follow home prices; ours clears a market in which all of the rice competes, with elasticities from memory", ko: "발표치는 수입이 국내 가격을 따라가는 회귀 분석. 자체 값은 수입쌀 전량이 경쟁하는 시장의 균형이며 탄력성은 기억에 의존" }
        Acceptance { en: "The industry does not show its method; in ours a fifth of the herd is shut out and half of its beef would be accepted, the one graded from memory, the other own judgement, both without a source", ko: "업계는 방법을 밝히지 않음. 자체 값은 도축의 1/5이 막혀 있고 그 절반을 소비자가 받아들인다고 보며 앞의 것은 기억, 뒤의 것은 자체 판단으로 출처 없음" }
        GdpOfTheRatio { en: "A yearly rate: 350 / 3 = 116.7 bn a year. Over the GDP of 2024, USD 1,875 bn, that is 6.22 %; 6.5 % fits a GDP of USD 1.8 tn. The whole fund over the GDP of one year is 18.7 %", ko: "연간 비율. 350/3 = 연 1,167억 달러로, 2024년 GDP 1조 8,746억 달러의 6.22%. 6.5%는 GDP를 1조 8천억 달러로 볼 때의 값. 기금 전체는 한 해 GDP의 18.7%" }
        SameDivision { en: "The same division; the baseline's own reserves are those of the end of 2024", ko: "같은 나눗셈. 기준 자료의 외환보유액은 2024년 말 값" }
        SlopeFromHere { en: "No test: the slope of ours is taken from this very forecast, a capacity of USD 17.5 bn assumed; graded low", ko: "검증이 아님. 자체 기울기는 바로 이 전망에서 가져왔으며 유입 여력 175억 달러를 가정. 신뢰도 낮음" }
        OtherOutflows { en: "From October 2025 to January 2026, before any call: residents' own outflows moved the won; ours knows the fund's calls alone", ko: "2025년 10월~2026년 1월로 아직 납입 전. 거주자의 자금 유출이 원화를 움직였고 자체 모형은 기금 납입만 반영" }
        WeakSubstitution { en: "Theirs is of 2008; ours follows later work that finds little substitution between Korean and imported beef", ko: "발표치는 2008년 연구. 자체 값은 한우와 수입육의 대체가 약하다는 최근 연구를 따름" }
        FruitModel { en: "Theirs is a model of many fruit for an opening in 2012, with duties falling; taste for imports and elasticities of ours have no source", ko: "발표치는 2012년 개방과 관세 인하를 가정한 다품목 모형. 자체 값의 수입 과일 선호와 탄력성은 출처 없음" }
        FruitIncome { en: "Theirs is a loss of GDP as the press quotes it; ours the surplus of growers, without packers, traders and other fruit", ko: "발표치는 보도된 GDP 손실. 자체 값은 유통과 다른 과일을 뺀 농가 잉여" }
        DefenceSize { en: "Theirs is rounded; ours takes the GDP that the plan's own share implies", ko: "발표치는 반올림. 자체 값은 계획의 비율이 뜻하는 GDP를 사용" }
        UnitValue { en: "Ours uses one customs value for all Korean cars, the group's share built in the US for both makers, a parts share of our own, and the year's mean exchange rate; the makers' cars differ in price and Kia also ships from Mexico", ko: "자체 값은 모든 한국산 차에 같은 통관 단가, 두 회사에 같은 현지 생산 비율, 자체 판단의 부품 비율, 연평균 환율을 사용. 실제로는 차값이 다르고 기아는 멕시코에서도 보냄" }
        ProfitBase { en: "Theirs is of the profit expected for 2026, ours of the profit of 2025", ko: "발표치는 2026년 예상 이익 대비, 자체 값은 2025년 이익 대비" }
        KbResponse { en: "Theirs of April 2025 counts price rises and moved output; ours is the full bill borne by the maker", ko: "2025년 4월 발표치는 가격 인상과 생산 이전을 반영. 자체 값은 제조사가 전액을 부담" }
        Guidance { en: "Kia's own guidance for 2026, with its growth of sales; ours keeps the sales of 2025", ko: "판매 증가를 담은 기아의 2026년 전망. 자체 값은 2025년 판매 기준" }
    }
}
