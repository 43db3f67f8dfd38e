//! Words of the command line: table heads, findings and errors.

crate::texts! {
    /// Heads of tables and the names of their parts.
    HeadText {
        Outcome { en: "Outcome", ko: "결과" }
        P10 { en: "P10", ko: "P10" }
        P50 { en: "P50", ko: "P50" }
        P90 { en: "P90", ko: "P90" }
        MonteCarloError { en: "Error of P50", ko: "P50 오차" }
        AboveReference { en: "Above the reference", ko: "기준보다 클 확률" }
        Standing { en: "Standing", ko: "판정" }
        DrawsLine { en: "Draws: {count}, seed {seed}", ko: "추출: {count}회, 시드 {seed}" }
        DrawsLineFailed { en: "Draws: {count}, seed {seed}; {failed} without an outcome", ko: "추출: {count}회, 시드 {seed}. 결과가 없는 추출 {failed}회" }
        SobolLine { en: "Base samples: {count}, seed {seed}", ko: "기본 표본: {count}개, 시드 {seed}" }
        Assumption { en: "Assumption", ko: "가정" }
        AtP10 { en: "Outcome at P10", ko: "P10일 때 결과" }
        AtP90 { en: "Outcome at P90", ko: "P90일 때 결과" }
        Swing { en: "Swing", ko: "변동 폭" }
        FirstOrder { en: "By itself", ko: "단독" }
        TotalIndex { en: "With others", ko: "상호작용 포함" }
        Error { en: "Error", ko: "오차" }
        Distribution { en: "Distribution", ko: "분포" }
        Basis { en: "Basis", ko: "근거" }
        Value { en: "Value", ko: "값" }
        Reference { en: "Reference", ko: "기준" }
        Change { en: "Change", ko: "차이" }
        Scenario { en: "Scenario", ko: "시나리오" }
        Horizon { en: "Horizon", ko: "기간" }
        Baseline { en: "Baseline", ko: "기준 자료" }
        Target { en: "Target", ko: "목표" }
        Present { en: "Now", ko: "지금" }
        LineNumber { en: "Line", ko: "선" }
        Evaluations { en: "Evaluations of the model", ko: "모형 계산 횟수" }
        Points { en: "Points above, below and without a value", ko: "위, 아래, 값 없는 격자점" }
        Move { en: "Move", ko: "변경" }
        Sum { en: "Together", ko: "합계" }
        Rule { en: "Rule", ko: "규칙" }
        Model { en: "Model", ko: "모형" }
        Lever { en: "Lever", ko: "지렛대" }
        GroupExporter { en: "{focus}: trade and duty", ko: "{focus}: 교역과 관세" }
        GroupFocus { en: "{focus}: economy", ko: "{focus}: 경제" }
        GroupImporter { en: "{importer}", ko: "{importer}" }
        GroupWorld { en: "Everybody together", ko: "모두 합쳐" }
        GroupRivals { en: "Rivals and other origins", ko: "경쟁국과 다른 원산지" }
        GroupSectors { en: "{focus}: exports by sector", ko: "{focus}: 품목별 수출" }
        Key { en: "Key", ko: "키" }
        Title { en: "Title", ko: "이름" }
        Unit { en: "Unit", ko: "단위" }
        Range { en: "Allowed", ko: "허용 범위" }
        Default { en: "Default", ko: "기본값" }
        Sources { en: "Sources", ko: "출처" }
        Id { en: "Id", ko: "키" }
        Name { en: "Name", ko: "이름" }
        Sector { en: "Sector", ko: "업종" }
        Grade { en: "Grade", ko: "등급" }
        Date { en: "Date", ko: "날짜" }
        Story { en: "Story", ko: "설명" }
        Caution { en: "Caution", ko: "주의" }
        Stars { en: "Stars", ko: "별표" }
        Starred { en: "Assumed or from memory", ko: "가정이거나 기억에 의존" }
        StarredCount { en: "{count} without a source, marked *", ko: "출처 없는 값 {count}개, * 표시" }
        StarOne { en: "* {title}, {value}: {reason} ({kind}; {key})", ko: "* {title}, {value}: {reason} ({kind}, {key})" }
        StarAssumption { en: "assumption", ko: "가정" }
        StarMemory { en: "from memory", ko: "기억" }
        Address { en: "Address", ko: "주소" }
        Accessed { en: "Read on", ko: "확인한 날" }
        Side { en: "Side", ko: "당사자" }
        Subject { en: "Limits", ko: "대상" }
        Limit { en: "Limit", ko: "한도" }
        What { en: "What it says", ko: "내용" }
        OwnJudgement { en: "own judgement", ko: "자체 판단" }
        Parameters { en: "Levers and assumptions", ko: "항목·가정" }
        Figures { en: "Figures", ko: "수치" }
        List { en: "List", ko: "목록" }
        Count { en: "Entries", ko: "개수" }
        Example { en: "Example", ko: "예제" }
        Quantity { en: "Quantity", ko: "항목" }
        Published { en: "Published", ko: "발표치" }
        Ours { en: "Ours", ko: "계산치" }
        Difference { en: "Difference", ko: "차이" }
        Tolerance { en: "Tolerance", ko: "허용 오차" }
        Pass { en: "Passed", ko: "통과" }
        Yes { en: "yes", ko: "예" }
        No { en: "NO", ko: "아니요" }
        RangeOf { en: "{low} to {high}", ko: "{low}~{high}" }
        Day { en: "a day, or none", ko: "날짜 또는 없음" }
        None { en: "none", ko: "없음" }
    }
}

