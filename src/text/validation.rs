//! Words of the validation: who published, which shock, what is measured, why it may differ.

crate::texts! {
    /// Who published a figure.
    AuthorText {
        Prototype { en: "Own prototype", ko: "자체 시제 모형" }
        Kiet { en: "KIET", ko: "산업연구원(KIET)" }
        Kita { en: "KITA", ko: "한국무역협회(KITA)" }
        Kiep { en: "KIEP", ko: "대외경제정책연구원(KIEP)" }
        Keri { en: "KERI", ko: "한국경제연구원(KERI)" }
        Kcmi { en: "KCMI", ko: "자본시장연구원" }
        Bok { en: "Bank of Korea", ko: "한국은행" }
        Ibk { en: "IBK research", ko: "IBK경제연구소" }
        Ko { en: "Ko Jong-hwan", ko: "고종환" }
        Choi { en: "Choi Nam-suk", ko: "최남석" }
        Yale { en: "Budget Lab at Yale", ko: "예일대 예산연구소" }
        Observed { en: "Observed", ko: "실적" }
    }
}

crate::texts! {
    /// A shock, as it is put into our model.
    ShockText {
        ThreatsWithDeal { en: "Threats alone, with a deal", ko: "위협만의 효과, 합의가 있을 때" }
        ThreatsWithoutDeal { en: "Threats alone, without a deal", ko: "위협만의 효과, 합의가 없을 때" }
        Ten { en: "10 % on all goods of all origins", ko: "모든 나라 모든 품목에 10%" }
        Twenty { en: "20 % on all goods of all origins", ko: "모든 나라 모든 품목에 20%" }
        TenAndChina { en: "10 % on all goods of all origins, China 60 %", ko: "모든 나라 모든 품목에 10%, 중국 60%" }
        TwentyAllAndChina { en: "20 % on all goods of all origins, China 60 %", ko: "모든 나라 모든 품목에 20%, 중국 60%" }
        TwentyAndChina { en: "20 % on all goods, China 60 %, Canada and Mexico 10 %", ko: "모든 품목에 20%, 중국 60%, 캐나다·멕시코 10%" }
        TenAndNeighbours { en: "10 % on all goods, and on top of it China 10 %, Canada and Mexico 25 %", ko: "모든 품목에 10%, 여기에 중국 10%, 캐나다·멕시코 25% 추가" }
        KoreaAlone { en: "25 % on all goods of Korea alone", ko: "한국 모든 품목에만 25%" }
        KoreaSpared { en: "20 % on all goods, China 60 %, Korea spared", ko: "모든 품목에 20%, 중국 60%, 한국 제외" }
        TenCarsAndMetals { en: "Cars, parts, steel and aluminium 25 %, most other goods 10 %, all origins", ko: "모든 나라 자동차·부품·철강·알루미늄 25%, 그 밖의 품목 대부분 10%" }
        Summer { en: "June 2025: cars and parts 25 %, steel and aluminium 50 %, most other goods 10 %, China 30 %", ko: "2025년 6월: 자동차·부품 25%, 철강·알루미늄 50%, 그 밖의 품목 대부분 10%, 중국 30%" }
        JulyDeal { en: "Deal of July 2025: cars and most other goods 15 % all-in, metals 50 %, all origins alike", ko: "2025년 7월 합의: 자동차와 그 밖의 품목 대부분 합계 15%, 금속 50%, 모든 나라 동일" }
        DealOrNot { en: "Deal of July 2025 instead of 25 % on Korean cars, chips, medicines and other goods", ko: "한국산 자동차·반도체·의약품·기타 품목 25% 대신 2025년 7월 합의" }
        TwentyFiveInsteadOfTen { en: "25 % instead of 10 % on most Korean goods, rivals as before", ko: "한국산 품목 대부분에 10% 대신 25%, 경쟁국은 그대로" }
        CarsMostSpared { en: "25 % on cars and trucks; Canada, Mexico, the EU and Japan spared", ko: "승용차·화물차에 25%, 캐나다·멕시코·EU·일본 제외" }
        CarsAll { en: "25 % on cars and trucks of all origins", ko: "모든 나라 승용차·화물차에 25%" }
        CarsKoreaWorst { en: "Cars and trucks: Korea 25 %, Japan and the EU 15 %, others nothing", ko: "승용차·화물차: 한국 25%, 일본·EU 15%, 나머지 없음" }
        Cars2025 { en: "Duties on cars in 2025, weighted by days: Korea 17.1, Japan 15.0, EU 13.5 points", ko: "2025년 자동차 관세의 일수 가중평균: 한국 17.1, 일본 15.0, EU 13.5%p" }
        All2025 { en: "All duties of January to November 2025, weighted by days", ko: "2025년 1~11월 모든 관세의 일수 가중평균" }
        Quarter2025 { en: "All duties of the second quarter of 2025, weighted by days", ko: "2025년 2분기 모든 관세의 일수 가중평균" }
    }
}

