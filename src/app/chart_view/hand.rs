//! What the hand does to a chart beside zooming: it drags an upright rule, or presses a category.
//!
//! A page says of a chart that one of these is wanted, and asks in the same frame what was done.

use crate::chart::{Axis, Chart, Mark, RuleAxis};
use egui::{Context, Id, Response};
use egui_plot::PlotTransform;

/// What a page wants to know about a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wanted {
    /// Where its upright rule is dragged to.
    Rule,
    /// Which of its categories is pressed.
    Category,
    /// Which place of it is pressed.
    Place,
    /// The same, and where a point that stands here, in the units of both axes, is dragged to.
    Grip([f64; 2]),
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Done {
    /// Nothing.
    #[default]
    Nothing,
    /// The rule was dragged to this place of the horizontal axis, in the unit of the axis.
    Rule(f64),
    /// This category was pressed, from 0.
    Category(usize),
    /// This place was pressed, in the units of both axes.
    Place([f64; 2]),
    /// The point was dragged to this place.
    Gripped([f64; 2]),
    /// The point was let go.
    LetGo,
}

fn wanted_id(chart: &str) -> Id {
    Id::unique(("wanted of chart", chart))
}

fn done_id(chart: &str) -> Id {
    Id::unique(("done to chart", chart))
}

/// Says before a chart is drawn what its page wants to know.
pub fn want(context: &Context, chart: &str, wanted: Wanted) {
    context.data_mut(|data| data.insert_temp(wanted_id(chart), wanted));
}

/// What was done to the chart in this frame.
pub fn done(context: &Context, chart: &str) -> Option<Done> {
    context.data_mut(|data| data.remove_temp(done_id(chart)))
}

/// Looks at what the hand does to a plot, where its page wants to know.
pub(super) fn look(response: &Response, chart: &Chart, transform: &PlotTransform) {
    let context = &response.ctx;
    let wanted: Option<Wanted> = context.data(|data| data.get_temp(wanted_id(&chart.id)));
    let (Some(wanted), Some(pointer)) = (
        wanted,
        response
            .interact_pointer_pos()
            .or_else(|| response.hover_pos()),
    ) else {
        return;
    };
    let at = transform.value_from_position(pointer);
    let done = match wanted {
        Wanted::Rule => {
            let has_rule = (chart.marks.iter())
                .any(|mark| matches!(mark, Mark::Rule(rule) if rule.axis == RuleAxis::X));
            let Axis::Quantity(axis) = &chart.x else {
                return;
            };
            if !has_rule {
                return;
            }
            if response.hovered() {
                context.set_cursor_icon(egui::CursorIcon::ResizeHorizontal);
            }
            let range = axis.range;
            let is_moved = response.dragged_by(egui::PointerButton::Primary) || response.clicked();
            is_moved.then(|| Done::Rule(at.x.clamp(range.low(), range.high())))
        }
        Wanted::Place => {
            let is_inside = chart.x.range().contains(at.x) && chart.y.range().contains(at.y);
            (response.clicked() && is_inside).then_some(Done::Place([at.x, at.y]))
        }
        Wanted::Grip(point) => grip(response, (chart, transform), point),
        Wanted::Category => {
            let place = if chart.lies_down() { at.y } else { at.x }.round();
            let count = chart.categories().len();
            if response.hovered() {
                context.set_cursor_icon(egui::CursorIcon::PointingHand);
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "checked to be a category"
            )]
            let category = (place >= 0.0 && place < count as f64).then_some(place as usize);
            category.filter(|_| response.clicked()).map(Done::Category)
        }
    };
    if let Some(done) = done {
        context.data_mut(|data| data.insert_temp(done_id(&chart.id), done));
    }
}

/// How near to a point a drag must begin to move it, in points of the screen.
const REACH: f32 = 24.0;

/// Whether a point is dragged, let go, or another place pressed.
fn grip(
    response: &Response,
    (chart, transform): (&Chart, &PlotTransform),
    point: [f64; 2],
) -> Option<Done> {
    let context = &response.ctx;
    let held = Id::unique(("point held", chart.id.clone()));
    let stands = transform.position_from_point(&point.into());
    let is_near = |at: egui::Pos2| at.distance(stands) < REACH;
    if response.hover_pos().is_some_and(is_near) {
        context.set_cursor_icon(egui::CursorIcon::Grab);
    }
    let primary = egui::PointerButton::Primary;
    if response.drag_started_by(primary) {
        let origin = context.input(|input| input.pointer.press_origin());
        let is_held = origin.is_some_and(is_near);
        context.data_mut(|data| data.insert_temp(held, is_held));
    }
    let is_held = context.data(|data| data.get_temp(held).unwrap_or(false));
    if is_held && response.drag_stopped_by(primary) {
        context.data_mut(|data| data.insert_temp(held, false));
        return Some(Done::LetGo);
    }
    let at = transform.value_from_position(response.interact_pointer_pos()?);
    if is_held && response.dragged_by(primary) {
        return Some(Done::Gripped([at.x, at.y]));
    }
    let is_inside = chart.x.range().contains(at.x) && chart.y.range().contains(at.y);
    (response.clicked() && is_inside).then_some(Done::Place([at.x, at.y]))
}
