//! Closing in on the solutions, or on a zone where there is none yet.

use super::super::packages::{Packages, with};
use super::super::solutions::Rule;
use super::breeding::Dice;
use super::{Search, fitted};

/// Packages with two rows moved at once, a target and round.
const PAIRS: usize = 24;
/// Packages between a target and its neighbours, a side.
const BETWEEN: usize = 3;
/// Four solutions and both ends of the zone.
const TARGETS: usize = 6;

/// Most packages of a round with so many rows.
pub(super) const fn most(rows: usize) -> usize {
    TARGETS * (2 * rows + PAIRS + 2 * BETWEEN)
}

impl Search {
    /// Packages around what is sought, with steps that halve every other round.
    pub(super) fn round(&mut self, round: usize) -> Packages {
        let mut packages = Packages::new(self.space.len());
        let mut step = 0.25;
        for _ in 0..round / 2 {
            step *= 0.5;
        }
        for at in self.targets() {
            self.around(at, step, &mut packages);
        }
        packages
    }

    /// Positions of the members to close in on, each once.
    fn targets(&self) -> Vec<usize> {
        let values = self.values();
        let mut targets: Vec<usize> = if let Some(found) = self.agreement(&values) {
            let chosen = Rule::ALL.map(|rule| found.point(rule));
            chosen.into_iter().chain(found.zone.ends).collect()
        } else {
            // the least that one of both loses
            let short = |values: &[f64; 2]| {
                let [focus, importer] = self.gains(*values);
                focus.min(importer)
            };
            let nearest =
                (values.iter().enumerate()).max_by(|(_, a), (_, b)| short(a).total_cmp(&short(b)));
            nearest.map(|(at, _)| at).into_iter().collect()
        };
        targets.sort_unstable();
        targets.dedup();
        targets
    }

    fn around(&mut self, at: usize, step: f64, packages: &mut Packages) {
        let members = self.archive.members();
        let Some(member) = members.get(at) else {
            return;
        };
        let here = &member.package;
        let neighbours = [at.checked_sub(1), Some(at + 1)].map(|at| members.get(at?));
        for neighbour in neighbours.into_iter().flatten() {
            for part in 1..=BETWEEN {
                let share = part as f64 / (BETWEEN + 1) as f64;
                let pairs = here.iter().zip(neighbour.package.iter());
                let blend = self.space.iter().zip(pairs);
                let blend =
                    blend.map(|(lever, (one, other))| fitted(lever, one + (other - one) * share));
                packages.push(&blend.collect::<Vec<f64>>());
            }
        }
        for (row, (lever, value)) in self.space.iter().zip(here.iter()).enumerate() {
            for by in [-step, step] {
                let moved = fitted(lever, value + by * lever.span());
                if (moved - value).abs() > 0.0 {
                    packages.push(&with(here, row, moved));
                }
            }
        }
        for _ in 0..PAIRS {
            let mut dice = Dice::new(self.settings.seed, self.bred);
            self.bred += 1;
            let mut moved = here.to_vec();
            for _ in 0..2 {
                let row = dice.pick(moved.len());
                if let (Some(slot), Some(lever)) = (moved.get_mut(row), self.space.get(row)) {
                    let by = (2.0 * dice.throw() - 1.0) * step;
                    *slot = fitted(lever, *slot + by * lever.span());
                }
            }
            packages.push(&moved);
        }
    }
}
