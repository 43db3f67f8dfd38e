//! The shocks of published simulations, in ids of the shipped baseline.

use super::shock::{Duty, Goods, Origins};

pub(super) const CARS: &[&str] = &["passenger_vehicles"];
pub(super) const VEHICLE_SECTORS: &[&str] = &["passenger_vehicles", "trucks"];
pub(super) const CARS_AND_PARTS: &[&str] = &["passenger_vehicles", "trucks", "auto_parts"];
pub(super) const METALS: &[&str] = &["steel_mill_72", "steel_articles_73", "aluminium"];
pub(super) const CHIPS: &[&str] = &["semiconductors"];
/// The market of cars and trucks.
pub(super) const VEHICLES: &str = "light_vehicles";

const ALL: Origins = Origins::All;
const KOREA: Origins = Origins::Only(&["KOR"]);
const CHINA: Origins = Origins::Only(&["CHN"]);
const NEIGHBOURS: Origins = Origins::Only(&["MEX", "CAN"]);
const EVERYTHING: Goods = Goods::Everything;
const VEHICLE_GOODS: Goods = Goods::Sectors(VEHICLE_SECTORS);
const CAR_GROUP: Goods = Goods::Groups(&["cars_and_parts"]);
const METAL_GROUPS: Goods = Goods::Groups(&["steel", "aluminium"]);
/// What pays the reciprocal duty.
const OTHER: Goods = Goods::Groups(&["other", "aircraft_parts"]);

/// The study lets buyers bear the whole duty.
pub(super) const FULL_PASS_THROUGH: &[(&str, f64)] = &[("border_pass_through.light_vehicles", 1.0)];

pub(super) const TEN: &[Duty] = &[Duty::add(ALL, EVERYTHING, 0.10)];
pub(super) const TWENTY: &[Duty] = &[Duty::add(ALL, EVERYTHING, 0.20)];
pub(super) const TEN_AND_CHINA: &[Duty] = &[
    Duty::add(ALL, EVERYTHING, 0.10),
    Duty::add(CHINA, EVERYTHING, 0.60),
];
pub(super) const TWENTY_ALL_AND_CHINA: &[Duty] = &[
    Duty::add(ALL, EVERYTHING, 0.20),
    Duty::add(CHINA, EVERYTHING, 0.60),
];
pub(super) const TWENTY_AND_CHINA: &[Duty] = &[
    Duty::add(ALL, EVERYTHING, 0.20),
    Duty::add(CHINA, EVERYTHING, 0.60),
    Duty::add(NEIGHBOURS, EVERYTHING, 0.10),
];
/// China 10 %, Canada and Mexico 25 % as announced in February 2025, and 10 % on everybody else.
pub(super) const TEN_AND_NEIGHBOURS: &[Duty] = &[
    Duty::add(ALL, EVERYTHING, 0.10),
    Duty::add(CHINA, EVERYTHING, 0.20),
    Duty::add(NEIGHBOURS, EVERYTHING, 0.35),
];
pub(super) const KOREA_ALONE: &[Duty] = &[Duty::add(KOREA, EVERYTHING, 0.25)];
pub(super) const KOREA_SPARED: &[Duty] = &[
    Duty::add(Origins::AllBut(&["KOR"]), EVERYTHING, 0.20),
    Duty::add(CHINA, EVERYTHING, 0.60),
];
pub(super) const TEN_CARS_AND_METALS: &[Duty] = &[
    Duty::add(ALL, OTHER, 0.10),
    Duty::add(ALL, CAR_GROUP, 0.25),
    Duty::add(ALL, METAL_GROUPS, 0.25),
];
/// The same with 25 % on other Korean goods, as announced in April 2025.
pub(super) const TWENTY_FIVE_ON_KOREA: &[Duty] = &[
    Duty::add(ALL, OTHER, 0.10),
    Duty::add(KOREA, OTHER, 0.25),
    Duty::add(ALL, CAR_GROUP, 0.25),
    Duty::add(ALL, METAL_GROUPS, 0.25),
];
/// June 2025: cars and parts 25 %, steel and aluminium 50 %, most other goods 10 %.
///
/// Goods that meet the rule of USMCA are spared, so Mexico and Canada pay on cars only what their
/// foreign content is charged (9 %, assumed); the United Kingdom pays 10 % on cars and 25 % on metals.
pub(super) const SUMMER: &[Duty] = &[
    Duty::add(Origins::AllBut(&["MEX", "CAN"]), OTHER, 0.10),
    Duty::add(CHINA, OTHER, 0.30),
    Duty::add(ALL, CAR_GROUP, 0.25),
    Duty::add(NEIGHBOURS, CAR_GROUP, 0.09),
    Duty::add(Origins::Only(&["GBR"]), CAR_GROUP, 0.075),
    Duty::add(ALL, METAL_GROUPS, 0.50),
    Duty::add(Origins::Only(&["GBR"]), METAL_GROUPS, 0.25),
];
/// The deal of July 2025: 15 % all-in on cars and other goods, metals 50 %, rivals alike.
pub(super) const DEAL: &[Duty] = &[
    Duty::floor(ALL, OTHER, 0.15),
    Duty::floor(ALL, CAR_GROUP, 0.15),
    Duty::add(ALL, METAL_GROUPS, 0.50),
    Duty::add(ALL, Goods::Groups(&["copper"]), 0.50),
];
/// The same world, but Korea pays 25 % on cars, chips, medicines and other goods.
pub(super) const NO_DEAL: &[Duty] = &[
    Duty::floor(ALL, OTHER, 0.15),
    Duty::floor(ALL, CAR_GROUP, 0.15),
    Duty::add(ALL, METAL_GROUPS, 0.50),
    Duty::add(ALL, Goods::Groups(&["copper"]), 0.50),
    Duty::add(KOREA, OTHER, 0.25),
    Duty::add(KOREA, CAR_GROUP, 0.25),
    Duty::add(KOREA, Goods::Groups(&["chips", "pharma"]), 0.25),
];

pub(super) const CARS_ALL: &[Duty] = &[Duty::add(ALL, VEHICLE_GOODS, 0.25)];
pub(super) const CARS_MOST_SPARED: &[Duty] = &[Duty::add(
    Origins::AllBut(&["CAN", "MEX", "EU27", "JPN"]),
    VEHICLE_GOODS,
    0.25,
)];
pub(super) const CARS_KOREA_WORST: &[Duty] = &[
    Duty::add(KOREA, VEHICLE_GOODS, 0.25),
    Duty::add(Origins::Only(&["JPN", "EU27"]), VEHICLE_GOODS, 0.15),
];
