//! Entente: scenario planning for a trade deal.
//!
//! Levers go in, both capitals' exposure comes out. The crate is laid out as a one-way street:
//!
//! ```text
//! units, text ─ baseline ─ model ─ engine ─ figures ─ file ─ cli ─ main
//!                                chart ──────┘           └─── app ─┘
//! ```
//!
//! Architecture invariants (each has a test in `tests/architecture.rs`):
//! * the engine reads no clock, no file, no environment and no thread count;
//! * nothing but `app` names `egui`, `eframe` or `rfd`; nobody but `main` imports `app`;
//! * `chart` knows no trade: it draws what it is given;
//! * one function writes files (`file::write`), one module formats numbers (`text::number`),
//!   one file holds colours (`chart::theme`), one list holds levers (`model::catalogue`);
//! * a panel owns no number that belongs to the scenario.

#[cfg(feature = "gui")]
pub mod app;
pub mod bargain;
pub mod baseline;
pub mod chart;
pub mod cli;
pub mod engine;
pub mod figures;
pub mod file;
pub mod inverse;
pub mod model;
pub mod reading;
pub mod selftest;
pub mod text;
pub mod timeline;
pub mod uncertainty;
pub mod validation;
