//! The plot with its axes: margins made to measure, ticks and names beside it, one item inside.

use super::item::ChartItem;
use super::pen::label_font;
use super::{axes, hand, room, tooltip};
use crate::app::ink::{ink, theme};
use crate::chart::{Axis, Chart, Mark};
use egui::text::{LayoutJob, TextFormat};
use egui::{Galley, Rect, Sense, vec2};
use egui_plot::{Plot, PlotItemBase, PlotMemory};
use std::sync::Arc;

/// Gap between an axis and its labels, in points.
pub(super) const GAP: f32 = 6.0;
/// Names of categories take at most this share of the width.
const NAME_SHARE: f32 = 0.42;
/// Height of a row of tick labels.
pub(super) const TICK_ROW: f32 = 18.0;

/// What the hand can do with a plot.
const SENSE: Sense = Sense::CLICK.union(Sense::DRAG);

/// Room around the plot, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Margins {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
}

/// Draws the plot of a chart into a rectangle of this size; answers whether it is zoomed.
pub(super) fn canvas_ui(ui: &mut egui::Ui, chart: &Chart, size: egui::Vec2) -> bool {
    let theme = theme(ui);
    let (_, area) = ui.allocate_space(size);
    let id = ui.make_persistent_id(("plot", &chart.id));
    let is_zoomed = PlotMemory::load(ui.ctx(), id).is_some_and(|memory| !memory.auto_bounds.all());
    if !ui.is_rect_visible(area) {
        // scrolled out of sight: only its name and description are there
        describe(ui, &ui.interact(area, id, SENSE), chart);
        return is_zoomed;
    }
    let names = category_names(ui, chart, size.x);
    let margins = margins(ui, chart, &names, size.x);
    let frame = Rect::from_min_max(
        area.min + vec2(margins.left, margins.top),
        area.max - vec2(margins.right, margins.bottom),
    );
    if !frame.is_positive() || frame.width() < 24.0 || frame.height() < 16.0 {
        return false;
    }
    let bounds = room::bounds(ui, chart, frame);
    // a child of its own: the cursor stays below the whole area
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(frame));
    let shown = plot(id, frame, chart, is_zoomed).show(&mut child, |plot| {
        let pointer = plot.response().hover_pos();
        let base = PlotItemBase::new(String::new());
        plot.add(ChartItem {
            chart,
            theme,
            base,
            bounds,
            pointer,
        });
    });
    describe(ui, &shown.response, chart);
    axes::paint_axes(ui, chart, (&shown.transform, frame), &names, theme);
    axes::end_labels(ui, chart, &shown.transform, theme);
    hand::look(&shown.response, chart, &shown.transform);
    tooltip::tooltip_ui(&shown.response, chart, &shown.transform);
    is_zoomed
}

fn plot<'a>(id: egui::Id, frame: Rect, chart: &Chart, is_zoomed: bool) -> Plot<'a> {
    let zooms = [
        matches!(chart.x, Axis::Quantity(_)),
        matches!(chart.y, Axis::Quantity(_)),
    ];
    Plot::new("plot")
        .id(id)
        .width(frame.width())
        .height(frame.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .invert_y(chart.lies_down())
        .set_margin_fraction(egui::Vec2::ZERO)
        .auto_bounds(true)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_zoom(zooms)
        // a plot that shows everything has nothing to drag into view
        .allow_drag(zooms.map(|zooms| zooms && is_zoomed))
        .sense(SENSE)
}

fn describe(ui: &egui::Ui, response: &egui::Response, chart: &Chart) {
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Image, true, &chart.title)
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(chart.description.as_str());
    });
}

/// The names of the categories, laid out to the room they have.
fn category_names(ui: &egui::Ui, chart: &Chart, width: f32) -> Vec<Arc<Galley>> {
    let count = chart.categories().len().max(1) as f32;
    let (room, rows) = if chart.lies_down() {
        (width * NAME_SHARE, 2)
    } else {
        ((width - 60.0) / count - 6.0, 3)
    };
    let color = ink(theme(ui).text);
    let name = |text: &String| {
        let format = TextFormat::simple(label_font(), color);
        let mut job = LayoutJob::single_section(text.clone(), format);
        job.wrap.max_width = room.max(24.0);
        job.wrap.max_rows = rows;
        job.halign = if chart.lies_down() {
            egui::Align::RIGHT
        } else {
            egui::Align::Center
        };
        ui.painter().layout_job(job)
    };
    chart.categories().iter().map(name).collect()
}

pub(super) fn text_width(ui: &egui::Ui, text: &str) -> f32 {
    let color = egui::Color32::PLACEHOLDER;
    ui.painter()
        .layout_no_wrap(text.to_owned(), label_font(), color)
        .size()
        .x
}

fn margins(ui: &egui::Ui, chart: &Chart, names: &[Arc<Galley>], width: f32) -> Margins {
    let widest = |texts: &mut dyn Iterator<Item = String>| {
        texts.map(|text| text_width(ui, &text)).fold(0.0, f32::max)
    };
    let name_size = names
        .iter()
        .map(|name| name.size())
        .fold(egui::Vec2::ZERO, egui::Vec2::max);
    let mut margins = Margins {
        left: 4.0,
        right: 12.0,
        top: 6.0,
        bottom: 4.0,
    };
    match &chart.y {
        Axis::Category(_) => margins.left = name_size.x + GAP * 1.5,
        Axis::Quantity(axis) => {
            let mut labels = axis.ticks.iter().map(|tick| tick.label.clone());
            margins.left = widest(&mut labels) + GAP;
            if !axis.title.is_empty() {
                margins.top += TICK_ROW;
            }
        }
    }
    margins.bottom += match &chart.x {
        Axis::Category(_) => name_size.y + GAP,
        Axis::Quantity(axis) if axis.title.is_empty() => TICK_ROW,
        Axis::Quantity(_) => TICK_ROW * 2.0,
    };
    let mut line_labels = chart.marks.iter().filter_map(|mark| match mark {
        Mark::Line(line) => Some(line.label.clone()),
        _ => None,
    });
    let line_room = widest(&mut line_labels);
    if line_room > 0.0 {
        margins.right += line_room.min(width * 0.3) + GAP;
    }
    margins
}
