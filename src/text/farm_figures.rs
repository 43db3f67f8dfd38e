//! Words on the charts of farm markets.

crate::texts! {
    /// Titles that state the finding, subtitles and labels; `{focus}` grows and buys, `{importer}` sells.
    FarmFigureText {
        NameIncome { en: "Farm income by product", ko: "품목별 농가 소득" }
        NamePrices { en: "Farm prices", ko: "농산물 가격" }
        NameSurplus { en: "Who gains on farm markets", ko: "농산물 시장의 손익" }
        NameHomeShare { en: "Self-sufficiency", ko: "자급률" }
        NameRiceImports { en: "Rice imports by origin", ko: "원산지별 쌀 수입" }
        NameRiceRents { en: "Rents of the rice quota", ko: "쌀 쿼터 지대" }
        NameBeefSales { en: "Beef sales by origin", ko: "원산지별 쇠고기 판매" }
        NoMarket { en: "No such farm market in this baseline", ko: "이 기준 자료에는 해당 농산물 시장 없음" }
        NoMarketNote { en: "Nothing to be drawn", ko: "그릴 내용 없음" }
        Rice { en: "Rice", ko: "쌀" }
        Beef { en: "Beef", ko: "쇠고기" }

        IncomeFinding { en: "{focus}'s farms: income {change} a year, most from {product}, {part}", ko: "{focus} 농가 소득 연 {change}, {product} {part}{으로/로} 최대" }
        IncomeNone { en: "{focus}'s farms: income does not change", ko: "{focus} 농가 소득 변화 없음" }
        IncomeSubtitle { en: "Change in farm income since the base year, {unit} a year; tick: {reference}", ko: "기준 연도 대비 농가 소득 변화, 연간 {unit}. 눈금: {reference}" }
        PricesFinding { en: "Largest change of a farm price in {focus}: {product}, {change}", ko: "{focus} 농산물 가격 변화 최대는 {product}, {change}" }
        PricesNone { en: "{focus}'s farm prices do not change", ko: "{focus} 농산물 가격 변화 없음" }
        PricesSubtitle { en: "Price of home goods since the base year, % change; tick: {reference}", ko: "기준 연도 대비 국산 가격, % 변화. 눈금: {reference}" }
        SurplusFinding { en: "{focus}: farms {farms}, buyers {buyers}, treasury {treasury}; {importer}: exporters {exporters} a year", ko: "연간 {focus} 농가 {farms}, 구매자 {buyers}, 재정 {treasury}, {importer} 수출자 {exporters}" }
        SurplusNone { en: "Nobody gains or loses on {focus}'s farm markets", ko: "{focus} 농산물 시장의 손익 변화 없음" }
        SurplusSubtitle { en: "Change since the base year over all farm markets, {unit} a year; tick: {reference}", ko: "기준 연도 대비 농산물 시장 전체의 변화, 연간 {unit}. 눈금: {reference}" }
        RowFarms { en: "{focus}: farms", ko: "{focus} 농가" }
        RowBuyers { en: "{focus}: buyers", ko: "{focus} 구매자" }
        RowTreasury { en: "{focus}: duties and rents", ko: "{focus} 관세와 지대" }
        RowExporters { en: "{importer}: exporters", ko: "{importer} 수출자" }
        HomeShareFinding { en: "{focus} grows {share} of its {product}, {change} against the base year", ko: "{focus} {product} 자급률 {share}, 기준 연도 대비 {change}" }
        HomeShareNone { en: "{focus}'s self-sufficiency stays as it was", ko: "{focus} 자급률 그대로" }
        HomeShareSubtitle { en: "Home production over production and imports, %; tick: {reference}", ko: "생산과 수입의 합에서 국내 생산의 비율, %. 눈금: {reference}" }

        ImportsFinding { en: "{origin}: {volume} of rice within the quota, {fill} of its share; {beyond} beyond it from all", ko: "{origin}: 쿼터 안 쌀 {volume}(배정의 {fill}), 쿼터 밖 전체 {beyond}" }
        ImportsSubtitle { en: "Rice imports a year by origin, {unit}; tick: {reference}", ko: "원산지별 연간 쌀 수입, {unit}. 눈금: {reference}" }
        BeyondQuota { en: "Beyond the quota", ko: "쿼터 밖" }
        RentsFinding { en: "The rice quota's rents: {rent} a year; exporters' part {exporters} against the base year", ko: "쌀 쿼터 지대 연 {rent}, 수출자 몫은 기준 연도 대비 {exporters}" }
        RentsOnly { en: "The rice quota's rents: {rent} a year, no more of it with exporters than before", ko: "쌀 쿼터 지대 연 {rent}, 수출자 몫은 그대로" }
        RentsSubtitle { en: "Price gap times imports within the quota, {unit} a year, whoever keeps it; tick: {reference}", ko: "가격 차이에 쿼터 안 수입량을 곱한 값, 연간 {unit}, 귀속 불문. 눈금: {reference}" }
        BeefFinding { en: "{origin}: beef sales to {focus} {sales} a year, {change} against the base year", ko: "{origin}의 대{focus} 쇠고기 판매 연 {sales}, 기준 연도 대비 {change}" }
        BeefSubtitle { en: "Beef sales to {focus} by origin before duty, {unit} a year; tick: {reference}", ko: "원산지별 대{focus} 쇠고기 판매(관세 전), 연간 {unit}. 눈금: {reference}" }
    }
}
