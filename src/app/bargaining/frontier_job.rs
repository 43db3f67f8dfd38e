//! The search for the frontier, one generation a chunk: each chunk goes on from where the last one ended.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Asked, News, Picture};
use crate::app::runner::{Job, Steps};
use crate::bargain::words::Speaker;
use crate::bargain::{BargainError, Ground, Search, Settings};
use crate::figures::bargain::Place;

/// Packages of a search in the window: the frontier hardly moves after these.
const PACKAGES: usize = 20_000;

/// Chunks after which it shows what it has: the plan, both ends and the path between them, then ever finer.
const SHOWN: [usize; 7] = [3, 6, 10, 16, 24, 40, 120];

/// What the chunks have made so far.
#[derive(Default)]
struct State {
    ground: Option<Arc<Ground>>,
    search: Option<Search>,
    presets: Vec<Place>,
    failure: Option<BargainError>,
}

/// The computation.
pub(super) struct FrontierJob {
    asked: Asked,
    outbox: Sender<News>,
    state: Mutex<State>,
}

impl FrontierJob {
    pub(super) fn new(asked: Asked, outbox: Sender<News>) -> Self {
        Self {
            asked,
            outbox,
            state: Mutex::default(),
        }
    }

    /// Plans the valuation, and places the shipped scenarios.
    fn plan(&self, state: &mut State) -> Result<(), BargainError> {
        let asked = &self.asked;
        let scenario = &asked.scenario.scenario;
        let ground = Ground::of_table(&asked.model, scenario, &asked.no_deal)?;
        let place = |(name, preset): &(crate::text::Title, crate::model::Scenario)| {
            let values = ground.value_of(&asked.model, preset).ok().flatten()?;
            let name = name.clone();
            Some(Place { name, values })
        };
        state.presets = asked.presets.iter().filter_map(place).collect();
        let settings = Settings {
            packages: PACKAGES,
            ..Settings::default()
        };
        // where a red line leaves nothing of a row, there is nothing to search
        if let Ok(space) = ground.space() {
            let search = Search::new(space, ground.present(), ground.no_deal(), settings);
            state.search = Some(search);
        }
        state.ground = Some(Arc::new(ground));
        Ok(())
    }
}

impl Job for FrontierJob {
    fn steps(&self) -> Steps {
        Steps::after(SHOWN)
    }

    fn compute(&self, _chunk: usize) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.failure.is_some() {
            return;
        }
        let Some(ground) = state.ground.clone() else {
            if let Err(failure) = self.plan(&mut state) {
                state.failure = Some(failure);
            }
            return;
        };
        let Some(search) = &mut state.search else {
            return;
        };
        let Some(generation) = search.generation() else {
            return;
        };
        match self.asked.value(&ground, generation) {
            Ok(found) => search.absorb(&found),
            Err(failure) => state.failure = Some(failure),
        }
    }

    fn show(&self, _chunks: usize) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (number, model) = (self.asked.number, &*self.asked.model);
        let language = self.asked.language;
        let news = match (&state.failure, &state.ground) {
            (Some(failure), _) => News::Refused(number, Speaker { model, language }.error(failure)),
            (None, Some(ground)) => {
                let search = state.search.as_ref();
                let frontier = search.map(Search::frontier);
                let empty = || crate::bargain::Frontier {
                    no_deal: ground.no_deal(),
                    ..crate::bargain::Frontier::default()
                };
                News::Picture(
                    number,
                    Arc::new(Picture {
                        ground: Arc::clone(ground),
                        frontier: frontier.unwrap_or_else(empty),
                        presets: state.presets.clone(),
                        is_done: search.is_none_or(|search| search.generation().is_none()),
                    }),
                )
            }
            (None, None) => return,
        };
        // nobody listens any more when the window has closed
        drop(self.outbox.send(news));
    }

    fn give_up(&self) {
        drop(self.outbox.send(News::Broken));
    }
}
