//! Draws of what is open: asked for whenever something has changed, shown when they arrive.
//!
//! ```text
//! Session ─ Asked ─> Runner ─ jobs ─> inbox ─> Sampling ─> panels, charts
//! ```
//!
//! Everything here costs the window microseconds; drawing, evaluating and summing up are done by the runner's threads. A
//! result says what it was made from. One of an older state of the same scenario stays on screen, marked as that of the
//! last position, until a newer one arrives; one older than what is shown is dropped.

mod asked;
mod draw_job;
mod matrix;
mod share_job;
mod swing_job;
mod year_job;

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::document::DocumentId;
use super::page::Page;
use super::runner::{Purpose, Runner};
use super::session::Session;
use crate::engine::Measure;
use crate::figures::uncertainty::{BASE_POINTS, Drawn, DrawnYear, Standing, Swing, VarianceShare};

pub use asked::{Asked, COUNTS, DEFAULT_COUNT, DEFAULT_SEED};
use draw_job::{DrawJob, Pool};
pub use draw_job::{Interval, Sample};
use share_job::ShareJob;
use swing_job::SwingJob;
use year_job::YearJob;

/// What the jobs send.
#[derive(Debug)]
enum News {
    Sample(Sample),
    /// The outcome that is looked at, and the focus origin's sales.
    Years(Asked, [Arc<[DrawnYear]>; 2]),
    Swings(Asked, Vec<Swing>),
    Shares(Asked, Vec<VarianceShare>),
    /// Why there is nothing.
    Failed(Asked, Failure),
}

/// Why a computation was given up.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// A distribution is impossible for its assumption.
    Distribution(crate::model::distribution::DistributionError),
    /// The computation broke off: an error of the program.
    Broken,
}

/// How far the draws are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Progress {
    /// The user has switched draws off.
    Off,
    /// Nothing has arrived yet.
    Waiting,
    /// What is shown belongs to an older state of the scenario.
    Stale {
        /// Draws of that state.
        draws: usize,
        /// Draws that were asked for.
        of: usize,
    },
    /// What is shown is of this state and is still refined.
    Refining {
        /// Draws so far.
        draws: usize,
        /// Draws that were asked for.
        of: usize,
    },
    /// All draws are there.
    Done {
        /// Draws.
        draws: usize,
        /// From asking to the last draw.
        took: Duration,
    },
}

/// What the jobs of draws are for.
const PURPOSES: [Purpose; 4] = [
    Purpose::Draws,
    Purpose::Years,
    Purpose::Tornado,
    Purpose::Indices,
];

/// What is drawn and what has arrived.
#[derive(Debug)]
pub struct Sampling {
    is_on: bool,
    seed: u64,
    count: usize,
    /// The outcome of the page about what is not certain.
    measure: Measure,
    runner: Arc<Runner>,
    pool: Arc<Mutex<Pool>>,
    outbox: Sender<News>,
    inbox: Receiver<News>,
    asked: Option<Asked>,
    asked_years: Option<Asked>,
    asked_swings: Option<Asked>,
    sample: Option<Arc<Sample>>,
    years: Option<(Asked, [Arc<[DrawnYear]>; 2])>,
    swings: Option<(Asked, Arc<[Swing]>)>,
    shares: Option<(Asked, Arc<[VarianceShare]>)>,
    wants_indices: bool,
    asked_shares: Option<Asked>,
    threshold: Option<(Measure, f64)>,
    failure: Option<Failure>,
    drawn: Option<Arc<Drawn>>,
    /// Whether what the charts are made from has to be put together anew.
    is_outdated: bool,
    arrivals: u64,
}

impl Sampling {
    /// Nothing drawn yet; the runner asks the window for a frame when something has arrived.
    pub fn new(is_on: bool, runner: Arc<Runner>) -> Self {
        let (outbox, inbox) = channel();
        Self {
            is_on,
            seed: DEFAULT_SEED,
            count: DEFAULT_COUNT,
            measure: asked::FIRST_MEASURE,
            runner,
            pool: Arc::default(),
            outbox,
            inbox,
            asked: None,
            asked_years: None,
            asked_swings: None,
            sample: None,
            years: None,
            swings: None,
            shares: None,
            wants_indices: false,
            asked_shares: None,
            threshold: None,
            failure: None,
            drawn: None,
            is_outdated: false,
            arrivals: 0,
        }
    }

