//! Draws beside draws: the same draws with the values of a few parameters swapped, as Sobol indices ask for.
//!
//! What a swap does not move stands as it is: trade, unless a number that markets read is swapped, and each part of the
//! deal that reads none of the swapped parameters. The numbers are those of [`Batch::evaluate`] on the swapped values, bit
//! for bit: what is left out would have been computed from equal values.

use std::ops::Range;

use fearless_simd::dispatch;

use super::market::{Input, Way};
use super::sums::Sums;
use super::{Absent, Batch, BatchError, DrawError, Failure, Fixed, LANES, Missing, Scratch, moved};
use crate::engine::Model;
use crate::engine::deal::Parts;
use crate::model::{ParameterId, Value};

/// Parameters that are swapped together, and what that moves.
#[derive(Clone, Debug)]
struct Swap {
    /// Their positions among the sampled ones.
    rows: Vec<usize>,
    /// Which of the rooms for sums is its own, where it moves trade.
    sums: Option<usize>,
    parts: Parts,
}

/// Groups of sampled parameters, each of which is swapped by itself; made by [`Batch::swaps`], used with that batch.
#[derive(Clone, Debug)]
pub struct Swaps {
    list: Vec<Swap>,
    /// Their numbers, those that move the same parts one after the other.
    order: Vec<usize>,
    /// How many move trade.
    rooms: usize,
}

impl Swaps {
    /// How many there are.
    pub const fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// Where results go: a sheet for the draws themselves, then one for each swap.
struct Sheets<'a> {
    measures: usize,
    count: usize,
    out: &'a mut [f64],
    missing: Vec<Missing>,
}

impl Sheets<'_> {
    /// Stores a measure of the draw at a position of the range.
    fn put(&mut self, (sheet, measure, at): (usize, usize, usize), value: f64) {
        let place = (sheet * self.measures + measure) * self.count + at;
        if let Some(slot) = self.out.get_mut(place) {
            *slot = value;
        }
    }

    /// Stores what a draw came to, the position among all draws beside that in the range.
    fn record(
        &mut self,
        (batch, model): (&Batch, &Model),
        (sheet, at, draw): (usize, usize, usize),
        outcome: Result<(), DrawError>,
        scratch: &Scratch,
    ) {
        let missing = match (outcome, &scratch.outcome) {
            (Ok(()), Some(outcome)) => {
                for (measure, of) in batch.measures.iter().enumerate() {
                    let value = of.value(&model.baseline, outcome);
                    let value = value.filter(|value| value.is_finite());
                    self.put((sheet, measure, at), value.unwrap_or(0.0));
                    if value.is_none()
                        && let Some(missing) = self.missing.get_mut(sheet)
                    {
                        missing.absent.push(Absent { measure, draw });
                    }
                }
                return;
            }
            (Err(cause), _) => Failure { draw, cause },
            (Ok(()), None) => return,
        };
        (0..self.measures).for_each(|measure| self.put((sheet, measure, at), 0.0));
        if let Some(of_sheet) = self.missing.get_mut(sheet) {
            of_sheet.failures.push(missing);
        }
    }
}

/// Values of the draws, and those that are swapped in.
#[derive(Clone, Copy)]
struct Values<'a> {
    base: &'a [&'a [f64]],
    other: &'a [&'a [f64]],
}

