//! Why a file was not opened: all its problems at once, with line, column, field and range.

use std::path::PathBuf;

use egui::Ui;

use super::{buttons, heading};
use crate::app::command::Command;
use crate::app::command_words::shown_file;
use crate::app::context::PanelContext;
use crate::file::scenario_format::ScenarioFileError;
use crate::text::Text as _;
use crate::text::messages::DialogText as D;

/// A file that was not opened.
#[derive(Debug)]
pub struct ProblemsDialog {
    path: PathBuf,
    error: ScenarioFileError,
    is_new: bool,
}

impl ProblemsDialog {
    /// The problems of a file.
    pub const fn new(path: PathBuf, error: ScenarioFileError) -> Self {
        Self {
            path,
            error,
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
        let title = D::ProblemsTitle.fill(language, &[("name", shown_file(&self.path))]);
        heading(ui, &title, 720.0);
        let lines = self.error.lines(language);
        let height = (ui.available_height() - 60.0).max(120.0);
        egui::ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                lines
                    .iter()
                    .enumerate()
                    .for_each(|(index, line)| line_ui(ui, index, line));
            });
        let answers = vec![
            (D::Close.text(language).to_owned(), Command::CancelDialog),
            (
                D::CopyAll.text(language).to_owned(),
                Command::CopyText(lines.join("\n")),
            ),
        ];
        buttons(ui, answers, std::mem::take(&mut self.is_new), commands);
    }
}

/// The first line says what happened to the file, the others are its problems.
fn line_ui(ui: &mut Ui, index: usize, line: &str) {
    if index == 0 {
        ui.strong(line);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.label(format!("{index}."));
        ui.add(egui::Label::new(line).wrap().selectable(true));
    });
}
