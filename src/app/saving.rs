//! Saving: to the known file, to another one, and over what others have changed.

use std::path::PathBuf;

use egui::Context;

use super::dialogs::{AskDialog, Dialog, Matter, PathPurpose};
use super::document::DocumentId;
use super::message::Event;
use super::opening::Asked;
use super::typed_path;
use super::window::App;
use crate::file::scenario_format::ScenarioFileError;
use crate::file::{Expected, WriteError, WriteProblem, Written};

impl App {
    /// Saves a document to its file; asks for one where it has none, or may not write it.
    pub(super) fn save_document(&mut self, id: DocumentId, context: &Context) {
        self.session.commit();
        let Some(document) = self.session.document(id) else {
            return;
        };
        match (&document.path, document.fingerprint) {
            (Some(path), Some(fingerprint)) if !document.read_only => {
                let path = path.clone();
                self.write(id, path, Expected::Unchanged(fingerprint), context);
            }
            _ => self.ask_for_file(Asked::Path(PathPurpose::Save(id)), context),
        }
    }

    /// Saves a document to a path that was chosen; asks before it replaces another file.
    pub(super) fn save_to(&mut self, id: DocumentId, path: PathBuf, context: &Context) {
        self.session.commit();
        let path = typed_path::with_extension(path);
        let path = std::path::absolute(&path).unwrap_or(path);
        let Some(document) = self.session.document(id) else {
            return;
        };
        let is_own = document.path.as_deref() == Some(path.as_path()) && !document.read_only;
        let expected = match document.fingerprint {
            Some(fingerprint) if is_own => Expected::Unchanged(fingerprint),
            _ => Expected::Absent,
        };
        self.write(id, path, expected, context);
    }

    /// Writes a document to a path.
    pub(super) fn write(
        &mut self,
        id: DocumentId,
        path: PathBuf,
        expected: Expected,
        context: &Context,
    ) {
        let Some(document) = self.session.document(id) else {
            return;
        };
        let scenario = document.scenario().clone();
        match Self::format(&self.session).save(&path, &scenario, expected) {
            Ok(written) => self.was_written(id, path, written, context),
            Err(ScenarioFileError::NotWritten(error)) => {
                self.was_not_written(id, path, expected, error);
            }
            Err(error) => {
                self.asking.closing = None;
                self.messages.say(Event::ScenarioFile(error));
            }
        }
    }

    fn was_written(&mut self, id: DocumentId, path: PathBuf, written: Written, context: &Context) {
        let Some(document) = self.session.document_mut(id) else {
            return;
        };
        document.saved = Some(document.scenario().clone());
        document.path = Some(path.clone());
        document.fingerprint = Some(written.fingerprint());
        document.read_only = false;
        if let Some(document) = self.session.document(id) {
            self.keeper.forget(document);
        }
        self.preferences.remember(&path, &mut self.messages);
        self.messages.say(match written {
            Written::New(_) => Event::Saved(path),
            Written::Unchanged(_) => Event::SavedUnchanged(path),
        });
        self.closing_goes_on(id, context);
    }

    /// Asks where somebody must decide; else says why, and the work stays unsaved.
    fn was_not_written(
        &mut self,
        id: DocumentId,
        path: PathBuf,
        expected: Expected,
        error: WriteError,
    ) {
        let matter = match (&error.problem, expected) {
            (WriteProblem::ChangedOnDisk, Expected::Absent) => Matter::Overwrite(path),
            (WriteProblem::ChangedOnDisk, _) => Matter::Changed(path),
            (WriteProblem::GoneFromDisk, _) => Matter::Gone(path),
            _ => {
                self.asking.closing = None;
                self.messages.say(Event::WriteFailed(error));
                return;
            }
        };
        self.asking.dialog = Some(Dialog::Ask(AskDialog::new(id, matter)));
    }
}
