//! Where the fund's numbers come from, year by year.

use super::draft::{Draft, Scene, behind, counted, stepped};
use super::trade_rows::base_rate;
use super::{FundStep, Place, Row, Step, Subject, Term};
use crate::engine::duty_reading::DutyReading;
use crate::engine::fund::{FundOutcome, FundYear};
use crate::engine::measure::FundMeasure as M;
use crate::engine::{Measure, fund};
use crate::model::{FundParameter as F, LedgerParameter as L, Meaning};
use crate::text::Title;
use crate::text::number::Unit;
use crate::text::trace::{SolvedText as W, TermText as T};

/// A term of a year's row.
#[derive(Clone, Copy)]
struct Column {
    symbol: &'static str,
    text: T,
    unit: Unit,
    step: FundStep,
    value: fn(&FundYear) -> f64,
}

const fn money(
    symbol: &'static str,
    text: T,
    step: FundStep,
    value: fn(&FundYear) -> f64,
) -> Column {
    Column {
        symbol,
        text,
        unit: Unit::Usd,
        step,
        value,
    }
}

const CALLED: Column = money("C", T::Called, FundStep::Calls, |year| {
    (year.equity_called + year.loans_called).usd()
});
const LENT: Column = money("L", T::Lent, FundStep::Calls, |year| {
    year.loans_called.usd()
});
const DEFERRED: Column = money("P", T::PutOff, FundStep::Calls, |year| year.deferred.usd());
const DISTRIBUTED: Column = money("D", T::Distributed, FundStep::Projects, |year| {
    year.distributions.usd()
});
const TO_FOCUS: Column = money("d", T::ToInvestor, FundStep::Split, |year| {
    year.investor_distributions.usd()
});
const TO_IMPORTER: Column = money("d", T::ToHost, FundStep::Split, |year| {
    year.host_distributions.usd()
});
const NET_FOCUS: Column = money("N", T::InvestorNet, FundStep::Net, |year| {
    year.investor_net.usd()
});
const NET_IMPORTER: Column = money("N", T::HostNet, FundStep::Net, |year| year.host_net.usd());
const EXPOSURE: Column = money("X", T::Exposure, FundStep::Net, |year| year.exposure.usd());
const UNRECOUPED: Column = money("U", T::Unrecouped, FundStep::Split, |year| {
    year.unrecouped.usd()
});
const INTEREST: Column = money("I", T::Carry, FundStep::Net, |year| {
    year.funding_interest.usd()
});
const GUARANTEED: Column = money("G", T::GuaranteesPaid, FundStep::Guarantees, |year| {
    year.guarantee_payouts.usd()
});
const RECOVERED: Column = money("B", T::GuaranteesRecovered, FundStep::Guarantees, |year| {
    year.guarantee_recoveries.usd()
});
const FEES: Column = money("f", T::GuaranteeFees, FundStep::Guarantees, |year| {
    year.guarantee_fees.usd()
});
const LOAN_INTEREST: Column = money("i", T::LoanInterest, FundStep::Loans, |year| {
    year.loan_interest.usd()
});
const REPAID: Column = money("l", T::LoansRepaid, FundStep::Loans, |year| {
    year.loan_repaid.usd()
});

pub(super) fn outcome<'a>(s: &Scene<'a>) -> Option<&'a FundOutcome> {
    s.outcome.fund.as_ref().map(|fund| &fund.outcome)
}

fn years(s: &Scene<'_>, columns: &[Column]) -> Vec<Row> {
    let years = outcome(s).map_or(&[] as &[FundYear], |fund| &fund.years);
    let row = |(index, year): (usize, &FundYear)| {
        let mut terms = vec![counted("t", T::YearsSinceStart, Unit::Years, index as f64)];
        terms.extend(columns.iter().map(|column| {
            let value = (column.unit, (column.value)(year));
            stepped(column.symbol, column.text, value, Step::Fund(column.step))
        }));
        let title = year.year.to_string();
        Row {
            title: Title::new(title.clone(), title),
            terms,
        }
    };
    years.iter().enumerate().map(row).collect()
}

fn of(s: &Scene<'_>, formula: &str, columns: &[Column]) -> Draft {
    Draft::of(Place::Fund, formula).over(T::Years, years(s, columns))
}

fn solved(s: &Scene<'_>, how: W, columns: &[Column]) -> Draft {
    Draft::solved(Place::Fund, how).over(T::Years, years(s, columns))
}

/// The dollars that leave in the worst year over an amount.
fn outflow_over(s: &Scene<'_>, of_what: Option<Term>) -> Draft {
    of(s, "highest((C + G) / R)", &[CALLED, GUARANTEED]).with(of_what)
}

