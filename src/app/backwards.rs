//! Questions asked backwards: what is asked, and the thread that answers, the newest question first.
//!
//! The thread is started when the page is first shown and sleeps while nothing is asked. A question is answered in steps:
//! goal seek, a coarse map, a fine one; a newer question ends the one before it between two pieces of work.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use super::page::Page;
use super::results::Results;
use super::session::Session;
use crate::chart::Chart;
use crate::engine::{Measure, Model};
use crate::figures::backwards::{axis_scale, break_even, lever_curve};
use crate::figures::{Evaluated, Input};
use crate::inverse::seek::{Answer, Goal, Place, Question};
use crate::inverse::words::Speaker;
use crate::inverse::{Compared, Lever, Map, MapPoint};
use crate::model::{Catalogue, Kind, ParameterId, Role, Scenario, Spec};
use crate::text::Language;
use crate::text::number::Unit;

/// Points of both maps along each side.
const SIDES: [usize; 2] = [20, 100];
/// Points between two looks at whether a newer question waits: a few milliseconds.
const PIECE: usize = 100;
/// The part of a rate's range that is looked at first: no duty of any deal is beyond.
const USUAL_RATE: f64 = 0.5;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The outcome.
    pub measure: Measure,
    /// What is wanted of it; a value is the one on the map's line as well.
    pub goal: Goal,
    /// The first lever, across on the map.
    pub first: Lever,
    /// The second lever, upwards on the map.
    pub second: Option<Lever>,
}

/// What was found of the newest question so far.
#[derive(Debug, Default)]
pub struct Reply {
    /// The answer in words, a sentence a line.
    pub words: Vec<String>,
    /// Where the levers would be moved to.
    pub place: Option<Place>,
    /// What the axes of the map divide by.
    pub scales: [f64; 2],
    /// Whether a finer map follows.
    pub is_coarse: bool,
    charts: Vec<Chart>,
}

/// A question with what its answer is drawn from.
struct Job {
    number: u64,
    model: Arc<Model>,
    scenario: Evaluated,
    reference: Evaluated,
    asked: Asked,
    language: Language,
}

/// What window and thread share.
#[derive(Default)]
struct Shared {
    /// The number of the newest question; the thread gives up what is older.
    newest: AtomicU64,
    waiting: Mutex<Option<Box<Job>>>,
    wake: Condvar,
    reply: Mutex<Option<(u64, Reply)>>,
    is_ended: AtomicU64,
}

/// What is asked, and what was found.
pub struct Backwards {
    asked: Option<Asked>,
    key: Option<(Asked, u64, Language)>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    waken: Arc<dyn Fn() + Send + Sync>,
    reply: Option<Reply>,
    is_stale: bool,
}

impl std::fmt::Debug for Backwards {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = f.debug_struct("Backwards");
        shown.field("asked", &self.asked).finish_non_exhaustive()
    }
}

fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    // data that a panic left behind are whole: nothing panics while it holds them
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Backwards {
    /// Nothing is asked and no thread runs yet; `waken` is called when there is something to show.
    pub fn new(waken: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            asked: None,
            key: None,
            shared: Arc::default(),
            thread: None,
            waken: Arc::new(waken),
            reply: None,
            is_stale: false,
        }
    }

    /// What is asked; nothing before the page was shown.
    pub const fn asked(&self) -> Option<&Asked> {
        self.asked.as_ref()
    }

    /// What was found of it so far.
    pub const fn reply(&self) -> Option<&Reply> {
        self.reply.as_ref()
    }

    /// Whether what was found belongs to an older question.
    pub const fn is_stale(&self) -> bool {
        self.is_stale
    }

    /// Whether there is anybody to compute.
    pub const fn is_able(&self) -> bool {
        self.thread.is_some()
    }

    /// Asks another question.
    pub fn ask(&mut self, asked: Asked) {
        self.asked = Some(asked);
    }

    /// Takes what was found, and asks anew where question, scenario or language have changed.
    pub fn update(
        &mut self,
        (session, results): (&Session, &mut Results),
        page: Page,
        language: Language,
    ) {
        if page != Page::BreakEven {
            return;
        }
        if let Some((number, reply)) = open(&self.shared.reply).take()
            && number == self.shared.newest.load(Ordering::Relaxed)
        {
            results.set_asked(&reply.charts);
            self.reply = Some(reply);
            self.is_stale = false;
        }
        let (Some(scenario), Some(reference)) = (results.scenario(), results.reference_evaluated())
        else {
            return;
        };
        if self.asked.is_none() {
            self.asked = first_question(session.model(), scenario, reference);
        }
        let Some(asked) = &self.asked else { return };
        let key = (asked.clone(), results.makings(), language);
        if self.key.as_ref() == Some(&key) {
            return;
        }
        if self.thread.is_none() {
            self.thread = start(&self.shared, &self.waken);
        }
        let number = self.shared.newest.fetch_add(1, Ordering::Relaxed) + 1;
        let job = Job {
            number,
            model: Arc::clone(session.model()),
            scenario: scenario.clone(),
            reference: reference.clone(),
            asked: asked.clone(),
            language,
        };
        *open(&self.shared.waiting) = Some(Box::new(job));
        self.shared.wake.notify_one();
        self.is_stale = self.reply.is_some();
        self.key = Some(key);
    }
}

impl Drop for Backwards {
    fn drop(&mut self) {
        self.shared.is_ended.store(1, Ordering::Relaxed);
        self.shared.newest.fetch_add(1, Ordering::Relaxed);
        // taken and let go, so that the thread is not between looking and sleeping
        drop(open(&self.shared.waiting));
        self.shared.wake.notify_all();
        if let Some(thread) = self.thread.take() {
            // a thread that has panicked has ended too
            drop(thread.join());
        }
    }
}

