//! Words of the window and the command that say where a number comes from.

crate::texts! {
    /// Headings, answers and buttons.
    TraceText {
        Heading { en: "Where this number comes from", ko: "이 수치가 나온 곳" }
        OfThisChart { en: "Numbers of this chart", ko: "이 차트의 수치" }
        ShowOf { en: "{title}: {value}, show where this comes from", ko: "{title}: {value}, 나온 곳 보기" }
        ShowHint { en: "Show where this comes from", ko: "나온 곳 보기" }
        Formula { en: "Formula", ko: "계산식" }
        Solved { en: "Solved, not a closed formula", ko: "닫힌 식이 아니라 풀어서 구함" }
        Terms { en: "Terms", ko: "항" }
        Rows { en: "What is summed", ko: "합산 항목" }
        RowsOf { en: "All {count} {rows}", ko: "{rows} {count}개 모두" }
        AllOf { en: "Show all {count}", ko: "{count}개 모두 보기" }
        Inputs { en: "Inputs behind this number", ko: "이 수치의 입력값" }
        InputsCount { en: "{count} levers and assumptions, {changed} changed from their default", ko: "협상 항목과 가정 {count}개, 기본값에서 {changed}개 바뀜" }
        Sources { en: "Sources", ko: "출처" }
        NoSources { en: "No figure of the baseline stands behind this number; its inputs are own judgement or zero", ko: "기준 자료의 수치 없이 자체 판단이나 0인 입력값으로 정해집니다" }
        ScenarioSources { en: "The scenario's own values rest on {count} addresses, named in its file", ko: "시나리오가 정한 값의 출처 주소 {count}개는 파일에 적혀 있습니다" }
        Note { en: "Good to know", ko: "참고" }
        LeftOut { en: "Left out", ko: "빠진 것" }
        ComputedIn { en: "Computed in", ko: "계산 위치" }
        Back { en: "Back", ko: "뒤로" }
        Close { en: "Close", ko: "닫기" }
        CopyText { en: "Copy as text", ko: "글로 복사" }
        OpenTerm { en: "{title}: open", ko: "{title}: 열기" }
        OpenInput { en: "{title}: go to its control", ko: "{title}: 조절 위치로" }
        OpenSource { en: "{title}: find on the sources page", ko: "{title}: 출처 페이지에서 찾기" }
        CopyAddressOf { en: "Copy address: {address}", ko: "주소 복사: {address}" }
        NoValue { en: "–", ko: "–" }
        Computed { en: "computed; opens", ko: "계산값, 열 수 있음" }
        CountedHere { en: "counted here", ko: "여기서 셈" }
        Lever { en: "lever", ko: "협상 항목" }
        Assumption { en: "assumption", ko: "가정" }
        AtDefault { en: "{role}, at its default", ko: "{role}, 기본값" }
        Changed { en: "{role}, changed from {default}", ko: "{role}, 기본값 {default}에서 바뀜" }
        Starred { en: "* without a source: {reason}", ko: "* 출처 없음: {reason}" }
        FigureOf { en: "{grade}, {year}: {source}", ko: "{grade}, {year}년: {source}" }
        FiguresOf { en: "figures of {year}: {count}, {grade}", ko: "{year}년 수치 {count}개, {grade}" }
        BothCurrencies { en: "{usd} ({krw} at {rate} won a dollar)", ko: "{usd}(달러당 {rate}원일 때 {krw})" }
        ReadOn { en: "read on {day}", ko: "{day} 확인" }
        ScenarioIs { en: "In {name}", ko: "{name} 기준" }
    }
}
