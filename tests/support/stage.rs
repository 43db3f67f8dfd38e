//! A small window around the panels: it carries out what edits do, and keeps the other commands.

use std::sync::{Arc, LazyLock};

use egui_kittest::Harness;
use entente::app::backwards::Backwards;
use entente::app::bargaining::Bargaining;
use entente::app::command::Command;
use entente::app::context::PanelContext;
use entente::app::headline_panel::HeadlinePanel;
use entente::app::levers_panel::LeversPanel;
use entente::app::page::Page;
use entente::app::pages::Pages;
use entente::app::results::Results;
use entente::app::runner::Runner;
use entente::app::sampling::Sampling;
use entente::app::session::Session;
use entente::app::style;
use entente::app::talks::TalksDesk;
use entente::baseline::Baseline;
use entente::engine::Model;
use entente::file::shipped;
use entente::model::{ParameterId, Presets};
use entente::text::Language;

use super::cpu_renderer::CpuRenderer;

/// Read once for all tests.
static SHIPPED: LazyLock<(Arc<Model>, Arc<Presets>)> = LazyLock::new(|| {
    let model = Model::new(Baseline::shipped().expect("the shipped baseline"));
    let presets = shipped::presets(model.baseline(), model.catalogue()).expect("shipped presets");
    (Arc::new(model), Arc::new(presets))
});

/// The panels with what they act on.
pub(crate) struct Stage {
    pub(crate) session: Session,
    pub(crate) results: Results,
    pub(crate) sampling: Sampling,
    pub(crate) backwards: Backwards,
    pub(crate) bargaining: Bargaining,
    pub(crate) talks: TalksDesk,
    pub(crate) language: Language,
    pub(crate) page: Page,
    pub(crate) enlarged: Option<String>,
    pub(crate) focus_lever: Option<ParameterId>,
    pub(crate) with_sides: bool,
    /// Commands that only the whole program carries out.
    pub(crate) asked: Vec<Command>,
    levers: LeversPanel,
    headline: HeadlinePanel,
    pages: Pages,
}

impl Stage {
    pub(crate) fn new(language: Language, page: Page) -> Self {
        let (model, presets) = &*SHIPPED;
        let runner = Arc::new(Runner::new(|| {}));
        Self {
            session: Session::new(Arc::clone(model), Arc::clone(presets)),
            results: Results::default(),
            sampling: Sampling::new(false, Arc::clone(&runner)),
            backwards: Backwards::new(Arc::clone(&runner)),
            bargaining: Bargaining::new(Arc::clone(&runner)),
            talks: TalksDesk::new(runner),
            language,
            page,
            enlarged: None,
            focus_lever: None,
            with_sides: true,
            asked: Vec::new(),
            levers: LeversPanel::default(),
            headline: HeadlinePanel::default(),
            pages: Pages::default(),
        }
    }

    pub(crate) fn parameter(&self, key: &str) -> ParameterId {
        self.session
            .model()
            .catalogue()
            .find_key(key)
            .expect("a parameter of the catalogue")
    }

    pub(crate) fn number(&self, key: &str) -> Option<f64> {
        self.session
            .active()
            .scenario()
            .value(self.parameter(key))
            .number()
    }

    pub(crate) fn undo_steps(&self) -> usize {
        self.session.active().history.past().len()
    }

    pub(crate) fn revision(&self) -> u64 {
        self.session.active().history.revision()
    }

    pub(crate) fn ui(&mut self, ui: &mut egui::Ui) {
        self.results.update(&self.session, self.language);
        let seen = (&self.session, &mut self.results);
        self.backwards.update(seen, self.page, self.language);
        let seen = (&self.session, &mut self.results);
        self.bargaining.update(seen, self.page, self.language);
        self.talks.update(&self.session, self.page);
        self.results.set_talks(self.talks.talks());
        let mut commands = Vec::new();
        let context = PanelContext {
            model: self.session.model(),
            presets: self.session.presets(),
            session: &self.session,
            results: &self.results,
            sampling: &self.sampling,
            backwards: &self.backwards,
            bargaining: &self.bargaining,
            talks: &self.talks,
            language: self.language,
            theme: style::colours(ui.ctx()),
            focus_lever: self.focus_lever.take(),
            is_modal: false,
            headline_open: false,
        };
        if self.with_sides {
            egui::Panel::left("levers")
                .default_size(330.0)
                .show(ui, |ui| {
                    self.levers.ui(ui, &context, &mut commands);
                });
            egui::Panel::right("headline")
                .default_size(280.0)
                .show(ui, |ui| {
                    self.headline.ui(ui, &context, &mut commands);
                });
        }
        egui::CentralPanel::default().show(ui, |ui| {
            let shown = (self.page, self.enlarged.as_deref());
            self.pages.ui(ui, shown, &context, &mut commands);
        });
        for command in commands {
            self.carry_out(command);
        }
    }

    fn carry_out(&mut self, command: Command) {
        match command {
            Command::Edit(edit) => self.session.apply(edit).expect("panels offer what fits"),
            Command::CommitEdit => self.session.commit(),
            Command::AskBack(asked) => self.backwards.ask(asked),
            Command::LookAtLayers(group) => self.talks.set_group(group),
            Command::FocusLever(id) => self.focus_lever = Some(id),
            Command::EnlargeChart(chart) => self.enlarged = chart,
            Command::SetReference(choice) => {
                assert!(self.session.set_reference(choice));
            }
            other => self.asked.push(other),
        }
    }
}

/// A harness around a stage of this size.
pub(crate) fn harness<'a>(stage: Stage, size: [f32; 2], theme: egui::Theme) -> Harness<'a, Stage> {
    Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_max_steps(12)
        .with_context_setup(style::install)
        .renderer(CpuRenderer::default())
        .build_ui_state(|ui, stage: &mut Stage| stage.ui(ui), stage)
}
