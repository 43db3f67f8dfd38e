//! Fields of values with contour lines, and quantile dots.

use super::pen::Pen;
use crate::app::ink::ink;
use crate::chart::scene::dots::{FILLED, arrange};
use crate::chart::{Dots, Heat};
use egui::epaint::Mesh;
use egui::{Align2, Pos2, Shape, vec2};

pub(super) fn heat(
    pen: &mut Pen<'_>,
    heat: &Heat,
    (x, y): (crate::chart::Range, crate::chart::Range),
) {
    let far = heat
        .values
        .iter()
        .map(|value| (value - heat.middle).abs())
        .fold(0.0, f64::max);
    let share = |value: f64| {
        if far > 0.0 {
            (value - heat.middle) / far
        } else {
            0.0
        }
    };
    let along = |range: crate::chart::Range, at: f64, count: usize| {
        range.low() + range.span() * at / (count.max(2) - 1) as f64
    };
    let mut mesh = Mesh::default();
    for row in 0..heat.rows {
        for column in 0..heat.columns {
            let Some(value) = heat.values.get(row * heat.columns + column) else {
                continue;
            };
            let at = pen.at(
                along(x, column as f64, heat.columns),
                along(y, row as f64, heat.rows),
            );
            mesh.colored_vertex(at, ink(pen.theme.diverging(share(*value))));
        }
    }
    let index = |row: usize, column: usize| u32::try_from(row * heat.columns + column).unwrap_or(0);
    for row in 1..heat.rows {
        for column in 1..heat.columns {
            let [a, b] = [index(row - 1, column - 1), index(row - 1, column)];
            let [c, d] = [index(row, column - 1), index(row, column)];
            mesh.add_triangle(a, b, c);
            mesh.add_triangle(b, c, d);
        }
    }
    if mesh.vertices.len() == heat.rows * heat.columns {
        pen.shapes.push(Shape::mesh(mesh));
    }
    for contour in &heat.contours {
        // beside the line where it is nearest to half the height
        let mut label_at: Option<(usize, Pos2)> = None;
        for cell in 0..(heat.rows - 1) * (heat.columns - 1) {
            let (row, column) = (cell / (heat.columns - 1), cell % (heat.columns - 1));
            let ends = crossings(heat, (row, column), contour.level);
            if let [Some(from), Some(to)] = ends {
                let place =
                    |(c, r): (f64, f64)| pen.at(along(x, c, heat.columns), along(y, r, heat.rows));
                let ends = [place(from), place(to)];
                let away = (row * 2).abs_diff(heat.rows);
                if label_at.is_none_or(|(nearest, _)| away < nearest) {
                    label_at = Some((away, ends[0]));
                }
                pen.segment(ends, 2.0, ink(pen.theme.text));
            }
        }
        if let Some((_, at)) = label_at {
            pen.free_text(
                at + vec2(6.0, -6.0),
                Align2::LEFT_BOTTOM,
                &contour.label,
                ink(pen.theme.text),
            );
        }
    }
}

/// Where a level crosses the edges of one cell, in columns and rows: the first and the last place.
fn crossings(heat: &Heat, (row, column): (usize, usize), level: f64) -> [Option<(f64, f64)>; 2] {
    let value = |r: usize, c: usize| {
        heat.values
            .get(r * heat.columns + c)
            .copied()
            .unwrap_or(level)
    };
    let corners = [
        (row, column),
        (row, column + 1),
        (row + 1, column + 1),
        (row + 1, column),
    ];
    let mut found = [None, None];
    for side in 0..4 {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        let (a, b) = (value(from.0, from.1) - level, value(to.0, to.1) - level);
        if (a < 0.0) != (b < 0.0) {
            let share = a / (a - b);
            let between = |p: usize, q: usize| p as f64 + share * (q as f64 - p as f64);
            let place = (between(from.1, to.1), between(from.0, to.0));
            let slot = usize::from(found[0].is_some());
            found[slot] = Some(place);
        }
    }
    found
}

/// Equally likely values as dots, arranged as on paper.
pub(super) fn dots(pen: &mut Pen<'_>, dots: &Dots) {
    let frame = *pen.transform.frame();
    let place = |value: f64| f64::from(pen.at(value, 0.0).x);
    let places: Vec<f64> = dots.values.iter().map(|value| place(*value)).collect();
    let width = (f64::from(frame.left()), f64::from(frame.right()));
    let plot = (width, f64::from(frame.height()));
    let (arranged, diameter) = arrange(&places, dots.threshold.map(place), plot);
    for dot in arranged {
        let role = if dot.is_below { dots.below } else { dots.above };
        #[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
        let [x, up, radius] = [
            dot.x,
            diameter * (dot.level as f64 + 0.5),
            diameter * FILLED,
        ]
        .map(|it| it as f32);
        let fill = ink(pen.theme.role(role).color);
        let center = Pos2::new(x, frame.bottom() - up);
        pen.shapes.push(Shape::circle_filled(center, radius, fill));
    }
}
