//! Money in time: present value, internal rate of return, level payments.
//!
//! ```text
//! NPV(r) = Σ amount · (1 + r)^(−time)          IRR: NPV(IRR) = 0
//! annuity(r, n) = r / (1 − (1 + r)^(−n))       (1/n at r = 0)
//! ```
//!
//! Date convention: every flow carries its own time in years after the valuation date, and a flow at time 0 is not
//! discounted. [`annual`] makes dated flows of a yearly series, paid at the start or at the end of each year.
//! Rates are decimals a year, above −1; positive amounts are received, negative ones paid.

mod rate_of_return;
mod series;

pub use rate_of_return::{NoRate, internal_rate_of_return};

use crate::engine::elementary;

/// An amount at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CashFlow {
    /// Years after the valuation date.
    pub time: f64,
    /// Money received (positive) or paid (negative).
    pub amount: f64,
}

/// When within its year a flow is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidAt {
    /// On the first day: the first amount is not discounted.
    StartOfYear,
    /// On the last day: the first amount is discounted by one year (what spreadsheets call NPV).
    EndOfYear,
}

/// Dated flows of a yearly series.
pub fn annual(amounts: &[f64], paid_at: PaidAt) -> Vec<CashFlow> {
    let first = match paid_at {
        PaidAt::StartOfYear => 0.0,
        PaidAt::EndOfYear => 1.0,
    };
    amounts
        .iter()
        .enumerate()
        .map(|(year, amount)| CashFlow {
            time: first + year as f64,
            amount: *amount,
        })
        .collect()
}

/// Present value, `Σ amount (1 + rate)^(−time)`.
///
/// `None` for a rate of −1 or less, and when the sum is not finite.
pub fn npv(rate: f64, flows: &[CashFlow]) -> Option<f64> {
    if rate.is_nan() || rate <= -1.0 {
        return None;
    }
    let log = elementary::ln_1p(rate);
    // most flows fall on whole years or share one delay: two exponentials instead of one for each flow
    let year = elementary::exp(-log);
    let mut delay = (0.0_f64, 1.0);
    let mut value = 0.0;
    for flow in flows {
        let whole = flow.time.floor();
        let part = flow.time - whole;
        let within = if part <= 0.0 {
            1.0
        } else {
            if part.to_bits() != delay.0.to_bits() {
                delay = (part, elementary::exp(-log * part));
            }
            delay.1
        };
        value += flow.amount * within * power(year, whole);
    }
    value.is_finite().then_some(value)
}

/// Present value of 1 at the end of each of `years` years: the factors that [`npv`] uses, for many series at one rate.
///
/// Not finite for a rate of −1 or less.
pub fn discount_factors(rate: f64, years: u16) -> Vec<f64> {
    let year = elementary::exp(-elementary::ln_1p(rate));
    (1..=i32::from(years))
        .map(|at| elementary::whole_power(year, at))
        .collect()
}

fn power(base: f64, exponent: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a float cast saturates, and 2^31 years discount to nothing"
    )]
    elementary::whole_power(base, exponent as i32)
}

/// Level payment at the end of each period that repays a loan of 1, interest included.
///
/// `rate / (1 − (1 + rate)^(−periods))`; at a rate of 0 it is `1 / periods`. `None` for no period or a rate of −1
/// or less.
pub fn annuity(rate: f64, periods: u16) -> Option<f64> {
    if periods == 0 || rate.is_nan() || rate <= -1.0 {
        return None;
    }
    let periods = f64::from(periods);
    if rate.abs() < f64::EPSILON {
        return Some(1.0 / periods);
    }
    let payment = rate / -elementary::exp_m1(-periods * elementary::ln_1p(rate));
    payment.is_finite().then_some(payment)
}

#[cfg(test)]
mod tests;
