//! Draws of assumptions: uniform numbers kept for a seed, and the values that they stand for in a scenario.
//!
//! Drawing costs far more than an evaluation, and moving a lever changes no draw: [`Draws`] keeps the uniform numbers of
//! a seed, and [`Inputs`] the values, of which only those are computed again whose centre or distribution has changed.
//! All scenarios of a comparison take their values from the same [`Draws`]: a difference shows only the policy.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::correlation::{Cause, causes};
use super::distribution::Marginal;
use super::generator::{hash, uniforms};
use super::normal;
use crate::model::distribution::{Distribution, DistributionError};
use crate::model::{Catalogue, ParameterId, Scenario, Spec};

/// Smallest uniform number that is handed out; the largest is 1 minus it.
const SMALLEST: f64 = 1.0 / 9_007_199_254_740_992.0;

/// Which of two independent samples.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stream {
    /// The sample that results are shown for.
    #[default]
    First,
    /// Another one, which sensitivity indices set against the first.
    Second,
}

/// Uniform numbers of one seed, one row for each assumption that was asked for.
#[derive(Clone, Debug)]
pub struct Draws {
    seed: u64,
    stream: Stream,
    rows: BTreeMap<ParameterId, Vec<f64>>,
    /// Normal scores of common causes by their hash.
    causes: BTreeMap<u64, Vec<f64>>,
}

impl Draws {
    /// No draws yet of a seed.
    pub const fn new(seed: u64, stream: Stream) -> Self {
        Self {
            seed,
            stream,
            rows: BTreeMap::new(),
            causes: BTreeMap::new(),
        }
    }

    /// The seed.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// The uniform numbers of draws 0 to `count` of an assumption, correlated as stated; all above 0 and below 1.
    pub fn uniforms(&mut self, id: ParameterId, spec: &Spec, count: usize) -> &[f64] {
        let there = self.rows.get(&id).map_or(0, Vec::len);
        if there < count {
            let causes = causes(spec);
            for cause in &causes {
                self.grow_cause(cause.hash, count);
            }
            let mut row = self.rows.remove(&id).unwrap_or_default();
            let own = hash(&spec.key);
            row.reserve_exact(count - there);
            row.extend((there..count).map(|draw| self.one(own, &causes, draw)));
            self.rows.insert(id, row);
        }
        let row = self.rows.get(&id).map_or(&[] as &[f64], Vec::as_slice);
        row.get(..count).unwrap_or(row)
    }

    fn grow_cause(&mut self, hash: u64, count: usize) {
        let (seed, stream) = (self.seed, self.stream);
        let scores = self.causes.entry(hash).or_default();
        let there = scores.len();
        scores.extend((there..count).map(|draw| normal::quantile(raw(seed, stream, draw, hash))));
    }

    fn one(&self, own: u64, causes: &[Cause], draw: usize) -> f64 {
        let uniform = raw(self.seed, self.stream, draw, own);
        if causes.is_empty() {
            return uniform;
        }
        let (mut score, mut explained) = (0.0, 0.0);
        for cause in causes {
            let of_cause = self.causes.get(&cause.hash);
            let of_cause = of_cause.and_then(|scores| scores.get(draw)).copied();
            score += cause.loading * of_cause.unwrap_or(0.0);
            explained += cause.loading * cause.loading;
        }
        score += (1.0 - explained).max(0.0).sqrt() * normal::quantile(uniform);
        normal::cumulative(score).clamp(SMALLEST, 1.0 - SMALLEST)
    }
}

/// The uniform number of the generator for a draw and a hash.
fn raw(seed: u64, stream: Stream, draw: usize, hash: u64) -> f64 {
    let [first, second] = uniforms(seed, draw as u64, hash);
    match stream {
        Stream::First => first,
        Stream::Second => second,
    }
}

/// Values of every assumption that varies, one row each, in catalogue order.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    kept: BTreeMap<ParameterId, Kept>,
    ids: Vec<ParameterId>,
    count: usize,
}

#[derive(Clone, Debug)]
struct Kept {
    distribution: Distribution,
    value: f64,
    row: Arc<[f64]>,
}

impl Inputs {
    /// The values of a scenario's first `count` draws.
    ///
    /// Fails where a distribution is impossible.
    pub fn new(
        draws: &mut Draws,
        catalogue: &Catalogue,
        scenario: &Scenario,
        count: usize,
    ) -> Result<Self, DistributionError> {
        let mut inputs = Self::default();
        inputs.update(draws, catalogue, scenario, count)?;
        Ok(inputs)
    }

    /// Makes these the values of a scenario's first `count` draws; rows whose centre and distribution are as they were
    /// stay as they are. Returns how many rows were computed.
    pub fn update(
        &mut self,
        draws: &mut Draws,
        catalogue: &Catalogue,
        scenario: &Scenario,
        count: usize,
    ) -> Result<usize, DistributionError> {
        let mut ids = Vec::new();
        let mut computed = 0;
        for (id, spec, _) in catalogue.believed() {
            let (Some(belief), Some(value)) =
                (scenario.belief(catalogue, id), scenario.value(id).number())
            else {
                continue;
            };
            let distribution = belief.distribution;
            let is_kept = self.kept.get(&id).is_some_and(|kept| {
                kept.distribution == distribution
                    && kept.value.to_bits() == value.to_bits()
                    && kept.row.len() >= count
            });
            if !is_kept {
                let marginal = Marginal::new(spec, &distribution, value)?;
                if marginal.is_fixed() {
                    self.kept.remove(&id);
                    continue;
                }
                let row = draws.uniforms(id, spec, count);
                let row = row.iter().map(|u| marginal.quantile(*u)).collect();
                let kept = Kept {
                    distribution,
                    value,
                    row,
                };
                self.kept.insert(id, kept);
                computed += 1;
            }
            ids.push(id);
        }
        self.ids = ids;
        self.count = count;
        Ok(computed)
    }

    /// The assumptions that vary, in catalogue order.
    pub fn ids(&self) -> &[ParameterId] {
        &self.ids
    }

    /// How many draws there are.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// The values of an assumption; `None` where it does not vary. A row may be longer than the count.
    pub fn row(&self, id: ParameterId) -> Option<&Arc<[f64]>> {
        self.kept.get(&id).map(|kept| &kept.row)
    }

    /// All rows in the order of [`Inputs::ids`].
    pub fn rows(&self) -> Vec<Arc<[f64]>> {
        let rows = self.ids.iter().filter_map(|id| self.row(*id));
        rows.map(Arc::clone).collect()
    }
}

#[cfg(test)]
#[path = "draws_tests.rs"]
mod tests;
