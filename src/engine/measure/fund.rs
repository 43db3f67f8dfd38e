//! Questions about the fund.

use super::Absence;
use super::table::measure_table;
use crate::engine::Outcome;
use crate::engine::fund::{Cents, FundOutcome, FundYear, Mix};

measure_table! {
    /// One question about the fund.
    FundMeasure of Outcome, crate::text::measures::FundMeasureText;
    /// Part of the commitment that is paid in as equity; with the next two, one whole.
    EquityShare "fund_equity_share" Share LEVEL = |o| part(o, |mix| mix.equity);
    /// Part that is lent.
    LoanShare "fund_loan_share" Share LEVEL = |o| part(o, |mix| mix.loans);
    /// Part that is guaranteed.
    GuaranteeShare "fund_guarantee_share" Share LEVEL = |o| part(o, |mix| mix.guarantees);
    /// Equity and loans called over the horizon, USD.
    Called "fund_called" Usd LEVEL = |o| usd(o, |fund| fund.called);
    /// Most that is called in a year, USD.
    CallsPeak "fund_calls_peak" Usd LEVEL = |o| Some(largest_call(fund(o)?).1);
    /// The first year in which that much is called.
    CallsPeakYear "fund_calls_peak_year" CalendarYear LEVEL = |o| {
        let (year, calls) = largest_call(fund(o)?);
        (calls > 0.0).then_some(f64::from(year))
    };
    /// Put off under the deferral right, summed over the years, USD.
    Deferred "fund_deferred" Usd LEVEL = |o| {
        Some(fund(o)?.years.iter().map(|year| year.deferred).sum::<Cents>().usd())
    };
    /// Distributions of the projects, USD.
    Distributions "fund_distributions" Usd LEVEL = |o| usd(o, |fund| fund.distributions);
    /// The focus origin's part of them, USD.
    DistributionsFocus "fund_distributions.focus" Usd LEVEL = |o| usd(o, |fund| fund.investor_distributions);
    /// The importer's part of them, USD.
    DistributionsImporter "fund_distributions.importer" Usd LEVEL = |o| usd(o, |fund| fund.host_distributions);
    /// Largest exposure, USD.
    PeakExposure "fund_peak_exposure" Usd LEVEL = |o| usd(o, |fund| fund.peak_exposure);
    /// Its year.
    PeakExposureYear "fund_peak_exposure_year" CalendarYear LEVEL = |o| year(fund(o)?.peak_exposure_year);
    /// First year in which the focus origin's receipts have repaid the equity.
    RecoupedYear "fund_recouped_year" CalendarYear LEVEL = |o| year(fund(o)?.recouped_year);
    /// First year in which the split has changed.
    SplitChangedYear "fund_split_changed_year" CalendarYear LEVEL = |o| year(fund(o)?.split_changed_year);
    /// Not recouped at the review, USD.
    UnrecoupedAtReview "fund_unrecouped_at_review" Usd LEVEL = |o| Some(fund(o)?.unrecouped_at_review?.usd());
    /// Probability that the principal is not recouped by the review.
    UnrecoupedProbability "fund_unrecouped_probability" Share LEVEL = |o| o.fund.as_ref()?.unrecouped_probability();
    /// Not expected back, USD.
    ExpectedLoss "fund_expected_loss" Usd LEVEL = |o| usd(o, |fund| fund.expected_loss);
    /// The focus origin's net receipts, USD.
    NetFocus "fund_net.focus" Usd CHANGE = |o| usd(o, |fund| fund.investor.net);
    /// The importer's net receipts, USD.
    NetImporter "fund_net.importer" Usd CHANGE = |o| usd(o, |fund| fund.host.net);
    /// Present value for the focus origin, USD.
    NpvFocus "fund_npv.focus" Usd CHANGE = |o| Some(fund(o)?.investor.value);
    /// Present value for the importer, USD.
    NpvImporter "fund_npv.importer" Usd CHANGE = |o| Some(fund(o)?.host.value);
    /// The focus origin's rate of return; `None` where no rate, or more than one, balances the flows.
    RateOfReturn "fund_irr" Rate LEVEL = |o| investor_rate(fund(o)?).ok();
    /// The rate at which the importer's flows are worth nothing: it receives first, so that this is what the money
    /// costs it; `None` with guarantees too, for which it pays fees without a stake.
    RateOfHost "fund_irr.importer" Rate LEVEL = |o| host_rate(fund(o)?).ok();
    /// Cost of carrying the money, summed over the years, USD.
    FundingInterest "fund_funding_interest" Usd LEVEL = |o| {
        Some(fund(o)?.years.iter().map(|year| year.funding_interest).sum::<Cents>().usd())
    };
    /// Largest outflow of a year over reserves.
    ShareOfReserves "fund_share_of_reserves" Share LEVEL = |o| Some(fund(o)?.largest(|year| year.share_of_reserves));
    /// The same over the income from reserves.
    ShareOfReserveIncome "fund_share_of_reserve_income" Share LEVEL = |o| Some(fund(o)?.largest(|year| year.share_of_reserve_income));
    /// The same over GDP.
    ShareOfGdp "fund_share_of_gdp" Share LEVEL = |o| Some(fund(o)?.largest(|year| year.share_of_gdp));
    /// Largest rise of the dollar's price in a year.
    CurrencyPressure "fund_currency_pressure" Change CHANGE = |o| Some(fund(o)?.largest(|year| year.currency_change));
    /// Largest draw of a year on the swap line, USD: what the importer lends for it.
    SwapDrawn "fund_swap_drawn" Usd LEVEL = |o| Some(o.fund.as_ref()?.swap_drawn);
    /// Cost to the focus origin of one percentage point off the duty that the fund buys relief from, USD.
    PricePerPoint "fund_price_per_point" Usd LEVEL = |o| {
        o.fund.as_ref()?.price_per_percentage_point.map(|price| price + 0.0)
    };
}

