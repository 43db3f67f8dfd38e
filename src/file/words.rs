//! Words: what happened to a file, why, and what to do, in the user's language.

use std::io;
use std::path::Path;

use super::settings::SettingsNotice;
use super::{NotAFile, ReadError, ReadProblem, WriteError, WriteProblem, WriteStep};
use crate::reading::escaped;
use crate::text::files::{AdviceText, CauseText, FileText, StepText};
use crate::text::{Language, Text as _, number};

/// A path as it is shown: control and bidirectional characters are written as their codes.
pub fn shown_path(path: &Path) -> String {
    escaped(&path.display().to_string())
}

impl WriteError {
    /// What happened, the cause, the next step and the path.
    pub fn words(&self, language: Language) -> String {
        let path = ("path", shown_path(&self.path));
        let text = match &self.problem {
            WriteProblem::ChangedOnDisk => FileText::ChangedOnDisk,
            WriteProblem::GoneFromDisk => FileText::GoneFromDisk,
            WriteProblem::NotAFile(NotAFile::Folder) => FileText::NotWrittenFolder,
            WriteProblem::NotAFile(NotAFile::Device) => FileText::NotWrittenDevice,
            WriteProblem::ReadOnly => FileText::ReadOnly,
            WriteProblem::Failed { step, cause } => {
                let (reason, advice) = cause_and_advice(cause, language);
                let text = match step {
                    WriteStep::FlushFolder => FileText::NotConfirmed,
                    _ => FileText::WriteFailed,
                };
                let values = [
                    path,
                    ("step", step.words(language).to_owned()),
                    ("cause", reason),
                    ("advice", advice.to_owned()),
                ];
                return text.fill(language, &values);
            }
        };
        text.fill(language, &[path])
    }
}

impl ReadError {
    /// What happened, the cause, the next step and the path.
    pub fn words(&self, language: Language) -> String {
        let mut values = vec![("path", shown_path(&self.path))];
        let text = match &self.problem {
            ReadProblem::NotAFile(NotAFile::Folder) => FileText::NotReadFolder,
            ReadProblem::NotAFile(NotAFile::Device) => FileText::NotReadDevice,
            ReadProblem::TooLarge { size, largest } => {
                values.push(("size", number::plain(*size as f64, 0)));
                values.push(("largest", number::plain(*largest as f64, 0)));
                FileText::TooLarge
            }
            ReadProblem::Damaged { line, column } => {
                values.push(("line", line.to_string()));
                values.push(("column", column.to_string()));
                FileText::Damaged
            }
            ReadProblem::Failed(cause) => {
                let (reason, advice) = cause_and_advice(cause, language);
                values.push(("cause", reason));
                values.push(("advice", advice.to_owned()));
                FileText::ReadFailed
            }
        };
        text.fill(language, &values)
    }
}

impl SettingsNotice {
    /// What happened to the settings, and what that means.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Unreadable(error) => {
                let reason = ("reason", error.words(language));
                FileText::SettingsUnreadable.fill(language, &[reason])
            }
            Self::SetAside { line, column, now } => FileText::SettingsSetAside.fill(
                language,
                &[
                    ("line", line.to_string()),
                    ("column", column.to_string()),
                    ("path", shown_path(now)),
                ],
            ),
            Self::Newer { path } => {
                FileText::SettingsNewer.fill(language, &[("path", shown_path(path))])
            }
        }
    }
}

impl WriteStep {
    fn words(self, language: Language) -> &'static str {
        let text = match self {
            Self::Resolve => StepText::Resolve,
            Self::Inspect => StepText::Inspect,
            Self::Create => StepText::Create,
            Self::Protect => StepText::Protect,
            Self::Write => StepText::Write,
            Self::Flush => StepText::Flush,
            Self::Replace => StepText::Replace,
            Self::FlushFolder => StepText::FlushFolder,
        };
        text.text(language)
    }
}

