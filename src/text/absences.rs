//! Why an outcome has no value.

crate::texts! {
    /// The reasons.
    AbsenceText {
        NoPart { en: "this scenario has no such part", ko: "이 시나리오에는 해당 부분이 없음" }
        NothingPromised { en: "nothing is promised", ko: "약정액이 없음" }
        NothingCalled { en: "nothing is called in any year", ko: "납입하는 해가 없음" }
        NoEquity { en: "no equity is called that could be recouped", ko: "회수할 납입 지분이 없음" }
        NeverOut { en: "no money is out in any year", ko: "노출액이 생기는 해가 없음" }
        NeverRecouped { en: "never recouped within the years counted", ko: "계산 기간 안에 회수되지 않음" }
        SplitNeverChanged { en: "the split never changes for every project within the years counted", ko: "계산 기간 안에 모든 사업의 배분율이 바뀌지는 않음" }
        ReviewTooLate { en: "the review lies beyond the years counted", ko: "재검토가 계산 기간 뒤임" }
        NoRelief { en: "the duty does not fall below that without a deal", ko: "합의가 없을 때보다 관세가 낮아지지 않음" }
        OnlyGuarantees { en: "only guarantees: no money is put in first, so that a rate means nothing; see the present value", ko: "보증뿐이라 먼저 넣는 돈이 없어 수익률에 뜻이 없음. 순현재가치를 보세요" }
        FeesAreNoStake { en: "with guarantees the host pays fees and puts no money in, so that a rate means nothing; see the present value", ko: "보증이 있으면 유치국은 수수료만 낼 뿐 돈을 넣지 않아 수익률에 뜻이 없음. 순현재가치를 보세요" }
        NoSignChange { en: "money goes one way only, so that there is no rate; see the present value", ko: "돈이 한쪽으로만 흘러 이율이 없음. 순현재가치를 보세요" }
        NoRoot { en: "no rate balances the flows; see the present value", ko: "현금 흐름을 맞추는 이율이 없음. 순현재가치를 보세요" }
        SeveralRoots { en: "several rates balance the flows, and none of them is the return; see the present value", ko: "현금 흐름을 맞추는 이율이 여럿이라 어느 것도 수익률이라 할 수 없음. 순현재가치를 보세요" }
        NotFinite { en: "a flow is not a finite number", ko: "유한한 수가 아닌 현금 흐름이 있음" }
        NoRevenue { en: "no revenue is left", ko: "남는 매출이 없음" }
    }
}

crate::texts! {
    /// How a reason is told.
    AbsenceLine {
        NoValue { en: "– ({reason})", ko: "–({reason})" }
        Reference { en: "reference", ko: "기준" }
        Heading { en: "Without a value:", ko: "값이 없는 항목:" }
        Of { en: "– {title}: {reason}", ko: "– {title}: {reason}" }
        OfScenarios { en: "– {title} ({scenarios}): {reason}", ko: "– {title}({scenarios}): {reason}" }
    }
}
