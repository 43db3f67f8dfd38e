//! Carrying out: what each command does.

use egui::Context;

use super::command::{Command, Sampled, SidePanel, Zoom};
use super::dialogs::{DetailsDialog, Dialog, PathPurpose, TraceDialog};
use super::opening::Asked;
use super::page::Page;
use super::palette::Palette;
use super::reading_job::ReadFor;
use super::style;
use super::window::App;
use crate::file::Expected;
use crate::file::settings::Draws;
use crate::text::Language;

/// Magnifications that can be chosen.
const ZOOMS: std::ops::RangeInclusive<f32> = 0.6..=3.0;
/// One step of magnification.
const ZOOM_STEP: f32 = 0.1;

impl App {
    /// Carries out one command.
    pub fn carry_out(&mut self, command: Command, context: &Context) {
        match command {
            Command::Edit(edit) => {
                self.messages.settle();
                // an editor offers only what fits; what does not changes nothing
                drop(self.session.apply(edit));
            }
            Command::CommitEdit => self.session.commit(),
            Command::Undo => drop(self.session.undo()),
            Command::Redo => drop(self.session.redo()),
            Command::NewFromPreset(id) => drop(self.session.open_preset(&id)),
            Command::OpenScenario(scenario) => drop(self.session.open_made(*scenario)),
            Command::ApplyOverlay(id) => drop(self.session.apply_overlay(&id)),
            Command::SelectDocument(id) => self.session.select(id),
            Command::NextDocument => self.session.select_next(1),
            Command::PreviousDocument => self.session.select_next(-1),
            Command::SetReference(choice) => drop(self.session.set_reference(choice)),
            Command::DismissMessage(id) => self.messages.dismiss(id),
            Command::CopyText(text) => context.copy_text(text),
            Command::Quit => self.quit(context),
            Command::Close(id) => self.close(id, context),
            other => self.carry_out_asking(other, context),
        }
    }

    /// Commands about files and dialogs: most of them close the dialog they come from.
    fn carry_out_asking(&mut self, command: Command, context: &Context) {
        let keeps_dialog = matches!(
            command,
            Command::ChooseExportFolder | Command::DiscardRecovery(_)
        );
        if !keeps_dialog {
            self.asking.dialog = None;
        }
        let active = self.session.active_id();
        match command {
            Command::CancelDialog => self.asking.closing = None,
            Command::Open => self.ask_for_file(Asked::Path(PathPurpose::Open), context),
            Command::OpenByPath => self.ask_for_path(PathPurpose::Open),
            Command::OpenPath(path) => self.read(&path, ReadFor::Opening, context),
            Command::Save => self.save_document(active, context),
            Command::SaveDocument(id) => self.save_document(id, context),
            Command::SaveAs => {
                let id = self.closing_document().unwrap_or(active);
                self.ask_for_file(Asked::Path(PathPurpose::Save(id)), context);
            }
            Command::SaveByPath => self.ask_for_path(PathPurpose::Save(active)),
            Command::SavePath { document, path } => self.save_to(document, path, context),
            Command::Replace { document, path } => {
                self.write(document, path, Expected::Anything, context);
            }
            Command::CloseUnsaved(id) => self.close_unsaved(id, context),
            Command::CompareWithFile => {
                self.ask_for_file(Asked::Path(PathPurpose::Compare), context);
            }
            Command::CompareByPath => self.ask_for_path(PathPurpose::Compare),
            Command::CompareWithPath(path) => self.read(&path, ReadFor::Comparing, context),
            Command::Recover(file) => self.recover(&file),
            Command::DiscardRecovery(file) => self.discard_recovery(&file),
            Command::HideRecovery => self.keeper.hide_offer(),
            Command::ShowRecovery => self.show_recovery(),
            Command::ShowExport(charts) => self.show_export(&charts),
            Command::ChooseExportFolder => self.ask_for_file(Asked::ExportFolder, context),
            Command::Export(request) => self.export(request, context),
            Command::CopyChartImage(id) => self.copy_image(&id, context),
            Command::CopyChartData(id) => self.copy_data(&id, context),
            Command::ShowPalette => self.asking.dialog = Some(Dialog::Palette(Palette::default())),
            Command::ShowDetails => {
                let scenario = self.session.active().scenario();
                let dialog = DetailsDialog::new(scenario, self.preferences.language());
                self.asking.dialog = Some(Dialog::Details(dialog));
            }
            Command::Explain(subject, seen) => {
                self.asking.dialog = Some(Dialog::Trace(TraceDialog::new(subject, seen)));
            }
            Command::ExplainChart(measures) => {
                if let Some(dialog) = TraceDialog::of_chart(measures) {
                    self.asking.dialog = Some(Dialog::Trace(dialog));
                }
            }
            Command::ShowKeys => self.asking.dialog = Some(Dialog::Keys),
            Command::ShowAbout => self.asking.dialog = Some(Dialog::About),
            other => self.carry_out_looking(other, context),
        }
    }

