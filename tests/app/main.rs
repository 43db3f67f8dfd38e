//! The window's behaviour, without a screen, a driver or a network.
#![cfg(feature = "gui")]

mod shell;
mod support;
