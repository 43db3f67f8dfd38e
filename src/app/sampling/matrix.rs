//! Outcomes of many draws, filled chunk by chunk by any thread.

use std::ops::Range;
use std::sync::Arc;

use crate::engine::Model;
use crate::engine::batch::{Batch, Missing, Scratch};

/// Draws of a chunk: some milliseconds of work.
const CHUNK: usize = 64;

/// Ranges of draws that make up the steps, and after how many of them each step is complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Chunks {
    pub(super) ranges: Vec<Range<usize>>,
    pub(super) ends: Vec<usize>,
}

impl Chunks {
    /// Cuts the draws up to each step, so that no chunk crosses one.
    pub(super) fn of(steps: &[usize]) -> Self {
        let mut chunks = Self::default();
        let mut start = 0;
        for step in steps {
            while start < *step {
                let end = (start + CHUNK).min(*step);
                chunks.ranges.push(start..end);
                start = end;
            }
            chunks.ends.push(chunks.ranges.len());
        }
        chunks
    }
}

/// One row for each measure, one column for each draw; what has no value is not a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Matrix {
    rows: Vec<Vec<f64>>,
}

impl Matrix {
    pub(super) fn new(measures: usize, draws: usize) -> Self {
        Self {
            rows: vec![vec![f64::NAN; draws]; measures],
        }
    }

    /// Takes what a range of draws has given, measure by measure.
    pub(super) fn fill(&mut self, draws: &Range<usize>, out: &[f64], missing: &Missing) {
        for (row, values) in self
            .rows
            .iter_mut()
            .zip(out.chunks_exact(draws.len().max(1)))
        {
            if let Some(place) = row.get_mut(draws.clone()) {
                place.copy_from_slice(values);
            }
        }
        let mut blank = |measure: usize, draw: usize| {
            if let Some(slot) = self.rows.get_mut(measure).and_then(|row| row.get_mut(draw)) {
                *slot = f64::NAN;
            }
        };
        for absent in &missing.absent {
            blank(absent.measure, absent.draw);
        }
        let measures = out.len() / draws.len().max(1);
        for failure in &missing.failures {
            (0..measures).for_each(|measure| blank(measure, failure.draw));
        }
    }

    /// The first draws of a measure.
    pub(super) fn row(&self, measure: usize, draws: usize) -> &[f64] {
        let row = self.rows.get(measure).map_or(&[] as &[f64], Vec::as_slice);
        row.get(..draws).unwrap_or(row)
    }
}

/// A planned batch with the values of its assumptions and room to work in.
pub(super) struct Planned {
    pub(super) batch: Batch,
    scratch: Vec<Scratch>,
}

impl Planned {
    pub(super) const fn new(batch: Batch) -> Self {
        Self {
            batch,
            scratch: Vec::new(),
        }
    }

    pub(super) fn take_scratch(&mut self) -> Scratch {
        self.scratch.pop().unwrap_or_else(|| self.batch.scratch())
    }

    pub(super) fn give_back(&mut self, scratch: Scratch) {
        self.scratch.push(scratch);
    }
}

/// Evaluates a range of draws; nothing where the batch refuses, which is the program's own mistake.
pub(super) fn evaluate(
    (model, batch): (&Model, &Batch),
    rows: &[Arc<[f64]>],
    draws: &Range<usize>,
    scratch: &mut Scratch,
) -> Option<(Vec<f64>, Missing)> {
    let values: Vec<&[f64]> = rows.iter().map(|row| &**row).collect();
    let mut out = vec![0.0; batch.measures().len() * draws.len()];
    let missing = batch.evaluate(model, &values, draws.clone(), scratch, &mut out);
    missing.ok().map(|missing| (out, missing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::batch::Absent;

    #[test]
    fn chunks_cover_all_draws_and_cross_no_step() {
        let chunks = Chunks::of(&[100, 256, 1_000]);
        assert_eq!(chunks.ranges[1], 64..100);
        assert_eq!(chunks.ends, [2, 5, chunks.ranges.len()]);
        let mut end = 0;
        for range in &chunks.ranges {
            assert_eq!(range.start, end);
            end = range.end;
        }
        assert_eq!(end, 1_000);
    }

    #[test]
    fn what_has_no_value_is_not_a_number_and_all_else_stands_in_its_draw() {
        let mut matrix = Matrix::new(2, 5);
        let missing = Missing {
            absent: vec![Absent {
                measure: 1,
                draw: 3,
            }],
            failures: Vec::new(),
        };
        matrix.fill(&(2..4), &[1.0, 2.0, 3.0, 0.0], &missing);
        assert_eq!(matrix.row(0, 4)[2..], [1.0, 2.0]);
        assert_eq!(matrix.row(1, 3)[2..], [3.0]);
        assert!(matrix.row(1, 4)[3].is_nan() && matrix.row(0, 5)[0].is_nan());
    }
}
