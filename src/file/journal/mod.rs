//! The recovery journal: unsaved work survives a crash, a kill and a "don't save".
//!
//! One file for each open document of each running program, in a folder of the program's own,
//! written by [`write`](crate::file::write()) after an edit; the caller decides when, and hands in
//! the time of day. An entry holds the scenario's text, its path and the undo history with its
//! labels, as RON with raw strings, so that even a person with an editor can get the text back.
//!
//! An entry is *open* while its program runs (and then not offered to another one), *interrupted*
//! when that program is gone, and *set aside* when the user chose not to save. The last two are
//! listed, and pruned after [`DAYS_KEPT`] days.

mod entry;
mod owner;

pub use entry::{Step, Unsaved};
pub use owner::Owner;

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{fs, io};

use self::entry::{Entry, JournalFile};
use super::folders::create_private;
use super::own_format;
use super::read::read_up_to;
use super::{
    Expected, ReadError, ReadProblem, WriteError, WriteProblem, WriteStep, Written, write,
};

/// Entries that nobody asked for are removed after so many days.
pub const DAYS_KEPT: u64 = 30;

const SECONDS_KEPT: u64 = DAYS_KEPT * 24 * 60 * 60;

/// Temporary files of a killed program are removed after a day: no write takes so long.
const SECONDS_OF_A_TEMPORARY: u64 = 24 * 60 * 60;

/// The largest entry that is read back: twice what [`Unsaved`] is cut to, for escapes and frame.
const LARGEST_ENTRY: u64 = 2 * entry::MOST_BYTES as u64;

/// The journal of one running program.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    owner: Owner,
    /// Distinguishes two programs with the same process number, as after a restart of the machine.
    session: String,
}

/// An entry whose document is not open anywhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Recoverable {
    /// The entry's own file, for [`Journal::discard`].
    pub file: PathBuf,
    /// When the work was kept.
    pub kept_at: SystemTime,
    /// Why it is here.
    pub standing: Standing,
    /// The work.
    pub unsaved: Unsaved,
}

/// Why an entry is in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The program ended without being asked: a crash, a kill, a power cut. To be offered at once.
    Interrupted,
    /// The user chose not to save. To be found when looked for.
    SetAside,
}

/// What the journal has to offer.
#[derive(Debug, Default)]
pub struct Offer {
    /// Entries, the latest first.
    pub entries: Vec<Recoverable>,
    /// Entries that could not be read; they stay where they are.
    pub unreadable: Vec<ReadError>,
}

impl Journal {
    /// The journal of this process; the folder is created at the first entry.
    pub fn of_this_process(folder: PathBuf, now: SystemTime) -> Self {
        let owner = Owner::this_process();
        let started = now.duration_since(UNIX_EPOCH).unwrap_or_default();
        let session = format!("{}-{}", started.as_nanos(), std::process::id());
        Self {
            folder,
            owner,
            session,
        }
    }

    /// Keeps a document's unsaved work; replaces what was kept for this document before.
    pub fn keep(
        &self,
        document: u64,
        unsaved: &Unsaved,
        now: SystemTime,
    ) -> Result<Written, WriteError> {
        let entry = Entry::new(Some(self.owner), unsaved, seconds(now));
        self.write_entry(&self.file_of(document), entry)
    }

    /// Drops a document's entry after a save; one that does not exist is no error.
    pub fn forget(&self, document: u64) -> Result<(), WriteError> {
        Self::discard(&self.file_of(document))
    }

    /// Keeps work that the user chose not to save, out of the way, for [`DAYS_KEPT`] days.
    pub fn set_aside(
        &self,
        document: u64,
        unsaved: &Unsaved,
        now: SystemTime,
    ) -> Result<Written, WriteError> {
        let entry = Entry::new(None, unsaved, seconds(now));
        let written = self.write_entry(&self.free_name(document), entry)?;
        self.forget(document)?;
        Ok(written)
    }

    /// Lists what is not open in a running program; an absent folder is an empty journal.
    pub fn offer(&self) -> Result<Offer, ReadError> {
        let mut offer = Offer::default();
        for file in self.files(".ron")? {
            match read_entry(&file) {
                Ok(entry) if entry.owner.is_some_and(|owner| self.is_open(owner)) => {}
                Ok(entry) => offer.entries.push(Recoverable {
                    standing: entry
                        .owner
                        .map_or(Standing::SetAside, |_| Standing::Interrupted),
                    kept_at: UNIX_EPOCH
                        .checked_add(Duration::from_secs(entry.kept_at))
                        .unwrap_or(UNIX_EPOCH),
                    unsaved: entry.into_unsaved(),
                    file,
                }),
                // another program has just discarded it
                Err(error) if is_absent(&error) => {}
                Err(error) => offer.unreadable.push(error),
            }
        }
        offer
            .entries
            .sort_by(|a, b| b.kept_at.cmp(&a.kept_at).then_with(|| a.file.cmp(&b.file)));
        Ok(offer)
    }

