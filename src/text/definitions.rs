//! Words of definitions that are open to choice.

crate::texts! {
    /// The definitions of duties and their readings.
    DefinitionText {
        PassThrough { en: "Who bears a duty at the border", ko: "국경에서 관세를 지는 쪽" }
        PassThroughNote { en: "Above the assumption of each market: as assumed there, all of a duty on the buyer's price, or half of it in every market. All is the upper end (border estimates for 2025 are 86 to 94 %); half is a round number, own judgement. Companies keep a pass-through of their own", ko: "시장별 가정보다 앞섭니다. 시장별 가정대로, 전액 구매자 가격에, 또는 모든 시장에서 절반씩. 전액은 상한이며(2025년 국경 추정치 86~94%), 절반은 자체 판단에 따른 어림수입니다. 기업 표는 자체 전가율을 씁니다" }
        PassThroughAsAssumed { en: "shared as assumed by market", ko: "시장별 가정대로 나눔" }
        PassThroughFull { en: "buyers bear all of it", ko: "구매자가 모두 부담" }
        PassThroughHalf { en: "half each in every market", ko: "모든 시장에서 절반씩" }
        DutyReading { en: "Duties collected or statutory", ko: "징수 기준과 법정 기준" }
        DutyReadingNote { en: "Schedule on collected sets what the scenario's schedule says against what customs collected in the base year. Statutory takes the schedule on both sides: free under a preference that is claimed, else the MFN rate or what was collected if more. Collected takes of every added duty only the part that customs collect. Goods that an agreement leaves dutiable are read as free", ko: "‘세율표 대 징수’는 시나리오의 세율표를 기준 연도 실제 징수율과 견줍니다. ‘법정’은 양쪽 모두 세율표로 봅니다. 활용되는 특혜가 있으면 무세, 없으면 최혜국 세율과 징수율 중 높은 쪽입니다. ‘징수’는 추가된 관세 가운데 세관이 실제로 걷는 몫만 셉니다. 협정에서도 관세가 남은 품목은 무세로 봅니다" }
        ScheduleOnCollected { en: "schedule on collected", ko: "세율표 대 징수" }
        Statutory { en: "statutory on both sides", ko: "양쪽 모두 법정" }
        Collected { en: "collected on both sides", ko: "양쪽 모두 징수" }
        CollectedShare { en: "Part of an added duty that is collected", ko: "추가 관세의 실제 징수 비율" }
        CollectedShareNote { en: "Used where duties are read as collected. About 7 % collected of 9 % modelled on all US imports, April to May 2026; one number for all goods, and it holds avoidance by buyers too; range 0.7 to 0.9 own judgement", ko: "징수 기준으로 읽을 때 씁니다. 2026년 4~5월 미국 전체 수입에서 모형상 9% 중 약 7%가 걷혔습니다. 모든 품목에 한 값을 쓰며 구매자의 회피도 들어 있습니다. 범위 0.7~0.9는 자체 판단" }
        CollectedShareUnknown { en: "Used where duties are read as collected; the baseline has no figure, so all of it, by own judgement", ko: "징수 기준으로 읽을 때 씁니다. 기준 자료에 수치가 없어 전부로 둡니다. 자체 판단" }
    }
}
