//! The bargaining table: what packages of levers are worth to both parties, which of them nobody can better, and what
//! to trade for what.
//!
//! ```text
//! Scenario + rows of the table + no-deal scenario ─ Ground ─┬─ Search ─ Frontier (zone, four solutions)
//!                                                           ├─ exchange (rates between rows, swaps)
//!                                                           ├─ adjusted_winner (rows as items)
//!                                                           └─ relaxation (which red line binds, what makes a zone)
//! ```
//!
//! A package is one number for each row of the table; everything else is the scenario's, its assumptions above all, so
//! that every point is measured with one yardstick. **Quantities alone are on the table**: words and days stay as the
//! scenario has them, and a row whose lever the scenario leaves without a value is left out and named. Every package is
//! evaluated by the full model, never by an approximation of it.
//!
//! Values are US dollars, positive is a gain to the named party, always in the order focus, importer.
//!
//! Pure: no thread, no clock, no file. A search hands out generations of packages; whoever has threads shares their
//! tasks and gives back what was found in the order of the packages, so that the result has the same bits on any number
//! of workers. Why the search is our own is said in [`search`].

pub mod adjusted_winner;
mod archive;
mod division;
mod error;
pub mod exchange;
mod frontier;
mod ground;
mod limits;
mod packages;
pub mod relaxation;
pub mod search;
pub mod solutions;
pub mod words;

pub use division::RowDivision;
pub use error::BargainError;
pub use frontier::{Frontier, MOST_POINTS, Point, hypervolume};
pub use ground::{Ground, table_rows, value_measures, with_levers_of};
pub use limits::{Excluded, Limits, Line, On};
pub use packages::{Found, PACKAGES_A_TASK, Packages, Valuer, alone};
pub use search::{Search, Settings};
pub use solutions::{Agreement, Zone};

/// What a package is worth to both parties: focus, importer; US dollars.
pub type Values = [f64; 2];
