//! Break-even map: the outcome over both levers, first on a coarse grid, then on a fine one.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Ground, Mapped, News};
use crate::app::runner::{Job, Steps};
use crate::figures::backwards::{axis_scale, break_even};
use crate::inverse::seek::Goal;
use crate::inverse::{Compared, Lever, Map, MapPoint};

/// Points of both grids along each side.
const SIDES: [usize; 2] = [20, 100];
/// Points of a chunk: a few milliseconds.
const PIECE: usize = 100;

/// One of the grids.
struct Grid {
    map: Map,
    /// Pieces before its first.
    first: usize,
    /// What was found, by piece.
    pieces: Mutex<Vec<Vec<MapPoint>>>,
}

impl Grid {
    fn count(&self) -> usize {
        self.map.points().div_ceil(PIECE)
    }
}

/// The computation, in pieces.
pub(super) struct MapJob {
    ground: Arc<Ground>,
    levers: [Lever; 2],
    grids: Vec<Grid>,
    outbox: Sender<News>,
}

impl MapJob {
    /// `None` where there is one lever alone.
    pub(super) fn new((ground, outbox): (Arc<Ground>, Sender<News>)) -> Option<Self> {
        let asked = &ground.asked;
        let levers = [asked.first, asked.second?];
        let mut first = 0;
        let mut grids = Vec::with_capacity(SIDES.len());
        for side in SIDES {
            let compared = match asked.goal {
                Goal::Value(target) => Compared::Target(target),
                Goal::Largest | Goal::Smallest => {
                    Compared::Reference(Box::new(ground.reference.scenario.clone()))
                }
            };
            let scenario = &ground.scenario.scenario;
            let map = Map::new(scenario, (asked.measure, compared), levers, [side; 2]);
            let mut grid = Grid {
                map,
                first,
                pieces: Mutex::default(),
            };
            let count = grid.count();
            grid.pieces = Mutex::new(vec![Vec::new(); count]);
            first += count;
            grids.push(grid);
        }
        Some(Self {
            ground,
            levers,
            grids,
            outbox,
        })
    }
}

impl Job for MapJob {
    fn steps(&self) -> Steps {
        Steps::after(self.grids.iter().map(|grid| grid.first + grid.count()))
    }

    fn compute(&self, chunk: usize) {
        let Some(grid) = self.grids.iter().rfind(|grid| grid.first <= chunk) else {
            return;
        };
        let piece = chunk - grid.first;
        let from = piece * PIECE;
        let found = grid.map.evaluate(&self.ground.model, from..from + PIECE);
        let mut pieces = grid.pieces.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = pieces.get_mut(piece) {
            *room = found;
        }
    }

    fn show(&self, chunks: usize) {
        let Some(grid) = self.grids.iter().rfind(|grid| grid.first < chunks) else {
            return;
        };
        let pieces = grid.pieces.lock().unwrap_or_else(PoisonError::into_inner);
        let points = pieces.concat();
        drop(pieces);
        let input = self.ground.input();
        let chart = break_even(&input, &grid.map, &points).ok();
        let last = self.grids.last();
        let mapped = Mapped {
            levers: self.levers,
            scales: self.levers.map(|lever| axis_scale(&input, &lever)),
            is_coarse: last.is_some_and(|last| last.first > grid.first),
        };
        let news = News::Map(self.ground.number, mapped, chart.map(Box::new));
        drop(self.outbox.send(news));
    }

    fn give_up(&self) {
        drop(self.outbox.send(News::Broken(self.ground.number)));
    }
}
