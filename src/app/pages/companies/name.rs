//! The name of a company: taken when the field is left, never while a syllable is being composed.

use crate::app::ink::{ink, theme};
use crate::model::Firm;
use crate::model::firm::LONGEST_NAME;
use crate::text::companies::CompaniesText as T;
use crate::text::{Language, Text as _, Title};
use egui::RichText;

/// Where the id of a row waits whose name is to be typed next.
pub(super) fn wanted_id() -> egui::Id {
    egui::Id::unique("company to be named")
}

/// What is being typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
struct Draft {
    text: String,
    problem: Option<String>,
}

/// Draws the field; answers the new name once it is entered.
pub(super) fn ui(
    ui: &mut egui::Ui,
    (firm, shown): (&Firm, String),
    language: Language,
) -> Option<Title> {
    let id = egui::Id::unique(("name of a company", &firm.id));
    let mut draft: Option<Draft> = ui.data(|data| data.get_temp(id));
    let mut text = draft
        .as_ref()
        .map_or_else(|| shown.clone(), |draft| draft.text.clone());
    let mut field = egui::TextEdit::singleline(&mut text)
        .id(id)
        .desired_width(ui.available_width() - 8.0);
    let problem = draft.as_ref().and_then(|draft| draft.problem.clone());
    if problem.is_some() {
        field = field.text_color(ink(theme(ui).error));
    }
    let name = T::NameOf.fill(language, &[("company", shown.clone())]);
    let response = ui.add(field).accessible_name(name);
    if response.changed() {
        draft = Some(Draft {
            text,
            problem: None,
        });
    }
    let wanted: Option<String> = ui.data(|data| data.get_temp(wanted_id()));
    if wanted.as_ref() == Some(&firm.id) {
        ui.data_mut(|data| data.remove::<String>(wanted_id()));
        response.request_focus();
        response.scroll_to_me(None);
    }
    let mut taken = None;
    if response.lost_focus()
        && let Some(left) = draft.take()
    {
        let is_escape = ui.input(|input| input.key_pressed(egui::Key::Escape));
        match judged(&left.text, language) {
            _ if is_escape || left.text == shown => {}
            Ok(name) => taken = Some(Title::new(name.clone(), name)),
            Err(problem) => {
                draft = Some(Draft {
                    problem: Some(problem),
                    ..left
                });
            }
        }
    }
    ui.data_mut(|data| match draft {
        Some(draft) => {
            data.insert_temp(id, draft);
        }
        None => data.remove::<Draft>(id),
    });
    if let Some(problem) = problem {
        let words = RichText::new(problem).small().color(ink(theme(ui).error));
        ui.add(egui::Label::new(words).wrap());
    }
    taken
}

/// The name as it is kept, or what is wrong with it.
fn judged(text: &str, language: Language) -> Result<String, String> {
    let name = text.trim();
    if name.is_empty() {
        return Err(T::NameEmpty.text(language).to_owned());
    }
    if name.chars().count() > LONGEST_NAME {
        let count = ("count", LONGEST_NAME.to_string());
        return Err(T::NameTooLong.fill(language, &[count]));
    }
    Ok(name.to_owned())
}
