//! Words on the charts.

crate::texts! {
    /// Titles that state the finding, subtitles, axis names and feet.
    FigureText {
        NameExports { en: "Exports by sector", ko: "품목별 수출" }
        NameExportsChange { en: "Change in exports by sector", ko: "품목별 수출 변화" }
        NameLostShare { en: "Who gains the lost sales", ko: "잃은 판매는 누구에게" }
        NameDutyIncidence { en: "Who bears the added duty", ko: "추가 관세는 누가 지나" }
        NameRateGap { en: "Duty against rivals", ko: "경쟁국과 관세 비교" }
        NameBuyerPrices { en: "Buyers' prices", ko: "구매자 가격" }
        NameDutyRevenue { en: "Duty revenue by origin", ko: "원산지별 관세 수입" }
        NameWelfare { en: "Welfare of both sides", ko: "양측의 후생" }
        NameValueAdded { en: "Value added by sector", ko: "품목별 부가가치" }
        NameExportsPath { en: "Exports over the years", ko: "연도별 수출" }
        NameJobs { en: "Jobs by sector", ko: "품목별 일자리" }

        ExportsFall { en: "{focus}: exports to {the importer} fall {percent} to {value}; largest fall: {sector}", ko: "{focus}의 대{importer} 수출 {percent} 줄어 {value}, {sector} 감소 최대" }
        ExportsRise { en: "{focus}: exports to {the importer} rise {percent} to {value}; largest rise: {sector}", ko: "{focus}의 대{importer} 수출 {percent} 늘어 {value}, {sector} 증가 최대" }
        ExportsSame { en: "{focus}: exports to {the importer} stay at {value}", ko: "{focus}의 대{importer} 수출 {value} 그대로" }
        ExportsSubtitle { en: "Exports a year by sector, {unit}, {when}; tick: {reference}", ko: "품목별 연간 수출, {unit}, {when}. 눈금: {reference}" }

        ChangeFinding { en: "Largest change in {focus}'s exports: {sector}, {change}", ko: "{focus} 수출 변화 최대 품목은 {sector}, {change}" }
        ChangeNone { en: "No sector's exports change", ko: "수출이 바뀌는 품목 없음" }
        ChangeSubtitle { en: "Change in exports since the base year {year}, {unit} a year, {when}; tick: {reference}", ko: "기준 연도 {year}년 대비 수출 변화, 연간 {unit}, {when}. 눈금: {reference}" }

        GainersFinding { en: "Largest gain from the buyers' switch: {winner}, {change}", ko: "구매 전환의 최대 수혜는 {winner}, {change}" }
        GainersNone { en: "No one's sales to {the importer} change", ko: "대{importer} 판매 변화 없음" }
        GainersLossOnly { en: "Every seller to {the importer} loses; smallest loss: {winner}, {change}", ko: "대{importer} 판매는 모두 감소, 감소 최소는 {winner}, {change}" }
        GainersSubtitle { en: "Change in sales to {the importer} since {year}, {unit} a year, {when}; tick: {reference}", ko: "{year}년 대비 대{importer} 판매 변화, 연간 {unit}, {when}. 눈금: {reference}" }
        OwnProducers { en: "{importer} producers", ko: "{importer} 생산자" }

        IncidenceFinding { en: "Buyers bear {buyers} of the added duty, exporters of {focus} {exporters}", ko: "추가 관세 중 구매자 부담 {buyers}, {focus} 수출자 부담 {exporters}" }
        IncidenceNone { en: "No duty is added on goods from {focus}", ko: "{focus}산에 추가되는 관세 없음" }
        IncidenceSubtitle { en: "Added duty on the volume still sold, {unit} a year, {when}; tick: {reference}", ko: "남은 판매 물량에 더해진 관세, 연간 {unit}, {when}. 눈금: {reference}" }
        BorneByExporters { en: "Borne by exporters", ko: "수출자 부담" }
        BorneByBuyers { en: "Borne by buyers", ko: "구매자 부담" }

        GapWorse { en: "{focus} pays {gap} more than {rival} on the same goods", ko: "같은 품목에서 {focus}의 관세가 {rival}보다 {gap} 높음" }
        GapBetter { en: "{focus} pays {gap} less than {rival} on the same goods", ko: "같은 품목에서 {focus}의 관세가 {rival}보다 {gap} 낮음" }
        GapNone { en: "{focus} and {rival} pay the same on the same goods", ko: "같은 품목에서 {focus}{와/과} {rival}의 관세가 같음" }
        GapSubtitle { en: "Rate in force by group before buyers react, %, weighted with {focus}'s sales of {year}; tick: {reference}", ko: "품목군별 시행 세율(구매 전환 전), %, {year}년 {focus}의 판매액으로 가중. 눈금: {reference}" }

        PricesFinding { en: "{importer}: buyers' prices {change} on average; most: {sector}, {most}", ko: "{importer} 구매자 가격 평균 {change}, {sector}{이/가} {most}{으로/로} 최대" }
        PricesNone { en: "{importer} buyers' prices do not change", ko: "{importer} 구매자 가격 변화 없음" }
        PricesSubtitle { en: "Price index of imports and own production since {year}, % change, {when}; markets without a figure of own production left out; tick: {reference}", ko: "{year}년 대비 수입품과 자국산의 가격지수, % 변화, {when}. 자국 생산 자료가 없는 시장 제외. 눈금: {reference}" }

        RevenueFinding { en: "{importer}: duty revenue {change} a year, {focus}'s goods {part}", ko: "{importer} 관세 수입 연 {change}, {focus}산 {part}" }
        RevenueNone { en: "{importer}: duty revenue does not change", ko: "{importer} 관세 수입 변화 없음" }
        RevenueSubtitle { en: "Change in duty paid by origin since {year}, {unit} a year, {when}; tick: {reference}", ko: "{year}년 대비 원산지별 관세 납부액 변화, 연간 {unit}, {when}. 눈금: {reference}" }

        WelfareFinding { en: "{focus}'s exporters {focus_change}, {the importer} {importer_change} a year", ko: "{focus} 수출자 연 {focus_change}, {importer} 연 {importer_change}" }
        WelfareNone { en: "Neither side's welfare changes", ko: "양측 후생 변화 없음" }
        WelfareSubtitle { en: "Change in surplus since {year}, {unit} a year, {when}; exact areas; tick: {reference}", ko: "{year}년 대비 잉여 변화, 연간 {unit}, {when}, 근사 없는 면적 적분. 눈금: {reference}" }
        RowExporters { en: "{focus}: exporters", ko: "{focus} 수출자" }
        RowFocusRents { en: "{focus}: quota rents it keeps", ko: "{focus} 몫의 쿼터 지대" }
        RowFocus { en: "{focus}: sum", ko: "{focus} 합계" }
        RowImporterRents { en: "{importer}: quota rents it keeps", ko: "{importer} 몫의 쿼터 지대" }
        RowOthers { en: "Other countries: exporters", ko: "다른 나라 수출자" }
        ReferenceOf { en: "{name}, reference", ko: "{name}, 비교 기준" }
        RowBuyers { en: "{importer}: buyers", ko: "{importer} 구매자" }
        RowProducers { en: "{importer}: own producers", ko: "{importer} 자국 생산자" }
        RowTreasury { en: "{importer}: duty revenue", ko: "{importer} 관세 수입" }
        RowImporter { en: "{importer}: sum", ko: "{importer} 합계" }
        RowWorld { en: "World: sum of all parties", ko: "세계: 모든 당사자 합계" }

        ValueAddedFinding { en: "{focus}: value added {change} a year, {gdp} of GDP", ko: "{focus} 부가가치 연 {change}, GDP의 {gdp}" }
        ValueAddedNone { en: "{focus}: value added does not change", ko: "{focus} 부가가치 변화 없음" }
        ValueAddedSubtitle { en: "Change in value added since {year} by sector of export, {unit} a year, {when}; average coefficients; tick: {reference}", ko: "{year}년 대비 수출 품목별 부가가치 변화, 연간 {unit}, {when}, 평균 유발계수. 눈금: {reference}" }

        JobsFinding { en: "{focus}: {change} that hang on these exports", ko: "{focus}: 이 수출에 걸린 일자리 {change}" }
        JobsNone { en: "{focus}: no jobs change", ko: "{focus} 일자리 변화 없음" }
        JobsSubtitle { en: "Change in jobs since {year} by sector of export, {when}; average coefficients; tick: {reference}", ko: "{year}년 대비 수출 품목별 일자리 변화, {when}, 평균 유발계수. 눈금: {reference}" }

        PathFinding { en: "{focus}'s exports to {the importer}: {first} in year 1, {last} by year {years}", ko: "{focus}의 대{importer} 수출: 1년 차 {first}, {years}년 차 {last}" }
        PathNone { en: "{focus}'s exports to {the importer} do not change in any year", ko: "{focus}의 대{importer} 수출은 어느 해에도 변하지 않음" }
        PathSubtitle { en: "Exports since {year}, % change by years after the duties changed", ko: "{year}년 대비 수출, 관세 변경 후 연차별 % 변화" }
        PathAxis { en: "Years after the change", ko: "변경 후 연수" }

        When { en: "year {years}", ko: "{years}년 차" }
        OtherSectors { en: "All other sectors ({count})", ko: "그 밖의 품목({count})" }
        ColumnItem { en: "Item", ko: "항목" }
        ColumnReference { en: "Reference", ko: "비교 기준" }
        ColumnValue { en: "Scenario", ko: "시나리오" }
        ColumnDistance { en: "Scenario minus reference", ko: "시나리오 − 비교 기준" }
        ColumnYears { en: "Years", ko: "연수" }
        ReferenceName { en: "Reference: {name}", ko: "비교 기준: {name}" }
        SourceLine { en: "Data: {data}; own computation", ko: "자료: {data}, 자체 계산" }
        ScenarioLine { en: "Scenario: {name} ({hash}) · reference: {reference} · {when} · model {model} · data year {year}", ko: "시나리오: {name} ({hash}) · 비교 기준: {reference} · {when} · 모형 {model} · 자료 {year}년" }
        Description { en: "{title}. {subtitle}. {rows}", ko: "{title}. {subtitle}. {rows}" }
    }
}
