//! Words of the bargaining table and of what was done to it.

crate::texts! {
    /// The table of a scenario, and changes of it.
    TableText {
        Npv { en: "present value", ko: "현재가치" }
        Year { en: "year shown", ko: "표시 연도" }
        Range { en: "{low} to {high}", ko: "{low}~{high}" }
        BaseYear { en: "the base year as it was", ko: "기준 연도 그대로" }
        ChangeNoDeal { en: "No deal means: {before} → {after}", ko: "협상 결렬 시: {before} → {after}" }
        ChangeValued { en: "Packages valued by: {before} → {after}", ko: "패키지 평가 기준: {before} → {after}" }
        ChangeRange { en: "On the table, {title}: {before} → {after}", ko: "협상 대상 {title}: {before} → {after}" }
        ChangeAdded { en: "Put on the table: {title}, {after}", ko: "협상 대상에 추가: {title}, {after}" }
        ChangeRemoved { en: "Taken off the table: {title}", ko: "협상 대상에서 제외: {title}" }
    }
}

crate::texts! {
    /// Charts of the table.
    PlaneText {
        Axis { en: "Value to {party}, {unit}", ko: "{party}에 갖는 가치, {unit}" }
        Zone { en: "zone of agreement", ko: "합의 가능 영역" }
        NoDealLine { en: "no deal, {party}", ko: "결렬, {party}" }
        Frontier { en: "frontier", ko: "프런티어" }
        Presets { en: "shipped scenario", ko: "기본 시나리오" }
        Open { en: "open scenario", ko: "열린 시나리오" }
        Solutions { en: "solution", ko: "해법" }
        Present { en: "this scenario", ko: "이 시나리오" }
        Here { en: "here", ko: "현재" }
        NoDeal { en: "no deal", ko: "협상 결렬" }
        Same { en: "{first} = {second}", ko: "{first} = {second}" }
        Subtitle { en: "Across: {first}. Upwards: {second}. {unit}, change since the base year; every point with the assumptions and weights of this scenario", ko: "가로: {first}. 세로: {second}. {unit}, 기준 연도 대비 변화. 모든 점은 이 시나리오의 가정과 가중치로 계산" }
        Kind { en: "Kind", ko: "종류" }
        Name { en: "Name", ko: "이름" }
        ValueOf { en: "Value to {party}", ko: "{party}에 갖는 가치" }
        GainOf { en: "Gain over no deal, {party}", ko: "결렬 대비 {party} 이득" }
        RowStep { en: "{title}, {step}", ko: "{title}, {step}" }
        WorthTitle { en: "What one step up of each row is worth to both sides", ko: "각 항목을 한 단계 올리면 양측에 갖는 가치" }
        WorthSubtitle { en: "At the margin, from where this scenario stands, {unit}; rows that pull both ways are what can be traded", ko: "이 시나리오에서의 한계 변화, {unit}. 양측의 방향이 다른 항목이 맞바꿀 거리입니다" }
    }
}

