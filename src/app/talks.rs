//! Talks in time: computed in the background whenever their page is shown and something has changed.
//!
//! What is shown first (chances, paths, layers) arrives first; what waiting costs and how the past compares follow. What
//! belongs to an older state of the scenario stays on screen until the newer one arrives.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::page::Page;
use super::runner::{Job, Purpose, Runner, Steps};
use super::session::{ReferenceChoice, Session};
use crate::engine::Model;
use crate::figures::Talks;
use crate::figures::timeline::{Costs, Request};
use crate::model::{Presets, Scenario};
use crate::timeline::{Alone, Asked, Lookback, TimelineError};

/// Paths of what is not shown first: enough for sums and bars.
const FEWER: usize = 2_000;

/// What the clock was asked about.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    document: super::document::DocumentId,
    revision: u64,
    reference: ReferenceChoice,
    reference_revision: u64,
    group: usize,
}

/// Why there is nothing to show.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The timeline cannot be computed.
    Timeline(TimelineError),
    /// The computation broke off.
    BrokenOff,
}

/// What a job sends: its number, and what it found so far or why it found nothing.
type News = (u64, Result<Talks, Failure>);

/// The clock of the window.
#[derive(Debug)]
pub struct TalksDesk {
    runner: Arc<Runner>,
    outbox: Sender<News>,
    inbox: Receiver<News>,
    key: Option<Key>,
    newest: u64,
    shown: u64,
    talks: Option<Arc<Talks>>,
    failure: Option<Failure>,
    group: usize,
}

impl TalksDesk {
    /// Nothing is computed before the page is shown.
    pub fn new(runner: Arc<Runner>) -> Self {
        let (outbox, inbox) = channel();
        Self {
            runner,
            outbox,
            inbox,
            key: None,
            newest: 0,
            shown: 0,
            talks: None,
            failure: None,
            group: 0,
        }
    }

    /// The group of goods whose layers of duty are looked at, an index of the baseline.
    pub const fn group(&self) -> usize {
        self.group
    }

    /// Looks at another group.
    pub const fn set_group(&mut self, group: usize) {
        self.group = group;
    }

    /// What was computed last.
    pub const fn talks(&self) -> Option<&Arc<Talks>> {
        self.talks.as_ref()
    }

    /// Why there is nothing of the newest state.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Whether what is shown belongs to an older state, or is not complete yet.
    pub fn is_behind(&self) -> bool {
        self.shown != self.newest || self.runner.is_busy(Purpose::Talks)
    }

    /// Whether there is anybody to compute.
    pub fn is_able(&self) -> bool {
        self.runner.is_able()
    }

    /// Takes what has arrived, and asks anew where something has changed while the page is shown.
    pub fn update(&mut self, session: &Session, page: Page) {
        while let Ok((number, found)) = self.inbox.try_recv() {
            if number < self.shown {
                continue;
            }
            self.shown = number;
            match found {
                Ok(talks) => {
                    self.talks = Some(Arc::new(talks));
                    self.failure = None;
                }
                Err(failure) => {
                    self.talks = None;
                    self.failure = Some(failure);
                }
            }
        }
        if page != Page::Timeline {
            return;
        }
        let document = session.active();
        let revision_of = |choice: &ReferenceChoice| match choice {
            ReferenceChoice::Document(id) => {
                let document = session.document(*id);
                document.map_or(0, |document| document.history.revision())
            }
            ReferenceChoice::Preset(_) | ReferenceChoice::File { .. } => 0,
        };
        let key = Key {
            document: document.id,
            revision: document.history.revision(),
            reference: session.reference().clone(),
            reference_revision: revision_of(session.reference()),
            group: self.group,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.newest += 1;
        let job = TalksJob {
            number: self.newest,
            model: Arc::clone(session.model()),
            presets: Arc::clone(session.presets()),
            scenario: document.scenario().clone(),
            reference: session.reference_scenario().clone(),
            group: self.group,
            found: Mutex::default(),
            outbox: self.outbox.clone(),
        };
        self.runner.submit(Purpose::Talks, Arc::new(job));
        self.key = Some(key);
    }
}

/// One computation, in three chunks that are shown one after the other.
struct TalksJob {
    number: u64,
    model: Arc<Model>,
    presets: Arc<Presets>,
    scenario: Scenario,
    reference: Scenario,
    group: usize,
    found: Mutex<Found>,
    outbox: Sender<News>,
}

/// What the chunks have found, in any order.
#[derive(Default)]
struct Found {
    first: Option<Talks>,
    costs: Option<Costs>,
    back: Option<Vec<Lookback>>,
    failure: Option<TimelineError>,
}

impl TalksJob {
    fn request(&self, paths: usize) -> Request<'_> {
        Request {
            presets: &self.presets,
            scenario: &self.scenario,
            reference: &self.reference,
            group: self.group,
            asked: Asked {
                paths,
                ..Asked::default()
            },
        }
    }

    fn open(&self) -> MutexGuard<'_, Found> {
        // data that a panic left behind are whole: nothing panics while it holds them
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn chunk(&self, chunk: usize) -> Result<(), TimelineError> {
        let model = &self.model;
        if chunk == 0 {
            let talks = self
                .request(Asked::default().paths)
                .first(model, &mut Alone)?;
            self.open().first = Some(talks);
            return Ok(());
        }
        let request = self.request(FEWER);
        if chunk == 1 {
            let costs = request.costs(model, &mut Alone)?;
            self.open().costs = Some(costs);
        } else {
            let back = request.back(model, &mut Alone)?;
            self.open().back = Some(back);
        }
        Ok(())
    }
}

impl Job for TalksJob {
    fn steps(&self) -> Steps {
        Steps::after([1, 2, 3])
    }

    fn compute(&self, chunk: usize) {
        if let Err(failure) = self.chunk(chunk) {
            self.open().failure = Some(failure);
        }
    }

    fn show(&self, _chunks: usize) {
        let found = self.open();
        let news = match (&found.failure, &found.first) {
            (Some(failure), None) => Err(Failure::Timeline(failure.clone())),
            (_, None) => return,
            (_, Some(first)) => {
                let mut talks = first.clone();
                if let Some(costs) = &found.costs {
                    talks.scenario.costs.clone_from(costs);
                }
                if let Some(back) = &found.back {
                    talks.scenario.lookbacks.clone_from(back);
                }
                Ok(talks)
            }
        };
        drop(self.outbox.send((self.number, news)));
    }

    fn give_up(&self) {
        drop(self.outbox.send((self.number, Err(Failure::BrokenOff))));
    }
}
