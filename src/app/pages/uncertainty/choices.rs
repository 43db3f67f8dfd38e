//! The head of the page: which outcome, which seed, how many draws, and whether at all.

use crate::app::command::{Command, Sampled};
use crate::app::context::PanelContext;
use crate::app::measured::{Extent, headlines};
use crate::app::quantity_entry::Quantity;
use crate::app::sampling::COUNTS;
use crate::engine::Measure;
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::sampling::SamplingText as T;

/// Outcomes that a search lists at once.
const SHOWN: usize = 8;

/// Largest seed that can be typed: a number that every text holds exactly.
const LARGEST_SEED: f64 = 9_007_199_254_740_991.0;

/// What is being searched for.
#[derive(Clone, Debug, Default)]
pub(super) struct Choices {
    filter: String,
}

impl Choices {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        let seed = Quantity {
            id: egui::Id::unique("seed of the draws"),
            name: T::Seed.text(language),
            unit: Unit::Count,
            range: (0.0, LARGEST_SEED),
            value: context.sampling.seed() as f64,
            language,
        };
        let mut typed = None;
        ui.horizontal_wrapped(|ui| {
            ui.label(T::Outcome.text(language));
            outcome_ui(ui, context, commands);
            let hint = T::FindOutcome.text(language);
            let field = egui::TextEdit::singleline(&mut self.filter)
                .hint_text(hint)
                .desired_width(150.0);
            ui.add(field).accessible_name(hint);
        });
        ui.horizontal(|ui| {
            ui.label(T::Count.text(language));
            count_ui(ui, context, commands);
            ui.label(T::Seed.text(language));
            typed = seed.entry_ui(ui);
            let mut is_on = context.sampling.is_on();
            if ui.checkbox(&mut is_on, T::On.text(language)).changed() {
                commands.push(Command::Sample(Sampled::On(is_on)));
            }
        });
        typed = typed.or_else(|| seed.problem_ui(ui));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "within the range of a seed"
        )]
        commands.extend(typed.map(|seed| Command::Sample(Sampled::Seed(seed as u64))));
        self.found_ui(ui, context, commands);
    }

    /// Outcomes that match what is typed.
    fn found_ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let filter = self.filter.trim().to_lowercase();
        if filter.is_empty() {
            return;
        }
        let (baseline, language) = (context.model.baseline(), context.language);
        let found = Measure::all(baseline).into_iter().filter(|measure| {
            let title = measure.title(baseline).in_language(language).to_lowercase();
            title.contains(&filter) || measure.id(baseline).contains(&filter)
        });
        let found: Vec<Measure> = found.collect();
        ui.horizontal_wrapped(|ui| {
            for measure in found.iter().take(SHOWN) {
                let title = measure.title(baseline);
                if ui.button(title.in_language(language)).clicked() {
                    commands.push(Command::Sample(Sampled::Outcome(*measure)));
                    self.filter.clear();
                }
            }
            if found.len() > SHOWN {
                let count = ("count", (found.len() - SHOWN).to_string());
                ui.weak(T::MoreOutcomes.fill(language, &[count]));
            }
        });
    }
}

/// The headline outcomes of both parties, and the one that is chosen.
fn outcome_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let (baseline, language) = (context.model.baseline(), context.language);
    let now = context.sampling.measure();
    let title = |measure: Measure| measure.title(baseline).in_language(language).to_owned();
    let combo = egui::ComboBox::from_id_salt("drawn outcome")
        .selected_text(title(now))
        .width(300.0)
        .height(420.0);
    let made = combo.truncate().show_ui(ui, |ui| {
        for measure in headlines(context, Extent::All).concat() {
            if ui
                .selectable_label(measure == now, title(measure))
                .clicked()
            {
                commands.push(Command::Sample(Sampled::Outcome(measure)));
            }
        }
    });
    made.response.accessible_name(T::Outcome.text(language));
}

fn count_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let words = |count: usize| number::plain(count as f64, 0);
    let now = context.sampling.count();
    let combo = egui::ComboBox::from_id_salt("number of draws")
        .selected_text(words(now))
        .width(76.0);
    let made = combo.show_ui(ui, |ui| {
        for count in COUNTS {
            if ui.selectable_label(count == now, words(count)).clicked() {
                commands.push(Command::Sample(Sampled::Count(count)));
            }
        }
    });
    let name = T::Count.text(context.language);
    made.response.accessible_name(name);
}
