//! Packages made from those on the frontier, by numbers that are a function of seed and package.

use super::super::archive::Member;
use super::super::frontier::lengths;
use super::super::packages::Packages;
use super::super::solutions::is_agreeable;
use super::{BROOD, Search, fitted};
use crate::uncertainty::generator::uniforms;

/// What sets these numbers apart from the draws of assumptions.
const PURPOSE: u64 = 0x6261_7267_6169_6e00;
/// How many sizes a step has, each half of the one before.
const HALVINGS: usize = 12;

/// Numbers of one package, one after the other.
pub(super) struct Dice {
    seed: u64,
    package: u64,
    thrown: u64,
    second: Option<f64>,
}

impl Dice {
    pub(super) const fn new(seed: u64, package: u64) -> Self {
        Self {
            seed,
            package,
            thrown: 0,
            second: None,
        }
    }

    /// The next number above 0 and below 1.
    pub(super) fn throw(&mut self) -> f64 {
        if let Some(second) = self.second.take() {
            return second;
        }
        let [first, second] = uniforms(self.seed, self.package, PURPOSE.wrapping_add(self.thrown));
        self.thrown += 1;
        self.second = Some(second);
        first
    }

    /// One of so many; zero where there is none.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number from zero to below the count"
    )]
    pub(super) fn pick(&mut self, count: usize) -> usize {
        let picked = (self.throw() * count as f64) as usize;
        picked.min(count.saturating_sub(1))
    }

    /// A step of a row in shares of its range: both signs, from the whole range down to 1/2048 of it, each size as
    /// often as the next smaller one.
    pub(super) fn step(&mut self) -> f64 {
        let sign = if self.throw() < 0.5 { -1.0 } else { 1.0 };
        let mut size = self.throw();
        let halvings = self.pick(HALVINGS);
        for _ in 0..halvings {
            size *= 0.5;
        }
        sign * size
    }
}

impl Search {
    /// The next generation, so that at least `kept` packages are left after it.
    pub(super) fn brood(&mut self, kept: usize) -> Packages {
        let left = (self.settings.packages).saturating_sub(self.evaluated + kept);
        let mut packages = Packages::new(self.space.len());
        let values = self.values();
        let along = lengths(&values);
        let inside: Vec<usize> = (values.iter().enumerate())
            .filter(|(_, values)| is_agreeable(self.gains(**values)))
            .map(|(at, _)| at)
            .collect();
        let zone = inside.first().copied().zip(inside.last().copied());
        for _ in 0..BROOD.min(left) {
            let mut dice = Dice::new(self.settings.seed, self.bred);
            self.bred += 1;
            let child = if values.is_empty() {
                self.child_of_nearest(&mut dice)
            } else {
                let at = parent(&along, zone, &mut dice);
                self.child(at, &mut dice)
            };
            packages.push(&child);
        }
        packages
    }

    /// A package near one on the frontier, or between it and a neighbour.
    fn child(&self, at: usize, dice: &mut Dice) -> Vec<f64> {
        let members = self.archive.members();
        let Some(parent) = members.get(at) else {
            return self.start.clone();
        };
        let kind = dice.throw();
        if kind < 0.5 {
            // a neighbour up to a sixteenth of the frontier away, near ones as likely as far ones
            let reach = dice.step().abs() * members.len() as f64 / 16.0;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a positive share of a length"
            )]
            let reach = reach as usize + 1;
            let other = if dice.throw() < 0.5 {
                at.saturating_sub(reach)
            } else {
                (at + reach).min(members.len() - 1)
            };
            let other = members
                .get(other)
                .map_or(&parent.package, |member| &member.package);
            let share = dice.throw();
            let is_line = kind < 0.3;
            let rows = self
                .space
                .iter()
                .zip(parent.package.iter().zip(other.iter()));
            return rows
                .map(|(lever, (one, other))| {
                    let share = match is_line {
                        true => share,
                        false if dice.throw() < 0.5 => 1.0,
                        false => 0.0,
                    };
                    fitted(lever, one + (other - one) * share)
                })
                .collect();
        }
        let rows = if kind < 0.8 { 1 } else { 2 };
        self.moved(parent, rows, dice)
    }

    /// A package near those that cross red lines least.
    fn child_of_nearest(&self, dice: &mut Dice) -> Vec<f64> {
        let at = dice.pick(self.nearest.len());
        let rows = 1 + dice.pick(self.space.len());
        match self.nearest.get(at) {
            Some((_, member)) => self.moved(member, rows, dice),
            None => (self.space.iter())
                .map(|lever| lever.value_at(dice.throw()))
                .collect(),
        }
    }

    /// A package with some rows moved; a row beyond its end stands at the end.
    fn moved(&self, member: &Member, rows: usize, dice: &mut Dice) -> Vec<f64> {
        let mut package = member.package.to_vec();
        for _ in 0..rows {
            let row = dice.pick(package.len());
            if let (Some(slot), Some(lever)) = (package.get_mut(row), self.space.get(row)) {
                *slot = fitted(lever, *slot + dice.step() * lever.span());
            }
        }
        package
    }
}

/// The position of a parent: evenly over the length of the frontier, half of the time over that of the zone.
fn parent(along: &[f64], zone: Option<(usize, usize)>, dice: &mut Dice) -> usize {
    let whole = (0, along.len().saturating_sub(1));
    let (first, last) = match zone {
        Some(zone) if dice.throw() < 0.5 => zone,
        _ => whole,
    };
    let length = |at: usize| along.get(at).copied().unwrap_or_default();
    let (low, high) = (length(first), length(last));
    let wanted = low + (high - low) * dice.throw();
    along
        .partition_point(|length| *length < wanted)
        .clamp(first, last)
}
