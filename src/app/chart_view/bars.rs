//! Marks by category: bars, dumbbells, spans.

use super::pen::Pen;
use crate::app::ink::ink;
use crate::chart::{Arrangement, BarSeries, Bars, Dumbbells, Role, SpanShape, Spans};
use egui::{Align2, Pos2, vec2};

/// Bars take this share of a category's room.
const FULL: f32 = 0.74;
/// Bars are not thicker than this, in points.
const THICKEST: f32 = 26.0;

/// Where the end of a bar's label lies: the value it stands beyond, and on which side.
pub(super) fn label_anchor(series: &BarSeries, place: usize) -> Option<f64> {
    let value = series.values.get(place).copied().flatten()?;
    let reference = series
        .reference
        .get(place)
        .copied()
        .flatten()
        .unwrap_or(0.0);
    Some(if value < 0.0 {
        value.min(reference)
    } else {
        value.max(reference)
    })
}

/// A text beyond the end of a bar, on the side of its sign.
pub(super) fn end_label(
    pen: &mut Pen<'_>,
    place: f64,
    shift: f32,
    (anchor, is_negative): (f64, bool),
    text: &str,
) {
    let at = pen.at_place(place, anchor) + pen.across(shift);
    let color = ink(pen.theme.text);
    let (at, align) = match (pen.lies_down, is_negative) {
        (true, true) => (at - vec2(6.0, 0.0), Align2::RIGHT_CENTER),
        (true, false) => (at + vec2(6.0, 0.0), Align2::LEFT_CENTER),
        (false, true) => (at + vec2(0.0, 3.0), Align2::CENTER_TOP),
        (false, false) => (at - vec2(0.0, 3.0), Align2::CENTER_BOTTOM),
    };
    pen.text(at, align, text, color);
}

pub(super) fn bars(pen: &mut Pen<'_>, bars: &Bars) {
    match bars.arrangement {
        Arrangement::Grouped => grouped(pen, bars),
        Arrangement::Stacked => stacked(pen, bars),
    }
}

fn grouped(pen: &mut Pen<'_>, bars: &Bars) {
    let count = bars.series.len().max(1) as f32;
    let thickness = (pen.slot() * FULL / count).min(THICKEST);
    for (order, series) in bars.series.iter().enumerate() {
        let shift = (order as f32 - (count - 1.0) / 2.0) * thickness;
        for (place, value) in series.values.iter().enumerate() {
            let Some(value) = *value else { continue };
            let at = place as f64;
            let color = pen.theme.role(series.role.for_value(value)).color;
            let gap = if count > 1.0 { 1.0 } else { 0.0 };
            let room = (shift, thickness - gap);
            if series.is_low_grade(place) {
                pen.hatched_bar(at, room, (0.0, value), color);
            } else {
                pen.bar(at, room, (0.0, value), ink(color));
            }
            reference_tick(pen, series, (place, shift, thickness));
            if let (Some(text), Some(anchor)) =
                (series.labels.get(place), label_anchor(series, place))
            {
                end_label(pen, at, shift, (anchor, value < 0.0), text);
            }
        }
    }
}

/// Where the reference scenario stands: a tick across the bar and a little beyond.
fn reference_tick(
    pen: &mut Pen<'_>,
    series: &BarSeries,
    (place, shift, thickness): (usize, f32, f32),
) {
    let Some(reference) = series.reference.get(place).copied().flatten() else {
        return;
    };
    let middle = pen.at_place(place as f64, reference) + pen.across(shift);
    let half = pen.across(thickness / 2.0 + 2.5);
    let (paper, line) = (ink(pen.theme.background), ink(pen.theme.text));
    pen.segment([middle - half, middle + half], 4.5, paper);
    pen.segment([middle - half, middle + half], 2.0, line);
}

fn stacked(pen: &mut Pen<'_>, bars: &Bars) {
    let thickness = (pen.slot() * FULL).min(THICKEST);
    let places = bars
        .series
        .iter()
        .map(|series| series.values.len())
        .max()
        .unwrap_or(0);
    for place in 0..places {
        let at = place as f64;
        let (mut above, mut below) = (0.0, 0.0);
        for series in &bars.series {
            let Some(value) = series.values.get(place).copied().flatten() else {
                continue;
            };
            let pile = if value < 0.0 { &mut below } else { &mut above };
            let ends = (*pile, *pile + value);
            *pile = ends.1;
            let fill = pen.theme.role(series.role.for_value(value)).color;
            if series.is_low_grade(place) {
                pen.hatched_bar(at, (0.0, thickness), ends, fill);
            } else {
                pen.bar(at, (0.0, thickness), ends, ink(fill));
            }
            if let Some(text) = series.labels.get(place) {
                inside_label(pen, at, ends, (text, ink(pen.theme.text_on(fill))));
            }
        }
        for series in &bars.series {
            reference_tick(pen, series, (place, 0.0, thickness));
        }
    }
}

/// A text in the middle of a part of a stack, where it fits.
fn inside_label(
    pen: &mut Pen<'_>,
    place: f64,
    ends: (f64, f64),
    (text, color): (&str, egui::Color32),
) {
    let (from, to) = (pen.at_place(place, ends.0), pen.at_place(place, ends.1));
    let room = if pen.lies_down {
        (to.x - from.x).abs()
    } else {
        (to.y - from.y).abs()
    };
    let size = pen.measure(text);
    let needed = if pen.lies_down { size.x } else { size.y };
    if needed + 6.0 <= room {
        let middle = Pos2::new(f32::midpoint(from.x, to.x), f32::midpoint(from.y, to.y));
        pen.text(middle, Align2::CENTER_CENTER, text, color);
    }
}

pub(super) fn dumbbells(pen: &mut Pen<'_>, dumbbells: &Dumbbells) {
    for (place, pair) in dumbbells.pairs.iter().enumerate() {
        let Some(pair) = pair else { continue };
        let at = place as f64;
        let (start, end) = (pen.at_place(at, pair.start), pen.at_place(at, pair.end));
        let style = |role: Role| pen.theme.role(role.for_value(pair.end - pair.start));
        let (from, to) = (style(dumbbells.start_role), style(dumbbells.end_role));
        pen.segment(
            [start, end],
            3.0,
            ink(pen.theme.outline).gamma_multiply(0.6),
        );
        pen.marker(start, from.marker, 5.0, ink(from.color));
        pen.marker(end, to.marker, 5.5, ink(to.color));
        let is_left = pair.end < pair.start;
        end_label(pen, at, 0.0, (pair.end, is_left), &pair.label);
    }
}

pub(super) fn spans(pen: &mut Pen<'_>, spans: &Spans) {
    let thickness = (pen.slot() * FULL).min(THICKEST);
    for (place, ends) in spans.ends.iter().enumerate() {
        let Some((start, end)) = *ends else { continue };
        let at = place as f64;
        let color = ink(pen.theme.role(spans.role.for_value(end - start)).color);
        match spans.shape {
            SpanShape::Bar => pen.bar(at, (0.0, thickness), (start, end), color),
            SpanShape::Whisker => {
                let (from, to) = (pen.at_place(at, start), pen.at_place(at, end));
                let cap = pen.across(4.0);
                pen.segment([from, to], 1.6, color);
                pen.segment([from - cap, from + cap], 1.6, color);
                pen.segment([to - cap, to + cap], 1.6, color);
            }
        }
        if let Some(text) = spans.labels.get(place) {
            end_label(pen, at, 0.0, (end, end < start), text);
        }
    }
}