crate::texts! {
    /// What a command has found or done.
    FindingText {
        SameLevers { en: "No lever and no assumption differs", ko: "다른 지렛대나 가정이 없습니다" }
        InOrder { en: "{path}: in order", ko: "{path}: 문제 없음" }
        Found { en: "{path}: errors: {errors}, warnings: {warnings}", ko: "{path}: 오류 {errors}개, 경고 {warnings}개" }
        Error { en: "{path}: error: {problem}", ko: "{path}: 오류: {problem}" }
        Warning { en: "{path}: warning: {problem}", ko: "{path}: 경고: {problem}" }
        Rewritten { en: "{path}: rewritten", ko: "{path}: 다시 썼습니다" }
        Unchanged { en: "{path}: had this layout already", ko: "{path}: 이미 이 형식입니다" }
        Progress { en: "{percent} done", ko: "{percent} 완료" }
        PointsWithout { en: "Points without a value: {count}; the first: {cause}", ko: "값 없는 격자점: {count}개. 첫째: {cause}" }
        NoZeroLine { en: "Nowhere in this range do both cross", ko: "이 범위에서는 둘이 만나지 않습니다" }
        Written { en: "{path}: {bytes} bytes", ko: "{path}: {bytes}바이트" }
        SelftestPassed { en: "{count} checks, all within their tolerance", ko: "검사 {count}개가 모두 허용 오차 안에 있습니다" }
        SelftestFailed { en: "{failed} of {count} checks are off", ko: "검사 {count}개 가운데 {failed}개가 허용 오차를 벗어납니다" }
    }
}

