//! Lines, bands, points, rules and notes, and the names written beside them.

use super::super::font::Weight;
use super::super::theme::Rgb;
use super::super::{Align, Band, Chart, Line, LineShape, Mark, Points, Role, Rule, RuleAxis};
use super::board::{self, Piece};
use super::canvas::{Canvas, Letters};
use super::frame::{Frame, crisp};
use super::{Anchor, Area, Shape, Stroke, TextRun};

const LETTERS: f64 = 12.0;
const LINE_HEIGHT: f64 = 14.5;
const POINT_RADIUS: f64 = 5.0;

/// Draws a line, with markers where it asks for them.
pub(super) fn draw_line(frame: &Frame, line: &Line, canvas: &mut Canvas<'_>) {
    let style = canvas.theme.role(line.role);
    let width = match line.role {
        Role::Scenario | Role::PartyOne | Role::PartyTwo => 2.6,
        _ => 1.9,
    };
    let mut points = Vec::with_capacity(line.points.len() * 2);
    let mut before: Option<f64> = None;
    for &[x, y] in &line.points {
        if let (LineShape::Step, Some(level)) = (line.shape, before) {
            points.push(frame.at(x, level));
        }
        points.push(frame.at(x, y));
        before = Some(y);
    }
    if points.len() > 1 {
        canvas.push(Shape::Polyline {
            points,
            stroke: dashed(style.color, width, style.dash),
        });
    }
    if line.with_markers || line.points.len() == 1 {
        for &[x, y] in &line.points {
            canvas.marker(frame.at(x, y), 4.5, style.marker, style.color);
        }
    }
}

/// A dash pattern of the theme, scaled from a width of two to this width.
fn dashed(color: Rgb, width: f64, dash: &[f32]) -> Stroke {
    Stroke {
        color,
        width,
        dash: dash.iter().map(|d| f64::from(*d) * width / 2.0).collect(),
    }
}

/// Draws a band: a wash with thin edges.
pub(super) fn draw_band(frame: &Frame, band: &Band, canvas: &mut Canvas<'_>) {
    if band.points.len() < 2 {
        return;
    }
    let color = canvas.theme.role(band.role).color;
    let edge = |value: fn(&super::super::BandPoint) -> f64| -> Vec<[f64; 2]> {
        (band.points.iter())
            .map(|p| frame.at(p.x, value(p)))
            .collect()
    };
    let (upper, lower) = (edge(|p| p.high), edge(|p| p.low));
    let mut outline = upper.clone();
    outline.extend(lower.iter().rev());
    canvas.push(Shape::Polygon {
        points: outline,
        fill: color,
        opacity: 0.18,
    });
    for points in [upper, lower] {
        canvas.push(Shape::Polyline {
            points,
            stroke: Stroke::solid(color.mix(canvas.theme.background, 0.4), 0.8),
        });
    }
}

/// Draws points and keeps labels off them.
pub(super) fn draw_points(frame: &Frame, points: &Points, canvas: &mut Canvas<'_>) {
    let style = canvas.theme.role(points.role);
    for point in &points.at {
        let center = frame.at(point.x, point.y);
        canvas.marker(center, POINT_RADIUS, style.marker, style.color);
        let [x, y] = center;
        let reach = POINT_RADIUS - 1.0;
        canvas.reserve(Area {
            left: x - reach,
            top: y - reach,
            right: x + reach,
            bottom: y + reach,
        });
    }
}

/// Draws rules over the marks.
pub(super) fn draw_rules(chart: &Chart, frame: &Frame, canvas: &mut Canvas<'_>) {
    for mark in &chart.marks {
        let Mark::Rule(rule) = mark else { continue };
        let color = match rule.role {
            Role::Neutral => canvas.theme.weak_text,
            other => canvas.theme.role(other).color,
        };
        let stroke = dashed(color, 1.4, &[5.0, 4.0]);
        let plot = frame.plot;
        match rule.axis {
            RuleAxis::X => {
                let x = crisp(frame.px(rule.at));
                canvas.segment([x, frame.outer.top - 2.0], [x, plot.bottom], stroke);
            }
            RuleAxis::Y => {
                let y = crisp(frame.py(rule.at));
                canvas.segment([plot.left, y], [plot.right, y], stroke);
            }
        }
    }
}

/// A name beside the right end of what it names.
struct EndLabel {
    lines: Vec<String>,
    letters: Letters,
    /// Where its series ends, data coordinates; `None` for x: at the right edge.
    x: Option<f64>,
    y: f64,
}

fn end_labels(chart: &Chart, canvas: &Canvas<'_>) -> Vec<EndLabel> {
    let width = (canvas.size.width * 0.24).max(80.0);
    let mut found = Vec::new();
    let mut add = |text: &str, (x, y): (Option<f64>, f64), role: Role, weight: Weight| {
        let color = match role {
            Role::Neutral => canvas.theme.weak_text,
            other => canvas.theme.role(other).color,
        };
        let letters = Letters {
            size: LETTERS,
            weight,
            color,
        };
        let lines = canvas.wrap_into(text, letters, width, 3);
        if !lines.is_empty() {
            found.push(EndLabel {
                lines,
                letters,
                x,
                y,
            });
        }
    };
    for mark in &chart.marks {
        match mark {
            Mark::Line(line) => {
                if let Some(&[x, y]) = line.points.last() {
                    add(&line.label, (Some(x), y), line.role, Weight::SemiBold);
                }
            }
            Mark::Band(band) => {
                if let Some(end) = band.points.last() {
                    // on the edge that is farther from the middle line's name
                    add(
                        &band.label,
                        (Some(end.x), end.high),
                        band.role,
                        Weight::Regular,
                    );
                }
            }
            Mark::Rule(Rule {
                axis: RuleAxis::Y,
                at,
                label,
                role,
            }) => add(label, (None, *at), *role, Weight::Regular),
            _ => {}
        }
    }
    found
}

