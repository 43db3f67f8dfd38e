//! A market of several origins and home producers with a duty for each origin and a health rule against one.
//!
//! The market is [`crate::engine::market`] with the focus country as importer. A health rule shuts out the part s of an
//! exporter's herd. When it goes, the exporter has `g = s/(1 − s)` more to offer at every price, and buyers, who take
//! the new goods for a variety of the same, want it in the part a (acceptance); some may turn away from all of that
//! origin's goods in the part z (`μ = λ = 1` where the rule shuts nothing out):
//!
//! ```text
//! r = 1 − part of the rule that stays      μ = 1 + g r (supply)      λ = (1 + a g r)(1 − z r) (demand)
//! x = μ p^e       x = λ w^(−σ) · …        both are a lower duty factor, T/A with A = λ^((1+1/e)/(σ−1)) μ^(1/e)
//! p = p′/A · λ^(1/(σ−1))     x = x′ λ^(−1/(σ−1))     p x = p′ x′/A
//! ```
//!
//! where primes are the solution of the plain market with T/A. Substitution with home goods is given as the
//! cross-elasticity that demand studies report, `∂ ln x_D/∂ ln P_M = (σ_D + ε) α`, so `σ_D = cross/α − ε`.
//! Left out: safeguards (their trigger is reported by the data, their duty can be put in as the rate), cuts of meat,
//! live cattle, and pork and chicken as substitutes other than through ε.

use super::FarmError;
use crate::engine::elementary;
use crate::engine::input::{Domain, Part};
use crate::engine::market::{
    Market, MarketOutcome, Supplier, SupplierOutcome, area_behind_supply, solve,
};

#[cfg(test)]
mod tests;

/// One exporter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BeefOrigin {
    /// Sales in the base year before duty, USD a year, `>= 0`. Partner 2.22 bn (2024, A25, sourced).
    pub base_value: f64,
    /// Volume in the base year, tonnes, `>= 0`. Partner 221,629 (2024, A20, sourced).
    pub base_volume: f64,
    /// Duty in the base year, decimal, from [`super::staging::Staging`]. Partner 0.0533 in 2024 (A33, derived).
    pub base_rate: f64,
    /// Lever: duty in the scenario, decimal, 0 to 0.40; default the base rate (A33).
    pub rate: f64,
    /// Assumption: s, part of the herd that the health rule shuts out, 0 to 0.3 and below 1. Partner 0.19 (cows and
    /// bulls in slaughter, from memory), others 0.
    pub shut_out_share: f64,
    /// Lever: part of the health rule that stays, 1 kept (default) to 0 gone.
    pub rule_kept: f64,
}

/// The market and what is asked of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BeefMarket<'a> {
    /// Exporters.
    pub origins: &'a [BeefOrigin],
    /// Sales of home producers in the base year, USD a year: 4.23 bn (321,000 t at wholesale, A26, derived).
    pub domestic_value: f64,
    /// Their volume, tonnes a year: 321,000 (2024, A26, sourced).
    pub domestic_volume: f64,
    /// Assumption: supply elasticity of home producers, 0.1 to 2, default 0.5 (from memory).
    pub domestic_supply_elasticity: f64,
    /// Assumption: σ among origins, above 1, 2.5 to 7.7, default 4.737 (the baseline's food row, derived).
    pub sigma_among_origins: f64,
    /// Assumption: ε, demand for beef of all origins, −1.7 to −0.9, default −1.70 (A29, sourced).
    pub demand_elasticity: f64,
    /// Assumption: elasticity of demand for home beef to the price of imports at given income, 0 to 0.81, default 0.15
    /// (middle of 0 to 0.3 after A27 and A30, derived).
    pub cross_elasticity: f64,
    /// Assumption: share of a duty change that reaches the border price, 0.7 to 1, default 0.9 (own judgement).
    pub border_pass_through: f64,
    /// Assumption: a, share of newly admitted goods that buyers take for the same, 0 to 1, default 0.5 (own judgement).
    pub acceptance: f64,
    /// Assumption: z, share of buyers who turn away from the origin when its rule goes, 0 to 0.3, default 0 (own
    /// judgement; in 2008 sales stopped for weeks).
    pub boycott_share: f64,
}

