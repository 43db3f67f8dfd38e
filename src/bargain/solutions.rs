//! The zone of possible agreement and the points that four rules of sharing choose in it.
//!
//! With gains `g = value − value of no deal` of both parties, over the packages that give neither less than no deal:
//!
//! ```text
//! Nash               largest g₁ · g₂                              (Nash, "The bargaining problem", 1950)
//! Kalai–Smorodinsky  largest min(g₁/b₁, g₂/b₂), b = best gains    (Kalai and Smorodinsky, 1975)
//! egalitarian        largest min(g₁, g₂)                          (Kalai, 1977)
//! utilitarian        largest g₁ + g₂
//! ```
//!
//! `b₁` is the largest gain of the first party among packages that leave the second no worse than no deal, and the other
//! way round. The utilitarian point is looked for among these packages too: a larger sum that one party would refuse is no
//! agreement. Of equals the larger sum is taken, and then the one listed first.

use super::Values;

/// A gain below this share of what no deal is worth is rounding and counts as none.
const NOISE: f64 = 1e-10;

/// The packages that give neither party less than no deal, and one of them more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// The largest gain of each party over no deal in the zone, US dollars, zero or more.
    pub best: Values,
    /// The points that give them, by their position: the focus party's best, the importer's best.
    pub ends: [usize; 2],
    /// How many of the points are in the zone.
    pub points: usize,
}

/// A zone and the points that the rules choose, by their position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The zone.
    pub zone: Zone,
    /// Largest product of gains.
    pub nash: usize,
    /// Largest equal share of the best gains.
    pub kalai_smorodinsky: usize,
    /// Largest smaller gain.
    pub egalitarian: usize,
    /// Largest sum.
    pub utilitarian: usize,
}

/// A rule that chooses a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Largest product of gains.
    Nash,
    /// Largest equal share of the best gains.
    KalaiSmorodinsky,
    /// Largest smaller gain.
    Egalitarian,
    /// Largest sum.
    Utilitarian,
}

impl Rule {
    /// All, in the order of the screen.
    pub const ALL: [Self; 4] = [
        Self::Nash,
        Self::KalaiSmorodinsky,
        Self::Egalitarian,
        Self::Utilitarian,
    ];

    /// A stable word for machine formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nash => "nash",
            Self::KalaiSmorodinsky => "kalai_smorodinsky",
            Self::Egalitarian => "egalitarian",
            Self::Utilitarian => "utilitarian",
        }
    }

    /// What the rule makes large, of gains in the zone.
    pub(super) fn score(self, [first, second]: Values, best: Values) -> f64 {
        match self {
            Self::Nash => first * second,
            Self::KalaiSmorodinsky => {
                // a party that can gain nothing has all it can have
                let share = |gain: f64, best: f64| if best > 0.0 { gain / best } else { 1.0 };
                share(first, best[0]).min(share(second, best[1]))
            }
            Self::Egalitarian => first.min(second),
            Self::Utilitarian => first + second,
        }
    }
}

impl Agreement {
    /// The point that a rule chooses.
    pub const fn point(&self, rule: Rule) -> usize {
        match rule {
            Rule::Nash => self.nash,
            Rule::KalaiSmorodinsky => self.kalai_smorodinsky,
            Rule::Egalitarian => self.egalitarian,
            Rule::Utilitarian => self.utilitarian,
        }
    }

    /// The zone among some points and what the rules choose in it; `None` where there is no zone.
    pub fn of(points: &[Values], no_deal: Values) -> Option<Self> {
        let zone = Zone::of(points, no_deal)?;
        let choose = |rule: Rule| {
            let inside = in_zone(points, no_deal);
            let scored = inside.map(|(at, gains)| {
                let sum = gains[0] + gains[1];
                (at, [rule.score(gains, zone.best), sum])
            });
            best(scored)
        };
        Some(Self {
            zone,
            nash: choose(Rule::Nash)?,
            kalai_smorodinsky: choose(Rule::KalaiSmorodinsky)?,
            egalitarian: choose(Rule::Egalitarian)?,
            utilitarian: choose(Rule::Utilitarian)?,
        })
    }
}

impl Zone {
    /// The zone among some points; `None` where every point gives one party less than no deal, or both just the same.
    pub fn of(points: &[Values], no_deal: Values) -> Option<Self> {
        let end = |party: usize| {
            let scored = in_zone(points, no_deal);
            best(scored.map(|(at, gains)| (at, [gains[party], gains[1 - party]])))
        };
        let ends = [end(0)?, end(1)?];
        let gain = |party: usize| {
            let point = ends.get(party).and_then(|at| points.get(*at));
            point.map_or(0.0, |values| gains(*values, no_deal)[party])
        };
        Some(Self {
            best: [gain(0), gain(1)],
            ends,
            points: in_zone(points, no_deal).count(),
        })
    }
}

/// What both gain over no deal, US dollars; what is rounding alone is zero.
pub fn gains(values: Values, no_deal: Values) -> Values {
    let gain = |party: usize| {
        let gain = values[party] - no_deal[party];
        if gain.abs() <= NOISE * no_deal[party].abs() {
            0.0
        } else {
            gain
        }
    };
    [gain(0), gain(1)]
}

/// Whether gains are those of a point in the zone.
pub(super) fn is_agreeable([first, second]: Values) -> bool {
    first >= 0.0 && second >= 0.0 && first + second > 0.0
}

fn in_zone(points: &[Values], no_deal: Values) -> impl Iterator<Item = (usize, Values)> {
    let gained = points.iter().map(move |values| gains(*values, no_deal));
    gained.enumerate().filter(|(_, gains)| is_agreeable(*gains))
}

