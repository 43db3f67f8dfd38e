//! Words of the levers and assumptions.

crate::texts! {
    /// Titles, notes and choices of parameters; `{origin}`, `{group}` come from the baseline.
    ParameterText {
        FollowsGroup { en: "follows its group", ko: "품목군을 따름" }
        NoDay { en: "no date", ko: "날짜 없음" }
        DutiesOn { en: "Duties in force on", ko: "관세 기준일" }
        DutiesOnNote { en: "The day whose duties are evaluated: a layer that has not begun or has ended counts nothing", ko: "이날 시행 중인 관세로 계산합니다. 아직 시작하지 않았거나 끝난 조치는 세지 않습니다" }
        GroupRate { en: "{group}, {origin}: duty", ko: "{origin} {group} 관세" }
        GroupRateNote { en: "Rate of the duty layer on this group; how it meets the base duty is the rule beside it", ko: "이 품목군에 붙는 관세 조치의 세율입니다. 기본 관세와 합치는 방식은 옆의 규칙을 따릅니다" }
        GroupRule { en: "{group}, {origin}: rule", ko: "{origin} {group} 적용 규칙" }
        GroupRuleNote { en: "How the layer combines with the base duty", ko: "이 조치가 기본 관세와 합쳐지는 방식" }
        GroupAuthority { en: "{group}, {origin}: legal authority", ko: "{origin} {group} 법적 근거" }
        GroupAuthorityNote { en: "The statute the layer rests on; a court that strikes it down takes the layer away", ko: "조치의 근거 법률입니다. 법원이 무효로 하면 조치도 사라집니다" }
        GroupFirstDay { en: "{group}, {origin}: first day", ko: "{origin} {group} 시행일" }
        GroupLastDay { en: "{group}, {origin}: last day", ko: "{origin} {group} 종료일" }
        GroupDayNote { en: "The layer counts on days from the first to the last, both included", ko: "시행일부터 종료일까지, 두 날을 포함해 적용합니다" }
        SectorRate { en: "{sector}, {origin}: own rate", ko: "{origin} {sector} 개별 세율" }
        SectorRateNote { en: "Overrides the group's rate for this sector; the group's rule and days still hold", ko: "이 품목에 한해 품목군 세율을 대신합니다. 규칙과 시행 기간은 품목군을 따릅니다" }
        QuotaMeasure { en: "{group}, {origin}: quota", ko: "{origin} {group} 쿼터" }
        QuotaMeasureNote { en: "An absolute quota closes the market at its volume and pays the base duty; a tariff-rate quota pays the base duty up to its volume and the group's duty above it", ko: "절대 쿼터는 물량까지만 기본 관세로 들어가고, 저율관세할당은 물량까지 기본 관세, 넘으면 품목군 관세를 냅니다" }
        QuotaVolume { en: "{group}, {origin}: quota volume", ko: "{origin} {group} 쿼터 물량" }
        QuotaVolumeNote { en: "Tonnes a year, set against the base year's volume", ko: "연간 톤. 기준 연도 물량과 견줍니다" }
        QuotaRent { en: "{group}, {origin}: who keeps the quota rent", ko: "{origin} {group} 쿼터 지대 귀속" }
        QuotaRentNote { en: "Under a binding quota the buyer pays more than the producer needs; this says who keeps the difference", ko: "쿼터가 구속하면 구매 가격이 생산자 가격보다 높아집니다. 그 차액을 누가 갖는지 정합니다" }
        RuleAdd { en: "on top of the base duty", ko: "기본 관세에 더함" }
        RuleAtLeast { en: "all-in, at least this rate", ko: "합계가 최소 이 세율" }
        RuleAtMost { en: "all-in, at most this rate", ko: "합계가 최대 이 세율" }
        RuleReplace { en: "in place of the base duty", ko: "기본 관세를 대신함" }
        AuthorityMfn { en: "most-favoured-nation rate", ko: "최혜국(MFN) 세율" }
        AuthorityPreference { en: "free-trade preference", ko: "FTA 특혜" }
        AuthoritySection232 { en: "Section 232 (national security)", ko: "무역확장법 232조(국가안보)" }
        AuthorityReciprocal { en: "reciprocal (IEEPA)", ko: "상호관세(IEEPA)" }
        AuthoritySection122 { en: "Section 122 (balance of payments)", ko: "무역법 122조(국제수지)" }
        AuthoritySection301 { en: "Section 301 (unfair practices)", ko: "무역법 301조(불공정 관행)" }
        QuotaNone { en: "none", ko: "없음" }
        QuotaAbsolute { en: "absolute quota", ko: "절대 쿼터" }
        QuotaTariffRate { en: "tariff-rate quota", ko: "저율관세할당(TRQ)" }
        RentExporters { en: "exporters", ko: "수출자" }
        RentImporters { en: "importing firms", ko: "수입 기업" }
        RentTreasury { en: "importer's treasury", ko: "수입국 국고" }
        Horizon { en: "Horizon: years after the change", ko: "기간: 변경 후 경과 연수" }
        HorizonNote { en: "Buyers switch suppliers slowly: year 1 is close to the short run, year 7 close to the long run", ko: "거래처는 천천히 바뀝니다. 1년 차는 단기, 7년 차는 장기에 가깝습니다" }
        AdjustmentYears { en: "Adjustment time", ko: "조정 기간" }
        AdjustmentYearsNote { en: "Years after which 63 % of the way from short-run to long-run substitution is done; own judgement on the evidence that car trade moved like the short run in 2025", ko: "단기에서 장기 대체탄력성까지 63%가 진행되는 데 걸리는 해. 2025년 자동차 교역이 단기처럼 움직였다는 점에서 판단한 값" }
        FloorOrder { en: "An all-in floor meets the preference", ko: "최저 합계세율과 FTA 특혜의 순서" }
        FloorOrderNote { en: "Taken after the preference, a 15 % floor on a good with a 5 % normal duty adds 14.5 points where 90 % claim the preference; taken before it, 10 points", ko: "정상 관세 5%, 특혜 활용률 90%인 품목의 15% 하한은, 특혜 뒤에 적용하면 14.5%p, 앞에 적용하면 10%p를 더합니다" }
        FloorAfterPreference { en: "after the preference (legal text)", ko: "특혜 적용 뒤(법문)" }
        FloorBeforePreference { en: "before the preference", ko: "특혜 적용 앞" }
        DemandElasticity { en: "Demand elasticity", ko: "수요 탄력성" }
        DemandElasticityNote { en: "Per cent change of total demand in a market per per cent of its price index; −1 keeps spending constant; own judgement", ko: "시장 가격지수 1% 변화에 대한 총수요의 % 변화. −1이면 지출액이 일정합니다. 자체 판단" }
        DomesticSupplyElasticity { en: "Domestic supply elasticity", ko: "국내 공급 탄력성" }
        DomesticSupplyElasticityNote { en: "Per cent change of the importer's own output per per cent of its price; own judgement", ko: "수입국 국내 가격 1% 변화에 대한 자국 생산의 % 변화. 자체 판단" }
        ResoldShare { en: "Lost sales resold elsewhere", ko: "다른 시장으로 돌린 비율" }
        ResoldShareNote { en: "Share of lost exports that finds other buyers; zero is the cautious reading, KIEP reports both", ko: "줄어든 수출 중 다른 시장에 판 비율. 0은 보수적인 값이며 KIEP은 두 경우를 모두 발표합니다" }
        ExchangeRate { en: "Won per US dollar", ko: "원/달러 환율" }
        ExchangeRateNote { en: "Converts dollars to won in every result", ko: "모든 결과에서 달러를 원으로 바꿉니다" }
        PassThrough { en: "{market}: border pass-through", ko: "{market} 국경 가격 전가율" }
        PassThroughNote { en: "Share of a duty change that reaches the buyer's price at the border; the rest is borne by the exporter", ko: "관세 변화 중 국경에서 구매자 가격에 옮겨지는 비율. 나머지는 수출자가 집니다" }
        SigmaShortRun { en: "{market}: substitution at once", ko: "{market} 단기 대체탄력성" }
        SigmaLongRun { en: "{market}: substitution in the long run", ko: "{market} 장기 대체탄력성" }
        SigmaNote { en: "Per cent change in relative purchases from two origins per per cent of their relative price", ko: "두 원산지의 상대가격 1% 변화에 대한 상대 구매량의 % 변화" }
        SpreadNote { en: "; standard deviation of its logarithm {spread}", ko: ". 로그 표준편차 {spread}" }
        DiffNothing { en: "No change", ko: "변경 없음" }
        DiffOne { en: "{title} {before} → {after}", ko: "{title} {before} → {after}" }
        DiffMany { en: "{count} values changed, first: {first}", ko: "값 {count}개 변경, 첫째: {first}" }
        DiffName { en: "Name: {after}", ko: "이름: {after}" }
        OverlayApplied { en: "Overlay: {name}", ko: "덧붙인 가정: {name}" }
        OverlayNote { en: "Overlay: {name}. {story}", ko: "덧붙인 가정: {name}. {story}" }
        DiffNotes { en: "Notes edited", ko: "메모 편집" }
    }
}
