//! The one list of levers and assumptions, made from a baseline, in the order of the screen.

mod assumptions;
mod definitions;
mod farm;
mod firms;
mod fund;
mod meaning_hash;
mod rules;
mod sources;
mod tariffs;
mod weights;

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::distribution::{Basis, Belief};
use super::parameter::table::{Shape, Spread, Start, Tabled};
use super::red_lines::OutcomeName;
use super::{
    Choice, Firm, FirmFigure, Kind, Meaning, ParameterId, Role, Section, Spec, Table, Timeline,
    Value,
};
use crate::baseline::{Baseline, Figure, Grade, RedLine};
use crate::text::number::Unit;
use crate::text::parameters::ParameterText as P;
use crate::text::{Text, Title};
use meaning_hash::BuildMeaningHasher;
pub use tariffs::{HIGHEST_RATE, group_volume};

/// Every parameter of a baseline.
#[derive(Clone, Debug)]
pub struct Catalogue {
    specs: Vec<Spec>,
    by_meaning: HashMap<Meaning, ParameterId, BuildMeaningHasher>,
    by_key: HashMap<String, ParameterId>,
    firms: Vec<Firm>,
    firm_figures: Vec<Spec>,
    sectors: Vec<(String, Title)>,
    red_lines: Vec<RedLine>,
    table: Table,
    timeline: Arc<Timeline>,
    outcomes: Vec<OutcomeName>,
    outcome_by_id: HashMap<String, usize>,
}

impl Catalogue {
    /// The catalogue of a baseline: levers first, the focus origin's before the others'.
    pub fn new(baseline: &Baseline) -> Self {
        let mut builder = Builder::of(baseline);
        for role in [Role::Lever, Role::Assumption] {
            builder.role = role;
            for section in Section::ALL {
                builder.section = section;
                builder.section_of_role();
            }
        }
        builder.rest_on_sources();
        let id = |index: usize| ParameterId(u16::try_from(index).unwrap_or(u16::MAX));
        let by_meaning = builder
            .specs
            .iter()
            .enumerate()
            .map(|(i, spec)| (spec.meaning, id(i)))
            .collect();
        let by_key = builder
            .specs
            .iter()
            .enumerate()
            .map(|(i, spec)| (spec.key.clone(), id(i)))
            .collect();
        let sectors = baseline.sectors.iter();
        let mut catalogue = Self {
            specs: builder.specs,
            by_meaning,
            by_key,
            firms: baseline.firms.iter().map(Firm::shipped).collect(),
            firm_figures: Builder::of(baseline).firm_figures(),
            sectors: sectors
                .map(|sector| (sector.id.clone(), sector.title.clone()))
                .collect(),
            red_lines: baseline.red_lines.clone(),
            table: Table::default(),
            timeline: Arc::new(baseline.timeline.clone().unwrap_or_default()),
            outcomes: Vec::new(),
            outcome_by_id: HashMap::new(),
        };
        catalogue.table = Table::of_baseline(baseline, &catalogue);
        catalogue
    }

    /// The same catalogue with the outcomes that the document can speak of; the engine knows them.
    #[must_use]
    pub fn with_outcomes(mut self, outcomes: Vec<OutcomeName>) -> Self {
        let ids = outcomes.iter().map(|outcome| outcome.id.clone());
        self.outcome_by_id = ids.zip(0..).collect();
        self.outcomes = outcomes;
        self
    }

    /// All parameters in order.
    pub fn specs(&self) -> &[Spec] {
        &self.specs
    }

    /// All parameters of a role with their ids, in order.
    pub fn of_role(&self, role: Role) -> impl Iterator<Item = (ParameterId, &Spec)> {
        self.specs
            .iter()
            .enumerate()
            .filter(move |(_, spec)| spec.role == role)
            .filter_map(|(index, spec)| u16::try_from(index).ok().map(|id| (ParameterId(id), spec)))
    }

    /// The definitions that are open to choice, in order.
    pub fn definitions(&self) -> impl Iterator<Item = (ParameterId, &Spec)> {
        self.of_role(Role::Assumption).filter(|(_, spec)| {
            spec.section == Section::Definitions && matches!(spec.kind, Kind::Choice(_))
        })
    }

