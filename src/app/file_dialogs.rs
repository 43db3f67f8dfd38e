//! The desktop's file dialogs, behind a trait.
//!
//! They run on a thread of their own: a blocking call would freeze the window. "No path" means
//! cancelled, or that no dialog could be shown: the answer says how long it took, and what comes
//! back faster than a hand can move was never shown. It never means saved.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A scenario file that exists.
    Open,
    /// A file to save to, with a name to begin with.
    Save {
        /// The name that is offered.
        name: String,
    },
    /// A folder.
    Folder,
}

/// A question for a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked for.
    pub ask: Ask,
    /// The title of the dialog.
    pub title: String,
    /// Where to begin.
    pub folder: Option<PathBuf>,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The path; `None` where there is none, for whatever reason.
    pub path: Option<PathBuf>,
    /// How long the dialog was there.
    pub took: Duration,
}

/// What comes back empty faster than this was never on screen: `rfd` gives up after 4 to 35 ms
/// where there is neither a portal nor zenity, and no hand cancels within 150 ms.
const FASTER_THAN_A_HAND: Duration = Duration::from_millis(150);

impl Answer {
    /// Whether there was no dialog to be had.
    pub fn was_never_shown(&self) -> bool {
        self.path.is_none() && self.took < FASTER_THAN_A_HAND
    }
}

/// Something that asks the user for a path.
pub trait FileDialogs: std::fmt::Debug {
    /// Begins to ask; `wake` is called when there is an answer.
    fn ask(&mut self, question: Question, wake: Box<dyn FnOnce() + Send>);
    /// The answer, once.
    fn answer(&mut self) -> Option<Answer>;
    /// Whether a question is open.
    fn is_asking(&self) -> bool;
}

/// The dialogs of the desktop.
#[derive(Debug, Default)]
pub struct Desktop {
    answer: Option<Receiver<Answer>>,
}

impl FileDialogs for Desktop {
    fn ask(&mut self, question: Question, wake: Box<dyn FnOnce() + Send>) {
        if self.is_asking() {
            return;
        }
        let (sender, receiver) = channel();
        self.answer = Some(receiver);
        // when no thread can be had, the sender is dropped and the answer is "never shown"
        let thread = std::thread::Builder::new().name("file dialog".to_owned());
        let spawned = thread.spawn(move || {
            let started = Instant::now();
            let path = show(question);
            // the window may be gone by now, and then nobody wants to know
            if sender
                .send(Answer {
                    path,
                    took: started.elapsed(),
                })
                .is_ok()
            {
                wake();
            }
        });
        drop(spawned);
    }

    fn answer(&mut self) -> Option<Answer> {
        use std::sync::mpsc::TryRecvError;
        let answer = match self.answer.as_ref()?.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Answer {
                path: None,
                took: Duration::ZERO,
            },
        };
        self.answer = None;
        Some(answer)
    }

    fn is_asking(&self) -> bool {
        self.answer.is_some()
    }
}

fn show(question: Question) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new().set_title(question.title);
    if let Some(folder) = question.folder {
        dialog = dialog.set_directory(folder);
    }
    match question.ask {
        Ask::Open => dialog.add_filter("RON", &["ron"]).pick_file(),
        Ask::Save { name } => dialog
            .add_filter("RON", &["ron"])
            .set_file_name(name)
            .save_file(),
        Ask::Folder => dialog.pick_folder(),
    }
}
