//! Dated flows as a sum of exponentials, `f(s) = Σ aᵢ e^(s tᵢ)` with `s = −ln(1 + r)`.

use super::{CashFlow, NoRate};
use crate::engine::elementary;

/// Distinct gaps whose exponentials are kept for one evaluation; flows of whole years with one delay have three.
const KEPT: usize = 8;

/// Flows other than zero in order of time, one for each time, scaled to a largest amount of 1.
#[derive(Debug, Clone)]
pub(super) struct Series {
    terms: Vec<CashFlow>,
    /// Years between two terms, each value once.
    gaps: Vec<f64>,
    /// Position in `gaps` of the step from each term to the next.
    gap_after: Vec<usize>,
}

/// `f` and its derivative in `s`, and the sum of sizes, all divided by the exponential that dominates.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    pub(super) value: f64,
    pub(super) slope: f64,
    pub(super) size: f64,
}

impl CashFlow {
    /// Whether two amounts other than zero have different signs.
    pub(super) fn differs(self, other: Self) -> bool {
        (self.amount < 0.0) != (other.amount < 0.0)
    }
}

impl Series {
    pub(super) fn new(flows: &[CashFlow]) -> Result<Self, NoRate> {
        if flows
            .iter()
            .any(|flow| !flow.time.is_finite() || !flow.amount.is_finite())
        {
            return Err(NoRate::NotFinite);
        }
        let largest = flows
            .iter()
            .fold(0.0_f64, |largest, flow| largest.max(flow.amount.abs()));
        if largest <= 0.0 {
            return Err(NoRate::NoSignChange);
        }
        let mut sorted = flows.to_vec();
        if !sorted.is_sorted_by(|a, b| a.time <= b.time) {
            sorted.sort_by(|a, b| a.time.total_cmp(&b.time));
        }
        let mut terms: Vec<CashFlow> = Vec::with_capacity(sorted.len());
        for flow in sorted {
            let amount = flow.amount / largest;
            match terms.last_mut() {
                Some(last) if last.time >= flow.time => last.amount += amount,
                _ => terms.push(CashFlow { amount, ..flow }),
            }
        }
        terms.retain(|term| term.amount.abs() > 0.0);
        Ok(Self::of(terms))
    }

    fn of(terms: Vec<CashFlow>) -> Self {
        let mut gaps: Vec<f64> = Vec::with_capacity(KEPT);
        let mut gap_after = Vec::with_capacity(terms.len());
        for pair in terms.windows(2) {
            let gap = pair[1].time - pair[0].time;
            let known = gaps
                .iter()
                .take(KEPT)
                .position(|known| known.to_bits() == gap.to_bits());
            gap_after.push(known.unwrap_or(gaps.len()));
            if known.is_none() {
                gaps.push(gap);
            }
        }
        Self {
            terms,
            gaps,
            gap_after,
        }
    }

    /// The first and the last term.
    pub(super) fn ends(&self) -> Option<(CashFlow, CashFlow)> {
        self.terms.first().copied().zip(self.terms.last().copied())
    }

    pub(super) fn sign_changes(&self) -> usize {
        self.terms
            .windows(2)
            .filter(|pair| pair[0].differs(pair[1]))
            .count()
    }

    /// A time between the first two terms of different sign.
    pub(super) fn first_change(&self) -> Option<f64> {
        self.terms
            .windows(2)
            .find(|pair| pair[0].differs(pair[1]))
            .map(|pair| 0.5 * (pair[0].time + pair[1].time))
    }

    /// The series of `d/ds [e^(−s pivot) f(s)]`, up to that exponential.
    pub(super) fn turning(&self, pivot: f64) -> Self {
        let terms = self.terms.iter().map(|term| CashFlow {
            amount: term.amount * (term.time - pivot),
            ..*term
        });
        Self {
            terms: terms.collect(),
            gaps: self.gaps.clone(),
            gap_after: self.gap_after.clone(),
        }
    }

    /// `e^(rate · gap)` of every gap that is kept.
    fn factors(&self, rate: f64) -> [f64; KEPT] {
        let mut factors = [0.0; KEPT];
        for (factor, gap) in factors.iter_mut().zip(&self.gaps) {
            *factor = elementary::exp(rate * gap);
        }
        factors
    }

    /// The gap after a term and its factor.
    fn step(&self, factors: &[f64; KEPT], rate: f64, term: usize) -> (f64, f64) {
        let index = self.gap_after.get(term).copied().unwrap_or_default();
        let gap = self.gaps.get(index).copied().unwrap_or_default();
        let factor = factors
            .get(index)
            .copied()
            .unwrap_or_else(|| elementary::exp(rate * gap));
        (gap, factor)
    }

    /// The sum at `s` by Horner's rule from the far end, so that every factor is at most 1 and nothing overflows.
    pub(super) fn sum_at(&self, s: f64) -> Sum {
        let rate = -s.abs();
        let factors = self.factors(rate);
        let mut sum = Sum {
            value: 0.0,
            slope: 0.0,
            size: 0.0,
        };
        let mut add = |amount: f64, (gap, factor): (f64, f64)| {
            sum.slope = factor * (sum.slope + gap * sum.value);
            sum.value = factor * sum.value + amount;
            sum.size = factor * sum.size + amount.abs();
        };
        if s > 0.0 {
            // towards the last term; times count backwards from it
            for (index, term) in self.terms.iter().enumerate() {
                let step = index
                    .checked_sub(1)
                    .map_or((0.0, 0.0), |before| self.step(&factors, rate, before));
                add(term.amount, step);
            }
            sum.slope = -sum.slope;
        } else {
            for (index, term) in self.terms.iter().enumerate().rev() {
                add(term.amount, self.step(&factors, rate, index));
            }
        }
        sum
    }

    /// Whether the balance at a root has one sign until the last term: then there is no other root.
    pub(super) fn is_pure(&self, root: f64) -> bool {
        let factors = self.factors(-root);
        let negative = self.terms.first().is_some_and(|term| term.amount < 0.0);
        let mut balance = 0.0;
        let before_last = self.terms.len().saturating_sub(1);
        self.terms
            .iter()
            .take(before_last)
            .enumerate()
            .all(|(index, term)| {
                balance += term.amount;
                let one_sign = if negative {
                    balance < 0.0
                } else {
                    balance > 0.0
                };
                balance *= self.step(&factors, -root, index).1;
                one_sign
            })
    }
}
