//! What to trade for what: rates of exchange between rows at constant value, and the best swaps.
//!
//! The rate between two rows for a party is `(∂v/∂x)/(∂v/∂y)`: what of the second is worth as much as one
//! of the first. By central differences of the full model; at an end of a row
//! by a difference to the inside. A swap is two finite moves, one that the first party gains by and the second loses
//! by, one the other way round: together one party is no worse and the other better. A *free gain* is one move that
//! costs neither party anything. Both stay within the ranges of the rows and the red lines, and every number of them is
//! the full model's.

mod swaps;

pub use swaps::{MOST_SWAPS, Move, Swap, Swaps};

use super::packages::{Packages, Valuer, with};
use super::{BargainError, Ground, Values};
use crate::inverse::Lever;
use crate::model::{Catalogue, Spec};
use crate::text::number::Unit;

/// Part of a row's range by which it is moved for a difference.
const NUDGE: f64 = 1.0 / 400.0;

/// What moving one row is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowWorth {
    /// A step of the row in its base unit, above zero: a round number that people speak of.
    pub step: f64,
    /// What the step upwards is worth to both, US dollars, at the margin.
    pub worth: Values,
}

/// A round step of a row that people speak of: a percentage point, or the largest power of ten within a tenth of the range.
pub fn round_step(catalogue: &Catalogue, row: &Lever) -> f64 {
    let unit = catalogue.spec(row.id).map_or(Unit::Number, Spec::unit);
    if matches!(unit, Unit::Rate | Unit::Share | Unit::Change) {
        return 0.01;
    }
    let most = row.span() / 10.0;
    let mut step = 1.0;
    while step * 10.0 <= most {
        step *= 10.0;
    }
    while step > most && !row.is_whole {
        step /= 10.0;
    }
    step
}

/// What every row is worth at one package.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange {
    /// The package.
    pub package: Vec<f64>,
    /// What it is worth to both.
    pub values: Values,
    /// One entry a row; `None` where the model has no outcome beside the package.
    pub rows: Vec<Option<RowWorth>>,
}

impl Exchange {
    /// The change of `other`, in its base unit, that is worth as much to a party (0 focus, 1 importer) as one step of `row`.
    ///
    /// `None` where the party cares for one of them by less than a millionth of a step's usual worth.
    pub fn rate(&self, party: usize, row: usize, other: usize) -> Option<f64> {
        let worth = |row: usize| {
            let worth = self.rows.get(row).copied().flatten()?;
            Some((worth.step, *worth.worth.get(party)?))
        };
        let largest = (0..self.rows.len())
            .filter_map(worth)
            .fold(0.0, |largest: f64, (_, worth)| largest.max(worth.abs()));
        let (_, of_row) = worth(row)?;
        let (step, of_other) = worth(other)?;
        let cares = |worth: f64| worth.abs() > 1e-6 * largest;
        (cares(of_row) && cares(of_other)).then_some(step * of_row / of_other)
    }

    /// What every row of a ground is worth at a package.
    pub fn at(
        ground: &Ground,
        package: &[f64],
        catalogue: &Catalogue,
        value: &mut Valuer<'_>,
    ) -> Result<Self, BargainError> {
        let mut packages = Packages::new(package.len());
        packages.push(package);
        let mut spans = Vec::with_capacity(package.len());
        for (row, (lever, here)) in ground.rows().iter().zip(package).enumerate() {
            let [low, high] = beside(lever, *here);
            spans.push(high - low);
            packages.push(&with(package, row, low));
            packages.push(&with(package, row, high));
        }
        let found = value(ground, &packages)?;
        let of = |at: usize| found.get(at).copied().flatten().map(|found| found.values);
        let worth = |(row, (span, lever)): (usize, (&f64, &Lever))| {
            let (low, high) = (of(2 * row + 1)?, of(2 * row + 2)?);
            let slope = |party: usize| (high[party] - low[party]) / span;
            let step = round_step(catalogue, lever);
            (*span > 0.0).then(|| RowWorth {
                step,
                worth: [slope(0) * step, slope(1) * step],
            })
        };
        Ok(Self {
            package: package.to_vec(),
            values: of(0).ok_or(BargainError::NoValue)?,
            rows: (spans.iter().zip(ground.rows()).enumerate().map(worth)).collect(),
        })
    }
}

/// Both places around one for a difference, inside the row's range where it stands in it.
fn beside(lever: &Lever, here: f64) -> [f64; 2] {
    let nudge = if lever.is_whole {
        1.0
    } else {
        lever.span() * NUDGE
    };
    let (low, high) = (lever.low.min(here), lever.high.max(here));
    [(here - nudge).max(low), (here + nudge).min(high)]
}
