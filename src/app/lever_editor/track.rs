//! The track: a rail with a handle, landmarks, and the keys that move it.

use std::ops::RangeInclusive;

use super::landmark::Landmark;
use super::rail::{HANDLE, HEIGHT, Rail};
use super::{Lever, LeverChange};
use crate::model::{Kind, Value};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::panels::PanelText as T;
use egui::accesskit::{Action, ActionData};
use egui::{Event, Key, Modifiers, Sense, vec2};

/// How near the pointer must be to a landmark to take its exact value.
const CATCH: f32 = 3.5;
/// Ends of the visible span of a rate: people move between 0 and 50 %, the law up to 200 %.
const RATE_SPANS: [f64; 2] = [0.5, 1.0];

/// What the track wants from its surroundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Nothing.
    Nothing,
    /// The entry field to be focused.
    Typing,
}

/// What a gesture remembers from frame to frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Grip {
    /// End of the visible span while the handle is held.
    span_end: Option<f64>,
    /// Where the pointer holds the handle, relative to its middle.
    offset: f32,
    /// Whether keys moved the value and are still held.
    is_key_burst: bool,
    /// Whether keys were pressed since the pointer moved: then no hint covers what they change.
    is_quiet: bool,
}

/// The track of one lever.
pub(super) struct Track<'a> {
    lever: &'a Lever<'a>,
    value: f64,
    range: RangeInclusive<f64>,
    step: f64,
    id: egui::Id,
}

impl<'a> Track<'a> {
    pub(super) fn of(lever: &'a Lever<'a>, value: f64, id: egui::Id) -> Self {
        let (range, step) = match &lever.spec.kind {
            Kind::Quantity { range, step, .. } => (range.clone(), *step),
            Kind::Choice(_) | Kind::Day => (value..=value, 1.0),
        };
        Self {
            lever,
            value,
            range,
            step,
            id,
        }
    }

    pub(super) fn ui(&self, ui: &mut egui::Ui, changes: &mut Vec<LeverChange>) -> Asked {
        let width = ui.available_width().max(80.0);
        let (_, rect) = ui.allocate_space(vec2(width, HEIGHT));
        let response = ui.interact(rect, self.id, Sense::drag());
        let mut grip: Grip = ui.data(|data| data.get_temp(self.id)).unwrap_or_default();
        let before = grip;
        grip.is_quiet = is_quiet(ui, &response, grip.is_quiet);
        let rail = Rail {
            rect,
            low: *self.range.start(),
            high: self.span_end(&grip),
        };
        self.drag(ui, &response, (&rail, &mut grip), changes);
        let asked = self.keys(ui, &response, &mut grip, changes);
        self.requests(ui, changes);
        if grip != before {
            ui.data_mut(|data| data.insert_temp(self.id, grip));
        }
        if ui.is_rect_visible(rect) {
            rail.paint(ui, (self.lever, self.value), &response);
        }
        self.describe(ui, &response);
        if !grip.is_quiet {
            self.hover_ui(response, &rail);
        }
        asked
    }

    /// End of the visible span: wide enough for the value and everything it is measured against.
    fn span_end(&self, grip: &Grip) -> f64 {
        if let Some(held) = grip.span_end {
            return held;
        }
        let end = *self.range.end();
        if self.lever.spec.unit() != Unit::Rate {
            return end;
        }
        let reference = self.lever.reference.value.number();
        let landmarks = self.lever.landmarks.iter().map(|landmark| landmark.value);
        let widest = landmarks.chain(reference).fold(self.value, f64::max);
        RATE_SPANS
            .into_iter()
            .find(|span| widest <= *span && *span < end)
            .unwrap_or(end)
    }

    fn set(&self, value: f64, changes: &mut Vec<LeverChange>) -> bool {
        let is_new = (value - self.value).abs() > 0.0;
        if is_new {
            changes.push(LeverChange::Set(Value::Number(value)));
        }
        is_new
    }

