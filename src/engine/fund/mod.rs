//! The investment fund: one party (the *investor*) pays in on call, projects in the other's economy (the *host*) pay
//! out, and a waterfall splits what they pay.
//!
//! ```text
//! calls (ceiling, selection, profile, deferral) ─ projects (lag, yield, life, failure) ─ waterfall ─ both sides by year
//! ```
//!
//! Year by year, in this order: interest on what is outstanding (when recoupment covers it), calls, distributions.
//! Year 0 is the start year; values are of its first day; receipts of year t are discounted by t years, calls by t years
//! and the notice. Money is in whole cents of US dollars, positive = what the name says; `…_net` and present values:
//! positive = gain to the named party. The waterfall pays out what came in, exactly, in every year.
//!
//! Equity alone goes through the waterfall. Loans and guarantees are between the investor and debtors in the host's
//! economy, so the host's net flow is the investor's with the sign turned. A call is no gain to the host: it becomes a
//! project, whose distributions are.
//!
//! Left out: taxes, wages and orders that projects bring to either economy (other channels of the ledger), reinvestment,
//! and payments after the horizon.

mod calls;
mod cents;
mod guarantees;
mod outcome;
mod plan;
mod projects;
mod recoupment;
mod risk;
pub mod terms;
pub mod waterfall;

pub use cents::Cents;
pub use outcome::{FundOutcome, FundYear, Side};
pub use plan::FundOfDeal;
pub(super) use plan::Plan;
pub use projects::Fates;
pub use terms::{CallProfile, Counted, FundTerms, Mix, OutOfRange, Pooling, Recovered};

use outcome::Builder;
pub(super) use outcome::notice_years;
use projects::{LoanService, Vintage, add_loan_service};
use recoupment::{RecoupmentAccount, Shares};

/// Business days in a year of 52 weeks and a day: turns a notice into years.
const BUSINESS_DAYS_A_YEAR: f64 = 261.0;

/// How the investor's currency answers to dollars that leave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CurrencyPressure {
    /// Dollars a year that can leave without pressure. Assumption, USD a year, 15–20 bn in official talk; low grade.
    pub inflow_capacity: f64,
    /// Rise of the dollar's price for each dollar a year beyond the capacity, decimal. Assumption, low grade.
    pub change_per_usd: f64,
}

impl Default for CurrencyPressure {
    /// Capacity in the middle of the official range, and the slope of one published forecast: 20 bn a year were to move the
    /// dollar from 1,430 to 1,450 won. One forecast is no estimate, and far beyond 20 bn it is a guess; low grade.
    fn default() -> Self {
        let capacity = 17.5e9;
        Self {
            inflow_capacity: capacity,
            change_per_usd: (1450.0 / 1430.0 - 1.0) / (20e9 - capacity),
        }
    }
}

impl CurrencyPressure {
    /// Relative rise of the dollar's price, `change_per_usd · max(0, outflow − capacity)`.
    pub fn change(&self, outflow_usd: f64) -> f64 {
        self.change_per_usd * (outflow_usd - self.inflow_capacity).max(0.0)
    }
}

/// What the fund's money is measured against in the investor's economy; all greater than 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EconomyScale {
    /// Foreign exchange reserves, USD.
    pub reserves: f64,
    /// Income from the reserves, USD a year.
    pub reserve_income: f64,
    /// Nominal gross domestic product, USD a year; held constant over the horizon.
    pub gdp: f64,
    /// How the currency answers.
    pub pressure: CurrencyPressure,
}

impl EconomyScale {
    fn check(&self) -> Result<(), OutOfRange> {
        let positive = f64::MIN_POSITIVE;
        for (key, value, low) in [
            ("reserves", self.reserves, positive),
            ("reserve_income", self.reserve_income, positive),
            ("gdp", self.gdp, positive),
            ("inflow_capacity", self.pressure.inflow_capacity, 0.0),
            ("change_per_usd", self.pressure.change_per_usd, 0.0),
        ] {
            let high = f64::MAX;
            if !(low..=high).contains(&value) {
                return Err(OutOfRange {
                    key,
                    value,
                    low,
                    high,
                });
            }
        }
        Ok(())
    }
}

/// One pool of the waterfall, as far as its years have come.
#[derive(Debug, Default)]
struct Pool {
    account: RecoupmentAccount,
    vintages: std::ops::Range<usize>,
    /// Vintages of the pool that have been called, that pay or have paid, and that have paid.
    called: usize,
    begun: usize,
    ended: usize,
    /// What those that pay bring in a year.
    yearly: Cents,
}

/// The fund's years and totals for both sides.
///
/// Fails with the first input that is out of its range, and never otherwise.
pub fn evaluate(
    terms: &FundTerms,
    scale: &EconomyScale,
    fates: Fates<'_>,
) -> Result<FundOutcome, OutOfRange> {
    terms.check()?;
    scale.check()?;
    let mix = terms.mix();
    let guarantees = guarantees::schedule(terms, mix);
    let calls = calls::schedule(terms, mix, &scale.pressure, &guarantees);
    let mut loans = vec![LoanService::default(); calls.len()];
    let mut vintages = Vec::with_capacity(calls.len());
    for (year, call) in calls.iter().enumerate() {
        if call.equity + call.loans > Cents::ZERO {
            vintages.push(Vintage::new(terms, fates, year, *call));
        }
        if call.loans > Cents::ZERO {
            add_loan_service(&mut loans, terms, fates, (year, call.loans));
        }
    }
    let mut pools = pools(terms.pooling, vintages.len());
    let mut builder = Builder::new(terms, scale, mix, &vintages);
    for (index, ((call, guarantee), loan)) in calls.iter().zip(&guarantees).zip(&loans).enumerate()
    {
        let paid = pay_out(terms, &mut pools, &vintages, index);
        builder.year(outcome::Movements {
            index,
            call: *call,
            guarantee: *guarantee,
            loan: *loan,
            paid,
        });
    }
    Ok(builder.finish())
}

