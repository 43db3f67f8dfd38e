//! Charts side by side, as many as fit.

use crate::app::chart_view::{Place, chart_view_ui, own_height};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;
use egui::RichText;

/// Narrower than this, charts stand below each other.
const TWO_COLUMNS: f32 = 860.0;
/// Head and foot of a chart, for balancing the columns.
const HEAD_AND_FOOT: f32 = 130.0;

/// Those of some charts that suit the baseline.
pub(super) fn suiting(context: &PanelContext<'_>, figures: &[FigureId]) -> Vec<FigureId> {
    let baseline = context.model.baseline();
    let figures = figures.iter().copied();
    figures.filter(|figure| figure.suits(baseline)).collect()
}

/// Draws these charts in one or two columns of about the same height, in order of reading.
pub(super) fn charts_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    figures: &[FigureId],
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let mut charts = Vec::new();
    for figure in figures {
        match context.results.figure(*figure) {
            Some(Ok(chart)) => charts.push(chart),
            Some(Err(error)) => {
                let cause = format!("{}: {}", figure.name(language), error.words(language));
                let words = T::ChartUnsound.fill(language, &[("cause", cause)]);
                ui.label(RichText::new(words).color(ink(theme(ui).error)));
            }
            None => {}
        }
    }
    let count = if ui.available_width() >= TWO_COLUMNS {
        2
    } else {
        1
    };
    let mut stacks = vec![(0.0_f32, Vec::new()); count];
    for chart in charts {
        let shortest = (stacks.iter_mut()).min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((height, stack)) = shortest {
            *height += own_height(chart) + HEAD_AND_FOOT;
            stack.push(chart);
        }
    }
    ui.columns(count, |columns| {
        for (ui, (_, stack)) in columns.iter_mut().zip(stacks) {
            // columns justify, which would stretch every line of text
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                for chart in stack {
                    chart_view_ui(ui, chart, (Place::Card, context), commands);
                    ui.add_space(10.0);
                }
            });
        }
    });
}
