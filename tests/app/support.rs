//! A window without a screen: the real one, driven through its accessibility tree.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use entente::app::command::Command;
use entente::app::file_dialogs::{Answer, FileDialogs, Question};
use entente::app::style;
use entente::app::window::{App, Start};
use entente::baseline::Baseline;
use entente::engine::Model;
use entente::file::folders::Folders;
use entente::file::shipped::presets;
use entente::model::Presets;
use entente::text::Language;

/// What a desktop's dialogs were asked, and what they answer.
#[derive(Debug, Default)]
pub(crate) struct Desk {
    /// The answers in order; none left means that no dialog can be shown.
    pub(crate) answers: VecDeque<Answer>,
    /// Everything that was asked.
    pub(crate) asked: Vec<Question>,
    open: bool,
}

/// A handle to a desk that a window uses.
#[derive(Clone, Debug, Default)]
pub(crate) struct SharedDesk(pub Arc<Mutex<Desk>>);

impl FileDialogs for SharedDesk {
    fn ask(&mut self, question: Question, wake: Box<dyn FnOnce() + Send>) {
        let mut desk = self.0.lock().unwrap();
        desk.asked.push(question);
        desk.open = true;
        wake();
    }

    fn answer(&mut self) -> Option<Answer> {
        let mut desk = self.0.lock().unwrap();
        std::mem::take(&mut desk.open).then(|| {
            let never = Answer {
                path: None,
                took: Duration::ZERO,
            };
            desk.answers.pop_front().unwrap_or(never)
        })
    }

    fn is_asking(&self) -> bool {
        self.0.lock().unwrap().open
    }
}

/// A window that is made in its first frame, because it needs the frame's context.
#[derive(Debug)]
pub(crate) struct Shell {
    start: Option<Start>,
    app: Option<App>,
}

/// A window, a folder of its own, and a desk.
pub(crate) struct Window {
    /// The harness.
    pub(crate) harness: Harness<'static, Shell>,
    /// What the desktop's dialogs answer.
    pub(crate) desk: SharedDesk,
}

/// The model and the shipped scenarios, read once.
pub(crate) fn model_and_presets() -> (Arc<Model>, Arc<Presets>) {
    static MODEL: OnceLock<(Arc<Model>, Arc<Presets>)> = OnceLock::new();
    let (model, presets) = MODEL.get_or_init(|| {
        let model = Model::new(Baseline::shipped().unwrap());
        let presets = presets(model.baseline(), model.catalogue()).unwrap();
        (Arc::new(model), Arc::new(presets))
    });
    (Arc::clone(model), Arc::clone(presets))
}

/// Folders for settings and journal inside a test's own folder.
pub(crate) fn folders_in(folder: &Path) -> Folders {
    Folders {
        configuration: folder.join("configuration"),
        state: folder.join("state"),
    }
}

impl Window {
    /// Opens a window with its settings in a folder, in English.
    pub(crate) fn open(folder: &Path) -> Self {
        Self::open_with(folder, Vec::new())
    }

    /// Opens a window with files.
    pub(crate) fn open_with(folder: &Path, files: Vec<PathBuf>) -> Self {
        let (model, presets) = model_and_presets();
        let desk = SharedDesk::default();
        let start = Start {
            model,
            presets,
            folders: Some(folders_in(folder)),
            files,
            language: Some(Language::English),
            file_dialogs: Box::new(desk.clone()),
            draws: false,
        };
        let shell = Shell {
            start: Some(start),
            app: None,
        };
        let mut harness = Harness::builder()
            .with_size([1360.0, 860.0])
            .with_theme(egui::Theme::Light)
            .with_max_steps(12)
            .with_context_setup(style::install)
            .build_ui_state(
                |ui, shell: &mut Shell| {
                    if let Some(start) = shell.start.take() {
                        shell.app = Some(App::new(start, ui.ctx()));
                    }
                    if let Some(app) = &mut shell.app {
                        app.before_frame(ui.ctx());
                        app.frame(ui);
                    }
                },
                shell,
            );
        harness.run();
        let mut window = Self { harness, desk };
        window.run();
        window
    }

    /// The window's state.
    pub(crate) fn app(&self) -> &App {
        self.harness.state().app.as_ref().unwrap()
    }

    /// Lets the window settle.
    pub(crate) fn run(&mut self) {
        self.harness.run();
        while self.app().is_reading() && !self.app().is_modal() {
            std::thread::sleep(Duration::from_millis(5));
            self.harness.run();
        }
    }

    /// Gives a command as a panel would.
    pub(crate) fn give(&mut self, command: Command) {
        let context = self.harness.ctx.clone();
        self.harness
            .state_mut()
            .app
            .as_mut()
            .unwrap()
            .carry_out(command, &context);
        self.run();
    }

    /// Gives a command and draws one frame, whose output can then be looked at.
    pub(crate) fn give_and_step(&mut self, command: Command) {
        let context = self.harness.ctx.clone();
        self.harness
            .state_mut()
            .app
            .as_mut()
            .unwrap()
            .carry_out(command, &context);
        self.harness.step();
    }

    /// Presses Ctrl and a key.
    pub(crate) fn ctrl(&mut self, key: Key) {
        self.press(Modifiers::COMMAND, key);
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Types into the field that has the keyboard.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.run();
    }

    /// Presses a button by its name.
    pub(crate) fn click(&mut self, name: &str) {
        self.harness
            .get_by_role_and_label(Role::Button, name)
            .click();
        self.run();
    }

    /// Whether a text that contains this is on screen.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.harness
            .query_all_by_label_contains(text)
            .next()
            .is_some()
            || self.harness.query_all_by_value(text).next().is_some()
    }

    /// The next answers of the desktop's dialogs: a path, or cancelled by hand.
    pub(crate) fn will_answer(&self, path: Option<&Path>) {
        let took = Duration::from_secs(2);
        let answer = Answer {
            path: path.map(Path::to_owned),
            took,
        };
        self.desk.0.lock().unwrap().answers.push_back(answer);
    }

    /// Drags the first lever to the right, as a hand does: press, moves, release.
    pub(crate) fn drag_first_lever(&mut self, distance: f32) {
        let track = self
            .harness
            .get_all_by_role(Role::Slider)
            .next()
            .unwrap()
            .rect();
        let begin = track.left_center() + egui::vec2(12.0, 0.0);
        self.harness.drag_at(begin);
        self.run();
        for step in 1..=5_u8 {
            self.harness
                .hover_at(begin + egui::vec2(distance * f32::from(step) / 5.0, 0.0));
            self.run();
        }
        self.harness.drop_at(begin + egui::vec2(distance, 0.0));
        self.run();
        self.harness.remove_cursor();
        self.run();
    }

    /// Runs frames until something is so; fails after five seconds.
    pub(crate) fn wait_until(&mut self, claim: impl Fn(&Self) -> bool) {
        let started = Instant::now();
        while !claim(self) {
            assert!(started.elapsed() < Duration::from_secs(5), "waited in vain");
            std::thread::sleep(Duration::from_millis(20));
            self.harness.step();
        }
    }
}
