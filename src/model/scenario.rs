//! The scenario: a name, a story, notes, and one value for every parameter.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    Catalogue, CorrelationRow, DistributionRow, Firm, Meaning, ParameterId, Star, Table, Timeline,
    Value,
};
use super::{correlation, distribution, red_lines, rows, timeline};
use crate::baseline::RedLine;
use crate::text::Title;

/// A line of a file that this program does not know; kept and written back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownEntry {
    /// The key as it stands in the file.
    pub key: String,
    /// The value's text as it stands in the file.
    pub text: String,
    /// The part of the file it stands in: `levers`.
    pub section: &'static str,
}

/// A scenario, complete: every parameter of its catalogue has a value.
///
/// Not part of it: the file it came from, what is selected on screen, results.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Short name, shown on tabs and charts.
    pub name: Title,
    /// One line on what this scenario is; presets have one in both languages.
    pub story: Title,
    /// What a reader must know about where it comes from, in both languages; empty for most.
    pub caution: Title,
    /// Free text of the user.
    pub notes: String,
    /// Id of the preset that the file is written against; empty for the root.
    pub base: String,
    /// The day it describes, where it describes one.
    pub date: Option<Date>,
    /// Source ids the scenario rests on.
    pub sources: Vec<String>,
    /// One value for each parameter, in catalogue order.
    pub values: Vec<Value>,
    /// The values that are an assumption or a memory; see [`Star`] for when one holds.
    pub stars: Vec<Star>,
    /// Companies: shipped ones in the baseline's order, then the user's own; see [`super::rows`].
    pub firms: Vec<Firm>,
    /// What the parties will not do: lines of the baseline in its order, then the user's own; see [`super::rows`].
    pub red_lines: Vec<RedLine>,
    /// Distributions of assumptions that are not the default ones, by key; see [`super::rows`].
    pub distributions: Vec<DistributionRow>,
    /// Correlations of assumptions that are not the stated ones, by key; see [`super::rows`].
    pub correlations: Vec<CorrelationRow>,
    /// What lies on the bargaining table.
    pub table: Table,
    /// Talks in time; the deal that they are about is this scenario's own levers. Shared with other scenarios as long
    /// as it is the same.
    pub timeline: Arc<Timeline>,
    /// Lines of the file that this program does not know.
    pub unknown: Vec<UnknownEntry>,
}

impl Scenario {
    /// The scenario in which every parameter has its default: nothing has changed.
    pub fn at_defaults(catalogue: &Catalogue) -> Self {
        Self {
            name: Title::default(),
            story: Title::default(),
            caution: Title::default(),
            notes: String::new(),
            base: String::new(),
            date: None,
            sources: Vec::new(),
            values: catalogue.specs().iter().map(|spec| spec.default).collect(),
            stars: Vec::new(),
            firms: catalogue.firms().to_vec(),
            red_lines: catalogue.red_lines().to_vec(),
            distributions: Vec::new(),
            correlations: Vec::new(),
            table: catalogue.table().clone(),
            timeline: Arc::clone(catalogue.timeline()),
            unknown: Vec::new(),
        }
    }

    /// The value of one parameter; absent for an id of another catalogue.
    pub fn value(&self, id: ParameterId) -> Value {
        self.values
            .get(id.index())
            .copied()
            .unwrap_or(Value::Absent)
    }

    /// The number that a meaning has, if the catalogue has such a parameter and it is a number.
    pub fn number(&self, catalogue: &Catalogue, meaning: Meaning) -> Option<f64> {
        self.value(catalogue.find(meaning)?).number()
    }

    /// The chosen word of a meaning, as its position.
    pub fn choice(&self, catalogue: &Catalogue, meaning: Meaning) -> usize {
        catalogue
            .find(meaning)
            .map_or(0, |id| self.value(id).choice())
    }

    /// The day of a meaning, if set.
    pub fn day(&self, catalogue: &Catalogue, meaning: Meaning) -> Option<Date> {
        self.value(catalogue.find(meaning)?).day()
    }

    /// Eight hexadecimal digits that change with any value: what a chart's foot names.
    ///
    /// FNV-1a over the keys and values that differ from the defaults; name and notes do not count,
    /// so that two files of the same levers carry the same hash.
    pub fn short_hash(&self, catalogue: &Catalogue) -> String {
        const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        let mut hash = OFFSET;
        let mut add = |words: String| {
            for byte in words.bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
            }
        };
        for (spec, value) in catalogue.specs().iter().zip(&self.values) {
            if *value != spec.default {
                add(format!("{}={value:?};", spec.key));
            }
        }
        if self.firms != catalogue.firms() {
            for firm in rows::differences(catalogue.firms(), &self.firms) {
                let id = firm.id();
                add((firm.after.as_ref()).map_or_else(|| format!("firm.{id};"), Firm::fingerprint));
            }
        }
        for line in rows::differences(catalogue.red_lines(), &self.red_lines) {
            let id = line.id();
            let words = line.after.as_ref().map(red_lines::fingerprint);
            add(words.unwrap_or_else(|| format!("red_line.{id};")));
        }
        for row in &self.distributions {
            add(distribution::fingerprint(row));
        }
        for row in &self.correlations {
            add(correlation::fingerprint(row));
        }
        for change in Table::changes(catalogue.table(), &self.table) {
            add(change.fingerprint());
        }
        for change in timeline::timeline_changes(catalogue.timeline(), &self.timeline) {
            add(change.fingerprint());
        }
        format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
    }

    /// Whether a parameter or a row of a table differs from another scenario of the same catalogue.
    pub fn has_other_figures(&self, other: &Self) -> bool {
        self.values != other.values
            || self.firms != other.firms
            || self.red_lines != other.red_lines
            || self.distributions != other.distributions
            || self.correlations != other.correlations
            || self.table != other.table
            || self.timeline != other.timeline
    }

    /// The parameters whose values differ from another scenario of the same catalogue.
    pub fn changed_from<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = ParameterId> + use<'a> {
        self.values
            .iter()
            .zip(&other.values)
            .enumerate()
            .filter(|(_, (mine, theirs))| mine != theirs)
            .filter_map(|(index, _)| u16::try_from(index).ok().map(ParameterId))
    }
}
