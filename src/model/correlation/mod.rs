//! What assumptions have in common: correlations of their normal scores, stated for whole groups or for pairs.
//!
//! With `c` the standard normal number of a common cause and `u` what is left of an assumption,
//!
//! ```text
//! z = Σ l_k c_k + u
//! ```
//!
//! A group shares a cause: its correlation is `Σ l_k m_k`. A pair that the scenario states has the coefficient it
//! states, in place of what its groups give it: its two `u` are correlated by the rest. All other correlations stay as
//! they are. That is possible as long as the matrix of the `u` is positive semidefinite; a row that would
//! make it impossible is refused, with the range that is allowed. Every coefficient here is own judgement, and said to
//! be so: no source states any.

mod residual;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::distribution::Basis;
use super::rows::{self, Row, RowDifference, RowEdit};
use super::{Catalogue, Meaning, ParameterId, RiceParameter, RiceShareParameter, Spec, ValueError};
use crate::text::number;
use crate::text::uncertainty::CorrelationText as T;
use crate::text::{Language, Text as _};

/// Most correlations of its own that a scenario can have.
pub const MOST_CORRELATIONS: usize = 40;

/// What stands between the two keys of a pair.
const AND: &str = " & ";

/// A group of assumptions whose correlation is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Common {
    /// The short and the long run of one market: estimates of one method, and one market.
    SigmaInAMarket,
    /// Substitution of any two markets: estimates of one method err together.
    SigmaAcrossMarkets,
    /// Pass-through at the border of any two markets: one exchange rate, one habit of pricing.
    PassThrough,
    /// Prices of rice of any two origins.
    RicePrices,
}

impl Common {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 4] = [
        Self::SigmaInAMarket,
        Self::SigmaAcrossMarkets,
        Self::PassThrough,
        Self::RicePrices,
    ];

    /// Its key in files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SigmaInAMarket => "sigma_in_a_market",
            Self::SigmaAcrossMarkets => "sigma_across_markets",
            Self::PassThrough => "border_pass_through",
            Self::RicePrices => "rice_prices",
        }
    }

    /// Between what.
    pub const fn title(self) -> T {
        match self {
            Self::SigmaInAMarket => T::SigmaInAMarket,
            Self::SigmaAcrossMarkets => T::SigmaAcrossMarkets,
            Self::PassThrough => T::PassThrough,
            Self::RicePrices => T::RicePrices,
        }
    }

    /// The coefficient where a scenario has none of its own; own judgement.
    pub const fn stated(self) -> f64 {
        match self {
            Self::SigmaInAMarket | Self::RicePrices => 0.6,
            Self::SigmaAcrossMarkets => 0.3,
            Self::PassThrough => 0.5,
        }
    }

    /// Whether an assumption belongs to the group.
    pub fn holds(self, spec: &Spec) -> bool {
        let of = family(spec);
        match self {
            Self::SigmaInAMarket | Self::SigmaAcrossMarkets => of == Some(Family::Sigma),
            Self::PassThrough => of == Some(Family::PassThrough),
            Self::RicePrices => of == Some(Family::RicePrices),
        }
    }
}

/// Assumptions that have a common cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Elasticities of substitution in all markets, at once and in the long run.
    Sigma,
    /// Pass-through at the border in all markets.
    PassThrough,
    /// Prices of rice of all origins.
    RicePrices,
}

impl Family {
    /// Its name.
    pub const fn title(self) -> T {
        match self {
            Self::Sigma => T::AllSigma,
            Self::PassThrough => T::AllPassThrough,
            Self::RicePrices => T::AllRicePrices,
        }
    }

    /// Its id in machine formats.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sigma => "sigma",
            Self::PassThrough => "border_pass_through",
            Self::RicePrices => "rice_prices",
        }
    }
}

/// The family of an assumption; `None` where it moves by itself.
pub const fn family(spec: &Spec) -> Option<Family> {
    match spec.meaning {
        Meaning::SigmaShortRun { .. } | Meaning::SigmaLongRun { .. } => Some(Family::Sigma),
        Meaning::BorderPassThrough { .. } => Some(Family::PassThrough),
        Meaning::Rice(RiceParameter::WorldPrice)
        | Meaning::RiceShare {
            parameter: RiceShareParameter::OfferPrice,
            ..
        } => Some(Family::RicePrices),
        _ => None,
    }
}

