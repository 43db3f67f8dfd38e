//! Words of charts that are made from draws.

crate::texts! {
    /// Names, findings and labels of charts of what is not certain.
    DrawFigureText {
        NameBand { en: "Range of an outcome by year", ko: "연도별 결과 범위" }
        NameDots { en: "Fifty equally likely outcomes", ko: "같은 확률의 결과 50개" }
        NameCurve { en: "Cumulative probability of an outcome", ko: "결과의 누적 확률" }
        NameEnsemble { en: "Twenty drawn paths of an outcome", ko: "결과의 추출 경로 20개" }
        NameLead { en: "Scenario minus reference, draw by draw", ko: "추출별 시나리오와 기준의 차이" }
        NameTornado { en: "What each assumption moves on its own", ko: "가정 하나씩의 영향" }
        NameIndices { en: "Shares of the assumptions in the variance", ko: "분산에서 가정이 차지하는 몫" }

        NoDraws { en: "No draws", ko: "추출 없음" }
        NoDrawsNote { en: "Draws are switched off, or none has arrived yet", ko: "추출을 껐거나 아직 결과가 없습니다" }
        NoYears { en: "Not drawn by year yet", ko: "연도별 추출 대기 중" }
        NoYearsNote { en: "Draws of each year are on their way", ko: "연도별 추출을 계산하고 있습니다" }
        Title { en: "{title}, {when}: {low} to {high} in 8 of 10 draws", ko: "{title}, {when}: 추출 10번 중 8번은 {low} ~ {high}" }
        TitleUnclear { en: "{title}, {when}: unclear, {low} to {high} in 8 of 10 draws", ko: "{title}, {when}: 불분명, 추출 10번 중 8번은 {low} ~ {high}" }
        TitleEnsemble { en: "{title}: twenty draws, each on its own path", ko: "{title}: 추출 20번, 각각의 경로" }
        TitleSame { en: "{title}, {when}: {value} in every draw", ko: "{title}, {when}: 모든 추출에서 {value}" }
        TitleWorse { en: "{title}: worse than {threshold} in {percent} of draws, {odds}", ko: "{title}, {threshold}보다 나쁠 확률 {percent}, {odds}" }
        TitleLead { en: "{title}: better than {reference} in {percent} of draws, {odds}", ko: "{title}, {reference}보다 나을 확률 {percent}, {odds}" }
        TitleLeadUnclear { en: "{title}: unclear whether better than {reference}, in {percent} of draws, {odds}", ko: "{title}: {reference}보다 나은지 불분명, 나을 확률 {percent}, {odds}" }
        TitleLeadSame { en: "{title}: the same as {reference} in every draw", ko: "{title}: 모든 추출에서 {reference}{과/와} 같음" }
        TitleTornado { en: "{title}: {assumption} matters most, {low} to {high}", ko: "{title}: {assumption}의 영향이 가장 큼, {low} ~ {high}" }
        TitleTornadoNone { en: "{title}: no assumption moves it", ko: "{title}: 어떤 가정도 바꾸지 않음" }
        TitleIndices { en: "{title}: {percent} of the variance comes from {assumption}", ko: "{title}: 분산의 {percent}{이/가} {assumption}에서 나옴" }
        TitleIndicesNone { en: "{title}: nothing in it varies", ko: "{title}: 변하는 것이 없음" }

        Subtitle { en: "{title}, {unit}; {draws} draws, seed {seed}", ko: "{title}, {unit}. 추출 {draws}번, 시드 {seed}" }
        SubtitleDots { en: "{title}, {unit}, {when}; each dot is one of fifty equally likely outcomes; {draws} draws, seed {seed}", ko: "{title}, {unit}, {when}. 점 하나는 같은 확률의 결과 50개 중 하나. 추출 {draws}번, 시드 {seed}" }
        SubtitleCurve { en: "{title}, {unit}, {when}; share of draws at or below each value; {draws} draws, seed {seed}", ko: "{title}, {unit}, {when}. 각 값 이하인 추출의 비율. 추출 {draws}번, 시드 {seed}" }
        SubtitleEnsemble { en: "{title}, {unit}; the first twenty of {draws} draws, seed {seed}", ko: "{title}, {unit}. 추출 {draws}번 중 처음 20번, 시드 {seed}" }
        SubtitleLead { en: "Difference of {title} from {reference}, {unit}, {when}, same draws for both; fifty equally likely differences; {draws} draws, seed {seed}", ko: "{title}, {reference}{과/와}의 차이, {unit}, {when}. 양쪽에 같은 추출을 쓴 같은 확률의 차이 50개. 추출 {draws}번, 시드 {seed}" }
        SubtitleTornado { en: "{title}, {unit}, {when}; one assumption at a time from its 10th to its 90th percentile, all others as set, which gives {value}", ko: "{title}, {unit}, {when}. 가정 하나만 10백분위에서 90백분위까지, 나머지는 설정값(결과 {value})" }
        SubtitleIndices { en: "Share in the variance of {title}, {when}, on its own and with all it acts on; 95% intervals; {draws} base points, seed {seed}", ko: "{title}의 분산에서 차지하는 몫, {when}. 단독 효과와 상호작용을 포함한 총효과. 95% 구간, 기본 표본 {draws}개, 시드 {seed}" }

        WithBands { en: "{subtitle}; bands from {draws} draws, seed {seed}", ko: "{subtitle}. 범위는 추출 {draws}번, 시드 {seed}" }
        WithNote { en: "{subtitle}. {note}", ko: "{subtitle}. {note}" }
        Refining { en: "So far {draws} of {of} draws", ko: "현재 {of}번 중 {draws}번 추출" }
        Stale { en: "Draws of the last position ({draws} of {of}), new ones are on their way", ko: "직전 위치의 추출({of}번 중 {draws}번), 새 결과 계산 중" }

        Band50 { en: "5 in 10", ko: "10번 중 5번" }
        Band80 { en: "8 in 10", ko: "10번 중 8번" }
        Band95 { en: "95 in 100", ko: "100번 중 95번" }
        Median { en: "{name}, median", ko: "{name}, 중앙값" }
        Threshold { en: "threshold {value}", ko: "기준값 {value}" }
        ZeroDifference { en: "no difference", ko: "차이 없음" }
        AxisShare { en: "share of draws, %", ko: "추출의 비율, %" }
        LowEnd { en: "At its 10th percentile", ko: "10백분위일 때" }
        HighEnd { en: "At its 90th percentile", ko: "90백분위일 때" }
        OnItsOwn { en: "{assumption}: on its own", ko: "{assumption}: 단독" }
        InTotal { en: "{assumption}: in total", ko: "{assumption}: 총효과" }
        Interval95 { en: "95% interval", ko: "95% 구간" }

        ColumnQuantile { en: "Quantile", ko: "분위" }
        ColumnScenario { en: "Scenario [{unit}]", ko: "시나리오 [{unit}]" }
        ColumnReference { en: "Reference [{unit}]", ko: "기준 [{unit}]" }
        ColumnDifference { en: "Difference [{unit}]", ko: "차이 [{unit}]" }
        ColumnError { en: "Monte Carlo error, 95% half-width [{unit}]", ko: "몬테카를로 오차, 95% 반폭 [{unit}]" }
        ColumnYears { en: "Years after the change", ko: "변경 후 연수" }
        ColumnQuantileOf { en: "{percent} quantile [{unit}]", ko: "{percent} 분위 [{unit}]" }
        ColumnReferenceMedian { en: "Reference, median [{unit}]", ko: "기준 중앙값 [{unit}]" }
        ColumnDraw { en: "Draw {number} [{unit}]", ko: "추출 {number} [{unit}]" }
        ColumnAssumption { en: "Assumption", ko: "가정" }
        ColumnLow { en: "10th percentile", ko: "10백분위" }
        ColumnHigh { en: "90th percentile", ko: "90백분위" }
        ColumnAtLow { en: "Outcome at the 10th [{unit}]", ko: "10백분위일 때 결과 [{unit}]" }
        ColumnAtHigh { en: "Outcome at the 90th [{unit}]", ko: "90백분위일 때 결과 [{unit}]" }
        ColumnOwn { en: "On its own", ko: "단독 효과" }
        ColumnTotal { en: "In total", ko: "총효과" }
        ColumnOwnError { en: "95% half-width, on its own", ko: "단독 효과 95% 반폭" }
        ColumnTotalError { en: "95% half-width, in total", ko: "총효과 95% 반폭" }
    }
}
