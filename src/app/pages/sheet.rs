//! A table for long lists: sortable columns of set widths, only visible rows are drawn.

use crate::app::ink::{ink, theme};
use crate::app::style::semi_bold;
use crate::text::panels::PanelText as T;
use crate::text::{Language, Text as _};
use egui::{Align, Layout, RichText, Sense, vec2};

/// Height of a row with its gap, in points.
const ROW: f32 = 24.0;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub(super) title: String,
    /// Width in points; columns of width 0 share the room that the others leave.
    pub(super) width: f32,
    /// Whether it holds numbers, which stand to the right.
    pub(super) is_number: bool,
}

impl Column {
    pub(super) fn words(title: impl Into<String>, width: f32) -> Self {
        Self {
            title: title.into(),
            width,
            is_number: false,
        }
    }

    pub(super) fn number(title: impl Into<String>, width: f32) -> Self {
        Self {
            title: title.into(),
            width,
            is_number: true,
        }
    }
}

/// A cell: what is read and what is sorted by.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cell {
    pub(super) shown: String,
    /// The number behind it; words sort by themselves.
    pub(super) number: Option<f64>,
    /// Whether the words are a web address that can be opened.
    pub(super) is_link: bool,
}

impl Cell {
    pub(super) fn words(shown: impl Into<String>) -> Self {
        Self {
            shown: shown.into(),
            ..Self::default()
        }
    }

    pub(super) fn number(number: f64, shown: impl Into<String>) -> Self {
        Self {
            shown: shown.into(),
            number: Some(number),
            is_link: false,
        }
    }

    pub(super) fn link(address: impl Into<String>) -> Self {
        Self {
            shown: address.into(),
            is_link: true,
            ..Self::default()
        }
    }
}

/// By which column a sheet is sorted; `None` keeps the order it was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sort {
    pub(super) column: Option<usize>,
    pub(super) is_descending: bool,
}

impl Sort {
    /// Sorts by this column, or the other way round where it is the column already.
    fn turn(&mut self, column: usize, is_number: bool) {
        if self.column == Some(column) {
            self.is_descending = !self.is_descending;
        } else {
            *self = Self {
                column: Some(column),
                is_descending: is_number,
            };
        }
    }

    /// The order of the rows.
    pub(super) fn order(self, rows: &[Vec<Cell>]) -> Vec<usize> {
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let Some(column) = self.column else {
            return order;
        };
        let key = |row: &Vec<Cell>| {
            let cell = row.get(column)?;
            Some((cell.number, cell.shown.to_lowercase()))
        };
        let keys: Vec<_> = rows.iter().map(key).collect();
        order.sort_by(|a, b| {
            let (Some(a), Some(b)) = (&keys[*a], &keys[*b]) else {
                return std::cmp::Ordering::Equal;
            };
            let rising = match (a.0, b.0) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                _ => a.1.cmp(&b.1),
            };
            if self.is_descending {
                rising.reverse()
            } else {
                rising
            }
        });
        order
    }
}

/// The rows of a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows<'a> {
    /// What is sorted.
    pub(super) list: &'a [Vec<Cell>],
    /// A last row that always stands at the foot: sums.
    pub(super) total: Option<&'a [Cell]>,
}

/// Draws a sheet; `height` limits its rows, and the rest scrolls.
pub(super) fn sheet_ui(
    ui: &mut egui::Ui,
    (id, language): (&str, Language),
    columns: &[Column],
    rows: Rows<'_>,
    (sort, height): (&mut Sort, f32),
) {
    let flexible = flexible_width(ui, columns);
    let width = |column: &Column| {
        if column.width > 0.0 {
            column.width
        } else {
            flexible
        }
    };
    let full = columns
        .iter()
        .map(|column| width(column) + 8.0)
        .sum::<f32>();
    let sizes = || columns.iter().map(width);
    let wide = egui::ScrollArea::horizontal().id_salt((id, "wide"));
    wide.show(ui, |ui| {
        ui.set_min_width(full);
        ui.horizontal(|ui| {
            for (place, column) in columns.iter().enumerate() {
                head_ui(ui, language, (place, column, width(column)), sort);
            }
        });
        let order = sort.order(rows.list);
        let area = egui::ScrollArea::vertical()
            .id_salt((id, "rows"))
            .max_height(height);
        let area = area.auto_shrink([false, true]);
        area.show_rows(ui, ROW - 6.0, order.len(), |ui, seen| {
            for (line, row) in order.iter().enumerate().take(seen.end).skip(seen.start) {
                if line % 2 == 1 {
                    let corner = ui.cursor().min - vec2(0.0, 2.0);
                    let stripe = egui::Rect::from_min_size(corner, vec2(full, ROW - 3.0));
                    ui.painter()
                        .rect_filled(stripe, 0.0, ui.visuals().faint_bg_color);
                }
                if let Some(cells) = rows.list.get(*row) {
                    cells_ui(ui, language, columns.iter().zip(cells).zip(sizes()));
                }
            }
        });
        if let Some(total) = rows.total {
            ui.separator();
            cells_ui(ui, language, columns.iter().zip(total).zip(sizes()));
        }
        ui.add_space(8.0);
    });
}

