//! Money of the alliance: what the focus country pays for it, what of that comes back, and what the partner gains.
//!
//! ```text
//! cost-sharing   amount(t) = amount(0) · (1 + min(inflation, ceiling))^t    (or as it is, when not indexed)
//! defence        cost(t) = (share(t) − base share) · GDP · (1 + growth)^t
//!                share(t) = base share + (target − base share) · min(1, t/years)          at once when years are 0
//! purchases      net cost = premium over the alternative · additional volume a year       not the gross bill
//!                partner's gain = its margin · additional volume a year
//!                additional volume a year = (volume − base volume)/years · additional share, for t < years
//! support        net cost = partner's gain = (amount − base amount)/years · (1 − counted elsewhere), for t < years
//! arms           covered(t) = min(additional arms, increase of defence spending, at least 0)
//!                premium on what is not covered; the rest of the increase is spent as usual
//! ```
//!
//! Arms are bought out of the defence budget. Where the budget grows, arms are a part of the increase, which is counted
//! whole as its cost: their premium is inside it, and only arms beyond the increase cost their premium on top. The part
//! of the increase that pays for arms is the partner's by their own terms, so the usual shares at home and abroad are
//! taken of the rest alone. Own judgement: cost-sharing stays beside the increase, as the share of GDP that is pledged
//! counts what the country spends on its own forces.
//!
//! Year 0 is the first. Money in US dollars a year, positive = gain to the named party; every flow is a difference from
//! the base and exactly nothing when its lever is where it was. Cost-sharing is a transfer between the two; defence and
//! purchases are not: most of their money buys goods, at home or abroad, and only a margin is a gain.
//! Host lines say what the country gains from money spent inside it; they are graded low.
//! Left out: the worth of security itself, which no line here claims to know.

use super::input::{Domain, InputError, Part};
use crate::engine::elementary;

/// What one channel moves in one year, USD.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SecurityFlow {
    /// The focus country's treasury or buyers.
    pub payer: f64,
    /// The focus country's economy, as host of the spending.
    pub host: f64,
    /// The partner.
    pub partner: f64,
    /// Gross amount that changes hands beyond that of the base, for the reader; in no sum.
    pub gross: f64,
}

/// Terms of a cost-sharing agreement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CostSharingTerms {
    /// Lever: amount of the first year, won: 1.40e12 to 14e12, default 1.5192e12 (2026, sourced).
    pub first_amount_krw: f64,
    /// Lever: whether the amount follows consumer prices; default yes (sourced).
    pub indexed: bool,
    /// Lever: ceiling of the yearly rise, decimal, 0 to 0.10, default 0.05 (sourced).
    pub ceiling: f64,
}

impl CostSharingTerms {
    /// Amount of year t, won, at a yearly inflation.
    pub fn amount_krw(&self, year: u16, inflation: f64) -> f64 {
        if self.indexed {
            let rise = inflation.min(self.ceiling).max(0.0);
            self.first_amount_krw * elementary::whole_power(1.0 + rise, i32::from(year))
        } else {
            self.first_amount_krw
        }
    }
}

/// Cost-sharing in the base and in the scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CostSharing {
    /// Terms of the base.
    pub base: CostSharingTerms,
    /// Terms of the scenario.
    pub terms: CostSharingTerms,
    /// Assumption: inflation, decimal a year, 0 to 0.06, default 0.02 (own judgement; deflator 2025 was 3.1 %, K01).
    pub inflation: f64,
    /// Assumption: won a US dollar: the model's exchange rate.
    pub krw_per_usd: f64,
    /// Assumption: share of the money that is spent in the country, 0 to 1, default 0.9 (from memory).
    pub host_share: f64,
    /// Assumption: what the host's economy gains from a dollar spent there, 0 to 0.6, default 0.2 (own judgement).
    pub host_gain: f64,
}

impl CostSharing {
    /// Differences from the base, year by year.
    pub fn flows(&self, years: u16) -> Result<Vec<SecurityFlow>, InputError> {
        Part::Security.check(
            None,
            &[
                (
                    "first_amount_krw",
                    self.terms.first_amount_krw,
                    Domain::NonNegative,
                ),
                (
                    "base_first_amount_krw",
                    self.base.first_amount_krw,
                    Domain::NonNegative,
                ),
                ("ceiling", self.terms.ceiling, Domain::NonNegative),
                ("base_ceiling", self.base.ceiling, Domain::NonNegative),
                ("inflation", self.inflation, Domain::Rate),
                ("krw_per_usd", self.krw_per_usd, Domain::Positive),
                ("host_share", self.host_share, Domain::Share),
                ("host_gain", self.host_gain, Domain::Share),
            ],
        )?;
        let flow = |year| {
            let more = self.terms.amount_krw(year, self.inflation)
                - self.base.amount_krw(year, self.inflation);
            let paid = more / self.krw_per_usd;
            SecurityFlow {
                payer: 0.0 - paid,
                host: paid * self.host_share * self.host_gain,
                partner: paid,
                gross: paid,
            }
        };
        Ok((0..years).map(flow).collect())
    }
}

