//! One move of a slider, from the hand to new charts: processor time of every part, page by page.
//!
//! The real window is driven without a screen. A pointer drags a lever by its handle, each time to
//! a value that no cache has seen lately; frames are drawn until one shows the new charts.

#![expect(clippy::expect_used, reason = "a benchmark may stop anywhere")]

use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::accesskit::{Action, ActionRequest, Node, NodeId, Role, TreeId};
use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use entente::app::command::Command;
use entente::app::file_dialogs::{Answer, FileDialogs, Question};
use entente::app::page::Page;
use entente::app::window::{App, Start};
use entente::baseline::Baseline;
use entente::engine::Model;
use entente::figures::{Evaluated, FigureId, Input};
use entente::file::shipped;
use entente::text::panels::PanelText;
use entente::text::{Language, Text as _};

const SIZE: egui::Vec2 = vec2(1280.0, 800.0);
/// The lever that is dragged: its rate is in most charts.
const LEVER: &str = "duty.KOR.cars_and_parts";
/// Moves before anything is counted: fonts are rendered and caches filled.
const WARM_UP: usize = 20;
const MOVES: usize = 150;

/// What is on the screen while the lever moves.
#[derive(Clone, Copy, Debug)]
struct Scene {
    name: &'static str,
    page: Page,
    /// What is pressed first.
    press: Option<PanelText>,
    /// Whether every part of the levers panel is unfolded: a thousand levers.
    is_unfolded: bool,
    /// Whether draws run in the background.
    draws: bool,
    /// The charts that it shows.
    figures: &'static [FigureId],
}

impl Scene {
    const fn of(name: &'static str, page: Page, figures: &'static [FigureId]) -> Self {
        Self {
            name,
            page,
            press: None,
            is_unfolded: false,
            draws: false,
            figures,
        }
    }

    const fn drawn(name: &'static str, page: Page, figures: &'static [FigureId]) -> Self {
        Self {
            draws: true,
            ..Self::of(name, page, figures)
        }
    }

    const fn with(name: &'static str, page: Page, press: PanelText) -> Self {
        Self {
            press: Some(press),
            ..Self::of(name, page, &[])
        }
    }
}

const SCENES: [Scene; 14] = [
    Scene::of("overview", Page::Overview, &FigureId::OVERVIEW),
    Scene::of("trade", Page::Trade, &FigureId::TRADE),
    Scene::with("trade, sectors", Page::Trade, PanelText::SectorTable),
    Scene::of("fund", Page::Fund, &FigureId::FUND),
    Scene::of("farm", Page::Farm, &FigureId::FARM),
    Scene::of("economy", Page::Economy, &FigureId::ECONOMY),
    Scene::of("companies", Page::Companies, &FigureId::FIRMS),
    Scene::of("rules", Page::Rules, &FigureId::RULES),
    Scene::of("ledger", Page::Ledger, &FigureId::LEDGER),
    Scene::drawn("uncertainty", Page::Uncertainty, &FigureId::DRAWS),
    Scene::of("compare", Page::Compare, &[]),
    Scene::of("sources", Page::Sources, &[]),
    Scene::with("sources, figures", Page::Sources, PanelText::FiguresTab),
    Scene {
        is_unfolded: true,
        ..Scene::of("all unfolded", Page::Overview, &FigureId::OVERVIEW)
    },
];

/// A desktop that shows no dialog.
#[derive(Debug)]
struct NoDialogs;

impl FileDialogs for NoDialogs {
    fn ask(&mut self, _question: Question, _wake: Box<dyn FnOnce() + Send>) {}

    fn answer(&mut self) -> Option<Answer> {
        None
    }

    fn is_asking(&self) -> bool {
        false
    }
}

/// Processor time of this thread: a busy machine does not change it much.
#[cfg(unix)]
fn cpu_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// Time of the clock, where the thread's own is not to be had.
#[cfg(not(unix))]
fn cpu_time() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

