//! The table of issues: state, chances, and from when on an issue is closed.

use super::fields::{name_ui, number_ui, state_ui};
use super::{base_timeline, footing_ui, push};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::model::rows::{self, RowEdit};
use crate::model::timeline::{Issue, TimelineEdit};
use crate::text::Text as _;
use crate::text::number::Unit;
use crate::text::timeline_page::TimelinePageText as T;

pub(super) fn ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let base = &base_timeline(context).issues;
    let note = T::IssuesNote.text(context.language);
    ui.label(egui::RichText::new(note).small().weak());
    for issue in &context.scenario().timeline.issues {
        ui.push_id(&issue.id, |ui| {
            let before = rows::find(base, &issue.id);
            row_ui(ui, context, (issue, before), commands);
        });
    }
    removed_ui(ui, context, base, commands);
}

fn row_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (issue, before): (&Issue, Option<&Issue>),
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let title = ("title", issue.title.in_language(language).to_owned());
    let named = |text: T| text.fill(language, std::slice::from_ref(&title));
    ui.horizontal_wrapped(|ui| {
        name_ui(ui, 110.0, &title.1);
        let state = state_ui(ui, &named(T::StateOf), issue.state, language);
        if let Some(state) = state {
            put(
                commands,
                Issue {
                    state,
                    ..issue.clone()
                },
            );
        }
        let names = [T::ChanceOpen, T::ChanceWords, T::ChancePaper];
        for (place, name) in names.into_iter().enumerate() {
            let chance = issue
                .monthly_chances
                .get(place)
                .copied()
                .unwrap_or_default();
            let of = named(name);
            if let Some(typed) = number_ui(ui, (&of, Unit::Share, (0.0, 1.0)), chance, language) {
                let mut new = issue.clone();
                if let Some(slot) = new.monthly_chances.get_mut(place) {
                    *slot = typed;
                }
                put(commands, new);
            }
        }
        let closed = named(T::ClosedFrom);
        if let Some(in_force_from) = state_ui(ui, &closed, issue.in_force_from, language) {
            put(
                commands,
                Issue {
                    in_force_from,
                    ..issue.clone()
                },
            );
        }
        if button(ui, T::Remove.text(language), named(T::RemoveOf)) {
            push(
                commands,
                TimelineEdit::Issues(RowEdit::Remove(issue.id.clone())),
            );
        }
        if let Some(before) = before.filter(|before| *before != issue)
            && button(ui, T::Reset.text(language), named(T::ResetOf))
        {
            put(commands, before.clone());
        }
        footing_ui(ui, context, issue.footing.as_ref());
    });
}

fn put(commands: &mut Vec<Command>, issue: Issue) {
    push(commands, TimelineEdit::Issues(RowEdit::Put(issue)));
}

/// A small button with a name of its own for screen readers.
pub(super) fn button(ui: &mut egui::Ui, words: &str, name: String) -> bool {
    let answer = ui.small_button(words).on_hover_text(&name);
    let is_clicked = answer.clicked();
    answer.accessible_name(name);
    is_clicked
}

fn removed_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    base: &[Issue],
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let now = &context.scenario().timeline.issues;
    let removed = base
        .iter()
        .filter(|issue| rows::find(now, &issue.id).is_none());
    ui.horizontal_wrapped(|ui| {
        for issue in removed {
            let title = ("title", issue.title.in_language(language).to_owned());
            if ui.button(T::Restore.fill(language, &[title])).clicked() {
                put(commands, issue.clone());
            }
        }
    });
}
