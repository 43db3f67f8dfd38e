//! Labels of bars: beyond the end of each bar, past whatever stands there; in stacks, within.

use super::super::Chart;
use super::canvas::{Canvas, Letters};
use super::category::{self, Obstacle, Slot};
use super::frame::Frame;
use super::{Anchor, TextRun};

/// Usual letter size.
const LETTERS: f64 = 11.5;

/// Smallest letter size; below it labels are left away.
const SMALLEST: f64 = 9.5;

/// Space between a bar's end and its label.
const GAP: f64 = 5.0;

/// Draws the labels that cover no other text.
pub(super) fn draw(chart: &Chart, frame: &Frame, canvas: &mut Canvas<'_>) {
    for run in runs(chart, frame, canvas) {
        canvas.text_if_free(run);
    }
    for run in inner_runs(chart, frame, canvas) {
        canvas.text_if_free(run);
    }
}

/// The labels beyond the ends of bars and spans.
pub(super) fn runs(chart: &Chart, frame: &Frame, canvas: &Canvas<'_>) -> Vec<TextRun> {
    let slots: Vec<Slot<'_>> = (chart.marks.iter())
        .flat_map(|mark| category::slots(frame, mark))
        .filter(|slot| !slot.label_is_inside && !slot.label.is_empty())
        .collect();
    let Some(letters) = letters(frame, &slots, canvas) else {
        return Vec::new();
    };
    let obstacles = category::obstacles(chart, frame);
    (slots.iter())
        .map(|slot| outer_run(frame, slot, &obstacles, (canvas, letters)))
        .collect()
}

/// One letter size for all labels: the usual one, or the largest that keeps them apart.
fn letters(frame: &Frame, slots: &[Slot<'_>], canvas: &Canvas<'_>) -> Option<Letters> {
    let room = pitch(slots).min(frame.band());
    let color = canvas.theme.text;
    let usual = Canvas::letters(LETTERS, color);
    let needed = if frame.lies_down() {
        LETTERS * 1.06
    } else {
        let widths = slots.iter().map(|slot| canvas.width(slot.label, usual));
        widths.fold(0.0, f64::max) + 3.0
    };
    let size = LETTERS * (room / needed).min(1.0);
    if frame.lies_down() {
        (size >= SMALLEST).then(|| Canvas::letters(size, color))
    } else {
        Some(Canvas::letters(size.max(SMALLEST), color))
    }
}

/// Smallest distance between the middles of bars that do not lie on each other.
fn pitch(slots: &[Slot<'_>]) -> f64 {
    let mut middles: Vec<f64> = (slots.iter())
        .map(|slot| f64::midpoint(slot.across.0, slot.across.1))
        .collect();
    middles.sort_by(f64::total_cmp);
    (middles.windows(2))
        .map(|pair| match pair {
            [a, b] => b - a,
            _ => f64::INFINITY,
        })
        .filter(|distance| *distance > 0.5)
        .fold(f64::INFINITY, f64::min)
}

/// A label beyond the end of its bar, moved outwards past every obstacle.
fn outer_run(
    frame: &Frame,
    slot: &Slot<'_>,
    obstacles: &[Obstacle],
    (canvas, letters): (&Canvas<'_>, Letters),
) -> TextRun {
    let lies = frame.lies_down();
    let rises = slot.to >= slot.from;
    // pixels grow to the right and downwards
    let forward = if rises == lies { 1.0 } else { -1.0 };
    let middle = f64::midpoint(slot.across.0, slot.across.1);
    let (along, across) = if lies {
        (canvas.width(slot.label, letters), letters.size)
    } else {
        (letters.size * 0.9, canvas.width(slot.label, letters))
    };
    let strip = (middle - across * 0.4, middle + across * 0.4);
    let mut near = frame.along(slot.to) + forward * (GAP + slot.overhang);
    for _ in 0..obstacles.len() {
        let far = near + forward * along;
        let (low, high) = (near.min(far), near.max(far));
        let hit = obstacles.iter().find(|place| {
            place.across.0 < strip.1
                && strip.0 < place.across.1
                && place.along.0 < high
                && low < place.along.1
        });
        let Some(Obstacle { along: reach, .. }) = hit else {
            break;
        };
        near = forward * GAP + if forward > 0.0 { reach.1 } else { reach.0 };
    }
    let (at, anchor) = if lies {
        let anchor = if forward > 0.0 {
            Anchor::Start
        } else {
            Anchor::End
        };
        ([near, middle + letters.size * 0.35], anchor)
    } else if forward > 0.0 {
        ([middle, near + letters.size * 0.75], Anchor::Middle)
    } else {
        ([middle, near], Anchor::Middle)
    };
    Canvas::run(slot.label, at, anchor, letters)
}

/// The labels within the parts of stacks, where they fit.
fn inner_runs(chart: &Chart, frame: &Frame, canvas: &Canvas<'_>) -> Vec<TextRun> {
    let mut runs = Vec::new();
    for slot in chart
        .marks
        .iter()
        .flat_map(|mark| category::slots(frame, mark))
    {
        if !slot.label_is_inside || slot.label.is_empty() {
            continue;
        }
        let fill = canvas.theme.role(slot.role).color;
        let letters = Canvas::letters(LETTERS, canvas.theme.text_on(fill));
        let (a, b) = (frame.along(slot.from), frame.along(slot.to));
        let (length, thickness) = ((b - a).abs(), slot.across.1 - slot.across.0);
        let width = canvas.width(slot.label, letters) + 6.0;
        let height = letters.size * 1.2;
        let fits = if frame.lies_down() {
            width <= length && height <= thickness
        } else {
            width <= thickness && height <= length
        };
        if fits {
            let middle = f64::midpoint(slot.across.0, slot.across.1);
            let [x, y] = category::point(frame, f64::midpoint(a, b), middle);
            let at = [x, y + letters.size * 0.35];
            runs.push(Canvas::run(slot.label, at, Anchor::Middle, letters));
        }
    }
    runs
}
