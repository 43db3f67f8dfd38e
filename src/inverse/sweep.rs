//! Grids of lever values in the order of a table's rows, and how they are cut into parts.

use std::ops::Range;

/// One part of a whole that is cut evenly: part `number` of `count`, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    number: usize,
    count: usize,
}

impl Shard {
    /// Everything in one part.
    pub const WHOLE: Self = Self {
        number: 1,
        count: 1,
    };

    /// Part `number` of `count`; `None` unless 1 ≤ number ≤ count.
    pub const fn new(number: usize, count: usize) -> Option<Self> {
        if 1 <= number && number <= count {
            Some(Self { number, count })
        } else {
            None
        }
    }

    /// The points of this part: the parts are disjoint, in order, and differ by one point at most.
    pub fn range(self, points: usize) -> Range<usize> {
        // wide enough for any product of two counts
        let cut = |number: usize| {
            let cut = number as u128 * points as u128 / self.count as u128;
            usize::try_from(cut).unwrap_or(points)
        };
        cut(self.number - 1)..cut(self.number)
    }

    /// Whether it is the first part, which has the head of the table.
    pub const fn is_first(self) -> bool {
        self.number == 1
    }

    /// Whether there is no other part.
    pub const fn is_whole(self) -> bool {
        self.count == 1
    }
}

/// The values of one point of a grid, the last axis running fastest.
pub fn place<'a>(axes: impl DoubleEndedIterator<Item = &'a [f64]>, point: usize) -> Vec<f64> {
    let mut rest = point;
    let mut values: Vec<f64> = axes
        .rev()
        .filter_map(|axis| {
            let count = axis.len().max(1);
            let value = axis.get(rest % count).copied();
            rest /= count;
            value
        })
        .collect();
    values.reverse();
    values
}

#[cfg(test)]
mod tests {
    use super::{Shard, place};

    #[test]
    fn parts_are_the_whole_once_and_in_order() {
        for points in [0, 1, 7, 100, 10_000] {
            for count in [1, 2, 3, 7, 64] {
                let parts = (1..=count).map(|number| Shard::new(number, count).unwrap());
                let all: Vec<usize> = parts.clone().flat_map(|part| part.range(points)).collect();
                assert_eq!(all, (0..points).collect::<Vec<_>>(), "{points} in {count}");
                let sizes: Vec<usize> = parts.map(|part| part.range(points).len()).collect();
                let most = sizes.iter().max().unwrap();
                assert!(most - sizes.iter().min().unwrap() <= 1);
            }
        }
    }

    #[test]
    fn a_part_beyond_the_count_is_none() {
        assert_eq!(Shard::new(0, 3), None);
        assert_eq!(Shard::new(4, 3), None);
        assert_eq!(Shard::new(1, 0), None);
    }

    #[test]
    fn the_last_axis_runs_fastest() {
        let axes: [&[f64]; 2] = [&[1.0, 2.0], &[10.0, 20.0, 30.0]];
        let at = |point| place(axes.iter().copied(), point);
        assert_eq!(at(0), [1.0, 10.0]);
        assert_eq!(at(2), [1.0, 30.0]);
        assert_eq!(at(3), [2.0, 10.0]);
    }
}
