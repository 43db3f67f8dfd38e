//! Overlays: a few settings with a story of their own, laid over any scenario.
//!
//! A preset says how a whole deal stood on a day; an overlay says one thing more about the world (a threat carried out, a
//! dearer dollar) and leaves everything else as the scenario has it.

use jiff::civil::Date;

use super::{Catalogue, ParameterId, Scenario, Star, Value};
use crate::text::Title;
use crate::text::parameters::ParameterText;

/// A few settings with their story, sources and stars.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlay {
    /// Stable id, which is also its file name without the ending: `won-1450`.
    pub id: String,
    /// Short name.
    pub name: Title,
    /// One line on what it says.
    pub story: Title,
    /// The day it speaks of, where it speaks of one.
    pub date: Option<Date>,
    /// What to know about it: free text, both languages.
    pub notes: String,
    /// Source ids or addresses it rests on.
    pub sources: Vec<String>,
    /// The parameters it sets, in catalogue order, each with a value that fits.
    pub settings: Vec<(ParameterId, Value)>,
    /// Which of these values are an assumption or a memory.
    pub stars: Vec<Star>,
}

impl Overlay {
    /// A scenario with the overlay on it: its settings, stars and sources added, a line about it in the notes; the name,
    /// the base and everything else as they were.
    #[must_use]
    pub fn applied_to(&self, catalogue: &Catalogue, scenario: &Scenario) -> Scenario {
        let mut with = scenario.clone();
        for (id, value) in &self.settings {
            if let Some(slot) = with.values.get_mut(id.index()) {
                *slot = *value;
            }
        }
        let keys = self
            .settings
            .iter()
            .filter_map(|(id, _)| catalogue.spec(*id));
        let keys: Vec<&str> = keys.map(|spec| spec.key.as_str()).collect();
        // a value of the overlay has the overlay's star or none
        with.stars.retain(|star| !keys.contains(&star.key.as_str()));
        with.stars.extend(self.stars.iter().cloned());
        let place = |star: &Star| catalogue.find_key(&star.key);
        with.stars
            .sort_by_key(|star| (place(star).is_none(), place(star)));
        for source in &self.sources {
            if !with.sources.contains(source) {
                with.sources.push(source.clone());
            }
        }
        let note = self.note();
        if !with.notes.contains(&note) {
            if !with.notes.is_empty() {
                with.notes.push('\n');
            }
            with.notes.push_str(&note);
        }
        with
    }

    /// The name of the step that lays it over a scenario.
    pub fn step_label(&self) -> Title {
        Title::filled(ParameterText::OverlayApplied, &[("name", &self.name)])
    }

    /// What the notes of a scenario say about it: a line in each language.
    fn note(&self) -> String {
        let values = [("name", &self.name), ("story", &self.story)];
        let line = Title::filled(ParameterText::OverlayNote, &values);
        format!("{}\n{}", line.english, line.korean)
    }
}
