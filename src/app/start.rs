//! Starting the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file_dialogs::Desktop;
use super::window::{App, Start};
use crate::baseline::Baseline;
use crate::engine::Model;
use crate::file::folders::Folders;
use crate::file::settings::Settings;
use crate::file::shipped;
use crate::model::Presets;
use crate::reading::Problem;
use crate::text::messages::StatusText;
use crate::text::{Language, Text as _};

/// The name by which desktops know the window.
const APP_ID: &str = "entente";

/// What the window is to open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Scenario files, in the order of their tabs.
    pub files: Vec<PathBuf>,
    /// The language, where one was asked for.
    pub language: Option<Language>,
    /// The baseline file, where one was asked for.
    pub baseline: Option<PathBuf>,
}

/// Opens the window and returns when it is closed; or says in words why it cannot be opened.
pub fn open_window(wishes: Wishes) -> Result<(), String> {
    let folders = Folders::of_this_user();
    let settings = folders
        .as_ref()
        .map(|folders| Settings::load(&folders.settings()).settings);
    let settings = settings.unwrap_or_default();
    let language = wishes
        .language
        .or(settings.language)
        .unwrap_or_else(language_of_system);
    let say = |text: StatusText, reason: String| text.fill(language, &[("reason", reason)]);
    let (model, presets) = data(wishes.baseline.as_deref(), language)
        .map_err(|reason| say(StatusText::DataFailed, reason))?;
    let size = settings
        .window_size
        .map_or([1360.0, 860.0], |size| [size.width, size.height]);
    let viewport = egui::ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title("Entente")
        .with_inner_size(size)
        .with_min_inner_size([880.0, 560.0])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions {
        viewport,
        ..Default::default()
    };
    let start = Start {
        model,
        presets,
        folders,
        files: wishes.files,
        language: wishes.language,
        file_dialogs: Box::new(Desktop::default()),
        draws: true,
    };
    let create: eframe::AppCreator<'_> =
        Box::new(move |creation| Ok(Box::new(App::new(start, &creation.egui_ctx))));
    eframe::run_native(APP_ID, options, create)
        .map_err(|error| say(StatusText::WindowFailed, without_place(&error.to_string())))
}

/// The language of the system, English where it is another one.
pub fn language_of_system() -> Language {
    let code = sys_locale::get_locale();
    code.and_then(|code| Language::of_code(&code))
        .unwrap_or_default()
}

/// The model and its shipped scenarios, from a baseline file or the built-in data.
fn data(baseline: Option<&Path>, language: Language) -> Result<(Arc<Model>, Arc<Presets>), String> {
    let listed = |problems: Vec<Problem>| {
        problems
            .iter()
            .map(|problem| problem.words(language))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let baseline = match baseline {
        None => Baseline::shipped().map_err(listed)?,
        Some(path) => {
            let file = crate::file::read(path).map_err(|error| error.words(language))?;
            Baseline::parse(&file.bytes)
                .map(|(baseline, _)| baseline)
                .map_err(listed)?
        }
    };
    let model = Model::new(baseline);
    let presets = shipped::presets(model.baseline(), model.catalogue())
        .map_err(|broken| broken.lines(language).join("\n"))?;
    Ok((Arc::new(model), Arc::new(presets)))
}

/// An error without the place in a library's source that some libraries put before it.
fn without_place(error: &str) -> String {
    let after = error
        .split_once(".rs:")
        .and_then(|(_, rest)| rest.split_once(": "))
        .map(|(_, words)| words);
    after.unwrap_or(error).to_owned()
}