/// The notice of a call: in days, and in the years that money is counted in.
fn notice(s: &Scene<'_>) -> Vec<Term> {
    let meaning = Meaning::Fund(F::NoticeBusinessDays);
    let years = fund::notice_years(s.number(meaning).round());
    let mut terms = vec![counted("n", T::NoticeYears, Unit::Number, years)];
    terms.extend(s.decide([meaning]));
    terms
}

fn discount(s: &Scene<'_>, rate: L) -> Vec<Term> {
    let mut terms = Vec::new();
    terms.extend(s.parameter("r", Meaning::Ledger(rate)));
    terms.extend(notice(s));
    terms
}

pub(super) fn measure(s: &Scene<'_>, measure: M) -> Draft {
    let own = |symbol, parameter| s.parameter(symbol, Meaning::Fund(parameter));
    match measure {
        M::Called => of(s, "Σ(C)", &[CALLED]),
        M::CallsPeak => of(s, "highest(C)", &[CALLED]),
        M::CallsPeakYear => solved(s, W::FirstYearOfHighest, &[CALLED]),
        M::Deferred => of(s, "Σ(P)", &[DEFERRED]),
        M::Distributions => of(s, "Σ(D)", &[DISTRIBUTED]),
        M::DistributionsFocus => of(s, "Σ(d)", &[TO_FOCUS]),
        M::DistributionsImporter => of(s, "Σ(d)", &[TO_IMPORTER]),
        M::PeakExposure => of(s, "max(0, highest(X))", &[EXPOSURE]),
        M::PeakExposureYear => solved(s, W::FirstYearOfHighest, &[EXPOSURE]),
        M::RecoupedYear => solved(s, W::Recouped, &[UNRECOUPED]),
        M::SplitChangedYear => solved(s, W::SplitChanged, &[DISTRIBUTED, TO_FOCUS]),
        M::UnrecoupedAtReview => {
            solved(s, W::AtReview, &[UNRECOUPED]).with(own("", F::ReviewAfterYears))
        }
        M::UnrecoupedProbability => {
            let inputs = [
                ("", F::IndependentProjects),
                ("", F::FailureProbability),
                ("", F::RecoveryOnFailure),
                ("", F::ReviewAfterYears),
            ];
            let inputs = inputs
                .into_iter()
                .filter_map(|(symbol, of)| own(symbol, of));
            solved(s, W::UnrecoupedProbability, &[UNRECOUPED]).with(inputs)
        }
        M::EquityShare | M::LoanShare | M::GuaranteeShare => part(s, measure),
        M::ExpectedLoss => of(
            s,
            "Σ(C · φ · (1 − k) + G − B)",
            &[CALLED, GUARANTEED, RECOVERED],
        )
        .with(own("φ", F::FailureProbability))
        .with(own("k", F::RecoveryOnFailure)),
        M::NetFocus => of(s, "Σ(N)", &[NET_FOCUS]),
        M::NetImporter => of(s, "Σ(N)", &[NET_IMPORTER]),
        M::NpvFocus => of(
            s,
            "Σ((N + C) / (1 + r)^t − C / (1 + r)^(t + n))",
            &[NET_FOCUS, CALLED],
        )
        .with(discount(s, L::FocusDiscountRate)),
        M::NpvImporter => of(
            s,
            "Σ((N − L) / (1 + r)^t + L / (1 + r)^(t + n))",
            &[NET_IMPORTER, LENT],
        )
        .with(discount(s, L::ImporterDiscountRate)),
        M::RateOfReturn => solved(s, W::RateOfReturn, &[NET_FOCUS, CALLED]).with(notice(s)),
        M::RateOfHost => solved(s, W::RateOfReturn, &[NET_IMPORTER, LENT]).with(notice(s)),
        M::FundingInterest => of(s, "Σ(I)", &[INTEREST]),
        M::ShareOfReserves => outflow_over(s, own("R", F::Reserves)),
        M::ShareOfReserveIncome => outflow_over(s, own("R", F::ReserveIncome)),
        M::ShareOfGdp => {
            let gdp = s.baseline().economy.base.gdp_usd;
            outflow_over(s, Some(s.figure("R", T::Gdp, Unit::Usd, gdp)))
        }
        M::CurrencyPressure => of(
            s,
            "highest(s · max(0, C + G − (K + W)) / 10^9)",
            &[CALLED, GUARANTEED],
        )
        .with(own("s", F::CurrencyChangePerBillion))
        .with(own("K", F::InflowCapacity))
        .with(own("W", F::SwapLine)),
        M::SwapDrawn => of(
            s,
            "highest(min(W, max(0, C + G − K)))",
            &[CALLED, GUARANTEED],
        )
        .with(own("W", F::SwapLine))
        .with(own("K", F::InflowCapacity)),
        M::PricePerPoint => price_per_point(s),
    }
}

