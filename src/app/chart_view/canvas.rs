//! The plot with its axes: margins made to measure, ticks and names beside it, one item inside.

use super::item::{ChartItem, visible_ticks};
use super::pen::{LABEL_SIZE, label_font};
use super::{bars, tooltip};
use crate::app::ink::{ink, theme};
use crate::chart::theme::Theme;
use crate::chart::{Arrangement, Axis, BarSeries, Chart, Mark};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Galley, Pos2, Rect, Sense, pos2, vec2};
use egui_plot::{Plot, PlotBounds, PlotItemBase, PlotMemory, PlotTransform};
use std::sync::Arc;

/// Gap between an axis and its labels, in points.
const GAP: f32 = 6.0;
/// Names of categories take at most this share of the width.
const NAME_SHARE: f32 = 0.42;
/// Height of a row of tick labels.
const TICK_ROW: f32 = 18.0;

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
    let names = category_names(ui, chart, size.x);
    let margins = margins(ui, chart, &names, size.x);
    let frame = Rect::from_min_max(
        area.min + vec2(margins.left, margins.top),
        area.max - vec2(margins.right, margins.bottom),
    );
    if !frame.is_positive() || frame.width() < 24.0 || frame.height() < 16.0 {
        return false;
    }
    let bounds = bounds(ui, chart, frame);
    let id = ui.make_persistent_id(("plot", &chart.id));
    let is_zoomed = PlotMemory::load(ui.ctx(), id).is_some_and(|memory| !memory.auto_bounds.all());
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
    paint_axes(ui, chart, (&shown.transform, frame), &names, theme);
    end_labels(ui, chart, &shown.transform, theme);
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
        .sense(Sense::CLICK | Sense::DRAG)
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

