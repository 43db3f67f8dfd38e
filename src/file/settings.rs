//! Settings: language, theme, recent files and window size, kept from one start to the next.
//!
//! A small RON file whose first word is its version. Losing it loses no work, so nothing here is
//! fatal: a damaged file is set aside under another name and the program starts with defaults; a
//! file of a newer version is left alone, and this program then keeps its settings to itself.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::{Deserialize, Serialize};

use super::folders::create_private;
use super::{
    Expected, ReadError, ReadProblem, WriteError, WriteProblem, WriteStep, own_format, read, write,
};
use crate::text::Language;

/// The most recent files that are remembered.
pub const MOST_RECENT_FILES: usize = 10;

/// Window sizes that are believed, in points; anything else is a damaged setting.
const WINDOW_SIDES: std::ops::RangeInclusive<f32> = 200.0..=20_000.0;

/// What the user has chosen about the program itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// `None` follows the system.
    pub language: Option<Language>,
    /// Light, dark, or as the system.
    pub theme: Theme,
    /// The latest first, without repetition, at most [`MOST_RECENT_FILES`].
    recent_files: Vec<PathBuf>,
    /// `None` leaves it to the system.
    pub window_size: Option<WindowSize>,
    /// Draws in the background; they cost a core while something moves.
    pub draws: Draws,
    /// Seed of the draws; `None` is the program's own.
    pub seed: Option<u64>,
    /// How many draws; `None` is the program's own number.
    pub draw_count: Option<usize>,
}

/// Whether draws run in the background.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Draws {
    /// They run.
    #[default]
    On,
    /// They do not.
    Off,
}

/// The inner size of the window in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

