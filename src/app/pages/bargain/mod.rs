//! The bargaining table: both parties' values of packages, the frontier, what to trade for what, and what is on the table.

mod offers;
mod rows;

use super::scrolling;
use crate::app::bargaining::Picture;
use crate::app::chart_view::hand::{self, Done, Wanted};
use crate::app::chart_view::{Place, chart_view_ui};
use crate::app::command::Command;
use crate::app::context::PanelContext;
use crate::app::style::semi_bold;
use crate::bargain::Point;
use crate::bargain::words::Speaker;
use crate::baseline::{Channel, Party};
use crate::figures::bargain::{PLANE, ROW_WORTH};
use crate::model::{Edit, Meaning, Scenario, TableEdit, Value, Valued};
use crate::text::bargain::BargainText as T;
use crate::text::number::{self, Unit};
use crate::text::{Text as _, Title};
use egui::RichText;

/// How far from the frontier a press may be, in parts of its ranges.
const NEAR: f64 = 0.06;

/// Overlay of weights that are all one.
const NEUTRAL: &str = "weights-neutral";

/// What is being typed.
#[derive(Clone, Debug, Default)]
pub(super) struct BargainPage {
    rows: rows::Rows,
}

impl BargainPage {
    pub(super) fn ui(
        &mut self,
        ui: &mut egui::Ui,
        context: &PanelContext<'_>,
        commands: &mut Vec<Command>,
    ) {
        choices_ui(ui, context, commands);
        ui.separator();
        let language = context.language;
        scrolling(ui, "bargain", |ui| {
            let bargaining = context.bargaining;
            let problem = match bargaining.picture() {
                _ if context.scenario().table.rows.is_empty() => Some(T::Empty),
                _ if !bargaining.is_able() => Some(T::NoThread),
                _ if bargaining.is_broken() => Some(T::Broken),
                None if bargaining.refused().is_none() => Some(T::Working),
                _ => None,
            };
            if let Some(problem) = problem {
                ui.label(problem.fill(language, &[("count", "0".to_owned())]));
            } else if let Some(words) = bargaining.refused() {
                ui.label(words);
            } else if let Some(picture) = bargaining.picture() {
                picture_ui(ui, context, picture, commands);
                offers::ui(ui, context, picture, commands);
            }
            heading(ui, T::Rows.text(language));
            self.rows.ui(ui, context, commands);
        });
    }
}

/// A heading within the page.
fn heading(ui: &mut egui::Ui, words: &str) {
    ui.add_space(12.0);
    ui.label(RichText::new(words).family(semi_bold()).size(16.0));
}

/// What no deal is, in what packages are valued, and the way to the weights.
fn choices_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let (language, presets) = (context.language, context.presets);
    let table = &context.scenario().table;
    let name = |id: &str| {
        let preset = presets.find(id).or_else(|| presets.root());
        let title = preset.map(|preset| presets.shown_name(&preset.scenario, None));
        title.map_or_else(String::new, |title| title.in_language(language).to_owned())
    };
    let mut change = |edit: TableEdit| {
        commands.push(Command::CommitEdit);
        commands.push(Command::Edit(Edit::Table(edit)));
        commands.push(Command::CommitEdit);
    };
    ui.horizontal_wrapped(|ui| {
        let label = T::NoDeal.text(language);
        ui.label(label);
        let combo = egui::ComboBox::from_id_salt("no deal")
            .selected_text(name(&table.no_deal))
            .width(220.0)
            .height(420.0);
        let made = combo.truncate().show_ui(ui, |ui| {
            for preset in presets.iter() {
                let is_now = preset.id == table.no_deal;
                if ui.selectable_label(is_now, name(&preset.id)).clicked() && !is_now {
                    change(TableEdit::NoDeal(preset.id.clone()));
                }
            }
        });
        made.response.accessible_name(label);
        ui.label(T::Valued.text(language));
        for valued in Valued::ALL {
            let is_now = table.valued == valued;
            if ui.radio(is_now, valued.title().text(language)).clicked() && !is_now {
                change(TableEdit::Valued(valued));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let weights = ui.button(T::Weights.text(language));
        let first = Channel::lines(context.model.baseline()).next();
        let first = first.and_then(|(party, channel)| {
            let weight = Meaning::Weight { party, channel };
            context.model.catalogue().find(weight)
        });
        if let (true, Some(first)) = (weights.clicked(), first) {
            commands.push(Command::FocusLever(first));
        }
        weights.on_hover_text(T::WeightsNote.text(language));
        if presets.overlay(NEUTRAL).is_some() {
            let neutral = ui.button(T::Neutral.text(language));
            if neutral.clicked() {
                commands.push(Command::ApplyOverlay(NEUTRAL.to_owned()));
            }
            neutral.on_hover_text(T::NeutralNote.text(language));
        }
        state_ui(ui, context);
    });
}

fn state_ui(ui: &mut egui::Ui, context: &PanelContext<'_>) {
    let Some(picture) = context.bargaining.picture() else {
        return;
    };
    let count = number::plain(picture.frontier.evaluated as f64, 0);
    let points = number::plain(picture.frontier.points.len() as f64, 0);
    let text = if context.bargaining.is_stale() || !picture.is_done {
        T::Working
    } else {
        T::Searched
    };
    ui.weak(text.fill(context.language, &[("count", count), ("points", points)]));
}

/// The plane with what the hand does in it, the slider along the frontier, and the four solutions.
fn picture_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    picture: &Picture,
    commands: &mut Vec<Command>,
) {
    let (language, bargaining) = (context.language, context.bargaining);
    let speaker = Speaker {
        model: context.model,
        language,
    };
    for remark in speaker.remarks(&picture.ground) {
        ui.label(remark);
    }
    ui.weak(T::Hint.text(language));
    if let Some(chart) = context.results.chart(PLANE) {
        let by = bargaining.scale();
        let present = bargaining.present().map(|[x, y]| [x / by, y / by]);
        let wanted = present.map_or(Wanted::Place, Wanted::Grip);
        hand::want(ui.ctx(), PLANE, wanted);
        chart_view_ui(ui, chart, (Place::Card, context), commands);
        let found = |[x, y]: [f64; 2]| bargaining.nearest([x * by, y * by]);
        match hand::done(ui.ctx(), PLANE) {
            Some(Done::Place(at)) => {
                if let Some((point, _)) = found(at).filter(|(_, distance)| *distance <= NEAR) {
                    open(context, (picture, &point.package, None), commands);
                }
            }
            Some(Done::Gripped(at)) => {
                if let Some((point, _)) = found(at) {
                    take(picture, &point.package, commands);
                }
            }
            Some(Done::LetGo) => commands.push(Command::CommitEdit),
            _ => {}
        }
    }
    along_ui(ui, context, (picture, &speaker), commands);
    heading(ui, T::Solutions.text(language));
    offers::solutions_ui(ui, context, (picture, &speaker), commands);
    ui.weak(T::Normalisation.text(language));
}