    /// Switches draws on or off.
    pub fn set_on(&mut self, is_on: bool) {
        self.is_on = is_on;
        if !is_on {
            self.forget();
        }
    }

    /// Whether draws are on.
    pub const fn is_on(&self) -> bool {
        self.is_on
    }

    /// The seed.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// Chooses the seed.
    pub const fn set_seed(&mut self, seed: u64) {
        self.seed = seed;
    }

    /// How many draws are asked for.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Chooses how many draws are asked for.
    pub fn set_count(&mut self, count: usize) {
        self.count = count.clamp(COUNTS[0], COUNTS[COUNTS.len() - 1]);
    }

    /// The outcome of the page.
    pub const fn measure(&self) -> Measure {
        self.measure
    }

    /// Chooses the outcome of the page.
    pub const fn set_measure(&mut self, measure: Measure) {
        self.measure = measure;
    }

    /// Chooses the value whose crossing is asked for.
    pub fn set_threshold(&mut self, threshold: f64) {
        self.threshold = Some((self.measure, threshold));
        self.is_outdated = true;
    }

    /// Asks for the shares of the assumptions in the variance, of the state that is shown.
    pub fn ask_for_indices(&mut self) {
        self.wants_indices = true;
        self.asked_shares = None;
    }

    /// Whether the shares are asked for and not there yet.
    pub const fn is_computing_indices(&self) -> bool {
        self.wants_indices
    }

    fn forget(&mut self) {
        for purpose in PURPOSES {
            self.runner.cancel(purpose);
        }
        (self.asked, self.asked_years, self.asked_swings) = (None, None, None);
        (self.sample, self.years, self.swings) = (None, None, None);
        (self.shares, self.drawn, self.failure) = (None, None, None);
        self.wants_indices = false;
        self.arrivals += 1;
    }

    /// Takes what has arrived and asks for what is missing.
    pub fn update(&mut self, session: &Session, page: Page) {
        if !self.is_on {
            return;
        }
        let asked = Asked::of(session, (self.seed, self.count), self.measure);
        self.take(&asked);
        let runner = &self.runner;
        if self.asked.as_ref() != Some(&asked) {
            let job = DrawJob::new(session, &asked, (&self.pool, &self.outbox));
            runner.submit(Purpose::Draws, Arc::new(job));
            self.asked = Some(asked.clone());
        }
        let shows_years = [Page::Uncertainty, Page::Overview, Page::Trade].contains(&page);
        if shows_years && self.asked_years.as_ref() != Some(&asked) {
            let job = YearJob::new(session, &asked, (&self.pool, &self.outbox));
            runner.submit(Purpose::Years, Arc::new(job));
            self.asked_years = Some(asked.clone());
        }
        if page == Page::Uncertainty && self.asked_swings.as_ref() != Some(&asked) {
            let job = SwingJob::new(session, &asked, self.outbox.clone());
            runner.submit(Purpose::Tornado, Arc::new(job));
            self.asked_swings = Some(asked.clone());
        }
        if self.wants_indices && self.asked_shares.as_ref() != Some(&asked) {
            let job = ShareJob::new(session, &asked, self.outbox.clone());
            runner.submit(Purpose::Indices, Arc::new(job));
            self.asked_shares = Some(asked);
        }
    }

    /// Takes what has arrived: of this document, and not older than what is there.
    fn take(&mut self, now: &Asked) {
        if self
            .sample
            .as_ref()
            .is_some_and(|sample| !sample.asked.is_akin(now))
        {
            self.sample = None;
            self.drawn = None;
        }
        let mut has_news = false;
        while let Ok(news) = self.inbox.try_recv() {
            let of = news.asked();
            if !of.is_akin(now) {
                continue;
            }
            has_news = true;
            match news {
                News::Sample(sample) => {
                    let shown = self.sample.as_ref();
                    if shown.is_none_or(|shown| !shown.asked.is_newer_than(&sample.asked)) {
                        self.sample = Some(Arc::new(sample));
                        self.failure = None;
                    }
                }
                News::Years(of, years) => self.years = Some((of, years)),
                News::Shares(of, shares) => {
                    self.wants_indices = false;
                    self.shares = Some((of, shares.into()));
                }
                News::Swings(of, swings) => self.swings = Some((of, swings.into())),
                News::Failed(of, failure) => {
                    if of == *now {
                        self.failure = Some(failure);
                        self.wants_indices = false;
                    }
                }
            }
        }
        let is_moved = self.asked.as_ref() != Some(now);
        if has_news || is_moved || std::mem::take(&mut self.is_outdated) {
            self.renew_drawn(now);
        }
    }

