//! Words on the charts of the fund.

crate::texts! {
    /// Titles that state the finding, subtitles and labels; `{focus}` pays in, `{importer}` hosts the projects.
    FundFigureText {
        NameCalls { en: "Fund: paid in and paid out", ko: "펀드 납입과 배당" }
        NameExposure { en: "Fund: exposure", ko: "펀드 노출액" }
        NameFlows { en: "Fund: net flows of both sides", ko: "펀드 양측 순현금흐름" }
        NameBurden { en: "Fund: burden on the economy", ko: "펀드의 경제 부담" }
        NameReserveIncome { en: "Fund: against income from reserves", ko: "펀드와 외환 운용 수익" }
        NameValue { en: "Fund: present value", ko: "펀드 현재가치" }
        NameReadings { en: "Fund: what a definition moves", ko: "펀드 정의에 따른 차이" }

        NoFund { en: "No fund, neither here nor in {reference}", ko: "이 시나리오와 {reference} 모두 펀드 없음" }
        NoFundSubtitle { en: "Give the fund a total to see it here", ko: "펀드 총액을 정하면 여기에 나타남" }
        FundGone { en: "No fund here; {reference} has one of {total}", ko: "이 시나리오에는 펀드 없음, {reference}에는 {total}" }
        AgainstLines { en: "grey: {reference}", ko: "회색: {reference}" }
        AgainstNothing { en: "no fund in {reference}", ko: "{reference}에는 펀드 없음" }
        ReferenceOf { en: "{reference}: {item}", ko: "{reference}: {item}" }
        ColumnYear { en: "Year", ko: "연도" }
        ColumnOf { en: "{item}: {column} [{unit}]", ko: "{item}: {column} [{unit}]" }

        CallsFinding { en: "{focus} pays in {called}, up to {most} a year; of {paid} distributed by {last} it gets {own}", ko: "{focus} 납입 {called}(연 최대 {most}), {last}년까지 배당 {paid} 중 {focus} 몫 {own}" }
        CallsOnly { en: "{focus} pays in {called}, up to {most} a year; nothing is distributed by {last}", ko: "{focus} 납입 {called}(연 최대 {most}), {last}년까지 배당 없음" }
        CallsNone { en: "Nothing is called from {focus}; {guaranteed} is guaranteed", ko: "{focus} 납입 없음, 보증 {guaranteed}" }
        PaidIn { en: "Paid in by {focus}", ko: "{focus} 납입" }
        ToFocus { en: "Received by {focus}", ko: "{focus} 수취" }
        ToImporter { en: "Distributed to {the importer}", ko: "{importer} 배당" }
        CallsSubtitle { en: "Calls below zero; above it distributions, and what loans and guarantees bring {focus}; {unit} a year; {against}", ko: "0 아래는 납입, 위는 배당과 {focus}의 대출·보증 수입, 연간 {unit}. {against}" }

        ExposureBack { en: "{focus}'s exposure peaks at {peak} in {peak_year}; recouped in {back} as its terms count it", ko: "{focus} 노출액 {peak_year}년 최대 {peak}, 조건상 {back}년 회수" }
        ExposureNotBack { en: "{focus}'s exposure peaks at {peak} in {peak_year}; not recouped by {last} as its terms count it", ko: "{focus} 노출액 {peak_year}년 최대 {peak}, 조건상 {last}년까지 미회수" }
        ExposureNone { en: "{focus} never has money out", ko: "{focus}의 노출액 없음" }
        ExposureSubtitle { en: "Paid in less received since the start, {unit}; {against}", ko: "시작부터 누적한 납입액에서 수취액을 뺀 값, {unit}. {against}" }
        Exposure { en: "Exposure", ko: "노출액" }
        Peak { en: "{peak} in {peak_year}", ko: "{peak_year}년 {peak}" }
        MoneyBack { en: "recouped {back}", ko: "{back}년 회수" }

        FlowsFinding { en: "Over the years to {last}: {focus} {focus_net}, {the importer} {importer_net}, undiscounted", ko: "{last}년까지 합계: {focus} {focus_net}, {importer} {importer_net}(할인 전)" }
        FlowsSubtitle { en: "Received less paid, each side, {unit} a year; a call becomes a project and is no gain of {the importer}; {against}", ko: "각 측의 수취액에서 지급액을 뺀 값, 연간 {unit}. 납입은 사업이 되므로 {importer}의 이익이 아님. {against}" }

        BurdenFinding { en: "Up to {gdp} of {focus}'s GDP and {reserves} of its reserves leave in a year", ko: "{focus}에서 연간 GDP의 최대 {gdp}, 외환보유액의 최대 {reserves} 유출" }
        BurdenNone { en: "No dollars leave {focus} through the fund", ko: "펀드로 {focus}에서 나가는 달러 없음" }
        BurdenSubtitle { en: "Calls and guarantees paid over GDP and reserves, % by year; {against}", ko: "GDP와 외환보유액 대비 납입·보증 이행액, 연도별 %. {against}" }
        OverGdp { en: "Of GDP", ko: "GDP 대비" }
        OverReserves { en: "Of reserves", ko: "외환보유액 대비" }

        IncomeWithin { en: "Income from reserves covers the fund: at most {share} of a year's income leaves", ko: "외환 운용 수익으로 감당 가능: 연간 최대 {share} 유출" }
        IncomeBeyond { en: "Income from reserves does not cover the fund: up to {share} of a year's income leaves", ko: "외환 운용 수익으로 감당 불가: 연간 최대 {share} 유출" }
        IncomeSubtitle { en: "Calls and guarantees paid over {focus}'s income from reserves, % by year; {against}", ko: "{focus} 외환 운용 수익 대비 납입·보증 이행액, 연도별 %. {against}" }
        OverIncome { en: "Of income from reserves", ko: "운용 수익 대비" }
        WholeIncome { en: "a year's income", ko: "한 해 수익" }

        ValueCost { en: "The fund costs {focus} {cost}: {price} for each percentage point off the duty on {goods}", ko: "{focus}의 펀드 비용 {cost}, {goods} 관세 1%p 인하당 {price}" }
        ValueGain { en: "The fund is worth {worth} to {focus} and {other} to {the importer}", ko: "펀드의 가치는 {focus} {worth}, {importer} {other}" }
        ValueSubtitle { en: "Present value at each side's discount rate, and sums over the years, {unit}; tick: {reference}", ko: "각 측 할인율로 잰 현재가치와 기간 합계, {unit}. 눈금: {reference}" }
        RowFocusValue { en: "{focus}: present value", ko: "{focus}: 현재가치" }
        RowImporterValue { en: "{importer}: present value", ko: "{importer}: 현재가치" }
        RowLoss { en: "{focus}: money not expected back", ko: "{focus}: 예상 손실" }
        RowCarry { en: "{focus}: interest on money out, not in the value", ko: "{focus}: 조달 이자(현재가치에 불포함)" }

        ReadingsFinding { en: "Definitions of “recouped” move what {focus} is paid: counting both sides {counts}, interest {covers}", ko: "회수의 정의에 따른 {focus} 배당 변화: 양측 산입 {counts}, 이자 포함 {covers}" }
        ReadingsNone { en: "Neither definition of “recouped” moves a dollar here", ko: "회수의 정의를 바꿔도 달라지는 금액 없음" }
        ReadingsSubtitle { en: "Second reading less first, all else equal, {unit}; tick: {reference}", ko: "다른 조건이 같을 때 둘째 해석에서 첫째 해석을 뺀 값, {unit}. 눈금: {reference}" }
        RowPaidToFocus { en: "{focus}: distributions", ko: "{focus}: 배당" }
        CountsBoth { en: "Payments to both sides count, not {focus}'s alone", ko: "{focus}만이 아니라 양측 배당 산입" }
        CoversInterest { en: "Interest is recouped as well as the money", ko: "원금뿐 아니라 이자까지 회수" }
        ReadingRow { en: "{reading}: {row}", ko: "{reading}: {row}" }
    }
}
