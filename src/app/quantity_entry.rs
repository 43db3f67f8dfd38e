//! One number to be typed, with the rules of the lever editor's entry: a bad entry keeps its text and says why.

use super::lever_editor::{Compared, Lever, LeverChange, entry_problem_ui, entry_ui};
use crate::model::{Kind, Meaning, Role, Section, Spec, Value};
use crate::text::number::Unit;
use crate::text::{Language, Title};
use egui::Id;

/// A number and what it can be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantity<'a> {
    /// Names the field as long as the window is open.
    pub(super) id: Id,
    /// What a screen reader calls it.
    pub(super) name: &'a str,
    pub(super) unit: Unit,
    /// Smallest and largest value.
    pub(super) range: (f64, f64),
    pub(super) value: f64,
    pub(super) language: Language,
}

impl Quantity<'_> {
    /// The field; answers the new value once one was typed.
    pub(super) fn entry_ui(&self, ui: &mut egui::Ui) -> Option<f64> {
        let spec = self.spec();
        typed(entry_ui(ui, &self.lever(&spec), (self.id, self.name)))
    }

    /// What is wrong with what was typed, and its two readings where it has two; these answer as well.
    pub(super) fn problem_ui(&self, ui: &mut egui::Ui) -> Option<f64> {
        let spec = self.spec();
        typed(entry_problem_ui(ui, &self.lever(&spec), self.id))
    }

    fn spec(&self) -> Spec {
        Spec {
            key: String::new(),
            role: Role::Lever,
            section: Section::Tariffs,
            meaning: Meaning::DutiesOn,
            title: Title::new(self.name, self.name),
            note: Title::default(),
            kind: Kind::Quantity {
                unit: self.unit,
                range: self.range.0..=self.range.1,
                step: 1.0,
                optional: false,
            },
            absent: Title::default(),
            default: Value::Absent,
            sources: Vec::new(),
            is_own_judgement: false,
            rests_on: Title::default(),
            figure: None,
            belief: None,
        }
    }

    const fn lever<'a>(&'a self, spec: &'a Spec) -> Lever<'a> {
        let value = Value::Number(self.value);
        Lever {
            spec,
            label: "",
            value,
            landmarks: &[],
            reference: Compared { name: "", value },
            saved: None,
            base: value,
            follows: None,
            star: None,
            idle: None,
            language: self.language,
            is_wanted: false,
        }
    }
}

fn typed(changes: Vec<LeverChange>) -> Option<f64> {
    changes.into_iter().find_map(|change| match change {
        LeverChange::Set(value) => value.number(),
        LeverChange::Commit | LeverChange::Reset => None,
    })
}
