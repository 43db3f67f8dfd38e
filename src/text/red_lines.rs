//! Words of red lines.

crate::texts! {
    /// Limits, what crossing them means, and what was done to them.
    RedLineText {
        AtMost { en: "at most {limit}", ko: "{limit} 이하" }
        AtLeast { en: "at least {limit}", ko: "{limit} 이상" }
        Exactly { en: "must be {limit}", ko: "{limit}만 허용" }
        Kept { en: "kept", ko: "준수" }
        KeptBy { en: "kept, {left} left", ko: "준수, 여유 {left}" }
        AtLimit { en: "kept, exactly at the limit", ko: "준수(한도와 같음)" }
        Crossed { en: "crossed", ko: "넘음" }
        CrossedBy { en: "crossed by {by}", ko: "{by} 넘음" }
        CrossedBelow { en: "crossed, {by} short", ko: "{by} 모자람" }
        NotApplicable { en: "does not apply here", ko: "해당 없음" }
        Waived { en: "waived", ko: "철회함" }
        ChangeLimit { en: "Red line “{title}”: {before} → {after}", ko: "레드라인 ‘{title}’: {before} → {after}" }
        ChangeName { en: "Red line “{title}” renamed “{after}”", ko: "레드라인 ‘{title}’ 이름 변경: ‘{after}’" }
        ChangeAdded { en: "Red line “{title}” added: {after}", ko: "레드라인 ‘{title}’ 추가: {after}" }
        ChangeRemoved { en: "Red line “{title}” removed", ko: "레드라인 ‘{title}’ 삭제" }
        Heading { en: "Red lines", ko: "레드라인" }
        CountCrossed { en: "{crossed} of {all} red lines crossed", ko: "레드라인 {all}개 중 {crossed}개 넘음" }
        NoneCrossed { en: "No red line is crossed", ko: "넘은 레드라인 없음" }
        NoLines { en: "There are no red lines", ko: "레드라인이 없습니다" }
        CrossedOf { en: "{party}: {title}", ko: "{party}: {title}" }
        ValueAgainst { en: "{value}; {limit}", ko: "{value}, 한도 {limit}" }
        ShowSubject { en: "Show the lever of “{title}”", ko: "‘{title}’ 항목으로 가기" }
        ShowPage { en: "All red lines", ko: "모든 레드라인" }
        LinesNote { en: "Limits that the parties have stated, and your own. They move no outcome: they say what a deal would have to respect. Exactly at the limit is kept.", ko: "각 측이 밝힌 한도와 직접 더한 한도입니다. 결과를 바꾸지 않고, 합의가 지켜야 할 선만 알려 줍니다. 한도와 같으면 지킨 것입니다." }
        ColumnSide { en: "Side", ko: "당사자" }
        ColumnLine { en: "Red line", ko: "레드라인" }
        ColumnSubject { en: "Limits", ko: "대상" }
        ColumnBound { en: "Bound", ko: "조건" }
        ColumnLimit { en: "Limit", ko: "한도" }
        ColumnNow { en: "Now", ko: "현재" }
        ColumnVerdict { en: "Verdict", ko: "판정" }
        ColumnStated { en: "Stated", ko: "출처" }
        BoundAtMost { en: "at most", ko: "이하" }
        BoundAtLeast { en: "at least", ko: "이상" }
        BoundExactly { en: "must be", ko: "이 값만" }
        LimitOf { en: "{title}: limit", ko: "{title}: 한도" }
        BoundOf { en: "Bound of “{title}”", ko: "‘{title}’ 조건" }
        NameOf { en: "Name of “{title}”", ko: "‘{title}’ 이름" }
        Waive { en: "Waive", ko: "철회" }
        WaiveOf { en: "Waive “{title}”", ko: "‘{title}’ 철회" }
        Uphold { en: "Uphold", ko: "다시 적용" }
        UpholdOf { en: "Uphold “{title}” again", ko: "‘{title}’ 다시 적용" }
        Remove { en: "Remove", ko: "삭제" }
        RemoveOf { en: "Remove “{title}”", ko: "‘{title}’ 삭제" }
        Reset { en: "Reset", ko: "되돌리기" }
        ResetOf { en: "Reset “{title}”", ko: "‘{title}’ 되돌리기" }
        Restore { en: "Restore “{title}”", ko: "‘{title}’ 복원" }
        RemovedNote { en: "Removed:", ko: "삭제한 것:" }
        ResetAll { en: "Reset all red lines", ko: "레드라인 모두 되돌리기" }
        ResetAllNote { en: "Gives the red lines of {name} again; own ones go", ko: "{name}의 레드라인으로 되돌리고 직접 더한 것은 지웁니다" }
        AddHeading { en: "Add a red line", ko: "레드라인 추가" }
        AddSide { en: "Whose", ko: "당사자" }
        AddSubject { en: "Lever or outcome", ko: "항목 또는 결과" }
        AddFilter { en: "Find a lever or an outcome", ko: "항목이나 결과 찾기" }
        AddHere { en: "Add a red line on “{subject}”", ko: "‘{subject}’에 레드라인 추가" }
        MoreSubjects { en: "{count} more; type more of the name", ko: "{count}개 더 있음. 이름을 더 입력하세요" }
        Full { en: "A scenario holds at most {count} red lines", ko: "시나리오 하나에 레드라인은 {count}개까지입니다" }
        StatedBy { en: "{date} · {grade}", ko: "{date} · {grade}" }
        StatedLater { en: "{count} of {all} red lines were stated after the day of this scenario, {date}: they judge it by what was asked for later", ko: "레드라인 {all}개 중 {count}개는 이 시나리오의 날짜({date}) 이후에 나왔으므로, 나중에 나온 요구로 판정한 것입니다" }
        StatedNote { en: "Stated as {limit} on {date} ({grade}): {source}", ko: "{date} 발표, {limit} ({grade}): {source}" }
        Own { en: "own", ko: "직접 추가" }
        Mark { en: "Red line of {the party}: {limit}", ko: "{party} 레드라인: {limit}" }
        MarkCrossed { en: "Crosses the red line of {the party}: {limit}", ko: "{party} 레드라인을 넘음: {limit}" }
        FigureName { en: "Red lines: distance to each limit", ko: "레드라인: 한도까지의 거리" }
        FigureFinding { en: "{crossed} of {all} red lines crossed; furthest: {title}, {by} of its limit", ko: "레드라인 {all}개 중 {crossed}개를 넘음. 가장 멀리: {title}, 한도의 {by}" }
        FigureNone { en: "No red line is crossed", ko: "넘은 레드라인 없음" }
        FigureEmpty { en: "No red line has a limit that can be drawn", ko: "그릴 수 있는 한도가 없습니다" }
        FigureSubtitle { en: "Distance as a share of the limit, {unit}: below zero is crossed; words and limits of zero left out; tick: {reference}", ko: "한도 대비 거리, {unit}. 0 아래는 넘은 것. 낱말과 0인 한도 제외. 눈금: {reference}" }
        FigureRow { en: "{title} ({party})", ko: "{title} ({party})" }
        MisfitFound { en: "red_lines › {id}: the limit does not fit “{subject}”", ko: "red_lines › {id}: 한도가 ‘{subject}’에 맞지 않습니다" }
        UnknownFound { en: "red_lines › {id}: there is no lever or outcome “{subject}”; the line does not apply", ko: "red_lines › {id}: ‘{subject}’라는 항목이나 결과가 없어 적용되지 않습니다" }
        ChangeOther { en: "Red line “{title}” changed", ko: "레드라인 ‘{title}’ 변경" }
    }
}
