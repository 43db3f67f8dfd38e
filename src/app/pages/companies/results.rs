//! What the scenario does to each company, in dollars and won, with the distance from the reference.

use super::{heading_ui, height_of};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::measured::{NOT_DEFINED, evaluated_ui};
use crate::app::pages::overview::horizon_row;
use crate::app::pages::sheet::{Cell, Column, Rows, Sort, name_width, sheet_ui};
use crate::engine::deal::FirmOfDeal;
use crate::engine::firms::FirmOutcome;
use crate::engine::measure::Absence;
use crate::figures::Evaluated;
use crate::model::{Firm, Meaning};
use crate::text::companies::CompaniesText as T;
use crate::text::number::{self, Unit};
use crate::text::panels::PanelText;
use crate::text::{Language, Text as _};
use egui::RichText;

/// One question of the table: its column, its unit, whether it is also shown in won, and its value.
struct Question {
    column: T,
    unit: Unit,
    in_won: bool,
    of: fn(&FirmOutcome) -> Option<f64>,
}

const QUESTIONS: [Question; 4] = [
    Question {
        column: T::ColumnBill,
        unit: Unit::Usd,
        in_won: true,
        of: |of| Some(of.duty_bill),
    },
    Question {
        column: T::ColumnBorne,
        unit: Unit::Usd,
        in_won: false,
        of: |of| Some(of.duty_borne),
    },
    Question {
        column: T::ColumnProfit,
        unit: Unit::Usd,
        in_won: true,
        of: |of| Some(of.operating_profit),
    },
    Question {
        column: T::ColumnMargin,
        unit: Unit::Share,
        in_won: false,
        of: |of| of.margin,
    },
];

pub(super) fn ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    sort: &mut Sort,
    commands: &mut Vec<Command>,
) {
    let Some((scenario, reference)) = evaluated_ui(ui, context) else {
        return;
    };
    let language = context.language;
    let horizon = scenario.outcome.horizon;
    let after = ("years", number::value(horizon, Unit::Years, language));
    heading_ui(ui, T::ResultsHeading.fill(language, &[after]));
    ui.horizontal_wrapped(|ui| horizon_row(ui, context, commands));
    let rate = won_per_dollar(context, scenario);
    let values = [
        ("rate", number::plain(rate, 0)),
        ("reference", context.session.reference_name(language)),
    ];
    let note = T::ResultsNote.fill(language, &values);
    ui.label(RichText::new(note).small().weak());
    let row = |(firm, of): (&Firm, &FirmOfDeal)| {
        row(
            (firm, of),
            counterpart(reference, &firm.id),
            (rate, language),
        )
    };
    let both = scenario.scenario.firms.iter().zip(&scenario.outcome.firms);
    let rows: Vec<Vec<Cell>> = both.map(row).collect();
    let name = name_width(ui, &rows);
    let columns = columns(name, language);
    let height = height_of(&rows);
    let list = Rows {
        list: &rows,
        total: None,
    };
    sheet_ui(
        ui,
        ("company results", language),
        &columns,
        list,
        (sort, height),
    );
}

fn won_per_dollar(context: &PanelContext<'_>, scenario: &Evaluated) -> f64 {
    let rate = scenario
        .scenario
        .number(context.model.catalogue(), Meaning::ExchangeRate);
    rate.unwrap_or_default()
}

/// The same company in the reference.
fn counterpart<'a>(reference: &'a Evaluated, id: &str) -> Option<&'a FirmOutcome> {
    let firms = reference.scenario.firms.iter();
    let mut both = firms.zip(&reference.outcome.firms);
    both.find(|(firm, _)| firm.id == id)
        .map(|(_, of)| &of.outcome)
}

fn columns(name: f32, language: Language) -> Vec<Column> {
    let mut columns = vec![
        Column::words(T::ColumnCompany.text(language), name),
        Column::number(T::ColumnRate.text(language), 84.0),
    ];
    for question in &QUESTIONS {
        let distance = PanelText::ColumnDistance.text(language);
        columns.push(Column::number(question.column.text(language), 116.0));
        if question.in_won {
            columns.push(Column::number(T::ColumnWon.text(language), 92.0));
        }
        columns.push(Column::number(distance, 96.0));
    }
    columns
}

fn row(
    (firm, of): (&Firm, &FirmOfDeal),
    reference: Option<&FirmOutcome>,
    (won_per_dollar, language): (f64, Language),
) -> Vec<Cell> {
    let name = crate::reading::escaped(firm.title.in_language(language));
    let cell = |value: Option<f64>, show: &dyn Fn(f64) -> String| {
        value.map_or_else(
            || Cell::words(NOT_DEFINED),
            |value| Cell::number(value, show(value)),
        )
    };
    let mut row = vec![
        Cell::words(name),
        Cell::number(of.rate, number::value(of.rate, Unit::Rate, language)),
    ];
    for question in &QUESTIONS {
        let unit = question.unit;
        let value = (question.of)(&of.outcome);
        let before = reference.and_then(question.of);
        let shown = cell(value, &|value| number::value(value, unit, language));
        row.push(match value {
            Some(_) => shown,
            // the one answer that a company can lack
            None => shown.hinting(Absence::NoRevenue.words().in_language(language)),
        });
        if question.in_won {
            let won = value.map(|value| value * won_per_dollar);
            row.push(cell(won, &|won| number::value(won, Unit::Krw, language)));
        }
        let distance = value.zip(before).map(|(value, before)| value - before);
        row.push(cell(distance, &|distance| {
            number::difference(distance, unit, language)
        }));
    }
    row
}