crate::texts! {
    /// What a published figure measures.
    QuantityText {
        Exports { en: "Korean exports to the US, change", ko: "한국의 대미 수출 변화율" }
        ExportsUsd { en: "Korean exports to the US, change in dollars", ko: "한국의 대미 수출 변화액" }
        ExportsKrw { en: "Korean exports to the US, change in won", ko: "한국의 대미 수출 변화액(원)" }
        KoreanCars { en: "Korean car exports to the US, change", ko: "한국의 대미 승용차 수출 변화율" }
        KoreanCarsUsd { en: "Korean car exports to the US, change in dollars", ko: "한국의 대미 승용차 수출 변화액" }
        JapaneseCars { en: "Japanese car exports to the US, change", ko: "일본의 대미 승용차 수출 변화율" }
        KoreanChips { en: "Korean chip exports to the US, change", ko: "한국의 대미 반도체 수출 변화율" }
        CarsContribution { en: "Contribution of cars and parts to exports to the US", ko: "대미 수출에 대한 자동차·부품의 기여도" }
        MetalsContribution { en: "Contribution of steel and aluminium to exports to the US", ko: "대미 수출에 대한 철강·알루미늄의 기여도" }
        GdpShare { en: "Korean GDP; ours is value added of exports to the US over GDP", ko: "한국 GDP. 자체 값은 대미 수출 부가가치의 GDP 대비 비율" }
        ValueAdded { en: "Korean value added, change in won", ko: "한국 부가가치 변화액" }
        Welfare { en: "Korean welfare; ours is that of exporters to the US", ko: "한국 후생. 자체 값은 대미 수출자의 후생" }
        Jobs { en: "Korean jobs, change", ko: "한국 일자리 변화" }
        UsVehiclePrice { en: "US price of vehicles, change", ko: "미국 차량 가격 변화율" }
        UsVehicleOutput { en: "US output of vehicles, change", ko: "미국 차량 생산 변화율" }
        VehicleRevenue { en: "US duty revenue from vehicles over ten years, change", ko: "미국 차량 관세수입 10년 변화액" }
        EffectiveRate { en: "US duty collected on Korean goods over imports", ko: "한국산 수입액 대비 미국 징수 관세" }
        QuarterlyDuty { en: "US duty collected on Korean goods in a quarter", ko: "한국산에 대한 미국의 분기 징수 관세" }
    }
}

