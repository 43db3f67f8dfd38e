//! Dialogs: one at a time, in the middle of the window; each answers with commands.

pub mod about;
pub mod ask;
pub mod details;
pub mod export;
pub mod path;
pub mod problems;
pub mod recovery;
pub mod trace;

pub use ask::{AskDialog, Matter};
pub use details::DetailsDialog;
pub use export::ExportDialog;
pub use path::{PathDialog, PathPurpose};
pub use problems::ProblemsDialog;
pub use recovery::RecoveryDialog;
pub use trace::TraceDialog;

use egui::{Id, Ui};

use super::command::Command;
use super::context::PanelContext;
use super::palette::Palette;

/// The dialog that is open.
#[derive(Debug)]
pub enum Dialog {
    /// A question with two or three answers.
    Ask(AskDialog),
    /// A path to be typed.
    Path(PathDialog),
    /// Why a file was not opened.
    Problems(ProblemsDialog),
    /// Which charts to export, and how.
    Export(ExportDialog),
    /// What the recovery journal holds.
    Recovery(RecoveryDialog),
    /// The scenario's name and notes.
    Details(DetailsDialog),
    /// Where a number comes from.
    Trace(TraceDialog),
    /// A command or a lever to be found.
    Palette(Palette),
    /// The list of keys.
    Keys,
    /// What this program is.
    About,
}

impl Dialog {
    /// Draws the dialog over the window; Escape and a click beside it cancel.
    pub fn show(
        &mut self,
        egui: &egui::Context,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let highest = egui.content_rect().height() - 64.0;
        let frame = egui::Frame::window(&egui.global_style());
        let modal = egui::Modal::new(Id::unique("dialog"))
            .frame(frame)
            .show(egui, |ui| {
                ui.set_max_height(highest);
                match self {
                    Self::Ask(dialog) => dialog.ui(ui, context, commands),
                    Self::Path(dialog) => dialog.ui(ui, context, commands),
                    Self::Problems(dialog) => dialog.ui(ui, context, commands),
                    Self::Export(dialog) => dialog.ui(ui, context, commands),
                    Self::Recovery(dialog) => dialog.ui(ui, context, commands),
                    Self::Details(dialog) => dialog.ui(ui, context, commands),
                    Self::Trace(dialog) => dialog.ui(ui, context, commands),
                    Self::Palette(palette) => palette.ui(ui, context, commands),
                    Self::Keys => about::keys_ui(ui, context, commands),
                    Self::About => about::about_ui(ui, context, commands),
                }
            });
        if modal.should_close() {
            commands.push(Command::CancelDialog);
        }
    }
}

/// The heading of a dialog, wide enough for its text.
fn heading(ui: &mut Ui, text: &str, width: f32) {
    ui.set_width(width.min(ui.ctx().content_rect().width() - 64.0));
    ui.heading(text);
    ui.add_space(4.0);
}

/// A row of buttons at the right edge, the one that Enter means first and filled.
fn buttons(
    ui: &mut Ui,
    answers: Vec<(String, Command)>,
    is_new: bool,
    commands: &mut Vec<Command>,
) {
    ui.add_space(8.0);
    // as high as one row: a layout from the right would take all the height there is
    let row = egui::vec2(ui.available_width(), ui.spacing().interact_size.y);
    let from_the_right = egui::Layout::right_to_left(egui::Align::Center);
    ui.allocate_ui_with_layout(row, from_the_right, |ui| {
        for (index, (text, command)) in answers.into_iter().enumerate() {
            let button = if index == 0 {
                primary(ui, &text)
            } else {
                egui::Button::new(text)
            };
            let response = ui.add(button);
            if index == 0 && is_new {
                response.request_focus();
            }
            if response.clicked() {
                commands.push(command);
            }
        }
    });
}

/// The button that does what the dialog is for.
fn primary(ui: &Ui, text: &str) -> egui::Button<'static> {
    let colours = super::style::colours(ui.ctx());
    let text = egui::RichText::new(text).color(super::ink::ink(colours.on_accent));
    egui::Button::new(text).fill(super::ink::ink(colours.accent))
}
