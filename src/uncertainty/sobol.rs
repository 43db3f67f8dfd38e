//! How much of an outcome's variance each assumption explains: first-order and total Sobol indices.
//!
//! Two independent samples A and B, and for each group g the sample A with the columns of g taken from B:
//!
//! ```text
//! S_g  = mean of (f(B) − mean f) (f(AB_g) − f(A)) / V      by itself (Saltelli and others 2010)
//! ST_g = mean of (f(A) − f(AB_g))² / 2 V                    with everything that it does together with others (Jansen 1999)
//! ```
//!
//! V is the variance over A and B. What a group does not move is taken from f(A) and not computed again: most groups leave
//! trade and most parts of the deal alone. Assumptions that have a common cause are one group: indices of dependent inputs would
//! not add up. The error of an index is 1.96 standard deviations over draws taken again with replacement; which draws,
//! the same counter-based generator says.

use super::draws::{Draws, Inputs, Stream};
use super::error::UncertaintyError;
use super::evaluation::{Evaluation, Outcomes, Sheet};
use super::generator::{hash, uniforms};
use super::summary::{Estimate, NINETEEN_IN_TWENTY, moments};
use crate::engine::{Measure, Model};
use crate::model::correlation::{Correlations, Family, family};
use crate::model::{Catalogue, ParameterId, Scenario, Spec};
use crate::text::{Language, Title};

/// Samples that are taken again for the error of an index.
const RESAMPLES: usize = 100;

/// Assumptions whose indices are told as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they have in common; `None` for one by itself.
    pub family: Option<Family>,
    /// The assumptions, in catalogue order.
    pub members: Vec<ParameterId>,
}

impl Group {
    /// A name: of its families and of assumptions that are of none.
    pub fn title(&self, catalogue: &Catalogue) -> Title {
        let titles = self.named(
            catalogue,
            |spec| spec.title.clone(),
            |of| Title::of(of.title()),
        );
        let joined = |language| {
            let words = titles.iter().map(|title| title.in_language(language));
            words.collect::<Vec<_>>().join(" + ")
        };
        Title::new(joined(Language::English), joined(Language::Korean))
    }

    /// A stable id for machine formats: of its families, else the keys of the assumptions.
    pub fn key(&self, catalogue: &Catalogue) -> String {
        let keys = self.named(catalogue, |spec| spec.key.clone(), |of| of.key().to_owned());
        keys.join(" & ")
    }

    /// One thing for each family and each assumption of none, in catalogue order.
    fn named<T: PartialEq>(
        &self,
        catalogue: &Catalogue,
        of_one: impl Fn(&Spec) -> T,
        of_family: impl Fn(Family) -> T,
    ) -> Vec<T> {
        let mut all = Vec::new();
        for spec in self.members.iter().filter_map(|id| catalogue.spec(*id)) {
            let next = family(spec).map_or_else(|| of_one(spec), &of_family);
            if !all.contains(&next) {
                all.push(next);
            }
        }
        all
    }
}

/// The part of an outcome's variance that a group explains.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Index {
    /// By itself; may come out below 0 by Monte Carlo error.
    pub first: Estimate,
    /// With everything that it does together with others.
    pub total: Estimate,
}

/// Groups with their indices.
#[derive(Clone, Debug, PartialEq)]
pub struct Indices {
    /// Draws that all samples have an outcome for.
    pub count: usize,
    /// Standard deviation of the outcome, in its base unit; where it is 0 all indices are.
    pub sd: f64,
    /// The largest total first.
    pub groups: Vec<(Group, Index)>,
}

/// The work of Sobol indices.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What is to be computed: A, B and one sheet for each group.
    pub evaluation: Evaluation,
    groups: Vec<Group>,
    seed: u64,
}

/// The groups of assumptions that vary: those with a common cause or stated to be correlated together, all others by
/// themselves.
pub fn groups(
    catalogue: &Catalogue,
    correlations: &Correlations,
    varying: &[ParameterId],
) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for id in varying {
        let family = catalogue.spec(*id).and_then(family);
        let same = groups
            .iter_mut()
            .find(|group| family.is_some() && group.family == family);
        match same {
            Some(group) => group.members.push(*id),
            None => groups.push(Group {
                family,
                members: vec![*id],
            }),
        }
    }
    for (pair, _) in correlations.pairs() {
        join(&mut groups, *pair);
    }
    groups
}

/// Makes one group of those of two assumptions, in the place of the first.
fn join(groups: &mut Vec<Group>, pair: [ParameterId; 2]) {
    let places = pair.map(|id| groups.iter().position(|group| group.members.contains(&id)));
    let [Some(one), Some(other)] = places else {
        return;
    };
    if one == other {
        return;
    }
    let later = groups.remove(one.max(other));
    if let Some(first) = groups.get_mut(one.min(other)) {
        first.members.extend(later.members);
        first.members.sort_unstable();
        first.family = first.family.or(later.family);
    }
}

