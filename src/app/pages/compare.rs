//! Comparing: which scenario is the reference, what differs from it, and what comes of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::red_lines;
use super::scrolling;
use super::sheet::{Cell, Column, ROW, Rows, Sort, name_width, sheet_ui};
use crate::app::command::{Command, Seen};
use crate::app::command_words::choice_name;
use crate::app::context::PanelContext;
use crate::app::document::{Document, DocumentId};
use crate::app::measured::{Extent, NOT_DEFINED, headlines, show, years};
use crate::app::open_number::Opens;
use crate::app::session::ReferenceChoice;
use crate::app::style::semi_bold;
use crate::engine::Measure;
use crate::engine::trace::Subject;
use crate::figures::Evaluated;
use crate::model::{ParameterId, Scenario, Value, diff};
use crate::text::panels::PanelText as T;
use crate::text::provenance::ProvenanceText as P;
use crate::text::{Text as _, number};
use egui::RichText;

/// A compared scenario's name and its outcomes, where it has any.
type Compared = (String, DocumentId, Option<Arc<Evaluated>>);

/// Scenarios that can stand beside the reference at once.
const MOST: usize = 6;

/// Values that differ which are shown before all of them are asked for.
const FIRST_ROWS: usize = 20;

/// Which open scenarios stand beside the reference, and how the tables are sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct ComparePage {
    /// Besides the active scenario, which always stands there.
    chosen: BTreeSet<DocumentId>,
    all_outcomes: bool,
    all_levers: bool,
    levers_sort: Sort,
    outcomes_sort: Sort,
    lines_sort: Sort,
}

