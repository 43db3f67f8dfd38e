//! The duty in force: how layers of duty combine with the base duty of a good.
//!
//! A layer is what one legal authority charges between two days; [`stack`] is the one stacking
//! rule. A good's base duty is what was collected in the base year. Where a partner has a
//! preference, the trade of a sector falls in two parts: the share that claims the preference
//! and pays nothing, and the rest, which pays the most-favoured-nation rate:
//!
//! ```text
//! collected = u · 0 + (1 − u) · MFN        so u = 1 − collected / MFN
//! ```
//!
//! An all-in floor r taken after the preference then charges `u · max(0, r) + (1 − u) · max(MFN, r)`;
//! taken before it, it only lifts the MFN rate, and the preference is lost on nothing:
//! `collected + max(MFN, r) − MFN`. With MFN 5 %, u = 0.9 and r = 15 % these add 14.5 and 10 points.
//! Rates are decimals. Left out: country quotas, drawback, transshipment.

use jiff::civil::Date;

use crate::model::Rule;

/// A duty as the law states it for a day; not comparable with what customs collected.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct RateInForce(pub f64);

/// A duty as customs collected it: duty over value in the base year.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct CollectedRate(pub f64);

/// The base year's duty as the schedule states it.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct StatutoryRate(pub f64);

/// A rate of the base year, of one kind: kinds are never mixed, so no arithmetic joins two of them.
pub trait BaseRate: Copy {
    /// A rate of this kind.
    fn of(decimal: f64) -> Self;

    /// The rate as a decimal.
    fn decimal(self) -> f64;
}

impl BaseRate for CollectedRate {
    fn of(decimal: f64) -> Self {
        Self(decimal)
    }

    fn decimal(self) -> f64 {
        self.0
    }
}

impl BaseRate for StatutoryRate {
    fn of(decimal: f64) -> Self {
        Self(decimal)
    }

    fn decimal(self) -> f64 {
        self.0
    }
}

/// What one authority charges between two days, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DutyLayer {
    /// The rate, decimal.
    pub rate: f64,
    /// How it combines with what is below it.
    pub rule: Rule,
    /// First day; `None`: always has been.
    pub first_day: Option<Date>,
    /// Last day; `None`: no end.
    pub last_day: Option<Date>,
}

impl DutyLayer {
    /// Whether the layer counts on a day; without a day every layer counts.
    pub fn is_in_force(&self, day: Option<Date>) -> bool {
        day.is_none_or(|day| {
            self.first_day.is_none_or(|first| first <= day)
                && self.last_day.is_none_or(|last| day <= last)
        })
    }

    /// Whether the layer leaves every duty as it is.
    pub fn is_neutral(&self) -> bool {
        self.rate == 0.0 && matches!(self.rule, Rule::Add | Rule::AtLeast)
    }
}

/// The total of a base duty and layers, in their order: the one stacking rule.
pub fn stack(base: f64, layers: impl IntoIterator<Item = DutyLayer>) -> f64 {
    layers
        .into_iter()
        .fold(base, |total, layer| match layer.rule {
            Rule::Add => total + layer.rate,
            Rule::AtLeast => total.max(layer.rate),
            Rule::AtMost => total.min(layer.rate),
            Rule::Replace => layer.rate,
        })
}

/// Whether an all-in floor or ceiling is taken after the preference or before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FloorOrder {
    /// On the duty that is left once the preference is claimed: the reading of the legal texts.
    #[default]
    AfterPreference,
    /// On the MFN rate; the preference then takes its advantage off again.
    BeforePreference,
}

/// The base duty of one sector and origin, its rate collected or statutory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BaseDuty<R> {
    /// The average rate of the base year.
    pub rate: R,
    /// The most-favoured-nation rate.
    pub mfn_rate: f64,
    /// Whether the origin has a free-trade preference.
    pub has_preference: bool,
}

impl BaseDuty<CollectedRate> {
    /// The same good by its schedule: free where the preference is claimed at all, as if all of it claimed; else the
    /// MFN rate, or what was collected where that is more (duties of the base year that stand beside the MFN rate).
    pub fn scheduled(&self) -> BaseDuty<StatutoryRate> {
        let CollectedRate(collected) = self.rate;
        let stated = if self.preference_use().is_some() {
            0.0
        } else {
            collected.max(self.mfn_rate)
        };
        BaseDuty {
            rate: StatutoryRate(stated),
            mfn_rate: self.mfn_rate,
            has_preference: self.has_preference,
        }
    }
}

impl<R: BaseRate> BaseDuty<R> {
    /// Share of trade that claims the preference, `None` without a preference.
    ///
    /// A sector that collected more than its MFN rate (safeguards, mixed lines) has none.
    pub fn preference_use(&self) -> Option<f64> {
        let rate = self.rate.decimal();
        let claims = self.has_preference && self.mfn_rate > 0.0 && rate <= self.mfn_rate;
        claims.then(|| 1.0 - rate / self.mfn_rate)
    }

