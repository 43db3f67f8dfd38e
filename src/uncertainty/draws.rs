//! Draws of assumptions: uniform numbers kept for a seed, and the values that they stand for in a scenario.
//!
//! Drawing costs far more than an evaluation, and moving a lever changes no draw: [`Draws`] keeps the uniform numbers of
//! a seed, and [`Inputs`] the values, of which only those are computed again whose centre or distribution has changed.
//! All scenarios of a comparison take their values from the same [`Draws`]: a difference shows only the policy.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::correlation::{Recipe, Recipes};
use super::distribution::Marginal;
use super::generator::uniforms;
use super::normal;
use crate::model::distribution::{Distribution, DistributionError};
use crate::model::{Catalogue, ParameterId, Scenario};

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
    /// With the recipe that they were made by.
    rows: BTreeMap<ParameterId, (Recipe, Vec<f64>)>,
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

    /// The uniform numbers of draws 0 to `count` of an assumption, put together by its recipe; all above 0 and below 1.
    pub fn uniforms(&mut self, id: ParameterId, recipe: &Recipe, count: usize) -> &[f64] {
        let kept = self.rows.get(&id).filter(|(of, _)| of == recipe);
        let there = kept.map_or(0, |(_, row)| row.len());
        if there < count {
            for cause in &recipe.causes {
                self.grow_cause(cause.hash, count);
            }
            let kept = self.rows.remove(&id).filter(|(of, _)| of == recipe);
            let mut row = kept.map_or_else(Vec::new, |(_, row)| row);
            row.reserve_exact(count - there);
            row.extend((there..count).map(|draw| self.one(recipe, draw)));
            self.rows.insert(id, (recipe.clone(), row));
        }
        let row = self.rows.get(&id);
        let row = row.map_or(&[] as &[f64], |(_, row)| row.as_slice());
        row.get(..count).unwrap_or(row)
    }

    fn grow_cause(&mut self, hash: u64, count: usize) {
        let (seed, stream) = (self.seed, self.stream);
        let scores = self.causes.entry(hash).or_default();
        let there = scores.len();
        scores.extend((there..count).map(|draw| normal::quantile(raw(seed, stream, draw, hash))));
    }

    fn one(&self, recipe: &Recipe, draw: usize) -> f64 {
        let uniform = |hash| raw(self.seed, self.stream, draw, hash);
        if let Some(own) = recipe.alone() {
            return uniform(own);
        }
        let mut score = 0.0;
        for cause in &recipe.causes {
            let of_cause = self.causes.get(&cause.hash);
            let of_cause = of_cause.and_then(|scores| scores.get(draw)).copied();
            score += cause.weight * of_cause.unwrap_or(0.0);
        }
        for part in &recipe.own {
            score += part.weight * normal::quantile(uniform(part.hash));
        }
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
    recipe: Recipe,
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

    /// Makes these the values of a scenario's first `count` draws; rows whose centre, distribution and correlations are as
    /// they were stay as they are. Returns how many rows were computed.
    pub fn update(
        &mut self,
        draws: &mut Draws,
        catalogue: &Catalogue,
        scenario: &Scenario,
        count: usize,
    ) -> Result<usize, DistributionError> {
        let recipes = Recipes::new(catalogue, &scenario.correlations);
        let mut ids = Vec::new();
        let mut computed = 0;
        for (id, spec, _) in catalogue.believed() {
            let (Some(belief), Some(value)) =
                (scenario.belief(catalogue, id), scenario.value(id).number())
            else {
                continue;
            };
            let distribution = belief.distribution;
            let recipe = recipes.of(catalogue, id, spec);
            let is_kept = self.kept.get(&id).is_some_and(|kept| {
                kept.distribution == distribution
                    && kept.recipe == recipe
                    && kept.value.to_bits() == value.to_bits()
                    && kept.row.len() >= count
            });
            if !is_kept {
                let marginal = Marginal::new(spec, &distribution, value)?;
                if marginal.is_fixed() {
                    self.kept.remove(&id);
                    continue;
                }
                let row = draws.uniforms(id, &recipe, count);
                let row = row.iter().map(|u| marginal.quantile(*u)).collect();
                let kept = Kept {
                    recipe,
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
