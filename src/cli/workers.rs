//! Workers: the tasks of evaluations shared over threads, with a progress bar for what takes longer than a second.
//!
//! Which worker does which task changes no bit of a result: a task is a function of its draws, and blocks are put where
//! they belong. The bar goes to standard error, only where that is a terminal and nobody asked for quiet.

use std::io::IsTerminal as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::arguments::Drawing;
use super::error::CliError;
use super::output::Streams;
use crate::engine::Model;
use crate::text::Title;
use crate::text::command_line::CommandError as T;
use crate::uncertainty::UncertaintyError;
use crate::uncertainty::evaluation::{DRAWS_A_TASK, Evaluation, Outcomes, place};

/// Work that is done sooner shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);
/// Time between two steps of the bar.
const STEP: Duration = Duration::from_millis(100);
/// Characters of the bar.
const WIDTH: usize = 40;
/// Seed where none is given.
pub(super) const SEED: u64 = 1;
/// Most draws that a command takes.
const MOST_DRAWS: u64 = 1_000_000;
/// Most threads that a command takes.
const MOST_THREADS: u64 = 1_024;

/// How draws are made and shared, as the arguments say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Number of draws; `None` where none are asked for.
    pub(super) draws: Option<usize>,
    /// The seed.
    pub(super) seed: u64,
    threads: usize,
    is_quiet: bool,
}

impl Run {
    /// What the arguments ask for.
    pub(super) fn of(drawing: &Drawing) -> Result<Self, CliError> {
        let draws = drawing.draws.as_deref();
        let draws = draws.map(|text| whole("--draws", text, (2, MOST_DRAWS)));
        let seed = drawing.seed.as_deref();
        let seed = seed.map(|text| whole("--seed", text, (0, u64::MAX)));
        let threads = drawing.threads.as_deref();
        let threads = threads.map(|text| whole("--threads", text, (1, MOST_THREADS)));
        let free = thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        Ok(Self {
            draws: draws.transpose()?.map(count),
            seed: seed.transpose()?.unwrap_or(SEED),
            threads: threads.transpose()?.map_or(free, count),
            is_quiet: drawing.quiet,
        })
    }

    /// Does all tasks of all evaluations; outcomes by evaluation and sheet.
    pub(super) fn evaluate(
        self,
        model: &Model,
        evaluations: &[&Evaluation],
        streams: &mut Streams<'_>,
    ) -> Result<Vec<Vec<Outcomes>>, UncertaintyError> {
        let tasks: Vec<_> = (evaluations.iter().enumerate())
            .flat_map(|(which, evaluation)| {
                let tasks = evaluation.tasks(DRAWS_A_TASK).into_iter();
                tasks.map(move |task| (which, task))
            })
            .collect();
        let mut found: Vec<_> = evaluations.iter().map(|of| of.outcomes()).collect();
        let mut bar = Bar::new(tasks.len(), self.is_quiet);
        let next = AtomicUsize::new(0);
        let (sender, receiver) = mpsc::channel();
        let work = || {
            let sender = sender.clone();
            let mut scratches: Vec<_> = evaluations.iter().map(|of| of.scratch()).collect();
            let (tasks, next) = (&tasks, &next);
            move || {
                while let Some((which, task)) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let place = evaluations.get(*which).zip(scratches.get_mut(*which));
                    let block = place.map(|(of, room)| of.compute(model, task.clone(), room));
                    // a receiver that has gone away has set the next task beyond the last
                    drop(block.map(|block| sender.send((*which, block))));
                }
            }
        };
        let result = thread::scope(|scope| {
            for number in 0..self.threads.min(tasks.len()) {
                let name = format!("draws {number}");
                let worker = thread::Builder::new().name(name);
                if worker.spawn_scoped(scope, work()).is_err() && number == 0 {
                    // without any thread the work is done here
                    work()();
                }
            }
            for _ in 0..tasks.len() {
                let Ok((which, block)) = receiver.recv() else {
                    break;
                };
                // after an error nobody takes up another task
                let block = block.inspect_err(|_| next.store(tasks.len(), Ordering::Relaxed))?;
                if let Some(outcomes) = found.get_mut(which) {
                    place(outcomes, block);
                }
                bar.advance(streams);
            }
            Ok(())
        });
        bar.wipe(streams);
        result.map(|()| found)
    }
}

/// A whole number within bounds, or what is allowed.
fn whole(option: &'static str, text: &str, (low, high): (u64, u64)) -> Result<u64, CliError> {
    let number = text.trim().parse::<u64>().ok();
    let number = number.filter(|number| (low..=high).contains(number));
    let plain = |number: u64| Title::new(number.to_string(), number.to_string());
    number.ok_or_else(|| CliError::BadValue {
        option,
        value: text.to_owned(),
        allowed: Title::filled(
            T::AllowedWhole,
            &[("low", &plain(low)), ("high", &plain(high))],
        ),
    })
}

/// The progress bar.
struct Bar {
    total: usize,
    done: usize,
    started: Instant,
    shown: Option<Instant>,
    is_wanted: bool,
}

impl Bar {
    fn new(total: usize, is_quiet: bool) -> Self {
        Self {
            total,
            done: 0,
            started: Instant::now(),
            shown: None,
            is_wanted: !is_quiet && std::io::stderr().is_terminal(),
        }
    }

    fn advance(&mut self, streams: &mut Streams<'_>) {
        self.done += 1;
        let is_due = match self.shown {
            None => self.started.elapsed() >= PATIENCE,
            Some(last) => last.elapsed() >= STEP,
        };
        if !self.is_wanted || !is_due {
            return;
        }
        self.shown = Some(Instant::now());
        let filled = WIDTH * self.done / self.total.max(1);
        let percent = 100 * self.done / self.total.max(1);
        let (full, rest) = ("#".repeat(filled), "-".repeat(WIDTH - filled));
        let _unheard = write!(streams.err, "\r[{full}{rest}] {percent}%");
        let _unheard = streams.err.flush();
    }

    /// Takes the bar away again.
    fn wipe(&self, streams: &mut Streams<'_>) {
        if self.shown.is_some() {
            let blank = " ".repeat(WIDTH + 7);
            let _unheard = write!(streams.err, "\r{blank}\r");
            let _unheard = streams.err.flush();
        }
    }
}