crate::texts! {
    /// Why a published figure and ours may differ.
    WhyText {
        SameEquations { en: "The same equations on the same data, written a second time in another language and printed with one decimal", ko: "같은 자료에 같은 수식을 다른 언어로 따로 구현해 소수 첫째 자리까지 적은 값" }
        GeneralEquilibrium { en: "A model of the whole economy: incomes, wages and exchange rates move too; its elasticities are not on the page; our base year is 2024", ko: "경제 전체 모형이라 소득·임금·환율도 움직이며 탄력성은 자료에 없음. 자체 기준 연도는 2024년" }
        GdpEquilibrium { en: "Theirs includes incomes, investment, other markets and resale elsewhere; ours only the value added of lost sales to the US, with average coefficients", ko: "발표치는 소득·투자·다른 시장·전환 수출을 포함. 자체 값은 줄어든 대미 판매의 부가가치만 평균 계수로 계산" }
        GrowthOfAYear { en: "Theirs is growth of one year for 10 to 20 %, imports, investment and other markets included; ours is the level of value added under 20 %", ko: "발표치는 10~20%에 대한 한 해 성장률로 수입·투자·다른 시장을 포함. 자체 값은 20%일 때 부가가치 수준" }
        OrdersAlone { en: "Growth of calendar years, with investment put off and confidence; ours is orders for exports alone, over twelve months from the first day", ko: "투자 보류와 심리를 담은 역년 성장률. 자체 값은 첫날부터 열두 달 동안의 수출 주문뿐" }
        AllChannels { en: "The whole forecast: trade, finance and uncertainty, with goods shipped ahead and the won; ours has the trade channel alone, and rivals at one rate", ko: "무역·금융·불확실성 경로와 선적 앞당기기, 환율을 모두 담은 전망. 자체 값은 무역 경로뿐이고 경쟁국 세율이 모두 같음" }
        RoundedGrowth { en: "Rounded to a tenth of a point of growth for part of a year; ours charges Korea alone more, for a full year", ko: "일부 기간에 대한 성장률을 0.1%p로 반올림. 자체 값은 한국에만 1년 내내 더 부과" }
        JobsOfIndustry { en: "Theirs follows from output of cars, eight per cent less, by its own coefficients of 2019; ours from exports of 2024 by average coefficients of all suppliers, with the won of 2024", ko: "발표치는 자동차 생산 8% 감소에 2019년 당시 계수를 적용. 자체 값은 2024년 수출과 환율에 전후방 평균 계수를 적용" }
        KietItems { en: "Theirs is a share of the items that it covers, about USD 65 bn on average of 2021 to 2023; ours is a share of all exports of 2024", ko: "발표치는 2021~2023년 평균 약 650억 달러인 대상 품목 기준, 자체 값은 2024년 전체 수출 기준" }
        FourCases { en: "Published as the lowest and highest of four cases; the pairing with this shock is ours", ko: "네 가지 경우의 최저·최고로만 발표됨. 이 충격과 짝지은 것은 자체 판단" }
        ChipsChina { en: "In ours a duty on Chinese chips only sends buyers to Korea; what Korea sells to assemblers in China is not in the model", ko: "자체 모형에서 중국산 관세는 한국산 수요만 늘림. 중국 조립업체에 파는 한국산 반도체는 모형에 없음" }
        KoreaAlone { en: "The page does not say what rivals pay; ours leaves all rivals as in 2024, which makes Korea's loss larger", ko: "경쟁국 세율은 밝히지 않음. 자체 값은 경쟁국을 2024년 그대로 두어 한국의 손실이 커짐" }
        RivalsPay { en: "In ours most of what Canada, Mexico and China lose goes to others at once, Korea among them, with no limit of capacity and no fall of US incomes", ko: "자체 모형에서는 캐나다·멕시코·중국이 잃은 판매의 상당 부분이 생산능력의 한계나 미국 소득 감소 없이 곧바로 한국 등으로 옮겨 감" }
        PartYear { en: "A forecast for 2025, when the duties held for part of the year and goods were shipped ahead of them", ko: "관세가 일부 기간만 시행되고 선적이 앞당겨진 2025년 전망" }
        Retaliation { en: "Theirs includes retaliation by partners, which ours leaves out", ko: "발표치는 상대국의 보복을 포함, 자체 모형은 제외" }
        DealGain { en: "Theirs is a gain in the whole economy; what rivals pay is our assumption (15 % in both cases)", ko: "발표치는 경제 전체의 이득. 경쟁국 세율(두 경우 모두 15%)은 자체 가정" }
        DealWelfare { en: "Theirs is the welfare of all Korea; ours only the surplus of exporters to the US, which is small where buyers bear most of the duty", ko: "발표치는 한국 전체의 후생. 자체 값은 대미 수출자의 잉여뿐이며 구매자가 관세를 대부분 질 때 작음" }
        BokTrade { en: "The trade channel of the forecast, 2025 and 2026 added up; ours has no effect of imports and investment, and rivals at one rate", ko: "전망의 무역 경로로 2025년과 2026년의 합. 자체 값은 수입·투자 효과가 없고 경쟁국 세율이 모두 같음" }
        BokItems { en: "One press report gives these as contributions to all exports to the US, another as falls of the items themselves", ko: "한 보도는 전체 대미 수출에 대한 기여도로, 다른 보도는 품목 자체의 감소율로 전함" }
        FullPassThrough { en: "Theirs is full pass-through with a substitution towards US cars of 1.77, and no horizon; ours has the shipped substitution, which grows with time", ko: "발표치는 완전 전가에 미국 차 대체탄력성 1.77, 기간 구분은 없음. 자체 값은 시간이 가며 커지는 기본 대체탄력성을 사용" }
        Bank { en: "Its method is not on the page; its base is about USD 34 bn of car exports, ours USD 36.9 bn of US imports", ko: "방법은 자료에 없음. 발표치의 기준은 자동차 수출 약 340억 달러, 자체 기준은 미국 수입 369억 달러" }
        Gtap { en: "A world model (GTAP), in which makers also move output and sales elsewhere; ours at year 7 comes nearer", ko: "생산과 판매가 다른 나라로도 옮겨 가는 세계 모형(GTAP). 자체 값은 7년 차에 더 가까워짐" }
        FiveYears { en: "Estimated on trade before 2019, five years added up; our base is the larger exports of 2024", ko: "2019년 이전 교역에 대한 추정의 5년 합. 자체 값의 기준인 2024년 수출이 더 큼" }
        YalePrice { en: "Ours charges no parts and lets makers bear about half of the duty on cars", ko: "자체 값은 부품에 부과하지 않고 승용차 관세의 절반가량을 제조사가 짐" }
        YaleOutput { en: "Ours charges no parts, has a supply elasticity of 3, and stops at year 7", ko: "자체 값은 부품에 부과하지 않고 공급 탄력성이 3이며 7년 차까지만 봄" }
        YaleRevenue { en: "Ours charges the full value without the relief of USMCA for US content, leaves out parts, and stays in the prices and volumes of 2024", ko: "자체 값은 USMCA의 미국산 부분 감면 없이 전액에 부과하고 부품을 빼며 2024년 가격과 규모에 머묾" }
        FirstYear { en: "Stocks sent ahead of the duty, hybrids and US demand moved 2025 as well; a full year of the average duty is set against a year in steps", ko: "관세 전 선적, 하이브리드, 미국 수요도 2025년에 작용. 단계적으로 바뀐 한 해를 평균 관세의 한 해로 견줌" }
        ObservedImports { en: "Imports were pulled forward and demand for computers and chips boomed; rates of some rivals are from memory", ko: "수입이 앞당겨졌고 컴퓨터·반도체 수요가 급증. 일부 경쟁국 세율은 기억에 따른 것" }
        QuarterRate { en: "Goods at sea and in bond were spared at first, and part of steel articles is not on the list", ko: "초기에 운송 중이거나 보세 상태인 물품은 제외되었고, 철강제품 일부는 대상이 아님" }
        JuneRate { en: "Trade of one month against that of 2024; part of steel articles is not on the list, and our split into exempt goods is rough", ko: "한 달의 교역과 2024년 교역의 차이. 철강제품 일부는 대상이 아니며 면제 품목의 구분이 거침" }
    }
}

crate::texts! {
    /// Why a line has no figure of ours.
    MissingText {
        NotInBaseline { en: "not in this baseline: {id}", ko: "이 기준 자료에 없음: {id}" }
        Refused { en: "a value is outside its range", ko: "값이 허용 범위를 벗어남" }
        Unsolved { en: "a market has no solution", ko: "풀리지 않는 시장이 있음" }
    }
}

crate::texts! {
    /// Where a published figure was read.
    SourceText {
        Dated { en: "{address} (published {published}, read {read})", ko: "{address} ({published} 게시, {read} 확인)" }
        Undated { en: "{address} (no date given, read {read})", ko: "{address} (게시일 없음, {read} 확인)" }
    }
}
