//! Rules on the table beside duties: value content, a cap on cars of the partner's standard, investors' claims, and
//! rules on platforms and maps.
//!
//! ```text
//! content rule   share(threshold) = 1/(1 + e^((threshold − median)/spread))      content is logistic among exports
//!                use = base use · share(threshold)/share(base threshold), at most 1; what does not claim pays MFN
//! standard cap   beyond = makers · m · e^(−cap/m)                                wanted cars are exponential, mean m
//! claims         expected cost = claims a year · award · chance of losing · scope
//! platforms      partner = −strictness · its sales · cost share                  home firms gain a part of it
//! ```
//!
//! Each is a difference from the base, which is exactly nothing when its lever is where it was. Money in US dollars a
//! year, positive = gain to the named party; here the *partner* is the importer of the trade model.
//! Grades: thresholds, caps and awards are sourced; shapes and spreads are own judgement, platforms and maps wholly so,
//! and are drawn as low-grade. Left out: cumulation of content, cost of paperwork, time in court.

use super::input::{Domain, InputError, Part};
use crate::engine::elementary;

/// A rule of origin by value content, for one group of exports.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContentRule {
    /// Threshold of the base, decimal: 0.35 by build-up (rules of origin page, sourced).
    pub base_threshold: f64,
    /// Lever: threshold in the scenario, decimal, 0.35 to 0.75, default 0.35 (upper end from memory).
    pub threshold: f64,
    /// Assumption: content of the median export, decimal, 0.55 to 0.85, default 0.70 (own judgement).
    pub median_content: f64,
    /// Assumption: spread of content, above 0, 0.03 to 0.15, default 0.08 (own judgement).
    pub content_spread: f64,
    /// Exports of the group in the base, USD a year: the baseline's cars.
    pub exports: f64,
    /// Share of them that claims the preference in the base, 0 to 1: the baseline's.
    pub base_preference_use: f64,
    /// Duty on what qualifies, decimal: 0.
    pub preferential_rate: f64,
    /// Duty on the rest, decimal: 0.025 for cars (sourced).
    pub mfn_rate: f64,
    /// Assumption: share of a duty that buyers bear at the border, 0 to 1: the market's.
    pub border_pass_through: f64,
}

/// What a content rule does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContentOutcome {
    /// Share of exports whose content meets the threshold, 0 to 1.
    pub qualifying_share: f64,
    /// Share of exports that claims the preference, 0 to 1; what [`super::duty::BaseDuty`] calls its use.
    pub preference_use: f64,
    /// Average duty, decimal.
    pub average_rate: f64,
    /// Change of duty on the base exports, USD a year.
    pub duty_change: f64,
    /// Gain of exporters, USD a year: the part of the duty that they bear, with the sign turned.
    pub exporter_change: f64,
    /// Gain of the partner, treasury and buyers together: the same amount, with the other sign.
    pub partner_change: f64,
}

/// Share of exports whose value content is at least `threshold`, content being logistic among them.
pub fn share_with_content(threshold: f64, median: f64, spread: f64) -> f64 {
    (1.0 + elementary::exp((threshold - median) / spread)).recip()
}

impl ContentRule {
    /// Share of exports with at least this content, a falling function of it.
    pub fn share(&self, threshold: f64) -> f64 {
        share_with_content(threshold, self.median_content, self.content_spread)
    }

    /// Evaluates the rule.
    pub fn evaluate(&self) -> Result<ContentOutcome, InputError> {
        Part::Rules.check(
            None,
            &[
                ("base_threshold", self.base_threshold, Domain::Share),
                ("threshold", self.threshold, Domain::Share),
                ("median_content", self.median_content, Domain::Share),
                ("content_spread", self.content_spread, Domain::Positive),
                ("exports", self.exports, Domain::NonNegative),
                (
                    "base_preference_use",
                    self.base_preference_use,
                    Domain::Share,
                ),
                ("preferential_rate", self.preferential_rate, Domain::Rate),
                ("mfn_rate", self.mfn_rate, Domain::Rate),
                (
                    "border_pass_through",
                    self.border_pass_through,
                    Domain::Share,
                ),
            ],
        )?;
        let qualifying_share = self.share(self.threshold);
        let kept = qualifying_share / self.share(self.base_threshold);
        let preference_use = (self.base_preference_use * kept).min(1.0);
        let advantage = self.mfn_rate - self.preferential_rate;
        let duty_change = self.exports * (self.base_preference_use - preference_use) * advantage;
        let exporter_change = -(1.0 - self.border_pass_through) * duty_change;
        Ok(ContentOutcome {
            qualifying_share,
            preference_use,
            average_rate: self.mfn_rate - preference_use * advantage,
            duty_change,
            exporter_change,
            partner_change: -exporter_change,
        })
    }
}