impl Plan {
    /// Plans the indices of one measure from `count` draws of a seed: `count` times the number of groups and two.
    pub fn new(
        model: &Model,
        (scenario, horizon): (&Scenario, f64),
        measure: Measure,
        (seed, count): (u64, usize),
    ) -> Result<Self, UncertaintyError> {
        let catalogue = model.catalogue();
        let sample = |stream| {
            let mut draws = Draws::new(seed, stream);
            Inputs::new(&mut draws, catalogue, scenario, count)
        };
        let (a, b) = (sample(Stream::First)?, sample(Stream::Second)?);
        let correlations = Correlations::of(catalogue, &scenario.correlations);
        let groups = groups(catalogue, &correlations, a.ids());
        let pair = [&a, &b].map(|inputs| Sheet::new(inputs.rows(), count));
        let members = groups.iter().map(|group| group.members.as_slice());
        let of = (scenario, horizon);
        let evaluation = Evaluation::with_swaps(model, of, (a.ids(), pair), members, &[measure])?;
        Ok(Self {
            evaluation,
            groups,
            seed,
        })
    }

    /// The indices from the outcomes of every sheet.
    pub fn indices(&self, outcomes: &[Outcomes]) -> Result<Indices, UncertaintyError> {
        let draws = outcomes.first().map_or(0, Outcomes::draws);
        let is_whole = |draw: &usize| outcomes.iter().all(|of| of.value(0, *draw).is_some());
        let whole: Vec<usize> = (0..draws).filter(is_whole).collect();
        let values = |of: &Outcomes| -> Vec<f64> {
            whole.iter().filter_map(|draw| of.value(0, *draw)).collect()
        };
        let mut all = outcomes.iter().map(values);
        let (Some(a), Some(b)) = (all.next(), all.next()) else {
            return Err(UncertaintyError::NoOutcome);
        };
        if whole.is_empty() {
            return Err(UncertaintyError::NoOutcome);
        }
        let mixed: Vec<Vec<f64>> = all.collect();
        let found = indices((&a, &b), &mixed, self.seed);
        let mut groups: Vec<(Group, Index)> = self.groups.iter().cloned().zip(found).collect();
        groups.sort_by(|(_, x), (_, y)| y.total.value.total_cmp(&x.total.value));
        let (_, sd) = moments(&[a, b].concat());
        Ok(Indices {
            count: whole.len(),
            sd,
            groups,
        })
    }

    /// The indices, without threads.
    pub fn all(&self, model: &Model) -> Result<Indices, UncertaintyError> {
        self.indices(&self.evaluation.all(model)?)
    }
}

/// The indices of a function whose values on A, on B, and on A with each group from B are given; rows of one length.
pub fn indices((a, b): (&[f64], &[f64]), mixed: &[Vec<f64>], seed: u64) -> Vec<Index> {
    let count = a.len().min(b.len());
    let again: Vec<Vec<usize>> = (0..RESAMPLES)
        .map(|sample| resample(seed, sample, count))
        .collect();
    let whole: Vec<usize> = (0..count).collect();
    let scale = Scale::of((a, b), &whole);
    let scales: Vec<Scale> = again.iter().map(|draws| Scale::of((a, b), draws)).collect();
    let one = |of: &Vec<f64>| {
        let [first, total] = scale.pair((a, b, of), &whole);
        let pairs: Vec<[f64; 2]> = (again.iter().zip(&scales))
            .map(|(draws, scale)| scale.pair((a, b, of), draws))
            .collect();
        let estimate = |value: f64, part: usize| {
            let spread: Vec<f64> = pairs
                .iter()
                .filter_map(|pair| pair.get(part).copied())
                .collect();
            let half = NINETEEN_IN_TWENTY * moments(&spread).1;
            Estimate {
                value,
                low: value - half,
                high: value + half,
            }
        };
        Index {
            first: estimate(first, 0),
            total: estimate(total, 1),
        }
    };
    mixed.iter().map(one).collect()
}

/// As many draws as there are, taken again with replacement.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a position among the draws"
)]
fn resample(seed: u64, sample: usize, count: usize) -> Vec<usize> {
    let of = hash("sobol.resample") ^ sample as u64;
    let one = |draw: usize| {
        let [u, _] = uniforms(seed, draw as u64, of);
        ((u * count as f64) as usize).min(count.saturating_sub(1))
    };
    (0..count).map(one).collect()
}

/// Mean and variance of the function over A and B.
#[derive(Clone, Copy, Debug)]
struct Scale {
    mean: f64,
    variance: f64,
}

impl Scale {
    fn of((a, b): (&[f64], &[f64]), draws: &[usize]) -> Self {
        let at = |of: &[f64]| -> Vec<f64> {
            draws
                .iter()
                .filter_map(|draw| of.get(*draw).copied())
                .collect()
        };
        let (mean, sd) = moments(&[at(a), at(b)].concat());
        Self {
            mean,
            variance: sd * sd,
        }
    }

    /// First-order and total index over some draws; 0 where nothing varies.
    fn pair(self, (a, b, mixed): (&[f64], &[f64], &[f64]), draws: &[usize]) -> [f64; 2] {
        if self.variance <= 0.0 || draws.is_empty() {
            return [0.0; 2];
        }
        let (mut first, mut total) = (0.0, 0.0);
        for draw in draws {
            let of = |values: &[f64]| values.get(*draw).copied().unwrap_or_default();
            let change = of(mixed) - of(a);
            first += (of(b) - self.mean) * change;
            total += change * change;
        }
        let count = draws.len() as f64;
        [first, 0.5 * total].map(|sum| sum / (count * self.variance))
    }
}

#[cfg(test)]
#[path = "sobol_tests.rs"]
mod tests;
