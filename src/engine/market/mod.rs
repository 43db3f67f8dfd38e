//! One market: what a change of duty does to prices, volumes and surpluses in one importer and sector.
//!
//! Suppliers `i` (origins) compete among each other with elasticity `σ_M`, together with domestic supply with
//! elasticity `σ_D`; the composite is demanded with elasticity `ε`; each supplier sells along a supply curve with
//! constant elasticity `e_i`. Everything is a ratio to the base (hats), and the market is solved in logarithms:
//!
//! ```text
//! m = ln P̂_M     u = ln P̂     T̂_i = (1 + t_i)/(1 + t⁰_i)     ŵ_i = p̂_i T̂_i
//! (1 − σ_M) m = ln Σ θ_i ŵ_i^(1−σ_M)          (1 − σ_D) u = ln[α e^((1−σ_D) m) + (1 − α) p̂_D^(1−σ_D)]
//! ln x̂_i = K − σ_M ln ŵ_i = e_i ln p̂_i         K = (σ_M − σ_D) m + (σ_D + ε) u      (the *pull* of the market)
//! ln ŵ_i = (e_i ln T̂_i + K)/(e_i + σ_M)        ln p̂_D = (σ_D + ε) u/(e_D + σ_D)
//! ```
//!
//! So each supplier is a straight line in the pull, and a market is two equations in `(m, u)` whatever the number of
//! suppliers. A supplier whose quota binds is a straight line as well, `ln ŵ_i = (K − ln x̄_i)/σ_M`, so the same two
//! equations serve every regime of a quota. With `ε < 0` the determinant of the Jacobian is positive everywhere, so
//! the solution is unique.
//!
//! Source: Armington (1969); Francois and Hall (1997, 2009) for the geometry with clearing prices.
//! Signs: a positive change is a gain to the named party. Money in US dollars a year, rates as decimals.
//! Left out: several importing markets with one producer price (see [`crate::engine::several_importers`]), stocks,
//! entry of new suppliers (a supplier with no base value stays out).

mod areas;
mod error;
mod exact;
mod line;
mod linear;
mod newton;
mod outcome;
#[cfg(test)]
mod tests;

pub use error::{MarketError, MarketField, MarketInputs};
pub use exact::solve;
pub(crate) use exact::{area_behind_supply, area_over_price};
pub use linear::solve_linear_step;
pub use outcome::{LogIndices, MarketOutcome, QuotaRegime, SupplierOutcome};

/// A limit on the volume that one supplier may sell, absolute or at the lower of two rates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quota {
    /// Quota volume over base volume of the same supplier (1 = the base volume), `>= 0`.
    pub volume_ratio: f64,
    /// `None`: absolute quota. `Some`: tariff-rate quota; this rate beyond the volume, [`Supplier::rate`] within it.
    /// Not below the in-quota rate.
    pub out_of_quota_rate: Option<f64>,
}

/// One origin that sells into the market.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Supplier {
    /// Base sales before duty, USD a year, `>= 0`. With 0 the supplier takes no part and nothing of it changes.
    pub base_value: f64,
    /// Duty collected in the base, decimal, above −1.
    pub base_rate: f64,
    /// Duty in force in the scenario (inside the quota, where there is one), decimal, above −1.
    pub rate: f64,
    /// `e_i >= 0`; `INFINITY` is the exact limit of a supplier whose price before duty does not move.
    pub export_supply_elasticity: f64,
    /// Limit on the volume, if any.
    pub quota: Option<Quota>,
}

/// One importer's market for one sector.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Market<'a> {
    /// Origins, in the caller's order.
    pub suppliers: &'a [Supplier],
    /// Base domestic shipments to the home market, USD a year, `>= 0`. With 0 there is no domestic branch.
    pub domestic_value: f64,
    /// `e_D >= 0`, `INFINITY` allowed.
    pub domestic_supply_elasticity: f64,
    /// `σ_M > 0`, substitution among origins; 1 is the exact Cobb–Douglas limit.
    pub sigma_among_origins: f64,
    /// `σ_D > 0`, substitution between imports and domestic supply.
    pub sigma_domestic_import: f64,
    /// `ε <= 0`, demand elasticity of the composite of imports and domestic supply.
    pub demand_elasticity: f64,
}

/// Base totals that the equations and the areas need.
#[derive(Debug, Clone, Copy)]
struct Base {
    /// `Σ M_i (1 + t⁰_i)`, USD.
    imports_at_buyer_prices: f64,
    /// E₀ = imports at buyer prices + domestic, USD.
    expenditure: f64,
    /// `Σ M_i t⁰_i`, USD.
    revenue: f64,
    /// α, share of imports in expenditure.
    import_share: f64,
}

/// `1/(e + σ)`, with the exact limit 0 for a supplier whose price does not move.
fn price_response(supply_elasticity: f64, sigma: f64) -> f64 {
    if supply_elasticity.is_infinite() {
        0.0
    } else {
        (supply_elasticity + sigma).recip()
    }
}

