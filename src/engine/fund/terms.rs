//! The inputs of the fund: every field is one lever or one assumption, declared once with its unit, range and default.
//!
//! [`INPUTS`] lists the same fields for editors, files and sampling; a field cannot be in the one and not in the other.
//! Defaults of levers are the memorandum of November 2025 where it fixes a number; every other default is ours and
//! graded so in its text.

use super::Cents;
use crate::model::Role;
use crate::text::number::Unit;

/// How fast the money is called, within the ceiling and what has been selected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CallProfile {
    /// The ceiling every year until nothing is left.
    #[default]
    AsFastAsCeiling,
    /// The same amount in each of the profile's years.
    Even,
    /// Amounts that rise in proportion to 1, 2, 3 … over the profile's years.
    Rising,
}

/// Whether projects make good each other's losses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pooling {
    /// One account for all projects.
    #[default]
    Pooled,
    /// One account for each project; a project is a year of calls.
    ProjectByProject,
}

/// What counts towards recoupment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Counted {
    /// What the investor has received.
    #[default]
    InvestorReceipts,
    /// What has been distributed to both parties.
    TotalDistributions,
}

/// What has to be recouped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Recovered {
    /// The money that was called.
    Principal,
    /// That and interest at the investor's funding cost on what is outstanding.
    #[default]
    PrincipalAndInterest,
}

/// What kind of value an input takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum InputKind {
    /// A number: unit, smallest and largest value, step of an editor. Calendar years and days are [`Unit::Number`].
    Quantity(Unit, f64, f64, f64),
    /// One of several words, by their stable keys; the number is the position.
    Choice(&'static [&'static str]),
    /// Off (0) or on (1).
    Switch,
}

impl InputKind {
    /// Smallest and largest number.
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Quantity(_, low, high, _) => (low, high),
            Self::Choice(keys) => (0.0, keys.len().saturating_sub(1) as f64),
            Self::Switch => (0.0, 1.0),
        }
    }
}

/// One input: its stable key, role and kind, and how to read and set it as a number.
#[derive(Debug, Clone, Copy)]
pub struct Input {
    /// Stable key, the name of the field.
    pub key: &'static str,
    /// Lever or assumption.
    pub role: Role,
    /// Unit and range.
    pub kind: InputKind,
    /// The value as a number.
    pub read: fn(&FundTerms) -> f64,
    /// Sets the value from a number; a number that is counted is whole, words are clamped to the list.
    pub write: fn(&mut FundTerms, f64),
}

/// A field's value as a number.
trait Numeric: Copy {
    fn to_number(self) -> f64;
    fn from_number(number: f64) -> Self;
}

impl Numeric for f64 {
    fn to_number(self) -> f64 {
        self
    }

    fn from_number(number: f64) -> Self {
        number
    }
}

impl Numeric for u16 {
    fn to_number(self) -> f64 {
        f64::from(self)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates"
    )]
    fn from_number(number: f64) -> Self {
        number as Self
    }
}

impl Numeric for bool {
    fn to_number(self) -> f64 {
        f64::from(u8::from(self))
    }

    fn from_number(number: f64) -> Self {
        number >= 0.5
    }
}

macro_rules! choice {
    ($name:ident: $first:ident $(, $other:ident)*) => {
        impl Numeric for $name {
            fn to_number(self) -> f64 {
                f64::from(self as u8)
            }

            fn from_number(number: f64) -> Self {
                let all = [Self::$first $(, Self::$other)*];
                let index = usize::from(u16::from_number(number)).min(all.len() - 1);
                all.get(index).copied().unwrap_or(Self::$first)
            }
        }
    };
}

choice!(CallProfile: AsFastAsCeiling, Even, Rising);
choice!(Pooling: Pooled, ProjectByProject);
choice!(Counted: InvestorReceipts, TotalDistributions);
choice!(Recovered: Principal, PrincipalAndInterest);

