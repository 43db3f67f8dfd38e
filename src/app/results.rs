//! Results: outcomes and charts of what is open, made once for each change.
//!
//! A scenario is evaluated in well under a millisecond, so nothing runs in the background: the
//! results of a frame are always those of the scenario on screen. Each cache keeps what it was
//! made from, and is made again when that has changed. A chart is made when somebody first looks
//! at it: what another page shows costs nothing.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::document::DocumentId;
use super::session::{ReferenceChoice, Session};
use crate::chart::{Chart, ChartError, Stamp};
use crate::engine::definitions::{Definition, definitions};
use crate::engine::{EngineError, Model};
use crate::figures::{Drawn, Evaluated, FigureId, Input, Talks};
use crate::model::{Meaning, Scenario};
use crate::text::{Language, Title};

/// An evaluation, or why there is none.
pub type Evaluation = Result<Arc<Evaluated>, EngineError>;

/// What an evaluation was made from.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    // as bits: equal bits give equal results, and there is nothing to compare within a tolerance
    horizon: u64,
    /// The shown name, which a file's name can change.
    name: Title,
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

/// The charts of a scenario against its reference, each from when it was first asked for.
#[derive(Debug)]
struct Charts {
    model: Arc<Model>,
    scenario: Arc<Evaluated>,
    reference: Arc<Evaluated>,
    language: Language,
    drawn: Option<Arc<Drawn>>,
    talks: Option<Arc<Talks>>,
    made: [OnceCell<Result<Chart, ChartError>>; FigureId::ALL.len()],
    definitions: OnceCell<Result<Vec<Definition>, EngineError>>,
}

impl Charts {
    fn input(&self) -> Input<'_> {
        Input {
            model: &self.model,
            scenario: &self.scenario,
            reference: &self.reference,
            language: self.language,
            drawn: self.drawn.as_deref(),
            talks: self.talks.as_deref(),
        }
    }

    fn of(&self, figure: FigureId) -> Result<&Chart, &ChartError> {
        self.made[figure as usize]
            .get_or_init(|| figure.chart(&self.input()))
            .as_ref()
    }
}

/// Outcomes and charts of the session.
#[derive(Debug, Default)]
pub struct Results {
    documents: BTreeMap<DocumentId, (Key, Evaluation)>,
    reference: Option<(ReferenceChoice, Key, Evaluation)>,
    made_from: Option<ChartsKey>,
    charts: Option<Charts>,
    drawn: Option<Arc<Drawn>>,
    talks: Option<Arc<Talks>>,
    /// Charts of questions asked backwards.
    asked: Vec<Chart>,
    /// Charts of the bargaining table.
    bargained: Vec<Chart>,
    stamp: Stamp,
    took: Duration,
    makings: u64,
}

