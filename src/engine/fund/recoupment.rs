//! The account that decides which of the two splits applies: what the investor still has to get back.
//!
//! "Half until the principal is recouped, then a tenth" can be read in two ways: the principal is recouped when the
//! *investor's own receipts* reach it, or when the *distributions to both* do. On 100 invested and 20 a year for 20 years
//! the first reading pays the investor 120, the second 80. And it can cover the principal alone or interest too, at the
//! investor's cost of funding on what is outstanding, compounded yearly.
//!
//! An account is never below nothing: what the investor receives once it is settled does not count towards later calls.

use super::waterfall::{Room, Split, Tier, distribute};
use super::{Cents, Counted};

/// What is outstanding of the money that was called into one pool.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct RecoupmentAccount {
    outstanding: Cents,
}

/// The investor's shares that apply in a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shares {
    pub(super) before: f64,
    pub(super) after: f64,
}

impl RecoupmentAccount {
    /// Still to be recouped.
    pub(super) const fn outstanding(self) -> Cents {
        self.outstanding
    }

    /// Whether nothing is left to recoup.
    pub(super) fn is_settled(self) -> bool {
        self.outstanding <= Cents::ZERO
    }

    /// One year's interest on what is outstanding.
    pub(super) fn accrue(&mut self, rate: f64) {
        self.outstanding += self.outstanding.share(rate);
    }

    /// Money that has been called.
    pub(super) fn call(&mut self, amount: Cents) {
        self.outstanding += amount;
    }

    /// Money that the investor has got back by whatever way.
    pub(super) fn credit(&mut self, amount: Cents) {
        self.outstanding = (self.outstanding - amount).or_nothing();
    }

    /// Splits cash at the one share until the account is settled and at the other afterwards.
    pub(super) fn distribute(&mut self, cash: Cents, counted: Counted, shares: Shares) -> Split {
        let room = match counted {
            Counted::InvestorReceipts => Room::ReceivedByInvestor(self.outstanding),
            Counted::TotalDistributions => Room::Distributed(self.outstanding),
        };
        let before = Tier {
            room,
            investor_share: shares.before,
        };
        let after = Tier {
            room: Room::Unlimited,
            investor_share: shares.after,
        };
        let first = before.pour(cash);
        self.credit(match counted {
            Counted::InvestorReceipts => first.investor,
            Counted::TotalDistributions => first.investor + first.other,
        });
        let second = distribute(first.left, &[after]);
        Split {
            investor: first.investor + second.investor,
            other: first.other + second.other,
            left: second.left,
        }
    }
}
