//! What each assumption moves on its own, between its 10th and its 90th percentile.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};

use super::draw_job::{broken, open};
use super::matrix::evaluate;
use super::{Asked, Failure, News};
use crate::app::runner::{Job, Steps};
use crate::app::session::Session;
use crate::engine::Model;
use crate::figures::uncertainty::Swing;
use crate::model::{ParameterId, Scenario};
use crate::uncertainty::distribution::Marginal;

/// Assumptions of a chunk, two evaluations each.
const CHUNK: usize = 16;

/// The computation.
pub(super) struct SwingJob {
    asked: Asked,
    model: Arc<Model>,
    scenario: Scenario,
    /// Assumptions that have a distribution.
    believed: Vec<ParameterId>,
    found: Mutex<Vec<Swing>>,
    failure: Mutex<Option<Failure>>,
    outbox: Sender<News>,
}

impl SwingJob {
    pub(super) fn new(session: &Session, asked: &Asked, outbox: Sender<News>) -> Self {
        let model = Arc::clone(session.model());
        Self {
            asked: asked.clone(),
            believed: (model.catalogue().believed()).map(|(id, ..)| id).collect(),
            model,
            scenario: session.active().scenario().clone(),
            found: Mutex::default(),
            failure: Mutex::default(),
            outbox,
        }
    }

    /// The ends of those that vary.
    fn ends(&self, believed: &[ParameterId]) -> Vec<(ParameterId, [f64; 2])> {
        let catalogue = self.model.catalogue();
        let ends = believed.iter().filter_map(|id| {
            let marginal = Marginal::of(catalogue, &self.scenario, *id)
                .ok()
                .flatten()?;
            let ends = [marginal.quantile(0.1), marginal.quantile(0.9)];
            (!marginal.is_fixed()).then_some((*id, ends))
        });
        ends.collect()
    }

    /// The outcome where one assumption after the other stands at its ends and all others where they are set.
    fn outcomes(&self, ends: &[(ParameterId, [f64; 2])]) -> Result<Vec<Swing>, Failure> {
        let ids: Vec<ParameterId> = ends.iter().map(|(id, _)| *id).collect();
        let count = ends.len() * 2;
        let row = |(place, (id, ends)): (usize, &(ParameterId, [f64; 2]))| {
            let set = self.scenario.value(*id).number().unwrap_or_default();
            let mut row = vec![set; count];
            row[place * 2..place * 2 + 2].copy_from_slice(ends);
            Arc::<[f64]>::from(row)
        };
        let rows: Vec<Arc<[f64]>> = ends.iter().enumerate().map(row).collect();
        let measures = [self.asked.measure];
        let batch = (self.model).batch(&self.scenario, self.asked.years(), &ids, &measures);
        let batch = batch.map_err(broken)?;
        let (out, missing) = evaluate(
            (&self.model, &batch),
            &rows,
            &(0..count),
            &mut batch.scratch(),
        )
        .ok_or(Failure::Broken)?;
        let is_missing = |draw: usize| {
            missing.absent.iter().any(|absent| absent.draw == draw)
                || missing.failures.iter().any(|failure| failure.draw == draw)
        };
        let swing = |(place, (assumption, ends)): (usize, &(ParameterId, [f64; 2]))| {
            let (low, high) = (place * 2, place * 2 + 1);
            let outcomes = [*out.get(low)?, *out.get(high)?];
            let is_known = !is_missing(low) && !is_missing(high);
            is_known.then_some(Swing {
                assumption: *assumption,
                ends: *ends,
                outcomes,
            })
        };
        Ok(ends.iter().enumerate().filter_map(swing).collect())
    }
}

impl Job for SwingJob {
    fn steps(&self) -> Steps {
        Steps::after([self.believed.len().div_ceil(CHUNK).max(1)])
    }

    fn compute(&self, chunk: usize) {
        if let Some(believed) = self.believed.chunks(CHUNK).nth(chunk) {
            match self.outcomes(&self.ends(believed)) {
                Ok(swings) => open(&self.found).extend(swings),
                Err(failure) => *open(&self.failure) = Some(failure),
            }
        }
    }

    fn show(&self, _chunks: usize) {
        let failure = open(&self.failure).clone();
        let news = failure.map_or_else(
            || {
                let mut swings = open(&self.found).clone();
                let size = |swing: &Swing| (swing.outcomes[1] - swing.outcomes[0]).abs();
                swings.sort_by(|a, b| {
                    let by_size = size(b).total_cmp(&size(a));
                    by_size.then(a.assumption.cmp(&b.assumption))
                });
                News::Swings(self.asked.clone(), swings)
            },
            |failure| News::Failed(self.asked.clone(), failure),
        );
        drop(self.outbox.send(news));
    }

    fn give_up(&self) {
        let news = News::Failed(self.asked.clone(), Failure::Broken);
        drop(self.outbox.send(news));
    }
}
