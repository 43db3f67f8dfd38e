//! Input that belongs to the whole window: keys, dropped files, a pasted path.

use std::path::PathBuf;

use egui::{Event, KeyboardShortcut, Ui};

use super::command::Command;
use super::command_list::{KEYS_ONLY, SECOND_KEYS, entries};
use super::style;
use super::typed_path::{self, EXTENSION};
use super::window::App;
use crate::text::Text as _;
use crate::text::messages::DialogText;

impl App {
    /// The commands whose keys were pressed.
    pub(super) fn keys(&self, ui: &Ui, commands: &mut Vec<Command>) {
        let in_text = ui.ctx().text_edit_focused();
        let listed = entries(&self.session, &[])
            .into_iter()
            .map(|entry| entry.command);
        let mut keys: Vec<(KeyboardShortcut, Command)> = listed
            .chain(KEYS_ONLY)
            .filter_map(|command| Some((command.shortcut_in(&self.session)?, command)))
            .chain(SECOND_KEYS)
            .collect();
        // egui takes Ctrl+Shift+S for Ctrl+S as well: the one with more keys comes first
        keys.sort_by_key(|(key, _)| std::cmp::Reverse(u8::from(key.modifiers.shift)));
        for (key, command) in keys {
            // a text field has an undo of its own
            let belongs_to_text = in_text && matches!(command, Command::Undo | Command::Redo);
            if belongs_to_text || !ui.input_mut(|input| input.consume_shortcut(&key)) {
                continue;
            }
            if command.refusal(&self.session).is_none() {
                commands.push(command);
            }
        }
        let escape = |input: &mut egui::InputState| {
            input.consume_key(egui::Modifiers::NONE, egui::Key::Escape)
        };
        if self.view.enlarged.is_some() && !in_text && ui.input_mut(escape) {
            commands.push(Command::EnlargeChart(None));
        }
    }

    /// Files that were dropped, and a path that was pasted outside a text field.
    pub(super) fn dropped_and_pasted(&self, ui: &Ui, commands: &mut Vec<Command>) {
        let language = self.preferences.language();
        if ui.input(|input| !input.raw.hovered_files.is_empty()) {
            drop_hint(ui, DialogText::DropHere.text(language));
        }
        let dropped: Vec<PathBuf> = ui.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_owned())
                .collect()
        });
        commands.extend(dropped.into_iter().map(Command::OpenPath));
        if ui.ctx().text_edit_focused() {
            return;
        }
        let pasted = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::Paste(text) => Some(text.clone()),
                _ => None,
            })
        });
        let here = std::env::current_dir().unwrap_or_default();
        let home = std::env::var_os("HOME").map(PathBuf::from);
        let path = pasted.and_then(|text| typed_path::parse(&text, &here, home.as_deref()));
        let is_scenario =
            |path: &PathBuf| path.extension().is_some_and(|ending| ending == EXTENSION);
        commands.extend(path.filter(is_scenario).map(Command::OpenPath));
    }
}

fn drop_hint(ui: &Ui, text: &str) {
    let theme = style::colours(ui.ctx());
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop hint"));
    let painter = ui.ctx().layer_painter(layer);
    let area = ui.content_rect();
    painter.rect_filled(area, 0.0, super::ink::wash(theme.panel, 0.9));
    let font = egui::TextStyle::Heading.resolve(ui.style());
    let center = egui::Align2::CENTER_CENTER;
    painter.text(
        area.center(),
        center,
        text,
        font,
        super::ink::ink(theme.text),
    );
}
