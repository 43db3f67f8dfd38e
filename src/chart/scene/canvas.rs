//! The sheet that a layout draws on: shapes in order, and which places texts already fill.

use super::super::font::{self, Fonts, Weight};
use super::super::theme::{Marker, Rgb, Theme};
use super::{Anchor, Area, Shape, Size, Stroke, TextRun};

/// Shapes so far, with the means to measure.
pub(super) struct Canvas<'a> {
    fonts: &'a Fonts,
    pub(super) theme: &'static Theme,
    pub(super) size: Size,
    shapes: Vec<Shape>,
    texts: Vec<Area>,
}

/// How far the filling of a hatched rectangle is mixed with the background.
const PALER: f64 = 0.8;

/// Distance of slanting lines along a side, pixels.
const HATCH: f64 = 7.0;

/// Slanting lines within a rectangle, from its upper or right side to its left or lower side.
fn hatching(area: Area) -> Vec<([f64; 2], [f64; 2])> {
    let reach = (area.right - area.left) + (area.bottom - area.top);
    let mut lines = Vec::new();
    let mut along = HATCH;
    while along < reach {
        // all points of a line have the same sum of both coordinates
        let sum = area.left + area.top + along;
        let (right, left) = (
            area.right.min(sum - area.top),
            area.left.max(sum - area.bottom),
        );
        lines.push(([right, sum - right], [left, sum - left]));
        along += HATCH;
    }
    lines
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) color: Rgb,
}

impl<'a> Canvas<'a> {
    pub(super) const fn new(fonts: &'a Fonts, theme: &'static Theme, size: Size) -> Self {
        Self {
            fonts,
            theme,
            size,
            shapes: Vec::new(),
            texts: Vec::new(),
        }
    }

    pub(super) fn into_shapes(self) -> Vec<Shape> {
        self.shapes
    }

    /// Letters of body weight.
    pub(super) const fn letters(size: f64, color: Rgb) -> Letters {
        Letters {
            size,
            weight: Weight::Regular,
            color,
        }
    }

    pub(super) fn width(&self, text: &str, letters: Letters) -> f64 {
        self.fonts
            .width(&font::visible(text), letters.size, letters.weight)
    }

    pub(super) fn wrap(&self, text: &str, letters: Letters, width: f64) -> Vec<String> {
        self.fonts
            .wrap(&font::visible(text), letters.size, letters.weight, width)
    }

    pub(super) fn shorten(&self, text: &str, letters: Letters, width: f64) -> String {
        self.fonts
            .shorten(&font::visible(text), letters.size, letters.weight, width)
    }

    /// Wraps into at most `most` lines; the last one is shortened where words are left over.
    pub(super) fn wrap_into(
        &self,
        text: &str,
        letters: Letters,
        width: f64,
        most: usize,
    ) -> Vec<String> {
        let mut lines = self.wrap(text, letters, width);
        if lines.len() > most {
            let rest = lines.split_off(most.saturating_sub(1)).join(" ");
            lines.push(self.shorten(&rest, letters, width));
        }
        lines
    }

    /// Wraps like [`Self::wrap_into`], with lines of about the same length.
    pub(super) fn wrap_evenly(
        &self,
        text: &str,
        letters: Letters,
        width: f64,
        most: usize,
    ) -> Vec<String> {
        let widest = self.wrap_into(text, letters, width, most);
        let (mut tried, mut best) = (width, widest);
        while tried > width * 0.5 {
            tried -= 8.0;
            let lines = self.wrap_into(text, letters, tried, most);
            let keeps_all = lines.concat().chars().count() == best.concat().chars().count();
            if lines.len() > best.len() || !keeps_all {
                break;
            }
            best = lines;
        }
        best
    }

