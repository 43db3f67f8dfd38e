//! Goal seek and break-even: an outcome, what is wanted of it, one or two levers; the answer, a curve and a map.

use super::scrolling;
use crate::app::backwards::{Asked, Reply, usual_lever, usual_target};
use crate::app::chart_view::hand::{self, Done, Wanted};
use crate::app::chart_view::{Place, chart_view_ui};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::measured::{Extent, headlines};
use crate::app::quantity_entry::Quantity;
use crate::app::style::semi_bold;
use crate::engine::Measure;
use crate::figures::backwards::{BREAK_EVEN, LEVER_CURVE};
use crate::figures::moves::MOVES;
use crate::inverse::Lever;
use crate::inverse::seek::Goal;
use crate::model::{Edit, Kind, ParameterId, Role, Spec, Value};
use crate::text::Text as _;
use crate::text::inverse::BackwardsText as T;
use egui::RichText;

/// Width of a choice, in points.
const WIDE: f32 = 300.0;

/// What is being searched for in the lists.
#[derive(Clone, Debug, Default)]
pub(super) struct BreakEvenPage {
    filter: String,
}

impl BreakEvenPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        let Some(asked) = context.backwards.asked() else {
            return;
        };
        let language = context.language;
        let mut wanted = asked.clone();
        egui::Grid::new("question asked backwards")
            .num_columns(2)
            .spacing(ui.spacing().item_spacing)
            .show(ui, |ui| {
                ui.label(T::Outcome.text(language));
                ui.horizontal_wrapped(|ui| {
                    outcome_ui(ui, context, (&self.filter, &mut wanted));
                    let hint = T::Find.text(language);
                    let field = egui::TextEdit::singleline(&mut self.filter)
                        .hint_text(hint)
                        .desired_width(210.0);
                    ui.add(field).accessible_name(hint);
                });
                ui.end_row();
                ui.label(T::Goal.text(language));
                goal_ui(ui, context, &mut wanted);
                ui.end_row();
                for which in [T::First, T::Second] {
                    ui.label(which.text(language));
                    self.lever_ui(ui, context, (which, &mut wanted));
                    ui.end_row();
                }
            });
        if wanted != *asked {
            commands.push(Command::AskBack(wanted));
        }
        ui.separator();
        if !context.backwards.is_able() {
            ui.label(T::NoThread.text(language));
            return;
        }
        if context.backwards.is_broken() {
            ui.label(T::Broken.text(language));
            return;
        }
        let Some(reply) = context.backwards.reply() else {
            ui.label(T::Working.text(language));
            return;
        };
        // another outcome is read from the top
        let salt = format!("backwards {}", asked.measure.id(context.model.baseline()));
        scrolling(ui, &salt, |ui| {
            reply_ui(ui, context, (asked, reply), commands);
        });
    }

    fn lever_ui(
        &self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        (which, asked): (T, &mut Asked),
    ) {
        let (catalogue, language) = (context.model.catalogue(), context.language);
        let is_first = which == T::First;
        let now = if is_first {
            Some(asked.first)
        } else {
            asked.second
        };
        let title = |lever: &Lever| {
            let spec = catalogue.spec(lever.id);
            spec.map_or("", |spec| spec.title.in_language(language))
        };
        let name = which.text(language);
        let mut chosen = now;
        ui.horizontal_wrapped(|ui| {
            let none = T::NoSecond.text(language);
            let combo = egui::ComboBox::from_id_salt(("backwards lever", is_first))
                .selected_text(now.as_ref().map_or(none, title))
                .width(WIDE)
                .height(420.0);
            let made = combo.truncate().show_ui(ui, |ui| {
                if !is_first && ui.selectable_label(now.is_none(), none).clicked() {
                    chosen = None;
                }
                if let Some(id) = self.listed_ui(ui, context, now) {
                    chosen = usual_lever(catalogue, id, context.scenario());
                }
            });
            made.response.accessible_name(name);
            if let (Some(lever), Some(now)) = (&mut chosen, now)
                && lever.id == now.id
            {
                ends_ui(ui, context, (name, lever));
            }
        });
        match chosen {
            Some(lever) if is_first => asked.first = lever,
            other if !is_first => asked.second = other,
            _ => {}
        }
        // one lever cannot move two ways at once
        if asked
            .second
            .is_some_and(|second| second.id == asked.first.id)
        {
            asked.second = None;
        }
    }
}

