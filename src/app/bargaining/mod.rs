//! The bargaining table in the window: what the runner's threads have found of it so far.
//!
//! ```text
//! scenario, table ─ Asked ─ FrontierJob ─> Picture (frontier, presets)  ─┐
//!                            TradeJob    ─> Told (worths, swaps, lines)  ─┼─> inbox ─> Bargaining ─> the page
//!                            RelaxJob    ─> the smallest relaxations     ─┘
//! ```
//!
//! A search is asked for when something other than the rows on the table has changed: moving along the frontier moves
//! this scenario's point and nothing else.

mod frontier_job;
mod trade_job;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use super::document::DocumentId;
use super::page::Page;
use super::results::Results;
use super::runner::{Purpose, Runner};
use super::session::Session;
use crate::bargain::{BargainError, Found, Frontier, Ground, Packages, Point, Values};
use crate::chart::Chart;
use crate::engine::Model;
use crate::figures::bargain::{Place, Plane, plane, plane_scale};
use crate::figures::{Evaluated, Input};
use crate::model::{Scenario, Value};
use crate::text::{Language, Title};
use frontier_job::FrontierJob;
use trade_job::{RelaxJob, TradeJob};

/// Packages of one piece of work: a few milliseconds, after which something newer is looked for.
const PIECE: usize = 256;

/// What is asked of the table.
struct Asked {
    number: u64,
    newest: Arc<AtomicU64>,
    model: Arc<Model>,
    scenario: Evaluated,
    reference: Evaluated,
    no_deal: Scenario,
    presets: Vec<(Title, Scenario)>,
    language: Language,
}

impl Asked {
    fn input(&self) -> Input<'_> {
        Input {
            model: &self.model,
            scenario: &self.scenario,
            reference: &self.reference,
            language: self.language,
            drawn: None,
            talks: None,
        }
    }

    /// Values packages piece by piece, and gives up when something newer is asked.
    fn value(
        &self,
        ground: &Ground,
        packages: &Packages,
    ) -> Result<Vec<Option<Found>>, BargainError> {
        let mut scratch = ground.scratch();
        let mut found = Vec::with_capacity(packages.len());
        for piece in packages.tasks(PIECE) {
            if self.newest.load(Ordering::Relaxed) != self.number {
                return Err(BargainError::NoValue);
            }
            found.extend(ground.compute(&self.model, packages, piece, &mut scratch)?);
        }
        Ok(found)
    }
}

/// The frontier as far as it is known.
#[derive(Debug)]
pub struct Picture {
    /// What is bargained over.
    pub ground: Arc<Ground>,
    /// The frontier.
    pub frontier: Frontier,
    /// Shipped scenarios in the plane.
    pub presets: Vec<Place>,
    /// Whether nothing more is to come.
    pub is_done: bool,
}

/// A package with words.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What it does.
    pub words: String,
    /// One number a row.
    pub package: Vec<f64>,
}

/// What the trade finder has found, from where the scenario stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Headings with what stands below them.
    pub swaps: Vec<(String, Vec<Offer>)>,
    /// Rates of exchange in words.
    pub rates: Vec<String>,
    /// Red lines that bind, in words.
    pub binding: Vec<String>,
    /// The rows divided by Adjusted Winner, in words, and the package that this makes.
    pub winner: Option<(Vec<String>, Vec<f64>)>,
    chart: Option<Box<Chart>>,
}

/// What the jobs send, with the number of the question.
enum News {
    Picture(u64, Arc<Picture>),
    /// There is no table: why, in words.
    Refused(u64, String),
    Told(u64, Box<Told>),
    Relaxed(u64, Vec<String>),
    Broken,
}

/// What is shown of the present, made on the window's thread.
#[derive(Debug, Default)]
struct Present {
    values: Option<Values>,
    scale: f64,
    chart: Option<Chart>,
}

/// What the charts were made from.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    makings: u64,
    language: Language,
    documents: Vec<(DocumentId, u64)>,
}

/// The table and what was found.
#[derive(Debug)]
pub struct Bargaining {
    runner: Arc<Runner>,
    outbox: Sender<News>,
    inbox: Receiver<News>,
    /// Number of the newest search, then of the newest trade.
    searches: Arc<AtomicU64>,
    trades: Arc<AtomicU64>,
    key: Option<(Scenario, Language)>,
    seen: Option<Seen>,
    picture: Option<Arc<Picture>>,
    picture_number: u64,
    told: Option<Box<Told>>,
    relaxed: Option<Vec<String>>,
    refused: Option<String>,
    present: Present,
    wants_trade: bool,
    is_broken: bool,
}

