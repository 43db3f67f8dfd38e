//! The graph: issues as boxes, links as arrows to the one that waits; a drag from box to box makes a link.

use super::links::{between, put};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::ink::{ink, theme};
use crate::model::timeline::{LinkKind, Timeline, link_words, state_words};
use crate::text::Text as _;
use crate::text::timeline_page::TimelinePageText as T;
use egui::{Align2, Color32, FontId, Pos2, Rect, RichText, Sense, Shape, Stroke, Vec2, pos2, vec2};

/// Height of the graph, in points.
const HEIGHT: f32 = 230.0;
/// Widest graph.
const WIDEST: f32 = 760.0;
/// A box.
const BOX: Vec2 = vec2(124.0, 40.0);

/// The box from which a link is being drawn.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    from: Option<usize>,
}

impl Graph {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let language = context.language;
        let timeline = &context.scenario().timeline;
        ui.label(RichText::new(T::GraphNote.text(language)).small().weak());
        let size = vec2(ui.available_width().min(WIDEST), HEIGHT);
        let (area, _) = ui.allocate_exact_size(size, Sense::hover());
        let places = places(area, timeline.issues.len());
        links_ui(ui, context, &places);
        let pointer = ui.input(|input| input.pointer.interact_pos());
        let under = pointer.and_then(|at| places.iter().position(|place| place.contains(at)));
        for (number, (issue, place)) in timeline.issues.iter().zip(&places).enumerate() {
            let id = ui.scope_id().with(("issue", &issue.id));
            let response = ui.interact(*place, id, Sense::drag());
            let values = [
                ("issue", issue.title.in_language(language).to_owned()),
                ("state", state_words(issue.state, language).to_owned()),
            ];
            node_ui(ui, *place, [&values[0].1, &values[1].1]);
            if response.drag_started() {
                self.from = Some(number);
            }
            if response.drag_stopped()
                && let (Some(first), Some(second)) = (self.from.take(), under)
                && let Some(link) = between(timeline, first, second)
            {
                put(commands, link);
            }
            response.accessible_name(T::Node.fill(language, &values));
        }
        let start = self.from.and_then(|from| places.get(from));
        if let (Some(start), Some(end)) = (start, pointer) {
            let stroke = Stroke::new(2.0, ui.visuals().selection.stroke.color);
            ui.painter().line_segment([start.center(), end], stroke);
        }
    }
}

/// Boxes on an ellipse, the first at the left.
fn places(area: Rect, count: usize) -> Vec<Rect> {
    let radius = (area.size() - BOX) * 0.5 - vec2(4.0, 4.0);
    let at = |number: usize| {
        let turn = std::f32::consts::TAU * number as f32 / count.max(1) as f32;
        let middle = area.center() + vec2(-radius.x * turn.cos(), -radius.y * turn.sin());
        Rect::from_center_size(middle, BOX)
    };
    (0..count).map(at).collect()
}

fn node_ui(ui: &egui::Ui, place: Rect, [title, state]: [&str; 2]) {
    let visuals = ui.visuals();
    let painter = ui.painter();
    let stroke = visuals.widgets.inactive.fg_stroke;
    painter.rect(
        place,
        4.0,
        visuals.extreme_bg_color,
        Stroke::new(1.0, stroke.color),
        egui::StrokeKind::Inside,
    );
    let font = FontId::proportional(13.0);
    let (upper, lower) = (
        place.center() - vec2(0.0, 8.0),
        place.center() + vec2(0.0, 9.0),
    );
    painter.text(
        upper,
        Align2::CENTER_CENTER,
        title,
        font,
        visuals.text_color(),
    );
    let small = FontId::proportional(11.0);
    painter.text(
        lower,
        Align2::CENTER_CENTER,
        state,
        small,
        visuals.weak_text_color(),
    );
}

/// Arrows: solid where the second must wait, dashed where it is only slower; what it says where the mouse rests.
fn links_ui(ui: &egui::Ui, context: &PanelContext<'_>, places: &[Rect]) {
    let timeline: &Timeline = &context.scenario().timeline;
    let of = |id: &str| {
        let number = timeline.issues.iter().position(|issue| issue.id == id)?;
        places.get(number).copied()
    };
    let ink = ink(theme(ui).error);
    let plain = ui.visuals().text_color();
    for link in &timeline.links {
        let (Some(first), Some(second)) = (of(&link.first), of(&link.second)) else {
            continue;
        };
        let (from, to) = (edge(first, second.center()), edge(second, first.center()));
        let (colour, is_dashed) = match link.kind {
            LinkKind::Before => (ink, false),
            LinkKind::Conditional { .. } => (plain, true),
        };
        arrow(ui, [from, to], colour, is_dashed);
        let middle = Rect::from_center_size(from.lerp(to, 0.5), vec2(22.0, 22.0));
        let id = ui.scope_id().with(("link", &link.id));
        let words = link_words(timeline, link, context.language);
        let title = link.title.in_language(context.language);
        let response = ui.interact(middle, id, Sense::hover());
        response.on_hover_text(format!("{title}\n{words}"));
    }
}

/// Where the straight line from a box to a point leaves the box.
fn edge(from: Rect, to: Pos2) -> Pos2 {
    let way = to - from.center();
    let half = from.size() * 0.5;
    let share = (half.x / way.x.abs().max(1e-3)).min(half.y / way.y.abs().max(1e-3));
    from.center() + way * share.min(1.0)
}

fn arrow(ui: &egui::Ui, [from, to]: [Pos2; 2], colour: Color32, is_dashed: bool) {
    let stroke = Stroke::new(1.6, colour);
    let painter = ui.painter();
    if is_dashed {
        painter.extend(Shape::dashed_line(&[from, to], stroke, 6.0, 4.0));
    } else {
        painter.line_segment([from, to], stroke);
    }
    let way = (to - from).normalized();
    let side = vec2(-way.y, way.x) * 4.5;
    let back = to - way * 10.0;
    let head = vec![
        to,
        pos2(back.x + side.x, back.y + side.y),
        pos2(back.x - side.x, back.y - side.y),
    ];
    painter.add(Shape::convex_polygon(head, colour, Stroke::NONE));
}
