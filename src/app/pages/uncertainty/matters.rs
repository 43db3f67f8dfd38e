//! Which assumption matters: charts whose bars lead to the assumption's control.

use super::super::charts::charts_ui;
use crate::app::chart_view::hand::{self, Done, Wanted};
use crate::app::command::{Command, Sampled};
use crate::app::context::PanelContext;
use crate::figures::FigureId;
use crate::figures::uncertainty::{Drawn, ROWS};
use crate::model::ParameterId;
use crate::text::Text as _;
use crate::text::sampling::SamplingText as T;

/// Names below the charts that lead to controls.
const NAMED: usize = 6;

pub(super) fn matters_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    drawn: &Drawn,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    ui.horizontal_wrapped(|ui| {
        ui.weak(T::GoTo.text(language));
        for swing in drawn.swings.iter().take(NAMED) {
            let spec = context.model.catalogue().spec(swing.assumption);
            let title = spec.map_or("", |spec| spec.title.in_language(language));
            if ui.link(title).clicked() {
                commands.push(Command::FocusLever(swing.assumption));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        if context.sampling.is_computing_indices() {
            ui.weak(T::ComputingIndices.text(language));
        } else if ui.button(T::ComputeIndices.text(language)).clicked() {
            commands.push(Command::Sample(Sampled::Indices));
        }
        ui.weak(T::BarHint.text(language));
    });
    let mut figures = vec![FigureId::DrawTornado];
    if !drawn.shares.is_empty() {
        figures.push(FigureId::DrawIndices);
    }
    for figure in &figures {
        hand::want(ui.ctx(), figure.id(), Wanted::Category);
    }
    charts_ui(ui, context, &figures, commands);
    for figure in figures {
        if let Some(Done::Category(place)) = hand::done(ui.ctx(), figure.id()) {
            let assumption = assumption_of(drawn, figure, place);
            commands.extend(assumption.map(Command::FocusLever));
        }
    }
}

/// The assumption that a category of a chart is about.
fn assumption_of(drawn: &Drawn, figure: FigureId, place: usize) -> Option<ParameterId> {
    if figure == FigureId::DrawTornado {
        let swing = drawn.swings.get(place).filter(|_| place < ROWS);
        return swing.map(|swing| swing.assumption);
    }
    // two rows an assumption
    Some(drawn.shares.get(place / 2)?.assumption)
}
