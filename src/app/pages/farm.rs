//! Farm: its charts, or that the baseline has no such market.

use super::charts::{charts_ui, suiting};
use super::scrolling;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::measured::evaluated_ui;
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;

pub(super) fn ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    if evaluated_ui(ui, context).is_none() {
        return;
    }
    let figures = suiting(context, &FigureId::FARM);
    if figures.is_empty() {
        ui.add_space(8.0);
        ui.label(T::NoFarm.text(context.language));
        return;
    }
    scrolling(ui, "farm", |ui| charts_ui(ui, context, &figures, commands));
}
