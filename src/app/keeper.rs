//! The keeper: puts unsaved work into the recovery journal soon after each edit.
//!
//! The text of a scenario is made on the window's thread, where the scenario is; it is written by
//! a thread of its own, because a slow disk must not hold a frame up. Entries wait in a queue of
//! their own order, so that "forget" after a save comes after the "keep" before it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::clock;
use super::document::{Document, DocumentId};
use super::session::Session;
use crate::file::WriteError;
use crate::file::folders::Folders;
use crate::file::journal::{Journal, Offer, Recoverable, Standing, Step, Unsaved};
use crate::file::scenario_format::{ScenarioFormat, ScenarioProblem};
use crate::model::{History, Scenario, Step as HistoryStep};
use crate::text::Language;

/// Rest after an edit before its work is kept: a drag is kept once, not at every move.
const REST: Duration = Duration::from_millis(300);
/// Longest time for which an edit waits while others follow.
const PATIENCE: Duration = Duration::from_millis(900);

/// What the writing thread is asked for.
#[derive(Debug)]
enum Errand {
    Keep(DocumentId, Box<Unsaved>),
    Forget(DocumentId),
    /// Is dropped when everything before it is done.
    Finish(Sender<()>),
}

/// What tells two states of a document apart: its revision, and the steps before it, because the
/// end of a gesture adds a step without a change.
type State = (u64, usize);

fn state_of(document: &Document) -> State {
    (document.history.revision(), document.history.past().len())
}

/// What is known about one document's entry.
#[derive(Clone, Copy, Debug)]
struct Kept {
    /// What the journal holds or is about to; `None` for work that it has never had.
    state: Option<State>,
    /// The state seen last, and when it was first seen.
    seen: State,
    seen_at: Instant,
    /// When the oldest edit that is not kept yet was seen.
    waiting_since: Option<Instant>,
    has_entry: bool,
}

/// Keeps the unsaved work of every document.
#[derive(Debug)]
pub struct Keeper {
    folder: Option<PathBuf>,
    errands: Option<Sender<Errand>>,
    failures: Option<Receiver<WriteError>>,
    kept: BTreeMap<DocumentId, Kept>,
    offer: Offer,
}

impl Keeper {
    /// Begins to keep; without folders it keeps nothing.
    pub fn start(folders: Option<&Folders>, wake: impl Fn() + Send + 'static) -> Self {
        let mut keeper = Self {
            folder: folders.map(Folders::recovery),
            errands: None,
            failures: None,
            kept: BTreeMap::new(),
            offer: Offer::default(),
        };
        let Some(journal) = keeper.journal() else {
            return keeper;
        };
        let (errands, inbox) = channel();
        let (outbox, failures) = channel();
        let thread = std::thread::Builder::new().name("recovery journal".to_owned());
        if thread
            .spawn(move || write_entries(&journal, &inbox, &outbox, wake))
            .is_ok()
        {
            keeper.errands = Some(errands);
            keeper.failures = Some(failures);
        }
        keeper
    }

    /// The journal of this process: every call names the same one.
    fn journal(&self) -> Option<Journal> {
        let folder = self.folder.clone()?;
        Some(Journal::of_this_process(folder, started_at()))
    }

    /// What was found at the start and is not open: work that a crash left behind.
    pub fn offered(&self) -> impl Iterator<Item = &Recoverable> {
        self.offer
            .entries
            .iter()
            .filter(|entry| entry.standing == Standing::Interrupted)
    }

    /// Looks for work that a crash left behind, and removes what is too old.
    pub fn look(&mut self) -> Result<(), crate::file::ReadError> {
        let Some(journal) = self.journal() else {
            return Ok(());
        };
        journal.prune(clock::now())?;
        self.offer = journal.offer()?;
        Ok(())
    }

    /// Everything that the journal holds and no window has open.
    pub fn list(&self) -> Result<Offer, crate::file::ReadError> {
        self.journal()
            .map_or_else(|| Ok(Offer::default()), |journal| journal.offer())
    }

    /// Puts the offer away until it is asked for.
    pub fn hide_offer(&mut self) {
        self.offer = Offer::default();
    }

    /// Removes an entry for good.
    pub fn discard(&mut self, file: &Path) -> Result<(), WriteError> {
        self.offer.entries.retain(|entry| entry.file != file);
        Journal::discard(file)
    }

    /// Takes an entry over as the work of a document.
    pub fn take_over(&mut self, entry: &Recoverable, id: DocumentId) -> Result<(), WriteError> {
        self.offer.entries.retain(|other| other.file != entry.file);
        self.journal()
            .map_or(Ok(()), |journal| journal.restore(entry, id.0, clock::now()))
    }

