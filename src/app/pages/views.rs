//! The row above a page that chooses what the page shows.

use crate::text::{Language, Text};

/// The choice between the views of a page, and beside it what belongs to all of them.
pub(super) fn views_ui<View: Copy + PartialEq, T: Text, const COUNT: usize>(
    ui: &mut egui::Ui,
    language: Language,
    (chosen, views): (&mut View, [(View, T); COUNT]),
    beside: impl FnOnce(&mut egui::Ui),
) {
    ui.horizontal_wrapped(|ui| {
        for (view, text) in views {
            ui.selectable_value(chosen, view, text.text(language));
        }
        ui.add_space(8.0);
        beside(ui);
    });
    ui.add_space(4.0);
}