fn text_width(ui: &egui::Ui, text: &str) -> f32 {
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

/// The chart's own ranges, widened until every label beyond the end of a bar fits.
fn bounds(ui: &egui::Ui, chart: &Chart, frame: Rect) -> PlotBounds {
    let (x, y) = (chart.x.range(), chart.y.range());
    let mut low = [x.low(), y.low()];
    let mut high = [x.high(), y.high()];
    let along = usize::from(!chart.lies_down());
    let room = if chart.lies_down() {
        frame.width()
    } else {
        frame.height()
    };
    let labels = bar_labels(ui, chart);
    let (mut before, mut after) = (0.0_f64, 0.0_f64);
    // each round makes the scale a little smaller; three are enough for a point's precision
    for _round in 0..3 {
        let span = high[along] - low[along];
        let scale = (f64::from(room) - before - after).max(f64::from(room) * 0.3) / span;
        for label in &labels {
            let (left, right) = (
                (label.anchor - low[along]) * scale,
                (high[along] - label.anchor) * scale,
            );
            if label.is_negative {
                before = before.max(label.length - left);
            } else {
                after = after.max(label.length - right);
            }
        }
    }
    let span = high[along] - low[along];
    let scale = (f64::from(room) - before - after).max(f64::from(room) * 0.3) / span;
    low[along] -= before / scale;
    high[along] += after / scale;
    PlotBounds::from_min_max(low, high)
}

/// A text beyond the end of a bar.
struct EndLabel {
    anchor: f64,
    is_negative: bool,
    /// Its length along the value axis with the gap before it, in points.
    length: f64,
}

fn bar_labels(ui: &egui::Ui, chart: &Chart) -> Vec<EndLabel> {
    let along = |text: &str| {
        if chart.lies_down() {
            text_width(ui, text) + 10.0
        } else {
            LABEL_SIZE + 8.0
        }
    };
    let label = |anchor: f64, is_negative: bool, text: &str| EndLabel {
        anchor,
        is_negative,
        length: f64::from(along(text)),
    };
    let mut labels = Vec::new();
    for mark in &chart.marks {
        match mark {
            Mark::Bars(mark) if mark.arrangement == Arrangement::Grouped => {
                let of_series = |series| series_labels(series).collect::<Vec<_>>();
                let found = mark.series.iter().flat_map(of_series);
                labels.extend(found.map(|(anchor, is_left, text)| label(anchor, is_left, text)));
            }
            Mark::Dumbbells(mark) => labels.extend(
                mark.pairs
                    .iter()
                    .flatten()
                    .map(|pair| label(pair.end, pair.end < pair.start, &pair.label)),
            ),
            Mark::Spans(mark) => labels.extend(
                (mark.ends.iter().zip(&mark.labels))
                    .filter_map(|(ends, text)| ends.map(|(from, to)| label(to, to < from, text))),
            ),
            _ => {}
        }
    }
    labels
}

/// Where each label of a series stands, whether before its bar, and its text.
fn series_labels(series: &BarSeries) -> impl Iterator<Item = (f64, bool, &str)> {
    series
        .labels
        .iter()
        .enumerate()
        .filter_map(|(place, text)| {
            let value = series.values.get(place).copied().flatten()?;
            let anchor = bars::label_anchor(series, place)?;
            Some((anchor, value < 0.0, text.as_str()))
        })
}

/// Tick labels, category names and axis titles, outside the plot.
fn paint_axes(
    ui: &egui::Ui,
    chart: &Chart,
    (transform, frame): (&PlotTransform, Rect),
    names: &[Arc<Galley>],
    theme: &'static Theme,
) {
    let color = ink(theme.weak_text);
    let seen = transform.bounds();
    let painter = ui.painter();
    let text = |at: Pos2, align: Align2, text: &str, taken: &mut Vec<Rect>| {
        let galley = painter.layout_no_wrap(text.to_owned(), label_font(), color);
        let place = align.anchor_size(at, galley.size());
        if !taken
            .iter()
            .any(|other| other.expand(2.0).intersects(place))
        {
            taken.push(place);
            painter.galley(place.min, galley, color);
        }
    };
    let mut taken = Vec::new();
    if let Axis::Quantity(axis) = &chart.x {
        for tick in visible_ticks(&chart.x, seen.range_x()) {
            let x = transform.position_from_point_x(tick.at);
            if frame.x_range().expand(1.0).contains(x) {
                let at = pos2(x, frame.bottom() + 3.0);
                text(at, Align2::CENTER_TOP, &tick.label, &mut taken);
            }
        }
        let at = pos2(frame.center().x, frame.bottom() + TICK_ROW + 2.0);
        text(at, Align2::CENTER_TOP, &axis.title, &mut taken);
    }
    if let Axis::Quantity(axis) = &chart.y {
        for tick in visible_ticks(&chart.y, seen.range_y()) {
            let y = transform.position_from_point_y(tick.at);
            if frame.y_range().expand(1.0).contains(y) {
                let at = pos2(frame.left() - GAP, y);
                text(at, Align2::RIGHT_CENTER, &tick.label, &mut taken);
            }
        }
        let at = pos2(frame.left(), frame.top() - 4.0);
        text(at, Align2::LEFT_BOTTOM, &axis.title, &mut taken);
    }
    for (place, name) in names.iter().enumerate() {
        let (at, is_seen) = if chart.lies_down() {
            let y = transform.position_from_point_y(place as f64);
            let at = pos2(frame.left() - GAP * 1.5, y - name.size().y / 2.0);
            (at, frame.y_range().contains(y))
        } else {
            let x = transform.position_from_point_x(place as f64);
            (pos2(x, frame.bottom() + GAP), frame.x_range().contains(x))
        };
        if is_seen {
            painter.galley(at, Arc::clone(name), ink(theme.text));
        }
    }
}

/// The name of each line beside its last visible point, moved apart where two would touch.
fn end_labels(ui: &egui::Ui, chart: &Chart, transform: &PlotTransform, theme: &'static Theme) {
    let frame = *transform.frame();
    let mut labels: Vec<(f32, Arc<Galley>, egui::Color32)> = Vec::new();
    for mark in &chart.marks {
        let Mark::Line(line) = mark else { continue };
        let Some([_, y]) = line.points.last() else {
            continue;
        };
        let color = ink(theme.role(line.role).color);
        let format = TextFormat::simple(label_font(), color);
        let mut job = LayoutJob::single_section(line.label.clone(), format);
        job.wrap.max_width = (ui.max_rect().right() - frame.right() - GAP).max(40.0);
        job.wrap.max_rows = 2;
        let y = transform
            .position_from_point_y(*y)
            .clamp(frame.top(), frame.bottom());
        labels.push((y, ui.painter().layout_job(job), color));
    }
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut lowest = f32::NEG_INFINITY;
    for (y, galley, color) in labels {
        let top = (y - galley.size().y / 2.0).max(lowest);
        lowest = top + galley.size().y;
        ui.painter()
            .galley(pos2(frame.right() + GAP, top), galley, color);
    }
}
