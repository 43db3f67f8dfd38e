//! Words of the investment fund.

crate::texts! {
    /// Titles of the fund's levers and assumptions; `{focus}` pays in, `{importer}` hosts the projects.
    FundTitle {
        Total { en: "Fund: total", ko: "펀드 총액" }
        Cash { en: "Fund: cash part", ko: "펀드 현금(지분) 투자" }
        LoanShareOfRest { en: "Fund: share of the rest that is lent", ko: "나머지 중 대출 비율" }
        AnnualCallCeiling { en: "Fund: annual call ceiling", ko: "연간 납입 상한" }
        StartYear { en: "Fund: first year of calls", ko: "첫 납입 연도" }
        SelectionDeadline { en: "Fund: end of project selection", ko: "사업 선정 시한" }
        CallProfile { en: "Fund: call profile", ko: "납입 방식" }
        CallYears { en: "Fund: years of an even or rising profile", ko: "균등·증가 납입 기간" }
        NoticeBusinessDays { en: "Fund: business days of notice before payment", ko: "납입 통지 기간(영업일)" }
        DeferralRight { en: "Fund: right to put off calls under currency stress", ko: "외환 불안 시 납입 연기 권리" }
        SwapLine { en: "Fund: currency swap line", ko: "통화스와프 한도" }
        LoanRate { en: "Fund: interest on loans", ko: "대출 금리" }
        LoanTermYears { en: "Fund: years of loan repayment", ko: "대출 상환 기간" }
        GuaranteeFee { en: "Fund: guarantee fee a year", ko: "연간 보증료율" }
        GuaranteeTermYears { en: "Fund: years that a guarantee runs", ko: "보증 기간" }
        Pooling { en: "Fund: recoupment account", ko: "회수 계정" }
        ShareBeforeRecoupment { en: "Fund: share of {focus} before recoupment", ko: "회수 전 {focus} 배분율" }
        ShareAfterRecoupment { en: "Fund: share of {focus} after recoupment", ko: "회수 후 {focus} 배분율" }
        RecoupmentCounts { en: "Fund: what counts towards recoupment", ko: "회수로 치는 금액" }
        RecoupmentCovers { en: "Fund: what has to be recouped", ko: "회수 대상" }
        ReviewAfterYears { en: "Fund: years to the review of the split", ko: "배분율 재검토까지 기간" }
        ShareAddedAtReview { en: "Fund: share added at the review", ko: "재검토 때 더하는 배분율" }
        SelectionPace { en: "Fund: projects selected a year", ko: "연간 사업 선정 규모" }
        BuildLagYears { en: "Fund: years from call to first payment", ko: "납입부터 첫 수익까지 기간" }
        CashYield { en: "Fund: cash yield of projects", ko: "사업 현금 수익률" }
        ProjectLifeYears { en: "Fund: years that a project pays", ko: "사업 수익 기간" }
        FailureProbability { en: "Fund: share of projects that fail", ko: "실패하는 사업 비율" }
        IndependentProjects { en: "Fund: independent projects", ko: "펀드: 서로 독립인 사업 수" }
        RecoveryOnFailure { en: "Fund: recovered from a failed project", ko: "실패 사업 회수율" }
        GuaranteeCallProbability { en: "Fund: share of guarantees called", ko: "보증 이행 비율" }
        GuaranteeRecovery { en: "Fund: recovered from guarantees paid", ko: "보증 이행 후 회수율" }
        FundingCost { en: "Fund: funding cost of {focus}", ko: "{focus} 조달 비용" }
        ToleratedPressure { en: "Fund: currency fall that counts as stress", ko: "불안으로 보는 환율 상승률" }
        HorizonYears { en: "Fund: years counted", ko: "펀드 계산 기간" }
        Reserves { en: "Foreign exchange reserves of {focus}", ko: "{focus} 외환보유액" }
        ReserveIncome { en: "Income from the reserves of {focus}", ko: "{focus} 외환보유액 운용 수익" }
        InflowCapacity { en: "Dollars a year that can leave {focus} without pressure", ko: "환율 부담 없이 {focus}에서 나갈 수 있는 연간 달러" }
        CurrencyChangePerBillion { en: "Currency fall per US$1 bn a year beyond that", ko: "초과 10억 달러당 환율 상승률" }
        DutyWithoutDeal { en: "Duty without a deal on the goods that the fund buys relief for", ko: "합의가 없을 때의 관세율(펀드 대가 품목)" }
    }
}