/// The width of a column that takes the room that the others leave.
fn flexible_width(ui: &egui::Ui, columns: &[Column]) -> f32 {
    let fixed: f32 = columns.iter().map(|column| column.width + 8.0).sum();
    let free = columns
        .iter()
        .filter(|column| column.width <= 0.0)
        .count()
        .max(1) as f32;
    ((ui.available_width() - fixed - 16.0) / free - 8.0).max(190.0)
}

fn cells_ui<'c>(
    ui: &mut egui::Ui,
    language: Language,
    cells: impl Iterator<Item = ((&'c Column, &'c Cell), f32)>,
) {
    ui.horizontal(|ui| {
        for (cell, width) in cells {
            cell_ui(ui, language, cell, vec2(width, ROW - 6.0));
        }
    });
}

fn layout(column: &Column) -> Layout {
    if column.is_number {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    }
}

fn head_ui(
    ui: &mut egui::Ui,
    language: Language,
    (place, column, width): (usize, &Column, f32),
    sort: &mut Sort,
) {
    let is_sorted = sort.column == Some(place);
    let size = vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, layout(column), |ui| {
        ui.set_min_size(size);
        if is_sorted {
            arrow_ui(ui, sort.is_descending);
        }
        let text = RichText::new(&column.title).family(semi_bold()).size(13.0);
        let button = egui::Button::new(text).frame(false).truncate();
        let name = T::SortBy.fill(language, &[("column", column.title.clone())]);
        let pressed = ui.add(button).on_hover_text(&name);
        if pressed.clicked() {
            sort.turn(place, column.is_number);
        }
        pressed.accessible_name(name);
    });
}

/// Which way a column is sorted: a painted triangle.
fn arrow_ui(ui: &mut egui::Ui, is_descending: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
    let turn = if is_descending { 1.0 } else { -1.0 };
    let corners = [
        vec2(-4.0, -3.0 * turn),
        vec2(4.0, -3.0 * turn),
        vec2(0.0, 3.5 * turn),
    ];
    let points = corners.map(|corner| rect.center() + corner).to_vec();
    let color = ink(theme(ui).accent);
    ui.painter().add(egui::Shape::convex_polygon(
        points,
        color,
        egui::Stroke::NONE,
    ));
}

fn cell_ui(
    ui: &mut egui::Ui,
    language: Language,
    (column, cell): (&Column, &Cell),
    size: egui::Vec2,
) {
    ui.allocate_ui_with_layout(size, layout(column), |ui| {
        ui.set_min_size(size);
        let text = RichText::new(&cell.shown).size(13.0);
        if cell.is_link {
            let link = egui::Label::new(text.color(ui.visuals().hyperlink_color)).truncate();
            let answer = ui
                .add(link.sense(Sense::click()))
                .on_hover_cursor(egui::CursorIcon::PointingHand);
            if answer.clicked() {
                ui.open_url(egui::OpenUrl::new_tab(&cell.shown));
            }
            answer.context_menu(|ui| {
                if ui.button(T::CopyAddress.text(language)).clicked() {
                    ui.copy_text(cell.shown.clone());
                }
            });
        } else {
            ui.add(egui::Label::new(text).truncate());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_by_size_and_words_by_letter() {
        let row = |name: &str, number: f64| vec![Cell::words(name), Cell::number(number, "")];
        let rows = vec![row("b", 9.0), row("A", 10.0), row("c", -1.0)];
        let by = |column, is_descending| {
            Sort {
                column: Some(column),
                is_descending,
            }
            .order(&rows)
        };
        assert_eq!(by(0, false), [1, 0, 2]);
        assert_eq!(by(1, false), [2, 0, 1]);
        assert_eq!(by(1, true), [1, 0, 2]);
        assert_eq!(Sort::default().order(&rows), [0, 1, 2]);
    }

    #[test]
    fn a_second_press_turns_the_order_round() {
        let mut sort = Sort::default();
        sort.turn(1, true);
        assert_eq!(
            sort,
            Sort {
                column: Some(1),
                is_descending: true
            }
        );
        sort.turn(1, true);
        assert_eq!(
            sort,
            Sort {
                column: Some(1),
                is_descending: false
            }
        );
    }
}
