//! The window: panels around a page, one dialog at a time, and a list of commands to carry out.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Ui};

use super::backwards::Backwards;
use super::bargaining::Bargaining;
use super::closing::Closing;
use super::command::Command;
use super::context::PanelContext;
use super::dialogs::Dialog;
use super::export_job::ExportJob;
use super::file_dialogs::FileDialogs;
use super::keeper::Keeper;
use super::message::{Event, Messages};
use super::opening::Asked;
use super::panels::Panels;
use super::preferences::Preferences;
use super::reading_job::Readings;
use super::results::Results;
use super::runner::Runner;
use super::sampling::Sampling;
use super::session::Session;
use super::style;
use super::talks::TalksDesk;
use super::view::View;
use crate::engine::Model;
use crate::file::folders::Folders;
use crate::file::scenario_format::ScenarioFormat;
use crate::model::Presets;
use crate::text::Language;

/// What the window is started with.
#[derive(Debug)]
pub struct Start {
    /// The model.
    pub model: Arc<Model>,
    /// The shipped scenarios.
    pub presets: Arc<Presets>,
    /// Where settings and the recovery journal live; `None` keeps neither.
    pub folders: Option<Folders>,
    /// Files to open.
    pub files: Vec<PathBuf>,
    /// The language, where one was asked for at the start.
    pub language: Option<Language>,
    /// The desktop's file dialogs.
    pub file_dialogs: Box<dyn FileDialogs>,
    /// Whether draws may run in the background at all; the settings can switch them off besides.
    pub draws: bool,
}

/// What asks the user for something.
#[derive(Debug)]
pub struct Asking {
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// The desktop's file dialogs.
    pub files: Box<dyn FileDialogs>,
    /// What the open file dialog is for.
    pub asked: Option<Asked>,
    /// What is being closed, question by question.
    pub closing: Option<Closing>,
    /// Files that are being read.
    pub readings: Readings,
    /// The export that is going on.
    pub export: Option<ExportJob>,
}

/// The window.
#[derive(Debug)]
pub struct App {
    /// What is open.
    pub(super) session: Session,
    /// What was computed for it.
    pub(super) results: Results,
    /// What is asked backwards.
    pub(super) backwards: Backwards,
    /// The bargaining table.
    pub(super) bargaining: Bargaining,
    /// The clock of talks in time.
    pub(super) talks: TalksDesk,
    /// What is drawn in the background.
    pub(super) sampling: Sampling,
    /// What is shown where.
    pub(super) view: View,
    /// The panels, each with its own small state.
    pub(super) panels: Panels,
    /// Dialogs and what they are about.
    pub(super) asking: Asking,
    /// Language, theme, recent files.
    pub(super) preferences: Preferences,
    /// Unsaved work on its way into the recovery journal.
    pub(super) keeper: Keeper,
    /// What happened.
    pub(super) messages: Messages,
}

impl App {
    /// Makes the window's state; fonts and colours go into the context.
    pub fn new(start: Start, context: &Context) -> Self {
        let mut messages = Messages::default();
        let preferences = Preferences::load(start.folders.as_ref(), start.language, &mut messages);
        style::install(context);
        style::set_theme(context, preferences.theme());
        let draws = start.draws && preferences.draws();
        let (wake, waken) = (context.clone(), context.clone());
        let runner = Arc::new(Runner::new(move || waken.request_repaint()));
        let mut sampling = Sampling::new(draws, Arc::clone(&runner));
        sampling.set_seed(preferences.seed().unwrap_or_else(|| sampling.seed()));
        sampling.set_count(preferences.draw_count().unwrap_or_else(|| sampling.count()));
        let mut keeper = Keeper::start(start.folders.as_ref(), move || wake.request_repaint());
        if let Err(error) = keeper.look() {
            messages.say(Event::JournalUnreadable(error));
        }
        let mut app = Self {
            session: Session::new(start.model, start.presets),
            results: Results::default(),
            backwards: Backwards::new(Arc::clone(&runner)),
            bargaining: Bargaining::new(Arc::clone(&runner)),
            talks: TalksDesk::new(runner),
            sampling,
            view: View::default(),
            panels: Panels::default(),
            asking: Asking {
                dialog: None,
                files: start.file_dialogs,
                asked: None,
                closing: None,
                readings: Readings::default(),
                export: None,
            },
            preferences,
            keeper,
            messages,
        };
        for path in start.files {
            app.carry_out(Command::OpenPath(path), context);
        }
        app.results.update(&app.session, app.preferences.language());
        app
    }

