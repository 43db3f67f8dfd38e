//! Messages: what happened, in words, until the user dismisses it.

use std::path::PathBuf;
use std::time::Duration;

use crate::file::scenario_format::{ScenarioFileError, ScenarioProblem};
use crate::file::settings::SettingsNotice;
use crate::file::words::shown_path;
use crate::file::{ReadError, WriteError};
use crate::text::messages::MessageText as M;
use crate::text::{Language, Text as _};

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something went as wanted.
    Done,
    /// Something to know.
    Warning,
    /// Something went wrong.
    Error,
}

/// What happened. Data, so that it can be said in any language at any time.
#[derive(Debug)]
pub enum Event {
    /// A scenario was saved.
    Saved(PathBuf),
    /// The file held this scenario already.
    SavedUnchanged(PathBuf),
    /// A file was not written; unsaved work stays unsaved.
    WriteFailed(WriteError),
    /// A file was not read.
    ReadFailed(ReadError),
    /// A scenario was not saved or not compared with; nothing was changed.
    ScenarioFile(ScenarioFileError),
    /// Unsaved work could not be kept in the recovery journal.
    JournalFailed(WriteError),
    /// The recovery journal could not be read.
    JournalUnreadable(ReadError),
    /// The settings could not be used or kept.
    Settings(SettingsNotice),
    /// The settings were not written.
    SettingsNotSaved(WriteError),
    /// No home folder: neither settings nor the recovery journal are kept.
    NoFolders,
    /// No file dialog could be shown.
    NoFileDialog,
    /// The file can be looked at and not written, a newer program made it.
    OpenedReadOnly(PathBuf),
    /// A file was opened all the same.
    OpenedWithWarnings {
        /// The file.
        path: PathBuf,
        /// What the user should know about it.
        warnings: Vec<ScenarioProblem>,
    },
    /// Work was taken over from the recovery journal.
    Recovered(String),
    /// Work was kept in the recovery journal instead of being saved.
    SetAside(String),
    /// Charts were written.
    Exported {
        /// How many files.
        count: usize,
        /// The folder or the file.
        target: PathBuf,
    },
    /// A chart could not be drawn for export; technical detail.
    ExportFailed {
        /// The chart's id.
        chart: String,
        /// Why.
        reason: String,
    },
    /// A chart's picture is on the clipboard.
    ImageCopied,
    /// A chart's numbers are on the clipboard.
    DataCopied,
}

/// An event with a number to dismiss it by.
#[derive(Debug)]
pub struct Message {
    /// Its number.
    pub id: u64,
    /// What happened.
    pub event: Event,
    /// When it was first on screen, in seconds of the window's clock.
    seen_at: Option<f64>,
}

impl Event {
    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Saved(_)
            | Self::SavedUnchanged(_)
            | Self::Recovered(_)
            | Self::Exported { .. }
            | Self::ImageCopied
            | Self::DataCopied => Severity::Done,
            Self::Settings(_)
            | Self::NoFolders
            | Self::NoFileDialog
            | Self::OpenedReadOnly(_)
            | Self::OpenedWithWarnings { .. }
            | Self::SetAside(_) => Severity::Warning,
            Self::WriteFailed(_)
            | Self::ReadFailed(_)
            | Self::ScenarioFile(_)
            | Self::JournalFailed(_)
            | Self::JournalUnreadable(_)
            | Self::SettingsNotSaved(_)
            | Self::ExportFailed { .. } => Severity::Error,
        }
    }

    /// Whether it leaves by itself: nobody has to act on it.
    pub const fn fades(&self) -> bool {
        matches!(self.severity(), Severity::Done) || matches!(self, Self::NoFileDialog)
    }

    /// What happened, why, and what to do.
    pub fn words(&self, language: Language) -> String {
        let of_path = |text: M, path: &PathBuf| text.fill(language, &[("path", shown_path(path))]);
        match self {
            Self::Saved(path) => of_path(M::Saved, path),
            Self::SavedUnchanged(path) => of_path(M::SavedUnchanged, path),
            Self::WriteFailed(error) => error.words(language),
            Self::ReadFailed(error) => error.words(language),
            Self::ScenarioFile(error) => error.lines(language).join("\n"),
            Self::JournalFailed(error) => {
                M::JournalFailed.fill(language, &[("reason", error.words(language))])
            }
            Self::JournalUnreadable(error) => {
                M::JournalUnreadable.fill(language, &[("reason", error.words(language))])
            }
            Self::Settings(notice) => notice.words(language),
            Self::SettingsNotSaved(error) => {
                M::SettingsNotSaved.fill(language, &[("reason", error.words(language))])
            }
            Self::NoFolders => M::NoFolders.text(language).to_owned(),
            Self::NoFileDialog => M::NoFileDialog.text(language).to_owned(),
            Self::OpenedReadOnly(path) => of_path(M::OpenedReadOnly, path),
            Self::OpenedWithWarnings { path, warnings } => {
                let words = warnings.iter().map(|warning| warning.words(language));
                let words = words.collect::<Vec<_>>().join("\n");
                let values = [("path", shown_path(path)), ("warnings", words)];
                M::OpenedWithWarnings.fill(language, &values)
            }
            Self::Recovered(name) => M::Recovered.fill(language, &[("name", name.clone())]),
            Self::SetAside(name) => M::SetAside.fill(language, &[("name", name.clone())]),
            Self::Exported { count, target } => M::Exported.fill(
                language,
                &[("count", count.to_string()), ("path", shown_path(target))],
            ),
            Self::ExportFailed { chart, reason } => M::ExportFailed.fill(
                language,
                &[("chart", chart.clone()), ("reason", reason.clone())],
            ),
            Self::ImageCopied => M::ImageCopied.text(language).to_owned(),
            Self::DataCopied => M::DataCopied.text(language).to_owned(),
        }
    }
}