    fn drag(
        &self,
        ui: &egui::Ui,
        response: &egui::Response,
        (rail, grip): (&Rail, &mut Grip),
        changes: &mut Vec<LeverChange>,
    ) {
        let pointer = response.interact_pointer_pos();
        if response.drag_started() {
            response.request_focus();
            grip.span_end = Some(rail.high);
            let press = ui.input(|input| input.pointer.press_origin()).or(pointer);
            let from_handle = press.map_or(0.0, |press| press.x - rail.x(self.value));
            // a press on the handle holds it where it is; beside it, the handle comes
            grip.offset = if from_handle.abs() <= HANDLE {
                from_handle
            } else {
                0.0
            };
        }
        if response.dragged()
            && let Some(pointer) = pointer
        {
            let x = pointer.x - grip.offset;
            if (x - rail.x(self.value)).abs() >= 0.5 {
                let is_fine = ui.input(|input| input.modifiers.command);
                self.set(self.value_at(rail, x, is_fine), changes);
            }
        }
        if response.drag_stopped() {
            grip.span_end = None;
            changes.push(LeverChange::Commit);
        }
    }

    /// The value that the pointer asks for: a landmark's where it is near one, else whole steps.
    fn value_at(&self, rail: &Rail, x: f32, is_fine: bool) -> f64 {
        let near = self
            .lever
            .landmarks
            .iter()
            .find(|mark| (rail.x(mark.value) - x).abs() < CATCH);
        if let Some(landmark) = near.filter(|mark| self.range.contains(&mark.value)) {
            return landmark.value;
        }
        let is_fine = is_fine && !self.lever.spec.is_whole();
        let step = if is_fine { self.step / 10.0 } else { self.step };
        let steps = ((rail.value(x) - rail.low) / step).round();
        clean(rail.low + steps * step).clamp(rail.low, rail.high)
    }

    fn keys(
        &self,
        ui: &egui::Ui,
        response: &egui::Response,
        grip: &mut Grip,
        changes: &mut Vec<LeverChange>,
    ) -> Asked {
        let mut asked = Asked::Nothing;
        if response.has_focus() {
            self.keep_arrows(ui);
            for (key, modifiers, is_repeat) in pressed_keys(ui) {
                match key {
                    Key::Enter => asked = Asked::Typing,
                    Key::Delete | Key::Backspace if self.lever.is_changed() => {
                        changes.extend([LeverChange::Reset, LeverChange::Commit]);
                    }
                    Key::Delete | Key::Backspace => {}
                    _ => self.step((key, modifiers, is_repeat), grip, changes),
                }
            }
        }
        if grip.is_key_burst {
            let is_held = ui.input(|input| MOVING_KEYS.iter().any(|key| input.key_down(*key)));
            if !is_held || !response.has_focus() {
                grip.is_key_burst = false;
                changes.push(LeverChange::Commit);
            }
        }
        asked
    }

    /// Keeps the arrow keys from moving the focus.
    fn keep_arrows(&self, ui: &egui::Ui) {
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
    }

    /// One press of a moving key; a press that is not a repeat begins a new undo step.
    fn step(
        &self,
        (key, modifiers, is_repeat): (Key, Modifiers, bool),
        grip: &mut Grip,
        changes: &mut Vec<LeverChange>,
    ) {
        if grip.is_key_burst && !is_repeat {
            changes.push(LeverChange::Commit);
        }
        let set_before = changes.iter().rev().find_map(|change| match change {
            LeverChange::Set(value) => value.number(),
            LeverChange::Reset | LeverChange::Commit => None,
        });
        let value = set_before.unwrap_or(self.value);
        let next = self.moved(value, key, modifiers);
        if (next - value).abs() > 0.0 {
            changes.push(LeverChange::Set(Value::Number(next)));
            grip.is_key_burst = true;
        }
    }

    /// Where a key takes the value; the ends of the range stop it.
    fn moved(&self, value: f64, key: Key, modifiers: Modifiers) -> f64 {
        let (low, high) = (*self.range.start(), *self.range.end());
        let times = if modifiers.shift {
            10.0
        } else if modifiers.command || modifiers.ctrl {
            0.1
        } else {
            1.0
        };
        let page = (high - low) / 10.0;
        let wanted = match key {
            Key::ArrowRight | Key::ArrowUp => value + self.step * times,
            Key::ArrowLeft | Key::ArrowDown => value - self.step * times,
            Key::PageUp => value + page,
            Key::PageDown => value - page,
            Key::Home => low,
            Key::End => high,
            _ => value,
        };
        let wanted = if self.lever.spec.is_whole() {
            Self::whole_towards(value, wanted)
        } else {
            wanted
        };
        clean(wanted).clamp(low, high)
    }

    /// The whole number that a key reaches: at least one further in its direction.
    fn whole_towards(value: f64, wanted: f64) -> f64 {
        if wanted > value {
            wanted.round().max(value + 1.0)
        } else if wanted < value {
            wanted.round().min(value - 1.0)
        } else {
            wanted
        }
    }

