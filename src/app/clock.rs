//! The time of day: only the recovery journal is told it.

use std::time::SystemTime;

/// Now, for the journal's entries.
#[expect(
    clippy::disallowed_methods,
    reason = "the journal's entries say when work was kept; no number of the model sees this"
)]
pub fn now() -> SystemTime {
    SystemTime::now()
}
