//! From the parts to the ledger.

use super::Chosen;
use crate::engine::fund::FundOutcome;
use crate::engine::input::InputError;
use crate::engine::ledger::parts::{self, TradeParts};
use crate::engine::ledger::{Entry, Ledger, Terms};
use crate::engine::{Model, Outcome};
use crate::model::{LedgerParameter as L, Meaning};

/// The year that the ledger shows: the horizon in whole years, the first at the earliest.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates"
)]
pub(in crate::engine) const fn year_shown(horizon: f64) -> u16 {
    horizon.round().max(1.0) as u16
}

/// Both parties' ledger of an outcome whose other parts are complete.
pub(super) fn ledger(
    model: &Model,
    chosen: Chosen<'_>,
    outcome: &Outcome,
) -> Result<Ledger, InputError> {
    let number = |parameter| chosen.number(Meaning::Ledger(parameter));
    let terms = Terms {
        year: year_shown(outcome.horizon),
        horizon_years: chosen.years(Meaning::Ledger(L::Years)),
        focus_discount_rate: number(L::FocusDiscountRate),
        importer_discount_rate: number(L::ImporterDiscountRate),
        low_confidence_counts: chosen.word(Meaning::Ledger(L::LowGrade)) == 0,
    };
    let mut entries = TradeParts::of(model, chosen.scenario, outcome).entries();
    if let Some(fund) = &outcome.fund {
        entries.extend(parts::fund(&fund.outcome, terms.year));
        entries.push(currency(&fund.outcome));
    }
    if let Some(farm) = &outcome.farm {
        entries.extend(farm.parts.iter().flat_map(parts::FarmParts::entries));
    }
    if let Some(rules) = &outcome.rules {
        entries.extend(rules.parts.entries());
    }
    if let Some(security) = &outcome.security {
        let flows = security.flows.iter();
        entries.extend(flows.flat_map(|(channel, flows)| parts::security(*channel, flows)));
    }
    let weight = |party, channel| model.deal.weights.of(chosen.scenario, party, channel);
    Ok(Ledger::new(&entries, &terms)?.weighed(weight))
}

/// What the fund's own calls make dearer: the dollars of a year times the rise of their price in it.
///
/// An upper bound: part of it is earned by residents who sell those dollars.
fn currency(fund: &FundOutcome) -> Entry {
    let cost = |year: &crate::engine::fund::FundYear| year.outflow().usd() * year.currency_change;
    parts::currency(fund.years.iter().map(cost).collect())
}
