//! A prohibitive measure lifted: goods that were not let in at all meet a home market.
//!
//! Home goods and imports are substitutes in one CES; before the opening only home goods are bought. Imports come at a
//! given landed price, and their weight grows as trade finds its ways, with the same time law as everywhere:
//!
//! ```text
//! p = ln p̂_D      w = landed price (1 + duty)/base home price      a = openness · θ/(1 − θ) · (1 − e^(−n/τ))
//! u = ln P̂ = p + ln(1 + a e^((1−σ)(ln w − p)))/(1 − σ)            home demand −σ p + (σ + ε) u = e p home supply
//! imports/base home volume = a w^(−σ) e^((σ + ε) u)
//! ```
//!
//! θ is the share that buyers would give to imports at equal prices. `σ > 1`, or a ban could not be borne at all.
//! The gain of buyers includes the value of the new variety, which such a demand counts generously: with stiff demand
//! (ε near 0) the new variety serves the same want with fewer units, and imports can fall as the market opens further.
//! Source of the shipped figures: production A40, prices A42; θ and elasticities are own judgement.
//! Left out: other fruit (spill-overs from one fruit to another are not modelled), pests, storage seasons.

use super::FarmError;
use super::root::falling_root;
use crate::engine::elementary;
use crate::engine::input::{Domain, Part};
use crate::engine::market::{area_behind_supply, area_over_price};

#[cfg(test)]
mod tests;

/// The market and what is asked of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BannedMarket {
    /// Lever: how far the market is opened, 0 banned (default) to 1 open.
    pub openness: f64,
    /// Lever: duty on what comes in, decimal, 0 to 0.45, default 0 (free under the agreement by 2031, A42, medium).
    pub rate: f64,
    /// Assumption: years since the opening, 0 to 15, default 5 (as the published simulation).
    pub years_open: f64,
    /// Assumption: τ, years, above 0, default 3 (as everywhere in the model).
    pub adjustment_years: f64,
    /// Assumption: price of imports landed before duty, USD a tonne: 3,255 (4,440 won a kg, A42, medium).
    pub landed_price: f64,
    /// Price of home goods in the base, USD a tonne: 4,435 (6,050 won a kg, mean of 2019 to 2023, A42, medium).
    pub domestic_price: f64,
    /// Home production in the base, tonnes a year: 460,000 (2024, A40, sourced).
    pub production: f64,
    /// Assumption: θ, share that buyers give to imports at equal prices, 0.2 to 0.6, default 0.5 (own judgement).
    pub parity_share: f64,
    /// Assumption: σ between home goods and imports, above 1, 1.5 to 6, default 2.368 (the baseline's food row, derived).
    pub sigma_domestic_import: f64,
    /// Assumption: ε of the fruit, `<= 0`, −1.2 to −0.4, default −0.8 (from memory).
    pub demand_elasticity: f64,
    /// Assumption: e, supply elasticity of home growers, 0 to 1, default 0.3 (from memory; orchards last decades).
    pub supply_elasticity: f64,
}

/// What the opening does, against the ban.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BanOutcome {
    /// Relative change of the home price.
    pub price_change: f64,
    /// Relative change of home production.
    pub production_change: f64,
    /// Relative change of the value of home production.
    pub output_value_change: f64,
    /// The same in US dollars a year.
    pub farm_sales_change: f64,
    /// Change of farm income: the area behind the supply curve, USD a year.
    pub farm_income_change: f64,
    /// Change of the buyers' surplus, USD a year.
    pub consumer_surplus_change: f64,
    /// Duty collected, USD a year.
    pub treasury_change: f64,
    /// Imports, tonnes a year.
    pub imports: f64,
    /// Sales of exporters before duty, USD a year.
    pub exporter_sales: f64,
    /// Home volume over all volume, 0 to 1.
    pub self_sufficiency: f64,
}

impl BannedMarket {
    /// Solves the market.
    pub fn solve(&self) -> Result<BanOutcome, FarmError> {
        self.check()?;
        let (sigma, epsilon) = (self.sigma_domestic_import, self.demand_elasticity);
        let entered = -elementary::exp_m1(-self.years_open / self.adjustment_years);
        let weight = self.openness * entered * self.parity_share / (1.0 - self.parity_share);
        let log_import =
            elementary::ln(self.landed_price * (1.0 + self.rate) / self.domestic_price);
        // imports' pull on the price index at a home price: its logarithm, and home's share in spending
        let index = |p: f64| {
            let pull = weight * elementary::exp((1.0 - sigma) * (log_import - p));
            (
                p + elementary::ln_1p(pull) / (1.0 - sigma),
                (1.0 + pull).recip(),
            )
        };
        let excess = |p: f64| {
            let (u, home_share) = index(p);
            let value = (sigma + epsilon) * u - (self.supply_elasticity + sigma) * p;
            let slope = (sigma + epsilon) * home_share - (self.supply_elasticity + sigma);
            (value, slope)
        };
        let p = falling_root(excess, f64::NEG_INFINITY, f64::INFINITY).map_err(
            |(log_price, excess_demand)| FarmError::NoPrice {
                excess_demand,
                log_price,
            },
        )?;
        let (u, _) = index(p);
        let volume = weight * elementary::exp((sigma + epsilon) * u - sigma * log_import);
        self.outcome(p, u, volume)
    }

    fn check(&self) -> Result<(), FarmError> {
        Part::Ban.check(
            None,
            &[
                ("openness", self.openness, Domain::Share),
                ("rate", self.rate, Domain::Rate),
                ("years_open", self.years_open, Domain::NonNegative),
                ("adjustment_years", self.adjustment_years, Domain::Positive),
                ("landed_price", self.landed_price, Domain::Positive),
                ("domestic_price", self.domestic_price, Domain::Positive),
                ("production", self.production, Domain::Positive),
                ("parity_share", self.parity_share, Domain::Share),
                ("parity_share", 1.0 - self.parity_share, Domain::Positive),
                (
                    "sigma_domestic_import",
                    self.sigma_domestic_import - 1.0,
                    Domain::Positive,
                ),
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
            ],
        )?;
        Ok(())
    }

    fn outcome(&self, p: f64, u: f64, import_volume: f64) -> Result<BanOutcome, FarmError> {
        let base_sales = self.domestic_price * self.production;
        let made = elementary::exp_m1(self.supply_elasticity * p);
        let growth = elementary::exp_m1((1.0 + self.supply_elasticity) * p);
        let imports = self.production * import_volume;
        let exporter_sales = imports * self.landed_price;
        let home = self.production * (1.0 + made);
        let outcome = BanOutcome {
            price_change: elementary::exp_m1(p),
            production_change: made,
            output_value_change: growth,
            farm_sales_change: base_sales * growth,
            farm_income_change: area_behind_supply(base_sales, growth, self.supply_elasticity),
            consumer_surplus_change: 0.0 - base_sales * area_over_price(u, self.demand_elasticity),
            treasury_change: exporter_sales * self.rate,
            imports,
            exporter_sales,
            self_sufficiency: home / (home + imports),
        };
        let finite = outcome.consumer_surplus_change.is_finite()
            && outcome.treasury_change.is_finite()
            && outcome.farm_sales_change.is_finite()
            && outcome.self_sufficiency.is_finite();
        if finite {
            Ok(outcome)
        } else {
            Err(FarmError::NotFinite)
        }
    }
}
