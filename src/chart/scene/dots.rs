//! Quantile dot plots: equally likely values as stacked dots (Wilkinson's dot density).
//!
//! A dot starts a new stack when it is a dot's width or more to the right of the stack's first,
//! or on the other side of the threshold; stacks keep to their side of it. Dots are as large as
//! the plot's height allows.

use super::super::{Dots, Role};
use super::Shape;
use super::board::{self, Piece};
use super::canvas::Canvas;
use super::frame::Frame;

/// Largest diameter, pixels.
const LARGEST: f64 = 18.0;

/// Smallest diameter, pixels.
const SMALLEST: f64 = 3.0;

/// Draws the dots on the base of the plot.
pub(super) fn draw(frame: &Frame, dots: &Dots, canvas: &mut Canvas<'_>) {
    let mut values = dots.values.clone();
    values.sort_by(f64::total_cmp);
    let split = dots.threshold.map_or(0, |threshold| {
        values.partition_point(|value| *value < threshold)
    });
    let places: Vec<f64> = values.iter().map(|value| frame.px(*value)).collect();
    let (below, above) = places.split_at(split);
    let mut diameter = LARGEST;
    let tallest = |diameter: f64| {
        let stacks = stacks(below, diameter)
            .into_iter()
            .chain(stacks(above, diameter));
        stacks.map(|stack| stack.count).max().unwrap_or(0) as f64
    };
    while diameter > SMALLEST && tallest(diameter) * diameter > frame.plot.height() {
        diameter -= 0.5;
    }
    let (left, right) = (frame.plot.left, frame.plot.right);
    let middle = dots.threshold.map_or(left, |threshold| frame.px(threshold));
    draw_side(frame, (below, dots.below), (left, middle), diameter, canvas);
    draw_side(
        frame,
        (above, dots.above),
        (middle, right),
        diameter,
        canvas,
    );
}

/// Draws the dots of one side, stacks beside each other within its limits.
fn draw_side(
    frame: &Frame,
    (places, role): (&[f64], Role),
    (low, high): (f64, f64),
    diameter: f64,
    canvas: &mut Canvas<'_>,
) {
    let fill = canvas.theme.role(role).color;
    let stacks = stacks(places, diameter);
    let pieces: Vec<Piece> = (stacks.iter())
        .map(|stack| Piece {
            wanted: f64::midpoint(stack.first, stack.last),
            extent: diameter,
        })
        .collect();
    for (stack, x) in stacks.iter().zip(board::spread(&pieces, low, high)) {
        for height in 0..stack.count {
            let y = frame.plot.bottom - diameter * (height as f64 + 0.5);
            canvas.push(Shape::Circle {
                center: [x, y],
                radius: diameter * 0.44,
                fill,
                stroke: None,
            });
        }
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
