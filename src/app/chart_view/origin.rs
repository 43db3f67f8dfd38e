//! Where the numbers of a chart come from: an entry of its menu that opens the window about a number.

use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::open_number::Opens;
use crate::chart::Chart;
use crate::engine::trace::Subject;
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;
use egui::ScrollArea;

/// Widest that the list of numbers becomes, and highest, in points.
const LIST: (f32, f32) = (420.0, 320.0);

/// Draws the entry: of one measure, of a list where there are several, and the sources page where there is none.
pub(super) fn origin_ui(
    ui: &mut egui::Ui,
    chart: &Chart,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let Some(figure) = FigureId::of_id(&chart.id) else {
        return;
    };
    let baseline = context.model.baseline();
    let measures = figure.measures(baseline, context.sampling.measure());
    let opens = measures.into_iter().map(|measure| {
        let title = measure.title(baseline);
        Opens::active(Subject::Measure(measure), title.in_language(language))
    });
    let opens: Vec<Opens> = opens.collect();
    let name = T::NumbersFrom.text(language);
    match opens.as_slice() {
        [] => {
            if ui.button(name).clicked() {
                commands.push(Command::FindSource(first_source(context)));
            }
        }
        [one] => {
            if ui.button(name).clicked() {
                commands.push(one.command());
            }
        }
        several => {
            ui.menu_button(name, |ui| {
                ui.set_max_width(LIST.0);
                (ScrollArea::vertical().max_height(LIST.1))
                    .show(ui, |ui| list_ui(ui, several, commands));
            });
        }
    }
}

/// One button a number.
fn list_ui(ui: &mut egui::Ui, several: &[Opens], commands: &mut Vec<Command>) {
    for one in several {
        if ui.button(&one.title).clicked() {
            commands.push(one.command());
            ui.close();
        }
    }
}

/// The source of what people stated as limits, the first of the scenario's red lines; all sources where none is named.
fn first_source(context: &PanelContext<'_>) -> String {
    let mut stated = (context.scenario().red_lines.iter()).filter_map(|line| line.stated.as_ref());
    let source = stated.find_map(|stated| context.model.baseline().source(stated.source));
    source.map_or_else(String::new, |source| source.title.clone())
}