macro_rules! terms {
    ($($(#[$doc:meta])+ $role:ident $field:ident: $type:ty = $default:expr, $kind:expr;)+) => {
        /// Everything that fixes the fund, levers and assumptions.
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct FundTerms {
            $(
                $(#[$doc])+
                ///
                #[doc = concat!(
                    stringify!($role), ", `", stringify!($kind), "`, default `", stringify!($default), "`."
                )]
                pub $field: $type,
            )+
        }

        impl Default for FundTerms {
            fn default() -> Self {
                Self { $($field: $default,)+ }
            }
        }

        /// Every input in the order of the screen.
        pub const INPUTS: &[Input] = &[
            $(Input {
                key: stringify!($field),
                role: Role::$role,
                kind: $kind,
                read: |terms| terms.$field.to_number(),
                write: |terms, number| terms.$field = Numeric::from_number(number),
            },)+
        ];
    };
}

use InputKind::{Choice, Quantity, Switch};
use Unit::{Number, Rate, Share, Usd, Years};

terms! {
    /// Everything that is promised, in equity, loans and guarantees.
    Lever commitment: f64 = 350e9, Quantity(Usd, 0.0, 550e9, 1e9);
    /// Part of the commitment that is paid in as equity; in the memorandum the cash part, 200 of 350.
    Lever equity_share: f64 = 200.0 / 350.0, Quantity(Share, 0.0, 1.0, 0.01);
    /// Part of what is not equity that is lent; the rest of it is guaranteed, so the three shares add up to 1.
    Lever loan_share_of_rest: f64 = 0.0, Quantity(Share, 0.0, 1.0, 0.01);
    /// Most that can be called in a year, equity and loans together.
    Lever annual_call_ceiling: f64 = 20e9, Quantity(Usd, 0.0, 350e9, 1e9);
    /// First year of calls and guarantees; values are of its first day.
    Lever start_year: u16 = 2026, Quantity(Number, 2017.0, 2040.0, 1.0);
    /// Year at whose beginning the selection of projects ends; what is not selected by then is never called.
    Lever selection_deadline: u16 = 2029, Quantity(Number, 2017.0, 2060.0, 1.0);
    /// How fast the money is called.
    Lever call_profile: CallProfile = CallProfile::AsFastAsCeiling,
        Choice(&["as_fast_as_ceiling", "even", "rising"]);
    /// Years of an even or rising profile.
    Lever call_years: u16 = 10, Quantity(Years, 1.0, 30.0, 1.0);
    /// Days between the notice of a call and its payment; the memorandum says at least 45 business days.
    Lever notice_business_days: u16 = 45, Quantity(Number, 0.0, 180.0, 1.0);
    /// Whether the investor may put off calls that would weaken its currency by more than `tolerated_pressure`.
    Lever deferral_right: bool = true, Switch;
    /// Interest on loans.
    Lever loan_rate: f64 = 0.045, Quantity(Rate, 0.0, 0.15, 0.0025);
    /// Years of level payments, which begin when the project does; interest is added to the loan until then.
    Lever loan_term_years: u16 = 15, Quantity(Years, 1.0, 30.0, 1.0);
    /// Fee a year on guarantees outstanding.
    Lever guarantee_fee: f64 = 0.005, Quantity(Rate, 0.0, 0.05, 0.0005);
    /// Years that a guarantee runs.
    Lever guarantee_term_years: u16 = 15, Quantity(Years, 1.0, 30.0, 1.0);
    /// Whether one account or one for each project decides on recoupment.
    Lever pooling: Pooling = Pooling::Pooled, Choice(&["pooled", "project_by_project"]);
    /// The investor's share of distributions until recoupment.
    Lever investor_share_before_recoupment: f64 = 0.5, Quantity(Share, 0.0, 1.0, 0.01);
    /// The investor's share of distributions after recoupment.
    Lever investor_share_after_recoupment: f64 = 0.1, Quantity(Share, 0.0, 1.0, 0.01);
    /// What counts towards recoupment; the sentence of the memorandum can be read in both ways.
    Assumption recoupment_counts: Counted = Counted::InvestorReceipts,
        Choice(&["investor_receipts", "total_distributions"]);
    /// Whether interest has to be recouped too; reports of the memorandum speak of principal and interest.
    Assumption recoupment_covers: Recovered = Recovered::PrincipalAndInterest,
        Choice(&["principal", "principal_and_interest"]);
    /// Years after the start at which the split is reviewed if the money has not been recouped (20: from memory).
    Lever review_after_years: u16 = 20, Quantity(Years, 1.0, 40.0, 1.0);
    /// Added to the investor's share before recoupment, to 1 at most, from the review year on; no text fixes it, so 0.
    Lever share_added_at_review: f64 = 0.0, Quantity(Share, 0.0, 1.0, 0.01);

    /// Dollars' worth of projects that both sides can select in a year. Ours, low: wide enough for 350 in three years.
    Assumption selection_pace: f64 = 120e9, Quantity(Usd, 0.0, 550e9, 5e9);
    /// Years from a call to the project's first payment. Ours, low.
    Assumption build_lag_years: u16 = 3, Quantity(Years, 0.0, 10.0, 1.0);
    /// Cash paid out a year on the equity of a project that works; nothing comes back at the end. Ours, low: a level
    /// payment of 11.7 % over 20 years returns the 10 % a year that equity in infrastructure asks for.
    Assumption cash_yield: f64 = 0.12, Quantity(Rate, 0.0, 0.5, 0.005);
    /// Years that a project pays. Ours, low.
    Assumption project_life_years: u16 = 20, Quantity(Years, 1.0, 40.0, 1.0);
    /// Share of projects that never pay. Ours, low.
    Assumption failure_probability: f64 = 0.1, Quantity(Share, 0.0, 1.0, 0.01);
    /// Independent projects of the same size: how far one fund can come out better or worse than the average. Ours, low.
    Assumption independent_projects: u16 = 20, Quantity(Number, 1.0, 100.0, 1.0);
    /// Part of the money in a failed project that comes back, once, when it should have begun to pay. Ours, low.
    Assumption recovery_on_failure: f64 = 0.3, Quantity(Share, 0.0, 1.0, 0.01);
    /// Share of guarantees that are called over their term, in equal parts a year. Ours, low.
    Assumption guarantee_call_probability: f64 = 0.05, Quantity(Share, 0.0, 1.0, 0.01);
    /// Part of a guarantee paid that is recovered from the debtor, in the same year. Ours, low.
    Assumption guarantee_recovery: f64 = 0.4, Quantity(Share, 0.0, 1.0, 0.01);
    /// What the investor pays for the money: interest that recoupment may cover, and cost of carry. Ours, medium.
    Assumption funding_cost: f64 = 0.04, Quantity(Rate, 0.0, 0.15, 0.0025);
    /// The investor's discount rate, real or nominal as the other rates are. Ours, medium.
    Assumption investor_discount_rate: f64 = 0.04, Quantity(Rate, 0.0, 0.2, 0.0025);
    /// The host's discount rate. Ours, medium.
    Assumption host_discount_rate: f64 = 0.045, Quantity(Rate, 0.0, 0.2, 0.0025);
    /// Fall of the investor's currency that counts as stress; calls beyond it are put off. Ours, low.
    Assumption tolerated_pressure: f64 = 0.02, Quantity(Rate, 0.0, 0.5, 0.005);
    /// Years that are counted after the start year; later payments are left out.
    Assumption horizon_years: u16 = 30, Quantity(Years, 1.0, 50.0, 1.0);
}

/// An input outside its range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutOfRange {
    /// The input.
    pub key: &'static str,
    /// Its value.
    pub value: f64,
    /// Smallest value.
    pub low: f64,
    /// Largest value.
    pub high: f64,
}

