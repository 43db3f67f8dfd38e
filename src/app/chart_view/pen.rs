//! The pen: draws in data coordinates, with the theme's colours, dashes and markers.

use crate::app::ink::ink;
use crate::chart::theme::{Marker, Rgb, RoleStyle, Theme};
use egui::{Align2, Color32, FontId, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use egui_plot::{PlotPoint, PlotTransform};

/// Size of labels in the plot and of ticks beside it, in points.
pub(super) const LABEL_SIZE: f32 = 12.0;

/// How far the filling of a hatched bar is mixed with the background.
const PALER: f64 = 0.8;

/// Distance of slanting lines along a side, in points.
const HATCH: f32 = 6.0;

/// The font of labels and ticks.
pub(super) const fn label_font() -> FontId {
    FontId::proportional(LABEL_SIZE)
}

/// Shapes on their way to the plot.
pub(super) struct Pen<'a> {
    pub(super) ui: &'a egui::Ui,
    pub(super) transform: &'a PlotTransform,
    pub(super) theme: &'static Theme,
    pub(super) lies_down: bool,
    pub(super) shapes: &'a mut Vec<Shape>,
    /// Where texts stand already.
    pub(super) taken: Vec<Rect>,
}

impl Pen<'_> {
    /// A point of the plot on the screen.
    pub(super) fn at(&self, x: f64, y: f64) -> Pos2 {
        self.transform.position_from_point(&PlotPoint::new(x, y))
    }

    /// The point of a category at a value, whichever way the bars lie.
    pub(super) fn at_place(&self, place: f64, value: f64) -> Pos2 {
        if self.lies_down {
            self.at(value, place)
        } else {
            self.at(place, value)
        }
    }

    /// Room of one category on the screen, in points.
    pub(super) fn slot(&self) -> f32 {
        let step = self.at_place(1.0, 0.0) - self.at_place(0.0, 0.0);
        if self.lies_down {
            step.y.abs()
        } else {
            step.x.abs()
        }
    }

    /// A vector of so many points along the category axis.
    pub(super) fn across(&self, points: f32) -> Vec2 {
        if self.lies_down {
            vec2(0.0, points)
        } else {
            vec2(points, 0.0)
        }
    }

    /// A bar of a thickness between two values; never thinner than a point along its length.
    pub(super) fn bar(
        &mut self,
        place: f64,
        (shift, thickness): (f32, f32),
        ends: (f64, f64),
        fill: Color32,
    ) {
        let rect = self.bar_rect(place, (shift, thickness), ends);
        self.shapes.push(Shape::rect_filled(rect, 1.0, fill));
    }

    fn bar_rect(&self, place: f64, (shift, thickness): (f32, f32), ends: (f64, f64)) -> Rect {
        let middle = self.across(shift);
        let half = self.across(thickness / 2.0);
        let from = self.at_place(place, ends.0) + middle - half;
        let to = self.at_place(place, ends.1) + middle + half;
        Rect::from_two_pos(from, to)
    }

    /// A pale bar with an outline and slanting lines: something known with low confidence.
    pub(super) fn hatched_bar(
        &mut self,
        place: f64,
        room: (f32, f32),
        ends: (f64, f64),
        color: Rgb,
    ) {
        let rect = self.bar_rect(place, room, ends);
        let paler = color.mix(self.theme.background, PALER);
        self.shapes.push(Shape::rect_filled(rect, 1.0, ink(paler)));
        let stroke = Stroke::new(1.2, ink(color));
        let mut along = HATCH;
        while along < rect.width() + rect.height() {
            // all points of a line have the same sum of both coordinates
            let sum = rect.left() + rect.top() + along;
            let right = rect.right().min(sum - rect.top());
            let left = rect.left().max(sum - rect.bottom());
            let line = [pos2(right, sum - right), pos2(left, sum - left)];
            self.shapes.push(Shape::line_segment(line, stroke));
            along += HATCH;
        }
        let outline = Shape::rect_stroke(rect, 1.0, stroke, egui::StrokeKind::Inside);
        self.shapes.push(outline);
    }

    pub(super) fn segment(&mut self, ends: [Pos2; 2], width: f32, color: Color32) {
        self.shapes
            .push(Shape::line_segment(ends, Stroke::new(width, color)));
    }

    /// A line in the style of its role.
    pub(super) fn path(&mut self, points: &[Pos2], width: f32, style: RoleStyle) {
        let stroke = Stroke::new(width, ink(style.color));
        if style.dash.is_empty() {
            self.shapes.push(Shape::line(points.to_vec(), stroke));
            return;
        }
        let part = |odd: usize| {
            let parts = style.dash.iter().skip(odd).step_by(2);
            parts
                .map(|length| length * width / 2.0)
                .collect::<Vec<f32>>()
        };
        self.shapes.extend(Shape::dashed_line_with_offset(
            points,
            stroke,
            &part(0),
            &part(1),
            0.0,
        ));
    }

    pub(super) fn marker(&mut self, at: Pos2, marker: Marker, radius: f32, color: Color32) {
        marker_shapes(
            self.shapes,
            at,
            (marker, radius),
            (color, ink(self.theme.background)),
        );
    }

    /// The size of a text on the screen.
    pub(super) fn measure(&self, text: &str) -> Vec2 {
        let color = Color32::PLACEHOLDER;
        self.ui
            .painter()
            .layout_no_wrap(text.to_owned(), label_font(), color)
            .size()
    }

    /// A text at a point, aligned to it.
    pub(super) fn text(&mut self, at: Pos2, align: Align2, text: &str, color: Color32) {
        if text.is_empty() {
            return;
        }
        let galley = self
            .ui
            .painter()
            .layout_no_wrap(text.to_owned(), label_font(), color);
        let place = align.anchor_size(at, galley.size());
        self.taken.push(place);
        self.shapes.push(Shape::galley(place.min, galley, color));
    }

    /// A text, unless it would cover another one or leave the plot; answers whether it stands.
    pub(super) fn free_text(
        &mut self,
        at: Pos2,
        align: Align2,
        text: &str,
        color: Color32,
    ) -> bool {
        let place = align.anchor_size(at, self.measure(text));
        let frame = *self.transform.frame();
        let stands = !text.is_empty()
            && frame.contains_rect(place)
            && !self.taken.iter().any(|other| other.intersects(place));
        if stands {
            self.text(at, align, text, color);
        }
        stands
    }
}

