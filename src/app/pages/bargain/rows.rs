//! What is on the table: the rows with both ends of their range, and the way to put a lever on it or take it off.

use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::quantity_entry::Quantity;
use crate::baseline::Figure;
use crate::model::rows::RowEdit;
use crate::model::table::{MOST_TABLE_ROWS, TableRow};
use crate::model::{Edit, Kind, Role, Spec, TableEdit, Value};
use crate::text::Text as _;
use crate::text::bargain::BargainText as T;

/// What is being searched for.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    filter: String,
}

impl Rows {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let table = &context.scenario().table;
        for row in &table.rows {
            row_ui(ui, context, row, commands);
        }
        if table.rows.len() < MOST_TABLE_ROWS {
            self.add_ui(ui, context, commands);
        }
        let shipped = context.model.catalogue().table();
        if table.rows != shipped.rows && ui.button(T::Reset.text(context.language)).clicked() {
            change(RowEdit::Reset(shipped.rows.clone()), commands);
        }
    }

    fn add_ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        ui.horizontal_wrapped(|ui| {
            let hint = T::Find.text(language);
            let field = egui::TextEdit::singleline(&mut self.filter)
                .hint_text(hint)
                .desired_width(150.0);
            ui.add(field).accessible_name(hint);
            let name = T::Add.text(language);
            let combo = egui::ComboBox::from_id_salt("lever to put on the table")
                .selected_text(name)
                .width(300.0)
                .height(420.0);
            let mut chosen = None;
            let made = combo.truncate().show_ui(ui, |ui| {
                chosen = self.listed_ui(ui, context);
            });
            if let Some(row) = chosen {
                change(RowEdit::Put(row), commands);
            }
            made.response.accessible_name(name);
        });
    }
}

impl Rows {
    /// The quantities that match what is searched for; answers a row for the one that is pressed.
    fn listed_ui(&self, ui: &mut egui::Ui, context: &PanelContext<'_>) -> Option<TableRow> {
        let filter = self.filter.trim().to_lowercase();
        let mut pressed = None;
        for (_, spec) in context.model.catalogue().of_role(Role::Lever) {
            let title = spec.title.in_language(context.language);
            let is_found = title.to_lowercase().contains(&filter);
            if let Some(row) = whole(spec).filter(|_| is_found)
                && ui.selectable_label(false, title).clicked()
            {
                pressed = Some(row);
            }
        }
        pressed
    }
}

/// A row over the whole range of a quantity.
fn whole(spec: &Spec) -> Option<TableRow> {
    match &spec.kind {
        Kind::Quantity { range, .. } => Some(TableRow {
            id: spec.key.clone(),
            low: *range.start(),
            high: *range.end(),
        }),
        Kind::Choice(_) | Kind::Day => None,
    }
}

/// One undo step.
fn change(edit: RowEdit<TableRow>, commands: &mut Vec<Command>) {
    commands.push(Command::CommitEdit);
    commands.push(Command::Edit(Edit::Table(TableEdit::Row(edit))));
    commands.push(Command::CommitEdit);
}

fn row_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    row: &TableRow,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let Some((id, spec)) = context.model.catalogue().table_lever(&row.id) else {
        return;
    };
    let Kind::Quantity { range, .. } = &spec.kind else {
        return;
    };
    let title = spec.title.in_language(language);
    let named = [("title", title.to_owned())];
    let names = [T::RowLow, T::RowHigh].map(|text| text.fill(language, &named));
    let field = |end: usize, value: f64| Quantity {
        id: egui::Id::unique(("end of a row of the table", row.id.clone(), end)),
        name: &names[end],
        unit: spec.unit(),
        range: (*range.start(), *range.end()),
        value,
        language,
    };
    let (low, high) = (field(0, row.low), field(1, row.high));
    let (mut from, mut to) = (None, None);
    ui.horizontal_wrapped(|ui| {
        let remove = ui.small_button(T::Remove.text(language));
        if remove.clicked() {
            change(RowEdit::Remove(row.id.clone()), commands);
        }
        let _named = remove.accessible_name(T::RemoveOf.fill(language, &named));
        from = low.entry_ui(ui);
        ui.label("–");
        to = high.entry_ui(ui);
        let link = ui.link(title);
        if link.clicked() {
            commands.push(Command::FocusLever(id));
        }
        if let Some(words) = stated(context, spec) {
            link.on_hover_text(words);
        }
    });
    from = from.or_else(|| low.problem_ui(ui));
    to = to.or_else(|| high.problem_ui(ui));
    let ends = (from.unwrap_or(row.low), to.unwrap_or(row.high));
    if from.is_some() || to.is_some() {
        let (low, high) = ends;
        let id = row.id.clone();
        // a range that is empty is refused, and changes nothing
        change(RowEdit::Put(TableRow { id, low, high }), commands);
    }
}

/// Where the range of the baseline's own table comes from.
fn stated(context: &PanelContext<'_>, spec: &Spec) -> Option<String> {
    let (baseline, language) = (context.model.baseline(), context.language);
    let mut terms = baseline.table.as_ref()?.rows.iter();
    let term = terms.find(|term| term.key == spec.key)?;
    let source = |figure: &Figure| {
        let source = baseline.source(figure.source);
        source.map_or_else(String::new, |source| {
            source.title.in_language(language).to_owned()
        })
    };
    let shown = |figure: &Figure| spec.show(Value::Number(figure.value), language);
    let grade = |figure: &Figure| figure.grade.in_language(language).to_owned();
    let values = [
        ("low", shown(&term.low)),
        ("high", shown(&term.high)),
        ("low_source", source(&term.low)),
        ("high_source", source(&term.high)),
        ("low_year", term.low.year.to_string()),
        ("high_year", term.high.year.to_string()),
        ("low_grade", grade(&term.low)),
        ("high_grade", grade(&term.high)),
    ];
    Some(T::Stated.fill(language, &values))
}
