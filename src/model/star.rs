//! Stars: which values of a scenario are an assumption or a memory, and why.
//!
//! A star belongs to a value and not to a lever: it holds only while the lever has the value that
//! it was given for. Moving the lever takes the star off, and moving it back brings the star back,
//! with nothing to keep in step.

use super::{ParameterId, Scenario, Value};
use crate::text::Title;

/// What a starred value rests on in place of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StarKind {
    /// Nobody published it: somebody took it for this scenario.
    Assumption,
    /// Remembered and never checked against a source.
    Memory,
}

impl StarKind {
    /// Both, in the order of their words in files.
    pub const ALL: [Self; 2] = [Self::Assumption, Self::Memory];

    /// The word in files and machine formats.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Assumption => "assumption",
            Self::Memory => "memory",
        }
    }
}

/// The mark of one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Star {
    /// The key as it stands in the file.
    pub key: String,
    /// The parameter and the value that the star belongs to; `None` for a key that this program
    /// does not know, which is kept and written back.
    pub of: Option<(ParameterId, Value)>,
    /// What the value rests on.
    pub kind: StarKind,
    /// Why, in a short sentence.
    pub reason: Title,
}

impl Star {
    /// Whether the scenario still has the value that the star belongs to.
    pub fn holds_in(&self, scenario: &Scenario) -> bool {
        self.of
            .is_some_and(|(id, value)| scenario.value(id) == value)
    }
}

impl Scenario {
    /// The stars that hold, in the order of the scenario's list.
    pub fn held_stars(&self) -> impl Iterator<Item = &Star> {
        self.stars.iter().filter(|star| star.holds_in(self))
    }

    /// The star of a parameter's value; none after the value was moved.
    pub fn star_of(&self, id: ParameterId) -> Option<&Star> {
        self.held_stars()
            .find(|star| star.of.is_some_and(|(of, _)| of == id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::baseline::Baseline;
    use crate::model::{Catalogue, Edit, Meaning, SecurityParameter};

    #[test]
    fn a_star_leaves_with_its_value_and_comes_back_with_it() {
        let catalogue = Catalogue::new(&Baseline::shipped().unwrap());
        let arms = Meaning::Security(SecurityParameter::Arms);
        let id = catalogue.find(arms).unwrap();
        let mut scenario = Scenario::at_defaults(&catalogue);
        let given = scenario.value(id);
        scenario.stars.push(Star {
            key: "security.arms".to_owned(),
            of: Some((id, given)),
            kind: StarKind::Memory,
            reason: Title::default(),
        });
        assert_eq!(
            scenario.star_of(id).map(|star| star.kind),
            Some(StarKind::Memory)
        );
        let value = Value::Number(1e9);
        Edit::Set { id, value }
            .apply(&catalogue, &mut scenario)
            .unwrap();
        assert_eq!(scenario.star_of(id), None);
        assert_eq!(scenario.held_stars().count(), 0);
        Edit::Set { id, value: given }
            .apply(&catalogue, &mut scenario)
            .unwrap();
        assert!(scenario.star_of(id).is_some());
    }
}
