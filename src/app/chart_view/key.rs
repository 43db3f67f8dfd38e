//! The key: which colour, dash or tick stands for what, where the plot does not say it itself.

use super::pen::marker_shapes;
use crate::app::ink::{ink, theme};
use crate::chart::{Chart, Heat, Mark, Role};
use egui::{Rect, Sense, Shape, Stroke, pos2, vec2};

/// Colours in the key of a field.
const FIELD_STEPS: u8 = 24;

/// What a sample in the key looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Sample {
    Fill(Role),
    Tick,
    Marker(Role),
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    sample: Sample,
    name: String,
}

fn entries(chart: &Chart) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |sample: Sample, name: &str| {
        let entry = Entry {
            sample,
            name: name.to_owned(),
        };
        if !name.is_empty() && !entries.contains(&entry) {
            entries.push(entry);
        }
    };
    for mark in &chart.marks {
        match mark {
            Mark::Bars(bars) => {
                let has_reference = bars
                    .series
                    .iter()
                    .any(|series| !series.reference.is_empty());
                for series in &bars.series {
                    if bars.series.len() > 1 || has_reference {
                        add(Sample::Fill(series.role), &series.name);
                    }
                }
                for series in bars
                    .series
                    .iter()
                    .filter(|series| !series.reference.is_empty())
                {
                    add(Sample::Tick, &series.reference_name);
                }
            }
            Mark::Dumbbells(pairs) => {
                add(Sample::Marker(pairs.start_role), &pairs.start_name);
                add(Sample::Marker(pairs.end_role), &pairs.end_name);
            }
            Mark::Spans(spans) => add(Sample::Fill(spans.role), &spans.name),
            Mark::Points(points) => add(Sample::Marker(points.role), &points.name),
            _ => {}
        }
    }
    entries
}

/// Draws the key in one line that wraps; nothing where the plot needs none.
pub(super) fn key_ui(ui: &mut egui::Ui, chart: &Chart) {
    let entries = entries(chart);
    let field = chart.marks.iter().find_map(|mark| match mark {
        Mark::Heat(heat) => Some(heat),
        _ => None,
    });
    if entries.is_empty() && field.is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        for entry in entries {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 14.0), Sense::hover());
            sample(ui, rect, entry.sample);
            ui.label(egui::RichText::new(entry.name).small());
            ui.add_space(10.0);
        }
        if let Some(field) = field {
            field_ui(ui, field);
        }
    });
}

/// The colours of a field from its lowest to its highest value, both in words.
fn field_ui(ui: &mut egui::Ui, field: &Heat) {
    let theme = theme(ui);
    let ends = || field.values.iter().copied().chain([field.middle]);
    let (low, high) = (
        ends().fold(f64::MAX, f64::min),
        ends().fold(f64::MIN, f64::max),
    );
    let far = (high - field.middle).max(field.middle - low);
    let [lowest, highest] = &field.key_labels;
    ui.label(egui::RichText::new(lowest).small());
    let (rect, _) = ui.allocate_exact_size(vec2(120.0, 12.0), Sense::hover());
    for step in 0..FIELD_STEPS {
        let at = |step: u8| f32::from(step) / f32::from(FIELD_STEPS);
        let x = rect.left() + rect.width() * at(step)..=rect.left() + rect.width() * at(step + 1);
        let value = low + (high - low) * (f64::from(step) + 0.5) / f64::from(FIELD_STEPS);
        let share = if far > 0.0 {
            (value - field.middle) / far
        } else {
            0.0
        };
        let place = Rect::from_x_y_ranges(x, rect.y_range());
        ui.painter()
            .rect_filled(place, 0.0, ink(theme.diverging(share)));
    }
    ui.label(egui::RichText::new(highest).small());
}

fn sample(ui: &egui::Ui, rect: Rect, sample: Sample) {
    let theme = theme(ui);
    let middle = rect.center();
    let painter = ui.painter();
    match sample {
        Sample::Fill(Role::BySign) => {
            let half = Rect::from_center_size(middle, vec2(16.0, 9.0));
            let (left, right) = half.split_left_right_at_fraction(0.5);
            painter.rect_filled(left, 1.0, ink(theme.loss));
            painter.rect_filled(right, 1.0, ink(theme.gain));
        }
        Sample::Fill(role) => {
            let color = ink(theme.role(role).color);
            painter.rect_filled(Rect::from_center_size(middle, vec2(16.0, 9.0)), 1.0, color);
        }
        Sample::Tick => {
            let ends = [
                pos2(middle.x, middle.y - 7.0),
                pos2(middle.x, middle.y + 7.0),
            ];
            painter.line_segment(ends, Stroke::new(2.0, ink(theme.text)));
        }
        Sample::Marker(role) => {
            let style = theme.role(role);
            let mut shapes: Vec<Shape> = Vec::new();
            let paint = (ink(style.color), ink(theme.background));
            marker_shapes(&mut shapes, middle, (style.marker, 4.5), paint);
            painter.extend(shapes);
        }
    }
}
