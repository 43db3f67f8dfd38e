//! Random markets from a fixed seed, for the tests that need many of them.

use entente::engine::market::{Market, Quota, Supplier, SupplierOutcome};

/// A market that owns its suppliers.
#[derive(Debug, Clone)]
pub(crate) struct OwnedMarket {
    pub(crate) suppliers: Vec<Supplier>,
    pub(crate) domestic_value: f64,
    pub(crate) domestic_supply_elasticity: f64,
    pub(crate) sigma_among_origins: f64,
    pub(crate) sigma_domestic_import: f64,
    pub(crate) demand_elasticity: f64,
}

impl OwnedMarket {
    pub(crate) fn borrow(&self) -> Market<'_> {
        Market {
            suppliers: &self.suppliers,
            domestic_value: self.domestic_value,
            domestic_supply_elasticity: self.domestic_supply_elasticity,
            sigma_among_origins: self.sigma_among_origins,
            sigma_domestic_import: self.sigma_domestic_import,
            demand_elasticity: self.demand_elasticity,
        }
    }

    pub(crate) fn room(&self) -> Vec<SupplierOutcome> {
        vec![SupplierOutcome::default(); self.suppliers.len()]
    }
}

/// `SplitMix64`: the same numbers on every machine.
pub(crate) struct Draws(pub(crate) u64);

impl Draws {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Uniform in `0..1`.
    pub(crate) fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }

    fn one_to_twelve(&mut self) -> usize {
        usize::try_from(self.bits() % 12).map_or(1, |below| below + 1)
    }

    /// 1 to 1000 million dollars, small and large equally likely.
    fn value(&mut self) -> f64 {
        (self.between(0.0, 6.9)).exp() * 1e6
    }

    fn supply_elasticity(&mut self) -> f64 {
        match self.uniform() {
            dice if dice < 0.15 => 0.0,
            dice if dice < 0.30 => f64::INFINITY,
            dice if dice < 0.65 => self.between(0.0, 3.0),
            _ => self.between(3.0, 40.0),
        }
    }

    fn supplier(&mut self, with_quotas: bool) -> Supplier {
        let base_value = if self.chance(0.07) { 0.0 } else { self.value() };
        let base_rate = if self.chance(0.5) {
            0.0
        } else {
            self.between(0.0, 0.3)
        };
        let rate = match self.uniform() {
            dice if dice < 0.3 => base_rate,
            dice if dice < 0.7 => self.between(0.0, 0.5),
            _ => self.between(0.0, 2.0),
        };
        let mut supplier = Supplier {
            base_value,
            base_rate,
            rate,
            export_supply_elasticity: self.supply_elasticity(),
            quota: None,
        };
        if with_quotas && self.chance(0.4) {
            // nearly fixed supply under a narrow quota would sell at a price too small for a number
            if supplier.export_supply_elasticity > 0.0 {
                supplier.export_supply_elasticity += 0.2;
            }
            let out_of_quota_rate = self.chance(0.6).then(|| rate + self.between(0.0, 1.0));
            let least = if out_of_quota_rate.is_none() && supplier.export_supply_elasticity == 0.0 {
                1.0
            } else {
                0.05
            };
            supplier.quota = Some(Quota {
                volume_ratio: self.between(least, 1.3),
                out_of_quota_rate,
            });
        }
        supplier
    }

    /// A market over plausible elasticities and duties from 0 to 200 %.
    pub(crate) fn market(&mut self, with_quotas: bool) -> OwnedMarket {
        let count = self.one_to_twelve();
        let mut suppliers: Vec<Supplier> = (0..count).map(|_| self.supplier(with_quotas)).collect();
        // data often have one elasticity for all origins
        if self.chance(0.4) {
            let shared = self.between(0.2, 30.0);
            for supplier in &mut suppliers {
                supplier.export_supply_elasticity = shared;
            }
        }
        let sigma_among_origins = if self.chance(0.1) {
            1.0
        } else {
            self.between(1.0, 15.0)
        };
        let sigma_domestic_import = match self.uniform() {
            dice if dice < 0.1 => 1.0,
            dice if dice < 0.2 => sigma_among_origins,
            dice if dice < 0.6 => self.between(0.5, 1.0) * sigma_among_origins,
            _ => self.between(0.3, 8.0),
        };
        let demand_elasticity = if self.chance(0.2) {
            -1.0
        } else {
            -self.between(0.05, 5.0)
        };
        OwnedMarket {
            suppliers,
            domestic_value: if self.chance(0.2) {
                0.0
            } else {
                3.0 * self.value()
            },
            domestic_supply_elasticity: self.supply_elasticity(),
            sigma_among_origins,
            sigma_domestic_import,
            demand_elasticity,
        }
    }
}