impl WindowSize {
    /// A size that a screen can have; what is not is a damaged setting.
    fn is_believable(self) -> bool {
        WINDOW_SIDES.contains(&self.width) && WINDOW_SIDES.contains(&self.height)
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

/// Settings as they were found.
#[derive(Debug, Default)]
pub struct LoadedSettings {
    /// The settings, or defaults.
    pub settings: Settings,
    /// What the user should know; `None` when all is well or there was no file yet.
    pub notice: Option<SettingsNotice>,
}

/// What was wrong with the settings file.
#[derive(Debug)]
pub enum SettingsNotice {
    /// It could not be read; defaults are used, the file was not touched.
    Unreadable(ReadError),
    /// It was damaged and has been renamed; defaults are used.
    SetAside {
        /// The line of the damage, from 1.
        line: usize,
        /// The column of the damage, from 1.
        column: usize,
        /// Its new name.
        now: PathBuf,
    },
    /// A newer version of the program wrote it; defaults are used, the file is not touched.
    Newer {
        /// The settings file.
        path: PathBuf,
    },
}

impl LoadedSettings {
    /// May the settings be saved? Not over a file that this program cannot read.
    pub const fn may_be_saved(&self) -> bool {
        matches!(&self.notice, None | Some(SettingsNotice::SetAside { .. }))
    }
}

/// The file; the version is its first word.
#[derive(Serialize, Deserialize)]
enum SettingsFile {
    V1(SettingsV1),
}

#[derive(Serialize, Deserialize)]
struct SettingsV1 {
    language: Option<String>,
    theme: Theme,
    recent_files: Vec<String>,
    window_size: Option<WindowSize>,
    // older files do not say
    #[serde(default)]
    draws: Draws,
    #[serde(default)]
    seed: Option<u64>,
    #[serde(default)]
    draw_count: Option<usize>,
}

impl Settings {
    /// The recent files, the latest first.
    pub fn recent_files(&self) -> &[PathBuf] {
        &self.recent_files
    }

    /// Puts a file that was opened or saved at the head of the recent files.
    ///
    /// A path that is not absolute would mean another file at the next start: make it absolute.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent_files.retain(|other| *other != path);
        self.recent_files.insert(0, path);
        self.recent_files.truncate(MOST_RECENT_FILES);
    }

    /// Takes a file off the list, as one that is gone.
    pub fn forget(&mut self, path: &Path) {
        self.recent_files.retain(|other| other != path);
    }

    /// Reads the settings file; never fails, see [`LoadedSettings::notice`].
    pub fn load(path: &Path) -> LoadedSettings {
        let content = match read(path) {
            Ok(content) => content,
            Err(error) => return LoadedSettings::of_unreadable(error),
        };
        match own_format::from_bytes::<SettingsFile>(&content.bytes) {
            Ok(SettingsFile::V1(stored)) => LoadedSettings {
                settings: stored.into(),
                notice: None,
            },
            Err(_) if is_of_newer_version(&content.bytes) => LoadedSettings {
                settings: Self::default(),
                notice: Some(SettingsNotice::Newer {
                    path: path.to_owned(),
                }),
            },
            Err(damage) => LoadedSettings {
                settings: Self::default(),
                notice: Some(match set_aside(path) {
                    Ok(now) => SettingsNotice::SetAside {
                        line: damage.line,
                        column: damage.column,
                        now,
                    },
                    Err(cause) => SettingsNotice::Unreadable(ReadError {
                        path: path.to_owned(),
                        problem: ReadProblem::Failed(cause),
                    }),
                }),
            },
        }
    }

    /// Writes the settings file, and its folder if it is missing.
    pub fn save(&self, path: &Path) -> Result<(), WriteError> {
        let failed = |step, cause| WriteError {
            path: path.to_owned(),
            problem: WriteProblem::Failed { step, cause },
        };
        if let Some(folder) = path.parent() {
            create_private(folder).map_err(|cause| failed(WriteStep::Create, cause))?;
        }
        let text = own_format::to_text(&SettingsFile::V1(self.into()))
            .map_err(|cause| failed(WriteStep::Write, io::Error::other(cause)))?;
        write(path, text.as_bytes(), Expected::Anything).map(|_| ())
    }
}

impl LoadedSettings {
    fn of_unreadable(error: ReadError) -> Self {
        let is_absent = matches!(
            &error.problem,
            ReadProblem::Failed(cause) if cause.kind() == io::ErrorKind::NotFound
        );
        Self {
            settings: Settings::default(),
            notice: (!is_absent).then_some(SettingsNotice::Unreadable(error)),
        }
    }
}

impl From<&Settings> for SettingsV1 {
    fn from(settings: &Settings) -> Self {
        Self {
            language: settings.language.map(|language| language.code().to_owned()),
            theme: settings.theme,
            // a path that is not Unicode has no place in a text file and is not remembered
            recent_files: settings
                .recent_files
                .iter()
                .filter_map(|path| path.to_str().map(str::to_owned))
                .collect(),
            window_size: settings.window_size.filter(|size| size.is_believable()),
            draws: settings.draws,
            seed: settings.seed,
            draw_count: settings.draw_count,
        }
    }
}

impl From<SettingsV1> for Settings {
    fn from(stored: SettingsV1) -> Self {
        let mut settings = Self {
            language: stored.language.as_deref().and_then(Language::of_code),
            theme: stored.theme,
            recent_files: Vec::new(),
            window_size: stored.window_size.filter(|size| size.is_believable()),
            draws: stored.draws,
            seed: stored.seed,
            draw_count: stored.draw_count,
        };
        for path in stored.recent_files.into_iter().rev() {
            settings.remember(PathBuf::from(path));
        }
        settings
    }
}

/// Does the file begin with the version word of a newer program, `V2(` or later?
fn is_of_newer_version(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    // the extensions that the file enables come before the version
    let version = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('#') && !line.starts_with("//"));
    version
        .and_then(|line| line.strip_prefix('V'))
        .and_then(|rest| rest.split_once('('))
        .and_then(|(number, _)| number.trim().parse::<u32>().ok())
        .is_some_and(|number| number > 1)
}

/// Renames a damaged file to the first free name of its kind, and returns that name.
fn set_aside(path: &Path) -> io::Result<PathBuf> {
    const MOST_COPIES: u32 = 100;
    for copy in 1..=MOST_COPIES {
        let now = path.with_extension(format!("damaged-{copy}.ron"));
        if !now.try_exists()? {
            fs::rename(path, &now)?;
            return Ok(now);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