impl Results {
    /// Brings everything up to date; does nothing where nothing has changed.
    pub fn update(&mut self, session: &Session, language: Language) {
        let started = Instant::now();
        let horizon = horizon_of(session, session.active().scenario());
        let key = |revision, name| Key {
            revision,
            name,
            horizon: horizon.to_bits(),
        };
        self.documents
            .retain(|id, _| session.document(*id).is_some());
        for document in session.documents() {
            let wanted = key(
                document.history.revision(),
                document.title(session.presets()),
            );
            if self
                .documents
                .get(&document.id)
                .is_none_or(|(made, _)| *made != wanted)
            {
                let name = &wanted.name;
                let evaluation = evaluate(session, (document.scenario(), name), horizon);
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
        let wanted = key(revision, session.reference_title());
        if !matches!(&self.reference, Some((of, made, _)) if of == choice && *made == wanted) {
            let evaluation = evaluate(
                session,
                (session.reference_scenario(), &wanted.name),
                horizon,
            );
            self.reference = Some((choice.clone(), wanted.clone(), evaluation));
        }
        let charts_key = ChartsKey {
            active: session.active_id(),
            scenario: key(
                session.active().history.revision(),
                session.active().title(session.presets()),
            ),
            reference: wanted,
            choice: choice.clone(),
            language,
        };
        if self.made_from.as_ref() != Some(&charts_key) {
            self.renew_charts(session, language);
            self.made_from = Some(charts_key);
            self.makings += 1;
            self.took = started.elapsed();
        }
    }

    /// Forgets the charts; those of what is evaluated now are made when they are asked for.
    fn renew_charts(&mut self, session: &Session, language: Language) {
        self.charts = None;
        let (Some(Ok(scenario)), Some(Ok(reference))) =
            (self.evaluation(session.active_id()), self.reference())
        else {
            return;
        };
        let charts = Charts {
            model: Arc::clone(session.model()),
            scenario: Arc::clone(scenario),
            reference: Arc::clone(reference),
            language,
            drawn: self.drawn.clone(),
            talks: self.talks.clone(),
            made: std::array::from_fn(|_| OnceCell::new()),
            definitions: OnceCell::new(),
        };
        self.stamp = charts.input().stamp();
        self.charts = Some(charts);
    }

    /// Takes what charts of draws are made from; those that show any are made anew where it has changed.
    pub fn set_drawn(&mut self, drawn: Option<&Arc<Drawn>>) {
        let is_same = match (&self.drawn, drawn) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        if is_same {
            return;
        }
        self.drawn = drawn.cloned();
        if let Some(charts) = &mut self.charts {
            charts.drawn.clone_from(&self.drawn);
            for figure in FigureId::DRAWS.into_iter().chain([FigureId::ExportsPath]) {
                charts.made[figure as usize] = OnceCell::new();
            }
        }
    }

    /// Takes what charts of talks in time are made from; they are made anew where it has changed.
    pub fn set_talks(&mut self, talks: Option<&Arc<Talks>>) {
        let is_same = match (&self.talks, talks) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        if is_same {
            return;
        }
        self.talks = talks.cloned();
        if let Some(charts) = &mut self.charts {
            charts.talks.clone_from(&self.talks);
            for figure in FigureId::TALKS {
                charts.made[figure as usize] = OnceCell::new();
            }
        }
    }

    /// Keeps the charts of a question asked backwards in place of those of the one before.
    pub fn set_asked(&mut self, charts: Vec<Chart>) {
        self.asked = charts;
    }

    /// Keeps the charts of the bargaining table in place of those of before.
    pub fn set_bargained(&mut self, charts: Vec<Chart>) {
        self.bargained = charts;
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

    /// A chart of the active scenario against its reference, or why it cannot be made; `None`
    /// where there is no outcome.
    pub fn figure(&self, figure: FigureId) -> Option<Result<&Chart, &ChartError>> {
        Some(self.charts.as_ref()?.of(figure))
    }

    /// What other settings of the definitions would move in the active scenario, or why one has no outcome; `None`
    /// where there is no outcome at all. Evaluated when somebody first looks.
    pub fn definitions(&self) -> Option<Result<&[Definition], &EngineError>> {
        let charts = self.charts.as_ref()?;
        let found = charts.definitions.get_or_init(|| {
            let scenario = &charts.scenario;
            definitions(&charts.model, &scenario.scenario, scenario.outcome.horizon)
        });
        Some(found.as_ref().map(Vec::as_slice))
    }

    /// All charts that can be made, in the order of the pages.
    pub fn charts(&self) -> Vec<&Chart> {
        let made = |figure: FigureId| {
            let charts = self.charts.as_ref()?;
            let has_draws = charts.drawn.is_some() || !figure.is_drawn();
            let has_talks = charts.talks.is_some() || !figure.is_of_talks();
            let suits = has_draws && has_talks && figure.suits(charts.model.baseline());
            suits.then(|| charts.of(figure).ok()).flatten()
        };
        let figures = FigureId::ALL.into_iter().filter_map(made);
        figures.chain(&self.asked).chain(&self.bargained).collect()
    }

    /// The chart with an id.
    pub fn chart(&self, id: &str) -> Option<&Chart> {
        if let Some(figure) = FigureId::of_id(id) {
            return self.figure(figure)?.ok();
        }
        let mut made = self.asked.iter().chain(&self.bargained);
        made.find(|chart| chart.id == id)
    }

    /// What an exported file of a chart says about its making.
    pub fn stamp_of(&self, chart: &str) -> Stamp {
        let figure = FigureId::of_id(chart).zip(self.charts.as_ref());
        figure.map_or_else(
            || self.stamp.clone(),
            |(figure, charts)| charts.input().stamp_of(figure),
        )
    }

    /// How long the last change took to evaluate.
    pub const fn took(&self) -> Duration {
        self.took
    }

    /// How often charts had to be made anew; grows by one with each change, never with a frame.
    pub const fn makings(&self) -> u64 {
        self.makings
    }
}

fn horizon_of(session: &Session, scenario: &Scenario) -> f64 {
    scenario
        .number(session.model().catalogue(), Meaning::Horizon)
        .unwrap_or(1.0)
}

fn evaluate(session: &Session, (scenario, name): (&Scenario, &Title), horizon: f64) -> Evaluation {
    let evaluated = Evaluated::at(session.model(), scenario, horizon)?;
    Ok(Arc::new(evaluated.shown_as(name.clone())))
}