fn cause_and_advice(cause: &io::Error, language: Language) -> (String, &'static str) {
    use io::ErrorKind as Kind;
    let (text, advice) = match cause.kind() {
        Kind::NotFound => (CauseText::NotFound, AdviceText::CheckName),
        Kind::PermissionDenied => (CauseText::PermissionDenied, AdviceText::CheckRights),
        Kind::StorageFull => (CauseText::StorageFull, AdviceText::FreeSpace),
        Kind::QuotaExceeded => (CauseText::QuotaExceeded, AdviceText::FreeSpace),
        Kind::ReadOnlyFilesystem => (CauseText::ReadOnlyDisk, AdviceText::OtherFolder),
        Kind::FileTooLarge => (CauseText::FileTooLarge, AdviceText::OtherFolder),
        Kind::InvalidFilename | Kind::InvalidInput => (CauseText::BadName, AdviceText::OtherName),
        Kind::NotADirectory => (CauseText::NotAFolder, AdviceText::CheckName),
        Kind::AlreadyExists => (CauseText::AlreadyExists, AdviceText::OtherName),
        _ if is_disk_error(cause) => (CauseText::DiskError, AdviceText::CheckDisk),
        _ if super::write::is_ring_of_links(cause) => {
            (CauseText::TooManyLinks, AdviceText::CheckName)
        }
        _ => (CauseText::Other, AdviceText::TryAgain),
    };
    let message = ("message", escaped(&cause.to_string()));
    (text.fill(language, &[message]), advice.text(language))
}

/// EIO: the standard library has no name for it.
fn is_disk_error(cause: &io::Error) -> bool {
    const INPUT_OUTPUT_ERROR: i32 = 5;
    cfg!(unix) && cause.raw_os_error() == Some(INPUT_OUTPUT_ERROR)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn failed(step: WriteStep, code: i32) -> WriteError {
        WriteError {
            path: PathBuf::from("/tmp/a\u{202e}b.ron"),
            problem: WriteProblem::Failed {
                step,
                cause: io::Error::from_raw_os_error(code),
            },
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told_with_step_cause_advice_and_path() {
        const NO_SPACE: i32 = 28;
        let error = failed(WriteStep::Write, NO_SPACE);
        assert_eq!(
            error.words(Language::English),
            "Not saved: writing failed: the disk is full. The file is as it was. \
             Free some space, or use another disk. File: /tmp/a\\u{202e}b.ron"
        );
        assert_eq!(
            error.words(Language::Korean),
            "저장하지 못했습니다. 쓰기 실패: 디스크가 가득 찼습니다. 파일은 이전 그대로입니다. \
             공간을 비우거나 다른 디스크를 사용하세요. 파일: /tmp/a\\u{202e}b.ron"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_disk_that_does_not_confirm_never_says_that_the_file_is_as_it_was() {
        const INPUT_OUTPUT: i32 = 5;
        let words = failed(WriteStep::FlushFolder, INPUT_OUTPUT).words(Language::English);
        assert!(words.contains("has its new content"), "{words}");
        assert!(words.contains("input/output error"), "{words}");
        assert!(!words.contains("as it was"), "{words}");
    }

    #[test]
    fn every_error_fills_all_its_places() {
        let path = || PathBuf::from("a.ron");
        let write = [
            WriteProblem::ChangedOnDisk,
            WriteProblem::GoneFromDisk,
            WriteProblem::NotAFile(NotAFile::Folder),
            WriteProblem::NotAFile(NotAFile::Device),
            WriteProblem::ReadOnly,
            WriteProblem::Failed {
                step: WriteStep::Resolve,
                cause: io::Error::other("odd"),
            },
        ]
        .map(|problem| WriteError {
            path: path(),
            problem,
        });
        let read = [
            ReadProblem::NotAFile(NotAFile::Folder),
            ReadProblem::NotAFile(NotAFile::Device),
            ReadProblem::TooLarge {
                size: 2_000_000,
                largest: 1 << 20,
            },
            ReadProblem::Damaged { line: 3, column: 4 },
            ReadProblem::Failed(io::ErrorKind::NotFound.into()),
        ]
        .map(|problem| ReadError {
            path: path(),
            problem,
        });
        for language in Language::ALL {
            let words = write
                .iter()
                .map(|error| error.words(language))
                .chain(read.iter().map(|error| error.words(language)));
            for words in words {
                assert!(!words.contains(['{', '}']), "{words}");
                assert!(words.ends_with("a.ron"), "{words}");
            }
        }
    }
}