/// A part of what is promised: cash, what is lent of the rest, and what is left to guarantee.
fn part(s: &Scene<'_>, measure: M) -> Draft {
    let own = |symbol, parameter| s.parameter(symbol, Meaning::Fund(parameter));
    let formula = match measure {
        M::EquityShare => "min(1, K / M)",
        M::LoanShare => "(1 − min(1, K / M)) · s",
        _ => "(1 − min(1, K / M)) · (1 − s)",
    };
    let lent = own("s", F::LoanShareOfRest).filter(|_| measure != M::EquityShare);
    Draft::of(Place::Fund, formula)
        .with(own("M", F::Total))
        .with(own("K", F::Cash))
        .with(lent)
}

fn price_per_point(s: &Scene<'_>) -> Draft {
    let plan = s.model.deal.fund.as_ref();
    let sector = plan.and_then(fund::Plan::bought_sector);
    let rate = sector.map(|sector| {
        let origin = s.baseline().focus;
        let step = Step::Rate { sector, origin };
        let rate = Subject::Step(step).value(s).unwrap_or_default();
        let title = Subject::Step(step).title(s.baseline());
        stepped("t", title, (Unit::Rate, rate), step)
    });
    let reading = s.model.plan.duty_reading(s.scenario);
    let (formula, read) = match reading {
        DutyReading::ScheduleOnCollected | DutyReading::Statutory => {
            ("−V / (100 · (w − t))", Vec::new())
        }
        DutyReading::Collected { .. } => {
            let base = sector.map(|sector| base_rate(s, (sector, s.baseline().focus)));
            let mut terms = base.unwrap_or_default();
            terms.extend(s.parameter("φ", Meaning::CollectedShare));
            let formula = "−V / (100 · (w − (1 − φ) · max(0, w − c) − t))";
            (formula, terms)
        }
    };
    Draft::of(Place::Fund, formula)
        .with([s.measure("V", Measure::Fund(M::NpvFocus))])
        .with(s.parameter("w", Meaning::Fund(F::DutyWithoutDeal)))
        .with(rate)
        .with(read)
        .with(s.decide([Meaning::DutyReading]))
}

/// What limits the calls of a year.
const LIMITS: [F; 8] = [
    F::AnnualCallCeiling,
    F::CallProfile,
    F::CallYears,
    F::DeferralRight,
    F::ToleratedPressure,
    F::InflowCapacity,
    F::SwapLine,
    F::CurrencyChangePerBillion,
];

pub(super) fn step(s: &Scene<'_>, step: FundStep) -> Draft {
    let own = |parameters: &[F]| s.decide(parameters.iter().copied().map(Meaning::Fund));
    let to = |step: FundStep| {
        let subject = Subject::Step(Step::Fund(step));
        behind(subject.title(s.baseline()), Step::Fund(step))
    };
    let commitment = [F::Total, F::Cash, F::LoanShareOfRest];
    let selection = [
        F::StartYear,
        F::SelectionPace,
        F::SelectionDeadline,
        F::HorizonYears,
    ];
    match step {
        FundStep::Calls => solved(s, W::Calls, &[CALLED, LENT, DEFERRED])
            .with(own(&commitment))
            .with(own(&selection))
            .with(own(&LIMITS))
            .with([to(FundStep::Guarantees)]),
        FundStep::Guarantees => solved(s, W::Guarantees, &[FEES, GUARANTEED, RECOVERED])
            .with(own(&commitment))
            .with(own(&selection))
            .with(own(&[
                F::GuaranteeFee,
                F::GuaranteeTermYears,
                F::GuaranteeCallProbability,
                F::GuaranteeRecovery,
            ])),
        FundStep::Loans => solved(s, W::Loans, &[LENT, LOAN_INTEREST, REPAID]).with(own(&[
            F::LoanRate,
            F::LoanTermYears,
            F::BuildLagYears,
            F::FailureProbability,
            F::RecoveryOnFailure,
        ])),
        FundStep::Projects => solved(s, W::Projects, &[CALLED, DISTRIBUTED]).with(own(&[
            F::BuildLagYears,
            F::CashYield,
            F::ProjectLifeYears,
            F::FailureProbability,
            F::RecoveryOnFailure,
        ])),
        FundStep::Split => solved(
            s,
            W::Split,
            &[DISTRIBUTED, TO_FOCUS, TO_IMPORTER, UNRECOUPED],
        )
        .with(own(&[
            F::ShareBeforeRecoupment,
            F::ShareAfterRecoupment,
            F::RecoupmentCounts,
            F::RecoupmentCovers,
            F::FundingCost,
            F::Pooling,
            F::ReviewAfterYears,
            F::ShareAddedAtReview,
        ]))
        .with([to(FundStep::Calls)]),
        FundStep::Net => solved(
            s,
            W::Net,
            &[
                TO_FOCUS,
                LOAN_INTEREST,
                REPAID,
                FEES,
                RECOVERED,
                GUARANTEED,
                CALLED,
                NET_FOCUS,
                NET_IMPORTER,
            ],
        )
        .with(own(&[F::FundingCost])),
    }
}
