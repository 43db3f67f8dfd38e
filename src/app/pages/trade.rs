//! Trade: all charts, and every sector in a table, exact beside linear on demand.

use super::charts::charts_ui;
use super::overview::horizon_row;
use super::scrolling;
use super::sheet::{Cell, Column, Rows, Sort, sheet_ui};
use super::views::views_ui;
use crate::app::command::{Command, Seen};
use crate::app::context::PanelContext;
use crate::app::levers_panel::contains_all;
use crate::app::measured::evaluated_ui;
use crate::app::open_number::Opens;
use crate::engine::trace::{Step, Subject};
use crate::engine::{Measure, Outcome};
use crate::figures::{Evaluated, FigureId};
use crate::text::Text as _;
use crate::text::number::{self, Unit};
use crate::text::panels::PanelText as T;
use egui::RichText;

/// Place of the first linear column: beside the exact exports.
const LINEAR: usize = 3;

/// How many linear columns there are.
const LINEAR_COLUMNS: usize = 2;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Charts,
    Sectors,
}

/// The page's view, sort order and filter.
#[derive(Clone, Debug, Default)]
pub(super) struct TradePage {
    view: View,
    sort: Sort,
    filter: String,
    with_linear: bool,
}

impl TradePage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let views = [
            (View::Charts, T::ChartsView),
            (View::Sectors, T::SectorTable),
        ];
        views_ui(ui, context.language, (&mut self.view, views), |ui| {
            horizon_row(ui, context, commands);
        });
        match self.view {
            View::Charts => {
                scrolling(ui, "trade", |ui| {
                    charts_ui(ui, context, &FigureId::TRADE, commands);
                });
            }
            View::Sectors => self.sectors_ui(ui, context, commands),
        }
    }

    fn sectors_ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        let Some(evaluated) = evaluated_ui(ui, context) else {
            return;
        };
        ui.horizontal_wrapped(|ui| {
            let hint = T::FilterSectors.text(language);
            let field = egui::TextEdit::singleline(&mut self.filter).hint_text(hint);
            ui.add(field.desired_width(180.0)).accessible_name(hint);
            let toggle = T::LinearToggle.text(language);
            let tick = ui.checkbox(&mut self.with_linear, toggle);
            if tick.changed() {
                self.keep_sort();
            }
            tick.on_hover_text(T::LinearNote.text(language));
        });
        if self.with_linear {
            ui.label(RichText::new(T::LinearNote.text(language)).small().weak());
        }
        let columns = self.columns(context);
        let mut rows = self.rows(context, evaluated);
        let total = rows.pop();
        let height = (ui.available_height() - 100.0).max(160.0);
        let rows = Rows {
            list: &rows,
            total: total.as_deref(),
        };
        let sort = (&mut self.sort, height);
        commands.extend(sheet_ui(ui, ("sectors", language), &columns, rows, sort));
    }

    /// Keeps the table sorted by the same column after the linear ones have come or gone.
    fn keep_sort(&mut self) {
        let with_linear = self.with_linear;
        self.sort.column = self.sort.column.and_then(|column| match column {
            ..LINEAR => Some(column),
            _ if with_linear => Some(column + LINEAR_COLUMNS),
            _ => column
                .checked_sub(LINEAR_COLUMNS)
                .filter(|column| *column >= LINEAR),
        });
    }

    fn columns(&self, context: &PanelContext<'_>) -> Vec<Column> {
        let language = context.language;
        let year = [("year", context.model.baseline().year.to_string())];
        let mut columns = vec![
            Column::words(T::ColumnSector.text(language), 0.0),
            Column::number(T::ColumnBase.fill(language, &year), 104.0),
            Column::number(T::ColumnLevel.text(language), 104.0),
        ];
        if self.with_linear {
            columns.push(Column::number(T::ColumnLinear.text(language), 110.0));
            columns.push(Column::number(T::ColumnLinearGap.text(language), 110.0));
        }
        columns.extend([
            Column::number(T::ColumnChange.text(language), 104.0),
            Column::number(T::ColumnChangeRate.text(language), 84.0),
            Column::number(T::ColumnDistance.text(language), 110.0),
            Column::number(T::ColumnRate.text(language), 84.0),
            Column::number(T::ColumnPrice.text(language), 96.0),
        ]);
        columns
    }

    /// The sectors that the filter finds, and a last row with the sum over all sectors.
    fn rows(
        &self,
        context: &PanelContext<'_>,
        (scenario, reference): (&Evaluated, &Evaluated),
    ) -> Vec<Vec<Cell>> {
        let baseline = context.model.baseline();
        let mut rows = Vec::new();
        for (sector, data) in baseline.sectors.iter().enumerate() {
            if !contains_all(&self.filter, &[&data.title.english, &data.title.korean]) {
                continue;
            }
            let cell = context.model.cell(sector, baseline.focus);
            let sales = |outcome: &Outcome| outcome.focus_sales.get(sector).copied().unwrap_or(0.0);
            let name = data.title.in_language(context.language);
            let price = scenario
                .outcome
                .suppliers
                .get(cell)
                .map(|supplier| supplier.buyer_price - 1.0);
            rows.push(
                self.row(
                    context,
                    name,
                    &Line {
                        base: data
                            .imports
                            .get(baseline.focus)
                            .map_or(0.0, |figure| figure.value),
                        value: sales(&scenario.outcome),
                        reference: sales(&reference.outcome),
                        linear: sales(&scenario.linear),
                        rate: scenario.outcome.rates.get(cell).copied().unwrap_or(0.0),
                        price,
                        measure: Measure::ExportsOfSector(sector),
                        rate_of: Subject::Step(Step::Rate {
                            sector,
                            origin: baseline.focus,
                        }),
                    },
                ),
            );
        }
        let totals = &scenario.outcome.totals;
        rows.push(self.row(
            context,
            T::TotalRow.text(context.language),
            &Line {
                base: totals.base_exports,
                value: totals.exports,
                reference: reference.outcome.totals.exports,
                linear: scenario.linear.totals.exports,
                rate: totals.rate_before_substitution,
                price: None,
                measure: Measure::Exports,
                rate_of: Subject::Measure(Measure::RateBeforeSubstitution),
            },
        ));
        rows
    }

    fn row(&self, context: &PanelContext<'_>, name: &str, line: &Line) -> Vec<Cell> {
        let language = context.language;
        let money = |value: f64| Cell::number(value, number::value(value, Unit::Usd, language));
        let signed = |value: f64| Cell::number(value, number::signed(value, Unit::Usd, language));
        let change =
            |value: f64| Cell::number(value, number::signed(value, Unit::Change, language));
        let relative = if line.base > 0.0 {
            line.value / line.base - 1.0
        } else {
            0.0
        };
        let opens = |subject: Subject, seen: Seen| {
            let title = subject.title(context.model.baseline());
            let opens = Opens::active(subject, title.in_language(language));
            Opens { seen, ..opens }
        };
        let sales = opens(Subject::Measure(line.measure), Seen::Active);
        let mut row = vec![
            Cell::words(name),
            money(line.base),
            money(line.value).opening(sales),
        ];
        if self.with_linear {
            row.push(money(line.linear));
            row.push(signed(line.linear - line.value));
        }
        row.extend([
            signed(line.value - line.base),
            change(relative),
            signed(line.value - line.reference),
            Cell::number(line.rate, number::value(line.rate, Unit::Rate, language))
                .opening(opens(line.rate_of, Seen::Active)),
            line.price.map_or_else(Cell::default, change),
        ]);
        row
    }
}

/// The numbers of one row, US dollars a year and decimals.
struct Line {
    base: f64,
    value: f64,
    reference: f64,
    linear: f64,
    rate: f64,
    /// Of the sector's goods from the focus origin; a sum has none.
    price: Option<f64>,
    /// The sales, as what opens.
    measure: Measure,
    /// The duty, as what opens.
    rate_of: Subject,
}
