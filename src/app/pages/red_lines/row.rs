//! One red line: name, bound, limit, verdict, and what can be done to it.

use super::{name, push};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::app::quantity_entry::Quantity;
use crate::app::style::semi_bold;
use crate::baseline::{Bound, Limit, RedLine};
use crate::engine::red_lines::Judged;
use crate::model::red_lines::{Subject, limit_words};
use crate::model::rows::RowEdit;
use crate::text::red_lines::RedLineText as T;
use crate::text::{Text as _, days};
use egui::{RichText, vec2};

/// Widths of the columns, in points; the name takes what the others leave, within two.
const NAME: (f32, f32) = (220.0, 380.0);
const BOUND: f32 = 92.0;
const LIMIT: f32 = 112.0;
const VERDICT: f32 = 150.0;
const ACTIONS: f32 = 150.0;

/// A line on the page.
pub(super) struct Row<'a> {
    pub(super) context: &'a PanelContext<'a>,
    pub(super) one: &'a Judged<'a>,
    /// The line in the base preset; `None` for one of the user's own.
    pub(super) base: Option<&'a RedLine>,
}

/// A cell of set width, its contents from the top.
fn cell(ui: &mut egui::Ui, width: f32, contents: impl FnOnce(&mut egui::Ui)) {
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 1.0;
        contents(ui);
    });
}

