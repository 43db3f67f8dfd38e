//! What each of the user's moves did to the outcome.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::{Ground, News};
use crate::app::runner::{Job, Steps};
use crate::figures::moves::moves;
use crate::inverse::Waterfall;

/// The computation, in one piece.
pub(super) struct MovesJob {
    ground: Arc<Ground>,
    outbox: Sender<News>,
}

impl MovesJob {
    pub(super) fn new((ground, outbox): (Arc<Ground>, Sender<News>)) -> Self {
        Self { ground, outbox }
    }
}

impl Job for MovesJob {
    fn steps(&self) -> Steps {
        Steps::after([1])
    }

    fn compute(&self, _chunk: usize) {
        let ground = &self.ground;
        let (reference, scenario) = (&ground.reference.scenario, &ground.scenario.scenario);
        let measure = ground.asked.measure;
        let found = Waterfall::new(&ground.model, reference, scenario, measure);
        let chart = moves(&ground.input(), measure, &found).ok();
        let news = News::Moves(ground.number, chart.map(Box::new));
        drop(self.outbox.send(news));
    }

    fn show(&self, _chunks: usize) {}

    fn give_up(&self) {
        drop(self.outbox.send(News::Broken(self.ground.number)));
    }
}
