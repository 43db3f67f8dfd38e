//! Draws of a scenario and its reference: the same draws for both, refined step by step.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::matrix::{Chunks, Matrix, Planned, evaluate};
use super::{Asked, Failure, News};
use crate::app::runner::{Job, Steps};
use crate::app::session::Session;
use crate::engine::batch::BatchError;
use crate::engine::{Measure, Model};
use crate::figures::uncertainty::DrawnOutcome;
use crate::model::Scenario;
use crate::model::distribution::DistributionError;
use crate::uncertainty::draws::{Draws, Inputs, Stream};
use crate::uncertainty::quantile::quantiles;
use crate::uncertainty::sample::believed_alike;

/// Draws that are kept from one computation to the next: moving a lever changes none of them.
#[derive(Debug, Default)]
pub(super) struct Pool {
    draws: Option<Draws>,
    inputs: [Inputs; 2],
}

/// The values of the assumptions that vary, one row each.
pub(super) type Rows = Vec<Arc<[f64]>>;

impl Pool {
    /// The values of the first draws of a scenario; `side` 0 for the scenario, 1 for the reference.
    pub(super) fn rows(
        &mut self,
        model: &Model,
        (scenario, side): (&Scenario, usize),
        (seed, count): (u64, usize),
    ) -> Result<(Vec<crate::model::ParameterId>, Rows), DistributionError> {
        if self.draws.as_ref().is_none_or(|draws| draws.seed() != seed) {
            self.draws = None;
            self.inputs = Default::default();
        }
        let draws = (self.draws).get_or_insert_with(|| Draws::new(seed, Stream::First));
        let [first, second] = &mut self.inputs;
        let (inputs, other) = if side == 0 {
            (first, second)
        } else {
            (second, first)
        };
        inputs.update_beside(draws, (model.catalogue(), scenario), count, other)?;
        Ok((inputs.ids().to_vec(), inputs.rows()))
    }
}

/// The range of 8 in 10 draws, with the median.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The 10th percentile.
    pub low: f64,
    /// The median.
    pub middle: f64,
    /// The 90th percentile.
    pub high: f64,
}

impl Interval {
    /// Whether it has values of both signs.
    pub fn is_unclear(&self) -> bool {
        self.low < 0.0 && self.high > 0.0
    }

    /// Of values in any order; `None` without any.
    fn of(row: &[f64]) -> Option<Self> {
        let values = row.iter().copied().filter(|v| v.is_finite()).collect();
        let [low, middle, high] = quantiles(values, [0.1, 0.5, 0.9])?;
        Some(Self { low, middle, high })
    }
}

/// What is known after so many draws.
#[derive(Clone, Debug)]
pub struct Sample {
    /// What was asked for.
    pub asked: Asked,
    /// Draws so far.
    pub draws: usize,
    /// Draws without an outcome among them.
    pub failed: usize,
    /// From asking to this step.
    pub took: Duration,
    /// The range of each outcome.
    intervals: Vec<(Measure, Interval)>,
    /// The outcome that is looked at closely, in every draw; `None` where it has no value in any.
    pub outcome: Option<Arc<DrawnOutcome>>,
}

impl Sample {
    /// The range of an outcome; `None` where it was not drawn or has no value.
    pub fn interval(&self, measure: Measure) -> Option<Interval> {
        let found = self.intervals.iter().find(|(of, _)| *of == measure);
        found.map(|(_, interval)| *interval)
    }
}

/// One of the two sides.
struct Side {
    scenario: Scenario,
    planned: Option<Planned>,
    rows: Rows,
    measures: Vec<Measure>,
    matrix: Matrix,
}

impl Side {
    /// The first draws of a measure; empty where it is not drawn.
    fn row(&self, measure: Measure, draws: usize) -> &[f64] {
        let place = self.measures.iter().position(|of| *of == measure);
        place.map_or(&[], |place| self.matrix.row(place, draws))
    }
}

struct Work {
    sides: [Side; 2],
    /// Draws whose values are there.
    ready: usize,
    failed: usize,
    failure: Option<Failure>,
}

/// The computation.
pub(super) struct DrawJob {
    asked: Asked,
    model: Arc<Model>,
    steps: Vec<usize>,
    chunks: Chunks,
    pool: Arc<Mutex<Pool>>,
    work: Mutex<Work>,
    outbox: Sender<News>,
    since: Instant,
}

/// A batch that is refused is an error of the program, whatever it says.
pub(super) const fn broken(_refused: BatchError) -> Failure {
    Failure::Broken
}

/// A lock whose data are whole whatever happened.
pub(super) fn open<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

