//! The search for the frontier, generation by generation.
//!
//! Two values that are close to sums over the rows make a frontier of packages whose rows stand at an end, all but one
//! or two. The search begins there and ends with what no such rule finds:
//!
//! 1. **ends**: where the scenario stands, each row alone at both ends, all rows at both ends;
//! 2. **path**: from the best ends for one party to the best for the other, the row next that takes the first party least for
//!    what it gives the second, in eight steps each: the first picture;
//! 3. **sweeps**: for 33 directions between the parties, every row of the best package known at five places, then all rows
//!    that helped moved at once;
//! 4. **breeding**: packages between neighbours on the frontier, rows of one or the other neighbour, and one or two rows moved
//!    by steps of many sizes, what goes beyond an end standing at the end; half of the parents from the zone of agreement;
//! 5. **closing in** on the four solutions and both ends of the zone, with steps that halve; without a zone on the package
//!    that is nearest to one; what is left of the packages asked for is bred.
//!
//! A package that crosses a red line on an outcome never enters the frontier. While none is known that keeps them all, the
//! nearest ones are bred from.
//!
//! Numbers are a function of seed, package and purpose ([`crate::uncertainty::generator`]), and what was found is taken in by
//! generation, so that neither workers nor the size of tasks change a bit. The two libraries that were looked at do not
//! fit: `moors` 0.2 and `optirustic` 1.2 run to the end by themselves, on their own threads and from a generator with a
//! state, so that there is no first picture and no fixed result on any number of workers; both ask the model again for
//! every package of every generation. How near this search comes to all packages of a grid is measured in
//! `tests/bargain.rs`.

mod breeding;
mod refining;
mod seeds;

use std::sync::Arc;

use super::archive::{Archive, Member};
use super::frontier::Frontier;
use super::packages::{Found, Packages, Valuer};
use super::solutions::{Agreement, gains};
use super::{BargainError, Ground, Values};
use crate::inverse::Lever;

/// Packages of a generation that is bred.
const BROOD: usize = 1_024;
/// Sweeps over all rows.
const SWEEPS: usize = 2;
/// Rounds of closing in.
const ROUNDS: usize = 20;
/// Packages that nearly keep the red lines on outcomes, to breed from while none keeps them.
const NEAREST: usize = 32;

/// How long a search goes on, and from which numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The seed of the packages that are bred.
    pub seed: u64,
    /// Packages to evaluate in all.
    pub packages: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 1,
            packages: 100_000,
        }
    }
}

/// What the generation at hand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Ends,
    Path,
    Sweep(usize),
    Combine(usize),
    Breed,
    CloseIn(usize),
    Rest,
    Done,
}

/// A search that hands out packages and takes in what they come to.
#[derive(Clone, Debug)]
pub struct Search {
    space: Vec<Lever>,
    start: Vec<f64>,
    no_deal: Values,
    settings: Settings,
    stage: Stage,
    pending: Packages,
    /// What each row does alone, at its lower and at its upper end.
    ends: Vec<[Option<Values>; 2]>,
    sweep: seeds::Sweep,
    archive: Archive,
    /// Packages that cross lines on outcomes, the least crossing first; kept while the archive is empty.
    nearest: Vec<(f64, Member)>,
    evaluated: usize,
    crossing: usize,
    failed: usize,
    bred: u64,
}

impl Search {
    /// Begins a search over the ranges of `space`, from `start`, with what both have without a deal.
    pub fn new(space: Vec<Lever>, start: &[f64], no_deal: Values, settings: Settings) -> Self {
        let within = |(lever, value): (&Lever, &f64)| fitted(lever, *value);
        let start: Vec<f64> = space.iter().zip(start).map(within).collect();
        let mut search = Self {
            pending: seeds::ends(&space, &start),
            space,
            start,
            no_deal,
            settings,
            stage: Stage::Ends,
            ends: Vec::new(),
            sweep: seeds::Sweep::default(),
            archive: Archive::default(),
            nearest: Vec::new(),
            evaluated: 0,
            crossing: 0,
            failed: 0,
            bred: 0,
        };
        search.limit();
        search
    }

    /// The packages to evaluate now; `None` when the search is done.
    pub const fn generation(&self) -> Option<&Packages> {
        match self.stage {
            Stage::Done => None,
            _ => Some(&self.pending),
        }
    }

