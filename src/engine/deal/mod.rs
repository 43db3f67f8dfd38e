//! Everything on the table beside duties: from levers to the outcomes of each part, and to both parties' ledger.
//!
//! ```text
//! trade ─ fund ─ farm ─ rules ─ alliance ─ companies ─ ledger
//! ```
//!
//! A part that the baseline has no figures for is left out. What ties the parts together: the value-content rule lowers
//! the share of exports that claims the preference and is counted where the duty is, in trade; the fund's calls weigh on
//! the currency, which is a line of its own. Left out: effects of the currency on trade, of the fund's orders on either
//! economy, and income effects.

mod accounts;
mod farm;
mod firms;
mod parts;
mod rules;
mod security;
mod weights;

pub(super) use accounts::year_shown;
pub use farm::FarmOfDeal;
pub use firms::FirmOfDeal;
pub(super) use parts::Parts;
pub use rules::RulesOfDeal;
pub use security::SecurityOfDeal;

use super::fund;
use super::{EngineError, Model, Outcome};
use crate::baseline::Baseline;
use crate::model::{Catalogue, Meaning, Scenario};
use weights::Weights;

/// Tables that no scenario changes.
#[derive(Debug, Clone)]
pub(super) struct Deal {
    pub(super) fund: Option<fund::Plan>,
    weights: Weights,
}

/// Values of one scenario by their meaning.
#[derive(Debug, Clone, Copy)]
struct Chosen<'a> {
    scenario: &'a Scenario,
    catalogue: &'a Catalogue,
}

impl Chosen<'_> {
    /// A number; nothing where the catalogue has no such parameter.
    fn number(self, meaning: Meaning) -> f64 {
        self.optional(meaning).unwrap_or_default()
    }

    /// A number that may be absent.
    fn optional(self, meaning: Meaning) -> Option<f64> {
        self.scenario.number(self.catalogue, meaning)
    }

    /// A number of years, whole by [`Spec::check`](crate::model::Spec::check).
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates"
    )]
    fn years(self, meaning: Meaning) -> u16 {
        self.number(meaning) as u16
    }

    /// The position of a word.
    fn word(self, meaning: Meaning) -> usize {
        self.scenario.choice(self.catalogue, meaning)
    }
}

impl Deal {
    pub(super) fn new(baseline: &Baseline, catalogue: &Catalogue) -> Self {
        Self {
            fund: fund::Plan::new(baseline, catalogue),
            weights: Weights::new(catalogue),
        }
    }

    /// Adds every part of the deal to an outcome of trade.
    pub(super) fn complete(
        &self,
        model: &Model,
        scenario: &Scenario,
        outcome: &mut Outcome,
    ) -> Result<(), EngineError> {
        self.complete_parts(model, scenario, Parts::ALL, outcome)
    }

    /// Writes some parts of the deal anew and leaves the others of the outcome as they are.
    pub(super) fn complete_parts(
        &self,
        model: &Model,
        scenario: &Scenario,
        parts: Parts,
        outcome: &mut Outcome,
    ) -> Result<(), EngineError> {
        let (baseline, catalogue) = (model.baseline(), model.catalogue());
        let chosen = Chosen {
            scenario,
            catalogue,
        };
        if let Some(fund) = self.fund.as_ref().filter(|_| parts.has(Parts::FUND)) {
            let cell = fund
                .bought_sector()
                .map(|sector| model.cell(sector, baseline.focus));
            let of = |rates: &[f64]| rates.get(cell?).copied();
            let (rate, base) = (of(&outcome.rates), of(&outcome.base_rates));
            let reading = model.plan.duty_reading(scenario);
            let read = |stated| reading.read(stated, base.unwrap_or_default());
            outcome.fund = Some(fund.evaluate(scenario, rate.unwrap_or_default(), read)?);
        }
        if let Some(data) = baseline.farm.as_ref().filter(|_| parts.has(Parts::FARM)) {
            outcome.farm = Some(farm::evaluate(data, chosen)?);
        }
        if let Some(data) = baseline.rules.as_ref().filter(|_| parts.has(Parts::RULES)) {
            outcome.rules = Some(rules::evaluate(data, chosen)?);
        }
        if let Some(data) = baseline
            .security
            .as_ref()
            .filter(|_| parts.has(Parts::SECURITY))
        {
            outcome.security = Some(security::evaluate(data, baseline, chosen)?);
        }
        if !scenario.firms.is_empty() && parts.has(Parts::FIRMS) {
            outcome.firms = firms::evaluate(model, chosen, outcome)?;
        }
        if parts.has(Parts::LEDGER) {
            outcome.ledger = accounts::ledger(model, chosen, outcome)?;
        }
        Ok(())
    }
}
