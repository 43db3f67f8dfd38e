//! `run --draws`: what is said of each outcome over many draws, beside its value.

use serde_json::{Map, Value as Json, json};

use super::asked::Asked;
use super::error::CliError;
use super::input::{Named, Workspace};
use super::outcomes::{exact_number, shown_number};
use super::output::{Streams, number};
use super::workers::Run;
use crate::chart::Cell;
use crate::engine::Measure;
use crate::text::command_line::HeadText as H;
use crate::text::number::{self as format, Unit};
use crate::text::{Language, Title};
use crate::uncertainty::UncertaintyError;
use crate::uncertainty::draws::{Draws, Stream};
use crate::uncertainty::sample::{Against, Comparison, Sample};
use crate::uncertainty::summary::{Estimate, Summary};

/// The generator's name in machine formats.
const GENERATOR: &str = "philox4x32-10";

/// What is said of one outcome over all draws.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    summary: Summary,
    against: Option<Against>,
}

/// All outcomes over all draws.
#[derive(Debug)]
pub(super) struct AllDrawn {
    /// By the position in the list of what was asked.
    lines: Vec<Option<Drawn>>,
    count: usize,
    seed: u64,
    failed: usize,
}

impl AllDrawn {
    /// Draws as the arguments ask for; `None` where they ask for none.
    pub(super) fn of(
        workspace: &Workspace,
        run: Run,
        (scenario, reference, horizon): (&Named, &Named, f64),
        asked: &[Asked],
        streams: &mut Streams<'_>,
    ) -> Result<Option<Self>, CliError> {
        let Some(count) = run.draws else {
            return Ok(None);
        };
        let measures: Vec<Measure> = asked.iter().filter_map(Asked::measure).collect();
        let model = &workspace.model;
        let mut draws = Draws::new(run.seed, Stream::First);
        let pair = (&scenario.scenario, &reference.scenario);
        let plan = Comparison::new(model, &mut draws, pair, (horizon, count), &measures);
        let failed = |error: UncertaintyError| no_draws(workspace, scenario, &error);
        let plan = plan.map_err(failed)?;
        let both = [&plan.scenario, &plan.reference];
        let found = run.evaluate(model, &both, streams).map_err(failed)?;
        let mut found = found.into_iter().flatten();
        let (Some(of_scenario), Some(of_reference)) = (found.next(), found.next()) else {
            return Err(failed(UncertaintyError::NoOutcome));
        };
        let sample = Sample {
            scenario: of_scenario,
            reference: of_reference,
        };
        let mut position = 0..;
        let lines = asked.iter().map(|asked| {
            asked.measure()?;
            let position = position.next()?;
            Some(Drawn {
                summary: sample.summary(position)?,
                against: sample.against(position),
            })
        });
        Ok(Some(Self {
            lines: lines.collect(),
            count,
            seed: run.seed,
            failed: sample.scenario.failures().count(),
        }))
    }

    /// What is said of each line, in the order of what was asked.
    pub(super) fn lines(&self) -> impl Iterator<Item = Option<Drawn>> {
        self.lines.iter().cloned()
    }

    /// Seed and number of draws in a machine format.
    pub(super) fn json(&self) -> Json {
        json!({
            "count": self.count,
            "seed": self.seed,
            "generator": GENERATOR,
            "without_outcome": self.failed,
        })
    }

    /// The line above a table for people.
    pub(super) fn head(&self, streams: &Streams<'_>) -> String {
        let values = [
            ("count", super::input::counted(self.count)),
            ("seed", self.seed.to_string()),
            ("failed", super::input::counted(self.failed)),
        ];
        let text = if self.failed == 0 {
            H::DrawsLine
        } else {
            H::DrawsLineFailed
        };
        streams.fill(text, &values) + "\n"
    }
}

/// Why there are no draws, in words.
pub(super) fn no_draws(workspace: &Workspace, named: &Named, error: &UncertaintyError) -> CliError {
    let words = |language| error.words(workspace.model.catalogue(), language);
    CliError::NoOutcome {
        scenario: named.title.clone(),
        cause: Title::new(words(Language::English), words(Language::Korean)),
    }
}

