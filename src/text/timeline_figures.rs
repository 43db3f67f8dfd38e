//! Words of the charts of talks in time.

crate::texts! {
    /// Names, findings and columns of the charts of talks in time.
    TimelineFigureText {
        NameDeal { en: "Clock: chance of a deal by date", ko: "시계: 날짜별 타결 확률" }
        NameRate { en: "Clock: duty paid by date", ko: "시계: 날짜별 실효관세율" }
        NameExports { en: "Clock: exports by date", ko: "시계: 날짜별 수출" }
        NameMoneyFocus { en: "Clock: cumulated balance, exporter", ko: "시계: 누적 손익, 수출국" }
        NameMoneyImporter { en: "Clock: cumulated balance, importer", ko: "시계: 누적 손익, 수입국" }
        NameDelay { en: "Clock: what a month's delay costs", ko: "시계: 한 달 지연의 비용" }
        NameLinks { en: "Clock: which link to cut first", ko: "시계: 먼저 끊을 연계" }
        NameLayers { en: "Clock: layers of duty in time", ko: "시계: 시간에 따른 관세층" }
        NameThreat { en: "Clock: what a threat costs", ko: "시계: 위협의 비용" }
        NameHistory { en: "Clock: what happened against what was expected", ko: "시계: 실제 경과와 예상" }
        NameGraphs { en: "Clock: two graphs of links", ko: "시계: 두 연계 구조" }
        Missing { en: "The clock has nothing to say here", ko: "시계가 보여 줄 것이 없습니다" }
        MissingNote { en: "The scenario has no issues, or it is still being computed", ko: "시나리오에 쟁점이 없거나 아직 계산 중입니다" }
        WholeDeal { en: "All issues", ko: "모든 쟁점" }
        AllIssues { en: "All issues", ko: "모든 쟁점" }
        DealFinding { en: "All issues closed by {month}: {chance}; slowest: {issue}", ko: "{month}까지 모두 타결될 확률 {chance}, 가장 느린 쟁점: {issue}" }
        DealSubtitle { en: "Chance that each issue is closed by then, %; {way}", ko: "그때까지 각 쟁점이 타결될 확률, %. {way}" }
        WayExact { en: "exact, {count} joint states", ko: "정확한 계산, 결합 상태 {count}개" }
        WaySampled { en: "{count} sampled paths", ko: "표본 경로 {count}개" }
        Expected { en: "Expected", ko: "기댓값" }
        Happened { en: "What happened", ko: "실제" }
        Band50 { en: "50 in 100", ko: "100번 중 50번" }
        Band80 { en: "80 in 100", ko: "100번 중 80번" }
        Band95 { en: "95 in 100", ko: "100번 중 95번" }
        RateFinding { en: "Duty paid: {first} at first, {last} expected by {month}", ko: "실효관세율: 처음 {first}, {month} 기댓값 {last}" }
        RateSubtitle { en: "Duty over imports from {focus}, {unit}, by month; bands: where that many futures lie", ko: "{focus}산 수입 대비 관세, {unit}, 월별. 띠: 그만큼의 미래가 놓이는 범위" }
        ExportsFinding { en: "Exports: {first} a year at first, {last} expected by {month}", ko: "수출: 처음 연 {first}, {month} 기댓값 연 {last}" }
        ExportsSubtitle { en: "Sales of {focus} to {importer} a year, {unit}, by month; bands: where that many futures lie", ko: "{focus}의 대{importer} 연간 수출, {unit}, 월별. 띠: 그만큼의 미래가 놓이는 범위" }
        MoneyFinding { en: "{party}: {value} expected by {month}; the deal from the first day would add {waited}", ko: "{party}: {month}까지 기댓값 {value}. 첫날부터 합의했다면 {waited} 추가" }
        MoneySubtitle { en: "Balance since the base year's terms, added up from the first day, {unit}; bands: where that many futures lie", ko: "기준 연도 조건 대비 손익을 첫날부터 더한 값, {unit}. 띠: 그만큼의 미래가 놓이는 범위" }
        DelayFinding { en: "One month in which all stands still: {first} for {focus}, {second} for {importer}", ko: "모든 협상이 한 달 멈추면: {focus} {first}, {importer} {second}" }
        DelaySubtitle { en: "What each party gains or loses by the last day when an issue stands still for one month, {unit}", ko: "쟁점 하나가 한 달 멈출 때 마지막 날까지 각국의 손익, {unit}" }
        LinksFinding { en: "Cut first: {link}; {months} months saved, chance {before} → {chance}", ko: "먼저 끊을 연계: {link}. {months}개월 단축, 확률 {before} → {chance}" }
        LinksSubtitle { en: "Months without the whole deal that cutting each link saves, within the timeline", ko: "각 연계를 끊으면 줄어드는 미타결 기간(개월), 시계 기간 안에서" }
        MonthsUnit { en: "months", ko: "개월" }
        Layer { en: "{authority} {rate}", ko: "{authority} {rate}" }
        LayersFinding { en: "{group}: {first} at first, {last} expected in the last month", ko: "{group}: 처음 {first}, 마지막 달 기댓값 {last}" }
        LayersSubtitle { en: "Layers of duty on {group} from {focus}, rate times chance that the layer stands, %", ko: "{focus}산 {group}의 관세층. 세율 × 그 층이 있을 확률, %" }
        ThreatFinding { en: "{event}: {value} of output even if never carried out, {share} of GDP in the first year", ko: "{event}: 실행되지 않아도 생산 {value}, 첫해 GDP 대비 {share}" }
        ThreatSubtitle { en: "Value added of {focus} lost through orders not placed while a threat stands, {unit}, added up", ko: "위협이 있는 동안 끊긴 주문으로 잃는 {focus}의 부가가치 누계, {unit}" }
        HistoryFinding { en: "Closed later than the middle of what was expected in {late} of {all} looks back", ko: "되돌아본 {all}번 중 {late}번은 예상의 중간보다 늦게 타결" }
        HistorySubtitle { en: "Chance that was to be given to each issue closing by the day it did, seen from each day of the history, %; near 0: sooner than expected, near 100: later", ko: "지나온 각 날에 보아, 실제 타결일까지 타결될 것으로 예상된 확률, %. 0에 가까우면 예상보다 빠름, 100에 가까우면 느림" }
        HistoryAxis { en: "Seen from", ko: "바라본 날" }
        HistoryMedian { en: "as expected", ko: "예상의 중간" }
        GraphsSooner { en: "{first} against {second} in {reference}; {months} months sooner", ko: "{first}, {reference}에서는 {second}. {months}개월 빠름" }
        GraphsLater { en: "{first} against {second} in {reference}; {months} months later", ko: "{first}, {reference}에서는 {second}. {months}개월 늦음" }
        GraphsSame { en: "{first} in both graphs", ko: "두 구조 모두 {first}" }
        GraphsSubtitle { en: "Chance that all issues are closed by then, %, months counted from each scenario's own first day", ko: "그때까지 모든 쟁점이 타결될 확률, %. 각 시나리오의 첫날부터 센 개월" }
        ColumnMonth { en: "Month", ko: "월" }
        ColumnMonthNumber { en: "Months from the first day", ko: "첫날부터 개월" }
        ColumnExpected { en: "Expected [{unit}]", ko: "기댓값 [{unit}]" }
        ColumnMedian { en: "Median [{unit}]", ko: "중앙값 [{unit}]" }
        ColumnLow50 { en: "50 in 100, low [{unit}]", ko: "100번 중 50번, 하한 [{unit}]" }
        ColumnHigh50 { en: "50 in 100, high [{unit}]", ko: "100번 중 50번, 상한 [{unit}]" }
        ColumnLow80 { en: "80 in 100, low [{unit}]", ko: "100번 중 80번, 하한 [{unit}]" }
        ColumnHigh80 { en: "80 in 100, high [{unit}]", ko: "100번 중 80번, 상한 [{unit}]" }
        ColumnLow95 { en: "95 in 100, low [{unit}]", ko: "100번 중 95번, 하한 [{unit}]" }
        ColumnHigh95 { en: "95 in 100, high [{unit}]", ko: "100번 중 95번, 상한 [{unit}]" }
        ColumnIssue { en: "Issue", ko: "쟁점" }
        ColumnMonthsLonger { en: "Months longer", ko: "늘어나는 개월" }
        ColumnChanceLost { en: "Chance lost", ko: "잃는 확률" }
        ColumnLink { en: "Link", ko: "연계" }
        ColumnMonthsSaved { en: "Months saved", ko: "줄어드는 개월" }
        ColumnChanceWithout { en: "Chance without it", ko: "없을 때 확률" }
        ColumnStart { en: "Seen from", ko: "바라본 날" }
    }
}
