//! What is believed about an assumption: a distribution around its value, with where it comes from.
//!
//! The centre is always the assumption's value in the scenario, so that moving the value moves the whole distribution:
//!
//! ```text
//! lognormal   the value is the median; spread = standard deviation of the natural logarithm. A value below zero is
//!             the mirror image: minus the value is lognormal
//! normal      the value is the mean; spread = standard deviation in the assumption's unit
//! triangular  the value is the mode, low and high are the ends
//! beta        the value is the mean, low and high are the ends; spread = concentration a + b: as sure as after so
//!             many cases
//! uniform     between low and high; the value plays no part
//! fixed       always the value
//! ```
//!
//! Lognormal and normal distributions are cut at low and high, and what is left is scaled up: no draw is ever moved to a
//! bound. A value outside low and high stretches them to itself, so that a slider can never make a distribution
//! impossible. Quantities counted in whole years are rounded to the nearest year.

use super::rows::{Row, RowDifference};
use super::{Catalogue, Kind, ParameterId, Role, Scenario, Spec, ValueError};
use crate::baseline::Grade;
use crate::text::distributions::DistributionText as T;
use crate::text::number::{self, Unit};
use crate::text::{Language, Text as _};

/// Most distributions of its own that a scenario can have.
pub const MOST_DISTRIBUTIONS: usize = 2_000;

/// The kind of a distribution with its spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// Always the value.
    Fixed,
    /// The value is the median.
    Lognormal {
        /// Standard deviation of the natural logarithm, a pure number.
        sd_of_log: f64,
    },
    /// The value is the mean before bounds cut.
    Normal {
        /// Standard deviation before bounds cut, in the unit of the assumption.
        sd: f64,
    },
    /// The value is the mode.
    Triangular,
    /// The value is the mean.
    Beta {
        /// `a + b`: the larger, the narrower. The variance is m(1 − m)/(1 + concentration) of the width squared.
        concentration: f64,
    },
    /// Everything between the bounds alike.
    Uniform,
}

impl Shape {
    /// One of each kind, in the order of lists; the spreads are those that a change of kind begins with where
    /// [`Distribution::with_kind_of`] has no better one.
    pub const ALL: [Self; 6] = [
        Self::Fixed,
        Self::Lognormal { sd_of_log: 0.3 },
        Self::Normal { sd: 0.1 },
        Self::Triangular,
        Self::Beta {
            concentration: 20.0,
        },
        Self::Uniform,
    ];

    /// The words in files, in the order of [`Shape::ALL`].
    pub const WORDS: [&'static str; 6] = [
        "fixed",
        "lognormal",
        "normal",
        "triangular",
        "beta",
        "uniform",
    ];

    /// Its position in [`Shape::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Self::Fixed => 0,
            Self::Lognormal { .. } => 1,
            Self::Normal { .. } => 2,
            Self::Triangular => 3,
            Self::Beta { .. } => 4,
            Self::Uniform => 5,
        }
    }

    /// Its word in files and machine formats.
    pub fn word(self) -> &'static str {
        Self::WORDS.get(self.index()).copied().unwrap_or_default()
    }

    /// Its name.
    pub const fn title(self) -> T {
        match self {
            Self::Fixed => T::Fixed,
            Self::Lognormal { .. } => T::Lognormal,
            Self::Normal { .. } => T::Normal,
            Self::Triangular => T::Triangular,
            Self::Beta { .. } => T::Beta,
            Self::Uniform => T::Uniform,
        }
    }

    /// The spread, for kinds that have one.
    pub const fn spread(self) -> Option<f64> {
        match self {
            Self::Lognormal { sd_of_log } => Some(sd_of_log),
            Self::Normal { sd } => Some(sd),
            Self::Beta { concentration } => Some(concentration),
            Self::Fixed | Self::Triangular | Self::Uniform => None,
        }
    }

    /// What the spread is called in files.
    pub const fn spread_field(self) -> Option<&'static str> {
        match self {
            Self::Lognormal { .. } => Some("sd_of_log"),
            Self::Normal { .. } => Some("sd"),
            Self::Beta { .. } => Some("concentration"),
            Self::Fixed | Self::Triangular | Self::Uniform => None,
        }
    }

    /// The same kind with another spread; unchanged where the kind has none.
    #[must_use]
    pub const fn with_spread(self, spread: f64) -> Self {
        match self {
            Self::Lognormal { .. } => Self::Lognormal { sd_of_log: spread },
            Self::Normal { .. } => Self::Normal { sd: spread },
            Self::Beta { .. } => Self::Beta {
                concentration: spread,
            },
            other => other,
        }
    }
}

