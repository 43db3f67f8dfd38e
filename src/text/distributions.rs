//! Words of distributions and of what is drawn from them.

crate::texts! {
    /// Kinds of distributions, what they rest on, and changes of them.
    DistributionText {
        Fixed { en: "held fixed", ko: "고정" }
        Lognormal { en: "lognormal", ko: "로그정규" }
        Normal { en: "normal", ko: "정규" }
        Triangular { en: "triangular", ko: "삼각" }
        Beta { en: "beta", ko: "베타" }
        Uniform { en: "uniform", ko: "균등" }
        WithSd { en: "{kind}, standard deviation {spread}", ko: "{kind}, 표준편차 {spread}" }
        WithSdOfLog { en: "{kind}, standard deviation of the logarithm {spread}", ko: "{kind}, 로그 표준편차 {spread}" }
        WithConcentration { en: "{kind}, concentration {spread}", ko: "{kind}, 집중도 {spread}" }
        Between { en: ", {low} to {high}", ko: ", {low}~{high}" }
        OwnJudgement { en: "own judgement", ko: "자체 판단" }
        FromScenario { en: "given in the scenario", ko: "시나리오에서 지정" }
        Change { en: "{title}: distribution {before} → {after}", ko: "{title} 분포: {before} → {after}" }
    }
}
