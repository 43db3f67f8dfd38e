//! The window: the only part of the program that knows a screen.
//!
//! ```text
//! input ─> panels ─> Vec<Command> ─> window ─> Session ─> Results ─> panels
//! ```
//!
//! Panels are drawn from a [`context::PanelContext`] and answer with [`command::Command`]s, which
//! the window carries out after the frame. Nobody but the program's `main` and tests uses this
//! module.

pub mod backwards;
pub mod bargaining;
pub mod carry_out;
pub mod changes_panel;
pub mod chart_view;
pub mod clock;
pub mod closing;
pub mod command;
pub mod command_list;
pub mod command_words;
pub mod context;
pub mod dialogs;
pub mod document;
pub mod export_job;
pub mod export_request;
pub mod exporting;
pub mod file_dialogs;
pub mod focus_return;
pub mod headline_panel;
pub mod ink;
pub mod keeper;
pub mod keys;
pub mod lever_editor;
pub mod levers_panel;
pub mod measured;
pub mod message;
mod open_number;
pub mod opening;
pub mod page;
pub mod pages;
pub mod palette;
pub mod panels;
pub mod preferences;
mod provenance;
mod quantity_entry;
pub mod reading_job;
pub mod recovery_bar;
mod red_lines_panel;
pub mod results;
pub mod runner;
pub mod sampling;
mod sampling_words;
pub mod saving;
pub mod session;
pub mod start;
pub mod status_bar;
pub mod style;
pub mod talks;
pub mod top_bar;
pub mod typed_path;
pub mod view;
pub mod window;
