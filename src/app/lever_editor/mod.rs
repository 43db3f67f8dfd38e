//! The lever editor: one way to move a parameter, for every unit and kind.
//!
//! An editor works on a copy of the value and answers with [`LeverChange`]s; it owns nothing of
//! the scenario. A drag answers with many [`LeverChange::Set`] and one [`LeverChange::Commit`] when
//! the hand lets go; a held key the same; a typed entry with one of each. Nothing is answered
//! where nothing changed. What is being typed lives in the window's memory under the editor's id,
//! which comes from the parameter's key and never from a text on screen.

mod choice;
mod entry;
mod landmark;
mod rail;
mod shapes;
mod track;

use crate::app::ink::{ink, theme};
use crate::app::provenance::star_words;
use crate::app::style::semi_bold;
use crate::engine::Idle;
use crate::model::{Kind, Spec, Star, Value};
use crate::text::number::{self, Unit};
use crate::text::panels::PanelText as T;
use crate::text::provenance::ProvenanceText as P;
use crate::text::{Language, Text as _};

pub use landmark::{Landmark, LandmarkKind};
pub(super) use shapes::landmark as landmark_shape;

/// A value to measure the distance from, with its name.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// Name of the scenario it comes from.
    pub name: &'a str,
    /// The value there.
    pub value: Value,
}

/// One parameter, ready to be edited.
#[derive(Clone, Copy, Debug)]
pub struct Lever<'a> {
    /// What it is.
    pub spec: &'a Spec,
    /// The label beside it, short where a heading says the rest.
    pub label: &'a str,
    /// Its value.
    pub value: Value,
    /// Values worth knowing, on the track.
    pub landmarks: &'a [Landmark],
    /// Its value in the reference scenario.
    pub reference: Compared<'a>,
    /// Its value in the saved file; `None` where nothing was saved yet.
    pub saved: Option<Value>,
    /// The value it has in the preset that the scenario's file is written against.
    pub base: Value,
    /// What an absent quantity counts as: the rate of its group.
    pub follows: Option<f64>,
    /// The star of its value: an assumption or a memory; `None` once the value was moved.
    pub star: Option<&'a Star>,
    /// Why it moves no outcome as the scenario stands; `None` where it may.
    pub idle: Option<Idle>,
    /// The language of its words.
    pub language: Language,
    /// Whether to scroll to it and focus it in this frame.
    pub is_wanted: bool,
}

/// What the hand did to a lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LeverChange {
    /// A new value; opens a gesture.
    Set(Value),
    /// The value of the base preset again; opens a gesture.
    Reset,
    /// The hand let go: the gesture is one undo step.
    Commit,
}

impl Lever<'_> {
    /// The full name, for screen readers and hover texts.
    fn name(&self) -> &str {
        self.spec.title.in_language(self.language)
    }

    /// Whether it differs from the base preset.
    pub fn is_changed(&self) -> bool {
        self.value != self.base
    }

    /// Why it moves nothing: a note and a sentence.
    fn idle_words(&self) -> Option<(&'static str, &'static str)> {
        let (note, reason) = match self.idle? {
            Idle::AbsoluteQuota => (T::IdleAbsoluteQuota, T::IdleAbsoluteQuotaNote),
            Idle::NoQuota => (T::IdleNoQuota, T::IdleNoQuotaNote),
            Idle::OneReading => (T::IdleOneReading, T::IdleOneReadingNote),
        };
        Some((note.text(self.language), reason.text(self.language)))
    }

    fn show(&self, value: Value) -> String {
        self.spec.show(value, self.language)
    }
}

/// How strongly a lever is painted that moves nothing for now; it can be moved all the same.
const IDLE_OPACITY: f32 = 0.5;

