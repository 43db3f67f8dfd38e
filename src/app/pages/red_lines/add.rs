//! Adding a red line: whose, and on what; bound, limit and name are then edited in its row.

use super::push;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::baseline::{Limit, Party, RedLine};
use crate::engine::Measure;
use crate::engine::red_lines::party_name;
use crate::model::firm::LONGEST_NAME;
use crate::model::red_lines::{MOST_RED_LINES, Subject};
use crate::model::rows::{self, RowEdit};
use crate::model::{Kind, Value};
use crate::text::red_lines::RedLineText as T;
use crate::text::{Text as _, Title};
use egui::RichText;

/// Subjects that are listed at once.
const SHOWN: usize = 8;

/// What is chosen for the next line.
#[derive(Clone, Debug)]
pub(super) struct Adding {
    side: Party,
    filter: String,
    /// The line that was just added: its name is scrolled to and takes the keyboard once it is drawn.
    added: Option<String>,
}

impl Default for Adding {
    fn default() -> Self {
        Self {
            side: Party::Focus,
            filter: String::new(),
            added: None,
        }
    }
}

/// The limit at which a subject stands now: a new line is kept, and crossed by the next move.
pub(super) fn limit_at(subject: Subject<'_>, value: Option<Value>) -> Limit {
    let (low, high) = subject.range();
    match (value, subject) {
        (Some(Value::Choice(index)), Subject::Lever(_, spec)) => {
            let word = match &spec.kind {
                Kind::Choice(choices) => choices.get(usize::from(index)).map(|choice| choice.key),
                Kind::Quantity { .. } | Kind::Day => None,
            };
            Limit::Word(word.unwrap_or_default().to_owned())
        }
        (Some(Value::Number(number)), _) => Limit::Number(number.clamp(low, high)),
        _ => Limit::Number(0.0_f64.clamp(low, high)),
    }
}

impl Adding {
    /// Whether this line was just added; says so once.
    pub(super) fn take_added(&mut self, id: &str) -> bool {
        self.added.take_if(|added| added == id).is_some()
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        ui.label(
            RichText::new(T::AddHeading.text(language))
                .heading()
                .size(16.0),
        );
        if context.scenario().red_lines.len() >= MOST_RED_LINES {
            let count = ("count", MOST_RED_LINES.to_string());
            ui.weak(T::Full.fill(language, &[count]));
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.label(T::AddSide.text(language));
            for party in Party::ALL {
                let name = party_name(context.model.baseline(), party, language);
                ui.radio_value(&mut self.side, party, name);
            }
            let hint = T::AddFilter.text(language);
            let field = egui::TextEdit::singleline(&mut self.filter)
                .hint_text(hint)
                .desired_width(240.0);
            ui.add(field).accessible_name(hint);
        });
        let filter = self.filter.trim().to_lowercase();
        if filter.is_empty() {
            return;
        }
        let is_found = |(name, subject): &(&str, Subject<'_>)| {
            let title = subject.title().in_language(language).to_lowercase();
            name.contains(&filter) || title.contains(&filter)
        };
        let found: Vec<(&str, Subject<'_>)> = context
            .model
            .catalogue()
            .subjects()
            .filter(is_found)
            .collect();
        for (name, subject) in found.iter().take(SHOWN) {
            let title = subject.title().in_language(language).to_owned();
            if ui
                .button(T::AddHere.fill(language, &[("subject", title)]))
                .clicked()
            {
                let line = self.line(context, (name, *subject));
                self.added = Some(line.id.clone());
                push(commands, RowEdit::Put(line));
                self.filter.clear();
            }
        }
        if found.len() > SHOWN {
            let count = ("count", (found.len() - SHOWN).to_string());
            ui.weak(T::MoreSubjects.fill(language, &[count]));
        }
    }

    fn line(&self, context: &PanelContext<'_>, (name, subject): (&str, Subject<'_>)) -> RedLine {
        let short = |title: &str| title.chars().take(LONGEST_NAME).collect::<String>();
        let title = subject.title();
        let bound = subject.bounds().first().copied();
        RedLine {
            id: rows::free_id(&context.scenario().red_lines),
            side: self.side,
            title: Title::new(short(&title.english), short(&title.korean)),
            subject: name.to_owned(),
            bound: bound.unwrap_or(crate::baseline::Bound::AtMost),
            limit: Some(limit_at(subject, value_now(context, subject))),
            stated: None,
        }
    }
}

/// Where a subject stands in the scenario.
fn value_now(context: &PanelContext<'_>, subject: Subject<'_>) -> Option<Value> {
    match subject {
        Subject::Lever(id, _) => Some(context.scenario().value(id)),
        Subject::Outcome(index, _) => {
            let baseline = context.model.baseline();
            let measure = Measure::all(baseline).get(index).copied()?;
            let outcome = &context.results.scenario()?.outcome;
            measure.value(baseline, outcome).map(Value::Number)
        }
    }
}
