//! Words of what packages come to: the zone, the solutions, what to trade for what, red lines in the way.

crate::texts! {
    /// What a search over packages has found.
    PackageText {
        NoRows { en: "Nothing is on the table: no row of it has a number in this scenario", ko: "협상 대상이 없습니다. 이 시나리오에서 숫자가 있는 항목이 하나도 없습니다" }
        NoDealFailed { en: "No deal has no outcome: {cause}", ko: "협상 결렬 시의 결과를 계산할 수 없습니다: {cause}" }
        NoValue { en: "This scenario has no value to compare with", ko: "비교할 값이 없습니다" }
        NotPlanned { en: "The packages could not be evaluated: {cause}", ko: "패키지를 계산할 수 없습니다: {cause}" }
        Excluded { en: "No package keeps every red line: nothing is left of “{row}”", ko: "모든 레드라인을 지키는 패키지가 없습니다. ‘{row}’에 남은 범위가 없습니다" }
        LeftOut { en: "Not on the table, because the scenario sets no number: {rows}", ko: "시나리오에 숫자가 없어 협상 대상에서 뺀 항목: {rows}" }
        Settled { en: "Red lines crossed by what is not on the table: {lines}", ko: "협상 대상이 아닌 항목이 넘은 레드라인: {lines}" }
        ZoneFound { en: "There is a zone of agreement: within it {focus} can gain up to {first} over no deal, {importer} up to {second}", ko: "합의 가능 영역이 있습니다. 그 안에서 협상 결렬에 비해 {focus}{은/는} 최대 {first}, {importer}{은/는} 최대 {second}까지 이득을 봅니다" }
        NoZone { en: "There is no zone of agreement: no package that keeps the red lines gives both sides what no deal is worth to them. In the nearest one a side is {missing} short", ko: "합의 가능 영역이 없습니다. 레드라인을 지키면서 양측 모두에게 협상 결렬 때만큼을 주는 패키지가 없습니다. 가장 가까운 패키지에서도 한쪽이 {missing} 모자랍니다" }
        NoPackage { en: "No package keeps every red line", ko: "모든 레드라인을 지키는 패키지가 없습니다" }
        Searched { en: "Packages evaluated: {count}, seed {seed}; on the frontier: {points}", ko: "계산한 패키지: {count}개, 시드 {seed}. 프런티어: {points}개" }
        NoDeal { en: "No deal", ko: "협상 결렬" }
        ThisScenario { en: "This scenario", ko: "이 시나리오" }
        Nash { en: "Nash", ko: "내시" }
        KalaiSmorodinsky { en: "Kalai–Smorodinsky", ko: "칼라이–스모로딘스키" }
        Egalitarian { en: "Egalitarian", ko: "균등 이득" }
        Utilitarian { en: "Utilitarian", ko: "이득 합계 최대" }
        AdjustedWinner { en: "Adjusted Winner", ko: "조정 승자" }
        NashMeans { en: "Nash: the package with the largest product of both sides’ gains over no deal", ko: "내시: 협상 결렬 대비 양측 이득의 곱이 가장 큰 패키지" }
        KalaiSmorodinskyMeans { en: "Kalai–Smorodinsky: both sides get the same share of the most that each could gain, as large as can be", ko: "칼라이–스모로딘스키: 양측이 각자 얻을 수 있는 최대 이득의 같은 비율을, 되도록 크게 얻는 패키지" }
        EgalitarianMeans { en: "Egalitarian: the smaller of both gains is as large as can be", ko: "균등 이득: 양측 이득 가운데 작은 쪽이 가장 큰 패키지" }
        UtilitarianMeans { en: "Utilitarian: the sum of both gains is as large as can be, neither side losing", ko: "이득 합계 최대: 어느 쪽도 손해 보지 않으면서 이득의 합이 가장 큰 패키지" }
        AdjustedWinnerMeans { en: "Adjusted Winner: each row goes to the side that cares more for it, then the side that is ahead hands over until both have the same points", ko: "조정 승자: 항목마다 더 중시하는 쪽에 주고, 앞선 쪽이 점수가 같아질 때까지 넘겨주는 패키지" }
        Point { en: "Point", ko: "점" }
        ValueOf { en: "Value, {party}", ko: "{party} 가치" }
        GainOf { en: "Gain, {party}", ko: "{party} 이득" }
        WorthTo { en: "Worth to {party}", ko: "{party}에 갖는 가치" }
        Row { en: "On the table", ko: "협상 항목" }
        Now { en: "Now", ko: "현재" }
        Step { en: "Step up", ko: "올리는 폭" }
        Term { en: "{step} of “{title}”", ko: "‘{title}’ {step}" }
        RateHeading { en: "What one step up of each row is worth at the margin", ko: "각 항목을 한 단계 올릴 때의 한계 가치" }
        RateFor { en: "To {party}, {term} is worth as much as any one of: {terms}", ko: "{party}에 {term}{과/와} 가치가 같은 것: {terms}" }
        FreeHeading { en: "Moves that cost neither side anything", ko: "어느 쪽에도 손해가 없는 변경" }
        SwapHeading { en: "Swaps by which {party} gains and the other side loses nothing", ko: "상대는 손해 없이 {party}{이/가} 이득을 보는 교환" }
        None { en: "none found", ko: "찾지 못함" }
        MoveUp { en: "raise “{title}” from {from} to {to}", ko: "‘{title}’{을/를} {from}에서 {to}{으로/로} 올림" }
        MoveDown { en: "lower “{title}” from {from} to {to}", ko: "‘{title}’{을/를} {from}에서 {to}{으로/로} 내림" }
        Both { en: "{first}, and {second}", ko: "{first}, {second}" }
        SwapLine { en: "{moves}: {focus} {first}, {importer} {second}", ko: "{moves}: {focus} {first}, {importer} {second}" }
        BindingHeading { en: "Red lines that bind at the Nash point, and what a step beyond them is worth", ko: "내시 점에서 걸리는 레드라인과 한 걸음 넘을 때의 가치" }
        BindingLine { en: "“{line}” ({party}): {move}: {focus} {first}, {importer} {second}", ko: "‘{line}’({party}): {move}. {focus} {first}, {importer} {second}" }
        NoneBinds { en: "No red line binds at the Nash point", ko: "내시 점에서 걸리는 레드라인이 없습니다" }
        CreationHeading { en: "The smallest relaxations of red lines that create a zone", ko: "합의 가능 영역을 만드는 가장 작은 레드라인 완화" }
        CreationLine { en: "“{line}” ({party}): {limit} → {relaxed}", ko: "‘{line}’({party}): {limit} → {relaxed}" }
        CreationThen { en: "{lines}; then a package gives {focus} {first} and {importer} {second}", ko: "{lines}. 그러면 {focus} {first}, {importer} {second}인 패키지가 있습니다" }
        Impossible { en: "No zone even without any red line on what is on the table", ko: "협상 대상에 대한 레드라인을 모두 거두어도 합의 가능 영역이 없습니다" }
        OnlyTogether { en: "No single line and no pair of lines creates a zone; giving all of them up does", ko: "레드라인 하나나 둘을 완화해서는 합의 가능 영역이 생기지 않고, 모두 거두면 생깁니다" }
        QuantitiesAlone { en: "Quantities alone are on the table; rules, words and days stay as the scenario has them", ko: "숫자 항목만 협상 대상이며, 규칙·선택·날짜는 시나리오 그대로입니다" }
        ValuedBy { en: "Valued by", ko: "평가 기준" }
    }
}
