//! Charts in the window: a card with the finding, the plot or its table, and the foot.
//!
//! The plot is drawn by `egui_plot` from the chart's own ranges, ticks and labels, so that the
//! window and the exported picture show the same; only zooming in (Ctrl and wheel, or a pinch)
//! makes finer ticks. Colours come from the theme by role. Nothing that is not finite reaches the
//! plot: an unsound chart is shown as the sentence that says so.

mod axes;
mod bars;
mod canvas;
mod field;
pub mod hand;
mod item;
mod key;
mod lines;
mod origin;
mod pen;
mod room;
mod table;
mod tooltip;

use super::command::Command;
use super::context::PanelContext;
use super::ink::{ink, theme};
use super::style::semi_bold;
use crate::chart::{Arrangement, Chart, Mark};
use crate::text::panels::PanelText as T;
use crate::text::{Language, Text as _};
use egui::{Sense, vec2};

/// How a chart stands in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Place {
    /// In a page among others, at its own height.
    Card,
    /// Alone in the whole centre.
    Enlarged,
}

/// Draws a chart with its head, menu and foot.
pub fn chart_view_ui(
    ui: &mut egui::Ui,
    chart: &Chart,
    (place, context): (Place, &PanelContext<'_>),
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let theme = theme(ui);
    let frame = egui::Frame::new()
        .fill(ink(theme.background))
        .stroke(egui::Stroke::new(1.0, ink(theme.grid)))
        .corner_radius(6)
        .inner_margin(egui::Margin::symmetric(14, 12));
    let outer = ui.available_height();
    ui.push_id(&chart.id, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            let top = ui.cursor().top();
            let mut shows_table = shows_table(ui, chart);
            head_ui(ui, chart, (place, context, &mut shows_table), commands);
            remember(ui, chart, shows_table);
            if let Err(error) = chart.check() {
                ui.label(T::ChartUnsound.fill(language, &[("cause", error.words(language))]));
                return;
            }
            if shows_table {
                table::table_ui(ui, chart);
            } else {
                key::key_ui(ui, chart);
                let used = ui.cursor().top() - top;
                let height = match place {
                    Place::Card => own_height(chart),
                    Place::Enlarged => (outer - used - 74.0).max(own_height(chart).min(260.0)),
                };
                let size = vec2(ui.available_width(), height);
                if canvas::canvas_ui(ui, chart, size) {
                    ui.small(T::ZoomedNote.text(language));
                }
            }
            foot_ui(ui, chart);
        });
    });
}

/// Room for a name of two lines, in points.
const TWO_LINES: f32 = 31.0;

/// Letters of a name that fit on one line beside the bars of a card.
const LONGEST_LINE: f32 = 33.0;

/// The height that a chart reads well at.
pub fn own_height(chart: &Chart) -> f32 {
    let count = chart.categories().len() as f32;
    if chart.lies_down() {
        let grouped = chart.marks.iter().map(|mark| match mark {
            Mark::Bars(bars) if bars.arrangement == Arrangement::Grouped => bars.series.len(),
            _ => 1,
        });
        let series = grouped.max().unwrap_or(1).max(1) as f32;
        let pitch = 12.0 + 11.0 * series;
        let least = if has_long_neighbours(chart) {
            TWO_LINES
        } else {
            0.0
        };
        count * pitch.max(least) + 44.0
    } else {
        270.0
    }
}

/// Do two names that follow each other take two lines each in a card, so that they would touch?
fn has_long_neighbours(chart: &Chart) -> bool {
    let length = |name: &String| -> f32 {
        let one = |c: char| if c.is_ascii() { 1.0 } else { 1.8 };
        name.chars().map(one).sum()
    };
    let is_long = |name: &String| length(name) > LONGEST_LINE;
    let mut pairs = chart.categories().windows(2);
    pairs.any(|pair| pair.iter().all(is_long))
}

fn table_id(ui: &egui::Ui) -> egui::Id {
    ui.make_persistent_id("shows table")
}

fn shows_table(ui: &egui::Ui, _chart: &Chart) -> bool {
    ui.data(|data| data.get_temp(table_id(ui))).unwrap_or(false)
}

fn remember(ui: &egui::Ui, _chart: &Chart, shows_table: bool) {
    let id = table_id(ui);
    ui.data_mut(|data| data.insert_temp(id, shows_table));
}

fn head_ui(
    ui: &mut egui::Ui,
    chart: &Chart,
    (place, context, shows_table): (Place, &PanelContext<'_>, &mut bool),
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - 40.0).max(80.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            let title = egui::RichText::new(&chart.title)
                .family(semi_bold())
                .size(15.0);
            ui.add(egui::Label::new(title).wrap());
            let subtitle = egui::RichText::new(&chart.subtitle).small();
            ui.add(egui::Label::new(subtitle.color(ink(theme(ui).weak_text))).wrap());
        });
        let button = menu_button(
            ui,
            &T::ChartMenuOf.fill(language, &[("chart", chart.title.clone())]),
        );
        egui::Popup::menu(&button).show(|ui| {
            menu_ui(ui, chart, (place, language, shows_table), commands);
            origin::origin_ui(ui, chart, context, commands);
        });
    });
}

/// A button with three dots, painted.
fn menu_button(ui: &mut egui::Ui, name: &str) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(30.0, 24.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
    let visuals = ui.style().interact(&response);
    if response.hovered() || response.has_focus() {
        ui.painter().rect(
            rect,
            4.0,
            visuals.bg_fill,
            visuals.bg_stroke,
            egui::StrokeKind::Inside,
        );
    }
    for step in [-7.0, 0.0, 7.0] {
        let at = rect.center() + vec2(step, 0.0);
        ui.painter().circle_filled(at, 2.0, visuals.fg_stroke.color);
    }
    response
}

fn menu_ui(
    ui: &mut egui::Ui,
    chart: &Chart,
    (place, language, shows_table): (Place, Language, &mut bool),
    commands: &mut Vec<Command>,
) {
    let mut entry = |ui: &mut egui::Ui, text: T, command: Command| {
        if ui.button(text.text(language)).clicked() {
            commands.push(command);
        }
    };
    match place {
        Place::Card => entry(
            ui,
            T::Enlarge,
            Command::EnlargeChart(Some(chart.id.clone())),
        ),
        Place::Enlarged => entry(ui, T::BackToPage, Command::EnlargeChart(None)),
    }
    entry(ui, T::CopyImage, Command::CopyChartImage(chart.id.clone()));
    entry(ui, T::CopyData, Command::CopyChartData(chart.id.clone()));
    entry(
        ui,
        T::SaveChart,
        Command::ShowExport(vec![chart.id.clone()]),
    );
    let text = if *shows_table {
        T::ShowPlot
    } else {
        T::ShowTable
    };
    if ui.button(text.text(language)).clicked() {
        *shows_table = !*shows_table;
    }
}

fn foot_ui(ui: &mut egui::Ui, chart: &Chart) {
    let color = ink(theme(ui).weak_text);
    for line in [&chart.source_line, &chart.scenario_line] {
        let text = egui::RichText::new(line).size(10.5).color(color);
        ui.add(egui::Label::new(text).wrap());
    }
}
