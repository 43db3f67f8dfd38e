//! Reading RON text that strangers wrote: every value has a place, and all problems are told at once.
//!
//! The grammar is ron's own. But ron alone takes `NaN`, `inf` and `1e999` for numbers, lets the last
//! of two equal keys win and stops at the first wrong value. Here a document is checked once for its
//! grammar; after that it is read value by value, each a slice of the text ([`Value`]), so that
//! every leaf is parsed by itself and its line and column are known by where its slice begins.
//!
//! ```
//! use entente::reading::{Document, Problems};
//!
//! let document = Document::new("(rate: 0.15, name: \"cars\")")?;
//! let mut problems = Problems::new();
//! let fields = document.root().fields(&["rate", "name"], &mut problems);
//! let rate = fields.required("rate", &mut problems, |value, problems| value.number(0.0..=2.0, problems));
//! assert_eq!(rate, Some(0.15));
//! assert!(problems.is_empty());
//! # Ok::<(), entente::reading::Problem>(())
//! ```
//!
//! Left out: writing (ron's serializer does it) and ron's byte strings, ranges and unit values.

mod document;
mod fields;
mod nearest;
mod problem;
mod problems;
mod slices;
mod value;

#[cfg(test)]
mod tests;

pub use crate::text::escaped;
pub use document::{DEPTH_LIMIT, Document, SIZE_CAP};
pub use fields::{Entry, Fields};
pub use nearest::nearest;
pub use problem::{Expected, Place, Problem, ProblemKind, Severity, SyntaxFault};
pub use problems::{PROBLEM_CAP, Problems};
pub use value::Value;
