//! A home market behind a tariff-rate quota with country shares.
//!
//! Demand and supply have constant elasticities; imports inside the quota come at each origin's offer price with the
//! inner duty, imports beyond it at the world price with the outer duty, in any amount:
//!
//! ```text
//! D(P) = D₀ (P/P₀)^η     S(P) = S₀ (P/P₀)^ε     D(P) − S(P) = κ Σ filled quota + imports beyond it
//! origin i ships all of its share when P > w_i (1 + t_in), a part at equality, nothing below
//! P ≤ w (1 + t_out)      rent of i = κ · (P − w_i (1 + t_in)) · volume of i  ≥ 0
//! ```
//!
//! In the base year `D₀ = S₀ + κ Σ filled quota`, so that the base clears by itself; a share is filled there when its
//! landed price is not above `P₀`. Origins of one offer price that ship a part of their shares ship the same part. κ is
//! the share of quota goods that competes with the home good; the rest (processing, food aid, feed) is sold at its cost
//! and earns no rent.
//! Sources of the shipped figures: quota, shares and duties A01, production A09, price A17, offers A02–A07; both
//! elasticities are from memory. The price of one tonne is the same for every quality: graded so.
//! Left out: stocks, public buying, support payments, the reaction of offer prices to a larger quota.

use super::FarmError;
use super::root::falling_root;
use crate::engine::elementary;
use crate::engine::input::{Domain, Part};
use crate::engine::market::area_over_price;

#[cfg(test)]
mod tests;

/// One origin's share of the quota.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuotaShare {
    /// Quota of the base year, tonnes a year.
    pub base_volume: f64,
    /// Lever: quota in the scenario, tonnes a year, `>= 0`. For the partner's share 0 to 408,700, default 132,304 (A01).
    pub volume: f64,
    /// Assumption: price at the border before duty, USD a tonne, `> 0`. 500 to 1,100; the partner's tenders of March
    /// 2024 average 841 (A02, sourced), other origins of 2015 to 2020 were 500 to 800 (A04, A06, sourced).
    pub offer_price: f64,
}

/// The market and what is asked of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RiceMarket<'a> {
    /// Shares of the quota, the part open to all origins among them.
    pub shares: &'a [QuotaShare],
    /// Duty inside the quota in the base year, decimal: 0.05 (A01, sourced).
    pub base_in_quota_rate: f64,
    /// Lever: duty inside the quota, decimal, 0 to 0.5, default 0.05 (A01).
    pub in_quota_rate: f64,
    /// Duty beyond the quota in the base year, decimal: 5.13 (A01, sourced).
    pub base_out_of_quota_rate: f64,
    /// Lever: duty beyond the quota, decimal, 0 to 5.13, default 5.13 (A01).
    pub out_of_quota_rate: f64,
    /// Assumption: price before duty of comparable goods beyond the quota, USD a tonne, 700 to 1,100, default 841
    /// (A02, sourced).
    pub world_price: f64,
    /// Price of the home good in the base year, USD a tonne: 1,693 (harvest 2024, A17, derived).
    pub domestic_price: f64,
    /// Home production in the base year, tonnes a year: 3,585,000 (A09, sourced).
    pub production: f64,
    /// Assumption: η `<= 0`, −0.4 to −0.1, default −0.2 (from memory).
    pub demand_elasticity: f64,
    /// Assumption: ε `>= 0`, 0.1 to 0.4, default 0.2 (from memory).
    pub supply_elasticity: f64,
    /// Assumption: κ, share of quota goods that competes with the home good, 0 to 1, default 1 (own judgement).
    pub competing_share: f64,
    /// Assumption: share of the rent that stays with exporters, 0 to 1, default 0, as a state agency buys (own
    /// judgement).
    pub exporter_rent_share: f64,
}