impl BreakEvenPage {
    /// The quantities that match what is searched for; answers the one that is pressed.
    fn listed_ui(
        &self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        now: Option<Lever>,
    ) -> Option<ParameterId> {
        let catalogue = context.model.catalogue();
        let roles = [Role::Lever, Role::Assumption].into_iter();
        let all = roles.flat_map(|role| catalogue.of_role(role));
        let mut pressed = None;
        for (id, spec) in all.filter(|(_, spec)| is_shown(spec, &self.filter, context)) {
            let is_now = now.is_some_and(|lever| lever.id == id);
            let label = spec.title.in_language(context.language);
            if ui.selectable_label(is_now, label).clicked() {
                pressed = Some(id);
            }
        }
        pressed
    }
}

/// Whether a lever is in the list: a quantity that matches what is searched for.
fn is_shown(spec: &Spec, filter: &str, context: &PanelContext<'_>) -> bool {
    let filter = filter.trim().to_lowercase();
    let title = spec.title.in_language(context.language).to_lowercase();
    let is_found = title.contains(&filter) || spec.key.contains(&filter);
    is_found && matches!(spec.kind, Kind::Quantity { .. })
}

/// Both ends of the range that is looked at.
fn ends_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, (name, lever): (&str, &mut Lever)) {
    let catalogue = context.model.catalogue();
    let Some(spec) = catalogue.spec(lever.id) else {
        return;
    };
    let Kind::Quantity { range, .. } = &spec.kind else {
        return;
    };
    let names = [T::LowEnd, T::HighEnd].map(|end| {
        let lever = ("lever", name.to_owned());
        end.fill(context.language, &[lever])
    });
    let field = |end: usize, value: f64| Quantity {
        id: egui::Id::unique(("end of a lever asked about", name.to_owned(), end)),
        name: names.get(end).map_or(name, String::as_str),
        unit: spec.unit(),
        range: (*range.start(), *range.end()),
        value,
        language: context.language,
    };
    let (low, high) = (field(0, lever.low), field(1, lever.high));
    let mut from = low.entry_ui(ui);
    ui.label(T::To.text(context.language));
    let mut to = high.entry_ui(ui);
    from = from.or_else(|| low.problem_ui(ui));
    to = to.or_else(|| high.problem_ui(ui));
    let ends = (from.unwrap_or(lever.low), to.unwrap_or(lever.high));
    if let Ok(moved) = Lever::within(catalogue, lever.id, ends.0, ends.1) {
        *lever = moved;
    }
}

fn outcome_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, (filter, asked): (&str, &mut Asked)) {
    let (baseline, language) = (context.model.baseline(), context.language);
    let title = |measure: Measure| measure.title(baseline).in_language(language).to_owned();
    let filter = filter.trim().to_lowercase();
    let listed = if filter.is_empty() {
        headlines(context, Extent::All).concat()
    } else {
        let all = Measure::all(baseline).into_iter();
        all.filter(|measure| title(*measure).to_lowercase().contains(&filter))
            .collect()
    };
    let combo = egui::ComboBox::from_id_salt("backwards outcome")
        .selected_text(title(asked.measure))
        .width(WIDE)
        .height(420.0);
    let name = T::Outcome.text(language);
    let made = combo.truncate().show_ui(ui, |ui| {
        for measure in listed {
            let is_now = measure == asked.measure;
            if ui.selectable_label(is_now, title(measure)).clicked() {
                asked.measure = measure;
                if let (Goal::Value(_), Some(reference)) =
                    (asked.goal, context.results.reference_evaluated())
                {
                    asked.goal = Goal::Value(usual_target(context.model, measure, reference));
                }
            }
        }
    });
    made.response.accessible_name(name);
}

