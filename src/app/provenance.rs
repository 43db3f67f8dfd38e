//! Where the scenario comes from: its caution, its stars, its day and sources.

use super::command::Command;
use super::context::PanelContext;
use super::ink::{ink, theme};
use super::style::semi_bold;
use crate::model::{Scenario, Star, StarKind};
use crate::text::provenance::ProvenanceText as T;
use crate::text::{Language, Text as _, days};
use egui::{Label, RichText};

/// Why a value is starred, in a sentence.
pub(super) fn star_words(star: &Star, language: Language) -> String {
    let text = match star.kind {
        StarKind::Assumption => T::StarAssumption,
        StarKind::Memory => T::StarMemory,
    };
    let reason = star.reason.in_language(language).to_owned();
    text.fill(language, &[("reason", reason)])
}

/// The badge of a caution, and how many starred values the outcomes rest on, each a way to its
/// lever; nothing for a scenario that needs no word.
pub(super) fn badges_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let (scenario, language) = (context.scenario(), context.language);
    let caution = scenario.caution.in_language(language);
    if !caution.is_empty() {
        let words = RichText::new(T::CautionBadge.text(language))
            .family(semi_bold())
            .color(ink(theme(ui).warning));
        let spoken = T::CautionSpoken.fill(language, &[("caution", caution.to_owned())]);
        let badge = ui.add(egui::Button::new(words).wrap());
        let badge = badge.on_hover_ui(|ui| {
            ui.set_max_width(420.0);
            ui.label(caution);
            ui.weak(T::ShowDetails.text(language));
        });
        if badge.accessible_name(spoken).clicked() {
            commands.push(Command::ShowDetails);
        }
    }
    let stars: Vec<&Star> = scenario.held_stars().collect();
    if stars.is_empty() {
        return;
    }
    let head = if stars.len() == 1 {
        T::RestsOnOne.text(language).to_owned()
    } else {
        T::RestsOn.fill(language, &[("count", stars.len().to_string())])
    };
    egui::CollapsingHeader::new(RichText::new(head).small())
        .id_salt("stars")
        .show(ui, |ui| {
            for star in stars {
                star_ui(ui, context, (scenario, star), commands);
            }
        });
}

/// One star as a way to its lever.
fn star_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (scenario, star): (&Scenario, &Star),
    commands: &mut Vec<Command>,
) {
    let Some(line) = star_line(context, scenario, star) else {
        return;
    };
    let words = RichText::new(line).size(12.5);
    let button = egui::Button::new(words).frame(false).wrap();
    if ui.add(button).clicked()
        && let Some((id, _)) = star.of
    {
        commands.push(Command::FocusLever(id));
    }
}

/// The starred lever with its value and why it is starred.
fn star_line(context: &PanelContext<'_>, scenario: &Scenario, star: &Star) -> Option<String> {
    let (id, _) = star.of?;
    let spec = context.model.catalogue().spec(id)?;
    let language = context.language;
    let values = [
        ("lever", spec.title.in_language(language).to_owned()),
        ("value", spec.show(scenario.value(id), language)),
        ("note", star_words(star, language)),
    ];
    Some(T::StarLine.fill(language, &values))
}

/// The same in full for the details: caution, story, day, sources and every star.
pub(super) fn origin_ui(ui: &mut egui::Ui, context: &PanelContext<'_>) {
    let (scenario, language) = (context.scenario(), context.language);
    let heading = |ui: &mut egui::Ui, text: T| {
        ui.add_space(4.0);
        ui.label(RichText::new(text.text(language)).family(semi_bold()));
    };
    let caution = scenario.caution.in_language(language);
    if !caution.is_empty() {
        let words = RichText::new(T::CautionHeading.text(language)).family(semi_bold());
        ui.label(words.color(ink(theme(ui).warning)));
        ui.add(Label::new(caution).wrap());
        ui.add_space(4.0);
    }
    let story = scenario.story.in_language(language);
    if !story.is_empty() {
        ui.add(Label::new(story).wrap());
    }
    match scenario.date {
        Some(day) => {
            let day = [("day", days::iso(day))];
            ui.weak(T::DescribesDay.fill(language, &day));
        }
        None => {
            ui.weak(T::DescribesNoDay.text(language));
        }
    }
    let lines: Vec<String> = (scenario.held_stars())
        .filter_map(|star| star_line(context, scenario, star))
        .collect();
    if !lines.is_empty() {
        let count = [("count", lines.len().to_string())];
        ui.add_space(4.0);
        ui.label(RichText::new(T::RestsOn.fill(language, &count)).family(semi_bold()));
        for line in lines {
            ui.add(Label::new(format!("* {line}")).wrap());
        }
    }
    if !scenario.sources.is_empty() {
        heading(ui, T::SourcesHeading);
        for source in &scenario.sources {
            ui.add(Label::new(source).wrap());
        }
    }
}
