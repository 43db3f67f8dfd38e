//! Heights of levers: what stands far out of sight takes its room without being drawn.
//!
//! A thousand unfolded levers would cost every frame ten milliseconds. A lever is left out where
//! it is further than a panel's height from what is seen and from what has the keyboard, so that
//! Tab always finds the next one. Where a screen reader listens, all are there.

use std::collections::BTreeMap;

use crate::app::context::PanelContext;
use crate::app::document::DocumentId;
use crate::app::session::ReferenceChoice;
use crate::model::ParameterId;
use crate::text::Language;
use egui::{Rangef, Ui};

/// What the words of all levers, and with them their heights, depend on.
#[derive(Clone, Debug, PartialEq)]
struct Made {
    language: Language,
    width: f32,
    has_full_labels: bool,
    document: DocumentId,
    reference: ReferenceChoice,
}

/// The heights that levers had when they were drawn last, and what is near enough to be drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights {
    made: Option<Made>,
    known: BTreeMap<ParameterId, f32>,
    /// From top to bottom on the screen; none where everything is drawn.
    near: Vec<Rangef>,
}

impl Heights {
    /// Begins a frame inside the scrolled area.
    pub(super) fn begin(&mut self, ui: &Ui, context: &PanelContext<'_>, has_full_labels: bool) {
        let made = Made {
            language: context.language,
            width: ui.available_width(),
            has_full_labels,
            document: context.session.active_id(),
            reference: context.session.reference().clone(),
        };
        if self.made.as_ref() != Some(&made) {
            self.known.clear();
            self.made = Some(made);
        }
        self.near.clear();
        let listens = (ui.ctx()).accesskit_node_builder(ui.unique_id(), |_| ());
        if listens.is_none() {
            let seen = ui.clip_rect().y_range();
            self.near.push(seen.expand(seen.span()));
            let focused = ui.memory(egui::Memory::focused);
            let focused = focused.and_then(|id| ui.ctx().read_response(id));
            (self.near).extend(focused.map(|of| of.rect.y_range().expand(seen.span())));
        }
    }

    /// The height of a lever that need not be drawn at the cursor.
    pub(super) fn of_unseen(&self, ui: &Ui, id: ParameterId) -> Option<f32> {
        let height = *self.known.get(&id)?;
        let top = ui.cursor().top();
        let place = Rangef::new(top, top + height);
        let is_far = |near: &Rangef| !near.intersects(place);
        (!self.near.is_empty() && self.near.iter().all(is_far)).then_some(height)
    }

    /// Keeps the height that a lever had.
    pub(super) fn note(&mut self, id: ParameterId, height: f32) {
        self.known.insert(id, height);
    }
}
