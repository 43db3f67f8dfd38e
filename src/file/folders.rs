//! Folders: where settings and the recovery journal live on this machine.
//!
//! Linux and other Unix: the XDG base directory specification (`XDG_CONFIG_HOME`, `XDG_STATE_HOME`,
//! else `~/.config`, `~/.local/state`; relative values are ignored, as it demands). macOS:
//! `~/Library/Application Support`. Windows: `APPDATA` and `LOCALAPPDATA`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{fs, io};

const NAME: &str = "entente";

/// The program's own folders; nothing is created by asking for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Where the settings file lives.
    pub configuration: PathBuf,
    /// Where state lives that is worth keeping but not worth a backup.
    pub state: PathBuf,
}

impl Folders {
    /// The folders by this process's environment; `None` when it names no home.
    pub fn of_this_user() -> Option<Self> {
        Self::by_environment(|name| std::env::var_os(name))
    }

    /// The folders by the environment variables that `variable` looks up.
    pub fn by_environment(variable: impl Fn(&str) -> Option<OsString>) -> Option<Self> {
        let absolute = |name: &str| {
            variable(name)
                .map(PathBuf::from)
                .filter(|path| path.is_absolute())
        };
        let home = || absolute("HOME");
        let (configuration, state) = if cfg!(windows) {
            (absolute("APPDATA")?, absolute("LOCALAPPDATA")?)
        } else if cfg!(target_os = "macos") {
            let support = home()?.join("Library/Application Support");
            (support.clone(), support)
        } else {
            (
                absolute("XDG_CONFIG_HOME").or_else(|| Some(home()?.join(".config")))?,
                absolute("XDG_STATE_HOME").or_else(|| Some(home()?.join(".local/state")))?,
            )
        };
        Some(Self {
            configuration: configuration.join(NAME),
            state: state.join(NAME),
        })
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.configuration.join("settings.ron")
    }

    /// The folder of the recovery journal.
    pub fn recovery(&self) -> PathBuf {
        self.state.join("recovery")
    }
}

/// Creates one of the program's own folders, closed to other users, if it is missing.
pub(super) fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    fn by(variables: &[(&str, &str)]) -> Option<Folders> {
        Folders::by_environment(|name| {
            variables
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn the_xdg_variables_come_before_the_home() {
        let folders = by(&[("HOME", "/home/a"), ("XDG_STATE_HOME", "/state")]).unwrap();
        assert_eq!(
            folders.settings(),
            Path::new("/home/a/.config/entente/settings.ron")
        );
        assert_eq!(folders.recovery(), Path::new("/state/entente/recovery"));
    }

    #[test]
    fn relative_and_empty_values_are_ignored() {
        let folders = by(&[
            ("HOME", "/home/a"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_CONFIG_HOME", ""),
        ])
        .unwrap();
        assert_eq!(folders.state, Path::new("/home/a/.local/state/entente"));
        assert_eq!(folders.configuration, Path::new("/home/a/.config/entente"));
        assert_eq!(by(&[("XDG_STATE_HOME", "/state")]), None);
        assert_eq!(by(&[]), None);
    }

    #[test]
    fn a_created_folder_is_closed_to_others() {
        use std::os::unix::fs::MetadataExt as _;
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("a/b");
        create_private(&made).unwrap();
        create_private(&made).unwrap();
        assert_eq!(fs::metadata(&made).unwrap().mode() & 0o077, 0);
    }
}
