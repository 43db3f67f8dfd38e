//! The key: names of series that cannot be written beside their marks, with a sample of each.

use super::super::theme::{Marker, Rgb};
use super::super::{Chart, Heat, Mark, Role, SpanShape};
use super::canvas::Canvas;
use super::margins::SIDE;
use super::{Anchor, Area, Stroke};

const LETTERS: f64 = 12.0;
const ROW: f64 = 20.0;
const SAMPLE: f64 = 16.0;
const GAP: f64 = 6.0;
const BETWEEN: f64 = 20.0;

/// What stands before a name.
#[derive(Clone, Copy, PartialEq)]
enum Sample {
    Fill(Rgb),
    Halves(Rgb, Rgb),
    Tick,
    Whisker(Rgb),
    Marker(Marker, Rgb),
}

/// Draws the key from `top` down; returns the y below it, `top` itself when there is none.
pub(super) fn draw(chart: &Chart, top: f64, canvas: &mut Canvas<'_>) -> f64 {
    let mut y = top;
    let mut x = SIDE;
    let entries = entries(chart, canvas);
    let right = canvas.size.width - SIDE;
    let letters = Canvas::letters(LETTERS, canvas.theme.text);
    for (sample, name) in &entries {
        let room = right - SIDE - SAMPLE - GAP;
        let name = canvas.shorten(name, letters, room);
        let width = SAMPLE + GAP + canvas.width(&name, letters);
        if x > SIDE && x + width > right {
            x = SIDE;
            y += ROW;
        }
        draw_sample(*sample, [x, y + ROW / 2.0], canvas);
        let at = [x + SAMPLE + GAP, y + ROW / 2.0 + LETTERS * 0.36];
        canvas.text(Canvas::run(&name, at, Anchor::Start, letters));
        x += width + BETWEEN;
    }
    if !entries.is_empty() {
        y += ROW + 2.0;
    }
    for mark in &chart.marks {
        if let Mark::Heat(heat) = mark {
            y = draw_field_key(heat, y, canvas);
        }
    }
    y
}

/// The entries in the order of the marks, each once.
fn entries(chart: &Chart, canvas: &Canvas<'_>) -> Vec<(Sample, String)> {
    let theme = canvas.theme;
    let fill = |role: Role| match role {
        Role::BySign => Sample::Halves(theme.role(Role::Gain).color, theme.role(Role::Loss).color),
        other => Sample::Fill(theme.role(other).color),
    };
    let point = |role: Role| {
        let style = theme.role(role);
        Sample::Marker(style.marker, style.color)
    };
    let mut found: Vec<(Sample, String)> = Vec::new();
    let mut add = |sample: Sample, name: &str| {
        if !name.is_empty() && !found.iter().any(|(s, n)| *s == sample && n == name) {
            found.push((sample, name.to_owned()));
        }
    };
    for mark in &chart.marks {
        match mark {
            Mark::Bars(bars) => {
                let has_reference = bars.series.iter().any(|s| !s.reference.is_empty());
                if bars.series.len() > 1 || has_reference {
                    for series in &bars.series {
                        add(fill(series.role), &series.name);
                    }
                }
                for series in bars.series.iter().filter(|s| !s.reference.is_empty()) {
                    add(Sample::Tick, &series.reference_name);
                }
            }
            Mark::Dumbbells(dumbbells) => {
                add(point(dumbbells.start_role), &dumbbells.start_name);
                add(point(dumbbells.end_role), &dumbbells.end_name);
            }
            Mark::Spans(spans) => match spans.shape {
                SpanShape::Bar => add(fill(spans.role), &spans.name),
                SpanShape::Whisker => add(Sample::Whisker(theme.text), &spans.name),
            },
            Mark::Points(points) => add(point(points.role), &points.name),
            _ => {}
        }
    }
    found
}

/// Draws a sample whose left end and middle height are given.
fn draw_sample(sample: Sample, at: [f64; 2], canvas: &mut Canvas<'_>) {
    let [x, y] = at;
    let area = |left: f64, right: f64| Area {
        left: x + left,
        right: x + right,
        top: y - 5.0,
        bottom: y + 5.0,
    };
    let ink = canvas.theme.text;
    match sample {
        Sample::Fill(color) => canvas.rect(area(2.0, SAMPLE - 2.0), color, 1.0),
        Sample::Halves(left, right) => {
            canvas.rect(area(0.0, SAMPLE / 2.0), left, 1.0);
            canvas.rect(area(SAMPLE / 2.0, SAMPLE), right, 1.0);
        }
        Sample::Tick => {
            let middle = x + SAMPLE / 2.0;
            canvas.segment(
                [middle, y - 7.0],
                [middle, y + 7.0],
                Stroke::solid(ink, 2.2),
            );
        }
        Sample::Whisker(color) => {
            let stroke = Stroke::solid(color, 1.4);
            canvas.segment([x, y], [x + SAMPLE, y], stroke.clone());
            for end in [x, x + SAMPLE] {
                canvas.segment([end, y - 3.5], [end, y + 3.5], stroke.clone());
            }
        }
        Sample::Marker(marker, color) => {
            canvas.marker([x + SAMPLE / 2.0, y], 5.5, marker, color);
        }
    }
}

/// The colour key of a field: a bar from the lowest to the highest value.
fn draw_field_key(heat: &Heat, top: f64, canvas: &mut Canvas<'_>) -> f64 {
    let letters = Canvas::letters(LETTERS, canvas.theme.text);
    let [low, high] = &heat.key_labels;
    let baseline = top + ROW / 2.0 + LETTERS * 0.36;
    let bar_left = SIDE + canvas.width(low, letters) + 8.0;
    canvas.text(Canvas::run(low, [SIDE, baseline], Anchor::Start, letters));
    let field = super::heat::Palette::of(heat);
    let steps = 24_u32;
    let width = 7.0;
    for step in 0..steps {
        let share = (f64::from(step) + 0.5) / f64::from(steps);
        let color = field.color_at_share(share, canvas.theme);
        let left = bar_left + width * f64::from(step);
        let area = Area {
            left,
            right: left + width,
            top: top + 4.0,
            bottom: top + ROW - 4.0,
        };
        canvas.rect(area, color, 1.0);
    }
    let right = bar_left + width * f64::from(steps) + 8.0;
    canvas.text(Canvas::run(high, [right, baseline], Anchor::Start, letters));
    top + ROW + 2.0
}