/// A cap on the partner's cars that are let in by its own standard.
///
/// How many a maker wants to ship is exponential with mean m, so a maker outgrows the cap with chance `e^(−cap/m)`: the
/// worth of lifting a cap that nobody reaches is the chance that somebody will.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandardCap {
    /// Cars a year and maker in the base; `None`: no cap. 50,000 since 2018 (sourced).
    pub base_cap: Option<f64>,
    /// Lever: cars a year and maker, 25,000 to 100,000, or none; default 50,000 (none since the deal of 2025, sourced).
    pub cap: Option<f64>,
    /// Assumption: makers that ship, 1 to 6, default 3 (own judgement).
    pub makers: f64,
    /// Assumption: m, cars a year that a maker wants to ship, 2,000 to 30,000, default 10,000 (below that in 2017, sourced).
    pub mean_wanted: f64,
    /// Assumption: cost or lost margin of a car beyond the cap, USD, 500 to 10,000, default 3,000 (own judgement).
    pub cost_per_car: f64,
}

/// What a cap does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CapOutcome {
    /// Expected cars beyond the cap, a year, all makers.
    pub cars_beyond: f64,
    /// Change of that number.
    pub cars_beyond_change: f64,
    /// Gain of the partner's makers, USD a year.
    pub partner_change: f64,
}

impl StandardCap {
    /// Expected cars beyond a cap, a year.
    pub fn beyond(&self, cap: Option<f64>) -> f64 {
        cap.map_or(0.0, |cap| {
            self.makers * self.mean_wanted * elementary::exp(-cap / self.mean_wanted)
        })
    }

    /// Evaluates the cap.
    pub fn evaluate(&self) -> Result<CapOutcome, InputError> {
        Part::Rules.check(
            None,
            &[
                (
                    "base_cap",
                    self.base_cap.unwrap_or(0.0),
                    Domain::NonNegative,
                ),
                ("cap", self.cap.unwrap_or(0.0), Domain::NonNegative),
                ("makers", self.makers, Domain::NonNegative),
                ("mean_wanted", self.mean_wanted, Domain::Positive),
                ("cost_per_car", self.cost_per_car, Domain::NonNegative),
            ],
        )?;
        let cars_beyond = self.beyond(self.cap);
        let cars_beyond_change = cars_beyond - self.beyond(self.base_cap);
        Ok(CapOutcome {
            cars_beyond,
            cars_beyond_change,
            partner_change: gain(-cars_beyond_change * self.cost_per_car),
        })
    }
}

/// Claims of the partner's investors against the state.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InvestorClaims {
    /// Assumption: claims a year, 0.05 to 1, default 0.3 (from memory).
    pub claims_a_year: f64,
    /// Assumption: award with interest and costs when a claim is lost, USD, 1e7 to 1e9, default 70 m (mean of 107.8 m,
    /// sourced, and 32 m, from memory).
    pub award: f64,
    /// Assumption: chance of losing a claim, 0 to 1, default 0.5 (own judgement).
    pub chance_of_losing: f64,
    /// Scope of the base: 1.
    pub base_scope: f64,
    /// Lever: scope of what can be claimed, 0 none, 1 as it is (default), 2 twice as wide.
    pub scope: f64,
}

/// What investors' claims cost.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClaimsOutcome {
    /// Expected cost to the state, USD a year.
    pub expected_cost: f64,
    /// Gain of the state against the base, USD a year.
    pub state_change: f64,
    /// Gain of the partner's investors: the same amount, with the other sign.
    pub partner_change: f64,
}

