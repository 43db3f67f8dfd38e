//! The session: the open documents, which one is worked on, and what it is compared with.

use std::path::PathBuf;
use std::sync::Arc;

use super::document::{Document, DocumentId, escaped_in, file_stem};
use crate::engine::Model;
use crate::file::Fingerprint;
use crate::model::presets::OPENING;
use crate::model::{Edit, Presets, Scenario, ValueError, diff};
use crate::text::{Language, Title};

/// What the active scenario is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum ReferenceChoice {
    /// A shipped scenario, by its id.
    Preset(String),
    /// An open scenario; it follows that document's edits.
    Document(DocumentId),
    /// A scenario read from a file that is not open.
    File {
        /// Where it was read from.
        path: PathBuf,
        /// What was read.
        scenario: Arc<Scenario>,
    },
}

/// A scenario that was read from a file, on its way into a document.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What was read.
    pub scenario: Scenario,
    /// From where.
    pub path: PathBuf,
    /// What the file held.
    pub fingerprint: Fingerprint,
    /// Whether it may not be written back.
    pub read_only: bool,
}

/// Everything that is open.
#[derive(Clone, Debug)]
pub struct Session {
    model: Arc<Model>,
    presets: Arc<Presets>,
    documents: Vec<Document>,
    active: DocumentId,
    reference: ReferenceChoice,
    next_id: u64,
}

impl Session {
    /// A session with the opening scenario against the root preset.
    pub fn new(model: Arc<Model>, presets: Arc<Presets>) -> Self {
        let root = presets.root().map(|preset| preset.id.clone());
        let mut session = Self {
            model,
            presets,
            documents: Vec::new(),
            active: DocumentId(0),
            reference: ReferenceChoice::Preset(root.unwrap_or_default()),
            next_id: 0,
        };
        session.open_preset(OPENING);
        session
    }

    /// The model that evaluates.
    pub const fn model(&self) -> &Arc<Model> {
        &self.model
    }

    /// The shipped scenarios.
    pub const fn presets(&self) -> &Arc<Presets> {
        &self.presets
    }

    /// The open documents in the order of their tabs; never empty.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// The document with a name.
    pub fn document(&self, id: DocumentId) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The document with a name, to be changed.
    pub fn document_mut(&mut self, id: DocumentId) -> Option<&mut Document> {
        self.documents.iter_mut().find(|document| document.id == id)
    }

    /// The name of the document that is worked on.
    pub const fn active_id(&self) -> DocumentId {
        self.active
    }

    /// The document that is worked on.
    pub fn active(&self) -> &Document {
        let index = self.active_index();
        &self.documents[index]
    }

    /// The document that is worked on, to be changed.
    pub fn active_mut(&mut self) -> &mut Document {
        let index = self.active_index();
        &mut self.documents[index]
    }

    fn active_index(&self) -> usize {
        // the first where the name is unknown: a session always has a document
        self.documents
            .iter()
            .position(|document| document.id == self.active)
            .unwrap_or(0)
    }

    /// What the active scenario is compared with.
    pub const fn reference(&self) -> &ReferenceChoice {
        &self.reference
    }

    /// Chooses what to compare with; a choice that does not exist is refused.
    pub fn set_reference(&mut self, choice: ReferenceChoice) -> bool {
        let exists = match &choice {
            ReferenceChoice::Preset(id) => self.presets.find(id).is_some(),
            ReferenceChoice::Document(id) => self.document(*id).is_some(),
            ReferenceChoice::File { .. } => true,
        };
        if exists {
            self.reference = choice;
        }
        exists
    }

    /// The scenario that the active one is compared with.
    pub fn reference_scenario(&self) -> &Scenario {
        let chosen = match &self.reference {
            ReferenceChoice::Preset(id) => self.presets.find(id).map(|preset| &preset.scenario),
            ReferenceChoice::Document(id) => self.document(*id).map(Document::scenario),
            ReferenceChoice::File { scenario, .. } => Some(&**scenario),
        };
        chosen.unwrap_or_else(|| self.active().scenario())
    }

    /// The name of what is compared with.
    pub fn reference_name(&self, language: Language) -> String {
        escaped_in(&self.reference_title(), language)
    }

    /// The name of what is compared with, in both languages and as it stands.
    pub fn reference_title(&self) -> Title {
        self.choice_title(&self.reference)
    }

    /// The name of something to compare with; the active scenario's where there is no such thing.
    pub fn choice_title(&self, choice: &ReferenceChoice) -> Title {
        let presets = &self.presets;
        let title = match choice {
            ReferenceChoice::Preset(id) => presets
                .find(id)
                .map(|preset| presets.shown_name(&preset.scenario, None)),
            ReferenceChoice::Document(id) => {
                self.document(*id).map(|document| document.title(presets))
            }
            ReferenceChoice::File { path, scenario } => {
                Some(presets.shown_name(scenario, file_stem(Some(path)).as_deref()))
            }
        };
        title.unwrap_or_else(|| self.active().title(presets))
    }

