//! Questions asked backwards: which lever gives this outcome, where two levers break even, and what each move did.
//!
//! ```text
//! lever ─ probe (one scenario, some levers moved) ─┬─ seek (one or two levers)
//!                                                  ├─ map (two levers) ─ contour
//!                                                  └─ waterfall (who moved what)
//! ```
//!
//! Pure: no file, clock, screen or thread. Whoever has threads cuts a map or a sweep into ranges of points, and each
//! point is a function of its own position alone. Units and signs are those of the measures.

pub mod contour;
mod lever;
mod map;
mod probe;
pub mod seek;
pub mod sweep;
mod waterfall;
pub mod words;

pub use lever::{Lever, LeverError};
pub use map::{Compared, Map, MapPoint};
pub use probe::{Gap, Probe, Reading};
pub use waterfall::{Grouping, Part, Waterfall, WaterfallError};
