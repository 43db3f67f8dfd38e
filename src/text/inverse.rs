//! Words for questions asked backwards: goal seek, break-even map, and what each move did.

crate::texts! {
    /// Answers to questions asked backwards.
    InverseText {
        Reached { en: "{outcome} is {value} where {place}", ko: "{place}일 때 {outcome}: {value}" }
        ReachedMore { en: "{outcome} is {value} in {count} places: {places}", ko: "{outcome}{이/가} {value}인 곳은 {count}곳입니다: {places}" }
        ReachedNearest { en: "{outcome} is {value} where {place}. Of all such positions this is the smallest move from where the levers stand: {distance} of their ranges", ko: "{place}일 때 {outcome}: {value}. 같은 값을 주는 위치 가운데 지금 위치에서 가장 적게 움직인 것입니다(범위 대비 {distance})" }
        ReachedHere { en: "{outcome} is {value} already, where {place}", ko: "지금 위치({place})에서 {outcome}{은/는} 이미 {value}입니다" }
        Largest { en: "{outcome} is largest, {value}, where {place}", ko: "{place}일 때 {outcome}{이/가} 가장 큽니다: {value}" }
        Smallest { en: "{outcome} is smallest, {value}, where {place}", ko: "{place}일 때 {outcome}{이/가} 가장 작습니다: {value}" }
        NotReachable { en: "Not reachable: {target}. The nearest is {value}, where {place}", ko: "{target}에는 이를 수 없습니다. 가장 가까운 값은 {place}일 때의 {value}입니다" }
        Independent { en: "{outcome} does not depend on {levers}: it is {value} all over the range", ko: "{outcome}{은/는} {levers}에 따라 달라지지 않습니다. 범위 전체에서 {value}입니다" }
        NoValue { en: "{outcome} has no value anywhere in this range: {cause}", ko: "이 범위 어디에서도 {outcome}에 값이 없습니다: {cause}" }
        WhyBound { en: "there {levers}: at an end of the range", ko: "{levers}: 범위의 끝에 있습니다" }
        WhyTurns { en: "from there on the outcome turns back", ko: "그 뒤로는 결과가 되돌아갑니다" }
        WhyJumps { en: "there the outcome jumps over it", ko: "그곳에서 결과가 그 값을 건너뜁니다" }
        WhyWhole { en: "it lies between two whole numbers, and others are not values of the lever", ko: "두 정수 사이에 있고, 이 지렛대는 정수만 받습니다" }
        WhyGap { en: "beyond there the outcome has no value", ko: "그 너머에서는 결과에 값이 없습니다" }
        AtBound { en: "at an end of the range: {levers}", ko: "범위의 끝에 있음: {levers}" }
        WholeNumbers { en: "{lever} takes whole numbers only", ko: "{lever}{은/는} 정수만 받습니다" }
        Missing { en: "No outcome where {lever} is from {low} to {high}: {cause}", ko: "{lever} {low}~{high}에서는 결과가 없습니다: {cause}" }
        MissingSomewhere { en: "In a part of the ranges there is no outcome: {cause}", ko: "범위의 일부에서는 결과가 없습니다: {cause}" }
        HasNoValue { en: "this outcome has no value there", ko: "그곳에서는 이 결과에 값이 없습니다" }
        Equals { en: "{lever} is {value}", ko: "{lever} {value}" }
        FromTo { en: "{lever} is from {low} to {high}", ko: "{lever} {low}~{high}" }
        Both { en: "{first} and {second}", ko: "{first}, {second}" }
        Next { en: "{list}; {place}", ko: "{list}; {place}" }
        TargetLargest { en: "largest", ko: "최댓값" }
        TargetSmallest { en: "smallest", ko: "최솟값" }
    }
}

