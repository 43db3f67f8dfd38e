//! Each command's name, what it does, its key, and why it may be refused just now.

use std::path::Path;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::command::{Command, Sampled, SidePanel, Zoom};
use super::document::escaped_in;
use super::page::Page;
use super::session::{ReferenceChoice, Session};
use crate::file::settings::Theme;
use crate::model::presets::OPENING;
use crate::text::commands::{CommandNote as Note, CommandText as Name, RefusalText};
use crate::text::{Language, Text as _};

const SHIFTED: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

const fn command_key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn shifted_key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(SHIFTED, key)
}

impl Command {
    /// The key that gives the command.
    pub fn shortcut(&self) -> Option<KeyboardShortcut> {
        Some(match self {
            Self::Undo => command_key(Key::Z),
            Self::Redo => shifted_key(Key::Z),
            Self::NewFromPreset(id) if id == OPENING => command_key(Key::N),
            Self::Open => command_key(Key::O),
            Self::OpenByPath => shifted_key(Key::O),
            Self::Save => command_key(Key::S),
            Self::SaveAs => shifted_key(Key::S),
            Self::NextDocument => command_key(Key::PageDown),
            Self::PreviousDocument => command_key(Key::PageUp),
            Self::ShowPage(page) => command_key(match page {
                Page::Overview => Key::Num1,
                Page::Trade => Key::Num2,
                Page::Compare => Key::Num3,
                Page::Sources => Key::Num4,
                Page::Fund => Key::Num5,
                Page::Farm => Key::Num6,
                Page::Ledger => Key::Num7,
                Page::Economy => Key::Num8,
                Page::Rules => Key::Num9,
                // ten digits do not reach: the last of them is the normal size
                Page::Companies => return Some(shifted_key(Key::F)),
                Page::RedLines => return Some(shifted_key(Key::R)),
                Page::Uncertainty => return Some(shifted_key(Key::U)),
                Page::Bargain => return Some(shifted_key(Key::N)),
                Page::BreakEven => Key::G,
                Page::Timeline => return Some(shifted_key(Key::T)),
            }),
            Self::ShowExport(charts) if charts.is_empty() => command_key(Key::E),
            Self::NextLanguage => command_key(Key::L),
            Self::SetZoom(Zoom::In) => command_key(Key::Plus),
            Self::SetZoom(Zoom::Out) => command_key(Key::Minus),
            Self::SetZoom(Zoom::Normal) => command_key(Key::Num0),
            Self::TogglePanel(SidePanel::Levers) => command_key(Key::B),
            Self::TogglePanel(SidePanel::Headline) => shifted_key(Key::B),
            Self::ShowDetails => KeyboardShortcut::new(Modifiers::NONE, Key::F2),
            Self::ShowPalette => command_key(Key::K),
            Self::ShowKeys => KeyboardShortcut::new(Modifiers::NONE, Key::F1),
            Self::Quit => command_key(Key::Q),
            _ => return None,
        })
    }

    /// The key that gives the command where it acts on the active document.
    pub fn shortcut_in(&self, session: &Session) -> Option<KeyboardShortcut> {
        match self {
            Self::Close(id) if *id == session.active_id() => Some(command_key(Key::W)),
            _ => self.shortcut(),
        }
    }

    /// The command's name as menu and palette show it.
    pub fn title(&self, session: &Session, language: Language) -> String {
        let name = |id| {
            session
                .document(id)
                .map(|document| document.name(session.presets(), language))
                .unwrap_or_default()
        };
        let with = |text: Name, name: String| text.fill(language, &[("name", name)]);
        match self {
            Self::Undo => step_title(session.active().history.past().last(), Name::Undo, language),
            Self::Redo => step_title(
                session.active().history.future().last(),
                Name::Redo,
                language,
            ),
            Self::NewFromPreset(id) => with(Name::New, preset_name(session, id, language)),
            Self::ApplyOverlay(id) => {
                let overlay = session.presets().overlay(id);
                let name = overlay.map(|overlay| overlay.name.in_language(language).to_owned());
                with(Name::ApplyOverlay, name.unwrap_or_else(|| id.clone()))
            }
            Self::OpenPath(path) => with(Name::OpenPath, shown_file(path)),
            Self::SavePath { path, .. } => with(Name::SavePath, shown_file(path)),
            Self::Replace { path, .. } => with(Name::Replace, shown_file(path)),
            Self::CompareWithPath(path) => with(Name::SetReference, shown_file(path)),
            Self::Recover(path) => with(Name::Recover, shown_file(path)),
            Self::DiscardRecovery(path) => with(Name::DiscardRecovery, shown_file(path)),
            Self::Close(id) => with(Name::Close, name(*id)),
            Self::CloseUnsaved(id) => with(Name::CloseUnsaved, name(*id)),
            Self::SelectDocument(id) => with(Name::Select, name(*id)),
            Self::SetReference(choice) => {
                with(Name::SetReference, choice_name(session, choice, language))
            }
            Self::ShowPage(page) => with(Name::ShowPage, page.title().text(language).to_owned()),
            Self::SetLanguage(chosen) => with(Name::SetLanguage, chosen.own_name().to_owned()),
            _ => self.plain_name().text(language).to_owned(),
        }
    }

