//! Draws of assumptions: uniform numbers of a seed, and the values that they stand for in a scenario.
//!
//! Drawing costs far more than an evaluation, and moving a lever changes no draw: [`Inputs`] keeps the values, of which
//! only those are computed again whose centre or distribution has changed. The uniform numbers behind them are a
//! function of seed, draw and assumption and are not kept.
//! All scenarios of a comparison take their values from the same [`Draws`]: a difference shows only the policy. What
//! two of them believe alike is held once.

use std::collections::BTreeMap;
use std::ops::Range;
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

/// Uniform numbers of one seed.
#[derive(Clone, Debug)]
pub struct Draws {
    seed: u64,
    stream: Stream,
    /// Normal scores of common causes by their hash.
    causes: BTreeMap<u64, Vec<f64>>,
}

impl Draws {
    /// No draws yet of a seed.
    pub const fn new(seed: u64, stream: Stream) -> Self {
        Self {
            seed,
            stream,
            causes: BTreeMap::new(),
        }
    }

    /// The seed.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// The uniform numbers of some draws of an assumption, put together by its recipe; all above 0 and below 1.
    pub fn uniforms(&mut self, recipe: &Recipe, draws: Range<usize>) -> Vec<f64> {
        for cause in &recipe.causes {
            self.grow_cause(cause.hash, draws.end);
        }
        draws.map(|draw| self.one(recipe, draw)).collect()
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

/// What the values of an assumption follow from, beside the seed.
#[derive(Clone, Debug, PartialEq)]
struct Origin {
    recipe: Recipe,
    distribution: Distribution,
    /// Bits of the value that it lies around.
    centre: u64,
}

#[derive(Clone, Debug)]
struct Kept {
    of: Origin,
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
        self.update_beside(draws, (catalogue, scenario), count, &Self::default())
    }

    /// The same, where rows that other inputs of the same draws have already are taken from there.
    pub fn update_beside(
        &mut self,
        draws: &mut Draws,
        (catalogue, scenario): (&Catalogue, &Scenario),
        count: usize,
        other: &Self,
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
            let of = Origin {
                recipe: recipes.of(catalogue, id, spec),
                distribution,
                centre: value.to_bits(),
            };
            let there = [other.alike(id, &of), self.alike(id, &of)];
            let longest = there.into_iter().flatten().max_by_key(|row| row.len());
            let row = match longest {
                Some(row) if row.len() >= count => Arc::clone(row),
                before => {
                    let marginal = Marginal::new(spec, &of.distribution, value)?;
                    if marginal.is_fixed() {
                        self.kept.remove(&id);
                        continue;
                    }
                    computed += 1;
                    let before = before.map_or(&[] as &[f64], |row| &**row);
                    let uniforms = draws.uniforms(&of.recipe, before.len()..count);
                    let mut row = Vec::with_capacity(count);
                    row.extend_from_slice(before);
                    row.extend(uniforms.into_iter().map(|u| marginal.quantile(u)));
                    row.into()
                }
            };
            self.kept.insert(id, Kept { of, row });
            ids.push(id);
        }
        self.ids = ids;
        self.count = count;
        Ok(computed)
    }

    /// The row of an assumption, where it follows from the same.
    fn alike(&self, id: ParameterId, of: &Origin) -> Option<&Arc<[f64]>> {
        let kept = self.kept.get(&id)?;
        (kept.of == *of).then_some(&kept.row)
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
