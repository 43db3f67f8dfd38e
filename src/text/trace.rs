//! Words of where a number comes from: formulas, steps, and what each part of the model leaves out.

mod panel;
mod terms;

pub use panel::TraceText;
pub use terms::TermText;

crate::texts! {
    /// Signs of a formula that are words.
    FormulaText {
        SumOver { en: "sum over {rows} ", ko: "{rows} 전체 합계 " }
        HighestOver { en: "largest over {rows} ", ko: "{rows} 중 최댓값 " }
        Smaller { en: "smaller of ", ko: "작은 값 " }
        Larger { en: "larger of ", ko: "큰 값 " }
    }
}

crate::texts! {
    /// Titles of steps on the way to a measure.
    StepText {
        Rate { en: "Duty in force: {sector}, {origin}", ko: "적용 관세율: {sector}, {origin}" }
        Market { en: "Market of {market}: buyers' price index", ko: "{market} 시장의 구매자 가격지수" }
        FundCalls { en: "Fund: what is called in which year", ko: "펀드: 연도별 납입" }
        FundGuarantees { en: "Fund: guarantees by year", ko: "펀드: 연도별 보증" }
        FundLoans { en: "Fund: loans by year", ko: "펀드: 연도별 대출" }
        FundProjects { en: "Fund: what the projects pay out", ko: "펀드: 사업의 배당" }
        FundSplit { en: "Fund: how distributions are split", ko: "펀드: 배당의 배분" }
        FundNet { en: "Fund: what each side has left by year", ko: "펀드: 양측의 연도별 순수취" }
        Treasury { en: "{market}: duties and rents of the treasury, change", ko: "{market}: 국고의 관세·지대 변화" }
        Exporters { en: "{market}: gain of the partner's exporters", ko: "{market}: 상대국 수출자의 이득" }
    }
}

