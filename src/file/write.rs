//! The one writer of files: afterwards the file is the old one or the new one, whatever happens.
//!
//! Temporary file in the same folder (created exclusively) → owner and mode of the old file → all
//! bytes → flushed to the disk → closed → renamed over the target → folder flushed. A full disk, a
//! failing disk or a kill at any point leaves the old file or the new one, complete; the temporary
//! file is removed unless the program was killed.
//!
//! A symbolic link stays a link: its target is replaced. A file that another program has changed
//! since it was read is never overwritten unless the caller asks for it with
//! [`Expected::Anything`]. Equal bytes are not written at all.
//!
//! Left out: hard links (the other names keep the old content), access control lists and extended
//! attributes; a change by another program between the last look at the file and the rename, a
//! few microseconds, is not noticed where a file is replaced (it is where a file is created).

use std::fs::{self, File, Metadata};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::Fingerprint;
use super::read::NotAFile;

/// What the caller believes is at the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: the file is new. One that exists is not touched.
    Absent,
    /// The content that was read or written before.
    Unchanged(Fingerprint),
    /// The user was asked and wants it replaced, whatever it is.
    Anything,
}

/// What a successful write did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// The file has the new content, and the disk has confirmed it.
    New(Fingerprint),
    /// The file had this content already; nothing was written.
    Unchanged(Fingerprint),
}

impl Written {
    /// What the file is now: the [`Expected::Unchanged`] of the next write.
    pub const fn fingerprint(self) -> Fingerprint {
        match self {
            Self::New(fingerprint) | Self::Unchanged(fingerprint) => fingerprint,
        }
    }
}

/// The steps of a write, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteStep {
    /// Following symbolic links to the target.
    Resolve,
    /// Looking at the file that is there.
    Inspect,
    /// Creating the temporary file.
    Create,
    /// Giving it the owner and the mode of the old file.
    Protect,
    /// Writing the bytes.
    Write,
    /// Flushing them to the disk.
    Flush,
    /// Renaming the temporary file over the target.
    Replace,
    /// Flushing the folder: the new file is in place, but the disk has not confirmed it.
    FlushFolder,
}

/// A file was not written.
///
/// The file at the path is then the old one, complete, except after a failed
/// [`WriteStep::FlushFolder`], where it is the new one, complete.
#[derive(Debug)]
pub struct WriteError {
    /// The file that was to be written, symbolic links followed.
    pub path: PathBuf,
    /// Why it was not.
    pub problem: WriteProblem,
}

/// Why a file was not written.
#[derive(Debug)]
pub enum WriteProblem {
    /// Another program has changed or created the file since it was read.
    ChangedOnDisk,
    /// Another program has removed or renamed the file since it was read.
    GoneFromDisk,
    /// The path leads to a folder, a device, a pipe or a socket.
    NotAFile(NotAFile),
    /// The file is marked as read-only: its owner does not want it changed.
    ReadOnly,
    /// The operating system refused.
    Failed {
        /// The step that failed.
        step: WriteStep,
        /// What it said.
        cause: io::Error,
    },
}

fn at<T>(step: WriteStep, result: io::Result<T>) -> Result<T, WriteProblem> {
    result.map_err(|cause| WriteProblem::Failed { step, cause })
}

/// Writes a whole file, or leaves the old one as it is.
pub fn write(path: &Path, bytes: &[u8], expected: Expected) -> Result<Written, WriteError> {
    let target = at(WriteStep::Resolve, follow_links(path)).map_err(|problem| WriteError {
        path: path.to_owned(),
        problem,
    })?;
    replace(&target, bytes, expected).map_err(|problem| WriteError {
        path: target,
        problem,
    })
}

/// Writes a file that is not a symbolic link.
fn replace(target: &Path, bytes: &[u8], expected: Expected) -> Result<Written, WriteProblem> {
    let new = Fingerprint::of(bytes);
    let old = at(WriteStep::Inspect, look_at(target))?;
    if old_is_equal_or_may_go(target, bytes, old.as_ref(), expected)? {
        return Ok(Written::Unchanged(new));
    }
    let folder = folder_of(target);
    let temporary = filled_temporary(folder, bytes, old.as_ref())?;
    // a second look, as late as possible: flushing to a slow disk takes seconds
    let now = at(WriteStep::Inspect, look_at(target))?;
    if expected != Expected::Anything && !same_file(old.as_ref(), now.as_ref()) {
        return Err(WriteProblem::ChangedOnDisk);
    }
    let renamed = if expected == Expected::Absent {
        match rename_to_new_name(temporary, target) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(WriteProblem::ChangedOnDisk);
            }
            other => other,
        }
    } else {
        temporary.persist(target).map_err(|refused| refused.error)
    };
    at(WriteStep::Replace, renamed)?;
    at(WriteStep::FlushFolder, flush_folder(folder))?;
    Ok(Written::New(new))
}

