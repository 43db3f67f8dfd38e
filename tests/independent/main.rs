//! The program against a second implementation: other language, other method, no shared code.
//!
//! The scripts beside this file solve the same cases from the description of the model alone. Cases come from a fixed seed,
//! edges among them, and every figure must agree to 1e-9. One module here for each script.

#![expect(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails by panicking, and reports its worst case or why it was skipped"
)]

mod agreement;
mod deal;
mod farm;
mod fund;
mod ledger;
mod market;
#[path = "../markets/mod.rs"]
mod markets;