    /// The name of a command that needs no filling in.
    const fn plain_name(&self) -> Name {
        match self {
            Self::Edit(_) => Name::Edit,
            Self::CommitEdit => Name::CommitEdit,
            Self::Undo => Name::Undo,
            Self::Redo => Name::Redo,
            Self::NewFromPreset(_) => Name::New,
            Self::ApplyOverlay(_) => Name::ApplyOverlay,
            Self::Open => Name::Open,
            Self::OpenByPath => Name::OpenByPath,
            Self::OpenPath(_) => Name::OpenPath,
            Self::Save | Self::SaveDocument(_) => Name::Save,
            Self::SaveAs => Name::SaveAs,
            Self::SaveByPath => Name::SaveByPath,
            Self::SavePath { .. } => Name::SavePath,
            Self::Replace { .. } => Name::Replace,
            Self::Close(_) => Name::Close,
            Self::CloseUnsaved(_) => Name::CloseUnsaved,
            Self::SelectDocument(_) => Name::Select,
            Self::NextDocument => Name::NextDocument,
            Self::PreviousDocument => Name::PreviousDocument,
            Self::SetReference(_) | Self::CompareWithPath(_) => Name::SetReference,
            Self::CompareWithFile => Name::CompareWithFile,
            Self::CompareByPath => Name::CompareByPath,
            Self::Recover(_) => Name::Recover,
            Self::DiscardRecovery(_) => Name::DiscardRecovery,
            Self::HideRecovery => Name::HideRecovery,
            Self::ShowRecovery => Name::ShowRecovery,
            Self::ShowPage(_) => Name::ShowPage,
            Self::EnlargeChart(Some(_)) => Name::EnlargeChart,
            Self::EnlargeChart(None) => Name::ShrinkChart,
            Self::ShowExport(_) => Name::ShowExport,
            Self::ChooseExportFolder => Name::ChooseExportFolder,
            Self::Export(_) => Name::Export,
            Self::CopyChartImage(_) => Name::CopyChartImage,
            Self::CopyChartData(_) => Name::CopyChartData,
            Self::SetLanguage(_) => Name::SetLanguage,
            Self::NextLanguage => Name::NextLanguage,
            Self::SetTheme(Theme::System) => Name::ThemeSystem,
            Self::SetTheme(Theme::Light) => Name::ThemeLight,
            Self::SetTheme(Theme::Dark) => Name::ThemeDark,
            Self::SetZoom(Zoom::In) => Name::ZoomIn,
            Self::SetZoom(Zoom::Out) => Name::ZoomOut,
            Self::SetZoom(Zoom::Normal) => Name::ZoomNormal,
            Self::TogglePanel(SidePanel::Levers) => Name::ToggleLevers,
            Self::TogglePanel(SidePanel::Headline) => Name::ToggleHeadline,
            Self::FocusLever(_) => Name::FocusLever,
            Self::Explain(..) | Self::ExplainChart(_) => Name::Explain,
            Self::FindSource(_) => Name::FindSource,
            Self::AskBack(_) | Self::Seek(_) => Name::AskBack,
            Self::OpenScenario(_) => Name::OpenScenario,
            Self::Relax => Name::Relax,
            Self::LookAtLayers(_) => Name::LookAtLayers,
            Self::Sample(choice) => match choice {
                Sampled::On(true) => Name::DrawsOn,
                Sampled::On(false) => Name::DrawsOff,
                Sampled::Seed(_) => Name::DrawsSeed,
                Sampled::Count(_) => Name::DrawsCount,
                Sampled::Outcome(_) => Name::DrawsOutcome,
                Sampled::Threshold(_) => Name::DrawsThreshold,
                Sampled::Indices => Name::DrawsIndices,
            },
            Self::ShowDetails => Name::ShowDetails,
            Self::ShowPalette => Name::ShowPalette,
            Self::ShowKeys => Name::ShowKeys,
            Self::ShowAbout => Name::ShowAbout,
            Self::CopyText(_) => Name::CopyText,
            Self::DismissMessage(_) => Name::Dismiss,
            Self::CancelDialog => Name::Cancel,
            Self::Quit => Name::Quit,
        }
    }