/// Defence spending as a share of GDP.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DefenceSpending {
    /// Share of the base, decimal: 0.0242 (plan for 2026, sourced).
    pub base_share: f64,
    /// Lever: share to be reached, decimal, 0.023 to 0.05, default 0.0242 (pledged: 0.035, sourced).
    pub target_share: f64,
    /// Lever: years until it is reached, 0 to 15, default 9 (2035; from memory).
    pub years_to_target: f64,
    /// GDP of year 0, USD: the model's.
    pub gdp: f64,
    /// Assumption: growth of GDP in dollars, decimal a year, 0 to 0.06, default 0.03 (own judgement).
    pub gdp_growth: f64,
    /// Assumption: share of the additional money that is spent at home, 0 to 1, default 0.8 (from memory).
    pub home_share: f64,
    /// Assumption: what the home economy gains from a dollar spent there, 0 to 0.6, default 0.2 (own judgement).
    pub host_gain: f64,
    /// Assumption: share of the money that buys from the partner, 0 to 0.5, default 0.15 (from memory); with the home
    /// share at most 1.
    pub partner_share: f64,
    /// Assumption: the partner's margin on what it sells, 0 to 0.4, default 0.15 (own judgement).
    pub partner_margin: f64,
}

impl DefenceSpending {
    /// Share of GDP in year t.
    pub fn share(&self, year: u16) -> f64 {
        let done = if self.years_to_target > 0.0 {
            (f64::from(year) / self.years_to_target).min(1.0)
        } else {
            1.0
        };
        self.base_share + done * (self.target_share - self.base_share)
    }

    /// Spending of year t above the base, USD; below it negative.
    pub fn increase(&self, year: u16) -> f64 {
        let gdp = self.gdp * elementary::whole_power(1.0 + self.gdp_growth, i32::from(year));
        (self.share(year) - self.base_share) * gdp
    }

    /// Differences from the base, year by year.
    pub fn flows(&self, years: u16) -> Result<Vec<SecurityFlow>, InputError> {
        self.flows_beside(years, None)
    }

    /// The same where a part of the increase pays for a pledge to buy arms, whose own flows say where that money goes.
    pub fn flows_beside(
        &self,
        years: u16,
        arms: Option<&Purchases>,
    ) -> Result<Vec<SecurityFlow>, InputError> {
        let rest = 1.0 - self.home_share - self.partner_share;
        Part::Security.check(
            None,
            &[
                ("base_share", self.base_share, Domain::Share),
                ("target_share", self.target_share, Domain::Share),
                ("years_to_target", self.years_to_target, Domain::NonNegative),
                ("gdp", self.gdp, Domain::Positive),
                ("gdp_growth", self.gdp_growth, Domain::Rate),
                ("home_share", self.home_share, Domain::Share),
                ("host_gain", self.host_gain, Domain::Share),
                ("partner_share", self.partner_share, Domain::Share),
                // a rounding of decimal shares is no surplus
                ("partner_share", rest + 1e-9, Domain::NonNegative),
                ("partner_margin", self.partner_margin, Domain::Share),
            ],
        )?;
        let flow = |year: u16| {
            let cost = self.increase(year);
            let rest = cost - arms.map_or(0.0, |arms| arms.covered_by(cost, year));
            SecurityFlow {
                payer: 0.0 - cost,
                host: rest * self.home_share * self.host_gain,
                partner: rest * self.partner_share * self.partner_margin,
                gross: cost,
            }
        };
        Ok((0..years).map(flow).collect())
    }
}

/// A pledge to buy: arms, energy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Purchases {
    /// Volume of the base, USD: 0.
    pub base_volume: f64,
    /// Lever: volume pledged, USD. Arms 0 to 50e9, default 0 (pledged: 25e9, sourced); energy 0 to 150e9, default 0
    /// (pledged: 100e9, sourced).
    pub volume: f64,
    /// Lever: years over which it is bought, 1 to 15. Arms 5 (by 2030, sourced), energy 4 (from memory).
    pub years: u16,
    /// Assumption: part of it that would not have been bought anyway, 0 to 1. Arms 0.5, energy 0.5 (own judgement).
    pub additional_share: f64,
    /// Assumption: price over that of the best alternative, decimal, −0.1 to 0.3. Arms 0.10, energy 0.05 (own judgement).
    pub premium: f64,
    /// Assumption: the partner's margin on a dollar sold, 0 to 0.4. Arms 0.15, energy 0.10 (own judgement).
    pub partner_margin: f64,
    /// Assumption: part of the volume that comes back as orders, 0 to 0.5. Arms 0.2 (offsets), energy 0 (from memory).
    pub offset_share: f64,
    /// Assumption: what the host's economy gains from a dollar of orders, 0 to 0.6, default 0.2 (own judgement).
    pub host_gain: f64,
}

