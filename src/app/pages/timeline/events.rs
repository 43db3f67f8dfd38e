//! The table of events: when, with what chance, after what.

use super::fields::{name_ui, number_ui};
use super::issues::button;
use super::{base_timeline, footing_ui, push};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::model::rows::{self, RowEdit};
use crate::model::timeline::{Event, TimelineEdit, When, state_words, when_words};
use crate::text::Text as _;
use crate::text::number::Unit;
use crate::text::timeline_page::TimelinePageText as T;
use egui::RichText;

pub(super) fn ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let now = &context.scenario().timeline.events;
    let base = &base_timeline(context).events;
    for event in now {
        ui.push_id(&event.id, |ui| {
            let before = rows::find(base, &event.id);
            row_ui(ui, context, (event, before), commands);
        });
    }
    let removed = base
        .iter()
        .filter(|event| rows::find(now, &event.id).is_none());
    ui.horizontal_wrapped(|ui| {
        for event in removed {
            let title = ("title", event.title.in_language(language).to_owned());
            if ui.button(T::Restore.fill(language, &[title])).clicked() {
                put(commands, event.clone());
            }
        }
    });
}

fn put(commands: &mut Vec<Command>, event: Event) {
    push(commands, TimelineEdit::Events(RowEdit::Put(event)));
}

fn row_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (event, before): (&Event, Option<&Event>),
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let title = ("title", event.title.in_language(language).to_owned());
    let named = |text: T| text.fill(language, std::slice::from_ref(&title));
    ui.horizontal_wrapped(|ui| {
        name_ui(ui, 230.0, &title.1);
        let (When::On {
            probability: chance,
            ..
        }
        | When::Hazard {
            monthly: chance, ..
        }) = event.when;
        let name = named(T::ChanceOf);
        let field = (name.as_str(), Unit::Share, (0.0, 1.0));
        if let Some(typed) = number_ui(ui, field, chance, language) {
            let when = match event.when {
                When::On { day, .. } => When::On {
                    day,
                    probability: typed,
                },
                When::Hazard { from, to, .. } => When::Hazard {
                    from,
                    to,
                    monthly: typed,
                },
            };
            put(
                commands,
                Event {
                    when,
                    ..event.clone()
                },
            );
        }
        ui.label(RichText::new(when_words(event.when, language)).small());
        conditions_ui(ui, context, event);
        if button(ui, T::Remove.text(language), named(T::RemoveOf)) {
            push(
                commands,
                TimelineEdit::Events(RowEdit::Remove(event.id.clone())),
            );
        }
        if let Some(before) = before.filter(|before| *before != event)
            && button(ui, T::Reset.text(language), named(T::ResetOf))
        {
            put(commands, before.clone());
        }
        footing_ui(ui, context, event.footing.as_ref());
    });
}

/// What must have happened, what must not, and whether it is a threat.
fn conditions_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, event: &Event) {
    let language = context.language;
    let timeline = &context.scenario().timeline;
    if event.is_threat {
        ui.label(RichText::new(T::Threat.text(language)).small());
    }
    if let Some(after) = &event.after {
        let row = rows::find(&timeline.events, after);
        let title = row.map_or(after.as_str(), |row| row.title.in_language(language));
        let words = T::After.fill(language, &[("title", title.to_owned())]);
        ui.label(RichText::new(words).small());
    }
    if let Some((issue, state)) = &event.while_issue {
        let row = rows::find(&timeline.issues, issue);
        let title = row.map_or(issue.as_str(), |row| row.title.in_language(language));
        let values = [
            ("issue", title.to_owned()),
            ("state", state_words(*state, language).to_owned()),
        ];
        ui.label(RichText::new(T::While.fill(language, &values)).small());
    }
}
