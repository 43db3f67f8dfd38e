//! The window's behaviour, without a screen, a driver or a network.
#![cfg(feature = "gui")]

#[cfg(test)]
mod bargain;
#[cfg(test)]
mod draws;
#[cfg(test)]
mod files;
#[cfg(test)]
mod shell;
#[cfg(test)]
mod support;
#[cfg(test)]
mod trace;
