//! What is not known, and what follows from that: distributions, draws, and what can be said of many outcomes.
//!
//! ```text
//! Scenario ─ Marginal (one distribution around its value) ─┐
//! seed ─ generator ─ Draws (uniform, correlated) ──────────┴─ Inputs ─ engine::batch ─ outcomes ─ summary …
//! ```
//!
//! Pure: no thread, no clock, no file. A draw is a function of seed, draw number and assumption ([`generator`]). Seed and
//! number of draws belong to a run and not to a scenario.

mod beta;
pub mod chance;
pub mod correlation;
pub mod distribution;
pub mod draws;
pub mod ensemble;
mod error;
pub mod evaluation;
pub mod generator;
pub mod normal;
pub mod quantile;
pub mod sample;
pub mod sobol;
pub mod summary;
pub mod tornado;

pub use error::UncertaintyError;
