//! Packages that no other one known betters for both parties, in the order of the frontier.

use std::sync::Arc;

use super::Values;

/// One package that is not dominated.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Member {
    pub(super) values: Values,
    pub(super) package: Arc<[f64]>,
}

/// All of them: the first party's value strictly rising, the second's strictly falling.
///
/// Nothing is ever thinned out here: a package that lies in the shadow of one that was found earlier can never come in.
#[derive(Clone, Debug, Default)]
pub(super) struct Archive {
    members: Vec<Member>,
}

impl Archive {
    pub(super) fn members(&self) -> &[Member] {
        &self.members
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Whether a member is at least as good for both.
    pub(super) fn covers(&self, [first, second]: Values) -> bool {
        let at = self
            .members
            .partition_point(|member| member.values[0] < first);
        let next = self.members.get(at);
        next.is_some_and(|member| member.values[1] >= second)
    }

    /// Takes in packages; of equal values the earlier one stays.
    pub(super) fn merge(&mut self, mut fresh: Vec<Member>) {
        if fresh.is_empty() {
            return;
        }
        // from the first party's best downwards, where a member has to better the second party's best so far
        fresh.sort_by(|a, b| {
            let [first, second] = [0, 1].map(|party| b.values[party].total_cmp(&a.values[party]));
            first.then(second)
        });
        let mut kept: Vec<Member> = Vec::with_capacity(self.members.len() + fresh.len());
        let mut known = std::mem::take(&mut self.members)
            .into_iter()
            .rev()
            .peekable();
        let mut fresh = fresh.into_iter().peekable();
        let mut best = f64::NEG_INFINITY;
        loop {
            let is_known_first = match (known.peek(), fresh.peek()) {
                (None, None) => break,
                (Some(_), None) => true,
                (None, Some(_)) => false,
                (Some(old), Some(new)) => {
                    let [first, second] =
                        [0, 1].map(|party| old.values[party].total_cmp(&new.values[party]));
                    first.then(second).is_ge()
                }
            };
            let next = if is_known_first {
                known.next()
            } else {
                fresh.next()
            };
            if let Some(member) = next.filter(|member| member.values[1] > best) {
                best = member.values[1];
                kept.push(member);
            }
        }
        kept.reverse();
        self.members = kept;
    }
}
