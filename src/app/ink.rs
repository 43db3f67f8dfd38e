//! From the chart's theme to the window's paint.

use crate::chart::theme::{Mode, Rgb, Theme};

/// A theme's colour as paint.
pub fn ink(color: Rgb) -> egui::Color32 {
    egui::Color32::from_rgb(color.red, color.green, color.blue)
}

/// A theme's colour as paint that lets through what is below; `opacity` 0 to 1.
pub fn wash(color: Rgb, opacity: f32) -> egui::Color32 {
    ink(color).gamma_multiply(opacity)
}

/// The theme of the window that this part of it is drawn in.
pub fn theme(ui: &egui::Ui) -> &'static Theme {
    Theme::of(if ui.visuals().dark_mode {
        Mode::Dark
    } else {
        Mode::Light
    })
}
