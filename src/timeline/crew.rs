//! Who does the work: pieces that do not depend on each other, shared by as many workers as the caller has.
//!
//! The module knows no thread. What a piece gives depends on its number alone, and results are taken in the order of
//! numbers, so that the result has the same bits whoever does which piece in what order.

/// Somebody who does pieces of work.
pub trait Crew {
    /// Does the pieces with the numbers from 0 to `count`; results in the order of numbers.
    fn all<T: Send>(&mut self, count: usize, piece: impl Fn(usize) -> T + Sync) -> Vec<T>;
}

/// One worker, here and now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Alone;

impl Crew for Alone {
    fn all<T: Send>(&mut self, count: usize, piece: impl Fn(usize) -> T + Sync) -> Vec<T> {
        (0..count).map(piece).collect()
    }
}
