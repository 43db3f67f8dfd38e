//! Words on the charts of the ledger.

crate::texts! {
    /// Titles, subtitles and columns.
    LedgerFigureText {
        NameFocusYear { en: "Ledger of the exporting side, a year", ko: "수출국 손익(연간)" }
        NameImporterYear { en: "Ledger of the importing side, a year", ko: "수입국 손익(연간)" }
        NameFocusNpv { en: "Ledger of the exporting side, present value", ko: "수출국 손익(현재가치)" }
        NameImporterNpv { en: "Ledger of the importing side, present value", ko: "수입국 손익(현재가치)" }
        YearFinding { en: "{party}: {sum} in the year shown; largest: {channel}, {part}", ko: "{party}: 해당 연도 합계 {sum}, 최대 항목 {channel} {part}" }
        ValueFinding { en: "{party}: {sum} in present value; largest: {channel}, {part}", ko: "{party}: 현재가치 합계 {sum}, 최대 항목 {channel} {part}" }
        NothingMoves { en: "{party}: nothing changes", ko: "{party}: 변화 없음" }
        YearSubtitle { en: "Gains and losses by channel, {unit}, {when}; the fund as cash, gross amounts left out; † and hatched: low confidence; tick: {reference}", ko: "항목별 이익과 손실, {unit}, {when}. 펀드는 현금 흐름, 거래 총액 제외. †와 빗금: 신뢰도 낮음. 눈금: {reference}" }
        ValueSubtitle { en: "Present value by channel, {unit}, each party at its own discount rate; † and hatched: low confidence; tick: {reference}", ko: "항목별 현재가치, {unit}, 각 당사자의 할인율 적용. †와 빗금: 신뢰도 낮음. 눈금: {reference}" }
        ImporterYearSubtitle { en: "Gains and losses by channel, {unit}, {when}; duties on the goods of every country, gross amounts left out; † and hatched: low confidence; tick: {reference}", ko: "항목별 이익과 손실, {unit}, {when}. 모든 나라 상품의 관세 포함, 거래 총액 제외. †와 빗금: 신뢰도 낮음. 눈금: {reference}" }
        ImporterValueSubtitle { en: "Present value by channel, {unit}, each party at its own discount rate; duties on the goods of every country; † and hatched: low confidence; tick: {reference}", ko: "항목별 현재가치, {unit}, 각 당사자의 할인율 적용. 모든 나라 상품의 관세 포함. †와 빗금: 신뢰도 낮음. 눈금: {reference}" }
        LowChannel { en: "{channel} †", ko: "{channel} †" }
        NoChannel { en: "No channel", ko: "해당 항목 없음" }
        Sum { en: "Sum", ko: "합계" }
    }
}