    /// The parameter with an id.
    pub fn spec(&self, id: ParameterId) -> Option<&Spec> {
        self.specs.get(id.index())
    }

    /// The parameter with a meaning, if this baseline has it.
    pub fn find(&self, meaning: Meaning) -> Option<ParameterId> {
        self.by_meaning.get(&meaning).copied()
    }

    /// The parameter with a key.
    pub fn find_key(&self, key: &str) -> Option<ParameterId> {
        self.by_key.get(key).copied()
    }

    /// Companies as the baseline ships them; none where it has no table of companies.
    pub fn firms(&self) -> &[Firm] {
        &self.firms
    }

    /// The columns of the table of companies: what values each takes, and its words.
    pub fn firm_figures(&self) -> impl Iterator<Item = (FirmFigure, &Spec)> {
        FirmFigure::ALL.iter().copied().zip(&self.firm_figures)
    }

    /// The timeline as the baseline ships it; without issues where it has none.
    pub const fn timeline(&self) -> &Arc<Timeline> {
        &self.timeline
    }

    /// Red lines as the baseline ships them, in its order.
    pub fn red_lines(&self) -> &[RedLine] {
        &self.red_lines
    }

    /// What lies on the bargaining table as the baseline ships it; empty where it says nothing.
    pub const fn table(&self) -> &Table {
        &self.table
    }

    /// The outcomes that the document can speak of, in the engine's order.
    pub fn outcomes(&self) -> &[OutcomeName] {
        &self.outcomes
    }

    /// The position of the outcome with an id.
    pub fn find_outcome(&self, id: &str) -> Option<usize> {
        self.outcome_by_id.get(id).copied()
    }

    /// Ids and names of the baseline's sectors, in its order.
    pub fn sectors(&self) -> &[(String, Title)] {
        &self.sectors
    }
}

/// A choice among words with their keys in files.
fn choices<T: Text>(list: &[(&'static str, T)]) -> Kind {
    Kind::Choice(
        list.iter()
            .map(|(key, text)| Choice {
                key,
                title: Title::of(*text),
            })
            .collect(),
    )
}

fn quantity(unit: Unit, range: RangeInclusive<f64>, step: f64) -> Kind {
    Kind::Quantity {
        unit,
        range,
        step,
        optional: false,
    }
}

/// The kind of a table's row, and what is said where its value is absent.
fn kind_of(shape: Shape) -> (Kind, Option<Title>) {
    match shape {
        Shape::Quantity(unit, low, high, step) => (quantity(unit, low..=high, step), None),
        Shape::Optional(unit, low, high, step, absent) => (
            Kind::Quantity {
                unit,
                range: low..=high,
                step,
                optional: true,
            },
            Some(Title::of(absent)),
        ),
        Shape::Words(words) => (choices(words), None),
    }
}

/// A default as the value of a kind.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, and a table's words are few"
)]
const fn default_of(kind: &Kind, number: f64) -> Value {
    match kind {
        Kind::Quantity { .. } => Value::Number(number),
        Kind::Choice(_) => Value::Choice(number as u8),
        Kind::Day => Value::Absent,
    }
}

struct Builder<'a> {
    baseline: &'a Baseline,
    specs: Vec<Spec>,
    /// Role and section of what is pushed next.
    role: Role,
    section: Section,
}

impl<'a> Builder<'a> {
    const fn of(baseline: &'a Baseline) -> Self {
        Self {
            baseline,
            specs: Vec::new(),
            role: Role::Lever,
            section: Section::Tariffs,
        }
    }
}

