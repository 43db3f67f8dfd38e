//! Fields that several tables of the page share.

use crate::app::quantity_entry::Quantity;
use crate::model::timeline::{MOST_MONTHS, State, state_words};
use crate::text::number::Unit;
use crate::text::timeline_page::TimelinePageText as T;
use crate::text::{Language, Text as _, days};
use jiff::civil::Date;

/// A choice out of a list; answers the place of another one once it is chosen.
pub(super) fn choice_ui(
    ui: &mut egui::Ui,
    (name, shown, width): (&str, &str, f32),
    now: Option<usize>,
    options: &[String],
) -> Option<usize> {
    let mut chosen = None;
    let combo = egui::ComboBox::from_id_salt(name)
        .selected_text(shown)
        .width(width);
    let made = combo.truncate().show_ui(ui, |ui| {
        for (place, option) in options.iter().enumerate() {
            if ui.selectable_label(now == Some(place), option).clicked() && now != Some(place) {
                chosen = Some(place);
            }
        }
    });
    made.response.accessible_name(name);
    chosen
}

/// The name of a row, at the left of its own column.
pub(super) fn name_ui(ui: &mut egui::Ui, width: f32, name: &str) {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(egui::vec2(width, 20.0), layout, |ui| {
        ui.set_width(width);
        ui.add(egui::Label::new(name).truncate())
            .on_hover_text(name);
    });
}

/// The choice of a state.
pub(super) fn state_ui(
    ui: &mut egui::Ui,
    name: &str,
    now: State,
    language: Language,
) -> Option<State> {
    let options = State::ALL.map(|state| state_words(state, language).to_owned());
    let shown = state_words(now, language);
    let chosen = choice_ui(ui, (name, shown, 118.0), Some(now.steps()), &options)?;
    State::ALL.get(chosen).copied()
}

/// A number to be typed, with what is wrong with it below.
pub(super) fn number_ui(
    ui: &mut egui::Ui,
    (name, unit, range): (&str, Unit, (f64, f64)),
    value: f64,
    language: Language,
) -> Option<f64> {
    let field = Quantity {
        id: egui::Id::unique(("number of the timeline", name.to_owned())),
        name,
        unit,
        range,
        value,
        language,
    };
    let typed = field.entry_ui(ui);
    typed.or_else(|| field.problem_ui(ui))
}

/// A whole number of months.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the field allows no other numbers"
)]
pub(super) fn months_ui(
    ui: &mut egui::Ui,
    (name, least): (T, u16),
    months: u16,
    language: Language,
) -> Option<u16> {
    let range = (f64::from(least), f64::from(MOST_MONTHS));
    let name = name.text(language);
    let typed = number_ui(ui, (name, Unit::Count, range), f64::from(months), language)?;
    Some(typed.round() as u16)
}

/// A day to be typed, taken when the field is left; a bad entry keeps its text and says why.
pub(super) fn day_ui(ui: &mut egui::Ui, day: Date, language: Language) -> Option<Date> {
    let id = egui::Id::unique("first day of the timeline");
    let draft: Option<String> = ui.data(|data| data.get_temp(id));
    let mut text = draft.clone().unwrap_or_else(|| days::iso(day));
    let field = egui::TextEdit::singleline(&mut text)
        .id(id)
        .desired_width(92.0);
    let response = ui.add(field).accessible_name(T::Start.text(language));
    let draft = if response.changed() {
        Some(text)
    } else {
        draft
    };
    let draft = draft?;
    let is_escape = ui.input(|input| input.key_pressed(egui::Key::Escape));
    let read = days::parse(&draft);
    if response.lost_focus() && (is_escape || read.is_some()) {
        ui.data_mut(|data| data.remove::<String>(id));
        return read.filter(|read| *read != day && !is_escape);
    }
    if read.is_none() && !response.has_focus() {
        let shown = crate::reading::escaped(&draft);
        ui.weak(T::BadDay.fill(language, &[("text", shown)]));
    }
    ui.data_mut(|data| data.insert_temp(id, draft));
    None
}
