//! What a panel is given to draw itself with.

use super::backwards::Backwards;
use super::bargaining::Bargaining;
use super::document::Document;
use super::results::Results;
use super::sampling::Sampling;
use super::session::Session;
use super::talks::TalksDesk;
use crate::chart::theme::Theme;
use crate::engine::Model;
use crate::model::{ParameterId, Presets, Scenario};
use crate::text::Language;

/// Everything a panel may look at. It answers by pushing commands, never by changing this.
///
/// A panel is a small struct of its own with what only concerns the eye (what is unfolded, what
/// is being typed) and one method, in a file of its own:
/// `fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>)`.
#[derive(Clone, Copy, Debug)]
pub struct PanelContext<'a> {
    /// The model: its catalogue and its baseline.
    pub model: &'a Model,
    /// The shipped scenarios.
    pub presets: &'a Presets,
    /// What is open.
    pub session: &'a Session,
    /// What was computed and drawn for it.
    pub results: &'a Results,
    /// What is asked backwards, and what was found.
    pub backwards: &'a Backwards,
    /// The bargaining table, and what was found.
    pub bargaining: &'a Bargaining,
    /// What the clock says.
    pub talks: &'a TalksDesk,
    /// What was drawn in the background.
    pub sampling: &'a Sampling,
    /// The reader's language.
    pub language: Language,
    /// The colours, of the light or the dark window.
    pub theme: &'static Theme,
    /// A lever to be shown, scrolled to and focused in this frame, as the palette asked.
    pub focus_lever: Option<ParameterId>,
    /// Whether the window has a dialog open: keys then belong to it.
    pub is_modal: bool,
    /// Whether both parties' numbers already stand at the right edge.
    pub headline_open: bool,
}

impl<'a> PanelContext<'a> {
    /// The document that is worked on.
    pub fn document(&self) -> &'a Document {
        self.session.active()
    }

    /// The scenario that is worked on.
    pub fn scenario(&self) -> &'a Scenario {
        self.session.active().scenario()
    }

    /// The scenario that it is compared with.
    pub fn reference(&self) -> &'a Scenario {
        self.session.reference_scenario()
    }
}
