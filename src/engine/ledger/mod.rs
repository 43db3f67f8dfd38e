//! The ledger: both parties, one line a channel, in US dollars a year and as present value.
//!
//! Parts of the deal hand in entries; entries of one party and channel add up to one line; lines add up to a party's
//! balance. What is counted is counted once:
//!
//! * sales lost abroad are value added of the volume at base prices, and the price that exporters give up on what they
//!   still sell, never both of one dollar;
//! * duty is the importer's revenue; its other sides are buyers' cost and the exporters' price, not a second line;
//! * gross amounts (sales, bills, commitments) are memo and in no sum.
//!
//! Some channels are transfers: what one party loses the other gains, and the two lines are one number with two signs.
//! In the others both lines are computed from what each party gains, and need not mirror each other.
//! Present values: a level stream is received at the end of each year of the horizon, a yearly series likewise, each
//! party at its own discount rate; a part with dated flows of its own brings its present value along.
//! A party's *value* of a deal is Σ weight × line: weights say what a dollar of a channel counts for that party. They are
//! preferences and not beliefs, each a parameter with its reason; with weights of one, value and balance are the same.
//! Signs: positive = gain to the party of the line.

pub mod parts;
#[cfg(test)]
mod tests;

pub use crate::baseline::{Channel, Confidence, Mirror, Party};

use super::finance;
use super::input::{Domain, InputError, Part};

/// An amount of money in time, USD.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// The same in every year.
    Level(f64),
    /// One amount a year, the first at the end of year 1; nothing after the last.
    Years(Vec<f64>),
    /// Valued by the part that it comes from.
    Valued {
        /// In the year that the ledger shows.
        usd_a_year: f64,
        /// Present value at the party's discount rate.
        npv_usd: f64,
    },
}

/// What one part of the deal hands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Who gains or loses.
    pub party: Party,
    /// Through what.
    pub channel: Channel,
    /// How much.
    pub amount: Amount,
}

/// How entries are valued and which channels count.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// Assumption: the year shown, 1 to 30, counted from the change: the model's horizon, default 3.
    pub year: u16,
    /// Assumption: years counted in present values, 1 to 60, default 20.
    pub horizon_years: u16,
    /// Assumption: discount rate of the focus country, decimal a year, 0 to 0.10, default 0.045 (own judgement).
    pub focus_discount_rate: f64,
    /// Assumption: discount rate of the importer, decimal a year, 0 to 0.10, default 0.045 (own judgement).
    pub importer_discount_rate: f64,
    /// Whether channels of low confidence count; default yes.
    pub low_confidence_counts: bool,
}

/// One line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Whose.
    pub party: Party,
    /// Through what.
    pub channel: Channel,
    /// In the year shown, USD.
    pub usd_a_year: f64,
    /// Present value over the horizon, USD.
    pub npv_usd: f64,
}

/// A party's sum.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Balance {
    /// In the year shown, USD.
    pub usd_a_year: f64,
    /// Present value over the horizon, USD.
    pub npv_usd: f64,
}

/// Both parties' lines, in the order of [`Channel::ALL`], the focus country first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    /// The lines; a channel that nobody entered has none, nor has one that does not count.
    pub lines: Vec<Line>,
    /// What each party gives for its lines, in the order of [`Party::ALL`]; its balance until they are weighed.
    pub values: [Balance; 2],
}

impl Ledger {
    /// Values entries and adds them up.
    pub fn new(entries: &[Entry], terms: &Terms) -> Result<Self, InputError> {
        terms.check()?;
        let valuations = Party::ALL.map(|party| Valuation::new(terms, party));
        let mut lines = [[None; Channel::ALL.len()]; Party::ALL.len()];
        for entry in entries.iter().filter(|entry| terms.counts(entry.channel)) {
            let (party, channel) = (entry.party, entry.channel);
            let value = valuations[party as usize].value(&entry.amount)?;
            let line = lines[party as usize][channel as usize].get_or_insert(Line {
                party,
                channel,
                usd_a_year: 0.0,
                npv_usd: 0.0,
            });
            line.usd_a_year += value.usd_a_year;
            line.npv_usd += value.npv_usd;
        }
        let ledger = Self {
            lines: lines.into_iter().flatten().flatten().collect(),
            values: [Balance::default(); 2],
        };
        Ok(ledger.weighed(|_, _| 1.0))
    }

