//! Everything behind a number: the parameters, figures and sources that its trace leads to, directly or through others.

use std::collections::{BTreeSet, HashSet};

use super::{Origin, Subject, Term, Trace};
use crate::baseline::{Figure, Grade, SourceIndex};
use crate::engine::{Model, Outcome};
use crate::model::{ParameterId, Scenario};

/// What a number rests on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    /// Levers and assumptions, in the order of the catalogue.
    pub parameters: BTreeSet<ParameterId>,
    /// How many figures of the baseline stand behind it, by source, year and grade.
    pub figures: Vec<(SourceIndex, u16, Grade, usize)>,
    /// How many numbers were opened on the way.
    pub opened: usize,
}

impl Reach {
    /// Opens a number and everything that its trace leads to.
    pub fn of(model: &Model, scenario: &Scenario, outcome: &Outcome, subject: Subject) -> Self {
        let mut reach = Self::default();
        let mut seen = HashSet::from([subject]);
        let mut open = vec![subject];
        let mut figures: BTreeSet<(SourceIndex, u16, Grade, u64)> = BTreeSet::new();
        while let Some(subject) = open.pop() {
            reach.opened += 1;
            let trace = Trace::of(model, scenario, outcome, subject);
            let opens = |term: &Term| match term.origin {
                Origin::Subject(next) => Some(next),
                Origin::Parameter(_) | Origin::Figure(_) | Origin::Counted => None,
            };
            let next = trace.all_terms().filter_map(opens);
            open.extend(next.filter(|next| seen.insert(*next)));
            for term in trace.all_terms() {
                figures.extend(reach.note(model, term).map(key));
            }
        }
        for (source, year, grade, _) in figures {
            match reach.figures.last_mut() {
                Some(last) if (last.0, last.1, last.2) == (source, year, grade) => last.3 += 1,
                _ => reach.figures.push((source, year, grade, 1)),
            }
        }
        reach
    }

    /// Parameters whose value is not their default, first those that negotiators move.
    pub fn changed(&self, model: &Model, scenario: &Scenario) -> Vec<ParameterId> {
        let changed = |id: &&ParameterId| {
            let spec = model.catalogue().spec(**id);
            spec.is_some_and(|spec| spec.default != scenario.value(**id))
        };
        self.parameters.iter().filter(changed).copied().collect()
    }

    /// Notes the parameter of a term, and returns the figure behind the term.
    fn note(&mut self, model: &Model, term: &Term) -> Option<Figure> {
        match term.origin {
            Origin::Parameter(id) => {
                self.parameters.insert(id);
                model.catalogue().spec(id)?.figure
            }
            Origin::Figure(figure) => Some(figure),
            Origin::Subject(_) | Origin::Counted => None,
        }
    }
}

/// Figures are told apart by their bits: one that stands behind several terms counts once.
fn key(figure: Figure) -> (SourceIndex, u16, Grade, u64) {
    let Figure {
        value,
        source,
        year,
        grade,
    } = figure;
    (source, year, grade, value.to_bits())
}
