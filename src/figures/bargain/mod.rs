//! Charts of the bargaining table: both parties' values of packages, and what a step of each row is worth.

mod plane;
#[cfg(test)]
mod tests;
mod worth;

pub use plane::{PLANE, Place, Plane, plane, plane_scale};
pub use worth::{ROW_WORTH, worth};
