//! The packages that a search begins with, none of them by chance.

use super::super::Values;
use super::super::archive::{Archive, Member};
use super::super::packages::{Found, Packages, with};
use crate::inverse::Lever;

/// Steps in which a row goes from one end to the other on the path.
const STEPS: usize = 8;
/// Directions between the parties.
const DIRECTIONS: usize = 33;
/// Places of a row that a sweep looks at, both ends among them.
const PLACES: usize = 5;

/// Where the scenario stands, all rows at an end, each row alone at its ends.
pub(super) fn ends(space: &[Lever], start: &[f64]) -> Packages {
    let mut packages = Packages::new(space.len());
    for (row, lever) in space.iter().enumerate() {
        for end in [lever.low, lever.high] {
            packages.push(&with(start, row, end));
        }
    }
    packages.push(start);
    let all = |end: fn(&Lever) -> f64| -> Vec<f64> { space.iter().map(end).collect() };
    packages.push(&all(|lever| lever.low));
    packages.push(&all(|lever| lever.high));
    packages
}

/// What each row does alone, from what [`ends`] come to.
pub(super) fn of_ends(rows: usize, found: &[Option<Found>]) -> Vec<[Option<Values>; 2]> {
    let value = |at: usize| found.get(at).copied().flatten().map(|found| found.values);
    (0..rows)
        .map(|row| [value(2 * row), value(2 * row + 1)])
        .collect()
}

/// From the focus party's best ends to the importer's, row by row.
pub(super) fn path(space: &[Lever], start: &[f64], ends: &[[Option<Values>; 2]]) -> Packages {
    let mut package = start.to_vec();
    // rows that the parties want at different ends: by what one loses for what the other gains
    let mut contested: Vec<(f64, usize, f64)> = Vec::new();
    for ((row, lever), ends) in space.iter().enumerate().zip(ends) {
        let [Some(low), Some(high)] = ends else {
            continue;
        };
        let [focus, importer] = [high[0] - low[0], high[1] - low[1]];
        let (wanted, other) = if focus > 0.0 || (focus.abs() <= 0.0 && importer > 0.0) {
            (lever.high, lever.low)
        } else {
            (lever.low, lever.high)
        };
        if let Some(slot) = package.get_mut(row) {
            *slot = wanted;
        }
        if focus * importer < 0.0 {
            contested.push(((focus / importer).abs(), row, other));
        }
    }
    contested.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut packages = Packages::new(space.len());
    packages.push(&package);
    for (_, row, other) in contested {
        let (Some(lever), Some(from)) = (space.get(row), package.get(row).copied()) else {
            continue;
        };
        for step in 1..=STEPS {
            let share = step as f64 / STEPS as f64;
            let value = super::fitted(lever, from + (other - from) * share);
            if let Some(slot) = package.get_mut(row) {
                *slot = value;
            }
            packages.push(&package);
        }
    }
    packages
}

/// One look at every row of the best packages known, direction by direction.
#[derive(Clone, Debug, Default)]
pub(super) struct Sweep {
    bases: Vec<Member>,
    /// For each direction its weights and the position of its base.
    directions: Vec<(Values, usize)>,
    /// What is looked at: base, row, value there.
    probes: Vec<(usize, usize, f64)>,
    values: Vec<Option<Values>>,
}

impl Sweep {
    pub(super) fn new(space: &[Lever], archive: &Archive) -> Self {
        let mut sweep = Self::default();
        let members = archive.members();
        let (Some(first), Some(last)) = (members.first(), members.last()) else {
            return sweep;
        };
        let range = |party: usize| {
            let range = (last.values[party] - first.values[party]).abs();
            if range > 0.0 { range } else { 1.0 }
        };
        let ranges = [range(0), range(1)];
        for direction in 0..DIRECTIONS {
            let share = direction as f64 / (DIRECTIONS - 1) as f64;
            let weights = [(1.0 - share) / ranges[0], share / ranges[1]];
            let best = members
                .iter()
                .max_by(|a, b| weighted(weights, a.values).total_cmp(&weighted(weights, b.values)));
            let Some(best) = best else { continue };
            let known = sweep.bases.iter().position(|base| base == best);
            let base = known.unwrap_or_else(|| {
                sweep.bases.push(best.clone());
                sweep.bases.len() - 1
            });
            sweep.directions.push((weights, base));
        }
        for (base, member) in sweep.bases.iter().enumerate() {
            let rows = space.iter().zip(member.package.iter()).enumerate();
            let probes = rows.flat_map(|(row, (lever, here))| {
                places(lever, *here)
                    .into_iter()
                    .map(move |value| (base, row, value))
            });
            sweep.probes.extend(probes);
        }
        sweep
    }

    /// Every row at every place.
    pub(super) fn packages(&self) -> Packages {
        let rows = self.bases.first().map_or(0, |base| base.package.len());
        let mut packages = Packages::new(rows);
        for (base, row, value) in &self.probes {
            if let Some(base) = self.bases.get(*base) {
                packages.push(&with(&base.package, *row, *value));
            }
        }
        packages
    }

    /// Keeps what the packages come to; one that crosses a red line does not count.
    pub(super) fn take_in(&mut self, found: &[Option<Found>]) {
        let value = |found: &Option<Found>| {
            let found = found.filter(Found::is_feasible);
            found.map(|found| found.values)
        };
        self.values = found.iter().map(value).collect();
    }

    /// For each direction its base with every row moved that helps by itself.
    pub(super) fn combined(&self) -> Packages {
        let rows = self.bases.first().map_or(0, |base| base.package.len());
        let mut packages = Packages::new(rows);
        let mut seen: Vec<Vec<f64>> = Vec::new();
        for (weights, base) in &self.directions {
            let Some(member) = self.bases.get(*base) else {
                continue;
            };
            let mut package = member.package.to_vec();
            let mut best = vec![weighted(*weights, member.values); rows];
            for ((of, row, value), found) in self.probes.iter().zip(&self.values) {
                let (Some(values), true) = (found, of == base) else {
                    continue;
                };
                let score = weighted(*weights, *values);
                if let (Some(best), Some(slot)) = (best.get_mut(*row), package.get_mut(*row))
                    && score > *best
                {
                    *best = score;
                    *slot = *value;
                }
            }
            if package != *member.package && !seen.contains(&package) {
                packages.push(&package);
                seen.push(package);
            }
        }
        packages
    }
}

/// Where a sweep looks at a row: evenly from end to end, without where it stands and without repetition.
fn places(lever: &Lever, here: f64) -> Vec<f64> {
    let place = |place: usize| lever.value_at(place as f64 / (PLACES - 1) as f64);
    let mut places: Vec<f64> = (0..PLACES).map(place).collect();
    places.retain(|value| (value - here).abs() > 0.0);
    places.dedup();
    places
}

fn weighted(weights: Values, values: Values) -> f64 {
    weights[0] * values[0] + weights[1] * values[1]
}
