//! The figures of companies, editable in place; one row a company.

use super::{heading_ui, name};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::app::lever_editor::{Compared, Lever, LeverChange, entry_problem_ui, entry_ui};
use crate::app::levers_panel::base_name;
use crate::app::style::semi_bold;
use crate::baseline::{Figure, FirmData};
use crate::model::firm::MOST_FIRMS;
use crate::model::rows::{self, RowEdit};
use crate::model::{Edit, Firm, FirmFigure, FirmsParameter, Meaning, Scenario, Spec, Value};
use crate::text::companies::CompaniesText as T;
use crate::text::{Text as _, Title};
use egui::{RichText, vec2};

/// Widths of the columns before the figures and of each figure, in points.
const NAME: f32 = 144.0;
const SECTOR: f32 = 112.0;
const FIGURE: f32 = 108.0;

/// The figures of all companies, with what can be done to rows.
pub(super) fn ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let base = base_firms(context);
    heading_ui(ui, T::FiguresHeading.text(language));
    toolbar_ui(ui, context, base, commands);
    ui.label(RichText::new(T::FiguresNote.text(language)).small().weak());
    ui.add_space(4.0);
    egui::ScrollArea::horizontal()
        .id_salt("figures of companies")
        .show(ui, |ui| {
            ui.vertical(|ui| {
                head_ui(ui, context);
                for firm in &context.scenario().firms {
                    let row = Row {
                        context,
                        firm,
                        base: rows::find(base, &firm.id),
                    };
                    ui.push_id(&firm.id, |ui| row.ui(ui, commands));
                }
            });
            ui.add_space(12.0);
        });
    removed_ui(ui, context, base, commands);
}

/// The companies of the preset that the scenario is written against.
fn base_firms<'a>(context: &PanelContext<'a>) -> &'a [Firm] {
    let preset = context.presets.find(&context.scenario().base);
    preset.map_or_else(
        || context.model.catalogue().firms(),
        |preset| preset.scenario.firms.as_slice(),
    )
}

/// One change of the table is one undo step.
fn push(commands: &mut Vec<Command>, edit: RowEdit<Firm>) {
    commands.push(Command::Edit(Edit::Firms(edit)));
    commands.push(Command::CommitEdit);
}

fn toolbar_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    base: &[Firm],
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let firms = &context.scenario().firms;
    ui.horizontal_wrapped(|ui| {
        let has_room = firms.len() < MOST_FIRMS;
        let add = ui.add_enabled(has_room, egui::Button::new(T::Add.text(language)));
        if add.clicked() {
            let id = rows::free_id(firms);
            ui.data_mut(|data| data.insert_temp(name::wanted_id(), id.clone()));
            let catalogue = context.model.catalogue();
            let sector = firms.first().map_or(0, |firm| firm.sector);
            let firm = Firm::new(id, Title::of(T::NewName), sector, catalogue);
            push(commands, RowEdit::Put(firm));
        }
        let count = ("count", firms.len().to_string());
        add.on_disabled_hover_text(T::Full.fill(language, &[count]));
        let is_changed = firms != base;
        let reset = egui::Button::new(T::ResetAll.text(language));
        let note = T::ResetAllNote.fill(language, &[("name", base_name(context))]);
        let reset = ui.add_enabled(is_changed, reset).on_hover_text(note);
        if reset.clicked() {
            push(commands, RowEdit::Reset(base.to_vec()));
        }
        let common = Meaning::Firms(FirmsParameter::PassThrough);
        if ui.button(T::CommonAssumptions.text(language)).clicked() {
            let id = context.model.catalogue().find(common);
            commands.extend(id.map(Command::FocusLever));
        }
    });
}

fn head_ui(ui: &mut egui::Ui, context: &PanelContext<'_>) {
    let language = context.language;
    let head = |ui: &mut egui::Ui, words: &str, width: f32| {
        let label = egui::Label::new(RichText::new(words).family(semi_bold()).small()).wrap();
        cell(ui, width, |ui| ui.add(label));
    };
    // Titles of one, two and three lines begin on the same line.
    ui.horizontal_top(|ui| {
        head(ui, T::ColumnCompany.text(language), NAME);
        head(ui, T::ColumnSector.text(language), SECTOR);
        for (_, spec) in context.model.catalogue().firm_figures() {
            head(ui, spec.title.in_language(language), FIGURE);
        }
    });
    ui.separator();
}

/// A cell of set width, its contents from the top.
fn cell<R>(ui: &mut egui::Ui, width: f32, contents: impl FnOnce(&mut egui::Ui) -> R) -> R {
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 1.0;
        contents(ui)
    })
    .inner
}