fn measured<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = cpu_time();
    let made = work();
    (made, cpu_time().saturating_sub(start))
}

/// When the next move comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pace {
    /// After the charts have followed and the window rests.
    Single,
    /// In the very next frame, as in a drag without a pause.
    Steady,
}

/// What one move took.
#[derive(Clone, Copy, Debug, Default)]
struct Move {
    /// Frames until the new charts were drawn.
    frames: u32,
    /// Evaluations of what has changed.
    before: Duration,
    /// The panels with everything that they draw, and the charts that they ask for first.
    passes: Duration,
    tessellation: Duration,
}

impl Move {
    fn sum(self) -> Duration {
        self.before + self.passes + self.tessellation
    }
}

/// The window with a lever held by its handle.
struct Held {
    context: Context,
    app: App,
    track: Rect,
    moves: u32,
    time: f64,
}

impl Held {
    fn on(scene: Scene) -> Self {
        let model = Arc::new(Model::new(Baseline::shipped().expect("the baseline")));
        let presets = shipped::presets(model.baseline(), model.catalogue()).expect("presets");
        let context = Context::default();
        let start = Start {
            model,
            presets: Arc::new(presets),
            folders: None,
            files: Vec::new(),
            language: Some(Language::English),
            file_dialogs: Box::new(NoDialogs),
            draws: scene.draws,
        };
        let mut held = Self {
            app: App::new(start, &context),
            context,
            track: Rect::NOTHING,
            moves: 0,
            time: 0.0,
        };
        held.app
            .carry_out(Command::ShowPage(scene.page), &held.context);
        held.settle();
        if let Some(text) = scene.press {
            let title = text.text(Language::English);
            let is_there = held.press_all(|node| node.label() == Some(title));
            assert!(is_there, "{title}");
        }
        while scene.is_unfolded && held.press_all(is_folded) {}
        let mut none = Move::default();
        held.track = held.find_track();
        let at = held.place();
        held.frame(vec![Event::PointerMoved(at)], &mut none);
        let press = Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        };
        held.frame(vec![press], &mut none);
        for _ in 0..WARM_UP {
            held.step(Pace::Single);
        }
        held
    }

    /// What a screen reader is told.
    fn nodes(&mut self) -> Vec<(NodeId, Node)> {
        self.context.enable_accesskit();
        let input = self.input(Vec::new());
        let context = self.context.clone();
        let mut output = context.run_ui(input, |ui| self.app.frame(ui));
        output.textures_delta.clear();
        self.context.disable_accesskit();
        let update = output.platform_output.accesskit_update;
        update.expect("accessibility was asked for").nodes
    }

    /// Presses everything that is so; answers whether anything was.
    fn press_all(&mut self, is_so: impl Fn(&Node) -> bool) -> bool {
        let nodes = self.nodes().into_iter().filter(|(_, node)| is_so(node));
        let press = |(target_node, _)| {
            Event::AccessKitActionRequest(ActionRequest {
                action: Action::Click,
                target_tree: TreeId::ROOT,
                target_node,
                data: None,
            })
        };
        let events: Vec<Event> = nodes.map(press).collect();
        let has_pressed = !events.is_empty();
        self.frame(events, &mut Move::default());
        // parts unfold over some frames
        for _ in 0..30 {
            self.frame(Vec::new(), &mut Move::default());
        }
        has_pressed
    }

    /// Where the lever's track is on the screen.
    #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
    fn find_track(&mut self) -> Rect {
        let catalogue = self.app.session().model().catalogue();
        let spec = catalogue.find_key(LEVER).and_then(|id| catalogue.spec(id));
        let title = spec.expect("the lever").title.english.clone();
        let is_lever = |node: &Node| node.role() == Role::Slider && node.label() == Some(&title);
        let nodes = self.nodes();
        let found = nodes.iter().find(|(_, node)| is_lever(node));
        let bounds = found.and_then(|(_, node)| node.bounds());
        let bounds = bounds.expect("the lever is on the screen");
        let corner = |x: f64, y: f64| pos2(x as f32, y as f32);
        Rect::from_min_max(corner(bounds.x0, bounds.y0), corner(bounds.x1, bounds.y1))
    }

    fn input(&mut self, events: Vec<Event>) -> RawInput {
        self.time += 1.0 / 60.0;
        RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, SIZE)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        }
    }

    /// Another place on the track: far from the one before, and never the same one again.
    #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
    fn place(&self) -> Pos2 {
        const GOLDEN: f64 = 0.618_033_988_749_895;
        let along = (f64::from(self.moves) * GOLDEN).fract() as f32;
        self.track.left_top() + vec2(20.0 + along * (self.track.width() - 40.0), 9.0)
    }

    fn frame(&mut self, events: Vec<Event>, spent: &mut Move) {
        let input = self.input(events);
        let ((), before) = measured(|| self.app.before_frame(&self.context));
        let context = self.context.clone();
        let (mut output, pass) = measured(|| context.run_ui(input, |ui| self.app.frame(ui)));
        let (meshes, tessellation) =
            measured(|| context.tessellate(output.shapes, output.pixels_per_point));
        output.textures_delta.clear();
        assert!(!meshes.is_empty());
        spent.frames += 1;
        spent.before += before;
        spent.passes += pass;
        spent.tessellation += tessellation;
    }

    /// A frame without any event, until nothing that was done before is still on its way.
    fn settle(&mut self) {
        let mut before = None;
        while before != Some(self.app.results().makings()) {
            before = Some(self.app.results().makings());
            self.frame(Vec::new(), &mut Move::default());
        }
    }

    /// Moves the hand once and draws until the charts have followed.
    fn step(&mut self, pace: Pace) -> Move {
        if pace == Pace::Single {
            self.settle();
        }
        let mut spent = Move::default();
        let makings = self.app.results().makings();
        self.moves += 1;
        let mut events = vec![Event::PointerMoved(self.place())];
        if pace == Pace::Steady {
            // the charts of this move are drawn in the frame of the next one at the latest
            self.frame(events, &mut spent);
            return spent;
        }
        while self.app.results().makings() == makings {
            self.frame(std::mem::take(&mut events), &mut spent);
            assert!(spent.frames < 5, "the charts do not follow the lever");
        }
        spent
    }

    /// Evaluations, and then the charts of a page, by themselves.
    fn engine_and_figures(&self, scene: Scene) -> [Duration; 2] {
        let session = self.app.session();
        let model = session.model();
        let (evaluated, engine) = measured(|| {
            let scenario = Evaluated::new(model, session.active().scenario());
            let scenario = scenario.expect("an outcome");
            let reference = session.reference_scenario();
            let reference = Evaluated::at(model, reference, scenario.outcome.horizon);
            (scenario, reference.expect("an outcome"))
        });
        let input = Input {
            model,
            scenario: &evaluated.0,
            reference: &evaluated.1,
            language: Language::English,
            drawn: self.app.sampling().drawn().map(AsRef::as_ref),
            talks: None,
        };
        let (made, figures) = measured(|| {
            let charts = scene.figures.iter().map(|figure| figure.chart(&input));
            charts.collect::<Result<Vec<_>, _>>()
        });
        assert!(made.is_ok());
        [engine, figures]
    }
}