/// The messages on screen, the latest last.
#[derive(Debug, Default)]
pub struct Messages {
    list: Vec<Message>,
    next: u64,
}

/// Messages kept on screen; the oldest that went well leave first.
const MOST: usize = 4;
/// How long a message stays that leaves by itself, in seconds.
const STAY: f64 = 8.0;

impl Messages {
    /// The messages, the latest last.
    pub fn list(&self) -> &[Message] {
        &self.list
    }

    /// Says something; one word of success replaces the one before.
    pub fn say(&mut self, event: Event) {
        if matches!(event, Event::Saved(_)) {
            // what could not be written before is written now
            let is_over = |of: &Event| matches!(of, Event::WriteFailed(_) | Event::ScenarioFile(_));
            self.list.retain(|message| !is_over(&message.event));
        }
        if event.severity() == Severity::Done {
            self.list
                .retain(|message| message.event.severity() != Severity::Done);
        }
        self.list.push(Message {
            id: self.next,
            event,
            seen_at: None,
        });
        self.next += 1;
        if self.list.len() > MOST {
            self.list.remove(0);
        }
    }

    /// Removes what has been on screen for long enough; returns how long until the next one goes.
    ///
    /// `now` is the window's clock in seconds; the time of a message begins with its first frame.
    pub fn fade(&mut self, now: f64) -> Option<Duration> {
        let mut next: Option<f64> = None;
        self.list.retain_mut(|message| {
            if !message.event.fades() {
                return true;
            }
            let left = STAY - (now - *message.seen_at.get_or_insert(now));
            if left > 0.0 {
                next = Some(next.map_or(left, |other| other.min(left)));
            }
            left > 0.0
        });
        next.map(Duration::from_secs_f64)
    }

    /// Removes a message.
    pub fn dismiss(&mut self, id: u64) {
        self.list.retain(|message| message.id != id);
    }

    /// Removes what went well: the next thing has been done.
    pub fn settle(&mut self) {
        self.list
            .retain(|message| message.event.severity() != Severity::Done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_success_leave_by_themselves_and_warnings_stay() {
        let mut messages = Messages::default();
        messages.say(Event::NoFolders);
        messages.say(Event::NoFileDialog);
        assert_eq!(messages.fade(100.0), Some(Duration::from_secs(8)));
        messages.say(Event::Saved(PathBuf::from("a.ron")));
        assert_eq!(messages.fade(103.0), Some(Duration::from_secs(5)));
        assert_eq!(messages.list().len(), 3);
        assert_eq!(messages.fade(108.0), Some(Duration::from_secs(3)));
        assert_eq!(messages.list().len(), 2);
        assert_eq!(messages.fade(111.5), None);
        assert!(matches!(messages.list(), [only] if matches!(only.event, Event::NoFolders)));
    }
}
