//! Fields of values with contour lines, and quantile dots.

use super::pen::Pen;
use crate::app::ink::ink;
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

/// Equally likely values as dots, stacked where they would cover each other.
pub(super) fn dots(pen: &mut Pen<'_>, dots: &Dots) {
    let frame = *pen.transform.frame();
    let radius = 6.0_f32.min(frame.height() / 24.0).max(2.5);
    let mut columns: Vec<(f32, u16)> = Vec::new();
    for value in &dots.values {
        let x = pen.at(*value, 0.0).x;
        let is_near = |(at, _): &(f32, u16)| (*at - x).abs() < radius * 2.0;
        let found = columns.iter().position(is_near);
        let index = found.unwrap_or_else(|| {
            columns.push((x, 0));
            columns.len() - 1
        });
        let (column, height) = columns[index];
        columns[index].1 = height + 1;
        let y = frame.bottom() - radius * (1.5 + 2.1 * f32::from(height));
        let is_below = dots.threshold.is_some_and(|threshold| *value < threshold);
        let style = pen
            .theme
            .role(if is_below { dots.below } else { dots.above });
        pen.shapes.push(Shape::circle_filled(
            Pos2::new(column, y),
            radius,
            ink(style.color),
        ));
    }
}
