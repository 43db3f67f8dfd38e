//! Red lines in the right panel: how many are crossed, and each crossed one with whose it is and by how much.

use super::command::Command;
use super::context::PanelContext;
use super::ink::{ink, theme};
use super::page::Page;
use crate::engine::red_lines::{Judged, judged, later_words, party_name};
use crate::model::red_lines::limit_words;
use crate::text::Text as _;
use crate::text::red_lines::RedLineText as T;
use egui::RichText;

/// How the scenario stands to its red lines; lines on outcomes do not apply where there is no outcome.
pub(super) fn judged_now<'a>(context: &PanelContext<'a>) -> Vec<Judged<'a>> {
    let outcome = context.results.scenario().map(|of| &of.outcome);
    judged(context.model, context.scenario(), outcome)
}

/// Draws how many lines are crossed; a press leads to all of them.
pub(super) fn count_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let judged = judged_now(context);
    if judged.is_empty() {
        return;
    }
    let crossed = judged.iter().filter(|one| one.verdict.is_crossed()).count();
    let counts = [
        ("crossed", crossed.to_string()),
        ("all", judged.len().to_string()),
    ];
    let mut words = RichText::new(T::CountCrossed.fill(language, &counts));
    if crossed > 0 {
        words = words.color(ink(theme(ui).error));
    }
    let button = egui::Button::new(words).wrap();
    let hint = T::ShowPage.text(language);
    if ui.add(button).on_hover_text(hint).clicked() {
        commands.push(Command::ShowPage(Page::RedLines));
    }
    if let Some(words) = later_words(context.scenario(), language).filter(|_| crossed > 0) {
        ui.add(egui::Label::new(RichText::new(words).small().weak()).wrap());
    }
}

/// Draws each crossed line; a press on it shows its lever, or the page where its subject is an outcome.
pub(super) fn red_lines_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let judged = judged_now(context);
    let mut crossed = judged
        .iter()
        .filter(|one| one.verdict.is_crossed())
        .peekable();
    if crossed.peek().is_none() {
        return;
    }
    ui.label(
        RichText::new(T::Heading.text(language))
            .heading()
            .size(16.0),
    );
    for one in crossed {
        ui.push_id(&one.line.id, |ui| crossed_ui(ui, context, one, commands));
    }
    ui.add_space(6.0);
    ui.separator();
}

fn crossed_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    one: &Judged<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let party = party_name(context.model.baseline(), one.line.side, language);
    let title = crate::reading::escaped(one.line.title.in_language(language));
    let values = [("party", party.to_owned()), ("title", title.clone())];
    let words = T::CrossedOf.fill(language, &values);
    let button = egui::Button::new(RichText::new(words).size(13.0))
        .frame(false)
        .wrap();
    let hint = T::ShowSubject.fill(language, &[("title", title)]);
    if ui.add(button).on_hover_text(hint).clicked() {
        commands.push(match one.lever {
            Some(id) => Command::FocusLever(id),
            None => Command::ShowPage(Page::RedLines),
        });
    }
    let against = [
        ("value", one.value_words(language)),
        (
            "limit",
            limit_words(context.model.catalogue(), one.line, language),
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        let verdict = RichText::new(one.verdict_words(language)).color(ink(theme(ui).error));
        ui.label(verdict.size(12.5));
        ui.label(
            RichText::new(T::ValueAgainst.fill(language, &against))
                .small()
                .weak(),
        );
    });
}
