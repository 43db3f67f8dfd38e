//! What a command works on: the model of a baseline, its presets, and scenarios by file or id.

use std::path::Path;

use super::arguments::Against;
use super::check::FileKind;
use super::error::CliError;
use super::output::{Streams, shown};
use crate::baseline::Baseline;
use crate::engine::{EngineError, Measure, Method, Model, Outcome};
use crate::file::scenario_format::{ScenarioFileError, ScenarioFormat};
use crate::file::{read, shipped};
use crate::model::{Edit, Kind, Meaning, Presets, Scenario, Spec, Value, ValueError};
use crate::text::command_line::CommandError as T;
use crate::text::{Language, Title, number};

/// A model and the scenarios that come with it.
#[derive(Debug)]
pub(super) struct Workspace {
    pub(super) model: Model,
    pub(super) presets: Presets,
}

/// A scenario and where it came from.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) scenario: Scenario,
    /// The name it is shown by.
    pub(super) title: Title,
    /// The name as it was given: a path or a preset's id.
    pub(super) given: String,
    /// Whether it was read from a file.
    pub(super) is_file: bool,
}

impl Workspace {
    /// The model of the shipped baseline or of a file; warnings are told.
    pub(super) fn load(path: Option<&Path>, streams: &mut Streams<'_>) -> Result<Self, CliError> {
        let baseline = match path {
            None => Baseline::shipped().map_err(|problems| broken(Path::new(""), problems))?,
            Some(path) => {
                let file = read(path).map_err(CliError::NotRead)?;
                let (baseline, warnings) =
                    Baseline::parse(&file.bytes).map_err(|problems| broken(path, problems))?;
                for warning in warnings {
                    streams.words(&warning.words(streams.language));
                }
                baseline
            }
        };
        let model = Model::new(baseline);
        let presets =
            shipped::presets(model.baseline(), model.catalogue()).map_err(CliError::Preset)?;
        Ok(Self { model, presets })
    }