/// Draws a lever; answers what was done to it.
pub fn lever_editor_ui(ui: &mut egui::Ui, lever: &Lever<'_>) -> Vec<LeverChange> {
    let mut changes = Vec::new();
    ui.push_id(&lever.spec.key, |ui| {
        let focus = ui.make_persistent_id("main");
        let block = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let opacity = ui.opacity();
            if lever.idle.is_some() {
                ui.multiply_opacity(IDLE_OPACITY);
            }
            match &lever.spec.kind {
                Kind::Quantity { optional, .. } => {
                    quantity_ui(ui, lever, (focus, *optional), &mut changes);
                }
                Kind::Choice(choices) => choice::choice_ui(ui, lever, choices, &mut changes),
                Kind::Day => day_ui(ui, lever, focus, &mut changes),
            }
            ui.set_opacity(opacity);
            idle_ui(ui, lever);
            distances_ui(ui, lever);
        });
        if lever.is_wanted {
            block.response.scroll_to_me(Some(egui::Align::Center));
            ui.memory_mut(|memory| memory.request_focus(focus));
        }
    });
    changes
}

/// Draws the exact entry of a value alone, for a cell of a table, under a name of its own; answers what was done to it.
///
/// What is wrong with an entry is drawn by [`entry_problem_ui`], where there is room for it.
pub fn entry_ui(
    ui: &mut egui::Ui,
    lever: &Lever<'_>,
    (id, name): (egui::Id, &str),
) -> Vec<LeverChange> {
    let mut changes = Vec::new();
    let entry = entry::Entry::of(lever, id).named(name);
    entry.ui(ui, &mut changes);
    changes
}

/// Says what is wrong with the entry under an id, and offers the readings of one that has two.
pub fn entry_problem_ui(ui: &mut egui::Ui, lever: &Lever<'_>, id: egui::Id) -> Vec<LeverChange> {
    let mut changes = Vec::new();
    entry::problem_ui(ui, lever, id, &mut changes);
    changes
}

/// Lays out what comes next from the right edge of the row.
fn to_right<R>(ui: &mut egui::Ui, contents: impl FnOnce(&mut egui::Ui) -> R) -> R {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), contents)
        .inner
}

fn day_ui(ui: &mut egui::Ui, lever: &Lever<'_>, focus: egui::Id, changes: &mut Vec<LeverChange>) {
    ui.horizontal(|ui| {
        label_ui(ui, lever);
        to_right(ui, |ui| {
            entry::Entry::of(lever, focus).ui(ui, changes);
            star_ui(ui, lever);
        });
    });
    entry::problem_ui(ui, lever, focus, changes);
}

fn quantity_ui(
    ui: &mut egui::Ui,
    lever: &Lever<'_>,
    (focus, is_optional): (egui::Id, bool),
    changes: &mut Vec<LeverChange>,
) {
    let typing = ui.make_persistent_id("entry");
    let number = lever.value.number();
    ui.horizontal(|ui| {
        if is_optional {
            own_rate_ui(ui, lever, (focus, number.is_none()), changes);
        } else {
            label_ui(ui, lever);
        }
        to_right(ui, |ui| {
            match (number, lever.follows) {
                (Some(_), _) => entry::Entry::of(lever, typing).ui(ui, changes),
                (None, Some(_)) => {
                    let words = follow_words(lever).unwrap_or_default();
                    ui.label(
                        egui::RichText::new(words)
                            .small()
                            .color(ink(theme(ui).weak_text)),
                    );
                }
                (None, None) => {
                    ui.label(lever.show(lever.value));
                }
            }
            star_ui(ui, lever);
        });
    });
    if let Some(value) = number {
        let asked = track::Track::of(lever, value, focus).ui(ui, changes);
        if asked == track::Asked::Typing {
            ui.memory_mut(|memory| memory.request_focus(typing));
        }
        entry::problem_ui(ui, lever, typing, changes);
    }
}

