//! What each move did: the Shapley value of every move between a reference and a scenario.
//!
//! ```text
//! part of move i = Σ over S without i of |S|! (k − |S| − 1)! / k! · (outcome with S and i − outcome with S)
//! ```
//!
//! The mean over all orders in which the moves can be made one after the other, so that no order is preferred; the
//! parts add up to the whole (L. S. Shapley, "A value for n-person games", 1953). All 2^k mixtures are evaluated. With
//! more than eight moves, those of one section and one origin are made together, and if these are still too many, those
//! of one section (duties of the focus origin and of all others apart) and all assumptions: which rule was taken is stated.
//! What rounding leaves is in no part: it stands beside them as the remainder.

use super::Probe;
use super::probe::{Gap, at_horizon_of};
use crate::engine::{Measure, Model};
use crate::model::diff::{Difference, differences};
use crate::model::{Meaning, Role, Scenario, Section, Spec};
use crate::text::inverse::MoveText as T;
use crate::text::{Language, Title};

/// Most moves that are told apart: 2^8 = 256 evaluations.
const MOST_MOVES: usize = 8;

/// Stands for every origin but the focus.
const OTHERS: usize = usize::MAX;

/// How changes are put together into moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// Each changed parameter is a move.
    Single,
    /// Changes of one section, one origin and one role are one move.
    Origins,
    /// Changes of one section are one move, duties of the focus origin apart from all others'; so are all assumptions.
    Sections,
}

/// One move and what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What was moved.
    pub title: Title,
    /// The parameters that it moved; none for companies.
    pub changes: Vec<Difference>,
    /// Change of the outcome, in its unit.
    pub value: f64,
}

/// From the outcome of the reference to that of the scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// The outcome of the reference, at the horizon of the scenario.
    pub before: f64,
    /// The outcome of the scenario.
    pub after: f64,
    /// The moves in the order of the catalogue, companies last.
    pub parts: Vec<Part>,
    /// After less before less the parts: what rounding leaves.
    pub remainder: f64,
    /// How changes were put together.
    pub grouping: Grouping,
}

/// Why there is no waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallError {
    /// The moves of the mixture without a value, none for the reference itself.
    pub moved: Vec<Title>,
    /// Why it has none.
    pub gap: Box<Gap>,
}

/// A move that is not yet weighed.
struct Move {
    title: Title,
    changes: Vec<Difference>,
    has_firms: bool,
}

impl Waterfall {
    /// What each difference of a scenario from its reference did to an outcome. The horizon is the scenario's for both.
    pub fn new(
        model: &Model,
        reference: &Scenario,
        scenario: &Scenario,
        measure: Measure,
    ) -> Result<Self, WaterfallError> {
        let start = at_horizon_of(model, reference, scenario);
        let (moves, grouping) = moves(model, &start, scenario);
        let values = (0..1_usize << moves.len())
            .map(|mixture| value(model, (&start, scenario), &moves, (mixture, measure)))
            .collect::<Result<Vec<f64>, _>>()?;
        let weights = weights(moves.len());
        let part = |(at, made): (usize, Move)| {
            let without = (0..values.len()).filter(|mixture| mixture >> at & 1 == 0);
            let gains = without.map(|mixture| {
                let size = mixture.count_ones() as usize;
                let with = values.get(mixture | 1 << at).copied().unwrap_or_default();
                let gain = with - values.get(mixture).copied().unwrap_or_default();
                weights.get(size).copied().unwrap_or_default() * gain
            });
            Part {
                title: made.title,
                changes: made.changes,
                value: gains.sum(),
            }
        };
        let parts: Vec<Part> = moves.into_iter().enumerate().map(part).collect();
        let before = values.first().copied().unwrap_or_default();
        let after = values.last().copied().unwrap_or_default();
        let told: f64 = parts.iter().map(|part| part.value).sum();
        Ok(Self {
            before,
            after,
            parts,
            remainder: after - before - told,
            grouping,
        })
    }
}

/// The weight of a set of each size: `s! (k − s − 1)! / k!`.
fn weights(moves: usize) -> Vec<f64> {
    // 1 / (k · C(k − 1, s))
    let mut choose = 1.0;
    (0..moves)
        .map(|size| {
            let weight = 1.0 / (moves as f64 * choose);
            choose *= (moves - 1 - size) as f64 / (size + 1) as f64;
            weight
        })
        .collect()
}