/// One company in the table.
struct Row<'a> {
    context: &'a PanelContext<'a>,
    firm: &'a Firm,
    /// The company in the base preset; `None` for one of the user's own.
    base: Option<&'a Firm>,
}

impl Row<'_> {
    fn name(&self) -> String {
        let name = self.firm.title.in_language(self.context.language);
        crate::reading::escaped(name)
    }

    fn ui(&self, ui: &mut egui::Ui, commands: &mut Vec<Command>) {
        ui.horizontal_top(|ui| {
            cell(ui, NAME, |ui| {
                let renamed = name::ui(ui, (self.firm, self.name()), self.context.language);
                if let Some(title) = renamed {
                    let mut firm = self.firm.clone();
                    firm.title = title;
                    push(commands, RowEdit::Put(firm));
                }
                self.actions_ui(ui, commands);
            });
            cell(ui, SECTOR, |ui| self.sector_ui(ui, commands));
            for (figure, spec) in self.context.model.catalogue().firm_figures() {
                cell(ui, FIGURE, |ui| {
                    self.figure_ui(ui, (figure, spec), commands);
                });
            }
        });
        for (figure, spec) in self.context.model.catalogue().firm_figures() {
            let lever = self.lever(figure, spec);
            let changes = entry_problem_ui(ui, &lever, field_id(self.firm, figure));
            self.answer(figure, changes, commands);
        }
        let catalogue = self.context.model.catalogue();
        if let Some(words) = self.firm.caution(catalogue, self.context.language) {
            let words =
                RichText::new(crate::reading::escaped(&words)).color(ink(theme(ui).warning));
            ui.label(words);
        }
        ui.add_space(3.0);
    }

    fn sector_ui(&self, ui: &mut egui::Ui, commands: &mut Vec<Command>) {
        let language = self.context.language;
        let sectors = self.context.model.catalogue().sectors();
        let shown = sectors.get(self.firm.sector);
        let shown = shown.map_or("", |(_, title)| title.in_language(language));
        let combo = egui::ComboBox::from_id_salt("sector")
            .selected_text(shown)
            .width(SECTOR - 8.0)
            .height(420.0)
            .truncate();
        let made = combo.show_ui(ui, |ui| {
            for (sector, (_, title)) in sectors.iter().enumerate() {
                let is_this = sector == self.firm.sector;
                let choice = ui.selectable_label(is_this, title.in_language(language));
                if choice.clicked() && !is_this {
                    let mut firm = self.firm.clone();
                    firm.sector = sector;
                    push(commands, RowEdit::Put(firm));
                }
            }
        });
        let name = T::SectorOf.fill(language, &[("company", self.name())]);
        made.response.on_hover_text(shown).accessible_name(name);
    }

    fn figure_ui(
        &self,
        ui: &mut egui::Ui,
        (figure, spec): (FirmFigure, &Spec),
        commands: &mut Vec<Command>,
    ) {
        let language = self.context.language;
        let lever = self.lever(figure, spec);
        let values = [
            ("company", self.name()),
            ("title", spec.title.in_language(language).to_owned()),
        ];
        let name = T::FigureOf.fill(language, &values);
        let id = field_id(self.firm, figure);
        let changes = entry_ui(ui, &lever, (id, &name));
        self.answer(figure, changes, commands);
        let (words, hover) = self.provenance(figure);
        let hover = format!("{}\n{hover}", spec.note.in_language(language));
        let label = egui::Label::new(RichText::new(words).small().weak()).truncate();
        ui.add(label).on_hover_text(hover.trim_end());
    }

    fn lever<'b>(&'b self, figure: FirmFigure, spec: &'b Spec) -> Lever<'b> {
        let value = self.firm.value(figure);
        let base = self.base.map_or(spec.default, |base| base.value(figure));
        let common = Meaning::Firms(FirmsParameter::PassThrough);
        let scenario: &Scenario = self.context.scenario();
        Lever {
            spec,
            label: "",
            value,
            landmarks: &[],
            reference: Compared {
                name: "",
                value: base,
            },
            saved: None,
            star: None,
            base,
            follows: scenario.number(self.context.model.catalogue(), common),
            idle: None,
            language: self.context.language,
            is_wanted: false,
        }
    }

    fn answer(&self, figure: FirmFigure, changes: Vec<LeverChange>, commands: &mut Vec<Command>) {
        for change in changes {
            match change {
                LeverChange::Set(value) => {
                    let firm = self.firm.clone().with(figure, value);
                    commands.push(Command::Edit(Edit::Firms(RowEdit::Put(firm))));
                }
                LeverChange::Commit => commands.push(Command::CommitEdit),
                // an entry alone never resets
                LeverChange::Reset => {}
            }
        }
    }

    /// Where a figure comes from, short and in full; the user's own where it is not the baseline's.
    fn provenance(&self, figure: FirmFigure) -> (String, String) {
        let language = self.context.language;
        let value = self.firm.value(figure);
        if value == Value::Absent {
            return (T::AsForAll.text(language).to_owned(), String::new());
        }
        let baseline = self.context.model.baseline();
        let data = baseline.firms.iter().find(|data| data.id == self.firm.id);
        let shipped = data.and_then(|data| shipped(data, figure));
        let Some(shipped) = shipped.filter(|shipped| value.number() == Some(shipped.value)) else {
            return (T::OwnFigure.text(language).to_owned(), String::new());
        };
        let source = baseline.source(shipped.source);
        let values = [
            ("grade", shipped.grade.in_language(language).to_owned()),
            ("year", shipped.year.to_string()),
            (
                "source",
                source.map_or_else(String::new, |source| {
                    source.title.in_language(language).to_owned()
                }),
            ),
            (
                "address",
                source.map_or_else(String::new, |source| source.address.clone()),
            ),
        ];
        (
            T::GradeAndYear.fill(language, &values),
            T::GradeHover.fill(language, &values),
        )
    }

    fn actions_ui(&self, ui: &mut egui::Ui, commands: &mut Vec<Command>) {
        let (language, firms) = (self.context.language, &self.context.scenario().firms);
        let company = ("company", self.name());
        ui.horizontal(|ui| {
            let button = |ui: &mut egui::Ui, words: T, name: String, is_enabled: bool| {
                let button = egui::Button::new(words.text(language)).small();
                let answer = ui.add_enabled(is_enabled, button).on_hover_text(&name);
                let is_clicked = answer.clicked();
                answer.accessible_name(name);
                is_clicked
            };
            let values = [company.clone()];
            let has_room = firms.len() < MOST_FIRMS;
            let name = T::DuplicateOf.fill(language, &values);
            if button(ui, T::Duplicate, name, has_room) {
                let mut firm = self.firm.clone();
                firm.id = rows::free_id(firms);
                firm.title = Title::filled(T::CopyName, &[("company", &self.firm.title)]);
                push(commands, RowEdit::Put(firm));
            }
            let name = T::RemoveOf.fill(language, &values);
            if button(ui, T::Remove, name, true) {
                push(commands, RowEdit::Remove(self.firm.id.clone()));
            }
            if let Some(base) = self.base.filter(|base| *base != self.firm) {
                let values = [company, ("name", base_name(self.context))];
                let name = T::RestoreOf.fill(language, &values);
                if button(ui, T::Restore, name, true) {
                    push(commands, RowEdit::Put(base.clone()));
                }
            }
        });
    }
}