/// The box of a rate of its own; without one the sector follows its group.
fn own_rate_ui(
    ui: &mut egui::Ui,
    lever: &Lever<'_>,
    (focus, is_following): (egui::Id, bool),
    changes: &mut Vec<LeverChange>,
) {
    changed_mark_ui(ui, lever);
    let beside = follow_words(lever).filter(|_| is_following);
    let beside = beside.map_or(entry::WIDTH, |words| small_width(ui, words));
    let for_star = lever
        .star
        .map_or(0.0, |_| STAR + ui.spacing().item_spacing.x);
    let room = (ui.available_width() - beside - 12.0 - for_star).max(60.0);
    let mut has_own = !is_following;
    let text = label_text(lever);
    let name = T::OwnRateOf.fill(lever.language, &[("lever", lever.name().to_owned())]);
    let tick = wrapped(ui, room, |ui| ui.checkbox(&mut has_own, text));
    if tick.changed() {
        let value = if has_own {
            Value::Number(lever.follows.unwrap_or(0.0))
        } else {
            Value::Absent
        };
        changes.extend([LeverChange::Set(value), LeverChange::Commit]);
    }
    if is_following && lever.is_wanted {
        tick.request_focus();
        ui.memory_mut(|memory| memory.surrender_focus(focus));
    }
    tick.accessible_name(name)
        .on_hover_text(T::OwnRateNote.text(lever.language));
}

/// What a sector follows that has no rate of its own.
fn follow_words(lever: &Lever<'_>) -> Option<String> {
    let rate = number::value(lever.follows?, lever.spec.unit(), lever.language);
    Some(T::FollowsAt.fill(lever.language, &[("rate", rate)]))
}

/// Width of a text in small print on one line, in points.
fn small_width(ui: &egui::Ui, words: String) -> f32 {
    let font = egui::TextStyle::Small.resolve(ui.style());
    let galley = ui
        .painter()
        .layout_no_wrap(words, font, egui::Color32::PLACEHOLDER);
    galley.size().x
}

/// Draws into a part of the row that long texts are broken to fit.
fn wrapped<R>(ui: &mut egui::Ui, width: f32, contents: impl FnOnce(&mut egui::Ui) -> R) -> R {
    let size = egui::vec2(width, ui.spacing().interact_size.y);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let made = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_max_width(width);
        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Wrap);
        contents(ui)
    });
    made.inner
}

fn label_text(lever: &Lever<'_>) -> egui::RichText {
    let text = egui::RichText::new(lever.label);
    if lever.is_changed() {
        text.family(semi_bold())
    } else {
        text
    }
}

/// The label with the mark of a changed lever, its note on hover, its fixed values by right click.
fn label_ui(ui: &mut egui::Ui, lever: &Lever<'_>) {
    changed_mark_ui(ui, lever);
    let note = lever.spec.note.in_language(lever.language).to_owned();
    let for_star = lever
        .star
        .map_or(0.0, |_| STAR + ui.spacing().item_spacing.x);
    let width = (ui.available_width() - entry::WIDTH - 12.0 - for_star).max(60.0);
    ui.allocate_ui_with_layout(
        egui::vec2(width, ui.spacing().interact_size.y),
        egui::Layout::left_to_right(egui::Align::Center).with_main_wrap(true),
        |ui| {
            let text = label_text(lever).size(size_that_fits(ui, lever, width));
            let label = egui::Label::new(text).wrap();
            ui.add(label).on_hover_ui(|ui| {
                ui.set_max_width(320.0);
                ui.label(egui::RichText::new(lever.name()).family(semi_bold()));
                ui.label(note);
                let basis = lever.spec.rests_on.in_language(lever.language);
                if !basis.is_empty() {
                    ui.label(egui::RichText::new(basis).small().weak());
                }
                if let Some((_, reason)) = lever.idle_words() {
                    ui.label(reason);
                }
            });
        },
    );
}

/// The size at which the longest word of a label has room on a line: a bold word beside the mark of a changed lever can
/// be wider than what a narrow panel leaves, and would be broken before its last letter.
fn size_that_fits(ui: &egui::Ui, lever: &Lever<'_>, width: f32) -> f32 {
    let mut font = egui::TextStyle::Body.resolve(ui.style());
    if lever.is_changed() {
        font.family = semi_bold();
    }
    let size = font.size;
    let painter = ui.painter();
    let width_of = |word: &str| {
        let font = font.clone();
        let galley = painter.layout_no_wrap(word.to_owned(), font, egui::Color32::PLACEHOLDER);
        galley.size().x
    };
    let widest = lever.label.split_whitespace().map(width_of);
    let widest = widest.fold(0.0, f32::max);
    if widest <= width {
        size
    } else {
        // a little less than fits: widths do not shrink exactly with the size
        (size * 0.98 * width / widest).max(SMALLEST_LABEL)
    }
}