    /// Takes an entry over as a document of this program: kept first, only then removed there.
    pub fn restore(
        &self,
        entry: &Recoverable,
        document: u64,
        now: SystemTime,
    ) -> Result<(), WriteError> {
        self.keep(document, &entry.unsaved, now)?;
        Self::discard(&entry.file)
    }

    /// Removes an entry for good; one that does not exist is no error.
    pub fn discard(file: &Path) -> Result<(), WriteError> {
        match fs::remove_file(file) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                Err(failed(file, WriteStep::Replace, cause))
            }
            _ => Ok(()),
        }
    }

    /// Removes entries older than [`DAYS_KEPT`] days, and returns how many.
    ///
    /// Entries of running programs stay. An unreadable entry is as old as its file.
    pub fn prune(&self, now: SystemTime) -> Result<usize, ReadError> {
        let now = seconds(now);
        let mut removed = 0;
        for file in self.files(".ron")? {
            let kept_at = match read_entry(&file) {
                Ok(entry) if entry.owner.is_some_and(|owner| self.is_open(owner)) => continue,
                Ok(entry) => entry.kept_at,
                Err(_) => changed_at(&file),
            };
            if now.saturating_sub(kept_at) > SECONDS_KEPT && Self::discard(&file).is_ok() {
                removed += 1;
            }
        }
        for file in self.files(".tmp")? {
            if now.saturating_sub(changed_at(&file)) > SECONDS_OF_A_TEMPORARY
                && Self::discard(&file).is_ok()
            {
                removed += 1;
            }
        }
        Ok(removed)
    }

    /// This process's own entries count as open, also where nobody can be asked.
    fn is_open(&self, owner: Owner) -> bool {
        owner == self.owner || owner.is_running()
    }

    fn file_of(&self, document: u64) -> PathBuf {
        self.folder.join(format!("{}-{document}.ron", self.session))
    }

    /// A name for a copy that is set aside; a document number may be used again.
    fn free_name(&self, document: u64) -> PathBuf {
        let name = |copy: u64| format!("{}-{document}-aside-{copy}.ron", self.session);
        (1..=u64::MAX)
            .map(|copy| self.folder.join(name(copy)))
            .find(|file| !file.exists())
            .unwrap_or_else(|| self.folder.join(name(0)))
    }

    fn write_entry(&self, file: &Path, entry: Entry) -> Result<Written, WriteError> {
        create_private(&self.folder).map_err(|cause| failed(file, WriteStep::Create, cause))?;
        let text = own_format::to_text(&JournalFile::V1(entry))
            .map_err(|cause| failed(file, WriteStep::Write, io::Error::other(cause)))?;
        write(file, text.as_bytes(), Expected::Anything)
    }

    /// The journal's files with this ending, sorted.
    fn files(&self, ending: &str) -> Result<Vec<PathBuf>, ReadError> {
        let failed = |cause| ReadError {
            path: self.folder.clone(),
            problem: ReadProblem::Failed(cause),
        };
        let listing = match fs::read_dir(&self.folder) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            listing => listing.map_err(failed)?,
        };
        let mut files = Vec::new();
        for item in listing {
            let item = item.map_err(failed)?;
            if item.file_name().to_string_lossy().ends_with(ending) {
                files.push(item.path());
            }
        }
        files.sort();
        Ok(files)
    }
}

fn read_entry(file: &Path) -> Result<Entry, ReadError> {
    let content = read_up_to(file, LARGEST_ENTRY)?;
    own_format::from_bytes(&content.bytes)
        .map(|JournalFile::V1(entry)| entry)
        .map_err(|damage| ReadError {
            path: file.to_owned(),
            problem: ReadProblem::Damaged {
                line: damage.line,
                column: damage.column,
            },
        })
}

fn is_absent(error: &ReadError) -> bool {
    matches!(&error.problem, ReadProblem::Failed(cause) if cause.kind() == io::ErrorKind::NotFound)
}

fn failed(file: &Path, step: WriteStep, cause: io::Error) -> WriteError {
    WriteError {
        path: file.to_owned(),
        problem: WriteProblem::Failed { step, cause },
    }
}

fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs()
}

/// When a file was changed; the far future if nobody can tell, so that it stays.
fn changed_at(file: &Path) -> u64 {
    fs::metadata(file)
        .and_then(|metadata| metadata.modified())
        .map_or(u64::MAX, seconds)
}

#[cfg(test)]
mod tests;
