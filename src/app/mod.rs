//! The window: the only part of the program that knows a screen.
//!
//! ```text
//! input ─> panels ─> Vec<Command> ─> window ─> Session ─> Results ─> panels
//! ```
//!
//! Panels are drawn from a [`context::PanelContext`] and answer with [`command::Command`]s, which
//! the window carries out after the frame. Nobody but the program's `main` and tests uses this
//! module.

mod changes_panel;
pub mod chart_view;
pub mod command;
pub mod context;
pub mod document;
pub mod export_request;
pub mod headline_panel;
pub mod ink;
pub mod lever_editor;
pub mod levers_panel;
mod measured;
pub mod page;
pub mod pages;
pub mod results;
pub mod session;