impl Market<'_> {
    /// Checks every input and adds up the base.
    fn base(&self, outcomes: usize) -> Result<Base, MarketError> {
        self.check_elasticities()?;
        if outcomes != self.suppliers.len() {
            return Err(MarketError::WrongOutcomeLength {
                expected: self.suppliers.len(),
                found: outcomes,
            });
        }
        let mut imports_at_buyer_prices = 0.0;
        let mut revenue = 0.0;
        for (index, supplier) in self.suppliers.iter().enumerate() {
            supplier.check(index)?;
            let duty = supplier.base_value * supplier.base_rate;
            imports_at_buyer_prices += supplier.base_value + duty;
            revenue += duty;
        }
        let expenditure = imports_at_buyer_prices + self.domestic_value;
        if !expenditure.is_finite() {
            return Err(MarketError::InvalidInput {
                field: MarketField::DomesticValue,
                supplier: None,
                value: expenditure,
            });
        }
        let import_share = if expenditure > 0.0 {
            imports_at_buyer_prices / expenditure
        } else {
            0.0
        };
        Ok(Base {
            imports_at_buyer_prices,
            expenditure,
            revenue,
            import_share,
        })
    }

    fn check_elasticities(&self) -> Result<(), MarketError> {
        let sigma_m = self.sigma_among_origins;
        let sigma_d = self.sigma_domestic_import;
        let checks = [
            (
                MarketField::DomesticValue,
                self.domestic_value,
                self.domestic_value.is_finite() && self.domestic_value >= 0.0,
            ),
            (
                MarketField::DomesticSupplyElasticity,
                self.domestic_supply_elasticity,
                self.domestic_supply_elasticity >= 0.0,
            ),
            (
                MarketField::SigmaAmongOrigins,
                sigma_m,
                sigma_m.is_finite() && sigma_m > 0.0,
            ),
            (
                MarketField::SigmaDomesticImport,
                sigma_d,
                sigma_d.is_finite() && sigma_d > 0.0,
            ),
            (
                MarketField::DemandElasticity,
                self.demand_elasticity,
                self.demand_elasticity.is_finite() && self.demand_elasticity <= 0.0,
            ),
        ];
        first_invalid(&checks, None)
    }

    /// What an error says about the market it belongs to.
    fn inputs(&self) -> MarketInputs {
        let mut largest_duty_factor = 1.0_f64;
        for supplier in self.suppliers {
            let rate = supplier
                .quota
                .and_then(|quota| quota.out_of_quota_rate)
                .unwrap_or(supplier.rate);
            largest_duty_factor =
                largest_duty_factor.max((1.0 + rate) / (1.0 + supplier.base_rate));
        }
        MarketInputs {
            suppliers: self.suppliers.len(),
            domestic_value: self.domestic_value,
            domestic_supply_elasticity: self.domestic_supply_elasticity,
            sigma_among_origins: self.sigma_among_origins,
            sigma_domestic_import: self.sigma_domestic_import,
            demand_elasticity: self.demand_elasticity,
            largest_duty_factor,
        }
    }
}

impl Supplier {
    fn check(&self, index: usize) -> Result<(), MarketError> {
        let elasticity = self.export_supply_elasticity;
        let checks = [
            (
                MarketField::BaseValue,
                self.base_value,
                self.base_value.is_finite() && self.base_value >= 0.0,
            ),
            (
                MarketField::BaseRate,
                self.base_rate,
                self.base_rate.is_finite() && self.base_rate > -1.0,
            ),
            (
                MarketField::Rate,
                self.rate,
                self.rate.is_finite() && self.rate > -1.0,
            ),
            (
                MarketField::ExportSupplyElasticity,
                elasticity,
                elasticity >= 0.0,
            ),
        ];
        first_invalid(&checks, Some(index))?;
        match self.quota {
            None => Ok(()),
            Some(quota) => self.check_quota(quota, index),
        }
    }

    fn check_quota(&self, quota: Quota, index: usize) -> Result<(), MarketError> {
        let ratio = quota.volume_ratio;
        let out_rate = quota.out_of_quota_rate.unwrap_or(self.rate);
        let checks = [
            (
                MarketField::QuotaVolume,
                ratio,
                ratio.is_finite() && ratio >= 0.0,
            ),
            (
                MarketField::OutOfQuotaRate,
                out_rate,
                out_rate.is_finite() && out_rate >= self.rate,
            ),
        ];
        first_invalid(&checks, Some(index))?;
        // An absolute quota of nothing has no finite buyer's price, and a supplier who always ships the base volume
        // cannot ship less: neither has an answer in numbers.
        let unreachable = ratio == 0.0 || (self.export_supply_elasticity == 0.0 && ratio < 1.0);
        if quota.out_of_quota_rate.is_none() && unreachable && self.base_value > 0.0 {
            return Err(MarketError::QuotaOutOfReach {
                supplier: index,
                volume_ratio: ratio,
                export_supply_elasticity: self.export_supply_elasticity,
            });
        }
        Ok(())
    }
}

fn first_invalid(
    checks: &[(MarketField, f64, bool)],
    supplier: Option<usize>,
) -> Result<(), MarketError> {
    for &(field, value, valid) in checks {
        if !valid {
            return Err(MarketError::InvalidInput {
                field,
                supplier,
                value,
            });
        }
    }
    Ok(())
}
