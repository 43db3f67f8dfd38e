//! Sweep: the outcome over the first lever alone, whatever the second does.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::{Ground, News};
use crate::app::runner::{Job, Steps};
use crate::figures::backwards::lever_curve;

/// The computation, in one piece.
pub(super) struct SweepJob {
    ground: Arc<Ground>,
    outbox: Sender<News>,
}

impl SweepJob {
    pub(super) fn new((ground, outbox): (Arc<Ground>, Sender<News>)) -> Self {
        Self { ground, outbox }
    }
}

impl Job for SweepJob {
    fn steps(&self) -> Steps {
        Steps::after([1])
    }

    fn compute(&self, _chunk: usize) {
        let ground = &self.ground;
        let question = ground.question(vec![ground.asked.first]);
        let answer = question.answer(&ground.model);
        let chart = lever_curve(&ground.input(), &question, &answer).ok();
        let news = News::Curve(ground.number, chart.flatten().map(Box::new));
        drop(self.outbox.send(news));
    }

    fn show(&self, _chunks: usize) {}

    fn give_up(&self) {
        drop(self.outbox.send(News::Broken(self.ground.number)));
    }
}