/// A distribution around the value of an assumption.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distribution {
    /// Kind and spread.
    pub shape: Shape,
    /// Smallest value that is drawn, in the unit of the assumption.
    pub low: f64,
    /// Largest value that is drawn.
    pub high: f64,
}

/// What in a distribution is impossible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistributionField {
    /// The spread.
    Spread,
    /// The smallest value.
    Low,
    /// The largest value.
    High,
}

/// Why a distribution is impossible.
#[derive(Clone, Debug, PartialEq)]
pub struct DistributionError {
    /// Key of the assumption.
    pub key: String,
    /// Which of its numbers.
    pub field: DistributionField,
    /// The number.
    pub value: f64,
    /// Smallest allowed number.
    pub low: f64,
    /// Largest allowed number.
    pub high: f64,
}

/// What a distribution rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A spread of the baseline or of its sources, with its grade.
    Figure(Grade),
    /// Chosen for this program: nobody published it.
    OwnJudgement,
    /// Given in the scenario.
    Scenario,
}

impl Basis {
    /// The word in machine formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Figure(grade) => grade.word(),
            Self::OwnJudgement => "own_judgement",
            Self::Scenario => "scenario",
        }
    }

    /// The basis in the reader's language.
    pub fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Figure(grade) => grade.in_language(language),
            Self::OwnJudgement => T::OwnJudgement.text(language),
            Self::Scenario => T::FromScenario.text(language),
        }
    }
}

/// A distribution and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Belief {
    /// The distribution.
    pub distribution: Distribution,
    /// What it rests on.
    pub basis: Basis,
    /// Ids of the sources of its spread, where there are any.
    pub sources: Vec<String>,
}

/// A scenario's own distribution of one assumption: a row of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct DistributionRow {
    /// Key of the assumption.
    pub key: String,
    /// Its distribution in place of the default.
    pub distribution: Distribution,
}

impl Row for DistributionRow {
    fn id(&self) -> &str {
        &self.key
    }
}

impl Distribution {
    /// Always the value, within a range.
    pub const fn fixed(low: f64, high: f64) -> Self {
        Self {
            shape: Shape::Fixed,
            low,
            high,
        }
    }

    /// The same distribution with its bounds stretched to a value.
    #[must_use]
    pub const fn reaching(self, value: f64) -> Self {
        Self {
            low: self.low.min(value),
            high: self.high.max(value),
            ..self
        }
    }

    /// A distribution of another kind with about the same width around a value.
    #[must_use]
    pub fn with_kind_of(self, kind: Shape, value: f64) -> Self {
        let width = self.high - self.low;
        let sd = match self.shape {
            Shape::Lognormal { sd_of_log } => (sd_of_log * value).abs(),
            Shape::Normal { sd } => sd,
            _ => width / 6.0,
        };
        let sd = if sd > 0.0 { sd } else { width / 6.0 };
        let shape = match kind {
            Shape::Normal { .. } => Shape::Normal { sd },
            Shape::Lognormal { sd_of_log } => {
                let relative = if value == 0.0 {
                    sd_of_log
                } else {
                    (sd / value).abs()
                };
                Shape::Lognormal {
                    sd_of_log: relative.clamp(0.01, 1.0),
                }
            }
            other => other,
        };
        Self { shape, ..self }
    }

    /// Everything that matters to a draw, as text for the hash of a scenario.
    fn fingerprint(&self) -> String {
        format!("{:?},{},{}", self.shape, self.low, self.high)
    }

    /// `lognormal, spread 0.35, 1 to 40`; bounds only where they are not the whole range.
    pub fn words(&self, spec: &Spec, language: Language) -> String {
        let unit = spec.unit();
        let kind = self.shape.title().text(language).to_owned();
        let mut words = match self.shape {
            Shape::Fixed => return kind,
            Shape::Normal { sd } => {
                let spread = ("spread", number::difference(sd, unit, language));
                let spread = (spread.0, spread.1.trim_start_matches('+').to_owned());
                T::WithSd.fill(language, &[("kind", kind), spread])
            }
            Shape::Lognormal { sd_of_log } => {
                let spread = ("spread", number::plain(sd_of_log, 2));
                T::WithSdOfLog.fill(language, &[("kind", kind), spread])
            }
            Shape::Beta { concentration } => {
                let spread = ("spread", number::plain(concentration, 1));
                T::WithConcentration.fill(language, &[("kind", kind), spread])
            }
            Shape::Triangular | Shape::Uniform => kind,
        };
        let has_ends = self.shape.spread().is_none();
        if has_ends || range_of(spec) != Some((self.low, self.high)) {
            let shown = |value: f64| match unit {
                Unit::Number => number::plain(value, 2),
                unit => number::value(value, unit, language),
            };
            let ends = [("low", shown(self.low)), ("high", shown(self.high))];
            words.push_str(&T::Between.fill(language, &ends));
        }
        words
    }
}

