//! The right panel: headline numbers of both parties, and what was changed.

use super::changes_panel::changes_ui;
use super::command::{Command, Seen};
use super::context::PanelContext;
use super::measured::{Extent, Measured, evaluated_ui, headlines, parties, years};
use super::open_number::open_number_ui;
use super::provenance::badges_ui;
use super::red_lines_panel::{count_ui, red_lines_ui};
use super::sampling_words::range_ui;
use super::style::semi_bold;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;
use egui::RichText;

/// The panel: whether it shows the headline numbers or all of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct HeadlinePanel {
    shows_all: bool,
}

impl HeadlinePanel {
    /// Draws the panel into the space it is given.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let area = egui::ScrollArea::vertical()
            .id_salt("headline")
            .auto_shrink([false, false]);
        area.show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            count_ui(ui, context, commands);
            badges_ui(ui, context, commands);
            numbers_ui(ui, context, &mut self.shows_all, commands);
            ui.add_space(6.0);
            ui.separator();
            red_lines_ui(ui, context, commands);
            changes_ui(ui, context, commands);
            ui.add_space(16.0);
        });
    }
}

fn numbers_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    shows_all: &mut bool,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let Some(evaluated) = evaluated_ui(ui, context) else {
        return;
    };
    let reference = context.session.reference_name(language);
    let after = years(evaluated.0.outcome.horizon);
    ui.label(
        RichText::new(T::YearsNote.fill(language, &[("years", after)]))
            .small()
            .weak(),
    );
    ui.checkbox(shows_all, T::MoreNumbers.text(language));
    let extent = if *shows_all { Extent::All } else { Extent::Few };
    for (party, measures) in parties(context).into_iter().zip(headlines(context, extent)) {
        ui.add_space(4.0);
        ui.label(RichText::new(party).heading().size(16.0));
        for measure in measures {
            let measured = Measured::of(context, measure, evaluated);
            commands.extend(number_ui(ui, context, (party, &measured, &reference)));
        }
    }
}

/// The title without the party's name, which the heading says.
pub(super) fn short_title(context: &PanelContext<'_>, measured: &Measured, party: &str) -> String {
    let title = measured.measure.title(context.model.baseline());
    let title = title.in_language(context.language);
    let rest = title
        .strip_prefix(party)
        .map(|rest| rest.trim_start_matches([':', ' ']));
    match rest.filter(|rest| !rest.is_empty() && !rest.starts_with(['의', '산'])) {
        Some(rest) => {
            let mut letters = rest.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_uppercase().chain(letters).collect()
            })
        }
        None => title.to_owned(),
    }
}

fn number_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (party, measured, reference): (&str, &Measured, &str),
) -> Option<Command> {
    let language = context.language;
    let mut asked = None;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 132.0).max(60.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            let title = RichText::new(short_title(context, measured, party)).size(12.5);
            ui.add(egui::Label::new(title).wrap());
        });
        ui.with_layout(egui::Layout::top_down(egui::Align::Max), |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let text = RichText::new(measured.shown(language)).family(semi_bold());
            let opens = measured.opens(context, Seen::Active);
            asked = open_number_ui(ui, text, (&opens, language));
            measured.distance_ui(ui, language, reference);
            range_ui(ui, context, measured.measure);
        });
    });
    asked
}
