//! Exact entry: a value as people type it, taken as it is or not at all.
//!
//! A bad entry keeps its text and says why; nothing is rounded, clamped or guessed. Texts are
//! judged when the field is left or Enter is pressed, never while a syllable is being composed.

use super::{Lever, LeverChange};
use crate::app::ink::{ink, theme};
use crate::model::{Kind, Value, ValueError};
use crate::text::number::{self, Unit};
use crate::text::number_entry::{self, EntryError};
use crate::text::panels::PanelText as T;
use crate::text::{Text as _, days};

/// Width of the field, in points.
pub(super) const WIDTH: f32 = 104.0;

/// Why an entry is not taken.
#[derive(Clone, Debug, PartialEq)]
enum Problem {
    /// Not a number of this unit, or one with two readings.
    Number(EntryError),
    /// A number, but not one that the parameter can take.
    Value(ValueError),
    /// Not a day of the calendar.
    Day,
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: String,
    /// The text that the field had when it was entered: leaving it as it was changes nothing.
    start: String,
    /// The value at that time: when it changes from elsewhere, the draft is void.
    value: Value,
    problem: Option<Problem>,
}

/// The field of one lever.
pub(super) struct Entry<'a> {
    lever: &'a Lever<'a>,
    id: egui::Id,
    /// What a screen reader calls the value.
    name: &'a str,
}

impl<'a> Entry<'a> {
    pub(super) fn of(lever: &'a Lever<'a>, id: egui::Id) -> Self {
        Self {
            lever,
            id,
            name: lever.name(),
        }
    }

    /// The same under another name, where the parameter's own does not say whose it is.
    pub(super) const fn named(self, name: &'a str) -> Self {
        Self { name, ..self }
    }

    pub(super) fn ui(&self, ui: &mut egui::Ui, changes: &mut Vec<LeverChange>) {
        let lever = self.lever;
        let mut draft = self.draft(ui);
        let has_problem = draft.as_ref().is_some_and(|draft| draft.problem.is_some());
        let mut text = draft
            .as_ref()
            .map_or_else(|| shown(lever), |draft| draft.text.clone());
        let mut field = egui::TextEdit::singleline(&mut text)
            .id(self.id)
            .desired_width(WIDTH - 8.0)
            .align(egui::Align2::RIGHT_CENTER);
        if lever.spec.kind == Kind::Day {
            field = field.hint_text(T::NoDate.text(lever.language));
        }
        if let (Value::Absent, Some(follows)) = (lever.value, lever.follows) {
            field = field.hint_text(lever.show(Value::Number(follows)));
        }
        if has_problem {
            field = field.text_color(ink(theme(ui).error));
        }
        let name = T::ExactValueOf.fill(lever.language, &[("lever", self.name.to_owned())]);
        let response = ui.add(field).accessible_name(name);
        if response.gained_focus() && draft.is_none() {
            let start = exact(lever.value, lever.spec.unit());
            select_all(ui, self.id, start.chars().count());
            draft = Some(Draft {
                text: start.clone(),
                start,
                value: lever.value,
                problem: None,
            });
        } else if response.changed() {
            let start = || exact(lever.value, lever.spec.unit());
            let start = draft.take().map_or_else(start, |draft| draft.start);
            draft = Some(Draft {
                text,
                start,
                value: lever.value,
                problem: None,
            });
        }
        if response.lost_focus() {
            draft = self.leave(ui, draft, changes);
        }
        let id = self.id;
        ui.data_mut(|data| match draft {
            Some(draft) => {
                data.insert_temp(id, draft);
            }
            None => data.remove::<Draft>(id),
        });
    }

    /// The draft, unless the value was changed from elsewhere since.
    fn draft(&self, ui: &egui::Ui) -> Option<Draft> {
        let draft: Option<Draft> = ui.data(|data| data.get_temp(self.id));
        draft.filter(|draft| draft.value == self.lever.value)
    }

    /// Takes the entry or keeps it with what is wrong; Escape forgets it.
    fn leave(
        &self,
        ui: &egui::Ui,
        draft: Option<Draft>,
        changes: &mut Vec<LeverChange>,
    ) -> Option<Draft> {
        let draft = draft?;
        let (is_escape, is_enter) = ui.input(|input| {
            (
                input.key_pressed(egui::Key::Escape),
                input.key_pressed(egui::Key::Enter),
            )
        });
        if is_escape || draft.text == draft.start {
            return None;
        }
        match read(self.lever, &draft.text) {
            Ok(value) => {
                if value != self.lever.value {
                    changes.extend([LeverChange::Set(value), LeverChange::Commit]);
                }
                None
            }
            Err(problem) => {
                if is_enter {
                    ui.memory_mut(|memory| memory.request_focus(self.id));
                }
                Some(Draft {
                    problem: Some(problem),
                    ..draft
                })
            }
        }
    }
}

/// Selects the whole text of a field that was just entered.
fn select_all(ui: &egui::Ui, id: egui::Id, characters: usize) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let range = egui::text::CCursorRange::two(
        egui::text::CCursor::new(0),
        egui::text::CCursor::new(characters),
    );
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), id);
}