crate::texts! {
    /// The page of the table.
    BargainText {
        Empty { en: "Nothing is on the table: this baseline has no bargaining table. Put levers on it below", ko: "협상 대상이 없습니다. 이 기준 자료에는 협상표가 없습니다. 아래에서 항목을 추가하세요" }
        NoThread { en: "No thread could be started, so packages cannot be searched", ko: "스레드를 시작하지 못해 패키지를 찾을 수 없습니다" }
        Broken { en: "The search broke off: an error of the program", ko: "프로그램 오류로 탐색이 중단되었습니다" }
        Working { en: "Searching packages: {count} evaluated", ko: "패키지 탐색 중: {count}개 계산" }
        Searched { en: "{count} packages evaluated, {points} on the frontier", ko: "패키지 {count}개 계산, 프런티어 {points}개" }
        NoDeal { en: "No deal means", ko: "협상 결렬 시" }
        Valued { en: "Valued by", ko: "평가 기준" }
        Weights { en: "Weights", ko: "가중치" }
        WeightsNote { en: "What a dollar of each line of the ledger counts for its party: shows the sliders", ko: "손익표 각 항목의 1달러가 그 당사자에게 갖는 무게. 슬라이더를 보여 줍니다" }
        Neutral { en: "Every dollar counts one", ko: "1달러는 1달러로" }
        NeutralNote { en: "Sets all weights to one: the value of a deal is the balance of the ledger", ko: "모든 가중치를 1로 둡니다. 합의의 가치가 손익 합계와 같아집니다" }
        Normalisation { en: "Values are US dollars of change since the base year, each line of the ledger times its weight; gains count from no deal. Nash and Kalai–Smorodinsky do not depend on the unit of a party’s value, the other two do", ko: "가치는 기준 연도 대비 변화(미국 달러)로, 손익표 각 항목에 가중치를 곱해 더합니다. 이득은 협상 결렬부터 잽니다. 내시와 칼라이–스모로딘스키는 한쪽 가치의 단위에 좌우되지 않고 나머지 둘은 좌우됩니다" }
        Hint { en: "Press a point of the frontier to open its package as a new scenario; drag this scenario’s point along the frontier to move the sliders", ko: "프런티어의 점을 누르면 그 패키지가 새 시나리오로 열립니다. 이 시나리오의 점을 프런티어를 따라 끌면 슬라이더가 움직입니다" }
        Along { en: "Along the frontier", ko: "프런티어를 따라" }
        AlongValue { en: "{focus}: {first}; {importer}: {second}", ko: "{focus}: {first}, {importer}: {second}" }
        Solutions { en: "Four solutions", ko: "네 가지 해법" }
        OpenPackage { en: "Open", ko: "열기" }
        OpenPackageOf { en: "Open the package “{name}” as a new scenario", ko: "‘{name}’ 패키지를 새 시나리오로 열기" }
        TakePackage { en: "Move here", ko: "여기로 이동" }
        TakePackageOf { en: "Move the sliders to “{name}”", ko: "슬라이더를 ‘{name}’{으로/로} 옮기기" }
        PackageName { en: "{name}: package of the frontier", ko: "{name}: 프런티어 패키지" }
        PackageOfRule { en: "{name}: {rule}", ko: "{name}: {rule}" }
        RateLine { en: "To {party}: {term} = {others}", ko: "{party}: {term} = {others}" }
        Gained { en: "over no deal: {focus} {first}, {importer} {second}", ko: "결렬 대비 {focus} {first}, {importer} {second}" }
        Trading { en: "Looking for swaps…", ko: "맞교환을 찾는 중…" }
        Stated { en: "{low} to {high}: {low_source} ({low_year}, {low_grade}); {high_source} ({high_year}, {high_grade})", ko: "{low}~{high}: {low_source}({low_year}, {low_grade}), {high_source}({high_year}, {high_grade})" }
        Trade { en: "Trade finder", ko: "맞교환 찾기" }
        TradeNote { en: "From where this scenario stands; every swap is evaluated with the full model", ko: "이 시나리오에서 출발하며, 모든 교환을 전체 모형으로 계산합니다" }
        RedLines { en: "Red lines", ko: "레드라인" }
        Relax { en: "Find the smallest relaxations", ko: "가장 작은 완화 찾기" }
        Winner { en: "Adjusted Winner", ko: "조정 승자" }
        WinnerNote { en: "Each contested row goes to the side that gives more of its points to it; points are shares of each side’s own swings", ko: "다투는 항목마다 자기 점수를 더 많이 건 쪽에 줍니다. 점수는 각 측 자신의 변동 폭에서 차지하는 비율입니다" }
        WinnerRow { en: "{row}: {focus} {first}% of the item, points {mine} against {theirs}", ko: "{row}: {focus} 몫 {first}%, 점수 {mine} 대 {theirs}" }
        WinnerTotal { en: "Points received: {focus} {first}, {importer} {second}", ko: "받은 점수: {focus} {first}, {importer} {second}" }
        Rows { en: "On the table", ko: "협상 항목" }
        RowLow { en: "{title}: least", ko: "{title}: 최소" }
        RowHigh { en: "{title}: most", ko: "{title}: 최대" }
        Remove { en: "Take off", ko: "빼기" }
        RemoveOf { en: "Take “{title}” off the table", ko: "‘{title}’{을/를} 협상 대상에서 빼기" }
        Add { en: "Put a lever on the table", ko: "협상 대상에 항목 추가" }
        Find { en: "Find a lever", ko: "항목 찾기" }
        Reset { en: "Table of the baseline again", ko: "기준 자료의 협상표로 되돌리기" }
    }
}
