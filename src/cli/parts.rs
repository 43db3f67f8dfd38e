//! Work that is cut into pieces: which part of it is done here, and by which threads.

use std::convert::Infallible;
use std::ops::Range;

use super::arguments::Share;
use super::error::CliError;
use super::output::Streams;
use super::threads::Threads;
use crate::inverse::sweep::Shard;

/// Points that a thread takes at once.
const PIECE: usize = 64;
/// Most threads: more than any machine that this runs on has.
const MOST_THREADS: usize = 512;
/// Most parts of a whole.
const MOST_PARTS: usize = 1_000_000;

/// A part of some points, and the threads that work on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    pub(super) shard: Shard,
    threads: Threads,
}

impl Work {
    /// What `--shard`, `--threads` and `--quiet` ask for.
    pub(super) fn new(share: &Share) -> Result<Self, CliError> {
        let shard = match &share.shard {
            None => Shard::WHOLE,
            Some(text) => {
                shard(text).ok_or_else(|| CliError::bad_value("--shard", text, "I/N, 1 ≤ I ≤ N"))?
            }
        };
        let threads = Threads::of(share.threads.as_deref(), MOST_THREADS, share.quiet)?;
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
            of(start..(start + PIECE).min(range.end))
        };
        let mut done: Vec<(usize, Vec<T>)> = Vec::with_capacity(pieces);
        let Ok(()) = (self.threads).share(
            pieces,
            streams,
            || piece,
            |number, results| {
                done.push((number, results));
                Ok::<(), Infallible>(())
            },
        );
        done.sort_by_key(|(number, _)| *number);
        done.into_iter().flat_map(|(_, results)| results).collect()
    }
}

fn shard(text: &str) -> Option<Shard> {
    let (number, count) = text.trim().split_once('/')?;
    let count = count.parse().ok().filter(|count| *count <= MOST_PARTS)?;
    Shard::new(number.parse().ok()?, count)
}