impl Bargaining {
    /// Nothing is asked; the runner asks the window for a frame when there is something to show.
    pub fn new(runner: Arc<Runner>) -> Self {
        let (outbox, inbox) = channel();
        Self {
            runner,
            outbox,
            inbox,
            searches: Arc::default(),
            trades: Arc::default(),
            key: None,
            seen: None,
            picture: None,
            picture_number: 0,
            told: None,
            relaxed: None,
            refused: None,
            present: Present::default(),
            wants_trade: false,
            is_broken: false,
        }
    }

    /// The frontier as far as it is known; `None` before the first picture, or where there is no table.
    pub fn picture(&self) -> Option<&Picture> {
        self.picture.as_deref()
    }

    /// Why there is no table, in words.
    pub fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// What the trade finder has found.
    pub fn told(&self) -> Option<&Told> {
        self.told.as_deref()
    }

    /// The smallest relaxations that create a zone, in words, once they were looked for.
    pub fn relaxed(&self) -> Option<&[String]> {
        self.relaxed.as_deref()
    }

    /// What the scenario is worth to both.
    pub const fn present(&self) -> Option<Values> {
        self.present.values
    }

    /// What the axes of the plane divide by.
    pub const fn scale(&self) -> f64 {
        self.present.scale
    }

    /// Whether the frontier belongs to an older question.
    pub fn is_stale(&self) -> bool {
        self.picture_number != self.searches.load(Ordering::Relaxed)
    }

    /// Whether there is anybody to compute.
    pub fn is_able(&self) -> bool {
        self.runner.is_able()
    }

    /// Whether a computation made the program fail.
    pub const fn is_broken(&self) -> bool {
        self.is_broken
    }

