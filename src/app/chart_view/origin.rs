//! Where the numbers of a chart come from: an entry of its menu that opens the window about them.

use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::chart::Chart;
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;

/// Draws the entry: it opens the window about the chart's numbers, and the sources page where it has none.
pub(super) fn origin_ui(
    ui: &mut egui::Ui,
    chart: &Chart,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let Some(figure) = FigureId::of_id(&chart.id) else {
        return;
    };
    if !ui.button(T::NumbersFrom.text(context.language)).clicked() {
        return;
    }
    let measures = figure.measures(context.model.baseline(), context.sampling.measure());
    commands.push(if measures.is_empty() {
        Command::FindSource(first_source(context))
    } else {
        Command::ExplainChart(measures)
    });
}

/// The source of what people stated as limits, the first of the scenario's red lines; all sources where none is named.
fn first_source(context: &PanelContext<'_>) -> String {
    let mut stated = (context.scenario().red_lines.iter()).filter_map(|line| line.stated.as_ref());
    let source = stated.find_map(|stated| context.model.baseline().source(stated.source));
    source.map_or_else(String::new, |source| {
        source.title.in_language(context.language).to_owned()
    })
}
