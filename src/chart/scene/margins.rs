//! What stands around the plot: title, subtitle and key above, source and scenario below.

use super::super::Chart;
use super::super::font::Weight;
use super::canvas::{Canvas, Letters};
use super::{Anchor, key};

/// Free space at the left and right edge.
pub(super) const SIDE: f64 = 24.0;

const TOP: f64 = 20.0;
const BOTTOM: f64 = 16.0;

/// Draws title, subtitle and key; returns the y below them.
pub(super) fn draw_head(chart: &Chart, canvas: &mut Canvas<'_>) -> f64 {
    let narrow = canvas.size.width < 520.0;
    let title = Letters {
        size: if narrow { 16.0 } else { 19.0 },
        weight: Weight::SemiBold,
        color: canvas.theme.text,
    };
    let subtitle = Canvas::letters(13.0, canvas.theme.weak_text);
    let mut y = TOP;
    for (text, letters, most, after) in [
        (&chart.title, title, 3, 3.0),
        (&chart.subtitle, subtitle, 2, 5.0),
    ] {
        let lines = canvas.wrap_evenly(text, letters, canvas.size.width - 2.0 * SIDE, most);
        let step = letters.size * 1.32;
        for line in &lines {
            let at = [SIDE, y + letters.size * 0.9];
            canvas.text(Canvas::run(line, at, Anchor::Start, letters));
            y += step;
        }
        if !lines.is_empty() {
            y += after;
        }
    }
    key::draw(chart, y, canvas) + 6.0
}

/// Draws source and scenario at the bottom; returns the y above them.
pub(super) fn draw_foot(chart: &Chart, canvas: &mut Canvas<'_>) -> f64 {
    let letters = Canvas::letters(11.0, canvas.theme.weak_text);
    let width = canvas.size.width - 2.0 * SIDE;
    let lines: Vec<String> = [&chart.source_line, &chart.scenario_line]
        .into_iter()
        .flat_map(|text| canvas.wrap_into(text, letters, width, 3))
        .collect();
    let step = letters.size * 1.4;
    let top = canvas.size.height - BOTTOM - step * lines.len() as f64;
    for (place, line) in lines.iter().enumerate() {
        let at = [SIDE, top + step * place as f64 + letters.size * 0.95];
        canvas.text(Canvas::run(line, at, Anchor::Start, letters));
    }
    if lines.is_empty() { top } else { top - 10.0 }
}