crate::texts! {
    /// What each means, its unit and where its default comes from.
    FundNote {
        Total { en: "US dollars promised in equity, loans and guarantees; zero is no fund. Talks ran from 0 to 550 bn", ko: "지분, 대출, 보증을 합한 약정액(미국 달러). 0이면 펀드가 없습니다. 협상 범위는 0~5,500억 달러" }
        Cash { en: "US dollars paid in as equity; the rest is lent or guaranteed, so the three shares always add up to 100 %. No more than the total counts", ko: "지분으로 납입하는 금액(미국 달러). 나머지는 대출이나 보증이므로 세 비율의 합은 늘 100%입니다. 총액까지만 셉니다" }
        LoanShareOfRest { en: "Share of what is not cash; what is not lent is guaranteed and leaves the country only if a debtor fails", ko: "현금이 아닌 부분 중 비율. 대출하지 않은 부분은 보증이며 채무자가 실패할 때만 돈이 나갑니다" }
        AnnualCallCeiling { en: "Most that can be called in a year, US dollars, equity and loans together; 15 to 25 bn in the talks, 20 bn in the memorandum", ko: "한 해에 요구할 수 있는 최대 금액(지분과 대출 합계, 미국 달러). 협상에서는 150억~250억, 양해각서는 200억 달러" }
        StartYear { en: "Calendar year; present values are of its first day", ko: "연도. 현재가치는 이해의 첫날 기준입니다" }
        SelectionDeadline { en: "Selection ends at the beginning of this year; what is not selected by then is never called", ko: "이해 초에 선정이 끝나며, 그때까지 선정되지 않은 금액은 납입하지 않습니다" }
        CallProfile { en: "Always within the ceiling and what has been selected", ko: "언제나 상한과 선정된 범위 안에서 납입합니다" }
        CallYears { en: "Whole years; only for an even or rising profile", ko: "햇수. 균등·증가 방식에만 적용됩니다" }
        NoticeBusinessDays { en: "Business days; the memorandum says at least 45", ko: "영업일. 양해각서는 최소 45일" }
        DeferralRight { en: "Whether {focus} may put off calls that would weaken its currency by more than the stress threshold", ko: "환율 상승이 기준을 넘게 하는 납입을 {focus}{이/가} 미룰 수 있는지" }
        SwapLine { en: "US dollars a year that {focus} can draw before its currency is pressed, added to what can leave without pressure; zero is none. Seoul asked for an unlimited standing line (reported 2025-09-15 and 2025-09-30) and got none in the memorandum; earlier lines were 30 bn (2008) and 60 bn (2020). It costs {the importer} nothing unless drawn, and what is drawn is repaid: that cost is left out. What it moves rests on the pressure of the currency, low grade", ko: "환율이 눌리기 전에 {focus}{이/가} 한 해에 끌어 쓸 수 있는 달러로, 부담 없이 나갈 수 있는 금액에 더합니다. 0이면 없습니다. 한국은 무제한 상설 통화스와프를 요구했으나(2025-09-15, 2025-09-30 보도) 양해각서에는 없습니다. 과거 한도는 300억(2008년), 600억 달러(2020년). {importer}{은/는} 인출하지 않으면 비용이 없고 인출액은 갚으므로 그 비용은 뺐습니다. 효과는 신뢰도가 낮은 환율 계산에 따릅니다" }
        LoanRate { en: "A year; no text fixes it, own judgement", ko: "연율. 정해진 문서가 없어 자체 판단한 값" }
        LoanTermYears { en: "Whole years of level payments, which begin when the project does; own judgement", ko: "사업이 시작되면 시작하는 균등 상환 햇수. 자체 판단" }
        GuaranteeFee { en: "A year, on what is outstanding; own judgement", ko: "보증 잔액에 대한 연율. 자체 판단" }
        GuaranteeTermYears { en: "Whole years; own judgement", ko: "햇수. 자체 판단" }
        Pooling { en: "Together, the profits of one project make good the losses of another before the split changes", ko: "통합하면 배분율이 바뀌기 전에 한 사업의 이익이 다른 사업의 손실을 메웁니다" }
        ShareBeforeRecoupment { en: "Of distributions; 50 % in the memorandum, 10 % in Washington's opening", ko: "배당 중 비율. 양해각서 50%, 미국의 첫 제안 10%" }
        ShareAfterRecoupment { en: "Of distributions; 10 % in the memorandum", ko: "배당 중 비율. 양해각서 10%" }
        RecoupmentCounts { en: "“Until recouped” can be read in both ways; on 100 invested and 20 a year for 20 years the readings pay 120 or 80", ko: "“회수할 때까지”는 두 가지로 읽힙니다. 100을 넣고 20년간 매년 20이 나오면 120 또는 80을 받습니다" }
        RecoupmentCovers { en: "Interest is at the funding cost on what is outstanding; reports of the memorandum speak of principal and interest", ko: "이자는 남은 금액에 조달 비용을 적용합니다. 양해각서 보도는 원리금이라고 합니다" }
        ReviewAfterYears { en: "Whole years after the start; 20, from memory", ko: "시작 후 햇수. 20년은 기억에 따른 값" }
        ShareAddedAtReview { en: "Added to the share before recoupment if the money has not been recouped by then; no text fixes it", ko: "그때까지 회수하지 못하면 회수 전 배분율에 더합니다. 정해진 문서는 없습니다" }
        SelectionPace { en: "US dollars a year that both sides can agree on; own judgement, wide enough for 350 bn in three years", ko: "양측이 한 해에 정할 수 있는 사업 규모(미국 달러). 3년에 3,500억 달러가 되도록 판단한 값" }
        BuildLagYears { en: "Whole years; own judgement", ko: "햇수. 자체 판단" }
        CashYield { en: "Paid out a year on the equity of a project that works, nothing at the end; 11.7 % over 20 years returns 10 % a year. Own judgement", ko: "성공한 사업이 지분에 대해 해마다 내는 현금 비율이며 끝에 남는 것은 없습니다. 20년간 11.7%면 연 10% 수익률입니다. 자체 판단" }
        ProjectLifeYears { en: "Whole years; own judgement", ko: "햇수. 자체 판단" }
        FailureProbability { en: "Of the money called; own judgement", ko: "납입액 기준. 자체 판단" }
        IndependentProjects { en: "Projects of the same size that fail one by one; the fewer, the wider the chances. Only the probability of not recouping depends on it. Own judgement", ko: "크기가 같고 따로 실패하는 사업 수. 적을수록 결과의 폭이 넓습니다. 미회수 확률에만 쓰입니다. 자체 판단" }
        RecoveryOnFailure { en: "Once, when the project should have begun to pay; own judgement", ko: "수익이 시작됐어야 할 때 한 번 돌아오는 비율. 자체 판단" }
        GuaranteeCallProbability { en: "Over their term, in equal parts a year; own judgement", ko: "보증 기간 전체에 걸쳐 해마다 같은 비율로. 자체 판단" }
        GuaranteeRecovery { en: "From the debtor, in the same year; own judgement", ko: "같은 해에 채무자에게서 되받는 비율. 자체 판단" }
        FundingCost { en: "A year: interest that recoupment may cover, and the cost of carry; own judgement", ko: "연율. 회수 대상이 될 수 있는 이자이자 보유 비용입니다. 자체 판단" }
        ToleratedPressure { en: "Calls that would weaken the currency by more are put off where there is a right to; own judgement", ko: "이보다 환율을 올리는 납입은 권리가 있으면 미룹니다. 자체 판단" }
        HorizonYears { en: "Whole years after the start year; later payments are left out", ko: "시작 연도 이후 햇수. 그 뒤의 지급은 빼고 셉니다" }
        Reserves { en: "US dollars; calls are compared with them", ko: "미국 달러. 납입액을 이와 견줍니다" }
        ReserveIncome { en: "US dollars a year; officials named it as the first source of the money", ko: "연간 미국 달러. 당국이 밝힌 첫 재원입니다" }
        InflowCapacity { en: "US dollars a year; officials speak of 15 to 20 bn", ko: "연간 미국 달러. 당국은 150억~200억 달러라고 합니다" }
        CurrencyChangePerBillion { en: "Rise of the dollar's price per US$1 bn a year; the slope of one published forecast, low grade", ko: "연 10억 달러당 환율 상승률. 발표된 전망 하나에서 얻은 값으로 신뢰도가 낮습니다" }
        DutyWithoutDeal { en: "The price of the fund is its cost per percentage point below this duty", ko: "펀드의 값은 이 세율에서 1%p 낮추는 데 드는 비용입니다" }
    }
}
