//! Red lines beside each other: those that the reference or a compared scenario crosses.

use crate::app::context::PanelContext;
use crate::app::document::Document;
use crate::app::measured::NOT_DEFINED;
use crate::app::pages::sheet::{Cell, Column, ROW, Rows, Sort, name_width, sheet_ui};
use crate::engine::red_lines::{Judged, judged, party_name};
use crate::text::Text as _;
use crate::text::panels::PanelText as P;
use crate::text::red_lines::RedLineText as T;
use egui::RichText;

/// Draws the table: the reference first, then the compared scenarios, each held to its own lines.
pub(in crate::app::pages) fn compared_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (compared, sort): (&[&Document], &mut Sort),
) {
    let language = context.language;
    ui.label(
        RichText::new(T::Heading.text(language))
            .heading()
            .size(16.0),
    );
    let of_reference = context.results.reference_evaluated().map(|of| &of.outcome);
    let mut columns = vec![judged(context.model, context.reference(), of_reference)];
    columns.extend(compared.iter().map(|document| {
        let found = context.results.evaluation(document.id);
        let outcome = found.and_then(|of| of.as_ref().ok()).map(|of| &of.outcome);
        judged(context.model, document.scenario(), outcome)
    }));
    let rows = rows(context, &columns);
    if rows.is_empty() {
        ui.weak(T::NoneCrossed.text(language));
        return;
    }
    let reference = context.session.reference_name(language);
    let reference = P::ColumnReferenceOf.fill(language, &[("name", reference)]);
    let mut heads = vec![
        Column::words(T::ColumnLine.text(language), name_width(ui, &rows)),
        Column::words(reference, 170.0),
    ];
    let names = compared.iter();
    heads.extend(names.map(|of| Column::words(of.name(context.presets, language), 170.0)));
    let height = (rows.len() + 1) as f32 * ROW;
    let list = Rows {
        list: &rows,
        total: None,
    };
    sheet_ui(ui, ("red lines", language), &heads, list, (sort, height));
}

/// One row for each line that somebody crosses; lines are the same by their id.
fn rows(context: &PanelContext<'_>, columns: &[Vec<Judged<'_>>]) -> Vec<Vec<Cell>> {
    let language = context.language;
    let mut seen: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for one in columns.iter().flatten() {
        let id = one.line.id.as_str();
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let found: Vec<Option<&Judged<'_>>> = columns
            .iter()
            .map(|column| column.iter().find(|other| other.line.id == id))
            .collect();
        if !found.iter().flatten().any(|one| one.verdict.is_crossed()) {
            continue;
        }
        let values = [
            (
                "party",
                party_name(context.model.baseline(), one.line.side, language).to_owned(),
            ),
            ("title", one.line.title.in_language(language).to_owned()),
        ];
        let mut row = vec![Cell::words(T::CrossedOf.fill(language, &values))];
        row.extend(found.into_iter().map(|found| {
            let words =
                found.map_or_else(|| NOT_DEFINED.to_owned(), |one| one.verdict_words(language));
            Cell::words(words)
        }));
        rows.push(row);
    }
    rows
}
