//! Why an outcome has no value: what stands behind every `None` of a measure.

use super::fund::{fund, host_rate, investor_rate};
use super::{FundMeasure, Measure};
use crate::engine::Outcome;
use crate::engine::finance::NoRate;
use crate::engine::fund::Cents;
use crate::text::Title;
use crate::text::absences::AbsenceText as A;

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Absence {
    /// The baseline has no such part, or the scenario no such company.
    NoPart,
    /// Nothing is promised, so that no part of it is a share.
    NothingPromised,
    /// Nothing is called in any year.
    NothingCalled,
    /// No equity is called that could be recouped.
    NoEquity,
    /// The investor never has money out.
    NeverOut,
    /// Receipts do not repay the equity within the years that are counted.
    NeverRecouped,
    /// The split does not change for every project within the years that are counted.
    SplitNeverChanged,
    /// The review lies beyond the years that are counted.
    ReviewTooLate,
    /// The duty does not fall below that without a deal.
    NoRelief,
    /// Only guarantees are given: nobody puts money in first.
    OnlyGuarantees,
    /// The host pays fees on guarantees and puts no money in: a rate on fees is large and says nothing.
    FeesAreNoStake,
    /// Money goes one way only.
    NoSignChange,
    /// No rate balances the flows.
    NoRoot,
    /// More than one rate balances the flows.
    SeveralRoots,
    /// A flow is not a finite number.
    NotFinite,
    /// No revenue is left.
    NoRevenue,
}

impl Absence {
    /// Every reason.
    pub const ALL: [Self; 16] = [
        Self::NoPart,
        Self::NothingPromised,
        Self::NothingCalled,
        Self::NoEquity,
        Self::NeverOut,
        Self::NeverRecouped,
        Self::SplitNeverChanged,
        Self::ReviewTooLate,
        Self::NoRelief,
        Self::OnlyGuarantees,
        Self::FeesAreNoStake,
        Self::NoSignChange,
        Self::NoRoot,
        Self::SeveralRoots,
        Self::NotFinite,
        Self::NoRevenue,
    ];

    /// Its stable word in machine formats.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoPart => "no_part",
            Self::NothingPromised => "nothing_promised",
            Self::NothingCalled => "nothing_called",
            Self::NoEquity => "no_equity",
            Self::NeverOut => "never_out",
            Self::NeverRecouped => "never_recouped",
            Self::SplitNeverChanged => "split_never_changed",
            Self::ReviewTooLate => "review_too_late",
            Self::NoRelief => "no_relief",
            Self::OnlyGuarantees => "only_guarantees",
            Self::FeesAreNoStake => "fees_are_no_stake",
            Self::NoSignChange => "no_sign_change",
            Self::NoRoot => "no_root",
            Self::SeveralRoots => "several_roots",
            Self::NotFinite => "not_finite",
            Self::NoRevenue => "no_revenue",
        }
    }

    /// The reason in words of both languages.
    pub fn words(self) -> Title {
        Title::of(match self {
            Self::NoPart => A::NoPart,
            Self::NothingPromised => A::NothingPromised,
            Self::NothingCalled => A::NothingCalled,
            Self::NoEquity => A::NoEquity,
            Self::NeverOut => A::NeverOut,
            Self::NeverRecouped => A::NeverRecouped,
            Self::SplitNeverChanged => A::SplitNeverChanged,
            Self::ReviewTooLate => A::ReviewTooLate,
            Self::NoRelief => A::NoRelief,
            Self::OnlyGuarantees => A::OnlyGuarantees,
            Self::FeesAreNoStake => A::FeesAreNoStake,
            Self::NoSignChange => A::NoSignChange,
            Self::NoRoot => A::NoRoot,
            Self::SeveralRoots => A::SeveralRoots,
            Self::NotFinite => A::NotFinite,
            Self::NoRevenue => A::NoRevenue,
        })
    }
}

impl From<&NoRate> for Absence {
    fn from(reason: &NoRate) -> Self {
        match reason {
            NoRate::NoSignChange => Self::NoSignChange,
            NoRate::NoRoot => Self::NoRoot,
            NoRate::SeveralRoots { .. } => Self::SeveralRoots,
            NoRate::NotFinite => Self::NotFinite,
        }
    }
}

