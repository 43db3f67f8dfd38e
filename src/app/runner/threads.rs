//! Who computes which chunk when.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex};

use super::job::{Job, Purpose, Steps};
use super::open;

/// A job that is under way.
struct Running {
    job: Arc<dyn Job>,
    /// Tells this job from those before it.
    generation: u64,
    steps: Steps,
    /// Chunks that have been handed out.
    handed: usize,
    /// Chunks that are done.
    done: usize,
    /// Steps that have been shown.
    shown: usize,
}

/// One purpose.
#[derive(Default)]
struct Slot {
    running: Option<Running>,
    waiting: Option<Arc<dyn Job>>,
}

#[derive(Default)]
struct State {
    slots: [Slot; Purpose::ALL.len()],
    generations: u64,
    stops: bool,
}

/// What a thread is to do next.
struct Errand {
    slot: usize,
    generation: u64,
    job: Arc<dyn Job>,
    chunk: usize,
}

/// What the threads share.
pub(super) struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl State {
    fn start(&mut self, slot: usize, job: Arc<dyn Job>) {
        self.generations += 1;
        let running = Running {
            steps: job.steps(),
            job,
            generation: self.generations,
            handed: 0,
            done: 0,
            shown: 0,
        };
        if let Some(slot) = self.slots.get_mut(slot) {
            slot.running = running.steps.end(0).is_some().then_some(running);
        }
    }

    /// The next chunk of the most wanted purpose; chunks beyond the step under way wait for it.
    ///
    /// Of purposes that are wanted equally, one that has shown nothing yet goes before one that only gets finer, and the
    /// one that was started first before the others: a hand that keeps moving makes new jobs of each, and each is served.
    fn next(&mut self) -> Option<Errand> {
        let slots = Purpose::ALL.into_iter().zip(&mut self.slots).enumerate();
        let open = slots.filter_map(|(slot, (purpose, of))| {
            let running = of.running.as_mut()?;
            let is_open = running.steps.end(running.shown) > Some(running.handed);
            let turn = (purpose.rank(), running.shown > 0, running.generation);
            is_open.then_some((turn, slot, running))
        });
        let (_, slot, running) = open.min_by_key(|(turn, ..)| *turn)?;
        let chunk = running.handed;
        running.handed += 1;
        Some(Errand {
            slot,
            generation: running.generation,
            job: Arc::clone(&running.job),
            chunk,
        })
    }

    fn running(&mut self, errand: &Errand) -> Option<&mut Running> {
        let running = self.slots.get_mut(errand.slot)?.running.as_mut()?;
        (running.generation == errand.generation).then_some(running)
    }

    /// Notes a chunk as done; the number of chunks to show where a step is complete by it.
    fn done(&mut self, errand: &Errand) -> Option<usize> {
        let running = self.running(errand)?;
        running.done += 1;
        let end = running.steps.end(running.shown)?;
        (running.done >= end).then_some(end)
    }

    /// Notes a step as shown: the job goes on, ends, or gives way to the one that waits.
    fn shown(&mut self, errand: &Errand) {
        let Some(running) = self.running(errand) else {
            return;
        };
        running.shown += 1;
        let is_done = running.steps.end(running.shown).is_none();
        let Some(slot) = self.slots.get_mut(errand.slot) else {
            return;
        };
        let waiting = slot.waiting.take();
        if is_done || waiting.is_some() {
            slot.running = None;
        }
        if let Some(job) = waiting {
            self.start(errand.slot, job);
        }
    }

    fn give_up(&mut self, errand: &Errand) {
        if self.running(errand).is_some()
            && let Some(slot) = self.slots.get_mut(errand.slot)
        {
            slot.running = None;
            if let Some(job) = slot.waiting.take() {
                self.start(errand.slot, job);
            }
        }
    }
}

impl Shared {
    pub(super) fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            state: Mutex::default(),
            changed: Condvar::new(),
            wake: Box::new(wake),
        }
    }

    pub(super) fn submit(&self, purpose: Purpose, job: Arc<dyn Job>) {
        let mut state = open(self.state.lock());
        let place = purpose as usize;
        let Some(slot) = state.slots.get_mut(place) else {
            return;
        };
        let has_shown_nothing = (slot.running.as_ref()).is_some_and(|running| running.shown == 0);
        if has_shown_nothing {
            slot.waiting = Some(job);
        } else {
            state.start(place, job);
            self.changed.notify_all();
        }
    }

    pub(super) fn cancel(&self, purpose: Purpose) {
        if let Some(slot) = open(self.state.lock()).slots.get_mut(purpose as usize) {
            *slot = Slot::default();
        }
    }

    pub(super) fn is_busy(&self, purpose: Purpose) -> bool {
        let state = open(self.state.lock());
        let slot = state.slots.get(purpose as usize);
        slot.is_some_and(|slot| slot.running.is_some())
    }

    pub(super) fn stop(&self) {
        open(self.state.lock()).stops = true;
        self.changed.notify_all();
    }

    /// The life of a thread.
    pub(super) fn serve(&self) {
        loop {
            let mut state = open(self.state.lock());
            let errand = loop {
                if state.stops {
                    return;
                }
                match state.next() {
                    Some(errand) => break errand,
                    None => state = open(self.changed.wait(state)),
                }
            };
            drop(state);
            self.run(&errand);
        }
    }

    fn run(&self, errand: &Errand) {
        // the job's own state is behind locks of its own, and a job that panics is never asked again
        let compute = || errand.job.compute(errand.chunk);
        let mut is_sound = catch_unwind(AssertUnwindSafe(compute)).is_ok();
        let step = (is_sound)
            .then(|| open(self.state.lock()).done(errand))
            .flatten();
        if let Some(chunks) = step {
            is_sound = catch_unwind(AssertUnwindSafe(|| errand.job.show(chunks))).is_ok();
            if is_sound {
                open(self.state.lock()).shown(errand);
            }
        }
        if !is_sound {
            // a second panic, while giving up, changes nothing any more
            drop(catch_unwind(AssertUnwindSafe(|| errand.job.give_up())));
            open(self.state.lock()).give_up(errand);
        }
        if step.is_some() || !is_sound {
            self.changed.notify_all();
            (self.wake)();
        }
    }
}
