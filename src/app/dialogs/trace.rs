//! Where a number comes from: formula, terms, inputs and sources. Terms open in turn, and there is a way back.

mod parts;

use egui::{ScrollArea, Ui};

use super::{buttons, heading};
use crate::app::command::{Command, Seen};
use crate::app::context::PanelContext;
use crate::engine::Measure;
use crate::engine::trace::{Reach, Subject, Trace};
use crate::figures::Evaluated;
use crate::model::Scenario;
use crate::text::inverse::BackwardsText as B;
use crate::text::trace::TraceText as T;
use crate::text::{Language, Text as _};
use parts::Shown;

/// Highest that the list of a chart's numbers becomes, in points.
const OFFERED: f32 = 96.0;

/// What was made for the number that is shown; made again when another is opened or the language changes.
#[derive(Debug)]
struct Made {
    language: Language,
    trace: Trace,
    reach: Reach,
}

/// The window about one number, and those that were opened on the way to it.
#[derive(Debug)]
pub struct TraceDialog {
    seen: Seen,
    /// The numbers of the chart that was asked about, if several.
    offered: Vec<Measure>,
    /// The numbers opened so far, the one that is shown last.
    path: Vec<Subject>,
    made: Option<Box<Made>>,
    /// Whether all inputs are listed and not only those that were changed.
    all_inputs: bool,
    is_new: bool,
}

/// What is evaluated for whose number: the scenario and its outcome.
fn evaluated<'a>(
    context: &PanelContext<'a>,
    seen: Seen,
) -> Option<(&'a Scenario, &'a Evaluated, String)> {
    let language = context.language;
    Some(match seen {
        Seen::Active => {
            let name = context.document().name(context.presets, language);
            (context.scenario(), context.results.scenario()?, name)
        }
        Seen::Reference => (
            context.reference(),
            context.results.reference_evaluated()?,
            context.session.reference_name(language),
        ),
        Seen::Document(id) => {
            let document = context.session.document(id)?;
            let evaluation = context.results.evaluation(id)?.as_ref().ok()?;
            let name = document.name(context.presets, language);
            (document.scenario(), evaluation, name)
        }
    })
}

impl TraceDialog {
    /// Begins with one number.
    pub fn new(subject: Subject, seen: Seen) -> Self {
        Self {
            seen,
            offered: Vec::new(),
            path: vec![subject],
            made: None,
            all_inputs: false,
            is_new: true,
        }
    }

    /// Begins with the first of a chart's numbers and offers the others; `None` where there is none.
    pub fn of_chart(measures: Vec<Measure>) -> Option<Self> {
        let first = measures.first()?;
        let dialog = Self::new(Subject::Measure(*first), Seen::Active);
        Some(Self {
            offered: measures,
            ..dialog
        })
    }

    /// The numbers of the chart, each to be pressed, where there are several.
    fn offered_ui(&mut self, ui: &mut Ui, context: &PanelContext<'_>) {
        if self.offered.len() < 2 {
            return;
        }
        let language = context.language;
        ui.label(T::OfThisChart.text(language));
        let baseline = context.model.baseline();
        let begun = self.path.first().copied();
        let offered = self.offered.iter().copied();
        let titled = offered.map(|measure| (Subject::Measure(measure), measure.title(baseline)));
        let mut chosen = None;
        let list = ScrollArea::vertical().id_salt("numbers of the chart");
        list.max_height(OFFERED).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                let pressed = titled.filter_map(|(subject, title)| {
                    let is_this = begun == Some(subject);
                    let label = ui.selectable_label(is_this, title.in_language(language));
                    label.clicked().then_some(subject)
                });
                // all are drawn, and one at most is pressed in a frame
                chosen = pressed.reduce(|first, _| first);
            });
        });
        if let Some(subject) = chosen {
            self.path = vec![subject];
        }
        ui.separator();
    }

    /// The number that is shown.
    fn subject(&self) -> Option<Subject> {
        self.path.last().copied()
    }

    fn make(&mut self, context: &PanelContext<'_>, (scenario, of): (&Scenario, &Evaluated)) {
        let Some(subject) = self.subject() else {
            return;
        };
        let is_made = self
            .made
            .as_ref()
            .is_some_and(|made| made.trace.subject == subject && made.language == context.language);
        if !is_made {
            self.made = Some(Box::new(Made {
                language: context.language,
                trace: Trace::of(context.model, scenario, &of.outcome, subject),
                reach: Reach::of(context.model, scenario, &of.outcome, subject),
            }));
        }
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        heading(ui, T::Heading.text(language), 880.0);
        self.offered_ui(ui, context);
        let Some((scenario, of, name)) = evaluated(context, self.seen) else {
            commands.push(Command::CancelDialog);
            return;
        };
        self.make(context, (scenario, of));
        let Some(made) = &self.made else {
            commands.push(Command::CancelDialog);
            return;
        };
        let mut shown = Shown {
            context,
            scenario,
            trace: &made.trace,
            reach: &made.reach,
            opened: None,
        };
        let height = (ui.available_height() - 52.0).max(160.0);
        ScrollArea::vertical()
            .id_salt((self.path.len(), made.trace.subject))
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 14.0);
                ui.weak(T::ScenarioIs.fill(language, &[("name", name)]));
                shown.number_ui(ui);
                shown.formula_ui(ui);
                shown.note_ui(ui);
                shown.terms_ui(ui);
                shown.rows_ui(ui);
                shown.inputs_ui(ui, &mut self.all_inputs, commands);
                shown.sources_ui(ui, commands);
                shown.place_ui(ui);
            });
        let opened = shown.opened;
        let text = || (made.trace).to_text(context.model, scenario, (&made.reach, language));
        let mut answers = vec![(T::Close.text(language).to_owned(), Command::CancelDialog)];
        let copy = T::CopyText.text(language).to_owned();
        answers.push((copy, Command::CopyText(String::new())));
        if let (Some(Subject::Measure(measure)), Seen::Active) = (self.subject(), self.seen) {
            let seek = B::SeekThis.text(language).to_owned();
            answers.push((seek, Command::Seek(measure)));
        }
        let mut given = Vec::new();
        ui.horizontal(|ui| {
            let can_go_back = self.path.len() > 1;
            let back = egui::Button::new(T::Back.text(language));
            if ui.add_enabled(can_go_back, back).clicked() {
                self.path.pop();
            }
            buttons(ui, answers, std::mem::take(&mut self.is_new), &mut given);
        });
        for command in given {
            commands.push(match command {
                // made only when it is asked for
                Command::CopyText(_) => Command::CopyText(text()),
                other => other,
            });
        }
        self.path.extend(opened);
    }
}
