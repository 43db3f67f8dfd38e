//! Commands at the bargaining table: `bargain` and `trade`.

mod frontier;
mod told;
mod trade;

pub(super) use frontier::run as bargain;
pub(super) use trade::run as trade;

use std::path::Path;

use serde_json::{Value as Json, json};

use super::arguments::{Pictured, TableArguments};
use super::error::CliError;
use super::input::{Named, Workspace};
use super::outcomes::{baseline_identity, header, identity};
use super::output::{Streams, number};
use super::pictures::Made;
use super::progress::Progress;
use super::threads::Threads;
use crate::bargain::words::Speaker;
use crate::bargain::{BargainError, Found, Ground, PACKAGES_A_TASK, Packages, Values};
use crate::chart::{Chart, ChartError};
use crate::engine::{MODEL_VERSION, Model};
use crate::figures::Input;
use crate::model::Scenario;
use crate::text::packages::PackageText as T;
use crate::text::{Language, Title};

/// Most threads that a command takes.
const MOST_THREADS: usize = 1_024;

/// A scenario at the table, with what no deal is.
struct Table {
    workspace: Workspace,
    named: Named,
    no_deal: Named,
    horizon: f64,
    ground: Ground,
    threads: Threads,
    is_quiet: bool,
}

impl Table {
    fn of(
        arguments: &TableArguments,
        baseline: Option<&Path>,
        streams: &mut Streams<'_>,
    ) -> Result<Self, CliError> {
        // the search has one bar of its own in place of one a generation
        let threads = Threads::of(arguments.threads.as_deref(), MOST_THREADS, true)?;
        let workspace = Workspace::load(baseline, streams)?;
        let mut named = workspace.open(&arguments.scenario, streams)?;
        let horizon = workspace.set_horizon(&mut named.scenario, arguments.horizon.as_deref())?;
        let no_deal = match &arguments.no_deal {
            Some(name) => workspace.open(name, streams)?,
            None => no_deal(&workspace, &named.scenario, streams)?,
        };
        let ground = Ground::of_table(&workspace.model, &named.scenario, &no_deal.scenario);
        let ground = ground.map_err(|error| refused(&workspace, &named, &error))?;
        Ok(Self {
            workspace,
            named,
            no_deal,
            horizon,
            ground,
            threads,
            is_quiet: arguments.quiet,
        })
    }

    const fn model(&self) -> &Model {
        &self.workspace.model
    }

