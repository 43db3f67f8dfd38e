//! Figures of the facts for the farm markets, the alliance and the car makers; ids are those of the source list.
//!
//! Grades: S sourced, D derived from sourced figures, J own judgement, M from memory.

use crate::engine::farm::ban::BannedMarket;
use crate::engine::farm::beef::{BeefMarket, BeefOrigin};
use crate::engine::farm::rice::{QuotaShare, RiceMarket};
use crate::engine::farm::staging::Staging;
use crate::engine::firms::Firm;

/// Won a US dollar: mean of 2024 (DER, D), mean of 2025 (DER, D), fourth quarter of 2025 (K28, S).
pub const KRW_PER_USD: [f64; 3] = [1_364.0, 1_422.2, 1_451.0];

/// Position of the partner in [`rice_shares`] and [`beef_origins`].
pub const PARTNER: usize = 0;

/// Country shares of the rice quota (A01, S) and prices at the border, USD a tonne.
///
/// United States: mean of three tenders of March 2024 (A02, S). China, Australia: tenders of 2017 (A06, S, mean for
/// China). Vietnam: mean of two tenders of 2020 (A04, S). Thailand and the part open to all: as Vietnam (J).
pub fn rice_shares() -> [QuotaShare; 6] {
    [
        (132_304.0, 841.0),
        (157_195.0, 752.4),
        (55_112.0, 551.0),
        (28_494.0, 551.0),
        (15_595.0, 778.0),
        (20_000.0, 551.0),
    ]
    .map(|(volume, offer_price)| QuotaShare {
        base_volume: volume,
        volume,
        offer_price,
    })
}

/// The rice market of 2024: duties A01 S, price of the harvest of 2024 A17 D, production A09 S, elasticities M.
pub fn rice(shares: &[QuotaShare]) -> RiceMarket<'_> {
    RiceMarket {
        shares,
        base_in_quota_rate: 0.05,
        in_quota_rate: 0.05,
        base_out_of_quota_rate: 5.13,
        out_of_quota_rate: 5.13,
        world_price: 841.0,
        domestic_price: 1_693.0,
        production: 3_585_000.0,
        demand_elasticity: -0.2,
        supply_elasticity: 0.2,
        competing_share: 1.0,
        exporter_rent_share: 0.0,
    }
}

/// First year of the fifteen cuts of 40 %: United States, Australia, New Zealand, Canada.
///
/// United States A33 S; the others fit the rates of 2022 that were reported (M, with medium support).
pub const BEEF_FIRST_YEARS: [i16; 4] = [2012, 2014, 2015, 2015];

/// Duty on beef of an origin in a year; the last origin has no agreement.
pub fn beef_rate(origin: usize, year: i16) -> f64 {
    let first_year = BEEF_FIRST_YEARS.get(origin).copied();
    Staging {
        base_rate: 0.40,
        first_year: first_year.unwrap_or(year),
        cuts: if first_year.is_some() { 15 } else { 0 },
    }
    .rate(year)
}

/// Beef imports of 2024: United States (A20, A25, S), Australia, New Zealand, Canada, others.
///
/// The others' volume is the rest of 461,027 t (A20, S) in their shares of the first half of 2025 (A22, S; D), at the
/// US unit value times the ratio of Australian to US frozen rib prices, 10,546 to 12,112 won (A35, S; D).
/// The part of the US herd shut out by age is cows and bulls in slaughter, 0.19 (M).
pub fn beef_origins() -> [BeefOrigin; 5] {
    const BASE_YEAR: i16 = 2024;
    let us_volume = 221_629.0;
    let us_value = 2.22e9;
    let rest = 461_027.0 - us_volume;
    let first_half = [103_416.0, 10_149.0, 7_025.0, 1_661.0];
    let first_half_sum: f64 = first_half.iter().sum();
    let unit_value = us_value / us_volume * (10_546.0 / 12_112.0);
    let mut at = 0;
    [
        0.0,
        first_half[0],
        first_half[1],
        first_half[2],
        first_half[3],
    ]
    .map(|weight| {
        let volume = if at == PARTNER {
            us_volume
        } else {
            rest * weight / first_half_sum
        };
        let base_rate = beef_rate(at, BASE_YEAR);
        let origin = BeefOrigin {
            base_value: if at == PARTNER {
                us_value
            } else {
                volume * unit_value
            },
            base_volume: volume,
            base_rate,
            rate: base_rate,
            shut_out_share: if at == PARTNER { 0.19 } else { 0.0 },
            rule_kept: 1.0,
        };
        at += 1;
        origin
    })
}