/// Columns of a machine format.
pub(super) const EXACT: [&str; 17] = [
    "draws",
    "mean",
    "mean_low",
    "mean_high",
    "sd",
    "p10",
    "p10_low",
    "p10_high",
    "p50",
    "p50_low",
    "p50_high",
    "p90",
    "p90_low",
    "p90_high",
    "change_p10",
    "change_p90",
    "chance_above_reference",
];

/// Columns for people.
pub(super) const READABLE: [H; 6] = [
    H::P10,
    H::P50,
    H::P90,
    H::MonteCarloError,
    H::AboveReference,
    H::Standing,
];

/// The cells of a machine format; empty where nothing is said.
pub(super) fn exact_cells(drawn: Option<&Drawn>) -> Vec<Cell> {
    let Some(drawn) = drawn else {
        return vec![Cell::Empty; EXACT.len()];
    };
    let (of, against) = (&drawn.summary, drawn.against.as_ref());
    let mut numbers = vec![
        Some(of.count as f64),
        Some(of.mean.value),
        Some(of.mean.low),
        Some(of.mean.high),
        Some(of.sd),
    ];
    for estimate in [of.p10, of.p50, of.p90] {
        numbers.extend([estimate.value, estimate.low, estimate.high].map(Some));
    }
    numbers.extend([
        against.map(|against| against.difference.p10.value),
        against.map(|against| against.difference.p90.value),
        against.map(|against| against.higher.share()),
    ]);
    numbers.into_iter().map(exact_number).collect()
}

/// The cells for people.
pub(super) fn readable_cells(
    drawn: Option<&Drawn>,
    asked: &Asked,
    language: Language,
) -> Vec<Cell> {
    let Some(drawn) = drawn else {
        return vec![Cell::text("–"); READABLE.len()];
    };
    let of = &drawn.summary;
    let shown = |estimate: Estimate| {
        shown_number(Some(estimate.value), |value| asked.shown(value, language))
    };
    let error = of.p50.error();
    let error = Cell::number(error, format!("±{}", size(error, asked.unit(), language)));
    let against = drawn.against.as_ref();
    let chance = against.map_or_else(String::new, |against| {
        let share = format::value(against.higher.share(), Unit::Share, language);
        format!("{share} ({})", against.higher.in_twenty().words(language))
    });
    let standing = against.map_or("–", |against| against.standing.in_language(language));
    vec![
        shown(of.p10),
        shown(of.p50),
        shown(of.p90),
        error,
        Cell::text(chance),
        Cell::text(standing),
    ]
}

/// The size of a difference, without a sign.
pub(super) fn size(value: f64, unit: Unit, language: Language) -> String {
    let text = format::difference(value.abs(), unit, language);
    text.trim_start_matches('+').to_owned()
}

/// What is said of one outcome, in a machine format.
pub(super) fn json_of(drawn: &Drawn) -> Json {
    let of = &drawn.summary;
    let mut object = Map::new();
    object.insert("count".to_owned(), Json::from(of.count));
    object.insert("mean".to_owned(), estimate(of.mean));
    object.insert("sd".to_owned(), number(of.sd));
    for (name, quantile) in [("p10", of.p10), ("p50", of.p50), ("p90", of.p90)] {
        object.insert(name.to_owned(), estimate(quantile));
    }
    let bands = of.bands.iter().map(|band| {
        json!({
            "share": number(band.share),
            "low": estimate(band.low),
            "high": estimate(band.high),
        })
    });
    object.insert("bands".to_owned(), bands.collect());
    if let Some(against) = &drawn.against {
        let (difference, higher) = (&against.difference, against.higher);
        object.insert(
            "change".to_owned(),
            json!({
                "mean": estimate(difference.mean),
                "p10": estimate(difference.p10),
                "p50": estimate(difference.p50),
                "p90": estimate(difference.p90),
            }),
        );
        object.insert(
            "chance_above_reference".to_owned(),
            json!({
                "share": number(higher.share()),
                "low": number(higher.low),
                "high": number(higher.high),
                "in_twenty": higher.in_twenty().words(Language::English),
            }),
        );
        let standing = against.standing.word();
        object.insert("standing".to_owned(), Json::from(standing));
    }
    Json::Object(object)
}

/// A number with its Monte Carlo interval.
pub(super) fn estimate(estimate: Estimate) -> Json {
    json!({
        "value": number(estimate.value),
        "low": number(estimate.low),
        "high": number(estimate.high),
    })
}
