//! The panels around the page, and the page.

use egui::Ui;

use super::command::Command;
use super::context::PanelContext;
use super::headline_panel::HeadlinePanel;
use super::levers_panel::LeversPanel;
use super::page::Page;
use super::pages::Pages;
use super::view::View;
use crate::text::Text as _;

/// Every panel with what only concerns the eye.
#[derive(Clone, Debug, Default)]
pub struct Panels {
    levers: LeversPanel,
    headline: HeadlinePanel,
    pages: Pages,
}

impl Panels {
    /// Shows on the sources page what these words find.
    pub fn find_source(&mut self, words: String) {
        self.pages.find_source(words);
    }

    /// Draws the panels at the sides, then the page in what is left.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        context: &PanelContext<'_>,
        view: &mut View,
        commands: &mut Vec<Command>,
    ) {
        egui::Panel::left("levers")
            .default_size(330.0)
            .size_range(260.0..=520.0)
            .show_collapsible(ui, &mut view.levers_open, |ui| {
                ui.add_space(6.0);
                self.levers.ui(ui, context, commands);
            });
        egui::Panel::right("headline")
            .default_size(280.0)
            .size_range(220.0..=460.0)
            .show_collapsible(ui, &mut view.headline_open, |ui| {
                ui.add_space(6.0);
                self.headline.ui(ui, context, commands);
            });
        egui::CentralPanel::default().show(ui, |ui| {
            page_tabs_ui(ui, context, view, commands);
            ui.separator();
            let shown = (view.page, view.enlarged.as_deref());
            self.pages.ui(ui, shown, context, commands);
        });
    }
}

fn page_tabs_ui(ui: &mut Ui, context: &PanelContext<'_>, view: &View, commands: &mut Vec<Command>) {
    let language = context.language;
    ui.horizontal_wrapped(|ui| {
        for page in Page::ALL {
            let is_shown = view.page == page && view.enlarged.is_none();
            let tab = ui.selectable_label(is_shown, page.title().text(language));
            if tab.on_hover_text(page.tooltip().text(language)).clicked() {
                commands.push(Command::ShowPage(page));
            }
        }
        if view.enlarged.is_some() {
            ui.separator();
            let back = Command::EnlargeChart(None);
            if ui.button(back.title(context.session, language)).clicked() {
                commands.push(back);
            }
        }
    });
}
