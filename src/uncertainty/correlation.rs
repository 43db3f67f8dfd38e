//! How the normal score of each assumption is put together from independent numbers: those of common causes, its own,
//! and those of assumptions that it is stated to be correlated with.
//!
//! No draw of an assumption depends on which others there are, but on the pairs that are stated: a new pair changes the
//! draws of the later of the two, and of what is paired with that.

use std::collections::BTreeMap;

use super::generator::hash;
use crate::model::correlation::{CorrelationRow, Correlations};
use crate::model::{Catalogue, ParameterId, Spec};

/// An independent normal number with its part in a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Hash of its name, as the generator takes it.
    pub hash: u64,
    /// The coefficient.
    pub weight: f64,
}

/// What a normal score is made from; two that are equal give the same draws, bit for bit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recipe {
    /// Common causes, kept because many assumptions need them.
    pub causes: Vec<Part>,
    /// What no other assumption has, unless a pair says so.
    pub own: Vec<Part>,
}

/// The recipes of a scenario.
#[derive(Clone, Debug)]
pub struct Recipes {
    correlations: Correlations,
    roots: BTreeMap<ParameterId, Vec<(ParameterId, f64)>>,
}

impl Recipes {
    /// Those that a scenario's own correlations make of the stated ones.
    pub fn new(catalogue: &Catalogue, rows: &[CorrelationRow]) -> Self {
        let correlations = Correlations::of(catalogue, rows);
        // a document holds only what is possible: edits and files are checked
        let roots = correlations.roots(catalogue).unwrap_or_default();
        Self {
            correlations,
            roots,
        }
    }

    /// The recipe of an assumption.
    pub fn of(&self, catalogue: &Catalogue, id: ParameterId, spec: &Spec) -> Recipe {
        let causes: Vec<Part> = (self.correlations.causes(spec).iter())
            .map(|cause| Part {
                hash: hash(&cause.name),
                weight: cause.loading,
            })
            .collect();
        let part = |(id, weight): &(ParameterId, f64)| {
            let hash = hash(&catalogue.spec(*id)?.key);
            let weight = *weight;
            Some(Part { hash, weight })
        };
        let own = self.roots.get(&id).map_or_else(
            || {
                let explained: f64 = causes.iter().map(|one| one.weight * one.weight).sum();
                vec![Part {
                    hash: hash(&spec.key),
                    weight: (1.0 - explained).max(0.0).sqrt(),
                }]
            },
            |root| root.iter().filter_map(part).collect(),
        );
        Recipe { causes, own }
    }
}

impl Recipe {
    /// The number whose score this is, where nothing else plays a part.
    pub(super) fn alone(&self) -> Option<u64> {
        match (self.causes.as_slice(), self.own.as_slice()) {
            ([], [part]) if part.weight >= 1.0 => Some(part.hash),
            _ => None,
        }
    }
}
