//! The quantiles of an outcome as a table.

use super::shown;
use crate::app::context::PanelContext;
use crate::app::style::semi_bold;
use crate::figures::uncertainty::{Drawn, QUANTILES};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::sampling::SamplingText as T;
use egui::{Grid, RichText};

pub(super) fn quantiles_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, drawn: &Drawn) {
    let language = context.language;
    let outcome = &drawn.outcome;
    let unit = outcome.measure.unit();
    let title = outcome.measure.title(context.model.baseline());
    let values = [
        ("title", title.in_language(language).to_owned()),
        ("draws", number::plain(outcome.draws() as f64, 0)),
        ("seed", outcome.seed.to_string()),
    ];
    ui.label(T::TableNote.fill(language, &values));
    ui.add_space(6.0);
    Grid::new("quantiles")
        .striped(true)
        .spacing(egui::vec2(28.0, 6.0))
        .show(ui, |ui| {
            for head in [
                T::ColumnQuantile,
                T::ColumnScenario,
                T::ColumnError,
                T::ColumnReference,
                T::ColumnDifference,
            ] {
                ui.label(RichText::new(head.text(language)).family(semi_bold()));
            }
            ui.end_row();
            for quantile in QUANTILES {
                let error = outcome.scenario.error(quantile);
                ui.label(number::value(quantile, Unit::Share, language));
                ui.label(shown(drawn, outcome.scenario.at(quantile), context));
                ui.label(number::value(error, unit, language));
                ui.label(shown(drawn, outcome.reference.at(quantile), context));
                let difference = outcome.differences.at(quantile);
                ui.label(number::difference(difference, unit, language));
                ui.end_row();
            }
        });
}
