//! Packages to be valued together, and what was found of each.

use std::ops::Range;

use super::{BargainError, Ground, Values};
use crate::engine::Model;

/// Packages of one task where the caller has no wish of its own.
pub const PACKAGES_A_TASK: usize = 128;

/// Packages that are evaluated together; each is one number for each row of the table, in base units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packages {
    /// A column for each row of the table.
    columns: Vec<Vec<f64>>,
    count: usize,
}

impl Packages {
    /// None yet, of so many rows.
    pub fn new(rows: usize) -> Self {
        Self {
            columns: vec![Vec::new(); rows],
            count: 0,
        }
    }

    /// Adds a package; numbers beyond the rows are left away.
    pub fn push(&mut self, package: &[f64]) {
        for (column, value) in self.columns.iter_mut().zip(package) {
            column.push(*value);
        }
        self.count += 1;
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// One of them; empty beyond the last.
    pub fn package(&self, index: usize) -> Vec<f64> {
        let column = |column: &Vec<f64>| column.get(index).copied();
        self.columns.iter().filter_map(column).collect()
    }

    /// The first so many of them.
    pub(super) fn truncate(&mut self, count: usize) {
        (self.columns.iter_mut()).for_each(|column| column.truncate(count));
        self.count = self.count.min(count);
    }

    /// All work, in tasks of at most so many packages.
    pub fn tasks(&self, packages_a_task: usize) -> Vec<Range<usize>> {
        let step = packages_a_task.max(1);
        let task = |first: usize| first..(first + step).min(self.count);
        (0..self.count).step_by(step).map(task).collect()
    }

    /// One slice a row, as a batch takes them.
    pub(super) fn columns(&self) -> Vec<&[f64]> {
        self.columns.iter().map(Vec::as_slice).collect()
    }
}

/// Whoever values packages: one thread ([`alone`]), or many that share the tasks of the ground; in the order of the packages.
pub type Valuer<'a> =
    dyn FnMut(&Ground, &Packages) -> Result<Vec<Option<Found>>, BargainError> + 'a;

/// Values packages one task after the other.
pub fn alone(
    model: &Model,
) -> impl FnMut(&Ground, &Packages) -> Result<Vec<Option<Found>>, BargainError> + '_ {
    move |ground, packages| ground.evaluate(model, packages)
}

/// What one package comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// What it is worth to both parties, US dollars.
    pub values: Values,
    /// By how much it crosses red lines on outcomes, in shares of their limits; zero where it keeps them all.
    pub shortfall: f64,
}

impl Found {
    /// Whether it keeps every red line on an outcome.
    pub fn is_feasible(&self) -> bool {
        self.shortfall <= 0.0
    }
}

/// A package with one row elsewhere.
pub(super) fn with(package: &[f64], row: usize, value: f64) -> Vec<f64> {
    let mut moved = package.to_vec();
    if let Some(slot) = moved.get_mut(row) {
        *slot = value;
    }
    moved
}
