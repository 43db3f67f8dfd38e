//! Reading: a whole small file at once, and nothing that is not a file.
//!
//! Files come from strangers: a folder, a device or a pipe is refused before it is opened, and
//! reading stops at [`LARGEST`] bytes, before anything looks at the content.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::Fingerprint;

/// The largest file that is read, in bytes: 1 MiB.
///
/// A scenario has a few kilobytes. A hostile file of 9 MB took the parser seven hundred times as
/// long as a real one.
pub const LARGEST: u64 = 1 << 20;

/// A file's content as it was when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFile {
    /// The content.
    pub bytes: Vec<u8>,
    /// What to hand to [`write`](super::write()) so that a foreign change is noticed.
    pub fingerprint: Fingerprint,
}

/// A file was not read.
#[derive(Debug)]
pub struct ReadError {
    /// The path as it was given.
    pub path: PathBuf,
    /// Why it was not.
    pub problem: ReadProblem,
}

/// Why a file was not read.
#[derive(Debug)]
pub enum ReadProblem {
    /// The path leads to a folder, a device, a pipe or a socket.
    NotAFile(NotAFile),
    /// The file has more bytes than are read.
    TooLarge {
        /// Bytes in the file, or at least so many where it grows while it is read.
        size: u64,
        /// The most that is read, in bytes.
        largest: u64,
    },
    /// One of the program's own files makes no sense from this place on.
    Damaged {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The operating system refused.
    Failed(io::Error),
}

/// What a path leads to when it does not lead to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAFile {
    /// A folder.
    Folder,
    /// A device, a pipe or a socket.
    Device,
}

impl NotAFile {
    /// `None` for a regular file.
    pub(super) fn of(metadata: &fs::Metadata) -> Option<Self> {
        if metadata.is_file() {
            None
        } else if metadata.is_dir() {
            Some(Self::Folder)
        } else {
            Some(Self::Device)
        }
    }
}

/// Reads a whole file of at most [`LARGEST`] bytes.
pub fn read(path: &Path) -> Result<ReadFile, ReadError> {
    read_up_to(path, LARGEST)
}

/// Reads a whole file of at most `largest` bytes.
pub(super) fn read_up_to(path: &Path, largest: u64) -> Result<ReadFile, ReadError> {
    let bytes = bytes_up_to(path, largest).map_err(|problem| ReadError {
        path: path.to_owned(),
        problem,
    })?;
    let fingerprint = Fingerprint::of(&bytes);
    Ok(ReadFile { bytes, fingerprint })
}

fn bytes_up_to(path: &Path, largest: u64) -> Result<Vec<u8>, ReadProblem> {
    // looked at before it is opened: opening a pipe waits for its other end, for ever
    let metadata = fs::metadata(path).map_err(ReadProblem::Failed)?;
    if let Some(found) = NotAFile::of(&metadata) {
        return Err(ReadProblem::NotAFile(found));
    }
    let size = metadata.len();
    if size > largest {
        return Err(ReadProblem::TooLarge { size, largest });
    }
    let file = File::open(path).map_err(ReadProblem::Failed)?;
    let mut bytes = Vec::new();
    // one byte more than allowed, to notice a file that says 0 and gives without end
    file.take(largest + 1)
        .read_to_end(&mut bytes)
        .map_err(ReadProblem::Failed)?;
    let size = bytes.len() as u64;
    if size > largest {
        return Err(ReadProblem::TooLarge { size, largest });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_one_mebibyte_is_read_and_one_byte_more_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let mut content = vec![b'x'; usize::try_from(LARGEST).unwrap()];
        super::super::write(&path, &content, super::super::Expected::Absent).unwrap();
        assert_eq!(read(&path).unwrap().bytes, content);
        content.push(b'x');
        super::super::write(&path, &content, super::super::Expected::Anything).unwrap();
        let error = read(&path).unwrap_err();
        assert!(
            matches!(error.problem, ReadProblem::TooLarge { size, .. } if size == LARGEST + 1),
            "{error:?}"
        );
    }

    #[test]
    fn a_folder_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let error = read(folder.path()).unwrap_err();
        assert!(
            matches!(error.problem, ReadProblem::NotAFile(NotAFile::Folder)),
            "{error:?}"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn devices_and_pipes_are_refused_without_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        let made = std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap();
        assert!(made.success());
        for path in [pipe.as_path(), Path::new("/dev/zero")] {
            let error = read(path).unwrap_err();
            assert!(
                matches!(error.problem, ReadProblem::NotAFile(NotAFile::Device)),
                "{error:?}"
            );
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_claims_to_be_empty_is_still_capped() {
        // files of /proc say length 0 and have content
        let error = read_up_to(Path::new("/proc/self/maps"), 16).unwrap_err();
        assert!(
            matches!(error.problem, ReadProblem::TooLarge { .. }),
            "{error:?}"
        );
    }
}
