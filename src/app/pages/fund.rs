//! The fund: its charts and every number of it for both sides, or where to begin one.

use super::charts::charts_ui;
use super::numbers::numbers_ui;
use super::scrolling;
use super::sheet::Sort;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::measured::evaluated_ui;
use crate::engine::Measure;
use crate::engine::measure::FundMeasure as F;
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;

/// The page's sort order.
#[derive(Clone, Debug, Default)]
pub(super) struct FundPage {
    sort: Sort,
}

/// What the side that hosts the projects asks.
const IMPORTER: [F; 4] = [
    F::NpvImporter,
    F::RateOfHost,
    F::NetImporter,
    F::DistributionsImporter,
];

fn measures() -> [Vec<Measure>; 2] {
    let focus = F::ALL.iter().filter(|measure| !IMPORTER.contains(measure));
    [
        focus.copied().map(Measure::Fund).collect(),
        IMPORTER.map(Measure::Fund).into(),
    ]
}

impl FundPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
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
            let sort = ("fund", &mut self.sort);
            numbers_ui(ui, context, sort, &measures(), commands);
        });
    }
}
