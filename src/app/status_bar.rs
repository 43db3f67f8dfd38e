//! The bottom of the window: the state of the computation, and what happened, in words.

use egui::{RichText, Ui};

use super::command::Command;
use super::context::PanelContext;
use super::ink::ink;
use super::message::{Message, Messages, Severity};
use super::sampling_words::{failure_words, progress_words};
use crate::engine::MODEL_VERSION;
use crate::text::messages::StatusText as S;
use crate::text::{Text as _, number};

/// Draws the messages above the status line.
pub fn ui(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    messages: &Messages,
    commands: &mut Vec<Command>,
) {
    egui::Panel::bottom("status").show(ui, |ui| {
        for message in messages.list() {
            message_ui(ui, message, context, commands);
        }
        ui.horizontal_wrapped(|ui| line_ui(ui, context));
    });
}

fn message_ui(
    ui: &mut Ui,
    message: &Message,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let (word, colour) = match message.event.severity() {
        Severity::Done => (S::Done, context.theme.gain),
        Severity::Warning => (S::Warning, context.theme.warning),
        Severity::Error => (S::Error, context.theme.error),
    };
    let words = message.event.words(language);
    ui.push_id(message.id, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            let spoken = S::DismissNamed.fill(language, &[("message", words.clone())]);
            let dismiss = ui
                .small_button(S::Dismiss.text(language))
                .accessible_name(spoken);
            if dismiss.clicked() {
                commands.push(Command::DismissMessage(message.id));
            }
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Min), |ui| {
                ui.label(
                    RichText::new(word.text(language))
                        .color(ink(colour))
                        .strong(),
                );
                ui.add(egui::Label::new(words).wrap().selectable(true));
            });
        });
    });
    ui.separator();
}

fn line_ui(ui: &mut Ui, context: &PanelContext<'_>) {
    let language = context.language;
    let results = context.results;
    if let Some(error) = results.error() {
        let reason = [("reason", error.to_string())];
        let text = RichText::new(S::NotComputed.fill(language, &reason));
        ui.label(text.color(ink(context.theme.error)));
    } else {
        let time = number::plain(results.took().as_secs_f64() * 1e3, 1);
        ui.weak(S::Computed.fill(language, &[("time", time)]));
    }
    ui.separator();
    match failure_words(context) {
        Some(words) => ui.label(RichText::new(words).color(ink(context.theme.error))),
        None => ui.weak(progress_words(context)),
    };
    ui.separator();
    ui.weak(S::Model.fill(language, &[("version", MODEL_VERSION.to_owned())]));
    ui.separator();
    ui.weak(S::Baseline.fill(language, &[("id", context.model.baseline().id.clone())]));
    ui.separator();
    let document = context.document();
    if document.is_unsaved() {
        ui.label(S::Unsaved.text(language));
    } else {
        ui.weak(S::AllSaved.text(language));
    }
    if document.read_only {
        ui.separator();
        ui.label(RichText::new(S::ReadOnly.text(language)).color(ink(context.theme.warning)));
    }
}
