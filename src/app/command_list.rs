//! The one list of commands: menus, palette, keyboard and tests read it.

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::command::{Command, Sampled, SidePanel, Zoom};
use super::page::Page;
use super::session::{ReferenceChoice, Session};
use crate::file::settings::Theme;
use crate::text::Language;
use crate::text::commands::MenuText;

/// A command in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The menu.
    pub menu: MenuText,
    /// The menu inside that menu, if any.
    pub submenu: Option<MenuText>,
    /// Whether a line is drawn above it.
    pub begins_group: bool,
    /// The command.
    pub command: Command,
}

/// Commands of the whole window in the order of the menus.
///
/// Commands on one chart are in that chart's own menu, and levers are listed by the palette.
pub fn entries(session: &Session, recent: &[PathBuf]) -> Vec<Entry> {
    let mut list = List::default();
    file_menu(&mut list, session, recent);
    list.begin(MenuText::Edit);
    list.add(Command::Undo);
    list.add(Command::Redo);
    list.group();
    let overlays = session.presets().overlays().iter();
    let apply = overlays.map(|overlay| Command::ApplyOverlay(overlay.id.clone()));
    list.add_under(MenuText::Overlay, apply);
    list.group();
    list.add(Command::ShowDetails);
    list.add(Command::ShowPalette);
    view_menu(&mut list);
    compare_menu(&mut list, session);
    list.begin(MenuText::Help);
    list.add(Command::ShowKeys);
    list.add(Command::ShowAbout);
    list.entries
}

fn file_menu(list: &mut List, session: &Session, recent: &[PathBuf]) {
    list.begin(MenuText::File);
    let presets = session
        .presets()
        .iter()
        .map(|preset| Command::NewFromPreset(preset.id.clone()));
    list.add_under(MenuText::New, presets);
    list.group();
    list.add(Command::Open);
    list.add(Command::OpenByPath);
    list.add_under(
        MenuText::Recent,
        recent.iter().cloned().map(Command::OpenPath),
    );
    list.add(Command::ShowRecovery);
    list.group();
    list.add(Command::Save);
    list.add(Command::SaveAs);
    list.add(Command::SaveByPath);
    list.group();
    list.add(Command::ShowExport(Vec::new()));
    list.group();
    list.add(Command::Close(session.active_id()));
    list.add(Command::Quit);
}

fn view_menu(list: &mut List) {
    list.begin(MenuText::View);
    for page in Page::ALL {
        list.add(Command::ShowPage(page));
    }
    list.group();
    list.add(Command::TogglePanel(SidePanel::Levers));
    list.add(Command::TogglePanel(SidePanel::Headline));
    list.group();
    list.add_under(MenuText::Language, Language::ALL.map(Command::SetLanguage));
    let themes = [Theme::System, Theme::Light, Theme::Dark];
    list.add_under(MenuText::Theme, themes.map(Command::SetTheme));
    list.group();
    list.add(Command::SetZoom(Zoom::In));
    list.add(Command::SetZoom(Zoom::Out));
    list.add(Command::SetZoom(Zoom::Normal));
    list.group();
    list.add(Command::Sample(Sampled::On(true)));
    list.add(Command::Sample(Sampled::On(false)));
}

fn compare_menu(list: &mut List, session: &Session) {
    list.begin(MenuText::Compare);
    let presets = session
        .presets()
        .iter()
        .map(|preset| ReferenceChoice::Preset(preset.id.clone()));
    list.add_under(MenuText::Reference, presets.map(Command::SetReference));
    for document in session.documents() {
        if document.id != session.active_id() {
            list.add(Command::SetReference(ReferenceChoice::Document(
                document.id,
            )));
        }
    }
    list.add(Command::CompareWithFile);
    list.add(Command::CompareByPath);
    list.group();
    list.add(Command::NextDocument);
    list.add(Command::PreviousDocument);
}

/// Keys that mean a command beside its own: the other habit for redo.
pub const SECOND_KEYS: [(KeyboardShortcut, Command); 2] = [
    (
        KeyboardShortcut::new(Modifiers::COMMAND, Key::Y),
        Command::Redo,
    ),
    (
        KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals),
        Command::SetZoom(Zoom::In),
    ),
];

/// Commands that have a key and stand in no menu.
pub const KEYS_ONLY: [Command; 1] = [Command::NextLanguage];

#[derive(Default)]
struct List {
    entries: Vec<Entry>,
    menu: Option<MenuText>,
    begins_group: bool,
}

impl List {
    fn begin(&mut self, menu: MenuText) {
        self.menu = Some(menu);
        self.begins_group = false;
    }

    const fn group(&mut self) {
        self.begins_group = true;
    }

    fn add(&mut self, command: Command) {
        self.push(None, command);
    }

    fn add_under(&mut self, submenu: MenuText, commands: impl IntoIterator<Item = Command>) {
        for command in commands {
            self.push(Some(submenu), command);
        }
    }

    fn push(&mut self, submenu: Option<MenuText>, command: Command) {
        let begins_group = std::mem::take(&mut self.begins_group);
        if let Some(menu) = self.menu {
            self.entries.push(Entry {
                menu,
                submenu,
                begins_group,
                command,
            });
        }
    }
}
