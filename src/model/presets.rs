//! The shipped scenarios, and the values that files are written against.

use super::{Catalogue, Overlay, Scenario};

/// A shipped scenario with its stable id, which is also its file name without the ending.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// `november-2025-mou`.
    pub id: String,
    /// The scenario, complete.
    pub scenario: Scenario,
}

/// All presets of a baseline, in the order of the menu, the first being the root; and the overlays that fit any of them.
#[derive(Clone, Debug, Default)]
pub struct Presets {
    list: Vec<Preset>,
    overlays: Vec<Overlay>,
}

/// Id of the shipped root: every lever at its default, nothing changed since the base year.
pub const ROOT: &str = "korus-2024";
/// Id of the preset that the program opens with.
pub const OPENING: &str = "november-2025-mou";

impl Presets {
    /// Presets in the order of the menu.
    pub const fn new(list: Vec<Preset>) -> Self {
        Self {
            list,
            overlays: Vec::new(),
        }
    }

    /// The overlays in the order of the menu.
    pub fn overlays(&self) -> &[Overlay] {
        &self.overlays
    }

    /// The overlay with an id.
    pub fn overlay(&self, id: &str) -> Option<&Overlay> {
        self.overlays.iter().find(|overlay| overlay.id == id)
    }

    /// Adds an overlay.
    pub fn push_overlay(&mut self, overlay: Overlay) {
        self.overlays.push(overlay);
    }

    /// The presets in order.
    pub fn iter(&self) -> impl Iterator<Item = &Preset> {
        self.list.iter()
    }

    /// The preset with an id.
    pub fn find(&self, id: &str) -> Option<&Preset> {
        self.list.iter().find(|preset| preset.id == id)
    }

    /// The root: the base year as it was. The first of the list, whatever its id.
    pub fn root(&self) -> Option<&Preset> {
        self.list.first()
    }

    /// Adds a preset, as reading them one after the other does.
    pub fn push(&mut self, preset: Preset) {
        self.list.push(preset);
    }

    /// The values that a scenario's file is written against: its base preset, or the defaults.
    pub fn base_of(&self, scenario: &Scenario, catalogue: &Catalogue) -> Scenario {
        self.find(&scenario.base).map_or_else(
            || Scenario::at_defaults(catalogue),
            |preset| preset.scenario.clone(),
        )
    }
}
