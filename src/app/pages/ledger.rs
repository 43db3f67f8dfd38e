//! The ledger: every channel and both parties, as charts and as one table with the distance from the reference.

use super::charts::charts_ui;
use super::definitions::definitions_ui;
use super::low_grade::low_grade_ui;
use super::overview::horizon_row;
use super::scrolling;
use super::sheet::{Cell, Column, Rows, Sort, sheet_ui};
use super::views::views_ui;
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::measured::{evaluated_ui, parties};
use crate::app::open_number::Opens;
use crate::engine::Measure;
use crate::engine::ledger::{Balance, Channel, Confidence, Ledger, Party};
use crate::engine::measure::{LedgerMeasure, channel_note};
use crate::engine::trace::Subject;
use crate::figures::{Evaluated, FigureId, channel_label};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::panels::PanelText as T;
use egui::RichText;

/// Width of a column of amounts, in points: all four stand beside their channel in a window of 1,280.
const AMOUNT: f32 = 98.0;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Charts,
    Table,
    Definitions,
}

/// The page's view and sort order.
#[derive(Clone, Debug, Default)]
pub(super) struct LedgerPage {
    view: View,
    sort: Sort,
}

impl LedgerPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let views = [
            (View::Charts, T::ChartsView),
            (View::Table, T::LedgerTable),
            (View::Definitions, T::DefinitionsView),
        ];
        views_ui(ui, context.language, (&mut self.view, views), |ui| {
            horizon_row(ui, context, commands);
            ui.add_space(8.0);
            low_grade_ui(ui, context, commands);
        });
        match self.view {
            View::Charts => scrolling(ui, "ledger", |ui| {
                charts_ui(ui, context, &FigureId::LEDGER, commands);
            }),
            View::Definitions => scrolling(ui, "definitions", |ui| {
                definitions_ui(ui, context, commands);
                charts_ui(ui, context, &FigureId::DEFINITIONS, commands);
            }),
            View::Table => self.table_ui(ui, context, commands),
        }
    }

    fn table_ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let Some(evaluated) = evaluated_ui(ui, context) else {
            return;
        };
        let language = context.language;
        ui.label(RichText::new(T::LedgerNote.text(language)).small().weak());
        let list: Vec<Vec<Cell>> = Channel::ALL
            .into_iter()
            .filter_map(|channel| row(context, channel, evaluated))
            .collect();
        let total = total(context, evaluated);
        let height = (ui.available_height() - 130.0).max(160.0);
        let rows = Rows {
            list: &list,
            total: Some(&total),
        };
        let sort = (&mut self.sort, height);
        let id = ("ledger", language);
        commands.extend(sheet_ui(ui, id, &columns(context), rows, sort));
    }
}

/// Channel, and for each party the year and the present value.
fn columns(context: &PanelContext<'_>) -> Vec<Column> {
    let language = context.language;
    let mut columns = vec![Column::words(T::ColumnChannel.text(language), 0.0)];
    for party in parties(context) {
        let party = [("party", party.to_owned())];
        for text in [T::ColumnAYear, T::ColumnNpv] {
            columns.push(Column::number(text.fill(language, &party), AMOUNT));
        }
    }
    columns
}

/// A value above its distance from the reference; the value opens to where it comes from.
fn amount(context: &PanelContext<'_>, line: LedgerMeasure, (value, reference): (f64, f64)) -> Cell {
    let words = |amount: f64| number::signed(amount, Unit::Usd, context.language);
    let measure = Measure::Ledger(line);
    let title = measure.title(context.model.baseline());
    let title = title.in_language(context.language);
    Cell::number(value, words(value))
        .opening(Opens::active(Subject::Measure(measure), title))
        .above(words(value - reference))
}

/// The year and the present value of both parties.
fn cells(
    context: &PanelContext<'_>,
    channel: Option<Channel>,
    of: impl Fn(&Ledger, Party) -> Option<Balance>,
    (scenario, reference): (&Evaluated, &Evaluated),
) -> Vec<Cell> {
    let mut cells = Vec::new();
    for party in Party::ALL {
        let after = of(&scenario.outcome.ledger, party);
        let before = of(&reference.outcome.ledger, party);
        if after.is_none() && before.is_none() {
            cells.extend([Cell::words("–"), Cell::words("–")]);
            continue;
        }
        let (after, before) = (after.unwrap_or_default(), before.unwrap_or_default());
        let line = |is_present_value| LedgerMeasure {
            party,
            channel,
            is_present_value,
        };
        let yearly = (after.usd_a_year, before.usd_a_year);
        cells.push(amount(context, line(false), yearly));
        let value = (after.npv_usd, before.npv_usd);
        cells.push(amount(context, line(true), value));
    }
    cells
}

/// A channel's row; `None` where neither ledger has a line of it.
fn row(
    context: &PanelContext<'_>,
    channel: Channel,
    evaluated: (&Evaluated, &Evaluated),
) -> Option<Vec<Cell>> {
    let line = |ledger: &Ledger, party| {
        ledger.line(party, channel).map(|line| Balance {
            usd_a_year: line.usd_a_year,
            npv_usd: line.npv_usd,
        })
    };
    let ledgers = [evaluated.0, evaluated.1].map(|of| &of.outcome.ledger);
    let has_line = |ledger: &&Ledger| {
        Party::ALL
            .into_iter()
            .any(|party| line(ledger, party).is_some())
    };
    if !ledgers.iter().any(has_line) {
        return None;
    }
    let grade = match channel.confidence() {
        Confidence::High => T::ConfidenceHigh,
        Confidence::Medium => T::ConfidenceMedium,
        Confidence::Low => T::ConfidenceLow,
    };
    let mut row = vec![
        Cell::words(channel_label(channel, context.language))
            .hinting(channel_note(channel).in_language(context.language))
            .above(grade.text(context.language)),
    ];
    row.extend(cells(context, Some(channel), line, evaluated));
    Some(row)
}

fn total(context: &PanelContext<'_>, evaluated: (&Evaluated, &Evaluated)) -> Vec<Cell> {
    let mut row = vec![Cell::words(T::TotalRow.text(context.language))];
    let balance = |ledger: &Ledger, party| Some(ledger.balance(party));
    row.extend(cells(context, None, balance, evaluated));
    row
}