fn is_folded(node: &Node) -> bool {
    node.is_expanded() == Some(false)
        && matches!(node.role(), Role::Button | Role::DisclosureTriangle)
}

/// The middle and the least of durations, in milliseconds.
fn middle_and_least(mut durations: Vec<Duration>) -> String {
    durations.sort_unstable();
    let milliseconds = |at: usize| durations[at].as_secs_f64() * 1e3;
    format!(
        "{:6.2} ({:5.2})",
        milliseconds(durations.len() / 2),
        milliseconds(0)
    )
}

/// Two lines a page: the parts of a move, each as median and, in brackets, as minimum.
#[expect(clippy::print_stdout, reason = "a benchmark reports")]
fn parts() {
    println!("one move of a slider, ms of processor time: median (least) of {MOVES}");
    let titles = [
        "engine alone",
        "charts alone",
        "before frames",
        "egui passes",
        "tessellation",
        "sum",
    ];
    println!(
        "{:<25}{:>6}{}",
        "page, moves",
        "frames",
        titles.map(|title| format!("{title:>16}")).concat()
    );
    for scene in SCENES {
        let mut held = Held::on(scene);
        for pace in [Pace::Single, Pace::Steady] {
            held.settle();
            held.step(pace);
            let mut alone = Vec::new();
            let mut moves = Vec::new();
            for _ in 0..MOVES {
                moves.push(held.step(pace));
                alone.push(held.engine_and_figures(scene));
            }
            let of =
                |part: fn(&Move) -> Duration| middle_and_least(moves.iter().map(part).collect());
            let cells = [
                middle_and_least(alone.iter().map(|parts| parts[0]).collect()),
                middle_and_least(alone.iter().map(|parts| parts[1]).collect()),
                of(|moved| moved.before),
                of(|moved| moved.passes),
                of(|moved| moved.tessellation),
                of(|moved| moved.sum()),
            ];
            let name = format!("{}, {pace:?}", scene.name).to_lowercase();
            let frames = moves.iter().map(|moved| moved.frames).max().unwrap_or(0);
            println!(
                "{name:<25}{frames:>6}{}",
                cells.map(|cell| format!("{cell:>16}")).concat()
            );
        }
    }
}

