//! The offer of unsaved work that a crash left behind: a bar, never in the way.

use egui::Ui;

use super::command::Command;
use super::context::PanelContext;
use super::keeper::Keeper;
use crate::reading::escaped;
use crate::text::Text as _;
use crate::text::messages::DialogText as D;

/// Names listed in the bar; more are in the recovery list.
const NAMED: usize = 3;

/// Draws the bar, if there is anything to offer.
pub fn ui(ui: &mut Ui, context: &PanelContext<'_>, keeper: &Keeper, commands: &mut Vec<Command>) {
    let names: Vec<String> = keeper
        .offered()
        .map(|entry| escaped(&entry.unsaved.title))
        .collect();
    if names.is_empty() {
        return;
    }
    let language = context.language;
    egui::Panel::top("recovery").show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let shown = names
                .iter()
                .take(NAMED)
                .cloned()
                .collect::<Vec<_>>()
                .join(", ");
            let more = if names.len() > NAMED { ", …" } else { "" };
            let names = [("names", format!("{shown}{more}"))];
            ui.label(D::RecoveryBar.fill(language, &names));
            if ui.button(D::Recover.text(language)).clicked() {
                let files: Vec<_> = keeper.offered().map(|entry| entry.file.clone()).collect();
                commands.extend(files.into_iter().map(Command::Recover));
            }
            if ui.button(D::ShowList.text(language)).clicked() {
                commands.push(Command::ShowRecovery);
            }
            if ui.button(D::NotNow.text(language)).clicked() {
                commands.push(Command::HideRecovery);
            }
        });
    });
}