    /// What is open, for tests and scripts.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// What was computed, for tests and scripts.
    pub const fn results(&self) -> &Results {
        &self.results
    }

    /// The bargaining table, for tests and scripts.
    pub const fn bargaining(&self) -> &Bargaining {
        &self.bargaining
    }

    /// What is drawn, for tests and scripts.
    pub const fn sampling(&self) -> &Sampling {
        &self.sampling
    }

    /// What happened, for tests and scripts.
    pub const fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The page that is shown, for tests and scripts.
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// Whether the keyboard belongs to a dialog.
    pub const fn is_modal(&self) -> bool {
        self.asking.dialog.is_some()
    }

    /// How scenario files are read and written here; borrows what it needs from a session.
    pub(super) fn format(session: &Session) -> ScenarioFormat<'_> {
        ScenarioFormat {
            baseline: &session.model().baseline().id,
            catalogue: session.model().catalogue(),
            presets: session.presets(),
        }
    }

    /// What happens without drawing: answers of threads, the journal, the wish to close.
    pub fn before_frame(&mut self, context: &Context) {
        self.take_file_answer(context);
        self.take_readings();
        self.take_export_report();
        let failures: Vec<_> = self.keeper.failures().collect();
        for error in failures {
            self.messages.say(Event::JournalFailed(error));
        }
        if context.input(|input| input.viewport().close_requested()) && !self.view.may_close {
            context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.carry_out(Command::Quit, context);
        }
        if !self.view.may_close {
            let format = Self::format(&self.session);
            let again = self
                .keeper
                .keep(&self.session, &format, self.preferences.language());
            if let Some(wait) = again {
                context.request_repaint_after(wait);
            }
        }
        if let Some(left) = self.messages.fade(context.input(|input| input.time)) {
            context.request_repaint_after(left);
        }
        self.results
            .update(&self.session, self.preferences.language());
        if context.cumulative_frame_nr() > 0 {
            self.sampling.update(&self.session, self.view.page);
        } else {
            // the first frame has the processors for itself
            context.request_repaint();
        }
        self.results.set_drawn(self.sampling.drawn());
        let (language, page) = (self.preferences.language(), self.view.page);
        let seen = (&self.session, &mut self.results);
        self.backwards.update(seen, page, language);
        let seen = (&self.session, &mut self.results);
        self.bargaining.update(seen, page, language);
        self.talks.update(&self.session, page);
        self.results.set_talks(self.talks.talks());
        self.tell_title(context);
    }

    /// The system's window list names the scenario and whether it is saved.
    fn tell_title(&mut self, context: &Context) {
        use crate::text::{Text as _, app::AppText};
        let language = self.preferences.language();
        let name = (self.session.active()).tab_title(self.session.presets(), language);
        let title = AppText::WindowTitle.fill(language, &[("name", name)]);
        if title != self.view.told_title {
            context.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.view.told_title = title;
        }
    }

    /// Draws one frame and carries out what it asked for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let mut commands = Vec::new();
        let is_modal = self.is_modal();
        self.view.focus_return.follow(ui.ctx(), is_modal);
        if !self.is_modal() {
            self.keys(ui, &mut commands);
            self.dropped_and_pasted(ui, &mut commands);
        }
        let context = PanelContext {
            model: self.session.model(),
            presets: self.session.presets(),
            session: &self.session,
            results: &self.results,
            backwards: &self.backwards,
            bargaining: &self.bargaining,
            talks: &self.talks,
            sampling: &self.sampling,
            language: self.preferences.language(),
            theme: style::colours(ui.ctx()),
            focus_lever: self.view.focus_lever,
            is_modal: self.asking.dialog.is_some(),
            headline_open: self.view.headline_open,
        };
        let recent = self.preferences.recent_files();
        super::top_bar::ui(ui, &context, recent, &mut commands);
        super::status_bar::ui(ui, &context, &self.messages, &mut commands);
        super::recovery_bar::ui(ui, &context, &self.keeper, &mut commands);
        self.panels.ui(ui, &context, &mut self.view, &mut commands);
        style::allow_tooltips(ui.ctx(), self.asking.dialog.is_none());
        if let Some(dialog) = &mut self.asking.dialog {
            dialog.show(ui.ctx(), &context, &mut commands);
        }
        self.view.focus_lever = None;
        if !commands.is_empty() {
            // what has changed is to be seen now, and not at the next move of the mouse
            ui.ctx().request_repaint();
        }
        let context = ui.ctx().clone();
        for command in commands {
            self.carry_out(command, &context);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.before_frame(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}
