//! Textbook markets with straight demand and supply curves: a large country's duty, an import quota, a tariff-rate quota.
//!
//! ```text
//! D(P) = a + b P (b <= 0)     S(P) = c + d P (d >= 0)     imports = D(P) − S(P)
//! duty t per unit between two countries:   D(P) − S(P) = X(P − t)
//! quota q at a world price W:              D(P) − S(P) = q,   rent = (P − W(1 + t)) q
//! ```
//!
//! Source: Krugman, Obstfeld and Melitz, *International Economics*, chapter on instruments of trade policy.
//! Units are the caller's: quantities and prices of one good, money = price × quantity. A positive change is a gain.
//! Left out: intercepts at which a curve would become negative; the caller keeps prices inside the range of the curves.

/// A straight curve: quantity as a function of price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve {
    /// Quantity at price 0.
    pub intercept: f64,
    /// Quantity for each unit of price; negative for demand, positive for supply.
    pub slope: f64,
}

impl Curve {
    /// Quantity at a price.
    pub fn quantity(self, price: f64) -> f64 {
        self.intercept + self.slope * price
    }

    /// This curve less another: import demand from demand and supply, or export supply from supply and demand.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self {
            intercept: self.intercept - other.intercept,
            slope: self.slope - other.slope,
        }
    }

    /// The price at which this curve meets another, `None` when they are parallel.
    pub fn crossing(self, other: Self) -> Option<f64> {
        let difference = self.less(other);
        let price = -difference.intercept / difference.slope;
        price.is_finite().then_some(price)
    }

    /// Area between the curve and the price axis from one price to another (a trapezoid).
    pub fn area(self, from: f64, to: f64) -> f64 {
        0.5 * (to - from) * (self.quantity(from) + self.quantity(to))
    }
}

/// Demand and supply inside one country.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Country {
    /// Quantity bought, falling in the price.
    pub demand: Curve,
    /// Quantity made, rising in the price.
    pub supply: Curve,
}

/// Why a textbook market has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPrice {
    /// The curves do not cross.
    ParallelCurves,
    /// The duty is so high, or the countries so alike, that no trade is left.
    NoTrade,
}

impl Country {
    /// Import demand, `D − S`.
    pub fn import_demand(self) -> Curve {
        self.demand.less(self.supply)
    }

    /// Price without trade.
    pub fn autarky_price(self) -> Result<f64, NoPrice> {
        self.demand
            .crossing(self.supply)
            .ok_or(NoPrice::ParallelCurves)
    }

    /// Change of consumer surplus when the price moves.
    pub fn consumer_surplus_change(self, from: f64, to: f64) -> f64 {
        -self.demand.area(from, to)
    }

    /// Change of producer surplus when the price moves.
    pub fn producer_surplus_change(self, from: f64, to: f64) -> f64 {
        self.supply.area(from, to)
    }
}

/// An importer and an exporter who meet on one market.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TwoCountries {
    /// The importer.
    pub importer: Country,
    /// The exporter's supply of exports, `S* − D*`.
    pub export_supply: Curve,
}

/// What a duty per unit does between two countries, against free trade.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DutyOutcome {
    /// Price in the exporting country, which the importer pays before duty.
    pub exporter_price: f64,
    /// Price in the importing country.
    pub importer_price: f64,
    /// Volume traded.
    pub volume: f64,
    /// Change of the importer's consumer surplus.
    pub consumer_surplus_change: f64,
    /// Change of the importer's producer surplus.
    pub producer_surplus_change: f64,
    /// Duty collected.
    pub revenue: f64,
    /// Change of the exporting country's surplus.
    pub exporter_change: f64,
}

impl DutyOutcome {
    /// Change of the importing country's welfare.
    pub fn importer_change(&self) -> f64 {
        self.consumer_surplus_change + self.producer_surplus_change + self.revenue
    }

    /// Change of both countries' welfare.
    pub fn world_change(&self) -> f64 {
        self.importer_change() + self.exporter_change
    }
}

