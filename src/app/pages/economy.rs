//! Economy and jobs: both capitals' numbers, then output, jobs, diversion and the currency.

use super::charts::{charts_ui, suiting};
use super::low_grade::low_grade_ui;
use super::numbers::numbers_ui;
use super::overview::horizon_row;
use super::scrolling;
use super::sheet::Sort;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::engine::Measure;
use crate::engine::measure::FundMeasure;
use crate::figures::FigureId;

/// The page's sort order.
#[derive(Clone, Debug, Default)]
pub(super) struct EconomyPage {
    sort: Sort,
}

/// What each capital asks of its economy.
fn measures(has_fund: bool) -> [Vec<Measure>; 2] {
    let mut focus = vec![
        Measure::Exports,
        Measure::ValueAddedChange,
        Measure::GdpShareChange,
        Measure::JobsChange,
        Measure::FocusWelfareChange,
    ];
    if has_fund {
        focus.push(Measure::Fund(FundMeasure::CurrencyPressure));
    }
    let importer = vec![
        Measure::PriceChange,
        Measure::DomesticSalesChange,
        Measure::ConsumerSurplusChange,
        Measure::DutyRevenueChange,
        Measure::ImporterWelfareChange,
    ];
    [focus, importer]
}

impl EconomyPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        ui.horizontal_wrapped(|ui| {
            horizon_row(ui, context, commands);
            ui.add_space(8.0);
            low_grade_ui(ui, context, commands);
        });
        ui.add_space(4.0);
        scrolling(ui, "economy", |ui| {
            let measures = measures(context.model.baseline().fund.is_some());
            let sort = ("economy", &mut self.sort);
            numbers_ui(ui, context, sort, &measures, commands);
            ui.add_space(8.0);
            charts_ui(ui, context, &suiting(context, &FigureId::ECONOMY), commands);
        });
    }
}
