//! What was found at the table in words, for tables and pages.

use super::exchange::{Exchange, Move, Swap};
use super::limits::Line;
use super::relaxation::{Binding, Relaxation};
use super::solutions::Rule;
use super::{BargainError, Frontier, Ground, Values};
use crate::baseline::{Limit, Party, RedLine};
use crate::engine::Model;
use crate::engine::red_lines::party_name;
use crate::model::red_lines::limit_words;
use crate::model::{ParameterId, Spec, Value};
use crate::text::number::{self, Unit};
use crate::text::packages::PackageText as T;
use crate::text::{Language, Text as _};

/// Speaks of one model in one language.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// The model whose levers and parties are named.
    pub model: &'a Model,
    /// The language.
    pub language: Language,
}

impl Speaker<'_> {
    fn fill(&self, text: T, values: &[(&str, String)]) -> String {
        text.fill(self.language, values)
    }

    fn say(&self, text: T) -> String {
        text.text(self.language).to_owned()
    }

    /// The name of a party.
    pub fn party(&self, party: Party) -> String {
        party_name(self.model.baseline(), party, self.language).to_owned()
    }

    /// Why there is no table.
    pub fn error(&self, error: &BargainError) -> String {
        match error {
            BargainError::NoRows => self.say(T::NoRows),
            BargainError::NoValue => self.say(T::NoValue),
            BargainError::NoDeal(error) => {
                let cause = error.words(self.model.baseline(), self.language);
                self.fill(T::NoDealFailed, &[("cause", cause)])
            }
            BargainError::Batch(error) => self.fill(T::NotPlanned, &[("cause", error.to_string())]),
        }
    }

    /// The name of a lever.
    pub fn lever(&self, id: ParameterId) -> String {
        let spec = self.model.catalogue().spec(id);
        let title = spec.map(|spec| spec.title.in_language(self.language));
        title.unwrap_or_default().to_owned()
    }

    /// The name of a row.
    pub fn row(&self, ground: &Ground, row: usize) -> String {
        let lever = ground.rows().get(row);
        lever.map_or_else(String::new, |lever| self.lever(lever.id))
    }

    fn spec(&self, ground: &Ground, row: usize) -> Option<&Spec> {
        self.model.catalogue().spec(ground.rows().get(row)?.id)
    }

    /// A value of a row.
    pub fn row_value(&self, ground: &Ground, row: usize, value: f64) -> String {
        let spec = self.spec(ground, row);
        spec.map_or_else(String::new, |spec| {
            spec.show(Value::Number(value), self.language)
        })
    }

    /// A change of a row: `+1 pp`, `−US$2 bn`.
    pub fn row_change(&self, ground: &Ground, row: usize, change: f64) -> String {
        let unit = self.spec(ground, row).map_or(Unit::Number, Spec::unit);
        number::difference(change, unit, self.language)
    }

    /// A gain in dollars with its sign.
    pub fn gain(&self, gain: f64) -> String {
        number::signed(gain, Unit::Usd, self.language)
    }

    /// The name of a rule.
    pub fn rule(&self, rule: Rule) -> String {
        self.say(match rule {
            Rule::Nash => T::Nash,
            Rule::KalaiSmorodinsky => T::KalaiSmorodinsky,
            Rule::Egalitarian => T::Egalitarian,
            Rule::Utilitarian => T::Utilitarian,
        })
    }

    /// What a rule looks for.
    pub fn definition(&self, rule: Rule) -> String {
        self.say(match rule {
            Rule::Nash => T::NashMeans,
            Rule::KalaiSmorodinsky => T::KalaiSmorodinskyMeans,
            Rule::Egalitarian => T::EgalitarianMeans,
            Rule::Utilitarian => T::UtilitarianMeans,
        })
    }

    /// Whether there is a zone, and what it holds for both or what it lacks.
    pub fn zone(&self, frontier: &Frontier) -> String {
        let Some(agreement) = &frontier.agreement else {
            let Some(missing) = frontier.missing() else {
                return self.say(T::NoPackage);
            };
            let missing = number::value(missing, Unit::Usd, self.language);
            return self.fill(T::NoZone, &[("missing", missing)]);
        };
        let [first, second] = agreement.zone.best;
        let size = |gain: f64| number::value(gain, Unit::Usd, self.language);
        let values = [
            ("focus", self.party(Party::Focus)),
            ("importer", self.party(Party::Importer)),
            ("first", size(first)),
            ("second", size(second)),
        ];
        self.fill(T::ZoneFound, &values)
    }

    /// What limits or empties the table: rows left out, a row without room, lines crossed by what is not on it.
    pub fn remarks(&self, ground: &Ground) -> Vec<String> {
        let mut remarks = Vec::new();
        if let Err(excluded) = ground.space() {
            let row = self.row(ground, excluded.row);
            remarks.push(self.fill(T::Excluded, &[("row", row)]));
        }
        let list = |names: Vec<String>| names.join("; ");
        if !ground.left_out().is_empty() {
            let rows = ground.left_out().iter().map(|id| self.lever(*id));
            remarks.push(self.fill(T::LeftOut, &[("rows", list(rows.collect()))]));
        }
        let settled = ground.limits().settled();
        if !settled.is_empty() {
            let lines = ground.scenario().red_lines.iter().enumerate();
            let lines = lines.filter(|(at, _)| settled.contains(at));
            let names = lines.map(|(_, line)| line.title.in_language(self.language).to_owned());
            remarks.push(self.fill(T::Settled, &[("lines", list(names.collect()))]));
        }
        remarks
    }

    /// `lower “Steel: duty” from 50% to 25%`.
    pub fn one_move(&self, ground: &Ground, made: &Move) -> String {
        let text = if made.to > made.from {
            T::MoveUp
        } else {
            T::MoveDown
        };
        let values = [
            ("title", self.row(ground, made.row)),
            ("from", self.row_value(ground, made.row, made.from)),
            ("to", self.row_value(ground, made.row, made.to)),
        ];
        self.fill(text, &values)
    }

    /// A swap or a single move with what both gain by it.
    pub fn swap(&self, ground: &Ground, swap: &Swap) -> String {
        let moves = swap.moves.iter().map(|made| self.one_move(ground, made));
        let both = |first, second| self.fill(T::Both, &[("first", first), ("second", second)]);
        let moves = moves.reduce(both).unwrap_or_default();
        self.with_gains(T::SwapLine, vec![("moves", moves)], swap.change)
    }

    /// What one step of the row that a party cares for most is worth in each other row; `None` where it cares for nothing.
    pub fn rates(&self, ground: &Ground, exchange: &Exchange, party: Party) -> Option<String> {
        let side = usize::from(party == Party::Importer);
        let worth = |row: usize| exchange.rows.get(row).copied().flatten();
        let rows = 0..exchange.rows.len();
        let size = |row: &usize| worth(*row).map_or(0.0, |worth| worth.worth[side].abs());
        let dearest = rows.clone().max_by(|a, b| size(a).total_cmp(&size(b)))?;
        let term = |row: usize, change: f64| {
            let step = self.row_change(ground, row, change);
            let values = [("step", step), ("title", self.row(ground, row))];
            self.fill(T::Term, &values)
        };
        let others = rows.filter_map(|other| {
            let rate = (other != dearest).then(|| exchange.rate(side, dearest, other))??;
            Some(term(other, rate))
        });
        let terms: Vec<String> = others.collect();
        let values = [
            ("party", self.party(party)),
            ("term", term(dearest, worth(dearest)?.step)),
            ("terms", terms.join("; ")),
        ];
        (!terms.is_empty()).then(|| self.fill(T::RateFor, &values))
    }

    /// A line that binds, and what a step beyond it is worth.
    pub fn binding(&self, ground: &Ground, package: &[f64], binding: &Binding) -> String {
        let from = package.get(binding.row).copied().unwrap_or_default();
        let (row, to) = (binding.row, binding.to);
        let line = ground.limits().lines().get(binding.limit);
        let (line, party) = self.line(ground, line);
        let values = vec![
            ("line", line),
            ("party", party),
            ("move", self.one_move(ground, &Move { row, from, to })),
        ];
        self.with_gains(T::BindingLine, values, binding.worth)
    }

    /// Lines relaxed, from what to what, and the package that this allows.
    pub fn relaxation(&self, ground: &Ground, relaxation: &Relaxation) -> String {
        let one = |(limit, by): &(usize, f64)| {
            let line = ground.limits().lines().get(*limit)?;
            let stated = ground.scenario().red_lines.get(line.position)?;
            let (name, party) = self.line(ground, Some(line));
            let [low, high] = [line.limit - by, line.limit + by];
            let moved = match line.bound {
                crate::baseline::Bound::AtLeast => low,
                crate::baseline::Bound::AtMost | crate::baseline::Bound::Exactly => high,
            };
            let relaxed = RedLine {
                limit: Some(Limit::Number(moved)),
                ..stated.clone()
            };
            let words = |line: &RedLine| limit_words(self.model.catalogue(), line, self.language);
            let values = [
                ("line", name),
                ("party", party),
                ("limit", words(stated)),
                ("relaxed", words(&relaxed)),
            ];
            Some(self.fill(T::CreationLine, &values))
        };
        let lines = relaxation.by.iter().filter_map(one);
        let both = |first, second| self.fill(T::Both, &[("first", first), ("second", second)]);
        let lines = lines.reduce(both).unwrap_or_default();
        self.with_gains(T::CreationThen, vec![("lines", lines)], relaxation.gains)
    }

    /// The name of a line and whose it is.
    fn line(&self, ground: &Ground, line: Option<&Line>) -> (String, String) {
        let stated = line.and_then(|line| ground.scenario().red_lines.get(line.position));
        let name = stated.map_or("", |line| line.title.in_language(self.language));
        let party = line.map(|line| self.party(line.side));
        (name.to_owned(), party.unwrap_or_default())
    }

    fn with_gains(&self, text: T, mut values: Vec<(&str, String)>, change: Values) -> String {
        values.push(("focus", self.party(Party::Focus)));
        values.push(("importer", self.party(Party::Importer)));
        values.push(("first", self.gain(change[0])));
        values.push(("second", self.gain(change[1])));
        self.fill(text, &values)
    }
}