/// The position with the largest first number, among equals the largest second, then the first listed.
fn best(scored: impl Iterator<Item = (usize, [f64; 2])>) -> Option<usize> {
    let mut best: Option<(usize, [f64; 2])> = None;
    for (at, score) in scored {
        let is_better = best.is_none_or(|(_, known)| {
            let order = score[0].total_cmp(&known[0]);
            order.then(score[1].total_cmp(&known[1])).is_gt()
        });
        if is_better {
            best = Some((at, score));
        }
    }
    best.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points along a curve, the first party's value from 0 to 1 in a thousand steps.
    fn along(curve: impl Fn(f64) -> f64) -> Vec<Values> {
        let x = |step: i32| f64::from(step) / 1_000.0;
        (0..=1_000).map(|step| [x(step), curve(x(step))]).collect()
    }

    #[track_caller]
    fn close(point: Values, expected: Values) {
        for party in 0..2 {
            assert!(
                (point[party] - expected[party]).abs() < 2e-3,
                "{point:?} {expected:?}"
            );
        }
    }

    #[test]
    fn a_dollar_is_split_evenly_from_nothing_and_by_what_each_has_otherwise() {
        // frontier x + y = 1. From (0, 0): x(1 − x) is largest at 1/2.
        let points = along(|x| 1.0 - x);
        let even = Agreement::of(&points, [0.0, 0.0]).unwrap();
        close(points[even.nash], [0.5, 0.5]);
        // From (0.2, 0): (x − 0.2)(1 − x) is largest where 1 − x = x − 0.2, so x = 0.6.
        let from = Agreement::of(&points, [0.2, 0.0]).unwrap();
        close(points[from.nash], [0.6, 0.4]);
        // Best gains are 0.8 for both (x from 0.2 to 1, y from 0 to 0.8): equal shares, the same point.
        close(from.zone.best, [0.8, 0.8]);
        close(points[from.kalai_smorodinsky], [0.6, 0.4]);
        close(points[from.egalitarian], [0.6, 0.4]);
    }

    #[test]
    fn each_rule_has_its_own_point_on_a_curve() {
        // y = 2(1 − x²) from (0, 0).
        let points = along(|x| 2.0 * (1.0 - x * x));
        let found = Agreement::of(&points, [0.0, 0.0]).unwrap();
        // Nash: x·2(1 − x²) has the slope 2 − 6x², zero at x = 1/√3 = 0.57735, y = 2(1 − 1/3) = 4/3.
        close(points[found.nash], [0.577_35, 1.333_33]);
        // Kalai–Smorodinsky: b = (1, 2), so x = y/2 = 1 − x², x = (√5 − 1)/2 = 0.61803, y = 1.23607.
        close(found.zone.best, [1.0, 2.0]);
        close(points[found.kalai_smorodinsky], [0.618_03, 1.236_07]);
        // Egalitarian: x = 2 − 2x², 2x² + x − 2 = 0, x = (−1 + √17)/4 = 0.78078.
        close(points[found.egalitarian], [0.780_78, 0.780_78]);
        // Utilitarian: x + 2 − 2x² has the slope 1 − 4x, zero at x = 1/4, y = 2 · 15/16 = 1.875.
        close(points[found.utilitarian], [0.25, 1.875]);
        assert_eq!(found.zone.points, 1_001);
    }

    #[test]
    fn mirrored_parties_have_mirrored_points() {
        let points = along(|x| 2.0 * (1.0 - x * x));
        let mirror = |[x, y]: Values| [y, x];
        let mirrored: Vec<Values> = points.iter().copied().map(mirror).collect();
        let no_deal = [0.1, 0.3];
        let here = Agreement::of(&points, no_deal).unwrap();
        let there = Agreement::of(&mirrored, mirror(no_deal)).unwrap();
        for rule in Rule::ALL {
            assert_eq!(here.point(rule), there.point(rule), "{rule:?}");
        }
        for party in 0..2 {
            assert!((here.zone.best[party] - there.zone.best[1 - party]).abs() < 1e-12);
        }
        assert_eq!([here.zone.ends[1], here.zone.ends[0]], there.zone.ends);
    }

    #[test]
    fn no_zone_is_none_and_no_deal_itself_is_no_zone() {
        let points = along(|x| 1.0 - x);
        assert_eq!(Agreement::of(&points, [0.7, 0.7]), None);
        assert_eq!(Agreement::of(&[], [0.0, 0.0]), None);
        // the only package that harms nobody is no deal, to the last bit and to rounding
        assert_eq!(Zone::of(&[[3.0, 4.0]], [3.0, 4.0]), None);
        assert_eq!(Zone::of(&[[3.0 + 1e-12, 4.0 - 1e-12]], [3.0, 4.0]), None);
        // better for one and worse for the other
        assert_eq!(Zone::of(&[[3.0 + 1e-3, 4.0 - 1e-3]], [3.0, 4.0]), None);
    }

    #[test]
    fn a_zone_in_which_one_party_alone_can_gain_has_points() {
        let points = [[1.0, 5.0], [1.0, 7.0], [0.0, 9.0]];
        let found = Agreement::of(&points, [1.0, 2.0]).unwrap();
        for rule in Rule::ALL {
            assert_eq!(found.point(rule), 1, "{rule:?}");
        }
        assert!(found.zone.best[0].abs() < 1e-12 && (found.zone.best[1] - 5.0).abs() < 1e-12);
        assert_eq!(found.zone.points, 2);
    }
}