    /// The preset that the active scenario's file is written against; its levers' "before".
    pub fn base(&self) -> Scenario {
        self.presets
            .base_of(self.active().scenario(), self.model.catalogue())
    }

    /// Applies one change to the active document; a value that does not fit changes nothing.
    pub fn apply(&mut self, edit: Edit) -> Result<(), ValueError> {
        let model = Arc::clone(&self.model);
        self.active_mut()
            .history
            .change(|scenario| edit.apply(model.catalogue(), scenario))
    }

    /// Closes the gesture of the active document and names the step.
    pub fn commit(&mut self) {
        let model = Arc::clone(&self.model);
        let label = |before: &_, after: &_| diff::step_label(model.catalogue(), before, after);
        self.active_mut().history.commit(label);
    }

    /// Lays an overlay over the active document, as one step named after it; `false` where there is no such overlay.
    pub fn apply_overlay(&mut self, id: &str) -> bool {
        self.commit();
        let (model, presets) = (Arc::clone(&self.model), Arc::clone(&self.presets));
        let Some(overlay) = presets.overlay(id) else {
            return false;
        };
        let history = &mut self.active_mut().history;
        let with = overlay.applied_to(model.catalogue(), history.present());
        let edit = Edit::Replace(Box::new(with));
        let applied = history.change(|scenario| edit.apply(model.catalogue(), scenario));
        history.commit(|_, _| overlay.step_label());
        applied.is_ok()
    }

    /// Takes back the last step of the active document.
    pub fn undo(&mut self) -> bool {
        self.commit();
        self.active_mut().history.undo()
    }

    /// Does the last undone step of the active document again.
    pub fn redo(&mut self) -> bool {
        self.commit();
        self.active_mut().history.redo()
    }

    /// Brings a document to the front.
    pub fn select(&mut self, id: DocumentId) {
        if self.document(id).is_some() {
            self.commit();
            self.active = id;
        }
    }

    /// Brings the document `distance` tabs further to the front, round the ends.
    pub fn select_next(&mut self, distance: isize) {
        let count = self.documents.len();
        let index = (self.active_index() + count).saturating_add_signed(distance) % count;
        self.select(self.documents[index].id);
    }

    /// Opens a new document made from a preset; the defaults where there is no such preset.
    pub fn open_preset(&mut self, id: &str) -> DocumentId {
        let scenario = self.presets.find(id).map_or_else(
            || Scenario::at_defaults(self.model.catalogue()),
            |preset| Scenario {
                base: preset.id.clone(),
                ..preset.scenario.clone()
            },
        );
        self.add(Document::new(DocumentId(0), scenario))
    }

    /// Opens a scenario that was made from another one: it counts as changed until it is saved.
    pub fn open_made(&mut self, scenario: Scenario) -> DocumentId {
        self.commit();
        let mut document = Document::new(DocumentId(0), scenario);
        document.saved = None;
        self.add(document)
    }

    /// Opens what was read from a file, or brings it to the front where it is open already.
    pub fn open_file(&mut self, opened: Opened) -> DocumentId {
        if let Some(id) = self.document_at(&opened.path) {
            self.select(id);
            return id;
        }
        let mut document = Document::new(DocumentId(0), opened.scenario);
        document.path = Some(opened.path);
        document.fingerprint = Some(opened.fingerprint);
        document.read_only = opened.read_only;
        self.drop_untouched_opening();
        self.add(document)
    }

    /// Adds a document under a new name and brings it to the front.
    pub fn add(&mut self, mut document: Document) -> DocumentId {
        let id = DocumentId(self.next_id);
        self.next_id += 1;
        document.id = id;
        self.documents.push(document);
        self.active = id;
        id
    }

    /// The document that was read from a path or saved to it.
    pub fn document_at(&self, path: &std::path::Path) -> Option<DocumentId> {
        self.documents
            .iter()
            .find(|document| document.path.as_deref() == Some(path))
            .map(|document| document.id)
    }

    /// Closes a document, saved or not: asking is the caller's part.
    pub fn close(&mut self, id: DocumentId) {
        let Some(index) = self.documents.iter().position(|document| document.id == id) else {
            return;
        };
        let closed = self.documents.remove(index);
        if self.reference == ReferenceChoice::Document(id) {
            let path = closed.path.clone().unwrap_or_default();
            let scenario = Arc::new(closed.history.present().clone());
            self.reference = ReferenceChoice::File { path, scenario };
        }
        if self.documents.is_empty() {
            self.open_preset(OPENING);
        } else if self.active == id {
            self.active = self.documents[index.min(self.documents.len() - 1)].id;
        }
    }

    /// The opening scenario gives way to the first file when nobody has touched it.
    fn drop_untouched_opening(&mut self) {
        let untouched = |document: &Document| {
            document.path.is_none()
                && document.history.revision() == 0
                && document.id == DocumentId(0)
        };
        if let [only] = self.documents.as_slice()
            && untouched(only)
            && self.reference != ReferenceChoice::Document(only.id)
        {
            self.documents.clear();
        }
    }
}