/// The beef market of 2024: home output A26 S at the wholesale price A26 S (D), elasticities as documented on the fields.
pub fn beef(origins: &[BeefOrigin]) -> BeefMarket<'_> {
    BeefMarket {
        origins,
        domestic_value: 321e6 * 17_963.0 / KRW_PER_USD[0],
        domestic_volume: 321_000.0,
        domestic_supply_elasticity: 0.5,
        sigma_among_origins: 4.737,
        demand_elasticity: -1.6974,
        cross_elasticity: 0.15,
        border_pass_through: 0.9,
        acceptance: 0.5,
        boycott_share: 0.0,
    }
}

/// Apples: production A40 S, prices A42 S (medium), the food row's substitution D, the rest M or J.
pub fn apples() -> BannedMarket {
    BannedMarket {
        openness: 0.0,
        rate: 0.0,
        years_open: 5.0,
        adjustment_years: 3.0,
        landed_price: 4_440e3 / KRW_PER_USD[0],
        domestic_price: 6_050e3 / KRW_PER_USD[0],
        production: 460_000.0,
        parity_share: 0.5,
        sigma_domestic_import: 2.368,
        demand_elasticity: -0.8,
        supply_elasticity: 0.3,
    }
}

/// Customs value of a Korean car in the United States, USD (2024, DER, D): of all makers, dear and cheap cars alike.
pub const CAR_UNIT_VALUE: f64 = 25_773.0;
/// Exports of car parts to the United States, USD (2024, K12, S).
pub const PARTS_EXPORTS: f64 = 8.22e9;
/// Share of them that goes to the two makers' US plants (J).
pub const PARTS_SHARE: f64 = 0.5;
/// Share of the group's US sales built there (2024, K26, D).
pub const BUILT_THERE: f64 = 0.41;

/// Hyundai or Kia, US sales of 2025 (K24, S), results of 2025 (K28, S; Kia's revenue from its margin of 8.0 %, D).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker {
    /// Hyundai Motor.
    Hyundai,
    /// Kia.
    Kia,
}

impl Maker {
    /// US sales of 2025, cars (K24, S).
    pub const fn us_sales(self) -> f64 {
        match self {
            Self::Hyundai => 984_017.0,
            Self::Kia => 852_155.0,
        }
    }

    /// The row of a full year without any duty yet, US dollars at the mean rate of 2025.
    pub fn row(self) -> Firm {
        let group = Self::Hyundai.us_sales() + Self::Kia.us_sales();
        let (profit, revenue) = match self {
            Self::Hyundai => (11.468e12, 186.25e12),
            Self::Kia => (9.08e12, 9.08e12 / 0.080),
        };
        Firm {
            sales_in_importer: self.us_sales() * CAR_UNIT_VALUE,
            share_made_there: BUILT_THERE,
            dutiable_parts: PARTS_EXPORTS * PARTS_SHARE * (self.us_sales() / group),
            operating_profit: profit / KRW_PER_USD[1],
            revenue: revenue / KRW_PER_USD[1],
            base_rate: 0.0,
            rate: 0.0,
            border_pass_through: 0.0,
            import_volume_change: 0.0,
            contribution_margin: 0.15,
        }
    }
}
