//! Talks in time: issues, what holds them up, what may happen, and what the clock makes of it.

mod events;
mod fields;
mod graph;
mod issues;
mod links;

use std::sync::Arc;

use super::charts::charts_ui;
use super::scrolling;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::app::talks::Failure;
use crate::figures::FigureId;
use crate::model::Edit;
use crate::model::timeline::{Footing, Timeline, TimelineEdit};
use crate::text::Text as _;
use crate::text::timeline::TimelineText;
use crate::text::timeline_page::TimelinePageText as T;
use egui::RichText;
use fields::{choice_ui, day_ui, months_ui};

/// What only concerns the eye: the link that is being drawn or put together.
#[derive(Clone, Debug, Default)]
pub(super) struct TimelinePage {
    adding: links::Adding,
    graph: graph::Graph,
}

impl TimelinePage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        scrolling(ui, "timeline", |ui| {
            let language = context.language;
            let timeline = &context.scenario().timeline;
            head_ui(ui, context, commands);
            if timeline.issues.is_empty() {
                ui.label(T::NoIssues.text(language));
                return;
            }
            heading(ui, T::Graph.text(language));
            self.graph.ui(ui, context, commands);
            heading(ui, T::Issues.text(language));
            issues::ui(ui, context, commands);
            heading(ui, T::Links.text(language));
            self.adding.ui(ui, context, commands);
            heading(ui, T::Events.text(language));
            events::ui(ui, context, commands);
            ui.add_space(10.0);
            state_ui(ui, context);
            if context.talks.talks().is_some() {
                layers_choice_ui(ui, context, commands);
                ui.label(RichText::new(T::CompareNote.text(language)).small().weak());
                charts_ui(ui, context, &FigureId::TALKS, commands);
            }
            happened_ui(ui, context);
        });
    }
}

fn heading(ui: &mut egui::Ui, words: &str) {
    ui.add_space(8.0);
    ui.label(RichText::new(words).heading().size(16.0));
}

/// The timeline of the preset that the scenario is written against.
fn base_timeline<'a>(context: &PanelContext<'a>) -> &'a Arc<Timeline> {
    let preset = context.presets.find(&context.scenario().base);
    preset.map_or_else(
        || context.model.catalogue().timeline(),
        |preset| &preset.scenario.timeline,
    )
}

/// One change of the timeline is one undo step.
fn push(commands: &mut Vec<Command>, edit: TimelineEdit) {
    commands.push(Command::Edit(Edit::Timeline(edit)));
    commands.push(Command::CommitEdit);
}

/// What a row rests on, in a few weak words; the whole reason where the mouse rests.
fn footing_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, footing: Option<&Footing>) {
    let language = context.language;
    let Some(footing) = footing else {
        ui.label(
            RichText::new(TimelineText::OwnRow.text(language))
                .small()
                .weak(),
        );
        return;
    };
    let grade = footing.grade.map_or_else(
        || TimelineText::OwnJudgement.text(language),
        |grade| grade.in_language(language),
    );
    let why = footing.why.in_language(language).to_owned();
    let source = context.model.baseline().source_index(&footing.source);
    let source = source.and_then(|index| context.model.baseline().source(index));
    let address = source.map_or(footing.source.as_str(), |source| source.address.as_str());
    let words = [
        ("grade", grade.to_owned()),
        ("source", footing.source.clone()),
        ("why", why),
    ];
    let told = T::RestsOn.fill(language, &words);
    let hover = format!("{told}\n{address}");
    let short = if footing.source.starts_with("http") || footing.source.is_empty() {
        grade.to_owned()
    } else {
        T::RestsOnSource.fill(language, &words)
    };
    ui.label(RichText::new(short).small().weak())
        .on_hover_text(hover);
}

