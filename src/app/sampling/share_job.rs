//! Shares of the assumptions in the variance of one outcome: Sobol indices, on request.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};

use super::draw_job::open;
use super::{Asked, Failure, News};
use crate::app::runner::{Job, Steps};
use crate::app::session::Session;
use crate::engine::Model;
use crate::figures::uncertainty::{BASE_POINTS, VarianceShare};
use crate::model::Scenario;
use crate::uncertainty::UncertaintyError;
use crate::uncertainty::evaluation::{Outcomes, Task, place};
use crate::uncertainty::sobol::Plan;

/// Pieces of the work: small ones, because draws of a newer position wait for the end of one.
const PIECES: usize = 256;

/// Draws of a task.
const DRAWS_A_TASK: usize = 64;

/// The work, planned by whoever comes first.
struct Planned {
    plan: Arc<Plan>,
    tasks: Vec<Task>,
    outcomes: Vec<Outcomes>,
}

/// The computation.
pub(super) struct ShareJob {
    asked: Asked,
    model: Arc<Model>,
    scenario: Scenario,
    planned: Mutex<Option<Planned>>,
    failure: Mutex<Option<Failure>>,
    outbox: Sender<News>,
}

impl ShareJob {
    pub(super) fn new(session: &Session, asked: &Asked, outbox: Sender<News>) -> Self {
        Self {
            asked: asked.clone(),
            model: Arc::clone(session.model()),
            scenario: session.active().scenario().clone(),
            planned: Mutex::default(),
            failure: Mutex::default(),
            outbox,
        }
    }

    /// The plan, and the tasks of one piece.
    fn piece(&self, piece: usize) -> Result<(Arc<Plan>, Vec<Task>), UncertaintyError> {
        let mut planned = open(&self.planned);
        if planned.is_none() {
            let of = (&self.scenario, self.asked.years());
            let draws = (self.asked.seed, BASE_POINTS);
            let plan = Plan::new(&self.model, of, self.asked.measure, draws)?;
            *planned = Some(Planned {
                tasks: plan.evaluation.tasks(DRAWS_A_TASK),
                outcomes: plan.evaluation.outcomes(),
                plan: Arc::new(plan),
            });
        }
        planned.as_ref().map_or_else(
            || Err(UncertaintyError::NoOutcome),
            |planned| {
                let of_piece = planned.tasks.iter().skip(piece).step_by(PIECES);
                Ok((Arc::clone(&planned.plan), of_piece.cloned().collect()))
            },
        )
    }

    fn try_compute(&self, piece: usize) -> Result<(), UncertaintyError> {
        let (plan, tasks) = self.piece(piece)?;
        let mut scratch = plan.evaluation.scratch();
        for task in tasks {
            let block = plan.evaluation.compute(&self.model, task, &mut scratch)?;
            if let Some(planned) = open(&self.planned).as_mut() {
                place(&mut planned.outcomes, block);
            }
        }
        Ok(())
    }

    fn shares(&self) -> Result<Vec<VarianceShare>, UncertaintyError> {
        let planned = open(&self.planned);
        let Some(planned) = planned.as_ref() else {
            return Err(UncertaintyError::NoOutcome);
        };
        let found = planned.plan.indices(&planned.outcomes)?;
        Ok(VarianceShare::of(&found, &self.model))
    }
}

fn failure_of(error: UncertaintyError) -> Failure {
    match error {
        UncertaintyError::Distribution(error) => Failure::Distribution(error),
        UncertaintyError::Batch(_) | UncertaintyError::NoOutcome => Failure::Broken,
    }
}

impl Job for ShareJob {
    fn steps(&self) -> Steps {
        Steps::after([PIECES])
    }

    fn compute(&self, chunk: usize) {
        if open(&self.failure).is_none()
            && let Err(error) = self.try_compute(chunk)
        {
            *open(&self.failure) = Some(failure_of(error));
        }
    }

    fn show(&self, _chunks: usize) {
        let failure = open(&self.failure).clone();
        let found = failure.map_or_else(|| self.shares().map_err(failure_of), Err);
        let news = match found {
            Ok(shares) => News::Shares(self.asked.clone(), shares),
            Err(failure) => News::Failed(self.asked.clone(), failure),
        };
        self.outbox.send(news).ok();
    }

    fn give_up(&self) {
        let news = News::Failed(self.asked.clone(), Failure::Broken);
        self.outbox.send(news).ok();
    }
}