impl TwoCountries {
    /// Price at which both trade without duty.
    pub fn free_trade_price(self) -> Result<f64, NoPrice> {
        self.importer
            .import_demand()
            .crossing(self.export_supply)
            .ok_or(NoPrice::ParallelCurves)
    }

    /// The lowest duty per unit that ends trade: the gap between the two prices without trade.
    pub fn prohibitive_duty(self) -> Result<f64, NoPrice> {
        let exporter = -self.export_supply.intercept / self.export_supply.slope;
        let duty = self.importer.autarky_price()? - exporter;
        if duty.is_finite() && duty > 0.0 {
            Ok(duty)
        } else {
            Err(NoPrice::NoTrade)
        }
    }

    /// Equilibrium under a duty per unit, compared with free trade.
    pub fn with_duty(self, duty_per_unit: f64) -> Result<DutyOutcome, NoPrice> {
        let free = self.free_trade_price()?;
        let import_demand = self.importer.import_demand();
        // import demand as the exporter's price sees it
        let shifted = Curve {
            intercept: import_demand.quantity(duty_per_unit),
            slope: import_demand.slope,
        };
        let exporter_price = shifted
            .crossing(self.export_supply)
            .ok_or(NoPrice::ParallelCurves)?;
        let importer_price = exporter_price + duty_per_unit;
        let volume = self.export_supply.quantity(exporter_price);
        if volume < 0.0 {
            return Err(NoPrice::NoTrade);
        }
        Ok(DutyOutcome {
            exporter_price,
            importer_price,
            volume,
            consumer_surplus_change: self.importer.consumer_surplus_change(free, importer_price),
            producer_surplus_change: self.importer.producer_surplus_change(free, importer_price),
            revenue: duty_per_unit * volume,
            exporter_change: self.export_supply.area(free, exporter_price),
        })
    }
}

/// A limit on imports into a small country at a given world price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImportQuota {
    /// Quota volume.
    pub volume: f64,
    /// Duty on imports within the quota, decimal.
    pub in_quota_rate: f64,
    /// `None`: nothing beyond the quota. `Some`: duty on imports beyond it, decimal.
    pub out_of_quota_rate: Option<f64>,
    /// World price, before duty.
    pub world_price: f64,
}

/// What a quota yields at one price inside the country.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuotaYield {
    /// Rent for each unit within the quota.
    pub rent_per_unit: f64,
    /// Rent of a full quota.
    pub rent: f64,
    /// Duty collected on a full quota.
    pub in_quota_duty: f64,
}

/// What a quota does inside the country, against free trade at the world price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuotaOutcome {
    /// Price inside the country.
    pub price: f64,
    /// Quantity bought.
    pub demand: f64,
    /// Quantity made.
    pub supply: f64,
    /// Rent of the quota, for whoever holds the licences.
    pub rent: f64,
    /// Duty collected, within and beyond the quota.
    pub revenue: f64,
    /// Change of consumer surplus against free trade.
    pub consumer_surplus_change: f64,
    /// Change of producer surplus against free trade.
    pub producer_surplus_change: f64,
}

impl ImportQuota {
    /// Rent and duty of a full quota when the price inside the country is known.
    ///
    /// The rent is the gap between that price and the world price with the in-quota duty; it cannot pass the gap
    /// between the two duties, for then imports beyond the quota pay.
    pub fn at_price(self, price: f64) -> QuotaYield {
        let landed = self.world_price * (1.0 + self.in_quota_rate);
        let ceiling = self
            .out_of_quota_rate
            .map_or(f64::INFINITY, |outer| self.world_price * (1.0 + outer));
        let rent_per_unit = (price.min(ceiling) - landed).max(0.0);
        QuotaYield {
            rent_per_unit,
            rent: rent_per_unit * self.volume,
            in_quota_duty: self.world_price * self.in_quota_rate * self.volume,
        }
    }

