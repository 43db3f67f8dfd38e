//! What the recovery journal holds, to be taken back or removed.

use std::time::SystemTime;

use egui::Ui;

use super::{buttons, heading};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::file::journal::{Offer, Recoverable};
use crate::reading::escaped;
use crate::text::messages::DialogText as D;
use crate::text::{Language, Text as _};

/// The list of unsaved work.
#[derive(Debug)]
pub struct RecoveryDialog {
    offer: Offer,
    listed_at: SystemTime,
    is_new: bool,
}

impl RecoveryDialog {
    /// Lists what the journal offered at a time.
    pub const fn new(offer: Offer, listed_at: SystemTime) -> Self {
        Self {
            offer,
            listed_at,
            is_new: true,
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        heading(ui, D::RecoveryTitle.text(language), 560.0);
        if self.offer.entries.is_empty() {
            ui.label(D::RecoveryNone.text(language));
        }
        let height = (ui.available_height() - 80.0).max(120.0);
        egui::ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for entry in &self.offer.entries {
                    self.entry_ui(ui, entry, language, commands);
                }
            });
        if !self.offer.unreadable.is_empty() {
            let count = [("count", self.offer.unreadable.len().to_string())];
            ui.weak(D::RecoveryUnreadable.fill(language, &count));
        }
        let answers = vec![(D::Close.text(language).to_owned(), Command::CancelDialog)];
        buttons(ui, answers, std::mem::take(&mut self.is_new), commands);
    }

    fn entry_ui(
        &self,
        ui: &mut Ui,
        entry: &Recoverable,
        language: Language,
        commands: &mut Vec<Command>,
    ) {
        let name = escaped(&entry.unsaved.title);
        let named = |text: D| text.fill(language, &[("name", name.clone())]);
        ui.push_id(&entry.file, |ui| {
            ui.horizontal(|ui| {
                ui.strong(&name);
                ui.weak(self.age(entry, language));
                let recover = ui.button(D::Recover.text(language));
                if recover.accessible_name(named(D::RecoverNamed)).clicked() {
                    commands.push(Command::Recover(entry.file.clone()));
                }
                let discard = ui.button(D::Discard.text(language));
                if discard.accessible_name(named(D::DiscardNamed)).clicked() {
                    commands.push(Command::DiscardRecovery(entry.file.clone()));
                }
            });
            if let Some(path) = &entry.unsaved.path {
                ui.weak(crate::file::words::shown_path(path));
            }
        });
    }

    fn age(&self, entry: &Recoverable, language: Language) -> String {
        let age = self
            .listed_at
            .duration_since(entry.kept_at)
            .unwrap_or_default();
        let minutes = age.as_secs() / 60;
        let (text, key, count) = match minutes {
            0..120 => (D::RecoveryKept, "minutes", minutes),
            120..2880 => (D::RecoveryKeptHours, "hours", minutes / 60),
            _ => (D::RecoveryKeptDays, "days", minutes / 1440),
        };
        text.fill(language, &[(key, count.to_string())])
    }
}
