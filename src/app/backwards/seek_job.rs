//! Goal seek: where the levers must stand.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::{Ground, News, Reply};
use crate::app::runner::{Job, Steps};
use crate::inverse::words::Speaker;

/// The computation, in one piece.
pub(super) struct SeekJob {
    ground: Arc<Ground>,
    outbox: Sender<News>,
}

impl SeekJob {
    pub(super) fn new((ground, outbox): (Arc<Ground>, Sender<News>)) -> Self {
        Self { ground, outbox }
    }
}

impl Job for SeekJob {
    fn steps(&self) -> Steps {
        Steps::after([1])
    }

    fn compute(&self, _chunk: usize) {
        let ground = &self.ground;
        let question = ground.question(ground.asked.levers());
        let answer = question.answer(&ground.model);
        let speaker = Speaker {
            model: &ground.model,
            language: ground.language,
        };
        let reply = Reply {
            words: speaker.answer(&question, &answer),
            place: answer.position(&question.present()).cloned(),
            levers: question.levers,
        };
        // nobody listens any more when the window has closed
        drop(self.outbox.send(News::Answer(ground.number, reply)));
    }

    fn show(&self, _chunks: usize) {}

    fn give_up(&self) {
        drop(self.outbox.send(News::Broken(self.ground.number)));
    }
}