    /// Price, quantities, rent and surpluses in a country with this quota.
    pub fn in_country(self, country: Country) -> Result<QuotaOutcome, NoPrice> {
        let import_demand = country.import_demand();
        let at_quota = Curve {
            intercept: import_demand.intercept - self.volume,
            slope: import_demand.slope,
        };
        let binding = at_quota
            .crossing(Curve {
                intercept: 0.0,
                slope: 0.0,
            })
            .ok_or(NoPrice::ParallelCurves)?;
        let landed = self.world_price * (1.0 + self.in_quota_rate);
        let ceiling = self
            .out_of_quota_rate
            .map_or(f64::INFINITY, |outer| self.world_price * (1.0 + outer));
        // below the in-quota price nobody imports more; above the out-of-quota price everybody does
        let price = binding.min(ceiling).max(landed);
        let imports = import_demand.quantity(price).max(0.0);
        let inside = imports.min(self.volume);
        let beyond = imports - inside;
        let outer_duty = self.world_price * self.out_of_quota_rate.unwrap_or(0.0);
        Ok(QuotaOutcome {
            price,
            demand: country.demand.quantity(price),
            supply: country.supply.quantity(price),
            rent: self.at_price(price).rent_per_unit * inside,
            revenue: self.world_price * self.in_quota_rate * inside + outer_duty * beyond,
            consumer_surplus_change: country.consumer_surplus_change(self.world_price, price),
            producer_surplus_change: country.producer_surplus_change(self.world_price, price),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// D = 400 − 10 P, S = 50 + 5 P: without trade P = 350/15.
    const COUNTRY: Country = Country {
        demand: Curve {
            intercept: 400.0,
            slope: -10.0,
        },
        supply: Curve {
            intercept: 50.0,
            slope: 5.0,
        },
    };

    fn quota(volume: f64, out_of_quota_rate: Option<f64>) -> ImportQuota {
        ImportQuota {
            volume,
            in_quota_rate: 0.1,
            out_of_quota_rate,
            world_price: 10.0,
        }
    }

    /// Imports at 11 are 290 − 105 = 185: a quota of 200 does not bind and earns no rent.
    #[test]
    fn wide_quota_earns_nothing() {
        let outcome = quota(200.0, None).in_country(COUNTRY).unwrap();
        assert!((outcome.price - 11.0).abs() < 1e-12);
        assert!(outcome.rent.abs() < 1e-12);
        assert!((outcome.revenue - 185.0).abs() < 1e-9);
    }

    /// 60 % beyond the quota: price 16, imports 240 − 130 = 110, of which 60 beyond; rent (16 − 11) · 50 = 250.
    #[test]
    fn out_of_quota_rate_caps_price_and_rent() {
        let outcome = quota(50.0, Some(0.6)).in_country(COUNTRY).unwrap();
        assert!((outcome.price - 16.0).abs() < 1e-12);
        assert!((outcome.rent - 250.0).abs() < 1e-9);
        assert!((outcome.revenue - (50.0 + 6.0 * 60.0)).abs() < 1e-9);
    }

    #[test]
    fn parallel_curves_have_no_price() {
        let flat = Country {
            demand: Curve {
                intercept: 5.0,
                slope: 0.0,
            },
            supply: Curve {
                intercept: 1.0,
                slope: 0.0,
            },
        };
        assert_eq!(flat.autarky_price(), Err(NoPrice::ParallelCurves));
    }

    #[test]
    fn duty_beyond_the_prohibitive_one_leaves_no_trade() {
        let pair = TwoCountries {
            importer: COUNTRY,
            export_supply: Curve {
                intercept: -40.0,
                slope: 10.0,
            },
        };
        let prohibitive = pair.prohibitive_duty().unwrap();
        // autarky 70/3 less the exporter's 4
        assert!((prohibitive - (70.0 / 3.0 - 4.0)).abs() < 1e-12);
        assert!(pair.with_duty(prohibitive * 0.999).is_ok());
        assert_eq!(pair.with_duty(prohibitive * 1.001), Err(NoPrice::NoTrade));
    }
}
