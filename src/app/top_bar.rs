//! The top of the window: menus and tools, and the tabs of what is open.

use std::path::PathBuf;

use egui::{Button, Ui};

use super::command::Command;
use super::command_list::{Entry, entries};
use super::command_words::{choice_name, key_name};
use super::context::PanelContext;
use super::document::Document;
use super::session::ReferenceChoice;
use crate::file::settings::Theme;
use crate::model::Scenario;
use crate::text::app::AppText;
use crate::text::commands::MenuText;
use crate::text::messages::StatusText;
use crate::text::provenance::ProvenanceText;
use crate::text::{Language, Text as _, days};

const MENUS: [MenuText; 5] = [
    MenuText::File,
    MenuText::Edit,
    MenuText::View,
    MenuText::Compare,
    MenuText::Help,
];

/// Draws menus, tools and tabs.
pub fn ui(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    recent: &[PathBuf],
    commands: &mut Vec<Command>,
) {
    egui::Panel::top("menus").show(ui, |ui| {
        egui::MenuBar::new()
            .style(super::style::menu_style)
            .ui(ui, |ui| {
                let entries = entries(context.session, recent);
                for menu in MENUS {
                    let items: Vec<&Entry> =
                        entries.iter().filter(|entry| entry.menu == menu).collect();
                    ui.menu_button(menu.text(context.language), |ui| {
                        menu_ui(ui, &items, context, commands);
                    });
                }
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    tools_ui(ui, context, commands);
                });
            });
    });
    egui::Panel::top("documents").show(ui, |ui| tabs_ui(ui, context, commands));
}

/// A menu's commands, those of a menu inside it together.
fn menu_ui(ui: &mut Ui, items: &[&Entry], context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    ui.set_min_width(220.0);
    let mut drawn: Vec<MenuText> = Vec::new();
    for item in items {
        if item.begins_group {
            ui.separator();
        }
        let Some(submenu) = item.submenu else {
            command_button(ui, &item.command, context, commands);
            continue;
        };
        if drawn.contains(&submenu) {
            continue;
        }
        drawn.push(submenu);
        ui.menu_button(submenu.text(context.language), |ui| {
            ui.set_min_width(240.0);
            for inner in items.iter().filter(|inner| inner.submenu == Some(submenu)) {
                command_button(ui, &inner.command, context, commands);
            }
        });
    }
}

/// A command as a button in a menu: name, key, what it does, why it may not.
fn command_button(
    ui: &mut Ui,
    command: &Command,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let title = command.title(context.session, language);
    let preset = match command {
        Command::NewFromPreset(id) => context.presets.find(id),
        _ => None,
    };
    // the heading of the menu already says that each begins a scenario
    let shown = preset.map_or_else(
        || title.clone(),
        |preset| preset.scenario.name.in_language(language).to_owned(),
    );
    let mut button = Button::new(shown).wrap_mode(egui::TextWrapMode::Extend);
    if let Some(key) = command.shortcut_in(context.session) {
        button = button.shortcut_text(key_name(key));
    }
    let refusal = command.refusal(context.session);
    let mut response = ui.add_enabled(refusal.is_none(), button);
    if let Some(preset) = preset {
        response = response.accessible_name(title);
        response = response.on_hover_ui(|ui| about_preset_ui(ui, &preset.scenario, language));
    } else if let Some(note) = command.note() {
        response = response.on_hover_text(note.text(language));
    }
    if let Some(refusal) = refusal {
        response = response.on_disabled_hover_text(refusal.text(language));
    }
    if response.clicked() {
        commands.push(command.clone());
    }
}

/// What a shipped scenario tells, of which day, and the caution on its reports, before it is opened.
fn about_preset_ui(ui: &mut Ui, scenario: &Scenario, language: Language) {
    ui.set_max_width(420.0);
    ui.label(scenario.story.in_language(language));
    if let Some(date) = scenario.date {
        let day = [("day", days::iso(date))];
        ui.weak(ProvenanceText::DescribesDay.fill(language, &day));
    }
    let caution = scenario.caution.in_language(language);
    if !caution.is_empty() {
        let words = [("caution", caution.to_owned())];
        ui.label(ProvenanceText::CautionSpoken.fill(language, &words));
    }
}

