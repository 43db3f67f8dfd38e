//! The list of keys, and what this program is.

use egui::Ui;

use super::{buttons, heading};
use crate::app::command::Command;
use crate::app::command_list::{KEYS_ONLY, SECOND_KEYS, entries};
use crate::app::command_words::key_name;
use crate::app::context::PanelContext;
use crate::engine::MODEL_VERSION;
use crate::text::Text as _;
use crate::text::messages::DialogText as D;

pub(super) fn keys_ui(ui: &mut Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    heading(ui, D::KeysTitle.text(language), 520.0);
    let height = (ui.available_height() - 60.0).max(160.0);
    egui::ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            egui::Grid::new("keys")
                .num_columns(2)
                .spacing([24.0, 4.0])
                .show(ui, |ui| {
                    let listed = entries(context.session, &[])
                        .into_iter()
                        .map(|entry| entry.command);
                    for command in listed.chain(KEYS_ONLY) {
                        let second = SECOND_KEYS.iter().filter(|(_, of)| *of == command);
                        let keys = command.shortcut_in(context.session).into_iter();
                        let second = second.map(|(key, _)| *key);
                        let keys: Vec<String> = keys.chain(second).map(key_name).collect();
                        if keys.is_empty() {
                            continue;
                        }
                        ui.strong(keys.join(", "));
                        ui.label(plain_title(&command, context));
                        ui.end_row();
                    }
                });
            ui.add_space(8.0);
            for (title, keys) in [
                (D::KeysLever, LEVER_KEYS.as_slice()),
                (D::KeysEverywhere, EVERYWHERE_KEYS.as_slice()),
            ] {
                ui.strong(title.text(language));
                egui::Grid::new(title)
                    .num_columns(2)
                    .spacing([24.0, 4.0])
                    .show(ui, |ui| {
                        for (key, text) in keys {
                            ui.strong(*key);
                            ui.label(text.text(language));
                            ui.end_row();
                        }
                    });
                ui.add_space(8.0);
            }
        });
    close(ui, context, commands);
}

const LEVER_KEYS: [(&str, D); 5] = [
    ("← → ↑ ↓", D::KeyArrows),
    ("PageUp, PageDown", D::KeyPages),
    ("Home, End", D::KeyEnds),
    ("Enter", D::KeyEnter),
    ("Delete", D::KeyDelete),
];

const EVERYWHERE_KEYS: [(&str, D); 2] = [("Tab, Shift+Tab", D::KeyTab), ("Esc", D::KeyEscape)];

/// The name without the step that undo and redo would take just now.
fn plain_title(command: &Command, context: &PanelContext<'_>) -> String {
    use crate::text::commands::CommandText;
    match command {
        Command::Undo => CommandText::Undo.text(context.language).to_owned(),
        Command::Redo => CommandText::Redo.text(context.language).to_owned(),
        other => other.title(context.session, context.language),
    }
}

pub(super) fn about_ui(ui: &mut Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    heading(ui, D::AboutTitle.text(language), 480.0);
    let baseline = context.model.baseline();
    let version = [
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("model", MODEL_VERSION.to_owned()),
    ];
    let data = [
        ("title", baseline.title.in_language(language).to_owned()),
        ("year", baseline.year.to_string()),
        ("id", baseline.id.clone()),
    ];
    ui.label(D::AboutWhat.text(language));
    ui.label(D::AboutVersion.fill(language, &version));
    ui.label(D::AboutData.fill(language, &data));
    ui.label(D::AboutPrivacy.text(language));
    ui.label(D::AboutLicence.text(language));
    close(ui, context, commands);
}

fn close(ui: &mut Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let answers = vec![(
        D::Close.text(context.language).to_owned(),
        Command::CancelDialog,
    )];
    buttons(
        ui,
        answers,
        ui.memory(|memory| memory.focused().is_none()),
        commands,
    );
}
