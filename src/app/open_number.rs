//! A number that opens: a click, or Enter while it has the keyboard, asks where it comes from.

use egui::{Label, Response, RichText, Sense, Ui};

use super::command::{Command, Seen};
use crate::engine::measure::Absence;
use crate::engine::trace::Subject;
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
}

/// Draws the number; `true` when it is to be opened.
pub(super) fn open_number_ui(
    ui: &mut Ui,
    text: RichText,
    (opens, language): (&Opens, Language),
) -> bool {
    let (value, hint) = if opens.reason.is_empty() {
        let hint = T::ShowHint.text(language).to_owned();
        (text.text().to_owned(), hint)
    } else {
        let hint = format!("{}\n{}", opens.reason, T::ShowHint.text(language));
        (format!("{} ({})", text.text(), opens.reason), hint)
    };
    let values = [("title", opens.title.clone()), ("value", value)];
    let name = T::ShowOf.fill(language, &values);
    let label = Label::new(text).truncate().sense(Sense::click());
    let answer = ui.add(label);
    let answer = opening_look(ui, answer).on_hover_text(hint);
    // a label is named by what it shows; this one is a link that says what it leads to
    ui.ctx().accesskit_node_builder(answer.id, |node| {
        node.set_role(egui::accesskit::Role::Link);
        node.clear_value();
        node.set_label(name);
    });
    answer.clicked()
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
