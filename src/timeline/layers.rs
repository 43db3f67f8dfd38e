//! The dated stack of duty: which layer stands on a group of one origin, from when to when, and with what chance.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::clock::{Asked, Clock};
use super::crew::Crew;
use super::error::TimelineError;
use crate::model::{Catalogue, Choice, Kind, Meaning, ParameterId, Rule, Scenario, Value};
use crate::text::Title;

/// One layer of duty in time.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerInTime {
    /// Legal authority, by its key in files.
    pub authority: String,
    /// The same in words.
    pub authority_title: Title,
    /// How it combines with the base duty.
    pub rule: Rule,
    /// The same by its key in files.
    pub rule_key: String,
    /// Its rate, decimal.
    pub rate: f64,
    /// First day that its text states; `None`: none, or it begins when the issue closes that brings it.
    pub first_day: Option<Date>,
    /// Last day that its text states; `None`: no end.
    pub last_day: Option<Date>,
    /// Chance by day that it is in force.
    pub chance: Vec<f64>,
}

/// The levers of one layer.
struct Levers {
    rate: Option<ParameterId>,
    rule: Option<ParameterId>,
    authority: Option<ParameterId>,
    first_day: Option<ParameterId>,
    last_day: Option<ParameterId>,
}

/// What tells layers apart: positions of words, bits of the rate, days.
type Key = (usize, usize, u64, Option<Date>, Option<Date>);

impl Levers {
    fn of(catalogue: &Catalogue, origin: usize, group: usize) -> Self {
        let find = |meaning| catalogue.find(meaning);
        Self {
            rate: find(Meaning::GroupRate { origin, group }),
            rule: find(Meaning::GroupRule { origin, group }),
            authority: find(Meaning::GroupAuthority { origin, group }),
            first_day: find(Meaning::GroupFirstDay { origin, group }),
            last_day: find(Meaning::GroupLastDay { origin, group }),
        }
    }

    /// The layer of a scenario; `None` where none counts on the day.
    fn key(&self, scenario: &Scenario, day: Date) -> Option<Key> {
        let value = |id: Option<ParameterId>| id.map_or(Value::Absent, |id| scenario.value(id));
        let rate = value(self.rate).number()?;
        let (first, last) = (value(self.first_day).day(), value(self.last_day).day());
        let has_begun = first.is_none_or(|first| first <= day);
        let has_ended = last.is_some_and(|last| last < day);
        let rule = value(self.rule).choice();
        // a rate of nothing on top, or as a floor, is no layer
        let adds = matches!(Rule::ALL.get(rule), Some(Rule::Add | Rule::AtLeast));
        if !has_begun || has_ended || (rate <= 0.0 && adds) {
            return None;
        }
        Some((
            value(self.authority).choice(),
            rule,
            rate.to_bits(),
            first,
            last,
        ))
    }
}

impl Clock<'_> {
    /// The layers of duty that may stand on a group of an origin (indices of the baseline), those that come first first.
    pub fn layers(
        &self,
        (origin, group): (usize, usize),
        asked: &Asked,
        crew: &mut impl Crew,
    ) -> Result<Vec<LayerInTime>, TimelineError> {
        let tallies = self.tallies(asked, &[(self.plan.clone(), None)], crew)?;
        let levers = Levers::of(self.model.catalogue(), origin, group);
        let points = self.plan.days.len();
        let mut sheet = self.ground.sheet();
        let mut found: BTreeMap<Key, Vec<f64>> = BTreeMap::new();
        let days = tallies.iter().flat_map(|tally| tally.days.iter());
        for ((point, day), date) in days.enumerate().zip(&self.plan.days) {
            for (combination, chance) in &day.combinations {
                let stretch = self.ground.stretch(point);
                self.ground.write(*combination, stretch, &mut sheet);
                let Some(key) = levers.key(&sheet, *date) else {
                    continue;
                };
                let series = found.entry(key).or_insert_with(|| vec![0.0; points]);
                if let Some(slot) = series.get_mut(point) {
                    *slot += chance;
                }
            }
        }
        let mut layers: Vec<LayerInTime> = found
            .into_iter()
            .map(|(key, chance)| self.layer(&levers, key, chance))
            .collect();
        let begins = |layer: &LayerInTime| layer.chance.iter().position(|chance| *chance > 0.0);
        layers.sort_by_key(begins);
        Ok(layers)
    }

    fn layer(&self, levers: &Levers, key: Key, chance: Vec<f64>) -> LayerInTime {
        let (authority, rule, rate, first_day, last_day) = key;
        let choice = |lever: Option<ParameterId>, place: usize| {
            let spec = self.model.catalogue().spec(lever?)?;
            match &spec.kind {
                Kind::Choice(choices) => choices.get(place).cloned(),
                Kind::Quantity { .. } | Kind::Day => None,
            }
        };
        let key_of = |choice: &Choice| choice.key.to_owned();
        let of_rule = choice(levers.rule, rule);
        let of_authority = choice(levers.authority, authority);
        LayerInTime {
            authority: of_authority.as_ref().map_or_else(String::new, key_of),
            authority_title: of_authority.map_or_else(Title::default, |choice| choice.title),
            rule: Rule::ALL.get(rule).copied().unwrap_or_default(),
            rule_key: of_rule.as_ref().map_or_else(String::new, key_of),
            rate: f64::from_bits(rate),
            first_day,
            last_day,
            chance,
        }
    }
}
