//! Documents: an open scenario with its history, its file and what that file holds.

use std::path::{Path, PathBuf};

use crate::file::Fingerprint;
use crate::model::{History, Presets, Scenario};
use crate::text::app::AppText;
use crate::text::{Language, Text as _, Title};

/// Names a document as long as the program runs; never used again for another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub u64);

/// A scenario that is open in a tab.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name for the rest of the program.
    pub id: DocumentId,
    /// The scenario with what can be undone and redone.
    pub history: History,
    /// Where it was read from or saved to; `None` for one that was never saved.
    pub path: Option<PathBuf>,
    /// What the file held when it was read or written last.
    pub fingerprint: Option<Fingerprint>,
    /// The scenario as it is in the file, or as it was made where there is no file; `None` where
    /// the file is not known to hold what it held.
    pub saved: Option<Scenario>,
    /// Whether the file may not be written: a newer version of the program made it.
    pub read_only: bool,
}

impl Document {
    /// A document without a file; it counts as unchanged until the first edit.
    pub fn new(id: DocumentId, scenario: Scenario) -> Self {
        Self {
            id,
            saved: Some(scenario.clone()),
            history: History::new(scenario),
            path: None,
            fingerprint: None,
            read_only: false,
        }
    }

    /// The scenario as it is now.
    pub const fn scenario(&self) -> &Scenario {
        self.history.present()
    }

    /// Whether closing it now would lose work.
    pub fn is_unsaved(&self) -> bool {
        self.saved.as_ref() != Some(self.scenario())
    }

    /// The name that it is shown by, in both languages and as it stands.
    pub fn title(&self, presets: &Presets) -> Title {
        presets.shown_name(self.scenario(), file_stem(self.path.as_deref()).as_deref())
    }

    /// The name that it is shown by, escaped.
    pub fn name(&self, presets: &Presets, language: Language) -> String {
        escaped_in(&self.title(presets), language)
    }

    /// The name of the file, or the scenario's name where there is none.
    pub fn file_name(&self, presets: &Presets, language: Language) -> String {
        (self.path.as_deref().and_then(Path::file_name)).map_or_else(
            || self.name(presets, language),
            |name| crate::reading::escaped(&name.to_string_lossy()),
        )
    }

    /// The file, or the id of the preset that it was made from; empty where there is neither.
    pub fn path_or_id(&self) -> PathBuf {
        let id = || PathBuf::from(&self.scenario().base);
        self.path.clone().unwrap_or_else(id)
    }

    /// The text of the tab: the name, with a dot in front while there is unsaved work.
    pub fn tab_title(&self, presets: &Presets, language: Language) -> String {
        let name = self.name(presets, language);
        if self.is_unsaved() {
            AppText::UnsavedTab.fill(language, &[("name", name)])
        } else {
            name
        }
    }
}

/// A file's name without folders and ending.
pub fn file_stem(path: Option<&Path>) -> Option<String> {
    Some(path?.file_stem()?.to_string_lossy().into_owned())
}

/// A name as panels show it.
pub fn escaped_in(name: &Title, language: Language) -> String {
    crate::reading::escaped(name.in_language(language))
}