fn value(
    model: &Model,
    (start, scenario): (&Scenario, &Scenario),
    moves: &[Move],
    (mixture, measure): (usize, Measure),
) -> Result<f64, WaterfallError> {
    let mut mixed = start.clone();
    let made = || {
        let numbered = moves.iter().enumerate();
        numbered
            .filter(|(at, _)| mixture >> at & 1 == 1)
            .map(|(_, one)| one)
    };
    for one in made() {
        for change in &one.changes {
            if let Some(slot) = mixed.values.get_mut(change.id.index()) {
                *slot = change.after;
            }
        }
        if one.has_firms {
            mixed.firms.clone_from(&scenario.firms);
        }
    }
    let reading = Probe::new(model, &mixed, &[], measure).at(&[]);
    reading.map_err(|gap| WaterfallError {
        moved: made().map(|one| one.title.clone()).collect(),
        gap: Box::new(gap),
    })
}

/// The moves between two scenarios by the finest rule that leaves few enough.
fn moves(model: &Model, start: &Scenario, scenario: &Scenario) -> (Vec<Move>, Grouping) {
    let changes = differences(start, scenario);
    let has_firms = start.firms != scenario.firms;
    for grouping in [Grouping::Single, Grouping::Origins] {
        let moves = grouped(model, &changes, has_firms, grouping);
        if moves.len() <= MOST_MOVES {
            return (moves, grouping);
        }
    }
    let moves = grouped(model, &changes, has_firms, Grouping::Sections);
    (moves, Grouping::Sections)
}

/// What tells moves apart.
type Key = (Option<Role>, Option<Section>, Option<usize>, Option<u16>);

fn grouped(
    model: &Model,
    changes: &[Difference],
    has_firms: bool,
    grouping: Grouping,
) -> Vec<Move> {
    let mut moves: Vec<(Key, Move)> = Vec::new();
    for change in changes {
        let Some(spec) = model.catalogue().spec(change.id) else {
            continue;
        };
        let key = key(model, spec, change, grouping);
        if let Some((_, found)) = moves.iter_mut().find(|(known, _)| *known == key) {
            found.changes.push(*change);
        } else {
            let made = Move {
                title: title(model, spec, key),
                changes: vec![*change],
                has_firms: false,
            };
            moves.push((key, made));
        }
    }
    let mut moves: Vec<Move> = moves.into_iter().map(|(_, made)| made).collect();
    if has_firms {
        let of_firms = section_title(Section::Firms);
        match (
            grouping,
            moves.iter_mut().find(|made| made.title == of_firms),
        ) {
            (Grouping::Sections | Grouping::Origins, Some(made)) => made.has_firms = true,
            _ => moves.push(Move {
                title: Title::of(T::CompanyRows),
                changes: Vec::new(),
                has_firms: true,
            }),
        }
    }
    moves
}

fn key(model: &Model, spec: &Spec, change: &Difference, grouping: Grouping) -> Key {
    let origin = match spec.meaning {
        Meaning::GroupRate { origin, .. }
        | Meaning::GroupRule { origin, .. }
        | Meaning::GroupAuthority { origin, .. }
        | Meaning::GroupFirstDay { origin, .. }
        | Meaning::GroupLastDay { origin, .. }
        | Meaning::SectorRate { origin, .. } => Some(origin),
        Meaning::QuotaMeasure { .. } | Meaning::QuotaVolume { .. } | Meaning::QuotaRent { .. } => {
            Some(model.baseline().focus)
        }
        _ => None,
    };
    match grouping {
        Grouping::Single => (Some(spec.role), Some(spec.section), None, Some(change.id.0)),
        Grouping::Origins => (Some(spec.role), Some(spec.section), origin, None),
        Grouping::Sections => match (spec.role, spec.section) {
            (Role::Lever, Section::Tariffs) => {
                // the focus origin's duties and everybody else's
                let focus = model.baseline().focus;
                let side =
                    origin.map_or(focus, |origin| if origin == focus { focus } else { OTHERS });
                (Some(spec.role), Some(spec.section), Some(side), None)
            }
            (Role::Lever, section) => (Some(spec.role), Some(section), None, None),
            (Role::Assumption, _) => (Some(spec.role), None, None, None),
        },
    }
}

fn title(model: &Model, spec: &Spec, (role, section, origin, id): Key) -> Title {
    let Some(section) = section else {
        return Title::of(T::AllAssumptions);
    };
    if id.is_some() {
        return spec.title.clone();
    }
    let section = section_title(section);
    if origin == Some(OTHERS) {
        return Title::filled(T::DutiesOfOthers, &[("section", &section)]);
    }
    let origin = origin.and_then(|origin| model.baseline().origins.get(origin));
    match (role, origin) {
        (Some(Role::Assumption), _) => Title::filled(T::AssumptionsOf, &[("section", &section)]),
        (_, Some(origin)) => {
            let values = [("section", &section), ("origin", &origin.title)];
            Title::filled(T::DutiesOfOrigin, &values)
        }
        _ => section,
    }
}

fn section_title(section: Section) -> Title {
    Title::new(
        section.title(Language::English),
        section.title(Language::Korean),
    )
}