fn head_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let timeline = &context.scenario().timeline;
    ui.horizontal_wrapped(|ui| {
        ui.label(
            RichText::new(T::Heading.text(language))
                .heading()
                .size(16.0),
        );
        ui.add_space(8.0);
        let base = base_timeline(context);
        let reset = egui::Button::new(T::ResetAll.text(language));
        if ui.add_enabled(timeline != base, reset).clicked() {
            push(commands, TimelineEdit::Reset(Arc::clone(base)));
        }
    });
    ui.add(egui::Label::new(RichText::new(T::Note.text(language)).small().weak()).wrap());
    ui.horizontal_wrapped(|ui| {
        ui.label(T::Start.text(language));
        if let Some(day) = day_ui(ui, timeline.start, language) {
            push(commands, TimelineEdit::Start(day));
        }
        ui.label(T::Months.text(language));
        if let Some(months) = months_ui(ui, (T::Months, 1), timeline.months, language) {
            push(commands, TimelineEdit::Months(months));
        }
        ui.label(T::OrderedAhead.text(language));
        let ahead = (T::OrderedAhead, 0);
        if let Some(months) = months_ui(ui, ahead, timeline.ordered_ahead, language) {
            push(commands, TimelineEdit::OrderedAhead(months));
        }
        ui.label(T::From.text(language));
        let presets: Vec<_> = context.presets.iter().collect();
        let now = presets.iter().position(|preset| preset.id == timeline.from);
        let names: Vec<String> = presets
            .iter()
            .map(|preset| preset.scenario.name.in_language(language).to_owned())
            .collect();
        let shown = now.and_then(|place| names.get(place)).cloned();
        let shown = shown.unwrap_or_else(|| T::Root.text(language).to_owned());
        let name = T::From.text(language);
        if let Some(place) = choice_ui(ui, (name, &shown, 240.0), now, &names)
            && let Some(preset) = presets.get(place)
        {
            push(commands, TimelineEdit::From(preset.id.clone()));
        }
    });
}

/// Whether the numbers are those of this state, and why there are none.
fn state_ui(ui: &mut egui::Ui, context: &PanelContext<'_>) {
    let language = context.language;
    let desk = context.talks;
    if !desk.is_able() {
        ui.label(T::NoThread.text(language));
        return;
    }
    match desk.failure() {
        Some(Failure::Timeline(failure)) => {
            let words = failure.words(context.model.baseline(), language);
            ui.label(RichText::new(words).color(ink(theme(ui).error)));
        }
        Some(Failure::BrokenOff) => {
            ui.label(RichText::new(T::Broken.text(language)).color(ink(theme(ui).error)));
        }
        None if desk.talks().is_none() => {
            ui.label(T::Working.text(language));
        }
        None if desk.is_behind() => {
            ui.weak(T::Behind.text(language));
        }
        None => {}
    }
}

fn layers_choice_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let groups = &context.model.baseline().groups;
    let names: Vec<String> = groups
        .iter()
        .map(|group| group.title.in_language(language).to_owned())
        .collect();
    let now = context.talks.group();
    let shown = names.get(now).cloned().unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        let name = T::LayersOf.text(language);
        ui.label(name);
        if let Some(group) = choice_ui(ui, (name, &shown, 200.0), Some(now), &names) {
            commands.push(Command::LookAtLayers(group));
        }
    });
}

/// The lines of history, each with what it rests on.
fn happened_ui(ui: &mut egui::Ui, context: &PanelContext<'_>) {
    let language = context.language;
    let timeline = &context.scenario().timeline;
    let title = T::HappenedHeading.text(language);
    egui::CollapsingHeader::new(title).show(ui, |ui| {
        for entry in &timeline.history {
            ui.horizontal_wrapped(|ui| {
                let values = [
                    ("day", crate::text::days::iso(entry.date)),
                    ("title", entry.title.in_language(language).to_owned()),
                ];
                ui.label(T::HappenedRow.fill(language, &values));
                footing_ui(ui, context, entry.footing.as_ref());
            });
        }
    });
}
