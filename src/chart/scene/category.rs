//! Marks by category: bars, stacks, dumbbells, floating spans and whiskers.

use super::super::{Arrangement, Bars, Chart, Dumbbells, Mark, Role, SpanShape, Spans};
use super::canvas::Canvas;
use super::frame::Frame;
use super::{Area, Stroke};

/// Share of a category that its bars fill.
const FILLED: f64 = 0.7;

/// Thickest bar, pixels.
const THICKEST: f64 = 46.0;

/// Radius of the ends of a dumbbell, pixels.
pub(super) const END_RADIUS: f64 = 6.0;

/// One bar or span: where it lies across (pixels) and along (values).
#[derive(Clone, Debug)]
pub(super) struct Slot<'a> {
    /// Pixels across, smaller first.
    pub(super) across: (f64, f64),
    /// Value where it starts.
    pub(super) from: f64,
    /// Value where it ends.
    pub(super) to: f64,
    /// What it stands for, settled by sign.
    pub(super) role: Role,
    /// Text at its end; empty for none.
    pub(super) label: &'a str,
    /// Where the reference stands.
    pub(super) reference: Option<f64>,
    /// How far its drawing reaches beyond both ends, pixels.
    pub(super) overhang: f64,
    /// Whether the label stands within, as in a stack.
    pub(super) label_is_inside: bool,
    /// Whether it is known with low confidence.
    pub(super) is_low_grade: bool,
}

/// All bars and spans of a mark; none for marks that know no category.
pub(super) fn slots<'a>(frame: &Frame, mark: &'a Mark) -> Vec<Slot<'a>> {
    match mark {
        Mark::Bars(bars) => match bars.arrangement {
            Arrangement::Grouped => grouped(frame, bars),
            Arrangement::Stacked => stacked(frame, bars),
        },
        Mark::Dumbbells(dumbbells) => paired(frame, dumbbells),
        Mark::Spans(spans) => floating(frame, spans),
        _ => Vec::new(),
    }
}

/// The pixels across of the n-th of `count` bars in a category.
fn strip(frame: &Frame, category: usize, place: usize, count: usize) -> (f64, f64) {
    let count = count.max(1) as f64;
    let whole = (frame.band() * FILLED).min(THICKEST * count);
    let one = whole / count;
    let first = frame.across(category as f64) - whole / 2.0;
    let start = first + one * place as f64;
    let gap = if count > 1.0 {
        (one * 0.06).min(1.0)
    } else {
        0.0
    };
    (start + gap, start + one - gap)
}

fn text_at(labels: &[String], place: usize) -> &str {
    labels.get(place).map_or("", String::as_str)
}

fn grouped<'a>(frame: &Frame, bars: &'a Bars) -> Vec<Slot<'a>> {
    let mut slots = Vec::new();
    for (place, series) in bars.series.iter().enumerate() {
        for (category, value) in series.values.iter().enumerate() {
            let reference = series.reference.get(category).copied().flatten();
            if value.is_none() && reference.is_none() {
                continue;
            }
            let to = value.unwrap_or(0.0);
            slots.push(Slot {
                across: strip(frame, category, place, bars.series.len()),
                from: 0.0,
                to,
                role: series.role.for_value(to),
                label: text_at(&series.labels, category),
                reference,
                overhang: 0.0,
                label_is_inside: false,
                is_low_grade: series.is_low_grade(category),
            });
        }
    }
    slots
}

fn stacked<'a>(frame: &Frame, bars: &'a Bars) -> Vec<Slot<'a>> {
    let categories = (bars.series.iter())
        .map(|s| s.values.len())
        .max()
        .unwrap_or(0);
    let mut slots = Vec::new();
    for category in 0..categories {
        let (mut above, mut below) = (0.0, 0.0);
        for series in &bars.series {
            let reference = series.reference.get(category).copied().flatten();
            let value = series.values.get(category).copied().flatten();
            if value.is_none() && reference.is_none() {
                continue;
            }
            let value = value.unwrap_or(0.0);
            let end = if value < 0.0 { &mut below } else { &mut above };
            let from = *end;
            *end += value;
            slots.push(Slot {
                across: strip(frame, category, 0, 1),
                from,
                to: *end,
                role: series.role.for_value(value),
                label: text_at(&series.labels, category),
                reference,
                overhang: 0.0,
                label_is_inside: true,
                is_low_grade: series.is_low_grade(category),
            });
        }
    }
    slots
}

fn paired<'a>(frame: &Frame, dumbbells: &'a Dumbbells) -> Vec<Slot<'a>> {
    let pairs = dumbbells.pairs.iter().enumerate();
    pairs
        .filter_map(|(category, pair)| {
            let pair = pair.as_ref()?;
            let middle = frame.across(category as f64);
            Some(Slot {
                across: (middle - END_RADIUS, middle + END_RADIUS),
                from: pair.start,
                to: pair.end,
                role: dumbbells.end_role.for_value(pair.end - pair.start),
                label: &pair.label,
                reference: None,
                overhang: END_RADIUS,
                label_is_inside: false,
                is_low_grade: false,
            })
        })
        .collect()
}

fn floating<'a>(frame: &Frame, spans: &'a Spans) -> Vec<Slot<'a>> {
    let ends = spans.ends.iter().enumerate();
    ends.filter_map(|(category, ends)| {
        let (from, to) = (*ends)?;
        Some(Slot {
            across: strip(frame, category, 0, 1),
            from,
            to,
            role: spans.role.for_value(to - from),
            label: text_at(&spans.labels, category),
            reference: None,
            overhang: 0.0,
            label_is_inside: false,
            is_low_grade: false,
        })
    })
    .collect()
}

