//! Questions asked backwards: what is asked, and what the runner's threads have found of it so far.
//!
//! ```text
//! Asked ─ Ground ─┬─ SeekJob:  the answer in words, and where the levers would go        ─┐
//!                 ├─ SweepJob: the outcome over the first lever                          ─┼─> inbox ─> Backwards ─> the page
//!                 ├─ MovesJob: what each difference from the reference did to it         ─┤
//!                 └─ MapJob:   the outcome over both levers, coarse, then fine          ─┘
//! ```
//!
//! A newer question takes the place of the one before it; what is found of an older one meanwhile is shown and marked so.

mod map_job;
mod moves_job;
mod seek_job;
mod sweep_job;

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::page::Page;
use super::results::Results;
use super::runner::{Purpose, Runner};
use super::session::Session;
use crate::chart::Chart;
use crate::engine::trace::{Reach, Subject};
use crate::engine::{Measure, Model};
use crate::figures::{Evaluated, Input};
use crate::inverse::Lever;
use crate::inverse::seek::{Goal, Place, Question};
use crate::model::{Catalogue, Kind, ParameterId, Role, Scenario, Spec};
use crate::text::Language;
use crate::text::number::Unit;
use map_job::MapJob;
use moves_job::MovesJob;
use seek_job::SeekJob;
use sweep_job::SweepJob;

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

impl Asked {
    /// The first lever, and the second where there is one.
    pub fn levers(&self) -> Vec<Lever> {
        std::iter::once(self.first).chain(self.second).collect()
    }
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The answer in words, a sentence a line.
    pub words: Vec<String>,
    /// The levers that were asked about.
    pub levers: Vec<Lever>,
    /// Where they would be moved to.
    pub place: Option<Place>,
}

/// What is known of the map whose chart is among the results.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapped {
    /// Its levers, across and upwards.
    pub levers: [Lever; 2],
    /// What its axes divide by.
    pub scales: [f64; 2],
    /// Whether a finer map follows.
    pub is_coarse: bool,
}

/// A question with what its answer is made from.
struct Ground {
    /// Questions are counted from 1.
    number: u64,
    model: Arc<Model>,
    scenario: Evaluated,
    reference: Evaluated,
    asked: Asked,
    language: Language,
}

impl Ground {
    fn input(&self) -> Input<'_> {
        Input {
            model: &self.model,
            scenario: &self.scenario,
            reference: &self.reference,
            language: self.language,
            drawn: None,
            talks: None,
        }
    }

    fn question(&self, levers: Vec<Lever>) -> Question {
        Question {
            scenario: self.scenario.scenario.clone(),
            measure: self.asked.measure,
            goal: self.asked.goal,
            levers,
        }
    }
}

/// What the jobs send, with the number of the question; no chart where none can be made.
enum News {
    Answer(u64, Reply),
    Curve(u64, Option<Box<Chart>>),
    Moves(u64, Option<Box<Chart>>),
    Map(u64, Mapped, Option<Box<Chart>>),
    /// A computation broke off: an error of the program.
    Broken(u64),
}

/// Something found, and the number of the question that it belongs to.
#[derive(Debug)]
struct Found<T> {
    number: u64,
    of: Option<T>,
}

impl<T> Found<T> {
    const NOTHING: Self = Self {
        number: 0,
        of: None,
    };

    /// Takes what is not older than what is there.
    fn take(&mut self, number: u64, of: Option<T>) {
        if number >= self.number {
            *self = Self { number, of };
        }
    }
}

/// What is asked, and what was found.
#[derive(Debug)]
pub struct Backwards {
    asked: Option<Asked>,
    key: Option<(Asked, u64, Language)>,
    /// Number of the newest question.
    newest: u64,
    runner: Arc<Runner>,
    outbox: Sender<News>,
    inbox: Receiver<News>,
    answer: Found<Reply>,
    curve: Found<Box<Chart>>,
    moves: Found<Box<Chart>>,
    map: Found<(Mapped, Option<Box<Chart>>)>,
    is_broken: bool,
}

impl Backwards {
    /// Nothing is asked; the runner asks the window for a frame when there is something to show.
    pub fn new(runner: Arc<Runner>) -> Self {
        let (outbox, inbox) = channel();
        Self {
            asked: None,
            key: None,
            newest: 0,
            runner,
            outbox,
            inbox,
            answer: Found::NOTHING,
            curve: Found::NOTHING,
            moves: Found::NOTHING,
            map: Found::NOTHING,
            is_broken: false,
        }
    }

    /// What is asked; nothing before the page was shown.
    pub const fn asked(&self) -> Option<&Asked> {
        self.asked.as_ref()
    }

    /// The answer to the newest question that has one.
    pub const fn reply(&self) -> Option<&Reply> {
        self.answer.of.as_ref()
    }

    /// What is known of the map that is shown.
    pub fn map(&self) -> Option<&Mapped> {
        self.map.of.as_ref().map(|(mapped, _)| mapped)
    }

