//! Definitions that are open to choice, and what each other setting would move in dollars for both parties.
//!
//! A definition is a reading of a text or a figure, not a term that is bargained over: when money counts as recouped,
//! whether a floor meets the duty before or after a preference, who bears a duty, whether duties are those of the
//! schedule or those collected. Each is a choice of the catalogue. Here the scenario is evaluated once as it stands and
//! once at every other setting of each, everything else as it is:
//!
//! ```text
//! moved = balance at the other setting − balance as it stands          USD a year and present value, for each party
//! ```
//!
//! One at a time: what two definitions move together is not the sum of both. Where nothing has been moved in a
//! scenario, no definition moves a balance.

use super::ledger::{Balance, Party};
use super::measure::FundMeasure;
use super::{EngineError, Measure, Method, Model, Outcome};
use crate::model::{Kind, Meaning, ParameterId, Scenario, Value};

/// A definition as a scenario sets it, and its other settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The switch in the catalogue.
    pub id: ParameterId,
    /// Position of the setting that the scenario has.
    pub current: u8,
    /// The outcome that it is about.
    pub about: Measure,
    /// That outcome as the scenario stands, in the measure's unit.
    pub value: Option<f64>,
    /// Every other setting, in the order of the choice.
    pub others: Vec<Setting>,
}

/// What another setting would move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Position of the setting.
    pub choice: u8,
    /// Balance at this setting less the balance as it stands, for the parties in the order of [`Party::ALL`].
    pub moved: [Balance; 2],
    /// The outcome that the definition is about at this setting, less its value as it stands.
    pub about: Option<f64>,
}

impl Setting {
    /// What it moves for one party.
    pub const fn of(&self, party: Party) -> Balance {
        match party {
            Party::Focus => self.moved[0],
            Party::Importer => self.moved[1],
        }
    }
}

/// Every definition of a baseline at every other setting, at a horizon of the caller's; in the order of the catalogue.
///
/// Fails where one of the settings has no outcome.
pub fn definitions(
    model: &Model,
    scenario: &Scenario,
    horizon: f64,
) -> Result<Vec<Definition>, EngineError> {
    let standing = model.run_at(scenario, horizon, Method::Exact)?;
    let mut found = Vec::new();
    for (id, spec) in model.catalogue().definitions() {
        let (Kind::Choice(words), Some(about)) = (&spec.kind, about(spec.meaning)) else {
            continue;
        };
        let current = u8::try_from(scenario.value(id).choice()).unwrap_or_default();
        let value = about.value(model.baseline(), &standing);
        let mut others = Vec::new();
        for choice in (0..=u8::MAX).take(words.len()) {
            if choice == current {
                continue;
            }
            let mut other = scenario.clone();
            if let Some(slot) = other.values.get_mut(id.index()) {
                *slot = Value::Choice(choice);
            }
            let outcome = model.run_at(&other, horizon, Method::Exact)?;
            let moved = about.value(model.baseline(), &outcome);
            others.push(Setting {
                choice,
                moved: moved_between(&standing, &outcome),
                about: moved.zip(value).map(|(after, before)| after - before),
            });
        }
        found.push(Definition {
            id,
            current,
            about,
            value,
            others,
        });
    }
    Ok(found)
}

/// The outcome that a definition is about.
const fn about(meaning: Meaning) -> Option<Measure> {
    match meaning {
        Meaning::Fund(_) => Some(Measure::Fund(FundMeasure::DistributionsFocus)),
        Meaning::FloorOrder => Some(Measure::DutyPaid),
        Meaning::PassThroughReading => Some(Measure::DutyBorneByBuyers),
        // a change, because the base year's duty is read anew too
        Meaning::DutyReading => Some(Measure::DutyRevenueChange),
        _ => None,
    }
}

fn moved_between(standing: &Outcome, other: &Outcome) -> [Balance; 2] {
    Party::ALL.map(|party| {
        let (before, after) = (standing.ledger.balance(party), other.ledger.balance(party));
        Balance {
            usd_a_year: after.usd_a_year - before.usd_a_year,
            npv_usd: after.npv_usd - before.npv_usd,
        }
    })
}
