//! All marks of a chart as one item of the plot.

use std::ops::RangeInclusive;

use super::pen::Pen;
use super::{bars, field, lines};
use crate::app::ink::{ink, wash};
use crate::chart::theme::Theme;
use crate::chart::{Axis, Chart, Mark, Tick};
use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, pos2};
use egui_plot::{PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotTransform};

/// The marks with their grid, ready for the plot.
pub(super) struct ChartItem<'a> {
    pub(super) chart: &'a Chart,
    pub(super) theme: &'static Theme,
    pub(super) base: PlotItemBase,
    /// What the plot shows before anyone zooms: the chart's own ranges and room for labels.
    pub(super) bounds: PlotBounds,
    /// Where the pointer is over the plot.
    pub(super) pointer: Option<Pos2>,
}

/// The ticks that the visible part of an axis has: the chart's own, or finer ones when zoomed in.
pub(super) fn visible_ticks(axis: &Axis, seen: RangeInclusive<f64>) -> Vec<Tick> {
    let own = axis.ticks();
    let Axis::Quantity(quantity) = axis else {
        return own;
    };
    let is_near = (seen.end() - seen.start()) > quantity.range.span() * 0.6;
    let finer = crate::chart::Range::new(*seen.start(), *seen.end());
    match finer {
        Ok(range) if !is_near => crate::chart::scale::within("", range).ticks,
        _ => own,
    }
}

impl ChartItem<'_> {
    fn grid(&self, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let frame = *transform.frame();
        let seen = transform.bounds();
        let thin = Stroke::new(1.0, ink(self.theme.grid));
        let zero = Stroke::new(1.4, ink(self.theme.outline));
        let stroke = |tick: &Tick| if tick.at.abs() > 0.0 { thin } else { zero };
        let snap = |at: f32| at.round() + 0.5;
        if let Axis::Quantity(_) = self.chart.x {
            for tick in visible_ticks(&self.chart.x, seen.range_x()) {
                let x = snap(transform.position_from_point_x(tick.at));
                let ends = [pos2(x, frame.top()), pos2(x, frame.bottom())];
                shapes.push(Shape::line_segment(ends, stroke(&tick)));
            }
        }
        if let Axis::Quantity(_) = self.chart.y {
            for tick in visible_ticks(&self.chart.y, seen.range_y()) {
                let y = snap(transform.position_from_point_y(tick.at));
                let ends = [pos2(frame.left(), y), pos2(frame.right(), y)];
                shapes.push(Shape::line_segment(ends, stroke(&tick)));
            }
        }
    }

    /// A wash behind the category under the pointer.
    fn hovered(&self, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let (Some(pointer), false) = (self.pointer, self.chart.categories().is_empty()) else {
            return;
        };
        let at = transform.value_from_position(pointer);
        let place = if self.chart.lies_down() { at.y } else { at.x }.round();
        let frame = *transform.frame();
        let (from, to) = (place - 0.5, place + 0.5);
        let area = if self.chart.lies_down() {
            let [a, b] = [from, to].map(|y| transform.position_from_point_y(y));
            Rect::from_x_y_ranges(frame.x_range(), a.min(b)..=a.max(b))
        } else {
            let [a, b] = [from, to].map(|x| transform.position_from_point_x(x));
            Rect::from_x_y_ranges(a.min(b)..=a.max(b), frame.y_range())
        };
        shapes.push(Shape::rect_filled(area, 2.0, wash(self.theme.accent, 0.10)));
    }
}

impl PlotItem for ChartItem<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        self.hovered(transform, shapes);
        self.grid(transform, shapes);
        let lies_down = self.chart.lies_down();
        let taken = Vec::new();
        let mut pen = Pen {
            ui,
            transform,
            theme: self.theme,
            lies_down,
            shapes,
            taken,
        };
        let ranges = (self.chart.x.range(), self.chart.y.range());
        // rules last: their labels keep clear of what the others have drawn
        let (rules, others): (Vec<&Mark>, Vec<&Mark>) = self
            .chart
            .marks
            .iter()
            .partition(|mark| matches!(mark, Mark::Rule(_)));
        for mark in others.into_iter().chain(rules) {
            match mark {
                Mark::Bars(mark) => bars::bars(&mut pen, mark),
                Mark::Dumbbells(mark) => bars::dumbbells(&mut pen, mark),
                Mark::Spans(mark) => bars::spans(&mut pen, mark),
                Mark::Line(mark) => lines::line(&mut pen, mark),
                Mark::Band(mark) => lines::band(&mut pen, mark),
                Mark::Points(mark) => lines::points(&mut pen, mark),
                Mark::Rule(mark) => lines::rule(&mut pen, mark),
                Mark::Note(mark) => lines::note(&mut pen, mark),
                Mark::Heat(mark) => field::heat(&mut pen, mark, ranges),
                Mark::Dots(mark) => field::dots(&mut pen, mark),
            }
        }
    }

    fn initialize(&mut self, _x_range: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        Color32::TRANSPARENT
    }

    fn allow_hover(&self) -> bool {
        // the tooltip is drawn from the chart's table, see `tooltip`
        false
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        self.bounds
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}