    const fn speaker(&self, language: Language) -> Speaker<'_> {
        Speaker {
            model: &self.workspace.model,
            language,
        }
    }

    fn refused(&self, error: &BargainError) -> CliError {
        refused(&self.workspace, &self.named, error)
    }

    /// Values all packages of a generation on all threads.
    fn value(
        &self,
        (ground, packages): (&Ground, &Packages),
        streams: &mut Streams<'_>,
    ) -> Result<Vec<Option<Found>>, BargainError> {
        let tasks = packages.tasks(PACKAGES_A_TASK);
        let worker = || {
            let mut scratch = ground.scratch();
            let tasks = &tasks;
            move |number: usize| {
                let task = tasks.get(number).cloned().unwrap_or_default();
                ground.compute(self.model(), packages, task, &mut scratch)
            }
        };
        let mut done: Vec<Vec<Option<Found>>> = vec![Vec::new(); tasks.len()];
        let take = |number: usize, found: Result<Vec<Option<Found>>, BargainError>| {
            if let Some(slot) = done.get_mut(number) {
                *slot = found?;
            }
            Ok::<(), BargainError>(())
        };
        self.threads.share(tasks.len(), streams, worker, take)?;
        Ok(done.into_iter().flatten().collect())
    }

    /// Does work that values packages again and again, with one bar for about so many of them.
    fn work<T>(
        &self,
        whole: usize,
        streams: &mut Streams<'_>,
        work: impl FnOnce(&mut crate::bargain::Valuer<'_>) -> Result<T, BargainError>,
    ) -> Result<T, CliError> {
        let mut progress = Progress::new(whole, self.is_quiet);
        let mut evaluated = 0;
        let result = work(&mut |ground, packages| {
            let found = self.value((ground, packages), streams);
            evaluated += packages.len();
            progress.show(evaluated.min(whole), streams);
            found
        });
        progress.end(streams);
        result.map_err(|error| self.refused(&error))
    }

    /// Writes a chart as well, where it is asked for; the reference of its foot is the base year.
    fn picture(
        &self,
        pictured: &Pictured,
        chart: impl FnOnce(&Input<'_>) -> Result<Chart, ChartError>,
        streams: &mut Streams<'_>,
    ) -> Result<(), CliError> {
        if pictured.picture.is_none() {
            return Ok(());
        }
        let made = Made {
            workspace: &self.workspace,
            scenario: &self.named,
            reference: &self.workspace.reference(None, streams)?,
            horizon: self.horizon,
        };
        made.picture(
            pictured,
            |input: &Input<'_>| chart(input).map(Some),
            streams,
        )
    }

    /// What every machine format begins with.
    fn json(&self, language: Language) -> Json {
        let baseline = self.model().baseline();
        let [focus, importer] = self.ground.measures().map(|measure| measure.id(baseline));
        let speaker = self.speaker(language);
        json!({
            "scenario": identity(&self.workspace, &self.named, language),
            "no_deal": identity(&self.workspace, &self.no_deal, language),
            "model_version": MODEL_VERSION,
            "baseline": baseline_identity(baseline),
            "horizon": number(self.horizon),
            "valued_by": { "focus": focus, "importer": importer },
            "no_deal_values": values(self.ground.no_deal()),
            "remarks": speaker.remarks(&self.ground),
        })
    }

    /// The key of a row in files.
    fn key(&self, row: usize) -> &str {
        let spec = self.ground.rows().get(row);
        let spec = spec.and_then(|row| self.model().catalogue().spec(row.id));
        spec.map_or("", |spec| spec.key.as_str())
    }

    /// A package as an object by key.
    fn package(&self, package: &[f64]) -> Json {
        let rows = package.iter().enumerate();
        let rows = rows.map(|(row, value)| (self.key(row).to_owned(), number(*value)));
        Json::Object(rows.collect())
    }

    /// What stands above a table for people.
    fn head(&self, streams: &Streams<'_>) -> String {
        let mut head = header(&self.workspace, &[&self.named], self.horizon, streams);
        let baseline = self.model().baseline();
        let measures = self.ground.measures();
        let measures =
            measures.map(|of| of.title(baseline).in_language(streams.language).to_owned());
        let no_deal = self.no_deal.name(streams);
        for (title, words) in [(T::NoDeal, no_deal), (T::ValuedBy, measures.join("; "))] {
            head.extend([&streams.say(title), ": ", &words, "\n"]);
        }
        head + &streams.say(T::QuantitiesAlone) + "\n"
    }
}

/// The scenario that the table names as no deal, else the base year as it was.
fn no_deal(
    workspace: &Workspace,
    scenario: &Scenario,
    streams: &mut Streams<'_>,
) -> Result<Named, CliError> {
    let id = &scenario.table.no_deal;
    let named = workspace.presets.find(id).is_some();
    workspace.reference(named.then(|| Path::new(id.as_str())), streams)
}

fn refused(workspace: &Workspace, named: &Named, error: &BargainError) -> CliError {
    let words = |language| {
        let model = &workspace.model;
        Speaker { model, language }.error(error)
    };
    CliError::NoOutcome {
        scenario: named.title.clone(),
        cause: Title::new(words(Language::English), words(Language::Korean)),
    }
}

/// Both parties' dollars.
fn values([focus, importer]: Values) -> Json {
    json!({ "focus": number(focus), "importer": number(importer) })
}
