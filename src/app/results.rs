//! Results: outcomes and charts of what is open, made once for each change.
//!
//! A scenario is evaluated in well under a millisecond, so nothing runs in the background: the
//! results of a frame are always those of the scenario on screen. Each cache keeps what it was
//! made from, and is made again when that has changed.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::document::DocumentId;
use super::session::{ReferenceChoice, Session};
use crate::chart::{Chart, ChartError, Stamp};
use crate::engine::EngineError;
use crate::figures::{Evaluated, FigureId, Input};
use crate::model::{Meaning, Scenario};
use crate::text::Language;

/// An evaluation, or why there is none.
pub type Evaluation = Result<Arc<Evaluated>, EngineError>;

/// What an evaluation was made from.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    // as bits: equal bits give equal results, and there is nothing to compare within a tolerance
    horizon: u64,
}

/// What the charts were made from.
#[derive(Clone, Debug, PartialEq)]
struct ChartsKey {
    active: DocumentId,
    scenario: Key,
    reference: Key,
    choice: ReferenceChoice,
    language: Language,
}

/// Outcomes and charts of the session.
#[derive(Debug, Default)]
pub struct Results {
    documents: BTreeMap<DocumentId, (Key, Evaluation)>,
    reference: Option<(ReferenceChoice, Key, Evaluation)>,
    made_from: Option<ChartsKey>,
    charts: Vec<Chart>,
    chart_errors: Vec<(FigureId, ChartError)>,
    stamp: Stamp,
    took: Duration,
    makings: u64,
}

impl Results {
    /// Brings everything up to date; does nothing where nothing has changed.
    pub fn update(&mut self, session: &Session, language: Language) {
        let started = Instant::now();
        let horizon = horizon_of(session, session.active().scenario());
        let key = |revision| Key {
            revision,
            horizon: horizon.to_bits(),
        };
        self.documents
            .retain(|id, _| session.document(*id).is_some());
        for document in session.documents() {
            let wanted = key(document.history.revision());
            if self
                .documents
                .get(&document.id)
                .is_none_or(|(made, _)| *made != wanted)
            {
                let evaluation = evaluate(session, document.scenario(), horizon);
                self.documents.insert(document.id, (wanted, evaluation));
            }
        }
        let choice = session.reference();
        let revision = match choice {
            ReferenceChoice::Document(id) => session
                .document(*id)
                .map_or(0, |document| document.history.revision()),
            ReferenceChoice::Preset(_) | ReferenceChoice::File { .. } => 0,
        };
        let wanted = key(revision);
        if !matches!(&self.reference, Some((of, made, _)) if of == choice && *made == wanted) {
            let evaluation = evaluate(session, session.reference_scenario(), horizon);
            self.reference = Some((choice.clone(), wanted.clone(), evaluation));
        }
        let charts_key = ChartsKey {
            active: session.active_id(),
            scenario: key(session.active().history.revision()),
            reference: wanted,
            choice: choice.clone(),
            language,
        };
        if self.made_from.as_ref() != Some(&charts_key) {
            self.make_charts(session, language);
            self.made_from = Some(charts_key);
            self.makings += 1;
            self.took = started.elapsed();
        }
    }

    fn make_charts(&mut self, session: &Session, language: Language) {
        self.charts.clear();
        self.chart_errors.clear();
        let (Some(Ok(scenario)), Some(Ok(reference))) =
            (self.evaluation(session.active_id()), self.reference())
        else {
            return;
        };
        let (scenario, reference) = (Arc::clone(scenario), Arc::clone(reference));
        let input = Input {
            model: session.model(),
            scenario: &scenario,
            reference: &reference,
            language,
        };
        self.stamp = input.stamp();
        for figure in FigureId::ALL {
            match figure.chart(&input) {
                Ok(chart) => self.charts.push(chart),
                Err(error) => self.chart_errors.push((figure, error)),
            }
        }
    }

    /// The evaluation of an open document, at the horizon of the active one.
    pub fn evaluation(&self, id: DocumentId) -> Option<&Evaluation> {
        self.documents.get(&id).map(|(_, evaluation)| evaluation)
    }

    /// The active scenario, evaluated; `None` where it has no outcome.
    pub fn scenario(&self) -> Option<&Evaluated> {
        let active = self.made_from.as_ref()?.active;
        self.evaluation(active)?.as_deref().ok()
    }

    /// The evaluation of the reference, at the horizon of the active scenario.
    pub fn reference(&self) -> Option<&Evaluation> {
        self.reference.as_ref().map(|(_, _, evaluation)| evaluation)
    }

    /// The reference, evaluated; `None` where it has no outcome.
    pub fn reference_evaluated(&self) -> Option<&Evaluated> {
        self.reference()?.as_deref().ok()
    }

    /// Why the active scenario or its reference has no outcome.
    pub fn error(&self) -> Option<&EngineError> {
        let active = self.made_from.as_ref()?.active;
        let scenario = self.evaluation(active)?.as_ref().err();
        scenario.or_else(|| self.reference()?.as_ref().err())
    }

    /// The charts of the active scenario against its reference, in the order of the pages.
    pub fn charts(&self) -> &[Chart] {
        &self.charts
    }

    /// The chart with an id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.id == id)
    }

    /// Charts that could not be made, and why.
    pub fn chart_errors(&self) -> &[(FigureId, ChartError)] {
        &self.chart_errors
    }

    /// What an exported file says about its making.
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// How long the last change took, from lever to charts.
    pub const fn took(&self) -> Duration {
        self.took
    }

    /// How often charts were made; grows by one with each change, never with a frame.
    pub const fn makings(&self) -> u64 {
        self.makings
    }
}

fn horizon_of(session: &Session, scenario: &Scenario) -> f64 {
    scenario
        .number(session.model().catalogue(), Meaning::Horizon)
        .unwrap_or(1.0)
}

fn evaluate(session: &Session, scenario: &Scenario, horizon: f64) -> Evaluation {
    Evaluated::at(session.model(), scenario, horizon).map(Arc::new)
}
