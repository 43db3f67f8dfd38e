//! What was changed against the base preset, each with "undo this one".

use super::command::Command;
use super::context::PanelContext;
use super::levers_panel::base_name;
use super::page::Page;
use crate::model::Scenario;
use crate::model::diff::{self, Change};
use crate::text::Text as _;
use crate::text::panels::PanelText as T;
use egui::RichText;

/// The differences from the base preset: parameters in catalogue order, then rows of tables.
fn changes(context: &PanelContext<'_>) -> Vec<Change> {
    let scenario = context.scenario();
    match context.presets.find(&scenario.base) {
        Some(base) => diff::changes(&base.scenario, scenario),
        None => diff::changes(&Scenario::at_defaults(context.model.catalogue()), scenario),
    }
}

/// Draws the list; a press on the words shows the lever, the button takes the one change back.
pub(super) fn changes_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    ui.label(
        RichText::new(T::YouChanged.text(language))
            .heading()
            .size(16.0),
    );
    let note = T::YouChangedNote.fill(language, &[("name", base_name(context))]);
    ui.label(RichText::new(note).small().weak());
    let changes = changes(context);
    if changes.is_empty() {
        ui.weak(T::NothingYet.text(language));
    }
    for (index, change) in changes.iter().enumerate() {
        ui.push_id(index, |ui| {
            let words = change.words(context.model.catalogue(), language);
            ui.horizontal(|ui| {
                let undo = ui.small_button(T::UndoThis.text(language));
                let name = T::UndoThisOne.fill(language, &[("change", words.clone())]);
                if undo.clicked() {
                    commands.push(Command::Edit(change.taken_back()));
                    commands.push(Command::CommitEdit);
                }
                undo.accessible_name(name);
                let hint = T::ShowLever.fill(language, &[("lever", words.clone())]);
                let label = egui::Button::new(RichText::new(words).size(13.0))
                    .frame(false)
                    .wrap();
                if ui.add(label).on_hover_text(hint).clicked() {
                    commands.push(
                        (change.parameter())
                            .map_or(Command::ShowPage(Page::Companies), Command::FocusLever),
                    );
                }
            });
        });
    }
}