impl InvestorClaims {
    /// Evaluates the claims.
    pub fn evaluate(&self) -> Result<ClaimsOutcome, InputError> {
        Part::Rules.check(
            None,
            &[
                ("claims_a_year", self.claims_a_year, Domain::NonNegative),
                ("award", self.award, Domain::NonNegative),
                ("chance_of_losing", self.chance_of_losing, Domain::Share),
                ("base_scope", self.base_scope, Domain::NonNegative),
                ("scope", self.scope, Domain::NonNegative),
            ],
        )?;
        let at_full_scope = self.claims_a_year * self.award * self.chance_of_losing;
        let partner_change = at_full_scope * (self.scope - self.base_scope);
        Ok(ClaimsOutcome {
            expected_cost: at_full_scope * self.scope,
            state_change: gain(-partner_change),
            partner_change,
        })
    }
}

/// Rules on online platforms and on the export of map data: lines of money, graded low.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DigitalRules {
    /// Strictness of platform rules in the base: 0.
    pub base_strictness: f64,
    /// Lever: strictness, 0 none (default) to 1 the bill as it was drafted.
    pub strictness: f64,
    /// Assumption: sales of the partner's platforms in the country, USD a year, 3e9 to 40e9, default 9e9 (from memory).
    pub partner_sales: f64,
    /// Assumption: what the strictest rule costs them, share of sales, 0 to 0.1, default 0.02 (own judgement).
    pub cost_share: f64,
    /// Assumption: part of that which home firms gain, 0 to 1, default 0.3 (own judgement).
    pub home_part: f64,
    /// Openness of map data in the base: 0.
    pub base_map_openness: f64,
    /// Lever: openness of map data, 0 kept in the country (default) to 1 exported freely.
    pub map_openness: f64,
    /// Assumption: what open map data is worth to the partner's firms, USD a year, 0 to 1e9, default 2e8 (own judgement).
    pub map_partner_gain: f64,
    /// Assumption: what it is worth to home users less what home map firms lose, USD a year, −5e8 to 5e8, default −1e8
    /// (own judgement).
    pub map_home_gain: f64,
}

/// What one digital rule brings each side, USD a year, against the base.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DigitalGains {
    /// The partner's firms.
    pub partner: f64,
    /// Firms and users at home.
    pub home: f64,
}

/// What rules on platforms and maps do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DigitalOutcome {
    /// Rules on platforms.
    pub platforms: DigitalGains,
    /// Export of map data.
    pub maps: DigitalGains,
}

impl DigitalRules {
    /// Evaluates the rules.
    pub fn evaluate(&self) -> Result<DigitalOutcome, InputError> {
        Part::Rules.check(
            None,
            &[
                ("base_strictness", self.base_strictness, Domain::Share),
                ("strictness", self.strictness, Domain::Share),
                ("partner_sales", self.partner_sales, Domain::NonNegative),
                ("cost_share", self.cost_share, Domain::Share),
                ("home_part", self.home_part, Domain::Share),
                ("base_map_openness", self.base_map_openness, Domain::Share),
                ("map_openness", self.map_openness, Domain::Share),
                (
                    "map_partner_gain",
                    self.map_partner_gain,
                    Domain::NonNegative,
                ),
                ("map_home_gain", self.map_home_gain, Domain::Finite),
            ],
        )?;
        let stricter = self.strictness - self.base_strictness;
        let cost = stricter * self.partner_sales * self.cost_share;
        let opened = self.map_openness - self.base_map_openness;
        Ok(DigitalOutcome {
            platforms: DigitalGains {
                partner: gain(-cost),
                home: cost * self.home_part,
            },
            maps: DigitalGains {
                partner: opened * self.map_partner_gain,
                home: opened * self.map_home_gain,
            },
        })
    }
}

/// A gain without a negative zero, so that nothing prints as "−0".
fn gain(value: f64) -> f64 {
    value + 0.0
}

#[cfg(test)]
mod tests;
