//! How the duty in force and the duty of the base year are read before they are compared.
//!
//! What customs collect is less than what the schedule says: goods come in under exemptions, in transit stock, late or
//! reclassified. Three readings, with `c` what was collected in the base year, `s` what the schedule said then and
//! `r(·)` the layers of the scenario on a base:
//!
//! ```text
//! schedule on collected    base c    scenario r(c)                       the default
//! statutory                base s    scenario r(s)                       s = 0 under a claimed preference, else max(MFN, c)
//! collected                base c    scenario c + φ · max(0, r(c) − c)   φ = collected part of an added duty; a cut counts whole
//! ```
//!
//! Rates are decimals. Without a layer both sides of every reading are the same bits. φ is one number for all goods and
//! origins: about 7 % collected of 9 % modelled on all US imports, April to May 2026 (0.7 to 0.9 is our own judgement);
//! it also holds what buyers did to avoid the duty, which the markets compute a second time, so *collected* is a lower
//! bound. `s` takes a preference for free: lines that an agreement leaves dutiable are read as free.

use super::duty::{BaseDuty, BaseRate, CollectedRate, RateInForce};

/// How duties are read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum DutyReading {
    /// The scenario by its schedule, on what was collected in the base year.
    #[default]
    ScheduleOnCollected,
    /// Both by the schedule.
    Statutory,
    /// Both as collected.
    Collected {
        /// The part of an added duty that is collected, 0 to 1.
        share: f64,
    },
}

impl DutyReading {
    /// The readings by their position in the choice.
    pub const fn of_choice(choice: usize, share: f64) -> Self {
        match choice {
            0 => Self::ScheduleOnCollected,
            1 => Self::Statutory,
            _ => Self::Collected { share },
        }
    }

    /// The two rates of a good under this reading, from `charge`: what the scenario leaves of the base duty, and the
    /// rate in force on it.
    pub(super) fn compare(
        self,
        collected: &BaseDuty<CollectedRate>,
        charge: &impl Charge,
    ) -> ComparedRates {
        match self {
            Self::ScheduleOnCollected => ComparedRates::of(collected, charge),
            Self::Statutory => ComparedRates::of(&collected.scheduled(), charge),
            Self::Collected { share } => ComparedRates::of(collected, charge).realised(share),
        }
    }

    /// A rate that is stated for the good of `compared`, read as that good's rates are.
    pub fn read(self, stated: RateInForce, compared_base: f64) -> f64 {
        let RateInForce(stated) = stated;
        match self {
            Self::ScheduleOnCollected | Self::Statutory => stated,
            Self::Collected { share } => collected_part(compared_base, stated, share),
        }
    }
}

/// What a scenario charges on a base duty of either kind.
pub(super) trait Charge {
    /// The base duty that the scenario's rules of origin leave.
    fn base<R: BaseRate>(&self, base: &BaseDuty<R>) -> BaseDuty<R>;

    /// The rate in force on it.
    fn rate<R: BaseRate>(&self, base: &BaseDuty<R>) -> RateInForce;
}

/// The duties of one supplier, read alike: the only form in which a market takes them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ComparedRates {
    base: f64,
    without_layers: f64,
    in_force: f64,
}

impl ComparedRates {
    fn of<R: BaseRate>(base: &BaseDuty<R>, charge: &impl Charge) -> Self {
        let left = charge.base(base);
        let RateInForce(in_force) = charge.rate(&left);
        Self {
            base: base.rate.decimal(),
            without_layers: left.rate.decimal(),
            in_force,
        }
    }

    fn realised(self, share: f64) -> Self {
        let part = |rate| collected_part(self.base, rate, share);
        Self {
            base: self.base,
            without_layers: part(self.without_layers),
            in_force: part(self.in_force),
        }
    }

    /// The base year's rate.
    pub(super) const fn base(self) -> f64 {
        self.base
    }

    /// The scenario's rate before any layer: what a quota lets in at.
    pub(super) const fn without_layers(self) -> f64 {
        self.without_layers
    }

    /// The scenario's rate.
    pub(super) const fn in_force(self) -> f64 {
        self.in_force
    }
}

/// `base + φ · (rate − base)` of a duty that is added; a rate at or below the base as it is, bit for bit.
fn collected_part(base: f64, rate: f64, share: f64) -> f64 {
    if rate > base {
        base + share * (rate - base)
    } else {
        rate
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::duty::{DutyLayer, FloorOrder, StatutoryRate, rate_in_force};
    use crate::model::Rule;

    /// A layer on the duty as it is.
    struct Layer(Rule, f64);

    impl Charge for Layer {
        fn base<R: BaseRate>(&self, base: &BaseDuty<R>) -> BaseDuty<R> {
            *base
        }

        fn rate<R: BaseRate>(&self, base: &BaseDuty<R>) -> RateInForce {
            let layer = DutyLayer {
                rate: self.1,
                rule: self.0,
                first_day: None,
                last_day: None,
            };
            rate_in_force(base, Some(&layer), FloorOrder::AfterPreference)
        }
    }

    const READINGS: [DutyReading; 3] = [
        DutyReading::ScheduleOnCollected,
        DutyReading::Statutory,
        DutyReading::Collected { share: 0.78 },
    ];

    const fn good(collected: f64, has_preference: bool) -> BaseDuty<CollectedRate> {
        BaseDuty {
            rate: CollectedRate(collected),
            mfn_rate: 0.05,
            has_preference,
        }
    }

    #[test]
    fn each_reading_compares_like_with_like() {
        // a preference claimed on 90 %: c = 0.5 %; 15 % on top gives 15.5 %, 15 % and 0.5 + 0.78 · 15 = 12.2 %
        let added = READINGS.map(|r| r.compare(&good(0.005, true), &Layer(Rule::Add, 0.15)));
        for (rates, (base, in_force)) in
            added
                .iter()
                .zip([(0.005, 0.155), (0.0, 0.15), (0.005, 0.122)])
        {
            assert!((rates.base() - base).abs() < 1e-15, "{rates:?}");
            assert!((rates.in_force() - in_force).abs() < 1e-15, "{rates:?}");
        }
        // no preference, 4 % collected of 5 %: the schedule says 5 %; 30 % collected says 30 %
        for (collected, stated) in [(0.04, 0.05), (0.30, 0.30)] {
            let StatutoryRate(rate) = good(collected, false).scheduled().rate;
            assert!((rate - stated).abs() < 1e-15);
        }
    }

    #[test]
    fn nothing_on_top_is_the_base_bit_for_bit_in_every_reading() {
        for reading in READINGS {
            for base in [good(0.0123, true), good(0.0123, false), good(0.31, true)] {
                let rates = reading.compare(&base, &Layer(Rule::Add, 0.0));
                assert_eq!(rates.base().to_bits(), rates.in_force().to_bits());
                assert_eq!(rates.base().to_bits(), rates.without_layers().to_bits());
            }
        }
    }

    #[test]
    fn a_cut_counts_whole_as_collected() {
        let reading = DutyReading::Collected { share: 0.5 };
        let rates = reading.compare(&good(0.30, false), &Layer(Rule::AtMost, 0.1));
        assert!((rates.in_force() - 0.1).abs() < 1e-15);
    }
}