impl Purchases {
    /// What is bought in year t beyond the base and beyond what would have been bought anyway, USD.
    fn additional(&self, year: u16) -> f64 {
        if year < self.years {
            (self.volume - self.base_volume) / f64::from(self.years) * self.additional_share
        } else {
            0.0
        }
    }

    /// The part of year t's additional volume that an increase of a budget pays for, USD.
    fn covered_by(&self, increase: f64, year: u16) -> f64 {
        self.additional(year).min(increase).max(0.0)
    }

    /// Differences from the base, year by year.
    pub fn flows(&self, years: u16) -> Result<Vec<SecurityFlow>, InputError> {
        self.flows_within(years, None)
    }

    /// The same out of a budget: what its increase pays for is counted there, and costs no premium on top.
    pub fn flows_within(
        &self,
        years: u16,
        budget: Option<&DefenceSpending>,
    ) -> Result<Vec<SecurityFlow>, InputError> {
        Part::Security.check(
            None,
            &[
                ("base_volume", self.base_volume, Domain::NonNegative),
                ("volume", self.volume, Domain::NonNegative),
                ("years", f64::from(self.years), Domain::Positive),
                ("additional_share", self.additional_share, Domain::Share),
                ("premium", self.premium, Domain::Rate),
                ("partner_margin", self.partner_margin, Domain::Share),
                ("offset_share", self.offset_share, Domain::Share),
                ("host_gain", self.host_gain, Domain::Share),
            ],
        )?;
        let gross = (self.volume - self.base_volume) / f64::from(self.years);
        let bought = |year| {
            if year >= self.years {
                return SecurityFlow::default();
            }
            let additional = self.additional(year);
            let covered = budget.map_or(0.0, |budget| self.covered_by(budget.increase(year), year));
            SecurityFlow {
                payer: 0.0 - (additional - covered) * self.premium,
                host: additional * self.offset_share * self.host_gain,
                partner: additional * self.partner_margin,
                gross,
            }
        };
        Ok((0..years).map(bought).collect())
    }
}

/// A pledge of support for the partner's forces, of which part is paid in other channels already.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SupportPledge {
    /// Support of the base, USD: 0.
    pub base_amount: f64,
    /// Lever: support pledged, USD, 0 to 50e9, default 0 (pledged: 33e9, sourced; its period is not stated).
    pub amount: f64,
    /// Assumption: years over which it is given, 1 to 20, default 10 (own judgement).
    pub years: u16,
    /// Assumption: part that is paid already, in cost-sharing, land and relief from charges, 0 to 1, default 0.9 (own
    /// judgement).
    pub counted_elsewhere: f64,
    /// Assumption: share of the rest that is spent in the country, 0 to 1, default 0.9 (from memory).
    pub host_share: f64,
    /// Assumption: what the host's economy gains from a dollar spent there, 0 to 0.6, default 0.2 (own judgement).
    pub host_gain: f64,
}

impl SupportPledge {
    /// Differences from the base, year by year.
    pub fn flows(&self, years: u16) -> Result<Vec<SecurityFlow>, InputError> {
        Part::Security.check(
            None,
            &[
                ("base_amount", self.base_amount, Domain::NonNegative),
                ("amount", self.amount, Domain::NonNegative),
                ("years", f64::from(self.years), Domain::Positive),
                ("counted_elsewhere", self.counted_elsewhere, Domain::Share),
                ("host_share", self.host_share, Domain::Share),
                ("host_gain", self.host_gain, Domain::Share),
            ],
        )?;
        let gross = (self.amount - self.base_amount) / f64::from(self.years);
        let new = gross * (1.0 - self.counted_elsewhere);
        let flow = SecurityFlow {
            payer: 0.0 - new,
            host: new * self.host_share * self.host_gain,
            partner: new,
            gross,
        };
        let given = |year| {
            if year < self.years {
                flow
            } else {
                SecurityFlow::default()
            }
        };
        Ok((0..years).map(given).collect())
    }
}

#[cfg(test)]
mod tests;