fn start(shared: &Arc<Shared>, waken: &Arc<dyn Fn() + Send + Sync>) -> Option<JoinHandle<()>> {
    let (shared, waken) = (Arc::clone(shared), Arc::clone(waken));
    let thread = std::thread::Builder::new().name("backwards".to_owned());
    thread.spawn(move || serve(&shared, &*waken)).ok()
}

fn serve(shared: &Shared, waken: &dyn Fn()) {
    loop {
        let mut waiting = open(&shared.waiting);
        let job = loop {
            if shared.is_ended.load(Ordering::Relaxed) > 0 {
                return;
            }
            match waiting.take() {
                Some(job) => break job,
                None => {
                    waiting = (shared.wake.wait(waiting)).unwrap_or_else(PoisonError::into_inner);
                }
            }
        };
        drop(waiting);
        job.answer(shared, waken);
    }
}

impl Job {
    fn is_newest(&self, shared: &Shared) -> bool {
        shared.newest.load(Ordering::Relaxed) == self.number
    }

    fn input(&self) -> Input<'_> {
        Input {
            model: &self.model,
            scenario: &self.scenario,
            reference: &self.reference,
            language: self.language,
            drawn: None,
        }
    }

    fn answer(&self, shared: &Shared, waken: &dyn Fn()) {
        let question = Question {
            scenario: self.scenario.scenario.clone(),
            measure: self.asked.measure,
            goal: self.asked.goal,
            levers: std::iter::once(self.asked.first)
                .chain(self.asked.second)
                .collect(),
        };
        let answer = question.answer(&self.model);
        let curve = self.curve(&question, &answer);
        let show = |map: Option<Chart>, is_coarse: bool| {
            if self.is_newest(shared) {
                let reply = self.reply((&question, &answer), (curve.as_ref(), map, is_coarse));
                *open(&shared.reply) = Some((self.number, reply));
                waken();
            }
        };
        let Some(second) = self.asked.second else {
            show(None, false);
            return;
        };
        for (step, side) in SIDES.into_iter().enumerate() {
            let compared = match self.asked.goal {
                Goal::Value(target) => Compared::Target(target),
                Goal::Largest | Goal::Smallest => {
                    Compared::Reference(Box::new(self.reference.scenario.clone()))
                }
            };
            let map = Map::new(
                &question.scenario,
                (self.asked.measure, compared),
                [self.asked.first, second],
                [side; 2],
            );
            let Some(points) = self.points(&map, shared) else {
                return;
            };
            let chart = break_even(&self.input(), &map, &points).ok();
            show(chart, step + 1 < SIDES.len());
        }
    }

    /// Every point of a map; `None` where a newer question has come.
    fn points(&self, map: &Map, shared: &Shared) -> Option<Vec<MapPoint>> {
        let mut points = Vec::with_capacity(map.points());
        while points.len() < map.points() {
            if !self.is_newest(shared) {
                return None;
            }
            points.extend(map.evaluate(&self.model, points.len()..points.len() + PIECE));
        }
        Some(points)
    }

    /// The outcome over the first lever: of a question with one lever its own scan, else that of the first alone.
    fn curve(&self, question: &Question, answer: &Answer) -> Option<Chart> {
        if self.asked.second.is_none() {
            return lever_curve(&self.input(), question, answer).ok()?;
        }
        let alone = Question {
            levers: vec![self.asked.first],
            ..question.clone()
        };
        let answer = alone.answer(&self.model);
        lever_curve(&self.input(), &alone, &answer).ok()?
    }

    fn reply(
        &self,
        (question, answer): (&Question, &Answer),
        (curve, map, is_coarse): (Option<&Chart>, Option<Chart>, bool),
    ) -> Reply {
        let speaker = Speaker {
            model: &self.model,
            language: self.language,
        };
        let input = self.input();
        let second = self.asked.second.unwrap_or(self.asked.first);
        Reply {
            words: speaker.answer(question, answer),
            place: answer.position(&question.present()).cloned(),
            scales: [self.asked.first, second].map(|lever| axis_scale(&input, &lever)),
            is_coarse,
            charts: map.into_iter().chain(curve.cloned()).collect(),
        }
    }
}

/// A lever over the part of its range that is looked at first; `None` for words and days.
pub fn usual_lever(catalogue: &Catalogue, id: ParameterId, scenario: &Scenario) -> Option<Lever> {
    let whole = Lever::of(catalogue, id).ok()?;
    let present = whole.present(scenario).unwrap_or_default();
    let is_rate = catalogue.spec(id).map(Spec::unit) == Some(Unit::Rate);
    if is_rate && whole.high > USUAL_RATE && present <= USUAL_RATE {
        return Lever::within(catalogue, id, whole.low, USUAL_RATE).ok();
    }
    Some(whole)
}

/// Both parties break even where the outcome is as in the reference: the target that is offered first.
pub fn usual_target(model: &Model, measure: Measure, reference: &Evaluated) -> f64 {
    let value = measure.value(model.baseline(), &reference.outcome);
    value.unwrap_or_default()
}

fn first_question(model: &Model, scenario: &Evaluated, reference: &Evaluated) -> Option<Asked> {
    let catalogue = model.catalogue();
    let mut levers = (catalogue.of_role(Role::Lever))
        .filter(|(_, spec)| {
            matches!(
                spec.kind,
                Kind::Quantity {
                    optional: false,
                    ..
                }
            )
        })
        .filter_map(|(id, _)| usual_lever(catalogue, id, &scenario.scenario));
    let measure = Measure::FocusWelfareChange;
    Some(Asked {
        measure,
        goal: Goal::Value(usual_target(model, measure, reference)),
        first: levers.next()?,
        second: levers.next(),
    })
}