/// A common cause with its part in an assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// Its name, which draws are made from.
    pub name: String,
    /// The coefficient `l` of its normal score, above 0 and up to 1.
    pub loading: f64,
}

/// A scenario's own correlation: a row of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrelationRow {
    /// Key of a [`Common`], or of a pair: [`Catalogue::pair_key`].
    pub key: String,
    /// The correlation of the normal scores: −1 to 1 for a pair, 0 to 1 for a group.
    pub coefficient: f64,
}

impl Row for CorrelationRow {
    fn id(&self) -> &str {
        &self.key
    }
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// All assumptions of a group.
    Common(Common),
    /// Two assumptions, in catalogue order.
    Pair([ParameterId; 2]),
}

impl Between {
    /// The smallest and the largest coefficient, whatever else is stated.
    pub const fn limits(self) -> (f64, f64) {
        match self {
            Self::Common(_) => (0.0, 1.0),
            Self::Pair(_) => (-1.0, 1.0),
        }
    }

    /// Between what, in words.
    pub fn words(self, catalogue: &Catalogue, language: Language) -> String {
        match self {
            Self::Common(common) => common.title().text(language).to_owned(),
            Self::Pair(pair) => {
                let [first, second] = pair.map(|id| {
                    let spec = catalogue.spec(id);
                    spec.map_or("", |spec| spec.title.in_language(language))
                        .to_owned()
                });
                T::Pair.fill(language, &[("first", first), ("second", second)])
            }
        }
    }
}

/// Every correlation that holds in a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Correlations {
    common: [f64; Common::ALL.len()],
    /// In the order of the rows; at most one of each pair.
    pairs: Vec<([ParameterId; 2], f64)>,
}

impl Correlations {
    /// The stated ones, with a scenario's own in their place; rows of another baseline are left out.
    pub fn of(catalogue: &Catalogue, rows: &[CorrelationRow]) -> Self {
        let mut all = Self {
            common: Common::ALL.map(Common::stated),
            pairs: Vec::new(),
        };
        for row in rows {
            if let Some(between) = catalogue.correlated(&row.key) {
                all = all.with(between, row.coefficient);
            }
        }
        all
    }

    /// The same with one coefficient in place of what was there.
    #[must_use]
    pub fn with(mut self, between: Between, coefficient: f64) -> Self {
        match between {
            Between::Common(common) => self.common[common as usize] = coefficient,
            Between::Pair(pair) => match self.pairs.iter_mut().find(|(of, _)| *of == pair) {
                Some((_, old)) => *old = coefficient,
                None => self.pairs.push((pair, coefficient)),
            },
        }
        self
    }

    /// The coefficient of a group.
    pub const fn common(&self, common: Common) -> f64 {
        self.common[common as usize]
    }

    /// The pairs that a scenario states, with their coefficients.
    pub fn pairs(&self) -> &[([ParameterId; 2], f64)] {
        &self.pairs
    }

    /// The common causes of an assumption; none where it moves by itself.
    pub fn causes(&self, spec: &Spec) -> Vec<Cause> {
        let part = |name: String, part: f64| (name, part);
        let parts = match family(spec) {
            Some(Family::Sigma) => {
                let market = spec.key.split_once('.').map_or("", |(_, market)| market);
                let all = self.common(Common::SigmaAcrossMarkets);
                let own = self.common(Common::SigmaInAMarket) - all;
                let of_market = format!("cause.sigma.{market}");
                vec![part("cause.sigma".to_owned(), all), part(of_market, own)]
            }
            Some(Family::PassThrough) => {
                let all = self.common(Common::PassThrough);
                vec![part("cause.border_pass_through".to_owned(), all)]
            }
            Some(Family::RicePrices) => {
                let all = self.common(Common::RicePrices);
                vec![part("cause.rice_price".to_owned(), all)]
            }
            None => Vec::new(),
        };
        let parts = parts.into_iter().filter(|(_, part)| *part > 0.0);
        parts
            .map(|(name, part)| Cause {
                name,
                loading: part.sqrt(),
            })
            .collect()
    }

