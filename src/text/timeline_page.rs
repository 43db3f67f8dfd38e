//! Words of the page about talks in time.

crate::texts! {
    /// Headings, fields and buttons of the page.
    TimelinePageText {
        Heading { en: "Talks in time", ko: "시간 속의 협상" }
        Note { en: "The deal is this scenario. Issues move by chance from month to month; links hold them up; events may happen. Chances are own judgement unless a row says otherwise.", ko: "합의 내용은 이 시나리오입니다. 쟁점은 매달 확률에 따라 움직이고, 연계가 발목을 잡고, 사건이 일어날 수 있습니다. 따로 밝히지 않은 확률은 자체 판단입니다." }
        NoIssues { en: "This baseline has no issues. Add one to start the clock.", ko: "이 기준 자료에는 쟁점이 없습니다. 하나를 추가하면 시계가 움직입니다." }
        Working { en: "Computing…", ko: "계산하고 있습니다…" }
        Behind { en: "Computing; what is shown belongs to the state before", ko: "계산 중입니다. 표시된 것은 바로 전 상태입니다" }
        Broken { en: "The computation broke off: an error of the program", ko: "계산이 중단되었습니다. 프로그램의 오류입니다" }
        NoThread { en: "Nothing can be computed: the system gives no thread", ko: "시스템이 스레드를 주지 않아 계산할 수 없습니다" }
        Start { en: "First day", ko: "첫날" }
        BadDay { en: "“{text}” is not a day; type for example 2026-07-24", ko: "“{text}”{은/는} 날짜가 아닙니다. 예: 2026-07-24" }
        Months { en: "Months", ko: "개월 수" }
        OrderedAhead { en: "Orders ahead, months", ko: "앞선 주문, 개월" }
        From { en: "In force until issues close", ko: "타결 전 시행 조건" }
        Root { en: "base year", ko: "기준 연도" }
        Graph { en: "Graph of issues and links", ko: "쟁점과 연계 그래프" }
        GraphNote { en: "Drag from one issue to another: the second then waits for the first. The list below does the same by keyboard.", ko: "한 쟁점에서 다른 쟁점으로 끌면 뒤의 것이 앞의 것을 기다립니다. 아래 목록에서 키보드로도 할 수 있습니다." }
        Node { en: "{issue}: {state}", ko: "{issue}: {state}" }
        Issues { en: "Issues", ko: "쟁점" }
        IssuesNote { en: "State now; chance of one step a month from open, from words, from paper; closed from", ko: "현재 상태, 한 달에 한 단계 나아갈 확률(미합의·구두 합의·문서 합의에서), 타결 기준" }
        Links { en: "Links", ko: "연계" }
        Events { en: "Events", ko: "사건" }
        StateOf { en: "State of {title}", ko: "{title}: 상태" }
        ChanceOpen { en: "{title}: chance a month from open", ko: "{title}: 미합의에서 월 확률" }
        ChanceWords { en: "{title}: chance a month from words", ko: "{title}: 구두 합의에서 월 확률" }
        ChancePaper { en: "{title}: chance a month from paper", ko: "{title}: 문서 합의에서 월 확률" }
        ClosedFrom { en: "{title}: closed from", ko: "{title}: 타결 기준" }
        FirstOf { en: "Link “{title}”: first issue", ko: "연계 ‘{title}’: 먼저인 쟁점" }
        SecondOf { en: "Link “{title}”: issue that waits", ko: "연계 ‘{title}’: 기다리는 쟁점" }
        FirstState { en: "Link “{title}”: state of the first", ko: "연계 ‘{title}’: 먼저인 쟁점의 상태" }
        SecondState { en: "Link “{title}”: state that waits", ko: "연계 ‘{title}’: 기다리는 상태" }
        KindOf { en: "Link “{title}”: kind", ko: "연계 ‘{title}’: 종류" }
        KindBefore { en: "not before", ko: "먼저여야" }
        KindConditional { en: "slower until", ko: "그때까지 느림" }
        FactorOf { en: "Link “{title}”: times as fast", ko: "연계 ‘{title}’: 속도 배수" }
        WaitsFor { en: "waits for", ko: "← 기다림" }
        AddLink { en: "Add a link", ko: "연계 추가" }
        NewLink { en: "{second} after {first}", ko: "{first} 뒤에 {second}" }
        Remove { en: "Remove", ko: "삭제" }
        RemoveOf { en: "Remove “{title}”", ko: "‘{title}’ 삭제" }
        Reset { en: "Reset", ko: "되돌리기" }
        ResetOf { en: "Reset “{title}”", ko: "‘{title}’ 되돌리기" }
        Restore { en: "Restore “{title}”", ko: "‘{title}’ 복원" }
        ResetAll { en: "Reset the clock", ko: "시계 되돌리기" }
        ChanceOf { en: "{title}: chance", ko: "{title}: 확률" }
        AMonth { en: "a month", ko: "매월" }
        Once { en: "on {day}", ko: "{day}" }
        Threat { en: "threat", ko: "위협" }
        After { en: "after “{title}”", ko: "‘{title}’ 이후" }
        While { en: "while {issue} is below: {state}", ko: "{issue} {state} 전까지" }
        LayersOf { en: "Layers of duty on", ko: "관세층을 볼 품목군" }
        CompareNote { en: "The reference’s clock stands beside this one: choose another reference to compare two graphs", ko: "기준 시나리오의 시계와 나란히 봅니다. 두 그래프를 견주려면 기준을 바꾸세요" }
        RestsOn { en: "{grade}: {why}", ko: "{grade}: {why}" }
        RestsOnSource { en: "{grade} · {source}", ko: "{grade} · {source}" }
        HappenedHeading { en: "What happened", ko: "실제 경과" }
        HappenedRow { en: "{day}: {title}", ko: "{day}: {title}" }
    }
}
