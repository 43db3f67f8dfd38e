//! Words of the panels and pages: levers, charts, tables.

use crate::texts;

texts! {
    /// Labels, hints and answers of the window's contents.
    PanelText {
        FollowsAt { en: "follows its group: {rate}", ko: "품목군을 따름: {rate}" }
        OwnRateOf { en: "{lever}: has its own rate", ko: "{lever}: 개별 세율 사용" }
        OwnRateNote { en: "Ticked: a rate of its own; not ticked: the rate of its group", ko: "선택하면 개별 세율, 해제하면 품목군 세율을 씁니다" }
        ExactValueOf { en: "{lever}: exact value", ko: "{lever}: 정확한 값" }
        NoDate { en: "no date", ko: "날짜 없음" }
        ChangedFrom { en: "Changed; the base preset has {value}", ko: "바뀜. 기본 시나리오의 값은 {value}" }
        AgainstReference { en: "{distance} against {name}", ko: "{name} 대비 {distance}" }
        ReferenceHas { en: "{name}: {value}", ko: "{name}: {value}" }
        SinceSaved { en: "{distance} since saved", ko: "저장본 대비 {distance}" }
        SavedHas { en: "saved: {value}", ko: "저장본: {value}" }
        IdleAbsoluteQuota { en: "No effect: absolute quota", ko: "효과 없음: 절대 쿼터" }
        IdleAbsoluteQuotaNote { en: "Under an absolute quota its goods pay the base duty and nothing comes above the volume, so this moves nothing. It counts again once the quota is changed.", ko: "절대 쿼터에서는 쿼터 물량에 기본 관세만 붙고 그 이상은 들어오지 않으므로 이 값은 아무것도 바꾸지 않습니다. 쿼터를 바꾸면 다시 반영됩니다." }
        IdleNoQuota { en: "No effect: no quota", ko: "효과 없음: 쿼터 없음" }
        IdleNoQuotaNote { en: "There is no quota on these goods, so its volume and its rent move nothing. They count once a quota is chosen.", ko: "이 품목에는 쿼터가 없으므로 쿼터 물량과 지대는 아무것도 바꾸지 않습니다. 쿼터를 선택하면 반영됩니다." }
        IdleOneReading { en: "No effect: set by a definition", ko: "효과 없음: 정의에서 정함" }
        IdleOneReadingNote { en: "The definition of pass-through now says one share for every market, so this market's own share moves nothing. It counts again once the definition takes each market as assumed.", ko: "지금은 가격 전가 정의에서 모든 시장에 같은 비율을 적용하므로 이 시장만의 비율은 아무것도 바꾸지 않습니다. 정의를 시장별 가정으로 되돌리면 다시 반영됩니다." }
        NotADay { en: "“{entry}” is not a day; type for example 2026-07-24, or nothing for no date", ko: "“{entry}”{은/는} 날짜가 아닙니다. 예: 2026-07-24. 날짜가 없으면 비워 두세요" }
        NotWhole { en: "“{entry}” is not a whole number, and this is counted in whole years or days; nothing was changed", ko: "“{entry}”{은/는} 정수가 아닙니다. 이 값은 정수로 세므로 반영하지 않았습니다" }
        OutsideRange { en: "“{entry}” is outside the allowed range, {low} to {high}; nothing was changed", ko: "“{entry}”{은/는} 허용 범위 {low}~{high}{을/를} 벗어나 반영하지 않았습니다" }
        TrackShows { en: "The track shows up to {shown}; type for up to {high}", ko: "눈금은 {shown}까지 보입니다. 입력하면 {high}까지 가능합니다" }
        TrackKeys { en: "Arrow keys: one step (Shift ×10, Ctrl ×0.1); Page Up and Page Down: a tenth; Enter: type; Delete: reset", ko: "화살표: 한 단계(Shift ×10, Ctrl ×0.1), Page Up/Page Down: 10분의 1, Enter: 입력, Delete: 되돌리기" }
        LandmarkBefore { en: "Before the deal: {value}", ko: "합의 전: {value}" }
        LandmarkDeal { en: "Deal text: {value}", ko: "합의문: {value}" }
        LandmarkDefault { en: "Model default: {value}", ko: "모형 기본값: {value}" }
        LandmarkSource { en: "{landmark} ({source})", ko: "{landmark} ({source})" }
        SeeScenarioSources { en: "{name}; see the scenario's sources", ko: "{name}. 출처는 시나리오의 출처 목록 참조" }
        ShowAllDiffering { en: "Show all {count} values that differ", ko: "다른 값 {count}개 모두 보기" }
        LegendBefore { en: "before the deal", ko: "합의 전" }
        LegendDeal { en: "deal text", ko: "합의문" }
        LegendDefault { en: "default", ko: "기본값" }
        LegendReference { en: "reference", ko: "비교 기준" }

        LeversHeading { en: "Levers", ko: "협상 항목" }
        AssumptionsHeading { en: "Assumptions", ko: "가정" }
        AssumptionsNote { en: "What the analyst believes; not up for negotiation", ko: "분석자의 판단이며 협상 대상이 아닙니다" }
        ResetLevers { en: "Reset levers", ko: "협상 항목 되돌리기" }
        ResetLeversNote { en: "Gives every lever its value of {name} again; assumptions stay", ko: "모든 협상 항목을 {name}의 값으로 되돌립니다. 가정은 그대로입니다" }
        ResetAssumptions { en: "Reset assumptions", ko: "가정 되돌리기" }
        ResetAssumptionsNote { en: "Gives every assumption its value of {name} again; levers stay", ko: "모든 가정을 {name}의 값으로 되돌립니다. 협상 항목은 그대로입니다" }
        FilterLevers { en: "Find a lever", ko: "항목 찾기" }
        OnlyChanged { en: "Only changed", ko: "바뀐 것만" }
        NothingFound { en: "No lever with “{filter}”", ko: "“{filter}”에 맞는 항목 없음" }
        MoreFound { en: "{count} more; type more of the name", ko: "{count}개 더 있음. 이름을 더 입력하세요" }
        NothingChanged { en: "Nothing is changed", ko: "바뀐 것 없음" }
        RatesOf { en: "Duties on {the origin}", ko: "{origin}산 관세" }
        RivalsHeading { en: "Duties on rivals", ko: "경쟁국 관세" }
        OtherGoods { en: "Goods outside all groups", ko: "품목군에 없는 품목" }
        RuleLabel { en: "Rule", ko: "적용 규칙" }
        AuthorityLabel { en: "Legal authority", ko: "법적 근거" }
        FirstDayLabel { en: "First day", ko: "시행일" }
        LastDayLabel { en: "Last day", ko: "종료일" }
        QuotaLabel { en: "Quota", ko: "쿼터" }
        QuotaVolumeLabel { en: "Quota volume", ko: "쿼터 물량" }
        QuotaRentLabel { en: "Quota rent goes to", ko: "쿼터 지대 귀속" }
        OwnRates { en: "Own rates of sectors", ko: "품목별 개별 세율" }
        OpenGroup { en: "{group}: rule, dates, sectors", ko: "{group}: 규칙, 날짜, 품목" }
        InsideChanged { en: "{count} changed inside", ko: "안에서 {count}개 바뀜" }
        MarketAssumptions { en: "Elasticities by market", ko: "시장별 탄력성" }
        YearButton { en: "Year {years}", ko: "{years}년 차" }
        CountChanged { en: "{count} changed", ko: "{count}개 바뀜" }

        ChartMenuOf { en: "Menu of the chart: {chart}", ko: "차트 메뉴: {chart}" }
        Enlarge { en: "Enlarge", ko: "크게 보기" }
        BackToPage { en: "Back to the page", ko: "페이지로 돌아가기" }
        CopyImage { en: "Copy image", ko: "그림 복사" }
        CopyData { en: "Copy data", ko: "자료 복사" }
        NumbersFrom { en: "Where the numbers come from…", ko: "수치의 근거…" }
        SaveChart { en: "Save as PNG, SVG, PDF or CSV…", ko: "PNG, SVG, PDF, CSV로 저장…" }
        ShowTable { en: "Show as table", ko: "표로 보기" }
        ShowPlot { en: "Show as chart", ko: "차트로 보기" }
        ZoomedNote { en: "Zoomed in: double-click shows the whole chart", ko: "확대됨: 두 번 누르면 전체가 보입니다" }
        ChartUnsound { en: "This chart cannot be drawn: {cause}", ko: "이 차트를 그릴 수 없습니다: {cause}" }

        NoOutcome { en: "No outcome for these values: {cause}", ko: "이 값으로는 결과가 없습니다: {cause}" }
        YearsNote { en: "Results in year {years} after the change", ko: "변경 후 {years}년 차 결과" }
        HorizonOf { en: "Show year {years} after the change", ko: "변경 후 {years}년 차 보기" }
        SameAs { en: "same as {name}", ko: "{name}{과/와} 같음" }
        MoreNumbers { en: "More numbers", ko: "더 많은 수치" }
        YouChanged { en: "What you changed", ko: "바꾼 내용" }
        YouChangedNote { en: "Against {name}", ko: "{name} 대비" }
        UndoThis { en: "Undo this", ko: "되돌리기" }
        UndoThisOne { en: "Undo this one: {change}", ko: "이것만 되돌리기: {change}" }
        ShowLever { en: "Show this lever: {lever}", ko: "이 항목으로 가기: {lever}" }
        NothingYet { en: "Nothing is changed yet", ko: "아직 바꾼 것이 없습니다" }

        ChartsView { en: "Charts", ko: "차트" }
        ColumnDistance { en: "From reference", ko: "기준 대비" }
        SectorTable { en: "All sectors", ko: "모든 품목" }
        ColumnSector { en: "Sector", ko: "품목" }
        ColumnBase { en: "Exports {year}", ko: "{year}년 수출" }
        ColumnLevel { en: "Exports", ko: "수출" }
        ColumnChange { en: "Change", ko: "변화" }
        ColumnChangeRate { en: "Change, %", ko: "변화율" }
        ColumnRate { en: "Duty rate", ko: "관세율" }
        ColumnPrice { en: "Buyers' price", ko: "구매자 가격" }
        ColumnLinear { en: "One-step linear", ko: "1차 선형" }
        ColumnLinearGap { en: "Linear minus exact", ko: "선형 − 정확" }
        LinearToggle { en: "Exact beside one-step linear", ko: "정확한 해와 1차 선형 나란히" }
        LinearNote { en: "The linear answer solves the same equations once at the base point; the difference is its error", ko: "선형 해는 같은 방정식을 기준점에서 한 번만 푼 값입니다. 차이가 그 오차입니다" }
        SortBy { en: "Sort by {column}", ko: "{column} 순으로 정렬" }
        TotalRow { en: "Total", ko: "합계" }
        FilterSectors { en: "Find a sector", ko: "품목 찾기" }

        NoFarm { en: "This baseline has no farm markets", ko: "이 기준 자료에는 농산물 시장이 없습니다" }
        ColumnParty { en: "Party", ko: "당사자" }
        ColumnHere { en: "This scenario", ko: "이 시나리오" }
        MixTitle { en: "Fund: mix of equity · loans · guarantees", ko: "펀드 구성: 지분 · 대출 · 보증" }
        MixShares { en: "Equity {equity} · loans {loans} · guarantees {guarantees}", ko: "지분 {equity} · 대출 {loans} · 보증 {guarantees}" }
        MixEquity { en: "Fund: share of equity", ko: "펀드: 지분 비율" }
        MixLoans { en: "Fund: share of loans", ko: "펀드: 대출 비율" }
        MixNone { en: "Nothing is promised; set the total first", ko: "약정액이 없습니다. 총액을 먼저 정하세요" }
        MixHint { en: "The first handle parts equity from loans, the second loans from guarantees; the shares always add up to 100 %. Arrow keys move 1 %, with Shift 10 %", ko: "첫째 손잡이는 지분과 대출을, 둘째는 대출과 보증을 나눕니다. 합은 늘 100%입니다. 화살표 키는 1%, Shift와 함께는 10%씩 움직입니다" }
        CountLowGrade { en: "Count items of low confidence", ko: "신뢰도 낮은 항목 포함" }
        CountLowGradeNote { en: "Hatched items rest on judgement or memory; without the tick they are left out of every sum and chart of both parties", ko: "빗금 친 항목은 판단이나 기억에 따른 값입니다. 끄면 양측의 모든 합계와 차트에서 빠집니다" }
        RulesHeading { en: "Agreement, rules and digital", ko: "협정·규범·디지털" }
        SecurityHeading { en: "Security and energy", ko: "안보와 에너지" }
        NoRules { en: "This baseline has neither rules beside duties nor an alliance", ko: "이 기준 자료에는 관세 밖의 규범도 동맹도 없습니다" }
        LedgerTable { en: "All channels", ko: "전체 항목" }
        DefinitionsView { en: "Definitions", ko: "정의" }
        LedgerNote { en: "Change since the base year; plus is a gain of the party that the column names; below it the distance from the reference. Gross amounts are in no sum. † low confidence", ko: "기준 연도 대비 변화. 양수는 해당 당사자의 이익이고, 아래 작은 숫자는 비교 기준 대비 차이입니다. 총액은 합계에 들어가지 않습니다. † 신뢰도 낮음" }
        ColumnChannel { en: "Channel", ko: "항목" }
        ConfidenceHigh { en: "high confidence", ko: "신뢰도 높음" }
        ConfidenceMedium { en: "medium confidence", ko: "신뢰도 중간" }
        ConfidenceLow { en: "low confidence", ko: "신뢰도 낮음" }
        ColumnAYear { en: "{party}, a year", ko: "{party}, 연간" }
        ColumnNpv { en: "{party}, present value", ko: "{party}, 현재가치" }
        NoFundYet { en: "There is no fund here, nor in {name}. Give the lever “Fund: total” a value to begin one", ko: "이 시나리오와 {name}에는 펀드가 없습니다. ‘펀드 총액’ 항목에 값을 정하면 시작됩니다" }

        ReferenceChoice { en: "Reference", ko: "비교 기준" }
        ReferenceNote { en: "Every chart and number is measured from it", ko: "모든 차트와 수치는 이 값을 기준으로 합니다" }
        PresetsGroup { en: "Shipped scenarios", ko: "기본 제공 시나리오" }
        OpenGroupOf { en: "Open scenarios", ko: "열린 시나리오" }
        FromFile { en: "From a file…", ko: "파일에서…" }
        ComparedHeading { en: "Compared with the reference", ko: "비교 기준과 견줄 시나리오" }
        ComparedNote { en: "Up to six of the open scenarios; open more to compare more", ko: "열린 시나리오 중 여섯 개까지. 더 열면 더 견줄 수 있습니다" }
        TooMany { en: "At most six scenarios can be compared", ko: "시나리오는 여섯 개까지 견줄 수 있습니다" }
        LeversThatDiffer { en: "Values that differ", ko: "서로 다른 값" }
        NoDifference { en: "No value differs from the reference", ko: "비교 기준과 다른 값이 없습니다" }
        OutcomesHeading { en: "Outcomes", ko: "결과" }
        OutcomesNote { en: "All at year {years} after the change", ko: "모두 변경 후 {years}년 차" }
        ColumnParameter { en: "Lever or assumption", ko: "항목 또는 가정" }
        ColumnOutcome { en: "Outcome", ko: "결과" }
        ColumnReferenceOf { en: "{name} (reference)", ko: "{name} (비교 기준)" }
        AllOutcomes { en: "All outcomes", ko: "모든 결과" }

        SourcesTab { en: "Sources", ko: "출처" }
        FiguresTab { en: "Figures", ko: "수치" }
        SelftestTab { en: "Self-test", ko: "자체 검사" }
        ValidationTab { en: "Published figures", ko: "발표 수치와 비교" }
        ValidationNote { en: "What others have published beside ours for the same shock, misses included", ko: "같은 충격에 대해 다른 연구가 발표한 값과 이 모형의 값. 어긋난 것도 모두 싣습니다" }
        ColumnAuthor { en: "Author", ko: "저자" }
        ColumnShock { en: "Shock", ko: "충격" }
        ColumnMiss { en: "Miss", ko: "차이" }
        ColumnWhy { en: "Why they may differ", ko: "다를 수 있는 까닭" }
        FilterSources { en: "Find in sources and figures", ko: "출처와 수치에서 찾기" }
        CountSources { en: "{count} of {all} sources", ko: "출처 {all}건 중 {count}건" }
        CountFigures { en: "{count} of {all} figures", ko: "수치 {all}건 중 {count}건" }
        ColumnTitle { en: "Title", ko: "제목" }
        ColumnPublishedOn { en: "Published", ko: "게시일" }
        ColumnAddress { en: "Address", ko: "주소" }
        ColumnAccessed { en: "Read on", ko: "확인일" }
        ColumnParameters { en: "Levers, assumptions", ko: "항목·가정 수" }
        ColumnFigures { en: "Figures", ko: "수치 수" }
        ColumnValueOf { en: "Value", ko: "값" }
        ColumnYear { en: "Year", ko: "연도" }
        ColumnGrade { en: "Grade", ko: "등급" }
        ColumnSource { en: "Source", ko: "출처" }
        ColumnFigure { en: "Figure", ko: "수치" }
        CopyAddress { en: "Copy address", ko: "주소 복사" }
        SelftestNote { en: "Runs the program's equations on examples that others have published; nothing is tuned to them", ko: "다른 이들이 발표한 예제를 이 프로그램의 방정식으로 풉니다. 맞추려고 조정한 값은 없습니다" }
        SelftestPassed { en: "{passed} of {all} checks pass", ko: "검사 {all}건 중 {passed}건 통과" }
        RunSelftest { en: "Run the self-test", ko: "자체 검사 실행" }
        ColumnExample { en: "Example", ko: "예제" }
        ColumnPublished { en: "Published", ko: "발표값" }
        ColumnOurs { en: "Ours", ko: "계산값" }
        ColumnDifference { en: "Difference", ko: "차이" }
        ColumnVerdict { en: "Verdict", ko: "판정" }
        Pass { en: "pass", ko: "통과" }
        Fail { en: "off", ko: "차이 있음" }
        FigureImports { en: "{sector}: imports from {the origin}", ko: "{sector}: {origin}산 수입" }
        FigureCollected { en: "{sector}: duty collected on {the origin}", ko: "{sector}: {origin}산 징수 세율" }
        FigureMfn { en: "{sector}: MFN rate", ko: "{sector}: 최혜국 세율" }
        FigureValueAdded { en: "{sector}: value added in exports", ko: "{sector}: 수출 부가가치율" }
        FigureJobs { en: "{sector}: jobs per billion won", ko: "{sector}: 10억 원당 일자리" }
        FigureVolume { en: "{sector}: volume sold", ko: "{sector}: 판매 물량" }
        FigureShared { en: "{sector}: share in {group}, {origin}", ko: "{sector}: {group} 비중, {origin}" }
        FigureSupply { en: "{market}: domestic supply", ko: "{market}: 국내 공급" }
        FigureSigmaLong { en: "{market}: substitution, long run", ko: "{market}: 장기 대체탄력성" }
        FigureSigmaShort { en: "{market}: substitution, first year", ko: "{market}: 단기 대체탄력성" }
        FigurePassThrough { en: "{market}: border pass-through", ko: "{market}: 국경 가격 전가율" }
        FigureGdpUsd { en: "GDP in dollars, {year}", ko: "{year}년 GDP(달러)" }
        FigureGdpKrw { en: "GDP in won, {year}", ko: "{year}년 GDP(원)" }
        FigureRate { en: "Won per dollar, {year}", ko: "{year}년 원/달러 환율" }
        FigureTotalExports { en: "Exports to all the world, {year}", ko: "{year}년 전체 수출" }
        FigureExportsTo { en: "Exports to {the importer}, own records, {year}", ko: "{year}년 대{importer} 수출(자국 통계)" }
    }
}

#[cfg(test)]
mod tests {
    use super::PanelText;
    use crate::text::{Language, Text as _, placeholders};

    #[test]
    fn both_languages_fill_in_the_same_values() {
        for text in PanelText::ALL {
            let [english, korean] = Language::ALL.map(|language| placeholders(text.text(language)));
            assert_eq!(english, korean, "{text:?}");
        }
    }
}
