//! Entries: what the journal keeps of one document, and how it stands in the file.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Owner;
use crate::file::Fingerprint;
use crate::text::Title;

/// Text of an entry beyond which the oldest steps of its history are left out: 4 MiB.
///
/// An entry is written whole after each edit, so it must stay a matter of milliseconds. A scenario
/// has a few kilobytes: that is about a thousand steps.
pub(super) const MOST_BYTES: usize = 4 << 20;

/// A document's unsaved work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unsaved {
    /// The document's name as the user knows it.
    pub title: String,
    /// Its file; `None` for one that was never saved, and for a path that is not Unicode.
    pub path: Option<PathBuf>,
    /// The file's content when it was read or saved last: a restored document still notices a
    /// foreign change.
    pub on_disk: Option<Fingerprint>,
    /// The scenario as a scenario file's text.
    pub text: String,
    /// What undo goes back to, the latest last.
    pub undo: Vec<Step>,
    /// What redo goes forward to, the next one last.
    pub redo: Vec<Step>,
}

/// One step of the undo history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The step in words.
    pub label: Title,
    /// The scenario to go to, as a scenario file's text.
    pub text: String,
}

/// The journal's file; the version is its first word.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum JournalFile {
    /// The first version.
    V1(Entry),
}

/// An entry as it stands in the file.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The program that has the document open; none when it was set aside.
    pub(super) owner: Option<Owner>,
    /// Seconds since 1970, UTC.
    pub(super) kept_at: u64,
    title: String,
    path: Option<String>,
    on_disk: Option<Fingerprint>,
    text: String,
    undo: Vec<StoredStep>,
    redo: Vec<StoredStep>,
}

#[derive(Debug, Serialize, Deserialize)]
struct StoredStep {
    english: String,
    korean: String,
    text: String,
}

impl Entry {
    pub(super) fn new(owner: Option<Owner>, unsaved: &Unsaved, kept_at: u64) -> Self {
        let mut room = MOST_BYTES.saturating_sub(unsaved.text.len());
        // undo first: it is what a person reaches for after a crash
        let undo = latest(&unsaved.undo, &mut room);
        let redo = latest(&unsaved.redo, &mut room);
        Self {
            owner,
            kept_at,
            title: unsaved.title.clone(),
            path: unsaved
                .path
                .as_ref()
                .and_then(|path| path.to_str())
                .map(str::to_owned),
            on_disk: unsaved.on_disk,
            text: unsaved.text.clone(),
            undo,
            redo,
        }
    }

    pub(super) fn into_unsaved(self) -> Unsaved {
        let steps = |steps: Vec<StoredStep>| steps.into_iter().map(Step::from).collect();
        Unsaved {
            title: self.title,
            path: self.path.map(PathBuf::from),
            on_disk: self.on_disk,
            text: self.text,
            undo: steps(self.undo),
            redo: steps(self.redo),
        }
    }
}

/// The latest steps that fit into the room, in their order.
fn latest(steps: &[Step], room: &mut usize) -> Vec<StoredStep> {
    let mut kept: Vec<StoredStep> = steps
        .iter()
        .rev()
        .map_while(|step| {
            let size = step.text.len() + step.label.english.len() + step.label.korean.len();
            *room = room.checked_sub(size)?;
            Some(StoredStep::from(step))
        })
        .collect();
    kept.reverse();
    kept
}

impl From<&Step> for StoredStep {
    fn from(step: &Step) -> Self {
        Self {
            english: step.label.english.clone(),
            korean: step.label.korean.clone(),
            text: step.text.clone(),
        }
    }
}

impl From<StoredStep> for Step {
    fn from(stored: StoredStep) -> Self {
        Self {
            label: Title::new(stored.english, stored.korean),
            text: stored.text,
        }
    }
}
