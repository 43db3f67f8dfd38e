//! Words of the timeline as a part of the document: states, links, events, and what changed of them.

crate::texts! {
    /// States, links, events, and their changes.
    TimelineText {
        StateOpen { en: "open", ko: "미합의" }
        StateWords { en: "agreed in words", ko: "구두 합의" }
        StatePaper { en: "on paper", ko: "문서 합의" }
        StateLaw { en: "in law", ko: "법제화" }
        Months { en: "{months} months", ko: "{months}개월" }
        Start { en: "First day of the clock", ko: "시계의 첫날" }
        Ahead { en: "Months the clock looks ahead", ko: "시계가 내다보는 기간" }
        OrderedAhead { en: "Orders are placed ahead by", ko: "주문이 앞서는 기간" }
        From { en: "In force while issues are not closed", ko: "타결 전까지 시행 중인 조건" }
        Issue { en: "Issue", ko: "쟁점" }
        Link { en: "Link", ko: "연계" }
        Event { en: "Event", ko: "사건" }
        History { en: "History", ko: "실제 경과" }
        LinkBefore { en: "{second} cannot be {second_state} before {first} is {first_state}", ko: "{first} {first_state} 전에는 {second} {second_state} 불가" }
        LinkConditional { en: "until {first} is {first_state}, {second} moves on to {second_state} {factor} times as fast", ko: "{first} {first_state} 전까지 {second} {second_state} 속도 {factor}배" }
        WhenOn { en: "on {day}, {chance}", ko: "{day}, {chance}" }
        WhenAlways { en: "{chance} a month", ko: "매월 {chance}" }
        WhenFrom { en: "{chance} a month from {from}", ko: "{from}부터 매월 {chance}" }
        WhenTo { en: "{chance} a month to {to}", ko: "{to}까지 매월 {chance}" }
        WhenBetween { en: "{chance} a month from {from} to {to}", ko: "{from}~{to} 매월 {chance}" }
        Chances { en: "{open} · {words} · {paper}", ko: "{open} · {words} · {paper}" }
        IssueShown { en: "{state}, {chances} a month", ko: "{state}, 월 {chances}" }
        ChangeValue { en: "{title}: {before} → {after}", ko: "{title}: {before} → {after}" }
        RowChanged { en: "{kind} “{title}”: {before} → {after}", ko: "{kind} ‘{title}’: {before} → {after}" }
        RowOther { en: "{kind} “{title}” changed", ko: "{kind} ‘{title}’ 변경" }
        RowAdded { en: "{kind} “{title}” added: {after}", ko: "{kind} ‘{title}’ 추가: {after}" }
        RowRemoved { en: "{kind} “{title}” removed", ko: "{kind} ‘{title}’ 삭제" }
        OwnJudgement { en: "own judgement", ko: "자체 판단" }
        OwnRow { en: "own", ko: "직접 추가" }
    }
}
