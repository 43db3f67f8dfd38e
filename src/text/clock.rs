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
