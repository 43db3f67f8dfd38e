//! Where everything stands at once: each issue's state, and which events have happened.

use crate::model::timeline::{MOST_EVENTS, MOST_ISSUES};

/// Bits of one issue's state.
const BITS: usize = 2;
/// Where the bits of events begin.
const EVENTS_FROM: usize = BITS * MOST_ISSUES;
const _: () = assert!(EVENTS_FROM + MOST_EVENTS <= 64, "a joint state is 64 bits");

/// A joint state: two bits an issue, then one an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Joint(pub u64);

impl Joint {
    /// The state of an issue, 0 to 3, as [`State::ALL`](crate::model::timeline::State::ALL) has them.
    pub const fn level(self, issue: usize) -> usize {
        ((self.0 >> (BITS * issue)) & 0b11) as usize
    }

    /// Whether an event has happened.
    pub const fn has_happened(self, event: usize) -> bool {
        (self.0 >> (EVENTS_FROM + event)) & 1 == 1
    }

    /// The same with an issue one step further; one in law stays there.
    #[must_use]
    pub const fn stepped(self, issue: usize) -> Self {
        if self.level(issue) == 0b11 {
            return self;
        }
        Self(self.0 + (1 << (BITS * issue)))
    }

    /// The same with an issue at a state.
    #[must_use]
    pub const fn with_level(self, issue: usize, level: usize) -> Self {
        let at = BITS * issue;
        Self((self.0 & !(0b11 << at)) | ((level as u64 & 0b11) << at))
    }

    /// The same with an event that has happened.
    #[must_use]
    pub const fn with_event(self, event: usize) -> Self {
        Self(self.0 | 1 << (EVENTS_FROM + event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issues_and_events_do_not_touch_each_other() {
        let last = MOST_ISSUES - 1;
        let joint = Joint::default()
            .with_level(last, 3)
            .with_level(0, 2)
            .with_event(0)
            .with_event(MOST_EVENTS - 1)
            .stepped(1);
        assert_eq!(
            [0, 1, 2, last].map(|issue| joint.level(issue)),
            [2, 1, 0, 3]
        );
        assert!(joint.has_happened(0) && !joint.has_happened(1));
        assert_eq!(joint.stepped(last), joint);
        assert_eq!(joint.with_level(last, 0).level(last), 0);
    }
}