impl Row<'_> {
    fn line(&self) -> &RedLine {
        self.one.line
    }

    fn title(&self) -> (&'static str, String) {
        let title = self.line().title.in_language(self.context.language);
        ("title", crate::reading::escaped(title))
    }

    pub(super) fn ui(&self, ui: &mut egui::Ui, commands: &mut Vec<Command>) {
        let language = self.context.language;
        let limit_name = T::LimitOf.fill(language, &[self.title()]);
        let quantity = self.quantity(&limit_name);
        let mut typed = None;
        let layout = egui::Layout::left_to_right(egui::Align::TOP).with_main_wrap(true);
        let width = ui.available_width();
        ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
            let others = BOUND + LIMIT + VERDICT + ACTIONS + 4.0 * ui.spacing().item_spacing.x;
            let name = (width - others).clamp(NAME.0, NAME.1);
            cell(ui, name, |ui| {
                if let Some(title) = name::ui(ui, self.line(), language) {
                    let line = self.line().clone();
                    push(commands, RowEdit::Put(RedLine { title, ..line }));
                }
                self.about_ui(ui, commands);
            });
            cell(ui, BOUND, |ui| self.bound_ui(ui, commands));
            cell(ui, LIMIT, |ui| match (&self.line().limit, &quantity) {
                (None, _) => {
                    ui.weak(T::Waived.text(language));
                }
                (Some(_), Some(quantity)) => typed = quantity.entry_ui(ui),
                (Some(limit), None) => self.word_ui(ui, (limit, &limit_name), commands),
            });
            cell(ui, VERDICT, |ui| {
                let verdict = RichText::new(self.one.verdict_words(language));
                let verdict = if self.one.verdict.is_crossed() {
                    verdict.color(ink(theme(ui).error)).family(semi_bold())
                } else {
                    verdict
                };
                ui.add(egui::Label::new(verdict).wrap());
                let now = format!(
                    "{}: {}",
                    T::ColumnNow.text(language),
                    self.one.value_words(language)
                );
                ui.label(RichText::new(now).small().weak());
            });
            self.actions_ui(ui, commands);
        });
        let typed = typed.or_else(|| quantity?.problem_ui(ui));
        if let Some(typed) = typed {
            self.put_limit(Limit::Number(typed), commands);
        }
        ui.add_space(3.0);
    }

    /// The subject, which is shown when it is pressed, and where and when the line was stated.
    fn about_ui(&self, ui: &mut egui::Ui, commands: &mut Vec<Command>) {
        let language = self.context.language;
        ui.horizontal_wrapped(|ui| {
            let subject = RichText::new(self.one.subject_words(language)).small();
            match self.one.lever {
                Some(id) => {
                    let hint = T::ShowSubject.fill(language, &[self.title()]);
                    let link = ui.add(egui::Button::new(subject).frame(false).wrap());
                    if link.on_hover_text(hint).clicked() {
                        commands.push(Command::FocusLever(id));
                    }
                }
                None => {
                    ui.label(subject.weak());
                }
            }
            let Some(stated) = &self.line().stated else {
                ui.label(RichText::new(T::Own.text(language)).small().weak());
                return;
            };
            let source = self.context.model.baseline().source(stated.source);
            let as_stated = RedLine {
                limit: Some(stated.limit.clone()),
                ..self.line().clone()
            };
            let values = [
                ("date", days::iso(stated.date)),
                ("grade", stated.grade.in_language(language).to_owned()),
                (
                    "limit",
                    limit_words(self.context.model.catalogue(), &as_stated, language),
                ),
                (
                    "source",
                    source.map_or_else(String::new, |source| {
                        source.title.in_language(language).to_owned()
                    }),
                ),
            ];
            let words = RichText::new(T::StatedBy.fill(language, &values))
                .small()
                .weak();
            let address = source.map_or("", |source| source.address.as_str());
            let hover = format!("{}\n{address}", T::StatedNote.fill(language, &values));
            ui.label(words).on_hover_text(hover);
        });
    }

    fn bound_ui(&self, ui: &mut egui::Ui, commands: &mut Vec<Command>) {
        let language = self.context.language;
        let words = |bound: Bound| {
            match bound {
                Bound::AtMost => T::BoundAtMost,
                Bound::AtLeast => T::BoundAtLeast,
                Bound::Exactly => T::BoundExactly,
            }
            .text(language)
        };
        let line = self.line();
        let bounds = self.one.subject.map_or(&[][..], Subject::bounds);
        let combo = egui::ComboBox::from_id_salt("bound")
            .selected_text(words(line.bound))
            .width(BOUND - 8.0);
        let made = combo.show_ui(ui, |ui| {
            for bound in bounds {
                let is_this = *bound == line.bound;
                if ui.selectable_label(is_this, words(*bound)).clicked() && !is_this {
                    let line = RedLine {
                        bound: *bound,
                        ..line.clone()
                    };
                    push(commands, RowEdit::Put(self.fitting(line)));
                }
            }
        });
        let name = T::BoundOf.fill(language, &[self.title()]);
        made.response.accessible_name(name);
    }

    /// The line with a limit that fits its bound: a number stays where it was, a word becomes where the subject stands.
    fn fitting(&self, line: RedLine) -> RedLine {
        let Some(subject) = self.one.subject else {
            return line;
        };
        match &line.limit {
            Some(limit) if subject.check(line.bound, limit).is_err() => RedLine {
                limit: Some(super::add::limit_at(subject, self.one.value)),
                ..line
            },
            _ => line,
        }
    }

    /// The choice of a word as the limit.
    fn word_ui(
        &self,
        ui: &mut egui::Ui,
        (limit, name): (&Limit, &str),
        commands: &mut Vec<Command>,
    ) {
        let Some(subject) = self.one.subject else {
            return;
        };
        let show = |limit: &Limit| subject.show(limit, self.context.language);
        let mut chosen = None;
        let combo = egui::ComboBox::from_id_salt("limit")
            .selected_text(show(limit))
            .width(LIMIT - 8.0);
        let made = combo.show_ui(ui, |ui| {
            for word in subject.words() {
                let other = Limit::Word(word.to_owned());
                if ui.selectable_label(other == *limit, show(&other)).clicked() {
                    chosen = Some(other);
                }
            }
        });
        made.response.accessible_name(name);
        if let Some(limit) = chosen.filter(|chosen| chosen != limit) {
            self.put_limit(limit, commands);
        }
    }

    fn actions_ui(&self, ui: &mut egui::Ui, commands: &mut Vec<Command>) {
        let language = self.context.language;
        let line = self.line();
        let button = |ui: &mut egui::Ui, words: T, name: T| {
            let name = name.fill(language, &[self.title()]);
            let answer = ui.small_button(words.text(language)).on_hover_text(&name);
            let is_clicked = answer.clicked();
            answer.accessible_name(name);
            is_clicked
        };
        if line.limit.is_some() {
            if button(ui, T::Waive, T::WaiveOf) {
                push(
                    commands,
                    RowEdit::Put(RedLine {
                        limit: None,
                        ..line.clone()
                    }),
                );
            }
        } else if let Some(subject) = self.one.subject
            && button(ui, T::Uphold, T::UpholdOf)
        {
            let before = self.base.and_then(|base| base.limit.clone());
            let stated = line.stated.as_ref().map(|stated| stated.limit.clone());
            let limit = before.or(stated);
            let limit = limit.filter(|limit| subject.check(line.bound, limit).is_ok());
            let limit = limit.unwrap_or_else(|| super::add::limit_at(subject, self.one.value));
            self.put_limit(limit, commands);
        }
        if button(ui, T::Remove, T::RemoveOf) {
            push(commands, RowEdit::Remove(line.id.clone()));
        }
        if let Some(base) = self.base.filter(|base| *base != line)
            && button(ui, T::Reset, T::ResetOf)
        {
            push(commands, RowEdit::Put(base.clone()));
        }
    }

    /// The limit as a number to be typed, under the field's name; `None` without a number.
    fn quantity<'b>(&self, name: &'b str) -> Option<Quantity<'b>> {
        let subject = self.one.subject?;
        Some(Quantity {
            id: egui::Id::unique(("limit of a red line", &self.line().id)),
            name,
            unit: subject.unit(),
            range: subject.range(),
            value: self.line().limit.as_ref()?.number()?,
            language: self.context.language,
        })
    }

    fn put_limit(&self, limit: Limit, commands: &mut Vec<Command>) {
        let limit = Some(limit);
        let line = self.line().clone();
        push(commands, RowEdit::Put(RedLine { limit, ..line }));
    }
}