crate::texts! {
    /// What the moves of a waterfall are called, and the rule by which they were put together.
    MoveText {
        CompanyRows { en: "Companies' figures", ko: "기업 수치" }
        AllAssumptions { en: "All assumptions", ko: "모든 가정" }
        AssumptionsOf { en: "Assumptions: {section}", ko: "가정: {section}" }
        DutiesOfOrigin { en: "{section}: {origin}", ko: "{section}: {origin}" }
        DutiesOfOthers { en: "{section}: all other origins", ko: "{section}: 다른 모든 원산지" }
        ManyChanges { en: "{count} changes", ko: "변경 {count}개" }
        RuleSingle { en: "Each change by itself", ko: "변경 하나하나를 따로" }
        RuleOrigins { en: "Changes put together by section and origin", ko: "변경을 부문과 원산지별로 묶음" }
        RuleSections { en: "Changes put together by section, other origins' duties apart, assumptions as one", ko: "변경을 부문별로 묶음(다른 원산지의 관세는 따로, 가정은 하나로)" }
        Remainder { en: "Left by rounding", ko: "반올림으로 남은 값" }
        NoMixture { en: "no value with only these moved: {moves}; {cause}", ko: "다음만 바꾸면 값이 없습니다: {moves}. {cause}" }
        Mixture { en: "A part of the moves", ko: "변경의 일부" }
        NameFocus { en: "What each move did, exporting side", ko: "변경별 효과(수출국)" }
        NameImporter { en: "What each move did, importing side", ko: "변경별 효과(수입국)" }
        Together { en: "All moves together", ko: "모든 변경 합계" }
        Subtitle { en: "{outcome}, change from {against}, {unit}; mean over all orders of the moves (Shapley). {rule}", ko: "{outcome}, {against} 대비 변화, {unit}. 변경 순서 전체의 평균(섀플리). {rule}" }
        Idle { en: "{text}. Without effect: {count}", ko: "{text}. 효과 없는 변경: {count}개" }
        Finding { en: "{outcome}: of {total}, {move} makes {value}", ko: "{outcome}: {total} 가운데 ‘{move}’ 몫이 {value}" }
        NothingMoved { en: "{outcome}: nothing differs from the reference", ko: "{outcome}: 기준과 다른 것이 없습니다" }
        NoneMatters { en: "{outcome}: no move changes it", ko: "{outcome}: 어떤 변경도 이 값을 바꾸지 않습니다" }
        ColumnMove { en: "Move", ko: "변경" }
        ColumnChanges { en: "Changes", ko: "내용" }
        NoMove { en: "nothing moved", ko: "바꾼 것 없음" }
    }
}

crate::texts! {
    /// Words of the page and the charts of questions asked backwards.
    BackwardsText {
        Outcome { en: "Outcome", ko: "결과" }
        Goal { en: "Wanted", ko: "원하는 값" }
        GoalValue { en: "a value", ko: "특정 값" }
        GoalLargest { en: "the largest", ko: "최댓값" }
        GoalSmallest { en: "the smallest", ko: "최솟값" }
        Target { en: "Target", ko: "목표" }
        First { en: "First lever", ko: "첫째 지렛대" }
        Second { en: "Second lever", ko: "둘째 지렛대" }
        NoSecond { en: "none", ko: "없음" }
        Find { en: "Search outcomes and levers", ko: "결과와 지렛대 찾기" }
        To { en: "to", ko: "~" }
        LowEnd { en: "{lever}: lower end", ko: "{lever}: 아래 끝" }
        HighEnd { en: "{lever}: upper end", ko: "{lever}: 위 끝" }
        SeekThis { en: "Seek this…", ko: "이 값의 목표 찾기…" }
        SeekHint { en: "Shift+Enter or the menu: seek this", ko: "Shift+Enter 또는 메뉴: 목표 찾기" }
        Apply { en: "Move the levers there", ko: "지렛대를 그곳으로 옮기기" }
        Working { en: "Computing…", ko: "계산하고 있습니다…" }
        Coarse { en: "A coarse grid; a finer one follows", ko: "성긴 격자입니다. 곧 촘촘해집니다" }
        ChooseSecond { en: "Choose a second lever for the map", ko: "지도를 보려면 둘째 지렛대를 고르세요" }
        MapHint { en: "Press a place on the map to move both levers there", ko: "지도의 한 곳을 누르면 두 지렛대가 그곳으로 옮겨집니다" }
        Broken { en: "The computation broke off. This is an error of the program", ko: "계산이 중단되었습니다. 프로그램의 오류입니다" }
        NoThread { en: "Nothing can be computed: the system gives no thread", ko: "시스템이 스레드를 주지 않아 계산할 수 없습니다" }
        BreakEvenLine { en: "Break-even", ko: "손익분기" }
        AnswerAt { en: "Answer: {value}", ko: "답: {value}" }
        Difference { en: "Difference", ko: "차이" }
        MapCrosses { en: "{outcome}: above {against} on one side of the line, below on the other", ko: "{outcome}: 선의 한쪽에서는 {against}보다 크고 다른 쪽에서는 작습니다" }
        MapAbove { en: "{outcome}: nowhere below {against}", ko: "{outcome}: 어디에서도 {against}보다 작지 않습니다" }
        MapBelow { en: "{outcome}: nowhere above {against}", ko: "{outcome}: 어디에서도 {against}보다 크지 않습니다" }
        MapEqual { en: "{outcome}: equal to {against} everywhere", ko: "{outcome}: 어디에서나 {against}{과/와} 같습니다" }
        MapSubtitle { en: "{outcome}, difference from {against}, over {first} and {second}", ko: "{first}, {second}에 따른 {outcome}, {against}{과/와}의 차이" }
        MapMissing { en: "places without a value, in the colour between: {count}", ko: "값 없는 곳(중간색): {count}" }
        Remark { en: "{text}; {remark}", ko: "{text}. {remark}" }
        CurveSubtitle { en: "{outcome} over {first}, {unit}", ko: "{first}에 따른 {outcome}, {unit}" }
    }
}
