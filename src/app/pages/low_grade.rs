//! The switch for items of low confidence: counted, or left out as a whole.

use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::model::{Edit, LedgerParameter, Meaning, Value};
use crate::text::Text as _;
use crate::text::panels::PanelText as T;

/// One tick; a baseline that can have no such items shows none.
pub(super) fn low_grade_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let meaning = Meaning::Ledger(LedgerParameter::LowGrade);
    let Some(id) = context.model.catalogue().find(meaning) else {
        return;
    };
    let was = context.scenario().value(id).choice() == 0;
    let mut counts = was;
    let words = T::CountLowGrade.text(context.language);
    let hint = T::CountLowGradeNote.text(context.language);
    ui.checkbox(&mut counts, words).on_hover_text(hint);
    if counts != was {
        let value = Value::Choice(u8::from(!counts));
        commands.push(Command::Edit(Edit::Set { id, value }));
        commands.push(Command::CommitEdit);
    }
}
