//! The window's behaviour, without a screen, a driver or a network.
#![cfg(feature = "gui")]

mod files;
mod shell;
mod support;
