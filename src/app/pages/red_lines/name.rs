//! The name of a red line: taken when the field is left, never while a syllable is being composed.

use crate::baseline::RedLine;
use crate::model::firm::LONGEST_NAME;
use crate::text::red_lines::RedLineText as T;
use crate::text::{Language, Text as _, Title};

fn field_id(line: &RedLine) -> egui::Id {
    egui::Id::unique(("name of a red line", &line.id))
}

/// Scrolls to the name of a line that is about to be drawn, and puts the keyboard there.
pub(super) fn begin(ui: &egui::Ui, line: &RedLine) {
    let below = egui::vec2(ui.available_width(), 48.0);
    let rect = egui::Rect::from_min_size(ui.cursor().min, below);
    ui.scroll_to_rect(rect, Some(egui::Align::Center));
    ui.memory_mut(|memory| memory.request_focus(field_id(line)));
}

/// Draws the field; answers the new name once one is entered that can be one.
pub(super) fn ui(ui: &mut egui::Ui, line: &RedLine, language: Language) -> Option<Title> {
    let id = field_id(line);
    let shown = crate::reading::escaped(line.title.in_language(language));
    let draft: Option<String> = ui.data(|data| data.get_temp(id));
    let mut text = draft.clone().unwrap_or_else(|| shown.clone());
    let field = egui::TextEdit::singleline(&mut text)
        .id(id)
        .char_limit(LONGEST_NAME)
        .desired_width(ui.available_width() - 8.0);
    let name = T::NameOf.fill(language, &[("title", shown.clone())]);
    let response = ui.add(field).on_hover_text(&shown).accessible_name(name);
    let draft = if response.changed() {
        Some(text)
    } else {
        draft
    };
    if !response.lost_focus() {
        if let Some(draft) = draft {
            ui.data_mut(|data| data.insert_temp(id, draft));
        }
        return None;
    }
    ui.data_mut(|data| data.remove::<String>(id));
    let is_escape = ui.input(|input| input.key_pressed(egui::Key::Escape));
    let entered = draft.map(|draft| draft.trim().to_owned())?;
    let is_new = !is_escape && !entered.is_empty() && entered != shown;
    is_new.then(|| Title::new(entered.clone(), entered))
}
