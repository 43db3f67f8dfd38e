//! What a table of outcomes has a row for: the measures of the baseline, and companies of the user's own.

use super::input::Named;
use super::outcomes::{Group, shown_value};
use crate::baseline::Baseline;
use crate::engine::measure::{Absence, FirmMeasure};
use crate::engine::{Measure, Outcome};
use crate::model::Section;
use crate::text::number::{self, Unit};
use crate::text::{Language, Title};

/// One row.
#[derive(Clone, Debug)]
pub(super) enum Asked {
    /// A question that every scenario of the baseline can answer.
    Measure(Measure),
    /// The same question about a company that a scenario has added.
    OwnFirm {
        /// The company's id in the scenario.
        id: String,
        /// Its name.
        title: Title,
        /// What is asked.
        measure: FirmMeasure,
    },
}

impl Asked {
    /// Every measure, and behind those of companies the ones of companies that a scenario has added.
    pub(super) fn all(baseline: &Baseline, scenarios: &[&Named]) -> Vec<Self> {
        let mut own: Vec<(&str, &Title)> = Vec::new();
        for firm in scenarios.iter().flat_map(|named| &named.scenario.firms) {
            let is_shipped = baseline.firms.iter().any(|data| data.id == firm.id);
            if !is_shipped && own.iter().all(|(id, _)| *id != firm.id) {
                own.push((&firm.id, &firm.title));
            }
        }
        let own = own.into_iter().flat_map(|(id, title)| {
            FirmMeasure::ALL.iter().map(move |measure| Self::OwnFirm {
                id: id.to_owned(),
                title: title.clone(),
                measure: *measure,
            })
        });
        let mut all: Vec<Self> = (Measure::all(baseline).into_iter())
            .map(Self::Measure)
            .collect();
        let firms = |asked: &Self| asked.group() == Group::Part(Section::Firms);
        let end = all
            .iter()
            .rposition(firms)
            .map_or(all.len(), |last| last + 1);
        all.splice(end..end, own);
        all
    }

    /// The measure; `None` for a company of the user's own.
    pub(super) const fn measure(&self) -> Option<Measure> {
        match self {
            Self::Measure(measure) => Some(*measure),
            Self::OwnFirm { .. } => None,
        }
    }

    /// Stable id; a company's own carries the id that it has in its file.
    pub(super) fn id(&self, baseline: &Baseline) -> String {
        match self {
            Self::Measure(measure) => measure.id(baseline),
            Self::OwnFirm { id, measure, .. } => format!("{}.{id}", measure.id()),
        }
    }

    pub(super) fn title(&self, baseline: &Baseline) -> Title {
        match self {
            Self::Measure(measure) => measure.title(baseline),
            Self::OwnFirm { title, measure, .. } => measure.about(title),
        }
    }

    pub(super) const fn unit(&self) -> Unit {
        match self {
            Self::Measure(measure) => measure.unit(),
            Self::OwnFirm { measure, .. } => measure.unit(),
        }
    }

    pub(super) const fn group(&self) -> Group {
        match self {
            Self::Measure(measure) => Group::of(*measure),
            Self::OwnFirm { .. } => Group::Part(Section::Firms),
        }
    }

    /// The value in a scenario; `None` where it has no such company.
    pub(super) fn value(
        &self,
        baseline: &Baseline,
        (named, outcome): (&Named, &Outcome),
    ) -> Option<f64> {
        match self {
            Self::Measure(measure) => measure.value(baseline, outcome),
            Self::OwnFirm { id, measure, .. } => {
                let firms = named.scenario.firms.iter().zip(&outcome.firms);
                let mut of_id = firms.filter(|(firm, _)| firm.id == *id);
                measure.of(&of_id.next()?.1.outcome)
            }
        }
    }

    /// Why there is no value in a scenario; `None` where there is one.
    pub(super) fn absence(
        &self,
        baseline: &Baseline,
        (named, outcome): (&Named, &Outcome),
    ) -> Option<Absence> {
        match self {
            Self::Measure(measure) => measure.absence(baseline, outcome),
            Self::OwnFirm { id, measure, .. } => {
                let firms = named.scenario.firms.iter().zip(&outcome.firms);
                let mut of_id = firms.filter(|(firm, _)| firm.id == *id);
                let found = of_id.next();
                found.map_or(Some(Absence::NoPart), |(_, firm)| {
                    measure.absence(&firm.outcome)
                })
            }
        }
    }

    /// The value in words.
    pub(super) fn shown(&self, value: f64, language: Language) -> String {
        match self {
            Self::Measure(measure) => shown_value(*measure, value, language),
            Self::OwnFirm { measure, .. } if measure.is_change() => {
                number::signed(value, measure.unit(), language)
            }
            Self::OwnFirm { measure, .. } => number::value(value, measure.unit(), language),
        }
    }
}
