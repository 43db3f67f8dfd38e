//! How often something happens among the draws: a share with its error, and as so many in 20.

use super::summary::{NINETEEN_IN_TWENTY, Summary};
use crate::text::uncertainty::UncertaintyText as T;
use crate::text::{Language, Text as _};

/// How often something happens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// Draws in which it happens.
    pub hits: usize,
    /// All draws.
    pub count: usize,
    /// Lower end of the interval that holds the true share in 19 of 20 samples.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// A chance as people say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InTwenty {
    /// It happens in no draw.
    Never,
    /// Less than once in 20.
    Rarely,
    /// About so many times in 20, 1 to 19.
    Times(u8),
    /// More than 19 times in 20.
    NearlyAlways,
    /// It happens in every draw.
    Always,
}

impl Chance {
    /// So many of so many; the interval is Wilson's.
    pub fn new(hits: usize, count: usize) -> Self {
        let (n, z) = (count.max(1) as f64, NINETEEN_IN_TWENTY);
        let share = hits as f64 / n;
        let centre = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
        let half =
            z / (1.0 + z * z / n) * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
        Self {
            hits,
            count,
            low: (centre - half).max(0.0),
            high: (centre + half).min(1.0),
        }
    }

    /// How often a value lies below a threshold.
    pub fn below(values: &[f64], threshold: f64) -> Self {
        let hits = values.iter().filter(|value| **value < threshold).count();
        Self::new(hits, values.len())
    }

    /// How often a value lies above a threshold.
    pub fn above(values: &[f64], threshold: f64) -> Self {
        let hits = values.iter().filter(|value| **value > threshold).count();
        Self::new(hits, values.len())
    }

    /// The share, 0 to 1.
    pub fn share(self) -> f64 {
        self.hits as f64 / self.count.max(1) as f64
    }

    /// The share as so many in 20.
    pub fn in_twenty(self) -> InTwenty {
        if self.hits == 0 {
            return InTwenty::Never;
        }
        if self.hits == self.count {
            return InTwenty::Always;
        }
        let times = self.share() * 20.0;
        if times < 0.5 {
            return InTwenty::Rarely;
        }
        if times > 19.5 {
            return InTwenty::NearlyAlways;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and 19"
        )]
        let whole = times.round().clamp(1.0, 19.0) as u8;
        InTwenty::Times(whole)
    }
}

impl InTwenty {
    /// `17 in 20`.
    pub fn words(self, language: Language) -> String {
        match self {
            Self::Never => T::Never.text(language).to_owned(),
            Self::Rarely => T::Rarely.text(language).to_owned(),
            Self::Times(times) => T::InTwenty.fill(language, &[("times", times.to_string())]),
            Self::NearlyAlways => T::NearlyAlways.text(language).to_owned(),
            Self::Always => T::Always.text(language).to_owned(),
        }
    }
}

/// How a scenario stands to its reference in one outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every draw has the same value in both.
    Same,
    /// The middle 80 % of the differences lies above 0.
    Higher,
    /// The middle 80 % of the differences lies below 0.
    Lower,
    /// The middle 80 % of the differences holds 0.
    Unclear,
}

impl Standing {
    /// How a summary of differences stands to 0.
    pub fn of(differences: &Summary) -> Self {
        let is_same = differences.sd <= 0.0 && differences.mean.value.abs() <= 0.0;
        match () {
            () if is_same => Self::Same,
            () if differences.p10.value > 0.0 => Self::Higher,
            () if differences.p90.value < 0.0 => Self::Lower,
            () => Self::Unclear,
        }
    }

    /// The word in machine formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::Unclear => "unclear",
        }
    }

    /// The standing in the reader's language.
    pub fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Same => T::Same,
            Self::Higher => T::Higher,
            Self::Lower => T::Lower,
            Self::Unclear => T::Unclear,
        }
        .text(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_told_in_twentieths() {
        let said = |hits, count| {
            Chance::new(hits, count)
                .in_twenty()
                .words(Language::English)
        };
        assert_eq!(said(850, 1_000), "17 in 20");
        assert_eq!(said(1, 1_000), "less than 1 in 20");
        assert_eq!(said(999, 1_000), "more than 19 in 20");
        assert_eq!(said(0, 1_000), "in no draw");
        assert_eq!(said(7, 7), "in every draw");
        assert_eq!(
            Chance::new(17, 20).in_twenty().words(Language::Korean),
            "20번 중 17번"
        );
    }

    #[test]
    fn the_interval_is_the_one_of_the_textbook() {
        // Wilson (1927) for 1 of 20: 0.0089 to 0.2361
        let chance = Chance::new(1, 20);
        assert!((chance.low - 0.008_9).abs() < 1e-4 && (chance.high - 0.236_1).abs() < 1e-4);
        let none = Chance::new(0, 100);
        assert!(none.low < 1e-12 && none.high > 0.03);
    }

    #[test]
    fn standings_follow_the_middle_eighty_per_cent() {
        let of = |values: Vec<f64>| Standing::of(&Summary::of(values).unwrap());
        let rising = |from: f64| (0..100).map(|step| from + f64::from(step)).collect();
        assert_eq!(of(vec![0.0; 9]), Standing::Same);
        assert_eq!(of(rising(-5.0)), Standing::Higher);
        assert_eq!(of(rising(-96.0)), Standing::Lower);
        assert_eq!(of(rising(-50.0)), Standing::Unclear);
    }
}