    /// How scenario files of this baseline are read and written.
    pub(super) fn format(&self) -> ScenarioFormat<'_> {
        ScenarioFormat {
            baseline: &self.model.baseline().id,
            catalogue: self.model.catalogue(),
            presets: &self.presets,
        }
    }

    /// A scenario by the id of a preset, else by the path of a file; warnings are told.
    pub(super) fn open(&self, name: &Path, streams: &mut Streams<'_>) -> Result<Named, CliError> {
        let given = name.display().to_string();
        if let Some(preset) = self.presets.find(&given) {
            return Ok(Named {
                title: self.presets.shown_name(&preset.scenario, None),
                scenario: preset.scenario.clone(),
                given,
                is_file: false,
            });
        }
        let is_meant_as_path = name.components().count() > 1 || name.extension().is_some();
        if !is_meant_as_path && !name.exists() {
            return Err(CliError::NoSuchScenario {
                value: given,
                presets: self.presets.iter().map(|p| p.id.clone()).collect(),
            });
        }
        let opened = self.format().open(name).map_err(|error| {
            let is_baseline = matches!(error, ScenarioFileError::Broken { .. })
                && read(name).is_ok_and(|file| FileKind::of(&file.bytes) == FileKind::Baseline);
            if is_baseline {
                let value = given.clone();
                CliError::BaselineGiven { value }
            } else {
                CliError::Scenario(error)
            }
        })?;
        for warning in &opened.parsed.warnings {
            streams.words(&warning.words(streams.language));
        }
        let stem = name.file_stem().map(|stem| stem.to_string_lossy());
        Ok(Named {
            title: (self.presets).shown_name(&opened.parsed.scenario, stem.as_deref()),
            scenario: opened.parsed.scenario,
            given,
            is_file: true,
        })
    }

    /// The scenario that was asked for, with its overlays in their order; its name says so.
    pub(super) fn open_overlaid(
        &self,
        against: &Against,
        streams: &mut Streams<'_>,
    ) -> Result<Named, CliError> {
        let mut named = self.open(&against.scenario, streams)?;
        for id in &against.overlay {
            let overlay = self.presets.overlay(id).ok_or_else(|| {
                let all = self.presets.overlays().iter();
                let ids: Vec<&str> = all.map(|overlay| overlay.id.as_str()).collect();
                CliError::bad_value("--overlay", id, &ids.join(", "))
            })?;
            named.scenario = overlay.applied_to(self.model.catalogue(), &named.scenario);
            let with = |name: &str, more: &str| format!("{name} + {more}");
            named.title = Title::new(
                with(&named.title.english, &overlay.name.english),
                with(&named.title.korean, &overlay.name.korean),
            );
        }
        Ok(named)
    }

    /// What a scenario is compared with: the one that was named, else the root preset.
    pub(super) fn reference(
        &self,
        name: Option<&Path>,
        streams: &mut Streams<'_>,
    ) -> Result<Named, CliError> {
        if let Some(name) = name {
            return self.open(name, streams);
        }
        let root = self.presets.root();
        let scenario = root.map_or_else(
            || Scenario::at_defaults(self.model.catalogue()),
            |preset| preset.scenario.clone(),
        );
        Ok(Named {
            title: self.presets.shown_name(&scenario, None),
            scenario,
            given: root.map_or_else(String::new, |preset| preset.id.clone()),
            is_file: false,
        })
    }

    /// Gives a scenario the horizon of `--horizon`, if there is one; returns the one it has.
    pub(super) fn set_horizon(
        &self,
        scenario: &mut Scenario,
        years: Option<&str>,
    ) -> Result<f64, CliError> {
        let catalogue = self.model.catalogue();
        let horizon =
            |scenario: &Scenario| scenario.number(catalogue, Meaning::Horizon).unwrap_or(1.0);
        let Some(written) = years else {
            return Ok(horizon(scenario));
        };
        let Some((id, spec)) =
            (catalogue.find(Meaning::Horizon)).and_then(|id| Some((id, catalogue.spec(id)?)))
        else {
            return Ok(horizon(scenario));
        };
        let refused = || CliError::BadValue {
            option: "--horizon",
            value: written.to_owned(),
            allowed: allowed_number(spec),
        };
        let value = written
            .trim()
            .parse()
            .map_err(|_not_a_number: std::num::ParseFloatError| refused())?;
        let set = Edit::Set {
            id,
            value: Value::Number(value),
        };
        set.apply(catalogue, scenario)
            .map_err(|_unfit: ValueError| refused())?;
        Ok(horizon(scenario))
    }

    /// The outcome with an id.
    pub(super) fn measure(&self, id: &str) -> Result<Measure, CliError> {
        let baseline = self.model.baseline();
        let all = Measure::all(baseline);
        let found = all.iter().find(|measure| measure.id(baseline) == id);
        found.copied().ok_or_else(|| {
            let ids: Vec<String> = all.iter().map(|measure| measure.id(baseline)).collect();
            let near = crate::reading::nearest(id, ids.iter().map(String::as_str));
            CliError::UnknownOutcome {
                value: id.to_owned(),
                near: near.map(str::to_owned),
            }
        })
    }

    /// The outcome of a scenario at a horizon.
    pub(super) fn outcome(&self, named: &Named, horizon: f64) -> Result<Outcome, CliError> {
        self.model
            .run_at(&named.scenario, horizon, Method::Exact)
            .map_err(|error| self.no_outcome(named, &error))
    }

    /// Why a scenario has no outcome, in words.
    pub(super) fn no_outcome(&self, named: &Named, error: &EngineError) -> CliError {
        let words = |language| error.words(self.model.baseline(), language);
        CliError::NoOutcome {
            scenario: named.title.clone(),
            cause: Title::new(words(Language::English), words(Language::Korean)),
        }
    }
}

impl Named {
    /// The name as it is shown.
    pub(super) fn name(&self, streams: &Streams<'_>) -> String {
        shown(self.title.in_language(streams.language))
    }
}

/// The numbers that a quantity takes, in words.
pub(super) fn allowed_number(spec: &Spec) -> Title {
    let Kind::Quantity { range, .. } = &spec.kind else {
        return Title::default();
    };
    let plain = |value: f64| {
        let text = format!("{value}");
        Title::new(text.clone(), text)
    };
    let (low, high) = (plain(*range.start()), plain(*range.end()));
    Title::filled(T::AllowedNumber, &[("low", &low), ("high", &high)])
}

fn broken(path: &Path, problems: Vec<crate::reading::Problem>) -> CliError {
    CliError::Baseline {
        path: path.to_owned(),
        problems,
    }
}

/// A count as people read it.
pub(super) fn counted(count: usize) -> String {
    number::plain(count as f64, 0)
}
