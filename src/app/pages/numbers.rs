//! Numbers of both capitals in one small table: scenario, reference, and the distance between them.

use super::sheet::{Cell, Column, ROW, Rows, Sort, sheet_ui};
use crate::app::command::{Command, Seen};
use crate::app::context::PanelContext;
use crate::app::headline_panel::short_title;
use crate::app::measured::{Measured, evaluated_ui, parties, show};
use crate::engine::Measure;
use crate::text::Text as _;
use crate::text::panels::PanelText as T;

/// Draws the measures of both parties, the focus origin's first.
pub(super) fn numbers_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (id, sort): (&str, &mut Sort),
    measures: &[Vec<Measure>; 2],
    commands: &mut Vec<Command>,
) {
    let Some(evaluated) = evaluated_ui(ui, context) else {
        return;
    };
    let language = context.language;
    let mut list = Vec::new();
    for (party, measures) in parties(context).into_iter().zip(measures) {
        for measure in measures {
            let one = Measured::of(context, *measure, evaluated);
            let cell = |value: Option<f64>, shown: String| Cell {
                number: value,
                ..Cell::words(shown)
            };
            list.push(vec![
                Cell::words(party),
                Cell::words(short_title(context, &one, party)),
                cell(one.value, one.shown(language)).opening(one.opens(context, Seen::Active)),
                cell(one.reference, show(one.measure, one.reference, language))
                    .opening(one.opens(context, Seen::Reference)),
                cell(
                    one.value
                        .zip(one.reference)
                        .map(|(here, there)| here - there),
                    one.distance(language),
                ),
            ]);
        }
    }
    let reference = context.session.reference_name(language);
    let reference = T::ColumnReferenceOf.fill(language, &[("name", reference)]);
    let columns = [
        Column::words(T::ColumnParty.text(language), 96.0),
        Column::words(T::ColumnOutcome.text(language), 0.0),
        Column::number(T::ColumnHere.text(language), 120.0),
        Column::number(reference, 150.0),
        Column::number(T::ColumnDistance.text(language), 120.0),
    ];
    let height = ROW * list.len() as f32;
    let rows = Rows {
        list: &list,
        total: None,
    };
    let opened = sheet_ui(ui, (id, language), &columns, rows, (sort, height));
    commands.extend(opened);
}