    /// Whether something that is shown belongs to an older question.
    pub fn is_stale(&self) -> bool {
        let newest = self.newest;
        let charts = [self.curve.number, self.moves.number, self.map.number];
        self.answer.number != newest || charts.iter().any(|number| *number != newest)
    }

    /// Whether there is anybody to compute.
    pub fn is_able(&self) -> bool {
        self.runner.is_able()
    }

    /// Whether the newest question made the program fail.
    pub const fn is_broken(&self) -> bool {
        self.is_broken
    }

    /// Asks another question.
    pub fn ask(&mut self, asked: Asked) {
        self.asked = Some(asked);
    }

    /// Asks what gives an outcome the reference's value: by the levers of the last question where they lead to it, else by
    /// the first two of the table that do.
    pub fn ask_about(&mut self, measure: Measure, (session, results): (&Session, &Results)) {
        let model = session.model();
        let (Some(scenario), Some(reference)) = (results.scenario(), results.reference_evaluated())
        else {
            return;
        };
        let subject = Subject::Measure(measure);
        let reach = Reach::of(model, &scenario.scenario, &scenario.outcome, subject);
        let leads = |lever: &Lever| reach.parameters.contains(&lever.id);
        let last = self.asked.as_ref();
        let [first, second] = last.map_or([None, None], |asked| [Some(asked.first), asked.second]);
        let mut levers = first.filter(leads).into_iter().chain(second.filter(leads));
        let mut chosen = [levers.next(), levers.next()];
        if chosen[0].is_none() {
            let mut levers = movable(model, scenario).filter(leads);
            chosen = [levers.next(), levers.next()];
        }
        let fallback = || movable(model, scenario).next();
        if let Some(first) = chosen[0].or_else(fallback) {
            self.asked = Some(Asked {
                measure,
                goal: Goal::Value(usual_target(model, measure, reference)),
                first,
                second: chosen[1],
            });
        }
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
        self.take(results);
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
        self.newest += 1;
        self.is_broken = false;
        let ground = Arc::new(Ground {
            number: self.newest,
            model: Arc::clone(session.model()),
            scenario: scenario.clone(),
            reference: reference.clone(),
            asked: asked.clone(),
            language,
        });
        self.submit(&ground);
        self.key = Some(key);
    }

    fn submit(&mut self, ground: &Arc<Ground>) {
        let made_from = || (Arc::clone(ground), self.outbox.clone());
        let seek = Arc::new(SeekJob::new(made_from()));
        self.runner.submit(Purpose::Seek, seek);
        let sweep = Arc::new(SweepJob::new(made_from()));
        self.runner.submit(Purpose::Sweep, sweep);
        let moves = Arc::new(MovesJob::new(made_from()));
        self.runner.submit(Purpose::Moves, moves);
        if let Some(map) = MapJob::new(made_from()) {
            self.runner.submit(Purpose::Map, Arc::new(map));
        } else {
            // one lever has no map
            self.runner.cancel(Purpose::Map);
            self.map.take(ground.number, None);
        }
    }

    fn take(&mut self, results: &mut Results) {
        let mut has_charts = false;
        while let Ok(news) = self.inbox.try_recv() {
            match news {
                News::Answer(number, reply) => self.answer.take(number, Some(reply)),
                News::Curve(number, chart) => {
                    self.curve.take(number, chart);
                    has_charts = true;
                }
                News::Moves(number, chart) => {
                    self.moves.take(number, chart);
                    has_charts = true;
                }
                News::Map(number, mapped, chart) => {
                    self.map.take(number, Some((mapped, chart)));
                    has_charts = true;
                }
                News::Broken(number) => self.is_broken |= number == self.newest,
            }
        }
        if has_charts {
            let map = self.map.of.as_ref().and_then(|(_, chart)| chart.as_ref());
            let charts = map.into_iter().chain(&self.curve.of).chain(&self.moves.of);
            results.set_asked(charts.map(|chart| (**chart).clone()).collect());
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

/// The levers of the table that are quantities, over what is looked at first.
fn movable<'a>(model: &'a Model, scenario: &'a Evaluated) -> impl Iterator<Item = Lever> + 'a {
    let catalogue = model.catalogue();
    (catalogue.of_role(Role::Lever))
        .filter(|(_, spec)| {
            matches!(
                spec.kind,
                Kind::Quantity {
                    optional: false,
                    ..
                }
            )
        })
        .filter_map(|(id, _)| usual_lever(catalogue, id, &scenario.scenario))
}

fn first_question(model: &Model, scenario: &Evaluated, reference: &Evaluated) -> Option<Asked> {
    let mut levers = movable(model, scenario);
    let measure = Measure::FocusWelfareChange;
    Some(Asked {
        measure,
        goal: Goal::Value(usual_target(model, measure, reference)),
        first: levers.next()?,
        second: levers.next(),
    })
}