impl Batch {
    /// What swapping each group of parameters moves.
    pub fn swaps<'a>(
        &self,
        model: &Model,
        groups: impl IntoIterator<Item = &'a [ParameterId]>,
    ) -> Swaps {
        let mut rooms = 0;
        let list: Vec<Swap> = (groups.into_iter())
            .map(|members| {
                let sampled = self.sampled.iter().enumerate();
                let rows = sampled.filter(|(_, id)| members.contains(id));
                let rows: Vec<usize> = rows.map(|(row, _)| row).collect();
                let fixed = self.fixed.as_ref();
                let moves_trade = fixed.is_some_and(|fixed| self.moves_trade(fixed, &rows));
                let sums = moves_trade.then_some(rooms);
                rooms += usize::from(moves_trade);
                let parts = fixed.map_or(Parts::NONE, |fixed| {
                    fixed.parts.among(moved(model, members, fixed.duties_vary))
                });
                Swap { rows, sums, parts }
            })
            .collect();
        let mut order: Vec<usize> = (0..list.len()).collect();
        order.sort_by_key(|number| list.get(*number).map(|swap| swap.parts));
        Swaps { list, order, rooms }
    }

    /// Whether a number that blocks of draws read is among some rows.
    fn moves_trade(&self, fixed: &Fixed, rows: &[usize]) -> bool {
        let is_swapped = |input: &Input| matches!(input, Input::Row(row) if rows.contains(row));
        let of_markets = fixed.ways.iter().any(|way| match way {
            Way::Blocks(market) => market.inputs().iter().any(is_swapped),
            Way::Still | Way::Single => false,
        });
        let of_all = fixed.shared.iter().any(is_swapped);
        let of_horizon = self.sampled_horizon.is_some_and(|row| rows.contains(&row));
        of_markets || of_all || of_horizon
    }

    /// Evaluates a range of draws, and each of them with each swap.
    ///
    /// `base` and `other` have one slice for each sampled parameter; a swap takes its parameters from `other` and all
    /// others from `base`. `out` has a sheet for the draws as they are and one for each swap, laid out as in
    /// [`Batch::evaluate`]; what is missing is told by sheet.
    pub fn evaluate_beside(
        &self,
        model: &Model,
        (base, other): (&[&[f64]], &[&[f64]]),
        swaps: &Swaps,
        draws: Range<usize>,
        (scratch, out): (&mut Scratch, &mut [f64]),
    ) -> Result<Vec<Missing>, BatchError> {
        let sheets = swaps.len() + 1;
        let of_sheet = self.measures.len() * draws.len();
        self.check_shape(base, &draws, out.len() / sheets)?;
        self.check_shape(other, &draws, of_sheet)?;
        if out.len() != of_sheet * sheets {
            let (expected, found) = (of_sheet * sheets, out.len());
            return Err(BatchError::WrongOutput { expected, found });
        }
        let nothing = Sums::new(scratch.sums.origins(), scratch.sums.sectors());
        scratch.swapped.resize(swaps.rooms, nothing);
        scratch.others.resize(self.sampled.len(), [0.0; LANES]);
        let count = draws.len();
        let mut sheets = Sheets {
            measures: self.measures.len(),
            count,
            out,
            missing: vec![Missing::default(); sheets],
        };
        let values = Values { base, other };
        for first in (0..count).step_by(LANES) {
            let from = draws.start + first;
            let block = from..from + LANES.min(count - first);
            let of_block = (swaps, block, first);
            let left = self.block_beside(model, values, of_block.clone(), scratch, &mut sheets);
            for sheet in left {
                self.block_plainly(model, values, (sheet, &of_block), scratch, &mut sheets);
            }
        }
        Ok(sheets.missing)
    }

    /// Evaluates up to eight draws with all swaps; answers the sheets that have to be computed the plain way.
    fn block_beside(
        &self,
        model: &Model,
        values: Values<'_>,
        (swaps, draws, first): (&Swaps, Range<usize>, usize),
        scratch: &mut Scratch,
        sheets: &mut Sheets<'_>,
    ) -> Vec<usize> {
        let mut refused = self.load(values.other, draws.clone(), scratch).to_vec();
        std::mem::swap(&mut scratch.rows, &mut scratch.others);
        refused.extend(self.load(values.base, draws.clone(), scratch));
        // duties that differ between draws are charged for one state of the values
        let is_sound = refused.iter().all(Option::is_none) && scratch.charged.is_empty();
        let Some(fixed) = self.fixed.as_ref().filter(|_| is_sound) else {
            return (0..=swaps.len()).collect();
        };
        let level = scratch.level;
        dispatch!(level, simd => self.trade(simd, fixed, scratch));
        if !scratch.open.is_empty() {
            return (0..=swaps.len()).collect();
        }
        let mut plain = Vec::new();
        for (swap, sheet) in swaps.list.iter().zip(1..) {
            if let Some(room) = swap.sums {
                scratch.swap_rows(swap);
                scratch.swap_sums(room);
                dispatch!(level, simd => self.trade(simd, fixed, scratch));
                scratch.swap_sums(room);
                scratch.swap_rows(swap);
                if !scratch.open.is_empty() {
                    scratch.open.clear();
                    plain.push(sheet);
                }
            }
        }
        for (lane, draw) in draws.enumerate() {
            self.put(scratch, lane, 0..self.sampled.len());
            let here = (lane, self.horizon_of(scratch, lane));
            let outcome = fixed.complete(model, here, fixed.parts, scratch);
            // what an outcome that broke off left is nobody's
            let mut stale = if outcome.is_ok() {
                Parts::NONE
            } else {
                fixed.parts
            };
            sheets.record((self, model), (0, first + lane, draw), outcome, scratch);
            for number in &swaps.order {
                let Some(swap) = swaps.list.get(*number) else {
                    continue;
                };
                let sheet = number + 1;
                if plain.contains(&sheet) {
                    continue;
                }
                scratch.swap_rows(swap);
                self.put(scratch, lane, swap.rows.iter().copied());
                let here = (lane, self.horizon_of(scratch, lane));
                swap.sums
                    .into_iter()
                    .for_each(|room| scratch.swap_sums(room));
                let outcome = fixed.complete(model, here, swap.parts.with(stale), scratch);
                swap.sums
                    .into_iter()
                    .for_each(|room| scratch.swap_sums(room));
                scratch.swap_rows(swap);
                self.put(scratch, lane, swap.rows.iter().copied());
                stale = if outcome.is_ok() {
                    swap.parts
                } else {
                    fixed.parts
                };
                sheets.record((self, model), (sheet, first + lane, draw), outcome, scratch);
            }
        }
        plain
    }

    /// One sheet of a block, as if it stood alone.
    fn block_plainly(
        &self,
        model: &Model,
        values: Values<'_>,
        (sheet, (swaps, draws, first)): (usize, &(&Swaps, Range<usize>, usize)),
        scratch: &mut Scratch,
        sheets: &mut Sheets<'_>,
    ) {
        let mut mixed = values.base.to_vec();
        let swap = sheet
            .checked_sub(1)
            .and_then(|number| swaps.list.get(number));
        for row in swap.map_or(&[][..], |swap| &swap.rows) {
            if let (Some(slot), Some(other)) = (mixed.get_mut(*row), values.other.get(*row)) {
                *slot = other;
            }
        }
        let mut missing = Missing::default();
        self.evaluate_block(model, &mixed, draws.clone(), scratch, &mut missing);
        for (measure, result) in scratch.results().iter().enumerate() {
            for (lane, value) in result.iter().take(draws.len()).enumerate() {
                sheets.put((sheet, measure, first + lane), *value);
            }
        }
        if let Some(of_sheet) = sheets.missing.get_mut(sheet) {
            of_sheet.failures.extend(missing.failures);
            of_sheet.absent.extend(missing.absent);
        }
    }

    /// Puts drawn values of one lane into the room's scenario.
    pub(super) fn put(
        &self,
        scratch: &mut Scratch,
        lane: usize,
        rows: impl Iterator<Item = usize>,
    ) {
        for row in rows {
            if let (Some(id), Some(block)) = (self.sampled.get(row), scratch.rows.get(row))
                && let Some(slot) = scratch.scenario.values.get_mut(id.index())
            {
                *slot = Value::Number(block[lane]);
            }
        }
    }
}

impl Scratch {
    /// Exchanges the drawn values of a swap with those to swap them with.
    fn swap_rows(&mut self, swap: &Swap) {
        for row in &swap.rows {
            if let (Some(here), Some(there)) = (self.rows.get_mut(*row), self.others.get_mut(*row))
            {
                std::mem::swap(here, there);
            }
        }
    }

    /// Exchanges the sums with those of a swap.
    fn swap_sums(&mut self, room: usize) {
        if let Some(of_swap) = self.swapped.get_mut(room) {
            std::mem::swap(&mut self.sums, of_swap);
        }
    }
}