crate::texts! {
    /// Why a command did not run; each names the place, the value and what is allowed.
    CommandError {
        BadValue { en: "{option}: “{value}” cannot be used here; allowed: {allowed}", ko: "{option}: “{value}”{은/는} 쓸 수 없습니다. 허용: {allowed}" }
        UnknownArgument { en: "“{value}” is not an option here; see --help", ko: "“{value}”{은/는} 여기에 없는 옵션입니다. --help를 보세요" }
        UnknownArgumentNear { en: "“{value}” is not an option here; perhaps {near} was meant; see --help", ko: "“{value}”{은/는} 여기에 없는 옵션입니다. {near}{이/가} 아닌지 보세요. --help 참조" }
        MissingArgument { en: "{option} is missing; see --help", ko: "{option}{이/가} 없습니다. --help를 보세요" }
        MissingValue { en: "{option} needs a value; see --help", ko: "{option}에 값이 필요합니다. --help를 보세요" }
        RepeatedArgument { en: "{option} cannot be used more than once, or not with {other}", ko: "{option}{은/는} 두 번 쓰거나 {other}{과/와} 함께 쓸 수 없습니다" }
        Arguments { en: "the arguments cannot be understood: {message}", ko: "인수를 이해할 수 없습니다: {message}" }
        FilesBeforeCommand { en: "“{value}” stands before a command; put files after it", ko: "“{value}”{이/가} 명령 앞에 있습니다. 파일은 명령 뒤에 두세요" }
        UnknownCommand { en: "“{value}” is neither a command nor a file; commands: {commands}", ko: "“{value}”{은/는} 명령도 파일도 아닙니다. 명령: {commands}" }
        BaselineGiven { en: "“{value}” is a baseline, not a scenario; put --baseline before it and name a scenario of it", ko: "“{value}”{은/는} 시나리오가 아니라 기준 자료입니다. 앞에 --baseline을 붙이고 그 자료의 시나리오를 지정하세요" }
        NoSuchScenario { en: "“{value}” is neither a file nor a shipped scenario; shipped are: {allowed}", ko: "“{value}”{은/는} 파일도, 함께 제공되는 시나리오도 아닙니다. 제공되는 시나리오: {allowed}" }
        BrokenBaseline { en: "Not read: the baseline has problems ({count}). File: {path}", ko: "읽지 못했습니다. 기준 자료에 문제가 있습니다({count}개). 파일: {path}" }
        NoOutcome { en: "{scenario}: no outcome: {cause}", ko: "{scenario}: 결과를 구하지 못했습니다: {cause}" }
        NoChart { en: "chart {id}: {cause}", ko: "차트 {id}: {cause}" }
        NoOutput { en: "The result could not be written: {message}", ko: "결과를 쓰지 못했습니다: {message}" }
        NoWindow { en: "This build has no window; commands: {commands}", ko: "이 빌드에는 창이 없습니다. 명령: {commands}" }
UnknownOutcome { en: "“{value}” is not the id of an outcome; `entente list outcomes` has them all", ko: "“{value}”{은/는} 결과의 키가 아닙니다. `entente list outcomes`에 모두 있습니다" }
        UnknownOutcomeNear { en: "“{value}” is not the id of an outcome; perhaps {near} was meant", ko: "“{value}”{은/는} 결과의 키가 아닙니다. {near}{이/가} 아닌지 보세요" }
        UnknownLever { en: "--lever: “{value}” is not the key of a lever or assumption; `entente list levers` has them all", ko: "--lever: “{value}”{은/는} 지렛대나 가정의 키가 아닙니다. `entente list levers`에 모두 있습니다" }
        UnknownLeverNear { en: "--lever: “{value}” is not the key of a lever or assumption; perhaps {near} was meant", ko: "--lever: “{value}”{은/는} 지렛대나 가정의 키가 아닙니다. {near}{이/가} 아닌지 보세요" }
        NotAQuantity { en: "--lever: “{value}” ({title}) takes a word or a day and cannot be swept", ko: "--lever: “{value}”({title})에는 단어나 날짜가 들어가므로 훑을 수 없습니다" }
        NotMovable { en: "--lever: “{value}” ({title}) takes a word or a day and cannot be moved to and fro", ko: "--lever: “{value}”({title})에는 단어나 날짜가 들어가므로 값을 움직여 볼 수 없습니다" }
        BadLever { en: "--lever: “{value}” is not KEY or KEY=LOW:HIGH, such as {example}", ko: "--lever: “{value}”{은/는} KEY나 KEY=LOW:HIGH 꼴이 아닙니다. 예: {example}" }
        LeverEmpty { en: "--lever: {value} leaves {title} ({key}) no room to move", ko: "--lever: {value}에는 {title}({key}){을/를} 움직일 여지가 없습니다" }
        ShardNeedsCsv { en: "--shard cuts tables of points: use it with --format csv and without a chart", ko: "--shard는 격자점의 표를 나누는 옵션입니다. --format csv와 함께, 차트 없이 쓰세요" }
        TwiceTheSameLever { en: "--lever: “{value}” is swept twice", ko: "--lever: “{value}”{을/를} 두 번 훑습니다" }
        BadGrid { en: "--lever: “{value}” is not KEY=LOW:HIGH:STEP with decimal numbers, such as {example}", ko: "--lever: “{value}”{은/는} KEY=LOW:HIGH:STEP 꼴의 십진수가 아닙니다. 예: {example}" }
        GridStep { en: "--lever: the step {value} of {key} must be above 0", ko: "--lever: {key}의 간격 {value}{은/는} 0보다 커야 합니다" }
        GridOrder { en: "--lever: the range of {key} runs from {low} to {high}; the first must not be above the second", ko: "--lever: {key}의 범위가 {low}에서 {high}까지입니다. 앞의 값이 뒤의 값보다 클 수 없습니다" }
        GridRange { en: "--lever: {value} is outside what {title} ({key}) allows, {low} to {high}", ko: "--lever: {value}{은/는} {title}({key})의 허용 범위 {low}~{high}{을/를} 벗어납니다" }
        GridSize { en: "--lever: this grid has {value} points; allowed are at most {most}", ko: "--lever: 격자점이 {value}개입니다. 최대 {most}개까지 허용됩니다" }
        AllowedPositiveSize { en: "WIDTHxHEIGHT in pixels, such as 1200x800", ko: "픽셀 단위 가로x세로, 예: 1200x800" }
        AllowedTarget { en: "a number in base units, such as 0.15 or -2e9, or as people write it, such as 15% or 350bn", ko: "0.15나 -2e9 같은 기본 단위의 수, 또는 15%나 350bn처럼 사람이 쓰는 수" }
        AllowedPoints { en: "NxM with whole numbers from {low} to {high}, such as 100x100", ko: "{low}~{high} 사이의 정수로 쓴 NxM. 예: 100x100" }
        AllowedWhole { en: "a whole number from {low} to {high}", ko: "{low}~{high} 사이의 정수" }
        AllowedNumber { en: "a number from {low} to {high}", ko: "{low}~{high} 사이의 수" }
        ScaleAndDpi { en: "--scale and --dpi cannot be used together; give one of them", ko: "--scale과 --dpi를 함께 쓸 수 없습니다. 하나만 주세요" }
        TooFewToCompare { en: "compare needs {low} to {high} scenarios; {value} given", ko: "비교에는 시나리오 {low}~{high}개가 필요합니다. {value}개를 받았습니다" }
    }
}
