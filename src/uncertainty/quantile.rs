//! What a quantile is, and how sure it is: the one definition for summaries, charts and ranges beside numbers.
//!
//! Quantiles are found by selection and not by sorting, or in values that are in order already. Between two neighbours
//! they are interpolated: of n values in order, the quantile p stands at (n − 1) p. The error of a quantile is the
//! interval between two order statistics that holds the true quantile in 19 of 20 samples: their ranks are
//! n p ± 1.96 √(n p (1 − p)), by the binomial distribution, whatever the distribution of the outcome. It says how much
//! another seed would move the number, and nothing of how good the distributions are.

use std::collections::BTreeSet;

use super::summary::{Estimate, NINETEEN_IN_TWENTY};

/// Quantiles of finite values in any order, without their errors; `None` where there are no values.
pub fn quantiles<const N: usize>(values: Vec<f64>, shares: [f64; N]) -> Option<[f64; N]> {
    let selected = Selected::new(values, shares, &[])?;
    Some(shares.map(|share| selected.quantile(share)))
}

/// A quantile of values that rise; `None` where there are none.
pub fn quantile_of_rising(rising: &[f64], share: f64) -> Option<f64> {
    (!rising.is_empty()).then(|| interpolated(rising, share))
}

/// A quantile of values that rise with its Monte Carlo error; `None` where there are none.
pub fn estimate_of_rising(rising: &[f64], share: f64) -> Option<Estimate> {
    (!rising.is_empty()).then(|| estimated(rising, share))
}

/// Values in which certain ranks stand in their place.
pub(super) struct Selected {
    values: Vec<f64>,
}

impl Selected {
    /// Puts in place what the quantiles of these shares need, alone or with their errors; `None` without values.
    pub(super) fn new(
        mut values: Vec<f64>,
        alone: impl IntoIterator<Item = f64>,
        with_error: &[f64],
    ) -> Option<Self> {
        let count = values.len();
        let last = count.checked_sub(1)?;
        let mut ranks = BTreeSet::new();
        for share in alone.into_iter().chain(with_error.iter().copied()) {
            let (low, _) = place(count, share);
            ranks.extend([low, (low + 1).min(last)]);
        }
        for share in with_error {
            ranks.extend(error_ranks(count, *share));
        }
        let ranks: Vec<usize> = ranks.into_iter().collect();
        select(&mut values, 0, &ranks);
        Some(Self { values })
    }

    /// The quantile of a share that was put in place.
    pub(super) fn quantile(&self, share: f64) -> f64 {
        interpolated(&self.values, share)
    }

    /// The quantile with its error, of a share that was put in place with it.
    pub(super) fn estimate(&self, share: f64) -> Estimate {
        estimated(&self.values, share)
    }
}

/// A quantile of values that stand in their place where it looks.
fn interpolated(values: &[f64], share: f64) -> f64 {
    let at = |rank: usize| values.get(rank).copied().unwrap_or(0.0);
    let (low, part) = place(values.len(), share);
    let from = at(low);
    if part > 0.0 {
        from + part * (at(low + 1) - from)
    } else {
        from
    }
}

fn estimated(values: &[f64], share: f64) -> Estimate {
    let at = |rank: usize| values.get(rank).copied().unwrap_or(0.0);
    let [from, to] = error_ranks(values.len(), share);
    Estimate {
        value: interpolated(values, share),
        low: at(from),
        high: at(to),
    }
}

/// Rank below the quantile, and how far it is on the way to the next.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place among the values"
)]
fn place(count: usize, share: f64) -> (usize, f64) {
    let at = share.clamp(0.0, 1.0) * count.saturating_sub(1) as f64;
    (at as usize, at.fract())
}

/// Ranks between which the true quantile lies in 19 of 20 samples.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "ranks within the values"
)]
fn error_ranks(count: usize, share: f64) -> [usize; 2] {
    let expected = count as f64 * share;
    let half = NINETEEN_IN_TWENTY * (expected * (1.0 - share)).max(0.0).sqrt();
    let last = count.saturating_sub(1);
    let from = (expected - half).floor().max(1.0) as usize - 1;
    let to = (expected + half).ceil().max(0.0) as usize;
    [from.min(last), to.min(last)]
}

/// Puts the values of these ranks, rising, in their place; `first` is the rank of the first value.
fn select(values: &mut [f64], first: usize, ranks: &[usize]) {
    let middle = ranks.len() / 2;
    let Some(rank) = ranks.get(middle) else {
        return;
    };
    let at = rank - first;
    if at >= values.len() {
        return;
    }
    let (lower, _, upper) = values.select_nth_unstable_by(at, f64::total_cmp);
    let (left, right) = ranks.split_at(middle);
    select(lower, first, left);
    select(upper, rank + 1, right.get(1..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selection_and_order_find_the_same_quantiles() {
        let values = vec![5.0, -1.0, 4.0, 2.0, 9.0, 7.0, 3.0];
        let mut rising = values.clone();
        rising.sort_by(f64::total_cmp);
        // at (7 − 1) p in −1 2 3 4 5 7 9
        let shares = [0.0, 0.1, 0.25, 0.5, 1.0];
        let expected = [-1.0, 0.8, 2.5, 4.0, 9.0];
        for (found, expected) in quantiles(values, shares).unwrap().iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} {expected}");
        }
        for (share, expected) in shares.into_iter().zip(expected) {
            let found = quantile_of_rising(&rising, share).unwrap();
            assert!((found - expected).abs() < 1e-12);
            let estimate = estimate_of_rising(&rising, share).unwrap();
            assert!(estimate.low <= found && found <= estimate.high);
        }
        assert_eq!(quantiles(Vec::new(), [0.5]), None);
        assert_eq!(quantile_of_rising(&[], 0.5), None);
    }
}
