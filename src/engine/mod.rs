//! The engine: from duties to prices, volumes and surpluses. Pure; it knows no file, clock, thread or screen.

pub mod effective_rate;
pub mod linear_market;
pub mod market;
pub mod several_importers;