fn goal_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, asked: &mut Asked) {
    let language = context.language;
    let mut typed = None;
    let target = match asked.goal {
        Goal::Value(target) => Some(target),
        Goal::Largest | Goal::Smallest => None,
    };
    let field = Quantity {
        id: egui::Id::unique("target of goal seek"),
        name: T::Target.text(language),
        unit: asked.measure.unit(),
        range: (-1e18, 1e18),
        value: target.unwrap_or_default(),
        language,
    };
    ui.vertical(|ui| {
        ui.horizontal_wrapped(|ui| {
            if ui
                .radio(target.is_some(), T::GoalValue.text(language))
                .clicked()
                && target.is_none()
            {
                let reference = context.results.reference_evaluated();
                let target = reference
                    .map(|evaluated| usual_target(context.model, asked.measure, evaluated));
                asked.goal = Goal::Value(target.unwrap_or_default());
            }
            if target.is_some() {
                typed = field.entry_ui(ui);
            }
            for (goal, text) in [
                (Goal::Largest, T::GoalLargest),
                (Goal::Smallest, T::GoalSmallest),
            ] {
                ui.radio_value(&mut asked.goal, goal, text.text(language));
            }
        });
        if target.is_some() {
            typed = typed.or_else(|| field.problem_ui(ui));
        }
    });
    if let Some(target) = typed {
        asked.goal = Goal::Value(target);
    }
}

/// The answer in words, the button that takes it over, curve and map.
fn reply_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (asked, reply): (&Asked, &Reply),
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let map = context.backwards.map();
    for (place, line) in reply.words.iter().enumerate() {
        let text = RichText::new(line);
        ui.label(if place == 0 {
            text.family(semi_bold()).size(16.0)
        } else {
            text
        });
    }
    ui.horizontal(|ui| {
        let is_ready = reply.place.is_some() && !context.backwards.is_stale();
        let apply = egui::Button::new(T::Apply.text(language));
        if ui.add_enabled(is_ready, apply).clicked()
            && let Some(place) = &reply.place
        {
            move_to(&reply.levers, &place.at, commands);
        }
        if context.backwards.is_stale() {
            ui.weak(T::Working.text(language));
        } else if map.is_some_and(|map| map.is_coarse) {
            ui.weak(T::Coarse.text(language));
        }
    });
    ui.add_space(6.0);
    if asked.second.is_none() {
        ui.weak(T::ChooseSecond.text(language));
    } else if let (Some(map), Some(chart)) = (map, context.results.chart(BREAK_EVEN)) {
        ui.weak(T::MapHint.text(language));
        hand::want(ui.ctx(), BREAK_EVEN, Wanted::Place);
        chart_view_ui(ui, chart, (Place::Card, context), commands);
        if let Some(Done::Place(at)) = hand::done(ui.ctx(), BREAK_EVEN) {
            let pairs = map.levers.iter().zip(at).zip(map.scales);
            let at: Vec<f64> = pairs
                .map(|((lever, at), by)| lever.value_at(lever.share_of(at * by)))
                .collect();
            move_to(&map.levers, &at, commands);
        }
    }
    ui.add_space(8.0);
    for id in [LEVER_CURVE, MOVES] {
        if let Some(chart) = context.results.chart(id) {
            chart_view_ui(ui, chart, (Place::Card, context), commands);
            ui.add_space(8.0);
        }
    }
}

/// Moves levers in one undo step.
fn move_to(levers: &[Lever], at: &[f64], commands: &mut Vec<Command>) {
    commands.push(Command::CommitEdit);
    for (lever, at) in levers.iter().zip(at) {
        let value = Value::Number(*at);
        commands.push(Command::Edit(Edit::Set {
            id: lever.id,
            value,
        }));
    }
    commands.push(Command::CommitEdit);
}