    /// What the common causes alone give two assumptions.
    fn shared(&self, catalogue: &Catalogue, [first, second]: [ParameterId; 2]) -> f64 {
        let of = |id| {
            catalogue
                .spec(id)
                .map_or_else(Vec::new, |spec| self.causes(spec))
        };
        let others = of(second);
        let product = |cause: &Cause| {
            let same = others.iter().find(|other| other.name == cause.name);
            same.map_or(0.0, |other| cause.loading * other.loading)
        };
        of(first).iter().map(product).sum()
    }

    /// The correlation of the normal scores of two assumptions.
    pub fn between(&self, catalogue: &Catalogue, first: ParameterId, second: ParameterId) -> f64 {
        if first == second {
            return 1.0;
        }
        let pair = [first.min(second), first.max(second)];
        let stated = self.pairs.iter().find(|(of, _)| *of == pair);
        stated.map_or_else(
            || self.shared(catalogue, pair),
            |(_, coefficient)| *coefficient,
        )
    }

    /// The coefficient of a row, stated or not.
    pub fn coefficient(&self, catalogue: &Catalogue, between: Between) -> f64 {
        match between {
            Between::Common(common) => self.common(common),
            Between::Pair([first, second]) => self.between(catalogue, first, second),
        }
    }

    /// How what is left of each assumption of a pair is put together from independent normal numbers, one for each
    /// assumption: a row of the triangular root, in catalogue order. `None` where no numbers have such correlations.
    pub fn roots(
        &self,
        catalogue: &Catalogue,
    ) -> Option<BTreeMap<ParameterId, Vec<(ParameterId, f64)>>> {
        residual::roots(self, catalogue)
    }

    /// Whether there are numbers with such correlations.
    pub fn is_possible(&self, catalogue: &Catalogue) -> bool {
        let within = |coefficient: f64| (0.0..=1.0).contains(&coefficient);
        let is_nested =
            self.common(Common::SigmaAcrossMarkets) <= self.common(Common::SigmaInAMarket);
        self.common.iter().all(|one| within(*one)) && is_nested && self.roots(catalogue).is_some()
    }

    /// The smallest and the largest coefficient that a row can have with all others as they are, to two decimals;
    /// `None` where these are impossible.
    pub fn allowed(&self, catalogue: &Catalogue, between: Between) -> Option<(f64, f64)> {
        let start = self.coefficient(catalogue, between);
        let is_possible = |coefficient: f64| {
            let changed = self.clone().with(between, coefficient);
            changed.is_possible(catalogue)
        };
        let (low, high) = between.limits();
        is_possible(start).then(|| {
            let end = |limit| residual::last_possible(start, limit, is_possible);
            (end(low), end(high))
        })
    }
}

impl Catalogue {
    /// The key of a pair in files: both keys in catalogue order.
    pub fn pair_key(&self, first: ParameterId, second: ParameterId) -> String {
        let key = |id| self.spec(id).map_or("", |spec| spec.key.as_str());
        format!("{}{AND}{}", key(first.min(second)), key(first.max(second)))
    }

    /// What a correlation's key names: a group, or two quantities among the assumptions in any order.
    pub fn correlated(&self, key: &str) -> Option<Between> {
        if let Some(common) = Common::ALL.into_iter().find(|one| one.key() == key) {
            return Some(Between::Common(common));
        }
        let (first, second) = key.split_once(AND)?;
        let believed = |key: &str| {
            let id = self.find_key(key)?;
            let spec = self.spec(id)?;
            spec.belief.is_some().then_some(id)
        };
        let (first, second) = (believed(first)?, believed(second)?);
        (first != second).then(|| Between::Pair([first.min(second), first.max(second)]))
    }