    /// Keeps what has been edited; returns how long until it wants to be asked again.
    pub fn keep(
        &mut self,
        session: &Session,
        format: &ScenarioFormat<'_>,
        language: Language,
    ) -> Option<Duration> {
        self.errands.as_ref()?;
        let now = Instant::now();
        self.kept.retain(|id, _| session.document(*id).is_some());
        let mut soonest: Option<Duration> = None;
        for document in session.documents() {
            let state = state_of(document);
            let kept = self.kept.entry(document.id).or_insert_with(|| Kept {
                // a document without unsaved work needs no entry
                state: (!document.is_unsaved()).then_some(state),
                seen: state,
                seen_at: now,
                waiting_since: document.is_unsaved().then_some(now),
                has_entry: false,
            });
            if kept.seen != state {
                kept.seen = state;
                kept.seen_at = now;
                kept.waiting_since.get_or_insert(now);
            }
            if kept.state == Some(state) {
                continue;
            }
            let waited = kept.waiting_since.map_or(PATIENCE, |since| now - since);
            let rested = now - kept.seen_at;
            if rested < REST && waited < PATIENCE {
                let wait = REST
                    .saturating_sub(rested)
                    .min(PATIENCE.saturating_sub(waited));
                soonest = Some(soonest.map_or(wait, |other| other.min(wait)));
                continue;
            }
            kept.state = Some(state);
            kept.waiting_since = None;
            let errand = if document.is_unsaved() {
                kept.has_entry = true;
                Errand::Keep(document.id, Box::new(unsaved(document, format, language)))
            } else if std::mem::take(&mut kept.has_entry) {
                Errand::Forget(document.id)
            } else {
                continue;
            };
            self.send(errand);
        }
        soonest
    }

    /// Drops a document's entry: it was saved.
    pub fn forget(&mut self, document: &Document) {
        if let Some(kept) = self.kept.get_mut(&document.id) {
            kept.state = Some(state_of(document));
            kept.waiting_since = None;
            kept.has_entry = false;
        }
        self.send(Errand::Forget(document.id));
    }

    /// Keeps work that the user chose not to save, out of the way.
    pub fn set_aside(
        &mut self,
        document: &Document,
        format: &ScenarioFormat<'_>,
        language: Language,
    ) -> Result<(), WriteError> {
        self.kept.remove(&document.id);
        self.finish();
        let Some(journal) = self.journal() else {
            return Ok(());
        };
        let unsaved = unsaved(document, format, language);
        journal
            .set_aside(document.id.0, &unsaved, clock::now())
            .map(|_| ())
    }

    /// What could not be kept since the last time.
    pub fn failures(&self) -> impl Iterator<Item = WriteError> {
        self.failures.iter().flat_map(Receiver::try_iter)
    }

    /// Waits until everything that was handed in is written.
    pub fn finish(&self) {
        let (done, wait) = channel();
        self.send(Errand::Finish(done));
        // an error says that the thread is gone: then there is nothing to wait for
        while wait.recv().is_ok() {}
    }

    fn send(&self, errand: Errand) {
        // the thread lives as long as this sender; where it has ended, the next save still works
        let lost = self
            .errands
            .as_ref()
            .is_some_and(|errands| errands.send(errand).is_err());
        debug_assert!(!lost, "the journal's thread has ended");
    }
}

/// The time by which this process's entries are named; the same for the whole run.
fn started_at() -> std::time::SystemTime {
    static STARTED: std::sync::OnceLock<std::time::SystemTime> = std::sync::OnceLock::new();
    *STARTED.get_or_init(clock::now)
}

fn write_entries(
    journal: &Journal,
    inbox: &Receiver<Errand>,
    outbox: &Sender<WriteError>,
    wake: impl Fn(),
) {
    for errand in inbox {
        let result = match errand {
            Errand::Keep(id, unsaved) => journal.keep(id.0, &unsaved, clock::now()).map(|_| ()),
            Errand::Forget(id) => journal.forget(id.0),
            Errand::Finish(done) => {
                // dropping the sender is the answer
                drop(done);
                Ok(())
            }
        };
        if let Err(error) = result
            && outbox.send(error).is_ok()
        {
            wake();
        }
    }
}

fn unsaved(document: &Document, format: &ScenarioFormat<'_>, language: Language) -> Unsaved {
    let steps = |steps: &[HistoryStep]| {
        let step = |step: &HistoryStep| Step {
            label: step.label.clone(),
            text: format.text_of(&step.scenario),
        };
        steps.iter().map(step).collect()
    };
    Unsaved {
        title: document.name(format.presets, language),
        path: document.path.clone(),
        on_disk: document.fingerprint,
        text: format.text_of(document.scenario()),
        undo: steps(document.history.past()),
        redo: steps(document.history.future()),
    }
}

/// A document from an entry of the journal, with its history; or why its text cannot be read.
///
/// `saved` gives what counts as saved, where anything does; what a file held that has been changed
/// since is not known, and nothing is said about the distance from it. Steps that cannot be read end the
/// history there: what is nearer to the present is kept.
pub fn restored(
    unsaved: &Unsaved,
    saved: impl FnOnce(&Unsaved) -> Option<Scenario>,
    format: &ScenarioFormat<'_>,
) -> Result<Document, Vec<ScenarioProblem>> {
    let read = |text: &str| format.parse(text.as_bytes()).map(|parsed| parsed.scenario);
    let present = read(&unsaved.text)?;
    let steps = |steps: &[Step]| {
        let step = |step: &Step| {
            let scenario = read(&step.text).ok()?;
            Some(HistoryStep {
                scenario,
                label: step.label.clone(),
            })
        };
        let mut kept: Vec<HistoryStep> = steps.iter().rev().map_while(step).collect();
        kept.reverse();
        kept
    };
    let made_from = || {
        let has_no_file = unsaved.path.is_none();
        has_no_file.then(|| format.presets.base_of(&present, format.catalogue))
    };
    let saved = saved(unsaved).or_else(made_from);
    let history = History::restored(present, steps(&unsaved.undo), steps(&unsaved.redo));
    Ok(Document {
        id: DocumentId(0),
        history,
        path: unsaved.path.clone(),
        fingerprint: unsaved.on_disk,
        saved,
        read_only: false,
    })
}
