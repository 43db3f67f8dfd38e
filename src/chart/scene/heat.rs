//! Fields: cells in a diverging palette, and contour lines by marching squares.
//!
//! Between nodes the field is linear along both axes. The palette has steps, so that a reader can
//! find a colour in the key, and neighbouring cells of one colour become one rectangle.

use super::super::theme::{Rgb, Theme};
use super::super::{Contour, Heat};
use super::canvas::Canvas;
use super::frame::Frame;
use super::{Anchor, Area, Shape, Stroke};

/// Colour steps on each side of the middle.
const STEPS: f64 = 8.0;

/// Least number of cells along a side.
const FINEST: usize = 84;

/// From a value to a colour: the middle of the field is the middle of the palette, and both sides
/// share one scale, so that equal distances look equal.
pub(super) struct Palette {
    middle: f64,
    low: f64,
    high: f64,
    reach: f64,
}

impl Palette {
    pub(super) fn of(heat: &Heat) -> Self {
        let low = heat.values.iter().copied().fold(heat.middle, f64::min);
        let high = heat.values.iter().copied().fold(heat.middle, f64::max);
        let reach = (heat.middle - low).max(high - heat.middle);
        Self {
            middle: heat.middle,
            low,
            high,
            reach: if reach > 0.0 { reach } else { 1.0 },
        }
    }

    /// The step of a value: whole, −8 to 8.
    fn step(&self, value: f64) -> f64 {
        ((value - self.middle) / self.reach * STEPS).round()
    }

    /// The colour at a share of the way from the lowest to the highest value.
    pub(super) fn color_at_share(&self, share: f64, theme: &Theme) -> Rgb {
        let value = self.low + (self.high - self.low) * share;
        theme.diverging(self.step(value) / STEPS)
    }
}

/// Draws the field and its contour lines.
pub(super) fn draw(frame: &Frame, heat: &Heat, canvas: &mut Canvas<'_>) {
    let grid = Grid { frame, heat };
    let palette = Palette::of(heat);
    let plot = frame.plot;
    let (rows, columns) = (cells(heat.rows), cells(heat.columns));
    let (width, height) = (plot.width() / columns as f64, plot.height() / rows as f64);
    for row in 0..rows {
        let step = |column: usize| {
            let up = (row as f64 + 0.5) / rows as f64;
            let across = (column as f64 + 0.5) / columns as f64;
            palette.step(grid.between(up, across))
        };
        let mut column = 0;
        while column < columns {
            let here = step(column);
            let mut end = column + 1;
            while end < columns && (step(end) - here).abs() < 0.5 {
                end += 1;
            }
            let bottom = plot.bottom - height * row as f64;
            let area = Area {
                left: plot.left + width * column as f64,
                // half a pixel more, so that no seam shows between cells
                right: (plot.left + width * end as f64 + 0.5).min(plot.right),
                top: (bottom - height - 0.5).max(plot.top),
                bottom,
            };
            canvas.rect(area, canvas.theme.diverging(here / STEPS), 1.0);
            column = end;
        }
    }
    for contour in &heat.contours {
        draw_contour(&grid, contour, canvas);
    }
}

/// How many cells a side is drawn with: enough for smooth steps between few nodes.
fn cells(nodes: usize) -> usize {
    nodes.max(FINEST)
}

struct Grid<'a> {
    frame: &'a Frame,
    heat: &'a Heat,
}