impl ComparePage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        self.chosen
            .retain(|id| context.session.document(*id).is_some());
        scrolling(ui, "compare", |ui| {
            reference_ui(ui, context, commands);
            self.scenarios_ui(ui, context);
            let compared = self.compared(context);
            ui.add_space(8.0);
            commands.extend(self.outcomes_ui(ui, context, &compared));
            ui.add_space(8.0);
            red_lines::compared_ui(ui, context, (&compared, &mut self.lines_sort));
            ui.add_space(8.0);
            self.levers_ui(ui, context, &compared);
        });
    }

    /// The active scenario first, then the chosen ones in the order of their tabs.
    fn compared<'a>(&self, context: &PanelContext<'a>) -> Vec<&'a Document> {
        let active = context.session.active_id();
        let is_chosen =
            |document: &&Document| document.id != active && self.chosen.contains(&document.id);
        let mut compared = vec![context.document()];
        compared.extend(
            context
                .session
                .documents()
                .iter()
                .filter(is_chosen)
                .take(MOST - 1),
        );
        compared
    }

    fn scenarios_ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let language = context.language;
        let active = context.session.active_id();
        ui.horizontal_wrapped(|ui| {
            ui.label(T::ComparedHeading.text(language));
            for document in context.session.documents() {
                let mut is_on = document.id == active || self.chosen.contains(&document.id);
                let has_room = is_on || self.chosen.len() + 1 < MOST;
                let can_turn = document.id != active && has_room;
                let tick =
                    egui::Checkbox::new(&mut is_on, document.name(context.presets, language));
                let answer = ui
                    .push_id(document.id.0, |ui| ui.add_enabled(can_turn, tick))
                    .inner;
                if answer.changed() && is_on {
                    self.chosen.insert(document.id);
                } else if answer.changed() {
                    self.chosen.remove(&document.id);
                }
                if !has_room {
                    answer.on_disabled_hover_text(T::TooMany.text(language));
                }
            }
        });
        ui.label(RichText::new(T::ComparedNote.text(language)).small().weak());
    }

    fn levers_ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, compared: &[&Document]) {
        let language = context.language;
        ui.label(
            RichText::new(T::LeversThatDiffer.text(language))
                .heading()
                .size(16.0),
        );
        let rows = differing(context, compared);
        if rows.is_empty() {
            ui.weak(T::NoDifference.text(language));
            return;
        }
        let shown = match rows.get(..FIRST_ROWS) {
            Some(first) if !self.all_levers => first,
            _ => &rows,
        };
        let name = name_width(ui, shown);
        let shared = (ui.available_width() - name) / (compared.len() + 1) as f32 - 16.0;
        let width = shared.clamp(120.0, 240.0);
        let mut columns = vec![Column::words(T::ColumnParameter.text(language), name)];
        columns.push(Column::number(reference_title(context), width));
        columns.extend(
            compared
                .iter()
                .map(|document| Column::number(document.name(context.presets, language), width)),
        );
        sheet_ui(
            ui,
            ("levers", language),
            &columns,
            Rows {
                list: shown,
                total: None,
            },
            (&mut self.levers_sort, height_of(shown)),
        );
        if shown
            .iter()
            .flatten()
            .any(|cell| cell.shown.ends_with(" *"))
        {
            let legend = RichText::new(P::StarLegend.text(language)).small().weak();
            ui.add(egui::Label::new(legend).wrap());
        }
        if shown.len() < rows.len() {
            let all = T::ShowAllDiffering.fill(language, &[("count", rows.len().to_string())]);
            if ui.button(all).clicked() {
                self.all_levers = true;
            }
        }
    }

    fn outcomes_ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        compared: &[&Document],
    ) -> Option<Command> {
        let language = context.language;
        ui.horizontal_wrapped(|ui| {
            ui.label(
                RichText::new(T::OutcomesHeading.text(language))
                    .heading()
                    .size(16.0),
            );
            ui.checkbox(&mut self.all_outcomes, T::AllOutcomes.text(language));
        });
        let reference = context.results.reference_evaluated()?;
        let after = years(reference.outcome.horizon);
        ui.label(
            RichText::new(T::OutcomesNote.fill(language, &[("years", after)]))
                .small()
                .weak(),
        );
        let evaluations: Vec<Compared> = (compared.iter())
            .map(|document| {
                let found = context
                    .results
                    .evaluation(document.id)
                    .and_then(|of| of.as_ref().ok());
                (
                    document.name(context.presets, language),
                    document.id,
                    found.map(Arc::clone),
                )
            })
            .collect();
        let measures = if self.all_outcomes {
            Measure::all(context.model.baseline())
        } else {
            headlines(context, Extent::All).concat()
        };
        let row = |measure: &Measure| outcome_row(context, *measure, (reference, &evaluations));
        let rows: Vec<Vec<Cell>> = measures.iter().map(row).collect();
        let mut columns = vec![
            Column::words(T::ColumnOutcome.text(language), name_width(ui, &rows)),
            Column::number(reference_title(context), 130.0),
        ];
        for (name, ..) in &evaluations {
            columns.push(Column::number(name.clone(), 130.0));
            columns.push(Column::number(T::ColumnDistance.text(language), 110.0));
        }
        sheet_ui(
            ui,
            ("outcomes", language),
            &columns,
            Rows {
                list: &rows,
                total: None,
            },
            (&mut self.outcomes_sort, height_of(&rows)),
        )
    }
}

/// Room for all rows: the page scrolls, not the table in it.
fn height_of(rows: &[Vec<Cell>]) -> f32 {
    (rows.len() + 1) as f32 * ROW
}

fn reference_title(context: &PanelContext<'_>) -> String {
    let name = context.session.reference_name(context.language);
    T::ColumnReferenceOf.fill(context.language, &[("name", name)])
}

/// One row for each parameter in which a compared scenario differs from the reference.
fn differing(context: &PanelContext<'_>, compared: &[&Document]) -> Vec<Vec<Cell>> {
    let reference = context.reference();
    let cell = |value: Value, shown: String| Cell {
        shown,
        number: value.number(),
        ..Cell::default()
    };
    let mut rows = Vec::new();
    for (index, spec) in (0u16..).zip(context.model.catalogue().specs()) {
        let id = ParameterId(index);
        let before = reference.value(id);
        if compared
            .iter()
            .all(|document| document.scenario().value(id) == before)
        {
            continue;
        }
        let show = |scenario: &Scenario| {
            let value = scenario.value(id);
            let star = scenario.star_of(id).map_or("", |_| " *");
            cell(
                value,
                format!("{}{star}", spec.show(value, context.language)),
            )
        };
        let mut row = vec![
            Cell::words(spec.title.in_language(context.language)),
            show(reference),
        ];
        row.extend(compared.iter().map(|document| show(document.scenario())));
        rows.push(row);
    }
    rows.extend(differing_firms(context, compared));
    rows
}

