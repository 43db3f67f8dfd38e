//! The parameters of the investment fund.

use super::table::Shape::{Quantity, Words};
use super::table::Spread::{Beta, Fixed, Lognormal, Normal, Stated, Triangular};
use super::table::Start::{Figure, Given};
use super::table::{SWITCH, parameter_table};
use crate::text::choices::ChoiceText as C;
use crate::text::number::Unit::{CalendarYear, Count, Rate, Share, Usd, Years};

parameter_table! {
    /// One lever or assumption of the fund.
    FundParameter, crate::text::fund::FundTitle, crate::text::fund::FundNote;
    /// Everything that is promised, USD.
    Lever Total "total" = Given(0.0), Quantity(Usd, 0.0, 550e9, 1e9);
    /// Part of it that is paid in as equity, USD; at most the total counts.
    Lever Cash "cash" = Given(0.0), Quantity(Usd, 0.0, 550e9, 1e9);
    /// Part of what is not cash that is lent; the rest is guaranteed.
    Lever LoanShareOfRest "loan_share_of_rest" = Given(0.0), Quantity(Share, 0.0, 1.0, 0.01);
    /// Most that can be called in a year, USD.
    Lever AnnualCallCeiling "annual_call_ceiling" = Given(20e9), Quantity(Usd, 0.0, 350e9, 1e9);
    /// First year of calls.
    Lever StartYear "start_year" = Given(2026.0), Quantity(CalendarYear, 2017.0, 2040.0, 1.0);
    /// Year at whose beginning the selection of projects ends.
    Lever SelectionDeadline "selection_deadline" = Given(2029.0), Quantity(CalendarYear, 2017.0, 2060.0, 1.0);
    /// How fast the money is called.
    Lever CallProfile "call_profile" = Given(0.0),
        Words(&[("as_fast_as_ceiling", C::AsFastAsCeiling), ("even", C::Even), ("rising", C::Rising)]);
    /// Years of an even or rising profile.
    Lever CallYears "call_years" = Given(10.0), Quantity(Years, 1.0, 30.0, 1.0);
    /// Days between the notice of a call and its payment.
    Lever NoticeBusinessDays "notice_business_days" = Given(45.0), Quantity(Count, 0.0, 180.0, 1.0);
    /// Whether calls that weigh on the currency may be put off.
    Lever DeferralRight "deferral_right" = Given(1.0), SWITCH;
    /// Dollars a year that the host's central bank or treasury stands ready to swap, USD.
    Lever SwapLine "swap_line" = Given(0.0), Quantity(Usd, 0.0, 100e9, 1e9);
    /// Interest on loans.
    Lever LoanRate "loan_rate" = Given(0.045), Quantity(Rate, 0.0, 0.15, 0.0025);
    /// Years of level payments on a loan.
    Lever LoanTermYears "loan_term_years" = Given(15.0), Quantity(Years, 1.0, 30.0, 1.0);
    /// Fee a year on guarantees outstanding.
    Lever GuaranteeFee "guarantee_fee" = Given(0.005), Quantity(Rate, 0.0, 0.05, 0.0005);
    /// Years that a guarantee runs.
    Lever GuaranteeTermYears "guarantee_term_years" = Given(15.0), Quantity(Years, 1.0, 30.0, 1.0);
    /// One account for all projects or one each.
    Lever Pooling "pooling" = Given(0.0),
        Words(&[("pooled", C::Pooled), ("project_by_project", C::ProjectByProject)]);
    /// The investor's share until recoupment.
    Lever ShareBeforeRecoupment "investor_share_before_recoupment" = Given(0.5), Quantity(Share, 0.0, 1.0, 0.01);
    /// The investor's share after recoupment.
    Lever ShareAfterRecoupment "investor_share_after_recoupment" = Given(0.1), Quantity(Share, 0.0, 1.0, 0.01);
    /// What counts towards recoupment.
    Assumption RecoupmentCounts "recoupment_counts" = Given(0.0),
        Words(&[("investor_receipts", C::InvestorReceipts), ("total_distributions", C::TotalDistributions)]);
    /// Whether interest has to be recouped too.
    Assumption RecoupmentCovers "recoupment_covers" = Given(1.0),
        Words(&[("principal", C::Principal), ("principal_and_interest", C::PrincipalAndInterest)]);
    /// Years after the start at which the split is reviewed.
    Lever ReviewAfterYears "review_after_years" = Given(20.0), Quantity(Years, 1.0, 40.0, 1.0);
    /// Added to the investor's share from the review on.
    Lever ShareAddedAtReview "share_added_at_review" = Given(0.0), Quantity(Share, 0.0, 1.0, 0.01);
    /// Dollars' worth of projects selected in a year.
    Assumption SelectionPace "selection_pace" = Given(120e9), Quantity(Usd, 0.0, 550e9, 5e9), Triangular(60e9, 200e9);
    /// Years from a call to the project's first payment.
    Assumption BuildLagYears "build_lag_years" = Given(3.0), Quantity(Years, 0.0, 10.0, 1.0), Triangular(2.0, 6.0);
    /// Cash paid out a year on the equity of a project that works.
    Assumption CashYield "cash_yield" = Given(0.12), Quantity(Rate, 0.0, 0.5, 0.005), Triangular(0.05, 0.18);
    /// Years that a project pays.
    Assumption ProjectLifeYears "project_life_years" = Given(20.0), Quantity(Years, 1.0, 40.0, 1.0), Triangular(12.0, 30.0);
    /// Share of projects that never pay.
    Assumption FailureProbability "failure_probability" = Given(0.1), Quantity(Share, 0.0, 1.0, 0.01), Beta(20.0);
    /// Independent projects of the same size.
    Assumption IndependentProjects "independent_projects" = Given(20.0), Quantity(Count, 1.0, 100.0, 1.0), Triangular(8.0, 40.0);
    /// Part of the money in a failed project that comes back.
    Assumption RecoveryOnFailure "recovery_on_failure" = Given(0.3), Quantity(Share, 0.0, 1.0, 0.01), Beta(10.0);
    /// Share of guarantees that are called over their term.
    Assumption GuaranteeCallProbability "guarantee_call_probability" = Given(0.05), Quantity(Share, 0.0, 1.0, 0.01), Beta(30.0);
    /// Part of a guarantee paid that is recovered.
    Assumption GuaranteeRecovery "guarantee_recovery" = Given(0.4), Quantity(Share, 0.0, 1.0, 0.01), Beta(10.0);
    /// What the investor pays for the money.
    Assumption FundingCost "funding_cost" = Given(0.04), Quantity(Rate, 0.0, 0.15, 0.0025), Normal(0.006);
    /// Fall of the investor's currency that counts as stress.
    Assumption ToleratedPressure "tolerated_pressure" = Given(0.02), Quantity(Rate, 0.0, 0.5, 0.005), Triangular(0.01, 0.04);
    /// Years that are counted after the start year.
    Assumption HorizonYears "horizon_years" = Given(30.0), Quantity(Years, 1.0, 50.0, 1.0), Fixed;
    /// Foreign exchange reserves, USD.
    Assumption Reserves "reserves" = Figure, Quantity(Usd, 1e9, 1e12, 1e9), Fixed;
    /// Income from the reserves, USD a year.
    Assumption ReserveIncome "reserve_income" = Figure, Quantity(Usd, 1e9, 60e9, 1e9), Normal(2e9);
    /// Dollars a year that can leave without pressure on the currency.
    Assumption InflowCapacity "inflow_capacity" = Figure, Quantity(Usd, 0.0, 60e9, 1e9), Stated(15e9, 20e9);
    /// Rise of the dollar's price for each billion dollars a year beyond the capacity.
    Assumption CurrencyChangePerBillion "currency_change_per_usd_bn" = Figure, Quantity(Rate, 0.0, 0.05, 0.0005), Lognormal(0.7);
    /// Duty on the goods that the fund is the price for, were there no deal.
    Assumption DutyWithoutDeal "duty_without_deal" = Figure, Quantity(Rate, 0.0, 2.0, 0.01), Fixed;
}
