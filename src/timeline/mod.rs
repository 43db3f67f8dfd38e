//! The clock: what delay costs, and whom.
//!
//! ```text
//! Timeline ─ Plan ─┬─ Exact (joint distribution) ──┐
//!                  └─ sampled paths ───────────────┴─ Tally ─ Ground (regimes) ─ Model ─ Outlook, delay, links …
//! ```
//!
//! Issues walk from open to in law by chance, held up by links and events; what is in force on a day is the starting
//! scenario with the levers of closed issues from the deal (the scenario in view) and what events have changed, on that
//! day, so that dated layers of duty come and go. Each such regime is evaluated once, by the full model.
//!
//! Pure: no thread, no clock, no file. Exact where joint states are few, drawn from numbered paths where they are many.
//! Positive values are gains to the named party; money is US dollars; months are counted from the first day.

mod clock;
mod crew;
mod delay;
mod error;
pub mod exact;
pub mod joint;
mod layers;
mod lookback;
mod outlook;
pub mod plan;
mod regime;
pub mod sampled;
mod tally;
#[cfg(test)]
mod tests;
mod threat;
mod variants;

pub use clock::{Asked, Clock, Method, Way};
pub use crew::{Alone, Crew};
pub use delay::{Delay, LinkCut};
pub use error::{Rows, TimelineError};
pub use layers::LayerInTime;
pub use lookback::{IssueLookback, Lookback, Past, lookbacks, past};
pub use outlook::{EventOutlook, Fan, IssueOutlook, Outlook, Waiting};
pub use regime::{Ground, Regime};
pub use tally::{Day, Tally};
pub use threat::ThreatCost;
pub use variants::{Comparison, compare, without_links};