/// What happens to one exporter.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct BeefOriginOutcome {
    /// Sales before duty, USD a year.
    pub sales: f64,
    /// Change of sales before duty, USD a year.
    pub sales_change: f64,
    /// Volume, tonnes a year.
    pub volume: f64,
    /// Relative change of volume.
    pub volume_change: f64,
    /// Relative change of the price before duty.
    pub border_price_change: f64,
    /// Duty paid, USD a year.
    pub duty_paid: f64,
    /// Change of the exporter's surplus, USD a year.
    pub supplier_surplus_change: f64,
}

/// What happens to the market.
#[derive(Debug, Clone, PartialEq)]
pub struct BeefOutcome {
    /// One outcome an origin, in their order.
    pub origins: Vec<BeefOriginOutcome>,
    /// Relative change of the home producers' price.
    pub domestic_price_change: f64,
    /// Relative change of the home producers' volume.
    pub domestic_volume_change: f64,
    /// Change of the home producers' sales, USD a year.
    pub domestic_sales_change: f64,
    /// Change of farm income: the home producers' surplus, USD a year.
    pub farm_income_change: f64,
    /// Change of the buyers' surplus, USD a year.
    pub consumer_surplus_change: f64,
    /// Change of duty collected, USD a year.
    pub treasury_change: f64,
    /// Relative change of the buyers' price index.
    pub price_change: f64,
    /// Home volume over all volume, 0 to 1.
    pub self_sufficiency: f64,
    /// The same in the base year.
    pub base_self_sufficiency: f64,
}

/// How a rule that goes moves one exporter.
#[derive(Debug, Clone, Copy)]
struct Opening {
    /// Whether anything opens; if not, both numbers are 1.
    opens: bool,
    /// A: by what the duty factor is divided.
    advantage: f64,
    /// `λ^(1/(σ−1))`.
    variety: f64,
}

