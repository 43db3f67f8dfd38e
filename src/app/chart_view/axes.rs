//! What stands around the plot: tick labels, names of categories and of lines.

use super::canvas::{GAP, TICK_ROW, text_width};
use super::item::visible_ticks;
use super::pen::label_font;
use crate::app::ink::ink;
use crate::chart::theme::Theme;
use crate::chart::{Axis, Chart, Mark, Tick};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Galley, Pos2, Rect, pos2};
use egui_plot::PlotTransform;
use std::sync::Arc;

/// Tick labels, category names and axis titles, outside the plot.
pub(super) fn paint_axes(
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
        let place = |tick: &Tick| transform.position_from_point_x(tick.at);
        let ticks: Vec<Tick> = (visible_ticks(&chart.x, seen.range_x()).into_iter())
            .filter(|tick| frame.x_range().expand(1.0).contains(place(tick)))
            .collect();
        let widest = ticks
            .iter()
            .map(|tick| text_width(ui, &tick.label))
            .fold(0.0, f32::max);
        for tick in thinned(&ticks, place, widest + 10.0) {
            let at = pos2(place(tick), frame.bottom() + 3.0);
            text(at, Align2::CENTER_TOP, &tick.label, &mut taken);
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
pub(super) fn end_labels(
    ui: &egui::Ui,
    chart: &Chart,
    transform: &PlotTransform,
    theme: &'static Theme,
) {
    let frame = *transform.frame();
    let mut labels: Vec<(f32, Arc<Galley>, egui::Color32)> = Vec::new();
    for mark in &chart.marks {
        let Mark::Line(line) = mark else { continue };
        if line.label.is_empty() {
            continue;
        }
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

/// Every tick, every second, fifth or tenth: as many as have room, and always zero.
fn thinned(
    ticks: &[Tick],
    place: impl Fn(&Tick) -> f32,
    needed: f32,
) -> impl Iterator<Item = &Tick> {
    let gap = match ticks {
        [first, second, ..] => (place(second) - place(first)).abs(),
        _ => f32::INFINITY,
    };
    let every = [1_usize, 2, 5, 10]
        .into_iter()
        .find(|every| *every as f32 * gap >= needed);
    let every = every.unwrap_or(10);
    let zero = ticks
        .iter()
        .position(|tick| tick.at.abs() <= 0.0)
        .unwrap_or(0);
    let is_kept = move |index: usize| index.abs_diff(zero).is_multiple_of(every);
    ticks
        .iter()
        .enumerate()
        .filter(move |(index, _)| is_kept(*index))
        .map(|(_, tick)| tick)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_have_no_room_are_left_away_evenly_and_zero_stays() {
        let ticks: Vec<Tick> = (-7..=2)
            .map(|at| Tick {
                at: f64::from(at),
                label: at.to_string(),
            })
            .collect();
        let kept = |needed| -> Vec<String> {
            let place = |tick: &Tick| {
                f32::from(i8::try_from(tick.label.parse::<i32>().unwrap_or(0)).unwrap_or(0)) * 10.0
            };
            thinned(&ticks, place, needed)
                .map(|tick| tick.label.clone())
                .collect()
        };
        assert_eq!(kept(9.0).len(), 10);
        assert_eq!(kept(15.0), ["-6", "-4", "-2", "0", "2"]);
        assert_eq!(kept(45.0), ["-5", "0"]);
    }
}
