//! Quantile dot plots: equally likely values as stacked dots (Wilkinson's dot density).
//!
//! A dot starts a new stack when it is a dot's width or more to the right of the stack's first,
//! or on the other side of the threshold; stacks keep to their side of it. Dots are as large as
//! the plot's height allows.

use super::super::Dots;
use super::Shape;
use super::board::{self, Piece};
use super::canvas::Canvas;
use super::frame::Frame;

/// Largest diameter, pixels.
const LARGEST: f64 = 24.0;

/// Radius of what is filled, in diameters: neighbours do not touch.
pub const FILLED: f64 = 0.44;

/// Smallest diameter, pixels.
const SMALLEST: f64 = 3.0;

/// One dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Its middle from left to right, pixels.
    pub x: f64,
    /// How many dots it stands on.
    pub level: usize,
    /// Whether its value is below the threshold.
    pub is_below: bool,
}

/// Arranges dots, given by their places from left to right in any order: all of them with their diameter. `width` is
/// from the left to the right end of the plot, in pixels like everything here.
pub fn arrange(
    places: &[f64],
    threshold: Option<f64>,
    (width, height): ((f64, f64), f64),
) -> (Vec<Dot>, f64) {
    let mut places = places.to_vec();
    places.sort_by(f64::total_cmp);
    let split = threshold.map_or(0, |at| places.partition_point(|place| *place < at));
    let (below, above) = places.split_at(split);
    let tallest = |diameter: f64| {
        let stacks = stacks(below, diameter)
            .into_iter()
            .chain(stacks(above, diameter));
        stacks.map(|stack| stack.count).max().unwrap_or(0) as f64
    };
    let mut diameter = LARGEST;
    while diameter > SMALLEST && tallest(diameter) * diameter > height {
        diameter -= 0.5;
    }
    let middle = threshold.unwrap_or(width.0);
    let mut dots = side(below, (width.0, middle), diameter, true);
    dots.extend(side(above, (middle, width.1), diameter, false));
    (dots, diameter)
}

/// The dots of one side, stacks beside each other within its limits.
fn side(places: &[f64], (low, high): (f64, f64), diameter: f64, is_below: bool) -> Vec<Dot> {
    let stacks = stacks(places, diameter);
    let pieces: Vec<Piece> = (stacks.iter())
        .map(|stack| Piece {
            wanted: f64::midpoint(stack.first, stack.last),
            extent: diameter,
        })
        .collect();
    let stands = stacks.iter().zip(board::spread(&pieces, low, high));
    let dots =
        stands.flat_map(|(stack, x)| (0..stack.count).map(move |level| Dot { x, level, is_below }));
    dots.collect()
}

/// Draws the dots on the base of the plot.
pub(super) fn draw(frame: &Frame, dots: &Dots, canvas: &mut Canvas<'_>) {
    let places: Vec<f64> = dots.values.iter().map(|value| frame.px(*value)).collect();
    let threshold = dots.threshold.map(|threshold| frame.px(threshold));
    let plot = ((frame.plot.left, frame.plot.right), frame.plot.height());
    let (arranged, diameter) = arrange(&places, threshold, plot);
    for dot in arranged {
        let role = if dot.is_below { dots.below } else { dots.above };
        canvas.push(Shape::Circle {
            center: [
                dot.x,
                frame.plot.bottom - diameter * (dot.level as f64 + 0.5),
            ],
            radius: diameter * FILLED,
            fill: canvas.theme.role(role).color,
            stroke: None,
        });
    }
}

/// Dots that stand on each other.
struct Stack {
    first: f64,
    last: f64,
    count: usize,
}

/// The stacks of rising places for this diameter.
fn stacks(places: &[f64], diameter: f64) -> Vec<Stack> {
    let mut stacks: Vec<Stack> = Vec::new();
    for &place in places {
        match stacks.last_mut() {
            Some(stack) if place - stack.first < diameter => {
                stack.last = place;
                stack.count += 1;
            }
            _ => stacks.push(Stack {
                first: place,
                last: place,
                count: 1,
            }),
        }
    }
    stacks
}
