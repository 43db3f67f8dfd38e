//! Points and directions in the square of two ranges, without functions that differ between systems.

/// A place in the square, in shares of both ranges.
pub(super) type Point = [f64; 2];

#[expect(
    clippy::imprecise_flops,
    reason = "`hypot` differs between systems; the square has sides of one"
)]
pub(super) fn length([x, y]: Point) -> f64 {
    (x * x + y * y).sqrt()
}

/// A place with one share fixed and the other free.
pub(super) const fn on_line(fixed: usize, share: f64, free: f64) -> Point {
    if fixed == 0 {
        [share, free]
    } else {
        [free, share]
    }
}

/// The direction of a vector as a place on the square |x| + |y| = 1, counted 0 to 4 from the right counter-clockwise: as
/// good as an angle for a search, with the same bits on every system.
pub(super) fn turn([x, y]: Point) -> f64 {
    let size = x.abs() + y.abs();
    if size <= 0.0 {
        return 0.0;
    }
    let share = y / size;
    match (x < 0.0, y < 0.0) {
        (true, _) => 2.0 - share,
        (false, true) => 4.0 + share,
        (false, false) => share,
    }
}

/// The unit vector of a turn; whole turns of 4 are the same.
pub(super) fn direction(turn: f64) -> Point {
    let turn = turn.rem_euclid(4.0);
    let (x, y) = match turn {
        t if t < 1.0 => (1.0 - t, t),
        t if t < 2.0 => (1.0 - t, 2.0 - t),
        t if t < 3.0 => (t - 3.0, 2.0 - t),
        t => (t - 3.0, t - 4.0),
    };
    let size = length([x, y]);
    [x / size, y / size]
}

pub(super) fn less(a: Point, b: Point) -> Point {
    [a[0] - b[0], a[1] - b[1]]
}

pub(super) fn along(from: Point, direction: Point, by: f64) -> Point {
    [from[0] + direction[0] * by, from[1] + direction[1] * by]
}
