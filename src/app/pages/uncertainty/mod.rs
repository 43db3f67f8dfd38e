//! How sure an outcome is: its range by year, chances, the lead over the reference, and which assumption matters.

mod choices;
mod matters;
mod quantiles;

use super::charts::charts_ui;
use super::overview::horizon_row;
use super::scrolling;
use super::views::views_ui;
use crate::app::chart_view::hand::{self, Done, Wanted};
use crate::app::command::{Command, Sampled};
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::app::measured::show;
use crate::app::quantity_entry::Quantity;
use crate::app::sampling_words::{failure_words, progress_words};
use crate::app::style::semi_bold;
use crate::figures::FigureId;
use crate::figures::uncertainty::{Drawn, scale_of};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::sampling::SamplingText as T;
use crate::uncertainty::chance::Chance;
use choices::Choices;
use egui::RichText;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Range,
    Chance,
    Lead,
    Matters,
    Table,
}

impl View {
    const ALL: [(Self, T); 5] = [
        (Self::Range, T::ViewRange),
        (Self::Chance, T::ViewChance),
        (Self::Lead, T::ViewLead),
        (Self::Matters, T::ViewMatters),
        (Self::Table, T::ViewTable),
    ];
}

/// The page's view and what is being searched for.
#[derive(Clone, Debug, Default)]
pub(super) struct UncertaintyPage {
    view: View,
    choices: Choices,
}

impl UncertaintyPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        self.choices.ui(ui, context, commands);
        views_ui(ui, language, (&mut self.view, View::ALL), |ui| {
            horizon_row(ui, context, commands);
        });
        if !context.sampling.is_on() {
            ui.label(T::OffNote.text(language));
            return;
        }
        if let Some(words) = failure_words(context) {
            ui.label(RichText::new(words).color(ink(theme(ui).error)));
        }
        let Some(drawn) = context.sampling.drawn() else {
            ui.label(progress_words(context));
            return;
        };
        let view = self.view;
        scrolling(ui, "uncertainty", |ui| {
            ui.weak(known_words(context, drawn));
            match view {
                View::Range => {
                    let figures = [FigureId::DrawBand, FigureId::DrawEnsemble];
                    charts_ui(ui, context, &figures, commands);
                }
                View::Chance => chance_ui(ui, context, drawn, commands),
                View::Lead => {
                    ui.label(RichText::new(better_words(context, drawn)).family(semi_bold()));
                    charts_ui(ui, context, &[FigureId::DrawLead], commands);
                }
                View::Matters => matters::matters_ui(ui, context, drawn, commands),
                View::Table => quantiles::quantiles_ui(ui, context, drawn),
            }
        });
    }
}

/// How far the draws are, and how sure the median is after so many.
fn known_words(context: &PanelContext<'_>, drawn: &Drawn) -> String {
    let language = context.language;
    let unit = drawn.outcome.measure.unit();
    let spread = &drawn.outcome.scenario;
    let error = number::difference(spread.error(0.5), unit, language);
    let values = [
        ("progress", progress_words(context)),
        ("median", shown(drawn, spread.at(0.5), context)),
        ("error", error.trim_start_matches('+').to_owned()),
    ];
    T::Known.fill(language, &values)
}

/// `85% (± 0.4 pp), 17 in 20`, filled in by the caller's template.
fn chance_values(chance: Chance, context: &PanelContext<'_>) -> [(&'static str, String); 3] {
    let language = context.language;
    let error = 0.5 * (chance.high - chance.low);
    let error = number::difference(error, Unit::Share, language);
    [
        (
            "percent",
            number::value(chance.share(), Unit::Share, language),
        ),
        ("error", error.trim_start_matches('+').to_owned()),
        ("odds", chance.in_twenty().words(language)),
    ]
}

/// The threshold, typed or dragged, and the chance that the outcome is worse.
fn chance_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    drawn: &Drawn,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let unit = drawn.outcome.measure.unit();
    let name = T::WorseThan.text(language);
    let field = Quantity {
        id: egui::Id::unique("threshold of the draws"),
        name,
        unit,
        range: (-1e18, 1e18),
        value: drawn.threshold,
        language,
    };
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.label(name);
        chosen = field.entry_ui(ui);
        let chance = drawn.outcome.worse(drawn.threshold);
        let words = T::WorseAnswer.fill(language, &chance_values(chance, context));
        ui.label(RichText::new(words).family(semi_bold()).size(16.0));
        ui.weak(T::ThresholdHint.text(language));
    });
    chosen = chosen.or_else(|| field.problem_ui(ui));
    let figures = [FigureId::DrawDots, FigureId::DrawCurve];
    for figure in figures {
        hand::want(ui.ctx(), figure.id(), Wanted::Rule);
    }
    charts_ui(ui, context, &figures, commands);
    for figure in figures {
        if let Some(Done::Rule(at)) = hand::done(ui.ctx(), figure.id()) {
            chosen = Some(at * scale_of(drawn, figure, language));
        }
    }
    if let Some(threshold) = chosen.filter(|chosen| chosen.to_bits() != drawn.threshold.to_bits()) {
        commands.push(Command::Sample(Sampled::Threshold(threshold)));
    }
}

fn better_words(context: &PanelContext<'_>, drawn: &Drawn) -> String {
    let language = context.language;
    let reference = ("reference", context.session.reference_name(language));
    if drawn.outcome.is_same() {
        return T::SameAnswer.fill(language, &[reference]);
    }
    let [percent, error, odds] = chance_values(drawn.outcome.better(), context);
    T::BetterAnswer.fill(language, &[reference, percent, error, odds])
}

/// A value of the outcome in words.
fn shown(drawn: &Drawn, value: f64, context: &PanelContext<'_>) -> String {
    show(drawn.outcome.measure, Some(value), context.language)
}