    /// The same ledger with each party's value: Σ weight × line. With weights of one, value and balance are the same bits.
    #[must_use]
    pub fn weighed(mut self, weight: impl Fn(Party, Channel) -> f64) -> Self {
        self.values = [Balance::default(); 2];
        for line in &self.lines {
            let (weight, value) = (
                weight(line.party, line.channel),
                &mut self.values[line.party as usize],
            );
            value.usd_a_year += weight * line.usd_a_year;
            value.npv_usd += weight * line.npv_usd;
        }
        self
    }

    /// What a party gives for its lines.
    pub const fn value(&self, party: Party) -> Balance {
        self.values[party as usize]
    }

    /// Sum of a party's lines.
    pub fn balance(&self, party: Party) -> Balance {
        let lines = self.lines.iter().filter(|line| line.party == party);
        lines.fold(Balance::default(), |sum, line| Balance {
            usd_a_year: sum.usd_a_year + line.usd_a_year,
            npv_usd: sum.npv_usd + line.npv_usd,
        })
    }

    /// One line; `None` when nobody entered it or it does not count.
    pub fn line(&self, party: Party, channel: Channel) -> Option<&Line> {
        self.lines
            .iter()
            .find(|line| line.party == party && line.channel == channel)
    }
}

impl Terms {
    fn counts(&self, channel: Channel) -> bool {
        self.low_confidence_counts || channel.confidence() != Confidence::Low
    }

    fn check(&self) -> Result<(), InputError> {
        Part::Ledger.check(
            None,
            &[
                ("year", f64::from(self.year), Domain::Positive),
                (
                    "horizon_years",
                    f64::from(self.horizon_years),
                    Domain::Positive,
                ),
                (
                    "focus_discount_rate",
                    self.focus_discount_rate,
                    Domain::Rate,
                ),
                (
                    "importer_discount_rate",
                    self.importer_discount_rate,
                    Domain::Rate,
                ),
            ],
        )
    }

    fn discount_rate(&self, party: Party) -> f64 {
        match party {
            Party::Focus => self.focus_discount_rate,
            Party::Importer => self.importer_discount_rate,
        }
    }
}

/// How one party values amounts: everything that is the same for all entries.
struct Valuation {
    /// The year shown, counted from 0; `None` before the first.
    shown: Option<usize>,
    /// What pays for one dollar now in equal parts at the end of each year of the horizon.
    annuity: f64,
    /// Present value of a dollar at the end of each year of the horizon.
    factors: Vec<f64>,
}

impl Valuation {
    fn new(terms: &Terms, party: Party) -> Self {
        let (rate, years) = (terms.discount_rate(party), terms.horizon_years);
        Self {
            shown: usize::from(terms.year).checked_sub(1),
            annuity: finance::annuity(rate, years).unwrap_or(f64::NAN),
            factors: finance::discount_factors(rate, years),
        }
    }

    fn value(&self, amount: &Amount) -> Result<Balance, InputError> {
        let value = match amount {
            Amount::Valued {
                usd_a_year,
                npv_usd,
            } => Balance {
                usd_a_year: *usd_a_year,
                npv_usd: *npv_usd,
            },
            Amount::Level(level) => Balance {
                usd_a_year: *level,
                npv_usd: level / self.annuity,
            },
            Amount::Years(years) => {
                let shown = self.shown.and_then(|year| years.get(year));
                let values = years.iter().zip(&self.factors);
                Balance {
                    usd_a_year: shown.copied().unwrap_or_default(),
                    npv_usd: values.fold(0.0, |sum, (amount, factor)| sum + amount * factor),
                }
            }
        };
        for number in [value.usd_a_year, value.npv_usd] {
            Part::Ledger.check(None, &[("amount", number, Domain::Finite)])?;
        }
        Ok(value)
    }
}
