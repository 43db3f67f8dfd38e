//! The runner: background computations that never hold a frame up.
//!
//! A [`Job`] is cut into chunks, and after some of them it has something to show. Threads that live as long as the window
//! take chunks, the most wanted purpose first. Each purpose has one running job and one that waits: a newer one takes the
//! place of the one that waits, and of the running one as soon as that has shown its first step, so that a hand that keeps
//! moving sees results of its last position and not none at all. What a job shows it sends itself; the runner only calls
//! the wake closure.
//!
//! The window asks ([`Runner::submit`]) and reads its own inbox: both cost microseconds. The threads are started with the
//! first job; where nothing is asked for, they sleep. They end with the runner.

mod job;
#[cfg(test)]
mod tests;
mod threads;

use std::sync::{Arc, OnceLock, PoisonError};
use std::thread::JoinHandle;

pub use job::{Job, Purpose, Steps};
use threads::Shared;

/// Threads that compute, and what they compute.
pub struct Runner {
    shared: Arc<Shared>,
    /// How many threads it is to have.
    count: usize,
    threads: OnceLock<Vec<JoinHandle<()>>>,
}

impl std::fmt::Debug for Runner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Runner")
            .field("threads", &self.count)
            .finish_non_exhaustive()
    }
}

/// Threads for a machine with so many cores: one is left to the window.
fn threads_for(cores: usize) -> usize {
    cores.saturating_sub(1).max(1)
}

impl Runner {
    /// A runner of this machine; `wake` is called from its threads whenever a job has shown something.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self::with_threads(threads_for(cores), wake)
    }

    /// The same with a number of threads of the caller's.
    pub fn with_threads(count: usize, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            shared: Arc::new(Shared::new(wake)),
            count,
            threads: OnceLock::new(),
        }
    }

    fn started(&self) -> Vec<JoinHandle<()>> {
        let spawn = |number: usize| {
            let shared = Arc::clone(&self.shared);
            let thread = std::thread::Builder::new().name(format!("runner {number}"));
            // a thread that cannot be had is missed; with none at all nothing is ever shown, and the window says so
            thread.spawn(move || shared.serve()).ok()
        };
        (1..=self.count).filter_map(spawn).collect()
    }

    /// Whether there is anybody to compute; before the first job that is not known, and nobody is missed.
    pub fn is_able(&self) -> bool {
        self.threads.get().is_none_or(|threads| !threads.is_empty())
    }

    /// Hands in a job; an older one of the same purpose gives way to it.
    pub fn submit(&self, purpose: Purpose, job: Arc<dyn Job>) {
        self.threads.get_or_init(|| self.started());
        self.shared.submit(purpose, job);
    }

    /// Gives a purpose up.
    pub fn cancel(&self, purpose: Purpose) {
        self.shared.cancel(purpose);
    }

    /// Whether a purpose has a job that is not done.
    pub fn is_busy(&self, purpose: Purpose) -> bool {
        self.shared.is_busy(purpose)
    }
}

impl Drop for Runner {
    /// Ends the threads and waits for them: at most one chunk each.
    fn drop(&mut self) {
        self.shared.stop();
        for thread in self.threads.take().into_iter().flatten() {
            // a thread that has panicked has ended too
            drop(thread.join());
        }
    }
}

/// The value behind a lock: data that a panic left behind are whole, because nothing panics while it holds one.
fn open<T>(lock: Result<T, PoisonError<T>>) -> T {
    lock.unwrap_or_else(PoisonError::into_inner)
}