/// A rectangle from values along and pixels across.
fn rect(frame: &Frame, across: (f64, f64), from: f64, to: f64) -> Area {
    let (a, b) = (frame.along(from), frame.along(to));
    let (low, high) = (a.min(b), a.max(b));
    if frame.lies_down() {
        Area {
            left: low,
            right: high,
            top: across.0,
            bottom: across.1,
        }
    } else {
        Area {
            left: across.0,
            right: across.1,
            top: low,
            bottom: high,
        }
    }
}

/// A point from a pixel along and a pixel across.
pub(super) fn point(frame: &Frame, along: f64, across: f64) -> [f64; 2] {
    if frame.lies_down() {
        [along, across]
    } else {
        [across, along]
    }
}

/// Draws bars, side by side or stacked, with their reference ticks.
pub(super) fn draw_bars(frame: &Frame, mark: &Mark, canvas: &mut Canvas<'_>) {
    let slots = slots(frame, mark);
    for slot in &slots {
        let area = rect(frame, slot.across, slot.from, slot.to);
        let color = canvas.theme.role(slot.role).color;
        if slot.is_low_grade {
            canvas.hatched_rect(area, color);
        } else {
            canvas.rect(area, color, 1.0);
        }
        if slot.label_is_inside {
            // a thin cut between the parts of a stack
            let rim = Stroke::solid(canvas.theme.background, 1.0);
            let end = frame.along(slot.to);
            canvas.segment(
                point(frame, end, slot.across.0),
                point(frame, end, slot.across.1),
                rim,
            );
        }
    }
    for slot in &slots {
        if let Some(reference) = slot.reference {
            let reach = 3.0_f64.min((slot.across.1 - slot.across.0) * 0.2);
            draw_tick(
                frame,
                frame.along(reference),
                (slot.across.0 - reach, slot.across.1 + reach),
                canvas,
            );
        }
    }
}

/// A short line across a bar, in ink with a rim in the background's colour.
fn draw_tick(frame: &Frame, along: f64, across: (f64, f64), canvas: &mut Canvas<'_>) {
    let (rim, ink) = (canvas.theme.background, canvas.theme.text);
    for (color, width) in [(rim, 4.4), (ink, 2.2)] {
        canvas.segment(
            point(frame, along, across.0),
            point(frame, along, across.1),
            Stroke::solid(color, width),
        );
    }
}

/// Draws dumbbells: a bar from the start, a marker at each end.
pub(super) fn draw_dumbbells(
    frame: &Frame,
    mark: &Mark,
    dumbbells: &Dumbbells,
    canvas: &mut Canvas<'_>,
) {
    let start = canvas.theme.role(dumbbells.start_role);
    for slot in slots(frame, mark) {
        let end = canvas.theme.role(slot.role);
        let middle = f64::midpoint(slot.across.0, slot.across.1);
        let (a, b) = (frame.along(slot.from), frame.along(slot.to));
        let (from, to) = (point(frame, a, middle), point(frame, b, middle));
        let paler = end.color.mix(canvas.theme.background, 0.55);
        canvas.segment(from, to, Stroke::solid(paler, 4.0));
        canvas.marker(from, END_RADIUS - 0.5, start.marker, start.color);
        canvas.marker(to, END_RADIUS, end.marker, end.color);
    }
}

/// Draws floating bars or whiskers.
pub(super) fn draw_spans(frame: &Frame, mark: &Mark, spans: &Spans, canvas: &mut Canvas<'_>) {
    for slot in slots(frame, mark) {
        match spans.shape {
            SpanShape::Bar => {
                let color = canvas.theme.role(slot.role).color;
                canvas.rect(rect(frame, slot.across, slot.from, slot.to), color, 1.0);
            }
            SpanShape::Whisker => draw_whisker(frame, &slot, canvas),
        }
    }
}

fn draw_whisker(frame: &Frame, slot: &Slot<'_>, canvas: &mut Canvas<'_>) {
    let middle = f64::midpoint(slot.across.0, slot.across.1);
    let cap = ((slot.across.1 - slot.across.0) * 0.25).min(5.0);
    let (a, b) = (frame.along(slot.from), frame.along(slot.to));
    let (rim, ink) = (canvas.theme.background, canvas.theme.text);
    for (color, width) in [(rim, 3.4), (ink, 1.4)] {
        let stroke = Stroke::solid(color, width);
        let line = (point(frame, a, middle), point(frame, b, middle));
        canvas.segment(line.0, line.1, stroke.clone());
        for end in [a, b] {
            canvas.segment(
                point(frame, end, middle - cap),
                point(frame, end, middle + cap),
                stroke.clone(),
            );
        }
    }
}

/// A place that labels must not cover, pixels, smaller ends first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Obstacle {
    /// Pixels across.
    pub(super) across: (f64, f64),
    /// Pixels along.
    pub(super) along: (f64, f64),
}

/// What stands in the way of labels.
pub(super) fn obstacles(chart: &Chart, frame: &Frame) -> Vec<Obstacle> {
    let mut found = Vec::new();
    for slot in chart.marks.iter().flat_map(|mark| slots(frame, mark)) {
        let (a, b) = (frame.along(slot.from), frame.along(slot.to));
        let reach = slot.overhang;
        found.push(Obstacle {
            across: slot.across,
            along: (a.min(b) - reach, a.max(b) + reach),
        });
        if let Some(reference) = slot.reference {
            let at = frame.along(reference);
            found.push(Obstacle {
                across: slot.across,
                along: (at - 4.0, at + 4.0),
            });
        }
    }
    found
}