/// A marker's shapes; `hole` fills open ones.
pub(super) fn marker_shapes(
    shapes: &mut Vec<Shape>,
    at: Pos2,
    (marker, radius): (Marker, f32),
    (color, hole): (Color32, Color32),
) {
    let stroke = Stroke::new(1.6, color);
    let corners = |corners: &[(f32, f32)]| {
        let points = corners
            .iter()
            .map(|(x, y)| at + vec2(x * radius, y * radius))
            .collect();
        Shape::convex_polygon(points, color, Stroke::NONE)
    };
    match marker {
        Marker::Circle => shapes.push(Shape::circle_filled(at, radius, color)),
        Marker::Ring => {
            shapes.push(Shape::circle_filled(at, radius, hole));
            shapes.push(Shape::circle_stroke(at, radius - 0.5, stroke));
        }
        Marker::Square => {
            shapes.push(corners(&[
                (-0.85, -0.85),
                (0.85, -0.85),
                (0.85, 0.85),
                (-0.85, 0.85),
            ]));
        }
        Marker::Diamond => {
            shapes.push(corners(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]));
        }
        Marker::Triangle => shapes.push(corners(&[(0.0, -1.1), (1.0, 0.8), (-1.0, 0.8)])),
        Marker::Cross => {
            let arm = radius * 0.8;
            for (x, y) in [(arm, arm), (arm, -arm)] {
                let ends = [pos2(at.x - x, at.y - y), pos2(at.x + x, at.y + y)];
                shapes.push(Shape::line_segment(ends, stroke));
            }
        }
    }
}
