//! From a chart and a size to primitives at fixed positions.
//!
//! The layout reads top to bottom: title, subtitle, key where marks cannot carry their own names,
//! plot, foot with source and scenario. Texts are measured with the embedded fonts; a text that
//! would cover another or leave the picture is wrapped, moved, shortened or, for labels of single
//! bars and points, left away (their numbers are in the table). Pixels of 1/96 inch, y downwards.

mod board;
mod canvas;
mod category;
pub mod dots;
mod frame;
mod heat;
mod key;
mod margins;
mod series;
mod value_labels;

use super::font::{Fonts, Weight};
use super::theme::{Mode, Rgb, Theme};
use super::{Arrangement, Axis, Chart, ChartError, Mark};
use canvas::Canvas;

/// Width that charts are designed for, pixels.
const PREFERRED_WIDTH: f64 = 760.0;

/// Smallest picture in which a chart can be read, pixels.
pub(super) const SMALLEST: Size = Size {
    width: 320.0,
    height: 240.0,
};

/// Largest side of a picture before scaling, pixels.
pub(super) const LARGEST_SIDE: f64 = 8192.0;

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Pixels from left to right.
    pub width: f64,
    /// Pixels from top to bottom.
    pub height: f64,
}

/// A chart laid out: what stands where.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The size of the picture.
    pub size: Size,
    /// The colour behind everything.
    pub background: Rgb,
    /// The title, for metadata and screen readers.
    pub title: String,
    /// The description, for metadata and screen readers.
    pub description: String,
    /// What is drawn, in order, later over earlier.
    pub shapes: Vec<Shape>,
}

/// A primitive.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Where it lies.
        area: Area,
        /// Its fill.
        fill: Rgb,
        /// 0 (nothing) to 1 (opaque).
        opacity: f64,
    },
    /// An open line through points.
    Polyline {
        /// `[x, y]`, two or more.
        points: Vec<[f64; 2]>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled area within points.
    Polygon {
        /// `[x, y]`, three or more.
        points: Vec<[f64; 2]>,
        /// Its fill.
        fill: Rgb,
        /// 0 (nothing) to 1 (opaque).
        opacity: f64,
    },
    /// A circle.
    Circle {
        /// Centre `[x, y]`.
        center: [f64; 2],
        /// Radius.
        radius: f64,
        /// Its fill.
        fill: Rgb,
        /// Its outline, where it has one.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text(TextRun),
}

/// How a line is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Rgb,
    /// Its width.
    pub width: f64,
    /// Lengths of dashes and gaps; empty for a solid line.
    pub dash: Vec<f64>,
}

impl Stroke {
    /// A solid line.
    pub const fn solid(color: Rgb, width: f64) -> Self {
        Self {
            color,
            width,
            dash: Vec::new(),
        }
    }
}

/// Which end of a text stands at its position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// One line of text at a fixed position.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// Position of the anchor.
    pub x: f64,
    /// The line that letters stand on.
    pub baseline: f64,
    /// The words; no control characters.
    pub text: String,
    /// Letter size in pixels.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Which end stands at `x`.
    pub anchor: Anchor,
    /// Colour.
    pub color: Rgb,
}

impl TextRun {
    /// The rectangle that the text fills, with the fonts' own widths.
    pub fn area(&self, fonts: &Fonts) -> Area {
        let width = fonts.width(&self.text, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Area {
            left,
            right: left + width,
            top: self.baseline - self.size * ASCENT,
            bottom: self.baseline + self.size * DESCENT,
        }
    }
}

/// Height of letters over the baseline, as a share of their size.
const ASCENT: f64 = 0.84;

/// Depth of letters under the baseline, as a share of their size.
const DESCENT: f64 = 0.2;

/// A rectangle by its sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left side.
    pub left: f64,
    /// Top side.
    pub top: f64,
    /// Right side, not left of `left`.
    pub right: f64,
    /// Bottom side, not above `top`.
    pub bottom: f64,
}

impl Area {
    /// Whether the two rectangles share more than a side.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// From left to right.
    pub const fn width(&self) -> f64 {
        self.right - self.left
    }

    /// From top to bottom.
    pub const fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// The rectangle grown by a margin on all sides.
    #[must_use]
    pub const fn grown(&self, margin: f64) -> Self {
        Self {
            left: self.left - margin,
            top: self.top - margin,
            right: self.right + margin,
            bottom: self.bottom + margin,
        }
    }
}