/// Width that names beside the plot need; zero when there are none.
pub(super) fn widest_end_label(chart: &Chart, canvas: &Canvas<'_>) -> f64 {
    let labels = end_labels(chart, canvas);
    let lines = (labels.iter()).flat_map(|label| label.lines.iter().map(|l| (l, label.letters)));
    lines
        .map(|(line, letters)| canvas.width(line, letters))
        .fold(0.0, f64::max)
}

/// Draws the names beside the right ends, apart from each other, with leaders where they moved.
pub(super) fn draw_end_labels(chart: &Chart, frame: &Frame, canvas: &mut Canvas<'_>) {
    let labels = end_labels(chart, canvas);
    let pieces: Vec<Piece> = (labels.iter())
        .map(|label| Piece {
            wanted: frame.py(label.y),
            extent: LINE_HEIGHT * label.lines.len() as f64 + 1.0,
        })
        .collect();
    let low = frame.outer.top - 8.0;
    let middles = board::spread(&pieces, low, frame.outer.bottom + 8.0);
    for (label, middle) in labels.iter().zip(middles) {
        let end = [
            label.x.map_or(frame.plot.right, |x| frame.px(x)),
            frame.py(label.y),
        ];
        let moved = (middle - end[1]).abs() > 5.0 || frame.plot.right - end[0] > 12.0;
        if moved {
            let color = label.letters.color.mix(canvas.theme.background, 0.3);
            let to = [frame.names_left - 3.0, middle];
            canvas.segment([end[0] + 3.0, end[1]], to, Stroke::solid(color, 0.8));
        }
        let first = middle - LINE_HEIGHT * (label.lines.len() as f64 - 1.0) / 2.0;
        for (row, line) in label.lines.iter().enumerate() {
            let at = [
                frame.names_left,
                first + LETTERS * 0.35 + LINE_HEIGHT * row as f64,
            ];
            canvas.text_if_free(Canvas::run(line, at, Anchor::Start, label.letters));
        }
    }
}

/// Draws notes and the labels of points where they cover no other text.
pub(super) fn draw_free_labels(chart: &Chart, frame: &Frame, canvas: &mut Canvas<'_>) {
    for mark in &chart.marks {
        if let Mark::Note(note) = mark {
            let anchor = match note.align {
                Align::Start => Anchor::Start,
                Align::Middle => Anchor::Middle,
                Align::End => Anchor::End,
            };
            let letters = Canvas::letters(LETTERS, canvas.theme.text);
            let at = frame.at(note.x, note.y);
            let text = canvas.shorten(&note.text, letters, frame.plot.width());
            draw_note(Canvas::run(&text, at, anchor, letters), frame, canvas);
        }
    }
    let over_field = chart.marks.iter().any(|m| matches!(m, Mark::Heat(_)));
    for mark in &chart.marks {
        let Mark::Points(points) = mark else { continue };
        for point in points.at.iter().filter(|point| !point.label.is_empty()) {
            let at = frame.at(point.x, point.y);
            let letters = Canvas::letters(LETTERS - 0.5, canvas.theme.text);
            let places = around(&point.label, at, letters).map(|run| (canvas.area_of(&run), run));
            let free = places.into_iter().find(|(area, _)| canvas.is_free(area));
            if let Some((area, run)) = free {
                if over_field {
                    canvas.rect(area.grown(1.5), canvas.theme.background, 0.75);
                }
                canvas.text(run);
            }
        }
    }
}

/// The four places of a label beside a point, best first.
fn around(text: &str, [x, y]: [f64; 2], letters: Letters) -> [TextRun; 4] {
    let away = POINT_RADIUS + 4.0;
    let level = y + letters.size * 0.35;
    [
        ([x + away, level], Anchor::Start),
        ([x - away, level], Anchor::End),
        ([x, y - away], Anchor::Middle),
        ([x, y + away + letters.size * 0.75], Anchor::Middle),
    ]
    .map(|(at, anchor)| Canvas::run(text, at, anchor, letters))
}

/// Draws a note, pushed into the plot and then up or down until it covers no other text.
fn draw_note(mut run: TextRun, frame: &Frame, canvas: &mut Canvas<'_>) {
    let area = canvas.area_of(&run);
    let (plot, step) = (frame.plot, run.size * 0.5);
    run.x += (plot.left + 2.0 - area.left).max(0.0) - (area.right - plot.right + 2.0).max(0.0);
    run.baseline +=
        (plot.top + 2.0 - area.top).max(0.0) - (area.bottom - plot.bottom + 2.0).max(0.0);
    let wanted = run.baseline;
    let tries = (plot.height() / step).ceil().clamp(1.0, 400.0);
    let mut shift = 0.0;
    while shift <= tries * step {
        for baseline in [wanted - shift, wanted + shift] {
            run.baseline = baseline;
            let area = canvas.area_of(&run);
            let is_in_plot = area.top >= plot.top && area.bottom <= plot.bottom;
            if is_in_plot && canvas.is_free(&area) {
                canvas.rect(area.grown(2.0), canvas.theme.background, 0.8);
                canvas.text(run);
                return;
            }
        }
        shift += step;
    }
}
