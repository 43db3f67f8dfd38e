//! Opening: files, references and unsaved work from the recovery journal.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::clock;
use super::dialogs::{Dialog, PathDialog, PathPurpose, ProblemsDialog, RecoveryDialog};
use super::document::DocumentId;
use super::file_dialogs::{Ask, Question};
use super::keeper;
use super::message::Event;
use super::reading_job::ReadFor;
use super::session::{Opened, ReferenceChoice};
use super::typed_path;
use super::window::App;
use crate::file::ReadProblem;
use crate::file::journal::{Recoverable, Unsaved};
use crate::file::scenario_format::{OpenedScenario, ScenarioFileError};
use crate::model::Scenario;
use crate::text::Text as _;
use crate::text::messages::DialogText;

/// What an open file dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A path, as the program's own path dialog asks for.
    Path(PathPurpose),
    /// The folder of the export window.
    ExportFolder,
}

impl App {
    /// Where dialogs begin: beside the active file, the latest file, or here.
    pub(super) fn folder(&self) -> PathBuf {
        let active = self.session.active().path.as_deref();
        let recent = self
            .preferences
            .recent_files()
            .first()
            .map(PathBuf::as_path);
        let beside = active.or(recent).and_then(Path::parent).map(Path::to_owned);
        beside
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_default()
    }

    /// Asks the desktop for a path.
    pub(super) fn ask_for_file(&mut self, asked: Asked, context: &Context) {
        let language = self.preferences.language();
        let (ask, title) = match asked {
            Asked::Path(PathPurpose::Open) => (Ask::Open, DialogText::OpenPathTitle),
            Asked::Path(PathPurpose::Compare) => (Ask::Open, DialogText::ComparePathTitle),
            Asked::Path(PathPurpose::Save(id)) => (
                Ask::Save {
                    name: self.offered_name(id),
                },
                DialogText::SavePathTitle,
            ),
            Asked::ExportFolder => (Ask::Folder, DialogText::ExportPathTitle),
        };
        if !self.asking.files.is_asking() {
            let title = title.text(language).to_owned();
            let question = Question {
                ask,
                title,
                folder: Some(self.folder()),
            };
            let wake = context.clone();
            self.asking.asked = Some(asked);
            self.asking
                .files
                .ask(question, Box::new(move || wake.request_repaint()));
            context.request_repaint();
        }
    }

    /// Asks for a path in the program's own dialog.
    pub(super) fn ask_for_path(&mut self, purpose: PathPurpose) {
        let text = match purpose {
            PathPurpose::Save(id) => self.offered_name(id),
            PathPurpose::Open | PathPurpose::Compare => String::new(),
        };
        let dialog = PathDialog::new(purpose, self.folder(), text);
        self.asking.dialog = Some(Dialog::Path(dialog));
    }

    /// The name that a save begins with.
    fn offered_name(&self, id: DocumentId) -> String {
        let language = self.preferences.language();
        self.session
            .document(id)
            .map_or_else(String::new, |document| {
                if document.path.is_some() {
                    document.file_name(self.session.presets(), language)
                } else {
                    typed_path::file_name_for(&document.name(self.session.presets(), language))
                }
            })
    }

    /// Takes the answer of the desktop's file dialog.
    pub(super) fn take_file_answer(&mut self, context: &Context) {
        let Some(answer) = self.asking.files.answer() else {
            return;
        };
        let Some(asked) = self.asking.asked.take() else {
            return;
        };
        match (asked, answer.path.clone()) {
            (Asked::Path(PathPurpose::Open), Some(path)) => {
                self.read(&path, ReadFor::Opening, context);
            }
            (Asked::Path(PathPurpose::Compare), Some(path)) => {
                self.read(&path, ReadFor::Comparing, context);
            }
            (Asked::Path(PathPurpose::Save(id)), Some(path)) => self.save_to(id, path, context),
            (Asked::ExportFolder, Some(path)) => {
                if let Some(Dialog::Export(dialog)) = &mut self.asking.dialog {
                    dialog.set_folder(&path);
                }
            }
            (asked, None) if answer.was_never_shown() => {
                self.messages.say(Event::NoFileDialog);
                if let Asked::Path(purpose) = asked {
                    self.ask_for_path(purpose);
                }
            }
            // cancelled, and nothing is saved or closed
            (_, None) => self.asking.closing = None,
        }
    }

