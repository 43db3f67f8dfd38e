//! Questions about farm markets.

use super::table::measure_table;
use crate::engine::Outcome;
use crate::engine::farm::ban::BanOutcome;
use crate::engine::farm::beef::{BeefOriginOutcome, BeefOutcome};
use crate::engine::farm::rice::{RiceOutcome, ShareOutcome};

measure_table! {
    /// One question about the market behind a tariff-rate quota; the importer is the partner.
    RiceMeasure of Outcome, crate::text::measures::RiceMeasureText;
    /// Price of the home good, USD a tonne.
    Price "rice_price" Usd LEVEL = |o| Some(rice(o)?.price);
    /// Its relative change.
    PriceChange "rice_price_change" Change CHANGE = |o| Some(rice(o)?.price_change);
    /// Home production, tonnes a year.
    Production "rice_production" Tonnes LEVEL = |o| Some(rice(o)?.production);
    /// Change of farm income, USD a year.
    FarmIncome "rice_farm_income_change" Usd CHANGE = |o| Some(rice(o)?.farm_income_change);
    /// Change of the buyers' surplus, USD a year.
    Buyers "rice_buyers_change" Usd CHANGE = |o| Some(rice(o)?.consumer_surplus_change);
    /// Home production over all supply.
    SelfSufficiency "rice_self_sufficiency" Share LEVEL = |o| Some(rice(o)?.self_sufficiency);
    /// Rent of the whole quota, USD a year.
    Rent "rice_rent" Usd LEVEL = |o| Some(rice(o)?.rent);
    /// Rent of the partner's share, USD a year.
    RentImporter "rice_rent.importer" Usd LEVEL = |o| Some(rice_partner(o)?.rent);
    /// The partner's sales, USD a year.
    SalesImporter "rice_sales.importer" Usd LEVEL = |o| Some(rice_partner(o)?.sales);
    /// Their change, USD a year.
    SalesChangeImporter "rice_sales_change.importer" Usd CHANGE = |o| Some(rice_partner(o)?.sales_change);
    /// Imports beyond the quota, tonnes a year.
    BeyondQuota "rice_beyond_quota" Tonnes LEVEL = |o| Some(rice(o)?.over_quota_imports);
}

measure_table! {
    /// One question about the market with a health rule.
    BeefMeasure of Outcome, crate::text::measures::BeefMeasureText;
    /// Relative change of the home producers' price.
    PriceChange "beef_price_change" Change CHANGE = |o| Some(beef(o)?.domestic_price_change);
    /// Relative change of the buyers' price index.
    BuyersPriceChange "beef_buyers_price_change" Change CHANGE = |o| Some(beef(o)?.price_change);
    /// Change of farm income, USD a year.
    FarmIncome "beef_farm_income_change" Usd CHANGE = |o| Some(beef(o)?.farm_income_change);
    /// Change of the buyers' surplus, USD a year.
    Buyers "beef_buyers_change" Usd CHANGE = |o| Some(beef(o)?.consumer_surplus_change);
    /// Home volume over all volume.
    SelfSufficiency "beef_self_sufficiency" Share LEVEL = |o| Some(beef(o)?.self_sufficiency);
    /// The partner's sales, USD a year.
    SalesImporter "beef_sales.importer" Usd LEVEL = |o| Some(beef_partner(o)?.sales);
    /// Their change, USD a year.
    SalesChangeImporter "beef_sales_change.importer" Usd CHANGE = |o| Some(beef_partner(o)?.sales_change);
    /// The partner's volume, tonnes a year.
    VolumeImporter "beef_volume.importer" Tonnes LEVEL = |o| Some(beef_partner(o)?.volume);
}

measure_table! {
    /// One question about a good that was not let in; `{item}` is the good.
    OpeningMeasure of BanOutcome, crate::text::measures::OpeningMeasureText;
    /// Relative change of the home price.
    PriceChange "opening_price_change" Change CHANGE = |o| Some(o.price_change);
    /// Relative change of the value of home production.
    OutputValueChange "opening_output_value_change" Change CHANGE = |o| Some(o.output_value_change);
    /// Change of farm income, USD a year.
    FarmIncome "opening_farm_income_change" Usd CHANGE = |o| Some(o.farm_income_change);
    /// Change of the buyers' surplus, USD a year.
    Buyers "opening_buyers_change" Usd CHANGE = |o| Some(o.consumer_surplus_change);
    /// Sales of exporters, USD a year.
    ExporterSales "opening_exporter_sales" Usd LEVEL = |o| Some(o.exporter_sales);
    /// Home volume over all volume.
    SelfSufficiency "opening_self_sufficiency" Share LEVEL = |o| Some(o.self_sufficiency);
}

fn rice(outcome: &Outcome) -> Option<&RiceOutcome> {
    outcome.farm.as_ref()?.rice.as_ref()
}

fn rice_partner(outcome: &Outcome) -> Option<&ShareOutcome> {
    let farm = outcome.farm.as_ref()?;
    farm.rice.as_ref()?.shares.get(farm.rice_partner)
}

fn beef(outcome: &Outcome) -> Option<&BeefOutcome> {
    outcome.farm.as_ref()?.beef.as_ref()
}

fn beef_partner(outcome: &Outcome) -> Option<&BeefOriginOutcome> {
    let farm = outcome.farm.as_ref()?;
    farm.beef.as_ref()?.origins.get(farm.beef_partner)
}
