//! The numbers behind a chart as a table of real labels: for readers and screen readers alike.

use crate::app::style::semi_bold;
use crate::chart::{Cell, Chart};

/// Rows that are shown before the table scrolls.
const HEIGHT: f32 = 420.0;

/// Draws the table of a chart; numbers to the right, words to the left.
pub(super) fn table_ui(ui: &mut egui::Ui, chart: &Chart) {
    let id = ("table", &chart.id);
    egui::ScrollArea::both()
        .id_salt(id)
        .max_height(HEIGHT)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            egui::Grid::new(id)
                .striped(true)
                .num_columns(chart.table.columns.len())
                .spacing([18.0, 4.0])
                .show(ui, |ui| {
                    for column in &chart.table.columns {
                        ui.label(
                            egui::RichText::new(&column.title)
                                .family(semi_bold())
                                .small(),
                        );
                    }
                    ui.end_row();
                    for row in &chart.table.rows {
                        for cell in row {
                            cell_ui(ui, cell);
                        }
                        ui.end_row();
                    }
                });
        });
}

fn cell_ui(ui: &mut egui::Ui, cell: &Cell) {
    match cell {
        Cell::Empty => {
            ui.label("–");
        }
        Cell::Text(text) => {
            ui.label(text);
        }
        Cell::Number { shown, .. } => {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(shown)
            });
        }
    }
}
