//! Waterfalls: who gets what of the cash that comes in, tier after tier, to the cent.
//!
//! A tier takes cash until its room is filled and splits what it took between the investor and the other party; the
//! next tier takes what is left. The investor's part is rounded to the cent and the other party gets the difference, so
//! `investor + other + left` is what came in, exactly.
//!
//! Two ways to fill the room are in use and differ by a factor of the share: a tier can last until the *investor has
//! received* an amount, or until *that amount has been distributed* to both.

use super::Cents;

/// How much a tier takes before the next one begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Everything that is left.
    Unlimited,
    /// Cash to both parties together, up to this amount.
    Distributed(Cents),
    /// Cash until the investor's part of it is this amount.
    ReceivedByInvestor(Cents),
}

/// One tier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tier {
    /// How much the tier takes.
    pub room: Room,
    /// Share of it for the investor, 0..=1.
    pub investor_share: f64,
}

/// What one sum of cash became.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Split {
    /// For the investor.
    pub investor: Cents,
    /// For the other party.
    pub other: Cents,
    /// Not taken by any tier; nothing when the last tier is unlimited.
    pub left: Cents,
}

impl Split {
    /// Everything, which is what came in.
    pub fn total(self) -> Cents {
        self.investor + self.other + self.left
    }

    fn then(self, next: Self) -> Self {
        Self {
            investor: self.investor + next.investor,
            other: self.other + next.other,
            left: next.left,
        }
    }
}

impl Tier {
    /// Pours cash (0 or more) into this tier alone.
    pub fn pour(self, cash: Cents) -> Split {
        let part = cash.share(self.investor_share);
        let taken = |taken: Cents, investor: Cents| Split {
            investor,
            other: taken - investor,
            left: cash - taken,
        };
        match self.room {
            Room::Unlimited => taken(cash, part),
            Room::Distributed(room) => {
                let inside = cash.min(room.or_nothing());
                taken(inside, inside.share(self.investor_share))
            }
            Room::ReceivedByInvestor(room) => {
                let room = room.or_nothing();
                if part <= room && room > Cents::ZERO {
                    return taken(cash, part);
                }
                if room == Cents::ZERO {
                    return taken(Cents::ZERO, Cents::ZERO);
                }
                // here part > room > 0, so the share is positive
                taken(room.whole_of_share(self.investor_share).min(cash), room)
            }
        }
    }
}

/// Pours cash through the tiers in order.
pub fn distribute(cash: Cents, tiers: &[Tier]) -> Split {
    let start = Split {
        left: cash,
        ..Split::default()
    };
    tiers
        .iter()
        .fold(start, |so_far, tier| so_far.then(tier.pour(so_far.left)))
}

/// A layer of a preference: a band of the yearly return on the investment and who gets how much of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Upper edge, a share of the investment a year; the lower edge is the one before, or 0.
    pub up_to: f64,
    /// Share for the investor, 0..=1.
    pub investor_share: f64,
}

/// A yearly preference on an investment: bands of return in order, then a split of the rest.
///
/// Each year every band grows by `(upper − lower edge) × investment` of cash to *both* parties; what a year's cash does
/// not fill is carried to the next year without interest. Example of the tests: 10 % on 1,000 to the investor, up to
/// 13 % split 80:20, the rest 50:50; 150 of cash gives 100 + 24 + 10 = 134 to the investor. With 80 in the first year and
/// 130 in the second the second begins with the 20 that are owed: 100 + 20 + 8 = 128.
#[derive(Debug, Clone, PartialEq)]
pub struct Preference {
    investment: Cents,
    bands: Vec<Band>,
    /// The investor's share beyond the last band.
    rest: f64,
    unfilled: Vec<Cents>,
}

impl Preference {
    /// A preference of which nothing has been paid or owed yet; `rest` is the investor's share beyond the bands.
    pub fn new(investment: Cents, bands: Vec<Band>, rest: f64) -> Self {
        let unfilled = vec![Cents::ZERO; bands.len()];
        Self {
            investment,
            bands,
            rest,
            unfilled,
        }
    }

    /// Splits one year's cash and carries what was not filled.
    pub fn year(&mut self, cash: Cents) -> Split {
        let mut below = 0.0;
        let mut split = Split {
            left: cash,
            ..Split::default()
        };
        for (band, unfilled) in self.bands.iter().zip(&mut self.unfilled) {
            let room = *unfilled + self.investment.share(band.up_to - below);
            let tier = Tier {
                room: Room::Distributed(room),
                investor_share: band.investor_share,
            };
            let before = split.left;
            split = split.then(tier.pour(before));
            *unfilled = room - (before - split.left);
            below = band.up_to;
        }
        let rest = Tier {
            room: Room::Unlimited,
            investor_share: self.rest,
        };
        split.then(rest.pour(split.left))
    }