/// Undo, redo, the palette, language and theme; drawn from the right edge inwards.
fn tools_ui(ui: &mut Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let is_dark = context.theme.mode == crate::chart::theme::Mode::Dark;
    let (shape, next) = if is_dark {
        (Icon::Sun, Theme::Light)
    } else {
        (Icon::Moon, Theme::Dark)
    };
    icon_button(ui, shape, &Command::SetTheme(next), context, commands);
    let other = match language {
        Language::English => Language::Korean,
        Language::Korean => Language::English,
    };
    let note = Command::NextLanguage.title(context.session, language);
    if ui.button(other.own_name()).on_hover_text(note).clicked() {
        commands.push(Command::SetLanguage(other));
    }
    let key = Command::ShowPalette
        .shortcut()
        .map_or_else(String::new, key_name);
    let find = StatusText::Find.fill(language, &[("key", key)]);
    let note = Command::ShowPalette.title(context.session, language);
    if ui.button(find).on_hover_text(note).clicked() {
        commands.push(Command::ShowPalette);
    }
    icon_button(ui, Icon::Redo, &Command::Redo, context, commands);
    icon_button(ui, Icon::Undo, &Command::Undo, context, commands);
}

/// Small drawings in place of a symbol font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Icon {
    Undo,
    Redo,
    Sun,
    Moon,
}

/// A square button with a drawing, named and described by its command.
fn icon_button(
    ui: &mut Ui,
    icon: Icon,
    command: &Command,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let title = command.title(context.session, context.language);
    let refusal = command.refusal(context.session);
    let button = Button::new("").min_size(egui::vec2(30.0, 26.0));
    let response = ui.add_enabled(refusal.is_none(), button);
    let style = ui.style().interact(&response);
    let colour = if refusal.is_none() {
        style.fg_stroke.color
    } else {
        style.fg_stroke.color.gamma_multiply(0.45)
    };
    draw(
        ui.painter(),
        icon,
        response.rect.center(),
        egui::Stroke::new(1.6, colour),
    );
    let key = command
        .shortcut()
        .map(|key| format!("{title}  {}", key_name(key)));
    let response = response.on_hover_text(key.unwrap_or_else(|| title.clone()));
    let refused = refusal.map_or("", |refusal| refusal.text(context.language));
    if response
        .on_disabled_hover_text(refused)
        .accessible_name(title)
        .clicked()
    {
        commands.push(command.clone());
    }
}

fn draw(painter: &egui::Painter, icon: Icon, center: egui::Pos2, stroke: egui::Stroke) {
    use egui::vec2;
    match icon {
        Icon::Undo | Icon::Redo => {
            let side = if icon == Icon::Undo { -1.0 } else { 1.0 };
            let at = |x: f32, y: f32| center + vec2(side * x, y);
            let half = std::f32::consts::FRAC_PI_2;
            let bend = arc(egui::Pos2::ZERO, 4.0, half..=3.0 * half);
            painter.line(
                bend.into_iter().map(|p| at(p.x - 1.0, p.y)).collect(),
                stroke,
            );
            painter.line_segment([at(-1.0, -4.0), at(6.0, -4.0)], stroke);
            painter.line_segment([at(-1.0, 4.0), at(3.0, 4.0)], stroke);
            painter.line(vec![at(3.0, -7.0), at(6.0, -4.0), at(3.0, -1.0)], stroke);
        }
        Icon::Sun => {
            painter.circle_stroke(center, 3.5, stroke);
            for step in 0..8_u8 {
                let angle = std::f32::consts::TAU * f32::from(step) / 8.0;
                let ray = vec2(angle.cos(), angle.sin());
                painter.line_segment([center + 5.5 * ray, center + 7.5 * ray], stroke);
            }
        }
        Icon::Moon => {
            // two arcs that meet: of the disc, and of what covers a part of it
            let (radius, cover) = (6.5_f32, 5.4_f32);
            let away = vec2(3.2, -2.4);
            let distance = away.length();
            let square = |length: f32| length * length;
            let half = |near: f32, far: f32| {
                ((square(distance) + square(near) - square(far)) / (2.0 * distance * near)).acos()
            };
            let (outer, inner) = (half(radius, cover), half(cover, radius));
            let toward = away.angle();
            let turn = std::f32::consts::TAU;
            let back = toward + std::f32::consts::PI;
            painter.line(
                arc(center, radius, toward + outer..=toward - outer + turn),
                stroke,
            );
            painter.line(
                arc(center + away, cover, back - inner..=back + inner),
                stroke,
            );
        }
    }
}

