//! One outcome, and the focus origin's sales, in each year after the change, in draws of the scenario and of its reference.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};

use super::draw_job::{Pool, broken, open};
use super::matrix::{Chunks, Matrix, evaluate};
use super::{Asked, Failure, News};
use crate::app::runner::{Job, Steps};
use crate::app::session::Session;
use crate::engine::{Measure, Model};
use crate::figures::PATH_YEARS;
use crate::figures::uncertainty::{DrawnYear, MOST_OF_A_YEAR};
use crate::model::{Meaning, Scenario};
use crate::uncertainty::sample::believed_alike;

/// The computation; a chunk is a range of draws in all years of both sides.
pub(super) struct YearJob {
    asked: Asked,
    model: Arc<Model>,
    scenarios: [Scenario; 2],
    steps: Vec<usize>,
    chunks: Chunks,
    pool: Arc<Mutex<Pool>>,
    /// By side and year.
    found: Mutex<[Vec<Matrix>; 2]>,
    failure: Mutex<Option<Failure>>,
    outbox: Sender<News>,
}

impl YearJob {
    pub(super) fn new(
        session: &Session,
        asked: &Asked,
        (pool, outbox): (&Arc<Mutex<Pool>>, &Sender<News>),
    ) -> Self {
        let steps = asked.steps(MOST_OF_A_YEAR);
        let matrices = || vec![Matrix::new(2, asked.count.min(MOST_OF_A_YEAR)); PATH_YEARS.len()];
        Self {
            asked: asked.clone(),
            model: Arc::clone(session.model()),
            scenarios: [
                session.active().scenario().clone(),
                believed_alike(session.reference_scenario(), session.active().scenario()),
            ],
            chunks: Chunks::of(&steps),
            steps,
            pool: Arc::clone(pool),
            found: Mutex::new([matrices(), matrices()]),
            failure: Mutex::default(),
            outbox: outbox.clone(),
        }
    }

    fn try_compute(&self, draws: &std::ops::Range<usize>) -> Result<(), Failure> {
        let own_horizon = self.model.catalogue().find(Meaning::Horizon);
        for (side, scenario) in self.scenarios.iter().enumerate() {
            let (ids, rows) = open(&self.pool)
                .rows(&self.model, (scenario, side), (self.asked.seed, draws.end))
                .map_err(Failure::Distribution)?;
            // a drawn horizon gives way to the year that is asked for
            let kept = |(id, _): &(_, _)| Some(*id) != own_horizon;
            let (ids, rows): (Vec<_>, Vec<_>) = ids.into_iter().zip(rows).filter(kept).unzip();
            for (place, years) in PATH_YEARS.into_iter().enumerate() {
                let measures = [self.asked.measure, Measure::Exports];
                let batch = self.model.batch(scenario, years, &ids, &measures);
                let batch = batch.map_err(broken)?;
                let (out, missing) =
                    evaluate((&self.model, &batch), &rows, draws, &mut batch.scratch())
                        .ok_or(Failure::Broken)?;
                if let Some(matrix) = open(&self.found)[side].get_mut(place) {
                    matrix.fill(draws, &out, &missing);
                }
            }
        }
        Ok(())
    }
}

impl Job for YearJob {
    fn steps(&self) -> Steps {
        Steps::after(self.chunks.ends.iter().copied())
    }

    fn compute(&self, chunk: usize) {
        if let Some(draws) = self.chunks.ranges.get(chunk)
            && open(&self.failure).is_none()
            && let Err(failure) = self.try_compute(draws)
        {
            *open(&self.failure) = Some(failure);
        }
    }

    fn show(&self, chunks: usize) {
        if let Some(failure) = open(&self.failure).clone() {
            drop(self.outbox.send(News::Failed(self.asked.clone(), failure)));
            return;
        }
        let step = self.chunks.ends.iter().position(|end| *end == chunks);
        let draws = step.and_then(|step| self.steps.get(step)).copied();
        let draws = draws.unwrap_or_default();
        let found = open(&self.found);
        let [scenario, reference] = &*found;
        let years = PATH_YEARS.into_iter().zip(scenario.iter().zip(reference));
        let of = |row: usize| -> Arc<[DrawnYear]> {
            let year = |(years, (scenario, reference)): (f64, (&Matrix, &Matrix))| DrawnYear {
                years,
                scenario: scenario.row(row, draws).to_vec(),
                reference: reference.row(row, draws).to_vec(),
            };
            years.clone().map(year).collect()
        };
        let news = News::Years(self.asked.clone(), [of(0), of(1)]);
        drop(self.outbox.send(news));
    }

    fn give_up(&self) {
        let news = News::Failed(self.asked.clone(), Failure::Broken);
        drop(self.outbox.send(news));
    }
}