impl Grid<'_> {
    fn value(&self, row: usize, column: usize) -> f64 {
        let place = row * self.heat.columns + column;
        self.heat.values.get(place).copied().unwrap_or_default()
    }

    /// The value at shares of the way up and across, linear between the four nodes around.
    fn between(&self, up: f64, across: f64) -> f64 {
        let (row, up) = node(up, self.heat.rows);
        let (column, across) = node(across, self.heat.columns);
        let level = |row: usize| {
            let (a, b) = (self.value(row, column), self.value(row, column + 1));
            a + (b - a) * across
        };
        level(row) + (level(row + 1) - level(row)) * up
    }

    /// Pixel of a place between nodes.
    fn at(&self, row: f64, column: f64) -> [f64; 2] {
        let plot = self.frame.plot;
        let across = column / (self.heat.columns.max(2) - 1) as f64;
        let up = row / (self.heat.rows.max(2) - 1) as f64;
        [
            plot.left + across * plot.width(),
            plot.bottom - up * plot.height(),
        ]
    }

    /// Pieces of the line at a level, by marching squares; a saddle is cut by its mean.
    fn pieces(&self, level: f64) -> Vec<[[f64; 2]; 2]> {
        let mut pieces = Vec::new();
        for row in 0..self.heat.rows.saturating_sub(1) {
            for column in 0..self.heat.columns.saturating_sub(1) {
                self.cut(row, column, level, &mut pieces);
            }
        }
        pieces
    }

    fn cut(&self, row: usize, column: usize, level: f64, pieces: &mut Vec<[[f64; 2]; 2]>) {
        let corners = [(0, 0), (0, 1), (1, 1), (1, 0)];
        let values = corners.map(|(up, right)| self.value(row + up, column + right) - level);
        let mut crossings: Vec<[f64; 2]> = Vec::new();
        for side in 0..4 {
            let (a, b) = (side, (side + 1) % 4);
            let (va, vb) = (values[a], values[b]);
            if (va < 0.0) != (vb < 0.0) {
                let share = va / (va - vb);
                let along =
                    |from: usize, to: usize| from as f64 + (to as f64 - from as f64) * share;
                crossings.push(self.at(
                    row as f64 + along(corners[a].0, corners[b].0),
                    column as f64 + along(corners[a].1, corners[b].1),
                ));
            }
        }
        match crossings.as_slice() {
            [a, b] => pieces.push([*a, *b]),
            [a, b, c, d] => {
                let mean = values.iter().sum::<f64>();
                if (mean < 0.0) == (values[0] < 0.0) {
                    pieces.extend([[*a, *b], [*c, *d]]);
                } else {
                    pieces.extend([[*d, *a], [*b, *c]]);
                }
            }
            _ => {}
        }
    }
}

/// Joins pieces that share an end into lines.
fn joined(mut pieces: Vec<[[f64; 2]; 2]>) -> Vec<Vec<[f64; 2]>> {
    let near = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]).abs() + (a[1] - b[1]).abs() < 1e-6;
    let mut lines = Vec::new();
    while let Some([a, b]) = pieces.pop() {
        let mut line = std::collections::VecDeque::from([a, b]);
        while let (Some(&front), Some(&back)) = (line.front(), line.back()) {
            let next = pieces.iter().position(|piece| {
                piece
                    .iter()
                    .any(|end| near(*end, front) || near(*end, back))
            });
            let Some(place) = next else { break };
            let [c, d] = pieces.swap_remove(place);
            if near(c, back) {
                line.push_back(d);
            } else if near(d, back) {
                line.push_back(c);
            } else if near(c, front) {
                line.push_front(d);
            } else {
                line.push_front(c);
            }
        }
        lines.push(line.into_iter().collect());
    }
    lines
}

/// The node before a share of a side, and the share of the way to the next node.
fn node(share: f64, count: usize) -> (usize, f64) {
    let last = count.saturating_sub(2);
    let place = share * (count.max(2) - 1) as f64;
    let before = (0..=last)
        .rev()
        .find(|node| *node as f64 <= place)
        .unwrap_or(0);
    (before, place - before as f64)
}

fn draw_contour(grid: &Grid<'_>, contour: &Contour, canvas: &mut Canvas<'_>) {
    let lines = joined(grid.pieces(contour.level));
    let ink = canvas.theme.text;
    for points in &lines {
        canvas.push(Shape::Polyline {
            points: points.clone(),
            stroke: Stroke::solid(ink, 1.8),
        });
    }
    let Some(longest) = lines.iter().max_by_key(|line| line.len()) else {
        return;
    };
    let letters = Canvas::letters(12.0, ink);
    let count = longest.len();
    for place in [count / 2, count / 4, count * 3 / 4] {
        let Some(&[x, y]) = longest.get(place) else {
            continue;
        };
        let run = Canvas::run(&contour.label, [x, y + 4.0], Anchor::Middle, letters);
        let area = canvas.area_of(&run).grown(3.0);
        let plot = grid.frame.plot;
        if area.left >= plot.left && area.right <= plot.right && canvas.is_free(&area) {
            canvas.rect(area, canvas.theme.background, 0.85);
            canvas.text(run);
            return;
        }
    }
}
