//! Questions before work is lost: unsaved work, a file that is there, a file that has changed.

use std::path::PathBuf;

use egui::Ui;

use super::{buttons, heading};
use crate::app::command::Command;
use crate::app::command_words::shown_file;
use crate::app::context::PanelContext;
use crate::app::document::DocumentId;
use crate::file::words::shown_path;
use crate::text::Text as _;
use crate::text::messages::DialogText as D;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A document with unsaved work is to be closed.
    Unsaved,
    /// Another file is at the path.
    Overwrite(PathBuf),
    /// Another program has changed the file.
    Changed(PathBuf),
    /// Another program has removed the file.
    Gone(PathBuf),
}

/// A question about a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskDialog {
    document: DocumentId,
    matter: Matter,
    is_new: bool,
}

impl AskDialog {
    /// Asks about a document.
    pub const fn new(document: DocumentId, matter: Matter) -> Self {
        Self {
            document,
            matter,
            is_new: true,
        }
    }

    /// What is asked.
    pub const fn matter(&self) -> &Matter {
        &self.matter
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        let document = self.document;
        let named = |text: D, name: String| text.fill(language, &[("name", name)]);
        let at = |text: D, path: &PathBuf| text.fill(language, &[("path", shown_path(path))]);
        let say = |text: D| text.text(language).to_owned();
        let replace = |path: &PathBuf| Command::Replace {
            document,
            path: path.clone(),
        };
        let (title, body, mut answers) = match &self.matter {
            Matter::Unsaved => {
                let name = context
                    .session
                    .document(document)
                    .map(|of| of.file_name(context.presets, language));
                let answers = vec![
                    (say(D::Save), Command::SaveDocument(document)),
                    (say(D::DontSave), Command::CloseUnsaved(document)),
                ];
                (
                    named(D::UnsavedTitle, name.unwrap_or_default()),
                    say(D::UnsavedBody),
                    answers,
                )
            }
            Matter::Overwrite(path) => (
                named(D::OverwriteTitle, shown_file(path)),
                at(D::OverwriteBody, path),
                vec![
                    (say(D::SaveElsewhere), Command::SaveAs),
                    (say(D::Replace), replace(path)),
                ],
            ),
            Matter::Changed(path) => (
                named(D::ChangedTitle, shown_file(path)),
                at(D::ChangedBody, path),
                vec![
                    (say(D::SaveElsewhere), Command::SaveAs),
                    (say(D::Replace), replace(path)),
                ],
            ),
            Matter::Gone(path) => (
                named(D::ChangedTitle, shown_file(path)),
                at(D::GoneBody, path),
                vec![
                    (say(D::WriteAgain), replace(path)),
                    (say(D::SaveElsewhere), Command::SaveAs),
                ],
            ),
        };
        heading(ui, &title, 460.0);
        ui.label(body);
        answers.push((say(D::Cancel), Command::CancelDialog));
        buttons(ui, answers, std::mem::take(&mut self.is_new), commands);
    }
}
