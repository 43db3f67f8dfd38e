//! Words of the clock: what cannot be computed, and what is printed of talks in time.

crate::texts! {
    /// Why a timeline has no distribution.
    ClockErrorText {
        NoIssues { en: "There is no issue on the timeline, so there is nothing to wait for", ko: "일정에 쟁점이 없어 계산할 것이 없습니다" }
        Months { en: "A timeline of {value} months cannot be computed; allowed are 1 to {most}", ko: "{value}개월짜리 일정은 계산할 수 없습니다. 1~{most}개월만 가능합니다" }
        TooMany { en: "The timeline has too many {rows}; allowed are {most}", ko: "일정의 {rows}{이/가} 너무 많습니다. {most}개까지 가능합니다" }
        Issues { en: "issues", ko: "쟁점" }
        Events { en: "events", ko: "사건" }
        Links { en: "links", ko: "연계" }
        Twice { en: "Two rows of the timeline have the id “{id}”; rename one of them", ko: "일정에 id가 “{id}”인 행이 둘 있습니다. 하나의 이름을 바꾸세요" }
        Impossible { en: "“{row}” on the timeline has a chance or a factor out of its range, no name, or holds itself up", ko: "일정의 “{row}”에 범위를 벗어난 확률이나 배수가 있거나, 이름이 없거나, 자기 자신에 걸려 있습니다" }
        UnknownIssue { en: "“{row}” names the issue “{id}”, which is not on the timeline", ko: "“{row}”에 적힌 쟁점 “{id}”{이/가} 일정에 없습니다" }
        UnknownEvent { en: "“{row}” names the event “{id}”, which is not on the timeline", ko: "“{row}”에 적힌 사건 “{id}”{이/가} 일정에 없습니다" }
        UnknownLink { en: "There is no link “{id}” on the timeline", ko: "일정에 “{id}”{이라는/라는} 연계가 없습니다" }
        UnknownStart { en: "The timeline begins with the scenario “{id}”, which does not exist", ko: "일정의 출발 시나리오 “{id}”{이/가} 없습니다" }
        UnknownScenario { en: "“{row}” names “{id}”, which is neither a shipped scenario nor an overlay", ko: "“{row}”에 적힌 “{id}”{은/는} 기본 시나리오도 덧붙일 가정도 아닙니다" }
        BadSetting { en: "“{row}” sets “{id}”, which is not in this baseline, or to a value that does not fit it", ko: "“{row}”{이/가} 설정하는 “{id}”{은/는} 이 기준 자료에 없거나 값이 맞지 않습니다" }
        Cycle { en: "Nothing here can ever come, because each waits for the next: {list}. Take one of the links away", ko: "서로를 기다리므로 아무것도 이루어질 수 없습니다: {list}. 연계 하나를 없애세요" }
        TooManyStates { en: "The issues and events have {value} joint states; at most {most} are computed exactly. Sample paths instead", ko: "쟁점과 사건의 결합 상태가 {value}개입니다. 정확한 계산은 {most}개까지 가능하니 표본 경로를 쓰세요" }
        NoOutcome { en: "What would be in force has no outcome ({list}): {cause}", ko: "시행될 내용에 결과가 없습니다({list}): {cause}" }
    }
}

crate::texts! {
    /// What the clock prints.
    ClockText {
        Head { en: "Clock: from {start}, {months} months; without a deal in force: {from}", ko: "시계: {start}부터 {months}개월. 타결 전 시행: {from}" }
        Way { en: "Chances: {way}; {paths} paths for the bands of money; {regimes} regimes evaluated", ko: "확률: {way}. 금액 구간은 경로 {paths}개, 계산한 시행 조합 {regimes}개" }
        Exact { en: "exact, {states} joint states", ko: "정확한 계산(결합 상태 {states}개)" }
        Sampled { en: "from the paths", ko: "표본 경로" }
        Valued { en: "Parties count in: {valued}", ko: "손익 계산 기준: {valued}" }
        Months { en: "{months} months", ko: "{months}개월" }
        Band { en: "{mean} ({low} to {high})", ko: "{mean} ({low}~{high})" }
        ByDate { en: "Expected by date (in brackets: 8 of 10 futures)", ko: "날짜별 기대값(괄호: 열 가운데 여덟)" }
        Issues { en: "Issues", ko: "쟁점" }
        Standstill { en: "What one month's standstill does by the last day", ko: "한 달 멈출 때 마지막 날까지의 변화" }
        LinksToCut { en: "Which link to cut first", ko: "먼저 끊을 연계" }
        Threats { en: "What threats cost even if they are never carried out", ko: "실행되지 않아도 위협이 주는 손실" }
        Published { en: "Published beside ours: what uncertainty costs by itself, share of a year's output", ko: "발표치와 자체 값: 불확실성만의 효과(연간 GDP 대비)" }
        Study { en: "Study", ko: "연구" }
        PublishedFigure { en: "Published", ko: "발표치" }
        Ours { en: "Ours", ko: "자체 값" }
        Why { en: "Why they may differ", ko: "다를 수 있는 까닭" }
        Layers { en: "Layers of duty", ko: "관세의 층" }
        Compared { en: "Two graphs side by side", ko: "두 연계 비교" }
        Lookbacks { en: "What came, and the chance that it would have come by then, seen from the days of the past", ko: "실제 타결일과, 과거의 날마다 그때까지 타결되리라 보았을 확률" }
        Day { en: "Day", ko: "날짜" }
        WholeDeal { en: "Whole deal", ko: "전체 타결" }
        Duty { en: "Duty", ko: "관세율" }
        Exports { en: "Exports a year", ko: "연간 수출" }
        Cumulated { en: "{party}, added up", ko: "{party} 누계" }
        Waited { en: "{party}, by waiting", ko: "{party} 지연 손익" }
        Party { en: "{party}", ko: "{party}" }
        Issue { en: "Issue", ko: "쟁점" }
        State { en: "Now", ko: "현재" }
        ByTheEnd { en: "By the last day", ko: "마지막 날까지" }
        EvenOdds { en: "Even odds after", ko: "절반 확률까지" }
        MonthsWithout { en: "Months without", ko: "타결 없는 기간" }
        NotWithin { en: "not within", ko: "기간 안에 없음" }
        AllIssues { en: "all issues", ko: "모든 쟁점" }
        MonthsAdded { en: "Added", ko: "늘어난 기간" }
        MonthsSaved { en: "Saved", ko: "줄어든 기간" }
        Link { en: "Link", ko: "연계" }
        Event { en: "Threat", ko: "위협" }
        OrdersLost { en: "{party}: value added of orders", ko: "{party} 주문 감소 부가가치" }
        OrdersShare { en: "{party}: share of output by year", ko: "{party} 연도별 GDP 대비" }
        TalksSpeed { en: "{party}: speed of talks", ko: "{party} 협상 속도" }
        Layer { en: "Authority", ko: "근거" }
        FirstDay { en: "From", ko: "시작" }
        LastDay { en: "To", ko: "끝" }
        InForce { en: "Chance in force", ko: "시행 확률" }
        Graph { en: "Graph", ko: "연계" }
        Difference { en: "Difference", ko: "차이" }
        SeenFrom { en: "Seen from", ko: "시점" }
        ClosedOn { en: "Closed on", ko: "타결일" }
        WasClosed { en: "closed", ko: "타결됨" }
    }
}