/// What happens to one origin.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ShareOutcome {
    /// Imports inside the quota, tonnes a year, at most the quota.
    pub volume: f64,
    /// Those imports over the quota, 0 to 1; 0 without a quota.
    pub fill_rate: f64,
    /// Sales before duty, USD a year.
    pub sales: f64,
    /// Change of sales before duty, USD a year.
    pub sales_change: f64,
    /// Rent a tonne, USD, `>= 0`.
    pub rent_per_tonne: f64,
    /// Rent, USD a year, whoever keeps it.
    pub rent: f64,
    /// Change of the rent that this origin's exporters keep, USD a year.
    pub exporter_rent_change: f64,
    /// Duty, USD a year.
    pub duty_paid: f64,
}

/// What happens to the market.
#[derive(Debug, Clone, PartialEq)]
pub struct RiceOutcome {
    /// Price of the home good, USD a tonne.
    pub price: f64,
    /// Relative change of that price.
    pub price_change: f64,
    /// Home production, tonnes a year.
    pub production: f64,
    /// Change of home production, tonnes a year.
    pub production_change: f64,
    /// Home production over home production and all imports, 0 to 1.
    pub self_sufficiency: f64,
    /// The same in the base year.
    pub base_self_sufficiency: f64,
    /// Imports beyond the quota, tonnes a year.
    pub over_quota_imports: f64,
    /// Duty beyond the quota, USD a year.
    pub over_quota_duty: f64,
    /// Change of the farms' sales, USD a year.
    pub farm_sales_change: f64,
    /// Change of farm income: the area behind the supply curve, USD a year.
    pub farm_income_change: f64,
    /// Change of the buyers' surplus, USD a year.
    pub consumer_surplus_change: f64,
    /// Change of the treasury's duties and rents, USD a year.
    pub treasury_change: f64,
    /// Change of the rents that exporters keep, USD a year.
    pub exporter_rent_change: f64,
    /// Rent of the whole quota, USD a year, whoever keeps it.
    pub rent: f64,
    /// One outcome a share, in their order.
    pub shares: Vec<ShareOutcome>,
}

/// Sets one share and scales the others so that the whole quota keeps its size.
///
/// A share above the whole quota leaves the others nothing; a quota that is only this share has no others to scale.
pub fn set_within_total(shares: &mut [QuotaShare], index: usize, volume: f64) {
    let total: f64 = shares.iter().map(|share| share.base_volume).sum();
    let Some(own) = shares.get(index).map(|share| share.base_volume) else {
        return;
    };
    let others = total - own;
    let change = volume - own;
    for (at, share) in shares.iter_mut().enumerate() {
        share.volume = if at == index {
            volume
        } else if change == 0.0 || others <= 0.0 {
            share.base_volume
        } else {
            (share.base_volume * (1.0 - change / others)).max(0.0)
        };
    }
}

/// The price and the imports at which the market clears.
struct Clearing {
    log_price: f64,
    over_quota: f64,
    /// Imports inside the quota by share.
    volumes: Vec<f64>,
}

