//! Words on what definitions move: the chart, the table of the page and the command line.

crate::texts! {
    /// Titles, columns and rows.
    DefinitionFigureText {
        Name { en: "What definitions move", ko: "정의에 따른 손익 차이" }
        Finding { en: "“{setting}” would move most: {focus} {focus_moved}, {importer} {importer_moved} in present value", ko: "“{setting}”{으로/로} 읽으면 차이가 가장 큽니다. 현재가치로 {focus} {focus_moved}, {importer} {importer_moved}" }
        Nothing { en: "No definition moves a dollar where nothing has changed", ko: "바뀐 것이 없어 어떤 정의도 손익을 바꾸지 않습니다" }
        Subtitle { en: "Balance of the whole deal at each other setting less the balance as set, present value, {unit}; tick: {reference}", ko: "다른 설정에서의 합의 전체 손익에서 현재 설정의 손익을 뺀 값, 현재가치, {unit}. 눈금: {reference}" }
        Row { en: "{title}: {setting}", ko: "{title}: {setting}" }
        ShortCounts { en: "Recouped through", ko: "회수 기준" }
        ShortCovers { en: "To be recouped", ko: "회수 대상" }
        ShortFloor { en: "Floor", ko: "하한" }
        ShortPassThrough { en: "Pass-through", ko: "전가율" }
        ShortDuties { en: "Duties", ko: "관세" }
        AsSet { en: "{title}: {setting}", ko: "{title}: {setting}" }
        ColumnDefinition { en: "Definition as set, and its other settings", ko: "정의의 현재 설정과 다른 설정" }
        ColumnAYear { en: "{party}, a year", ko: "{party}, 연간" }
        ColumnNpv { en: "{party}, present value", ko: "{party}, 현재가치" }
        Note { en: "What each other setting would move, everything else as it is: the balance of the whole deal in the year shown and in present value, and the outcome that the definition is about. Plus is a gain of the party. The effects of two definitions do not add up", ko: "다른 조건은 그대로 두고 설정만 바꿀 때의 차이입니다. 해당 연도와 현재가치의 합의 전체 손익, 그리고 그 정의가 다루는 결과를 보입니다. 양수는 해당 당사자의 이익입니다. 두 정의를 함께 바꾼 차이는 각각의 합과 다릅니다" }
        Other { en: "→ {setting}", ko: "→ {setting}" }
        ColumnAbout { en: "Outcome", ko: "다루는 결과" }
        NoOutcome { en: "One of the settings has no outcome: {problem}", ko: "결과를 낼 수 없는 설정이 있습니다: {problem}" }
    }
}