    /// The point of the frontier that is nearest to a place in the plane, each value measured in its own range, with how far
    /// it is.
    pub fn nearest(&self, [x, y]: Values) -> Option<(&Point, f64)> {
        let points = &self.picture.as_ref()?.frontier.points;
        let range = |party: usize| {
            let ends = [points.first()?, points.last()?].map(|end| end.values[party]);
            Some((ends[1] - ends[0]).abs().max(1.0))
        };
        let ranges = [range(0)?, range(1)?];
        let distance = |point: &Point| {
            let [across, up] = point.values;
            ((across - x) / ranges[0]).hypot((up - y) / ranges[1])
        };
        let measured = points.iter().map(|point| (point, distance(point)));
        measured.min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// Looks for the smallest relaxations that create a zone.
    pub fn relax(&self, session: &Session, results: &Results, language: Language) {
        let (Some(picture), Some(asked)) = (
            self.picture.clone(),
            asked(session, results, language, &self.trades),
        ) else {
            return;
        };
        let job = RelaxJob::new(asked, picture, self.outbox.clone());
        self.runner.submit(Purpose::Relax, Arc::new(job));
    }

    /// Takes what was found, and asks anew where something has changed.
    pub fn update(
        &mut self,
        (session, results): (&Session, &mut Results),
        page: Page,
        language: Language,
    ) {
        if page != Page::Bargain {
            return;
        }
        let has_news = self.take();
        let document =
            |document: &super::document::Document| (document.id, document.history.revision());
        let seen = Seen {
            makings: results.makings(),
            language,
            documents: session.documents().iter().map(document).collect(),
        };
        let has_changed = self.seen.as_ref() != Some(&seen);
        if has_changed {
            self.seen = Some(seen);
            self.search(session, results, language);
            self.wants_trade = true;
        }
        if has_changed || has_news {
            self.draw(session, results, language);
        }
        let is_ready = !self.is_stale() && self.picture().is_some_and(|picture| picture.is_done);
        if self.wants_trade && is_ready && !session.active().history.is_in_gesture() {
            self.wants_trade = false;
            self.trade(session, results, language);
        }
    }

    /// Begins a search where something beside the rows has changed.
    fn search(&mut self, session: &Session, results: &Results, language: Language) {
        let scenario = session.active().scenario();
        let mut still = scenario.clone();
        for row in &scenario.table.rows {
            let id = session.model().catalogue().find_key(&row.id);
            if let Some(slot) = id.and_then(|id| still.values.get_mut(id.index()))
                && slot.number().is_some()
            {
                *slot = Value::Number(row.low);
            }
        }
        // nor does it matter how the scenario is called, and where it comes from
        still.name = Title::default();
        still.story = Title::default();
        still.notes = String::new();
        still.stars = Vec::new();
        let key = (still, language);
        if self.key.as_ref() == Some(&key) {
            return;
        }
        self.searches.fetch_add(1, Ordering::Relaxed);
        let Some(asked) = asked(session, results, language, &self.searches) else {
            return;
        };
        self.key = Some(key);
        self.refused = None;
        self.relaxed = None;
        self.told = None;
        let job = FrontierJob::new(asked, self.outbox.clone());
        self.runner.submit(Purpose::Frontier, Arc::new(job));
    }

    fn trade(&self, session: &Session, results: &Results, language: Language) {
        self.trades.fetch_add(1, Ordering::Relaxed);
        let (Some(picture), Some(asked)) = (
            self.picture.clone(),
            asked(session, results, language, &self.trades),
        ) else {
            return;
        };
        let job = TradeJob::new(asked, picture, self.outbox.clone());
        self.runner.submit(Purpose::Trade, Arc::new(job));
    }

    fn take(&mut self) -> bool {
        let mut has_news = false;
        while let Ok(news) = self.inbox.try_recv() {
            has_news = true;
            match news {
                News::Picture(number, picture) if number >= self.picture_number => {
                    self.picture = Some(picture);
                    self.picture_number = number;
                    self.is_broken = false;
                }
                News::Refused(number, words) if number >= self.picture_number => {
                    self.picture = None;
                    self.picture_number = number;
                    self.refused = Some(words);
                }
                News::Told(number, told) if number == self.trades.load(Ordering::Relaxed) => {
                    self.told = Some(told);
                }
                News::Relaxed(number, words) if number == self.trades.load(Ordering::Relaxed) => {
                    self.relaxed = Some(words);
                }
                News::Broken => self.is_broken = true,
                News::Picture(..) | News::Refused(..) | News::Told(..) | News::Relaxed(..) => {}
            }
        }
        has_news
    }

    /// Makes the charts with the scenario's own point.
    fn draw(&mut self, session: &Session, results: &mut Results, language: Language) {
        let Some(picture) = self.picture.clone() else {
            results.set_bargained(Vec::new());
            return;
        };
        let (Some(scenario), Some(reference)) = (results.scenario(), results.reference_evaluated())
        else {
            return;
        };
        let model = session.model();
        let input = Input {
            model,
            scenario,
            reference,
            language,
            drawn: None,
            talks: None,
        };
        let value = |of: &Scenario| picture.ground.value_of(model, of).ok().flatten();
        let others = session.documents().iter();
        let others = others.filter(|document| document.id != session.active_id());
        let open: Vec<Place> = others
            .filter_map(|document| {
                Some(Place {
                    name: document.title(session.presets()),
                    values: value(document.scenario())?,
                })
            })
            .collect();
        let in_plane = Plane {
            ground: &picture.ground,
            frontier: &picture.frontier,
            present: value(session.active().scenario()),
            presets: &picture.presets,
            open: &open,
        };
        self.present = Present {
            values: in_plane.present,
            scale: plane_scale(&input, &in_plane),
            chart: plane(&input, &in_plane).ok(),
        };
        let worth = self.told.as_ref().and_then(|told| told.chart.as_deref());
        let charts = self.present.chart.iter().chain(worth);
        results.set_bargained(charts.cloned().collect());
    }
}

/// What a search of the newest state needs; `None` while nothing is evaluated.
fn asked(
    session: &Session,
    results: &Results,
    language: Language,
    newest: &Arc<AtomicU64>,
) -> Option<Asked> {
    let scenario = results.scenario()?;
    let presets = session.presets();
    let no_deal = presets
        .find(&scenario.scenario.table.no_deal)
        .or_else(|| presets.root())?;
    let named = presets.iter().map(|preset| {
        let name = presets.shown_name(&preset.scenario, None);
        (name, preset.scenario.clone())
    });
    Some(Asked {
        number: newest.load(Ordering::Relaxed),
        newest: Arc::clone(newest),
        model: Arc::clone(session.model()),
        scenario: scenario.clone(),
        reference: results.reference_evaluated()?.clone(),
        no_deal: no_deal.scenario.clone(),
        presets: named.collect(),
        language,
    })
}
