//! A table for long lists: sortable columns of set widths, only visible rows are drawn.
//!
//! What names a row, the columns up to the first flexible one, stays in sight when the rest is
//! scrolled sideways.

use crate::app::command::Command;
use crate::app::ink::{ink, theme};
use crate::app::open_number::{Opens, open_number_ui};
use crate::app::style::semi_bold;
use crate::text::panels::PanelText as T;
use crate::text::{Language, Text as _};
use egui::{Align, Layout, Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};

/// Height of a row with its gap, in points.
pub(super) const ROW: f32 = 24.0;

/// Height of the second line of a row, in points.
const UNDER: f32 = 16.0;

/// Room between two columns, in points.
const GAP: f32 = 8.0;

/// Size of the titles' letters, and room for the arrow of the one that is sorted by, in points.
const HEAD: f32 = 13.0;
const ARROW: f32 = 14.0;

/// Largest share of the visible width that columns which stay in sight may take.
const FROZEN_SHARE: f32 = 0.6;

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
    /// Where the number comes from, where that can be asked.
    pub(super) opens: Option<Opens>,
    /// What a reader should know of it, shown under the pointer; empty where there is nothing to say.
    pub(super) hint: String,
    /// A second line in small type; empty in a cell of one line.
    pub(super) under: String,
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
            ..Self::default()
        }
    }

    /// The same cell, and a click on it asks where its number comes from.
    pub(super) fn opening(mut self, opens: Opens) -> Self {
        self.opens = Some(opens);
        self
    }

    /// The same cell with words under the pointer.
    pub(super) fn hinting(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same cell with a second line below.
    pub(super) fn above(mut self, under: impl Into<String>) -> Self {
        self.under = under.into();
        self
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

/// The rows of a sheet, all of one height: that of two lines where any cell has two.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows<'a> {
    /// What is sorted.
    pub(super) list: &'a [Vec<Cell>],
    /// A last row that always stands at the foot: sums.
    pub(super) total: Option<&'a [Cell]>,
}

impl Rows<'_> {
    /// Height of a row without its gap, in points.
    fn height(&self) -> f32 {
        let mut cells = self.list.iter().flatten();
        let is_tall = cells.any(|cell| !cell.under.is_empty());
        ROW - 6.0 + if is_tall { UNDER } else { 0.0 }
    }
}

/// Draws a sheet; `height` limits its rows, and the rest scrolls. Returns the number that was opened.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    (id, language): (&str, Language),
    columns: &[Column],
    rows: Rows<'_>,
    (sort, height): (&mut Sort, f32),
) -> Option<Command> {
    let mut opened = None;
    let places = Places::new(ui, columns);
    let tall = rows.height();
    let full = places.full;
    let wide = egui::ScrollArea::horizontal().id_salt((id, "wide"));
    wide.show(ui, |ui| {
        ui.set_min_width(full);
        let head = places.head_height(ui);
        places.line_ui(ui, ("head", head), |ui, place, column| {
            head_ui(ui, language, (place, column), sort);
        });
        let order = sort.order(rows.list);
        // far down a long page there is no room left, and rows would be cut to a slit
        let area = egui::ScrollArea::vertical()
            .id_salt((id, "rows"))
            .max_height(height)
            .min_scrolled_height(height);
        let area = area.auto_shrink([false, true]);
        area.show_rows(ui, tall, order.len(), |ui, seen| {
            for (line, row) in order.iter().enumerate().take(seen.end).skip(seen.start) {
                if line % 2 == 1 {
                    let corner = ui.cursor().min - vec2(0.0, 2.0);
                    let stripe = Rect::from_min_size(corner, vec2(full, tall + 3.0));
                    ui.painter()
                        .rect_filled(stripe, 0.0, ui.visuals().faint_bg_color);
                }
                let cells = rows.list.get(*row).map(Vec::as_slice);
                let cells = cells.unwrap_or_default();
                places.cells_ui(ui, (line, tall, language), cells, &mut opened);
            }
        });
        if let Some(total) = rows.total {
            ui.separator();
            places.cells_ui(ui, (order.len(), tall, language), total, &mut opened);
        }
        ui.add_space(8.0);
    });
    opened
}

/// Where the columns stand.
struct Places<'a> {
    columns: &'a [Column],
    widths: Vec<f32>,
    /// Width of all columns with their gaps.
    full: f32,
    /// How many columns stay in sight.
    frozen: usize,
}

impl<'a> Places<'a> {
    fn new(ui: &Ui, columns: &'a [Column]) -> Self {
        let flexible = flexible_width(ui, columns);
        let width = |column: &Column| {
            if column.width > 0.0 {
                column.width
            } else {
                flexible
            }
        };
        let widths: Vec<f32> = columns.iter().map(width).collect();
        let taken = |widths: &[f32]| widths.iter().map(|width| width + GAP).sum::<f32>();
        let named = columns.iter().position(|column| column.width <= 0.0);
        let frozen = named.map_or(1, |place| place + 1);
        let room = FROZEN_SHARE * ui.available_width();
        let fits = taken(widths.get(..frozen).unwrap_or_default()) <= room;
        Self {
            columns,
            full: taken(&widths),
            widths,
            frozen: if fits { frozen } else { 0 },
        }
    }