    /// Takes in what the packages of [`Search::generation`] come to, in their order; what is missing had no outcome.
    pub fn absorb(&mut self, found: &[Option<Found>]) {
        let packages = std::mem::take(&mut self.pending);
        self.evaluated += packages.len();
        let mut fresh = Vec::new();
        for at in 0..packages.len() {
            let Some(found) = found.get(at).copied().flatten() else {
                self.failed += 1;
                continue;
            };
            let is_feasible = found.is_feasible();
            if !is_feasible {
                self.crossing += 1;
            }
            let is_wanted = if is_feasible {
                !self.archive.covers(found.values)
            } else {
                self.archive.is_empty()
            };
            if is_wanted {
                let package: Arc<[f64]> = packages.package(at).into();
                let values = found.values;
                let member = Member { values, package };
                if is_feasible {
                    fresh.push(member);
                } else {
                    self.nearest.push((found.shortfall, member));
                }
            }
        }
        self.archive.merge(fresh);
        if self.archive.is_empty() {
            self.nearest.sort_by(|a, b| a.0.total_cmp(&b.0));
            self.nearest.truncate(NEAREST);
        } else {
            self.nearest.clear();
        }
        match self.stage {
            Stage::Ends => self.ends = seeds::of_ends(self.space.len(), found),
            Stage::Sweep(_) => self.sweep.take_in(found),
            _ => {}
        }
        self.advance();
    }

    /// Plans the next generation that is not empty.
    fn advance(&mut self) {
        loop {
            self.stage = match self.stage {
                Stage::Ends => Stage::Path,
                Stage::Path => Stage::Sweep(0),
                Stage::Sweep(sweep) => Stage::Combine(sweep),
                Stage::Combine(sweep) if sweep + 1 < SWEEPS => Stage::Sweep(sweep + 1),
                Stage::Combine(_) | Stage::Breed
                    if self.evaluated + self.reserve() < self.settings.packages =>
                {
                    Stage::Breed
                }
                Stage::Combine(_) | Stage::Breed => Stage::CloseIn(0),
                Stage::CloseIn(round) if round + 1 < ROUNDS => Stage::CloseIn(round + 1),
                Stage::CloseIn(_) | Stage::Rest => Stage::Rest,
                Stage::Done => Stage::Done,
            };
            self.pending = match self.stage {
                Stage::Path => seeds::path(&self.space, &self.start, &self.ends),
                Stage::Sweep(_) => {
                    self.sweep = seeds::Sweep::new(&self.space, &self.archive);
                    self.sweep.packages()
                }
                Stage::Combine(_) => self.sweep.combined(),
                Stage::Breed => self.brood(self.reserve()),
                Stage::Rest => self.brood(0),
                Stage::CloseIn(round) => self.round(round),
                Stage::Ends | Stage::Done => return,
            };
            self.limit();
            if !self.pending.is_empty() || self.stage == Stage::Done {
                return;
            }
        }
    }

    /// Never more packages than were asked for.
    fn limit(&mut self) {
        let left = self.settings.packages.saturating_sub(self.evaluated);
        self.pending.truncate(left);
        if left == 0 {
            self.stage = Stage::Done;
        }
    }

    /// Packages that are kept for closing in.
    fn reserve(&self) -> usize {
        (self.settings.packages / 4).min(ROUNDS * refining::most(self.space.len()))
    }

    /// The frontier as far as it is known.
    pub fn frontier(&self) -> Frontier {
        Frontier {
            evaluated: self.evaluated,
            crossing: self.crossing,
            failed: self.failed,
            ..Frontier::of(self.archive.members(), self.no_deal)
        }
    }

    /// Part of the work that is done, 0 to 1.
    pub fn progress(&self) -> f64 {
        match self.stage {
            Stage::Done => 1.0,
            _ => self.evaluated as f64 / self.settings.packages.max(1) as f64,
        }
    }

    /// Whether the first picture is there: ends and the path between both parties' best.
    pub const fn has_picture(&self) -> bool {
        !matches!(self.stage, Stage::Ends | Stage::Path)
    }

    /// What all members of the archive are worth.
    fn values(&self) -> Vec<Values> {
        let members = self.archive.members().iter();
        members.map(|member| member.values).collect()
    }

    /// The zone and the solutions among all members.
    fn agreement(&self, values: &[Values]) -> Option<Agreement> {
        Agreement::of(values, self.no_deal)
    }

    fn gains(&self, values: Values) -> Values {
        gains(values, self.no_deal)
    }
}

/// Searches the whole space of a ground; where red lines leave nothing of a row, the frontier is empty.
pub fn frontier(
    ground: &Ground,
    settings: Settings,
    value: &mut Valuer<'_>,
) -> Result<Frontier, BargainError> {
    let no_deal = ground.no_deal();
    let Ok(space) = ground.space() else {
        return Ok(Frontier {
            no_deal,
            ..Frontier::default()
        });
    };
    let mut search = Search::new(space, ground.present(), no_deal, settings);
    while let Some(generation) = search.generation() {
        let found = value(ground, generation)?;
        search.absorb(&found);
    }
    Ok(search.frontier())
}

/// The number nearest to a value that a row can have.
fn fitted(lever: &Lever, value: f64) -> f64 {
    let value = if lever.is_whole { value.round() } else { value };
    value.clamp(lever.low, lever.high)
}

#[cfg(test)]
mod tests;