/// Points along a circle between two angles.
fn arc(center: egui::Pos2, radius: f32, angles: std::ops::RangeInclusive<f32>) -> Vec<egui::Pos2> {
    let at = |step: u8| egui::lerp(angles.clone(), f32::from(step) / 20.0);
    (0..=20_u8)
        .map(|step| center + radius * egui::Vec2::angled(at(step)))
        .collect()
}

/// The open scenarios, the active one filled, and the reference.
fn tabs_ui(ui: &mut Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        for document in context.session.documents() {
            ui.push_id(document.id, |ui| tab_ui(ui, document, context, commands));
        }
        ui.separator();
        reference_ui(ui, context, commands);
    });
}

fn tab_ui(
    ui: &mut Ui,
    document: &Document,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let language = context.language;
    let is_active = document.id == context.session.active_id();
    let is_reference = *context.session.reference() == ReferenceChoice::Document(document.id);
    let named = |text: AppText, name: String| text.fill(language, &[("name", name)]);
    let mut title = document.tab_title(context.presets, language);
    let mut spoken = document.name(context.presets, language);
    if document.is_unsaved() {
        spoken = named(AppText::UnsavedSpoken, spoken);
    }
    if is_reference {
        title = named(AppText::ReferenceTab, title);
        spoken = named(AppText::ReferenceTab, spoken);
    }
    let path = document.path.as_deref().map(crate::file::words::shown_path);
    let response = ui
        .selectable_label(is_active, title)
        .on_hover_text(path.unwrap_or_else(|| spoken.clone()))
        .accessible_name(spoken);
    if response.clicked() {
        commands.push(Command::SelectDocument(document.id));
    }
    response.context_menu(|ui| {
        let choice = ReferenceChoice::Document(document.id);
        command_button(ui, &Command::SetReference(choice), context, commands);
        command_button(ui, &Command::Close(document.id), context, commands);
    });
    if is_active {
        close_ui(ui, document, context, commands);
    }
}

/// The cross beside the active tab.
fn close_ui(
    ui: &mut Ui,
    document: &Document,
    context: &PanelContext<'_>,
    commands: &mut Vec<Command>,
) {
    let command = Command::Close(document.id);
    let title = command.title(context.session, context.language);
    let button = Button::new("")
        .frame_when_inactive(false)
        .min_size(egui::vec2(22.0, 22.0));
    let response = ui.add(button);
    let stroke = egui::Stroke::new(1.4, ui.style().interact(&response).fg_stroke.color);
    let center = response.rect.center();
    for (x, y) in [(3.5, 3.5), (3.5, -3.5)] {
        let arm = egui::vec2(x, y);
        ui.painter()
            .line_segment([center - arm, center + arm], stroke);
    }
    if response
        .on_hover_text(&title)
        .accessible_name(title)
        .clicked()
    {
        commands.push(command);
    }
}

/// What is compared with, and the choice of another.
fn reference_ui(ui: &mut Ui, context: &PanelContext<'_>, commands: &mut Vec<Command>) {
    let language = context.language;
    let name = choice_name(context.session, context.session.reference(), language);
    let title = StatusText::ReferenceIs.fill(language, &[("name", name.clone())]);
    let spoken = StatusText::ChooseReference.fill(language, &[("name", name)]);
    let menu = ui.menu_button(title, |ui| {
        ui.set_min_width(260.0);
        egui::ScrollArea::vertical()
            .max_height(480.0)
            .show(ui, |ui| {
                for entry in entries(context.session, &[]) {
                    let compares = matches!(
                        entry.command,
                        Command::SetReference(_)
                            | Command::CompareWithFile
                            | Command::CompareByPath
                    );
                    if compares {
                        command_button(ui, &entry.command, context, commands);
                    }
                }
            });
    });
    let note = crate::text::commands::CommandNote::SetReference.text(language);
    menu.response.on_hover_text(note).accessible_name(spoken);
}
