//! Words of draws in the window: their state, the page about what is not certain, the editor of a distribution.

crate::texts! {
    /// State of the draws, and ranges beside numbers.
    SamplingText {
        StateOff { en: "Draws off", ko: "추출 꺼짐" }
        StateWaiting { en: "Drawing…", ko: "추출 중…" }
        StateStale { en: "Draws of the last position ({draws} of {of})", ko: "직전 위치의 추출({of}번 중 {draws}번)" }
        StateRefining { en: "{draws} of {of} draws, seed {seed}", ko: "{of}번 중 {draws}번 추출, 시드 {seed}" }
        StateDone { en: "{draws} draws, {seconds} s, seed {seed}", ko: "추출 {draws}번, {seconds}초, 시드 {seed}" }
        StateFailed { en: "No draws: {cause}", ko: "추출 없음: {cause}" }
        Broken { en: "an error of the program; the scenario is not harmed", ko: "프로그램 오류. 시나리오에는 영향이 없습니다" }
        BadDistribution { en: "the distribution of {title} is impossible; open it beside its slider", ko: "{title}의 분포가 성립하지 않습니다. 슬라이더 옆에서 여세요" }
        Known { en: "{progress}; median {median}, Monte Carlo error ± {error} in 19 of 20 samples", ko: "{progress}. 중앙값 {median}, 몬테카를로 오차 ± {error}(표본 20번 중 19번)" }
        FailedDraws { en: "{count} of them without an outcome, left out", ko: "그중 {count}번은 결과가 없어 제외" }

        Range { en: "{low} to {high}", ko: "{low} ~ {high}" }
        RangeUnclear { en: "unclear: {low} to {high}", ko: "불분명: {low} ~ {high}" }
        RangeNote { en: "8 in 10 of {draws} draws lie in this range; median {middle}", ko: "추출 {draws}번 중 10번에 8번은 이 범위입니다. 중앙값 {middle}" }
        RangeStale { en: "{note}. Of the last position: new draws are on their way", ko: "{note}. 직전 위치의 값이며 새 추출을 계산하고 있습니다" }

        Outcome { en: "Outcome", ko: "결과" }
        FindOutcome { en: "Find an outcome", ko: "결과 찾기" }
        MoreOutcomes { en: "and {count} more", ko: "외 {count}개" }
        Seed { en: "Seed", ko: "시드" }
        Count { en: "Draws", ko: "추출 횟수" }
        On { en: "Draw in the background", ko: "백그라운드 추출" }
        OffNote { en: "Draws are off. Switch them on to see how sure the outcomes are.", ko: "추출이 꺼져 있습니다. 켜면 결과가 얼마나 확실한지 볼 수 있습니다." }

        ViewRange { en: "By year", ko: "연도별" }
        ViewChance { en: "Chance", ko: "확률" }
        ViewLead { en: "Against the reference", ko: "기준과 비교" }
        ViewMatters { en: "What matters", ko: "중요한 가정" }
        ViewTable { en: "Table", ko: "표" }

        WorseThan { en: "Worse than", ko: "이보다 나쁠 확률" }
        WorseAnswer { en: "{percent} (± {error}), {odds}", ko: "{percent}(± {error}), {odds}" }
        ThresholdHint { en: "Drag on the plot, or type", ko: "차트에서 끌거나 입력하세요" }
        BetterAnswer { en: "Better than {reference} in {percent} of draws (± {error}), {odds}; the same draws for both", ko: "추출의 {percent}(± {error}), {odds} {reference}보다 나음. 양쪽에 같은 추출 사용" }
        SameAnswer { en: "The same as {reference} in every draw", ko: "모든 추출에서 {reference}{과/와} 같음" }
        GoTo { en: "Go to a control:", ko: "조절 위치로:" }
        ComputeIndices { en: "Compute shares in the variance", ko: "분산 기여 계산" }
        ComputingIndices { en: "Computing shares in the variance…", ko: "분산 기여 계산 중…" }
        BarHint { en: "Press a bar or a name to go to its control", ko: "막대나 이름을 누르면 조절 위치로 갑니다" }
        ColumnQuantile { en: "Quantile", ko: "분위" }
        ColumnScenario { en: "Scenario", ko: "시나리오" }
        ColumnError { en: "Error", ko: "오차" }
        ColumnReference { en: "Reference", ko: "기준" }
        ColumnDifference { en: "Difference", ko: "차이" }
        TableNote { en: "Quantiles of {title}, {draws} draws, seed {seed}; the error is half the width of the interval that holds the true quantile of the scenario in 19 of 20 samples; the difference is draw by draw", ko: "{title}의 분위, 추출 {draws}번, 시드 {seed}. 오차는 표본 20번 중 19번 시나리오의 참 분위를 담는 구간의 반폭, 차이는 추출별로 계산" }
    }
}

crate::texts! {
    /// The editor of the distribution of an assumption.
    DistributionEditorText {
        Open { en: "{lever}: distribution, {words}", ko: "{lever}: 분포, {words}" }
        Kind { en: "Kind", ko: "종류" }
        KindOf { en: "{lever}: kind of distribution", ko: "{lever}: 분포의 종류" }
        SdOfLog { en: "Standard deviation of the logarithm", ko: "로그 표준편차" }
        Sd { en: "Standard deviation", ko: "표준편차" }
        Concentration { en: "Concentration", ko: "집중도" }
        Low { en: "Lowest", ko: "최솟값" }
        High { en: "Highest", ko: "최댓값" }
        FieldOf { en: "{lever}: {field} of its distribution", ko: "{lever}: 분포의 {field}" }
        Quantiles { en: "P10 {low} · P50 {middle} · P90 {high}", ko: "P10 {low} · P50 {middle} · P90 {high}" }
        Basis { en: "Basis: {basis}", ko: "근거: {basis}" }
        BasisSources { en: "Basis: {basis} ({sources})", ko: "근거: {basis} ({sources})" }
        HoldFixed { en: "Hold fixed", ko: "고정" }
        HoldFixedOf { en: "{lever}: hold fixed", ko: "{lever}: 고정" }
        Reset { en: "Reset", ko: "되돌리기" }
        ResetOf { en: "{lever}: reset its distribution", ko: "{lever}: 분포 되돌리기" }
        Changed { en: "changed", ko: "바뀜" }
        Correlations { en: "Correlations", ko: "상관" }
        CorrelationOf { en: "Correlation of {between}", ko: "{between}의 상관계수" }
        CorrelationNote { en: "{between}; {low} to {high} with all others as they are; basis: {basis}", ko: "{between}. 나머지가 그대로라면 {low}~{high}. 근거: {basis}" }
        ResetCorrelation { en: "Reset the correlation of {between}", ko: "{between}의 상관 되돌리기" }
        Remove { en: "Remove", ko: "제거" }
        RemoveCorrelation { en: "Remove the correlation of {between}", ko: "{between}의 상관 제거" }
        CannotRemove { en: "Without it the other correlations could not hold together: change one of those first", ko: "이것을 빼면 나머지 상관이 함께 성립할 수 없습니다. 다른 상관부터 바꾸세요" }
        FindOther { en: "Correlate with…", ko: "상관을 둘 가정 찾기" }
        FindOtherOf { en: "{lever}: find an assumption to correlate it with", ko: "{lever}: 상관을 둘 가정 찾기" }
        CorrelateWith { en: "Correlate with {lever}", ko: "{lever}{과/와}의 상관 추가" }
    }
}