pub(super) fn fund(outcome: &Outcome) -> Option<&FundOutcome> {
    outcome.fund.as_ref().map(|fund| &fund.outcome)
}

/// Flows of nothing have no rate for a reason of their own.
fn something_promised(fund: &FundOutcome) -> Result<(), Absence> {
    let is_promised = fund.mix.total() > Cents::ZERO;
    is_promised.then_some(()).ok_or(Absence::NothingPromised)
}

/// The focus origin's rate of return, or why it has none.
pub(super) fn investor_rate(fund: &FundOutcome) -> Result<f64, Absence> {
    something_promised(fund)?;
    if fund.called == Cents::ZERO && fund.mix.guarantees > Cents::ZERO {
        return Err(Absence::OnlyGuarantees);
    }
    fund.investor
        .rate_of_return()
        .map_err(|reason| Absence::from(&reason))
}

/// The rate that balances the importer's flows, or why there is none.
pub(super) fn host_rate(fund: &FundOutcome) -> Result<f64, Absence> {
    something_promised(fund)?;
    if fund.mix.guarantees > Cents::ZERO {
        return Err(Absence::FeesAreNoStake);
    }
    fund.host
        .rate_of_return()
        .map_err(|reason| Absence::from(&reason))
}

/// A part of the commitment as a share; `None` where nothing is promised.
fn part(outcome: &Outcome, of: fn(Mix) -> Cents) -> Option<f64> {
    let mix = fund(outcome)?.mix;
    let total = mix.total();
    (total > Cents::ZERO).then(|| of(mix).usd() / total.usd())
}

fn usd(outcome: &Outcome, part: fn(&FundOutcome) -> Cents) -> Option<f64> {
    fund(outcome).map(|fund| part(fund).usd())
}

fn year(year: Option<u16>) -> Option<f64> {
    year.map(f64::from)
}

/// The first year with the largest call, and the call in USD.
///
/// Equal parts of an amount differ by a cent, which makes no later year the largest.
fn largest_call(fund: &FundOutcome) -> (u16, f64) {
    const ROUNDING: Cents = Cents::new(100);
    let called = |year: &FundYear| year.equity_called + year.loans_called;
    let largest = fund.years.iter().map(called).max().unwrap_or_default();
    let first = fund
        .years
        .iter()
        .find(|year| called(year) + ROUNDING > largest);
    (first.map_or(0, |year| year.year), largest.usd())
}
