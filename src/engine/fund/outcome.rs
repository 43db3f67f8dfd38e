//! What the fund means for both sides, year by year and in total.

use super::calls::Call;
use super::guarantees::Guarantees;
use super::projects::{LoanService, Vintage};
use super::recoupment::RecoupmentAccount;
use super::{BUSINESS_DAYS_A_YEAR, Cents, EconomyScale, FundTerms, Mix, Paid, Recovered};
use crate::engine::finance::{CashFlow, NoRate, internal_rate_of_return, npv};

/// One year of the fund. Amounts are 0 or more but for the two nets and the exposure.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct FundYear {
    /// Calendar year.
    pub year: u16,
    /// Paid in as equity.
    pub equity_called: Cents,
    /// Lent.
    pub loans_called: Cents,
    /// Equity and loans called from the start to the end of this year.
    pub called_to_date: Cents,
    /// Put off in this year under the deferral right.
    pub deferred: Cents,
    /// Cash that the projects paid out; equals the next two together.
    pub distributions: Cents,
    /// The investor's part of it.
    pub investor_distributions: Cents,
    /// The host's part of it.
    pub host_distributions: Cents,
    /// Interest on loans, to the investor.
    pub loan_interest: Cents,
    /// Loans repaid and recovered, to the investor.
    pub loan_repaid: Cents,
    /// Fees on guarantees, to the investor.
    pub guarantee_fees: Cents,
    /// Guarantees that the investor had to pay, expected value.
    pub guarantee_payouts: Cents,
    /// What it recovered of them.
    pub guarantee_recoveries: Cents,
    /// Guarantees outstanding at the end of the year.
    pub guarantees_outstanding: Cents,
    /// Interest that the investor pays for money it has out at the beginning of the year; not part of its net flow.
    pub funding_interest: Cents,
    /// Everything the investor receives less everything it pays.
    pub investor_net: Cents,
    /// Everything the host receives less everything it pays.
    pub host_net: Cents,
    /// What the investor has paid less what it has received, from the start to the end of this year.
    pub exposure: Cents,
    /// What the investor has yet to recoup of the equity called, by its own receipts, at the end of this year; one account
    /// for all projects, whatever the pools of the split.
    pub unrecouped: Cents,
    /// Dollars that leave in this year (calls and guarantees paid) over reserves.
    pub share_of_reserves: f64,
    /// The same over a year's income from the reserves.
    pub share_of_reserve_income: f64,
    /// The same over gross domestic product.
    pub share_of_gdp: f64,
    /// Rise of the dollar's price in the investor's currency, decimal.
    pub currency_change: f64,
}

impl FundYear {
    /// Dollars that leave the investor's economy: calls and guarantees paid.
    pub fn outflow(&self) -> Cents {
        self.equity_called + self.loans_called + self.guarantee_payouts
    }
}

/// Totals of one side.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Sum of the net flows.
    pub net: Cents,
    /// Present value at the side's own discount rate on the first day of the start year, USD.
    pub value: f64,
    /// Receipts and payments by their time, in years after that day.
    pub flows: Vec<CashFlow>,
}

impl Side {
    /// Rate of return of the dated flows, computed when it is asked for: it costs as much as the years themselves.
    ///
    /// A host that pays nothing in has none, and one that only pays fees on guarantees has a large one that means
    /// little: its value is the figure to show.
    pub fn rate_of_return(&self) -> Result<f64, NoRate> {
        internal_rate_of_return(&self.flows)
    }
}

