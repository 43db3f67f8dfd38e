//! Words of the window: menus, pages, dialogs, messages.

use crate::texts;

texts! {
    /// Names of pages, panels and documents.
    AppText {
        Program { en: "Entente", ko: "Entente" }
        WindowTitle { en: "{name} – Entente", ko: "{name} – Entente" }
        UnsavedTab { en: "● {name}", ko: "● {name}" }
        UnsavedSpoken { en: "{name}, not saved", ko: "{name}, 저장 안 됨" }
        ReferenceTab { en: "{name} (reference)", ko: "{name} (기준)" }
        Unnamed { en: "Unnamed scenario", ko: "이름 없는 시나리오" }
        ChangedName { en: "{name} (changed)", ko: "{name} (변경됨)" }
        PageOverview { en: "Overview", ko: "개요" }
        PageOverviewNote { en: "Both parties at a glance", ko: "양측을 한눈에" }
        PageTrade { en: "Trade", ko: "교역" }
        PageTradeNote { en: "Sectors, origins, duties and prices", ko: "품목, 원산지, 관세, 가격" }
        PageFund { en: "Fund", ko: "펀드" }
        PageFundNote { en: "Calls, payments, exposure and what the fund is worth to both sides", ko: "납입, 배당, 노출액, 양측에 대한 가치" }
        PageFarm { en: "Farm", ko: "농업" }
        PageFarmNote { en: "Rice, beef and banned goods: income, prices, self-sufficiency, sales", ko: "쌀, 쇠고기, 수입 금지 품목: 소득, 가격, 자급률, 판매" }
        PageEconomy { en: "Economy", ko: "경제" }
        PageEconomyNote { en: "Economy and jobs: output, jobs, sales resold elsewhere, the won", ko: "경제와 일자리: 생산, 일자리, 판매 전환, 환율" }
        PageRules { en: "Rules & security", ko: "규범·안보" }
        PageRulesNote { en: "Rules beside duties; cost-sharing, defence, arms, energy; each with its grade", ko: "관세 밖의 규범, 방위비 분담금·국방비·무기·에너지. 항목마다 신뢰도 표시" }
        PageCompanies { en: "Companies", ko: "기업" }
        PageCompaniesNote { en: "What companies pay, bear and keep: a table to edit and extend", ko: "기업이 내는 관세, 부담, 남는 이익: 고치고 늘릴 수 있는 표" }
        PageLedger { en: "Ledger", ko: "손익" }
        PageLedgerNote { en: "What each side gains and loses, channel by channel, a year and in present value", ko: "양측의 이익과 손실을 항목별로, 연간과 현재가치로" }
        PageRedLines { en: "Red lines", ko: "레드라인" }
        PageRedLinesNote { en: "What each side will not do, and which of it this scenario crosses, by how much", ko: "각 측이 양보하지 않는 것과, 이 시나리오가 그중 무엇을 얼마나 넘는지" }
        PageUncertainty { en: "Uncertainty", ko: "불확실성" }
        PageUncertaintyNote { en: "How sure an outcome is: bands, chances, and which assumption matters", ko: "결과가 얼마나 확실한지: 범위, 확률, 중요한 가정" }
        PageBreakEven { en: "Goal seek", ko: "목표 찾기" }
        PageBreakEvenNote { en: "Which levers give the outcome you want, and where two levers break even", ko: "원하는 결과를 주는 지렛대 위치와, 두 지렛대의 손익분기선" }
        PageBargain { en: "Bargain", ko: "협상" }
        PageBargainNote { en: "What packages are worth to both sides, the frontier, the zone of agreement, and what to trade for what", ko: "패키지가 양측에 갖는 가치, 프런티어, 합의 가능 영역, 맞바꿀 거리" }
        PageTimeline { en: "Timeline", ko: "일정" }
        PageTimelineNote { en: "When a deal may come, what holds it up, and what waiting costs", ko: "합의가 언제 될지, 무엇이 발목을 잡는지, 지연의 비용" }
        PageCompare { en: "Compare", ko: "비교" }
        PageCompareNote { en: "This scenario, its reference and what differs", ko: "이 시나리오와 기준, 서로 다른 점" }
        PageSources { en: "Sources", ko: "출처" }
        PageSourcesNote { en: "Where the numbers come from, and the self-test", ko: "숫자의 출처와 자체 검사" }
        Levers { en: "Levers", ko: "협상 항목" }
        Headline { en: "Headline numbers", ko: "핵심 수치" }
    }
}
