//! The parts of the window about a number, from the number down to its sources.

use egui::{Button, CollapsingHeader, Grid, Label, RichText, Ui};

use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::style::semi_bold;
use crate::engine::trace::{Origin, Reach, Subject, Term, Trace};
use crate::model::{ParameterId, Scenario};
use crate::text::provenance::accessed;
use crate::text::trace::TraceText as T;
use crate::text::{Language, Text as _};

/// How many sources and inputs are listed before the rest is asked for.
const FIRST: usize = 12;

/// What is drawn, and the number that was opened while it was.
pub(super) struct Shown<'a> {
    pub(super) context: &'a PanelContext<'a>,
    pub(super) scenario: &'a Scenario,
    pub(super) trace: &'a Trace,
    pub(super) reach: &'a Reach,
    pub(super) opened: Option<Subject>,
}

fn head(ui: &mut Ui, text: T, language: Language) {
    ui.add_space(6.0);
    ui.label(RichText::new(text.text(language)).family(semi_bold()));
}

fn wrapped(ui: &mut Ui, text: impl Into<RichText>) {
    ui.add(Label::new(text.into()).wrap());
}

impl Shown<'_> {
    const fn language(&self) -> Language {
        self.context.language
    }

    /// The title, and the value in both currencies.
    pub(super) fn number_ui(&self, ui: &mut Ui) {
        let language = self.language();
        wrapped(
            ui,
            RichText::new(self.trace.title.in_language(language)).size(15.0),
        );
        let value = (self.trace).shown_value(self.context.model, self.scenario, language);
        wrapped(ui, RichText::new(value).heading().size(20.0));
    }

    /// The formula in words and in symbols, or how the number is solved.
    pub(super) fn formula_ui(&self, ui: &mut Ui) {
        let language = self.language();
        if let Some(words) = self.trace.formula_in_words(language) {
            head(ui, T::Formula, language);
            wrapped(ui, words);
        }
        if let Some(formula) = &self.trace.formula {
            wrapped(ui, RichText::new(formula.symbols()).weak());
        }
        if let Some(how) = &self.trace.solved {
            head(ui, T::Solved, language);
            wrapped(ui, how.in_language(language));
        }
    }

    /// What a reader should know beside the formula.
    pub(super) fn note_ui(&self, ui: &mut Ui) {
        let language = self.language();
        let note = self.trace.note.in_language(language);
        if !note.is_empty() {
            head(ui, T::Note, language);
            wrapped(ui, note);
        }
    }

    /// Symbol, name, value and origin of every term that is the same for all rows.
    pub(super) fn terms_ui(&mut self, ui: &mut Ui) {
        if self.trace.terms.is_empty() {
            return;
        }
        head(ui, T::Terms, self.language());
        self.grid_ui(ui, "terms", &self.trace.terms.clone());
    }

    fn grid_ui(&mut self, ui: &mut Ui, salt: &str, terms: &[Term]) {
        let (model, language) = (self.context.model, self.language());
        let width = (ui.available_width() - 60.0).max(300.0);
        Grid::new((salt, self.trace.subject))
            .num_columns(4)
            .spacing([12.0, 3.0])
            .striped(true)
            .show(ui, |ui| {
                for (at, term) in terms.iter().enumerate() {
                    ui.push_id(at, |ui| ui.label(RichText::new(&term.symbol).italics()));
                    ui.push_id(at, |ui| {
                        ui.set_max_width(0.36 * width);
                        self.name_ui(ui, term);
                    });
                    ui.label(term.shown(model, self.scenario, language));
                    let whence = term.whence(model, self.scenario, language);
                    ui.scope(|ui| {
                        ui.set_max_width(0.4 * width);
                        wrapped(ui, RichText::new(whence).small().weak());
                    });
                    ui.end_row();
                }
            });
    }

    /// The name of a term; what is computed opens, and a parameter leads to its control.
    fn name_ui(&mut self, ui: &mut Ui, term: &Term) {
        let language = self.language();
        let title = term.title.in_language(language);
        match term.origin {
            Origin::Subject(subject) => {
                let values = [("title", title.to_owned())];
                let answer = ui.add(link(ui, title));
                if answer.clicked() {
                    self.opened = Some(subject);
                }
                answer.accessible_name(T::OpenTerm.fill(language, &values));
            }
            Origin::Parameter(_) | Origin::Figure(_) | Origin::Counted => {
                wrapped(ui, title);
            }
        }
    }

    /// What the formula sums over, each with its own terms.
    pub(super) fn rows_ui(&mut self, ui: &mut Ui) {
        let language = self.language();
        let rows = &self.trace.rows;
        if rows.is_empty() {
            return;
        }
        head(ui, T::Rows, language);
        let values = [
            ("count", rows.len().to_string()),
            ("rows", self.trace.rows_of.in_language(language).to_owned()),
        ];
        let is_few = rows.iter().all(|row| row.terms.len() == 1);
        if is_few {
            // one term a row reads as one list
            let terms: Vec<Term> = rows.iter().flat_map(|row| row.terms.clone()).collect();
            self.grid_ui(ui, "rows", &terms);
            return;
        }
        let all = CollapsingHeader::new(T::RowsOf.fill(language, &values));
        all.id_salt(("rows", self.trace.subject)).show(ui, |ui| {
            for (at, row) in rows.iter().enumerate() {
                let title = row.title.in_language(language);
                let of = CollapsingHeader::new(title).id_salt(("row", at));
                of.show(ui, |ui| self.grid_ui(ui, title, &row.terms));
            }
        });
    }

    /// Levers and assumptions behind the number, those that were changed first.
    pub(super) fn inputs_ui(&self, ui: &mut Ui, all: &mut bool, commands: &mut Vec<Command>) {
        let (model, language) = (self.context.model, self.language());
        if self.reach.parameters.is_empty() {
            return;
        }
        let changed = self.reach.changed(model, self.scenario);
        head(ui, T::Inputs, language);
        let counts = [
            ("count", self.reach.parameters.len().to_string()),
            ("changed", changed.len().to_string()),
        ];
        ui.weak(T::InputsCount.fill(language, &counts));
        let others = self.reach.parameters.iter().copied();
        let others = others.filter(|id| !changed.contains(id));
        let listed: Vec<ParameterId> = changed.iter().copied().chain(others).collect();
        let shown = if *all { listed.len() } else { FIRST };
        for id in listed.iter().take(shown) {
            self.input_ui(ui, *id, commands);
        }
        if listed.len() > shown {
            let count = [("count", listed.len().to_string())];
            if ui.button(T::AllOf.fill(language, &count)).clicked() {
                *all = true;
            }
        }
    }

    fn input_ui(&self, ui: &mut Ui, id: ParameterId, commands: &mut Vec<Command>) {
        let (model, language) = (self.context.model, self.language());
        let Some(spec) = model.catalogue().spec(id) else {
            return;
        };
        let title = spec.title.in_language(language);
        ui.horizontal_wrapped(|ui| {
            let note = spec.note.in_language(language);
            let basis = spec.rests_on.in_language(language);
            let hover = format!("{note}\n{basis}");
            let answer = ui.add(link(ui, title)).on_hover_text(hover.trim_end());
            if answer.clicked() {
                commands.push(Command::FocusLever(id));
            }
            let name = T::OpenInput.fill(language, &[("title", title.to_owned())]);
            answer.accessible_name(name);
            let term = Term {
                symbol: String::new(),
                title: spec.title.clone(),
                unit: spec.unit(),
                value: None,
                origin: Origin::Parameter(id),
            };
            ui.label(term.shown(model, self.scenario, language));
            let whence = term.whence(model, self.scenario, language);
            ui.label(RichText::new(whence).small().weak());
        });
    }

    /// Address, date and grade of everything behind the number.
    pub(super) fn sources_ui(&self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let language = self.language();
        head(ui, T::Sources, language);
        let sources = self.reach.sources(self.context.model, language);
        if sources.is_empty() {
            wrapped(ui, T::NoSources.text(language));
        }
        for line in sources {
            let source = line.source;
            let title = source.title.in_language(language);
            ui.horizontal_wrapped(|ui| {
                let answer = ui.add(link(ui, title));
                if answer.clicked() {
                    commands.push(Command::FindSource(title.to_owned()));
                }
                let values = [("title", title.to_owned())];
                answer.accessible_name(T::OpenSource.fill(language, &values));
                let day = accessed(&source.accessed, language);
                let read = if day == source.accessed {
                    T::ReadOn.fill(language, &[("day", day.to_owned())])
                } else {
                    day.to_owned()
                };
                let words = format!("{}; {read}", line.figures);
                ui.label(RichText::new(words).small().weak());
            });
            let address = Button::new(RichText::new(&source.address).small()).frame(false);
            let name = [("address", source.address.clone())];
            let name = T::CopyAddressOf.fill(language, &name);
            let answer = ui.add(address.wrap()).on_hover_text(&name);
            if answer.clicked() {
                commands.push(Command::CopyText(source.address.clone()));
            }
            answer.accessible_name(name);
        }
        let own = self.scenario.sources.len();
        if own > 0 && !self.reach.parameters.is_empty() {
            let count = [("count", own.to_string())];
            let words = T::ScenarioSources.fill(language, &count);
            let all = CollapsingHeader::new(words).id_salt("scenario sources");
            all.show(ui, |ui| {
                for address in &self.scenario.sources {
                    wrapped(ui, RichText::new(address).small());
                }
            });
        }
    }

    /// What is left out, and where in the model the number is computed.
    pub(super) fn place_ui(&self, ui: &mut Ui) {
        let language = self.language();
        head(ui, T::LeftOut, language);
        let omitted = self.trace.place.omitted();
        wrapped(ui, omitted.in_language(language));
        head(ui, T::ComputedIn, language);
        ui.weak(self.trace.place.module());
    }
}

/// Words that lead somewhere.
fn link(ui: &Ui, text: &str) -> Button<'static> {
    let color = ui.visuals().hyperlink_color;
    Button::new(RichText::new(text).color(color))
        .frame(false)
        .wrap()
}
