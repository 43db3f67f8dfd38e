//! What is computed, and what for.

/// What a job is for; the most wanted first, where they are not equally wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Draws of the scenario and its reference.
    Draws,
    /// A value that a lever must have.
    Seek,
    /// One lever over its range.
    Sweep,
    /// What each difference from the reference did.
    Moves,
    /// Two levers against each other.
    Map,
    /// The frontier of packages.
    Frontier,
    /// What can be traded for what.
    Trade,
    /// Red lines that would have to give way.
    Relax,
    /// One outcome in each year after the change, drawn.
    Years,
    /// What each assumption moves on its own.
    Tornado,
    /// Talks in time.
    Talks,
    /// Shares of the assumptions in the variance.
    Indices,
}

impl Purpose {
    /// All of them, the most wanted first.
    pub const ALL: [Self; 12] = [
        Self::Draws,
        Self::Seek,
        Self::Sweep,
        Self::Moves,
        Self::Map,
        Self::Frontier,
        Self::Trade,
        Self::Relax,
        Self::Years,
        Self::Tornado,
        Self::Talks,
        Self::Indices,
    ];

    /// How long it waits behind others: draws and questions asked backwards are looked at together, and take turns.
    pub(super) const fn rank(self) -> usize {
        match self {
            Self::Draws | Self::Seek | Self::Sweep | Self::Moves | Self::Map | Self::Frontier => 0,
            Self::Years | Self::Trade | Self::Relax => 1,
            Self::Tornado | Self::Talks => 2,
            Self::Indices => 3,
        }
    }
}

/// Where a job pauses to show what it has: numbers of chunks, rising, the last one all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps(Vec<usize>);

impl Steps {
    /// Steps after these numbers of chunks; what does not rise is left out.
    pub fn after(chunks: impl IntoIterator<Item = usize>) -> Self {
        let mut steps: Vec<usize> = Vec::new();
        for chunk in chunks {
            if steps.last().is_none_or(|last| chunk > *last) && chunk > 0 {
                steps.push(chunk);
            }
        }
        Self(steps)
    }

    /// The number of chunks after which a step is shown.
    pub(super) fn end(&self, step: usize) -> Option<usize> {
        self.0.get(step).copied()
    }
}

/// A computation in chunks.
///
/// It keeps what its chunks find, and sends what it has to show to whoever asked. Chunks are computed in any order and by
/// any thread; steps are shown in order, each when all of its chunks are done.
pub trait Job: Send + Sync {
    /// Where it shows what it has.
    fn steps(&self) -> Steps;

    /// Computes one chunk, for some milliseconds at most: nothing newer begins before it ends.
    fn compute(&self, chunk: usize);

    /// Shows what the first `chunks` chunks have found.
    fn show(&self, chunks: usize);

    /// Says that it had to be given up: a chunk panicked.
    fn give_up(&self);
}
