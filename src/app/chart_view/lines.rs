//! Marks over two quantity axes: lines, bands, points, rules, notes.

use super::pen::Pen;
use crate::app::ink::{ink, wash};
use crate::chart::{Align, Band, Line, LineShape, Note, Points, Rule, RuleAxis};
use egui::epaint::Mesh;
use egui::{Align2, Pos2, Shape, pos2, vec2};

pub(super) fn line(pen: &mut Pen<'_>, line: &Line) {
    let style = pen.theme.role(line.role);
    let corners = line
        .points
        .iter()
        .map(|[x, y]| pen.at(*x, *y))
        .collect::<Vec<_>>();
    let path = match line.shape {
        LineShape::Straight => thinned(corners.clone()),
        LineShape::Step => stepped(&corners),
    };
    if path.len() > 1 {
        pen.path(&path, 2.0, style);
    }
    if line.with_markers || corners.len() == 1 {
        for at in &corners {
            pen.marker(*at, style.marker, 4.0, ink(style.color));
            pen.taken
                .push(egui::Rect::from_center_size(*at, vec2(9.0, 9.0)));
        }
    }
}

/// Level until the next point, then up or down.
fn stepped(corners: &[Pos2]) -> Vec<Pos2> {
    let mut path = Vec::with_capacity(corners.len() * 2);
    for corner in corners {
        if let Some(height) = path.last().map(|last: &Pos2| last.y) {
            path.push(pos2(corner.x, height));
        }
        path.push(*corner);
    }
    path
}

/// At most the first, lowest, highest and last point of each pixel column.
fn thinned(points: Vec<Pos2>) -> Vec<Pos2> {
    const FEW: usize = 2_000;
    if points.len() <= FEW {
        return points;
    }
    let mut kept: Vec<Pos2> = Vec::with_capacity(FEW);
    let mut rest = points.as_slice();
    while let Some(first) = rest.first() {
        let column = first.x.floor();
        let length = rest
            .iter()
            .take_while(|point| point.x < column + 1.0)
            .count()
            .max(1);
        let (here, later) = rest.split_at(length);
        let mut of_column: Vec<(usize, Pos2)> = Vec::new();
        let by_height = |a: &(usize, &Pos2), b: &(usize, &Pos2)| a.1.y.total_cmp(&b.1.y);
        let places = [
            Some(0),
            here.iter()
                .enumerate()
                .min_by(by_height)
                .map(|(place, _)| place),
            here.iter()
                .enumerate()
                .max_by(by_height)
                .map(|(place, _)| place),
            Some(here.len() - 1),
        ];
        of_column.extend(
            places
                .into_iter()
                .flatten()
                .map(|place| (place, here[place])),
        );
        of_column.sort_by_key(|(place, _)| *place);
        of_column.dedup_by_key(|(place, _)| *place);
        kept.extend(of_column.into_iter().map(|(_, point)| point));
        rest = later;
    }
    kept
}

pub(super) fn band(pen: &mut Pen<'_>, band: &Band) {
    let style = pen.theme.role(band.role);
    let fill = wash(style.color, 0.22);
    let mut mesh = Mesh::default();
    for point in &band.points {
        mesh.colored_vertex(pen.at(point.x, point.low), fill);
        mesh.colored_vertex(pen.at(point.x, point.high), fill);
    }
    let count = u32::try_from(band.points.len()).unwrap_or(0);
    for step in 1..count {
        let at = step * 2;
        mesh.add_triangle(at - 2, at - 1, at);
        mesh.add_triangle(at - 1, at, at + 1);
    }
    pen.shapes.push(Shape::mesh(mesh));
    if let Some(point) = band.points.get(band.points.len() * 3 / 4) {
        let middle = pen.at(point.x, f64::midpoint(point.low, point.high));
        pen.free_text(middle, Align2::CENTER_CENTER, &band.label, ink(style.color));
    }
}

pub(super) fn points(pen: &mut Pen<'_>, points: &Points) {
    let style = pen.theme.role(points.role);
    for point in &points.at {
        let at = pen.at(point.x, point.y);
        pen.marker(at, style.marker, 5.0, ink(style.color));
        pen.taken
            .push(egui::Rect::from_center_size(at, vec2(10.0, 10.0)));
    }
    let color = ink(pen.theme.text);
    for point in &points.at {
        let at = pen.at(point.x, point.y);
        let places = [
            (at + vec2(8.0, 0.0), Align2::LEFT_CENTER),
            (at - vec2(8.0, 0.0), Align2::RIGHT_CENTER),
            (at - vec2(0.0, 8.0), Align2::CENTER_BOTTOM),
            (at + vec2(0.0, 8.0), Align2::CENTER_TOP),
        ];
        for (at, align) in places {
            if pen.free_text(at, align, &point.label, color) {
                break;
            }
        }
    }
}

pub(super) fn rule(pen: &mut Pen<'_>, rule: &Rule) {
    let frame = *pen.transform.frame();
    let style = pen.theme.role(rule.role);
    let color = ink(style.color);
    match rule.axis {
        RuleAxis::X => {
            let x = pen.at(rule.at, 0.0).x;
            pen.path(&[pos2(x, frame.top()), pos2(x, frame.bottom())], 1.6, style);
            let places = [
                (pos2(x + 4.0, frame.top() + 2.0), Align2::LEFT_TOP),
                (pos2(x - 4.0, frame.top() + 2.0), Align2::RIGHT_TOP),
                (pos2(x + 4.0, frame.bottom() - 2.0), Align2::LEFT_BOTTOM),
                (pos2(x + 4.0, frame.center().y), Align2::LEFT_CENTER),
            ];
            for (at, align) in places {
                if pen.free_text(at, align, &rule.label, color) {
                    break;
                }
            }
        }
        RuleAxis::Y => {
            let y = pen.at(0.0, rule.at).y;
            pen.path(&[pos2(frame.left(), y), pos2(frame.right(), y)], 1.6, style);
            let above = pos2(frame.right() - 4.0, y - 2.0);
            if !pen.free_text(above, Align2::RIGHT_BOTTOM, &rule.label, color) {
                pen.free_text(
                    pos2(frame.right() - 4.0, y + 2.0),
                    Align2::RIGHT_TOP,
                    &rule.label,
                    color,
                );
            }
        }
    }
}

pub(super) fn note(pen: &mut Pen<'_>, note: &Note) {
    let align = match note.align {
        Align::Start => Align2::LEFT_CENTER,
        Align::Middle => Align2::CENTER_CENTER,
        Align::End => Align2::RIGHT_CENTER,
    };
    let color = ink(pen.theme.role(note.role).color);
    pen.text(pen.at(note.x, note.y), align, &note.text, color);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_thinned_to_the_pixel_width_and_keep_their_extremes() {
        let points: Vec<Pos2> = (0..100_000_u32)
            .map(|n| {
                let x = n as f32 / 200.0;
                pos2(x, if n == 70_001 { -9.0 } else { (x * 3.0).sin() })
            })
            .collect();
        let kept = thinned(points.clone());
        assert!(kept.len() <= 501 * 4, "{}", kept.len());
        assert!(kept.iter().any(|point| point.y < -8.0));
        assert!(kept.windows(2).all(|pair| pair[0].x <= pair[1].x));
        assert_eq!(kept.last(), points.last());
    }

    #[test]
    fn steps_stay_level_until_the_next_point() {
        let path = stepped(&[pos2(0.0, 1.0), pos2(5.0, 3.0)]);
        assert_eq!(path, [pos2(0.0, 1.0), pos2(5.0, 1.0), pos2(5.0, 3.0)]);
    }
}