impl Builder<'_> {
    fn section_of_role(&mut self) {
        match (self.section, self.role) {
            (Section::Tariffs, Role::Lever) => self.tariffs(),
            (Section::Tariffs, Role::Assumption) => self.trade_assumptions(),
            (Section::Fund, _) => self.fund(),
            (Section::Farm, _) => self.farm(),
            (Section::Rules, _) => self.rules(),
            (Section::Security, _) => self.security(),
            (Section::Firms, _) => self.firms(),
            (Section::Definitions, Role::Assumption) => self.definitions(),
            (Section::Definitions, Role::Lever) => {}
            (Section::Ledger, role) => {
                self.ledger();
                if role == Role::Assumption {
                    self.weights();
                }
            }
        }
    }

    /// The rows of a table that have the current role, under a prefix of their keys.
    ///
    /// A row that asks for a figure which the baseline does not have is left out.
    fn table<T: Tabled>(
        &mut self,
        (prefix, suffix): (&str, &str),
        item: Option<&Title>,
        meaning: impl Fn(T) -> Meaning,
        figure: impl Fn(T) -> Option<Figure>,
    ) {
        let focus = self.baseline.origins.get(self.baseline.focus);
        let empty = Title::default();
        let names = [
            ("focus", focus.map_or(&empty, |origin| &origin.title)),
            ("importer", &self.baseline.importer),
            ("item", item.unwrap_or(&empty)),
        ];
        for parameter in T::ROWS {
            let row = parameter.row();
            let is_definition = self.section == Section::Definitions;
            if row.role != self.role || meaning(*parameter).is_definition() != is_definition {
                continue;
            }
            let key = format!("{prefix}.{}{suffix}", row.key);
            let (kind, absent) = kind_of(row.shape);
            let words = parameter.words(&names);
            match (row.start, figure(*parameter)) {
                (Start::Given(number), _) => {
                    let default = default_of(&kind, number);
                    self.push(key, meaning(*parameter), words, kind, default);
                }
                (Start::Figure, Some(figure)) => {
                    self.figure(key, meaning(*parameter), words, kind, figure);
                }
                (Start::Figure, None) => continue,
            }
            if let Some(spread) = row.spread {
                self.believe(spread, None);
            }
            if let (Some(absent), Some(spec)) = (absent, self.specs.last_mut()) {
                spec.absent = absent;
            }
        }
    }

    /// Gives the quantity that was pushed last its distribution; without a grade it is own judgement, except where the
    /// figure's source states it.
    fn believe(&mut self, spread: Spread, grade: Option<Grade>) {
        let Some(spec) = self.specs.last_mut() else {
            return;
        };
        let Kind::Quantity { range, .. } = &spec.kind else {
            return;
        };
        let stated = match spread {
            Spread::Stated(..) => spec.figure.map(|figure| figure.grade),
            _ => None,
        };
        let basis = grade.or(stated).map_or(Basis::OwnJudgement, Basis::Figure);
        let has_source = matches!(basis, Basis::Figure(_));
        spec.belief = Some(Belief {
            distribution: spread.within((*range.start(), *range.end())),
            basis,
            sources: if has_source {
                spec.sources.clone()
            } else {
                Vec::new()
            },
        });
    }

    fn push(
        &mut self,
        key: String,
        meaning: Meaning,
        words: (Title, Title),
        kind: Kind,
        default: Value,
    ) {
        let (title, note) = words;
        let absent = match kind {
            Kind::Day => P::NoDay,
            Kind::Quantity { .. } | Kind::Choice(_) => P::FollowsGroup,
        };
        self.specs.push(Spec {
            key,
            role: self.role,
            section: self.section,
            absent: Title::of(absent),
            meaning,
            title,
            note,
            kind,
            default,
            sources: Vec::new(),
            is_own_judgement: false,
            rests_on: Title::default(),
            figure: None,
            belief: None,
        });
    }

    fn figure(
        &mut self,
        key: String,
        meaning: Meaning,
        words: (Title, Title),
        mut kind: Kind,
        figure: Figure,
    ) {
        // the figure of a user's own baseline always fits its parameter
        if let Kind::Quantity { range, .. } = &mut kind {
            let (low, high) = (*range.start(), *range.end());
            *range = low.min(figure.value)..=high.max(figure.value);
        }
        let source = self
            .baseline
            .source(figure.source)
            .map(|source| source.id.clone());
        self.push(key, meaning, words, kind, Value::Number(figure.value));
        if let Some(spec) = self.specs.last_mut() {
            spec.sources.extend(source);
            spec.figure = Some(figure);
        }
    }
}
