//! Quantile dot plots: equally likely values as stacked dots (Wilkinson's dot density).
//!
//! A dot starts a new stack when it is a dot's width or more to the right of the stack's first.
//! Dots are as large as the plot's height allows.

use super::super::Dots;
use super::Shape;
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
    let places: Vec<f64> = values.iter().map(|value| frame.px(*value)).collect();
    let mut diameter = LARGEST;
    while diameter > SMALLEST && tallest(&places, diameter) * diameter > frame.plot.height() {
        diameter -= 0.5;
    }
    for stack in stacks(&places, diameter) {
        let middle = match (stack.first(), stack.last()) {
            (Some(&first), Some(&last)) => match (places.get(first), places.get(last)) {
                (Some(a), Some(b)) => f64::midpoint(*a, *b),
                _ => continue,
            },
            _ => continue,
        };
        for (height, member) in stack.iter().enumerate() {
            let value = values.get(*member).copied().unwrap_or_default();
            let role = match dots.threshold {
                Some(threshold) if value < threshold => dots.below,
                _ => dots.above,
            };
            let y = frame.plot.bottom - diameter * (height as f64 + 0.5);
            canvas.push(Shape::Circle {
                center: [middle, y],
                radius: diameter * 0.44,
                fill: canvas.theme.role(role).color,
                stroke: None,
            });
        }
    }
}

/// The dots of each stack, by place, for this diameter.
fn stacks(places: &[f64], diameter: f64) -> Vec<Vec<usize>> {
    let mut stacks: Vec<(f64, Vec<usize>)> = Vec::new();
    for (member, &place) in places.iter().enumerate() {
        match stacks.last_mut() {
            Some((first, stack)) if place - *first < diameter => stack.push(member),
            _ => stacks.push((place, vec![member])),
        }
    }
    stacks.into_iter().map(|(_, stack)| stack).collect()
}

fn tallest(places: &[f64], diameter: f64) -> f64 {
    let stacks = stacks(places, diameter);
    stacks.iter().map(Vec::len).max().unwrap_or(0) as f64
}
