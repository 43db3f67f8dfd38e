//! The rail of a track: where values stand on the screen, and how it is painted.

use super::landmark::{Landmark, LandmarkKind};
use super::{Lever, shapes};
use crate::app::ink::{ink, theme, wash};
use crate::chart::Role;
use crate::text::number;
use egui::{Pos2, Rect, Stroke, pos2};

/// Height of rail, handle and landmarks together, in points.
pub(super) const HEIGHT: f32 = 28.0;
/// Height of the rail's middle below the top.
const RAIL: f32 = 9.0;
/// Radius of the handle.
pub(super) const HANDLE: f32 = 7.0;

/// The rail between the ends of the visible span.
pub(super) struct Rail {
    pub(super) rect: Rect,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Rail {
    fn left(&self) -> f32 {
        self.rect.left() + HANDLE
    }

    fn right(&self) -> f32 {
        self.rect.right() - HANDLE
    }

    /// Where a value stands; values beyond the span stand at its end.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share of a width in points"
    )]
    pub(super) fn x(&self, value: f64) -> f32 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) as f32;
        self.left() + share * (self.right() - self.left())
    }

    /// The value at a place, within the span.
    pub(super) fn value(&self, x: f32) -> f64 {
        let share = f64::from((x - self.left()) / (self.right() - self.left())).clamp(0.0, 1.0);
        self.low + share * (self.high - self.low)
    }

    pub(super) fn is_at(&self, pointer: Pos2, value: f64) -> bool {
        (pointer.x - self.x(value)).abs() < 6.0 && pointer.y > self.rect.top() + RAIL
    }

    /// Paints rail, reference, landmarks and handle.
    pub(super) fn paint(
        &self,
        ui: &egui::Ui,
        (lever, value): (&Lever<'_>, f64),
        response: &egui::Response,
    ) {
        let (theme, painter) = (theme(ui), ui.painter());
        let middle = self.rect.top() + RAIL;
        let bar = |from: f32, to: f32| {
            let high = (middle - 2.0)..=(middle + 2.0);
            Rect::from_x_y_ranges(from.min(to)..=from.max(to), high)
        };
        let handle = pos2(self.x(value), middle);
        painter.rect_filled(
            bar(self.left(), self.right()),
            2.0,
            wash(theme.outline, 0.45),
        );
        if let Some(reference) = lever.reference.value.number() {
            let from = self.x(reference);
            painter.rect_filled(bar(from, handle.x), 2.0, ink(theme.accent));
            let tick = [pos2(from, middle - 7.0), pos2(from, middle + 7.0)];
            let color = ink(theme.role(Role::Reference).color);
            painter.line_segment(tick, Stroke::new(2.0, color));
        }
        for landmark in lever.landmarks.iter().filter(|mark| is_apart(lever, mark)) {
            let top = pos2(self.landmark_x(lever, landmark), middle + HANDLE + 2.0);
            shapes::landmark(painter, landmark.kind, top, ink(theme.weak_text));
        }
        let is_active = response.hovered() || response.dragged() || response.has_focus();
        let radius = if is_active { HANDLE + 0.5 } else { HANDLE };
        painter.circle(
            handle,
            radius,
            ink(theme.accent),
            Stroke::new(1.5, ink(theme.background)),
        );
        if response.has_focus() {
            painter.circle_stroke(handle, radius + 3.0, Stroke::new(2.0, ink(theme.accent)));
        }
        self.paint_ends(ui, lever);
    }

    /// Where a landmark is painted: two that would cover each other stand side by side.
    fn landmark_x(&self, lever: &Lever<'_>, landmark: &Landmark) -> f32 {
        let x = self.x(landmark.value);
        let is_near = |other: &Landmark| {
            other.kind != landmark.kind
                && other.kind != LandmarkKind::Default
                && (self.x(other.value) - x).abs() < 9.0
        };
        match landmark.kind {
            _ if !lever.landmarks.iter().any(is_near) => x,
            LandmarkKind::Before => x - 3.0,
            LandmarkKind::Deal => x + 6.0,
            LandmarkKind::Default => x,
        }
    }

    /// Both ends of the visible span in small print, where no landmark stands.
    fn paint_ends(&self, ui: &egui::Ui, lever: &Lever<'_>) {
        let font = egui::FontId::proportional(10.0);
        let color = ink(theme(ui).weak_text);
        let y = self.rect.top() + RAIL + HANDLE + 1.0;
        let ends = [
            (self.low, self.rect.left(), egui::Align2::LEFT_TOP),
            (self.high, self.rect.right(), egui::Align2::RIGHT_TOP),
        ];
        for (value, x, align) in ends {
            let text = number::value(value, lever.spec.unit(), lever.language);
            let galley = ui.painter().layout_no_wrap(text, font.clone(), color);
            let place = align.anchor_size(pos2(x, y), galley.size());
            let covers = |mark: &Landmark| place.expand(6.0).x_range().contains(self.x(mark.value));
            if !lever.landmarks.iter().any(covers) {
                ui.painter().galley(place.min, galley, color);
            }
        }
    }
}

/// Whether a landmark has a place of its own: the default is not painted over another one.
fn is_apart(lever: &Lever<'_>, landmark: &Landmark) -> bool {
    let is_same = |other: &Landmark| {
        other.kind != landmark.kind && (other.value - landmark.value).abs() <= 0.0
    };
    landmark.kind != LandmarkKind::Default || !lever.landmarks.iter().any(is_same)
}
