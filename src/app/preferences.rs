//! Preferences: language, theme and recent files, kept in the settings file.

use std::path::{Path, PathBuf};

use super::message::{Event, Messages};
use super::start::language_of_system;
use crate::file::folders::Folders;
use crate::file::settings::{Draws, Settings, Theme, WindowSize};
use crate::text::Language;

/// The settings, where they are kept, and whether they may be.
#[derive(Debug)]
pub struct Preferences {
    settings: Settings,
    language: Language,
    // `None` where they are not kept
    file: Option<PathBuf>,
}

impl Preferences {
    /// Reads the settings of this user; says what is wrong with them. A language that was asked
    /// for at the start comes before the one that is kept.
    pub fn load(
        folders: Option<&Folders>,
        language: Option<Language>,
        messages: &mut Messages,
    ) -> Self {
        let Some(folders) = folders else {
            messages.say(Event::NoFolders);
            return Self::of(Settings::default(), language, None);
        };
        let file = folders.settings();
        let loaded = Settings::load(&file);
        let kept = loaded.may_be_saved().then_some(file);
        if let Some(notice) = loaded.notice {
            messages.say(Event::Settings(notice));
        }
        Self::of(loaded.settings, language, kept)
    }

    fn of(settings: Settings, language: Option<Language>, file: Option<PathBuf>) -> Self {
        let language = language
            .or(settings.language)
            .unwrap_or_else(language_of_system);
        Self {
            settings,
            language,
            file,
        }
    }

    /// The language of all words.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Light, dark, or as the system.
    pub const fn theme(&self) -> Theme {
        self.settings.theme
    }

    /// Whether draws run in the background.
    pub fn draws(&self) -> bool {
        self.settings.draws == Draws::On
    }

    /// Switches draws in the background on or off.
    pub fn set_draws(&mut self, draws: Draws, messages: &mut Messages) {
        self.settings.draws = draws;
        self.save(messages);
    }

    /// The seed of the draws, where the user has chosen one.
    pub const fn seed(&self) -> Option<u64> {
        self.settings.seed
    }

    /// Keeps the seed of the draws for the next start.
    pub fn set_seed(&mut self, seed: u64, messages: &mut Messages) {
        self.settings.seed = Some(seed);
        self.save(messages);
    }

    /// How many draws, where the user has chosen a number.
    pub const fn draw_count(&self) -> Option<usize> {
        self.settings.draw_count
    }

    /// Keeps the number of draws for the next start.
    pub fn set_draw_count(&mut self, count: usize, messages: &mut Messages) {
        self.settings.draw_count = Some(count);
        self.save(messages);
    }

    /// Files that were opened or saved, the latest first.
    pub fn recent_files(&self) -> &[PathBuf] {
        self.settings.recent_files()
    }

    /// Chooses the language.
    pub fn set_language(&mut self, language: Language, messages: &mut Messages) {
        self.language = language;
        self.settings.language = Some(language);
        self.save(messages);
    }

    /// Chooses the theme.
    pub fn set_theme(&mut self, theme: Theme, messages: &mut Messages) {
        self.settings.theme = theme;
        self.save(messages);
    }

    /// Keeps the size of the window for the next start.
    pub fn set_window_size(&mut self, size: WindowSize, messages: &mut Messages) {
        if self.settings.window_size != Some(size) {
            self.settings.window_size = Some(size);
            self.save(messages);
        }
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: &Path, messages: &mut Messages) {
        if self.settings.recent_files().first().map(PathBuf::as_path) != Some(path) {
            self.settings.remember(path.to_owned());
            self.save(messages);
        }
    }

    /// Takes a file that is gone off the list.
    pub fn forget(&mut self, path: &Path, messages: &mut Messages) {
        if self
            .settings
            .recent_files()
            .iter()
            .any(|recent| recent == path)
        {
            self.settings.forget(path);
            self.save(messages);
        }
    }

    fn save(&self, messages: &mut Messages) {
        if let Some(file) = &self.file
            && let Err(error) = self.settings.save(file)
        {
            messages.say(Event::SettingsNotSaved(error));
        }
    }
}