/// The commitment in its three parts, which add up to it exactly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mix {
    /// Paid in, shares the profits.
    pub equity: Cents,
    /// Lent, repaid with interest.
    pub loans: Cents,
    /// Guaranteed, paid only when a debtor fails.
    pub guarantees: Cents,
}

impl Mix {
    /// What leaves the investor in cash: equity and loans.
    pub fn funded(self) -> Cents {
        self.equity + self.loans
    }

    /// All three parts.
    pub fn total(self) -> Cents {
        self.equity + self.loans + self.guarantees
    }
}

impl FundTerms {
    /// The terms with a cash part given in US dollars instead of as a share; all cash when there is no commitment.
    #[must_use]
    pub fn with_cash_part(self, usd: f64) -> Self {
        let share = usd / self.commitment;
        Self {
            equity_share: if share.is_finite() {
                share.clamp(0.0, 1.0)
            } else {
                1.0
            },
            ..self
        }
    }

    /// Equity, loans and guarantees as shares of the commitment; they add up to 1.
    pub fn shares(&self) -> [f64; 3] {
        let loans = (1.0 - self.equity_share) * self.loan_share_of_rest;
        [self.equity_share, loans, 1.0 - self.equity_share - loans]
    }

    /// The three parts in cents.
    pub fn mix(&self) -> Mix {
        let total = Cents::from_usd(self.commitment);
        let equity = total.share(self.equity_share);
        let loans = (total - equity).share(self.loan_share_of_rest);
        Mix {
            equity,
            loans,
            guarantees: total - equity - loans,
        }
    }

    /// The first input that is outside its range, or not a number.
    pub fn check(&self) -> Result<(), OutOfRange> {
        for input in INPUTS {
            let value = (input.read)(self);
            let (low, high) = input.kind.range();
            if !(low..=high).contains(&value) {
                return Err(OutOfRange {
                    key: input.key,
                    value,
                    low,
                    high,
                });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_within_their_ranges() {
        assert_eq!(FundTerms::default().check(), Ok(()));
    }

    #[test]
    fn every_input_reads_back_what_was_written() {
        for input in INPUTS {
            let reads_back = |value: f64| {
                let mut terms = FundTerms::default();
                (input.write)(&mut terms, value);
                let difference = (input.read)(&terms) - value;
                assert!(difference.abs() < 1e-12, "{} {value}", input.key);
                assert_eq!(terms.check(), Ok(()));
            };
            let (low, high) = input.kind.range();
            reads_back(low);
            reads_back(high);
        }
    }

    #[test]
    fn value_outside_its_range_is_named() {
        let terms = FundTerms {
            cash_yield: f64::NAN,
            ..FundTerms::default()
        };
        assert_eq!(terms.check().unwrap_err().key, "cash_yield");
        let terms = FundTerms {
            call_years: 0,
            ..FundTerms::default()
        };
        assert_eq!(terms.check().unwrap_err().key, "call_years");
    }

    #[test]
    fn three_parts_add_up_to_the_commitment() {
        let terms = FundTerms {
            commitment: 333_333_333_333.33,
            loan_share_of_rest: 0.45 / 0.95,
            ..FundTerms::default()
        }
        .with_cash_part(17.5e9);
        assert_eq!(terms.mix().total(), Cents::from_usd(terms.commitment));
        assert!((terms.shares().iter().sum::<f64>() - 1.0).abs() < 1e-15);
        assert_eq!(terms.mix().equity, Cents::from_usd(17.5e9));
    }
}
