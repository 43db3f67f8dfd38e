//! Small shapes: painted, so that no font has to have them.

use super::landmark::LandmarkKind;
use egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke, Vec2, pos2, vec2};

/// A filled square standing on a corner.
pub(super) fn diamond(painter: &Painter, at: Pos2, radius: f32, color: Color32) {
    let corners = [
        vec2(0.0, -radius),
        vec2(radius, 0.0),
        vec2(0.0, radius),
        vec2(-radius, 0.0),
    ];
    let points = corners.map(|corner| at + corner).to_vec();
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

/// A filled star of five points.
pub(super) fn star(painter: &Painter, at: Pos2, radius: f32, color: Color32) {
    let turn = std::f32::consts::PI / 5.0;
    let corner = |index: u8| {
        let far = if index.is_multiple_of(2) {
            radius
        } else {
            radius * 0.42
        };
        at + far * Vec2::angled(f32::from(index) * turn - std::f32::consts::FRAC_PI_2)
    };
    // a star is not convex: ten triangles from the middle, and a fine line for a smooth edge
    let mut fill = Mesh::default();
    fill.colored_vertex(at, color);
    for index in 0..10 {
        fill.colored_vertex(corner(index), color);
        let next = (u32::from(index) + 1) % 10;
        fill.add_triangle(0, u32::from(index) + 1, next + 1);
    }
    painter.add(Shape::mesh(fill));
    let outline: Vec<Pos2> = (0..10).map(corner).collect();
    painter.add(Shape::closed_line(outline, Stroke::new(0.8, color)));
}

/// The shape of a landmark, its top at the given point.
pub(crate) fn landmark(painter: &Painter, kind: LandmarkKind, top: Pos2, color: Color32) {
    match kind {
        LandmarkKind::Before => {
            painter.circle_stroke(top + vec2(0.0, 4.0), 3.0, Stroke::new(1.5, color));
        }
        LandmarkKind::Deal => {
            let points = vec![top, top + vec2(4.5, 8.0), top + vec2(-4.5, 8.0)];
            painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
        }
        LandmarkKind::Default => {
            painter.line_segment([top, pos2(top.x, top.y + 8.0)], Stroke::new(2.0, color));
        }
    }
}