    /// One line: its columns from left to right, those that stay in sight at the visible edge.
    fn line_ui(
        &self,
        ui: &mut Ui,
        (salt, height): (impl std::hash::Hash + std::fmt::Debug + Copy, f32),
        mut cell: impl FnMut(&mut Ui, usize, &Column),
    ) {
        let (line, _) = ui.allocate_exact_size(vec2(self.full, height), Sense::hover());
        let shift = (ui.clip_rect().left() - line.left()).max(0.0);
        let mut offset = 0.0;
        let mut edge = f32::NEG_INFINITY;
        for (place, (column, width)) in self.columns.iter().zip(&self.widths).enumerate() {
            let is_frozen = place < self.frozen;
            let left = line.left() + offset + if is_frozen { shift } else { 0.0 };
            let rect = Rect::from_min_size(pos2(left, line.top()), vec2(*width, height));
            let builder = UiBuilder::new().id_salt((salt, place)).max_rect(rect);
            let mut child = ui.new_child(builder.layout(layout(column)));
            if is_frozen {
                edge = rect.right() + 0.5 * GAP;
            } else {
                let mut seen = child.clip_rect();
                *seen.left_mut() = seen.left().max(edge);
                child.set_clip_rect(seen);
            }
            cell(&mut child, place, column);
            offset += width + GAP;
        }
        if shift > 0.0 && self.frozen > 0 {
            let stroke = ui.visuals().widgets.noninteractive.bg_stroke;
            ui.painter().vline(edge, line.y_range(), stroke);
        }
    }

    fn cells_ui(
        &self,
        ui: &mut Ui,
        (line, height, language): (usize, f32, Language),
        cells: &[Cell],
        opened: &mut Option<Command>,
    ) {
        self.line_ui(ui, (line, height), |ui, place, column| {
            let Some(shown) = cells.get(place) else {
                return;
            };
            if shown.under.is_empty() {
                cell_ui(ui, language, shown, opened);
                return;
            }
            let side = if column.is_number {
                Align::Max
            } else {
                Align::Min
            };
            ui.with_layout(Layout::top_down(side), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                cell_ui(ui, language, shown, opened);
                let under = RichText::new(&shown.under).small().weak();
                ui.add(egui::Label::new(under).truncate());
            });
        });
    }

    /// Height of the line of titles, of which long ones stand on several lines.
    fn head_height(&self, ui: &Ui) -> f32 {
        let height = |(column, width): (&Column, &f32)| {
            let font = egui::FontId::new(HEAD, semi_bold());
            let title = column.title.clone();
            let color = egui::Color32::PLACEHOLDER;
            let galley = ui.painter().layout(title, font, color, *width - ARROW);
            galley.size().y + 4.0
        };
        let titles = self.columns.iter().zip(&self.widths).map(height);
        titles.fold(ui.spacing().interact_size.y, f32::max)
    }
}

/// A width at which no name of a first column is cut, within a share of the page.
pub(super) fn name_width(ui: &Ui, rows: &[Vec<Cell>]) -> f32 {
    let font = egui::FontId::proportional(13.0);
    let width = |row: &Vec<Cell>| {
        let name = row
            .first()
            .map_or_else(String::new, |cell| cell.shown.clone());
        let color = egui::Color32::PLACEHOLDER;
        let galley = ui.painter().layout_no_wrap(name, font.clone(), color);
        galley.size().x + 2.0
    };
    let widest = rows.iter().map(width).fold(190.0, f32::max);
    widest.min((0.55 * ui.available_width()).max(190.0))
}

/// The width of a column that takes the room that the others leave.
fn flexible_width(ui: &Ui, columns: &[Column]) -> f32 {
    let fixed: f32 = columns.iter().map(|column| column.width + GAP).sum();
    let free = columns
        .iter()
        .filter(|column| column.width <= 0.0)
        .count()
        .max(1) as f32;
    ((ui.available_width() - fixed - 16.0) / free - GAP).max(190.0)
}

fn layout(column: &Column) -> Layout {
    if column.is_number {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    }
}

fn head_ui(ui: &mut Ui, language: Language, (place, column): (usize, &Column), sort: &mut Sort) {
    if sort.column == Some(place) {
        arrow_ui(ui, sort.is_descending);
    }
    let text = RichText::new(&column.title).family(semi_bold()).size(HEAD);
    let button = egui::Button::new(text).frame(false).wrap();
    let name = T::SortBy.fill(language, &[("column", column.title.clone())]);
    let pressed = ui.add(button).on_hover_text(&name);
    if pressed.clicked() {
        sort.turn(place, column.is_number);
    }
    pressed.accessible_name(name);
}

/// Which way a column is sorted: a painted triangle.
fn arrow_ui(ui: &mut Ui, is_descending: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(ARROW - 4.0, 10.0), Sense::hover());
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

fn cell_ui(ui: &mut Ui, language: Language, cell: &Cell, opened: &mut Option<Command>) {
    let text = RichText::new(&cell.shown).size(13.0);
    if let Some(opens) = &cell.opens {
        let asked = open_number_ui(ui, text, (opens, language));
        *opened = opened.take().or(asked);
        return;
    }
    if !cell.is_link {
        let answer = ui.add(egui::Label::new(text).truncate());
        if !cell.hint.is_empty() {
            ui.ctx().accesskit_node_builder(answer.id, |node| {
                node.set_description(cell.hint.clone());
            });
            answer.on_hover_text(&cell.hint);
        }
        return;
    }
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