    /// What the command does, where the name does not say it all.
    pub const fn note(&self) -> Option<Note> {
        Some(match self {
            Self::Undo => Note::Undo,
            Self::Redo => Note::Redo,
            Self::NewFromPreset(_) => Note::New,
            Self::ApplyOverlay(_) => Note::ApplyOverlay,
            Self::Open => Note::Open,
            Self::OpenByPath => Note::OpenByPath,
            Self::Save => Note::Save,
            Self::SaveAs => Note::SaveAs,
            Self::SaveByPath => Note::SaveByPath,
            Self::Close(_) => Note::Close,
            Self::SetReference(_) => Note::SetReference,
            Self::CompareWithFile | Self::CompareByPath => Note::CompareWithFile,
            Self::ShowRecovery => Note::ShowRecovery,
            Self::EnlargeChart(_) => Note::EnlargeChart,
            Self::ShowExport(_) => Note::ShowExport,
            Self::CopyChartImage(_) => Note::CopyChartImage,
            Self::CopyChartData(_) => Note::CopyChartData,
            Self::SetLanguage(_) | Self::NextLanguage => Note::Language,
            Self::SetTheme(_) => Note::Theme,
            Self::TogglePanel(_) => Note::Panel,
            Self::FocusLever(_) => Note::FocusLever,
            Self::Sample(_) => Note::Draws,
            Self::ShowDetails => Note::ShowDetails,
            Self::ShowPalette => Note::ShowPalette,
            Self::ShowKeys => Note::ShowKeys,
            Self::ShowAbout => Note::ShowAbout,
            Self::Quit => Note::Quit,
            _ => return None,
        })
    }

    /// Why the command cannot be used just now; `None` where it can.
    pub fn refusal(&self, session: &Session) -> Option<RefusalText> {
        let document = session.active();
        match self {
            Self::Undo
                if document.history.past().is_empty() && !document.history.is_in_gesture() =>
            {
                Some(RefusalText::NothingToUndo)
            }
            Self::Redo if document.history.future().is_empty() => Some(RefusalText::NothingToRedo),
            Self::Save if document.path.is_some() && !document.is_unsaved() => {
                Some(RefusalText::NothingToSave)
            }
            Self::Save if document.read_only => Some(RefusalText::ReadOnly),
            Self::NextDocument | Self::PreviousDocument if session.documents().len() < 2 => {
                Some(RefusalText::OnlyOne)
            }
            _ => None,
        }
    }
}

fn step_title(step: Option<&crate::model::Step>, plain: Name, language: Language) -> String {
    let Some(step) = step else {
        return plain.text(language).to_owned();
    };
    let text = if plain == Name::Undo {
        Name::UndoStep
    } else {
        Name::RedoStep
    };
    text.fill(
        language,
        &[("step", step.label.in_language(language).to_owned())],
    )
}

fn preset_name(session: &Session, id: &str, language: Language) -> String {
    session.presets().find(id).map_or_else(
        || id.to_owned(),
        |preset| {
            let title = session.presets().shown_name(&preset.scenario, None);
            escaped_in(&title, language)
        },
    )
}

/// The name of something to compare with.
pub fn choice_name(session: &Session, choice: &ReferenceChoice, language: Language) -> String {
    match choice {
        ReferenceChoice::Preset(id) => preset_name(session, id, language),
        ReferenceChoice::Document(id) => session
            .document(*id)
            .map(|document| document.name(session.presets(), language))
            .unwrap_or_default(),
        ReferenceChoice::File { .. } => escaped_in(&session.choice_title(choice), language),
    }
}

/// A file's name without its folders, escaped; the whole path where it has no name.
pub fn shown_file(path: &Path) -> String {
    path.file_name().map_or_else(
        || crate::file::words::shown_path(path),
        |name| crate::reading::escaped(&name.to_string_lossy()),
    )
}

/// A key as it is written in menus: `Ctrl+Shift+S`.
pub fn key_name(key: KeyboardShortcut) -> String {
    key.format(&egui::ModifierNames::NAMES, cfg!(target_os = "macos"))
}
