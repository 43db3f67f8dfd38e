//! Whether there are numbers with the correlations that are stated, and how they are made.
//!
//! With `L` the loadings of common causes, what is left of the assumptions of all pairs has the matrix
//!
//! ```text
//! M_ii = 1 − Σ l_ik²        M_ij = ρ_ij − Σ l_ik l_jk for a stated pair, else 0
//! ```
//!
//! and `L Lᵀ + M` is the matrix of all correlations: it is positive semidefinite where `M` is, which is looked up by
//! taking its triangular root. `M` is a straight line in every coefficient, so the coefficients that are possible are an
//! interval.

use std::collections::{BTreeMap, BTreeSet};

use super::Correlations;
use crate::model::{Catalogue, ParameterId};

/// What is taken for zero in a square of the root: rounding of numbers up to 1.
const NOTHING: f64 = 1e-12;

/// Halvings of the interval between what is possible and what is not.
const HALVINGS: usize = 40;

/// Decimals to which a bound is told: one in so many.
const STEPS: f64 = 1e2;

/// Rows of the triangular root of `M`, zeros left out; `None` where it has none.
pub(super) fn roots(
    all: &Correlations,
    catalogue: &Catalogue,
) -> Option<BTreeMap<ParameterId, Vec<(ParameterId, f64)>>> {
    let ids: BTreeSet<ParameterId> = all.pairs().iter().flat_map(|(pair, _)| *pair).collect();
    let mut roots: BTreeMap<ParameterId, Vec<(ParameterId, f64)>> = BTreeMap::new();
    for id in ids {
        let mut row: Vec<(ParameterId, f64)> = Vec::new();
        for (before, root) in &roots {
            let rest = entry(all, catalogue, [*before, id]) - product(root, &row);
            let own = root.last().map_or(0.0, |(_, own)| *own);
            if own > 0.0 {
                row.push((*before, rest / own));
            } else if rest.abs() > NOTHING.sqrt() {
                return None;
            }
        }
        row.retain(|(_, weight)| weight.abs() > 0.0);
        let left = all.rest(catalogue, id) - product(&row, &row);
        if left < -NOTHING {
            return None;
        }
        let own = if left > NOTHING { left.sqrt() } else { 0.0 };
        row.push((id, own));
        roots.insert(id, row);
    }
    Some(roots)
}

fn product(one: &[(ParameterId, f64)], other: &[(ParameterId, f64)]) -> f64 {
    let weight = |of: ParameterId| other.iter().find(|(id, _)| *id == of);
    let both = |(id, mine): &(ParameterId, f64)| Some(mine * weight(*id)?.1);
    one.iter().filter_map(both).sum()
}

fn entry(all: &Correlations, catalogue: &Catalogue, pair: [ParameterId; 2]) -> f64 {
    let stated = all.pairs().iter().find(|(of, _)| *of == pair);
    stated.map_or(0.0, |(_, coefficient)| {
        coefficient - all.shared(catalogue, pair)
    })
}

impl Correlations {
    /// The part of an assumption's variance that no common cause explains.
    fn rest(&self, catalogue: &Catalogue, id: ParameterId) -> f64 {
        let causes = catalogue
            .spec(id)
            .map_or_else(Vec::new, |spec| self.causes(spec));
        // in this order also where numbers are drawn: the same bits with and without pairs
        let explained: f64 = causes.iter().map(|one| one.loading * one.loading).sum();
        (1.0 - explained).max(0.0)
    }
}

/// The number nearest a limit that is possible, as a start is; told in few decimals.
pub(super) fn last_possible(start: f64, limit: f64, is_possible: impl Fn(f64) -> bool) -> f64 {
    if is_possible(limit) {
        return limit;
    }
    let (mut good, mut bad) = (start, limit);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(good, bad);
        if is_possible(middle) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    let told = (good * STEPS).round() / STEPS;
    if is_possible(told) {
        return told;
    }
    let inward = told + (start - limit).signum() / STEPS;
    if is_possible(inward) { inward } else { good }
}