/// The fund for both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct FundOutcome {
    /// Every year from the start to the horizon.
    pub years: Vec<FundYear>,
    /// The commitment in its three parts.
    pub mix: Mix,
    /// Called in the whole horizon, equity and loans.
    pub called: Cents,
    /// Distributions to both in the whole horizon.
    pub distributions: Cents,
    /// Distributions to the investor in the whole horizon.
    pub investor_distributions: Cents,
    /// Distributions to the host in the whole horizon.
    pub host_distributions: Cents,
    /// First year, from that of the last call on, in which the investor's own receipts have repaid the equity (and
    /// interest, when recoupment covers it); `None` if never within the horizon, or without equity.
    pub recouped_year: Option<u16>,
    /// First year, from that of the last call on, in which the split has changed for every project, by the reading in
    /// force; `None` like the year before.
    pub split_changed_year: Option<u16>,
    /// What is unrecouped at the end of the review year; `None` when that lies beyond the horizon.
    pub unrecouped_at_review: Option<Cents>,
    /// Largest exposure.
    pub peak_exposure: Cents,
    /// Its first year; `None` when the investor never has money out.
    pub peak_exposure_year: Option<u16>,
    /// Money that is not expected back: failed projects of all calls, and guarantees paid within the horizon, less
    /// recoveries; not discounted.
    pub expected_loss: Cents,
    /// The investor.
    pub investor: Side,
    /// The host.
    pub host: Side,
}

impl FundOutcome {
    /// Whether the money was recouped by the end of the review year.
    pub fn is_recouped_by_review(&self) -> bool {
        self.unrecouped_at_review == Some(Cents::ZERO)
    }

    /// The largest value of a yearly measure; 0 when none is greater.
    pub fn largest(&self, measure: impl Fn(&FundYear) -> f64) -> f64 {
        self.years.iter().map(measure).fold(0.0, f64::max)
    }
}

/// A notice in years, to the nearest 2^−20 (half a minute): then a whole number of years added to it is exact, and the
/// present values need one exponential for all delays.
pub(in crate::engine) fn notice_years(business_days: f64) -> f64 {
    const PARTS: f64 = 1_048_576.0;
    (PARTS * business_days / BUSINESS_DAYS_A_YEAR).round() / PARTS
}

/// What moved in one year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Movements {
    pub(super) index: usize,
    pub(super) call: Call,
    pub(super) guarantee: Guarantees,
    pub(super) loan: LoanService,
    pub(super) paid: Paid,
}