/// Why a question about the fund has no answer, given that it has none.
pub(super) fn of_fund(measure: FundMeasure, outcome: &Outcome) -> Absence {
    let Some(of) = fund(outcome) else {
        return Absence::NoPart;
    };
    let has_equity = of.years.iter().any(|year| year.equity_called > Cents::ZERO);
    let with_equity = |reason| {
        if has_equity {
            reason
        } else {
            Absence::NoEquity
        }
    };
    match measure {
        FundMeasure::EquityShare | FundMeasure::LoanShare | FundMeasure::GuaranteeShare => {
            Absence::NothingPromised
        }
        FundMeasure::CallsPeakYear => Absence::NothingCalled,
        FundMeasure::PeakExposureYear => Absence::NeverOut,
        FundMeasure::RecoupedYear => with_equity(Absence::NeverRecouped),
        FundMeasure::SplitChangedYear => with_equity(Absence::SplitNeverChanged),
        FundMeasure::UnrecoupedAtReview => Absence::ReviewTooLate,
        FundMeasure::UnrecoupedProbability => with_equity(Absence::ReviewTooLate),
        FundMeasure::RateOfReturn => investor_rate(of).err().unwrap_or(Absence::NoRoot),
        FundMeasure::RateOfHost => host_rate(of).err().unwrap_or(Absence::NoRoot),
        FundMeasure::PricePerPoint => Absence::NoRelief,
        _ => Absence::NoPart,
    }
}

impl Measure {
    /// Why an outcome has no value; `None` where [`Measure::value`] gives one.
    pub fn absence(
        self,
        baseline: &crate::baseline::Baseline,
        outcome: &Outcome,
    ) -> Option<Absence> {
        if self.value(baseline, outcome).is_some() {
            return None;
        }
        Some(match self {
            Self::Fund(measure) => of_fund(measure, outcome),
            Self::Firm(firm, measure) => {
                let found = outcome.firms.iter().find(|of| of.shipped == Some(firm));
                let of = found.and_then(|of| measure.absence(&of.outcome));
                of.unwrap_or(Absence::NoPart)
            }
            _ => Absence::NoPart,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::baseline::Baseline;
    use crate::engine::Model;
    use crate::model::{Scenario, Value};

    fn reason(levers: &[(&str, f64)], measure: FundMeasure) -> (Option<f64>, Option<Absence>) {
        let model = Model::new(Baseline::shipped().unwrap());
        let catalogue = model.catalogue();
        let mut scenario = Scenario::at_defaults(catalogue);
        for (key, value) in levers {
            let id = catalogue.find_key(key).unwrap();
            scenario.values[id.index()] = Value::Number(*value);
        }
        let outcome = model.run(&scenario).unwrap();
        let measure = Measure::Fund(measure);
        (
            measure.value(model.baseline(), &outcome),
            measure.absence(model.baseline(), &outcome),
        )
    }

    #[test]
    fn a_fund_of_cash_alone_gives_the_host_no_rate_for_it_pays_nothing_in() {
        let cash = [("fund.total", 20e9), ("fund.cash", 20e9)];
        let (value, absence) = reason(&cash, FundMeasure::RateOfHost);
        assert_eq!((value, absence), (None, Some(Absence::NoSignChange)));
        assert_eq!(reason(&cash, FundMeasure::NpvImporter).1, None);
    }

    #[test]
    fn guarantees_are_no_stake_on_either_side() {
        let guarantees = [("fund.total", 20e9), ("fund.loan_share_of_rest", 0.0)];
        let host = reason(&guarantees, FundMeasure::RateOfHost);
        assert_eq!(host, (None, Some(Absence::FeesAreNoStake)));
        let investor = reason(&guarantees, FundMeasure::RateOfReturn);
        assert_eq!(investor, (None, Some(Absence::OnlyGuarantees)));
        let recouped = reason(&guarantees, FundMeasure::RecoupedYear);
        assert_eq!(recouped, (None, Some(Absence::NoEquity)));
    }

    #[test]
    fn nothing_promised_and_never_recouped_are_told_apart() {
        let none = reason(&[], FundMeasure::EquityShare);
        assert_eq!(none, (None, Some(Absence::NothingPromised)));
        let rate = reason(&[], FundMeasure::RateOfReturn);
        assert_eq!(rate, (None, Some(Absence::NothingPromised)));
        let poor = [
            ("fund.total", 200e9),
            ("fund.cash", 200e9),
            ("fund.cash_yield", 0.0),
        ];
        let never = reason(&poor, FundMeasure::RecoupedYear);
        assert_eq!(never, (None, Some(Absence::NeverRecouped)));
    }

    #[test]
    fn reasons_have_words_of_their_own() {
        for reason in Absence::ALL {
            let same =
                |other: &&Absence| other.words() == reason.words() || other.id() == reason.id();
            assert_eq!(Absence::ALL.iter().filter(same).count(), 1, "{reason:?}");
        }
    }
}