    /// Puts together what the charts are made from.
    fn renew_drawn(&mut self, now: &Asked) {
        self.arrivals += 1;
        self.drawn = None;
        let Some(sample) = &self.sample else { return };
        let Some(outcome) = &sample.outcome else {
            return;
        };
        let measure = outcome.measure;
        let standing = match () {
            () if sample.asked != *now => Standing::Stale(sample.asked.count),
            () if sample.draws < sample.asked.count => Standing::Refining(sample.asked.count),
            () => Standing::Complete,
        };
        let akin = |of: &Asked| of.is_akin(&sample.asked);
        let of_measure = |of: &Asked| of.measure == measure && akin(of);
        let threshold = self.threshold.filter(|(of, _)| *of == measure);
        let years = self.years.as_ref();
        let (of_outcome, of_exports) = (
            years.filter(|(of, _)| of_measure(of)),
            years.filter(|(of, _)| akin(of)),
        );
        let swings = self.swings.as_ref().filter(|(of, _)| of_measure(of));
        let shares = self.shares.as_ref().filter(|(of, _)| of_measure(of));
        self.drawn = Some(Arc::new(Drawn {
            threshold: threshold.map_or_else(|| outcome.first_threshold(), |(_, value)| value),
            outcome: Arc::clone(outcome),
            standing,
            years: of_outcome
                .map(|(_, years)| Arc::clone(&years[0]))
                .unwrap_or_default(),
            export_years: of_exports
                .map(|(_, years)| Arc::clone(&years[1]))
                .unwrap_or_default(),
            swings: swings
                .map(|(_, swings)| Arc::clone(swings))
                .unwrap_or_default(),
            shares: shares
                .map(|(_, shares)| Arc::clone(shares))
                .unwrap_or_default(),
            base_points: BASE_POINTS,
        }));
    }

    /// What the charts are made from.
    pub const fn drawn(&self) -> Option<&Arc<Drawn>> {
        self.drawn.as_ref()
    }

    /// The draws that are shown.
    pub fn sample(&self) -> Option<&Sample> {
        self.sample.as_deref()
    }

    /// The range of 8 in 10 draws of an outcome, where it was drawn.
    pub fn interval(&self, measure: Measure) -> Option<Interval> {
        self.sample()?.interval(measure)
    }

    /// Why there is nothing to show.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Grows whenever charts of draws have to be made anew.
    pub const fn arrivals(&self) -> u64 {
        self.arrivals
    }

    /// Whether what is shown belongs to the present state of a document.
    pub fn is_of(&self, document: DocumentId, revision: u64) -> bool {
        let asked = self.sample().map(|sample| &sample.asked);
        asked.is_some_and(|asked| asked.document == document && asked.revision == revision)
    }

    /// How far the draws are.
    pub fn progress(&self) -> Progress {
        let Some(sample) = self.sample() else {
            return if self.is_on {
                Progress::Waiting
            } else {
                Progress::Off
            };
        };
        let (draws, of) = (sample.draws, sample.asked.count);
        if self.asked.as_ref() != Some(&sample.asked) {
            Progress::Stale { draws, of }
        } else if draws < of {
            Progress::Refining { draws, of }
        } else {
            let took = sample.took;
            Progress::Done { draws, took }
        }
    }
}

impl News {
    const fn asked(&self) -> &Asked {
        match self {
            Self::Sample(sample) => &sample.asked,
            Self::Years(asked, _)
            | Self::Swings(asked, _)
            | Self::Shares(asked, _)
            | Self::Failed(asked, _) => asked,
        }
    }
}