crate::texts! {
    /// What is done where a number has no closed formula.
    SolvedText {
        NoFirm { en: "This company is not in the scenario", ko: "이 기업은 시나리오에 없습니다" }
        NotThere { en: "This baseline has no such number", ko: "이 기준 자료에는 없는 값입니다" }
        Market { en: "Solved: the price at which every supplier sells what buyers want of it. Two equations in two unknowns: P_M^(1 − σ_M) = sum of shares × (p T)^(1 − σ_M) over importers' suppliers, and P^(1 − σ_D) = α P_M^(1 − σ_D) + (1 − α) p_D^(1 − σ_D), with volumes (p T / P_M)^(−σ_M) (P_M / P)^(−σ_D) P^ε = p^e and e = b σ_M / (1 − b); T is (1 + duty) over its base. Solved to 1e-12", ko: "풀어서 구한 값: 모든 공급자의 판매량이 구매자의 수요와 같아지는 가격입니다. 미지수 둘인 두 방정식 P_M^(1 − σ_M) = 수입 공급자별 비중 × (p T)^(1 − σ_M)의 합, P^(1 − σ_D) = α P_M^(1 − σ_D) + (1 − α) p_D^(1 − σ_D)를 풉니다. 물량은 (p T / P_M)^(−σ_M) (P_M / P)^(−σ_D) P^ε = p^e, e = b σ_M / (1 − b)이고 T는 기준 연도 대비 (1 + 관세율)입니다. 오차 1e-12 이내" }
        FirstYearOfHighest { en: "The first year that has the largest value", ko: "값이 가장 큰 첫해" }
        Recouped { en: "The first year after the last call in which nothing is left to be recouped of the equity called, by the investor's own receipts; none where that never happens", ko: "마지막 납입 뒤 투자자 수취액으로 납입 지분이 모두 회수된 첫해. 그런 해가 없으면 값이 없습니다" }
        SplitChanged { en: "The first year after the last call in which the split has changed for every project, by the reading in force; none where that never happens", ko: "마지막 납입 뒤 적용 중인 해석에 따라 모든 사업의 배분율이 바뀐 첫해. 그런 해가 없으면 값이 없습니다" }
        AtReview { en: "What is left to be recouped at the end of the year of the review; none where that lies beyond the years counted", ko: "재검토 연도 말에 남은 미회수액. 계산 기간을 벗어나면 값이 없습니다" }
        UnrecoupedProbability { en: "Searched: the fewest working projects of the same size whose receipts repay the equity called, with interest where that is covered, by the end of the year of the review; the value is the binomial probability that fewer work. The years below are those of the expected case", ko: "찾아서 구한 값: 재검토 연도 말까지 납입 지분(포함될 때는 이자까지)을 갚는 데 필요한 최소 성공 사업 수를 찾고, 그보다 적게 성공할 이항 확률을 계산합니다. 아래 연도별 값은 기대값입니다" }
        RateOfReturn { en: "Solved: the one rate at which the present value of the dated flows is zero; none where no rate, or more than one, does that", ko: "풀어서 구한 값: 날짜별 현금 흐름의 현재가치를 0으로 만드는 단 하나의 이율. 없거나 여럿이면 값이 없습니다" }
        Calls { en: "Year by year the smallest of: the ceiling; what is selected so far less what is called so far; what the profile calls so far less what is called so far; and, with the deferral right, the outflow that the currency bears. The last is the inflow capacity plus tolerated pressure ÷ rise of the dollar per dollar, less guarantees paid. Whole cents", ko: "해마다 다음 가운데 가장 작은 값: 연간 상한, 선정 누계 − 납입 누계, 납입 방식에 따른 누계 − 납입 누계, 그리고 납입 연기권이 있으면 환율이 견디는 유출액. 마지막은 유입 여력 + 허용 압력 ÷ 달러당 환율 상승에서 보증 지급을 뺀 값입니다. 센트 단위" }
        Guarantees { en: "What is not cash and not lent is guaranteed as projects are selected. In each year of the term the call probability ÷ term is paid and the fee is earned on what was outstanding; a part of payments is recovered", ko: "현금도 대출도 아닌 금액은 사업이 선정되는 대로 보증합니다. 보증 기간의 해마다 이행 확률 ÷ 기간만큼 지급하고, 남은 보증 잔액에 수수료를 받으며, 지급액의 일부를 되찾습니다" }
        Loans { en: "A loan grows by its interest until payments begin after the build lag; the part that works then pays a level amount over the term, and the part that fails gives back its recovery once", ko: "대출은 건설 기간 동안 이자가 더해지고, 이후 성공한 부분은 기간 내내 같은 금액을 갚으며, 실패한 부분은 회수분을 한 번 돌려줍니다" }
        Projects { en: "Each year of calls is a project: after the build lag it pays equity × yield × (1 − failure probability) a year over its life, and once equity × failure probability × recovery", ko: "한 해의 납입을 한 사업으로 봅니다. 건설 기간 뒤 수명 동안 해마다 지분 × 수익률 × (1 − 실패 확률)을, 한 번 지분 × 실패 확률 × 회수율을 지급합니다" }
        Split { en: "Distributions go by the share before recoupment until the equity called, and interest on it where that is covered, is recouped by what counts; then by the share after. From the review on a share is added where it is not recouped. What came in is paid out to the cent", ko: "납입 지분(이자 포함 해석이면 이자까지)이 인정 기준으로 회수될 때까지는 회수 전 배분율로, 그 뒤에는 회수 후 배분율로 나눕니다. 재검토 이후에도 회수되지 않았으면 추가 몫을 더합니다. 들어온 돈은 센트까지 모두 나눕니다" }
        Net { en: "The investor: its distributions + interest and repayments of loans + fees and recoveries of guarantees − guarantees paid − calls. The host: its distributions + loans received, less what the investor gets from loans and guarantees. Exposure is the sum of the investor's net so far with the sign turned; cost of carry is funding cost × exposure of the year before", ko: "투자자: 자기 몫 배당 + 대출 이자·상환 + 보증 수수료·회수 − 보증 지급 − 납입. 유치국: 자기 몫 배당 + 받은 대출 − 투자자가 대출·보증에서 얻은 순수입. 노출액은 투자자 순수취 누계의 부호를 바꾼 값, 자금 보유 비용은 조달 금리 × 전년 노출액입니다" }
        Rice { en: "Solved: the price at which home demand less home supply equals the imports that come at it. Demand is base demand × (P / base price)^demand elasticity, supply likewise; each share of the quota comes in full above its landed price w (1 + duty); beyond the quota goods come in any amount at the world price with the outer duty", ko: "풀어서 구한 값: 국내 수요 − 국내 공급이 그 가격에 들어오는 수입과 같아지는 가격. 수요는 기준 수요 × (P / 기준 가격)^수요 탄력성, 공급도 같은 꼴입니다. 쿼터의 각 몫은 도착 가격 w (1 + 관세)보다 비싸면 전량 들어오고, 쿼터를 넘는 물량은 국제 가격에 쿼터 외 관세를 더한 가격에서 얼마든지 들어옵니다" }
        RiceBeyond { en: "Solved: home demand less home supply and quota imports at the price that the outer duty caps; none below that price", ko: "풀어서 구한 값: 쿼터 외 관세가 정하는 상한 가격에서 국내 수요 − 국내 공급 − 쿼터 수입. 가격이 그보다 낮으면 없습니다" }
        Beef { en: "Solved: a market of all exporters and home producers as for every good; a health rule that goes lets in more of the partner's herd, of which buyers take a part for the same good, and both count as a lower duty factor", ko: "풀어서 구한 값: 다른 품목과 같은 방식의 수출국·국내 생산자 시장입니다. 위생 규정이 풀리면 상대국 사육 두수가 더 들어오고, 구매자가 그중 일부를 같은 상품으로 받아들이며, 둘 다 관세 요인이 낮아진 것으로 셉니다" }
        BeefSales { en: "Solved with the market: price × volume before duty, or tonnes", ko: "시장과 함께 풀어서 구한 값: 관세 전 가격 × 물량, 또는 톤" }
        Opening { en: "Solved: the home price at which home supply equals home demand when imports join one CES. Imports weigh openness × θ / (1 − θ) × (1 − e^(−years / τ)), θ being their share at equal prices", ko: "풀어서 구한 값: 수입품이 하나의 CES에 들어올 때 국내 공급과 수요가 같아지는 국내 가격. 수입품의 가중치는 개방 정도 × θ / (1 − θ) × (1 − e^(−연수 / τ))이고 θ는 같은 가격일 때의 수입 비중입니다" }
        OpeningBuyers { en: "Solved with the market: home sales × (1 − P^(1 + ε)) / (1 + ε) of the price index of home goods and imports together, the new variety included", ko: "시장과 함께 풀어서 구한 값: 국산과 수입품을 합친 가격지수 P에 대한 국내 판매액 × (1 − P^(1 + ε)) / (1 + ε). 새 품종의 가치를 포함합니다" }
        OpeningSales { en: "Solved with the market: imports × landed price before duty; imports are home volume × weight × (import price over home price)^(−σ) × P^(ε + σ)", ko: "시장과 함께 풀어서 구한 값: 수입량 × 관세 전 도착 가격. 수입량은 국내 물량 × 가중치 × (수입 가격 / 국내 가격)^(−σ) × P^(ε + σ)입니다" }
    }
}