/// The range of a quantity.
fn range_of(spec: &Spec) -> Option<(f64, f64)> {
    match &spec.kind {
        Kind::Quantity { range, .. } => Some((*range.start(), *range.end())),
        Kind::Choice(_) | Kind::Day => None,
    }
}

/// The smallest and the largest spread that a kind takes for a parameter.
pub fn spread_range(shape: Shape, spec: &Spec) -> Option<(f64, f64)> {
    let (low, high) = range_of(spec)?;
    match shape {
        Shape::Lognormal { .. } => Some((0.001, 3.0)),
        Shape::Normal { .. } => Some(((high - low) * 1e-6, high - low)),
        Shape::Beta { .. } => Some((0.5, 10_000.0)),
        Shape::Fixed | Shape::Triangular | Shape::Uniform => None,
    }
}

impl Spec {
    /// Whether a distribution makes sense for this parameter, or which of its numbers does not.
    pub fn check_distribution(&self, distribution: &Distribution) -> Result<(), DistributionError> {
        let refuse = |field, value, low, high| DistributionError {
            key: self.key.clone(),
            field,
            value,
            low,
            high,
        };
        let Some((low, high)) = range_of(self).filter(|_| self.role == Role::Assumption) else {
            return Err(refuse(DistributionField::Spread, 0.0, 0.0, 0.0));
        };
        for (field, value, low, high) in [
            (DistributionField::Low, distribution.low, low, high),
            (
                DistributionField::High,
                distribution.high,
                distribution.low,
                high,
            ),
        ] {
            if !(low..=high).contains(&value) {
                return Err(refuse(field, value, low, high));
            }
        }
        if let (Some(spread), Some((low, high))) = (
            distribution.shape.spread(),
            spread_range(distribution.shape, self),
        ) && !(low..=high).contains(&spread)
        {
            return Err(refuse(DistributionField::Spread, spread, low, high));
        }
        Ok(())
    }
}

impl Catalogue {
    /// Whether a row of the document makes sense here; a key that is no quantity among the assumptions does not.
    pub fn check_distribution_row(&self, row: &DistributionRow) -> Result<(), ValueError> {
        let spec = self.find_key(&row.key).and_then(|id| self.spec(id));
        let spec = spec.filter(|spec| spec.belief.is_some());
        let spec = spec.ok_or(ValueError::WrongKind)?;
        spec.check_distribution(&row.distribution)
            .map_err(|error| ValueError::OutOfRange {
                value: error.value,
                low: error.low,
                high: error.high,
            })
    }

    /// The assumptions that have a distribution, in order.
    pub fn believed(&self) -> impl Iterator<Item = (ParameterId, &Spec, &Belief)> {
        self.of_role(Role::Assumption)
            .filter_map(|(id, spec)| Some((id, spec, spec.belief.as_ref()?)))
    }
}

impl Scenario {
    /// What is believed about an assumption in this scenario: its own distribution, else the default; `None` for
    /// levers, words and days. The bounds reach to the value.
    pub fn belief(&self, catalogue: &Catalogue, id: ParameterId) -> Option<Belief> {
        let spec = catalogue.spec(id)?;
        let default = spec.belief.as_ref()?;
        let value = self.value(id).number()?;
        let own = super::rows::find(&self.distributions, &spec.key);
        let belief = own.map_or_else(
            || default.clone(),
            |row| Belief {
                distribution: row.distribution,
                basis: Basis::Scenario,
                sources: Vec::new(),
            },
        );
        let distribution = belief.distribution.reaching(value);
        Some(Belief {
            distribution,
            ..belief
        })
    }
}

/// The row as a hash reads it.
pub(super) fn fingerprint(row: &DistributionRow) -> String {
    format!(
        "distribution.{}={};",
        row.key,
        row.distribution.fingerprint()
    )
}

/// What a change of a distribution did: `Cash yield: distribution triangular, 5% to 15% → held fixed`.
pub fn change_words(
    catalogue: &Catalogue,
    change: &RowDifference<DistributionRow>,
    language: Language,
) -> String {
    let spec = catalogue
        .find_key(change.id())
        .and_then(|id| catalogue.spec(id));
    let Some(spec) = spec else {
        return change.id().to_owned();
    };
    let words = |row: &Option<DistributionRow>| match (row, &spec.belief) {
        (Some(row), _) => row.distribution.words(spec, language),
        (None, Some(belief)) => belief.distribution.words(spec, language),
        (None, None) => String::new(),
    };
    let values = [
        ("title", spec.title.in_language(language).to_owned()),
        ("before", words(&change.before)),
        ("after", words(&change.after)),
    ];
    T::Change.fill(language, &values)
}
