//! Adjusted Winner over the rows of the table: each row that both parties want at different ends is an item.

use super::adjusted_winner::{Division, divide};
use super::packages::{Found, Packages, Valuer, with};
use super::{BargainError, Ground, Values};

/// The rows divided as items.
#[derive(Clone, Debug, PartialEq)]
pub struct RowDivision {
    /// The rows that are contested, by their position.
    pub contested: Vec<usize>,
    /// What each of them is worth to both from its lower to its upper end, US dollars, the other rows where they stand.
    pub swings: Vec<Values>,
    /// Who has what part of each contested row: all of it is the end that the party wants.
    pub division: Division,
    /// The rows that both want at the same end.
    pub agreed: Vec<usize>,
    /// The package that this makes, rows that nobody cares for where they stand.
    pub package: Vec<f64>,
    /// What it is worth by the full model; `None` where it has no outcome.
    pub found: Option<Found>,
}

impl RowDivision {
    /// Divides the rows within the red lines, their swings measured at a package; `None` where no row is contested.
    ///
    /// Points are shares of each party's own swings, so that a dollar of one need not count as much as a dollar of the
    /// other; that values are sums over rows holds nearly, and what the package is worth is evaluated.
    pub fn at(
        ground: &Ground,
        package: &[f64],
        value: &mut Valuer<'_>,
    ) -> Result<Option<Self>, BargainError> {
        let Ok(space) = ground.space() else {
            return Ok(None);
        };
        let mut packages = Packages::new(package.len());
        for (row, lever) in space.iter().enumerate() {
            packages.push(&with(package, row, lever.low));
            packages.push(&with(package, row, lever.high));
        }
        let found = value(ground, &packages)?;
        let worth = |at: usize| found.get(at).copied().flatten().map(|found| found.values);
        let mut made: Vec<f64> = package.to_vec();
        let (mut contested, mut swings, mut agreed) = (Vec::new(), Vec::new(), Vec::new());
        for (row, (lever, slot)) in space.iter().zip(&mut made).enumerate() {
            let Some((low, high)) = worth(2 * row).zip(worth(2 * row + 1)) else {
                continue;
            };
            let swing = [high[0] - low[0], high[1] - low[1]];
            if swing[0] * swing[1] < 0.0 {
                contested.push(row);
                swings.push(swing);
            } else if swing[0] + swing[1] > 0.0 {
                agreed.push(row);
                *slot = lever.high;
            } else if swing[0] + swing[1] < 0.0 {
                agreed.push(row);
                *slot = lever.low;
            }
        }
        let points = |party: usize| -> Vec<f64> {
            swings
                .iter()
                .map(|swing: &Values| swing[party].abs())
                .collect()
        };
        let Some(division) = divide(&points(0), &points(1)) else {
            return Ok(None);
        };
        for ((row, swing), part) in contested.iter().zip(&swings).zip(&division.first) {
            if let (Some(lever), Some(slot)) = (space.get(*row), made.get_mut(*row)) {
                let share = if swing[0] > 0.0 { *part } else { 1.0 - part };
                *slot = lever.value_at(share);
            }
        }
        let mut packages = Packages::new(package.len());
        packages.push(&made);
        let found = value(ground, &packages)?.first().copied().flatten();
        Ok(Some(Self {
            contested,
            swings,
            division,
            agreed,
            package: made,
            found,
        }))
    }
}
