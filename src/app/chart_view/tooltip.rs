//! What stands beside the pointer: the category or point under it with value, reference, change.

use crate::app::style::semi_bold;
use crate::chart::{Axis, Cell, Chart, Mark, Tick};
use crate::text::number;
use egui::{Pos2, Response};
use egui_plot::PlotTransform;

/// How near a point must be to be meant, in points.
const NEAR: f32 = 14.0;

/// A heading and lines of name and value.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    heading: String,
    lines: Vec<(String, String)>,
}

pub(super) fn tooltip_ui(response: &Response, chart: &Chart, transform: &PlotTransform) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    if response.dragged() {
        return;
    }
    let Some(told) = told(chart, transform, pointer) else {
        return;
    };
    let tooltip = egui::Tooltip::always_open(
        response.ctx.clone(),
        response.layer_id,
        response.id,
        egui::PopupAnchor::Pointer,
    );
    tooltip.gap(14.0).show(|ui| {
        ui.set_max_width(360.0);
        ui.spacing_mut().interact_size.y = 16.0;
        ui.label(egui::RichText::new(told.heading).family(semi_bold()));
        egui::Grid::new("tooltip")
            .num_columns(2)
            .spacing([16.0, 2.0])
            .show(ui, |ui| {
                for (name, value) in told.lines {
                    ui.label(name);
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        ui.label(value)
                    });
                    ui.end_row();
                }
            });
    });
}

fn told(chart: &Chart, transform: &PlotTransform, pointer: Pos2) -> Option<Told> {
    let at = transform.value_from_position(pointer);
    if !chart.categories().is_empty() {
        let along = if chart.lies_down() { at.y } else { at.x };
        let place =
            (0..chart.categories().len()).find(|place| (*place as f64 - along).abs() <= 0.5)?;
        return Some(category(chart, place));
    }
    if let Some(point) = nearest_point(chart, transform, pointer) {
        return Some(point);
    }
    lines_at(chart, transform, pointer)
}

/// The row of the chart's table for a category; without one, the series' own values.
fn category(chart: &Chart, place: usize) -> Told {
    let heading = chart.categories().get(place).cloned().unwrap_or_default();
    let of_category =
        |row: &&Vec<Cell>| matches!(row.first(), Some(Cell::Text(text)) if *text == heading);
    if let Some(row) = chart.table.rows.iter().find(of_category) {
        return Told {
            lines: named(chart, row),
            heading,
        };
    }
    let mut lines = Vec::new();
    for mark in &chart.marks {
        let Mark::Bars(bars) = mark else { continue };
        for series in &bars.series {
            let shown = |value: Option<f64>| value.map(|value| shown(chart, value));
            if let Some(value) = shown(series.values.get(place).copied().flatten()) {
                lines.push((series.name.clone(), value));
            }
            if let Some(value) = shown(series.reference.get(place).copied().flatten()) {
                lines.push((series.reference_name.clone(), value));
            }
        }
    }
    Told { heading, lines }
}

/// The cells of a row under the titles of their columns, unit codes left out.
fn named(chart: &Chart, row: &[Cell]) -> Vec<(String, String)> {
    let title = |title: &str| title.split(" [").next().unwrap_or(title).to_owned();
    (chart.table.columns.iter().zip(row))
        .skip(1)
        .filter_map(|(column, cell)| match cell {
            Cell::Empty => None,
            Cell::Text(text) => Some((title(&column.title), text.clone())),
            Cell::Number { shown, .. } => Some((title(&column.title), shown.clone())),
        })
        .collect()
}

/// A value on the quantity axis, with two more digits than the axis has, and its unit.
fn shown(chart: &Chart, value: f64) -> String {
    let axis = if chart.lies_down() {
        &chart.x
    } else {
        &chart.y
    };
    let step = match axis.ticks().as_slice() {
        [first, second, ..] => (second.at - first.at) / 100.0,
        _ => 0.01,
    };
    let digits = number::tick((value / step).round() * step, step);
    if axis.title().is_empty() {
        digits
    } else {
        format!("{digits} ({})", axis.title())
    }
}

fn nearest_point(chart: &Chart, transform: &PlotTransform, pointer: Pos2) -> Option<Told> {
    let points = chart.marks.iter().filter_map(|mark| match mark {
        Mark::Points(points) => Some(&points.at),
        _ => None,
    });
    let distance = |x: f64, y: f64| {
        transform
            .position_from_point(&egui_plot::PlotPoint::new(x, y))
            .distance(pointer)
    };
    let nearest = points
        .flatten()
        .min_by(|a, b| distance(a.x, a.y).total_cmp(&distance(b.x, b.y)))
        .filter(|point| distance(point.x, point.y) < NEAR)?;
    let axis = |axis: &Axis, value: f64| (axis.title().to_owned(), number::plain(value, 2));
    Some(Told {
        heading: nearest.label.clone(),
        lines: vec![axis(&chart.x, nearest.x), axis(&chart.y, nearest.y)],
    })
}

/// The values of all lines at the place of the nearest point.
fn lines_at(chart: &Chart, transform: &PlotTransform, pointer: Pos2) -> Option<Told> {
    let lines = || {
        chart.marks.iter().filter_map(|mark| match mark {
            Mark::Line(line) => Some(line),
            _ => None,
        })
    };
    let distance = |x: f64| (transform.position_from_point_x(x) - pointer.x).abs();
    let nearest = (lines().flat_map(|line| &line.points))
        .map(|[x, _]| *x)
        .min_by(|a, b| distance(*a).total_cmp(&distance(*b)))?;
    let is_here = |x: f64| (x - nearest).abs() < 1e-9 * nearest.abs().max(1.0);
    let row = chart
        .table
        .rows
        .iter()
        .find(|row| matches!(row.first(), Some(Cell::Number { value, .. }) if is_here(*value)));
    let heading = heading(&chart.x, nearest);
    if let Some(row) = row {
        return Some(Told {
            heading,
            lines: named(chart, row),
        });
    }
    let values = lines()
        .filter_map(|line| {
            let point = line.points.iter().find(|[x, _]| is_here(*x))?;
            Some((line.label.clone(), shown(chart, point[1])))
        })
        .collect();
    Some(Told {
        heading,
        lines: values,
    })
}

fn heading(axis: &Axis, at: f64) -> String {
    let is_here = |tick: &&Tick| (tick.at - at).abs() < 1e-9;
    let label = axis
        .ticks()
        .iter()
        .find(is_here)
        .map(|tick| tick.label.clone());
    let label = label.unwrap_or_else(|| number::plain(at, usize::from(at.fract().abs() > 0.0)));
    if axis.title().is_empty() {
        label
    } else {
        format!("{}: {label}", axis.title())
    }
}
