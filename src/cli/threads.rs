//! Pieces of work shared over threads, with a progress bar.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;

use super::error::CliError;
use super::output::Streams;
use super::progress::{self, Progress};
use super::whole_number::whole_number;

/// How many threads work, and whether they show how far they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Threads {
    count: usize,
    is_quiet: bool,
}

impl Threads {
    /// What `--threads`, up to `most`, and `--quiet` ask for; as many as the machine runs at once where none is given.
    pub(super) fn of(text: Option<&str>, most: usize, is_quiet: bool) -> Result<Self, CliError> {
        let count = text.map(|text| whole_number("--threads", text, (1, most)));
        let free = || thread::available_parallelism().map_or(1, usize::from);
        Ok(Self {
            count: count.transpose()?.unwrap_or_else(free),
            is_quiet,
        })
    }

    /// Does the pieces with the numbers from 0 to `pieces` and hands their results to `take`, in the order in which they come.
    ///
    /// Each thread makes one `worker` for all that it does. After an error of `take` nobody takes up another piece.
    pub(super) fn share<T: Send, E, Worker: FnMut(usize) -> T>(
        self,
        pieces: usize,
        streams: &mut Streams<'_>,
        worker: impl Fn() -> Worker + Sync,
        mut take: impl FnMut(usize, T) -> Result<(), E>,
    ) -> Result<(), E> {
        let next = AtomicUsize::new(0);
        let work = |sender: Sender<(usize, T)>| {
            let mut worker = worker();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= pieces || sender.send((number, worker(number))).is_err() {
                    break;
                }
            }
        };
        let work = &work;
        let mut progress = Progress::new(pieces, self.is_quiet);
        let result = thread::scope(|scope| {
            let (sender, receiver) = mpsc::channel();
            let mut started = 0;
            for number in 0..self.count.min(pieces) {
                let sender = sender.clone();
                let named = thread::Builder::new().name(format!("worker {number}"));
                started += usize::from(named.spawn_scoped(scope, move || work(sender)).is_ok());
            }
            if started == 0 {
                // a system without room for a thread: here and now
                work(sender.clone());
            }
            drop(sender);
            let result = gather(&receiver, &mut take, |done| progress.show(done, streams));
            if result.is_err() {
                next.store(pieces, Ordering::Relaxed);
            }
            result
        });
        progress.end(streams);
        result
    }
}

/// Hands on what comes until no thread is left that sends, telling now and then how many came.
fn gather<T, E>(
    receiver: &Receiver<(usize, T)>,
    take: &mut impl FnMut(usize, T) -> Result<(), E>,
    mut tell: impl FnMut(usize),
) -> Result<(), E> {
    let mut done = 0;
    loop {
        match receiver.recv_timeout(progress::STEP) {
            Ok((number, piece)) => {
                take(number, piece)?;
                done += 1;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        tell(done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn shared(count: usize, bad: Option<usize>) -> (Result<(), usize>, Vec<(usize, usize)>) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut streams = Streams {
            out: &mut out,
            err: &mut err,
            language: Language::English,
        };
        let threads = Threads {
            count,
            is_quiet: true,
        };
        let mut found = Vec::new();
        let take = |number: usize, square: usize| {
            found.push((number, square));
            if bad == Some(number) {
                Err(number)
            } else {
                Ok(())
            }
        };
        let result = threads.share(100, &mut streams, || |number: usize| number * number, take);
        found.sort_unstable();
        (result, found)
    }

    #[test]
    fn every_piece_is_done_once_by_any_number_of_threads() {
        let whole: Vec<(usize, usize)> = (0..100).map(|number| (number, number * number)).collect();
        for count in [0, 1, 2, 7, 200] {
            let (result, found) = shared(count, None);
            assert_eq!(result, Ok(()), "{count} threads");
            assert_eq!(found, whole, "{count} threads");
        }
    }

    #[test]
    fn the_first_error_ends_the_work() {
        let (result, found) = shared(3, Some(5));
        assert_eq!(result, Err(5));
        assert!(found.contains(&(5, 25)) && found.len() <= 100);
    }

    #[test]
    fn a_number_of_threads_is_asked_for_within_bounds() {
        assert!(Threads::of(None, 8, false).is_ok_and(|threads| threads.count >= 1));
        assert!(Threads::of(Some("8"), 8, false).is_ok_and(|threads| threads.count == 8));
        for text in ["0", "9", "-1", "two", ""] {
            assert!(Threads::of(Some(text), 8, false).is_err(), "{text}");
        }
    }
}
