//! The fund: its charts, or where to begin one.

use super::charts::charts_ui;
use super::scrolling;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::measured::evaluated_ui;
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;

pub(super) fn ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let Some((scenario, reference)) = evaluated_ui(ui, context) else {
        return;
    };
    if !scenario.has_fund() && !reference.has_fund() {
        // charts of nothing would say the same thing seven times
        ui.add_space(8.0);
        let name = context.session.reference_name(context.language);
        let words = T::NoFundYet.fill(context.language, &[("name", name)]);
        ui.add(egui::Label::new(words).wrap());
        return;
    }
    scrolling(ui, "fund", |ui| {
        charts_ui(ui, context, &FigureId::FUND, commands);
    });
}
