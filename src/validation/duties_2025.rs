//! Duties of 2025, each weighted with the share of the period's days on which it was in force.
//!
//! Rates and dates: cars 25 % from 3 April (Korea 15 % from 1 November, Japan from 16 September, the EU from
//! 1 August), parts 25 % from 3 May, steel and aluminium 25 % from 12 March and 50 % from 4 June, copper 50 %
//! from 1 August, the reciprocal duty 10 % from 5 April and 15 % from 7 August (Vietnam, Taiwan 20 %).
//! Graded derived: several dates, the rates of China, and what Mexico and Canada pay on cars (9 %) are from memory.

use super::duties::CARS;
use super::shock::{Duty, Goods, Origins};

const KOREA: Origins = Origins::Only(&["KOR"]);
const JAPAN: Origins = Origins::Only(&["JPN"]);
const EU: Origins = Origins::Only(&["EU27"]);
const UK: Origins = Origins::Only(&["GBR"]);
const NEIGHBOURS: Origins = Origins::Only(&["MEX", "CAN"]);
const CHINA: Origins = Origins::Only(&["CHN"]);
const VEHICLES: Goods = Goods::Sectors(&["passenger_vehicles", "trucks"]);
const PARTS: Goods = Goods::Sectors(&["auto_parts"]);
const CAR_GROUP: Goods = Goods::Groups(&["cars_and_parts"]);
const METALS: Goods = Goods::Groups(&["steel", "aluminium"]);
const COPPER: Goods = Goods::Groups(&["copper"]);
const OTHER: Goods = Goods::Groups(&["other", "aircraft_parts"]);

/// A rate that was in force on some days of a period.
const fn weighted(rate: f64, days: f64, of: f64) -> f64 {
    rate * days / of
}

/// Days from January to November 2025.
const ELEVEN_MONTHS: f64 = 334.0;
/// Days of the second quarter of 2025.
const QUARTER: f64 = 91.0;

/// Cars over the whole of 2025: the averages of the back-test that the short-run elasticity of cars rests on.
pub(super) const CARS_2025: &[Duty] = &[
    Duty::add(Origins::All, VEHICLES, weighted(0.25, 273.0, 365.0)),
    Duty::add(KOREA, VEHICLES, 0.171),
    Duty::add(JAPAN, VEHICLES, 0.150),
    Duty::add(EU, VEHICLES, 0.135),
    Duty::add(UK, VEHICLES, 0.10),
    Duty::add(NEIGHBOURS, VEHICLES, 0.09),
];

/// All goods from January to November 2025.
pub(super) const ALL_2025: &[Duty] = &[
    Duty::add(
        Origins::AllBut(&["MEX", "CAN"]),
        OTHER,
        weighted(0.10, 124.0, ELEVEN_MONTHS) + weighted(0.15, 116.0, ELEVEN_MONTHS),
    ),
    Duty::add(
        Origins::Only(&["TWN", "VNM"]),
        OTHER,
        weighted(0.10, 124.0, ELEVEN_MONTHS) + weighted(0.20, 116.0, ELEVEN_MONTHS),
    ),
    Duty::add(UK, OTHER, weighted(0.10, 240.0, ELEVEN_MONTHS)),
    Duty::add(
        CHINA,
        OTHER,
        weighted(0.20, 300.0, ELEVEN_MONTHS)
            + weighted(1.25, 35.0, ELEVEN_MONTHS)
            + weighted(0.10, 201.0, ELEVEN_MONTHS),
    ),
    Duty::add(
        Origins::All,
        CAR_GROUP,
        weighted(0.25, 242.0, ELEVEN_MONTHS),
    ),
    Duty::add(
        KOREA,
        CAR_GROUP,
        weighted(0.25, 212.0, ELEVEN_MONTHS) + weighted(0.15, 30.0, ELEVEN_MONTHS),
    ),
    Duty::add(
        KOREA,
        PARTS,
        weighted(0.25, 182.0, ELEVEN_MONTHS) + weighted(0.15, 30.0, ELEVEN_MONTHS),
    ),
    Duty::add(
        JAPAN,
        CAR_GROUP,
        weighted(0.25, 166.0, ELEVEN_MONTHS) + weighted(0.125, 76.0, ELEVEN_MONTHS),
    ),
    Duty::add(
        EU,
        CAR_GROUP,
        weighted(0.25, 120.0, ELEVEN_MONTHS) + weighted(0.125, 122.0, ELEVEN_MONTHS),
    ),
    Duty::add(UK, CAR_GROUP, weighted(0.075, 242.0, ELEVEN_MONTHS)),
    Duty::add(NEIGHBOURS, CAR_GROUP, 0.09),
    Duty::add(
        Origins::All,
        METALS,
        weighted(0.25, 84.0, ELEVEN_MONTHS) + weighted(0.50, 180.0, ELEVEN_MONTHS),
    ),
    Duty::add(UK, METALS, weighted(0.25, 264.0, ELEVEN_MONTHS)),
    Duty::add(Origins::All, COPPER, weighted(0.50, 122.0, ELEVEN_MONTHS)),
];

/// The second quarter of 2025.
pub(super) const QUARTER_2025: &[Duty] = &[
    Duty::add(
        Origins::AllBut(&["MEX", "CAN"]),
        OTHER,
        weighted(0.10, 87.0, QUARTER),
    ),
    Duty::add(
        CHINA,
        OTHER,
        0.20 + weighted(1.25, 35.0, QUARTER) + weighted(0.10, 48.0, QUARTER),
    ),
    Duty::add(Origins::All, CAR_GROUP, weighted(0.25, 59.0, QUARTER)),
    Duty::add(Origins::All, VEHICLES, weighted(0.25, 89.0, QUARTER)),
    Duty::add(UK, CAR_GROUP, 0.075),
    Duty::add(NEIGHBOURS, CAR_GROUP, 0.09),
    Duty::add(NEIGHBOURS, Goods::Sectors(CARS), 0.09),
    Duty::add(
        Origins::All,
        METALS,
        weighted(0.25, 64.0, QUARTER) + weighted(0.50, 27.0, QUARTER),
    ),
    Duty::add(UK, METALS, 0.25),
];