    /// The same duty when `kept` times as much trade claims the preference, at most all of it.
    ///
    /// One leaves the duty as it is, bit for bit.
    #[must_use]
    pub fn with_claims(self, kept: f64) -> Self {
        match self.preference_use() {
            Some(claimed) if kept.to_bits() != 1.0_f64.to_bits() => Self {
                rate: R::of(self.mfn_rate * (1.0 - (claimed * kept).clamp(0.0, 1.0))),
                ..self
            },
            _ => self,
        }
    }
}

/// The rate in force on one sector and origin under one layer.
///
/// A neutral layer returns the base rate bit for bit, so that nothing moved changes nothing.
pub fn rate_in_force<R: BaseRate>(
    base: &BaseDuty<R>,
    layer: Option<&DutyLayer>,
    order: FloorOrder,
) -> RateInForce {
    let rate = base.rate.decimal();
    let Some(layer) = layer.filter(|layer| !layer.is_neutral()) else {
        return RateInForce(rate);
    };
    let total = match (base.preference_use(), order) {
        (None, _) => stack(rate, [*layer]),
        (Some(claimed), FloorOrder::AfterPreference) => {
            claimed * stack(0.0, [*layer]) + (1.0 - claimed) * stack(base.mfn_rate, [*layer])
        }
        (Some(_), FloorOrder::BeforePreference) => {
            (rate + stack(base.mfn_rate, [*layer]) - base.mfn_rate).max(0.0)
        }
    };
    RateInForce(total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const fn layer(rule: Rule, rate: f64) -> DutyLayer {
        DutyLayer {
            rate,
            rule,
            first_day: None,
            last_day: None,
        }
    }

    #[test]
    fn a_rule_that_halves_the_claims_lets_the_rest_pay_mfn() {
        // u = 0.9 at MFN 5 % collects 0.5 %; u = 0.45 collects 2.75 %
        let base = korus(0.05, 0.9);
        let CollectedRate(halved) = base.with_claims(0.5).rate;
        assert!((halved - 0.0275).abs() < 1e-15);
        assert_eq!(base.with_claims(1.0), base);
        let CollectedRate(all) = base.with_claims(2.0).rate;
        assert!(all.abs() < 1e-15);
        let without = BaseDuty {
            has_preference: false,
            ..base
        };
        assert_eq!(without.with_claims(0.5), without);
    }

    fn korus(mfn_rate: f64, claimed: f64) -> BaseDuty<CollectedRate> {
        let rate = CollectedRate((1.0 - claimed) * mfn_rate);
        BaseDuty {
            rate,
            mfn_rate,
            has_preference: true,
        }
    }

    #[test]
    fn layers_combine_by_their_rule() {
        // (base, rule, rate, total) of the legal texts: 232 steel on top, the 15 % all-in floor,
        // a truck already at 25 % under the floor, the pharma ceiling, a displaced duty.
        for (base, rule, rate, total) in [
            (0.02, Rule::Add, 0.50, 0.52),
            (0.025, Rule::AtLeast, 0.15, 0.15),
            (0.25, Rule::AtLeast, 0.15, 0.25),
            (1.00, Rule::AtMost, 0.15, 0.15),
            (0.025, Rule::Replace, 0.275, 0.275),
        ] {
            let stacked = stack(base, [layer(rule, rate)]);
            assert!(
                (stacked - total).abs() < 1e-15,
                "{rule:?} {rate} on {base}: {stacked}"
            );
        }
    }

    #[test]
    fn a_floor_after_korus_adds_more_than_one_before_it() {
        // E6: MFN 5 %, KORUS claimed on 90 %, floor 15 %. After: 0.15 − 0.005 = 14.5 points.
        let base = korus(0.05, 0.9);
        let floor = Some(layer(Rule::AtLeast, 0.15));
        let RateInForce(after) = rate_in_force(&base, floor.as_ref(), FloorOrder::AfterPreference);
        let RateInForce(before) =
            rate_in_force(&base, floor.as_ref(), FloorOrder::BeforePreference);
        let CollectedRate(collected) = base.rate;
        assert!((after - collected - 0.145).abs() < 1e-12);
        assert!((before - collected - 0.10).abs() < 1e-12);
    }

    #[test]
    fn a_neutral_layer_returns_the_collected_rate_exactly() {
        let base = korus(0.0247, 0.317);
        for order in [FloorOrder::AfterPreference, FloorOrder::BeforePreference] {
            for rule in [Rule::Add, Rule::AtLeast] {
                let rate = rate_in_force(&base, Some(&layer(rule, 0.0)), order);
                assert_eq!(rate.0.to_bits(), base.rate.0.to_bits());
            }
        }
    }

    #[test]
    fn a_layer_counts_from_its_first_to_its_last_day() {
        let surcharge = DutyLayer {
            rate: 0.10,
            rule: Rule::Add,
            first_day: Some(date(2026, 2, 24)),
            last_day: Some(date(2026, 7, 24)),
        };
        for (day, expected) in [
            (date(2026, 2, 23), false),
            (date(2026, 2, 24), true),
            (date(2026, 7, 24), true),
            (date(2026, 7, 25), false),
        ] {
            assert_eq!(surcharge.is_in_force(Some(day)), expected, "{day}");
        }
        assert!(surcharge.is_in_force(None));
    }
}