/// The slider along the frontier: what dragging the point does, for keys and screen readers.
fn along_ui(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (picture, speaker): (&Picture, &Speaker<'_>),
    commands: &mut Vec<Command>,
) {
    let points = &picture.frontier.points;
    let Some(last) = points.len().checked_sub(1).filter(|last| *last > 0) else {
        return;
    };
    let here = context.bargaining.present();
    let nearest = here.and_then(|values| context.bargaining.nearest(values));
    let is_it = |point: &Point| nearest.is_some_and(|(near, _)| std::ptr::eq(near, point));
    let now = points.iter().position(is_it).unwrap_or_default();
    let mut at = now;
    let name = T::Along.text(context.language);
    ui.horizontal_wrapped(|ui| {
        ui.label(name);
        ui.spacing_mut().slider_width = 260.0;
        let slider = egui::Slider::new(&mut at, 0..=last).show_value(false);
        let response = ui.add(slider).accessible_name(name);
        if at != now
            && let Some(point) = points.get(at)
        {
            take(picture, &point.package, commands);
        }
        if response.drag_stopped() || (response.changed() && !response.dragged()) {
            commands.push(Command::CommitEdit);
        }
        if let Some(values) = here {
            let shown = |at: usize| number::signed(values[at], Unit::Usd, context.language);
            let words = [
                ("focus", speaker.party(Party::Focus)),
                ("importer", speaker.party(Party::Importer)),
                ("first", shown(0)),
                ("second", shown(1)),
            ];
            ui.label(T::AlongValue.fill(context.language, &words));
        }
    });
}

/// Moves the sliders to a package; the gesture stays open.
fn take(picture: &Picture, package: &[f64], commands: &mut Vec<Command>) {
    for (row, value) in picture.ground.rows().iter().zip(package) {
        commands.push(Command::Edit(Edit::Set {
            id: row.id,
            value: Value::Number(*value),
        }));
    }
}

/// Opens a package as a new scenario, named after this one and the rule that chose it.
fn open(
    context: &PanelContext<'_>,
    (picture, package, rule): (&Picture, &[f64], Option<&Title>),
    commands: &mut Vec<Command>,
) {
    let own = context.document().title(context.presets);
    let name = match rule {
        Some(rule) => Title::filled(T::PackageOfRule, &[("name", &own), ("rule", rule)]),
        None => Title::filled(T::PackageName, &[("name", &own)]),
    };
    let mut scenario: Scenario = context.scenario().clone();
    for (row, value) in picture.ground.rows().iter().zip(package) {
        if let Some(slot) = scenario.values.get_mut(row.id.index()) {
            *slot = Value::Number(*value);
        }
    }
    scenario.name = name;
    commands.push(Command::OpenScenario(Box::new(scenario)));
}

/// Buttons that open a package or move the sliders to it, named for a screen reader.
fn package_buttons(
    ui: &mut egui::Ui,
    context: &PanelContext<'_>,
    (picture, package, name): (&Picture, &[f64], &Title),
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let named = [("name", name.in_language(language).to_owned())];
    let opens = ui.small_button(T::OpenPackage.text(language));
    if opens.clicked() {
        open(context, (picture, package, Some(name)), commands);
    }
    let _named = opens.accessible_name(T::OpenPackageOf.fill(language, &named));
    let takes = ui.small_button(T::TakePackage.text(language));
    if takes.clicked() {
        commands.push(Command::CommitEdit);
        take(picture, package, commands);
        commands.push(Command::CommitEdit);
    }
    let _named = takes.accessible_name(T::TakePackageOf.fill(language, &named));
}

/// The chart of what a step of each row is worth, where it is known.
fn worth_ui(ui: &mut egui::Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    if let Some(chart) = context.results.chart(ROW_WORTH) {
        chart_view_ui(ui, chart, (Place::Card, context), commands);
    }
}