    /// Whether a scenario's correlations can be changed so; a coefficient that no numbers could have is refused with the
    /// range that is allowed.
    pub fn check_correlations(
        &self,
        rows: &[CorrelationRow],
        edit: &RowEdit<CorrelationRow>,
    ) -> Result<(), ValueError> {
        let put: &[CorrelationRow] = match edit {
            RowEdit::Put(row) => {
                let is_new = rows::find(rows, &row.key).is_none();
                rows::has_room(is_new, rows.len(), MOST_CORRELATIONS)?;
                std::slice::from_ref(row)
            }
            RowEdit::Reset(all) => all,
            RowEdit::Remove(_) => &[],
        };
        for row in put {
            let between = self.correlated(&row.key).ok_or(ValueError::WrongKind)?;
            if let Between::Pair([first, second]) = between
                && row.key != self.pair_key(first, second)
            {
                return Err(ValueError::WrongKind);
            }
            if !row.coefficient.is_finite() {
                return Err(ValueError::NotFinite);
            }
        }
        let mut after = rows.to_vec();
        rows::apply(&mut after, edit.clone(), &[]);
        self.check_correlation_rows(&after)
            .map_err(|(key, error)| match edit {
                RowEdit::Put(row) => self.refusal(rows, &row.key, row.coefficient),
                RowEdit::Remove(removed) => self.refusal_of_removal(rows, removed),
                RowEdit::Reset(_) => {
                    drop(key);
                    error
                }
            })
    }

    /// Whether there are numbers with these correlations; else the first row that goes too far, and how far it can go
    /// with those before it.
    pub fn check_correlation_rows(
        &self,
        rows: &[CorrelationRow],
    ) -> Result<(), (String, ValueError)> {
        if Correlations::of(self, rows).is_possible(self) {
            return Ok(());
        }
        let places = 0..rows.len();
        let impossible = |place: &usize| {
            let first = rows.get(..=*place).unwrap_or(rows);
            !Correlations::of(self, first).is_possible(self)
        };
        let place = places.into_iter().find(impossible).unwrap_or_default();
        let (before, row) = (rows.get(..place), rows.get(place));
        let (Some(before), Some(row)) = (before, row) else {
            return Ok(());
        };
        Err((
            row.key.clone(),
            self.refusal(before, &row.key, row.coefficient),
        ))
    }

    fn refusal(&self, rows: &[CorrelationRow], key: &str, value: f64) -> ValueError {
        let Some(between) = self.correlated(key) else {
            return ValueError::WrongKind;
        };
        let allowed = Correlations::of(self, rows).allowed(self, between);
        let (low, high) = allowed.unwrap_or_else(|| between.limits());
        ValueError::OutOfRange { value, low, high }
    }

    /// Without the row its coefficient would be the one that groups give it.
    fn refusal_of_removal(&self, rows: &[CorrelationRow], key: &str) -> ValueError {
        let mut without = rows.to_vec();
        rows::apply(&mut without, RowEdit::Remove(key.to_owned()), &[]);
        let value = self.correlated(key).map_or(0.0, |between| {
            Correlations::of(self, &without).coefficient(self, between)
        });
        self.refusal(rows, key, value)
    }
}

/// What a coefficient rests on.
pub const fn basis(is_own: bool) -> Basis {
    if is_own {
        Basis::Scenario
    } else {
        Basis::OwnJudgement
    }
}

/// A coefficient as it is shown: `0.60`.
pub fn coefficient_words(coefficient: f64) -> String {
    number::plain(coefficient, 2)
}

/// The row as a hash reads it.
pub(super) fn fingerprint(row: &CorrelationRow) -> String {
    format!("correlation.{}={};", row.key, row.coefficient)
}

/// What a change of a correlation did: `Correlation of prices of rice of any two origins: 0.60 → 0.40`.
pub fn change_words(
    catalogue: &Catalogue,
    change: &RowDifference<CorrelationRow>,
    language: Language,
) -> String {
    let Some(between) = catalogue.correlated(change.id()) else {
        return change.id().to_owned();
    };
    let words = |row: &Option<CorrelationRow>| {
        let coefficient = row.as_ref().map_or_else(
            || Correlations::of(catalogue, &[]).coefficient(catalogue, between),
            |row| row.coefficient,
        );
        coefficient_words(coefficient)
    };
    let values = [
        ("between", between.words(catalogue, language)),
        ("before", words(&change.before)),
        ("after", words(&change.after)),
    ];
    T::Change.fill(language, &values)
}