/// Lays a chart out for paper or a screen of this mode.
///
/// Errors: the chart contradicts itself, or the picture is too small to read or too large.
pub fn lay_out(chart: &Chart, size: Size, mode: Mode) -> Result<Scene, ChartError> {
    chart.check()?;
    let fits = |side: f64, least: f64| side >= least && side <= LARGEST_SIDE;
    if !fits(size.width, SMALLEST.width) || !fits(size.height, SMALLEST.height) {
        return Err(ChartError::PictureSize {
            width: size.width,
            height: size.height,
        });
    }
    let fonts = Fonts::open()?;
    let theme = Theme::of(mode);
    let mut canvas = Canvas::new(&fonts, theme, size);
    let top = margins::draw_head(chart, &mut canvas);
    let bottom = margins::draw_foot(chart, &mut canvas);
    let frame = frame::fit(chart, &canvas, top, bottom).ok_or(ChartError::NoPlace {
        width: size.width,
        height: size.height,
    })?;
    frame.draw_grid(chart, &mut canvas);
    frame.draw_axis_labels(chart, &mut canvas);
    for mark in &chart.marks {
        draw_mark(&frame, mark, &mut canvas);
    }
    if !chart.categories().is_empty() {
        frame.draw_zero(chart, &mut canvas);
    }
    series::draw_rules(chart, &frame, &mut canvas);
    value_labels::draw(chart, &frame, &mut canvas);
    series::draw_end_labels(chart, &frame, &mut canvas);
    series::draw_free_labels(chart, &frame, &mut canvas);
    Ok(Scene {
        size,
        background: theme.background,
        title: super::font::visible(&chart.title),
        description: super::font::visible(&chart.description),
        shapes: canvas.into_shapes(),
    })
}

fn draw_mark(frame: &frame::Frame, mark: &Mark, canvas: &mut Canvas<'_>) {
    match mark {
        Mark::Bars(_) => category::draw_bars(frame, mark, canvas),
        Mark::Dumbbells(dumbbells) => category::draw_dumbbells(frame, mark, dumbbells, canvas),
        Mark::Spans(spans) => category::draw_spans(frame, mark, spans, canvas),
        Mark::Line(line) => series::draw_line(frame, line, canvas),
        Mark::Band(band) => series::draw_band(frame, band, canvas),
        Mark::Points(points) => series::draw_points(frame, points, canvas),
        Mark::Heat(heat) => heat::draw(frame, heat, canvas),
        Mark::Dots(dots) => dots::draw(frame, dots, canvas),
        Mark::Rule(_) | Mark::Note(_) => {}
    }
}

/// The size at which the chart reads best: height grows with the categories that lie below each
/// other, width with those that stand side by side.
pub fn preferred_size(chart: &Chart) -> Result<Size, ChartError> {
    let fonts = Fonts::open()?;
    let count = chart.categories().len() as f64;
    let wide = if matches!(chart.x, Axis::Category(_)) {
        (count * 64.0 + 120.0).clamp(PREFERRED_WIDTH, LARGEST_SIDE)
    } else {
        PREFERRED_WIDTH
    };
    let any = Size {
        width: wide,
        height: LARGEST_SIDE,
    };
    let mut canvas = Canvas::new(&fonts, Theme::of(Mode::Light), any);
    let top = margins::draw_head(chart, &mut canvas);
    let foot = LARGEST_SIDE - margins::draw_foot(chart, &mut canvas);
    let plot = if chart.lies_down() {
        (count * row_height(chart)).max(90.0)
    } else if chart.marks.iter().any(|mark| matches!(mark, Mark::Dots(_))) {
        170.0
    } else {
        330.0
    };
    let height = (top + foot + plot + frame::height_around(chart)).ceil();
    Ok(Size {
        width: wide,
        height: height.clamp(SMALLEST.height, LARGEST_SIDE),
    })
}

/// Height of one category that lies among others, pixels.
fn row_height(chart: &Chart) -> f64 {
    let many = chart.categories().len() > 24;
    let rows = chart.marks.iter().map(|mark| match mark {
        Mark::Bars(bars) if bars.arrangement == Arrangement::Grouped && bars.series.len() > 1 => {
            bars.series.len() as f64 * 15.0 + 12.0
        }
        _ if many => 19.0,
        Mark::Bars(bars) if bars.arrangement == Arrangement::Stacked => 38.0,
        Mark::Spans(_) | Mark::Dumbbells(_) => 32.0,
        _ => 30.0,
    });
    rows.fold(19.0, f64::max)
}

#[cfg(test)]
mod tests;