impl Pool {
    /// Takes in what is called in a year, the next of the pool; the year's cash.
    ///
    /// All vintages wait and live equally long, so that they are called, begin and end in one order.
    fn move_to(&mut self, vintages: &[Vintage], year: usize) -> Cents {
        while let Some(vintage) = vintages.get(self.called).filter(|v| v.called_in <= year) {
            self.account.call(vintage.equity);
            self.called += 1;
        }
        let mut recovered = Cents::ZERO;
        while let Some(vintage) = vintages.get(self.begun).filter(|v| v.first_payment <= year) {
            self.yearly += vintage.yearly;
            recovered += vintage.recovery;
            self.begun += 1;
        }
        while let Some(vintage) = vintages.get(self.ended).filter(|v| v.last_payment < year) {
            self.yearly -= vintage.yearly;
            self.ended += 1;
        }
        self.yearly + recovered
    }
}

fn pools(pooling: Pooling, vintages: usize) -> Vec<Pool> {
    let pool = |vintages| Pool {
        vintages,
        ..Pool::default()
    };
    match pooling {
        Pooling::Pooled => vec![pool(0..vintages)],
        Pooling::ProjectByProject => (0..vintages)
            .map(|vintage| pool(vintage..vintage + 1))
            .collect(),
    }
}

/// What came in from the projects in a year and what became of it.
#[derive(Debug, Clone, Copy, Default)]
struct Paid {
    came_in: Cents,
    investor: Cents,
    host: Cents,
    /// Whether every pool has recouped what was called into it so far.
    settled: bool,
}

fn pay_out(terms: &FundTerms, pools: &mut [Pool], vintages: &[Vintage], index: usize) -> Paid {
    let mut paid = Paid {
        settled: true,
        ..Paid::default()
    };
    for pool in pools {
        let of_pool = vintages.get(pool.vintages.clone()).unwrap_or_default();
        if terms.recoupment_covers == Recovered::PrincipalAndInterest {
            pool.account.accrue(terms.funding_cost);
        }
        let cash = pool.move_to(of_pool, index);
        let reviewed = index >= usize::from(terms.review_after_years);
        let added = if reviewed && !pool.account.is_settled() {
            terms.share_added_at_review
        } else {
            0.0
        };
        let shares = Shares {
            before: (terms.investor_share_before_recoupment + added).min(1.0),
            after: terms.investor_share_after_recoupment,
        };
        let split = pool
            .account
            .distribute(cash, terms.recoupment_counts, shares);
        paid.came_in += cash;
        paid.investor += split.investor;
        paid.host += split.other;
        paid.settled &= pool.account.is_settled();
    }
    paid
}

/// What a definition moves: the second reading less the first.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ReadingDifference {
    /// Distributions to the investor over the horizon.
    pub investor_distributions: Cents,
    /// The investor's present value, USD.
    pub investor_value: f64,
    /// The host's present value, USD.
    pub host_value: f64,
}

impl ReadingDifference {
    fn between(first: &FundOutcome, second: &FundOutcome) -> Self {
        Self {
            investor_distributions: second.investor_distributions - first.investor_distributions,
            investor_value: second.investor.value - first.investor.value,
            host_value: second.host.value - first.host.value,
        }
    }
}

/// What the two readings of "recouped" move, everything else as in the terms: receipts first, distributions second.
pub fn difference_of_counts(
    terms: &FundTerms,
    scale: &EconomyScale,
    fates: Fates<'_>,
) -> Result<ReadingDifference, OutOfRange> {
    let with = |recoupment_counts| {
        let terms = FundTerms {
            recoupment_counts,
            ..*terms
        };
        evaluate(&terms, scale, fates)
    };
    let first = with(Counted::InvestorReceipts)?;
    Ok(ReadingDifference::between(
        &first,
        &with(Counted::TotalDistributions)?,
    ))
}

/// What interest in the recoupment moves, everything else as in the terms: principal first, with interest second.
pub fn difference_of_coverage(
    terms: &FundTerms,
    scale: &EconomyScale,
    fates: Fates<'_>,
) -> Result<ReadingDifference, OutOfRange> {
    let with = |recoupment_covers| {
        let terms = FundTerms {
            recoupment_covers,
            ..*terms
        };
        evaluate(&terms, scale, fates)
    };
    let first = with(Recovered::Principal)?;
    Ok(ReadingDifference::between(
        &first,
        &with(Recovered::PrincipalAndInterest)?,
    ))
}

/// What one percentage point off a duty costs when the fund is its price: `−value / (100 · rate_cut)`, USD.
///
/// `value` is the investor's present value of the fund, `rate_cut` the fall of the duty as a decimal (25 % to 15 % is
/// 0.1). Negative when the fund earns money. `None` when the duty does not fall.
pub fn price_per_percentage_point(value: f64, rate_cut: f64) -> Option<f64> {
    let price = -value / (100.0 * rate_cut);
    (rate_cut > 0.0 && price.is_finite()).then_some(price)
}

#[cfg(test)]
mod tests;