impl RiceMarket<'_> {
    /// Clears the market.
    pub fn solve(&self) -> Result<RiceOutcome, FarmError> {
        self.check()?;
        let mut order: Vec<usize> = (0..self.shares.len()).collect();
        order.sort_by(|a, b| {
            let offer = |index: usize| self.shares[index].offer_price;
            offer(*a).total_cmp(&offer(*b))
        });
        let base_volumes = self.base_volumes(&order)?;
        let competing_imports = order.iter().map(|at| base_volumes[*at]).sum::<f64>();
        let demand = self.production + self.competing_share * competing_imports;
        let clearing = self.clear(&order, demand, competing_imports)?;
        let outcome = self.outcome(demand, &base_volumes, &clearing);
        let finite = outcome.price.is_finite()
            && outcome.consumer_surplus_change.is_finite()
            && outcome.treasury_change.is_finite()
            && outcome.over_quota_imports.is_finite();
        if finite {
            Ok(outcome)
        } else {
            Err(FarmError::NotFinite)
        }
    }

    fn check(&self) -> Result<(), FarmError> {
        Part::Rice.check(
            None,
            &[
                (
                    "base_in_quota_rate",
                    self.base_in_quota_rate,
                    Domain::NonNegative,
                ),
                ("in_quota_rate", self.in_quota_rate, Domain::NonNegative),
                (
                    "base_out_of_quota_rate",
                    self.base_out_of_quota_rate,
                    Domain::NonNegative,
                ),
                (
                    "out_of_quota_rate",
                    self.out_of_quota_rate,
                    Domain::NonNegative,
                ),
                ("world_price", self.world_price, Domain::Positive),
                ("domestic_price", self.domestic_price, Domain::Positive),
                ("production", self.production, Domain::Positive),
                (
                    "demand_elasticity",
                    self.demand_elasticity,
                    Domain::NonPositive,
                ),
                (
                    "supply_elasticity",
                    self.supply_elasticity,
                    Domain::NonNegative,
                ),
                ("competing_share", self.competing_share, Domain::Share),
                (
                    "exporter_rent_share",
                    self.exporter_rent_share,
                    Domain::Share,
                ),
            ],
        )?;
        for (index, share) in self.shares.iter().enumerate() {
            Part::Rice.check(
                Some(index),
                &[
                    ("base_volume", share.base_volume, Domain::NonNegative),
                    ("volume", share.volume, Domain::NonNegative),
                    ("offer_price", share.offer_price, Domain::Positive),
                ],
            )?;
        }
        let ceiling = self.world_price * (1.0 + self.base_out_of_quota_rate);
        if self.domestic_price > ceiling {
            return Err(FarmError::BaseAboveCeiling {
                domestic_price: self.domestic_price,
                ceiling,
            });
        }
        Ok(())
    }

    /// Imports inside the quota in the base year: a share is filled when its landed price is not above the home price.
    fn base_volumes(&self, order: &[usize]) -> Result<Vec<f64>, FarmError> {
        let volumes: Vec<f64> = self
            .shares
            .iter()
            .map(|share| {
                let landed = share.offer_price * (1.0 + self.base_in_quota_rate);
                if landed <= self.domestic_price {
                    share.base_volume
                } else {
                    0.0
                }
            })
            .collect();
        let sum: f64 = order.iter().map(|at| volumes[*at]).sum();
        if sum.is_finite() {
            Ok(volumes)
        } else {
            Err(Part::Rice.refuse("base_volume", None, sum).into())
        }
    }

    /// Goes up the steps of import supply, the cheapest share first, until demand is met.
    fn clear(
        &self,
        order: &[usize],
        demand: f64,
        base_imports: f64,
    ) -> Result<Clearing, FarmError> {
        // import demand less its base, in tonnes, and its slope; imports are handed over as a change
        let (eta, epsilon) = (self.demand_elasticity, self.supply_elasticity);
        let excess = |log_price: f64, added: f64| {
            let bought = demand * elementary::exp_m1(eta * log_price);
            let made = self.production * elementary::exp_m1(epsilon * log_price);
            let slope = eta * (demand + bought) - epsilon * (self.production + made);
            (bought - made - added, slope)
        };
        let log_of = |price: f64| elementary::ln(price / self.domestic_price);
        let between = |imports: f64, low: f64, high: f64| {
            let added = self.competing_share * (imports - base_imports);
            falling_root(|point| excess(point, added), low, high).map_err(
                |(log_price, excess_demand)| FarmError::NoPrice {
                    excess_demand,
                    log_price,
                },
            )
        };
        let ceiling = log_of(self.world_price * (1.0 + self.out_of_quota_rate));
        let mut volumes = vec![0.0; self.shares.len()];
        let (mut imports, mut floor) = (0.0, f64::NEG_INFINITY);
        let offer = |at: &usize| self.shares[*at].offer_price;
        for tied in order.chunk_by(|a, b| offer(a).total_cmp(&offer(b)).is_eq()) {
            let step = log_of(offer(&tied[0]) * (1.0 + self.in_quota_rate));
            if step > ceiling {
                break;
            }
            let before = excess(step, self.competing_share * (imports - base_imports)).0;
            if before <= 0.0 {
                let log_price = between(imports, floor, step)?;
                return Ok(Clearing {
                    log_price,
                    over_quota: 0.0,
                    volumes,
                });
            }
            let filled = tied
                .iter()
                .fold(imports, |sum, at| sum + self.shares[*at].volume);
            let after = excess(step, self.competing_share * (filled - base_imports)).0;
            // whoever asks the same price fills the same part, whatever the order of the list
            let part = if after < 0.0 {
                (before / self.competing_share / (filled - imports)).min(1.0)
            } else {
                1.0
            };
            for at in tied {
                volumes[*at] = part * self.shares[*at].volume;
            }
            if after < 0.0 {
                return Ok(Clearing {
                    log_price: step,
                    over_quota: 0.0,
                    volumes,
                });
            }
            imports = filled;
            floor = step;
        }
        let (beyond, _) = excess(ceiling, self.competing_share * (imports - base_imports));
        let (log_price, over_quota) = if beyond > 0.0 {
            (ceiling, beyond)
        } else {
            (between(imports, floor, ceiling)?, 0.0)
        };
        Ok(Clearing {
            log_price,
            over_quota,
            volumes,
        })
    }

    fn outcome(&self, demand: f64, base_volumes: &[f64], clearing: &Clearing) -> RiceOutcome {
        let p = clearing.log_price;
        let price = self.domestic_price * elementary::exp(p);
        let base_sales = self.domestic_price * self.production;
        let made = elementary::exp_m1(self.supply_elasticity * p);
        let mut whole = RiceOutcome {
            price,
            price_change: elementary::exp_m1(p),
            production: self.production * (1.0 + made),
            production_change: self.production * made,
            self_sufficiency: 0.0,
            base_self_sufficiency: 0.0,
            over_quota_imports: clearing.over_quota,
            over_quota_duty: clearing.over_quota * self.world_price * self.out_of_quota_rate,
            farm_sales_change: base_sales * elementary::exp_m1((1.0 + self.supply_elasticity) * p),
            farm_income_change: base_sales * area_over_price(p, self.supply_elasticity),
            consumer_surplus_change: 0.0
                - self.domestic_price * demand * area_over_price(p, self.demand_elasticity),
            treasury_change: 0.0,
            exporter_rent_change: 0.0,
            rent: 0.0,
            shares: Vec::with_capacity(self.shares.len()),
        };
        let (mut imports, mut base_imports) = (clearing.over_quota, 0.0);
        let (mut duty_change, mut rent_change) = (whole.over_quota_duty, 0.0);
        for (at, share) in self.shares.iter().enumerate() {
            let base = self.at_border(
                share,
                base_volumes[at],
                self.domestic_price,
                self.base_in_quota_rate,
            );
            let mut now = self.at_border(share, clearing.volumes[at], price, self.in_quota_rate);
            now.sales_change = now.sales - base.sales;
            now.fill_rate = if share.volume > 0.0 {
                now.volume / share.volume
            } else {
                0.0
            };
            imports += now.volume;
            base_imports += base.volume;
            duty_change += now.duty_paid - base.duty_paid;
            now.exporter_rent_change = self.exporter_rent_share * (now.rent - base.rent);
            rent_change += now.rent - base.rent;
            whole.exporter_rent_change += now.exporter_rent_change;
            whole.rent += now.rent;
            whole.shares.push(now);
        }
        whole.self_sufficiency = whole.production / (whole.production + imports);
        whole.base_self_sufficiency = self.production / (self.production + base_imports);
        whole.treasury_change = duty_change + (rent_change - whole.exporter_rent_change);
        whole
    }

    /// Money of one share at a price inside the country.
    fn at_border(&self, share: &QuotaShare, volume: f64, price: f64, rate: f64) -> ShareOutcome {
        let rent_per_tonne = (price - share.offer_price * (1.0 + rate)).max(0.0);
        ShareOutcome {
            volume,
            fill_rate: 0.0,
            sales: share.offer_price * volume,
            sales_change: 0.0,
            rent_per_tonne,
            rent: self.competing_share * rent_per_tonne * volume,
            exporter_rent_change: 0.0,
            duty_paid: share.offer_price * rate * volume,
        }
    }
}
