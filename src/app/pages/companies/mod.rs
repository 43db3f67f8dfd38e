//! Companies: a table to edit and extend, what the scenario does to each, charts, and reported figures beside ours.

mod figures;
mod name;
mod reported;
mod results;

use super::charts::charts_ui;
use super::scrolling;
use super::sheet::{Cell, Sort};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::companies::CompaniesText as T;
use egui::RichText;

/// Sort orders, and the reported figures once they were computed.
#[derive(Clone, Debug, Default)]
pub(super) struct CompaniesPage {
    results_sort: Sort,
    reported_sort: Sort,
    /// Published lines beside ours; they depend on no scenario.
    lines: Option<Vec<crate::validation::Line>>,
}

impl CompaniesPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        if context.model.catalogue().firms().is_empty() {
            ui.add_space(8.0);
            ui.label(T::NoCompanies.text(context.language));
            return;
        }
        scrolling(ui, "companies", |ui| {
            figures::ui(ui, context, commands);
            ui.add_space(12.0);
            results::ui(ui, context, &mut self.results_sort, commands);
            ui.add_space(12.0);
            charts_ui(ui, context, &FigureId::FIRMS, commands);
            ui.add_space(12.0);
            let lines = self.lines.get_or_insert_with(reported::lines);
            reported::ui(ui, context, (lines, &mut self.reported_sort));
        });
    }
}

/// A heading within the page.
fn heading_ui(ui: &mut egui::Ui, words: impl Into<String>) {
    ui.label(RichText::new(words).heading().size(16.0));
}

/// Room for all rows: the page scrolls, not the table in it.
fn height_of(rows: &[Vec<Cell>]) -> f32 {
    (rows.len() + 1) as f32 * super::sheet::ROW + 14.0
}