/// Size below which a label is rather broken than made smaller, in points.
const SMALLEST_LABEL: f32 = 9.0;

/// Width of the star before a value, in points.
const STAR: f32 = 11.0;

/// A star left of a value that has no source, with the reason on hover and for screen readers.
fn star_ui(ui: &mut egui::Ui, lever: &Lever<'_>) {
    let Some(star) = lever.star else {
        return;
    };
    // closer than other things stand: long labels need the room
    ui.add_space(-6.0);
    let size = egui::vec2(STAR, STAR);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    shapes::star(ui.painter(), rect.center(), 5.5, ink(theme(ui).warning));
    let note = star_words(star, lever.language);
    let values = [("lever", lever.name().to_owned()), ("note", note.clone())];
    let spoken = P::StarOf.fill(lever.language, &values);
    let role = egui::accesskit::Role::Label;
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, &spoken));
    response.on_hover_ui(|ui| {
        ui.set_max_width(320.0);
        ui.label(note);
        ui.weak(P::StarLeaves.text(lever.language));
    });
}

/// A filled diamond before a changed lever: a shape, so that it is seen without colour too.
fn changed_mark_ui(ui: &mut egui::Ui, lever: &Lever<'_>) {
    if !lever.is_changed() {
        return;
    }
    let (rect, response) = ui.allocate_exact_size(egui::vec2(9.0, 12.0), egui::Sense::hover());
    shapes::diamond(ui.painter(), rect.center(), 4.5, ink(theme(ui).changed));
    let before = lever.show(lever.base);
    let words = T::ChangedFrom.fill(lever.language, &[("value", before)]);
    response.on_hover_text(words);
}

/// A short note below a lever that moves nothing, with the reason on hover.
fn idle_ui(ui: &mut egui::Ui, lever: &Lever<'_>) {
    let Some((note, reason)) = lever.idle_words() else {
        return;
    };
    let words = egui::RichText::new(note).small();
    ui.add(egui::Label::new(words.color(ink(theme(ui).weak_text))).wrap())
        .on_hover_text(reason);
}

/// Up to two distances: from the reference and from the saved file.
fn distances_ui(ui: &mut egui::Ui, lever: &Lever<'_>) {
    let mut parts = Vec::new();
    if lever.reference.value != lever.value {
        let name = ("name", lever.reference.name.to_owned());
        parts.push(match distance(lever, lever.reference.value) {
            Some(distance) => {
                T::AgainstReference.fill(lever.language, &[name, ("distance", distance)])
            }
            None => T::ReferenceHas.fill(
                lever.language,
                &[name, ("value", lever.show(lever.reference.value))],
            ),
        });
    }
    if let Some(saved) = lever.saved.filter(|saved| *saved != lever.value) {
        parts.push(match distance(lever, saved) {
            Some(distance) => T::SinceSaved.fill(lever.language, &[("distance", distance)]),
            None => T::SavedHas.fill(lever.language, &[("value", lever.show(saved))]),
        });
    }
    if parts.is_empty() {
        // the place is kept: the first move of a hand must not push what is below
        if lever.idle.is_none() {
            let height = ui.text_style_height(&egui::TextStyle::Small);
            ui.allocate_space(egui::vec2(1.0, height));
        }
    } else {
        let words = egui::RichText::new(parts.join(" · ")).small();
        ui.add(egui::Label::new(words.color(ink(theme(ui).weak_text))).wrap());
    }
}

fn distance(lever: &Lever<'_>, from: Value) -> Option<String> {
    let change = lever.value.number()? - from.number()?;
    let unit = match lever.spec.unit() {
        // the sign makes a bare number of years or tonnes a distance
        Unit::Rate | Unit::Share | Unit::Change => lever.spec.unit(),
        other => other,
    };
    Some(number::difference(change, unit, lever.language))
}