/// The baseline's figure in a column; there is none for what companies share.
const fn shipped(data: &FirmData, figure: FirmFigure) -> Option<Figure> {
    let figures = &data.figures;
    Some(match figure {
        FirmFigure::Sales => figures.sales,
        FirmFigure::ShareMadeThere => figures.share_made_there,
        FirmFigure::Parts => figures.parts,
        FirmFigure::OperatingProfit => figures.operating_profit,
        FirmFigure::Revenue => figures.revenue,
        FirmFigure::PassThrough => return None,
    })
}

/// The id of an entry, the same in every language and place.
fn field_id(firm: &Firm, figure: FirmFigure) -> egui::Id {
    egui::Id::unique(("figure of a company", &firm.id, figure.key()))
}

/// Shipped companies that the scenario does not have, each with a button that puts it back.
fn removed_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    base: &[Firm],
    commands: &mut Vec<Command>,
) {
    let firms = &context.scenario().firms;
    let removed = base
        .iter()
        .filter(|firm| rows::find(firms, &firm.id).is_none());
    let removed: Vec<&Firm> = removed.collect();
    if removed.is_empty() {
        return;
    }
    let language = context.language;
    ui.horizontal_wrapped(|ui| {
        ui.label(T::RemovedRows.text(language));
        for firm in removed {
            let name = firm.title.in_language(language).to_owned();
            if ui
                .button(T::PutBack.fill(language, &[("company", name)]))
                .clicked()
            {
                push(commands, RowEdit::Put(firm.clone()));
            }
        }
    });
}