    /// What the bands still owe, in order.
    pub fn unfilled(&self) -> &[Cents] {
        &self.unfilled
    }
}

/// Cash above a preference when the sponsor has put in a share of the equity and takes a promote on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promoted {
    /// The sponsor's promote.
    pub promote: Cents,
    /// The sponsor's part of the rest, by its share of the equity.
    pub co_investment: Cents,
    /// The other investors' part.
    pub investors: Cents,
}

/// The promote that gives the investors a wanted share of all cash above the preference.
///
/// `promote = 1 − wanted / share of the equity`: investors with 90 % of the equity who are to get 60 % of the cash leave
/// a promote of 1/3. `None` when the investors hold nothing or are to get more than their share of the equity.
pub fn promote_for(investors_wanted: f64, investors_equity: f64) -> Option<f64> {
    let promote = 1.0 - investors_wanted / investors_equity;
    (promote.is_finite() && (0.0..=1.0).contains(&promote)).then_some(promote)
}

/// Splits cash above a preference: the promote first, the rest by shares of the equity.
///
/// Published example (a modelling firm's note on splits after a preference): promote 1/3, sponsor's equity 10 %, a
/// distribution of 1,000,000: promote 333,333.33, the sponsor's tenth of the rest 66,666.67, together 40 %.
pub fn promoted(cash: Cents, promote: f64, sponsor_equity: f64) -> Promoted {
    let promote = cash.share(promote);
    let co_investment = (cash - promote).share(sponsor_equity);
    Promoted {
        promote,
        co_investment,
        investors: cash - promote - co_investment,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usd(usd: f64) -> Cents {
        Cents::from_usd(usd)
    }

    fn published() -> Preference {
        let bands = vec![
            Band {
                up_to: 0.1,
                investor_share: 1.0,
            },
            Band {
                up_to: 0.13,
                investor_share: 0.8,
            },
        ];
        Preference::new(usd(1000.0), bands, 0.5)
    }

    #[test]
    fn preference_fills_its_bands_in_order() {
        let split = published().year(usd(150.0));
        assert_eq!((split.investor, split.other), (usd(134.0), usd(16.0)));
    }

    #[test]
    fn shortfall_of_a_preference_is_carried_without_interest() {
        let mut preference = published();
        let first = preference.year(usd(80.0));
        assert_eq!((first.investor, first.other), (usd(80.0), Cents::ZERO));
        assert_eq!(preference.unfilled(), [usd(20.0), usd(30.0)]);
        let second = preference.year(usd(130.0));
        assert_eq!((second.investor, second.other), (usd(128.0), usd(2.0)));
    }

    #[test]
    fn promote_of_a_third_leaves_forty_per_cent_to_a_sponsor_with_a_tenth() {
        let promote = promote_for(0.6, 0.9).unwrap();
        assert!((promote - 1.0 / 3.0).abs() < 1e-15);
        let split = promoted(usd(1e6), promote, 0.1);
        assert_eq!(split.promote, usd(333_333.33));
        assert_eq!(split.co_investment, usd(66_666.67));
        assert_eq!(split.investors, usd(600_000.0));
        assert_eq!(promote_for(0.95, 0.9), None);
        assert_eq!(promote_for(0.5, 0.0), None);
    }

    /// Half until the investor has 40, of 100: 80 are needed; or until 40 are distributed.
    #[test]
    fn room_is_filled_by_receipts_or_by_distributions() {
        let rest = Tier {
            room: Room::Unlimited,
            investor_share: 0.1,
        };
        let split = |room| {
            let first = Tier {
                room,
                investor_share: 0.5,
            };
            distribute(usd(100.0), &[first, rest])
        };
        assert_eq!(
            split(Room::ReceivedByInvestor(usd(40.0))).investor,
            usd(42.0)
        );
        assert_eq!(split(Room::Distributed(usd(40.0))).investor, usd(26.0));
    }

    /// A party without a share never receives its amount: the tier keeps everything.
    #[test]
    fn investor_without_a_share_never_fills_the_room() {
        let tier = Tier {
            room: Room::ReceivedByInvestor(usd(1.0)),
            investor_share: 0.0,
        };
        assert_eq!(tier.pour(usd(100.0)).other, usd(100.0));
    }
}
