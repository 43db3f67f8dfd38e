//! What Hyundai and Kia reported and houses expected, beside ours, with the reason for each miss.

use super::{heading_ui, height_of};
use crate::app::context::PanelContext;
use crate::app::pages::sheet::{Cell, Column, Rows, Sort, name_width, sheet_ui};
use crate::text::companies::CompaniesText as T;
use crate::text::number::{self, Unit};
use crate::text::panels::PanelText as P;
use crate::text::{Language, Text as _};
use crate::validation::Line;
use crate::validation::deal::{self, figures::KRW_PER_USD};
use egui::RichText;

/// Won a US dollar, mean of 2025.
const WON_OF_2025: f64 = KRW_PER_USD[1];

/// The published lines on companies.
pub(super) fn lines() -> Vec<Line> {
    deal::firm_lines()
}

pub(super) fn ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (lines, sort): (&[Line], &mut Sort),
) {
    let language = context.language;
    heading_ui(ui, T::ReportedHeading.text(language));
    let rate = ("rate", number::plain(WON_OF_2025, 0));
    let note = T::ReportedNote.fill(language, &[rate]);
    ui.label(RichText::new(note).small().weak());
    let rows: Vec<Vec<Cell>> = lines.iter().map(|line| row(line, language)).collect();
    let columns = [
        Column::words(P::ColumnFigure.text(language), name_width(ui, &rows)),
        Column::words(P::ColumnAuthor.text(language), 130.0),
        Column::number(P::ColumnPublished.text(language), 132.0),
        Column::number(P::ColumnOurs.text(language), 84.0),
        Column::number(P::ColumnMiss.text(language), 84.0),
        Column::number(T::ColumnPublishedUsd.text(language), 150.0),
        Column::number(T::ColumnOursUsd.text(language), 90.0),
        Column::words(P::ColumnShock.text(language), 250.0),
        Column::words(P::ColumnWhy.text(language), 420.0),
        Column::words(P::ColumnAddress.text(language), 220.0),
    ];
    let height = height_of(&rows);
    let list = Rows {
        list: &rows,
        total: None,
    };
    sheet_ui(ui, ("reported", language), &columns, list, (sort, height));
}

fn row(line: &Line, language: Language) -> Vec<Cell> {
    let (low, high) = (line.published.low, line.published.high);
    let published = |divisor: f64, unit: Unit| {
        let show = |value: f64| number::value(value / divisor, unit, language);
        let words = if (high - low).abs() > 0.0 {
            format!("{} – {}", show(low), show(high))
        } else {
            show(low)
        };
        Cell::number(low / divisor, words)
    };
    let ours = |divisor: f64, unit: Unit| match &line.ours {
        Ok(ours) => {
            let value = ours / divisor;
            Cell::number(value, number::value(value, unit, language))
        }
        Err(missing) => Cell::words(missing.words(language)),
    };
    let in_dollars = |cell: Cell| {
        if line.unit == Unit::Krw {
            cell
        } else {
            Cell::words("–")
        }
    };
    let miss = line.miss().map_or_else(
        || Cell::words("–"),
        |miss| Cell::number(miss, number::difference(miss, line.unit, language)),
    );
    vec![
        Cell::words(line.quantity.in_language(language)),
        Cell::words(line.author.in_language(language)),
        published(1.0, line.unit),
        ours(1.0, line.unit),
        miss,
        in_dollars(published(WON_OF_2025, Unit::Usd)),
        in_dollars(ours(WON_OF_2025, Unit::Usd)),
        Cell::words(line.shock.in_language(language)),
        Cell::words(line.why.in_language(language)),
        Cell::link(line.source.address),
    ]
}