impl DrawJob {
    pub(super) fn new(
        session: &Session,
        asked: &Asked,
        (pool, outbox): (&Arc<Mutex<Pool>>, &Sender<News>),
    ) -> Self {
        let measures = asked.measures(session.model().baseline());
        let steps = asked.steps(usize::MAX);
        let reference = believed_alike(session.reference_scenario(), session.active().scenario());
        let side = |scenario: &Scenario, measures: Vec<Measure>| Side {
            scenario: scenario.clone(),
            planned: None,
            rows: Vec::new(),
            matrix: Matrix::new(measures.len(), asked.count),
            measures,
        };
        Self {
            asked: asked.clone(),
            model: Arc::clone(session.model()),
            chunks: Chunks::of(&steps),
            steps,
            pool: Arc::clone(pool),
            work: Mutex::new(Work {
                sides: [
                    side(session.active().scenario(), measures),
                    // of the reference nobody looks at more than the one outcome
                    side(&reference, vec![asked.measure]),
                ],
                ready: 0,
                failed: 0,
                failure: None,
            }),
            outbox: outbox.clone(),
            since: Instant::now(),
        }
    }

    /// Draws and plans what the step of a draw needs, where that is not done yet.
    fn prepare(&self, work: &mut Work, draw: usize) -> Result<(), Failure> {
        if draw < work.ready {
            return Ok(());
        }
        let count = self.steps.iter().copied().find(|step| draw < *step);
        let count = count.unwrap_or(self.asked.count);
        for (number, side) in work.sides.iter_mut().enumerate() {
            let of = (&side.scenario, number);
            let mut pool = open(&self.pool);
            let (ids, rows) = pool
                .rows(&self.model, of, (self.asked.seed, count))
                .map_err(Failure::Distribution)?;
            drop(pool);
            side.rows = rows;
            if side.planned.is_none() {
                let years = self.asked.years();
                let batch = self
                    .model
                    .batch(&side.scenario, years, &ids, &side.measures);
                side.planned = Some(Planned::new(batch.map_err(broken)?));
            }
        }
        work.ready = count;
        Ok(())
    }
}

impl Job for DrawJob {
    fn steps(&self) -> Steps {
        Steps::after(self.chunks.ends.iter().copied())
    }

    fn compute(&self, chunk: usize) {
        let Some(draws) = self.chunks.ranges.get(chunk) else {
            return;
        };
        for side in 0..2 {
            let mut work = open(&self.work);
            if work.failure.is_some() {
                return;
            }
            if let Err(failure) = self.prepare(&mut work, draws.start) {
                work.failure = Some(failure);
                return;
            }
            let of = &mut work.sides[side];
            let Some(planned) = &mut of.planned else {
                return;
            };
            let (batch, mut scratch) = (planned.batch.clone(), planned.take_scratch());
            let rows = of.rows.clone();
            drop(work);
            let found = evaluate((&self.model, &batch), &rows, draws, &mut scratch);
            let mut work = open(&self.work);
            let of = &mut work.sides[side];
            if let Some(planned) = &mut of.planned {
                planned.give_back(scratch);
            }
            match found {
                Some((out, missing)) => {
                    of.matrix.fill(draws, &out, &missing);
                    if side == 0 {
                        work.failed += missing.failures.len();
                    }
                }
                None => work.failure = Some(Failure::Broken),
            }
        }
    }

    fn show(&self, chunks: usize) {
        let step = self.chunks.ends.iter().position(|end| *end == chunks);
        let draws = step.and_then(|step| self.steps.get(step)).copied();
        let draws = draws.unwrap_or_default();
        let work = open(&self.work);
        let news = if let Some(failure) = &work.failure {
            News::Failed(self.asked.clone(), failure.clone())
        } else {
            let [scenario, reference] = &work.sides;
            let interval =
                |measure: &Measure| Some((*measure, Interval::of(scenario.row(*measure, draws))?));
            let pairs = [scenario, reference].map(|side| side.row(self.asked.measure, draws));
            let outcome = DrawnOutcome::new((self.asked.measure, self.asked.seed), pairs);
            News::Sample(Sample {
                asked: self.asked.clone(),
                draws,
                failed: work.failed,
                took: self.since.elapsed(),
                intervals: scenario.measures.iter().filter_map(interval).collect(),
                outcome: outcome.map(Arc::new),
            })
        };
        drop(work);
        // nobody listens any more when the window has closed
        drop(self.outbox.send(news));
    }

    fn give_up(&self) {
        let news = News::Failed(self.asked.clone(), Failure::Broken);
        drop(self.outbox.send(news));
    }
}
