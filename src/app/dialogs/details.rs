//! The scenario's name and notes, and where its file is.

use egui::{Key, Ui};

use super::{buttons, heading};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::provenance::origin_ui;
use crate::model::{Edit, Scenario};
use crate::text::messages::DialogText as D;
use crate::text::{Language, Text as _};

/// Longest name that files take, characters.
const LONGEST_NAME: usize = 200;

/// The details of a scenario while they are typed; nothing changes before they are accepted.
#[derive(Debug)]
pub struct DetailsDialog {
    name: String,
    notes: String,
    is_new: bool,
}

impl DetailsDialog {
    /// Begins with what the scenario has.
    pub fn new(scenario: &Scenario, language: Language) -> Self {
        let name = scenario.name.in_language(language).to_owned();
        Self {
            name,
            notes: scenario.notes.clone(),
            is_new: true,
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        heading(ui, D::DetailsTitle.text(language), 560.0);
        let label = ui.label(D::Name.text(language));
        let name = egui::TextEdit::singleline(&mut self.name)
            .char_limit(LONGEST_NAME)
            .desired_width(f32::INFINITY);
        let name = ui.add(name).labelled_by(label.id);
        if std::mem::take(&mut self.is_new) {
            name.request_focus();
        }
        let entered = name.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(4.0);
        let label = ui.label(D::Notes.text(language));
        let room = ui.available_height();
        let height = (room * 0.45 - 60.0).clamp(90.0, 280.0);
        let area = egui::ScrollArea::vertical().max_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            let notes = egui::TextEdit::multiline(&mut self.notes)
                .desired_width(f32::INFINITY)
                .desired_rows(8);
            ui.add(notes).labelled_by(label.id);
        });
        if let Some(path) = &context.document().path {
            let path = [("path", crate::file::words::shown_path(path))];
            ui.add(egui::Label::new(D::FileIs.fill(language, &path)).wrap());
        }
        ui.separator();
        let height = (room * 0.55 - 100.0).clamp(80.0, 420.0);
        egui::ScrollArea::vertical()
            .id_salt("origin")
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| origin_ui(ui, context));
        let accept = Command::CommitEdit;
        let mut answers = Vec::new();
        let texts = vec![
            (D::Accept.text(language).to_owned(), accept.clone()),
            (D::Cancel.text(language).to_owned(), Command::CancelDialog),
        ];
        buttons(ui, texts, false, &mut answers);
        if entered || answers.contains(&accept) {
            self.accept(context, commands);
        } else {
            commands.extend(answers);
        }
    }

    /// One undo step for whatever was changed; none for nothing.
    fn accept(&self, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
        let scenario = context.scenario();
        let name = self.name.trim();
        if name != scenario.name.in_language(context.language) && !name.is_empty() {
            commands.push(Command::Edit(Edit::Rename(name.to_owned())));
        }
        if self.notes != scenario.notes {
            commands.push(Command::Edit(Edit::SetNotes(self.notes.clone())));
        }
        commands.push(Command::CommitEdit);
        commands.push(Command::CancelDialog);
    }
}