    /// Commands that change only what is looked at.
    fn carry_out_looking(&mut self, command: Command, context: &Context) {
        match command {
            Command::ShowPage(page) => {
                self.view.page = page;
                self.view.enlarged = None;
            }
            Command::FindSource(words) => {
                self.view.page = Page::Sources;
                self.view.enlarged = None;
                self.panels.find_source(words);
            }
            Command::AskBack(asked) => self.backwards.ask(asked),
            Command::Relax => {
                let language = self.preferences.language();
                self.bargaining
                    .relax(&self.session, &self.results, language);
            }
            Command::LookAtLayers(group) => self.talks.set_group(group),
            Command::Seek(measure) => {
                self.asking.dialog = None;
                self.view.page = Page::BreakEven;
                self.view.enlarged = None;
                self.backwards
                    .ask_about(measure, (&self.session, &self.results));
            }
            Command::Sample(choice) => self.choose_draws(choice),
            Command::EnlargeChart(chart) => self.view.enlarged = chart,
            Command::FocusLever(id) => {
                self.view.levers_open = true;
                self.view.focus_lever = Some(id);
                context.request_repaint();
            }
            Command::TogglePanel(SidePanel::Levers) => {
                self.view.levers_open = !self.view.levers_open;
            }
            Command::TogglePanel(SidePanel::Headline) => {
                self.view.headline_open = !self.view.headline_open;
            }
            Command::SetLanguage(language) => {
                self.preferences.set_language(language, &mut self.messages);
            }
            Command::NextLanguage => {
                let next = match self.preferences.language() {
                    Language::English => Language::Korean,
                    Language::Korean => Language::English,
                };
                self.preferences.set_language(next, &mut self.messages);
            }
            Command::SetTheme(theme) => {
                self.preferences.set_theme(theme, &mut self.messages);
                style::set_theme(context, theme);
            }
            Command::SetZoom(zoom) => {
                let now = context.zoom_factor();
                let wanted = match zoom {
                    Zoom::In => now + ZOOM_STEP,
                    Zoom::Out => now - ZOOM_STEP,
                    Zoom::Normal => 1.0,
                };
                context.set_zoom_factor(wanted.clamp(*ZOOMS.start(), *ZOOMS.end()));
            }
            _ => {}
        }
    }

    fn choose_draws(&mut self, choice: Sampled) {
        match choice {
            Sampled::On(is_on) => {
                self.sampling.set_on(is_on);
                let draws = if is_on { Draws::On } else { Draws::Off };
                self.preferences.set_draws(draws, &mut self.messages);
            }
            Sampled::Seed(seed) => {
                self.sampling.set_seed(seed);
                self.preferences.set_seed(seed, &mut self.messages);
            }
            Sampled::Count(count) => {
                self.sampling.set_count(count);
                let kept = self.sampling.count();
                self.preferences.set_draw_count(kept, &mut self.messages);
            }
            Sampled::Outcome(measure) => self.sampling.set_measure(measure),
            Sampled::Threshold(threshold) => self.sampling.set_threshold(threshold),
            Sampled::Indices => self.sampling.ask_for_indices(),
        }
    }
}
