//! Titles of the outcomes; parties are named as the baseline names them.

crate::texts! {
    /// One title a measure.
    MeasureText {
        Exports { en: "{focus}: exports to the {importer}", ko: "{focus}의 대{importer} 수출" }
        ExportsOfSector { en: "{focus}: exports to the {importer}, {sector}", ko: "{focus}의 대{importer} 수출, {sector}" }
        SalesChange { en: "{origin}: sales to the {importer}, change", ko: "{origin}의 대{importer} 판매 변화" }
        DomesticSalesChange { en: "{importer}: own producers' sales, change", ko: "{importer} 자국 생산자 판매 변화" }
        DutyPaid { en: "Duty on goods from {focus}", ko: "{focus}산 관세 납부액" }
        DutyBorneByExporters { en: "Added duty borne by exporters of {focus}", ko: "추가 관세 중 {focus} 수출자 부담" }
        DutyBorneByBuyers { en: "Added duty borne by {importer} buyers", ko: "추가 관세 중 {importer} 구매자 부담" }
        RateBeforeSubstitution { en: "Duty rate on {focus}, before buyers react", ko: "{focus}산 관세율(구매 전환 전)" }
        EffectiveRate { en: "Effective duty rate on {focus}, after buyers react", ko: "{focus}산 실효 관세율(구매 전환 후)" }
        RateGap { en: "Duty gap of {focus} against {origin}", ko: "{origin} 대비 {focus} 관세 격차" }
        PriceChange { en: "{importer}: buyers' prices", ko: "{importer} 구매자 가격" }
        DutyRevenueChange { en: "{importer}: duty revenue, change", ko: "{importer} 관세 수입 변화" }
        ConsumerSurplusChange { en: "{importer}: buyers' surplus, change", ko: "{importer} 구매자 잉여 변화" }
        DomesticSurplusChange { en: "{importer}: own producers' surplus, change", ko: "{importer} 자국 생산자 잉여 변화" }
        ImporterWelfareChange { en: "{importer}: welfare, change", ko: "{importer} 후생 변화" }
        ExporterSurplusChange { en: "{focus}: exporters' surplus, change", ko: "{focus} 수출자 잉여 변화" }
        QuotaRent { en: "Quota rent", ko: "쿼터 지대" }
        FocusWelfareChange { en: "{focus}: exporters' welfare, change", ko: "{focus} 수출 후생 변화" }
        WorldEfficiencyChange { en: "World efficiency, change", ko: "세계 효율 변화" }
        ValueAddedChange { en: "{focus}: value added, change", ko: "{focus} 부가가치 변화" }
        GdpShareChange { en: "{focus}: value added over GDP, change", ko: "{focus} GDP 대비 부가가치 변화" }
        JobsChange { en: "{focus}: jobs, change", ko: "{focus} 일자리 변화" }
    }
}