    /// Begins to read a file; one that is open already is not read again.
    pub(super) fn read(&mut self, path: &Path, purpose: ReadFor, context: &Context) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        match (self.session.document_at(&path), purpose) {
            (Some(id), ReadFor::Opening) => self.session.select(id),
            (Some(id), ReadFor::Comparing) => {
                self.session.set_reference(ReferenceChoice::Document(id));
            }
            (None, _) => {
                let model = Arc::clone(self.session.model());
                let presets = Arc::clone(self.session.presets());
                let wake = context.clone();
                let wake = move || wake.request_repaint();
                let readings = &mut self.asking.readings;
                readings.start((path, purpose), (model, presets), wake);
                self.take_readings();
            }
        }
    }

    /// Whether files are being read.
    pub fn is_reading(&self) -> bool {
        !self.asking.readings.is_empty()
    }

    /// Takes what was read; waits while a dialog is open, so that no list of problems is lost.
    pub(super) fn take_readings(&mut self) {
        while self.asking.dialog.is_none()
            && let Some(reading) = self.asking.readings.take()
        {
            let path = reading.path;
            match (reading.result, reading.purpose) {
                (Ok(opened), ReadFor::Opening) => self.open(path, opened),
                (Ok(opened), ReadFor::Comparing) => {
                    let scenario = Arc::new(opened.parsed.scenario);
                    let choice = ReferenceChoice::File { path, scenario };
                    self.session.set_reference(choice);
                }
                (Err(error), _) => self.not_read(path, error),
            }
        }
    }

    /// Opens what was read in a tab.
    fn open(&mut self, path: PathBuf, opened: OpenedScenario) {
        let read_only = opened.parsed.newer.is_some();
        let warnings = opened.parsed.warnings;
        self.session.open_file(Opened {
            scenario: opened.parsed.scenario,
            path: path.clone(),
            fingerprint: opened.fingerprint,
            read_only,
        });
        self.preferences.remember(&path, &mut self.messages);
        if !warnings.is_empty() {
            let path = path.clone();
            self.messages
                .say(Event::OpenedWithWarnings { path, warnings });
        }
        if read_only {
            self.messages.say(Event::OpenedReadOnly(path));
        }
    }

    /// Says what is wrong with a file that cannot be used.
    fn not_read(&mut self, path: PathBuf, error: ScenarioFileError) {
        match error {
            ScenarioFileError::NotRead(error) => {
                if matches!(&error.problem, ReadProblem::Failed(cause)
                    if cause.kind() == std::io::ErrorKind::NotFound)
                {
                    self.preferences.forget(&path, &mut self.messages);
                }
                self.messages.say(Event::ReadFailed(error));
            }
            error => {
                let dialog = ProblemsDialog::new(path, error);
                self.asking.dialog = Some(Dialog::Problems(dialog));
            }
        }
    }

    /// Lists what the recovery journal holds.
    pub(super) fn show_recovery(&mut self) {
        match self.keeper.list() {
            Ok(offer) => {
                let dialog = RecoveryDialog::new(offer, clock::now());
                self.asking.dialog = Some(Dialog::Recovery(dialog));
            }
            Err(error) => self.messages.say(Event::JournalUnreadable(error)),
        }
    }

    /// Opens unsaved work of the recovery journal with its history.
    pub(super) fn recover(&mut self, file: &Path) {
        let entry = match self.keeper.list() {
            Ok(offer) => offer.entries.into_iter().find(|entry| entry.file == file),
            Err(error) => return self.messages.say(Event::JournalUnreadable(error)),
        };
        let Some(entry) = entry else { return };
        match self.restored(&entry) {
            Ok(document) => {
                let name = document.name(self.session.presets(), self.preferences.language());
                let id = self.session.add(document);
                if let Err(error) = self.keeper.take_over(&entry, id) {
                    self.messages.say(Event::JournalFailed(error));
                }
                self.messages.say(Event::Recovered(name));
            }
            Err(problems) => {
                let path = entry.file;
                let error = ScenarioFileError::Broken {
                    path: path.clone(),
                    problems,
                };
                self.asking.dialog = Some(Dialog::Problems(ProblemsDialog::new(path, error)));
            }
        }
    }

    fn restored(
        &self,
        entry: &Recoverable,
    ) -> Result<super::document::Document, Vec<crate::file::scenario_format::ScenarioProblem>> {
        let format = Self::format(&self.session);
        // what the file holds still counts as saved where nobody has changed it since
        let on_disk = |unsaved: &Unsaved| -> Option<Scenario> {
            let opened = format.open(unsaved.path.as_deref()?).ok()?;
            (Some(opened.fingerprint) == unsaved.on_disk).then_some(opened.parsed.scenario)
        };
        keeper::restored(&entry.unsaved, on_disk, &format)
    }

    /// Removes unsaved work from the recovery journal for good.
    pub(super) fn discard_recovery(&mut self, file: &Path) {
        if let Err(error) = self.keeper.discard(file) {
            self.messages.say(Event::JournalFailed(error));
        }
        if matches!(self.asking.dialog, Some(Dialog::Recovery(_))) {
            self.show_recovery();
        }
    }
}
