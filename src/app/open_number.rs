//! A number that opens: a click, or Enter while it has the keyboard, asks where it comes from. Its menu, or Shift+Enter,
//! asks backwards which levers would give it another value.

use egui::{Key, Label, Modifiers, Response, RichText, Sense, Ui};

use super::command::{Command, Seen};
use crate::engine::measure::Absence;
use crate::engine::trace::Subject;
use crate::text::inverse::BackwardsText as B;
use crate::text::trace::TraceText as T;
use crate::text::{Language, Text as _};

/// What a number is: whose, of what, and the words that name it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Opens {
    pub(super) subject: Subject,
    pub(super) seen: Seen,
    /// The title of the number, for those who hear the window.
    pub(super) title: String,
    /// Why there is no value; empty where there is one.
    pub(super) reason: String,
}

impl Opens {
    /// A number of the scenario that is worked on.
    pub(super) fn active(subject: Subject, title: impl Into<String>) -> Self {
        Self {
            subject,
            seen: Seen::Active,
            title: title.into(),
            reason: String::new(),
        }
    }

    /// The same number, and why it has no value if it has none.
    pub(super) fn because(mut self, absence: Option<Absence>, language: Language) -> Self {
        let words = absence.map(|absence| absence.words().in_language(language).to_owned());
        self.reason = words.unwrap_or_default();
        self
    }

    /// The command that opens it.
    pub(super) const fn command(&self) -> Command {
        Command::Explain(self.subject, self.seen)
    }

    /// The command that asks backwards for it; none for a step, or where another scenario is looked at.
    pub(super) const fn seek(&self) -> Option<Command> {
        match (self.subject, self.seen) {
            (Subject::Measure(measure), Seen::Active) => Some(Command::Seek(measure)),
            _ => None,
        }
    }
}

/// Draws the number; answers what is asked about it, where anything is.
pub(super) fn open_number_ui(
    ui: &mut Ui,
    text: RichText,
    (opens, language): (&Opens, Language),
) -> Option<Command> {
    let seek = opens.seek();
    let show = T::ShowHint.text(language);
    let mut hints = Vec::new();
    let mut value = text.text().to_owned();
    if !opens.reason.is_empty() {
        value = format!("{value} ({})", opens.reason);
        hints.push(opens.reason.as_str());
    }
    hints.push(show);
    if seek.is_some() {
        hints.push(B::SeekHint.text(language));
    }
    let values = [("title", opens.title.clone()), ("value", value)];
    let name = T::ShowOf.fill(language, &values);
    let label = Label::new(text).truncate().sense(Sense::click());
    let answer = ui.add(label);
    let answer = opening_look(ui, answer).on_hover_text(hints.join("\n"));
    // a label is named by what it shows; this one is a link that says what it leads to
    ui.ctx().accesskit_node_builder(answer.id, |node| {
        node.set_role(egui::accesskit::Role::Link);
        node.clear_value();
        node.set_label(name);
        if seek.is_some() {
            node.set_description(B::SeekHint.text(language).to_owned());
        }
    });
    let mut asked = answer.clicked().then(|| opens.command());
    let Some(seek) = seek else { return asked };
    // the same key without Shift has just opened it
    if answer.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Enter)) {
        asked = Some(seek.clone());
    }
    answer.context_menu(|ui| {
        for (words, command) in [(show, opens.command()), (B::SeekThis.text(language), seek)] {
            if ui.button(words).clicked() {
                asked = Some(command);
                ui.close();
            }
        }
    });
    asked
}

/// A hand and a line under the number say that there is something behind it.
fn opening_look(ui: &Ui, answer: Response) -> Response {
    if answer.hovered() || answer.has_focus() {
        let rect = answer.rect;
        let stroke = egui::Stroke::new(1.0, ui.visuals().text_color());
        ui.painter().hline(rect.x_range(), rect.bottom(), stroke);
    }
    answer.on_hover_cursor(egui::CursorIcon::PointingHand)
}