/// One row for each figure of a company in which a compared scenario differs from the reference.
fn differing_firms(context: &PanelContext<'_>, compared: &[&Document]) -> Vec<Vec<Cell>> {
    let mut scenarios = vec![context.reference()];
    scenarios.extend(compared.iter().map(|document| document.scenario()));
    let firms = diff::differing_firms(context.model.catalogue(), &scenarios);
    let row = |firm: diff::FirmRow<'_>| {
        let cell = |value: &Option<Value>| Cell {
            shown: value.map_or_else(
                || NOT_DEFINED.to_owned(),
                |value| firm.spec.show(value, context.language),
            ),
            number: value.and_then(Value::number),
            ..Cell::default()
        };
        let title = Cell::words(firm.title.in_language(context.language));
        std::iter::once(title)
            .chain(firm.values.iter().map(cell))
            .collect()
    };
    firms.into_iter().map(row).collect()
}

fn outcome_row(
    context: &PanelContext<'_>,
    measure: Measure,
    (reference, evaluations): (&Evaluated, &[Compared]),
) -> Vec<Cell> {
    let (baseline, language) = (context.model.baseline(), context.language);
    let before = measure.value(baseline, &reference.outcome);
    let cell = |value: Option<f64>, shown: String| Cell {
        shown,
        number: value,
        ..Cell::default()
    };
    let title = measure.title(baseline).in_language(language).to_owned();
    let opens = |seen, of: &Evaluated| {
        let opens = Opens::active(Subject::Measure(measure), &title);
        let absence = measure.absence(baseline, &of.outcome);
        Opens { seen, ..opens }.because(absence, language)
    };
    let mut row = vec![
        Cell::words(&title),
        cell(before, show(measure, before, language)).opening(opens(Seen::Reference, reference)),
    ];
    for (_, id, evaluated) in evaluations {
        let Some(evaluated) = evaluated else {
            row.extend([Cell::words(NOT_DEFINED), Cell::words(NOT_DEFINED)]);
            continue;
        };
        let value = measure.value(baseline, &evaluated.outcome);
        let distance = value.zip(before).map(|(value, before)| value - before);
        let of = opens(Seen::Document(*id), evaluated);
        row.push(cell(value, show(measure, value, language)).opening(of));
        let shown = distance.map_or_else(
            || NOT_DEFINED.to_owned(),
            |distance| number::difference(distance, measure.unit(), language),
        );
        row.push(cell(distance, shown));
    }
    row
}

/// The choice of the reference: a shipped scenario, an open one, or a file.
fn reference_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let now = context.session.reference();
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(T::ReferenceChoice.text(language)).family(semi_bold()));
        let shown = context.session.reference_name(language);
        let combo = egui::ComboBox::from_id_salt("reference")
            .selected_text(shown)
            .width(260.0);
        let made = combo.truncate().height(420.0).show_ui(ui, |ui| {
            let mut entry = |ui: &mut egui::Ui, choice: ReferenceChoice, name: String| {
                if ui.selectable_label(*now == choice, name).clicked() && *now != choice {
                    commands.push(Command::SetReference(choice));
                }
            };
            ui.weak(T::PresetsGroup.text(language));
            for preset in context.presets.iter() {
                let choice = ReferenceChoice::Preset(preset.id.clone());
                let name = choice_name(context.session, &choice, language);
                entry(ui, choice, name);
            }
            ui.separator();
            ui.weak(T::OpenGroupOf.text(language));
            for document in context.session.documents() {
                let choice = ReferenceChoice::Document(document.id);
                ui.push_id(document.id.0, |ui| {
                    entry(ui, choice, document.name(context.presets, language));
                });
            }
        });
        made.response
            .accessible_name(T::ReferenceChoice.text(language));
        if ui.button(T::FromFile.text(language)).clicked() {
            commands.push(Command::CompareWithFile);
        }
    });
    ui.label(
        RichText::new(T::ReferenceNote.text(language))
            .small()
            .weak(),
    );
}
