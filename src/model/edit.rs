//! Every way to change a scenario.

use super::{Catalogue, ParameterId, Role, Scenario, Value, ValueError};
use crate::text::Title;

/// One change of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Sets one parameter.
    Set {
        /// Which one.
        id: ParameterId,
        /// To what; refused if it does not fit.
        value: Value,
    },
    /// Gives one parameter its value of the base preset again.
    Reset {
        /// Which one.
        id: ParameterId,
        /// The value of the base preset.
        to: Value,
    },
    /// Gives every parameter of a role its value of another scenario: levers and assumptions have
    /// separate resets.
    ResetAll {
        /// Levers or assumptions.
        role: Role,
        /// The scenario to take the values from.
        to: Box<Scenario>,
    },
    /// Renames the scenario in the language of the writer; both titles get the name.
    Rename(String),
    /// Replaces the notes.
    SetNotes(String),
    /// Replaces everything, as recovery and undo-one do.
    Replace(Box<Scenario>),
}

impl Edit {
    /// Applies the change, or refuses a value that does not fit and changes nothing.
    pub fn apply(self, catalogue: &Catalogue, scenario: &mut Scenario) -> Result<(), ValueError> {
        match self {
            Self::Set { id, value } | Self::Reset { id, to: value } => {
                let spec = catalogue.spec(id).ok_or(ValueError::WrongKind)?;
                spec.check(value)?;
                if let Some(slot) = scenario.values.get_mut(id.index()) {
                    *slot = value;
                }
            }
            Self::ResetAll { role, to } => {
                for ((slot, value), spec) in scenario
                    .values
                    .iter_mut()
                    .zip(&to.values)
                    .zip(catalogue.specs())
                {
                    if spec.role == role {
                        *slot = *value;
                    }
                }
            }
            Self::Rename(name) => scenario.name = Title::new(name.clone(), name),
            Self::SetNotes(notes) => scenario.notes = notes,
            Self::Replace(other) => *scenario = *other,
        }
        Ok(())
    }
}