/// True when the old file has these bytes already, false when it may be replaced by them.
fn old_is_equal_or_may_go(
    target: &Path,
    bytes: &[u8],
    old: Option<&Metadata>,
    expected: Expected,
) -> Result<bool, WriteProblem> {
    let Some(metadata) = old else {
        return match expected {
            Expected::Unchanged(_) => Err(WriteProblem::GoneFromDisk),
            Expected::Absent | Expected::Anything => Ok(false),
        };
    };
    if let Some(found) = NotAFile::of(metadata) {
        return Err(WriteProblem::NotAFile(found));
    }
    let read = match expected {
        Expected::Unchanged(read) => Some(read),
        Expected::Absent | Expected::Anything => None,
    };
    // a content of another length can neither be equal nor be what was read: no need to look
    let lengths = [Some(bytes.len() as u64), read.map(Fingerprint::length)];
    let content = if lengths.contains(&Some(metadata.len())) {
        Some(at(WriteStep::Inspect, content_of(target, metadata.len()))?)
    } else {
        None
    };
    if content.as_deref() == Some(bytes) {
        return Ok(true);
    }
    let as_expected = expected == Expected::Anything
        || (read.is_some() && content.as_deref().map(Fingerprint::of) == read);
    if !as_expected {
        return Err(WriteProblem::ChangedOnDisk);
    }
    if metadata.permissions().readonly() {
        return Err(WriteProblem::ReadOnly);
    }
    Ok(false)
}

/// Follows symbolic links to the file that is meant, also where that does not exist yet.
fn follow_links(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_symlink() => {
                let next = fs::read_link(&path)?;
                path = folder_of(&path).join(next);
            }
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other(RingOfLinks))
}

/// Symbolic links that lead in a circle; the standard library has no stable name for it.
#[derive(Debug)]
struct RingOfLinks;

impl std::fmt::Display for RingOfLinks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("symbolic links lead in a circle")
    }
}

impl std::error::Error for RingOfLinks {}

pub(super) fn is_ring_of_links(cause: &io::Error) -> bool {
    cause
        .get_ref()
        .is_some_and(<dyn std::error::Error + Send + Sync>::is::<RingOfLinks>)
}

/// The folder of a file; the current one for a bare name.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn look_at(path: &Path) -> io::Result<Option<Metadata>> {
    match fs::metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The content of a file that had this length a moment ago; one byte more if it grows.
fn content_of(path: &Path, length: u64) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    File::open(path)?
        .take(length.saturating_add(1))
        .read_to_end(&mut content)?;
    Ok(content)
}

/// A temporary file beside the target, complete, flushed and closed.
fn filled_temporary(
    folder: &Path,
    bytes: &[u8],
    old: Option<&Metadata>,
) -> Result<TempPath, WriteProblem> {
    let mut temporary = at(WriteStep::Create, create_temporary(folder))?;
    if let Some(old) = old {
        at(WriteStep::Protect, protect_as(temporary.as_file(), old))?;
    }
    at(WriteStep::Write, temporary.write_all(bytes))?;
    at(WriteStep::Flush, temporary.as_file().sync_all())?;
    Ok(temporary.into_temp_path())
}

/// An exclusively created file with a name of its own; the mode of a new file is 0666 less the umask.
fn create_temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".entente-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Gives the new file the owner, the group and the mode of the old one.
///
/// Where the group cannot be kept, the group's rights are dropped: they were given to another group.
#[cfg(unix)]
fn protect_as(file: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    const ALL_RIGHTS: u32 = 0o777;
    const RIGHTS_WITHOUT_GROUP: u32 = 0o707;
    let created = file.metadata()?;
    let mut mode = old.permissions().mode() & ALL_RIGHTS;
    if created.uid() != old.uid() || created.gid() != old.gid() {
        let kept = fchown(file, Some(old.uid()), Some(old.gid()))
            .or_else(|_| fchown(file, None, Some(old.gid())));
        if kept.is_err() && created.gid() != old.gid() {
            mode &= RIGHTS_WITHOUT_GROUP;
        }
    }
    if created.permissions().mode() & ALL_RIGHTS != mode {
        file.set_permissions(fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn protect_as(_file: &File, _old: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Is what is there now still what was looked at before?
fn same_file(before: Option<&Metadata>, now: Option<&Metadata>) -> bool {
    match (before, now) {
        (None, None) => true,
        (Some(before), Some(now)) => {
            #[cfg(unix)]
            {
                use std::os::unix::fs::MetadataExt as _;
                if (before.dev(), before.ino()) != (now.dev(), now.ino()) {
                    return false;
                }
            }
            before.len() == now.len() && before.modified().ok() == now.modified().ok()
        }
        _ => false,
    }
}

/// Renames to a name that must not exist yet.
fn rename_to_new_name(temporary: TempPath, target: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    match temporary.persist_noclobber(target) {
        Ok(()) => Ok(()),
        // some network file systems know neither an exclusive rename nor hard links
        Err(refused)
            if matches!(
                refused.error.kind(),
                InvalidInput | PermissionDenied | Unsupported
            ) =>
        {
            if look_at(target)?.is_some() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            refused.path.persist(target).map_err(|again| again.error)
        }
        Err(refused) => Err(refused.error),
    }
}

/// Flushes the folder, so that the new name survives a power cut.
#[cfg(unix)]
fn flush_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // the file system has no such operation, and nothing to confirm
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

#[cfg(not(unix))]
fn flush_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