/// Collects the years.
#[derive(Debug)]
pub(super) struct Builder<'a> {
    terms: &'a FundTerms,
    scale: &'a EconomyScale,
    mix: Mix,
    last_call: Option<usize>,
    loss: Cents,
    own: RecoupmentAccount,
    years: Vec<FundYear>,
    recouped: Option<u16>,
    split_changed: Option<u16>,
    investor_flows: Vec<CashFlow>,
    host_flows: Vec<CashFlow>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(
        terms: &'a FundTerms,
        scale: &'a EconomyScale,
        mix: Mix,
        vintages: &[Vintage],
    ) -> Self {
        let years = usize::from(terms.horizon_years) + 1;
        Self {
            terms,
            scale,
            mix,
            last_call: vintages
                .iter()
                .rfind(|vintage| vintage.equity > Cents::ZERO)
                .map(|vintage| vintage.called_in),
            loss: vintages.iter().map(|vintage| vintage.loss).sum(),
            own: RecoupmentAccount::default(),
            years: Vec::with_capacity(years),
            recouped: None,
            split_changed: None,
            investor_flows: Vec::with_capacity(2 * years),
            host_flows: Vec::with_capacity(2 * years),
        }
    }

    pub(super) fn year(&mut self, moved: Movements) {
        let Movements {
            call,
            guarantee,
            loan,
            paid,
            ..
        } = moved;
        let last = self.years.last().copied().unwrap_or_default();
        let called = call.equity + call.loans;
        let debt_service = loan.interest + loan.repaid + guarantee.fees + guarantee.recoveries;
        let from_debt = debt_service - guarantee.payouts;
        let investor_net = paid.investor + from_debt - called;
        if self.terms.recoupment_covers == Recovered::PrincipalAndInterest {
            self.own.accrue(self.terms.funding_cost);
        }
        self.own.call(call.equity);
        self.own.credit(paid.investor);
        let index = u16::try_from(moved.index).unwrap_or(u16::MAX);
        let mut year = FundYear {
            year: self.terms.start_year.saturating_add(index),
            equity_called: call.equity,
            loans_called: call.loans,
            called_to_date: last.called_to_date + called,
            deferred: call.deferred,
            distributions: paid.came_in,
            investor_distributions: paid.investor,
            host_distributions: paid.host,
            loan_interest: loan.interest,
            loan_repaid: loan.repaid,
            guarantee_fees: guarantee.fees,
            guarantee_payouts: guarantee.payouts,
            guarantee_recoveries: guarantee.recoveries,
            guarantees_outstanding: guarantee.outstanding,
            funding_interest: last.exposure.or_nothing().share(self.terms.funding_cost),
            investor_net,
            host_net: paid.host + call.loans - from_debt,
            exposure: last.exposure - investor_net,
            unrecouped: self.own.outstanding(),
            ..FundYear::default()
        };
        self.measure(&mut year);
        self.note_recoupment(&moved, year.year);
        self.date_flows(&moved, from_debt);
        self.years.push(year);
    }

    fn measure(&self, year: &mut FundYear) {
        let outflow = year.outflow().usd();
        year.share_of_reserves = outflow / self.scale.reserves;
        year.share_of_reserve_income = outflow / self.scale.reserve_income;
        year.share_of_gdp = outflow / self.scale.gdp;
        year.currency_change = self.scale.pressure.change(outflow);
    }

    fn note_recoupment(&mut self, moved: &Movements, year: u16) {
        if self.last_call.is_none_or(|last| moved.index < last) {
            return;
        }
        if self.own.is_settled() {
            self.recouped.get_or_insert(year);
        }
        if moved.paid.settled {
            self.split_changed.get_or_insert(year);
        }
    }

    /// Calls leave after the notice; everything else moves at the beginning of its year.
    fn date_flows(&mut self, moved: &Movements, from_debt: Cents) {
        let time = moved.index as f64;
        let notice = notice_years(f64::from(self.terms.notice_business_days));
        let call = moved.call.equity + moved.call.loans;
        let receipts = (moved.paid.investor + from_debt).usd();
        let host_receipts = (moved.paid.host - from_debt).usd();
        let mut add = |flows: fn(&mut Self) -> &mut Vec<CashFlow>, time: f64, amount: f64| {
            if amount.abs() > 0.0 {
                flows(self).push(CashFlow { time, amount });
            }
        };
        add(|b| &mut b.investor_flows, time, receipts);
        add(|b| &mut b.investor_flows, time + notice, -call.usd());
        add(|b| &mut b.host_flows, time, host_receipts);
        add(|b| &mut b.host_flows, time + notice, moved.call.loans.usd());
    }

    pub(super) fn finish(self) -> FundOutcome {
        let sum = |part: fn(&FundYear) -> Cents| self.years.iter().map(part).sum::<Cents>();
        let side = |flows: Vec<CashFlow>, net: Cents, discount_rate: f64| Side {
            net,
            // the rates are checked to be 0 or more, so the value is finite
            value: npv(discount_rate, &flows).unwrap_or(0.0),
            flows,
        };
        let mut peak = (Cents::ZERO, None);
        for year in &self.years {
            if year.exposure > peak.0 {
                peak = (year.exposure, Some(year.year));
            }
        }
        let review = self.years.get(usize::from(self.terms.review_after_years));
        FundOutcome {
            mix: self.mix,
            called: sum(|year| year.equity_called + year.loans_called),
            distributions: sum(|year| year.distributions),
            investor_distributions: sum(|year| year.investor_distributions),
            host_distributions: sum(|year| year.host_distributions),
            recouped_year: self.recouped,
            split_changed_year: self.split_changed,
            unrecouped_at_review: review.map(|year| year.unrecouped),
            peak_exposure: peak.0,
            peak_exposure_year: peak.1,
            expected_loss: self.loss
                + sum(|year| year.guarantee_payouts - year.guarantee_recoveries),
            investor: side(
                self.investor_flows,
                sum(|year| year.investor_net),
                self.terms.investor_discount_rate,
            ),
            host: side(
                self.host_flows,
                sum(|year| year.host_net),
                self.terms.host_discount_rate,
            ),
            years: self.years,
        }
    }
}
