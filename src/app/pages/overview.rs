//! Both parties at a glance: headline cards and the four main charts.

use super::charts::charts_ui;
use super::scrolling;
use crate::app::command::{Command, Seen};
use crate::app::context::PanelContext;
use crate::app::headline_panel::short_title;
use crate::app::ink::{ink, theme};
use crate::app::levers_panel::horizon_ui;
use crate::app::measured::{Extent, Measured, evaluated_ui, headlines, parties, years};
use crate::app::open_number::open_number_ui;
use crate::app::sampling_words::range_ui;
use crate::app::style::semi_bold;
use crate::figures::FigureId;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;
use egui::{Margin, RichText, Stroke, vec2};

/// Least width of a card, in points.
const CARD: f32 = 142.0;
/// Height of the number, the distance and the range below a card's title, in points.
const BELOW_TITLE: f32 = 58.0;

pub(super) fn ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    scrolling(ui, "overview", |ui| {
        ui.horizontal_wrapped(|ui| horizon_row(ui, context, commands));
        // the same numbers stand at the right edge unless that panel is closed
        if !context.headline_open {
            cards_ui(ui, context, commands);
        }
        ui.add_space(8.0);
        charts_ui(ui, context, &FigureId::OVERVIEW, commands);
    });
}

/// The horizon in words and the buttons that change it, in the layout of the caller.
pub(super) fn horizon_row(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    if let Some(scenario) = context.results.scenario() {
        let after = years(scenario.outcome.horizon);
        let words = T::YearsNote.fill(language, &[("years", after)]);
        // as a whole on one line
        let label = egui::Label::new(RichText::new(words).family(semi_bold()));
        ui.add(label.wrap_mode(egui::TextWrapMode::Extend));
    }
    horizon_ui(ui, context, commands);
}

fn cards_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let Some(evaluated) = evaluated_ui(ui, context) else {
        return;
    };
    let reference = context.session.reference_name(context.language);
    for (party, measures) in parties(context)
        .into_iter()
        .zip(headlines(context, Extent::Few))
    {
        ui.add_space(4.0);
        ui.label(RichText::new(party).heading().size(16.0));
        let gap = ui.spacing().item_spacing.x;
        let fitting = ((ui.available_width() + gap) / (CARD + gap))
            .floor()
            .max(1.0);
        let width = (ui.available_width() + gap) / fitting - gap;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small count"
        )]
        let columns = (fitting as usize).max(1);
        for row in measures.chunks(columns) {
            let measured: Vec<Measured> = row
                .iter()
                .map(|measure| Measured::of(context, *measure, evaluated))
                .collect();
            let titles = measured.iter().map(|one| short_title(context, one, party));
            let height = titles
                .map(|title| title_height(ui, title, width - 22.0))
                .fold(0.0, f32::max);
            ui.horizontal_top(|ui| {
                for one in &measured {
                    let size = vec2(width, height);
                    commands.extend(card_ui(ui, context, (party, one, &reference), size));
                }
            });
        }
    }
}

fn title_height(ui: &egui::Ui, title: String, width: f32) -> f32 {
    let font = egui::TextStyle::Small.resolve(ui.style());
    ui.painter()
        .layout(title, font, egui::Color32::PLACEHOLDER, width)
        .size()
        .y
}

fn card_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (party, measured, reference): (&str, &Measured, &str),
    size: egui::Vec2,
) -> Option<Command> {
    let mut opened = None;
    let theme = theme(ui);
    let frame = egui::Frame::new()
        .fill(ink(theme.background))
        .stroke(Stroke::new(1.0, ink(theme.grid)))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(10, 8));
    frame.show(ui, |ui| {
        ui.set_width(size.x - 22.0);
        ui.set_min_height(size.y + BELOW_TITLE);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
            let title = RichText::new(short_title(context, measured, party)).small();
            ui.add(egui::Label::new(title.color(ink(theme.weak_text))).wrap());
            let text = RichText::new(measured.shown(context.language));
            let opens = measured.opens(context, Seen::Active);
            let text = text.heading().size(19.0);
            opened = open_number_ui(ui, text, (&opens, context.language));
            measured.distance_ui(ui, context.language, reference);
            range_ui(ui, context, measured.measure);
        });
    });
    opened
}
