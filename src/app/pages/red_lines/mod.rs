//! Red lines: every line of both sides, to be moved, waived, removed and added, and how far each is.

mod add;
mod compared;
mod name;
mod row;

use super::charts::charts_ui;
use super::scrolling;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::levers_panel::base_name;
use crate::app::red_lines_panel::judged_now;
use crate::baseline::{Party, RedLine};
use crate::engine::red_lines::{later_words, party_name};
use crate::figures::FigureId;
use crate::model::Edit;
use crate::model::rows::{self, RowEdit};
use crate::text::Text as _;
use crate::text::red_lines::RedLineText as T;
use egui::RichText;

pub(super) use compared::compared_ui;

/// What is being typed to find a subject, and for which side.
#[derive(Clone, Debug, Default)]
pub(super) struct RedLinesPage {
    adding: add::Adding,
}

impl RedLinesPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        scrolling(ui, "red lines", |ui| {
            let language = context.language;
            let base = base_lines(context);
            let judged = judged_now(context);
            let crossed = judged.iter().filter(|one| one.verdict.is_crossed()).count();
            let counts = [
                ("crossed", crossed.to_string()),
                ("all", judged.len().to_string()),
            ];
            ui.horizontal_wrapped(|ui| {
                ui.label(
                    RichText::new(T::CountCrossed.fill(language, &counts))
                        .heading()
                        .size(16.0),
                );
                ui.add_space(8.0);
                let is_changed = context.scenario().red_lines != base;
                let reset = egui::Button::new(T::ResetAll.text(language));
                let note = T::ResetAllNote.fill(language, &[("name", base_name(context))]);
                if ui
                    .add_enabled(is_changed, reset)
                    .on_hover_text(note)
                    .clicked()
                {
                    push(commands, RowEdit::Reset(base.to_vec()));
                }
            });
            ui.add(
                egui::Label::new(RichText::new(T::LinesNote.text(language)).small().weak()).wrap(),
            );
            if let Some(words) = later_words(context.scenario(), language) {
                ui.add(egui::Label::new(RichText::new(words).small()).wrap());
            }
            for party in Party::ALL {
                ui.add_space(6.0);
                let name = party_name(context.model.baseline(), party, language);
                ui.label(RichText::new(name).heading().size(16.0));
                for one in judged.iter().filter(|one| one.line.side == party) {
                    let row = row::Row {
                        context,
                        one,
                        base: rows::find(base, &one.line.id),
                    };
                    self.begin_name_of_added(ui, one.line);
                    ui.push_id(&one.line.id, |ui| row.ui(ui, commands));
                }
            }
            removed_ui(ui, context, base, commands);
            ui.add_space(10.0);
            self.adding.ui(ui, context, commands);
            ui.add_space(10.0);
            if FigureId::RedLines.suits(context.model.baseline()) {
                charts_ui(ui, context, &FigureId::RED_LINES, commands);
            }
        });
    }

    /// A line that was just added waits for its name.
    fn begin_name_of_added(&mut self, ui: &egui::Ui, line: &RedLine) {
        if self.adding.take_added(&line.id) {
            name::begin(ui, line);
        }
    }
}

/// The red lines of the preset that the scenario is written against.
fn base_lines<'a>(context: &PanelContext<'a>) -> &'a [RedLine] {
    let preset = context.presets.find(&context.scenario().base);
    preset.map_or_else(
        || context.model.catalogue().red_lines(),
        |preset| preset.scenario.red_lines.as_slice(),
    )
}

/// One change of the lines is one undo step.
fn push(commands: &mut Vec<Command>, edit: RowEdit<RedLine>) {
    commands.push(Command::Edit(Edit::RedLines(edit)));
    commands.push(Command::CommitEdit);
}

/// Lines of the base that were removed, each with a button that brings it back.
fn removed_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    base: &[RedLine],
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let lines = &context.scenario().red_lines;
    let is_removed = |line: &&RedLine| rows::find(lines, &line.id).is_none();
    let removed: Vec<&RedLine> = base.iter().filter(is_removed).collect();
    if removed.is_empty() {
        return;
    }
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.weak(T::RemovedNote.text(language));
        for line in removed {
            let title = ("title", line.title.in_language(language).to_owned());
            if ui.button(T::Restore.fill(language, &[title])).clicked() {
                push(commands, RowEdit::Put(line.clone()));
            }
        }
    });
}
