//! Where the weights of the ledger's lines stand in a scenario.

use crate::engine::ledger::{Channel, Party};
use crate::model::{Catalogue, Meaning, ParameterId, Scenario};

/// The parameter of each line's weight, by party and channel: looked up once, read in every evaluation.
#[derive(Debug, Clone)]
pub(super) struct Weights([[Option<ParameterId>; Channel::ALL.len()]; Party::ALL.len()]);

impl Weights {
    pub(super) fn new(catalogue: &Catalogue) -> Self {
        let of =
            |party| Channel::ALL.map(|channel| catalogue.find(Meaning::Weight { party, channel }));
        Self(Party::ALL.map(of))
    }

    /// What a dollar of a line counts; one where the catalogue has no weight for it.
    pub(super) fn of(&self, scenario: &Scenario, party: Party, channel: Channel) -> f64 {
        let id = self.0[party as usize][channel as usize];
        id.and_then(|id| scenario.value(id).number()).unwrap_or(1.0)
    }
}
