//! The keyboard's way into a dialog and back to what had it before.

use egui::{Context, Id};

/// Who has the keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FocusReturn {
    /// The panels.
    #[default]
    Panels,
    /// A dialog; what had it before gets it back.
    Dialog(Option<Id>),
    /// The dialog has gone in this frame; egui still keeps the keyboard away from the panels.
    Closing(Option<Id>),
}

impl FocusReturn {
    /// Follows the dialog from frame to frame; asks for another frame where one is needed.
    pub fn follow(&mut self, context: &Context, is_modal: bool) {
        *self = match (*self, is_modal) {
            (Self::Panels | Self::Closing(_), true) => {
                Self::Dialog(context.memory(egui::Memory::focused))
            }
            (Self::Dialog(before), true) => Self::Dialog(before),
            (Self::Dialog(before), false) => {
                context.request_repaint();
                Self::Closing(before)
            }
            (Self::Closing(before), false) => {
                // unless the command that closed the dialog has given it to something else
                let is_free = context.memory(egui::Memory::focused).is_none();
                if let Some(before) = before.filter(|_| is_free) {
                    context.memory_mut(|memory| memory.request_focus(before));
                }
                Self::Panels
            }
            (Self::Panels, false) => Self::Panels,
        };
    }
}
