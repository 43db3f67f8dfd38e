//! Where the prices and volumes of one market come from: what it is solved from.

use super::draft::{Draft, Scene, counted};
use super::trade_rows::{Column as C, pass_through, row};
use super::{Place, Row};
use crate::model::Meaning;
use crate::text::Title;
use crate::text::number::Unit;
use crate::text::trace::{SolvedText, TermText as T};

pub(super) fn draft(s: &Scene<'_>, market: usize) -> Draft {
    let baseline = s.baseline();
    let supply = baseline
        .markets
        .get(market)
        .and_then(|data| data.domestic_supply)
        .map(|figure| s.figure("D", T::DomesticSupply, Unit::Usd, figure));
    let sigmas = s.model.plan.sigmas(s.scenario, market, s.outcome.horizon);
    let sigmas = sigmas.into_iter().flat_map(|(among, domestic)| {
        [
            counted("σ_M", T::SigmaAmong, Unit::Number, among),
            counted("σ_D", T::SigmaDomestic, Unit::Number, domestic),
        ]
    });
    let solved = s.outcome.markets.get(market).into_iter().flat_map(|of| {
        [
            counted("P", T::PriceIndex, Unit::Number, of.price_index),
            counted("P_M", T::ImportIndex, Unit::Number, of.import_price_index),
            counted("p_D", T::DomesticPrice, Unit::Number, of.domestic_price),
        ]
    });
    let rows = suppliers(s, market);
    Draft::solved(Place::Market, SolvedText::Market)
        .with(solved)
        .with(supply)
        .with(sigmas)
        .with(s.parameter("ε", Meaning::DemandElasticity))
        .with(s.parameter("e_D", Meaning::DomesticSupplyElasticity))
        .with(pass_through(s, market))
        .with(s.decide([
            Meaning::SigmaShortRun { market },
            Meaning::SigmaLongRun { market },
            Meaning::Horizon,
            Meaning::AdjustmentYears,
        ]))
        .over(T::Suppliers, rows)
}

/// Every sector of every origin that sells in the market.
fn suppliers(s: &Scene<'_>, market: usize) -> Vec<Row> {
    let baseline = s.baseline();
    let columns = [C::Base, C::Rate, C::Collected, C::Price, C::Volume];
    let mut rows = Vec::new();
    for (sector, data) in baseline.sectors_of_market(market) {
        for (origin, from) in baseline.origins.iter().enumerate() {
            let sells = data.imports.get(origin);
            if sells.is_none_or(|figure| figure.value == 0.0) {
                continue;
            }
            let mut supplier = row(s, (sector, origin), &columns);
            let names = [("sector", &data.title), ("origin", &from.title)];
            supplier.title = Title::filled(T::SupplierName, &names);
            rows.push(supplier);
        }
    }
    rows
}
