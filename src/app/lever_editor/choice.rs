//! Choices: one of a few words.

use super::{Lever, LeverChange, entry, label_ui, star_ui};
use crate::model::{Choice, Value};

pub(super) fn choice_ui(
    ui: &mut egui::Ui,
    lever: &Lever<'_>,
    choices: &[Choice],
    changes: &mut Vec<LeverChange>,
) {
    let longest = choices
        .iter()
        .map(|choice| choice.title.in_language(lever.language).len())
        .max();
    let is_short = longest.unwrap_or(0) < 14;
    let mut chosen = lever.value;
    let mut combo = |ui: &mut egui::Ui, width: f32| {
        let shown = lever.show(lever.value);
        let combo = egui::ComboBox::from_id_salt("choice")
            .selected_text(shown)
            .width(width);
        let made = combo.truncate().show_ui(ui, |ui| {
            for (index, choice) in (0u8..).zip(choices) {
                let title = choice.title.in_language(lever.language);
                ui.selectable_value(&mut chosen, Value::Choice(index), title);
            }
        });
        if lever.is_wanted {
            made.response.request_focus();
        }
        made.response.accessible_name(lever.name());
    };
    if is_short {
        ui.horizontal(|ui| {
            label_ui(ui, lever);
            super::to_right(ui, |ui| {
                combo(ui, entry::WIDTH);
                star_ui(ui, lever);
            });
        });
    } else {
        ui.horizontal(|ui| {
            label_ui(ui, lever);
            super::to_right(ui, |ui| star_ui(ui, lever));
        });
        let width = ui.available_width() - 8.0;
        combo(ui, width);
    }
    if chosen != lever.value {
        changes.extend([LeverChange::Set(chosen), LeverChange::Commit]);
    }
}