    pub(super) fn push(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    pub(super) fn rect(&mut self, area: Area, fill: Rgb, opacity: f64) {
        self.push(Shape::Rect {
            area,
            fill,
            opacity,
        });
    }

    /// A pale rectangle with an outline and slanting lines: something known with low confidence.
    pub(super) fn hatched_rect(&mut self, area: Area, color: Rgb) {
        self.rect(area, color.mix(self.theme.background, PALER), 1.0);
        let stroke = Stroke::solid(color, 1.2);
        for (from, to) in hatching(area) {
            self.segment(from, to, stroke.clone());
        }
        self.push(Shape::Polyline {
            points: vec![
                [area.left, area.top],
                [area.right, area.top],
                [area.right, area.bottom],
                [area.left, area.bottom],
                [area.left, area.top],
            ],
            stroke,
        });
    }

    pub(super) fn segment(&mut self, from: [f64; 2], to: [f64; 2], stroke: Stroke) {
        self.push(Shape::Polyline {
            points: vec![from, to],
            stroke,
        });
    }

    /// A text that is not drawn yet.
    pub(super) fn run(text: &str, at: [f64; 2], anchor: Anchor, letters: Letters) -> TextRun {
        TextRun {
            x: at[0],
            baseline: at[1],
            text: font::visible(text),
            size: letters.size,
            weight: letters.weight,
            anchor,
            color: letters.color,
        }
    }

    pub(super) fn area_of(&self, run: &TextRun) -> Area {
        run.area(self.fonts)
    }

    /// Whether a text there would cover no other text and stay in the picture.
    pub(super) fn is_free(&self, area: &Area) -> bool {
        self.is_inside(area) && !self.texts.iter().any(|taken| taken.overlaps(area))
    }

    fn is_inside(&self, area: &Area) -> bool {
        area.left >= 0.0
            && area.top >= 0.0
            && area.right <= self.size.width
            && area.bottom <= self.size.height
    }

    /// Draws a text wherever it stands.
    pub(super) fn text(&mut self, run: TextRun) {
        if run.text.trim().is_empty() {
            return;
        }
        self.texts.push(self.area_of(&run));
        self.push(Shape::Text(run));
    }

    /// Draws a text only where it covers no other text; says whether it did.
    pub(super) fn text_if_free(&mut self, run: TextRun) -> bool {
        let free = self.is_free(&self.area_of(&run));
        if free {
            self.text(run);
        }
        free
    }

    /// Keeps texts away from a place.
    pub(super) fn reserve(&mut self, area: Area) {
        self.texts.push(area);
    }

    /// A marker, with a thin rim in the background's colour so that it stands out.
    pub(super) fn marker(&mut self, center: [f64; 2], radius: f64, marker: Marker, color: Rgb) {
        let [x, y] = center;
        let rim = self.theme.background;
        let polygon = |points: Vec<[f64; 2]>, fill| Shape::Polygon {
            points,
            fill,
            opacity: 1.0,
        };
        match marker {
            Marker::Circle => self.push(Shape::Circle {
                center,
                radius,
                fill: color,
                stroke: Some(Stroke::solid(rim, 1.0)),
            }),
            Marker::Ring => self.push(Shape::Circle {
                center,
                radius: radius - 0.5,
                fill: rim,
                stroke: Some(Stroke::solid(color, 2.0)),
            }),
            Marker::Square => {
                let r = radius * 0.88;
                self.push(polygon(
                    vec![
                        [x - r, y - r],
                        [x + r, y - r],
                        [x + r, y + r],
                        [x - r, y + r],
                    ],
                    color,
                ));
            }
            Marker::Diamond => {
                let r = radius * 1.2;
                self.push(polygon(
                    vec![[x, y - r], [x + r, y], [x, y + r], [x - r, y]],
                    color,
                ));
            }
            Marker::Triangle => {
                let r = radius * 1.15;
                self.push(polygon(
                    vec![[x, y - r], [x + r, y + r * 0.8], [x - r, y + r * 0.8]],
                    color,
                ));
            }
            Marker::Cross => {
                let r = radius * 0.9;
                for (from, to) in [
                    ([x - r, y - r], [x + r, y + r]),
                    ([x - r, y + r], [x + r, y - r]),
                ] {
                    self.segment(from, to, Stroke::solid(color, 2.2));
                }
            }
        }
    }
}