/// Resident memory of the process, MiB; zero where the system does not say.
fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.and_then(|text| text.parse().ok()).unwrap_or(0.0) / 1024.0
}

/// A hand that never rests, sixty moves a second for so many seconds, while draws run in the background.
#[expect(clippy::print_stdout, reason = "a benchmark reports")]
fn drag(seconds: f64) {
    let scenes = [
        Scene::drawn("overview", Page::Overview, &FigureId::OVERVIEW),
        Scene::drawn("uncertainty", Page::Uncertainty, &FigureId::DRAWS),
    ];
    for scene in scenes {
        let mut held = Held::on(scene);
        let (before, arrivals) = (memory(), held.app.sampling().arrivals());
        let start = std::time::Instant::now();
        let mut frames = Vec::new();
        while start.elapsed().as_secs_f64() < seconds {
            let began = std::time::Instant::now();
            frames.push(held.step(Pace::Steady).sum());
            let rest = Duration::from_micros(16_667).saturating_sub(began.elapsed());
            std::thread::sleep(rest);
        }
        frames.sort_unstable();
        let at =
            |hundredths: usize| frames[hundredths * (frames.len() - 1) / 100].as_secs_f64() * 1e3;
        println!(
            "dragging with draws, {}: {} frames, ms of processor time: median {:.1}, 99 in 100 {:.1}, most {:.1}; {} arrivals; memory {:.0} to {:.0} MiB",
            scene.name,
            frames.len(),
            at(50),
            at(99),
            at(100),
            held.app.sampling().arrivals() - arrivals,
            before,
            memory(),
        );
    }
}

fn moves(c: &mut Criterion) {
    // ENTENTE_DRAG=60 cargo bench --bench slider: a minute on each page, and nothing else
    if let Ok(seconds) = std::env::var("ENTENTE_DRAG") {
        drag(seconds.parse().unwrap_or(5.0));
        return;
    }
    parts();
    for scene in SCENES {
        let mut held = Held::on(scene);
        let name = format!("slider move, {}, processor time", scene.name);
        c.bench_function(&name, |b| {
            b.iter_custom(|count| (0..count).map(|_| held.step(Pace::Single).sum()).sum());
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = moves
}
criterion_main!(benches);
