//! The list of links: each can be changed and removed, and one can be added without the mouse.

use super::fields::{choice_ui, name_ui, number_ui, state_ui};
use super::issues::button;
use super::{base_timeline, footing_ui, push};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::model::rows::{self, RowEdit};
use crate::model::timeline::{LARGEST_FACTOR, Link, LinkKind, State, Timeline, TimelineEdit};
use crate::text::number::Unit;
use crate::text::timeline_page::TimelinePageText as T;
use crate::text::{Text as _, Title};

/// How fast an issue moves while it waits, where a new link is made conditional.
const HALF: f64 = 0.5;

/// The two issues of the next link.
#[derive(Clone, Debug, Default)]
pub(super) struct Adding {
    first: usize,
    second: usize,
}

/// A new link: the second comes to paper only after the first has.
pub(super) fn between(timeline: &Timeline, first: usize, second: usize) -> Option<Link> {
    let (first, second) = (timeline.issues.get(first)?, timeline.issues.get(second)?);
    let values = [("first", &first.title), ("second", &second.title)];
    (first.id != second.id).then(|| Link {
        id: rows::free_id(&timeline.links),
        title: Title::filled(T::NewLink, &values),
        kind: LinkKind::Before,
        first: first.id.clone(),
        first_state: State::Paper,
        second: second.id.clone(),
        second_state: State::Paper,
        footing: None,
    })
}

impl Adding {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        let timeline = &context.scenario().timeline;
        let base = &base_timeline(context).links;
        for link in &timeline.links {
            ui.push_id(&link.id, |ui| {
                let before = rows::find(base, &link.id);
                row_ui(ui, context, (link, before), commands);
            });
        }
        let names: Vec<String> = timeline
            .issues
            .iter()
            .map(|issue| issue.title.in_language(language).to_owned())
            .collect();
        let add = T::AddLink.text(language).to_owned();
        let name = |text: T| text.fill(language, &[("title", add.clone())]);
        let shown = |place: usize| names.get(place).map_or("", String::as_str);
        ui.horizontal_wrapped(|ui| {
            let second = (name(T::SecondOf), shown(self.second));
            let field = (second.0.as_str(), second.1, 110.0);
            if let Some(place) = choice_ui(ui, field, Some(self.second), &names) {
                self.second = place;
            }
            ui.label(T::WaitsFor.text(language));
            let first = (name(T::FirstOf), shown(self.first));
            let field = (first.0.as_str(), first.1, 110.0);
            if let Some(place) = choice_ui(ui, field, Some(self.first), &names) {
                self.first = place;
            }
            let link = between(timeline, self.first, self.second);
            let wanted = egui::Button::new(&add);
            if ui.add_enabled(link.is_some(), wanted).clicked()
                && let Some(link) = link
            {
                put(commands, link);
            }
        });
        let removed = base
            .iter()
            .filter(|link| rows::find(&timeline.links, &link.id).is_none());
        ui.horizontal_wrapped(|ui| {
            for link in removed {
                let title = ("title", link.title.in_language(language).to_owned());
                if ui.button(T::Restore.fill(language, &[title])).clicked() {
                    put(commands, link.clone());
                }
            }
        });
    }
}

fn row_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (link, before): (&Link, Option<&Link>),
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let title = ("title", link.title.in_language(language).to_owned());
    let named = |text: T| text.fill(language, std::slice::from_ref(&title));
    let issues = &context.scenario().timeline.issues;
    let names: Vec<String> = issues
        .iter()
        .map(|issue| issue.title.in_language(language).to_owned())
        .collect();
    let place = |id: &str| issues.iter().position(|issue| issue.id == id);
    let shown = |id: &str| place(id).and_then(|place| names.get(place)).cloned();
    let mut new = link.clone();
    ui.horizontal_wrapped(|ui| {
        name_ui(ui, 210.0, &title.1);
        let (waits, name) = (shown(&link.second).unwrap_or_default(), named(T::SecondOf));
        if let Some(chosen) = choice_ui(ui, (&name, &waits, 96.0), place(&link.second), &names) {
            new.second = issues
                .get(chosen)
                .map_or_else(String::new, |issue| issue.id.clone());
        }
        let state = state_ui(ui, &named(T::SecondState), link.second_state, language);
        new.second_state = state.unwrap_or(link.second_state);
        kind_ui(ui, context, (link, &named), &mut new);
        let (first, name) = (shown(&link.first).unwrap_or_default(), named(T::FirstOf));
        if let Some(chosen) = choice_ui(ui, (&name, &first, 96.0), place(&link.first), &names) {
            new.first = issues
                .get(chosen)
                .map_or_else(String::new, |issue| issue.id.clone());
        }
        let state = state_ui(ui, &named(T::FirstState), link.first_state, language);
        new.first_state = state.unwrap_or(link.first_state);
        // an issue cannot wait for itself: such a choice changes nothing
        if new != *link && new.first != new.second {
            put(commands, new);
        }
        if button(ui, T::Remove.text(language), named(T::RemoveOf)) {
            push(
                commands,
                TimelineEdit::Links(RowEdit::Remove(link.id.clone())),
            );
        }
        if let Some(before) = before.filter(|before| *before != link)
            && button(ui, T::Reset.text(language), named(T::ResetOf))
        {
            put(commands, before.clone());
        }
        footing_ui(ui, context, link.footing.as_ref());
    });
}

/// Whether the second must wait, or is only slower, and how much.
fn kind_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (link, named): (&Link, &impl Fn(T) -> String),
    new: &mut Link,
) {
    let language = context.language;
    let options = [T::KindBefore, T::KindConditional].map(|kind| kind.text(language).to_owned());
    let now = usize::from(link.kind != LinkKind::Before);
    let shown = options.get(now).cloned().unwrap_or_default();
    match choice_ui(ui, (&named(T::KindOf), &shown, 96.0), Some(now), &options) {
        Some(0) => new.kind = LinkKind::Before,
        Some(_) => new.kind = LinkKind::Conditional { factor: HALF },
        None => {}
    }
    if let LinkKind::Conditional { factor } = link.kind {
        let name = named(T::FactorOf);
        let field = (name.as_str(), Unit::Number, (0.0, LARGEST_FACTOR));
        if let Some(factor) = number_ui(ui, field, factor, language) {
            new.kind = LinkKind::Conditional { factor };
        }
    }
}

pub(super) fn put(commands: &mut Vec<Command>, link: Link) {
    push(commands, TimelineEdit::Links(RowEdit::Put(link)));
}
