//! Lines along which a field over a grid has one value: marching squares with linear interpolation.
//!
//! Positions are counted in nodes: `[column, row]`, the first node at 0. A cell with a corner that has no value has no
//! line. A saddle is cut by its mean.

use std::collections::BTreeMap;

/// A line through a grid, point after point; a closed one ends where it starts.
pub type Polyline = Vec<[f64; 2]>;

/// Two edges of a cell that a line goes through.
type Piece = [usize; 2];

/// The lines at a level, in an order that depends on nothing but the field: open ones by the place where they start,
/// then closed ones.
///
/// `values` are `rows · columns` numbers, row by row. Fewer values, or fewer than two rows or columns, have no line.
pub fn lines(values: &[Option<f64>], columns: usize, level: f64) -> Vec<Polyline> {
    if columns < 2 {
        return Vec::new();
    }
    let field = Field {
        values,
        columns,
        rows: values.len() / columns,
        level,
    };
    let mut pieces = Vec::new();
    for row in 1..field.rows {
        for column in 1..columns {
            field.cut(row - 1, column - 1, &mut pieces);
        }
    }
    let joined = joined(&pieces);
    let points = |edges: Vec<usize>| edges.into_iter().map(|edge| field.crossing(edge)).collect();
    joined.into_iter().map(points).collect()
}

struct Field<'a> {
    values: &'a [Option<f64>],
    columns: usize,
    rows: usize,
    level: f64,
}

impl Field<'_> {
    /// How far above the level a node is.
    fn above(&self, row: usize, column: usize) -> Option<f64> {
        let value = self.values.get(row * self.columns + column).copied()??;
        Some(value - self.level)
    }

    /// The edge from a node to the right is twice its place, the edge upwards one more.
    const fn edge(&self, row: usize, column: usize, is_upright: bool) -> usize {
        2 * (row * self.columns + column) + is_upright as usize
    }

    /// Where the level is met on an edge.
    fn crossing(&self, edge: usize) -> [f64; 2] {
        let (place, is_upright) = (edge / 2, edge % 2 == 1);
        let (row, column) = (place / self.columns, place % self.columns);
        let (up, right) = (usize::from(is_upright), usize::from(!is_upright));
        let from = self.above(row, column).unwrap_or_default();
        let to = self.above(row + up, column + right).unwrap_or_default();
        let share = from / (from - to);
        [
            column as f64 + right as f64 * share,
            row as f64 + up as f64 * share,
        ]
    }

    fn cut(&self, row: usize, column: usize, pieces: &mut Vec<Piece>) {
        let corners = [(0, 0), (0, 1), (1, 1), (1, 0)];
        let mut above = [0.0; 4];
        for (slot, (up, right)) in above.iter_mut().zip(corners) {
            let Some(value) = self.above(row + up, column + right) else {
                return;
            };
            *slot = value;
        }
        let edges = [
            self.edge(row, column, false),
            self.edge(row, column + 1, true),
            self.edge(row + 1, column, false),
            self.edge(row, column, true),
        ];
        let is_crossed = |side: usize| (above[side] < 0.0) != (above[(side + 1) % 4] < 0.0);
        let crossed: Vec<usize> = (0..4).filter(|side| is_crossed(*side)).collect();
        match crossed.as_slice() {
            [a, b] => pieces.push([edges[*a], edges[*b]]),
            [_, _, _, _] => {
                let mean: f64 = above.iter().sum();
                if (mean < 0.0) == (above[0] < 0.0) {
                    pieces.extend([[edges[0], edges[1]], [edges[2], edges[3]]]);
                } else {
                    pieces.extend([[edges[3], edges[0]], [edges[1], edges[2]]]);
                }
            }
            _ => {}
        }
    }
}

/// Pieces as chains of edges: an edge is an end of at most two pieces.
fn joined(pieces: &[Piece]) -> Vec<Vec<usize>> {
    let mut beside: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for [a, b] in pieces {
        beside.entry(*a).or_default().push(*b);
        beside.entry(*b).or_default().push(*a);
    }
    let ends: Vec<usize> = (beside.iter())
        .filter(|(_, others)| others.len() == 1)
        .map(|(edge, _)| *edge)
        .collect();
    let all: Vec<usize> = beside.keys().copied().collect();
    let mut chains = Vec::new();
    for start in ends.into_iter().chain(all) {
        let mut chain = vec![start];
        let mut here = start;
        while let Some(next) = beside.get_mut(&here).and_then(Vec::pop) {
            if let Some(back) = beside.get_mut(&next)
                && let Some(place) = back.iter().position(|edge| *edge == here)
            {
                back.swap_remove(place);
            }
            chain.push(next);
            here = next;
        }
        if chain.len() > 1 {
            chains.push(chain);
        }
    }
    chains
}

#[cfg(test)]
mod tests {
    use super::lines;

    fn field(columns: usize, rows: usize, of: impl Fn(f64, f64) -> f64) -> Vec<Option<f64>> {
        (0..rows * columns)
            .map(|at| Some(of((at % columns) as f64, (at / columns) as f64)))
            .collect()
    }

    #[test]
    fn a_plane_has_one_straight_line_from_side_to_side() {
        // x + y = 3.5 on a 5 × 4 grid: from (3.5, 0) to (0.5, 3)
        let values = field(5, 4, |x, y| x + y);
        let found = lines(&values, 5, 3.5);
        assert_eq!(found.len(), 1);
        let line = &found[0];
        for [x, y] in line {
            assert!((x + y - 3.5).abs() < 1e-12, "{x} {y}");
        }
        let is_at = |place: [f64; 2], x: f64, y: f64| (place[0] - x).hypot(place[1] - y) < 1e-12;
        assert!(is_at(line[0], 3.5, 0.0));
        assert!(is_at(line[line.len() - 1], 0.5, 3.0));
    }

    #[test]
    fn a_hill_has_a_closed_line() {
        let values = field(21, 21, |x, y| (x - 10.0).hypot(y - 10.0));
        let found = lines(&values, 21, 6.0);
        assert_eq!(found.len(), 1);
        let line = &found[0];
        let (first, last) = (line[0], line[line.len() - 1]);
        assert!((first[0] - last[0]).hypot(first[1] - last[1]) < 1e-12);
        for [x, y] in line {
            assert!(((x - 10.0).hypot(y - 10.0) - 6.0).abs() < 0.02);
        }
    }

    #[test]
    fn a_missing_node_interrupts_the_line_and_a_level_field_has_none() {
        let mut values = field(9, 9, |x, _| x);
        values[4 * 9 + 4] = None;
        assert_eq!(lines(&values, 9, 4.5).len(), 2);
        assert!(lines(&field(9, 9, |_, _| 1.0), 9, 1.0).is_empty());
        assert!(lines(&[], 0, 0.0).is_empty());
        assert!(lines(&field(3, 1, |x, _| x), 3, 1.0).is_empty());
    }

    #[test]
    fn a_saddle_is_cut_into_two_lines() {
        let values = [Some(1.0), Some(-1.0), Some(-1.0), Some(1.0)];
        assert_eq!(lines(&values, 2, 0.0).len(), 2);
    }
}