crate::texts! {
    /// What each part of the model leaves out.
    PlaceText {
        Market { en: "Income effects, stocks, retaliation, and goods that change their origin", ko: "소득 효과, 재고, 보복, 원산지를 바꾼 우회 수출" }
        Duty { en: "Country quotas other than those set here, drawback, transshipment", ko: "여기서 정하지 않은 국가별 쿼터, 관세 환급, 환적" }
        Economy { en: "Coefficients are averages of input-output tables, not the response of the marginal plant; income effects, the exchange rate and retaliation are left out", ko: "계수는 산업연관표의 평균이며 한계 공장의 반응이 아닙니다. 소득 효과, 환율, 보복은 뺐습니다" }
        Fund { en: "Taxes, wages and orders that projects bring, reinvestment, payments after the horizon", ko: "사업이 가져오는 세금·임금·수주, 재투자, 계산 기간 뒤의 지급" }
        Rice { en: "Stocks, public buying, support payments, other qualities of rice, the answer of offer prices to a larger quota", ko: "재고, 공공 매입, 직불금, 품질 차이, 쿼터 확대에 대한 제시 가격의 반응" }
        Beef { en: "Safeguards, cuts of meat, live cattle; pork and chicken other than through demand", ko: "세이프가드, 부위별 차이, 생우. 돼지고기와 닭고기는 수요를 통해서만 반영" }
        Ban { en: "Other fruit, pests, storage seasons", ko: "다른 과일, 병해충, 저장 시기" }
        Rules { en: "Cumulation of content, cost of paperwork, time in court; shapes and spreads are own judgement", ko: "부가가치 누적, 서류 비용, 소송 기간. 곡선의 모양과 폭은 자체 판단입니다" }
        Security { en: "The worth of security itself", ko: "안보 자체의 가치" }
        Firms { en: "Stocks shipped ahead of a duty, currency gains, sales won from rivals other than through the volume, moves of plants", ko: "관세 전 선적 재고, 환차익, 물량 변화 외에 경쟁사에서 빼앗은 판매, 공장 이전" }
        Ledger { en: "Gross amounts (sales, bills, commitments) are in no sum; duty is counted once, as revenue", ko: "총액(판매, 대금, 약정)은 합계에 넣지 않으며, 관세는 세수로 한 번만 셉니다" }
    }
}
