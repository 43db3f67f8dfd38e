//! `clock`: talks in time, and what delay costs.

mod json;
mod readable;
mod series;

use std::path::Path;

use super::arguments::{ClockArguments, Counted, TableFormat};
use super::error::CliError;
use super::input::{Named, Workspace};
use super::output::Streams;
use super::threads::Threads;
use super::whole_number::whole_number;
use crate::model::table::Valued;
use crate::text::{Language, Title};
use crate::timeline::{
    Asked, Clock, Comparison, Crew, Delay, LayerInTime, LinkCut, Lookback, Method, Outlook, Past,
    ThreatCost, TimelineError, compare, lookbacks, past, without_links,
};
use crate::validation::threat::{self, ThreatLine};

/// Fewest and most paths that the command draws.
const PATHS: (usize, usize) = (100, 1_000_000);
/// Most threads that the command takes.
const MOST_THREADS: usize = 1_024;

/// Threads of the command line as a crew.
struct Hands<'a, 'b> {
    threads: Threads,
    streams: &'a mut Streams<'b>,
}

impl Crew for Hands<'_, '_> {
    fn all<T: Send>(&mut self, count: usize, piece: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let mut done: Vec<(usize, T)> = Vec::with_capacity(count);
        let piece = &piece;
        let take = |number, result| {
            done.push((number, result));
            Ok::<(), std::convert::Infallible>(())
        };
        let Ok(()) = self.threads.share(count, self.streams, || piece, take);
        done.sort_by_key(|(number, _)| *number);
        done.into_iter().map(|(_, result)| result).collect()
    }
}

/// Everything that is printed of one scenario.
struct Found {
    named: Named,
    valued: Valued,
    outlook: Outlook,
    delays: Vec<Delay>,
    links: Vec<LinkCut>,
    threats: Vec<ThreatCost>,
    lookbacks: Vec<Lookback>,
    past: Past,
    layers: Option<Vec<LayerInTime>>,
    /// What the central bank says of threats, beside ours.
    published: Vec<ThreatLine>,
    /// The other timeline, and what it comes to beside this one.
    other: Option<(Named, Outlook, Comparison)>,
}

pub(super) fn run(
    arguments: &ClockArguments,
    baseline: Option<&Path>,
    streams: &mut Streams<'_>,
) -> Result<u8, CliError> {
    let asked = asked(arguments)?;
    let threads = Threads::of(arguments.threads.as_deref(), MOST_THREADS, arguments.quiet)?;
    let workspace = Workspace::load(baseline, streams)?;
    let named = workspace.open(&arguments.scenario, streams)?;
    let other = match &arguments.compare {
        Some(other) => Some(workspace.open(other, streams)?),
        None => None,
    };
    let layers = match &arguments.layers {
        Some(text) => Some(layer(&workspace, text)?),
        None => None,
    };
    let mut hands = Hands { threads, streams };
    let found = Asking {
        workspace: &workspace,
        arguments,
        asked,
    };
    let found = found.find(named, (other, layers), &mut hands)?;
    match arguments.layout.format {
        TableFormat::Json => streams.json(&json::object(&workspace, &found, streams.language))?,
        TableFormat::Csv => streams.data(&series::table(&found).to_csv())?,
        TableFormat::Table => streams.data(&readable::text(&workspace, &found, streams))?,
    }
    Ok(super::DONE)
}

fn asked(arguments: &ClockArguments) -> Result<Asked, CliError> {
    let default = Asked::default();
    let paths = arguments.paths.as_deref();
    let paths = paths.map(|text| whole_number("--paths", text, PATHS));
    let seed = arguments.seed.as_deref();
    let seed = seed.map(|text| whole_number("--seed", text, (0, u64::MAX)));
    let method = match (arguments.exact, arguments.sampled) {
        (true, _) => Method::Exact,
        (_, true) => Method::Sampled,
        _ => Method::Auto,
    };
    Ok(Asked {
        method,
        paths: paths.transpose()?.unwrap_or(default.paths),
        seed: seed.transpose()?.unwrap_or(default.seed),
    })
}

/// Origin and group of `--layers`, as indices of the baseline.
fn layer(workspace: &Workspace, text: &str) -> Result<(usize, usize), CliError> {
    let baseline = workspace.model.baseline();
    let places = text.split_once('.').and_then(|(origin, group)| {
        let origin = baseline.origin_index(origin.trim())?;
        Some((origin, baseline.group_index(group.trim())?))
    });
    places.ok_or_else(|| {
        let origins = baseline.origins.iter().map(|origin| origin.id.as_str());
        let groups = baseline.groups.iter().map(|group| group.id.as_str());
        let list = |names: Vec<&str>| names.join("|");
        let allowed = format!("{}.{}", list(origins.collect()), list(groups.collect()));
        CliError::bad_value("--layers", text, &allowed)
    })
}

/// What is asked, and of what.
struct Asking<'a> {
    workspace: &'a Workspace,
    arguments: &'a ClockArguments,
    asked: Asked,
}

impl Asking<'_> {
    fn find(
        &self,
        named: Named,
        (other, layers): (Option<Named>, Option<(usize, usize)>),
        hands: &mut impl Crew,
    ) -> Result<Found, CliError> {
        let (model, presets) = (&self.workspace.model, &self.workspace.presets);
        let fail = |error: TimelineError| self.refused(&named, &error);
        let without = &self.arguments.without;
        let timeline = without_links(&named.scenario.timeline, without).map_err(fail)?;
        let mut scenario = named.scenario.clone();
        if let Some(counted) = self.arguments.valued {
            scenario.table.valued = match counted {
                Counted::Npv => Valued::Npv,
                Counted::Year => Valued::Year,
            };
        }
        let valued = scenario.table.valued;
        let asked = &self.asked;
        let mut clock = Clock::new(model, presets, &scenario, &timeline).map_err(fail)?;
        let outlook = clock.outlook(asked, hands).map_err(fail)?;
        let delays = clock.delays(asked, hands).map_err(fail)?;
        let links = clock.links_to_cut(asked, hands).map_err(fail)?;
        let threats = clock.threats(asked, hands).map_err(fail)?;
        let layers = layers.map(|of| clock.layers(of, asked, hands));
        let layers = layers.transpose().map_err(fail)?;
        let seen = (&scenario, &timeline);
        let lookbacks = lookbacks(model, presets, seen, asked, hands).map_err(fail)?;
        let past = past(model, presets, &scenario, &timeline).map_err(fail)?;
        let published = threat::lines(model, presets, seen, asked, hands).map_err(fail)?;
        let other = match other {
            None => None,
            Some(other) => {
                let mut beside = other.scenario.clone();
                beside.table.valued = valued;
                let fail = |error: TimelineError| self.refused(&other, &error);
                let timeline = &beside.timeline;
                let mut clock = Clock::new(model, presets, &beside, timeline).map_err(fail)?;
                let outlook_of = clock.outlook(asked, hands).map_err(fail)?;
                let compared = compare(&outlook, &outlook_of);
                Some((other, outlook_of, compared))
            }
        };
        Ok(Found {
            named,
            valued,
            outlook,
            delays,
            links,
            threats,
            lookbacks,
            past,
            layers,
            published,
            other,
        })
    }

    fn refused(&self, named: &Named, error: &TimelineError) -> CliError {
        let words = |language: Language| error.words(self.workspace.model.baseline(), language);
        CliError::NoOutcome {
            scenario: named.title.clone(),
            cause: Title::new(words(Language::English), words(Language::Korean)),
        }
    }
}