    /// What a screen reader asks for; a value outside the range is not taken.
    fn requests(&self, ui: &egui::Ui, changes: &mut Vec<LeverChange>) {
        let (steps, wanted) = ui.input(|input| {
            let count = |action| input.num_accesskit_action_requests(self.id, action) as f64;
            let last = (input.accesskit_action_requests(self.id, Action::SetValue))
                .filter_map(|request| match request.data {
                    Some(ActionData::NumericValue(value)) => Some(value),
                    _ => None,
                })
                .last();
            (count(Action::Increment) - count(Action::Decrement), last)
        });
        let stepped = (steps.abs() > 0.0).then(|| {
            clean(self.value + steps * self.step).clamp(*self.range.start(), *self.range.end())
        });
        if let Some(value) = wanted.or(stepped)
            && self.lever.spec.check(Value::Number(value)).is_ok()
            && self.set(value, changes)
        {
            changes.push(LeverChange::Commit);
        }
    }

    fn describe(&self, ui: &egui::Ui, response: &egui::Response) {
        let name = self.lever.name();
        response.widget_info(|| egui::WidgetInfo::slider(ui.is_enabled(), self.value, name));
        let shown = self.lever.show(Value::Number(self.value));
        let is_changed = self.lever.is_changed();
        let base = self.lever.show(self.lever.base);
        let language = self.lever.language;
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(*self.range.start());
            node.set_max_numeric_value(*self.range.end());
            node.set_numeric_value_step(self.step);
            node.set_value(shown);
            if is_changed {
                node.set_description(T::ChangedFrom.fill(language, &[("value", base)]));
            }
            for action in [Action::SetValue, Action::Increment, Action::Decrement] {
                node.add_action(action);
            }
        });
    }

    fn hover_ui(&self, response: egui::Response, rail: &Rail) {
        if response.dragged() {
            return;
        }
        let unit = self.lever.spec.unit();
        let language = self.lever.language;
        let pointer = response.hover_pos();
        response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(340.0);
            let near = |mark: &&Landmark| pointer.is_some_and(|at| rail.is_at(at, mark.value));
            let mut count = 0;
            for landmark in self.lever.landmarks.iter().filter(near) {
                ui.label(&landmark.words);
                count += 1;
            }
            if count == 0 {
                for landmark in self.lever.landmarks {
                    ui.label(&landmark.words);
                }
                if rail.high < *self.range.end() {
                    let show = |value| number::value(value, unit, language);
                    let words = [
                        ("shown", show(rail.high)),
                        ("high", show(*self.range.end())),
                    ];
                    ui.weak(T::TrackShows.fill(language, &words));
                }
                ui.weak(T::TrackKeys.text(language));
            }
        });
    }
}

/// Whether a hint has to wait: from a press of a key until the pointer moves again.
fn is_quiet(ui: &egui::Ui, response: &egui::Response, was_quiet: bool) -> bool {
    if !response.contains_pointer() {
        return false;
    }
    let is_typing = |event: &Event| {
        matches!(
            event,
            Event::Key { pressed: true, .. } | Event::Text(_) | Event::Ime(_)
        )
    };
    ui.input(|input| {
        let types = !input.keys_down.is_empty() || input.events.iter().any(is_typing);
        types || (was_quiet && input.pointer.delta() == egui::Vec2::ZERO)
    })
}

/// Keys that move the value.
const MOVING_KEYS: [Key; 8] = [
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
];

/// Takes the keys of a track out of the frame's events, so that nothing else acts on them.
fn pressed_keys(ui: &egui::Ui) -> Vec<(Key, Modifiers, bool)> {
    let mut taken = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match *event {
            Event::Key {
                key,
                pressed: true,
                repeat,
                modifiers,
                ..
            } if MOVING_KEYS.contains(&key)
                || matches!(key, Key::Enter | Key::Delete | Key::Backspace) =>
            {
                taken.push((key, modifiers, repeat));
                false
            }
            _ => true,
        });
    });
    taken
}

/// The nearest number with twelve digits: 0.35 and not 0.35000000000000003.
fn clean(value: f64) -> f64 {
    format!("{value:.12e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn steps_land_on_clean_decimals() {
        let mut value: f64 = 0.0;
        for step in 1..=200 {
            value = clean(value + 0.01);
            assert_eq!(
                value.to_bits(),
                (f64::from(step) / 100.0).to_bits(),
                "{step}"
            );
        }
    }
}
