//! Work that is cut into pieces: which part of it is done here, by how many threads, and how far it is.

use std::io::IsTerminal as _;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::arguments::Share;
use super::error::CliError;
use super::output::Streams;
use crate::inverse::sweep::Shard;
use crate::text::command_line::FindingText;
use crate::text::number::{self, Unit};

/// Points that a thread takes at once.
const PIECE: usize = 64;
/// Most threads: more than any machine that this runs on has.
const MOST_THREADS: usize = 512;
/// Most parts of a whole.
const MOST_PARTS: usize = 1_000_000;
/// How long nothing is said of how far the work is.
const SILENCE: Duration = Duration::from_secs(1);
/// How often it is said then.
const EVERY: Duration = Duration::from_millis(200);

/// A part of some points, and the threads that work on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    pub(super) shard: Shard,
    threads: usize,
}

impl Work {
    /// What `--shard` and `--threads` ask for.
    pub(super) fn new(share: &Share) -> Result<Self, CliError> {
        let shard = match &share.shard {
            None => Shard::WHOLE,
            Some(text) => {
                shard(text).ok_or_else(|| CliError::bad_value("--shard", text, "I/N, 1 ≤ I ≤ N"))?
            }
        };
        let threads = match &share.threads {
            None => thread::available_parallelism().map_or(1, usize::from),
            Some(text) => {
                let threads = text.trim().parse().ok();
                threads
                    .filter(|threads| (1..=MOST_THREADS).contains(threads))
                    .ok_or_else(|| CliError::whole_number("--threads", text, 1, MOST_THREADS))?
            }
        };
        Ok(Self { shard, threads })
    }

    /// The results of this part's points in their order, whatever thread computed which.
    pub(super) fn results<T: Send>(
        self,
        points: usize,
        streams: &mut Streams<'_>,
        of: impl Fn(Range<usize>) -> Vec<T> + Sync,
    ) -> Vec<T> {
        let range = self.shard.range(points);
        let pieces = range.len().div_ceil(PIECE);
        let piece = |number: usize| {
            let start = range.start + number * PIECE;
            start..(start + PIECE).min(range.end)
        };
        let next = AtomicUsize::new(0);
        let mut done: Vec<(usize, Vec<T>)> = Vec::with_capacity(pieces);
        let work = |sender: mpsc::Sender<(usize, Vec<T>)>| {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= pieces || sender.send((number, of(piece(number)))).is_err() {
                    break;
                }
            }
        };
        let work = &work;
        thread::scope(|scope| {
            let (sender, receiver) = mpsc::channel();
            let mut started = 0;
            for number in 0..self.threads.min(pieces) {
                let sender = sender.clone();
                let named = thread::Builder::new().name(format!("points-{number}"));
                started += usize::from(named.spawn_scoped(scope, move || work(sender)).is_ok());
            }
            if started == 0 {
                // a system without room for a thread: here and now
                work(sender.clone());
            }
            drop(sender);
            let mut progress = Progress::new(pieces);
            loop {
                match receiver.recv_timeout(EVERY) {
                    Ok(piece) => done.push(piece),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                progress.tell(done.len(), streams);
            }
            progress.end(streams);
        });
        done.sort_by_key(|(number, _)| *number);
        done.into_iter().flat_map(|(_, results)| results).collect()
    }
}

fn shard(text: &str) -> Option<Shard> {
    let (number, count) = text.trim().split_once('/')?;
    let count = count.parse().ok().filter(|count| *count <= MOST_PARTS)?;
    Shard::new(number.parse().ok()?, count)
}

/// How far some work is, told on a terminal alone and only of what takes long.
struct Progress {
    begun: Instant,
    told: Option<Instant>,
    whole: usize,
    is_heard: bool,
}

impl Progress {
    fn new(whole: usize) -> Self {
        Self {
            begun: Instant::now(),
            told: None,
            whole,
            is_heard: std::io::stderr().is_terminal(),
        }
    }

    fn tell(&mut self, done: usize, streams: &mut Streams<'_>) {
        let is_due = self.told.is_none_or(|told| told.elapsed() >= EVERY);
        if !self.is_heard || !is_due || self.begun.elapsed() < SILENCE {
            return;
        }
        self.told = Some(Instant::now());
        let share = done as f64 / self.whole.max(1) as f64;
        let percent = number::value(
            (share * 100.0).floor() / 100.0,
            Unit::Share,
            streams.language,
        );
        let line = streams.fill(FindingText::Progress, &[("percent", percent)]);
        streams.over(&line);
    }

    fn end(&self, streams: &mut Streams<'_>) {
        if self.told.is_some() {
            streams.over("");
        }
    }
}