impl BeefMarket<'_> {
    /// Solves the market.
    pub fn solve(&self) -> Result<BeefOutcome, FarmError> {
        self.check()?;
        let sigma = self.sigma_among_origins;
        let elasticity = if self.border_pass_through >= 1.0 {
            f64::INFINITY
        } else {
            self.border_pass_through * sigma / (1.0 - self.border_pass_through)
        };
        let openings = self.openings(elasticity)?;
        let suppliers: Vec<Supplier> = self
            .origins
            .iter()
            .zip(&openings)
            .map(|(origin, opening)| Supplier {
                base_value: origin.base_value,
                base_rate: origin.base_rate,
                rate: opening.duty(origin.rate),
                export_supply_elasticity: elasticity,
                quota: None,
            })
            .collect();
        let market = Market {
            suppliers: &suppliers,
            domestic_value: self.domestic_value,
            domestic_supply_elasticity: self.domestic_supply_elasticity,
            sigma_among_origins: sigma,
            sigma_domestic_import: self.sigma_domestic_import()?,
            demand_elasticity: self.demand_elasticity,
        };
        let mut solved = vec![SupplierOutcome::default(); suppliers.len()];
        let whole = solve(&market, None, &mut solved)?;
        let outcome = self.outcome(&whole, &solved, &openings, elasticity);
        let finite = outcome.treasury_change.is_finite()
            && outcome
                .origins
                .iter()
                .all(|origin| origin.supplier_surplus_change.is_finite());
        if finite {
            Ok(outcome)
        } else {
            Err(FarmError::NotFinite)
        }
    }

    fn check(&self) -> Result<(), FarmError> {
        Part::Beef.check(
            None,
            &[
                ("domestic_value", self.domestic_value, Domain::Positive),
                ("domestic_volume", self.domestic_volume, Domain::NonNegative),
                (
                    "sigma_among_origins",
                    self.sigma_among_origins - 1.0,
                    Domain::Positive,
                ),
                (
                    "cross_elasticity",
                    self.cross_elasticity,
                    Domain::NonNegative,
                ),
                (
                    "border_pass_through",
                    self.border_pass_through,
                    Domain::Share,
                ),
                ("acceptance", self.acceptance, Domain::Share),
                ("boycott_share", self.boycott_share, Domain::Share),
            ],
        )?;
        for (index, origin) in self.origins.iter().enumerate() {
            Part::Beef.check(
                Some(index),
                &[
                    ("base_volume", origin.base_volume, Domain::NonNegative),
                    ("shut_out_share", origin.shut_out_share, Domain::Share),
                    ("rule_kept", origin.rule_kept, Domain::Share),
                    ("rate", origin.rate, Domain::Rate),
                ],
            )?;
        }
        Ok(())
    }

    /// `σ_D = cross/α − ε`; without imports there is nothing to substitute and the value has no part in anything.
    fn sigma_domestic_import(&self) -> Result<f64, FarmError> {
        let imports: f64 = self
            .origins
            .iter()
            .map(|origin| origin.base_value * (1.0 + origin.base_rate))
            .sum();
        let share = imports / (imports + self.domestic_value);
        if self.cross_elasticity == 0.0 {
            return Ok(-self.demand_elasticity);
        }
        if share > 0.0 {
            Ok(self.cross_elasticity / share - self.demand_elasticity)
        } else {
            Err(Part::Beef.refuse("base_value", None, imports).into())
        }
    }

    fn openings(&self, elasticity: f64) -> Result<Vec<Opening>, FarmError> {
        let variety_power = (self.sigma_among_origins - 1.0).recip();
        self.origins
            .iter()
            .enumerate()
            .map(|(index, origin)| {
                let lifted = 1.0 - origin.rule_kept;
                if lifted == 0.0 || origin.shut_out_share == 0.0 {
                    return Ok(Opening {
                        opens: false,
                        advantage: 1.0,
                        variety: 1.0,
                    });
                }
                let added = lifted * origin.shut_out_share / (1.0 - origin.shut_out_share);
                let supply = 1.0 + added;
                let demand = (1.0 + self.acceptance * added) * (1.0 - self.boycott_share * lifted);
                let variety = elementary::power(demand, variety_power);
                let advantage = elementary::power(variety, 1.0 + elasticity.recip())
                    * elementary::power(supply, elasticity.recip());
                if advantage.is_finite() && advantage > 0.0 {
                    Ok(Opening {
                        opens: true,
                        advantage,
                        variety,
                    })
                } else {
                    let share = origin.shut_out_share;
                    Err(Part::Beef
                        .refuse("shut_out_share", Some(index), share)
                        .into())
                }
            })
            .collect()
    }

    fn outcome(
        &self,
        whole: &MarketOutcome,
        solved: &[SupplierOutcome],
        openings: &[Opening],
        elasticity: f64,
    ) -> BeefOutcome {
        let mut treasury_change = 0.0;
        let (mut imports, mut base_imports) = (0.0, 0.0);
        let mut origins = Vec::with_capacity(self.origins.len());
        for ((origin, result), opening) in self.origins.iter().zip(solved).zip(openings) {
            let now = opening.outcome(origin, result, elasticity);
            treasury_change += now.duty_paid - origin.base_value * origin.base_rate;
            imports += now.volume;
            base_imports += origin.base_volume;
            origins.push(now);
        }
        let domestic = self.domestic_volume * whole.domestic_volume;
        let share = |home: f64, abroad: f64| {
            if home + abroad > 0.0 {
                home / (home + abroad)
            } else {
                0.0
            }
        };
        BeefOutcome {
            origins,
            domestic_price_change: whole.domestic_price - 1.0,
            domestic_volume_change: whole.domestic_volume - 1.0,
            domestic_sales_change: whole.domestic_value_change,
            farm_income_change: whole.domestic_surplus_change,
            consumer_surplus_change: whole.consumer_surplus_change,
            treasury_change,
            price_change: whole.price_index - 1.0,
            self_sufficiency: share(domestic, imports),
            base_self_sufficiency: share(self.domestic_volume, base_imports),
        }
    }
}

impl Opening {
    /// The rate that the plain market is solved with; the rate itself, bit for bit, when nothing opens.
    fn duty(self, rate: f64) -> f64 {
        if self.opens {
            (1.0 + rate) / self.advantage - 1.0
        } else {
            rate
        }
    }

    /// Prices, volumes and money of the goods as they are sold.
    fn outcome(
        self,
        origin: &BeefOrigin,
        result: &SupplierOutcome,
        elasticity: f64,
    ) -> BeefOriginOutcome {
        let volume = result.volume / self.variety;
        let price = result.producer_price / self.advantage * self.variety;
        let growth = (result.producer_price * result.volume) / self.advantage - 1.0;
        let sales_change = origin.base_value * growth;
        let sales = origin.base_value + sales_change;
        BeefOriginOutcome {
            sales,
            sales_change,
            volume: origin.base_volume * volume,
            volume_change: volume - 1.0,
            border_price_change: price - 1.0,
            duty_paid: sales * origin.rate,
            supplier_surplus_change: area_behind_supply(origin.base_value, growth, elasticity),
        }
    }
}