/// What is wrong with the entry, in words, and the two readings of one that has two.
pub(super) fn problem_ui(
    ui: &mut egui::Ui,
    lever: &Lever<'_>,
    id: egui::Id,
    changes: &mut Vec<LeverChange>,
) {
    let draft: Option<Draft> = ui.data(|data| data.get_temp(id));
    let Some(draft) = draft.filter(|draft| draft.value == lever.value) else {
        return;
    };
    let Some(problem) = &draft.problem else {
        return;
    };
    let words = words(lever, &draft.text, problem);
    ui.add(egui::Label::new(egui::RichText::new(words).color(ink(theme(ui).error))).wrap());
    if let Problem::Number(EntryError::Ambiguous {
        as_decimal,
        as_percent,
    }) = *problem
    {
        ui.horizontal(|ui| {
            for reading in [as_decimal, as_percent] {
                let value = Value::Number(reading);
                let fits = lever.spec.check(value).is_ok();
                let button = egui::Button::new(lever.show(value));
                if ui.add_enabled(fits, button).clicked() {
                    changes.extend([LeverChange::Set(value), LeverChange::Commit]);
                    ui.data_mut(|data| data.remove::<Draft>(id));
                }
            }
        });
    }
}

fn words(lever: &Lever<'_>, text: &str, problem: &Problem) -> String {
    let language = lever.language;
    let entry = ("entry", text.to_owned());
    match problem {
        Problem::Number(error) => error.words(text, lever.spec.unit(), language),
        Problem::Day => T::NotADay.fill(language, &[entry]),
        Problem::Value(ValueError::OutOfRange { low, high, .. }) => {
            let unit = lever.spec.unit();
            let low = ("low", number::value(*low, unit, language));
            T::OutsideRange.fill(
                language,
                &[entry, low, ("high", number::value(*high, unit, language))],
            )
        }
        Problem::Value(ValueError::NotWhole { .. }) => T::NotWhole.fill(language, &[entry]),
        Problem::Value(ValueError::NotFinite | ValueError::WrongKind) => {
            EntryError::NotANumber.words(text, lever.spec.unit(), language)
        }
    }
}

fn read(lever: &Lever<'_>, text: &str) -> Result<Value, Problem> {
    let value = match lever.spec.kind {
        Kind::Day | Kind::Quantity { optional: true, .. } if text.trim().is_empty() => {
            Value::Absent
        }
        Kind::Day => Value::Day(days::parse(text).ok_or(Problem::Day)?),
        _ => Value::Number(number_entry::parse(text, lever.spec.unit()).map_err(Problem::Number)?),
    };
    lever.spec.check(value).map_err(Problem::Value)?;
    Ok(value)
}

/// The value as it stands in the field while nobody types.
fn shown(lever: &Lever<'_>) -> String {
    match lever.value {
        Value::Absent => String::new(),
        value => lever.spec.show(value, lever.language),
    }
}

/// The value with every digit, as it can be typed again.
fn exact(value: Value, unit: Unit) -> String {
    match value {
        Value::Number(number) => match unit {
            Unit::Rate | Unit::Share | Unit::Change => format!("{}%", percent_digits(number)),
            _ => format!("{number}"),
        },
        Value::Day(day) => days::iso(day),
        Value::Choice(_) | Value::Absent => String::new(),
    }
}

/// The digits of a hundred times the number, found by moving the decimal point: no rounding.
fn percent_digits(number: f64) -> String {
    let plain = format!("{number:e}");
    let Some((digits, exponent)) = plain.split_once('e') else {
        return plain;
    };
    let moved = exponent.parse::<i32>().unwrap_or(0) + 2;
    let text = format!("{digits}e{moved}");
    text.parse::<f64>()
        .map_or(text, |percent| format!("{percent}"))
}

/// The words of an exact entry, for tests of every parameter.
#[cfg(test)]
fn read_back(text: &str, unit: Unit) -> Option<f64> {
    number_entry::parse(text, unit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_survives_entering_and_leaving_the_field() {
        for (unit, values) in [
            (Unit::Rate, [0.15, 0.07, 0.29, 0.147_5, 1.0 / 3.0, 2.0, 0.0]),
            (
                Unit::Tonnes,
                [2_630_000.0, 0.5, 1.0e7, 123.456, 1.0, 9.0, 0.0],
            ),
            (Unit::Number, [-1.0, -0.05, 3.1, 1_330.25, 40.0, 0.1, 2.5]),
        ] {
            for value in values {
                let text = exact(Value::Number(value), unit);
                assert_eq!(
                    read_back(&text, unit).map(f64::to_bits),
                    Some(value.to_bits()),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn every_hundredth_of_a_per_cent_can_be_typed_again() {
        for step in 0..=20_000 {
            let value = f64::from(step) / 10_000.0;
            let text = exact(Value::Number(value), Unit::Rate);
            assert_eq!(read_back(&text, Unit::Rate), Some(value), "{text}");
        }
    }

    #[test]
    fn percentages_have_no_noise() {
        assert_eq!(exact(Value::Number(0.07), Unit::Rate), "7%");
        assert_eq!(exact(Value::Number(0.29), Unit::Rate), "29%");
        assert_eq!(exact(Value::Number(0.147_5), Unit::Rate), "14.75%");
    }
}
